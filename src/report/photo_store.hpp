#pragma once

#include "file/store.hpp"
#include "report/photo.hpp"
#include "sql/migrate.hpp"
#include "sql/session.hpp"

namespace ward::report {

sql::RoomMigrations migrations();

void add_photo(sql::Session& database, WardId ward, Photo const& photo);

std::optional<Photo> find_photo(sql::Session& database, WardId ward, PhotoId id);

/// Of a report, by its number among them.
std::optional<Photo> find_photo(sql::Session& database, WardId ward, ReportId report, int number);

/// Of a report, by number.
std::vector<Photo> photos_in(sql::Session& database, WardId ward, ReportId report);

/// From now on it is the report's, under that number; false when it is another's, or swept, already.
bool take_photo(sql::Session& database, WardId ward, Photo const& photo);

/// Where the phone says that it stood, for a photograph whose camera noted no place.
void set_device_position(sql::Session& database, WardId ward, PhotoId id, DevicePosition const& device);

void set_photo_state(sql::Session& database, WardId ward, PhotoId id, PhotoState state);

/// Whether a photograph of the ward names these bytes.
bool names_content(sql::Session& database, WardId ward, std::string_view sha256);

/// All bytes that photographs name, of every ward in the database.
std::vector<file::Content> every_photo_content(sql::Session& database);

/// Photographs that no report took, sent before `before`, by id after `after`, `limit` at most.
std::vector<Photo> loose_photos(sql::Session& database, WardId ward, Instant before, PhotoId after,
                                int limit);

/// Unless a report has taken it meanwhile; whether it is forgotten.
bool forget_loose(sql::Session& database, WardId ward, PhotoId id);

} // namespace ward::report
