#include "staff/secret.hpp"

#include "base/check.hpp"
#include "sql/migrate.hpp"
#include "staff/totp.hpp"

#include <sodium.h>

#include <array>

namespace ward::staff {

namespace {

constexpr std::size_t token_bytes = 32;

/// libsodium wants it before anything else; a second call costs nothing.
void wake_sodium()
{
    WARD_CHECK(sodium_init() >= 0);
}

std::string random_bytes(std::size_t count)
{
    wake_sodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), count);
    return bytes;
}

char one_of(std::string_view letters)
{
    return letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
}

std::string base64url(unsigned char const* bytes, std::size_t count)
{
    constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(count, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes, count, variant);
    text.pop_back(); // the terminating zero
    return text;
}

unsigned char const* as_bytes(std::string_view text)
{
    return static_cast<unsigned char const*>(static_cast<void const*>(text.data()));
}

} // namespace

std::string hash_password(std::string_view password, HashCost const& cost)
{
    wake_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    auto const failed = crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), cost.passes,
                                              cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    WARD_CHECK(failed == 0); // only when the memory cannot be had
    return hash.data();
}

bool password_fits(std::string const& hash, std::string_view password)
{
    wake_sodium();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string make_first_password()
{
    // Without I, O, l, o, 0, 1: letters that people mistake for each other.
    constexpr std::string_view upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    constexpr std::string_view lower = "abcdefghijkmnpqrstuvwxyz";
    constexpr std::string_view digits = "23456789";
    constexpr int groups = 4;
    wake_sodium();
    std::string password;
    for (int group = 0; group < groups; ++group) {
        if (group > 0) {
            password += '-';
        }
        for (auto const letters : {upper, lower, digits, lower}) {
            password += one_of(letters);
        }
    }
    return password;
}

std::string make_token()
{
    auto const bytes = random_bytes(token_bytes);
    return base64url(as_bytes(bytes), bytes.size());
}

std::string token_key(std::string_view token)
{
    return sql::sha256_hex(token);
}

std::string csrf_of(std::string_view token)
{
    constexpr std::string_view purpose = "smartward X-CSRF-Token";
    std::array<unsigned char, crypto_generichash_BYTES> tag{};
    auto const length = std::min(token.size(), std::size_t{crypto_generichash_KEYBYTES_MAX});
    crypto_generichash(tag.data(), tag.size(), as_bytes(purpose), purpose.size(), as_bytes(token), length);
    return base64url(tag.data(), tag.size());
}

std::vector<std::string> make_recovery_codes()
{
    constexpr std::size_t code_bytes = 10;
    constexpr std::size_t group_letters = 4;
    std::vector<std::string> codes;
    for (int i = 0; i < recovery_codes_count; ++i) {
        auto code = base32(random_bytes(code_bytes));
        for (auto at = code.size() - group_letters; at > 0; at -= group_letters) {
            code.insert(at, "-");
        }
        for (char& letter : code) {
            letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

std::string recovery_key(std::string_view typed)
{
    std::string plain;
    for (char const letter : typed) {
        if (letter >= 'A' && letter <= 'Z') {
            plain += static_cast<char>(letter - 'A' + 'a');
        } else if (letter != '-' && letter != ' ') {
            plain += letter;
        }
    }
    return sql::sha256_hex(plain);
}

} // namespace ward::staff
