#include "report/photo_store.hpp"

#include <cmath>

namespace ward::report {

namespace {

#define REPORT_PHOTO_COLUMNS                                                                                 \
    "id, report_id, number, place, key_hash, type, original_sha256, large_sha256, small_sha256, width,"      \
    " height, lat_e6, lon_e6, taken_ms, state, uploaded_by, at_ms, device_lat_e6, device_lon_e6,"            \
    " device_accuracy_m, device_ms"

std::optional<Point> take_point(sql::Rows& rows)
{
    auto const lat_e6 = rows.take<std::optional<std::int64_t>>();
    auto const lon_e6 = rows.take<std::optional<std::int64_t>>();
    return lat_e6 && lon_e6 ? std::optional{point_of(*lat_e6, *lon_e6)} : std::nullopt;
}

std::optional<DevicePosition> take_device(sql::Rows& rows)
{
    auto const point = take_point(rows);
    auto const accuracy_m = rows.take<std::optional<std::int64_t>>();
    auto const at = rows.take<std::optional<Instant>>();
    if (!point || !accuracy_m || !at) {
        return std::nullopt;
    }
    return DevicePosition{*point, static_cast<double>(*accuracy_m), *at};
}

Photo to_photo(sql::Rows& rows)
{
    Photo photo;
    photo.id = rows.take<PhotoId>();
    photo.report = rows.take<std::optional<ReportId>>().value_or(ReportId{});
    photo.number = rows.take<std::optional<int>>().value_or(0);
    photo.place = rows.take<PhotoPlace>();
    photo.key_hash = rows.take<std::string>();
    photo.type = rows.take<file::PictureType>();
    photo.original_sha256 = rows.take<std::string>();
    photo.large_sha256 = rows.take<std::string>();
    photo.small_sha256 = rows.take<std::string>();
    photo.width = rows.take<int>();
    photo.height = rows.take<int>();
    photo.position = take_point(rows);
    photo.taken_at = rows.take<std::optional<Instant>>();
    photo.state = rows.take<PhotoState>();
    photo.uploaded_by = rows.take<std::optional<OfficerId>>();
    photo.at = rows.take<Instant>();
    photo.device = take_device(rows);
    return photo;
}

std::vector<Photo> to_photos(sql::Rows rows)
{
    std::vector<Photo> photos;
    while (rows.next()) {
        photos.push_back(to_photo(rows));
    }
    return photos;
}

std::optional<std::int64_t> micro(std::optional<Point> const& position, double Point::*axis)
{
    return position ? std::optional{to_micro_degrees((*position).*axis)} : std::nullopt;
}

} // namespace

void add_photo(sql::Session& database, WardId ward, Photo const& photo)
{
    auto const report = photo.report ? std::optional{photo.report} : std::nullopt;
    auto const number = photo.report ? std::optional{photo.number} : std::nullopt;
    database.change(
        "INSERT INTO report_photo (id, report_id, number, place, key_hash, type, original_sha256,"
        " large_sha256, small_sha256, width, height, lat_e6, lon_e6, taken_ms, state, uploaded_by, at_ms,"
        " ward_id)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        photo.id, report, number, photo.place, photo.key_hash, photo.type, photo.original_sha256,
        photo.large_sha256, photo.small_sha256, photo.width, photo.height, micro(photo.position, &Point::lat),
        micro(photo.position, &Point::lon), photo.taken_at, photo.state, photo.uploaded_by, photo.at, ward);
}

std::optional<Photo> find_photo(sql::Session& database, WardId ward, PhotoId id)
{
    auto rows = database.run(
        "SELECT " REPORT_PHOTO_COLUMNS " FROM report_photo WHERE id = $1 AND ward_id = $2", id, ward);
    return rows.next() ? std::optional{to_photo(rows)} : std::nullopt;
}

std::optional<Photo> find_photo(sql::Session& database, WardId ward, ReportId report, int number)
{
    auto rows = database.run("SELECT " REPORT_PHOTO_COLUMNS
                             " FROM report_photo WHERE report_id = $1 AND number = $2 AND ward_id = $3",
                             report, number, ward);
    return rows.next() ? std::optional{to_photo(rows)} : std::nullopt;
}

std::vector<Photo> photos_in(sql::Session& database, WardId ward, ReportId report)
{
    return to_photos(database.run("SELECT " REPORT_PHOTO_COLUMNS
                                  " FROM report_photo WHERE report_id = $1 AND ward_id = $2 ORDER BY number",
                                  report, ward));
}

bool take_photo(sql::Session& database, WardId ward, Photo const& photo)
{
    return database.change("UPDATE report_photo SET report_id = $1, number = $2, place = $3"
                           " WHERE id = $4 AND ward_id = $5 AND report_id IS NULL",
                           photo.report, photo.number, photo.place, photo.id, ward) == 1;
}

void set_device_position(sql::Session& database, WardId ward, PhotoId id, DevicePosition const& device)
{
    database.change("UPDATE report_photo SET device_lat_e6 = $1, device_lon_e6 = $2, device_accuracy_m = $3,"
                    " device_ms = $4 WHERE id = $5 AND ward_id = $6",
                    to_micro_degrees(device.lat), to_micro_degrees(device.lon),
                    static_cast<std::int64_t>(std::ceil(device.accuracy_m)), device.at, id, ward);
}

void set_photo_state(sql::Session& database, WardId ward, PhotoId id, PhotoState state)
{
    database.change("UPDATE report_photo SET state = $1 WHERE id = $2 AND ward_id = $3", state, id, ward);
}

bool names_content(sql::Session& database, WardId ward, std::string_view sha256)
{
    return database
        .run("SELECT 1 FROM report_photo WHERE ward_id = $1 AND original_sha256 = $2"
             " UNION ALL SELECT 1 FROM report_photo WHERE ward_id = $1 AND large_sha256 = $2"
             " UNION ALL SELECT 1 FROM report_photo WHERE ward_id = $1 AND small_sha256 = $2 LIMIT 1",
             ward, sha256)
        .next();
}

std::vector<file::Content> every_photo_content(sql::Session& database)
{
    auto rows = database.run("SELECT ward_id, original_sha256 FROM report_photo"
                             " UNION SELECT ward_id, large_sha256 FROM report_photo"
                             " UNION SELECT ward_id, small_sha256 FROM report_photo");
    std::vector<file::Content> contents;
    while (rows.next()) {
        auto const ward = rows.take<WardId>();
        contents.push_back({ward, rows.take<std::string>()});
    }
    return contents;
}

std::vector<Photo> loose_photos(sql::Session& database, WardId ward, Instant before, PhotoId after, int limit)
{
    return to_photos(database.run("SELECT " REPORT_PHOTO_COLUMNS " FROM report_photo WHERE ward_id = $1"
                                  " AND report_id IS NULL AND id > $2 AND at_ms < $3 ORDER BY id LIMIT $4",
                                  ward, after, before, limit));
}

bool forget_loose(sql::Session& database, WardId ward, PhotoId id)
{
    return database.change("DELETE FROM report_photo WHERE id = $1 AND ward_id = $2 AND report_id IS NULL",
                           id, ward) == 1;
}

} // namespace ward::report
