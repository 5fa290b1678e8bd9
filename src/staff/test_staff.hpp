#pragma once

#include "api/test_house.hpp"
#include "event/store.hpp"
#include "staff/demo.hpp"
#include "staff/gate.hpp"
#include "staff/routes.hpp"
#include "staff/secret.hpp"
#include "staff/store.hpp"

#include <fstream>
#include <sstream>

/// For tests only: the demonstration ward behind a real router with the real gate.
namespace ward::staff {

inline constexpr char const* first_password = "Nghia-Lo 2025";

/// Hashing as cheap as the library allows: what is tested is what we do with it.
inline Settings test_settings()
{
    return {.admin_second_factor = false, .hash_cost = {.passes = 1, .memory_bytes = 8192}};
}

inline std::string ward_file()
{
    std::ifstream file{std::string{WARD_SOURCE_DIR} + "/data/ward/nghia-lo.json"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A browser with a session.
struct Browser {
    std::string cookie;
    std::string csrf;
};

/// A key file that goes away with the test.
struct KeyFile {
    KeyFile()
    {
        static int count{0};
        path = (std::filesystem::temp_directory_path() /
                ("ward-key-" + std::to_string(::getpid()) + "-" + std::to_string(++count)))
                   .string();
    }
    KeyFile(KeyFile const&) = delete;
    KeyFile& operator=(KeyFile const&) = delete;
    ~KeyFile() { std::filesystem::remove(path); }

    std::string path;
};

class StaffHouse {
public:
    explicit StaffHouse(std::string const& engine, FirstPassword rule = FirstPassword::may_stay,
                        Settings const& settings = test_settings())
        : settings_{settings},
          database_{engine},
          router_{*database_, ids_, [this] { return now_; }, gate(settings_), {.ward = ward}},
          routes_{router_, settings_, vault_}
    {
        sql::migrate(*database_, {api::migrations(), event::migrations(), migrations()}, now_);
        auto const loaded =
            load_demo(*database_, ids_, now_, ward_file(), {first_password, rule, settings_.hash_cost});
        EXPECT_TRUE(loaded.has_value());
        router_.on_commit([this](std::vector<api::Announcement> const& happened) {
            announced_.insert(announced_.end(), happened.begin(), happened.end());
        });
    }

    sql::Database& database() { return *database_; }
    IdMaker& ids() { return ids_; }
    Vault const& vault() const { return vault_; }
    api::Router& router() { return router_; }
    Instant now() const { return now_; }
    void set_now(Instant now) { now_ = now; }
    void wait(Milliseconds time) { now_ += time; }
    Date today() const { return date_of(now_); }
    std::vector<api::Announcement> const& announced() const { return announced_; }

    api::Answer send(http::Method method, std::string const& target, std::string const& body,
                     Browser const& browser)
    {
        http::Request request;
        request.method = method;
        auto parts = http::parse_target(target);
        EXPECT_TRUE(parts.has_value()) << target;
        request.path = parts->path;
        request.query = parts->query;
        request.body = body;
        request.peer = "192.0.2." + std::to_string(++requests_ % 250); // so that rates are not what is tested
        if (!body.empty()) {
            request.headers.add("Content-Type", "application/json");
        }
        if (!browser.cookie.empty()) {
            request.headers.add("Cookie", "theme=dark; ward_session=" + browser.cookie);
        }
        if (!browser.csrf.empty()) {
            request.headers.add("X-CSRF-Token", browser.csrf);
        }
        request.headers.add("Idempotency-Key", "key-" + std::to_string(requests_) + "-0000");
        auto response = router_.handle_now(std::move(request));
        api::Answer answer{response.status, {}, std::move(response.headers)};
        if (auto* const text = std::get_if<std::string>(&response.body)) {
            answer.body = std::move(*text);
        }
        EXPECT_LT(answer.status, 500) << answer.body;
        seen_ += answer.body;
        return answer;
    }
    api::Answer get(std::string const& target, Browser const& browser = {})
    {
        return send(http::Method::get, target, "", browser);
    }
    api::Answer post(std::string const& target, std::string const& body, Browser const& browser = {})
    {
        return send(http::Method::post, target, body, browser);
    }
    api::Answer patch(std::string const& target, std::string const& body, Browser const& browser)
    {
        return send(http::Method::patch, target, body, browser);
    }
    api::Answer remove(std::string const& target, Browser const& browser)
    {
        return send(http::Method::delete_, target, "", browser);
    }

    api::Answer try_sign_in(std::string const& login, std::string const& password,
                            std::string const& code = {})
    {
        json::Object body{{"login", login}, {"password", password}};
        if (!code.empty()) {
            body["code"] = code;
        }
        return post("/api/v1/sessions", boost::json::serialize(body));
    }

    static Browser browser_of(api::Answer const& answer)
    {
        Browser browser{cookie_of(answer), {}};
        if (!answer.body.empty()) {
            browser.csrf = std::string{answer.json().at("csrf").as_string()};
        }
        return browser;
    }
    static std::string cookie_of(api::Answer const& answer)
    {
        std::string const header{answer.headers.find("Set-Cookie").value_or("")};
        auto const from = header.find('=') + 1;
        return header.empty() ? "" : header.substr(from, header.find(';') - from);
    }

    Browser sign_in(std::string const& login, std::string const& password = first_password)
    {
        auto const answer = try_sign_in(login, password);
        EXPECT_EQ(answer.status, 201) << login << answer.body;
        return answer.status == 201 ? browser_of(answer) : Browser{};
    }

    /// A question notes the use of its session after the answer; whether that was done by now.
    bool is_touched(Browser const& browser)
    {
        auto const key = token_key(browser.cookie);
        auto const patience = std::chrono::steady_clock::now() + std::chrono::seconds{20};
        while (std::chrono::steady_clock::now() < patience) {
            Instant used{};
            database().write_now(
                [](sql::Session&) { return sql::Verdict::keep; }); // stands behind it in the queue
            database().read([&](sql::Session& session) {
                auto rows = session.run("SELECT used_ms FROM officer_session WHERE key = $1", key);
                used = rows.next() ? rows.take<Instant>() : Instant{};
            });
            if (used == now_) {
                return true;
            }
        }
        return false;
    }

    OfficerId officer(std::string const& login)
    {
        OfficerId id;
        database().read([&](sql::Session& session) {
            auto const found = find_officer(session, ward, login, today());
            EXPECT_TRUE(found.has_value()) << login;
            id = found ? found->id : OfficerId{};
        });
        return id;
    }
    AgencyId agency(std::string const& code)
    {
        AgencyId id;
        database().read([&](sql::Session& session) { id = find_agency(session, ward, code)->id; });
        return id;
    }
    std::vector<event::Event> events()
    {
        std::vector<event::Event> events;
        database().read(
            [&](sql::Session& session) { events = event::newest(session, ward, event::EventId{}, 100'000); });
        return events;
    }
    /// Kinds of the events about an officer, oldest first.
    std::vector<std::string> kinds(std::string const& login)
    {
        std::vector<std::string> kinds;
        auto const id = officer(login).value;
        database().read([&](sql::Session& session) {
            for (auto const& each :
                 event::of_subject(session, ward, "officer", id, event::EventId{}, 100'000)) {
                kinds.push_back(each.kind);
            }
        });
        return kinds;
    }
    std::int64_t count(std::string const& table)
    {
        std::int64_t rows{0};
        database().read([&](sql::Session& session) {
            auto answer = session.run("SELECT count(*) FROM " + table);
            answer.next();
            rows = answer.take<std::int64_t>();
        });
        return rows;
    }
    /// Everything that was answered so far.
    std::string const& seen() const { return seen_; }

    static constexpr WardId ward{21028};

private:
    Settings settings_;
    api::TestDatabase database_;
    KeyFile key_file_;
    Vault vault_{key_file_.path};
    IdMaker ids_{1};
    Instant now_{
        to_instant(LocalTime{make_date(2025, 7, 1)} + std::chrono::hours{8})}; ///< 08:00 on Tue 01/07/2025
    std::vector<api::Announcement> announced_;
    std::string seen_;
    int requests_{0};
    api::Router router_;
    Routes routes_;
};

class StaffTest : public testing::TestWithParam<std::string> {
protected:
    StaffHouse house{GetParam()};
};

} // namespace ward::staff
