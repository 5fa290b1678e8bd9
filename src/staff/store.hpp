#pragma once

#include "sql/migrate.hpp"
#include "staff/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The organisation in the database: office, agencies, work fields, officers, grants, absences.
/// What belongs to signing in stands in account_store.hpp.
namespace ward::staff {

sql::RoomMigrations migrations();

// ---- the ward and its agencies --------------------------------------------------------------------------

std::optional<WardOffice> find_office(sql::Session& database, WardId ward);
void put_office(sql::Session& database, WardOffice const& office);

std::optional<Agency> find_agency(sql::Session& database, WardId ward, AgencyId id);
std::optional<Agency> find_agency(sql::Session& database, WardId ward, std::string_view code);
/// All of the ward, in the order in which they were made.
std::vector<Agency> all_agencies(sql::Session& database, WardId ward);
void add_agency(sql::Session& database, WardId ward, Agency const& agency);
void change_agency(sql::Session& database, WardId ward, Agency const& agency);

/// In the order of screens, each with its fields.
std::vector<WorkField> all_work_fields(sql::Session& database, WardId ward);
/// Adds or renames; a field moves to the work field named last.
void put_work_field(sql::Session& database, WardId ward, WorkField const& work_field, int place);
bool has_work_field(sql::Session& database, WardId ward, std::string_view code);
/// The work field a field of procedures belongs to.
std::optional<std::string> find_work_field(sql::Session& database, WardId ward, std::string_view field);

// ---- officers -------------------------------------------------------------------------------------------

/// An officer as kept, without anything that opens the account.
struct Officer {
    OfficerId id;
    std::string login;
    std::string name;
    std::string title;
    AgencyId agency_id;
    std::string agency_name;
    std::string phone;
    bool active{true};
    Instant used{}; ///< the last sign-in, or when the account was made usable
    bool has_password{false};
    bool second_factor{false};
    bool absent{false}; ///< on the day asked for
};

std::optional<Officer> find_officer(sql::Session& database, WardId ward, OfficerId id, Date today);
std::optional<Officer> find_officer(sql::Session& database, WardId ward, std::string_view login, Date today);
/// At most `limit` after `after`, in the order in which they were added; of one agency, or of all when it is
/// 0.
std::vector<Officer> officers_after(sql::Session& database, WardId ward, AgencyId agency, OfficerId after,
                                    int limit, Date today);
/// Without a usable password. \pre the login is free
void add_officer(sql::Session& database, WardId ward, Officer const& officer);
/// Name, title, agency, phone, active and time of use.
void change_officer(sql::Session& database, WardId ward, Officer const& officer);
/// Somebody else with this name and phone, so that nobody has two accounts. Source: docs/law.md#L-71
bool has_namesake(sql::Session& database, WardId ward, Officer const& officer);

// ---- grants ---------------------------------------------------------------------------------------------

/// In force on the day: the officer's own, and what absent officers lend. Source: docs/law.md#L-66
std::vector<api::Grant> grants_on(sql::Session& database, WardId ward, OfficerId officer, Date day);
/// Kept for the officer and not yet over on `today`.
std::vector<OfficerGrant> grants_from(sql::Session& database, WardId ward, OfficerId officer, Date today);
std::optional<OfficerGrant> find_grant(sql::Session& database, WardId ward, GrantId id);
bool overlaps_grant(sql::Session& database, WardId ward, OfficerGrant const& grant);
void add_grant(sql::Session& database, WardId ward, OfficerGrant const& grant);
/// The grant ends before `today`; one that had not begun goes.
void end_grant(sql::Session& database, WardId ward, OfficerGrant const& grant, Date today);
/// Another grant of administration, open-ended and in force, of an active officer.
bool has_admin_besides(sql::Session& database, WardId ward, OfficerId officer, GrantId grant, Date today);

// ---- absences -------------------------------------------------------------------------------------------

/// That touch the days from … to, after `after`.
std::vector<AbsenceRow> absences_between(sql::Session& database, WardId ward, Date from, Date to,
                                         AbsenceId after, int limit);
std::optional<AbsenceRow> find_absence(sql::Session& database, WardId ward, AbsenceId id);
/// All absences of the officer, or in which the officer stands in, that touch the days.
std::vector<AbsenceRow> absences_of(sql::Session& database, WardId ward, OfficerId officer, Date from,
                                    Date to);
void add_absence(sql::Session& database, WardId ward, AbsenceRow const& absence);
void end_absence(sql::Session& database, WardId ward, AbsenceRow const& absence, Date today);

std::vector<NamedSubstitute> named_substitutes(sql::Session& database, WardId ward);
/// Whether it was new.
bool add_named_substitute(sql::Session& database, WardId ward, NamedSubstituteId id,
                          NamedSubstitute const& named);

} // namespace ward::staff
