#include "dossier/result_number.hpp"

#include "base/text.hpp"
#include "dossier/serial.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ward::dossier {

namespace {

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

std::string_view without_zeros(std::string_view number)
{
    return number.substr(std::min(number.find_first_not_of('0'), number.size()));
}

/// The same for all ways to write the same number: " 007 / UBND" and "7/ubnd".
std::string key_of(std::string_view number)
{
    auto const folded = fold_exact(number);
    return std::string{without_zeros(folded)};
}

int year_now(api::Call const& call)
{
    return year_of(date_of(call.now));
}

} // namespace

std::string whole_result_number(std::string_view typed, std::string_view symbol)
{
    if (typed.empty() || !std::ranges::all_of(typed, is_digit)) {
        return std::string{typed};
    }
    return fmt::format("{:0>2}/{}", without_zeros(typed), symbol);
}

bool claim_result_number(api::Call const& call, DossierId dossier, std::string_view number)
{
    auto const key = key_of(number);
    auto const written =
        call.database.change("INSERT INTO result_number (ward_id, year, number_key, dossier_id)"
                             " VALUES ($1, $2, $3, $4) ON CONFLICT (ward_id, year, number_key) DO NOTHING",
                             call.ward(), year_now(call), key, dossier);
    if (written == 1) {
        return true;
    }
    auto rows = call.database.run("SELECT 1 FROM result_number WHERE ward_id = $1 AND year = $2"
                                  " AND number_key = $3 AND dossier_id = $4",
                                  call.ward(), year_now(call), key, dossier);
    return rows.next(); // issued again after it was sent back
}

std::string claim_next_result_number(api::Call const& call, DossierId dossier, std::string_view symbol)
{
    auto const series = fmt::format("result/{}", year_now(call));
    std::string number;
    do {
        number = fmt::format("{:02}/{}", next_serial(call.database, call.ward(), series), symbol);
    } while (!claim_result_number(call, dossier, number));
    return number;
}

} // namespace ward::dossier
