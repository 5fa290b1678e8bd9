#include "api/answer_cache.hpp"

#include "api/message.hpp"

#include <utility>

namespace ward::api {

namespace {

constexpr std::size_t answer_bytes_max{256 * 1024};
constexpr std::int64_t minute_ms{60'000};

} // namespace

std::optional<Question> question_now(sql::Database& database, http::Request const& request, Instant now)
{
    try {
        auto const revision = database.revision();
        if (!revision) {
            return std::nullopt;
        }
        Question question{{*revision, to_ms(now) / minute_ms}, request.path};
        // Neither a path nor a query holds a line's end, so no two questions have one text.
        question.text += '\n';
        question.text += request.query;
        question.text += '\n';
        question.text += session_cookie(request);
        return question;
    } catch (sql::Failure const&) {
        return std::nullopt; // answering it will say what is broken
    }
}

std::optional<GivenAnswer> AnswerCache::find(Question const& question)
{
    std::lock_guard const lock{mutex_};
    auto const found = question.moment == moment_ ? answers_.find(question.text) : answers_.end();
    if (found == answers_.end()) {
        ++misses_;
        return std::nullopt;
    }
    ++hits_;
    return found->second;
}

AnswerCache::Figures AnswerCache::figures() const
{
    std::lock_guard const lock{mutex_};
    return {hits_, misses_, static_cast<std::int64_t>(bytes_)};
}

void AnswerCache::keep(Question question, GivenAnswer answer)
{
    auto const size = question.text.size() + answer.body.size() + answer.etag.size();
    if (size > answer_bytes_max) {
        return;
    }
    std::lock_guard const lock{mutex_};
    if (question.moment != moment_ || bytes_ + size > bytes_max_) {
        answers_.clear();
        bytes_ = 0;
        moment_ = question.moment;
    }
    if (answers_.try_emplace(std::move(question.text), std::move(answer)).second) {
        bytes_ += size;
    }
}

} // namespace ward::api
