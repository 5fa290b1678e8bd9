#include "staff/totp.hpp"

#include "base/check.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>

namespace ward::staff {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr int letter_bits = 5;
constexpr std::int64_t step_seconds = 30;
constexpr std::int64_t drift_steps = 1; ///< a phone's clock may be this far off
constexpr std::size_t secret_bytes = 20;

unsigned char const* as_bytes(std::string_view text)
{
    return static_cast<unsigned char const*>(static_cast<void const*>(text.data()));
}

std::string percent_encoded(std::string_view text)
{
    std::string encoded;
    for (char const letter : text) {
        bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9') || letter == '.' || letter == '-' ||
                           letter == '_';
        encoded += plain ? std::string{letter} : fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
    return encoded;
}

bool same_text(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace

std::string base32(std::string_view bytes)
{
    std::string text;
    std::uint32_t waiting{0};
    int bits{0};
    for (char const byte : bytes) {
        waiting = (waiting << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= letter_bits; bits -= letter_bits) {
            text += letters[(waiting >> (bits - letter_bits)) & 31U];
        }
    }
    if (bits > 0) {
        text += letters[(waiting << (letter_bits - bits)) & 31U];
    }
    return text;
}

std::optional<std::string> from_base32(std::string_view text)
{
    std::string bytes;
    std::uint32_t waiting{0};
    int bits{0};
    for (char const letter : text) {
        auto const value = letters.find(letter);
        if (value == std::string_view::npos) {
            return std::nullopt;
        }
        waiting = (waiting << letter_bits) | static_cast<std::uint32_t>(value);
        bits += letter_bits;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>((waiting >> bits) & 255U);
        }
    }
    return bytes;
}

std::string make_totp_secret()
{
    WARD_CHECK(sodium_init() >= 0);
    std::string bytes(secret_bytes, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return base32(bytes);
}

std::int64_t totp_step(Instant now)
{
    return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count() / step_seconds;
}

std::string totp_code(std::string_view secret, std::int64_t step)
{
    constexpr std::uint32_t codes = 1'000'000;
    std::array<unsigned char, 8> message{};
    for (std::size_t i = 0; i < message.size(); ++i) {
        message.at(message.size() - 1 - i) =
            static_cast<unsigned char>((static_cast<std::uint64_t>(step) >> (8 * i)) & 255U);
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> tag{};
    unsigned int tag_bytes{0};
    auto const* const made = HMAC(EVP_sha1(), as_bytes(secret), static_cast<int>(secret.size()),
                                  message.data(), message.size(), tag.data(), &tag_bytes);
    WARD_CHECK(made != nullptr && tag_bytes == 20);
    std::size_t const at = tag.at(tag_bytes - 1) & 15U;
    std::uint32_t number{0};
    for (std::size_t i = 0; i < 4; ++i) {
        number = (number << 8) | tag.at(at + i);
    }
    return fmt::format("{:06}", (number & 0x7fffffffU) % codes);
}

std::optional<std::int64_t> totp_step_of(std::string_view secret_base32, std::string_view code,
                                         std::int64_t used, Instant now)
{
    auto const secret = from_base32(secret_base32);
    WARD_CHECK(secret.has_value()); // we made it
    auto const middle = totp_step(now);
    if (used > middle + drift_steps) {
        used = 0; // the clock was set back since: no code of that time can be shown for a long while
    }
    std::optional<std::int64_t> found;
    for (auto step = middle - drift_steps; step <= middle + drift_steps; ++step) {
        if (step > used && same_text(totp_code(*secret, step), code)) {
            found = step;
        }
    }
    return found;
}

std::string totp_uri(std::string_view secret_base32, std::string_view issuer, std::string_view login)
{
    auto const who = percent_encoded(issuer);
    return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}&algorithm=SHA1&digits=6&period=30", who,
                       percent_encoded(login), secret_base32, who);
}

} // namespace ward::staff
