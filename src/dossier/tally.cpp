#include "dossier/tally.hpp"

namespace ward::dossier {

namespace {

void add_one(api::Call const& call, Date day, std::string_view kind, std::string_view key, Figure figure)
{
    if (key.empty() || key == "0") {
        return;
    }
    call.database.change("INSERT INTO tally (ward_id, day, kind, key, figure, count) VALUES ($1, $2, $3, $4, $5, 1)"
                         " ON CONFLICT (ward_id, kind, key, figure, day) DO UPDATE SET count = tally.count + 1",
                         call.ward(), day, kind, key == "*" ? std::string_view{} : key, figure);
}

} // namespace

Dimensions dimensions_of(Dossier const& dossier, api::Caller const& caller)
{
    return {caller.officer, caller.agency, dossier.work_field, dossier.procedure_code,
            std::string{json::word_of(dossier.channel)}};
}

void count(api::Call const& call, Date day, Dimensions const& dimensions, Figure figure)
{
    add_one(call, day, "ward", "*", figure);
    add_one(call, day, "officer", to_string(dimensions.officer), figure);
    add_one(call, day, "agency", to_string(dimensions.agency), figure);
    add_one(call, day, "work_field", dimensions.work_field, figure);
    add_one(call, day, "procedure", dimensions.procedure, figure);
    add_one(call, day, "channel", dimensions.channel, figure);
}

} // namespace ward::dossier
