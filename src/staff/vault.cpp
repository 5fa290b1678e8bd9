#include "staff/vault.hpp"

#include "base/check.hpp"
#include "base/log.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>

namespace ward::staff {

namespace {

constexpr std::string_view mark = "v1.";
constexpr std::size_t key_bytes = 32;
constexpr std::size_t nonce_bytes = 12;
constexpr std::size_t tag_bytes = 16;
constexpr auto base64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Error failed(std::string const& key_file, char const* why)
{
    log::write(log::Level::error, "vault.failed", {{"key_file", key_file}, {"why", why}});
    return {Fault::unavailable, "staff.vault.failed", {}};
}

Error key_lost()
{
    return forbidden("staff.factor.key_lost");
}

std::string random_bytes(std::size_t count)
{
    std::string bytes(count, '\0');
    WARD_CHECK(RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) == 1);
    return bytes;
}

unsigned char const* raw(std::string_view bytes)
{
    return reinterpret_cast<unsigned char const*>(bytes.data());
}

std::optional<std::string> read_key(std::string const& key_file)
{
    std::ifstream file{key_file, std::ios::binary};
    std::string key(key_bytes + 1, '\0');
    file.read(key.data(), static_cast<std::streamsize>(key.size()));
    if (static_cast<std::size_t>(file.gcount()) != key_bytes) {
        return std::nullopt;
    }
    key.resize(key_bytes);
    return key;
}

std::string to_text(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), base64), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), base64);
    text.resize(std::strlen(text.c_str()));
    return text;
}

std::optional<std::string> from_text(std::string_view text)
{
    std::string bytes(text.size(), '\0');
    std::size_t count{0};
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &count, nullptr, base64) != 0) {
        return std::nullopt;
    }
    bytes.resize(count);
    return bytes;
}

Cipher new_cipher()
{
    Cipher cipher{EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    WARD_CHECK(cipher != nullptr);
    return cipher;
}

/// Nonce, locked bytes and tag.
std::string encrypted(std::string_view secret, std::string_view owner, std::string_view key)
{
    auto const cipher = new_cipher();
    auto const nonce = random_bytes(nonce_bytes);
    std::string locked(secret.size(), '\0');
    std::string tag(tag_bytes, '\0');
    auto* const out = reinterpret_cast<unsigned char*>(locked.data());
    int count{0};
    bool const done =
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(key), raw(nonce)) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &count, raw(owner), static_cast<int>(owner.size())) == 1 &&
        EVP_EncryptUpdate(cipher.get(), out, &count, raw(secret), static_cast<int>(secret.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), out + count, &count) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_bytes, tag.data()) == 1;
    WARD_CHECK(done);
    return nonce + locked + tag;
}

std::optional<std::string> decrypted(std::string_view sealed, std::string_view owner, std::string_view key)
{
    if (sealed.size() < nonce_bytes + tag_bytes) {
        return std::nullopt;
    }
    auto const cipher = new_cipher();
    auto const nonce = sealed.substr(0, nonce_bytes);
    auto const locked = sealed.substr(nonce_bytes, sealed.size() - nonce_bytes - tag_bytes);
    std::string tag{sealed.substr(sealed.size() - tag_bytes)};
    std::string secret(locked.size(), '\0');
    auto* const out = reinterpret_cast<unsigned char*>(secret.data());
    int count{0};
    bool const opened =
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(key), raw(nonce)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &count, raw(owner), static_cast<int>(owner.size())) == 1 &&
        EVP_DecryptUpdate(cipher.get(), out, &count, raw(locked), static_cast<int>(locked.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_bytes, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), out + count, &count) == 1;
    return opened ? std::optional{std::move(secret)} : std::nullopt;
}

} // namespace

bool is_sealed(std::string_view text)
{
    return text.starts_with(mark);
}

bool Vault::has_key() const
{
    return read_key(key_file_).has_value();
}

Result<void> Vault::make_key() const
{
    if (has_key()) {
        return {};
    }
    std::error_code failure;
    std::filesystem::path const place{key_file_};
    std::filesystem::create_directories(place.parent_path(), failure); // what stays undone shows below
    auto const file = ::open(key_file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        return failed(key_file_,
                      errno == EEXIST ? "the file is there and holds no key" : std::strerror(errno));
    }
    auto const key = random_bytes(key_bytes);
    bool const written =
        ::write(file, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && fsync(file) == 0;
    auto const* const why = std::strerror(errno);
    ::close(file);
    if (!written) {
        return failed(key_file_, why);
    }
    return {};
}

Result<std::string> Vault::seal(std::string_view secret, std::string_view owner) const
{
    if (auto const made = make_key(); !made) {
        return made.error();
    }
    auto const key = read_key(key_file_);
    if (!key) {
        return failed(key_file_, "the key cannot be read back");
    }
    return std::string{mark} + to_text(encrypted(secret, owner, *key));
}

Result<std::string> Vault::open(std::string_view sealed, std::string_view owner) const
{
    if (!is_sealed(sealed)) {
        return std::string{sealed};
    }
    auto const key = read_key(key_file_);
    auto const bytes = from_text(sealed.substr(mark.size()));
    auto secret = key && bytes ? decrypted(*bytes, owner, *key) : std::nullopt;
    return secret ? Result<std::string>{*std::move(secret)} : Result<std::string>{key_lost()};
}

} // namespace ward::staff
