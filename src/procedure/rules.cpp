#include "procedure/rules.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace ward::procedure {

namespace {

bool is_for(Way way, Channel channel)
{
    switch (way) {
    case Way::any: return true;
    case Way::counter: return channel == Channel::counter;
    case Way::post: return channel == Channel::post;
    case Way::online: return channel == Channel::online;
    case Way::vneid: return channel == Channel::vneid;
    }
    return false;
}

TimeLimit const* limit_for(Content const& procedure, Channel channel, std::string const& wanted)
{
    TimeLimit const* found = nullptr;
    for (auto const& limit : procedure.time_limits) {
        if (limit.case_ == wanted && is_for(limit.channel, channel) &&
            (found == nullptr || limit.channel != Way::any)) {
            found = &limit;
        }
    }
    return found;
}

bool applies(Fee const& rule, FeeQuestion const& question)
{
    bool const in_force = rule.valid_from <= question.on && (!rule.valid_to || question.on <= *rule.valid_to);
    bool const case_fits =
        rule.case_.empty() || rule.case_ == question.case_ || rule.case_ == question.exemption;
    return in_force && case_fits && is_for(rule.channel, question.channel);
}

/// What one rule alone makes of the question. \pre the numbers of the question are within bounds
std::vector<FeeLine> lines_of(Fee const& rule, FeeQuestion const& question)
{
    FeeLine line{rule.name, rule.document, rule.basis, 1, 0, Dong{}};
    switch (rule.basis) {
    case FeeBasis::free: return {line};
    case FeeBasis::flat: line.amount = rule.amount; return {line};
    case FeeBasis::per_item:
        line.quantity = question.items;
        line.amount = times(rule.amount, question.items);
        return {line};
    case FeeBasis::copy_pages: break;
    }
    std::vector<FeeLine> lines;
    for (auto const& copies : question.copies) {
        line.quantity = copies.count;
        line.pages = copies.pages;
        line.amount = times(copy_fee(rule, copies.pages), copies.count);
        lines.push_back(line);
    }
    return lines;
}

Dong sum(std::vector<FeeLine> const& lines)
{
    Dong total;
    for (auto const& line : lines) {
        total = total + line.amount;
    }
    return total;
}

Result<void> check_counts(FeeQuestion const& question)
{
    if (question.items < 1 || question.items > items_max) {
        return invalid("procedure.fee.items.bounds", "/items");
    }
    bool good = question.copies.size() <= static_cast<std::size_t>(copy_lines_max);
    for (auto const& [pages, count] : question.copies) {
        good = good && pages >= 1 && pages <= copy_pages_max && count >= 1 && count <= copies_max;
    }
    if (!good) {
        return invalid("procedure.fee.copies.bounds", "/copies");
    }
    return {};
}

void add_case(std::vector<std::string>& found, std::string const& name)
{
    if (!name.empty() && std::find(found.begin(), found.end(), name) == found.end()) {
        found.push_back(name);
    }
}

} // namespace

Result<void> acceptable(Content const& procedure)
{
    bool const handed_in_here =
        procedure.handled_by == HandledBy::ward || procedure.handled_by == HandledBy::land_office;
    if (!handed_in_here) {
        return conflict("procedure.handled_elsewhere");
    }
    if (procedure.time_limits.empty()) {
        return conflict("procedure.time_limit.missing");
    }
    if (procedure.steps.empty() && !procedure.immediate) {
        return conflict("procedure.steps.missing");
    }
    return {};
}

bool has_unconfirmed_steps(Procedure const& procedure)
{
    return procedure.source == Source::national && !procedure.steps.empty();
}

Result<void> acceptable(Procedure const& procedure)
{
    auto const content = acceptable(static_cast<Content const&>(procedure));
    if (content && has_unconfirmed_steps(procedure)) {
        return conflict("procedure.steps.unconfirmed");
    }
    return content;
}

std::vector<std::string> cases(Content const& procedure)
{
    std::vector<std::string> found;
    for (auto const& limit : procedure.time_limits) {
        add_case(found, limit.case_);
    }
    for (auto const& component : procedure.components) {
        add_case(found, component.case_);
    }
    for (auto const& fee : procedure.fees) {
        add_case(found, fee.case_);
    }
    return found;
}

Result<TimeLimit> time_limit(Content const& procedure, Channel channel, std::string const& case_chosen)
{
    auto const& channels = procedure.channels;
    if (std::find(channels.begin(), channels.end(), channel) == channels.end()) {
        return invalid("procedure.channel.not_offered", "/channel");
    }
    auto const known = cases(procedure);
    if (!case_chosen.empty() && std::find(known.begin(), known.end(), case_chosen) == known.end()) {
        return invalid("procedure.case.unknown", "/case");
    }
    auto const* found = limit_for(procedure, channel, case_chosen);
    if (found == nullptr) {
        found = limit_for(procedure, channel, "");
    }
    if (found == nullptr) {
        return conflict("procedure.time_limit.missing");
    }
    return *found;
}

Dong copy_fee(Fee const& rule, int pages)
{
    WARD_CHECK(rule.basis == FeeBasis::copy_pages && pages >= 1);
    auto const first = std::min(pages, rule.pages_at_first);
    auto const price = times(rule.amount, first) + times(rule.amount_after, pages - first);
    return rule.amount_max.value > 0 ? std::min(price, rule.amount_max) : price;
}

Result<FeeAnswer> fee(Content const& procedure, FeeQuestion const& question)
{
    if (auto const counts = check_counts(question); !counts) {
        return counts.error();
    }
    FeeAnswer answer{std::nullopt, {}, procedure.fee_note};
    for (auto const& rule : procedure.fees) {
        if (!applies(rule, question)) {
            continue;
        }
        if (rule.basis == FeeBasis::copy_pages && question.copies.empty()) {
            return invalid("procedure.fee.copies.missing", "/copies");
        }
        auto lines = lines_of(rule, question);
        auto const total = sum(lines);
        if (!answer.amount || total < *answer.amount) {
            answer.amount = total;
            answer.lines = std::move(lines);
        }
    }
    return answer;
}

} // namespace ward::procedure
