#pragma once

#include "witness/service.hpp"
#include "witness/store.hpp"
#include "witness/test_log.hpp"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <future>

/// A witness on a database of its own in a folder that goes with it, asked without a network.
namespace ward::witness {

class TestFolder {
public:
    TestFolder()
    {
        static std::atomic<int> count{0};
        path_ = std::filesystem::temp_directory_path() /
                ("ward-witness-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
        std::filesystem::create_directories(path_);
    }
    TestFolder(TestFolder const&) = delete;
    TestFolder& operator=(TestFolder const&) = delete;
    ~TestFolder() { std::filesystem::remove_all(path_); }

    std::string file(std::string const& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

/// Hands an answer on to whoever waits for it; `at_answer` runs first, on the thread that answers.
class WaitedReply final : public http::Answerer {
public:
    WaitedReply(std::promise<http::Response> promise, std::function<void()> at_answer)
        : promise_{std::move(promise)}, at_answer_{std::move(at_answer)}
    {
    }
    void answer(http::Response response) override
    {
        if (at_answer_) {
            at_answer_();
        }
        promise_.set_value(std::move(response));
    }

private:
    std::promise<http::Response> promise_;
    std::function<void()> at_answer_;
};

class TestHouse {
public:
    TestHouse() { start(); }

    /// As after the end of the process: another database object, another service, the same files.
    void start()
    {
        service_.reset();
        database_.reset();
        database_ = sql::open(url(), {.readers = 2, .writers = 1});
        sql::migrate(*database_, {migrations()}, from_ms(0));
        service_ = std::make_unique<Service>(*database_, key_, "/w", [this] { return from_ms(now_ms_); });
    }

    std::string url() const { return "sqlite:" + folder_.file("witness.db"); }
    sql::Database& database() { return *database_; }
    Service& service() { return *service_; }
    tlog::VerifierKey const& verifier() const { return key_.verifier(); }

    void watch(std::string const& origin, tlog::VerifierKey const& key)
    {
        database_->write_now([&](sql::Session& session) {
            add_log(session, origin, key);
            return sql::Verdict::keep;
        });
    }
    void watch(TestLog const& log) { watch(log.origin(), log.verifier()); }

    void unwatch(TestLog const& log)
    {
        database_->write_now([&](sql::Session& session) {
            remove_log(session, log.origin());
            return sql::Verdict::keep;
        });
    }

    std::optional<Held> held_of(TestLog const& log)
    {
        std::optional<Held> found;
        database_->read([&](sql::Session& session) { found = held(session, log.origin()); });
        return found;
    }
    std::uint64_t held_size(TestLog const& log)
    {
        auto const found = held_of(log);
        return found ? found->size : 0;
    }

    void set_now(std::int64_t seconds) { now_ms_ = seconds * 1000; }

    http::Response ask(http::Method method, std::string path, std::string body = {},
                       std::function<void()> at_answer = {})
    {
        std::promise<http::Response> promise;
        auto answered = promise.get_future();
        http::Request request;
        request.method = method;
        request.path = std::move(path);
        request.body = std::move(body);
        service_->handle(std::move(request),
                         std::make_unique<WaitedReply>(std::move(promise), std::move(at_answer)));
        return answered.get();
    }
    http::Response add(std::string body)
    {
        return ask(http::Method::post, "/w/add-checkpoint", std::move(body));
    }
    http::Response get(std::string path) { return ask(http::Method::get, std::move(path)); }

    static std::string body_of(http::Response const& response)
    {
        return std::get<std::string>(response.body);
    }

private:
    TestFolder folder_;
    tlog::SigningKey key_{tlog::SigningKey::make("witness.example/w1", tlog::KeyKind::cosignature)};
    std::atomic<std::int64_t> now_ms_{1'700'000'000'000};
    std::unique_ptr<sql::Database> database_;
    std::unique_ptr<Service> service_;
};

} // namespace ward::witness
