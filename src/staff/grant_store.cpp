#include "staff/store.hpp"

namespace ward::staff {

namespace {

#define GRANT_COLUMNS "id, officer_id, permission, work_field, agency_id, from_on, to_on"

std::optional<std::string> field_or_all(std::string field)
{
    return field.empty() ? std::nullopt : std::optional{std::move(field)};
}

OfficerGrant to_grant(sql::Rows& rows)
{
    OfficerGrant grant;
    grant.id = rows.take<GrantId>();
    grant.officer_id = rows.take<OfficerId>();
    grant.permission = rows.take<api::Permission>();
    grant.field = field_or_all(rows.take<std::string>());
    auto const agency = rows.take<AgencyId>();
    grant.agency_id = agency ? std::optional{agency} : std::nullopt;
    grant.from = rows.take<Date>();
    grant.to = rows.take<std::optional<Date>>();
    return grant;
}

#define ABSENCE_COLUMNS                                                                                      \
    "a.id, a.officer_id, (SELECT o.name FROM officer o WHERE o.id = a.officer_id), a.substitute_id,"         \
    " (SELECT s.name FROM officer s WHERE s.id = a.substitute_id), a.work_field, a.from_on, a.to_on, a.reason"

AbsenceRow to_absence(sql::Rows& rows)
{
    AbsenceRow absence;
    absence.id = rows.take<AbsenceId>();
    absence.officer_id = rows.take<OfficerId>();
    absence.officer_name = rows.take<std::string>();
    absence.substitute_id = rows.take<OfficerId>();
    absence.substitute_name = rows.take<std::string>();
    absence.field = field_or_all(rows.take<std::string>());
    absence.from = rows.take<Date>();
    absence.to = rows.take<Date>();
    absence.reason = rows.take<std::string>();
    return absence;
}

std::vector<AbsenceRow> all_absences(sql::Rows rows)
{
    std::vector<AbsenceRow> absences;
    while (rows.next()) {
        absences.push_back(to_absence(rows));
    }
    return absences;
}

} // namespace

std::vector<api::Grant> grants_on(sql::Session& database, WardId ward, OfficerId officer, Date day)
{
    // Administration is never lent, and what is lent is not lent on: only what the absent officer holds
    // himself.
    auto rows =
        database.run("SELECT g.permission, g.work_field, g.agency_id FROM officer_grant g"
                     " WHERE g.ward_id = $1 AND g.officer_id = $2"
                     " AND g.from_on <= $3 AND (g.to_on IS NULL OR g.to_on >= $3)"
                     " UNION ALL SELECT g.permission,"
                     " CASE WHEN a.work_field = '' THEN g.work_field ELSE a.work_field END, g.agency_id"
                     " FROM absence a JOIN officer o ON o.id = a.officer_id AND o.active = 1"
                     " JOIN officer_grant g ON g.ward_id = a.ward_id AND g.officer_id = a.officer_id"
                     " WHERE a.ward_id = $1 AND a.substitute_id = $2 AND a.from_on <= $3 AND a.to_on >= $3"
                     " AND g.from_on <= $3 AND (g.to_on IS NULL OR g.to_on >= $3) AND g.permission <> 'admin'"
                     " AND (a.work_field = '' OR g.work_field = '' OR g.work_field = a.work_field)",
                     ward, officer, day);
    std::vector<api::Grant> grants;
    while (rows.next()) {
        api::Grant grant;
        grant.permission = rows.take<api::Permission>();
        grant.work_field = rows.take<std::string>();
        grant.agency_id = rows.take<AgencyId>();
        grants.push_back(std::move(grant));
    }
    return grants;
}

std::vector<OfficerGrant> grants_from(sql::Session& database, WardId ward, OfficerId officer, Date today)
{
    auto rows =
        database.run("SELECT " GRANT_COLUMNS " FROM officer_grant WHERE ward_id = $1 AND officer_id = $2"
                     " AND (to_on IS NULL OR to_on >= $3) ORDER BY id",
                     ward, officer, today);
    std::vector<OfficerGrant> grants;
    while (rows.next()) {
        grants.push_back(to_grant(rows));
    }
    return grants;
}

std::optional<OfficerGrant> find_grant(sql::Session& database, WardId ward, GrantId id)
{
    auto rows =
        database.run("SELECT " GRANT_COLUMNS " FROM officer_grant WHERE ward_id = $1 AND id = $2", ward, id);
    return rows.next() ? std::optional{to_grant(rows)} : std::nullopt;
}

bool overlaps_grant(sql::Session& database, WardId ward, OfficerGrant const& grant)
{
    auto const open_end = from_days(std::numeric_limits<std::int32_t>::max());
    return database
        .run("SELECT 1 FROM officer_grant WHERE ward_id = $1 AND officer_id = $2 AND permission = $3"
             " AND work_field = $4 AND agency_id = $5 AND from_on <= $6 AND (to_on IS NULL OR to_on >= $7)",
             ward, grant.officer_id, grant.permission, grant.field.value_or(""),
             grant.agency_id.value_or(AgencyId{}), grant.to.value_or(open_end), grant.from)
        .next();
}

void add_grant(sql::Session& database, WardId ward, OfficerGrant const& grant)
{
    database.change("INSERT INTO officer_grant (ward_id, " GRANT_COLUMNS
                    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    ward, grant.id, grant.officer_id, grant.permission, grant.field.value_or(""),
                    grant.agency_id.value_or(AgencyId{}), grant.from, grant.to);
}

void end_grant(sql::Session& database, WardId ward, OfficerGrant const& grant, Date today)
{
    if (grant.from < today) {
        database.change("UPDATE officer_grant SET to_on = $3 WHERE ward_id = $1 AND id = $2", ward, grant.id,
                        today - std::chrono::days{1});
    } else {
        database.change("DELETE FROM officer_grant WHERE ward_id = $1 AND id = $2", ward, grant.id);
    }
}

bool has_admin_besides(sql::Session& database, WardId ward, OfficerId officer, GrantId grant, Date today)
{
    return database
        .run("SELECT 1 FROM officer_grant g JOIN officer o ON o.id = g.officer_id AND o.active = 1"
             " WHERE g.ward_id = $1 AND g.permission = 'admin' AND g.officer_id <> $2 AND g.id <> $3"
             " AND g.from_on <= $4 AND g.to_on IS NULL",
             ward, officer, grant, today)
        .next();
}

std::vector<AbsenceRow> absences_between(sql::Session& database, WardId ward, Date from, Date to,
                                         AbsenceId after, int limit)
{
    return all_absences(database.run("SELECT " ABSENCE_COLUMNS
                                     " FROM absence a WHERE a.ward_id = $1 AND a.to_on >= $2"
                                     " AND a.from_on <= $3 AND a.id > $4 ORDER BY a.id LIMIT $5",
                                     ward, from, to, after, limit));
}

std::optional<AbsenceRow> find_absence(sql::Session& database, WardId ward, AbsenceId id)
{
    auto rows = database.run("SELECT " ABSENCE_COLUMNS " FROM absence a WHERE a.ward_id = $1 AND a.id = $2",
                             ward, id);
    return rows.next() ? std::optional{to_absence(rows)} : std::nullopt;
}

std::vector<AbsenceRow> absences_of(sql::Session& database, WardId ward, OfficerId officer, Date from,
                                    Date to)
{
    return all_absences(database.run("SELECT " ABSENCE_COLUMNS " FROM absence a WHERE a.ward_id = $1"
                                     " AND (a.officer_id = $2 OR a.substitute_id = $2)"
                                     " AND a.to_on >= $3 AND a.from_on <= $4 ORDER BY a.id",
                                     ward, officer, from, to));
}

void add_absence(sql::Session& database, WardId ward, AbsenceRow const& absence)
{
    database.change(
        "INSERT INTO absence (id, ward_id, officer_id, substitute_id, work_field, from_on, to_on, reason)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        absence.id, ward, absence.officer_id, absence.substitute_id, absence.field.value_or(""), absence.from,
        absence.to, absence.reason);
}

void end_absence(sql::Session& database, WardId ward, AbsenceRow const& absence, Date today)
{
    if (absence.from < today) {
        database.change("UPDATE absence SET to_on = $3 WHERE ward_id = $1 AND id = $2", ward, absence.id,
                        today - std::chrono::days{1});
    } else {
        database.change("DELETE FROM absence WHERE ward_id = $1 AND id = $2", ward, absence.id);
    }
}

std::vector<NamedSubstitute> named_substitutes(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT n.officer_id, n.substitute_id, s.name, n.from_on, n.to_on, n.reason"
                             " FROM named_substitute n JOIN officer s ON s.id = n.substitute_id"
                             " WHERE n.ward_id = $1 ORDER BY n.id",
                             ward);
    std::vector<NamedSubstitute> all;
    while (rows.next()) {
        NamedSubstitute named;
        named.officer_id = rows.take<OfficerId>();
        named.substitute_id = rows.take<OfficerId>();
        named.substitute_name = rows.take<std::string>();
        named.from = rows.take<Date>();
        named.to = rows.take<std::optional<Date>>();
        named.reason = rows.take<std::string>();
        all.push_back(std::move(named));
    }
    return all;
}

bool add_named_substitute(sql::Session& database, WardId ward, NamedSubstituteId id,
                          NamedSubstitute const& named)
{
    return database.change(
               "INSERT INTO named_substitute (id, ward_id, officer_id, substitute_id, from_on, to_on,"
               " reason) VALUES ($1, $2, $3, $4, $5, $6, $7)"
               " ON CONFLICT (ward_id, officer_id, substitute_id) DO NOTHING",
               id, ward, named.officer_id, named.substitute_id, named.from, named.to, named.reason) > 0;
}

} // namespace ward::staff
