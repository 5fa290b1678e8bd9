#include "dossier/board_store.hpp"

#include "dossier/condition.hpp"

#include <set>

namespace ward::dossier {

namespace {

/// Which rows of `tally` these are.
std::string_view kind_of(BoardBy by)
{
    switch (by) {
    case BoardBy::officer: return "officer";
    case BoardBy::field: return "work_field";
    case BoardBy::procedure: return "procedure";
    case BoardBy::agency: return "agency";
    case BoardBy::channel: return "channel";
    }
    return "ward";
}

struct OpenDossier {
    DossierId id;
    std::string work_field;
    std::string procedure;
    std::string channel;
    OfficerId received_by;
    AgencyId received_agency;
    std::optional<Instant> due;
    std::optional<Instant> paused;
};

std::vector<OpenDossier> open_dossiers(sql::Session& database, WardId ward)
{
    Conditions where{ward};
    where.add("d.ward_id = $1");
    where.add(open_dossier);
    auto rows = database.run_bound("SELECT d.id, d.work_field, d.procedure_code, d.channel, d.received_by,"
                                   " d.received_agency, d.due_ms, d.paused_ms FROM dossier d WHERE " +
                                       where.text(),
                                   where.bound());
    std::vector<OpenDossier> found;
    while (rows.next()) {
        OpenDossier each;
        each.id = rows.take<DossierId>();
        each.work_field = rows.take<std::string>();
        each.procedure = rows.take<std::string>();
        each.channel = rows.take<std::string>();
        each.received_by = rows.take<OfficerId>();
        each.received_agency = rows.take<AgencyId>();
        each.due = rows.take<std::optional<Instant>>();
        each.paused = rows.take<std::optional<Instant>>();
        found.push_back(std::move(each));
    }
    return found;
}

/// Who has an open step of which dossier.
struct Holders {
    std::map<DossierId, std::set<OfficerId>> officers;
    std::map<DossierId, std::set<AgencyId>> agencies;
};

Holders holders(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT dossier_id, officer_id, agency_id FROM dossier_step"
                             " WHERE ward_id = $1 AND state = 'open'",
                             ward);
    Holders found;
    while (rows.next()) {
        auto const dossier = rows.take<DossierId>();
        found.officers[dossier].insert(rows.take<OfficerId>());
        found.agencies[dossier].insert(rows.take<AgencyId>());
    }
    return found;
}

template <class Key>
std::vector<std::string> held_by(std::map<DossierId, std::set<Key>> const& holding, DossierId dossier,
                                 Key received)
{
    auto const found = holding.find(dossier);
    if (found == holding.end()) {
        return received ? std::vector{to_string(received)} : std::vector<std::string>{}; // online: nobody yet
    }
    std::vector<std::string> keys;
    for (auto const key : found->second) {
        if (key) { // nobody in particular has no row
            keys.push_back(to_string(key));
        }
    }
    return keys;
}

std::vector<std::string> keys_of(BoardBy by, OpenDossier const& dossier, Holders const& holding)
{
    switch (by) {
    case BoardBy::officer: return held_by(holding.officers, dossier.id, dossier.received_by);
    case BoardBy::agency: return held_by(holding.agencies, dossier.id, dossier.received_agency);
    case BoardBy::field: return {dossier.work_field};
    case BoardBy::procedure: return {dossier.procedure};
    case BoardBy::channel: return {dossier.channel};
    }
    return {};
}

void add(OpenCounts& counts, OpenDossier const& dossier, Instant now)
{
    ++counts.open;
    counts.paused += dossier.paused ? 1 : 0;
    if (!dossier.due) {
        return;
    }
    auto const until = dossier.paused.value_or(now);
    counts.due_today += !dossier.paused && date_of(*dossier.due) == date_of(now) ? 1 : 0;
    counts.overdue += is_late(until, *dossier.due) ? 1 : 0;
    counts.overdue_exactly += is_late_exactly(until, *dossier.due) ? 1 : 0;
}

std::map<std::string, Counts> tallies(sql::Session& database, WardId ward, std::string_view kind, Date from,
                                      Date to)
{
    auto rows =
        database.run("SELECT key, figure, CAST(SUM(count) AS bigint) FROM tally"
                     " WHERE ward_id = $1 AND kind = $2 AND day >= $3 AND day <= $4 GROUP BY key, figure",
                     ward, kind, from, to);
    std::map<std::string, Counts> found;
    while (rows.next()) {
        auto const key = rows.take<std::string>();
        auto const figure = rows.take<Figure>();
        found[key][figure] = rows.take<std::int64_t>();
    }
    return found;
}

} // namespace

Numbers ward_numbers(sql::Session& database, WardId ward, Date from, Date to, Instant now)
{
    Numbers numbers;
    numbers.counts = tallies(database, ward, "ward", from, to)[""];
    for (auto const& dossier : open_dossiers(database, ward)) {
        add(numbers.open, dossier, now);
    }
    return numbers;
}

std::map<std::string, Numbers> numbers_by(sql::Session& database, WardId ward, BoardBy by, Date from, Date to,
                                          Instant now)
{
    std::map<std::string, Numbers> numbers;
    for (auto& [key, counts] : tallies(database, ward, kind_of(by), from, to)) {
        numbers[key].counts = std::move(counts);
    }
    auto const holding = holders(database, ward);
    for (auto const& dossier : open_dossiers(database, ward)) {
        for (auto const& key : keys_of(by, dossier, holding)) {
            add(numbers[key].open, dossier, now);
        }
    }
    return numbers;
}

} // namespace ward::dossier
