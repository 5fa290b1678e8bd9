#include "report/kind_file.hpp"

#include "base/deadline.hpp"

#include <algorithm>

namespace ward::report {

namespace {

/// Those of a kind's target times that are its own.
struct OwnTargets {
    std::optional<int> receive_hours;
    std::optional<int> refuse_days;
    std::optional<int> solve_days;
    std::optional<int> publish_days;
    std::optional<int> extend_days;
    std::optional<int> reopen_days;
};
BOOST_DESCRIBE_STRUCT(OwnTargets, (),
                      (receive_hours, refuse_days, solve_days, publish_days, extend_days, reopen_days))

struct TargetsByUrgency {
    Targets normal;
    Targets urgent;
    Targets complex;
};
BOOST_DESCRIBE_STRUCT(TargetsByUrgency, (), (normal, urgent, complex))

struct KindLine {
    std::string code;
    std::string name;
    Category category{Category::urban_order};
    std::string agency;
    std::string hand_over;
    Urgency urgency{Urgency::normal};
    bool public_{false};
    OwnTargets targets;
    std::vector<ReportQuestion> questions;
};
BOOST_DESCRIBE_STRUCT(KindLine, (),
                      (code, name, category, agency, hand_over, urgency, public_, targets, questions))

struct KindFile {
    std::string format;
    TargetsByUrgency targets;
    std::vector<CategoryName> categories;
    std::vector<KindLine> kinds;
};
BOOST_DESCRIBE_STRUCT(KindFile, (), (format, targets, categories, kinds))

Targets const& targets_of(TargetsByUrgency const& targets, Urgency urgency)
{
    switch (urgency) {
    case Urgency::urgent: return targets.urgent;
    case Urgency::normal: return targets.normal;
    case Urgency::complex: break;
    }
    return targets.complex;
}

Targets with_own(Targets targets, OwnTargets const& own)
{
    targets.receive_hours = own.receive_hours.value_or(targets.receive_hours);
    targets.refuse_days = own.refuse_days.value_or(targets.refuse_days);
    targets.solve_days = own.solve_days.value_or(targets.solve_days);
    targets.publish_days = own.publish_days.value_or(targets.publish_days);
    targets.extend_days = own.extend_days.value_or(targets.extend_days);
    targets.reopen_days = own.reopen_days.value_or(targets.reopen_days);
    return targets;
}

bool in_bounds(Targets const& targets)
{
    auto const counts = [](int value) { return value >= 1 && value <= term_value_max; };
    return counts(targets.receive_hours) && counts(targets.refuse_days) && counts(targets.solve_days) &&
           counts(targets.publish_days) && targets.extend_days >= 0 &&
           targets.extend_days <= term_value_max && targets.reopen_days >= 0 &&
           targets.reopen_days <= term_value_max;
}

bool is_code(std::string_view text)
{
    constexpr std::size_t length_max{60};
    return !text.empty() && text.size() <= length_max && std::ranges::all_of(text, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
    });
}

Result<void> check_questions(std::vector<ReportQuestion> const& questions, std::string const& at)
{
    for (std::size_t n = 0; n < questions.size(); ++n) {
        auto const& question = questions[n];
        auto const here = at + "/questions/" + std::to_string(n);
        if (!is_code(question.code)) {
            return invalid("report_kinds.code", here + "/code");
        }
        auto const first = std::ranges::find(questions, question.code, &ReportQuestion::code);
        if (static_cast<std::size_t>(first - questions.begin()) != n) {
            return invalid("report_kinds.question.twice", here + "/code");
        }
        if ((question.type == QuestionType::choice) == question.choices.empty()) {
            return invalid("report_kinds.choices", here + "/choices");
        }
    }
    return {};
}

/// The kind a line makes, if it makes sense among those before it.
Result<ReportKind> kind_of(KindFile const& file, Kinds const& before, std::size_t n)
{
    auto const& line = file.kinds[n];
    auto const at = "/kinds/" + std::to_string(n);
    if (!is_code(line.code)) {
        return invalid("report_kinds.code", at + "/code");
    }
    if (std::ranges::find(before.kinds, line.code, &ReportKind::code) != before.kinds.end()) {
        return invalid("report_kinds.kind.twice", at + "/code");
    }
    if (std::ranges::find(before.categories, line.category, &CategoryName::code) == before.categories.end()) {
        return invalid("report_kinds.category.missing", at + "/category");
    }
    if (line.name.empty()) {
        return invalid("report_kinds.empty", at + "/name");
    }
    if (line.category == Category::crime_prevention && line.public_) {
        return invalid("report_kinds.crime_public", at + "/public");
    }
    if (auto const fit = check_questions(line.questions, at); !fit) {
        return fit.error();
    }
    ReportKind kind{line.code,      line.name,
                    line.category,  line.agency,
                    line.hand_over, line.urgency,
                    line.public_,   with_own(targets_of(file.targets, line.urgency), line.targets),
                    line.questions};
    if (!in_bounds(kind.targets)) {
        return invalid("report_kinds.targets", at + "/targets");
    }
    return kind;
}

} // namespace

Result<Kinds> read_kinds(std::string_view text)
{
    auto const file = json::read_text_as<KindFile>(text);
    if (!file) {
        return file.error();
    }
    if (file->format != "smartward/report-kinds/1") {
        return invalid("report_kinds.format", "/format");
    }
    Kinds kinds;
    for (std::size_t n = 0; n < file->categories.size(); ++n) {
        auto const& category = file->categories[n];
        if (std::ranges::find(kinds.categories, category.code, &CategoryName::code) !=
            kinds.categories.end()) {
            return invalid("report_kinds.category.twice", "/categories/" + std::to_string(n) + "/code");
        }
        kinds.categories.push_back(category);
    }
    for (std::size_t n = 0; n < file->kinds.size(); ++n) {
        auto kind = kind_of(*file, kinds, n);
        if (!kind) {
            return kind.error();
        }
        kinds.kinds.push_back(*std::move(kind));
    }
    if (kinds.kinds.empty()) {
        return invalid("report_kinds.empty", "/kinds");
    }
    return kinds;
}

} // namespace ward::report
