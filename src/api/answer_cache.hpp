#pragma once

#include "base/time.hpp"
#include "http/message.hpp"
#include "sql/database.hpp"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace ward::api {

/// The moment in the life of the database and of the day for which an answer holds.
struct Moment {
    std::int64_t revision{0}; ///< of the database: any commit of anybody ends it
    std::int64_t minute{0};   ///< since 1970: "late" and "locked" come with time alone

    bool operator==(Moment const&) const = default;
};

/// Who asks what, and when: all that the answer depends on.
struct Question {
    Moment moment;
    std::string text; ///< path, query and session
};

/// Absent where the database cannot tell cheaply whether it has changed. \pre nothing was read for it yet:
/// then a change in between can only make what is kept useless, never wrong
std::optional<Question> question_now(sql::Database& database, http::Request const& request, Instant now);

/// An answer as it was given.
struct GivenAnswer {
    std::string body;
    std::string etag;
};

/// Answers of this very moment, by who asked what. A question is a function of the snapshot, the asker and
/// the minute, so while neither has moved the answer is the one given before, and nothing is asked of the
/// database. Everything is forgotten with the moment. Thread-safe.
class AnswerCache {
public:
    explicit AnswerCache(std::size_t bytes_max) : bytes_max_{bytes_max} {}

    std::optional<GivenAnswer> find(Question const& question);
    void keep(Question question, GivenAnswer answer);

    struct Figures {
        std::int64_t hits{0};
        std::int64_t misses{0};
        std::int64_t bytes{0};
    };
    Figures figures() const;

private:
    std::size_t bytes_max_;
    mutable std::mutex mutex_;
    Moment moment_;
    std::size_t bytes_{0};
    std::int64_t hits_{0};
    std::int64_t misses_{0};
    std::unordered_map<std::string, GivenAnswer> answers_;
};

} // namespace ward::api
