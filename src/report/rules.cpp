#include "report/rules.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "report/states.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ward::report {

namespace {

std::string_view without_spaces_around(std::string_view text)
{
    constexpr std::string_view spaces{" \t\n"};
    auto const first = text.find_first_not_of(spaces);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

bool is_number(std::string_view text)
{
    double number{0};
    auto const* const end = text.data() + text.size();
    auto const [stop, fault] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    return fault == std::errc{} && stop == end;
}

bool is_email(std::string_view text)
{
    auto const at = text.find('@');
    return at != 0 && at != std::string_view::npos && text.find('.', at) != std::string_view::npos &&
           text.find_first_of(" \t\n<>,;", 0) == std::string_view::npos &&
           text.find('@', at + 1) == text.npos;
}

Result<void> check_answer(ReportQuestion const& question, std::string const& value,
                          std::string const& pointer)
{
    switch (question.type) {
    case QuestionType::text: break;
    case QuestionType::number:
        if (!is_number(value)) {
            return invalid("report.answer.number", pointer);
        }
        break;
    case QuestionType::choice:
        if (std::ranges::find(question.choices, value) == question.choices.end()) {
            return invalid("report.answer.choice", pointer);
        }
        break;
    }
    return {};
}

/// How closely a rule speaks of something; negative when it does not.
int closeness(RoutingRule const& rule, ReportKind const& kind, std::optional<Point> const& position)
{
    bool const fits = (!rule.kind || *rule.kind == kind.code) &&
                      (!rule.category || *rule.category == kind.category) &&
                      (!rule.area || (position && contains(*rule.area, *position)));
    return !fits ? -1 : (rule.kind ? 4 : 0) + (rule.category ? 2 : 0) + (rule.area ? 1 : 0);
}

} // namespace

bool is_public(ReportKind const& kind, std::optional<bool> wants_private)
{
    return kind.category != Category::crime_prevention && kind.public_ && !wants_private.value_or(false);
}

Point shown_position(Point const& position)
{
    constexpr int decimals{4};
    return rounded(position, decimals);
}

std::string code_of(Date day, std::int64_t serial)
{
    WARD_CHECK(serial >= 1);
    auto compact = to_iso(day).substr(2);
    std::erase(compact, '-');
    return fmt::format("PA-{}-{:04}", compact, serial);
}

std::string plain_code(std::string_view typed)
{
    constexpr std::size_t bytes_max{30};
    std::string code;
    for (char const letter : typed.substr(0, bytes_max)) {
        if (letter != ' ') {
            code += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
    }
    return code;
}

Result<std::string> check_words(std::string_view typed, Need need, std::size_t length_max,
                                std::string const& code, std::string const& pointer)
{
    auto const text = without_spaces_around(typed);
    if (need == Need::required && text.empty()) {
        return invalid(code + ".empty", pointer);
    }
    if (length(text) > length_max) {
        return invalid(code + ".long", pointer);
    }
    return std::string{text};
}

Result<std::string> check_reason(std::string_view typed, std::string const& code, std::string const& pointer)
{
    auto reason = check_words(typed, Need::required, reason_length_max, code, pointer);
    if (reason && length(*reason) < reason_length_min) {
        return invalid(code + ".short", pointer);
    }
    return reason;
}

Result<std::vector<ReportAnswer>> check_answers(std::vector<ReportQuestion> const& questions,
                                                std::vector<ReportAnswer> const& answers, Need need)
{
    std::vector<ReportAnswer> checked;
    for (std::size_t n = 0; n < answers.size(); ++n) {
        auto const at = "/answers/" + std::to_string(n);
        auto const question = std::ranges::find(questions, answers[n].code, &ReportQuestion::code);
        if (question == questions.end()) {
            return invalid("report.answer.unknown", at + "/code");
        }
        if (std::ranges::find(checked, answers[n].code, &ReportAnswer::code) != checked.end()) {
            return invalid("report.answer.twice", at + "/code");
        }
        auto const value =
            check_words(answers[n].value, Need::optional, reason_length_max, "report.answer", at + "/value");
        if (!value) {
            return value.error();
        }
        if (value->empty()) {
            continue; // a form sends what was left out as nothing
        }
        if (auto const fits = check_answer(*question, *value, at + "/value"); !fits) {
            return fits.error();
        }
        checked.push_back({answers[n].code, *value});
    }
    for (auto const& question : questions) {
        if (need == Need::required && question.required &&
            std::ranges::find(checked, question.code, &ReportAnswer::code) == checked.end()) {
            return invalid("report.answer.missing", "/answers");
        }
    }
    return checked;
}

Result<ReportContact> check_contact(ReportContact const& typed, std::string const& pointer)
{
    constexpr std::size_t name_length_max{100};
    auto const name =
        check_words(typed.name, Need::required, name_length_max, "report.contact.name", pointer + "/name");
    if (!name) {
        return name.error();
    }
    ReportContact contact{*name, {}, {}, {}};
    if (typed.phone && !typed.phone->empty()) {
        contact.phone = phone_number(*typed.phone);
        if (!contact.phone) {
            return invalid("report.contact.phone", pointer + "/phone");
        }
    }
    if (typed.email && !typed.email->empty()) {
        auto const email = without_spaces_around(*typed.email);
        if (!is_email(email) || length(email) > name_length_max) {
            return invalid("report.contact.email", pointer + "/email");
        }
        contact.email = email;
    }
    auto const address = check_words(typed.address.value_or(""), Need::optional, place_length_max,
                                     "report.contact.address", pointer + "/address");
    if (!address) {
        return address.error();
    }
    contact.address = address->empty() ? std::nullopt : std::optional{*address};
    if (!contact.phone && !contact.email && !contact.address) {
        return invalid("report.contact.missing", pointer);
    }
    return contact;
}

RoutingRule const* route_of(std::span<RoutingRule const> rules, ReportKind const& kind,
                            std::optional<Point> const& position)
{
    RoutingRule const* closest{nullptr};
    int most{-1};
    for (auto const& rule : rules) {
        auto const close = closeness(rule, kind, position);
        if (close > most) {
            closest = &rule;
            most = close;
        }
    }
    return closest;
}

Result<void> may_merge(Report const& one, Report const& other)
{
    if (one.id == other.id) {
        return conflict("report.merge.self", "/into");
    }
    if (other.state == State::refused || other.state == State::forwarded || other.state == State::merged) {
        return conflict("report.merge.state", "/into");
    }
    if ((one.category == Category::crime_prevention) != (other.category == Category::crime_prevention)) {
        return conflict("report.merge.secret", "/into");
    }
    return {};
}

} // namespace ward::report
