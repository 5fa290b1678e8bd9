#pragma once

#include "api/answer_cache.hpp"
#include "api/metrics.hpp"
#include "api/rate_limit.hpp"
#include "api/request_log.hpp"
#include "api/route.hpp"
#include "api/route_tree.hpp"
#include "api/worker_pool.hpp"
#include "sql/database.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace ward::api {

/// How the router learns who asks. Given by the room that keeps sessions.
struct Gate {
    /// The officer behind a session cookie; a refusal (401) for a cookie that is no session any more.
    std::function<Result<Caller>(sql::Session&, std::string_view cookie, Instant now)> identify;
    /// Writes that the session was used.
    std::function<void(sql::Session&, Caller const&, Instant now)> touch;
};

struct RouterSettings {
    WardId ward;                 ///< whom public pages speak of
    bool trust_forwarded{false}; ///< a proxy in front names the other end in X-Forwarded-For
    int workers{4};              ///< threads for slow reading, hashing and, on PostgreSQL, all reading
    int uploads{1};              ///< threads that look into uploads; fewer than the database has readers
};

/// Finds the handler of a request, gives it one transaction, and answers. Thread-safe once all routes are
/// added.
class Router {
public:
    using Clock = std::function<Instant()>;
    using Announce = std::function<void(std::vector<Announcement> const&)>;
    using Fallback = std::function<http::Response(http::Request const&)>;

    Router(sql::Database& database, IdMaker& ids, Clock clock, Gate gate, RouterSettings settings);
    Router(Router const&) = delete;
    Router& operator=(Router const&) = delete;
    ~Router();

    /// A question. It reads a snapshot and cannot write; its answer depends on that snapshot, the asker and
    /// the minute alone, so it may be given again as long as none of them has changed.
    template <class Room, class Method>
    void get(std::string_view path, Doc doc, Room const& room, Method method)
    {
        add(make_route(http::Method::get, Kind::read, path, doc, handler_of(room, method)));
    }

    /// A question about something else than the database: the process, the clock.
    template <class Room, class Method>
    void get_fresh(std::string_view path, Doc doc, Room const& room, Method method)
    {
        add(make_route(http::Method::get, Kind::read_fresh, path, doc, handler_of(room, method)));
    }

    /// A question whose answer takes milliseconds of computing (a PDF): it never holds an I/O thread.
    template <class Room, class Method>
    void get_slow(std::string_view path, Doc doc, Room const& room, Method method)
    {
        add(make_route(http::Method::get, Kind::read_slow, path, doc, handler_of(room, method)));
    }

    /// Makes something new, or is a deed that may happen once only: needs an Idempotency-Key, and the second
    /// try gets the first answer.
    template <class Room, class... Methods>
    void create(std::string_view path, Doc doc, Room const& room, Methods... methods)
    {
        add(make_route(http::Method::post, Kind::create, path, doc, handler_of(room, methods...)));
    }

    /// Changes something; the handler itself makes a second try harmless (a version, a state).
    template <class Room, class... Methods>
    void post(std::string_view path, Doc doc, Room const& room, Methods... methods)
    {
        add(make_route(http::Method::post, Kind::write, path, doc, handler_of(room, methods...)));
    }

    template <class Room, class... Methods>
    void put(std::string_view path, Doc doc, Room const& room, Methods... methods)
    {
        add(make_route(http::Method::put, Kind::write, path, doc, handler_of(room, methods...)));
    }

    template <class Room, class... Methods>
    void patch(std::string_view path, Doc doc, Room const& room, Methods... methods)
    {
        add(make_route(http::Method::patch, Kind::write, path, doc, handler_of(room, methods...)));
    }

    template <class Room, class... Methods>
    void remove(std::string_view path, Doc doc, Room const& room, Methods... methods)
    {
        add(make_route(http::Method::delete_, Kind::write, path, doc, handler_of(room, methods...)));
    }

    /// Told what was committed, by the writer that did: on PostgreSQL several of them at once.
    void on_commit(Announce announce) { announce_ = std::move(announce); }

    /// Answers what is no route: the web's files.
    void otherwise(Fallback fallback) { fallback_ = std::move(fallback); }

    http::BodyPlan plan(http::Method method, std::string const& path) const;
    void handle(http::Request request, http::Reply reply);

    /// What the server answers by itself to what never became a request: too long, too slow, too many.
    /// Counted and logged like one.
    http::Response refuse(int status, std::string_view code);

    /// The same, waited for; for tests.
    http::Response handle_now(http::Request request);

    /// What a method and a path lead to.
    struct Found {
        Route const* route{nullptr};
        std::vector<std::pair<std::string, std::string>> arguments;
        bool path_known{false}; ///< for another method
    };
    Found find(http::Method method, std::string_view path) const;

    std::vector<Route> const& routes() const { return routes_; }
    Metrics& metrics() { return metrics_; }
    AnswerCache const& kept_answers() const { return answers_; }

private:
    friend class RequestJob;
    void add(Route route);

    static constexpr std::size_t answers_bytes_max{32 * 1024 * 1024};

    sql::Database& database_;
    IdMaker& ids_;
    Clock clock_;
    Gate gate_;
    RouterSettings settings_;
    std::vector<Route> routes_;
    RouteTree tree_; ///< numbers of routes_
    Announce announce_;
    Fallback fallback_;
    Metrics metrics_;
    RequestLog request_log_;
    RequestFigures& other_requests_; ///< those of no route: the web's files, and paths that lead nowhere
    RateLimiter rate_limiter_;
    AnswerCache answers_{answers_bytes_max};
    std::atomic<std::uint64_t> refusals_{0};
    WorkerPool workers_;
    WorkerPool uploads_;
};

} // namespace ward::api
