#include "api/test_house.hpp"

// Goal: a room that speaks a foreign protocol says yes and no in its words, and what it wrote before a no is
// undone as anybody's. Method: a room of two routes in a house without sockets, on both databases.

namespace ward::api {
namespace {

class Foreigner {
public:
    explicit Foreigner(Router& router)
    {
        router.post("/api/v1/foreign/{status}.{format}", {"Write and answer so", Who::anyone()}, *this,
                    &Foreigner::write);
        router.get("/api/v1/foreign", {"How many were kept", Who::anyone()}, *this, &Foreigner::count);
    }

    Result<Verbatim> write(Call const& call) const
    {
        call.database.change("INSERT INTO foreigner (number) VALUES ($1)", call.ids.next());
        return Verbatim{call.argument("status") == "good" ? 200 : 404,
                        "text/" + call.argument("format") + "; charset=utf-8", "<said/>"};
    }
    Result<Verbatim> count(Call const& call) const
    {
        auto rows = call.database.run("SELECT count(*) FROM foreigner");
        rows.next();
        return Verbatim{200, "text/plain", std::to_string(rows.take<std::int64_t>())};
    }
};

class VerbatimTest : public testing::TestWithParam<std::string> {
protected:
    TestHouse house_{
        GetParam(),
        {{"foreigner", {{"0001_foreigner", "CREATE TABLE foreigner (number bigint PRIMARY KEY);\n"}}}}};
    Foreigner foreigner_{house_.router()};
};
INSTANTIATE_TEST_SUITE_P(Engines, VerbatimTest, on_both_engines());

TEST_P(VerbatimTest, AnAnswerKeepsItsStatusItsTypeAndItsWords)
{
    auto const good = house_.post("/api/v1/foreign/good.xml", "");
    EXPECT_EQ(good.status, 200);
    EXPECT_EQ(good.headers.find("Content-Type"), "text/xml; charset=utf-8");
    EXPECT_EQ(good.body, "<said/>");
    auto const bad = house_.post("/api/v1/foreign/bad.xml", "");
    EXPECT_EQ(bad.status, 404);
    EXPECT_EQ(bad.body, "<said/>");
}

TEST_P(VerbatimTest, WhatWasWrittenBeforeANoIsUndone)
{
    house_.post("/api/v1/foreign/bad.xml", "");
    EXPECT_EQ(house_.get("/api/v1/foreign").body, "0");
    house_.post("/api/v1/foreign/good.xml", "");
    EXPECT_EQ(house_.get("/api/v1/foreign").body, "1");
}

} // namespace
} // namespace ward::api
