#include "staff/demo.hpp"

#include "staff/account_store.hpp"
#include "staff/desk.hpp"
#include "staff/rules.hpp"
#include "staff/secret.hpp"
#include "staff/store.hpp"

#include <charconv>
#include <map>

namespace ward::staff {

namespace {

struct FileCode {
    std::string pattern;
    std::string agency;
};
BOOST_DESCRIBE_STRUCT(FileCode, (), (pattern, agency))

struct FileOffice {
    std::string unit;
    std::string name;
    std::string agency_name;
    std::string centre_name;
    std::string address;
    std::string phone;
    FileCode dossier_code;
};
BOOST_DESCRIBE_STRUCT(FileOffice, (), (unit, name, agency_name, centre_name, address, phone, dossier_code))

struct FileWorkField {
    std::string code;
    std::string name;
    std::vector<std::string> fields;
};
BOOST_DESCRIBE_STRUCT(FileWorkField, (), (code, name, fields))

struct FileAgency {
    std::string code;
    std::string name;
    AgencyKind kind{AgencyKind::department};
    std::string parent;
};
BOOST_DESCRIBE_STRUCT(FileAgency, (), (code, name, kind, parent))

struct FileOfficer {
    std::string login;
    std::string name;
    std::string title;
    std::string agency;
    std::vector<api::Permission> posts;
    std::vector<std::string> work_fields;
    std::string phone;
};
BOOST_DESCRIBE_STRUCT(FileOfficer, (), (login, name, title, agency, posts, work_fields, phone))

struct FileSubstitute {
    std::string for_;
    std::string by;
    Date from{};
    std::string to; ///< a day, or ""
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FileSubstitute, (), (for_, by, from, to, reason))

struct WardFile {
    std::string format;
    FileOffice ward;
    std::vector<FieldName> fields;
    std::vector<FileWorkField> work_fields;
    std::vector<FileAgency> agencies;
    std::vector<FileOfficer> officers;
    std::vector<FileSubstitute> substitutes;
    json::Value points; ///< reception points belong to another room
};
BOOST_DESCRIBE_STRUCT(WardFile, (),
                      (format, ward, fields, work_fields, agencies, officers, substitutes, points))

Error unknown(std::string const& list, std::size_t at, char const* member)
{
    return invalid("ward_file.unknown", "/" + list + "/" + std::to_string(at) + "/" + member);
}

/// One load inside one transaction.
class Load {
public:
    Load(api::Call const& call, WardFile const& file) : call_{call}, file_{file} {}

    Result<DemoReport> structure()
    {
        auto const& ward = file_.ward;
        if (!find_office(call_.database, call_.ward())) {
            put_office(call_.database,
                       {call_.ward(), ward.name, ward.agency_name, ward.centre_name, ward.address, ward.phone,
                        ward.dossier_code.pattern, ward.dossier_code.agency});
            event::record(call_, {"ward.loaded", "ward", call_.ward().value, {}});
        }
        auto const fields = load_work_fields();
        if (!fields) {
            return fields.error();
        }
        auto const agencies = load_agencies();
        if (!agencies) {
            return agencies.error();
        }
        return report_;
    }

    Result<DemoReport> people(std::string const& hash, FirstPassword rule)
    {
        for (std::size_t i = 0; i < file_.officers.size(); ++i) {
            auto const loaded = load_officer(i, hash, rule);
            if (!loaded) {
                return loaded.error();
            }
        }
        for (std::size_t i = 0; i < file_.substitutes.size(); ++i) {
            auto const loaded = load_substitute(i);
            if (!loaded) {
                return loaded.error();
            }
        }
        return report_;
    }

private:
    Result<void> load_work_fields()
    {
        std::map<std::string, std::string> names;
        for (auto const& field : file_.fields) {
            names.emplace(field.code, field.name);
        }
        for (std::size_t i = 0; i < file_.work_fields.size(); ++i) {
            auto const& each = file_.work_fields[i];
            WorkField work_field{each.code, each.name, {}};
            for (auto const& code : each.fields) {
                if (!names.contains(code)) {
                    return unknown("work_fields", i, "fields");
                }
                work_field.fields.push_back({code, names[code]});
            }
            if (!has_work_field(call_.database, call_.ward(), each.code)) {
                put_work_field(call_.database, call_.ward(), work_field, static_cast<int>(i));
                ++report_.work_fields;
            }
        }
        return {};
    }

    Result<void> load_agencies()
    {
        for (std::size_t i = 0; i < file_.agencies.size(); ++i) {
            auto const& each = file_.agencies[i];
            if (find_agency(call_.database, call_.ward(), each.code)) {
                continue;
            }
            Agency agency{.code = each.code, .name = each.name, .kind = each.kind};
            call_.ids.make(agency.id);
            if (!each.parent.empty()) {
                auto const parent = find_agency(call_.database, call_.ward(), each.parent);
                if (!parent) {
                    return unknown("agencies", i, "parent");
                }
                agency.parent_id = parent->id;
            }
            add_agency(call_.database, call_.ward(), agency);
            event::record(call_, {"agency.added", "agency", agency.id.value, {{"code", agency.code}}});
            ++report_.agencies;
        }
        return {};
    }

    Result<void> load_officer(std::size_t at, std::string const& hash, FirstPassword rule)
    {
        auto const& each = file_.officers[at];
        auto const today = date_of(call_.now);
        if (find_officer(call_.database, call_.ward(), each.login, today)) {
            return {};
        }
        auto const agency = find_agency(call_.database, call_.ward(), each.agency);
        if (!agency) {
            return unknown("officers", at, "agency");
        }
        if (!is_login(each.login)) {
            return invalid("staff.login.malformed", "/officers/" + std::to_string(at) + "/login");
        }
        Officer officer{.login = each.login, .name = each.name, .title = each.title, .agency_id = agency->id};
        officer.phone = each.phone;
        officer.used = call_.now;
        call_.ids.make(officer.id);
        add_officer(call_.database, call_.ward(), officer);
        put_password(call_.database, officer.id, hash, rule == FirstPassword::must_change, call_.now);
        event::record(call_, {"officer.added", "officer", officer.id.value, {{"agency", agency->code}}});
        ++report_.officers;
        return load_grants(at, officer);
    }

    Result<void> load_grants(std::size_t at, Officer const& officer)
    {
        auto const& each = file_.officers[at];
        for (auto const& work_field : each.work_fields) {
            if (!has_work_field(call_.database, call_.ward(), work_field)) {
                return unknown("officers", at, "work_fields");
            }
        }
        auto const reach = each.work_fields.size() == file_.work_fields.size() ? std::vector<std::string>{}
                                                                               : each.work_fields;
        for (auto& grant : grants_of_posts(each.posts, reach, officer.agency_id, ward_since)) {
            call_.ids.make(grant.id);
            grant.officer_id = officer.id;
            add_grant(call_.database, call_.ward(), grant);
            ++report_.grants;
        }
        return {};
    }

    Result<void> load_substitute(std::size_t at)
    {
        auto const& each = file_.substitutes[at];
        auto const today = date_of(call_.now);
        auto const absent = find_officer(call_.database, call_.ward(), each.for_, today);
        auto const by = find_officer(call_.database, call_.ward(), each.by, today);
        if (!absent || !by) {
            return unknown("substitutes", at, absent ? "by" : "for");
        }
        NamedSubstituteId id;
        call_.ids.make(id);
        NamedSubstitute named{absent->id, by->id, {}, each.from, parse_date(each.to), each.reason};
        report_.named_substitutes += add_named_substitute(call_.database, call_.ward(), id, named) ? 1 : 0;
        return {};
    }

    /// The wards of two-level local government began on this day, and so did what their people may do.
    static inline Date const ward_since = make_date(2025, 7, 1);

    api::Call const& call_;
    WardFile const& file_;
    DemoReport report_;
};

Result<WardFile> read_file(std::string_view text)
{
    auto file = json::read_text_as<WardFile>(text);
    if (file && file->format != "smartward/ward/1") {
        return invalid("ward_file.format", "/format");
    }
    return file;
}

std::optional<WardId> ward_of(WardFile const& file)
{
    auto const& unit = file.ward.unit;
    std::int64_t number{0};
    auto const [end, failure] = std::from_chars(unit.data(), unit.data() + unit.size(), number);
    bool const whole = failure == std::errc{} && end == unit.data() + unit.size() && number > 0;
    return whole ? std::optional{WardId{number}} : std::nullopt;
}

template <class Work>
Result<DemoReport> load(sql::Database& database, IdMaker& ids, Instant now, std::string_view ward_file,
                        Work work)
{
    auto const file = read_file(ward_file);
    if (!file) {
        return file.error();
    }
    auto const ward = ward_of(*file);
    if (!ward) {
        return invalid("ward_file.unknown", "/ward/unit");
    }
    Result<DemoReport> report{DemoReport{}};
    database.write_now([&](sql::Session& session) {
        Desk desk{*ward, ids, now};
        auto const call = desk.call(session);
        Load loading{call, *file};
        report = loading.structure();
        if (report) {
            report = work(loading);
        }
        return report ? sql::Verdict::keep : sql::Verdict::undo;
    });
    return report;
}

} // namespace

Result<DemoReport> load_ward(sql::Database& database, IdMaker& ids, Instant now, std::string_view ward_file)
{
    return load(database, ids, now, ward_file, [](Load& loading) { return loading.structure(); });
}

Result<DemoReport> load_demo(sql::Database& database, IdMaker& ids, Instant now, std::string_view ward_file,
                             DemoAccounts const& accounts)
{
    auto const good = check_password(accounts.first_password, {});
    if (!good) {
        return good.error();
    }
    // One hash for all: they share the password anyway, and seventy hashes would take seconds.
    auto const hash = hash_password(accounts.first_password, accounts.hash_cost);
    return load(database, ids, now, ward_file,
                [&](Load& loading) { return loading.people(hash, accounts.rule); });
}

} // namespace ward::staff
