#include "api/test_things.hpp"

#include <atomic>
#include <future>
#include <thread>

// What is committed together, and what one transaction reads more than once. Beside database_test.cpp, which
// says why both stand here.
namespace ward::sql {
namespace {

class TogetherTest : public ThingsTest {
protected:
    static std::vector<std::int64_t> things(Session& session)
    {
        std::vector<std::int64_t> found;
        auto rows = session.run("SELECT id FROM thing ORDER BY id");
        while (rows.next()) {
            found.push_back(rows.take<std::int64_t>());
        }
        return found;
    }

    static void add(Session& session, std::int64_t id, std::string const& name = "thing")
    {
        session.change("INSERT INTO thing (id, name) VALUES ($1, $2)", id, name);
    }

    std::vector<std::int64_t> things()
    {
        std::vector<std::int64_t> found;
        (*database_).read([&](Session& session) { found = things(session); });
        return found;
    }

    class Work final : public Job {
    public:
        Work(std::function<Verdict(Session&)> work, std::vector<Outcome>& ended, std::atomic<int>& left)
            : work_{std::move(work)}, ended_{ended}, at_{ended.size()}, left_{left}
        {
            ended_.push_back(Outcome::failed);
        }
        Verdict run(Session& session) override { return work_(session); }
        void done(Outcome outcome, std::exception const*) override
        {
            ended_[at_] = outcome;
            --left_;
        }

    private:
        std::function<Verdict(Session&)> work_;
        std::vector<Outcome>& ended_;
        std::size_t at_;
        std::atomic<int>& left_;
    };

    /// While the writer is held, they gather; how each ended.
    std::vector<Outcome> write_together(std::vector<std::function<Verdict(Session&)>> const& works)
    {
        std::promise<void> go;
        std::promise<void> begun;
        bool told{false};
        std::vector<Outcome> ended;
        ended.reserve(works.size() + 1);
        std::atomic<int> left{static_cast<int>(works.size()) + 1};
        auto const hold = [&](Session&) {
            if (!std::exchange(told, true)) {
                begun.set_value();
            }
            go.get_future().wait();
            return Verdict::undo;
        };
        EXPECT_TRUE((*database_).write(std::make_unique<Work>(hold, ended, left)));
        begun.get_future().wait();
        for (auto const& work : works) {
            EXPECT_TRUE((*database_).write(std::make_unique<Work>(work, ended, left)));
        }
        go.set_value();
        while (left > 0) {
            std::this_thread::yield();
        }
        ended.erase(ended.begin());
        return ended;
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, TogetherTest, api::on_both_engines());

TEST_P(TogetherTest, OneThatIsUndoneAfterItWroteLeavesTheOthersWhole)
{
    std::vector<std::int64_t> seen;
    auto const ended = write_together({[](Session& session) {
                                           add(session, 1);
                                           return Verdict::keep;
                                       },
                                       [](Session& session) {
                                           add(session, 2);
                                           return Verdict::undo;
                                       },
                                       [&](Session& session) {
                                           seen = things(session);
                                           add(session, 3);
                                           return Verdict::keep;
                                       }});
    EXPECT_EQ(ended, (std::vector{Outcome::durable, Outcome::undone, Outcome::durable}));
    EXPECT_EQ(seen, (std::vector<std::int64_t>{1}));
    EXPECT_EQ(things(), (std::vector<std::int64_t>{1, 3}));
}

TEST_P(TogetherTest, OneThatBreaksAfterItWroteLeavesTheOthersWhole)
{
    auto const ended = write_together({[](Session& session) {
                                           add(session, 1);
                                           return Verdict::keep;
                                       },
                                       [](Session& session) {
                                           add(session, 2);
                                           add(session, 3, "a name that is too long");
                                           return Verdict::keep;
                                       },
                                       [](Session& session) {
                                           add(session, 4);
                                           return Verdict::keep;
                                       }});
    EXPECT_EQ(ended, (std::vector{Outcome::durable, Outcome::failed, Outcome::durable}));
    EXPECT_EQ(things(), (std::vector<std::int64_t>{1, 4}));
}

TEST_P(TogetherTest, OneThatIsRefusedBeforeItWroteIsRunOnce)
{
    int runs{0};
    auto const ended = write_together({[](Session& session) {
                                           add(session, 1);
                                           return Verdict::keep;
                                       },
                                       [&](Session& session) {
                                           ++runs;
                                           EXPECT_EQ(things(session).size(), 1U);
                                           return Verdict::undo;
                                       },
                                       [](Session& session) {
                                           add(session, 2);
                                           return Verdict::keep;
                                       }});
    EXPECT_EQ(ended, (std::vector{Outcome::durable, Outcome::undone, Outcome::durable}));
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(things(), (std::vector<std::int64_t>{1, 2}));
}

TEST_P(TogetherTest, FiguresOfOneThatIsUndoneAreNotRaised)
{
    static constexpr Counter drawn{"INSERT INTO drawn (name, count) VALUES ",
                                   " ON CONFLICT (name) DO UPDATE SET count = drawn.count + excluded.count"};
    write([](Session& session) {
        session.change("CREATE TABLE drawn (name text PRIMARY KEY, count bigint NOT NULL)");
        return Verdict::keep;
    });
    auto const draw = [](std::int64_t id, Verdict verdict) {
        return [id, verdict](Session& session) {
            add(session, id);
            session.raise(drawn, {std::string{"all"}}, 1);
            return verdict;
        };
    };
    write_together({draw(1, Verdict::keep), draw(2, Verdict::undo), draw(3, Verdict::keep)});
    (*database_).read([](Session& session) {
        auto rows = session.run("SELECT count FROM drawn WHERE name = 'all'");
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.take<int>(), 2);
    });
}

TEST_P(TogetherTest, WhatIsReadAgainIsOfTheSameKindAsBefore)
{
    write([](Session& session) {
        session.change(
            "INSERT INTO thing (id, name, share, picture) VALUES (1, 'Đặng', 0.5, NULL), (2, '', 2, 'p')");
        for (int time = 0; time < 3; ++time) {
            auto rows =
                session.run("SELECT id, name, share, picture, CAST(NULL AS bigint) FROM thing ORDER BY id");
            EXPECT_TRUE(rows.next());
            EXPECT_EQ(rows.take<std::int64_t>(), 1);
            EXPECT_EQ(rows.take<std::string>(), "Đặng");
            EXPECT_EQ(rows.take<double>(), 0.5);
            EXPECT_EQ(rows.take<std::optional<std::string>>(), std::nullopt);
            EXPECT_EQ(rows.take<std::optional<int>>(), std::nullopt);
            EXPECT_TRUE(rows.next());
            EXPECT_EQ(rows.take<std::int64_t>(), 2);
            EXPECT_EQ(rows.take<std::string>(), "");
            EXPECT_EQ(rows.take<double>(), 2.0);
            EXPECT_EQ(rows.take<std::optional<std::string>>(), "p");
            EXPECT_FALSE(rows.next());
            EXPECT_FALSE(rows.next());
        }
        return Verdict::keep;
    });
}

// Goal: an answer longer than what is kept in memory is read to its end, each time, also while it is written
// to.
TEST_P(TogetherTest, AnAnswerOfVeryManyRowsIsReadToItsEnd)
{
    static constexpr std::int64_t many{10'000};
    write([](Session& session) {
        for (std::int64_t id = 1; id <= many; ++id) {
            add(session, id);
        }
        for (int time = 0; time < 2; ++time) {
            std::int64_t expected{0};
            auto rows = session.run("SELECT id FROM thing ORDER BY id");
            while (rows.next()) {
                EXPECT_EQ(rows.take<std::int64_t>(), ++expected);
            }
            EXPECT_EQ(expected, many);
        }
        return Verdict::keep;
    });
}

TEST_P(TogetherTest, AQuestionAskedOfOneTableSurvivesAWriteToAnother)
{
    write([](Session& session) {
        session.change("CREATE TABLE thing_name (id bigint PRIMARY KEY)");
        auto const names = [&] {
            auto rows = session.run("SELECT count(*) FROM thing_name");
            rows.next();
            return rows.take<int>();
        };
        EXPECT_EQ(names(), 0);
        EXPECT_EQ(things(session).size(), 0U);
        add(session, 1); // a table whose name begins the other's
        EXPECT_EQ(names(), 0);
        EXPECT_EQ(things(session).size(), 1U);
        session.change("INSERT INTO thing_name (id) SELECT id FROM thing");
        EXPECT_EQ(names(), 1);
        return Verdict::keep;
    });
}

} // namespace
} // namespace ward::sql
