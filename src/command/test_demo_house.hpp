#pragma once

#include "api/test_house.hpp"
#include "command/commands.hpp"
#include "command/house.hpp"
#include "command/service_routes.hpp"
#include "file/test_files.hpp"

#include <mutex>

/// For tests only: the whole house with the demo ward in it, as `smartward demo` makes it, every route on a
/// real router, on a clock of its own that stands at 08:30 on Wednesday 02/07/2025.
namespace ward::command {

/// A browser with a session; an empty one is a citizen who never signed in.
struct Visitor {
    std::string cookie;
    std::string csrf;
};

class DemoHouse {
public:
    static constexpr auto password = "Nghialo-2025";

    explicit DemoHouse(std::string const& engine)
        : database_{engine}, config_{config()}, made_{demo(config_, demo_options())}, house_{config_}
    {
        EXPECT_EQ(made_, 0);
        house_.clock().set(
            to_instant(LocalTime{make_date(2025, 7, 2)} + std::chrono::hours{8} + std::chrono::minutes{30}));
        house_.live().attach({[this] { return ++streams_; },
                              [this](std::uint64_t, std::string bytes) {
                                  std::lock_guard const lock{mutex_};
                                  streamed_ += bytes;
                                  return true;
                              }});
    }

    static std::string data_folder() { return std::string{WARD_SOURCE_DIR} + "/data"; }

    House& house() { return house_; }
    Config const& config_of() const { return config_; }
    std::vector<api::Route> const& routes() { return house_.router().routes(); }
    /// What every live screen was sent so far.
    std::string streamed()
    {
        std::lock_guard const lock{mutex_};
        return streamed_;
    }

    Visitor sign_in(std::string const& login)
    {
        auto const answer =
            post("/api/v1/sessions", R"({"login":")" + login + R"(","password":")" + password + R"("})", {});
        EXPECT_EQ(answer.status, 201) << login << " " << answer.body;
        auto const cookie = std::string{answer.headers.find("Set-Cookie").value_or("")};
        return {cookie.substr(0, cookie.find(';')), std::string{answer.json().at("csrf").as_string()}};
    }

    api::Answer get(std::string const& target, Visitor const& visitor)
    {
        return answer(request(http::Method::get, target, "", visitor));
    }
    api::Answer post(std::string const& target, std::string const& body, Visitor const& visitor,
                     std::string const& key = {})
    {
        return answer(request(http::Method::post, target, body, visitor, key));
    }
    /// The id of what was made. A test failure when it was refused.
    std::string made(std::string const& target, std::string const& body, Visitor const& visitor)
    {
        return id_in(post(target, body, visitor));
    }
    std::string upload(std::string const& bytes, std::string const& name, Visitor const& visitor)
    {
        auto asked = request(http::Method::post, "/api/v1/files?name=" + name, "", visitor);
        asked.spooled = spooled(bytes);
        return id_in(answer(std::move(asked)));
    }

    /// An upload as the http layer hands it up: a file that goes with its owner.
    std::unique_ptr<http::Spooled> spooled(std::string const& bytes) const
    {
        return std::make_unique<http::Spooled>(spool_.write("upload", bytes), 0);
    }

    /// A request from an address of its own, so that no rate limit answers in the handler's place.
    http::Request request(http::Method method, std::string const& target, std::string body,
                          Visitor const& visitor, std::string const& key = {})
    {
        http::Request request;
        request.method = method;
        auto parts = http::parse_target(target);
        EXPECT_TRUE(parts.has_value()) << target;
        request.path = parts->path;
        request.query = parts->query;
        request.body = std::move(body);
        auto const number = ++requests_;
        request.peer = "10.0." + std::to_string(number / 250) + "." + std::to_string(number % 250);
        request.headers.add("Content-Type", "application/json");
        request.headers.add("Idempotency-Key",
                            key.empty() ? "asked-for-the-test-" + std::to_string(number) : key);
        if (!visitor.cookie.empty()) {
            request.headers.add("Cookie", visitor.cookie);
            request.headers.add("X-CSRF-Token", visitor.csrf);
        }
        return request;
    }
    /// A request to a route, with this argument wherever its path wants one.
    http::Request request(api::Route const& route, std::string const& argument, std::string body,
                          Visitor const& visitor)
    {
        std::string path;
        for (std::size_t at = 0; at < route.path.size(); ++at) {
            if (route.path[at] != '{') {
                path += route.path[at];
                continue;
            }
            path += argument;
            at = route.path.find('}', at);
        }
        auto asked = request(route.method, "/", std::move(body), visitor);
        asked.path = std::move(path);
        return asked;
    }

    api::Answer answer(http::Request request)
    {
        auto response = house_.router().handle_now(std::move(request));
        api::Answer answer{response.status, {}, std::move(response.headers)};
        if (auto* const text = std::get_if<std::string>(&response.body)) {
            answer.body = std::move(*text);
        } else if (auto const* const file = std::get_if<http::FileBody>(&response.body)) {
            answer.body = read_whole(file->path);
        }
        return answer;
    }

    static std::string read_whole(std::string const& path)
    {
        std::ifstream in{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

private:
    static std::string id_in(api::Answer const& answer)
    {
        EXPECT_EQ(answer.status, 201) << answer.body;
        auto const body = answer.json();
        auto const* const id = body.is_object() ? body.as_object().if_contains("id") : nullptr;
        return id == nullptr ? "0" : std::string{id->as_string()};
    }

    Config config()
    {
        Config config;
        config.database.url = database_.url();
        config.database.readers = 2;
        config.database.writers = 2;
        config.files.folder = spool_ / "files";
        config.sessions.admin_second_factor = false; // its own tests are in staff
        config.simulation.enabled = true;
        return config;
    }
    static DemoOptions demo_options() { return {data_folder(), password, false}; }

    file::sample::Folder spool_;
    api::TestDatabase database_;
    Config config_;
    int made_;
    std::mutex mutex_;
    std::string streamed_;
    std::uint64_t streams_{0};
    std::int64_t requests_{0};
    House house_;
    ServiceRoutes service_{house_, config_};
};

} // namespace ward::command
