#include "dossier/step_store.hpp"

#include "dossier/assignment.hpp"
#include "sql/take.hpp"
#include "sql/values.hpp"

namespace ward::dossier {

namespace {

#define STEP_COLUMNS                                                                                         \
    "id, dossier_id, stage, name, kind, agency_id, external, share, officer_id, state, "                     \
    "due_ms, effort_minutes, opened_ms, done_ms, done_by, note"

/// What the step weighs on whom it is assigned to.
Load load_of(Step const& step)
{
    return step.state == StepState::open ? Load{step.officer_id, step.effort_minutes} : Load{};
}

void add_load(sql::Session& database, WardId ward, Load const& load)
{
    if (!load.officer || load.minutes == 0) {
        return;
    }
    database.change("INSERT INTO officer_load (ward_id, officer_id, minutes) VALUES ($1, $2, $3)"
                    " ON CONFLICT (ward_id, officer_id)"
                    " DO UPDATE SET minutes = officer_load.minutes + excluded.minutes",
                    ward, load.officer, load.minutes);
}

/// As it is stored.
Load stored_load(sql::Session& database, WardId ward, StepId step)
{
    Step stored;
    auto rows = database.run(
        "SELECT officer_id, state, effort_minutes FROM dossier_step WHERE ward_id = $1 AND id = $2", ward,
        step);
    if (rows.next()) {
        take_all(rows, stored.officer_id, stored.state, stored.effort_minutes);
    }
    return load_of(stored);
}

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
    for (auto const& step : steps) {
        add_load(database, ward, load_of(step));
    }
}

void change_step(sql::Session& database, WardId ward, Step const& step)
{
    auto before = stored_load(database, ward, step.id);
    database.change("UPDATE dossier_step SET officer_id = $3, state = $4, due_ms = $5, effort_minutes = $6,"
                    " opened_ms = $7, done_ms = $8, done_by = $9, note = $10 WHERE ward_id = $1 AND id = $2",
                    ward, step.id, step.officer_id, step.state, step.due_at, step.effort_minutes,
                    step.opened_at, step.done_at, step.done_by, step.note);
    auto const now = load_of(step);
    if (now.officer == before.officer) {
        add_load(database, ward, {now.officer, now.minutes - before.minutes});
        return;
    }
    before.minutes = -before.minutes;
    add_load(database, ward, before);
    add_load(database, ward, now);
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

std::vector<Load> loads(sql::Session& database, WardId ward)
{
    std::vector<Load> found;
    auto const take = [&](sql::Rows rows) {
        while (rows.next()) {
            auto const officer = rows.take<OfficerId>();
            add_load(found, officer, rows.take<std::int64_t>());
        }
    };
    // All that is open …
    take(database.run("SELECT officer_id, minutes FROM officer_load WHERE ward_id = $1", ward));
    // … less the little that waits for citizens, which comes first, not the many steps that are open.
    take(database.run("SELECT s.officer_id, -s.effort_minutes FROM dossier d CROSS JOIN dossier_step s"
                      " WHERE s.ward_id = d.ward_id AND s.dossier_id = d.id"
                      " AND d.ward_id = $1 AND d.state IN ('supplement_asked', 'payment_asked')"
                      " AND d.paused_ms IS NOT NULL AND s.state = 'open'",
                      ward));
    return found;
}

} // namespace ward::dossier
