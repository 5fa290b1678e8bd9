#include "api/kept_answer.hpp"

#include <algorithm>

namespace ward::api {

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
