#include "command/nightly.hpp"

#include "command/backup.hpp"
#include "command/commands.hpp"
#include "command/test_demo_house.hpp"
#include "health/store.hpp"

#include <algorithm>

// Goal: a ward without anybody who looks after machines has a good backup every morning, and is told when it
// has not. Method: the whole demo ward on both databases; nights go by on a clock of the test's own.
namespace ward::command {
namespace {

namespace fs = std::filesystem;

class NightlyTest : public testing::TestWithParam<std::string> {
protected:
    NightlyTest() { now_ = born() + std::chrono::days{1}; }

    Config config(std::int64_t keep = 3)
    {
        auto config = demo_.config_of();
        config.backup.folder = folder_ / "backups";
        config.backup.keep = keep;
        return config;
    }
    Nightly nightly(Config const& config)
    {
        return {demo_.house().database(), config, [this] { return now_ += std::chrono::seconds{1}; }};
    }

    Instant born()
    {
        return ask<Instant>([](sql::Session& session) { return health::born_at(session); });
    }
    std::optional<health::Backup> newest()
    {
        return ask<std::optional<health::Backup>>(
            [](sql::Session& session) { return health::newest_backup(session, WardId{21028}); });
    }
    std::optional<health::Backup> newest_good()
    {
        return ask<std::optional<health::Backup>>(
            [](sql::Session& session) { return health::newest_good_backup(session, WardId{21028}); });
    }
    template <class T>
    T ask(std::function<T(sql::Session&)> const& question)
    {
        T answer{};
        demo_.house().database().read([&](sql::Session& session) { answer = question(session); });
        return answer;
    }

    std::vector<std::string> kept()
    {
        std::vector<std::string> names;
        std::error_code none;
        for (auto const& entry : fs::directory_iterator{folder_ / "backups", none}) {
            names.push_back(entry.path().filename());
        }
        std::ranges::sort(names);
        return names;
    }

    file::sample::Folder folder_;
    DemoHouse demo_{GetParam()};
    Instant now_;
};

INSTANTIATE_TEST_SUITE_P(Engines, NightlyTest, api::on_both_engines());

} // namespace

TEST_P(NightlyTest, ANightMakesOneVerifiedBackupAndWritesItDown)
{
    auto const officer = demo_.sign_in("ngoc.ltb");
    demo_.upload(file::sample::pdf(), "don.pdf", officer);
    auto const set = config();
    auto backups = nightly(set);
    EXPECT_TRUE(backups.run());
    EXPECT_FALSE(backups.run()) << "once a night is enough";
    auto const made = newest();
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->outcome, health::Outcome::good) << made->reason;
    EXPECT_EQ(made->origin, health::Origin::schedule);
    EXPECT_TRUE(made->verified);
    EXPECT_EQ(made->files, 1);
    EXPECT_GT(made->bytes, 10'000);
    EXPECT_TRUE(made->ended_at.has_value());
    EXPECT_EQ(backup_damage(made->folder), std::vector<std::string>{});
    EXPECT_EQ(fs::status(made->folder).permissions(), fs::perms::owner_all);
}

TEST_P(NightlyTest, TheNewestFewAreKeptAndNothingElseIsTouched)
{
    auto const set = config(2);
    fs::create_directories(folder_ / "backups/by-hand");
    auto backups = nightly(set);
    for (int night = 0; night < 4; ++night) {
        EXPECT_TRUE(backups.run());
        now_ += std::chrono::days{1};
    }
    auto const names = kept();
    ASSERT_EQ(names.size(), 3U);
    EXPECT_EQ(names[0], "by-hand");
    EXPECT_EQ(fs::path{newest()->folder}.filename(), names[2]);
}

// The clock once ran a year ahead: what was made then must not outlive what is made now.
TEST_P(NightlyTest, ABackupOfTheFutureGoesBeforeTheOneJustMade)
{
    auto const set = config(1);
    auto backups = nightly(set);
    now_ += std::chrono::days{365};
    EXPECT_TRUE(backups.run());
    now_ -= std::chrono::days{364};
    EXPECT_TRUE(backups.run());
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_TRUE(fs::exists(newest_good()->folder) ||
                fs::exists(fs::path{folder_ / "backups"} / kept().front()));
    EXPECT_LT(kept().front(), fs::path{newest_good()->folder}.filename().string());
}

TEST_P(NightlyTest, OneThatFailsIsWrittenDownLeavesNothingAndIsTriedAgainAfterAnHour)
{
    auto set = config();
    file::sample::Folder other;
    auto const in_the_way = other.write("file", "a file where a folder should be");
    set.backup.folder = in_the_way;
    {
        auto backups = nightly(set);
        EXPECT_TRUE(backups.run());
        EXPECT_FALSE(backups.run()) << "not at once";
    }
    auto const failed = newest();
    ASSERT_TRUE(failed.has_value());
    EXPECT_EQ(failed->outcome, health::Outcome::failed);
    EXPECT_FALSE(failed->reason.empty());
    EXPECT_FALSE(newest_good().has_value());
    set.backup.folder = folder_ / "backups";
    now_ += std::chrono::hours{1};
    auto backups = nightly(set);
    EXPECT_TRUE(backups.run());
    EXPECT_EQ(newest()->outcome, health::Outcome::good) << newest()->reason;
}

TEST_P(NightlyTest, ACopyNeverFillsTheDisk)
{
    auto set = config();
    set.health.disk_free_bad_percent = 99; // as if there were hardly any room
    auto backups = nightly(set);
    EXPECT_TRUE(backups.run());
    EXPECT_EQ(newest()->outcome, health::Outcome::failed);
    EXPECT_TRUE(newest()->reason.starts_with("no room")) << newest()->reason;
    EXPECT_TRUE(kept().empty());
}

TEST_P(NightlyTest, OneThatTheServersEndInterruptedIsNotRunningAnyMore)
{
    auto const set = config();
    auto backups = nightly(set);
    health::Backup cut{.started_at = now_, .origin = health::Origin::schedule, .folder = "x"};
    demo_.house().database().write_now([&](sql::Session& session) {
        health::put_backup(session, WardId{21028}, 1, cut);
        return sql::Verdict::keep;
    });
    EXPECT_FALSE(backups.run()) << "it may still run";
    backups.end_interrupted();
    EXPECT_EQ(newest()->outcome, health::Outcome::failed);
    EXPECT_EQ(newest()->reason, "interrupted");
    now_ += std::chrono::hours{1};
    EXPECT_TRUE(backups.run());
}

TEST_P(NightlyTest, ABackupByHandIsSeenByTheServer)
{
    auto const set = config();
    EXPECT_EQ(backup(set, folder_ / "by-hand"), 0);
    auto const made = newest_good();
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->origin, health::Origin::command);
    EXPECT_TRUE(made->verified);
    auto const answer = demo_.get("/api/v1/health", demo_.sign_in("bao.nq"));
    EXPECT_EQ(answer.json().at("readings").at("backup_good").at("folder").as_string(),
              (folder_ / "by-hand").c_str());
    // and one that fails
    auto broken = set;
    broken.files.folder = folder_ / "by-hand/database/none";
    EXPECT_EQ(backup(set, folder_ / "by-hand"), 1) << "it is not empty";
    EXPECT_EQ(newest()->outcome, health::Outcome::good) << "nothing was tried";
}

} // namespace ward::command
