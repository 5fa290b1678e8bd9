#pragma once

#include "dossier/tally.hpp"
#include "staff/names.hpp"

#include <optional>
#include <string>
#include <vector>

// Finding dossiers: by code, by words, and by every filter that a figure of the board is counted by.

namespace ward::dossier {

/// Filters combine: a dossier is listed when all of them fit.
struct DossierQuery : api::PageQuery {
    std::optional<std::string> query; ///< a code, a part of one, or words, with marks or without
    std::optional<State> state;
    std::optional<bool> open;         ///< taken in and not decided
    std::optional<bool> paused;       ///< the citizen is waited for
    std::optional<std::string> field; ///< work field
    std::optional<std::string> procedure;
    std::optional<Channel> channel;
    std::optional<person::PersonId> applicant;
    std::optional<OfficerId> officer; ///< who has it now: an open step, or the counter that received it
    std::optional<AgencyId> agency;   ///< which agency has it now
    std::optional<OfficerId> received_by;
    std::optional<Date> from;     ///< received on this day or later
    std::optional<Date> to;       ///< received on this day or earlier
    std::optional<Date> due_from; ///< promised
    std::optional<Date> due_to;
    std::optional<bool> late; ///< by days, as the index set counts; while it waits or runs, as of today
    std::optional<bool> late_exactly;   ///< by the clock
    std::optional<std::string> counted; ///< what these figures counted, commas between them …
    std::optional<Date> counted_from;   ///< … on these days
    std::optional<Date> counted_to;
    std::optional<OfficerId> counted_of; ///< … of this officer
    std::optional<AgencyId> counted_at;  ///< … of this agency
};
BOOST_DESCRIBE_STRUCT(DossierQuery, (api::PageQuery),
                      (query, state, open, paused, field, procedure, channel, applicant, officer, agency,
                       received_by, from, to, due_from, due_to, late, late_exactly, counted, counted_from,
                       counted_to, counted_of, counted_at))

/// One line of a list of dossiers.
struct DossierRow {
    DossierId id;
    std::string code;
    State state{State::registered};
    NamedProcedure procedure;
    std::string work_field;
    Channel channel{Channel::counter};
    std::string applicant_name;
    Instant received_at;
    std::optional<Instant> due_at;
    std::optional<Instant> decided_at;
    std::optional<Instant> ended_at;
    bool late{false};                           ///< by days; an open one as of today
    std::optional<staff::NamedAgency> agency;   ///< who has it now, while it is open
    std::optional<staff::NamedOfficer> officer; ///< absent: nobody in particular
    std::optional<Date> counted_on;             ///< only in a list of what was counted
};
BOOST_DESCRIBE_STRUCT(DossierRow, (),
                      (id, code, state, procedure, work_field, channel, applicant_name, received_at, due_at,
                       decided_at, ended_at, late, agency, officer, counted_on))

inline constexpr std::size_t query_words_max{8};
inline constexpr std::size_t query_bytes_max{200};

/// One page: newest received first; with `counted`, newest counted first and one row for each time it was
/// counted. Officers see what lies in their fields or went through their hands, leaders everything. Refusals:
/// `request.after.malformed`, `dossier.query.long`, `dossier.query.words`, `dossier.counted.without`,
/// `dossier.counted.unknown`.
Result<api::Page<DossierRow>> search(api::Call const& call, DossierQuery const& query);

} // namespace ward::dossier
