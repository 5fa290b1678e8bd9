#include "api/request_job.hpp"

#include "api/kept_answer.hpp"
#include "api/message.hpp"
#include "api/problem.hpp"
#include "api/router.hpp"
#include "api/touch.hpp"
#include "base/log.hpp"

#include <fmt/format.h>

#include <chrono>

namespace ward::api {

/// One request on its way: keeps everything it needs until it is answered.
class RequestJob final : public sql::Job {
public:
    RequestJob(Router& router, http::Request request, http::Reply reply)
        : router_{router},
          request_{std::move(request)},
          reply_{std::move(reply)},
          started_{Steady::now()},
          now_{router.clock_()},
          request_id_{fmt::format("{:x}-{:x}", to_ms(now_), request_.id)},
          peer_{request_.peer}
    {
        if (router.settings_.trust_forwarded) {
            peer_ = forwarded_peer(request_).value_or(peer_);
        }
    }

    /// Finds the route, and sends the job where its kind of work is done.
    static void start(std::unique_ptr<RequestJob> job)
    {
        if (!job->route_found() || job->answered_before()) {
            return;
        }
        job->work_ = job->found_.route->make();
        auto& router = job->router_;
        auto const& route = *job->found_.route;
        job->parsed_ = job->work_->parse(job->request_);
        bool const quick = route.reads() && route.kind != Kind::read_slow;
        if (quick && router.database_.engine() == sql::Engine::sqlite) {
            read(std::move(job));
            return;
        }
        if (route.reads() || route.prepares || job->request_.spooled) {
            // std::function wants to be copied; the job is handed over inside.
            auto* const raw = job.release();
            bool const posted = (raw->request_.spooled ? router.uploads_ : router.workers_).post([raw] {
                on_worker(std::unique_ptr<RequestJob>{raw});
            });
            if (!posted) {
                std::unique_ptr<RequestJob> const dropped{raw};
                dropped->finish(problem(503, "server.busy"));
            }
            return;
        }
        write(std::move(job));
    }

    sql::Verdict run(sql::Session& session) override
    {
        extras_ = Extras{};
        caller_ = Caller{.ward = router_.settings_.ward};
        auto answer = or_bug([&] { return answer_in(session); });
        bool const refused = !answer || answer->status >= 300;
        response_ = answer ? std::move(*answer) : problem(answer.error());
        return refused && !extras_.keep_on_refusal ? sql::Verdict::undo : sql::Verdict::keep;
    }

    void done(sql::Outcome outcome, std::exception const* breakage) override
    {
        if (outcome == sql::Outcome::failed) {
            finish(broken(breakage));
            return;
        }
        if (outcome == sql::Outcome::durable && router_.announce_ && !extras_.announcements.empty()) {
            router_.announce_(extras_.announcements);
        }
        finish(std::move(response_));
    }

private:
    using Steady = std::chrono::steady_clock;

    static void on_worker(std::unique_ptr<RequestJob> job)
    {
        if (job->found_.route->reads()) {
            read(std::move(job));
            return;
        }
        if (job->prepare()) {
            write(std::move(job));
        }
    }

    static void write(std::unique_ptr<RequestJob> job)
    {
        auto& router = job->router_;
        auto* const raw = job.get();
        // A refused job is destroyed unanswered, and that closes the connection; so the answer is given here,
        // before.
        if (router.database_.figures().waiting >= waiting_max) {
            raw->finish(problem(503, "server.busy"));
            return;
        }
        router.database_.write(std::move(job));
    }

    bool route_found()
    {
        found_ = router_.find(request_.method, request_.path);
        if (found_.route == nullptr) {
            if (found_.path_known) {
                finish(problem(405, "request.method"));
            } else if (is_for_programs(request_.path) || !router_.fallback_) {
                finish(problem(404, "request.path.unknown"));
            } else {
                finish_foreign(router_.fallback_(request_));
            }
            return false;
        }
        auto const& doc = found_.route->doc;
        if (doc.rate.per_minute > 0 &&
            !router_.rate_limiter_.take(found_.route->path + ' ' + std::string{peer_}, doc.rate.per_minute,
                                        now_)) {
            auto refused = problem(429, "request.too_many");
            refused.headers.add("Retry-After", "60");
            finish(std::move(refused));
            return false;
        }
        if (found_.route->kind == Kind::create) {
            auto key = idempotency_key(request_);
            if (!key) {
                finish(problem(key.error()));
                return false;
            }
            idempotency_key_ = *std::move(key);
        }
        return true;
    }

    /// Gives the answer this very asker got in this very moment, if there was one.
    bool answered_before()
    {
        if (found_.route->kind != Kind::read) {
            return false;
        }
        question_ = question_now(router_.database_, request_, now_);
        auto given = question_ ? router_.answers_.find(*question_) : std::nullopt;
        if (!given) {
            return false;
        }
        response_ = json_response(200, std::move(given->body));
        tag(response_, request_, given->etag);
        finish(std::move(response_));
        return true;
    }

    /// Gives a good answer its tag, and keeps it when nothing else is to be written or told with it.
    void tag_and_keep()
    {
        spare(response_, request_); // a document has its tag
        auto const* const body = std::get_if<std::string>(&response_.body);
        if (body == nullptr || response_.status != 200 || response_.headers.find("ETag")) {
            return;
        }
        auto const etag = entity_tag(*body);
        bool const alone = extras_.before_answer.empty() && extras_.headers.empty();
        if (question_ && alone && response_.headers.find("Content-Type") == "application/json") {
            router_.answers_.keep(*std::move(question_), {*body, etag});
        }
        tag(response_, request_, etag);
    }

    Call call(sql::Session& session)
    {
        return Call{session,          now_,  caller_,     router_.ids_, extras_,
                    found_.arguments, peer_, request_id_, &request_};
    }

    /// Who asks, whether they may, and whether what they ask can be understood.
    Result<void> admit(sql::Session& session)
    {
        caller_ = Caller{.ward = router_.settings_.ward};
        auto const cookie = session_cookie(request_);
        if (!cookie.empty() && router_.gate_.identify) {
            auto known = router_.gate_.identify(session, cookie, now_);
            if (known) {
                caller_ = *std::move(known);
            } else if (found_.route->doc.who.needs_session()) {
                return known.error();
            }
        }
        auto const admitted = found_.route->doc.who.admit(caller_);
        if (!admitted) {
            return admitted.error();
        }
        if (!found_.route->reads() && caller_.signed_in() && found_.route->doc.who.needs_session() &&
            request_.headers.find("X-CSRF-Token").value_or("") != caller_.csrf) {
            return forbidden("session.csrf");
        }
        // Only now: who may not ask at all is not told what is wrong with the question.
        return parsed_;
    }

    Result<http::Response> answer_in(sql::Session& session)
    {
        auto const admitted = admit(session);
        if (!admitted) {
            return admitted.error();
        }
        if (!found_.route->reads() && caller_.touch_due && router_.gate_.touch) {
            router_.gate_.touch(session, caller_, now_);
        }
        if (found_.route->kind != Kind::create) {
            return work_->run(call(session));
        }
        if (!request_.spooled) { // an upload was read before the transaction that all writers wait for
            sent_sha256_ = body_sha256(request_);
        }
        if (!sent_sha256_) {
            return sent_sha256_.error();
        }
        AnswerKey const key{caller_.ward, caller_.officer, found_.route->path, idempotency_key_,
                            *sent_sha256_};
        auto const kept = kept_answer(session, key);
        if (!kept) {
            return kept.error();
        }
        if (*kept) {
            auto again = json_response((*kept)->status, (*kept)->body);
            again.headers.add("Idempotent-Replay", "true");
            return again;
        }
        auto answer = work_->run(call(session));
        if (answer) {
            keep_answer(session, key, {answer->status, std::get<std::string>(answer->body)}, now_);
        }
        return answer;
    }

    /// A handler that throws anything but a breakage of the database is a bug of ours: it is logged, answered
    /// with 503 and undone, and must not take the other citizens' requests with it.
    template <class Ask>
    auto or_bug(Ask const& ask) -> decltype(ask())
    {
        log::OfRequest const named{request_id_};
        try {
            return ask();
        } catch (sql::Failure const&) {
            throw;
        } catch (std::exception const& bug) {
            log::write(log::Level::error, "bug",
                       {{"route", found_.route->path}, {"request", request_id_}, {"why", bug.what()}});
            extras_ = Extras{};
            return Error{Fault::unavailable, "server.failed", {}};
        }
    }

    static void read(std::unique_ptr<RequestJob> job)
    {
        try {
            job->router_.database_.read([&job](sql::Session& session) {
                auto answer = job->or_bug([&] { return job->answer_in(session); });
                job->response_ = answer ? std::move(*answer) : problem(answer.error());
            });
        } catch (sql::Failure const& failure) {
            job->finish(job->broken(&failure));
            return;
        }
        job->touch();
        job->tag_and_keep();
        if (job->extras_.before_answer.empty()) {
            job->finish(std::move(job->response_));
            return;
        }
        auto& database = job->router_.database_;
        database.write(std::make_unique<TraceJob>(std::move(job)));
    }

    /// Writes what a question leaves behind, then lets it answer.
    class TraceJob final : public sql::Job {
    public:
        explicit TraceJob(std::unique_ptr<RequestJob> question) : question_{std::move(question)} {}
        sql::Verdict run(sql::Session& session) override
        {
            for (auto const& write : question_->extras_.before_answer) {
                write(session);
            }
            return sql::Verdict::keep;
        }
        void done(sql::Outcome outcome, std::exception const* breakage) override
        {
            question_->finish(outcome == sql::Outcome::failed ? question_->broken(breakage)
                                                              : std::move(question_->response_));
        }

    private:
        std::unique_ptr<RequestJob> question_;
    };

    Result<void> prepare_in(sql::Session& session)
    {
        if (auto const admitted = admit(session); !admitted) {
            return admitted.error();
        }
        sent_sha256_ = body_sha256(request_); // before the handler moves an upload away
        return found_.route->prepares ? work_->prepare(call(session)) : Result<void>{};
    }

    bool prepare()
    {
        Result<void> ready;
        try {
            router_.database_.read(
                [&](sql::Session& session) { ready = or_bug([&] { return prepare_in(session); }); });
        } catch (sql::Failure const& failure) {
            finish(broken(&failure));
            return false;
        }
        if (!ready) {
            finish(problem(ready.error()));
        }
        return ready.has_value();
    }

    /// Notes that the session is in use, at most once a minute, in a write of its own. A screen that only
    /// refreshes itself (the live stream, and what says so of itself) does not keep its session alive, or an
    /// abandoned one would never lock.
    void touch()
    {
        bool const by_itself = std::holds_alternative<http::EventStream>(response_.body) ||
                               request_.headers.find("X-Background");
        if (caller_.touch_due && router_.gate_.touch && !by_itself) {
            router_.database_.write(std::make_unique<Touch>(router_.gate_, caller_, now_));
        }
    }

    http::Response broken(std::exception const* breakage)
    {
        auto const* const failure = dynamic_cast<sql::Failure const*>(breakage);
        auto const kind = failure == nullptr ? sql::Breakage::other : failure->kind();
        log::write(log::Level::error, "breakage",
                   {{"route", found_.route->path},
                    {"request", request_id_},
                    {"why", breakage == nullptr ? "" : breakage->what()}});
        return problem(kind);
    }

    void finish(http::Response response)
    {
        put_above(response, extras_.headers);
        add_house_headers(response);
        finish_foreign(std::move(response));
    }

    void finish_foreign(http::Response response)
    {
        name_request(response, request_id_);
        auto const took = Steady::now() - started_;
        auto& figures = found_.route == nullptr ? router_.other_requests_ : *found_.route->figures;
        figures.count(response.status, std::chrono::floor<std::chrono::microseconds>(took).count());
        if (found_.route != nullptr || response.status >= 400) {
            router_.request_log_.note(word_of(request_.method), figures.route(), response.status,
                                      std::chrono::duration<double>(took).count(), request_id_);
        }
        reply_->answer(std::move(response));
    }

    static constexpr std::int64_t waiting_max = 4000; ///< a little below what the database holds

    Router& router_;
    http::Request request_;
    http::Reply reply_;
    Steady::time_point started_;
    Instant now_;
    std::string request_id_;
    std::string_view peer_;
    Router::Found found_;
    std::unique_ptr<Work> work_;
    std::optional<Question> question_; ///< absent when its answer is not kept
    Result<void> parsed_;
    std::string idempotency_key_;
    Result<std::string> sent_sha256_;
    Caller caller_;
    Extras extras_;
    http::Response response_;
};

void start_request(Router& router, http::Request request, http::Reply reply)
{
    RequestJob::start(std::make_unique<RequestJob>(router, std::move(request), std::move(reply)));
}

} // namespace ward::api
