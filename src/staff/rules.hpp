#pragma once

#include "base/result.hpp"
#include "base/time.hpp"
#include "staff/model.hpp"

#include <string>
#include <string_view>

/// The rules of accounts and grants. Pure: no clock, no database.
namespace ward::staff {

inline constexpr std::size_t password_length_min = 8;
inline constexpr std::size_t password_length_max = 128;

/// 8 characters or more with capital, small letter, digit and sign, and not with the login in it.
/// Refusals staff.password.short, long, no_upper, no_lower, no_digit, no_sign, login, at `/new_password`.
/// Source: docs/law.md#L-70
Result<void> check_password(std::string_view password, std::string_view login);

/// What a typed login is looked up as: small letters, no spaces around.
std::string plain_login(std::string_view typed);

/// 2 to 40 of a–z, 0–9, ".", "_", "-", beginning with a letter. \pre plain
bool is_login(std::string_view plain);

/// Failures of one login so far.
struct Failures {
    int count{0};
    Instant until{}; ///< forgotten, or the lock opened, after this
};

/// Whether the account is closed to everybody now. Source: docs/law.md#L-68
bool is_locked(Failures const& failures, Settings const& settings, Instant now);

/// The failures after one more.
Failures one_more(Failures const& failures, Settings const& settings, Instant now);

/// Disabled because nobody used it. Source: docs/law.md#L-71
bool is_unused(Instant used, Settings const& settings, Instant now);

/// What an account's state does to what its officer holds.
struct Standing {
    bool must_change{false};          ///< the password, before anything else
    bool second_factor_needed{false}; ///< administration rests until there is one
};

/// How an account stands, as far as it decides that.
struct AccountState {
    bool must_change{false};
    bool factor_on{false};
    Instant password_set{};
};

/// Takes administration out of `grants` while its second factor is missing, and asks for a new password when
/// an administrator's has grown old. Source: docs/law.md#L-72
Standing hold_back(std::vector<api::Grant>& grants, AccountState const& account, Settings const& settings,
                   Instant now);

/// Refusals (401) session.idle, session.expired. Source: docs/law.md#L-69
Result<void> check_session(Instant started, Instant used, Settings const& settings, Instant now);

/// Whether the time of last use should be written: at most once a minute, so that reading stays reading.
bool touch_is_due(Instant used, Instant now);

/// Days from … to, and not all past. Refusals `<room word>.from_after_to`, `<room word>.past`.
Result<void> check_days(std::string const& word, Date from, std::optional<Date> to, Date today);

/// Leading and administration are for the whole ward: refusal staff.grant.whole_ward.
Result<void> check_reach(api::Permission permission, std::string_view work_field, AgencyId agency);

/// What posts mean: each for the work fields (none: every field) in the officer's own agency; leading and
/// administration for the whole ward. Ids and officer are still to be set.
std::vector<OfficerGrant> grants_of_posts(std::vector<api::Permission> const& posts,
                                          std::vector<std::string> const& work_fields, AgencyId agency,
                                          Date from);

/// Without spaces around. Refusals `<code>.empty`, `<code>.long` at the pointer.
Result<std::string> check_text(std::string_view typed, std::size_t length_max, std::string const& code,
                               std::string const& pointer);

} // namespace ward::staff
