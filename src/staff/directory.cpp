#include "staff/directory.hpp"

#include "staff/store.hpp"

namespace ward::staff {

namespace {

OfficerName to_name(sql::Rows& rows)
{
    OfficerName officer;
    officer.id = rows.take<OfficerId>();
    officer.name = rows.take<std::string>();
    officer.title = rows.take<std::string>();
    officer.agency_id = rows.take<AgencyId>();
    officer.agency_name = rows.take<std::optional<std::string>>().value_or("");
    officer.active = rows.take<bool>();
    return officer;
}

#define NAME_COLUMNS "o.id, o.name, o.title, o.agency_id, g.name, o.active"
#define NAME_TABLES "officer o LEFT JOIN agency g ON g.id = o.agency_id"

std::optional<OfficerId> first_officer(sql::Rows rows)
{
    return rows.next() ? std::optional{rows.take<OfficerId>()} : std::nullopt;
}

bool is_anybody_away(sql::Session& database, WardId ward, Date day)
{
    return database
        .run("SELECT 1 FROM absence WHERE ward_id = $1 AND to_on >= $2 AND from_on <= $2 LIMIT 1", ward, day)
        .next();
}

} // namespace

std::optional<WardOffice> ward_office(sql::Session& database, WardId ward)
{
    return find_office(database, ward);
}

std::optional<OfficerName> officer_name(sql::Session& database, WardId ward, OfficerId id)
{
    auto rows = database.run(
        "SELECT " NAME_COLUMNS " FROM " NAME_TABLES " WHERE o.ward_id = $1 AND o.id = $2", ward, id);
    return rows.next() ? std::optional{to_name(rows)} : std::nullopt;
}

std::vector<OfficerName> officer_names(sql::Session& database, WardId ward)
{
    auto rows =
        database.run("SELECT " NAME_COLUMNS " FROM " NAME_TABLES " WHERE o.ward_id = $1 ORDER BY o.id", ward);
    std::vector<OfficerName> officers;
    while (rows.next()) {
        officers.push_back(to_name(rows));
    }
    return officers;
}

std::optional<Agency> agency_of(sql::Session& database, WardId ward, AgencyId id)
{
    return find_agency(database, ward, id);
}

std::optional<Agency> agency_with_code(sql::Session& database, WardId ward, std::string_view code)
{
    return find_agency(database, ward, code);
}

std::vector<Agency> agencies(sql::Session& database, WardId ward)
{
    return all_agencies(database, ward);
}

std::vector<WorkField> work_fields(sql::Session& database, WardId ward)
{
    return all_work_fields(database, ward);
}

std::optional<std::string> work_field_of(sql::Session& database, WardId ward, std::string_view field)
{
    return find_work_field(database, ward, field);
}

std::vector<OfficerId> candidates(sql::Session& database, WardId ward, api::Permission permission,
                                  std::string_view work_field, AgencyId agency, Date day)
{
#define HELD                                                                                                 \
    " g.ward_id = $1 AND g.permission = $2 AND (g.work_field = '' OR g.work_field = $3)"                     \
    " AND (g.agency_id = 0 OR g.agency_id = $4 OR $4 = 0)"                                                   \
    " AND g.from_on <= $5 AND (g.to_on IS NULL OR g.to_on >= $5)"
#define AWAY " a.from_on <= $5 AND a.to_on >= $5 AND (a.work_field = '' OR a.work_field = $3)"
    constexpr std::string_view with_nobody_away{
        "SELECT DISTINCT g.officer_id AS id FROM officer_grant g"
        " JOIN officer o ON o.id = g.officer_id AND o.active = 1 WHERE" HELD " ORDER BY id"};
    constexpr std::string_view with_substitutes{
        "SELECT g.officer_id AS id FROM officer_grant g"
        " JOIN officer o ON o.id = g.officer_id AND o.active = 1 WHERE" HELD
        " AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.ward_id = g.ward_id"
        " AND a.officer_id = g.officer_id AND" AWAY ")"
        " UNION SELECT a.substitute_id FROM absence a JOIN officer o ON o.id = a.officer_id AND o.active = 1"
        " JOIN officer s ON s.id = a.substitute_id AND s.active = 1"
        " JOIN officer_grant g ON g.officer_id = a.officer_id"
        " WHERE a.ward_id = $1 AND" AWAY " AND" HELD " AND g.permission <> 'admin' ORDER BY id"};
    // On most days nobody is away, and every step that is given out asks.
    auto rows = database.run(is_anybody_away(database, ward, day) ? with_substitutes : with_nobody_away, ward,
                             permission, work_field, agency, day);
    std::vector<OfficerId> officers;
    while (rows.next()) {
        officers.push_back(rows.take<OfficerId>());
    }
    return officers;
#undef HELD
#undef AWAY
}

std::optional<OfficerId> substitute_of(sql::Session& database, WardId ward, OfficerId officer,
                                       std::string_view work_field, Date day)
{
    return first_officer(database.run(
        "SELECT substitute_id FROM absence WHERE ward_id = $1 AND officer_id = $2"
        " AND from_on <= $4 AND to_on >= $4 AND (work_field = '' OR work_field = $3) ORDER BY id LIMIT 1",
        ward, officer, work_field, day));
}

std::optional<OfficerId> acts_for(sql::Session& database, WardId ward, OfficerId officer,
                                  api::Permission permission, std::string_view work_field, AgencyId agency,
                                  Date day)
{
    auto const reach = [&](api::Grant const& grant) {
        return grant.permission == permission &&
               (grant.work_field.empty() || grant.work_field == work_field) &&
               (!grant.agency_id || !agency || grant.agency_id == agency);
    };
    for (auto const& own : grants_from(database, ward, officer, day)) {
        bool const begun = own.from <= day;
        if (begun && reach({own.permission, own.field.value_or(""), own.agency_id.value_or(AgencyId{})})) {
            return std::nullopt;
        }
    }
    for (auto const& absence : absences_of(database, ward, officer, day, day)) {
        bool const in_field = !absence.field || *absence.field == work_field;
        if (absence.substitute_id != officer || !in_field || permission == api::Permission::admin) {
            continue;
        }
        for (auto const& lent : grants_from(database, ward, absence.officer_id, day)) {
            if (lent.from <= day &&
                reach({lent.permission, lent.field.value_or(""), lent.agency_id.value_or(AgencyId{})})) {
                return absence.officer_id;
            }
        }
    }
    return std::nullopt;
}

} // namespace ward::staff
