#pragma once

#include "report/hand.hpp"

// What a dispatcher does: receive or turn away, give to an agency, put duplicates together, decide what
// others may read, publish; and type what somebody tells on the telephone.

namespace ward::report {

struct ReceiveReport {
    std::int64_t version{0};
    std::optional<std::string> kind; ///< what it really is
};
BOOST_DESCRIBE_STRUCT(ReceiveReport, (), (version, kind))

struct RefuseReport {
    std::int64_t version{0};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RefuseReport, (), (version, reason))

struct ForwardReport {
    std::int64_t version{0};
    std::string to; ///< the province's department, the police …
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ForwardReport, (), (version, to, reason))

struct AssignReport {
    std::int64_t version{0};
    std::optional<AgencyId> agency_id;   ///< absent: the one that has it
    std::optional<OfficerId> officer_id; ///< absent: whoever of them takes it
    std::optional<std::string> reason;   ///< why a result goes back; needed then
};
BOOST_DESCRIBE_STRUCT(AssignReport, (), (version, agency_id, officer_id, reason))

struct MergeReport {
    std::int64_t version{0};
    std::string into; ///< code of the report that stands for both
};
BOOST_DESCRIBE_STRUCT(MergeReport, (), (version, into))

struct ModeratedPhoto {
    int number{0};
    PhotoState state{PhotoState::waiting};
};
BOOST_DESCRIBE_STRUCT(ModeratedPhoto, (), (number, state))

struct ModerateReport {
    std::int64_t version{0};
    std::optional<TextState> text;
    std::optional<std::string> shown_text; ///< what others read instead; empty: the text as it came
    std::optional<std::vector<ModeratedPhoto>> photos;
    std::optional<bool> public_; ///< false takes it from the public; nothing brings it back
};
BOOST_DESCRIBE_STRUCT(ModerateReport, (), (version, text, shown_text, photos, public_))

struct PublishReport {
    std::int64_t version{0};
    std::optional<std::string> result; ///< in other words than those of who solved it
};
BOOST_DESCRIBE_STRUCT(PublishReport, (), (version, result))

class DispatchRoutes {
public:
    DispatchRoutes(api::Router& router, Surroundings const& around);

    /// Refusals of all moves: \see take. And `report.kind.unknown`.
    Result<MovedReport> receive(api::Call const& call, ReceiveReport const& sent) const;
    Result<MovedReport> refuse(api::Call const& call, RefuseReport const& sent) const;
    Result<MovedReport> forward(api::Call const& call, ForwardReport const& sent) const;
    /// Refusals: `report.assign.agency`, `report.assign.officer` for one who does not handle reports there,
    /// and `report.assign.reason.*` for a result that goes back.
    Result<MovedReport> assign(api::Call const& call, AssignReport const& sent) const;
    /// Refusals: `report.merge.unknown`, \see may_merge.
    Result<MovedReport> merge(api::Call const& call, MergeReport const& sent) const;
    /// Refusals: `report.moderate.public`, `report.shown_text.long`, `photo.unknown`.
    Result<MovedReport> moderate(api::Call const& call, ModerateReport const& sent) const;
    /// Refusals: `report.publish.text`, `report.publish.photos` while an officer has yet to look at them.
    Result<MovedReport> publish(api::Call const& call, PublishReport const& sent) const;
    /// Refusals: `report.move.not_permitted`, \see file_report.
    Result<api::Created<FiledReport>> take_call(api::Call const& call, NewReport const& sent) const;

private:
    Surroundings const& around_;
};

} // namespace ward::report
