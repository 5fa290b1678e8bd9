#include "api/kept_answer.hpp"

#include "base/check.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <vector>

namespace ward::api {

namespace {

/// SHA-256 of what comes in pieces.
class Digest {
public:
    Digest() { WARD_CHECK(EVP_DigestInit_ex(state_.get(), EVP_sha256(), nullptr) == 1); }

    void take(std::string_view bytes) { EVP_DigestUpdate(state_.get(), bytes.data(), bytes.size()); }

    std::string hex()
    {
        std::array<unsigned char, 32> bytes{};
        EVP_DigestFinal_ex(state_.get(), bytes.data(), nullptr);
        constexpr char const* digits = "0123456789abcdef";
        std::string text;
        for (auto const byte : bytes) {
            text += {digits[byte >> 4U], digits[byte & 15U]};
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> state_{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

} // namespace

Result<std::string> body_sha256(http::Request const& request)
{
    Digest digest;
    digest.take(request.body);
    if (request.spooled) {
        std::ifstream file{request.spooled->path(), std::ios::binary};
        std::vector<char> part(256 * 1024);
        while (file) {
            file.read(part.data(), static_cast<std::streamsize>(part.size()));
            digest.take({part.data(), static_cast<std::size_t>(file.gcount())});
        }
        if (!file.eof()) {
            return Error{Fault::unavailable, "server.failed", {}};
        }
    }
    digest.take(request.query);
    return digest.hex();
}

Result<std::string> idempotency_key(http::Request const& request)
{
    auto const key = request.headers.find("Idempotency-Key");
    if (!key) {
        return Error{Fault::malformed, "request.idempotency_key.missing", {}};
    }
    bool const visible =
        std::ranges::all_of(*key, [](char letter) { return letter > 0x20 && letter < 0x7f; });
    if (!visible || key->size() < 8 || key->size() > 64) {
        return Error{Fault::malformed, "request.idempotency_key.malformed", {}};
    }
    return std::string{*key};
}

Result<std::optional<KeptAnswer>> kept_answer(sql::Session& database, AnswerKey const& key)
{
    auto rows = database.run("SELECT body_sha256, status, body FROM kept_answer"
                             " WHERE ward_id = $1 AND officer_id = $2 AND route = $3 AND key = $4",
                             key.ward, key.officer, key.route, key.key);
    if (!rows.next()) {
        return std::optional<KeptAnswer>{};
    }
    if (rows.take<std::string>() != key.body_sha256) {
        return invalid("request.idempotency_key.reused");
    }
    KeptAnswer answer;
    answer.status = rows.take<int>();
    answer.body = rows.take<std::string>();
    return std::optional{std::move(answer)};
}

void keep_answer(sql::Session& database, AnswerKey const& key, KeptAnswer const& answer, Instant now)
{
    database.change(
        "INSERT INTO kept_answer (ward_id, officer_id, route, key, body_sha256, status, body, at_ms)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        key.ward, key.officer, key.route, key.key, key.body_sha256, answer.status, answer.body, now);
}

std::int64_t forget_answers(sql::Session& database, Instant before)
{
    return database.change("DELETE FROM kept_answer WHERE at_ms < $1", before);
}

} // namespace ward::api
