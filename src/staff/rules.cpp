#include "staff/rules.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace ward::staff {

namespace {

constexpr std::chrono::seconds touch_every{60};

bool is_upper(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}
bool is_lower(char letter)
{
    return letter >= 'a' && letter <= 'z';
}
bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}
bool is_sign(char letter)
{
    return letter >= ' ' && letter <= '~' && !is_upper(letter) && !is_lower(letter) && !is_digit(letter);
}

std::string small(std::string_view text)
{
    std::string plain{text};
    for (char& letter : plain) {
        letter = is_upper(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return plain;
}

} // namespace

Result<void> check_password(std::string_view password, std::string_view login)
{
    auto const refuse = [](char const* code) { return invalid(code, "/new_password"); };
    if (length(password) < password_length_min) {
        return refuse("staff.password.short");
    }
    if (length(password) > password_length_max) {
        return refuse("staff.password.long");
    }
    if (!std::ranges::any_of(password, is_upper)) {
        return refuse("staff.password.no_upper");
    }
    if (!std::ranges::any_of(password, is_lower)) {
        return refuse("staff.password.no_lower");
    }
    if (!std::ranges::any_of(password, is_digit)) {
        return refuse("staff.password.no_digit");
    }
    if (!std::ranges::any_of(password, is_sign)) {
        return refuse("staff.password.no_sign");
    }
    if (!login.empty() && small(password).find(login) != std::string::npos) {
        return refuse("staff.password.login");
    }
    return {};
}

Standing hold_back(std::vector<api::Grant>& grants, AccountState const& account, Settings const& settings,
                   Instant now)
{
    auto const administers = [](api::Grant const& grant) {
        return grant.permission == api::Permission::admin;
    };
    Standing standing{.must_change = account.must_change};
    if (std::ranges::none_of(grants, administers)) {
        return standing;
    }
    if (now - account.password_set > std::chrono::days{settings.admin_password_days_max}) {
        standing.must_change = true;
    }
    if (settings.admin_second_factor && !account.factor_on) {
        standing.second_factor_needed = true;
        std::erase_if(grants, administers);
    }
    return standing;
}

std::string plain_login(std::string_view typed)
{
    auto const from = typed.find_first_not_of(' ');
    if (from == std::string_view::npos) {
        return {};
    }
    return small(typed.substr(from, typed.find_last_not_of(' ') - from + 1));
}

bool is_login(std::string_view plain)
{
    constexpr std::size_t length_min = 2;
    constexpr std::size_t length_max = 40;
    auto const fits = [](char letter) {
        return is_lower(letter) || is_digit(letter) || letter == '.' || letter == '_' || letter == '-';
    };
    return plain.size() >= length_min && plain.size() <= length_max && is_lower(plain.front()) &&
           std::ranges::all_of(plain, fits);
}

bool is_locked(Failures const& failures, Settings const& settings, Instant now)
{
    // A clock that was a year ahead must not lock somebody out for that year.
    bool const set_back = failures.until - now > std::chrono::hours{settings.lock_hours};
    return failures.count >= settings.failures_max && now < failures.until && !set_back;
}

Failures one_more(Failures const& failures, Settings const& settings, Instant now)
{
    auto const before = now < failures.until ? failures.count : 0;
    return {before + 1, now + std::chrono::hours{settings.lock_hours}};
}

bool is_unused(Instant used, Settings const& settings, Instant now)
{
    return now - used > std::chrono::hours{24} * settings.unused_days_max;
}

Result<void> check_session(Instant started, Instant used, Settings const& settings, Instant now)
{
    if (now - started >= std::chrono::hours{settings.session_hours_max}) {
        return Error{Fault::unauthenticated, "session.expired", {}};
    }
    // Used in the future: the clock was set back, and nobody can say how long it lay idle.
    if (std::chrono::abs(now - used) >= std::chrono::minutes{settings.idle_minutes_max}) {
        return Error{Fault::unauthenticated, "session.idle", {}};
    }
    return {};
}

bool touch_is_due(Instant used, Instant now)
{
    return now - used >= touch_every;
}

Result<void> check_days(std::string const& word, Date from, std::optional<Date> to, Date today)
{
    if (to && *to < from) {
        return invalid(word + ".from_after_to", "/to");
    }
    if (to && *to < today) {
        return invalid(word + ".past", "/to");
    }
    return {};
}

Result<void> check_reach(api::Permission permission, std::string_view work_field, AgencyId agency)
{
    bool const whole = permission == api::Permission::lead || permission == api::Permission::admin;
    if (whole && !work_field.empty()) {
        return invalid("staff.grant.whole_ward", "/field");
    }
    if (whole && agency) {
        return invalid("staff.grant.whole_ward", "/agency_id");
    }
    return {};
}

std::vector<OfficerGrant> grants_of_posts(std::vector<api::Permission> const& posts,
                                          std::vector<std::string> const& work_fields, AgencyId agency,
                                          Date from)
{
    std::vector<OfficerGrant> grants;
    for (auto const post : posts) {
        OfficerGrant grant{.permission = post, .from = from};
        bool const whole_ward = post == api::Permission::lead || post == api::Permission::admin;
        if (!whole_ward) {
            grant.agency_id = agency;
        }
        if (whole_ward || work_fields.empty()) {
            grants.push_back(grant);
            continue;
        }
        for (auto const& work_field : work_fields) {
            grant.field = work_field;
            grants.push_back(grant);
        }
    }
    return grants;
}

Result<std::string> check_text(std::string_view typed, std::size_t length_max, std::string const& code,
                               std::string const& pointer)
{
    auto const from = typed.find_first_not_of(" \t\n");
    if (from == std::string_view::npos) {
        return invalid(code + ".empty", pointer);
    }
    std::string text{typed.substr(from, typed.find_last_not_of(" \t\n") - from + 1)};
    if (length(text) > length_max) {
        return invalid(code + ".long", pointer);
    }
    return text;
}

} // namespace ward::staff
