#include "command/test_demo_house.hpp"

// Goal: a ward that outgrows its embedded database takes every row along, whatever its type. Method: the demo
// ward, moved to each engine and from there into a third, embedded one, which must hold what the first held.
namespace ward::command {
namespace {

class MoveTest : public testing::TestWithParam<std::string> {
protected:
    static Config at(Config config, std::string const& url)
    {
        config.database.url = url;
        return config;
    }

    /// Every row of every table as SQLite would write it in SQL.
    static std::string rows_of(sql::Database& database)
    {
        std::string all;
        database.read([&](sql::Session& session) {
            for (auto const& [table, count] : sql::count_rows(session)) {
                if (table == "migration") {
                    continue;
                }
                std::string quoted;
                auto columns = session.run("SELECT name FROM pragma_table_info($1)", table);
                while (columns.next()) {
                    quoted += (quoted.empty() ? "quote(\"" : " || ',' || quote(\"") +
                              columns.take<std::string>() + "\")";
                }
                auto rows = session.run("SELECT " + quoted + " AS line FROM \"" + table + "\" ORDER BY line");
                while (rows.next()) {
                    all += table + ": " + rows.take<std::string>() + '\n';
                }
            }
        });
        return all;
    }

    DemoHouse demo_{"sqlite"};
    api::TestDatabase there_{GetParam()};
    api::TestDatabase back_{"sqlite"};
};

TEST_P(MoveTest, EveryRowOfAWardArrivesAndComesBackAsItWas)
{
    auto const& config = demo_.config_of();
    demo_.house().database().write_now([](sql::Session& session) {
        session.change("INSERT INTO event_unsealed (ward_id, below) VALUES (1, 9223372036854775807)");
        return sql::Verdict::keep;
    });
    auto const before = rows_of(demo_.house().database());
    EXPECT_NE(before.find("X'"), std::string::npos) << "bytes are among them";
    EXPECT_NE(before.find("NULL"), std::string::npos);
    ASSERT_EQ(move_database(config, there_.url()), 0);
    ASSERT_EQ(move_database(at(config, there_.url()), back_.url()), 0);
    EXPECT_EQ(rows_of(*back_), before);
}

// Goal: who asks first after a move does not wait for what the server still has to do with the new rows.
TEST_P(MoveTest, AMovedWardIsSettled)
{
    ASSERT_EQ(move_database(demo_.config_of(), there_.url()), 0);
    (*there_).read([](sql::Session& session) {
        if (session.engine() != sql::Engine::postgres) {
            return;
        }
        auto rows = session.run("SELECT count(*) FROM pg_stat_user_tables"
                                " WHERE last_vacuum IS NULL OR last_analyze IS NULL");
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.take<int>(), 0) << "tables";
    });
}

TEST_P(MoveTest, AMoveNeverOverwritesAWard)
{
    auto const& config = demo_.config_of();
    ASSERT_EQ(move_database(config, there_.url()), 0);
    testing::internal::CaptureStderr();
    EXPECT_EQ(move_database(config, there_.url()), 1);
    EXPECT_EQ(move_database(config, config.database.url), 1);
    EXPECT_NE(testing::internal::GetCapturedStderr().find("never overwrites"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Engines, MoveTest, api::on_both_engines());

} // namespace
} // namespace ward::command
