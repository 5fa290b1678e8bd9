#include "staff/session_routes.hpp"

#include "staff/secret.hpp"
#include "staff/store.hpp"
#include "staff/totp.hpp"
#include "staff/trace.hpp"

#include <fmt/format.h>

namespace ward::staff {

using api::Who;

namespace {

constexpr api::Rate sign_in_rate{120}; ///< a whole office comes from one address at half past seven
constexpr api::Rate secret_rate{30};

Error locked()
{
    return forbidden("staff.account.locked");
}

Error not_known()
{
    return {Fault::unauthenticated, "staff.login.failed", {}};
}

event::Fact about(char const* kind, OfficerId officer, json::Object data = {})
{
    return {kind, "officer", officer.value, std::move(data)};
}

json::Object from_where(api::Call const& call)
{
    return {{"from", std::string{call.peer}}};
}

/// \pre the caller is signed in
Account own_account(api::Call const& call)
{
    auto account = find_account(call.database, call.ward(), call.caller.officer);
    WARD_CHECK(account.has_value());
    return *std::move(account);
}

} // namespace

SessionRoutes::SessionRoutes(api::Router& router, Settings const& settings, Vault const& vault)
    : settings_{settings}, vault_{vault}, dummy_hash_{hash_password(make_token(), settings.hash_cost)}
{
    using R = SessionRoutes;
    router.post("/api/v1/sessions", {"Sign in", Who::anyone(), sign_in_rate}, *this, &R::try_sign_in,
                &R::sign_in);
    router.get("/api/v1/session", {"Who is signed in, and what they may do today", Who::any_session()}, *this,
               &R::show);
    router.remove("/api/v1/session", {"Sign out", Who::any_session()}, *this, &R::sign_out);
    router.post("/api/v1/session/password",
                {"Change one's own password; all other sessions end and this one gets a new cookie",
                 Who::any_session(), secret_rate},
                *this, &R::try_password, &R::change_password);
    router.post("/api/v1/session/second-factor",
                {"Begin with a second factor: a secret for the phone", Who::signed_in(), secret_rate}, *this,
                &R::offer_factor);
    router.post("/api/v1/session/second-factor/confirm",
                {"Turn the second factor on with a first code", Who::signed_in(), secret_rate}, *this,
                &R::confirm_factor);
    router.post("/api/v1/session/second-factor/remove",
                {"Turn the second factor off", Who::signed_in(), secret_rate}, *this, &R::try_removal,
                &R::remove_factor);
}

Result<SessionRoutes::Tried> SessionRoutes::try_sign_in(api::Call const& call, SignIn const& sent) const
{
    auto const account = find_account(call.database, call.ward(), plain_login(sent.login));
    Tried tried;
    tried.stored_hash = account ? account->password_hash : "";
    auto const& hash = tried.stored_hash.empty() ? dummy_hash_ : tried.stored_hash;
    tried.fits = password_fits(hash, sent.password) && !tried.stored_hash.empty();
    return tried;
}

Result<api::Created<SessionView>> SessionRoutes::sign_in(api::Call const& call, SignIn const& sent,
                                                         Tried const& tried) const
{
    auto const login = plain_login(sent.login);
    auto account = find_account(call.database, call.ward(), login);
    auto const admitted = may_enter(call, login, account, sent, tried);
    if (!admitted) {
        return admitted.error();
    }
    if (account->factor_on) {
        if (!sent.code) {
            return Error{Fault::unauthenticated, "staff.code.needed", "/code"};
        }
        Error const wrong{Fault::unauthenticated, "staff.code.wrong", "/code"};
        if (auto const taken = take_code(call, *account, *sent.code, wrong); !taken) {
            return refuse_sign_in(call, login, account->id, "code", taken.error());
        }
    }
    clear_failures(call.database, call.ward(), login);
    if (call.caller.signed_in()) {
        end_session(call.database, call.caller.session);
    }
    sweep_sessions(call.database, call.ward(), account->id,
                   call.now - std::chrono::hours{settings_.session_hours_max},
                   call.now - std::chrono::minutes{settings_.idle_minutes_max});
    put_used(call.database, account->id, call.now);
    auto const token = start_session(call, account->id);

    api::Caller caller{.ward = call.ward(), .officer = account->id, .agency = account->agency_id};
    caller.grants = grants_on(call.database, caller.ward, caller.officer, date_of(call.now));
    caller.csrf = csrf_of(token);
    auto const standing =
        hold_back(caller.grants, {account->must_change, account->factor_on, account->password_set}, settings_,
                  call.now);
    caller.restricted = standing.must_change;
    record_quietly(asked_by(call, caller), about("session.started", account->id, from_where(call)));
    return api::Created<SessionView>{view(call, caller)};
}

Result<void> SessionRoutes::may_enter(api::Call const& call, std::string const& login,
                                      std::optional<Account> const& account, SignIn const&,
                                      Tried const& tried) const
{
    auto const officer = account ? account->id : OfficerId{};
    if (!is_login(login)) {
        return refuse_sign_in(call, {}, officer, "password", not_known());
    }
    if (is_locked(find_failures(call.database, call.ward(), login), settings_, call.now)) {
        return refuse_sign_in(call, {}, officer, "locked", locked());
    }
    // The hash is compared again: between trying and this transaction the password may have been changed.
    if (!account || !tried.fits || account->password_hash != tried.stored_hash) {
        return refuse_sign_in(call, login, officer, "password", not_known());
    }
    if (!account->active) {
        return refuse_sign_in(call, {}, officer, "inactive", forbidden("staff.account.inactive"));
    }
    if (is_unused(account->used, settings_, call.now)) {
        return refuse_sign_in(call, {}, officer, "unused", forbidden("staff.account.unused"));
    }
    return {};
}

Result<SessionView> SessionRoutes::show(api::Call const& call) const
{
    return view(call, call.caller);
}

Result<api::Nothing> SessionRoutes::sign_out(api::Call const& call) const
{
    end_session(call.database, call.caller.session);
    set_cookie(call, "", std::chrono::seconds{0});
    record_quietly(call, about("session.ended", call.caller.officer, from_where(call)));
    return api::Nothing{};
}

Result<SessionRoutes::Tried> SessionRoutes::try_password(api::Call const& call,
                                                         PasswordChange const& sent) const
{
    auto const account = own_account(call);
    auto const good = check_password(sent.new_password, account.login);
    if (!good) {
        return good.error();
    }
    if (sent.new_password == sent.old_password) {
        return invalid("staff.password.same", "/new_password");
    }
    Tried tried{account.password_hash, password_fits(account.password_hash, sent.old_password), {}};
    if (tried.fits) {
        // Only for who knows the password: nobody else learns what it was before.
        for (auto const& old :
             old_passwords(call.database, call.ward(), account.id, settings_.passwords_remembered)) {
            if (password_fits(old, sent.new_password)) {
                return invalid("staff.password.used_before", "/new_password");
            }
        }
        tried.new_hash = hash_password(sent.new_password, settings_.hash_cost);
    }
    return tried;
}

Result<api::Nothing> SessionRoutes::change_password(api::Call const& call, PasswordChange const&,
                                                    Tried const& tried) const
{
    auto const account = own_account(call);
    if (!tried.fits || tried.stored_hash != account.password_hash) {
        return refuse_secret(call, account, "password", invalid("staff.password.wrong", "/old_password"));
    }
    put_password(call.database, account.id, tried.new_hash, false, call.now);
    clear_failures(call.database, call.ward(), account.login);
    auto const ended = end_sessions_of(call.database, call.ward(), account.id);
    start_session(call, account.id);
    auto data = from_where(call);
    data["sessions_ended"] = ended;
    record_quietly(call, about("officer.password_changed", account.id, std::move(data)));
    return api::Nothing{};
}

Result<FactorOffer> SessionRoutes::offer_factor(api::Call const& call) const
{
    auto account = own_account(call);
    if (account.factor_on) {
        return conflict("staff.factor.on");
    }
    auto const secret = make_totp_secret();
    auto sealed = vault_.seal(secret, vault_owner(account));
    if (!sealed) {
        return sealed.error();
    }
    account.factor_secret = *std::move(sealed);
    account.factor_step = 0;
    put_factor(call.database, account);
    record_quietly(call, about("officer.factor_offered", account.id, from_where(call)));
    forbid_caches(call);
    auto const office = find_office(call.database, call.ward());
    return FactorOffer{secret, totp_uri(secret, office ? office->name : "smartward", account.login)};
}

Result<RecoveryCodes> SessionRoutes::confirm_factor(api::Call const& call, FactorCode const& sent) const
{
    auto account = own_account(call);
    if (account.factor_on) {
        return conflict("staff.factor.on");
    }
    if (account.factor_secret.empty()) {
        return conflict("staff.factor.not_offered");
    }
    auto const secret = vault_.open(account.factor_secret, vault_owner(account));
    if (!secret) {
        return secret.error();
    }
    auto const step = totp_step_of(*secret, sent.code, account.factor_step, call.now);
    if (!step) {
        return invalid("staff.code.wrong", "/code");
    }
    account.factor_on = true;
    account.factor_step = *step;
    put_factor(call.database, account);
    RecoveryCodes codes{make_recovery_codes()};
    std::vector<std::string> keys;
    for (auto const& code : codes.recovery_codes) {
        keys.push_back(recovery_key(code));
    }
    put_recovery_codes(call.database, call.ward(), account.id, keys);
    record_quietly(call, about("officer.factor_on", account.id, from_where(call)));
    forbid_caches(call);
    return codes;
}

Result<SessionRoutes::Tried> SessionRoutes::try_removal(api::Call const& call,
                                                        FactorRemoval const& sent) const
{
    auto const account = own_account(call);
    return Tried{account.password_hash, password_fits(account.password_hash, sent.password), {}};
}

Result<api::Nothing> SessionRoutes::remove_factor(api::Call const& call, FactorRemoval const& sent,
                                                  Tried const& tried) const
{
    auto account = own_account(call);
    if (!account.factor_on) {
        return conflict("staff.factor.off");
    }
    if (!tried.fits || tried.stored_hash != account.password_hash) {
        return refuse_secret(call, account, "password", invalid("staff.password.wrong", "/password"));
    }
    if (is_locked(find_failures(call.database, call.ward(), account.login), settings_, call.now)) {
        return locked();
    }
    if (auto const taken = take_code(call, account, sent.code, invalid("staff.code.wrong", "/code"));
        !taken) {
        return refuse_secret(call, account, "code", taken.error());
    }
    account.factor_secret.clear();
    account.factor_on = false;
    account.factor_step = 0;
    put_factor(call.database, account);
    put_recovery_codes(call.database, call.ward(), account.id, {});
    record_quietly(call, about("officer.factor_off", account.id, from_where(call)));
    return api::Nothing{};
}

/// Counts a failure that may belong to nobody; whether it was the one that locks.
bool SessionRoutes::fail(api::Call const& call, std::string const& login, OfficerId officer) const
{
    auto const failures = one_more(find_failures(call.database, call.ward(), login), settings_, call.now);
    put_failures(call.database, call.ward(), login, failures, call.now);
    bool const closes = is_locked(failures, settings_, call.now);
    if (closes) {
        record_quietly(call, about("officer.locked", officer, from_where(call)));
    }
    return closes;
}

/// Leaves its trace although the answer is no. What was typed is not in it: people type passwords into the
/// wrong box. An empty `login` is not counted.
Error SessionRoutes::refuse_sign_in(api::Call const& call, std::string const& login, OfficerId officer,
                                    std::string_view why, Error const& answer) const
{
    call.extras.keep_on_refusal = true;
    auto data = from_where(call);
    data["why"] = boost::json::string_view{why};
    record_quietly(call, about("session.refused", officer, std::move(data)));
    bool const closed = !login.empty() && fail(call, login, officer);
    return closed ? locked() : answer;
}

/// A wrong password or code inside a session: counted like one at the door, and who guesses loses the
/// session, too.
Error SessionRoutes::refuse_secret(api::Call const& call, Account const& account, std::string_view why,
                                   Error const& answer) const
{
    call.extras.keep_on_refusal = true;
    auto data = from_where(call);
    data["why"] = boost::json::string_view{why};
    record_quietly(call, about("officer.secret_refused", account.id, std::move(data)));
    if (!fail(call, account.login, account.id)) {
        return answer;
    }
    end_sessions_of(call.database, call.ward(), account.id);
    set_cookie(call, "", std::chrono::seconds{0});
    return locked();
}

/// Takes the phone's code of now, or a recovery code; either works once. Else `wrong`, or that the secret
/// cannot be read any more.
Result<void> SessionRoutes::take_code(api::Call const& call, Account& account, std::string const& code,
                                      Error const& wrong) const
{
    auto const secret = vault_.open(account.factor_secret, vault_owner(account));
    auto const step =
        secret ? totp_step_of(*secret, code, account.factor_step, call.now) : std::optional<std::int64_t>{};
    if (step) {
        account.factor_step = *step;
        put_factor(call.database, account);
        return {};
    }
    if (!use_recovery_code(call.database, call.ward(), account.id, recovery_key(code))) {
        return secret ? wrong : secret.error();
    }
    record_quietly(call, about("officer.recovery_code_used", account.id, from_where(call)));
    return {};
}

/// A new token every time, so that a cookie planted before means nothing after; answers the token.
std::string SessionRoutes::start_session(api::Call const& call, OfficerId officer) const
{
    auto token = make_token();
    add_session(call.database, call.ward(), officer, token_key(token), call.now);
    set_cookie(call, token, std::chrono::hours{settings_.session_hours_max});
    forbid_caches(call);
    return token;
}

void SessionRoutes::set_cookie(api::Call const& call, std::string const& token,
                               std::chrono::seconds age_max) const
{
    call.extras.headers.add("Set-Cookie",
                            fmt::format("ward_session={}; HttpOnly; SameSite=Strict; Path=/; Max-Age={}{}",
                                        token, age_max.count(), settings_.secure_cookie ? "; Secure" : ""));
}

SessionView SessionRoutes::view(api::Call const& call, api::Caller const& caller) const
{
    auto const officer = find_officer(call.database, caller.ward, caller.officer, date_of(call.now));
    WARD_CHECK(officer.has_value());
    SessionView view;
    view.officer = {
        officer->id, officer->name, officer->title, {officer->agency_id, {}, officer->agency_name}};
    if (auto const agency = find_agency(call.database, caller.ward, officer->agency_id)) {
        view.officer.agency.code = agency->code;
    }
    view.csrf = caller.csrf;
    for (auto const& grant : caller.grants) {
        view.permissions.push_back({grant.permission,
                                    grant.work_field.empty() ? std::nullopt : std::optional{grant.work_field},
                                    grant.agency_id ? std::optional{grant.agency_id} : std::nullopt});
    }
    view.must_change_password = caller.restricted;
    view.second_factor = officer->second_factor ? SecondFactor::on : SecondFactor::off;
    auto held = grants_on(call.database, caller.ward, caller.officer, date_of(call.now));
    view.second_factor_needed =
        hold_back(held, {false, officer->second_factor, call.now}, settings_, call.now).second_factor_needed;
    view.idle_minutes_max = settings_.idle_minutes_max;
    view.ward.unit = fmt::format("{:05}", caller.ward.value);
    if (auto const office = find_office(call.database, caller.ward)) {
        view.ward.name = office->name;
        view.ward.centre_name = office->centre_name;
    }
    return view;
}

} // namespace ward::staff
