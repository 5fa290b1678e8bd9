#pragma once

#include "report/model.hpp"

#include <span>

// Who may read a report, what it must say, and whom it goes to. Pure.

namespace ward::report {

/// Crime is never public, whatever the data says; all else as its kind says, unless who reports wants it
/// private. Source: docs/law.md#L-83
bool is_public(ReportKind const& kind, std::optional<bool> wants_private);

/// Where others are shown it: four decimals of a degree, some eleven metres.
Point shown_position(Point const& position);

/// "PA-250702-0007". \pre serial ≥ 1
std::string code_of(Date day, std::int64_t serial);
/// As codes are printed: capitals, without spaces; nothing for what can be no code.
std::string plain_code(std::string_view typed);

/// Without spaces around. Refusals `<code>.empty`, `<code>.short` (under `reason_length_min` characters),
/// `<code>.long` (over `reason_length_max`) at the pointer. Reasons that are no reasons help nobody.
Result<std::string> check_reason(std::string_view typed, std::string const& code, std::string const& pointer);
/// The same without a least length, and empty where `required` is not asked for.
enum class Need { required, optional };
Result<std::string> check_words(std::string_view typed, Need need, std::size_t length_max,
                                std::string const& code, std::string const& pointer);

/// Every question answered as it is asked; optional ones, and where nothing is `need`ed all of them, may be
/// left out. Refusals: `report.answer.unknown`, `.twice`, `.missing`, `.number`, `.choice`, `.long`, below
/// /answers.
Result<std::vector<ReportAnswer>> check_answers(std::vector<ReportQuestion> const& questions,
                                                std::vector<ReportAnswer> const& answers, Need need);

/// A name, and a phone, e-mail or address to reach it. Refusals: `report.contact.name.empty` and `.long`,
/// `report.contact.phone`, `.email`, `.address.long`, `.missing`, below `pointer`. Source: docs/law.md#L-80
Result<ReportContact> check_contact(ReportContact const& typed, std::string const& pointer);

/// Where what is of this category or kind, and in this box, goes. What is absent fits everything.
struct RoutingRule {
    std::optional<Category> category;
    std::optional<std::string> kind;
    std::optional<Box> area;
    AgencyId agency_id;
    std::optional<OfficerId> officer_id; ///< on duty; absent: the agency shares it out
};
BOOST_DESCRIBE_STRUCT(RoutingRule, (), (category, kind, area, agency_id, officer_id))

/// The rule that speaks of it most closely: its kind before its category, its area before everywhere, the
/// earlier of two alike. Null when none does: then it goes to the agency of its kind.
RoutingRule const* route_of(std::span<RoutingRule const> rules, ReportKind const& kind,
                            std::optional<Point> const& position);

/// May `one` be put into `other` as the same thing? Refusals: `report.merge.self`, `report.merge.state` when
/// the other was refused, forwarded or merged itself, `report.merge.secret` between crime and anything else:
/// who follows one would learn of the other.
Result<void> may_merge(Report const& one, Report const& other);

} // namespace ward::report
