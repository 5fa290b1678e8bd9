#include "api/router.hpp"

#include "api/kept_answer.hpp"
#include "api/problem.hpp"
#include "base/log.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <future>

namespace ward::api {

namespace {

using Steady = std::chrono::steady_clock;

std::string_view word_of(http::Method method)
{
    switch (method) {
    case http::Method::get: return "GET";
    case http::Method::head: return "HEAD";
    case http::Method::post: return "POST";
    case http::Method::put: return "PUT";
    case http::Method::patch: return "PATCH";
    case http::Method::delete_: return "DELETE";
    case http::Method::other: return "OTHER";
    }
    return "OTHER";
}

/// Walks "/api/v1/units/{code}" and "/api/v1/units/21028" together.
bool matches(std::string_view pattern, std::string_view path, std::vector<std::pair<std::string, std::string>>& arguments)
{
    arguments.clear();
    while (!pattern.empty() && !path.empty()) {
        pattern.remove_prefix(1); // both start with "/"
        path.remove_prefix(1);
        auto const wanted = pattern.substr(0, pattern.find('/'));
        auto const given = path.substr(0, path.find('/'));
        if (wanted.starts_with('{')) {
            if (given.empty()) {
                return false;
            }
            arguments.emplace_back(wanted.substr(1, wanted.size() - 2), given);
        } else if (wanted != given) {
            return false;
        }
        pattern.remove_prefix(wanted.size());
        path.remove_prefix(given.size());
    }
    return pattern.empty() && path.empty();
}

/// The session's cookie, "" when there is none.
std::string_view session_cookie(http::Request const& request)
{
    constexpr std::string_view name = "ward_session=";
    auto cookies = request.headers.find("Cookie").value_or("");
    while (!cookies.empty()) {
        auto const end = std::min(cookies.find(';'), cookies.size());
        auto const one = cookies.substr(0, end);
        cookies.remove_prefix(std::min(end + 1, cookies.size()));
        cookies.remove_prefix(std::min(cookies.find_first_not_of(' '), cookies.size()));
        if (one.starts_with(name)) {
            return one.substr(name.size());
        }
    }
    return {};
}

/// 64 bits of FNV-1a: enough to tell two answers of one address apart, and the same on every node.
std::string entity_tag(std::string_view body)
{
    std::uint64_t hash{0xcbf29ce484222325U};
    for (char const letter : body) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    }
    return fmt::format("\"{:016x}\"", hash);
}

/// What every answer of the API carries.
void add_house_headers(http::Response& response, std::string const& request_id)
{
    response.headers.add("X-Request-Id", request_id);
    response.headers.add("X-Content-Type-Options", "nosniff");
    if (!response.headers.find("Content-Security-Policy")) {
        response.headers.add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.headers.add("Referrer-Policy", "no-referrer");
    }
    if (!response.headers.find("Cache-Control")) {
        response.headers.add("Cache-Control", "private, no-cache");
    }
}

} // namespace

struct Router::Found {
    Route const* route{nullptr};
    std::vector<std::pair<std::string, std::string>> arguments;
    bool path_known{false}; ///< for another method
};

/// One request on its way: keeps everything it needs until it is answered.
class RequestJob final : public sql::Job {
public:
    RequestJob(Router& router, http::Request request, http::Reply reply)
        : router_{router}, request_{std::move(request)}, reply_{std::move(reply)}, started_{Steady::now()},
          now_{router.clock_()}, request_id_{fmt::format("{:x}-{:x}", to_ms(now_), request_.id)}, peer_{request_.peer}
    {
        if (router.settings_.trust_forwarded) {
            auto const forwarded = request_.headers.find("X-Forwarded-For").value_or("");
            auto const last = forwarded.substr(forwarded.rfind(',') == std::string_view::npos ? 0 : forwarded.rfind(',') + 1);
            auto const from = last.find_first_not_of(' ');
            if (from != std::string_view::npos) {
                peer_ = last.substr(from);
            }
        }
    }

    /// Finds the route, and sends the job where its kind of work is done.
    static void start(std::unique_ptr<RequestJob> job)
    {
        if (!job->route_found()) {
            return;
        }
        auto& router = job->router_;
        auto const& route = *job->found_.route;
        auto const parsed = job->work_->parse(job->request_);
        if (!parsed) {
            job->finish(problem(parsed.error()));
            return;
        }
        bool const inline_read = route.kind == Kind::read && router.database_.engine() == sql::Engine::sqlite;
        if (inline_read) {
            read(std::move(job));
            return;
        }
        if (route.reads() || route.prepares) {
            // std::function wants to be copied; the job is handed over inside.
            auto* const raw = job.release();
            bool const posted = router.workers_.post([raw] { on_worker(std::unique_ptr<RequestJob>{raw}); });
            if (!posted) {
                std::unique_ptr<RequestJob>{raw}->finish(problem(503, "server.busy"));
            }
            return;
        }
        write(std::move(job));
    }

    sql::Verdict run(sql::Session& session) override
    {
        extras_ = Extras{};
        caller_ = Caller{.ward = router_.settings_.ward};
        auto answer = answer_or_bug(session);
        bool const refused = !answer;
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
        // A refused job is destroyed unanswered, and that closes the connection; so the answer is given here, before.
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
            } else if (request_.path.starts_with("/api/") || !router_.fallback_) {
                finish(problem(404, "request.path.unknown"));
            } else {
                finish_foreign(router_.fallback_(request_));
            }
            return false;
        }
        auto const& doc = found_.route->doc;
        if (doc.rate.per_minute > 0 &&
            !router_.rate_limiter_.take(found_.route->path + ' ' + std::string{peer_}, doc.rate.per_minute, now_)) {
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
            body_sha256_ = sql::sha256_hex(request_.body + request_.query);
        }
        work_ = found_.route->make();
        return true;
    }

    Call call(sql::Session& session)
    {
        return Call{session, now_, caller_, router_.ids_, extras_, found_.arguments, peer_, request_id_, &request_};
    }

    /// Who asks, and whether they may.
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
        return {};
    }

    Result<http::Response> answer_in(sql::Session& session)
    {
        auto const admitted = admit(session);
        if (!admitted) {
            return admitted.error();
        }
        if (found_.route->kind != Kind::create) {
            return work_->run(call(session));
        }
        AnswerKey const key{caller_.ward, caller_.officer, found_.route->path, idempotency_key_, body_sha256_};
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

    /// A handler that throws anything but a breakage of the database is a bug of ours: it is logged, answered with
    /// 500 and undone, and must not take the other citizens' requests with it.
    Result<http::Response> answer_or_bug(sql::Session& session)
    {
        try {
            return answer_in(session);
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
                auto answer = job->answer_or_bug(session);
                job->response_ = answer ? std::move(*answer) : problem(answer.error());
            });
        } catch (sql::Failure const& failure) {
            job->finish(job->broken(&failure));
            return;
        }
        job->touch();
        job->tag();
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

    bool prepare()
    {
        Result<void> ready;
        try {
            router_.database_.read([&](sql::Session& session) {
                ready = admit(session);
                if (ready) {
                    ready = work_->prepare(call(session));
                }
            });
        } catch (sql::Failure const& failure) {
            finish(broken(&failure));
            return false;
        }
        if (!ready) {
            finish(problem(ready.error()));
        }
        return ready.has_value();
    }

    /// Notes that the session is in use, at most once a minute, in a write of its own.
    void touch()
    {
        class Touch final : public sql::Job {
        public:
            Touch(Gate const& gate, Caller caller, Instant now) : gate_{gate}, caller_{std::move(caller)}, now_{now} {}
            sql::Verdict run(sql::Session& session) override
            {
                gate_.touch(session, caller_, now_);
                return sql::Verdict::keep;
            }
            void done(sql::Outcome, std::exception const*) override {}

        private:
            Gate const& gate_;
            Caller caller_;
            Instant now_;
        };
        if (caller_.touch_due && router_.gate_.touch) {
            router_.database_.write(std::make_unique<Touch>(router_.gate_, caller_, now_));
        }
    }

    /// What clients poll comes with a tag, and an unchanged answer as 304.
    void tag()
    {
        auto const* const body = std::get_if<std::string>(&response_.body);
        if (body == nullptr || response_.status != 200) {
            return;
        }
        auto const value = entity_tag(*body);
        if (request_.headers.find("If-None-Match").value_or("") == value) {
            response_.status = 304;
            response_.body = std::string{};
        }
        response_.headers.add("ETag", value);
    }

    http::Response broken(std::exception const* breakage)
    {
        auto const* const failure = dynamic_cast<sql::Failure const*>(breakage);
        auto const kind = failure == nullptr ? sql::Breakage::other : failure->kind();
        log::write(log::Level::error, "breakage",
                   {{"route", found_.route->path}, {"request", request_id_}, {"why", breakage == nullptr ? "" : breakage->what()}});
        switch (kind) {
        case sql::Breakage::constraint: return problem(409, "request.constraint");
        case sql::Breakage::retry:
        case sql::Breakage::lost: return problem(503, "database.unavailable");
        case sql::Breakage::other: break;
        }
        return problem(500, "server.failed");
    }

    void finish(http::Response response)
    {
        for (auto const& [name, value] : extras_.headers) {
            response.headers.add(name, value);
        }
        add_house_headers(response, request_id_);
        finish_foreign(std::move(response));
    }

    void finish_foreign(http::Response response)
    {
        auto const seconds = std::chrono::duration<double>(Steady::now() - started_).count();
        std::string_view const pattern = found_.route == nullptr ? "other" : std::string_view{found_.route->path};
        auto const method = word_of(request_.method);
        router_.metrics_.observe(method, pattern, response.status, seconds);
        if (found_.route != nullptr || response.status >= 400) {
            log::write(response.status >= 500   ? log::Level::error
                       : response.status >= 400 ? log::Level::warning
                                                : log::Level::info,
                       "request",
                       {{"method", boost::json::string_view{method}},
                        {"route", boost::json::string_view{pattern}},
                        {"status", response.status},
                        {"ms", std::round(seconds * 1e5) / 100},
                        {"request", request_id_}});
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
    std::string idempotency_key_;
    std::string body_sha256_;
    Caller caller_;
    Extras extras_;
    http::Response response_;
};

Router::Router(sql::Database& database, IdMaker& ids, Clock clock, Gate gate, RouterSettings settings)
    : database_{database}, ids_{ids}, clock_{std::move(clock)}, gate_{std::move(gate)}, settings_{settings},
      workers_{settings.workers}
{
    metrics_.gauge("smartward_writer_waiting", "Writes waiting for their turn",
                   [&database] { return static_cast<double>(database.figures().waiting); });
    metrics_.gauge("smartward_writer_batch", "Writes in the newest commit",
                   [&database] { return static_cast<double>(database.figures().batch_newest); });
    metrics_.gauge("smartward_writer_commits", "Commits since the start",
                   [&database] { return static_cast<double>(database.figures().commits); });
    metrics_.gauge("smartward_writer_failures", "Failed commits since the start",
                   [&database] { return static_cast<double>(database.figures().failures); });
    metrics_.gauge("smartward_database_bytes", "Size of the database on disk",
                   [&database] { return static_cast<double>(database.size_bytes()); });
}

Router::~Router() = default;

void Router::add(Route route)
{
    WARD_CHECK(route.path.starts_with('/'));
    auto const again = find(route.method, route.path);
    WARD_CHECK(again.route == nullptr || again.route->path != route.path);
    routes_.push_back(std::move(route));
}

Router::Found Router::find(http::Method method, std::string const& path) const
{
    auto const wanted = method == http::Method::head ? http::Method::get : method;
    Found found;
    std::vector<std::pair<std::string, std::string>> arguments;
    for (auto const& route : routes_) {
        if (!matches(route.path, path, arguments)) {
            continue;
        }
        found.path_known = true;
        // A literal path ("/officers/me") wins over one with arguments ("/officers/{id}").
        bool const better = found.route == nullptr || arguments.size() < found.arguments.size();
        if (route.method == wanted && better) {
            found.route = &route;
            found.arguments = arguments;
        }
    }
    return found;
}

http::BodyPlan Router::plan(http::Method method, std::string const& path) const
{
    auto const found = find(method, path);
    if (found.route == nullptr) {
        return {.bytes_max = 0, .to_disk = false};
    }
    return {.bytes_max = found.route->doc.bytes_max, .to_disk = found.route->upload};
}

void Router::handle(http::Request request, http::Reply reply)
{
    RequestJob::start(std::make_unique<RequestJob>(*this, std::move(request), std::move(reply)));
}

http::Response Router::handle_now(http::Request request)
{
    class Waited final : public http::Answerer {
    public:
        explicit Waited(std::promise<http::Response> promise) : promise_{std::move(promise)} {}
        void answer(http::Response response) override { promise_.set_value(std::move(response)); }

    private:
        std::promise<http::Response> promise_;
    };
    std::promise<http::Response> promise;
    auto answered = promise.get_future();
    handle(std::move(request), std::make_unique<Waited>(std::move(promise)));
    return answered.get();
}

Result<void> Who::admit(Caller const& caller) const
{
    if (level_ == Level::anyone) {
        return {};
    }
    if (!caller.signed_in()) {
        return Error{Fault::unauthenticated, "auth.needed", {}};
    }
    if (level_ == Level::any_session) {
        return {};
    }
    if (caller.restricted) {
        return forbidden("staff.password.must_change");
    }
    for (auto const permission : permissions_) {
        if (caller.may(permission)) {
            return {};
        }
    }
    if (level_ == Level::permitted) {
        return forbidden("auth.not_permitted");
    }
    return {};
}

std::string Who::words() const
{
    switch (level_) {
    case Level::anyone: return "anyone";
    case Level::any_session: return "any_session";
    case Level::signed_in: return "signed_in";
    case Level::permitted: break;
    }
    std::string words;
    for (auto const permission : permissions_) {
        words += (words.empty() ? "" : "|") + std::string{json::word_of(permission)};
    }
    return words;
}

} // namespace ward::api
