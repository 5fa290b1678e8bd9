#include "map/store.hpp"

#include "map/packed.hpp"
#include "sql/values.hpp"

#include <deque>

namespace ward::map {

namespace {

constexpr std::size_t rows_at_once = 500; ///< of one INSERT

/// Writes rows in bunches; `add` puts one of them into the values. Texts live in the rows or in `texts`.
template <class Row, class Add>
void write_all(sql::Session& database, std::string_view insert, std::vector<Row> const& rows, Add const& add)
{
    for (std::size_t from = 0; from < rows.size(); from += rows_at_once) {
        sql::Values values;
        std::deque<std::string> texts;
        for (auto n = from; n < std::min(from + rows_at_once, rows.size()); ++n) {
            add(values, texts, static_cast<std::int64_t>(n + 1), rows[n]);
        }
        values.write(database, insert);
    }
}

Point take_point(sql::Rows& rows)
{
    auto const lat = rows.take<std::int64_t>();
    return point_of(lat, rows.take<std::int64_t>());
}

std::vector<AreaRow> stored_areas(sql::Session& database, WardId ward)
{
    std::vector<AreaRow> found;
    auto rows = database.run(
        "SELECT kind, code, name, note, shape FROM map_area WHERE ward_id = $1 ORDER BY kind, code", ward);
    while (rows.next()) {
        AreaRow area;
        area.kind = rows.take<AreaKind>();
        area.code = rows.take<std::string>();
        area.name = rows.take<std::string>();
        area.note = rows.take<std::string>();
        area.polygons = unpack_polygons(rows.take<std::string>());
        found.push_back(std::move(area));
    }
    return found;
}

std::vector<LineRow> stored_lines(sql::Session& database, WardId ward)
{
    std::vector<LineRow> found;
    auto rows =
        database.run("SELECT kind, name, sure, shape FROM map_line WHERE ward_id = $1 ORDER BY number", ward);
    while (rows.next()) {
        LineRow line;
        line.kind = rows.take<LineKind>();
        line.name = rows.take<std::string>();
        line.sure = rows.take<Sureness>();
        line.trail = unpack_trail(rows.take<std::string>());
        found.push_back(std::move(line));
    }
    return found;
}

std::vector<PlaceRow> stored_places(sql::Session& database, WardId ward)
{
    std::vector<PlaceRow> found;
    auto rows = database.run("SELECT kind, name, address, sure, lat_e6, lon_e6 FROM map_place"
                             " WHERE ward_id = $1 ORDER BY number",
                             ward);
    while (rows.next()) {
        PlaceRow place;
        place.kind = rows.take<PlaceKind>();
        place.name = rows.take<std::string>();
        place.address = rows.take<std::string>();
        place.sure = rows.take<Sureness>();
        place.at = take_point(rows);
        found.push_back(std::move(place));
    }
    return found;
}

std::vector<AddressRow> stored_addresses(sql::Session& database, WardId ward)
{
    std::vector<AddressRow> found;
    auto rows = database.run("SELECT house, street, neighbourhood, lat_e6, lon_e6 FROM map_address"
                             " WHERE ward_id = $1 ORDER BY number",
                             ward);
    while (rows.next()) {
        AddressRow address;
        address.house = rows.take<std::string>();
        address.street = rows.take<std::string>();
        address.neighbourhood = rows.take<std::string>();
        address.at = take_point(rows);
        found.push_back(std::move(address));
    }
    return found;
}

} // namespace

std::int64_t ground_revision(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT revision FROM map WHERE ward_id = $1", ward);
    return rows.next() ? rows.take<std::int64_t>() : 0;
}

void renew_ground(sql::Session& database, WardId ward, std::int64_t revision)
{
    database.change("INSERT INTO map (ward_id, revision) VALUES ($1, $2)"
                    " ON CONFLICT (ward_id) DO UPDATE SET revision = excluded.revision",
                    ward, revision);
}

Ground stored_ground(sql::Session& database, WardId ward)
{
    return {stored_areas(database, ward), stored_lines(database, ward), stored_places(database, ward),
            stored_addresses(database, ward)};
}

void replace_areas(sql::Session& database, WardId ward, AreaKind kind, std::vector<AreaRow> const& rows,
                   Bringer bringer)
{
    database.change("DELETE FROM map_area WHERE ward_id = $1 AND kind = $2", ward, kind);
    for (auto const& area : rows) {
        auto const shape = pack(area.polygons);
        database.change("INSERT INTO map_area (ward_id, kind, code, name, note, bringer, shape)"
                        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                        ward, kind, area.code, area.name, area.note, bringer, sql::Bytes{shape});
    }
}

void replace_lines(sql::Session& database, WardId ward, std::vector<LineRow> const& rows, Bringer bringer)
{
    database.change("DELETE FROM map_line WHERE ward_id = $1", ward);
    write_all(database, "INSERT INTO map_line (ward_id, number, kind, name, sure, bringer, shape) VALUES ",
              rows, [&](sql::Values& values, auto& texts, std::int64_t number, LineRow const& line) {
                  auto const& shape = texts.emplace_back(pack(line.trail));
                  values.add(ward, number, line.kind, line.name, line.sure, bringer, sql::Bytes{shape});
              });
}

void replace_places(sql::Session& database, WardId ward, std::vector<PlaceRow> const& rows, Bringer bringer)
{
    database.change("DELETE FROM map_place WHERE ward_id = $1", ward);
    write_all(database,
              "INSERT INTO map_place (ward_id, number, kind, name, address, sure, bringer, lat_e6, lon_e6)"
              " VALUES ",
              rows, [&](sql::Values& values, auto&, std::int64_t number, PlaceRow const& place) {
                  values.add(ward, number, place.kind, place.name, place.address, place.sure, bringer,
                             to_micro_degrees(place.at.lat), to_micro_degrees(place.at.lon));
              });
}

void replace_addresses(sql::Session& database, WardId ward, std::vector<AddressRow> const& rows,
                       Bringer bringer)
{
    database.change("DELETE FROM map_address WHERE ward_id = $1", ward);
    write_all(database,
              "INSERT INTO map_address (ward_id, number, house, street, neighbourhood, bringer, lat_e6,"
              " lon_e6) VALUES ",
              rows, [&](sql::Values& values, auto&, std::int64_t number, AddressRow const& address) {
                  values.add(ward, number, address.house, address.street, address.neighbourhood, bringer,
                             to_micro_degrees(address.at.lat), to_micro_degrees(address.at.lon));
              });
}

Imported imported(sql::Session& database, WardId ward)
{
    auto const any = [&](std::string_view of) {
        auto rows = database.run(of, ward);
        return rows.next();
    };
    return {any("SELECT 1 FROM map_area WHERE ward_id = $1 AND kind = 'unit' AND bringer = 'import' LIMIT 1"),
            any("SELECT 1 FROM map_line WHERE ward_id = $1 AND bringer = 'import' LIMIT 1"),
            any("SELECT 1 FROM map_place WHERE ward_id = $1 AND bringer = 'import' LIMIT 1"),
            any("SELECT 1 FROM map_address WHERE ward_id = $1 AND bringer = 'import' LIMIT 1")};
}

} // namespace ward::map
