#include "report/asset_store.hpp"

#include "report/rules.hpp"
#include "sql/take.hpp"

namespace ward::report {

namespace {

#define ASSET_COLUMNS "id, code, name, kind, place, lat_e6, lon_e6, active"

Asset take_asset(sql::Rows& rows)
{
    Asset asset;
    sql::take_all(rows, asset.id, asset.code, asset.name, asset.kind, asset.place);
    auto const lat = rows.take<std::int64_t>();
    asset.position = point_of(lat, rows.take<std::int64_t>());
    asset.active = rows.take<bool>();
    return asset;
}

} // namespace

bool add_asset(sql::Session& database, WardId ward, Asset const& asset)
{
    return database.change(
               "INSERT INTO report_asset (" ASSET_COLUMNS ", ward_id)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (ward_id, code) DO NOTHING",
               asset.id, asset.code, asset.name, asset.kind, asset.place,
               to_micro_degrees(asset.position.lat), to_micro_degrees(asset.position.lon), asset.active,
               ward) == 1;
}

std::optional<Asset> find_asset(sql::Session& database, WardId ward, std::string_view code)
{
    auto const plain = plain_code(code);
    auto rows = database.run("SELECT " ASSET_COLUMNS " FROM report_asset WHERE ward_id = $1 AND code = $2",
                             ward, plain);
    return rows.next() ? std::optional{take_asset(rows)} : std::nullopt;
}

void change_asset(sql::Session& database, WardId ward, Asset const& asset)
{
    database.change("UPDATE report_asset SET name = $3, kind = $4, place = $5, lat_e6 = $6, lon_e6 = $7,"
                    " active = $8 WHERE ward_id = $1 AND id = $2",
                    ward, asset.id, asset.name, asset.kind, asset.place, to_micro_degrees(asset.position.lat),
                    to_micro_degrees(asset.position.lon), asset.active);
}

std::vector<Asset> assets_of(sql::Session& database, WardId ward, std::string const& words,
                             std::int64_t after, int limit)
{
    std::string pattern{"%"};
    for (char const letter : words) {
        pattern += letter == '%' || letter == '_' ? ' ' : letter;
    }
    pattern += "%";
    auto rows = database.run("SELECT " ASSET_COLUMNS " FROM report_asset WHERE ward_id = $1 AND active = 1"
                             " AND id > $2 AND (name LIKE $3 OR code LIKE $3 OR place LIKE $3)"
                             " ORDER BY id LIMIT $4",
                             ward, after, pattern, limit);
    std::vector<Asset> assets;
    while (rows.next()) {
        assets.push_back(take_asset(rows));
    }
    return assets;
}

std::int64_t assets_ever(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT COUNT(*) FROM report_asset WHERE ward_id = $1", ward);
    return rows.next() ? rows.take<std::int64_t>() : 0;
}

} // namespace ward::report
