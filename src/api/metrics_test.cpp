#include "api/metrics.hpp"

#include "api/test_exposition.hpp"
#include "api/test_house.hpp"

#include <thread>

// Goal: what Prometheus reads is what happened, and Prometheus can read it. Method: a reader as strict as
// promtool, and a house that is asked a known number of times.
namespace ward::api {
namespace {

struct Word {
    std::string word;
};
BOOST_DESCRIBE_STRUCT(Word, (), (word))

class Rooms {
public:
    explicit Rooms(Router& router)
    {
        router.get("/api/v1/words/{word}", {"Says it again", Who::anyone()}, *this, &Rooms::say);
        router.create("/api/v1/words", {"Keeps it", Who::anyone()}, *this, &Rooms::keep);
        router.get_slow("/figures", {"Figures", Who::anyone()}, *this, &Rooms::figures);
        router_ = &router;
    }
    Result<Word> say(Call const& call) const
    {
        auto const word = std::string{call.argument("word")};
        return word == "no" ? Result<Word>{not_found("word.unknown")} : Word{word};
    }
    Result<Created<Word>> keep(Call const&, Word const& word) const { return Created<Word>{word}; }
    Result<Document> figures(Call const& call) const
    {
        return Document{.media_type = "text/plain", .bytes = router_->metrics().text(call.database)};
    }

private:
    Router* router_{nullptr};
};

class MetricsTest : public testing::TestWithParam<std::string> {
protected:
    Exposition exposed() { return Exposition{house_.get("/figures").body}; }

    TestHouse house_{GetParam(), {}};
    Rooms rooms_{house_.router()};
};

INSTANTIATE_TEST_SUITE_P(Engines, MetricsTest, on_both_engines());

TEST_P(MetricsTest, RequestsAreCountedByPatternMethodAndHundredsOfTheirStatus)
{
    for (int i = 0; i < 7; ++i) {
        EXPECT_EQ(house_.get("/api/v1/words/w" + std::to_string(i)).status, 200);
    }
    EXPECT_EQ(house_.get("/api/v1/words/no").status, 404);
    EXPECT_EQ(house_.post("/api/v1/words", R"({"word":"a"})").status, 201);
    EXPECT_EQ(house_.get("/api/v1/nowhere").status, 404);
    auto const figures = exposed();
    auto const* const name = "smartward_http_request_duration_seconds_count";
    std::string const route{"/api/v1/words/{word}"};
    EXPECT_EQ(figures.value(name, {{"method", "GET"}, {"route", route}, {"status", "2xx"}}), 7);
    EXPECT_EQ(figures.value(name, {{"method", "GET"}, {"route", route}, {"status", "4xx"}}), 1);
    EXPECT_EQ(figures.value(name, {{"method", "POST"}, {"route", "/api/v1/words"}, {"status", "2xx"}}), 1);
    EXPECT_EQ(figures.value(name, {{"route", "other"}, {"status", "4xx"}}), 1);
}

TEST_P(MetricsTest, WhatTheServerItselfRefusesIsCountedAndCanBeFound)
{
    auto const refused = house_.router().refuse(431, "request.header.malformed");
    auto const id = std::string{refused.headers.find("X-Request-Id").value_or("")};
    EXPECT_FALSE(id.empty());
    EXPECT_NE(std::get<std::string>(refused.body).find(id), std::string::npos);
    EXPECT_EQ(exposed().value("smartward_http_request_duration_seconds_count", {{"route", "other"}}), 1);
}

TEST_P(MetricsTest, EveryCommitIsCountedWithWhatItTookAndHeld)
{
    auto const before = exposed();
    constexpr int writers{4};
    constexpr int each{25};
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([this] {
            for (int i = 0; i < each; ++i) {
                house_.database().write_now([](sql::Session& session) {
                    session.change("DELETE FROM kept_answer WHERE ward_id = $1", WardId{1});
                    return sql::Verdict::keep;
                });
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    auto const after = exposed();
    auto const grown = [&](char const* name) { return after.value(name) - before.value(name); };
    EXPECT_EQ(grown("smartward_writer_batch_jobs_sum"), writers * each);
    EXPECT_EQ(grown("smartward_writer_jobs_total"), writers * each);
    EXPECT_EQ(grown("smartward_writer_batch_jobs_count"),
              grown("smartward_writer_commit_duration_seconds_count"));
    EXPECT_GT(grown("smartward_writer_commit_duration_seconds_sum"), 0);
    EXPECT_EQ(after.value("smartward_writer_jobs_waiting"), 0);
    EXPECT_EQ(grown("smartward_writer_failures_total"), 0);
}

TEST_P(MetricsTest, TheReaderThatAnswersIsTheOneInUse)
{
    auto const figures = exposed();
    EXPECT_EQ(figures.value("smartward_database_connections", {{"pool", "read"}}), 2);
    EXPECT_EQ(figures.value("smartward_database_connections_used", {{"pool", "read"}}), 1);
    EXPECT_GT(figures.value("smartward_database_bytes"), 0);
}

TEST_P(MetricsTest, AnAnswerThatHoldsIsAHit)
{
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(house_.get("/api/v1/words/same").status, 200);
    }
    auto const figures = exposed();
    auto const hits = figures.value("smartward_answers_kept_hits_total");
    auto const misses = figures.value("smartward_answers_kept_misses_total");
    if (GetParam() == "sqlite") {
        EXPECT_EQ(hits, 2);
        EXPECT_EQ(misses, 1);
    } else {
        // Whether PostgreSQL's newest snapshot is known yet depends on how long the first question took.
        EXPECT_LE(hits, 2);
        EXPECT_LE(hits + misses, 3);
    }
}

TEST_P(MetricsTest, AFigureWithNothingToSayIsLeftOut)
{
    auto& metrics = house_.router().metrics();
    metrics.watch({"smartward_test_nothing", "Nothing yet", FigureKind::gauge},
                  [](sql::Session&) { return Samples{}; });
    metrics.watch({"smartward_test_two_total", "A \"quoted\" word", FigureKind::counter}, [](sql::Session&) {
        return Samples{{1, {{"word", "a \"b\" \\ c"}}}, {2, {{"word", "d"}}}};
    });
    auto const figures = exposed();
    EXPECT_EQ(figures.families().count("smartward_test_nothing"), 0U);
    EXPECT_EQ(figures.value("smartward_test_two_total", {{"word", "a \"b\" \\ c"}}), 1);
}

} // namespace
} // namespace ward::api
