#include "dossier/draft_store.hpp"

#include "sql/take.hpp"

namespace ward::dossier {

namespace {

#define DRAFT_COLUMNS "id, officer_id, title, content, version, changed_ms"

Draft to_draft(sql::Rows& rows)
{
    Draft each;
    take_all(rows, each.id, each.officer_id, each.title, each.content, each.version, each.changed_at);
    return each;
}

} // namespace

void add_draft(sql::Session& database, WardId ward, Draft const& draft)
{
    database.change("INSERT INTO draft (" DRAFT_COLUMNS ", ward_id) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    draft.id, draft.officer_id, draft.title, draft.content, draft.version, draft.changed_at,
                    ward);
}

bool change_draft(sql::Session& database, WardId ward, Draft& draft)
{
    auto const written = database.change("UPDATE draft SET version = version + 1, title = $5, content = $6,"
                                         " changed_ms = $7 WHERE ward_id = $1 AND officer_id = $2 AND id = $3"
                                         " AND version = $4",
                                         ward, draft.officer_id, draft.id, draft.version, draft.title,
                                         draft.content, draft.changed_at);
    ++draft.version;
    return written == 1;
}

bool remove_draft(sql::Session& database, WardId ward, OfficerId officer, DraftId id)
{
    return database.change("DELETE FROM draft WHERE ward_id = $1 AND officer_id = $2 AND id = $3", ward,
                           officer, id) == 1;
}

std::optional<Draft> find_draft(sql::Session& database, WardId ward, OfficerId officer, DraftId id)
{
    auto rows =
        database.run("SELECT " DRAFT_COLUMNS " FROM draft WHERE ward_id = $1 AND officer_id = $2 AND id = $3",
                     ward, officer, id);
    return rows.next() ? std::optional{to_draft(rows)} : std::nullopt;
}

std::vector<Draft> drafts_of(sql::Session& database, WardId ward, OfficerId officer)
{
    auto rows = database.run("SELECT " DRAFT_COLUMNS " FROM draft WHERE ward_id = $1 AND officer_id = $2"
                             " ORDER BY changed_ms DESC, id DESC LIMIT $3",
                             ward, officer, drafts_max);
    std::vector<Draft> found;
    while (rows.next()) {
        found.push_back(to_draft(rows));
    }
    return found;
}

bool is_named_in_draft(sql::Session& database, WardId ward, file::FileId file)
{
    return database
        .run("SELECT 1 FROM draft WHERE ward_id = $1 AND content LIKE $2 LIMIT 1", ward,
             "%\"" + to_string(file) + "\"%")
        .next();
}

} // namespace ward::dossier
