#include "dossier/serial.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace ward::dossier {

namespace {

bool travels_everywhere(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '.' || letter == '-';
}

/// "4" of "serial:4"; nothing for any other word.
std::optional<std::size_t> serial_digits(std::string_view token)
{
    constexpr std::string_view head{"serial:"};
    bool const fits = token.starts_with(head) && token.size() == head.size() + 1 && token.back() >= '1' &&
                      token.back() <= '9';
    return fits ? std::optional{static_cast<std::size_t>(token.back() - '0')} : std::nullopt;
}

std::string compact_date(Date day, std::size_t from)
{
    auto text = to_iso(day);
    std::erase(text, '-');
    return text.substr(from);
}

} // namespace

Result<CodePattern> CodePattern::make(std::string_view pattern, std::string_view agency)
{
    CodePattern made;
    int serials{0};
    while (!pattern.empty()) {
        auto const open = pattern.find('{');
        if (open != 0) {
            made.pieces_.push_back({Part::text, std::string{pattern.substr(0, open)}, 0});
            pattern.remove_prefix(std::min(open, pattern.size()));
            continue;
        }
        auto const close = pattern.find('}');
        if (close == std::string_view::npos) {
            return invalid("dossier.code_pattern.token");
        }
        auto const token = pattern.substr(1, close - 1);
        pattern.remove_prefix(close + 1);
        if (token == "agency") {
            made.pieces_.push_back({Part::text, std::string{agency}, 0});
        } else if (auto const digits = serial_digits(token)) {
            made.pieces_.push_back({Part::serial, {}, *digits});
            ++serials;
        } else if (token == "yy") {
            made.pieces_.push_back({Part::yy, {}, 0});
        } else if (token == "yyyy") {
            made.pieces_.push_back({Part::yyyy, {}, 0});
        } else if (token == "yymmdd") {
            made.pieces_.push_back({Part::yymmdd, {}, 0});
        } else if (token == "yyyymmdd") {
            made.pieces_.push_back({Part::yyyymmdd, {}, 0});
        } else {
            return invalid("dossier.code_pattern.token");
        }
    }
    if (serials != 1) {
        return invalid("dossier.code_pattern.serial");
    }
    auto const longest = made.write(make_date(2025, 12, 31), 999'999'999);
    if (!std::ranges::all_of(longest, travels_everywhere)) {
        return invalid("dossier.code_pattern.character");
    }
    if (longest.size() > code_length_max) {
        return invalid("dossier.code_pattern.length");
    }
    return made;
}

std::string CodePattern::series(Date day) const
{
    bool daily{false};
    bool yearly{false};
    for (auto const& piece : pieces_) {
        daily = daily || piece.part == Part::yymmdd || piece.part == Part::yyyymmdd;
        yearly = yearly || piece.part == Part::yy || piece.part == Part::yyyy;
    }
    return daily ? "code/" + to_iso(day) : yearly ? "code/" + std::to_string(year_of(day)) : "code";
}

std::string CodePattern::write(Date day, std::int64_t serial) const
{
    WARD_CHECK(serial >= 1);
    std::string code;
    for (auto const& piece : pieces_) {
        switch (piece.part) {
        case Part::text: code += piece.text; break;
        case Part::yy: code += compact_date(day, 2).substr(0, 2); break;
        case Part::yyyy: code += compact_date(day, 0).substr(0, 4); break;
        case Part::yymmdd: code += compact_date(day, 2); break;
        case Part::yyyymmdd: code += compact_date(day, 0); break;
        case Part::serial: code += fmt::format("{:0{}}", serial, piece.digits); break;
        }
    }
    return code;
}

std::string register_series(int year)
{
    return "register/" + std::to_string(year);
}

std::string form_series(std::string_view form, int year)
{
    return fmt::format("form-{}/{}", form, year);
}

std::int64_t next_serial(sql::Session& database, WardId ward, std::string_view series)
{
    auto rows =
        database.run("INSERT INTO serial (ward_id, name, value) VALUES ($1, $2, 1)"
                     " ON CONFLICT (ward_id, name) DO UPDATE SET value = serial.value + 1 RETURNING value",
                     ward, series);
    WARD_CHECK(rows.next());
    auto const value = rows.take<std::int64_t>();
    rows.finish();
    return value;
}

} // namespace ward::dossier
