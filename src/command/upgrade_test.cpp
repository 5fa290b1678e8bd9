#include "command/upgrade.hpp"

#include "api/test_house.hpp"
#include "command/house.hpp"

// Goal: an upgrade never costs what was there. Method: a database on disk with a schema of the test's own,
// brought forward; the folder beside it is looked at.
namespace ward::command {
namespace {

namespace fs = std::filesystem;

class UpgradeTest : public testing::Test {
protected:
    UpgradeTest()
    {
        fs::create_directories(folder_);
        config_.database.url = "sqlite:" + (folder_ / "ward.db").string();
        database_ = sql::open(config_.database.url, {.readers = 1});
    }
    ~UpgradeTest() override
    {
        database_.reset();
        fs::remove_all(folder_);
    }

    Upgrade upgrade() { return bring_up_to_date(config_, *database_, {room_}, noon_); }

    std::vector<std::string> copies() const
    {
        std::vector<std::string> found;
        for (auto const& entry : fs::directory_iterator{folder_}) {
            auto const name = entry.path().filename().string();
            if (name.find(".before-") != std::string::npos) {
                found.push_back(entry.path().string());
            }
        }
        return found;
    }

    static sql::RowCounts counts(sql::Database& database)
    {
        sql::RowCounts found;
        database.read([&](sql::Session& session) { found = sql::count_rows(session); });
        return found;
    }

    fs::path folder_ = fs::temp_directory_path() / ("ward-upgrade-" + std::to_string(::getpid()));
    Instant noon_ = start_of(make_date(2025, 7, 1)) + std::chrono::hours{12};
    Config config_;
    std::unique_ptr<sql::Database> database_;
    sql::RoomMigrations room_{"room",
                              {{"0001_a", "CREATE TABLE a (id bigint);\nINSERT INTO a (id) VALUES (7);\n"}}};
};

TEST_F(UpgradeTest, AFreshDatabaseNeedsNoCopy)
{
    EXPECT_EQ(upgrade().steps, 1);
    EXPECT_EQ(upgrade().steps, 0);
    EXPECT_TRUE(copies().empty());
}

TEST_F(UpgradeTest, TheDatabaseFromBeforeLiesBesideTheUpgradedOne)
{
    upgrade();
    auto const before = counts(*database_);
    room_.steps.push_back({"0002_b", "CREATE TABLE b (id bigint);\n"});
    auto const done = upgrade();
    EXPECT_EQ(done.steps, 1);
    ASSERT_EQ(copies(), std::vector<std::string>{done.copy});
    EXPECT_NE(done.copy.find("ward.db.before-0."), std::string::npos);
    EXPECT_NE(done.copy.find("-20250701T050000000Z"), std::string::npos);
    EXPECT_EQ(counts(*sql::open("sqlite:" + done.copy, {.readers = 1})), before);
}

TEST_F(UpgradeTest, AFailedOneLeavesEverythingAsItWasAndNamesTheCopy)
{
    upgrade();
    auto const before = counts(*database_);
    room_.steps.push_back({"0002_b", "CREATE TABLE b (id bigint);\n"});
    room_.steps.push_back({"0003_c", "CREATE TABLE a (id bigint);\n"});
    try {
        upgrade();
        FAIL();
    } catch (sql::Failure const& failure) {
        ASSERT_EQ(copies().size(), 1U);
        EXPECT_NE(std::string{failure.what()}.find(copies().front()), std::string::npos) << failure.what();
        EXPECT_NE(std::string{failure.what()}.find("room/0003_c"), std::string::npos) << failure.what();
    }
    EXPECT_EQ(counts(*database_), before);
}

TEST_F(UpgradeTest, WithoutACopyNothingIsChanged)
{
    upgrade();
    room_.steps.push_back({"0002_b", "CREATE TABLE b (id bigint);\n"});
    // Where the copy would lie, something lies already.
    fs::create_directories(folder_ / "ward.db.before-" WARD_VERSION "-20250701T050000000Z" / "x");
    EXPECT_THROW(upgrade(), sql::Failure);
    EXPECT_EQ(sql::pending(*database_, {room_}).steps, 1);
}

} // namespace
} // namespace ward::command
