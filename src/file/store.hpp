#pragma once

#include "file/model.hpp"
#include "sql/migrate.hpp"
#include "sql/session.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace ward::file {

sql::RoomMigrations migrations();

/// One file of the ward, or nothing.
std::optional<StoredFile> find(sql::Session& database, WardId ward, FileId id);

/// Whether the ward has a file with this content.
bool has_content(sql::Session& database, WardId ward, std::string_view sha256);

/// Bytes that the database names, of every ward in it.
struct Content {
    WardId ward;
    std::string sha256;

    friend auto operator<=>(Content const&, Content const&) = default;
};
std::vector<Content> every_content(sql::Session& database);

/// Names bytes that lie on the shelf already.
void add(sql::Session& database, WardId ward, StoredFile const& file);

/// Files the sweep has not yet found in use, older than `before`, by id after `after`, `limit` at most.
std::vector<StoredFile> unsettled(sql::Session& database, WardId ward, Instant before, FileId after,
                                  int limit);

/// The sweep found it in use.
void settle(sql::Session& database, WardId ward, FileId id);

/// Forgets the file; its bytes are the sweep's business.
void forget(sql::Session& database, WardId ward, FileId id);

} // namespace ward::file
