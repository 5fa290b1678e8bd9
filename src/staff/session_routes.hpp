#pragma once

#include "api/router.hpp"
#include "staff/account_store.hpp"
#include "staff/model.hpp"
#include "staff/vault.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ward::staff {

struct SignIn {
    std::string login;
    std::string password;
    std::optional<std::string> code; ///< of the second factor, or a recovery code
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password, code))

struct AgencyRef {
    AgencyId id;
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(AgencyRef, (), (id, code, name))

struct SessionOfficer {
    OfficerId id;
    std::string name;
    std::string title;
    AgencyRef agency;
};
BOOST_DESCRIBE_STRUCT(SessionOfficer, (), (id, name, title, agency))

struct HeldPermission {
    api::Permission permission{api::Permission::receive};
    std::optional<std::string> field; ///< code of a work field; absent: every field
    std::optional<AgencyId> agency;   ///< absent: the whole ward
};
BOOST_DESCRIBE_STRUCT(HeldPermission, (), (permission, field, agency))

struct SessionWard {
    std::string unit; ///< "21028"
    std::string name;
    std::string centre_name;
};
BOOST_DESCRIBE_STRUCT(SessionWard, (), (unit, name, centre_name))

enum class SecondFactor { off, on };
BOOST_DESCRIBE_ENUM(SecondFactor, off, on)

struct SessionView {
    SessionOfficer officer;
    std::string csrf;                        ///< to be sent as X-CSRF-Token with everything that is not a GET
    std::vector<HeldPermission> permissions; ///< today, with what absent officers lend
    bool must_change_password{false};
    SecondFactor second_factor{SecondFactor::off};
    bool second_factor_needed{false}; ///< administration is held, and rests until a second factor is on
    int idle_minutes_max{0};
    SessionWard ward;
};
BOOST_DESCRIBE_STRUCT(SessionView, (),
                      (officer, csrf, permissions, must_change_password, second_factor, second_factor_needed,
                       idle_minutes_max, ward))

struct PasswordChange {
    std::string old_password;
    std::string new_password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (old_password, new_password))

struct FactorOffer {
    std::string secret; ///< base32, to be typed
    std::string uri;    ///< otpauth://, to be scanned
};
BOOST_DESCRIBE_STRUCT(FactorOffer, (), (secret, uri))

struct FactorCode {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(FactorCode, (), (code))

struct RecoveryCodes {
    std::vector<std::string> recovery_codes; ///< shown this once
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (recovery_codes))

struct FactorRemoval {
    std::string password;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(FactorRemoval, (), (password, code))

/// Signing in and out, one's own password and second factor.
class SessionRoutes {
public:
    SessionRoutes(api::Router& router, Settings const& settings, Vault const& vault);
    SessionRoutes(SessionRoutes const&) = delete;
    SessionRoutes& operator=(SessionRoutes const&) = delete;

    /// A password held against what was stored when the request came in.
    struct Tried {
        std::string stored_hash;
        bool fits{false};
        std::string new_hash; ///< of the password to be, when one is
    };

    Result<Tried> try_sign_in(api::Call const& call, SignIn const& sent) const;
    Result<api::Created<SessionView>> sign_in(api::Call const& call, SignIn const& sent,
                                              Tried const& tried) const;
    Result<SessionView> show(api::Call const& call) const;
    Result<api::Nothing> sign_out(api::Call const& call) const;
    Result<Tried> try_password(api::Call const& call, PasswordChange const& sent) const;
    Result<api::Nothing> change_password(api::Call const& call, PasswordChange const& sent,
                                         Tried const& tried) const;
    Result<FactorOffer> offer_factor(api::Call const& call) const;
    Result<RecoveryCodes> confirm_factor(api::Call const& call, FactorCode const& sent) const;
    Result<Tried> try_removal(api::Call const& call, FactorRemoval const& sent) const;
    Result<api::Nothing> remove_factor(api::Call const& call, FactorRemoval const& sent,
                                       Tried const& tried) const;

private:
    Error refuse_sign_in(api::Call const& call, std::string const& login, OfficerId officer,
                         std::string_view why, Error const& answer) const;
    Error refuse_secret(api::Call const& call, Account const& account, std::string_view why,
                        Error const& answer) const;
    bool fail(api::Call const& call, std::string const& login, OfficerId officer) const;
    Result<void> take_code(api::Call const& call, Account& account, std::string const& code,
                           Error const& wrong) const;
    Result<void> may_enter(api::Call const& call, std::string const& login,
                           std::optional<Account> const& account, SignIn const& sent,
                           Tried const& tried) const;
    std::string start_session(api::Call const& call, OfficerId officer) const;
    void set_cookie(api::Call const& call, std::string const& token, std::chrono::seconds age_max) const;
    SessionView view(api::Call const& call, api::Caller const& caller) const;

    Settings settings_;
    Vault const& vault_;
    std::string dummy_hash_; ///< what an unknown login's password is tried against, so that it takes as long
};

} // namespace ward::staff
