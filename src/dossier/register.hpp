#pragma once

#include "dossier/form_data.hpp"
#include "dossier/names.hpp"

#include <optional>
#include <vector>

// The register of a year, form 07: one line a dossier, numbered without a gap. Source: docs/law.md#L-38,
// docs/law.md#L-39

namespace ward::dossier {

struct RegisterQuery {
    std::optional<Date> from; ///< received on this day or later
    std::optional<Date> to;   ///< received on this day or earlier
};
BOOST_DESCRIBE_STRUCT(RegisterQuery, (), (from, to))

struct RegisterRowsQuery : api::PageQuery {
    std::optional<Date> from;
    std::optional<Date> to;
};
BOOST_DESCRIBE_STRUCT(RegisterRowsQuery, (api::PageQuery), (from, to))

struct RegisterEntry {
    int number{0};
    DossierId dossier_id;
    std::string code;
    std::string procedure_name;
    int sets{1};
    person::PersonId applicant_id;
    std::string applicant_name;
    std::string address;
    std::optional<std::string> phone_masked;
    std::optional<NamedAgency> agency; ///< in charge: of the first step of handling
    Instant received_at;
    std::optional<Instant> due_at;
    std::optional<Instant> forwarded_at;
    std::optional<Instant> decided_at;
    std::optional<Instant> returned_at;
    std::optional<ReceiveResult> returned_channel;
    State state{State::accepted};
};
BOOST_DESCRIBE_STRUCT(RegisterEntry, (),
                      (number, dossier_id, code, procedure_name, sets, applicant_id, applicant_name, address,
                       phone_masked, agency, received_at, due_at, forwarded_at, decided_at, returned_at,
                       returned_channel, state))

/// Lines on one print; a longer one is asked for by months.
inline constexpr int register_rows_max{3'000};

inline constexpr int register_year_min{2000};
inline constexpr int register_year_max{2999};

/// Lines after number `after`, in order, `limit` at most.
struct RegisterSlice {
    int year{0};
    RegisterQuery days;
    int after{0};
    int limit{0};
};

std::vector<RegisterEntry> register_entries(sql::Session& database, WardId ward, RegisterSlice const& slice);

/// The lines with the whole phone number, as on paper.
std::vector<print::RegisterRow> printed_rows(sql::Session& database, WardId ward,
                                             std::vector<RegisterEntry> const& entries);

} // namespace ward::dossier
