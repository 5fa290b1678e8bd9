#pragma once

#include "api/router.hpp"
#include "report/photo_link.hpp"
#include "report/rules.hpp"
#include "report/surroundings.hpp"

// How a report comes in, whoever types it.

namespace ward::report {

/// What somebody reports. Photographs are those of POST /api/v1/report-photos.
struct NewReport {
    std::string kind;
    std::optional<Point> position;
    std::optional<std::string> place; ///< in words: "trước nhà số 12, cách cầu 100 m về phía bắc"
    std::optional<std::string> address;
    std::optional<std::string> asset; ///< what the plate on the lamp or bin says
    std::string text;                 ///< may be empty when there is a photograph
    std::optional<std::vector<PhotoTicket>> photos;
    std::optional<std::vector<ReportAnswer>> answers;
    std::optional<bool> private_;
    std::optional<ReportContact> contact;
};
BOOST_DESCRIBE_STRUCT(NewReport, (),
                      (kind, position, place, address, asset, text, photos, answers, private_, contact))

/// The answer: the code to name it by, the key to follow it with, and what the ward promises.
struct FiledReport {
    ReportId id;
    std::string code;
    std::string follow_key; ///< shown once; only its hash is kept
    State state{State::new_};
    Instant receive_by;
    Instant solve_by;
    bool public_{false};
};
BOOST_DESCRIBE_STRUCT(FiledReport, (), (id, code, follow_key, state, receive_by, solve_by, public_))

/// A report as it was taken in, and its key.
struct Filed {
    Report report;
    std::string follow_key;
};

/// Checks and keeps it, with its photographs, contact and event. Refusals: `report.kind.unknown`,
/// `report.position.invalid`, `report.place.missing` without a position and a place in words,
/// `report.text.empty` without text and photograph, `report.text.long`, `report.place.long`,
/// `report.address.long`, `report.asset.long`, and those of check_answers, check_contact and attach_photos.
Result<Filed> file_report(api::Call const& call, Surroundings const& around, NewReport const& sent, Way way);

FiledReport answer_of(Filed const& filed);

/// The agency, and the officer on duty if there is one, to whom this kind at this place goes.
struct Routed {
    AgencyId agency_id;   ///< 0: the kind names an agency that the ward has no more
    OfficerId officer_id; ///< 0: nobody in particular
};
Routed routed(api::Call const& call, ReportKind const& kind, std::optional<Point> const& position);

/// Records `report.<word>` of the report. `data` holds ids and words only, never what a citizen typed.
void tell(api::Call const& call, Report const& report, std::string_view word, json::Object data = {});

} // namespace ward::report
