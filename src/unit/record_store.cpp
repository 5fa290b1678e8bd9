#include "unit/record_store.hpp"

#include "unit/rules.hpp"

namespace ward::unit {

namespace {

void read_provinces(sql::Session& database, Records& records)
{
    auto rows = database.run("SELECT code, name, kind, source FROM province");
    while (rows.next()) {
        ProvinceRecord record;
        record.province.code = rows.take<std::string>();
        record.province.name = rows.take<std::string>();
        record.province.kind = rows.take<ProvinceKind>();
        record.source = rows.take<Source>();
        records.provinces.emplace(record.province.code, record);
    }
}

void read_units(sql::Session& database, Records& records)
{
    auto rows =
        database.run("SELECT code, valid_from, valid_to, name, kind, province_code, area_km2, population,"
                     " lat, lon, other_code, document, source FROM unit");
    while (rows.next()) {
        UnitRecord record;
        record.code = rows.take<std::string>();
        record.valid_from = rows.take<Date>();
        record.valid_to = rows.take<std::optional<Date>>();
        record.name = rows.take<std::string>();
        record.kind = rows.take<Kind>();
        record.province = rows.take<std::string>();
        record.area_km2 = rows.take<std::optional<double>>();
        record.population = rows.take<std::optional<std::int64_t>>();
        auto const lat = rows.take<std::optional<double>>();
        auto const lon = rows.take<std::optional<double>>();
        if (lat && lon) {
            record.centre = Point{*lat, *lon};
        }
        record.other_code = rows.take<std::string>();
        record.document = rows.take<std::string>();
        record.source = rows.take<Source>();
        records.units.emplace(std::pair{record.code, record.valid_from}, record);
    }
}

void read_formers(sql::Session& database, Records& records)
{
    auto rows = database.run(
        "SELECT key, code, name, kind, district, district_code, province, source FROM former_unit");
    while (rows.next()) {
        FormerRecord record;
        record.key = rows.take<std::string>();
        record.code = rows.take<std::string>();
        record.name = rows.take<std::string>();
        record.kind = rows.take<Kind>();
        record.district = rows.take<std::string>();
        record.district_code = rows.take<std::string>();
        record.province = rows.take<std::string>();
        record.source = rows.take<Source>();
        records.formers.emplace(record.key, record);
    }
}

void read_origins(sql::Session& database, Records& records)
{
    auto rows = database.run("SELECT unit_code, former_key, how, note, source FROM unit_origin");
    while (rows.next()) {
        OriginRecord record;
        record.unit_code = rows.take<std::string>();
        record.former_key = rows.take<std::string>();
        record.how = rows.take<How>();
        record.note = rows.take<std::string>();
        record.source = rows.take<Source>();
        records.origins.emplace(std::pair{record.unit_code, record.former_key}, record);
    }
}

void index(sql::Session& database, std::string_view subject, std::string const& key, std::string const& text)
{
    database.change("DELETE FROM unit_word WHERE subject = $1 AND key = $2", subject, key);
    for (auto const& word : search_words(text)) {
        database.change("INSERT INTO unit_word (word, subject, key) VALUES ($1, $2, $3)", word, subject, key);
    }
}

std::string points_of(Outline const& outline)
{
    std::vector<std::vector<double>> points;
    for (auto const& point : outline.points) {
        points.push_back({point.lat, point.lon});
    }
    return json::to_text(points);
}

} // namespace

Records all_records(sql::Session& database)
{
    Records records;
    read_provinces(database, records);
    read_units(database, records);
    read_formers(database, records);
    read_origins(database, records);
    return records;
}

void store(sql::Session& database, ProvinceRecord const& record)
{
    auto const& [code, name, kind] = record.province;
    database.change("INSERT INTO province (code, name, kind, source) VALUES ($1, $2, $3, $4)"
                    " ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind,"
                    " source = excluded.source",
                    code, name, kind, record.source);
}

void store(sql::Session& database, UnitRecord const& record)
{
    auto const lat = record.centre ? std::optional{record.centre->lat} : std::nullopt;
    auto const lon = record.centre ? std::optional{record.centre->lon} : std::nullopt;
    database.change(
        "INSERT INTO unit (code, valid_from, valid_to, name, kind, province_code, area_km2, population,"
        " lat, lon, other_code, document, source)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        " ON CONFLICT (code, valid_from) DO UPDATE SET valid_to = excluded.valid_to,"
        " name = excluded.name, kind = excluded.kind, province_code = excluded.province_code,"
        " area_km2 = excluded.area_km2, population = excluded.population, lat = excluded.lat,"
        " lon = excluded.lon, other_code = excluded.other_code, document = excluded.document,"
        " source = excluded.source",
        record.code, record.valid_from, record.valid_to, record.name, record.kind, record.province,
        record.area_km2, record.population, lat, lon, record.other_code, record.document, record.source);
    if (!record.valid_to) {
        index(database, "unit", record.code, std::string{spoken(record.kind)} + ' ' + record.name);
    }
}

void store(sql::Session& database, FormerRecord const& record)
{
    database.change(
        "INSERT INTO former_unit (key, code, name, kind, district, district_code, province, source)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key) DO UPDATE SET"
        " code = excluded.code, name = excluded.name, kind = excluded.kind,"
        " district = excluded.district, district_code = excluded.district_code,"
        " province = excluded.province, source = excluded.source",
        record.key, record.code, record.name, record.kind, record.district, record.district_code,
        record.province, record.source);
    index(database, "former", record.key,
          std::string{spoken(record.kind)} + ' ' + record.name + ' ' + record.district);
}

void store(sql::Session& database, OriginRecord const& record)
{
    database.change("INSERT INTO unit_origin (unit_code, former_key, how, note, source)"
                    " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (unit_code, former_key) DO UPDATE SET"
                    " how = excluded.how, note = excluded.note, source = excluded.source",
                    record.unit_code, record.former_key, record.how, record.note, record.source);
}

bool store_outline(sql::Session& database, std::string const& unit_code, Outline const& outline)
{
    auto const points = points_of(outline);
    {
        auto rows = database.run("SELECT note, points FROM unit_outline WHERE unit_code = $1", unit_code);
        if (rows.next()) {
            auto const same_note = rows.take<std::string>() == outline.note;
            if (same_note && rows.take<std::string>() == points) {
                return false;
            }
        }
    }
    database.change("INSERT INTO unit_outline (unit_code, note, points) VALUES ($1, $2, $3)"
                    " ON CONFLICT (unit_code) DO UPDATE SET note = excluded.note, points = excluded.points",
                    unit_code, outline.note, points);
    return true;
}

} // namespace ward::unit
