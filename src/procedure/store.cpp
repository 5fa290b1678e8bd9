#include "procedure/store.hpp"

namespace ward::procedure {

namespace {

#define VERSION_COLUMNS "id, code, version, valid_from, valid_to, source, content"

StoredVersion to_version(sql::Rows& rows)
{
    StoredVersion version;
    version.id = rows.take<VersionId>();
    version.code = rows.take<std::string>();
    version.version = rows.take<int>();
    version.valid_from = rows.take<Date>();
    version.valid_to = rows.take<std::optional<Date>>();
    version.source = rows.take<Source>();
    version.content = *json::read_text_as<Content>(rows.take<std::string>()); // we wrote it
    return version;
}

} // namespace

std::int64_t catalogue_revision(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT revision FROM procedure_catalogue WHERE ward_id = $1", ward);
    return rows.next() ? rows.take<std::int64_t>() : 0;
}

void renew_catalogue(sql::Session& database, WardId ward, std::int64_t revision)
{
    database.change("INSERT INTO procedure_catalogue (ward_id, revision) VALUES ($1, $2)"
                    " ON CONFLICT (ward_id) DO UPDATE SET revision = excluded.revision",
                    ward, revision);
}

std::vector<StoredVersion> all_versions(sql::Session& database, WardId ward)
{
    std::vector<StoredVersion> found;
    auto rows = database.run("SELECT " VERSION_COLUMNS " FROM procedure_version WHERE ward_id = $1"
                             " ORDER BY code, version",
                             ward);
    while (rows.next()) {
        found.push_back(to_version(rows));
    }
    return found;
}

std::optional<StoredVersion> newest_version(sql::Session& database, WardId ward, std::string_view code)
{
    auto rows =
        database.run("SELECT " VERSION_COLUMNS " FROM procedure_version WHERE ward_id = $1 AND code = $2"
                     " ORDER BY version DESC LIMIT 1",
                     ward, code);
    return rows.next() ? std::optional{to_version(rows)} : std::nullopt;
}

void store_version(sql::Session& database, WardId ward, StoredVersion const& version)
{
    database.change(
        "INSERT INTO procedure_version (id, ward_id, code, version, valid_from, valid_to, source, content)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        version.id, ward, version.code, version.version, version.valid_from, version.valid_to, version.source,
        json::to_text(version.content));
}

void end_version(sql::Session& database, WardId ward, VersionId id, Date last)
{
    database.change("UPDATE procedure_version SET valid_to = $1 WHERE ward_id = $2 AND id = $3", last, ward,
                    id);
}

std::vector<Field> all_fields(sql::Session& database, WardId ward)
{
    std::vector<Field> found;
    auto rows = database.run("SELECT code, name, work_field, work_field_name FROM procedure_field"
                             " WHERE ward_id = $1 ORDER BY position, code",
                             ward);
    while (rows.next()) {
        auto& field = found.emplace_back();
        field.code = rows.take<std::string>();
        field.name = rows.take<std::string>();
        field.work_field = rows.take<std::string>();
        field.work_field_name = rows.take<std::string>();
    }
    return found;
}

DefaultSteps default_steps(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT work_field, steps FROM default_steps WHERE ward_id = $1", ward);
    DefaultSteps chains;
    while (rows.next()) {
        auto work_field = rows.take<std::string>();
        auto const text = rows.take<std::string>();
        chains.emplace(std::move(work_field),
                       json::read<std::vector<Step>>(json::parse(text).value()).value());
    }
    return chains;
}

void store_default_steps(sql::Session& database, WardId ward, std::string const& work_field,
                         std::vector<Step> const& steps)
{
    database.change("INSERT INTO default_steps (ward_id, work_field, steps) VALUES ($1, $2, $3)"
                    " ON CONFLICT (ward_id, work_field) DO UPDATE SET steps = excluded.steps",
                    ward, work_field, json::to_text(steps));
}

void store_field(sql::Session& database, WardId ward, Field const& field, int position)
{
    database.change("INSERT INTO procedure_field (ward_id, code, name, work_field, work_field_name, position)"
                    " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (ward_id, code) DO UPDATE SET"
                    " name = excluded.name, work_field = excluded.work_field,"
                    " work_field_name = excluded.work_field_name, position = excluded.position",
                    ward, field.code, field.name, field.work_field, field.work_field_name, position);
}

Marks all_marks(sql::Session& database, WardId ward)
{
    Marks found;
    auto rows = database.run("SELECT code, mark FROM procedure_mark WHERE ward_id = $1", ward);
    while (rows.next()) {
        auto code = rows.take<std::string>();
        found.emplace(std::move(code), rows.take<Mark>());
    }
    return found;
}

void store_mark(sql::Session& database, WardId ward, std::string const& code, Mark mark)
{
    database.change("INSERT INTO procedure_mark (ward_id, code, mark) VALUES ($1, $2, $3)", ward, code, mark);
}

void remove_mark(sql::Session& database, WardId ward, std::string const& code, Mark mark)
{
    database.change("DELETE FROM procedure_mark WHERE ward_id = $1 AND code = $2 AND mark = $3", ward, code,
                    mark);
}

} // namespace ward::procedure
