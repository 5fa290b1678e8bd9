#include "api/board.hpp"

namespace ward::api {

BoardFigure count_figure(std::string name, std::string_view board, std::int64_t value, std::string records)
{
    auto formula = std::string{board} + "." + name;
    return {std::move(name), static_cast<double>(value), {}, {}, std::move(formula), std::move(records)};
}

BoardFigure ratio_figure(std::string name, std::string_view board, std::int64_t numerator,
                         std::int64_t denominator, std::string records)
{
    auto const value = denominator == 0
                           ? std::nullopt
                           : std::optional{static_cast<double>(numerator) / static_cast<double>(denominator)};
    auto formula = std::string{board} + "." + name;
    return {std::move(name), value, numerator, denominator, std::move(formula), std::move(records)};
}

Result<BoardDays> board_days(std::optional<Date> from, std::optional<Date> to, Date today)
{
    auto const last = to.value_or(today);
    std::chrono::year_month_day const month{std::chrono::sys_days{last.time_since_epoch()}};
    auto const first =
        from.value_or(make_date(static_cast<int>(month.year()), static_cast<unsigned>(month.month()), 1));
    if (first > last) {
        return invalid("board.range.order", "/from");
    }
    if (last - first >= std::chrono::days{board_days_max}) {
        return invalid("board.range.long", "/from");
    }
    return BoardDays{first, last};
}

} // namespace ward::api
