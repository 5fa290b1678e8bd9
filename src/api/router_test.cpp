#include "api/openapi.hpp"
#include "api/test_house.hpp"
#include "base/log.hpp"

#include <thread>

namespace ward::api {
namespace {

struct NewThing {
    std::string name;
    std::optional<int> count;
};
BOOST_DESCRIBE_STRUCT(NewThing, (), (name, count))
struct Thing {
    std::int64_t number{0};
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (number, name))
struct ThingQuery : PageQuery {
    std::optional<bool> big;
};
BOOST_DESCRIBE_STRUCT(ThingQuery, (PageQuery), (big))

/// A room as small as can be: enough to see what the router does for every room.
class Things {
public:
    explicit Things(Router& router)
    {
        router.create("/api/v1/things", {"Make a thing", Who::may({Permission::receive})}, *this,
                      &Things::make);
        router.get("/api/v1/things", {"All things", Who::anyone()}, *this, &Things::list);
        router.get("/api/v1/things/{number}", {"One thing", Who::signed_in()}, *this, &Things::show);
        router.get("/api/v1/things/first", {"The first", Who::anyone()}, *this, &Things::first);
        router.post("/api/v1/things/slow", {"Prepared off the writer", Who::anyone()}, *this,
                    &Things::prepare, &Things::finish);
        router.remove("/api/v1/things/{number}", {"Drop one", Who::may({Permission::admin})}, *this,
                      &Things::drop);
        router.post("/api/v1/things/bug", {"Throws", Who::anyone()}, *this, &Things::bug);
        router.get("/api/v1/things/limited", {"Three a minute", Who::anyone(), Rate{3}}, *this,
                   &Things::first);
        router.get("/api/v1/things/traced", {"Leaves a trace", Who::anyone()}, *this, &Things::traced);
    }

    Result<Created<Thing>> make(Call const& call, NewThing const& sent) const
    {
        auto const number = call.ids.next();
        call.database.change("INSERT INTO thing (number, name) VALUES ($1, $2)", number, sent.name);
        if (sent.name.empty()) {
            return invalid("thing.name.empty", "/name"); // after the write, to see that it is undone
        }
        call.extras.announcements.push_back({number, call.ward(), "thing.made", "thing", number, call.now});
        return Created<Thing>{{number, sent.name}};
    }
    Result<Page<Thing>> list(Call const& call, ThingQuery const& query) const
    {
        Page<Thing> page;
        auto rows =
            call.database.run("SELECT number, name FROM thing ORDER BY number LIMIT $1", page_limit(query));
        while (rows.next()) {
            auto const number = rows.take<std::int64_t>();
            page.items.push_back({number, rows.take<std::string>()});
        }
        return page;
    }
    Result<Thing> show(Call const& call) const
    {
        auto const number = call.key<Id<struct ThingTag>>("number", "thing.unknown");
        if (!number) {
            return number.error();
        }
        return Thing{number->value, "shown"};
    }
    Result<Thing> first(Call const&) const
    {
        log::write(log::Level::warning, "from.below"); // as from a place that knows of no request
        return Thing{1, "first"};
    }
    Result<std::string> prepare(Call const&, NewThing const& sent) const
    {
        if (sent.name == "bug") {
            throw std::logic_error{"ours"};
        }
        return sent.name == "no" ? Result<std::string>{forbidden("thing.no")}
                                 : Result<std::string>{sent.name + " made ready"};
    }
    Result<Thing> finish(Call const&, NewThing const&, std::string const& ready) const
    {
        return Thing{2, ready};
    }
    Result<Nothing> drop(Call const&) const { return Nothing{}; }
    Result<Nothing> bug(Call const&) const { throw std::logic_error{"ours"}; }
    Result<Thing> traced(Call const& call) const
    {
        call.extras.before_answer.push_back([](sql::Session& session) {
            session.change("INSERT INTO thing (number, name) VALUES (7, 'trace')");
        });
        return Thing{7, "read"};
    }
};

sql::RoomMigrations things_tables()
{
    return {"thing",
            {{"0001_thing", "CREATE TABLE thing (number bigint PRIMARY KEY, name text NOT NULL);\n"}}};
}

class RouterTest : public testing::TestWithParam<std::string> {
protected:
    RouterTest() : house_{GetParam(), {things_tables()}}, things_{house_.router()}
    {
        house_.knows("clerk", OfficerId{5}, {Permission::receive});
        house_.knows("chief", OfficerId{6}, {Permission::admin});
        Caller fresh{.ward = WardId{21028}, .officer = OfficerId{9}, .restricted = true};
        fresh.grants.push_back({Permission::receive, "", AgencyId{}});
        house_.knows("fresh", fresh);
    }

    std::int64_t things()
    {
        std::int64_t count{0};
        house_.database().read([&](sql::Session& session) {
            auto rows = session.run("SELECT count(*) FROM thing");
            rows.next();
            count = rows.take<std::int64_t>();
        });
        return count;
    }

    TestHouse house_;
    Things things_;
};

INSTANTIATE_TEST_SUITE_P(Engines, RouterTest, on_both_engines());

TEST_P(RouterTest, AMadeThingIsAnsweredAndAnnouncedOnce)
{
    auto const answer = house_.post("/api/v1/things", R"({"name":"a"})", "clerk");
    EXPECT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(house_.announced().size(), 1U);
    EXPECT_EQ(things(), 1);
}

// Goal: whoever loses the answer may ask again. Method: the same key twice, then the key with another body.
TEST_P(RouterTest, ASecondTryGetsTheFirstAnswer)
{
    auto const first = house_.post("/api/v1/things", R"({"name":"a"})", "clerk", "a-key-of-mine");
    auto const second = house_.post("/api/v1/things", R"({"name":"a"})", "clerk", "a-key-of-mine");
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.body, first.body);
    EXPECT_TRUE(second.headers.find("Idempotent-Replay").has_value());
    EXPECT_EQ(things(), 1);
    EXPECT_EQ(house_.announced().size(), 1U);
    EXPECT_EQ(house_.post("/api/v1/things", R"({"name":"b"})", "clerk", "a-key-of-mine").code(),
              "request.idempotency_key.reused");
}

// Goal: however a request is refused, it says so with a code and a place, and nothing is kept.
TEST_P(RouterTest, ARefusedRequestLeavesNothingBehind)
{
    struct Row {
        char const* why;
        char const* body;
        char const* as;
        int status;
        char const* code;
        char const* field;
    };
    Row const rows[] = {
        {"nobody signed in", R"({"name":"a"})", "", 401, "auth.needed", ""},
        {"a cookie that is no session", R"({"name":"a"})", "stranger", 401, "session.unknown", ""},
        {"another permission", R"({"name":"a"})", "chief", 403, "auth.not_permitted", ""},
        {"the first password is still on", R"({"name":"a"})", "fresh", 403, "staff.password.must_change", ""},
        {"a rule says no after the write", R"({"name":""})", "clerk", 422, "thing.name.empty", "/name"},
        {"no JSON", R"({"name")", "clerk", 400, "request.json.malformed", ""},
        {"a number for a text", R"({"name":5})", "clerk", 422, "request.member.type", "/name"},
        {"an unknown member", R"({"name":"a","x":1})", "clerk", 422, "request.member.unknown", "/x"},
        {"a missing member", R"({})", "clerk", 422, "request.member.missing", "/name"},
        {"a list instead", R"([])", "clerk", 422, "request.member.type", ""},
    };
    for (auto const& row : rows) {
        auto const answer = house_.post("/api/v1/things", row.body, row.as);
        EXPECT_EQ(answer.status, row.status) << row.why;
        EXPECT_EQ(answer.code(), row.code) << row.why;
        EXPECT_EQ(answer.field(), row.field) << row.why;
        EXPECT_EQ(*answer.headers.find("Content-Type"), "application/problem+json") << row.why;
    }
    EXPECT_EQ(things(), 0);
    EXPECT_TRUE(house_.announced().empty());
}

// Who reads a number out on the telephone is found in the log by it.
TEST_P(RouterTest, ARefusalNamesItsRequestInTheHeaderTheBodyAndTheLog)
{
    testing::internal::CaptureStderr();
    std::vector<std::string> ids;
    for (auto const& [path, status] :
         {std::pair{"/api/v1/nowhere", 404}, {"/api/v1/things/4", 401}, {"/nowhere.png", 404}}) {
        auto const answer = house_.get(path);
        EXPECT_EQ(answer.status, status) << path;
        ids.emplace_back(answer.headers.find("X-Request-Id").value_or(""));
        EXPECT_EQ(answer.json().at("request_id").as_string(), ids.back()) << path;
    }
    auto const log = testing::internal::GetCapturedStderr();
    for (auto const& id : ids) {
        EXPECT_FALSE(id.empty());
        EXPECT_NE(log.find("\"request\":\"" + id + '"'), std::string::npos) << log;
    }
}

TEST_P(RouterTest, EveryLineThatARequestLeavesInTheLogCarriesItsId)
{
    testing::internal::CaptureStderr();
    auto const id = std::string{house_.get("/api/v1/things/first").headers.find("X-Request-Id").value_or("")};
    log::write(log::Level::info, "afterwards");
    auto const log = testing::internal::GetCapturedStderr();
    EXPECT_NE(log.find("\"what\":\"from.below\",\"request\":\"" + id + "\"}\n"), std::string::npos) << log;
    EXPECT_NE(log.find("\"what\":\"afterwards\"}\n"), std::string::npos) << log;
}

TEST_P(RouterTest, MakingNeedsAKeyAndWritingNeedsTheSessionsToken)
{
    http::Request request;
    request.method = http::Method::post;
    request.path = "/api/v1/things";
    request.body = R"({"name":"a"})";
    request.headers.add("Content-Type", "application/json");
    request.headers.add("Cookie", "other=1; ward_session=clerk");
    auto const copy = [&] {
        http::Request again;
        again.method = request.method;
        again.path = request.path;
        again.body = request.body;
        again.headers = request.headers;
        return again;
    };
    EXPECT_EQ(house_.send(copy()).code(), "request.idempotency_key.missing");
    request.headers.add("Idempotency-Key", "12345678");
    EXPECT_EQ(house_.send(copy()).code(), "session.csrf");
    request.headers.add("X-CSRF-Token", "csrf-of-clerk");
    EXPECT_EQ(house_.send(copy()).status, 201);
    auto short_key = copy();
    short_key.headers = {};
    short_key.headers.add("Idempotency-Key", "short");
    EXPECT_EQ(house_.send(std::move(short_key)).code(), "request.idempotency_key.malformed");
    EXPECT_EQ(things(), 1);
}

TEST_P(RouterTest, ABodyOfAnotherTypeIsRefused)
{
    http::Request request;
    request.method = http::Method::post;
    request.path = "/api/v1/things/slow";
    request.body = "name=a";
    request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    EXPECT_EQ(house_.send(std::move(request)).status, 415);
}

TEST_P(RouterTest, WhatIsPolledAnswersNotModified)
{
    auto const first = house_.get("/api/v1/things");
    auto const tag = std::string{*first.headers.find("ETag")};
    http::Request request;
    request.path = "/api/v1/things";
    request.headers.add("If-None-Match", tag);
    auto const second = house_.send(std::move(request));
    EXPECT_EQ(second.status, 304);
    EXPECT_EQ(second.body, "");
    house_.post("/api/v1/things", R"({"name":"a"})", "clerk");
    EXPECT_NE(*house_.get("/api/v1/things").headers.find("ETag"), tag);
}

TEST_P(RouterTest, AQuestionsParametersAreCheckedLikeABody)
{
    EXPECT_EQ(house_.get("/api/v1/things?limit=5&big=true").status, 200);
    EXPECT_EQ(house_.get("/api/v1/things?limit=x").field(), "/limit");
    EXPECT_EQ(house_.get("/api/v1/things?big=1").code(), "request.member.type");
    EXPECT_EQ(house_.get("/api/v1/things?colour=red").code(), "request.query.unknown");
    EXPECT_EQ(house_.get("/api/v1/things?limit=1&limit=2").code(), "request.query.repeated");
    EXPECT_EQ(house_.get("/api/v1/things?limit=%zz").code(), "request.query.malformed");
    EXPECT_EQ(house_.get("/api/v1/things?%ff=1").code(), "request.query.malformed"); // would be said again
}

TEST_P(RouterTest, ALiteralPathWinsAndAnUnknownOneIsSaid)
{
    EXPECT_EQ(house_.get("/api/v1/things/first").status, 200);
    EXPECT_EQ(house_.get("/api/v1/things/5", "clerk").status, 200);
    EXPECT_EQ(house_.get("/api/v1/things/five", "clerk").code(), "thing.unknown");
    EXPECT_EQ(house_.get("/api/v1/nothing").code(), "request.path.unknown");
    EXPECT_EQ(house_.put("/api/v1/things", "{}").status, 405);
    EXPECT_EQ(house_.remove("/api/v1/things/5", "chief").status, 204);
}

TEST_P(RouterTest, SlowWorkIsDoneBeforeTheWriterAndMayRefuse)
{
    EXPECT_EQ(house_.post("/api/v1/things/slow", R"({"name":"it"})").body,
              R"({"number":2,"name":"it made ready"})");
    EXPECT_EQ(house_.post("/api/v1/things/slow", R"({"name":"no"})").code(), "thing.no");
}

TEST_P(RouterTest, AskingTooOftenIsRefusedForAMinute)
{
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(house_.get("/api/v1/things/limited").status, 200);
    }
    auto const refused = house_.get("/api/v1/things/limited");
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(*refused.headers.find("Retry-After"), "60");
    house_.set_now(house_.now() + std::chrono::minutes{1});
    EXPECT_EQ(house_.get("/api/v1/things/limited").status, 200);
}

TEST_P(RouterTest, AQuestionThatLeavesATraceIsAnsweredAfterTheTraceIsKept)
{
    EXPECT_EQ(house_.get("/api/v1/things/traced").status, 200);
    EXPECT_EQ(things(), 1);
}

// Goal: a bug of ours in one handler ends neither the process nor another citizen's request.
TEST_P(RouterTest, ABugInOneHandlerLeavesTheOthersAlone)
{
    http::Request request;
    request.method = http::Method::post;
    request.path = "/api/v1/things/bug";
    EXPECT_EQ(house_.router().handle_now(std::move(request)).status, 503);
    EXPECT_EQ(house_.post("/api/v1/things", R"({"name":"a"})", "clerk").status, 201);
}

TEST_P(RouterTest, ABugInSlowWorkLeavesItsThreadAlive)
{
    for (int i = 0; i < 8; ++i) { // more than there are workers
        http::Request request;
        request.method = http::Method::post;
        request.path = "/api/v1/things/slow";
        request.body = R"({"name":"bug"})";
        request.headers.add("Content-Type", "application/json");
        request.headers.add("Idempotency-Key", "slow-bug-" + std::to_string(i));
        EXPECT_EQ(house_.router().handle_now(std::move(request)).status, 503);
    }
    EXPECT_EQ(house_.post("/api/v1/things/slow", R"({"name":"it"})").status, 200);
}

// Goal: a stranger learns nothing of what a door wants; who may pass it is told the field.
TEST_P(RouterTest, WhoMayNotAskIsNotToldWhatIsWrongWithTheQuestion)
{
    EXPECT_EQ(house_.post("/api/v1/things", R"({"name":1})").status, 401);
    EXPECT_EQ(house_.post("/api/v1/things", R"({"name":1})", "clerk").field(), "/name");
}

TEST_P(RouterTest, ManyWritersAtOnceAreAllAnswered)
{
    constexpr int threads = 4;
    constexpr int each = 25;
    std::vector<std::thread> writers;
    std::atomic<int> made{0};
    for (int t = 0; t < threads; ++t) {
        writers.emplace_back([&, t] {
            for (int i = 0; i < each; ++i) {
                auto const key = "writer-" + std::to_string(t) + "-" + std::to_string(i);
                made += house_.post("/api/v1/things", R"({"name":"a"})", "clerk", key).status == 201 ? 1 : 0;
            }
        });
    }
    for (auto& writer : writers) {
        writer.join();
    }
    EXPECT_EQ(made.load(), threads * each);
    EXPECT_EQ(things(), threads * each);
}

// Goal: the document says what the handlers take and give. Method: look at one route of each kind.
TEST_P(RouterTest, TheOpenApiDocumentComesFromTheHandlers)
{
    auto const document = json::parse(openapi(house_.router().routes()));
    ASSERT_TRUE(document.has_value());
    auto const& paths = document->at("paths").as_object();
    auto const& make = paths.at("/api/v1/things").at("post");
    EXPECT_EQ(make.at("x-who"), json::Value("receive"));
    EXPECT_EQ(serialize(make.at("requestBody").at("content").at("application/json").at("schema")),
              R"({"$ref":"#/components/schemas/NewThing"})");
    EXPECT_EQ(serialize(make.at("responses").at("201").at("content").at("application/json").at("schema")),
              R"({"$ref":"#/components/schemas/Thing"})");
    auto const& list = paths.at("/api/v1/things").at("get");
    EXPECT_EQ(list.at("parameters").as_array().size(), 3U);
    EXPECT_TRUE(document->at("components").at("schemas").as_object().contains("ThingPage"));
    EXPECT_EQ(paths.at("/api/v1/things/{number}").at("delete").at("responses").as_object().count("204"), 1U);
}

} // namespace
} // namespace ward::api
