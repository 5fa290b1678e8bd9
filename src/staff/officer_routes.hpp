#pragma once

#include "api/router.hpp"
#include "staff/model.hpp"

namespace ward::staff {

struct Officer;

/// An officer on screens. What belongs to the account is for administrators only.
struct OfficerRow {
    OfficerId id;
    std::optional<std::string> login;
    std::string name;
    std::string title;
    AgencyId agency_id;
    std::string agency_name;
    std::optional<std::string> phone;
    bool active{true};
    bool absent{false};               ///< today
    std::optional<bool> locked;       ///< after wrong passwords
    std::optional<bool> unused;       ///< for so long that the account is disabled
    std::optional<bool> has_password; ///< false: a first password is still to be given
    std::optional<bool> second_factor;
};
BOOST_DESCRIBE_STRUCT(OfficerRow, (),
                      (id, login, name, title, agency_id, agency_name, phone, active, absent, locked, unused,
                       has_password, second_factor))

struct OfficerQuery : api::PageQuery {
    std::optional<std::string> query; ///< words of name, title or login, with or without marks
    std::optional<AgencyId> agency;
};
BOOST_DESCRIBE_STRUCT(OfficerQuery, (api::PageQuery), (query, agency))

struct NewOfficer {
    std::string login;
    std::string name;
    std::string title;
    AgencyId agency_id;
    std::optional<std::string> phone;
    std::optional<std::vector<api::Permission>> posts;   ///< from today, in the officer's agency
    std::optional<std::vector<std::string>> work_fields; ///< of the posts; absent or none: every field
};
BOOST_DESCRIBE_STRUCT(NewOfficer, (), (login, name, title, agency_id, phone, posts, work_fields))

/// What is absent stays as it is; an empty phone takes it away.
struct OfficerChange {
    std::optional<std::string> name;
    std::optional<std::string> title;
    std::optional<AgencyId> agency_id;
    std::optional<std::string> phone;
};
BOOST_DESCRIBE_STRUCT(OfficerChange, (), (name, title, agency_id, phone))

struct GivenPassword {
    std::string first_password; ///< shown this once
};
BOOST_DESCRIBE_STRUCT(GivenPassword, (), (first_password))

/// The officers and their accounts.
class OfficerRoutes {
public:
    OfficerRoutes(api::Router& router, Settings const& settings);
    OfficerRoutes(OfficerRoutes const&) = delete;
    OfficerRoutes& operator=(OfficerRoutes const&) = delete;

    /// A new first password and its hash.
    struct Fresh {
        std::string password;
        std::string hash;
    };

    Result<api::Page<OfficerRow>> list(api::Call const& call, OfficerQuery const& query) const;
    Result<api::Created<OfficerRow>> add(api::Call const& call, NewOfficer const& sent) const;
    Result<OfficerRow> show(api::Call const& call) const;
    Result<OfficerRow> change(api::Call const& call, OfficerChange const& sent) const;
    Result<OfficerRow> unlock(api::Call const& call) const;
    Result<Fresh> make_password(api::Call const& call, api::Nothing const& nothing) const;
    Result<GivenPassword> reset_password(api::Call const& call, api::Nothing const& nothing,
                                         Fresh const& fresh) const;
    Result<OfficerRow> remove_factor(api::Call const& call) const;
    Result<OfficerRow> deactivate(api::Call const& call) const;
    Result<OfficerRow> activate(api::Call const& call) const;

private:
    Result<Officer> named(api::Call const& call) const;
    OfficerRow row(api::Call const& call, Officer const& officer) const;

    Settings settings_;
};

} // namespace ward::staff
