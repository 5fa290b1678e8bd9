#include "dossier/step_store.hpp"

#include "dossier/row.hpp"
#include "sql/values.hpp"

namespace ward::dossier {

namespace {

#define STEP_COLUMNS                                                                                         \
    "id, dossier_id, stage, name, kind, agency_id, external, share, officer_id, state, "                     \
    "due_ms, effort_minutes, opened_ms, done_ms, done_by, note"

} // namespace

void add_steps(sql::Session& database, WardId ward, std::span<Step const> steps)
{
    sql::Values rows;
    for (auto const& step : steps) {
        rows.add(step.id, step.dossier_id, step.stage, step.name, step.kind, step.agency_id, step.external,
                 step.share, step.officer_id, step.state, step.due_at, step.effort_minutes, step.opened_at,
                 step.done_at, step.done_by, step.note, ward);
    }
    rows.write(database, "INSERT INTO dossier_step (" STEP_COLUMNS ", ward_id) VALUES ");
}

void change_step(sql::Session& database, WardId ward, Step const& step)
{
    database.change("UPDATE dossier_step SET officer_id = $3, state = $4, due_ms = $5, effort_minutes = $6,"
                    " opened_ms = $7, done_ms = $8, done_by = $9, note = $10 WHERE ward_id = $1 AND id = $2",
                    ward, step.id, step.officer_id, step.state, step.due_at, step.effort_minutes,
                    step.opened_at, step.done_at, step.done_by, step.note);
}

std::vector<Step> steps_of(sql::Session& database, WardId ward, DossierId dossier)
{
    auto rows =
        database.run("SELECT " STEP_COLUMNS " FROM dossier_step WHERE ward_id = $1 AND dossier_id = $2"
                     " ORDER BY stage, id",
                     ward, dossier);
    std::vector<Step> steps;
    while (rows.next()) {
        Step each;
        take_all(rows, each.id, each.dossier_id, each.stage, each.name, each.kind, each.agency_id,
                 each.external, each.share, each.officer_id, each.state, each.due_at, each.effort_minutes,
                 each.opened_at, each.done_at, each.done_by, each.note);
        steps.push_back(std::move(each));
    }
    return steps;
}

std::vector<Load> loads(sql::Session& database, WardId ward, std::span<OfficerId const> officers)
{
    if (officers.empty()) {
        return {};
    }
    std::string wanted;
    std::vector<sql::Bound> bound{sql::bind(ward)};
    for (auto const officer : officers) {
        bound.push_back(sql::bind(officer));
        wanted += (wanted.empty() ? "$" : ", $") + std::to_string(bound.size());
    }
    auto rows = database.run_bound(
        "SELECT s.officer_id, CAST(SUM(s.effort_minutes) AS bigint) FROM dossier_step s"
        " JOIN dossier d ON d.id = s.dossier_id WHERE s.ward_id = $1 AND s.state = 'open'"
        " AND s.officer_id IN (" +
            wanted + ") AND d.paused_ms IS NULL GROUP BY s.officer_id ORDER BY s.officer_id",
        bound);
    std::vector<Load> found;
    while (rows.next()) {
        Load each;
        take_all(rows, each.officer, each.minutes);
        found.push_back(each);
    }
    return found;
}

} // namespace ward::dossier
