#pragma once

#include "dossier/model.hpp"

namespace ward::dossier {

/// Where the register has it.
struct RegisterNumber {
    int year{0};
    int number{0};
};
BOOST_DESCRIBE_STRUCT(RegisterNumber, (), (year, number))

/// What became of a dossier by a move: enough to go on; the whole of it is GET /api/v1/dossiers/{id}.
struct Moved {
    DossierId id;
    std::string code;
    std::optional<RegisterNumber> register_; ///< absent until it is accepted
    State state{State::registered};
    std::optional<Instant> due_at;
    std::vector<std::string> forms; ///< that the move printed, "01"
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(Moved, (), (id, code, register_, state, due_at, forms, version))

Moved moved(Dossier const& dossier, std::vector<std::string> forms);

} // namespace ward::dossier
