#pragma once

#include "base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Time-based one-time codes as phones make them: RFC 6238 with HMAC-SHA-1, 30 s, 6 digits.
namespace ward::staff {

/// RFC 4648 with A–Z, 2–7, without padding.
std::string base32(std::string_view bytes);

/// Nothing for letters that are none of the 32.
std::optional<std::string> from_base32(std::string_view text);

/// A new secret of 160 bits, base32.
std::string make_totp_secret();

/// Steps of 30 s since 1970.
std::int64_t totp_step(Instant now);

/// "007081". \pre `secret` is raw bytes
std::string totp_code(std::string_view secret, std::int64_t step);

/// The step the code belongs to, one before or after now at most, and later than `used`: no code is taken
/// twice.
std::optional<std::int64_t> totp_step_of(std::string_view secret_base32, std::string_view code,
                                         std::int64_t used, Instant now);

/// What the phone scans: "otpauth://totp/…".
std::string totp_uri(std::string_view secret_base32, std::string_view issuer, std::string_view login);

} // namespace ward::staff
