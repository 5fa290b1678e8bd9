#include "staff/accounts.hpp"

#include "staff/account_store.hpp"
#include "staff/desk.hpp"
#include "staff/rules.hpp"
#include "staff/secret.hpp"
#include "staff/store.hpp"

#include <algorithm>

namespace ward::staff {

namespace {

constexpr std::size_t text_length_max = 100;

std::optional<Agency> agency_wanted(sql::Session& database, WardId ward, std::string const& code)
{
    if (!code.empty()) {
        return find_agency(database, ward, code);
    }
    auto const all = all_agencies(database, ward);
    return all.empty() ? std::nullopt : std::optional{all.front()};
}

Result<OfficerId> add_administrator(api::Call const& call, NewAdministrator const& wanted,
                                    std::string const& hash)
{
    auto const login = plain_login(wanted.login);
    auto const today = date_of(call.now);
    if (!is_login(login)) {
        return invalid("staff.login.malformed", "/login");
    }
    if (find_officer(call.database, call.ward(), login, today)) {
        return conflict("staff.login.taken", "/login");
    }
    auto const name = check_text(wanted.name, text_length_max, "staff.officer.name", "/name");
    if (!name) {
        return name.error();
    }
    auto const agency = agency_wanted(call.database, call.ward(), wanted.agency_code);
    if (!agency) {
        return invalid("staff.agency.unknown", "/agency_code");
    }
    Officer officer{.login = login, .name = *name, .title = wanted.title, .agency_id = agency->id};
    officer.used = call.now;
    call.ids.make(officer.id);
    add_officer(call.database, call.ward(), officer);
    put_password(call.database, officer.id, hash, true, call.now);
    OfficerGrant grant{.officer_id = officer.id, .permission = api::Permission::admin, .from = today};
    call.ids.make(grant.id);
    add_grant(call.database, call.ward(), grant);
    event::record(call, {"officer.added", "officer", officer.id.value, {{"permission", "admin"}}});
    return officer.id;
}

Result<OfficerId> open_account(api::Call const& call, std::string const& login, std::string const& hash)
{
    auto officer = find_officer(call.database, call.ward(), plain_login(login), date_of(call.now));
    if (!officer) {
        return not_found("staff.officer.unknown");
    }
    officer->active = true;
    change_officer(call.database, call.ward(), *officer);
    put_password(call.database, officer->id, hash, true, call.now);
    end_sessions_of(call.database, call.ward(), officer->id);
    clear_failures(call.database, call.ward(), officer->login);
    event::record(call, {"officer.password_reset", "officer", officer->id.value, {}});
    return officer->id;
}

/// Does the work in one transaction; the password is answered only when it was kept.
template <class Work>
Result<std::string> with_password(sql::Database& database, IdMaker& ids, WardId ward, Instant now,
                                  HashCost const& cost, Work work)
{
    auto const password = make_first_password();
    auto const hash = hash_password(password, cost);
    Result<OfficerId> done{OfficerId{}};
    database.write_now([&](sql::Session& session) {
        Desk desk{ward, ids, now};
        done = work(desk.call(session), hash);
        return done ? sql::Verdict::keep : sql::Verdict::undo;
    });
    return done ? Result<std::string>{password} : Result<std::string>{done.error()};
}

} // namespace

Result<std::string> create_admin(sql::Database& database, IdMaker& ids, WardId ward, Instant now,
                                 NewAdministrator const& wanted, HashCost const& cost)
{
    return with_password(database, ids, ward, now, cost, [&](api::Call const& call, std::string const& hash) {
        return add_administrator(call, wanted, hash);
    });
}

Result<std::string> reset_password(sql::Database& database, IdMaker& ids, WardId ward, Instant now,
                                   std::string const& login, HashCost const& cost)
{
    return with_password(database, ids, ward, now, cost, [&](api::Call const& call, std::string const& hash) {
        return open_account(call, login, hash);
    });
}

Result<void> remove_second_factor(sql::Database& database, IdMaker& ids, WardId ward, Instant now,
                                  std::string const& login)
{
    Result<void> done;
    database.write_now([&](sql::Session& session) {
        auto const account = find_account(session, ward, plain_login(login));
        if (!account) {
            done = not_found("staff.officer.unknown");
            return sql::Verdict::undo;
        }
        put_factor(session, {.id = account->id});
        put_recovery_codes(session, ward, account->id, {});
        end_sessions_of(session, ward, account->id);
        Desk desk{ward, ids, now};
        event::record(desk.call(session), {"officer.factor_removed", "officer", account->id.value, {}});
        return sql::Verdict::keep;
    });
    return done;
}

int unreadable_factors(sql::Database& database, WardId ward, Vault const& vault)
{
    std::vector<Account> accounts;
    database.read([&](sql::Session& session) { accounts = accounts_with_factor(session, ward); });
    return static_cast<int>(std::ranges::count_if(accounts, [&](Account const& account) {
        return !vault.open(account.factor_secret, vault_owner(account));
    }));
}

Result<int> seal_factors(sql::Database& database, WardId ward, Vault const& vault)
{
    Result<int> sealed{0};
    database.write_now([&](sql::Session& session) {
        sealed = 0;
        for (auto& account : accounts_with_factor(session, ward)) {
            if (is_sealed(account.factor_secret)) {
                continue;
            }
            auto secret = vault.seal(account.factor_secret, vault_owner(account));
            if (!secret) {
                sealed = secret.error();
                return sql::Verdict::undo;
            }
            account.factor_secret = *std::move(secret);
            put_factor(session, account);
            ++*sealed;
        }
        return sql::Verdict::keep;
    });
    return sealed;
}

std::vector<AccountLine> list_users(sql::Database& database, WardId ward, Instant now,
                                    Settings const& settings)
{
    constexpr int batch = 100;
    std::vector<AccountLine> lines;
    database.read([&](sql::Session& session) {
        auto const today = date_of(now);
        for (OfficerId last{};;) {
            auto const some = officers_after(session, ward, AgencyId{}, last, batch, today);
            for (auto const& officer : some) {
                auto const grants = grants_on(session, ward, officer.id, today);
                auto const admin = std::ranges::any_of(
                    grants, [](auto const& grant) { return grant.permission == api::Permission::admin; });
                lines.push_back(
                    {officer.login, officer.name, officer.title, officer.agency_name, officer.active,
                     is_locked(find_failures(session, ward, officer.login), settings, now),
                     is_unused(officer.used, settings, now), officer.second_factor, admin, officer.used});
            }
            if (some.size() < static_cast<std::size_t>(batch)) {
                return;
            }
            last = some.back().id;
        }
    });
    return lines;
}

} // namespace ward::staff
