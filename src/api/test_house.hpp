#pragma once

#include "api/kept_answer.hpp"
#include "api/router.hpp"
#include "sql/migrate.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

/// For tests only: a house with a real database behind a real router, without sockets.
/// A suite that needs a database derives from HouseTest and is instantiated with `on_both_engines()`, so the
/// same rows run on SQLite always and on PostgreSQL when WARD_TEST_POSTGRES holds a URL.
namespace ward::api {

inline std::string postgres_url()
{
    auto const* const url = std::getenv("WARD_TEST_POSTGRES");
    return url == nullptr ? "" : url;
}

inline auto on_both_engines()
{
    std::vector<std::string> engines{"sqlite"};
    if (!postgres_url().empty()) {
        engines.emplace_back("postgres");
    }
    return testing::ValuesIn(engines);
}

/// A fresh, empty database that goes away with the test.
class TestDatabase {
public:
    explicit TestDatabase(std::string const& engine)
    {
        static int count{0};
        name_ = "ward_test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
        if (engine == "postgres") {
            on_server("CREATE DATABASE " + name_ +
                      " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'");
            auto const base = postgres_url();
            url_ = base.substr(0, base.rfind('/') + 1) + name_;
            drop_ = true;
        } else {
            auto const shm =
                std::filesystem::exists("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
            file_ = (shm / std::filesystem::path{name_ + ".db"}).string();
            url_ = "sqlite:" + file_;
        }
        database_ = sql::open(url_, {.readers = 2, .writers = 2});
    }
    TestDatabase(TestDatabase const&) = delete;
    TestDatabase& operator=(TestDatabase const&) = delete;
    ~TestDatabase()
    {
        database_.reset();
        if (drop_) {
            on_server("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
        }
        for (auto const* const suffix : {"", "-wal", "-shm", ".key"}) {
            std::filesystem::remove(file_ + suffix);
        }
    }

    sql::Database& operator*() { return *database_; }
    std::string const& url() const { return url_; }

private:
    /// CREATE DATABASE cannot run inside a transaction, which is all that sql/ offers; psql can.
    static void on_server(std::string const& statement)
    {
        auto const command = "psql -qX -v ON_ERROR_STOP=1 '" + postgres_url() + "' -c \"" + statement + "\"";
        ASSERT_EQ(std::system(command.c_str()), 0) << command;
    }

    std::string name_;
    std::string file_;
    std::string url_;
    bool drop_{false};
    std::unique_ptr<sql::Database> database_;
};

/// One answer, as a test wants to look at it.
struct Answer {
    int status{0};
    std::string body;
    http::Headers headers;

    json::Value json() const
    {
        auto value = json::parse(body);
        EXPECT_TRUE(value.has_value()) << body;
        return value ? *value : json::Value{};
    }
    /// `code` of a problem, "" when it is none.
    std::string code() const
    {
        auto const value = json::parse(body);
        auto const* const code =
            value && value->is_object() ? value->as_object().if_contains("code") : nullptr;
        return code == nullptr ? "" : std::string{code->as_string()};
    }
    std::string field() const
    {
        auto const value = json::parse(body);
        auto const* const field =
            value && value->is_object() ? value->as_object().if_contains("field") : nullptr;
        return field == nullptr ? "" : std::string{field->as_string()};
    }
};

/// The router with a clock that stands still and a gate that knows the callers a test names.
class TestHouse {
public:
    TestHouse(std::string const& engine, std::vector<sql::RoomMigrations> rooms)
        : database_{engine},
          ids_{1},
          router_{*database_, ids_, [this] { return now_; }, gate(), {.ward = WardId{21028}}}
    {
        rooms.insert(rooms.begin(), migrations());
        sql::migrate(*database_, rooms, now_);
        // PostgreSQL has several writers, and each announces what it committed.
        router_.on_commit([this](std::vector<Announcement> const& happened) {
            std::lock_guard const lock{announced_mutex_};
            announced_.insert(announced_.end(), happened.begin(), happened.end());
        });
    }

    Router& router() { return router_; }
    sql::Database& database() { return *database_; }
    std::string const& url() const { return database_.url(); }
    IdMaker& ids() { return ids_; }
    Instant now() const { return now_; }
    void set_now(Instant now) { now_ = now; }
    /// To be asked when no request is on its way.
    std::vector<Announcement> const& announced() const { return announced_; }

    /// From now on requests "as" this word come from this caller.
    void knows(std::string const& word, Caller caller)
    {
        caller.csrf = "csrf-of-" + word;
        callers_[word] = std::move(caller);
    }
    /// An officer of phường Nghĩa Lộ with these permissions for every field.
    void knows(std::string const& word, OfficerId officer, std::initializer_list<Permission> permissions)
    {
        Caller caller{.ward = WardId{21028}, .officer = officer, .agency = AgencyId{1}};
        for (auto const permission : permissions) {
            caller.grants.push_back({permission, "", AgencyId{}});
        }
        knows(word, std::move(caller));
    }

    Answer get(std::string const& target, std::string const& as = {})
    {
        return send(http::Method::get, target, "", as);
    }
    Answer post(std::string const& target, std::string const& body, std::string const& as = {},
                std::string key = {})
    {
        return send(http::Method::post, target, body, as,
                    key.empty() ? "key-" + std::to_string(++keys_) + "-0000" : key);
    }
    Answer put(std::string const& target, std::string const& body, std::string const& as = {})
    {
        return send(http::Method::put, target, body, as);
    }
    Answer patch(std::string const& target, std::string const& body, std::string const& as = {})
    {
        return send(http::Method::patch, target, body, as);
    }
    Answer remove(std::string const& target, std::string const& as = {})
    {
        return send(http::Method::delete_, target, "", as);
    }

    /// Any request, with all headers under the test's control.
    Answer send(http::Request request)
    {
        auto response = router_.handle_now(std::move(request));
        Answer answer{response.status, {}, std::move(response.headers)};
        if (auto* const text = std::get_if<std::string>(&response.body)) {
            answer.body = std::move(*text);
        }
        EXPECT_LT(answer.status, 500) << answer.body; // no handler answers 500 on a working system
        return answer;
    }

private:
    Answer send(http::Method method, std::string const& target, std::string const& body,
                std::string const& as, std::string const& key = {})
    {
        http::Request request;
        request.method = method;
        auto parts = http::parse_target(target);
        EXPECT_TRUE(parts.has_value()) << target;
        request.path = parts->path;
        request.query = parts->query;
        request.body = body;
        request.peer = "127.0.0.1";
        if (!body.empty()) {
            request.headers.add("Content-Type", "application/json");
        }
        if (!as.empty()) {
            request.headers.add("Cookie", "ward_session=" + as);
            request.headers.add("X-CSRF-Token", "csrf-of-" + as);
        }
        if (!key.empty()) {
            request.headers.add("Idempotency-Key", key);
        }
        return send(std::move(request));
    }

    Gate gate()
    {
        return {[this](sql::Session&, std::string_view cookie, Instant) -> Result<Caller> {
                    auto const found = callers_.find(std::string{cookie});
                    if (found == callers_.end()) {
                        return Error{Fault::unauthenticated, "session.unknown", {}};
                    }
                    return found->second;
                },
                [](sql::Session&, Caller const&, Instant) {}};
    }

    TestDatabase database_;
    IdMaker ids_;
    Instant now_{
        to_instant(LocalTime{make_date(2025, 7, 1)} + std::chrono::hours{8})}; ///< 08:00 on Tue 01/07/2025
    std::map<std::string, Caller> callers_;
    std::mutex announced_mutex_;
    std::vector<Announcement> announced_;
    Router router_;
    int keys_{0};
};

} // namespace ward::api
