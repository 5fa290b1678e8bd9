#include "dossier/form_store.hpp"

#include "dossier/serial.hpp"
#include "sql/take.hpp"

namespace ward::dossier {

namespace {

#define FORM_COLUMNS "id, dossier_id, form, year, number, at_ms, officer_id, data"

PrintedForm to_form(sql::Rows& rows)
{
    PrintedForm each;
    take_all(rows, each.id, each.dossier_id, each.form, each.year, each.number, each.at, each.officer_id,
             each.data);
    return each;
}

} // namespace

PrintedForm hand_out_text(api::Call const& call, DossierId dossier, std::string_view form, std::string data)
{
    PrintedForm made;
    call.ids.make(made.id);
    made.dossier_id = dossier;
    made.form = form;
    made.year = year_of(date_of(call.now));
    made.number = static_cast<int>(next_serial(call.database, call.ward(), form_series(form, made.year)));
    made.at = call.now;
    made.officer_id = call.caller.officer;
    made.data = std::move(data);
    call.database.change("INSERT INTO printed_form (" FORM_COLUMNS
                         ", ward_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8,"
                         " $9)",
                         made.id, made.dossier_id, made.form, made.year, made.number, made.at,
                         made.officer_id, made.data, call.ward());
    return made;
}

std::optional<PrintedForm> newest_form(sql::Session& database, WardId ward, DossierId dossier,
                                       std::string_view form)
{
    auto rows =
        database.run("SELECT " FORM_COLUMNS " FROM printed_form WHERE ward_id = $1 AND dossier_id = $2"
                     " AND form = $3 ORDER BY id DESC LIMIT 1",
                     ward, dossier, form);
    return rows.next() ? std::optional{to_form(rows)} : std::nullopt;
}

std::vector<PrintedForm> forms_of(sql::Session& database, WardId ward, DossierId dossier)
{
    auto rows =
        database.run("SELECT " FORM_COLUMNS " FROM printed_form WHERE ward_id = $1 AND dossier_id = $2"
                     " ORDER BY id",
                     ward, dossier);
    std::vector<PrintedForm> found;
    while (rows.next()) {
        found.push_back(to_form(rows));
    }
    return found;
}

} // namespace ward::dossier
