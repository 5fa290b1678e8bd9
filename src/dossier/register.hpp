#pragma once

#include "dossier/form_data.hpp"
#include "staff/names.hpp"

#include <limits>
#include <optional>
#include <vector>

// The register of a year, form 07: one line a dossier, numbered without a gap. Source: docs/law.md#L-38,
// docs/law.md#L-39

namespace ward::dossier {

struct RegisterQuery {
    std::optional<Date> from;  ///< received on this day or later
    std::optional<Date> to;    ///< received on this day or earlier
    std::optional<int> volume; ///< lines of this one only, 1 first
};
BOOST_DESCRIBE_STRUCT(RegisterQuery, (), (from, to, volume))

struct RegisterRowsQuery : api::PageQuery {
    std::optional<Date> from;
    std::optional<Date> to;
};
BOOST_DESCRIBE_STRUCT(RegisterRowsQuery, (api::PageQuery), (from, to))

struct RegisterEntry {
    int number{0};
    int volume{1};
    DossierId dossier_id;
    std::string code;
    std::string procedure_name;
    int sets{1};
    person::PersonId applicant_id;
    std::string applicant_name;
    std::string address;
    std::optional<std::string> phone_masked;
    std::optional<staff::NamedAgency> agency; ///< in charge: of the first step of handling
    Instant received_at;
    std::optional<Instant> due_at;
    std::optional<Instant> forwarded_at;
    std::optional<Instant> decided_at;
    std::optional<Instant> returned_at;
    std::optional<ReceiveResult> returned_channel;
    State state{State::accepted};
};
BOOST_DESCRIBE_STRUCT(RegisterEntry, (),
                      (number, volume, dossier_id, code, procedure_name, sets, applicant_id, applicant_name,
                       address, phone_masked, agency, received_at, due_at, forwarded_at, decided_at,
                       returned_at, returned_channel, state))

/// A volume (quyển) of the register, and the numbers of its lines.
struct RegisterVolume {
    int volume{1};
    int first{1};
    int last{1};
};
BOOST_DESCRIBE_STRUCT(RegisterVolume, (), (volume, first, last))

inline constexpr int register_year_min{2000};
inline constexpr int register_year_max{2999};

/// Lines after number `after` up to `last`, received on these days, in order, `limit` at most.
struct RegisterSlice {
    int year{0};
    std::optional<Date> from;
    std::optional<Date> to;
    int after{0};
    int last{std::numeric_limits<int>::max()};
    int limit{0};
};

/// The volumes of a year whose newest line has this number; none when there is no line yet.
std::vector<RegisterVolume> register_volumes(int last_number, int volume_lines);

/// The volume a line stands in. Serials run on through the year; a full volume is followed by the next.
int volume_of(int number, int volume_lines);

/// The newest number of the year, 0 before the first.
int last_register_number(sql::Session& database, WardId ward, int year);

/// \param volume_lines lines of one volume
std::vector<RegisterEntry> register_entries(sql::Session& database, WardId ward, RegisterSlice const& slice,
                                            int volume_lines);

/// The lines with the whole phone number, as on paper.
std::vector<print::RegisterRow> printed_rows(sql::Session& database, WardId ward,
                                             std::vector<RegisterEntry> const& entries);

} // namespace ward::dossier
