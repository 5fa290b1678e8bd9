#include "witness/service.hpp"

#include "base/log.hpp"
#include "witness/rules.hpp"
#include "witness/store.hpp"

#include <fmt/format.h>

namespace ward::witness {

namespace {

constexpr std::string_view plain_text{"text/plain; charset=utf-8"};
constexpr std::string_view submission_path{"/add-checkpoint"};
constexpr std::string_view monitor_end{"/checkpoint"};
constexpr std::size_t hash_digits{64};

http::Response text_answer(int status, std::string body, std::string_view type = plain_text)
{
    http::Response response{status, {}, std::move(body)};
    response.headers.add("Content-Type", type);
    response.headers.add("Cache-Control", "no-cache");
    response.headers.add("X-Content-Type-Options", "nosniff");
    // What a witness says is for everybody, also for a page of the ward that wants to compare.
    response.headers.add("Access-Control-Allow-Origin", "*");
    return response;
}

/// A refusal is its code, for whoever looks after the log.
http::Response refusal(int status, std::string_view code)
{
    auto response = text_answer(status, fmt::format("{}\n", code));
    if (status == 503) {
        response.headers.add("Retry-After", "1");
    }
    return response;
}

int status_of(Fault fault)
{
    return fault == Fault::malformed ? 400 : 403; // the two that rules.cpp knows
}

std::string iso_of(std::int64_t seconds)
{
    return to_iso(from_ms(seconds * 1000));
}

/// Compares with what is held and stores in one turn of the writer, and answers only when that is durable.
/// Nobody can come between, because the writer is alone.
class AddCheckpointJob final : public sql::Job {
public:
    AddCheckpointJob(Submission submission, std::vector<tlog::Signature> trusted, tlog::SigningKey const& key,
                     std::function<Instant()> const& clock, http::Reply reply)
        : submission_{std::move(submission)},
          trusted_{std::move(trusted)},
          key_{key},
          clock_{clock},
          reply_{std::move(reply)}
    {
    }
    AddCheckpointJob(AddCheckpointJob const&) = delete;
    AddCheckpointJob& operator=(AddCheckpointJob const&) = delete;
    ~AddCheckpointJob() override
    {
        if (reply_) { // too many wait, and the database did not take it
            reply_->answer(refusal(503, "witness.busy"));
        }
    }

    sql::Verdict run(sql::Session& session) override
    {
        auto const& checkpoint = submission_.checkpoint;
        if (keys_of(session, checkpoint.origin).empty()) { // removed since its signature was looked at
            answer_ = refusal(404, "witness.origin");
            return sql::Verdict::undo;
        }
        auto const before = held(session, checkpoint.origin);
        auto const at = cosigned_at(
            std::chrono::floor<std::chrono::seconds>(clock_()).time_since_epoch().count(), before);
        forked_ = is_fork(checkpoint, before) && keep_fork(session, *before, at);
        switch (decide(submission_, before)) {
        case Decision::other_size:
            answer_ = text_answer(409, fmt::format("{}\n", before ? before->size : 0), tlog::size_media_type);
            break;
        case Decision::inconsistent: answer_ = refusal(422, "witness.inconsistent"); break;
        case Decision::cosign: cosign(session, at); return sql::Verdict::keep;
        }
        return forked_ ? sql::Verdict::keep : sql::Verdict::undo;
    }

    void done(sql::Outcome outcome, std::exception const* breakage) override
    {
        auto const reply = std::move(reply_);
        if (outcome == sql::Outcome::failed) {
            log::write(log::Level::error, "witness.not_stored",
                       {{"why", breakage != nullptr ? breakage->what() : "write"}});
            reply->answer(refusal(503, "witness.not_stored"));
            return;
        }
        if (forked_) { // once: anybody may send it again and again
            log::write(log::Level::error, "witness.fork",
                       {{"origin", submission_.checkpoint.origin},
                        {"size", submission_.checkpoint.size},
                        {"do", "smartward witness show --forks prints the proof: publish it"}});
        } else if (answer_.status != 200) {
            log::write(log::Level::warning, "witness.refused",
                       {{"origin", submission_.checkpoint.origin}, {"status", answer_.status}});
        }
        reply->answer(std::move(answer_));
    }

private:
    bool keep_fork(sql::Session& session, Held const& before, std::int64_t at)
    {
        auto const& checkpoint = submission_.checkpoint;
        auto const other = tlog::write_note({submission_.note.text, trusted_});
        return add_fork(session, checkpoint, {checkpoint.size, before.note, other, at});
    }

    void cosign(sql::Session& session, std::int64_t at)
    {
        auto const& checkpoint = submission_.checkpoint;
        auto const cosignature = tlog::cosign(key_, submission_.note.text, at);
        tlog::Note note{submission_.note.text, trusted_};
        note.signatures.push_back(cosignature);
        hold(session, checkpoint.origin, {checkpoint.size, checkpoint.root, tlog::write_note(note), at});
        answer_ = text_answer(200, tlog::write_signature(cosignature));
    }

    Submission submission_;
    std::vector<tlog::Signature> trusted_;
    tlog::SigningKey const& key_;
    std::function<Instant()> const& clock_;
    http::Reply reply_;
    http::Response answer_;
    bool forked_{false}; ///< and this is a new proof of it
};

} // namespace

Service::Service(sql::Database& database, tlog::SigningKey key, std::string prefix,
                 std::function<Instant()> clock)
    : database_{database}, key_{std::move(key)}, prefix_{std::move(prefix)}, clock_{std::move(clock)}
{
    WARD_CHECK(key_.verifier().kind() == tlog::KeyKind::cosignature);
    WARD_CHECK(prefix_.empty() || (prefix_.front() == '/' && prefix_.back() != '/'));
}

http::Hooks Service::hooks()
{
    http::Hooks hooks;
    hooks.plan = [](http::Method, std::string const&) {
        return http::BodyPlan{.bytes_max = request_bytes_max, .to_disk = false};
    };
    hooks.handle = [this](http::Request request, http::Reply reply) {
        handle(std::move(request), std::move(reply));
    };
    hooks.refuse = &Service::refuse;
    return hooks;
}

http::Response Service::refuse(int status, std::string_view code)
{
    return refusal(status, code);
}

void Service::handle(http::Request request, http::Reply reply)
{
    try {
        if (request.method == http::Method::post && request.path == prefix_ + std::string{submission_path}) {
            add_checkpoint(request.body, reply);
            return;
        }
        reply->answer(answer(request));
    } catch (sql::Failure const& failure) {
        log::write(log::Level::error, "witness.database", {{"why", failure.what()}});
        if (reply) {
            reply->answer(refusal(503, "witness.database"));
        }
    }
}

http::Response Service::answer(http::Request const& request)
{
    bool const reads = request.method == http::Method::get || request.method == http::Method::head;
    std::string_view path{request.path};
    if (path == "/healthz" && reads) {
        return text_answer(200, "ok\n");
    }
    if (!path.starts_with(prefix_)) {
        return refusal(404, "witness.path");
    }
    path.remove_prefix(prefix_.size());
    if (path == submission_path || !reads) {
        auto response = refusal(405, "witness.method");
        response.headers.add("Allow", path == submission_path ? "POST" : "GET, HEAD");
        return response;
    }
    if (path.empty() || path == "/") {
        return front_page();
    }
    if (path.size() == 1 + hash_digits + monitor_end.size() && path.ends_with(monitor_end)) {
        return held_checkpoint(std::string{path.substr(1, hash_digits)});
    }
    return refusal(404, "witness.path");
}

http::Response Service::front_page()
{
    std::vector<Watched> logs;
    database_.read([&](sql::Session& session) { logs = every_log(session); });
    auto page =
        fmt::format("A witness (bên chứng kiến) of transparency logs, C2SP tlog-witness v1.0.0\n\n"
                    "name: {}\nkey: {}\nasked at: POST {}{}\nlogs: {}\n",
                    key_.verifier().name(), key_.verifier().text(), prefix_, submission_path, logs.size());
    for (auto const& log : logs) {
        page += fmt::format("\nlog: {}\n", log.origin);
        for (auto const& key : log.keys) {
            page += fmt::format("key: {}\n", key.text());
        }
        page += log.held ? fmt::format("size: {}\ncosigned: {}\n", log.held->size, iso_of(log.held->at))
                         : "size: 0\ncosigned: never\n";
        page += fmt::format("checkpoint: {}/{}{}\n", prefix_, tlog::origin_hash(log.origin), monitor_end);
        page += log.forks == 0
                    ? ""
                    : fmt::format("FORKED: it has signed two trees of one size, {} times\n", log.forks);
    }
    return text_answer(200, std::move(page));
}

http::Response Service::held_checkpoint(std::string const& origin_sha256)
{
    std::optional<Held> found;
    database_.read([&](sql::Session& session) { found = held_by_hash(session, origin_sha256); });
    return found ? text_answer(200, std::move(found->note)) : refusal(404, "witness.checkpoint");
}

void Service::add_checkpoint(std::string_view body, http::Reply& reply)
{
    auto submission = read_submission(body);
    if (!submission) {
        reply->answer(refusal(status_of(submission.error().fault), submission.error().code));
        return;
    }
    std::vector<tlog::VerifierKey> keys;
    database_.read([&](sql::Session& session) { keys = keys_of(session, submission->checkpoint.origin); });
    if (keys.empty()) {
        reply->answer(refusal(404, "witness.origin"));
        return;
    }
    auto trusted = trusted_signatures(submission->note, keys);
    if (!trusted) {
        reply->answer(refusal(status_of(trusted.error().fault), trusted.error().code));
        return;
    }
    database_.write(std::make_unique<AddCheckpointJob>(*std::move(submission), *std::move(trusted), key_,
                                                       clock_, std::move(reply)));
}

} // namespace ward::witness
