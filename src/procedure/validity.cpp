#include "procedure/validity.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace ward::procedure {

namespace {

using Refusal = std::optional<Error>;

Refusal check_text(std::string const& text, std::size_t length_max, std::string const& field)
{
    return length(text) > length_max ? Refusal{invalid("procedure.text.long", field)} : std::nullopt;
}

Refusal check_name(std::string const& text, std::size_t length_max, std::string const& field)
{
    return text.empty() ? Refusal{invalid("procedure.name.empty", field)}
                        : check_text(text, length_max, field);
}

Refusal check_texts(Content const& content)
{
    for (auto const& [text, field] :
         {std::pair{&content.name, "/name"}, std::pair{&content.short_name, "/short_name"}}) {
        if (auto refused = check_name(*text, name_length_max, field)) {
            return refused;
        }
    }
    for (auto const& [text, field] :
         {std::pair{&content.subjects, "/subjects"}, std::pair{&content.fee_note, "/fee_note"},
          std::pair{&content.result, "/result"}, std::pair{&content.place, "/place"},
          std::pair{&content.agency, "/agency"}, std::pair{&content.note, "/note"}}) {
        if (auto refused = check_text(*text, text_length_max, field)) {
            return refused;
        }
    }
    return std::nullopt;
}

Refusal check_lists(Content const& content)
{
    for (auto const& [size, field] :
         {std::pair{content.aliases.size(), "/aliases"}, std::pair{content.components.size(), "/components"},
          std::pair{content.time_limits.size(), "/time_limits"}, std::pair{content.fees.size(), "/fees"},
          std::pair{content.steps.size(), "/steps"}, std::pair{content.forms.size(), "/forms"},
          std::pair{content.form_texts.size(), "/form_texts"},
          std::pair{content.legal_basis.size(), "/legal_basis"}}) {
        if (size > list_length_max) {
            return invalid("procedure.list.long", field);
        }
    }
    for (std::size_t n = 0; n < content.aliases.size(); ++n) {
        if (auto refused = check_name(content.aliases[n], name_length_max, fmt::format("/aliases/{}", n))) {
            return refused;
        }
    }
    std::set<Channel> const channels{content.channels.begin(), content.channels.end()};
    if (channels.size() != content.channels.size()) {
        return invalid("procedure.channel.twice", "/channels");
    }
    return std::nullopt;
}

Refusal check_component(Component const& component, std::string const& field)
{
    if (auto refused = check_name(component.name, name_length_max, field + "/name")) {
        return refused;
    }
    if (component.originals < 0 || component.originals > paper_count_max) {
        return invalid("procedure.component.count", field + "/originals");
    }
    if (component.copies < 0 || component.copies > paper_count_max) {
        return invalid("procedure.component.count", field + "/copies");
    }
    if (component.need == Need::case_ && component.case_.empty()) {
        return invalid("procedure.component.case.missing", field + "/case");
    }
    return check_text(component.case_, name_length_max, field + "/case");
}

Refusal check_components(std::vector<Component> const& components)
{
    std::set<std::string> codes;
    for (std::size_t n = 0; n < components.size(); ++n) {
        auto const field = fmt::format("/components/{}", n);
        if (components[n].code.empty() || !codes.insert(components[n].code).second) {
            return invalid("procedure.component.code", field + "/code");
        }
        if (auto refused = check_component(components[n], field)) {
            return refused;
        }
    }
    return std::nullopt;
}

Refusal check_time_limits(std::vector<TimeLimit> const& limits)
{
    std::set<std::pair<Way, std::string>> seen;
    for (std::size_t n = 0; n < limits.size(); ++n) {
        auto const& limit = limits[n];
        auto const field = fmt::format("/time_limits/{}", n);
        if (limit.value < 1 || limit.value > term_value_max) {
            return invalid("procedure.time_limit.value", field + "/value");
        }
        if (limit.same_day && (limit.value != 1 || limit.unit != TermUnit::working_day)) {
            return invalid("procedure.time_limit.same_day", field + "/same_day");
        }
        if (!seen.insert({limit.channel, limit.case_}).second) {
            return invalid("procedure.time_limit.twice", field);
        }
    }
    return std::nullopt;
}

bool is_amount(Dong amount)
{
    return amount.value >= 0 && amount.value <= fee_amount_max;
}

Refusal check_fee(Fee const& fee, std::string const& field)
{
    if (auto refused = check_name(fee.name, name_length_max, field + "/name")) {
        return refused;
    }
    if (!is_amount(fee.amount) || (fee.basis == FeeBasis::free) != (fee.amount.value == 0)) {
        return invalid("procedure.fee.amount", field + "/amount");
    }
    bool const by_pages = fee.basis == FeeBasis::copy_pages;
    if (by_pages ? fee.pages_at_first < 1 : fee.pages_at_first != 0) {
        return invalid("procedure.fee.pages", field + "/pages_at_first");
    }
    if (!is_amount(fee.amount_after) || (!by_pages && fee.amount_after.value != 0)) {
        return invalid("procedure.fee.amount", field + "/amount_after");
    }
    if (!is_amount(fee.amount_max) || (!by_pages && fee.amount_max.value != 0)) {
        return invalid("procedure.fee.amount", field + "/amount_max");
    }
    if (fee.valid_to && *fee.valid_to < fee.valid_from) {
        return invalid("procedure.fee.period", field + "/valid_to");
    }
    return std::nullopt;
}

Refusal check_step(Step const& step, std::string const& field)
{
    if (auto refused = check_name(step.name, name_length_max, field + "/name")) {
        return refused;
    }
    bool const outside = !step.external.empty();
    if (outside == !step.agency.empty()) {
        return invalid("procedure.step.agency", field + "/agency");
    }
    if (outside && step.kind != StepKind::consult) {
        return invalid("procedure.step.external", field + "/external");
    }
    if (step.share < 1 || step.share > 100) {
        return invalid("procedure.step.share", field + "/share");
    }
    return std::nullopt;
}

/// Stages run from 1 without a gap, parallel steps carry one share, and the stages make 100 together.
Refusal check_steps(std::vector<Step> const& steps)
{
    std::map<int, int> shares;
    for (std::size_t n = 0; n < steps.size(); ++n) {
        auto const& step = steps[n];
        auto const field = fmt::format("/steps/{}", n);
        if (auto refused = check_step(step, field)) {
            return refused;
        }
        auto const stage_max = static_cast<int>(shares.size()) + 1;
        if (step.stage < std::max(1, stage_max - 1) || step.stage > stage_max) {
            return invalid("procedure.step.stage", field + "/stage");
        }
        if (shares.try_emplace(step.stage, step.share).first->second != step.share) {
            return invalid("procedure.step.share.parallel", field + "/share");
        }
    }
    int total{0};
    for (auto const& [stage, share] : shares) {
        total += share;
    }
    return steps.empty() || total == 100 ? std::nullopt
                                         : Refusal{invalid("procedure.step.share.total", "/steps")};
}

Refusal check_papers(Content const& content)
{
    for (std::size_t n = 0; n < content.form_texts.size(); ++n) {
        auto const& [form, text] = content.form_texts[n];
        if (form.size() != 2 || form[0] != '0' || form[1] < '1' || form[1] > '7') {
            return invalid("procedure.form_text.form", fmt::format("/form_texts/{}/form", n));
        }
        if (auto refused = check_name(text, name_length_max, fmt::format("/form_texts/{}/text", n))) {
            return refused;
        }
    }
    for (std::size_t n = 0; n < content.legal_basis.size(); ++n) {
        if (content.legal_basis[n].document.empty()) {
            return invalid("procedure.legal_basis.document", fmt::format("/legal_basis/{}/document", n));
        }
    }
    return std::nullopt;
}

Refusal check_fees(std::vector<Fee> const& fees)
{
    for (std::size_t n = 0; n < fees.size(); ++n) {
        if (auto refused = check_fee(fees[n], fmt::format("/fees/{}", n))) {
            return refused;
        }
    }
    return std::nullopt;
}

} // namespace

bool is_code(std::string const& code)
{
    auto const digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (code.size() < 8 || code.size() > 20 || !digit(code[0]) || code[1] != '.' ||
        !std::all_of(code.begin() + 2, code.begin() + 8, digit)) {
        return false;
    }
    auto const word = [digit](char letter) {
        return digit(letter) || (letter >= 'A' && letter <= 'Z') || letter == '.';
    };
    return code.size() == 8 || (code[8] == '.' && std::all_of(code.begin() + 9, code.end(), word));
}

Result<void> check(Content const& content)
{
    for (auto const& refused :
         {check_texts(content), check_lists(content), check_components(content.components),
          check_time_limits(content.time_limits), check_fees(content.fees), check_steps(content.steps),
          check_papers(content)}) {
        if (refused) {
            return *refused;
        }
    }
    return {};
}

} // namespace ward::procedure
