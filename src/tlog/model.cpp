#include "tlog/model.hpp"

// OpenSSL 3 wants a digest to be asked for by name each time, which costs more than the hash of a node itself
// and allocates. What it calls deprecated is the same code without that.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/sha.h>

#include <algorithm>
#include <charconv>

namespace ward::tlog {

namespace {

unsigned char const* octets(std::string_view bytes)
{
    return reinterpret_cast<unsigned char const*>(bytes.data());
}

} // namespace

Hash sha256(std::string_view bytes)
{
    return sha256(bytes, {});
}

Hash sha256(std::string_view first, std::string_view second)
{
    SHA256_CTX state;
    SHA256_Init(&state);
    SHA256_Update(&state, first.data(), first.size());
    SHA256_Update(&state, second.data(), second.size());
    Hash hash;
    SHA256_Final(hash.data(), &state);
    return hash;
}

std::string to_base64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // OpenSSL ends it with a zero
    auto const length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), octets(bytes),
                                        static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

Result<std::string> from_base64(std::string_view text)
{
    if (text.size() % 4 != 0) {
        return invalid("tlog.base64");
    }
    std::string bytes(text.size() / 4 * 3, '\0');
    if (EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()), octets(text),
                        static_cast<int>(text.size())) < 0) {
        return invalid("tlog.base64");
    }
    // OpenSSL decodes the padding as zeros, and passes over spaces and stray bits: only what writing gives
    // back the same is one of ours.
    bytes.resize(bytes.size() - (text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0));
    if (to_base64(bytes) != text) {
        return invalid("tlog.base64");
    }
    return bytes;
}

std::string to_base64(Hash const& hash)
{
    return to_base64(std::string_view{reinterpret_cast<char const*>(hash.data()), hash.size()});
}

Result<Hash> hash_from_base64(std::string_view text)
{
    auto const bytes = from_base64(text);
    Hash hash{};
    if (!bytes || bytes->size() != hash.size()) {
        return invalid("tlog.hash");
    }
    std::copy(bytes->begin(), bytes->end(), hash.begin());
    return hash;
}

Result<std::uint64_t> parse_number(std::string_view digits)
{
    std::uint64_t number{0};
    auto const [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    auto const whole = wrong == std::errc{} && end == digits.data() + digits.size();
    if (!whole || number >= tree_size_max || (digits.size() > 1 && digits.front() == '0')) {
        return invalid("tlog.number");
    }
    return number;
}

} // namespace ward::tlog
