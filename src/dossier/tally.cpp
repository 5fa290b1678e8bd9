#include "dossier/tally.hpp"

namespace ward::dossier {

namespace {

/// What is added to a figure on a day.
struct Amount {
    Date day;
    Figure figure{Figure::received};
    std::int64_t count{1};
};

constexpr sql::Counter tally{"INSERT INTO tally (ward_id, kind, key, figure, day, count) VALUES ",
                             " ON CONFLICT (ward_id, kind, key, figure, day)"
                             " DO UPDATE SET count = tally.count + excluded.count"};

/// One row for the ward and for each dimension there is.
void add_everywhere(api::Call const& call, Amount const& amount, Dimensions const& dimensions)
{
    auto const raise = [&](std::string kind, std::string key) {
        call.database.raise(tally,
                            {call.ward().value, std::move(kind), std::move(key),
                             std::string{json::word_of(amount.figure)}, to_days(amount.day)},
                            amount.count);
    };
    raise("ward", "");
    std::pair<std::string_view, std::string> const keys[]{{"officer", to_string(dimensions.officer)},
                                                          {"agency", to_string(dimensions.agency)},
                                                          {"work_field", dimensions.work_field},
                                                          {"procedure", dimensions.procedure},
                                                          {"channel", dimensions.channel}};
    for (auto const& [kind, key] : keys) {
        if (!key.empty() && key != "0") {
            raise(std::string{kind}, key);
        }
    }
}

} // namespace

Dimensions dimensions_of(Dossier const& dossier, api::Caller const& caller)
{
    return {dossier.id,         caller.officer,         caller.agency,
            dossier.work_field, dossier.procedure_code, std::string{json::word_of(dossier.channel)}};
}

void count(api::Call const& call, Date day, Dimensions const& dimensions, Figure figure)
{
    add_everywhere(call, {day, figure, 1}, dimensions);
    call.database.change("INSERT INTO counted (ward_id, figure, day, id, dossier_id, officer_id, agency_id)"
                         " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                         call.ward(), figure, day, call.ids.next(), dimensions.dossier, dimensions.officer,
                         dimensions.agency);
}

void add_up(api::Call const& call, Date day, Dimensions const& dimensions, Figure figure, std::int64_t amount)
{
    add_everywhere(call, {day, figure, amount}, dimensions);
}

} // namespace ward::dossier
