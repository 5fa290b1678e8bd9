#include "api/test_house.hpp"

#include <atomic>

namespace ward::api {
namespace {

struct Note {
    std::int64_t number{0};
};
BOOST_DESCRIBE_STRUCT(Note, (), (number))

struct NewNote {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(NewNote, (), (text))

/// A room that can tell how often it was asked.
class Notes {
public:
    explicit Notes(Router& router)
    {
        router.create("/api/v1/notes", {"Write one", Who::may({Permission::receive})}, *this, &Notes::write);
        router.get("/api/v1/notes", {"How many there are", Who::anyone()}, *this, &Notes::count);
        router.get("/api/v1/notes/counted", {"How often it was asked", Who::anyone()}, *this,
                   &Notes::counted);
        router.get("/api/v1/notes/mine", {"Who asks", Who::signed_in()}, *this, &Notes::mine);
    }

    Result<Created<Note>> write(Call const& call, NewNote const& sent) const
    {
        auto const number = call.ids.next();
        call.database.change("INSERT INTO note (number, text) VALUES ($1, $2)", number, sent.text);
        return Created<Note>{{number}};
    }
    Result<Note> count(Call const& call) const
    {
        auto rows = call.database.run("SELECT count(*) FROM note");
        rows.next();
        return Note{rows.take<std::int64_t>()};
    }
    Result<Note> counted(Call const&) const { return Note{++asked_}; }
    Result<Note> mine(Call const& call) const { return Note{call.caller.officer.value}; }

private:
    mutable std::atomic<std::int64_t> asked_{0};
};

class AnswerCacheTest : public testing::TestWithParam<std::string> {
protected:
    AnswerCacheTest()
    {
        house_.knows("clerk", OfficerId{5}, {Permission::receive});
        house_.knows("chief", OfficerId{6}, {Permission::admin});
    }

    TestHouse house_{
        GetParam(),
        {{"note", {{"0001_note", "CREATE TABLE note (number bigint PRIMARY KEY, text text NOT NULL);\n"}}}}};
    Notes notes_{house_.router()};
};

INSTANTIATE_TEST_SUITE_P(Engines, AnswerCacheTest, api::on_both_engines());

// Goal: the same question in the same moment is worked on once; any change, by whomever, any other asker and
// the next minute get an answer of their own. Of PostgreSQL the house only knows while it is looking, and
// whatever happens anywhere on the server counts as a change, so there it is asked until that is so.
TEST_P(AnswerCacheTest, AnAnswerIsGivenAgainUntilAnythingChanges)
{
    auto const asked = [this] { return house_.get("/api/v1/notes/counted").json().at("number").as_int64(); };
    auto const given_again = [&] {
        constexpr int often{1'000'000};
        auto before = asked();
        for (int tried = 0; tried < often; ++tried) {
            auto const now = asked();
            if (now == before || GetParam() == "sqlite") {
                return now == before;
            }
            before = now;
        }
        return false;
    };
    EXPECT_TRUE(given_again());
    auto const first = asked();
    EXPECT_EQ(house_.post("/api/v1/notes", R"({"text":"new"})", "clerk").status, 201);
    auto const after_change = asked();
    EXPECT_GT(after_change, first);
    EXPECT_TRUE(given_again());
    house_.set_now(house_.now() + std::chrono::minutes{1});
    EXPECT_GT(asked(), after_change);
}

TEST_P(AnswerCacheTest, WhatAnotherProcessWritesIsSeenAMomentLater)
{
    constexpr int often{1'000'000}; // far more questions than fit into sql::revision_delay_max
    auto const asked = [this] { return house_.get("/api/v1/notes").json().at("number").as_int64(); };
    EXPECT_EQ(asked(), 0);
    auto const other = sql::open(house_.url());
    for (std::int64_t number = 1; number <= 3; ++number) {
        other->write_now([&](sql::Session& session) {
            session.change("INSERT INTO note (number, text) VALUES ($1, 'theirs')", number);
            return sql::Verdict::keep;
        });
        int tried{0};
        while (asked() != number && ++tried < often) {
        }
        EXPECT_LT(tried, often);
    }
}

TEST_P(AnswerCacheTest, NobodyGetsTheAnswerOfAnother)
{
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(house_.get("/api/v1/notes/mine", "clerk").json().at("number").as_int64(), 5);
        EXPECT_EQ(house_.get("/api/v1/notes/mine", "chief").json().at("number").as_int64(), 6);
        EXPECT_EQ(house_.get("/api/v1/notes/mine").status, 401);
    }
}

} // namespace
} // namespace ward::api
