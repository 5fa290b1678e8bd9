#include "command/house.hpp"

#include "api/test_house.hpp"
#include "staff/demo.hpp"
#include "unit/import.hpp"

#include <fstream>
#include <sstream>

// Goal: no handler answers 500 on a working system, every refusal names code and place, and nothing is
// written. Method: every route of the whole house meets every row of a table of hostile requests, asked by an
// administrator who may do almost everything, so that no row stops at the door.
namespace ward::command {
namespace {

std::string read_file(std::string const& path)
{
    std::ifstream in{path};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

class HostileTest : public testing::TestWithParam<std::string> {
protected:
    HostileTest() : database_{GetParam()}, house_{config()}
    {
        std::string const data = std::string{WARD_SOURCE_DIR} + "/data";
        sql::migrate(house_.database(), all_migrations(), house_.clock().now());
        staff::DemoAccounts accounts;
        accounts.first_password = "Nghialo-2025";
        accounts.rule = staff::FirstPassword::may_stay;
        accounts.hash_cost = {1, 8192 * 1024};
        auto const loaded = staff::load_demo(house_.database(), house_.ids(), house_.clock().now(),
                                             read_file(data + "/ward/nghia-lo.json"), accounts);
        EXPECT_TRUE(loaded.has_value()) << loaded.error().code << loaded.error().field;
        sign_in();
    }

    Config config()
    {
        Config config;
        config.database.url = database_.url();
        config.database.readers = 2;
        config.database.writers = 2;
        config.files.folder =
            (std::filesystem::temp_directory_path() / ("ward-hostile-" + std::to_string(::getpid())))
                .string();
        return config;
    }

    void sign_in()
    {
        http::Request request;
        request.method = http::Method::post;
        request.path = "/api/v1/sessions";
        request.body = R"({"login":"bao.nq","password":"Nghialo-2025"})";
        request.headers.add("Content-Type", "application/json");
        auto const response = house_.router().handle_now(std::move(request));
        ASSERT_EQ(response.status, 201) << std::get<std::string>(response.body);
        auto const cookie = std::string{*response.headers.find("Set-Cookie")};
        cookie_ = cookie.substr(0, cookie.find(';'));
        csrf_ = json::parse(std::get<std::string>(response.body))->at("csrf").as_string().c_str();
    }

    http::Request request(api::Route const& route, std::string const& argument, std::string body, int number)
    {
        http::Request request;
        request.method = route.method;
        for (std::size_t at = 0; at < route.path.size(); ++at) {
            if (route.path[at] != '{') {
                request.path += route.path[at];
                continue;
            }
            request.path += argument;
            at = route.path.find('}', at);
        }
        request.body = std::move(body);
        request.peer =
            "10.0.0." + std::to_string(number % 250); // or the rate limit would answer for the handler
        request.headers.add("Content-Type", "application/json");
        request.headers.add("Cookie", cookie_);
        request.headers.add("X-CSRF-Token", csrf_);
        request.headers.add("Idempotency-Key", "hostile-" + std::to_string(number));
        return request;
    }

    /// Rows of every table but the ones that are there to remember attempts.
    sql::RowCounts rows()
    {
        sql::RowCounts counts;
        house_.database().read([&](sql::Session& session) { counts = sql::count_rows(session); });
        for (auto const* const memory : {"event", "kept_answer", "sign_in_failure", "officer_session"}) {
            counts.erase(memory);
        }
        return counts;
    }

    api::TestDatabase database_;
    House house_;
    std::string cookie_;
    std::string csrf_;
};

INSTANTIATE_TEST_SUITE_P(Engines, HostileTest, api::on_both_engines());

std::vector<std::string> hostile_bodies()
{
    return {"",
            "null",
            "[]",
            "5",
            "\"x\"",
            "{",
            "{\"a\":",
            "{}",
            R"({"__proto__":{"a":1}})",
            R"({"name":null,"reason":null,"version":null})",
            R"({"name":"\u0000","login":"\u0000"})",
            R"({"version":1e400})",
            R"({"version":99999999999999999999})",
            "{\"name\":\"\xff\xfe\"}",
            std::string(5000, '['),
            "{\"name\":\"" + std::string(100'000, 'a') + "\"}"};
}

TEST_P(HostileTest, NoHostileBodyBreaksARouteOrLeavesARow)
{
    auto const before = rows();
    int number{0};
    for (auto const& route : house_.router().routes()) {
        if (route.reads() || route.upload || route.path == "/api/v1/session") {
            continue;
        }
        for (auto const& body : hostile_bodies()) {
            json::Object unused;
            bool const wants_body =
                !route.input_schema(unused).is_null() && route.method != http::Method::delete_;
            if (!wants_body) {
                continue;
            }
            auto const response =
                house_.router().handle_now(request(route, "250426718051897382", body, ++number));
            auto const text = std::get<std::string>(response.body);
            auto const what = route.path + " <- " + body.substr(0, 60) + " -> " + text;
            ASSERT_GE(response.status, 400) << what;
            ASSERT_LT(response.status, 500) << what;
            ASSERT_EQ(response.headers.find("Content-Type").value_or(""), "application/problem+json") << what;
            ASSERT_TRUE(json::parse(text)->as_object().contains("code")) << what;
        }
    }
    EXPECT_GT(number, 100);
    EXPECT_EQ(rows(), before);
}

// Method: of every body the house documents, each member in turn gets a value of every wrong type.
TEST_P(HostileTest, AMemberOfTheWrongTypeIsNamed)
{
    auto const before = rows();
    int number{1'000'000};
    for (auto const& route : house_.router().routes()) {
        json::Object components;
        auto const schema = route.input_schema(components);
        if (route.reads() || route.method == http::Method::delete_ || schema.is_null()) {
            continue;
        }
        std::string const reference{schema.at("$ref").as_string()};
        auto const& whole = components.at(reference.substr(reference.rfind('/') + 1)).as_object();
        for (auto const& [name, member] : whole.at("properties").as_object()) {
            for (auto const* const wrong : {"true", "[[]]", "{\"a\":{}}", "-1.5"}) {
                if (*wrong == '{' && member == json::Value(json::Object{{"type", "object"}})) {
                    continue; // any object fits
                }
                auto const body = "{" + serialize(json::Value(name)) + ":" + wrong + "}";
                auto const response =
                    house_.router().handle_now(request(route, "250426718051897382", body, ++number));
                auto const what = route.path + " <- " + body + " -> " + std::get<std::string>(response.body);
                ASSERT_GE(response.status, 400) << what;
                ASSERT_LT(response.status, 500) << what;
            }
        }
    }
    EXPECT_EQ(rows(), before);
}

TEST_P(HostileTest, NoHostilePathOrQueryBreaksARoute)
{
    auto const before = rows();
    int number{2'000'000};
    for (auto const& route : house_.router().routes()) {
        if (route.path == "/api/v1/live" || route.path == "/api/v1/session") {
            continue; // a stream without a server to carry it; signing out, after which every door is closed
        }
        for (auto const* const argument :
             {"0", "-1", "1", "99999999999999999999", "' OR 1=1 --", "ủ", "a;b", "%", "2025", "null"}) {
            auto const response = house_.router().handle_now(request(route, argument, "{}", ++number));
            ASSERT_LT(response.status, 500) << route.path << " <- " << argument;
        }
        for (auto const* const query :
             {"limit=0", "limit=-5", "limit=1e9", "after=x", "after=-1", "query=%25%27%22",
              "query=", "from=2025-13-01", "a=b", "%zz", "query=%00", "from=9999-12-31&to=0001-01-01"}) {
            auto asked = request(route, "1", "{}", ++number);
            asked.query = query;
            auto const response = house_.router().handle_now(std::move(asked));
            ASSERT_LT(response.status, 500) << route.path << "?" << query;
        }
    }
    EXPECT_EQ(rows(), before);
}

TEST_P(HostileTest, NobodyGetsPastADoorWithoutASession)
{
    int closed{0};
    int number{3'000'000};
    for (auto const& route : house_.router().routes()) {
        if (!route.doc.who.needs_session()) {
            continue;
        }
        // Nor is a stranger told what is wrong with what they sent.
        auto asked = request(route, "1", R"({"unheard_of":)", ++number);
        asked.headers = {};
        asked.headers.add("Content-Type", "application/json");
        asked.headers.add("Idempotency-Key", "stranger-" + std::to_string(number));
        auto const response = house_.router().handle_now(std::move(asked));
        EXPECT_EQ(response.status, 401) << route.path;
        ++closed;
    }
    EXPECT_GT(closed, 40);
}

} // namespace
} // namespace ward::command
