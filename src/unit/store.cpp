#include "unit/store.hpp"

namespace ward::unit {

namespace {

#define ROW_COLUMNS "u.code, u.name, u.kind, u.province_code, p.name"
#define ROW_TABLES " FROM unit u JOIN province p ON p.code = u.province_code"

void take_row(sql::Rows& rows, UnitRow& row)
{
    row.code = rows.take<std::string>();
    row.name = rows.take<std::string>();
    row.kind = rows.take<Kind>();
    row.province = rows.take<std::string>();
    row.province_name = rows.take<std::string>();
}

std::vector<UnitRow> all_rows(sql::Rows rows)
{
    std::vector<UnitRow> units;
    while (rows.next()) {
        take_row(rows, units.emplace_back());
    }
    return units;
}

/// Behind every word that begins with `word`.
std::string end_of_prefix(std::string_view word)
{
    return std::string{word} + "\xf4\x8f\xbf\xbf"; // the last character there is
}

std::optional<std::string> unless_empty(std::string text)
{
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

std::vector<Origin> origins(sql::Session& database, std::string_view code)
{
    std::vector<Origin> found;
    auto rows =
        database.run("SELECT f.code, f.name, f.kind, f.district, o.how, o.note FROM unit_origin o"
                     " JOIN former_unit f ON f.key = o.former_key WHERE o.unit_code = $1 ORDER BY f.key",
                     code);
    while (rows.next()) {
        auto& origin = found.emplace_back();
        origin.code = rows.take<std::string>();
        origin.name = rows.take<std::string>();
        origin.kind = rows.take<Kind>();
        origin.district = rows.take<std::string>();
        origin.how = rows.take<How>();
        origin.note = unless_empty(rows.take<std::string>());
    }
    return found;
}

std::vector<FormerName> former_names(sql::Session& database, std::string_view code)
{
    std::vector<FormerName> found;
    auto rows = database.run("SELECT name, kind, valid_from, valid_to FROM unit"
                             " WHERE code = $1 AND valid_to IS NOT NULL ORDER BY valid_from",
                             code);
    while (rows.next()) {
        auto& before = found.emplace_back();
        before.name = rows.take<std::string>();
        before.kind = rows.take<Kind>();
        before.valid_from = rows.take<Date>();
        before.valid_to = rows.take<Date>();
    }
    return found;
}

std::optional<Outline> outline(sql::Session& database, std::string_view code)
{
    auto rows = database.run("SELECT note, points FROM unit_outline WHERE unit_code = $1", code);
    if (!rows.next()) {
        return std::nullopt;
    }
    Outline found{rows.take<std::string>(), {}};
    auto const points = json::read_text_as<std::vector<std::vector<double>>>(rows.take<std::string>());
    for (auto const& point : *points) { // we wrote it
        found.points.push_back({point.at(0), point.at(1)});
    }
    return found;
}

} // namespace

std::vector<Province> provinces(sql::Session& database)
{
    std::vector<Province> found;
    auto rows = database.run("SELECT code, name, kind FROM province ORDER BY code");
    while (rows.next()) {
        auto& province = found.emplace_back();
        province.code = rows.take<std::string>();
        province.name = rows.take<std::string>();
        province.kind = rows.take<ProvinceKind>();
    }
    return found;
}

std::vector<UnitRow> units_after(sql::Session& database, std::string_view province, std::string_view after,
                                 int limit)
{
    if (province.empty()) {
        return all_rows(database.run("SELECT " ROW_COLUMNS ROW_TABLES
                                     " WHERE u.valid_to IS NULL AND u.code > $1 ORDER BY u.code LIMIT $2",
                                     after, limit));
    }
    return all_rows(database.run("SELECT " ROW_COLUMNS ROW_TABLES
                                 " WHERE u.province_code = $1 AND u.valid_to IS NULL AND u.code > $2"
                                 " ORDER BY u.code LIMIT $3",
                                 province, after, limit));
}

std::vector<UnitRow> units_with_word(sql::Session& database, std::string_view province, std::string_view word)
{
    return all_rows(
        database.run("SELECT " ROW_COLUMNS ROW_TABLES
                     " WHERE u.valid_to IS NULL AND ($1 = '' OR u.province_code = $1) AND u.code IN"
                     " (SELECT key FROM unit_word WHERE word >= $2 AND word < $3 AND subject = 'unit')"
                     " LIMIT $4",
                     province, word, end_of_prefix(word), candidates_max));
}

std::vector<FoundFormer> former_units_with_word(sql::Session& database, std::string_view word)
{
    std::vector<FoundFormer> found;
    auto rows =
        database.run("SELECT key, code, name, kind, district, province FROM former_unit WHERE key IN"
                     " (SELECT key FROM unit_word WHERE word >= $1 AND word < $2 AND subject = 'former')"
                     " LIMIT $3",
                     word, end_of_prefix(word), candidates_max);
    while (rows.next()) {
        auto& [key, former] = found.emplace_back();
        key = rows.take<std::string>();
        former.code = rows.take<std::string>();
        former.name = rows.take<std::string>();
        former.kind = rows.take<Kind>();
        former.district = rows.take<std::string>();
        former.province = rows.take<std::string>();
    }
    return found;
}

std::vector<Became> became(sql::Session& database, std::string_view former_key)
{
    std::vector<Became> found;
    auto rows = database.run("SELECT u.code, u.name, u.kind, p.name, o.how, o.note FROM unit_origin o"
                             " JOIN unit u ON u.code = o.unit_code AND u.valid_to IS NULL"
                             " JOIN province p ON p.code = u.province_code"
                             " WHERE o.former_key = $1 ORDER BY u.code",
                             former_key);
    while (rows.next()) {
        auto& unit = found.emplace_back();
        unit.code = rows.take<std::string>();
        unit.name = rows.take<std::string>();
        unit.kind = rows.take<Kind>();
        unit.province_name = rows.take<std::string>();
        unit.how = rows.take<How>();
        unit.note = unless_empty(rows.take<std::string>());
    }
    return found;
}

std::optional<Unit> unit(sql::Session& database, std::string_view code)
{
    // The code itself wins over another unit's code in another list.
    auto rows = database.run("SELECT " ROW_COLUMNS ", u.other_code, u.area_km2, u.population, u.lat, u.lon,"
                             " u.document, u.valid_from" ROW_TABLES
                             " WHERE (u.code = $1 OR u.other_code = $1) AND u.valid_to IS NULL"
                             " ORDER BY CASE WHEN u.code = $1 THEN 0 ELSE 1 END LIMIT 1",
                             code);
    if (!rows.next()) {
        return std::nullopt;
    }
    Unit found;
    take_row(rows, found);
    found.other_code = unless_empty(rows.take<std::string>());
    found.area_km2 = rows.take<std::optional<double>>();
    found.population = rows.take<std::optional<std::int64_t>>();
    auto const lat = rows.take<std::optional<double>>();
    auto const lon = rows.take<std::optional<double>>();
    if (lat && lon) {
        found.centre = Point{*lat, *lon};
    }
    found.document = rows.take<std::string>();
    found.valid_from = rows.take<Date>();
    found.formed_from = origins(database, found.code);
    found.former_names = former_names(database, found.code);
    found.outline = outline(database, found.code);
    return found;
}

} // namespace ward::unit
