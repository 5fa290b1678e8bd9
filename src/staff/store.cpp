#include "staff/store.hpp"

#include <map>

namespace ward::staff {

namespace {

#define AGENCY_COLUMNS "id, code, name, kind, parent_id, active"

Agency to_agency(sql::Rows& rows)
{
    Agency agency;
    agency.id = rows.take<AgencyId>();
    agency.code = rows.take<std::string>();
    agency.name = rows.take<std::string>();
    agency.kind = rows.take<AgencyKind>();
    auto const parent = rows.take<AgencyId>();
    agency.parent_id = parent ? std::optional{parent} : std::nullopt;
    agency.active = rows.take<bool>();
    return agency;
}

std::optional<Agency> one_agency(sql::Rows rows)
{
    return rows.next() ? std::optional{to_agency(rows)} : std::nullopt;
}

#define OFFICER_COLUMNS                                                                                      \
    "o.id, o.login, o.name, o.title, o.agency_id, o.phone, o.active, o.used_ms, length(o.password_hash),"    \
    " o.factor_on, (SELECT g.name FROM agency g WHERE g.id = o.agency_id),"                                  \
    " (SELECT count(*) FROM absence a WHERE a.ward_id = o.ward_id AND a.officer_id = o.id"                   \
    " AND a.to_on >= $2 AND a.from_on <= $2)"

Officer to_officer(sql::Rows& rows)
{
    Officer officer;
    officer.id = rows.take<OfficerId>();
    officer.login = rows.take<std::string>();
    officer.name = rows.take<std::string>();
    officer.title = rows.take<std::string>();
    officer.agency_id = rows.take<AgencyId>();
    officer.phone = rows.take<std::string>();
    officer.active = rows.take<bool>();
    officer.used = rows.take<Instant>();
    officer.has_password = rows.take<std::int64_t>() > 0;
    officer.second_factor = rows.take<bool>();
    officer.agency_name = rows.take<std::optional<std::string>>().value_or("");
    officer.absent = rows.take<std::int64_t>() > 0;
    return officer;
}

std::optional<Officer> one_officer(sql::Rows rows)
{
    return rows.next() ? std::optional{to_officer(rows)} : std::nullopt;
}

} // namespace

std::optional<WardOffice> find_office(sql::Session& database, WardId ward)
{
    auto rows =
        database.run("SELECT name, agency_name, centre_name, address, phone, code_pattern, code_agency"
                     " FROM ward_office WHERE ward_id = $1",
                     ward);
    if (!rows.next()) {
        return std::nullopt;
    }
    WardOffice office{.ward = ward};
    office.name = rows.take<std::string>();
    office.agency_name = rows.take<std::string>();
    office.centre_name = rows.take<std::string>();
    office.address = rows.take<std::string>();
    office.phone = rows.take<std::string>();
    office.code_pattern = rows.take<std::string>();
    office.code_agency = rows.take<std::string>();
    return office;
}

void put_office(sql::Session& database, WardOffice const& office)
{
    database.change(
        "INSERT INTO ward_office (ward_id, name, agency_name, centre_name, address, phone, code_pattern,"
        " code_agency) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        " ON CONFLICT (ward_id) DO UPDATE SET name = excluded.name, agency_name = excluded.agency_name,"
        " centre_name = excluded.centre_name, address = excluded.address, phone = excluded.phone,"
        " code_pattern = excluded.code_pattern, code_agency = excluded.code_agency",
        office.ward, office.name, office.agency_name, office.centre_name, office.address, office.phone,
        office.code_pattern, office.code_agency);
}

std::optional<Agency> find_agency(sql::Session& database, WardId ward, AgencyId id)
{
    return one_agency(
        database.run("SELECT " AGENCY_COLUMNS " FROM agency WHERE ward_id = $1 AND id = $2", ward, id));
}

std::optional<Agency> find_agency(sql::Session& database, WardId ward, std::string_view code)
{
    return one_agency(
        database.run("SELECT " AGENCY_COLUMNS " FROM agency WHERE ward_id = $1 AND code = $2", ward, code));
}

std::vector<Agency> all_agencies(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT " AGENCY_COLUMNS " FROM agency WHERE ward_id = $1 ORDER BY id", ward);
    std::vector<Agency> agencies;
    while (rows.next()) {
        agencies.push_back(to_agency(rows));
    }
    return agencies;
}

void add_agency(sql::Session& database, WardId ward, Agency const& agency)
{
    database.change("INSERT INTO agency (ward_id, " AGENCY_COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    ward, agency.id, agency.code, agency.name, agency.kind,
                    agency.parent_id.value_or(AgencyId{}), agency.active);
}

void change_agency(sql::Session& database, WardId ward, Agency const& agency)
{
    database.change("UPDATE agency SET name = $3, kind = $4, parent_id = $5, active = $6"
                    " WHERE ward_id = $1 AND id = $2",
                    ward, agency.id, agency.name, agency.kind, agency.parent_id.value_or(AgencyId{}),
                    agency.active);
}

std::vector<WorkField> all_work_fields(sql::Session& database, WardId ward)
{
    std::vector<WorkField> work_fields;
    std::map<std::string, std::size_t> places;
    {
        auto rows =
            database.run("SELECT code, name FROM work_field WHERE ward_id = $1 ORDER BY place, code", ward);
        while (rows.next()) {
            WorkField work_field;
            work_field.code = rows.take<std::string>();
            work_field.name = rows.take<std::string>();
            places.emplace(work_field.code, work_fields.size());
            work_fields.push_back(std::move(work_field));
        }
    }
    auto rows = database.run(
        "SELECT work_field, field, name FROM work_field_part WHERE ward_id = $1 ORDER BY place, field", ward);
    while (rows.next()) {
        auto const at = places.find(rows.take<std::string>());
        FieldName field;
        field.code = rows.take<std::string>();
        field.name = rows.take<std::string>();
        if (at != places.end()) {
            work_fields[at->second].fields.push_back(std::move(field));
        }
    }
    return work_fields;
}

void put_work_field(sql::Session& database, WardId ward, WorkField const& work_field, int place)
{
    database.change("INSERT INTO work_field (ward_id, code, name, place) VALUES ($1, $2, $3, $4)"
                    " ON CONFLICT (ward_id, code) DO UPDATE SET name = excluded.name, place = excluded.place",
                    ward, work_field.code, work_field.name, place);
    int part{0};
    for (auto const& field : work_field.fields) {
        database.change("INSERT INTO work_field_part (ward_id, field, name, work_field, place)"
                        " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (ward_id, field) DO UPDATE SET"
                        " name = excluded.name, work_field = excluded.work_field, place = excluded.place",
                        ward, field.code, field.name, work_field.code, part++);
    }
}

bool has_work_field(sql::Session& database, WardId ward, std::string_view code)
{
    return database.run("SELECT 1 FROM work_field WHERE ward_id = $1 AND code = $2", ward, code).next();
}

std::optional<std::string> find_work_field(sql::Session& database, WardId ward, std::string_view field)
{
    auto rows =
        database.run("SELECT work_field FROM work_field_part WHERE ward_id = $1 AND field = $2", ward, field);
    return rows.next() ? std::optional{rows.take<std::string>()} : std::nullopt;
}

std::optional<Officer> find_officer(sql::Session& database, WardId ward, OfficerId id, Date today)
{
    return one_officer(database.run(
        "SELECT " OFFICER_COLUMNS " FROM officer o WHERE o.ward_id = $1 AND o.id = $3", ward, today, id));
}

std::optional<Officer> find_officer(sql::Session& database, WardId ward, std::string_view login, Date today)
{
    return one_officer(database.run("SELECT " OFFICER_COLUMNS
                                    " FROM officer o WHERE o.ward_id = $1 AND o.login = $3",
                                    ward, today, login));
}

std::vector<Officer> officers_after(sql::Session& database, WardId ward, AgencyId agency, OfficerId after,
                                    int limit, Date today)
{
    auto rows = database.run("SELECT " OFFICER_COLUMNS " FROM officer o"
                             " WHERE o.ward_id = $1 AND o.id > $3 AND (o.agency_id = $4 OR $4 = 0)"
                             " ORDER BY o.id LIMIT $5",
                             ward, today, after, agency, limit);
    std::vector<Officer> officers;
    while (rows.next()) {
        officers.push_back(to_officer(rows));
    }
    return officers;
}

void add_officer(sql::Session& database, WardId ward, Officer const& officer)
{
    database.change("INSERT INTO officer (id, ward_id, login, name, title, agency_id, phone, active, used_ms,"
                    " password_hash, must_change, factor_secret, factor_on, factor_step)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', 1, '', 0, 0)",
                    officer.id, ward, officer.login, officer.name, officer.title, officer.agency_id,
                    officer.phone, officer.active, officer.used);
}

void change_officer(sql::Session& database, WardId ward, Officer const& officer)
{
    database.change(
        "UPDATE officer SET name = $3, title = $4, agency_id = $5, phone = $6, active = $7, used_ms = $8"
        " WHERE ward_id = $1 AND id = $2",
        ward, officer.id, officer.name, officer.title, officer.agency_id, officer.phone, officer.active,
        officer.used);
}

bool has_namesake(sql::Session& database, WardId ward, Officer const& officer)
{
    return database
        .run("SELECT 1 FROM officer"
             " WHERE ward_id = $1 AND id <> $2 AND name = $3 AND phone = $4 AND phone <> ''",
             ward, officer.id, officer.name, officer.phone)
        .next();
}

} // namespace ward::staff
