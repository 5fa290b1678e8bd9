#include "dossier/tally.hpp"

namespace ward::dossier {

namespace {

/// What is added to a figure on a day.
struct Amount {
    Date day;
    Figure figure{Figure::received};
    std::int64_t count{1};
};

void add_one(api::Call const& call, Amount const& amount, std::string_view kind, std::string_view key)
{
    if (key.empty() || key == "0") {
        return;
    }
    call.database.change(
        "INSERT INTO tally (ward_id, day, kind, key, figure, count) VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (ward_id, kind, key, figure, day)"
        " DO UPDATE SET count = tally.count + excluded.count",
        call.ward(), amount.day, kind, key == "*" ? std::string_view{} : key, amount.figure, amount.count);
}

void add_everywhere(api::Call const& call, Amount const& amount, Dimensions const& dimensions)
{
    add_one(call, amount, "ward", "*");
    add_one(call, amount, "officer", to_string(dimensions.officer));
    add_one(call, amount, "agency", to_string(dimensions.agency));
    add_one(call, amount, "work_field", dimensions.work_field);
    add_one(call, amount, "procedure", dimensions.procedure);
    add_one(call, amount, "channel", dimensions.channel);
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
