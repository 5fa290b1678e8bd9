#include "report/photo.hpp"

#include "base/check.hpp"
#include "sql/migrate.hpp"

#include <openssl/rand.h>

#include <array>

namespace ward::report {

std::string hash_of_key(std::string_view key)
{
    return sql::sha256_hex(key);
}

std::string new_key()
{
    constexpr std::string_view digits = "abcdefghijklmnopqrstuvwxyz234567"; // base32 of RFC 4648
    std::array<unsigned char, 16> bytes{};
    WARD_CHECK(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1);
    std::string key;
    std::uint32_t bits{0};
    unsigned held{0};
    for (auto const byte : bytes) {
        bits = (bits << 8U) | byte;
        held += 8;
        while (held >= 5) {
            held -= 5;
            key += digits[(bits >> held) & 31U];
        }
    }
    key += digits[(bits << (5 - held)) & 31U]; // 128 = 25 · 5 + 3
    return key;
}

} // namespace ward::report
