#pragma once

#include "api/call.hpp"
#include "sql/migrate.hpp"

#include <optional>
#include <string>

namespace ward::api {

sql::RoomMigrations migrations();

/// What a creating request is known by.
struct AnswerKey {
    WardId ward;
    OfficerId officer;
    std::string route;
    std::string key;
    std::string body_sha256;
};

struct KeptAnswer {
    int status{0};
    std::string body;
};

/// The key's rules: 8 to 64 visible ASCII characters. Refusals request.idempotency_key.missing, .malformed
Result<std::string> idempotency_key(http::Request const& request);

/// SHA-256 of what is sent: the query, and the body wherever it lies. Refusal server.failed when the disk
/// does not give back what was uploaded.
Result<std::string> body_sha256(http::Request const& request);

/// The first try's answer, nothing when this is the first; refusal request.idempotency_key.reused for another
/// body.
Result<std::optional<KeptAnswer>> kept_answer(sql::Session& database, AnswerKey const& key);

void keep_answer(sql::Session& database, AnswerKey const& key, KeptAnswer const& answer, Instant now);

/// Forgets answers from before `before`; how many.
std::int64_t forget_answers(sql::Session& database, Instant before);

} // namespace ward::api
