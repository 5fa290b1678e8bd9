#include "base/check.hpp"
#include "tlog/note.hpp"
#include "tlog/unicode.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

namespace ward::tlog {

namespace {

constexpr std::string_view secret_start{"PRIVATE+KEY+"};
constexpr std::size_t seed_bytes{crypto_sign_SEEDBYTES};
constexpr std::size_t time_bytes{8};
constexpr std::size_t ml_dsa_44_bytes{1312};

unsigned char const* octets(std::string_view bytes)
{
    return reinterpret_cast<unsigned char const*>(bytes.data());
}

/// "name+1234abcd+base64", cut at its first two pluses; the base64 may have more of them.
struct KeyText {
    std::string_view name;
    std::string_view id;
    std::string_view base64;
};

std::optional<KeyText> cut(std::string_view text)
{
    auto const first = text.find('+');
    auto const second = first == std::string_view::npos ? first : text.find('+', first + 1);
    if (second == std::string_view::npos) {
        return std::nullopt;
    }
    return KeyText{text.substr(0, first), text.substr(first + 1, second - first - 1),
                   text.substr(second + 1)};
}

std::optional<KeyKind> kind_of(char byte)
{
    for (auto const kind : {KeyKind::ed25519, KeyKind::cosignature, KeyKind::ml_dsa_44}) {
        if (static_cast<char>(kind) == byte) {
            return kind;
        }
    }
    return std::nullopt;
}

std::size_t public_bytes(KeyKind kind)
{
    return kind == KeyKind::ml_dsa_44 ? ml_dsa_44_bytes : crypto_sign_PUBLICKEYBYTES;
}

std::uint32_t key_id(std::string_view name, KeyKind kind, std::string_view bytes)
{
    auto const start = std::string{name} + '\n' + static_cast<char>(kind);
    auto const hash = sha256(start, bytes);
    return std::uint32_t{hash[0]} << 24 | std::uint32_t{hash[1]} << 16 | std::uint32_t{hash[2]} << 8 |
           hash[3];
}

std::string id_text(std::uint32_t id)
{
    return fmt::format("{:08x}", id);
}

std::string cosigned_message(std::uint64_t at, std::string_view text)
{
    return fmt::format("cosignature/v1\ntime {}\n{}", at, text);
}

/// What libsodium would do at its first use, but here it may be any thread's.
void make_ready()
{
    WARD_CHECK(sodium_init() >= 0);
}

} // namespace

bool is_key_name(std::string_view name)
{
    for (std::size_t at = 0; at < name.size();) {
        auto const letter = take_letter(name, at);
        if (!letter || *letter < 0x20 || *letter == '+' || is_space(*letter)) {
            return false;
        }
    }
    return !name.empty();
}

Result<VerifierKey> VerifierKey::parse(std::string_view text)
{
    auto const parts = cut(text);
    auto const bytes = parts ? from_base64(parts->base64) : Result<std::string>{invalid("tlog.key")};
    auto const kind = !bytes || bytes->empty() ? std::nullopt : kind_of(bytes->front());
    if (!kind || !is_key_name(parts->name) || bytes->size() != 1 + public_bytes(*kind)) {
        return invalid("tlog.key");
    }
    VerifierKey key;
    key.name_ = parts->name;
    key.kind_ = *kind;
    key.bytes_ = bytes->substr(1);
    key.id_ = key_id(key.name_, key.kind_, key.bytes_);
    if (id_text(key.id_) != parts->id) {
        return invalid("tlog.key");
    }
    return key;
}

std::string VerifierKey::text() const
{
    return name_ + '+' + id_text(id_) + '+' + to_base64(static_cast<char>(kind_) + bytes_);
}

bool VerifierKey::checks(std::string_view message, std::string_view signature) const
{
    make_ready();
    return kind_ != KeyKind::ml_dsa_44 && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(octets(signature), octets(message), message.size(), octets(bytes_)) ==
               0;
}

SigningKey::SigningKey(std::string name, KeyKind kind)
{
    verifier_.name_ = std::move(name);
    verifier_.kind_ = kind;
}

SigningKey::~SigningKey()
{
    sodium_memzero(secret_.data(), secret_.size());
}

void SigningKey::derive()
{
    make_ready();
    std::array<unsigned char, seed_bytes> seed;
    std::copy_n(secret_.begin(), seed_bytes, seed.begin());
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open;
    crypto_sign_seed_keypair(open.data(), secret_.data(), seed.data());
    sodium_memzero(seed.data(), seed.size());
    verifier_.bytes_.assign(open.begin(), open.end());
    verifier_.id_ = key_id(verifier_.name_, verifier_.kind_, verifier_.bytes_);
}

SigningKey SigningKey::make(std::string name, KeyKind kind)
{
    WARD_CHECK(is_key_name(name) && kind != KeyKind::ml_dsa_44);
    make_ready();
    SigningKey key{std::move(name), kind};
    randombytes_buf(key.secret_.data(), seed_bytes);
    key.derive();
    return key;
}

Result<SigningKey> SigningKey::parse(std::string_view text)
{
    if (!text.starts_with(secret_start)) {
        return invalid("tlog.key");
    }
    auto const parts = cut(text.substr(secret_start.size()));
    auto bytes = parts ? from_base64(parts->base64) : Result<std::string>{invalid("tlog.key")};
    if (!bytes) {
        return invalid("tlog.key");
    }
    auto const kind = bytes->empty() ? std::nullopt : kind_of(bytes->front());
    auto const fits = kind && kind != KeyKind::ml_dsa_44 && bytes->size() == 1 + seed_bytes;
    SigningKey key{std::string{parts->name}, fits ? *kind : KeyKind::ed25519};
    if (fits) {
        std::copy_n(octets(*bytes) + 1, seed_bytes, key.secret_.begin());
        key.derive();
    }
    sodium_memzero(bytes->data(), bytes->size());
    if (!fits || !is_key_name(parts->name) || id_text(key.verifier_.id_) != parts->id) {
        return invalid("tlog.key");
    }
    return key;
}

std::string SigningKey::text() const
{
    std::string bytes(1, static_cast<char>(verifier_.kind_));
    bytes.append(secret_.begin(), secret_.begin() + seed_bytes);
    auto text =
        std::string{secret_start} + verifier_.name_ + '+' + id_text(verifier_.id_) + '+' + to_base64(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return text;
}

std::string SigningKey::sign(std::string_view message) const
{
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, octets(message),
                         message.size(), secret_.data());
    return signature;
}

Signature sign(SigningKey const& key, std::string_view text)
{
    auto const& verifier = key.verifier();
    WARD_CHECK(verifier.kind() == KeyKind::ed25519);
    return {verifier.name(), verifier.id(), key.sign(text)};
}

Signature cosign(SigningKey const& key, std::string_view text, std::int64_t at)
{
    auto const& verifier = key.verifier();
    WARD_CHECK(verifier.kind() == KeyKind::cosignature && at >= 0);
    auto const time = static_cast<std::uint64_t>(at);
    std::string bytes(time_bytes, '\0');
    for (std::size_t n = 0; n < time_bytes; ++n) {
        bytes[n] = static_cast<char>(time >> (8 * (time_bytes - 1 - n)) & 0xFF);
    }
    return {verifier.name(), verifier.id(), bytes + key.sign(cosigned_message(time, text))};
}

namespace {

/// What one line says; nothing when it is wrong.
std::optional<Word> word_of_line(Signature const& signature, std::string_view text, VerifierKey const& key)
{
    std::string_view bytes{signature.bytes};
    if (key.kind() == KeyKind::ed25519) {
        return key.checks(text, bytes) ? std::optional{Word{}} : std::nullopt;
    }
    if (bytes.size() < time_bytes) {
        return std::nullopt;
    }
    std::uint64_t at{0};
    for (std::size_t n = 0; n < time_bytes; ++n) {
        at = at << 8 | static_cast<unsigned char>(bytes[n]);
    }
    auto const time = static_cast<std::int64_t>(at);
    if (time < 0 || !key.checks(cosigned_message(at, text), bytes.substr(time_bytes))) {
        return std::nullopt;
    }
    return Word{time};
}

} // namespace

Result<std::optional<Word>> word_of(Note const& note, VerifierKey const& key)
{
    std::optional<Word> newest;
    for (auto const& signature : note.signatures) {
        if (signature.name != key.name() || signature.key_id != key.id() ||
            key.kind() == KeyKind::ml_dsa_44) {
            continue;
        }
        auto const word = word_of_line(signature, note.text, key);
        if (!word) {
            return invalid("tlog.signature");
        }
        if (!newest || word->at > newest->at) {
            newest = word;
        }
    }
    return newest;
}

} // namespace ward::tlog
