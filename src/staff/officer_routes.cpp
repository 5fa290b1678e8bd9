#include "staff/officer_routes.hpp"

#include "base/text.hpp"
#include "staff/account_store.hpp"
#include "staff/rules.hpp"
#include "staff/secret.hpp"
#include "staff/store.hpp"
#include "staff/trace.hpp"

namespace ward::staff {

using api::Permission;
using api::Who;

namespace {

constexpr std::size_t name_length_max = 100;
constexpr std::size_t title_length_max = 150;
constexpr int batch = 100; ///< officers looked at together when searching

/// Takes a typed phone; an empty one is none.
Result<std::string> check_phone(std::string const& typed)
{
    if (typed.empty()) {
        return std::string{};
    }
    auto const number = phone_number(typed);
    return number ? Result<std::string>{*number}
                  : Result<std::string>{invalid("staff.officer.phone", "/phone")};
}

/// The same checks for a new officer and for a changed one.
Result<void> check_officer(api::Call const& call, Officer& officer)
{
    auto name = check_text(officer.name, name_length_max, "staff.officer.name", "/name");
    if (!name) {
        return name.error();
    }
    officer.name = *std::move(name);
    auto title = check_text(officer.title, title_length_max, "staff.officer.title", "/title");
    if (!title) {
        return title.error();
    }
    officer.title = *std::move(title);
    auto phone = check_phone(officer.phone);
    if (!phone) {
        return phone.error();
    }
    officer.phone = *std::move(phone);
    auto const agency = find_agency(call.database, call.ward(), officer.agency_id);
    if (!agency || !agency->active) {
        return invalid("staff.agency.unknown", "/agency_id");
    }
    officer.agency_name = agency->name;
    if (has_namesake(call.database, call.ward(), officer)) {
        return conflict("staff.officer.exists", "/phone");
    }
    return {};
}

Result<std::vector<OfficerGrant>> grants_asked(api::Call const& call, NewOfficer const& sent)
{
    auto const work_fields = sent.work_fields.value_or(std::vector<std::string>{});
    for (std::size_t i = 0; i < work_fields.size(); ++i) {
        if (!has_work_field(call.database, call.ward(), work_fields[i])) {
            return invalid("staff.work_field.unknown", "/work_fields/" + std::to_string(i));
        }
    }
    return grants_of_posts(sent.posts.value_or(std::vector<Permission>{}), work_fields, sent.agency_id,
                           date_of(call.now));
}

bool fits(Officer const& officer, std::string const& folded_query)
{
    return contains_words(fold(officer.name + ' ' + officer.title + ' ' + officer.login), folded_query);
}

} // namespace

OfficerRoutes::OfficerRoutes(api::Router& router, Settings const& settings) : settings_{settings}
{
    using R = OfficerRoutes;
    router.get("/api/v1/officers", {"The officers of the ward", Who::signed_in()}, *this, &R::list);
    router.create(
        "/api/v1/officers",
        {"Add an officer; the first password is given by reset-password", Who::may({Permission::admin})},
        *this, &R::add);
    router.get("/api/v1/officers/{id}", {"One officer", Who::signed_in()}, *this, &R::show);
    router.patch("/api/v1/officers/{id}",
                 {"Change name, title, agency or phone", Who::may({Permission::admin})}, *this, &R::change);
    router.post("/api/v1/officers/{id}/unlock",
                {"Open an account locked after wrong passwords", Who::may({Permission::admin})}, *this,
                &R::unlock);
    router.post("/api/v1/officers/{id}/reset-password",
                {"Give a first password, shown this once; all sessions end", Who::may({Permission::admin})},
                *this, &R::make_password, &R::reset_password);
    router.post("/api/v1/officers/{id}/remove-second-factor",
                {"Take the second factor off, for a lost phone", Who::may({Permission::admin})}, *this,
                &R::remove_factor);
    router.post("/api/v1/officers/{id}/deactivate",
                {"Close an account; all sessions end", Who::may({Permission::admin})}, *this, &R::deactivate);
    router.post("/api/v1/officers/{id}/activate",
                {"Open a closed or disused account again", Who::may({Permission::admin})}, *this,
                &R::activate);
}

Result<Officer> OfficerRoutes::named(api::Call const& call) const
{
    auto const id = call.key<OfficerId>("id", "staff.officer.unknown");
    if (!id) {
        return id.error();
    }
    auto officer = find_officer(call.database, call.ward(), *id, date_of(call.now));
    return officer ? Result<Officer>{*std::move(officer)}
                   : Result<Officer>{not_found("staff.officer.unknown")};
}

OfficerRow OfficerRoutes::row(api::Call const& call, Officer const& officer) const
{
    OfficerRow row;
    row.id = officer.id;
    row.name = officer.name;
    row.title = officer.title;
    row.agency_id = officer.agency_id;
    row.agency_name = officer.agency_name;
    if (!officer.phone.empty()) {
        row.phone = officer.phone;
    }
    row.active = officer.active;
    row.absent = officer.absent;
    if (call.caller.may(Permission::admin)) {
        row.login = officer.login;
        row.locked = is_locked(find_failures(call.database, call.ward(), officer.login), settings_, call.now);
        row.unused = is_unused(officer.used, settings_, call.now);
        row.has_password = officer.has_password;
        row.second_factor = officer.second_factor;
    }
    return row;
}

Result<api::Page<OfficerRow>> OfficerRoutes::list(api::Call const& call, OfficerQuery const& query) const
{
    auto const after = query.after ? parse_id(*query.after) : std::optional<std::int64_t>{0};
    if (!after) {
        return invalid("request.after.malformed", "/after");
    }
    auto const limit = static_cast<std::size_t>(api::page_limit(query));
    auto const words = fold(query.query.value_or(""));
    api::Page<OfficerRow> page;
    for (OfficerId last{*after}; page.items.size() < limit;) {
        auto const some = officers_after(call.database, call.ward(), query.agency.value_or(AgencyId{}), last,
                                         batch, date_of(call.now));
        for (auto const& officer : some) {
            if (page.items.size() < limit && fits(officer, words)) {
                page.items.push_back(row(call, officer));
            }
        }
        if (some.size() < static_cast<std::size_t>(batch)) {
            break;
        }
        last = some.back().id;
    }
    if (page.items.size() == limit) {
        page.next = to_string(page.items.back().id);
    }
    return page;
}

Result<api::Created<OfficerRow>> OfficerRoutes::add(api::Call const& call, NewOfficer const& sent) const
{
    Officer officer{.login = plain_login(sent.login), .name = sent.name, .title = sent.title};
    officer.agency_id = sent.agency_id;
    officer.phone = sent.phone.value_or("");
    officer.used = call.now;
    if (!is_login(officer.login)) {
        return invalid("staff.login.malformed", "/login");
    }
    if (find_officer(call.database, call.ward(), officer.login, date_of(call.now))) {
        return conflict("staff.login.taken", "/login");
    }
    auto const good = check_officer(call, officer);
    if (!good) {
        return good.error();
    }
    auto const grants = grants_asked(call, sent);
    if (!grants) {
        return grants.error();
    }
    call.ids.make(officer.id);
    add_officer(call.database, call.ward(), officer);
    event::record(
        call, {"officer.added", "officer", officer.id.value, {{"agency_id", to_string(officer.agency_id)}}});
    for (auto grant : *grants) {
        call.ids.make(grant.id);
        grant.officer_id = officer.id;
        add_grant(call.database, call.ward(), grant);
        event::record(call, {"grant.given",
                             "officer",
                             officer.id.value,
                             {{"permission", std::string{json::word_of(grant.permission)}},
                              {"field", grant.field.value_or("")}}});
    }
    return api::Created<OfficerRow>{row(call, officer)};
}

Result<OfficerRow> OfficerRoutes::show(api::Call const& call) const
{
    auto const officer = named(call);
    return officer ? Result<OfficerRow>{row(call, *officer)} : Result<OfficerRow>{officer.error()};
}

Result<OfficerRow> OfficerRoutes::change(api::Call const& call, OfficerChange const& sent) const
{
    auto officer = named(call);
    if (!officer) {
        return officer.error();
    }
    json::Array members;
    auto const take = [&members](auto const& from, auto& into, char const* member) {
        if (from && *from != into) {
            into = *from;
            members.push_back(member);
        }
    };
    take(sent.name, officer->name, "name");
    take(sent.title, officer->title, "title");
    take(sent.agency_id, officer->agency_id, "agency_id");
    take(sent.phone, officer->phone, "phone");
    auto const good = check_officer(call, *officer);
    if (!good) {
        return good.error();
    }
    if (!members.empty()) {
        change_officer(call.database, call.ward(), *officer);
        event::record(call,
                      {"officer.changed", "officer", officer->id.value, {{"members", std::move(members)}}});
    }
    return row(call, *officer);
}

Result<OfficerRow> OfficerRoutes::unlock(api::Call const& call) const
{
    auto const officer = named(call);
    if (!officer) {
        return officer.error();
    }
    if (clear_failures(call.database, call.ward(), officer->login)) {
        event::record(call, {"officer.unlocked", "officer", officer->id.value, {}});
    }
    return row(call, *officer);
}

Result<OfficerRoutes::Fresh> OfficerRoutes::make_password(api::Call const&, api::Nothing const&) const
{
    Fresh fresh{make_first_password(), {}};
    fresh.hash = hash_password(fresh.password, settings_.hash_cost);
    return fresh;
}

Result<GivenPassword> OfficerRoutes::reset_password(api::Call const& call, api::Nothing const&,
                                                    Fresh const& fresh) const
{
    auto const officer = named(call);
    if (!officer) {
        return officer.error();
    }
    if (!officer->active) {
        return conflict("staff.account.inactive");
    }
    put_password(call.database, officer->id, fresh.hash, true, call.now);
    end_sessions_of(call.database, call.ward(), officer->id);
    clear_failures(call.database, call.ward(), officer->login);
    event::record(call, {"officer.password_reset", "officer", officer->id.value, {}});
    forbid_caches(call);
    return GivenPassword{fresh.password};
}

Result<OfficerRow> OfficerRoutes::remove_factor(api::Call const& call) const
{
    auto officer = named(call);
    if (!officer) {
        return officer.error();
    }
    put_factor(call.database, {.id = officer->id});
    put_recovery_codes(call.database, call.ward(), officer->id, {});
    end_sessions_of(call.database, call.ward(), officer->id);
    event::record(call, {"officer.factor_removed", "officer", officer->id.value, {}});
    officer->second_factor = false;
    return row(call, *officer);
}

Result<OfficerRow> OfficerRoutes::deactivate(api::Call const& call) const
{
    auto officer = named(call);
    if (!officer) {
        return officer.error();
    }
    if (officer->id == call.caller.officer) {
        return conflict("staff.officer.self");
    }
    if (!has_admin_besides(call.database, call.ward(), officer->id, GrantId{}, date_of(call.now))) {
        return conflict("staff.admin.last");
    }
    officer->active = false;
    change_officer(call.database, call.ward(), *officer);
    end_sessions_of(call.database, call.ward(), officer->id);
    event::record(call, {"officer.deactivated", "officer", officer->id.value, {}});
    return row(call, *officer);
}

Result<OfficerRow> OfficerRoutes::activate(api::Call const& call) const
{
    auto officer = named(call);
    if (!officer) {
        return officer.error();
    }
    officer->active = true;
    officer->used = call.now;
    change_officer(call.database, call.ward(), *officer);
    event::record(call, {"officer.activated", "officer", officer->id.value, {}});
    return row(call, *officer);
}

} // namespace ward::staff
