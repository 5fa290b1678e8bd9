#pragma once

#include "api/caller.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

/// The people of the ward, what they may do, and their sessions. Glossary:
/// Agency (cơ quan, đơn vị): a part of the ward with people: the centre, the office, a department, a Party
/// body. Officer (cán bộ, công chức): one person with one account. Work field (mảng công việc): a group of
/// fields of procedures (lĩnh vực) that the same people work on. Grant (phân quyền): a permission held for a
/// work field and an agency, from one day to another. Absence (vắng mặt): days on which a substitute (người
/// thay thế, ký thay) has what the absent officer holds. Second factor (xác thực hai lớp): a code of the
/// officer's phone besides the password.
namespace ward::staff {

using GrantId = Id<struct GrantTag>;
using AbsenceId = Id<struct AbsenceTag>;
using NamedSubstituteId = Id<struct NamedSubstituteTag>;

enum class AgencyKind { centre, office, department, party, front };
BOOST_DESCRIBE_ENUM(AgencyKind, centre, office, department, party, front)

struct Agency {
    AgencyId id;
    std::string code;
    std::string name;
    AgencyKind kind{AgencyKind::department};
    std::optional<AgencyId> parent_id; ///< absent: directly under the ward
    bool active{true};
};
BOOST_DESCRIBE_STRUCT(Agency, (), (id, code, name, kind, parent_id, active))

/// A field of procedures ("ho-tich"), as the ward names it.
struct FieldName {
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(FieldName, (), (code, name))

struct WorkField {
    std::string code; ///< "tu-phap"
    std::string name;
    std::vector<FieldName> fields;
};
BOOST_DESCRIBE_STRUCT(WorkField, (), (code, name, fields))

/// How the ward calls itself, and the shape of its dossier codes. Source: docs/law.md#L-41
struct WardOffice {
    WardId ward;
    std::string name;        ///< "Phường Nghĩa Lộ"
    std::string agency_name; ///< "UBND phường Nghĩa Lộ"
    std::string centre_name;
    std::string address;
    std::string phone;
    std::string code_pattern; ///< "{agency}-{yymmdd}-{serial:4}"
    std::string code_agency;  ///< "H48.21028"
};

/// Who an officer is, for other rooms and for screens.
struct OfficerName {
    OfficerId id;
    std::string name;
    std::string title;
    AgencyId agency_id;
    std::string agency_name;
    bool active{true};
};

/// A grant as it is kept.
struct OfficerGrant {
    GrantId id;
    OfficerId officer_id;
    api::Permission permission{api::Permission::receive};
    std::optional<std::string> field;  ///< code of a work field; absent: every field
    std::optional<AgencyId> agency_id; ///< absent: the whole ward
    Date from{};
    std::optional<Date> to; ///< the last day
};
BOOST_DESCRIBE_STRUCT(OfficerGrant, (), (id, officer_id, permission, field, agency_id, from, to))

struct AbsenceRow {
    AbsenceId id;
    OfficerId officer_id;
    std::string officer_name;
    OfficerId substitute_id;
    std::string substitute_name;
    std::optional<std::string> field; ///< absent: every work field
    Date from{};
    Date to{}; ///< the last day
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AbsenceRow, (),
                      (id, officer_id, officer_name, substitute_id, substitute_name, field, from, to, reason))

/// Who is to stand in for whom; gives nothing until an absence is entered. Source: docs/law.md#L-78
struct NamedSubstitute {
    OfficerId officer_id;
    OfficerId substitute_id;
    std::string substitute_name;
    Date from{};
    std::optional<Date> to;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NamedSubstitute, (), (officer_id, substitute_id, substitute_name, from, to, reason))

/// How expensive a password is to try: passes over memory (argon2id). The default is libsodium's for
/// sign-ins.
struct HashCost {
    unsigned long long passes{2};
    std::size_t memory_bytes{std::size_t{64} * 1024 * 1024};
};

struct Settings {
    bool secure_cookie{false}; ///< the cookie travels over https only
    int idle_minutes_max{15};  ///< a session unused for longer is over. Source: docs/law.md#L-69
    int session_hours_max{12}; ///< and so is one older than this, used or not
    int failures_max{5}; ///< wrong passwords or codes until the account is locked. Source: docs/law.md#L-68
    int lock_hours{12};  ///< until it opens by itself
    int unused_days_max{45};         ///< an account unused for longer is disabled. Source: docs/law.md#L-71
    int admin_password_days_max{60}; ///< then an administrator changes it. Source: docs/law.md#L-72
    int passwords_remembered{10};    ///< of anybody; none is taken again. Source: docs/law.md#L-72
    bool admin_second_factor{true};  ///< administration rests until it is on. Source: docs/law.md#L-72
    HashCost hash_cost{};
};

} // namespace ward::staff
