#pragma once

#include "map/model.hpp"
#include "sql/migrate.hpp"
#include "sql/session.hpp"

namespace ward::map {

sql::RoomMigrations migrations();

/// Of the ward's ground; 0 when it has none. A new one is never used twice.
std::int64_t ground_revision(sql::Session& database, WardId ward);
void renew_ground(sql::Session& database, WardId ward, std::int64_t revision);

/// All of it, in the order in which it was brought.
Ground stored_ground(sql::Session& database, WardId ward);

// Each takes the place of what was there of its sort.
void replace_areas(sql::Session& database, WardId ward, AreaKind kind, std::vector<AreaRow> const& rows,
                   Bringer bringer);
void replace_lines(sql::Session& database, WardId ward, std::vector<LineRow> const& rows, Bringer bringer);
void replace_places(sql::Session& database, WardId ward, std::vector<PlaceRow> const& rows, Bringer bringer);
void replace_addresses(sql::Session& database, WardId ward, std::vector<AddressRow> const& rows,
                       Bringer bringer);

/// What an import brought, which the data of a fresh ward leaves alone.
struct Imported {
    bool units{false};
    bool lines{false};
    bool places{false};
    bool addresses{false};
};
Imported imported(sql::Session& database, WardId ward);

} // namespace ward::map
