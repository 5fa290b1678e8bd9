#pragma once

#include "staff/model.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Passwords, tokens and codes: made here, and kept only as hashes. What is slow says so.
namespace ward::staff {

/// argon2id with its parameters and salt in the text. Slow on purpose: never inside a transaction that
/// writes.
std::string hash_password(std::string_view password, HashCost const& cost);

/// Takes as long for a wrong password as for the right one. Slow.
bool password_fits(std::string const& hash, std::string_view password);

/// Four groups like "Kd7m" with "-" between: 66 bits, easy to read aloud, and it keeps the password rule.
std::string make_first_password();

/// The value of a session cookie: 32 random bytes, base64url.
std::string make_token();
inline constexpr std::size_t token_length = 43;

/// What is kept of a token: its SHA-256 in hexadecimal digits.
std::string token_key(std::string_view token);

/// What X-CSRF-Token must hold; follows from the token, and the token does not follow from it.
std::string csrf_of(std::string_view token);

/// Ten codes like "k3mf-7qra-…", 80 bits each.
std::vector<std::string> make_recovery_codes();
inline constexpr int recovery_codes_count = 10;

/// What is kept of a recovery code, however it was typed (capitals, spaces, dashes).
std::string recovery_key(std::string_view typed);

} // namespace ward::staff
