#include "command/test_demo_house.hpp"

// Goal: no handler answers 500 on a working system, every refusal names code and place, and nothing is
// written. Method: every route of the whole house meets every row of a table of hostile requests, asked by an
// administrator who may do almost everything, so that no row stops at the door.
namespace ward::command {
namespace {

class HostileTest : public testing::TestWithParam<std::string> {
protected:
    http::Response ask(api::Route const& route, std::string const& argument, std::string body,
                       std::string query = {})
    {
        auto asked = demo_.request(route, argument, std::move(body), admin_);
        asked.query = std::move(query);
        return demo_.house().router().handle_now(std::move(asked));
    }

    /// Rows of every table but the ones that are there to remember attempts.
    sql::RowCounts rows()
    {
        sql::RowCounts counts;
        demo_.house().database().read([&](sql::Session& session) { counts = sql::count_rows(session); });
        for (auto const* const memory :
             {"event", "event_waiting", "kept_answer", "sign_in_failure", "officer_session"}) {
            counts.erase(memory);
        }
        return counts;
    }

    DemoHouse demo_{GetParam()};
    Visitor admin_{demo_.sign_in("bao.nq")};
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
    for (auto const& route : demo_.routes()) {
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
            ++number;
            auto const response = ask(route, "250426718051897382", body);
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
    for (auto const& route : demo_.routes()) {
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
                auto const response = ask(route, "250426718051897382", body);
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
    for (auto const& route : demo_.routes()) {
        if (route.path == "/api/v1/live" || route.path == "/api/v1/session") {
            continue; // a stream without a server to carry it; signing out, after which every door is closed
        }
        for (auto const* const argument :
             {"0", "-1", "1", "99999999999999999999", "' OR 1=1 --", "ủ", "a;b", "%", "2025", "null"}) {
            auto const response = ask(route, argument, "{}");
            ASSERT_LT(response.status, 500) << route.path << " <- " << argument;
        }
        for (auto const* const query :
             {"limit=0", "limit=-5", "limit=1e9", "after=x", "after=-1", "query=%25%27%22",
              "query=", "from=2025-13-01", "a=b", "%zz", "query=%00", "from=9999-12-31&to=0001-01-01"}) {
            auto const response = ask(route, "1", "{}", query);
            ASSERT_LT(response.status, 500) << route.path << "?" << query;
        }
    }
    EXPECT_EQ(rows(), before);
}

TEST_P(HostileTest, NobodyGetsPastADoorWithoutASession)
{
    int closed{0};
    for (auto const& route : demo_.routes()) {
        if (!route.doc.who.needs_session()) {
            continue;
        }
        // Nor is a stranger told what is wrong with what they sent.
        auto const response = demo_.answer(demo_.request(route, "1", R"({"unheard_of":)", {}));
        EXPECT_EQ(response.status, 401) << route.path;
        ++closed;
    }
    EXPECT_GT(closed, 40);
}

} // namespace
} // namespace ward::command
