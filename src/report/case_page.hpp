#pragma once

#include "report/case_list.hpp"
#include "report/evidence.hpp"
#include "report/moderation.hpp"
#include "report/photo_link.hpp"
#include "report/states.hpp"

// One report as the officers see it who handle it: all that came in, what the machine makes of it, who did
// what, and what the reader may do now.

namespace ward::report {

struct CasePhoto : PhotoLine {
    std::optional<Point> position; ///< as the camera noted
    std::optional<Instant> taken_at;
    std::optional<DevicePosition> device; ///< as an officer's phone said, where the camera noted no place
    std::optional<int> metres;            ///< from the report's place to either
    bool by_officer{false};
};
BOOST_DESCRIBE_STRUCT(CasePhoto, (PhotoLine), (position, taken_at, device, metres, by_officer))

struct CaseAnswer {
    std::string label;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(CaseAnswer, (), (label, value))

struct CaseNote {
    Instant at;
    std::optional<staff::NamedOfficer> officer;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(CaseNote, (), (at, officer, text))

struct CaseStep {
    std::string what; ///< filed, received, assigned, moderated …
    Instant at;
    std::optional<staff::NamedOfficer> officer; ///< absent: the citizen, or the machine
    std::optional<staff::NamedAgency> agency;   ///< to whom it was given
    std::optional<Proof> proof;                 ///< of what was solved: what showed it
};
BOOST_DESCRIBE_STRUCT(CaseStep, (), (what, at, officer, agency, proof))

/// Another report that may be the same thing.
struct CaseNeighbour {
    std::string code;
    std::string kind_name;
    State state{State::new_};
    int metres{0};
    Instant received_at;
};
BOOST_DESCRIBE_STRUCT(CaseNeighbour, (), (code, kind_name, state, metres, received_at))

struct CasePage : CaseRow {
    ReportId id; ///< as the live line names it
    std::string asset;
    std::string text;
    TextState text_state{TextState::waiting};
    std::string shown_text;    ///< what others read instead; '' for the text as it came
    std::vector<Flag> flags;   ///< what in the text may tell who somebody is
    std::string proposed_text; ///< the text with that covered
    std::string hand_over;     ///< who such a thing is usually forwarded to; '' when the ward solves it
    std::vector<CaseAnswer> answers;
    bool has_contact{false};
    std::optional<ReportContact> contact; ///< only for those who handle it
    Instant receive_by;
    Instant refuse_by;
    std::optional<Instant> publish_by;
    std::optional<Instant> taken_at;
    std::optional<Instant> extended_at;
    std::string extend_reason;
    std::optional<Instant> solved_at;
    std::optional<Instant> ended_at;
    std::string reason;
    std::string forwarded_to;
    std::string result;
    std::string no_photo_reason;
    std::optional<std::string> merged_into;
    std::vector<std::string> merged; ///< codes of those put into this one
    std::optional<bool> satisfied;
    std::string rating_comment;
    std::optional<Instant> reopened_at;
    std::string reopen_reason;
    std::vector<CasePhoto> photos;
    std::vector<CaseNote> notes;
    std::vector<CaseStep> steps;
    std::vector<CaseNeighbour> near; ///< open ones of its category within a hundred metres
    std::vector<Move> moves;         ///< that the reader may make now
};
BOOST_DESCRIBE_STRUCT(CasePage, (CaseRow),
                      (id, asset, text, text_state, shown_text, flags, proposed_text, hand_over, answers,
                       has_contact, contact, receive_by, refuse_by, publish_by, taken_at, extended_at,
                       extend_reason, solved_at, ended_at, reason, forwarded_to, result, no_photo_reason,
                       merged_into, merged, satisfied, rating_comment, reopened_at, reopen_reason, photos,
                       notes, steps, near, moves))

class CasePages {
public:
    explicit CasePages(api::Router& router);

    /// That it was read is recorded, once in ten minutes. Refusal: `report.unknown`, also for one that the
    /// caller may not see. Source: docs/law.md#L-63
    Result<CasePage> show(api::Call const& call) const;
};

} // namespace ward::report
