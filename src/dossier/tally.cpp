#include "dossier/tally.hpp"

#include "sql/values.hpp"

namespace ward::dossier {

namespace {

/// What is added to a figure on a day.
struct Amount {
    Date day;
    Figure figure{Figure::received};
    std::int64_t count{1};
};

/// One row for the ward and for each dimension there is, in one statement.
void add_everywhere(api::Call const& call, Amount const& amount, Dimensions const& dimensions)
{
    auto const officer = to_string(dimensions.officer);
    auto const agency = to_string(dimensions.agency);
    std::pair<std::string_view, std::string_view> const keys[]{{"officer", officer},
                                                               {"agency", agency},
                                                               {"work_field", dimensions.work_field},
                                                               {"procedure", dimensions.procedure},
                                                               {"channel", dimensions.channel}};
    sql::Values rows;
    rows.add(call.ward(), amount.day, std::string_view{"ward"}, std::string_view{}, amount.figure,
             amount.count);
    for (auto const& [kind, key] : keys) {
        if (!key.empty() && key != "0") {
            rows.add(call.ward(), amount.day, kind, key, amount.figure, amount.count);
        }
    }
    rows.write(call.database, "INSERT INTO tally (ward_id, day, kind, key, figure, count) VALUES ",
               " ON CONFLICT (ward_id, kind, key, figure, day)"
               " DO UPDATE SET count = tally.count + excluded.count");
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
