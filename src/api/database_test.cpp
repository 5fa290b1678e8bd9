#include "api/test_things.hpp"

#include <atomic>
#include <future>
#include <thread>

// The database's own tests stand here and not in sql/, because the fixture that makes databases belongs to
// api/.
namespace ward::sql {
namespace {

class DatabaseTest : public ThingsTest {
protected:
    std::int64_t count()
    {
        std::int64_t found{0};
        (*database_).read([&](Session& session) {
            auto rows = session.run("SELECT count(*) FROM thing");
            rows.next();
            found = rows.take<std::int64_t>();
        });
        return found;
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, DatabaseTest, api::on_both_engines());

constexpr Counter drawn{"INSERT INTO drawn (name, count) VALUES ",
                        " ON CONFLICT (name) DO UPDATE SET count = drawn.count + excluded.count"};

TEST_P(DatabaseTest, FiguresThatManyWritesRaiseAreAllThereWhenTheyAreDurable)
{
    write([](Session& session) {
        session.change("CREATE TABLE drawn (name text PRIMARY KEY, count bigint NOT NULL)");
        return Verdict::keep;
    });
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([this, thread] {
            for (int i = 0; i < 5; ++i) {
                write([&](Session& session) {
                    for (int name = 0; name < 50; ++name) {
                        session.raise(drawn, {std::to_string(name)}, 2);
                    }
                    session.raise(drawn, {"undone"}, 1);
                    return Verdict::keep;
                });
                write([&](Session& session) {
                    session.raise(drawn, {"undone"}, 1'000);
                    session.raise(drawn, {"never " + std::to_string(thread)}, 1);
                    return Verdict::undo;
                });
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    (*database_).read([](Session& session) {
        auto rows = session.run("SELECT name, count FROM drawn ORDER BY name");
        int names{0};
        while (rows.next()) {
            ++names;
            auto const name = rows.take<std::string>();
            EXPECT_EQ(rows.take<std::int64_t>(), name == "undone" ? 40 : 80) << name;
        }
        EXPECT_EQ(names, 51);
    });
}

struct Empty {};

TEST_P(DatabaseTest, EveryKindOfValueComesBackAsItWent)
{
    std::optional<std::string> const nothing;
    write([&](Session& session) {
        // The parameters are named out of order on purpose: they are names, not positions.
        session.change("INSERT INTO thing (picture, share, name, id) VALUES ($4, $3, $2, $1)",
                       std::int64_t{5}, std::string{"hồ 'sơ'"}, 0.25, nothing);
        return Verdict::keep;
    });
    (*database_).read([](Session& session) {
        auto rows = session.run("SELECT id, name, share, picture FROM thing WHERE name = $1",
                                std::string_view{"hồ 'sơ'"});
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.take<std::int64_t>(), 5);
        EXPECT_EQ(rows.take<std::string>(), "hồ 'sơ'");
        EXPECT_EQ(rows.take<double>(), 0.25);
        EXPECT_EQ(rows.take<std::optional<std::string>>(), std::nullopt);
        EXPECT_FALSE(rows.next());
    });
}

TEST_P(DatabaseTest, AnUndoneWriteLeavesNothing)
{
    write([](Session& session) {
        session.change("INSERT INTO thing (id, name) VALUES (1, 'a')");
        return Verdict::undo;
    });
    EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseTest, ABrokenConstraintIsToldAsSuch)
{
    try {
        write([](Session& session) {
            session.change("INSERT INTO thing (id, name) VALUES (1, $1)", std::string{"far too long a name"});
            return Verdict::keep;
        });
        FAIL() << "the CHECK was not seen";
    } catch (Failure const& failure) {
        EXPECT_EQ(failure.kind(), Breakage::constraint) << failure.what();
    }
    EXPECT_EQ(count(), 0);
}

// Goal: of writes committed together, a refused and a broken one take nothing else with them.
// Method: many threads write at once, every third write is undone, every fifth breaks.
TEST_P(DatabaseTest, ABadWriteTakesNoGoodOneWithIt)
{
    constexpr int threads = 8;
    constexpr int each = 60;
    std::atomic<int> kept{0};
    std::atomic<int> broken{0};
    std::vector<std::thread> writers;
    for (int t = 0; t < threads; ++t) {
        writers.emplace_back([&, t] {
            for (int i = 0; i < each; ++i) {
                std::int64_t const id = t * 1000 + i;
                try {
                    write([&](Session& session) {
                        session.change("INSERT INTO thing (id, name) VALUES ($1, $2)", id,
                                       i % 5 == 0 ? std::string(20, 'x') : std::string{"ok"});
                        return i % 3 == 0 ? Verdict::undo : Verdict::keep;
                    });
                    kept += i % 3 == 0 ? 0 : 1;
                } catch (Failure const&) {
                    ++broken;
                }
            }
        });
    }
    for (auto& writer : writers) {
        writer.join();
    }
    EXPECT_EQ(count(), kept.load());
    EXPECT_EQ(broken.load(), threads * each / 5);
}

// Goal: two writes that read and then write the same row never lose one of the two.
TEST_P(DatabaseTest, CountingUpFromManySidesLosesNothing)
{
    write([](Session& session) {
        session.change("INSERT INTO thing (id, name, share) VALUES (1, 'n', 0)");
        return Verdict::keep;
    });
    constexpr int threads = 4;
    constexpr int each = 15;
    std::atomic<int> done{0};
    std::vector<std::thread> writers;
    for (int t = 0; t < threads; ++t) {
        writers.emplace_back([&] {
            for (int i = 0; i < each; ++i) {
                try {
                    write([](Session& session) {
                        auto rows = session.run("SELECT share FROM thing WHERE id = 1");
                        rows.next();
                        auto const share = rows.take<double>();
                        session.change("UPDATE thing SET share = $1 WHERE id = 1", share + 1);
                        return Verdict::keep;
                    });
                    ++done;
                } catch (Failure const&) {
                    // Given up after its tries: then it must not have counted.
                }
            }
        });
    }
    for (auto& writer : writers) {
        writer.join();
    }
    (*database_).read([&](Session& session) {
        auto rows = session.run("SELECT share FROM thing WHERE id = 1");
        rows.next();
        EXPECT_EQ(rows.take<double>(), done.load());
    });
    EXPECT_GT(done.load(), 0);
}

TEST_P(DatabaseTest, AReaderSeesOneMomentAndCannotWrite)
{
    (*database_).read([this](Session& session) {
        auto before = session.run("SELECT count(*) FROM thing");
        before.next();
        EXPECT_EQ(before.take<std::int64_t>(), 0);
        write([](Session& writer) {
            writer.change("INSERT INTO thing (id, name) VALUES (1, 'a')");
            return Verdict::keep;
        });
        auto after = session.run("SELECT count(*) FROM thing WHERE id > $1", std::int64_t{0});
        after.next();
        EXPECT_EQ(after.take<std::int64_t>(), 0);
    });
    EXPECT_EQ(count(), 1);
    EXPECT_THROW((*database_).read([](Session& session) { session.change("DELETE FROM thing"); }), Failure);
}

TEST_P(DatabaseTest, TheSameStatementMayRunInsideItself)
{
    write([](Session& session) {
        for (std::int64_t i = 1; i <= 3; ++i) {
            session.change("INSERT INTO thing (id, name) VALUES ($1, 'a')", i);
        }
        return Verdict::keep;
    });
    int pairs{0};
    (*database_).read([&](Session& session) {
        auto outer = session.run("SELECT id FROM thing WHERE id > $1", std::int64_t{0});
        while (outer.next()) {
            auto inner = session.run("SELECT id FROM thing WHERE id > $1", std::int64_t{0});
            while (inner.next()) {
                ++pairs;
            }
        }
    });
    EXPECT_EQ(pairs, 9);
}

TEST_P(DatabaseTest, MigrationsRunOnceAndAChangedOneStopsTheStart)
{
    RoomMigrations room{"room",
                        {{"0001_a", "-- A thing.\nCREATE TABLE a (id bigint);\n"},
                         {"0002_b", "CREATE TABLE b (id bigint);\n"}}};
    EXPECT_EQ(migrate(*database_, {room}, from_ms(0)), 2);
    EXPECT_EQ(migrate(*database_, {room}, from_ms(0)), 0);
    room.steps[0].sql += " ";
    EXPECT_THROW(migrate(*database_, {room}, from_ms(0)), Failure);
}

TEST_P(DatabaseTest, AFailedMigrationLeavesEverythingAsItWas)
{
    RoomMigrations const room{"room",
                              {{"0001_a", "CREATE TABLE a (id bigint);\nCREATE TABLE a (id bigint);\n"}}};
    EXPECT_THROW(migrate(*database_, {room}, from_ms(0)), Failure);
    RoomMigrations const mended{"room", {{"0001_a", "CREATE TABLE a (id bigint);\n"}}};
    EXPECT_EQ(migrate(*database_, {mended}, from_ms(0)), 1);
}

TEST_P(DatabaseTest, AFailedStepUndoesTheStepsBeforeItToo)
{
    RoomMigrations room{"room", {{"0001_a", "CREATE TABLE a (id bigint);\n"}}};
    ASSERT_EQ(migrate(*database_, {room}, from_ms(0)), 1);
    room.steps.push_back({"0002_b", "CREATE TABLE b (id bigint);\nINSERT INTO a (id) VALUES (1);\n"});
    room.steps.push_back({"0003_c", "CREATE TABLE a (id bigint);\n"});
    EXPECT_THROW(migrate(*database_, {room}, from_ms(0)), Failure);
    EXPECT_EQ(pending(*database_, {room}).steps, 2);
    (*database_).read([](Session& session) {
        EXPECT_FALSE(session.run("SELECT id FROM a").next());
        EXPECT_FALSE(count_rows(session).contains("b"));
    });
}

TEST_P(DatabaseTest, ADatabaseOfANewerReleaseIsTold)
{
    RoomMigrations room{"room", {{"0001_a", "CREATE TABLE a (id bigint);\n"}}};
    EXPECT_TRUE(pending(*database_, {room}).fresh);
    room.steps.push_back({"0002_b", "CREATE TABLE b (id bigint);\n"});
    ASSERT_EQ(migrate(*database_, {room}, from_ms(0)), 2);
    EXPECT_FALSE(pending(*database_, {room}).fresh);
    room.steps.pop_back();
    EXPECT_THROW(pending(*database_, {room}), Failure);
}

TEST_P(DatabaseTest, AWriteReadsWhatItChanged)
{
    auto const things = [](Session& session, std::int64_t least) {
        auto rows = session.run("SELECT count(*) FROM thing WHERE id >= $1", least);
        rows.next();
        return rows.take<std::int64_t>();
    };
    write([&](Session& session) {
        EXPECT_EQ(things(session, 1), 0);
        session.change("INSERT INTO thing (id, name) VALUES (1, 'a'), (2, 'b')");
        EXPECT_EQ(things(session, 1), 2);
        EXPECT_EQ(things(session, 2), 1);
        EXPECT_EQ(session.change("UPDATE thing SET id = 3 WHERE id = 1"), 1);
        EXPECT_EQ(things(session, 2), 2);
        auto const gone = session.change("DELETE FROM thing WHERE id > 1");
        EXPECT_EQ(things(session, 1), 0);
        EXPECT_EQ(gone, 2);
        return Verdict::keep;
    });
}

// What an undone write read of its own changes must not be taken for true by the one after it, also where
// both are committed together.
TEST_P(DatabaseTest, WhatAnUndoneWriteSawNobodyElseSees)
{
    std::vector<std::thread> threads;
    std::atomic<int> strange{0};
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 20; ++i) {
                write([&](Session& session) {
                    auto rows = session.run("SELECT count(*) FROM thing");
                    rows.next();
                    strange += rows.take<int>() == 0 ? 0 : 1;
                    session.change("INSERT INTO thing (id, name) VALUES ($1, 'x')", std::int64_t{thread});
                    auto again = session.run("SELECT count(*) FROM thing");
                    again.next();
                    strange += again.take<int>() == 1 ? 0 : 1;
                    return Verdict::undo;
                });
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(strange.load(), 0);
    EXPECT_EQ(count(), 0);
}

// Goal: one fsync for many. Method: while the writer is held, a hundred writes gather; then they end
// together.
TEST_P(DatabaseTest, WritesThatWaitTogetherAreCommittedTogether)
{
    auto& database = database_;
    class Held final : public Job {
    public:
        Held(std::shared_future<void> go, std::atomic<int>& left) : go_{std::move(go)}, left_{left} {}
        Verdict run(Session&) override
        {
            go_.wait();
            return Verdict::keep;
        }
        void done(Outcome, std::exception const*) override { --left_; }

    private:
        std::shared_future<void> go_;
        std::atomic<int>& left_;
    };
    std::promise<void> go;
    std::shared_future<void> const gone{go.get_future()};
    constexpr int jobs = 100;
    std::atomic<int> left{jobs + 1};
    auto const before = (*database).figures();
    ASSERT_TRUE((*database).write(std::make_unique<Held>(gone, left)));
    while ((*database).figures().waiting > 0) {
        std::this_thread::yield();
    }
    for (int i = 0; i < jobs; ++i) {
        ASSERT_TRUE((*database).write(std::make_unique<Held>(gone, left)));
    }
    go.set_value();
    while (left > 0) {
        std::this_thread::yield();
    }
    auto const after = (*database).figures();
    EXPECT_EQ(after.jobs - before.jobs, jobs + 1);
    // PostgreSQL takes 32 at a time, and others beside who is held for a second.
    EXPECT_LE(after.commits - before.commits, (*database).engine() == Engine::sqlite ? 2 : 8);
}

TEST(Database, AnAddressThatIsNoneIsRefusedWithWhatToWrite)
{
    EXPECT_THROW(open("mysql://x"), Failure);
    EXPECT_THROW(open("sqlite:"), Failure);
    EXPECT_THROW(open("sqlite:/nowhere/at/all/x.db"), Failure);
}

} // namespace
} // namespace ward::sql
