#include "file/store.hpp"

#include "file/type.hpp"

namespace ward::file {

namespace {

#define STORED_FILE_COLUMNS "id, sha256, name, type, bytes, pages, uploaded_by, at_ms"

StoredFile to_file(sql::Rows& rows)
{
    StoredFile file;
    file.id = rows.take<FileId>();
    file.sha256 = rows.take<std::string>();
    file.name = rows.take<std::string>();
    file.type = rows.take<FileType>();
    file.media_type = media_type_of(file.type);
    file.bytes = rows.take<std::int64_t>();
    file.pages = rows.take<std::optional<int>>();
    file.uploaded_by = rows.take<OfficerId>();
    file.at = rows.take<Instant>();
    return file;
}

} // namespace

std::optional<StoredFile> find(sql::Session& database, WardId ward, FileId id)
{
    auto rows = database.run("SELECT " STORED_FILE_COLUMNS " FROM stored_file WHERE id = $1 AND ward_id = $2",
                             id, ward);
    return rows.next() ? std::optional{to_file(rows)} : std::nullopt;
}

bool has_content(sql::Session& database, WardId ward, std::string_view sha256)
{
    return database.run("SELECT 1 FROM stored_file WHERE ward_id = $1 AND sha256 = $2 LIMIT 1", ward, sha256)
        .next();
}

std::vector<Content> every_content(sql::Session& database)
{
    auto rows = database.run("SELECT DISTINCT ward_id, sha256 FROM stored_file");
    std::vector<Content> contents;
    while (rows.next()) {
        auto const ward = rows.take<WardId>();
        contents.push_back({ward, rows.take<std::string>()});
    }
    return contents;
}

void add(sql::Session& database, WardId ward, StoredFile const& file)
{
    database.change("INSERT INTO stored_file (" STORED_FILE_COLUMNS ", ward_id, settled)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)",
                    file.id, file.sha256, file.name, file.type, file.bytes, file.pages, file.uploaded_by,
                    file.at, ward);
}

std::vector<StoredFile> unsettled(sql::Session& database, WardId ward, Instant before, FileId after,
                                  int limit)
{
    auto rows =
        database.run("SELECT " STORED_FILE_COLUMNS " FROM stored_file"
                     " WHERE ward_id = $1 AND settled = 0 AND id > $2 AND at_ms < $3 ORDER BY id LIMIT $4",
                     ward, after, before, limit);
    std::vector<StoredFile> files;
    while (rows.next()) {
        files.push_back(to_file(rows));
    }
    return files;
}

void settle(sql::Session& database, WardId ward, FileId id)
{
    database.change("UPDATE stored_file SET settled = 1 WHERE id = $1 AND ward_id = $2", id, ward);
}

void forget(sql::Session& database, WardId ward, FileId id)
{
    database.change("DELETE FROM stored_file WHERE id = $1 AND ward_id = $2", id, ward);
}

} // namespace ward::file
