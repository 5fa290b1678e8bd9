#include "command/keeper.hpp"

#include "api/test_house.hpp"
#include "command/backup_folder.hpp"
#include "dossier/draft_store.hpp"
#include "report/photo_store.hpp"

#include <fstream>

// Goal: the house tidies up by itself, and only what nobody needs. Method: a whole house without sockets on
// both databases; files lie on a real shelf, and the chores are told what time it is.
namespace ward::command {
namespace {

class KeeperTest : public testing::TestWithParam<std::string> {
protected:
    KeeperTest() : database_{GetParam()}, house_{config()}
    {
        sql::migrate(house_.database(), all_migrations(), noon_);
    }
    ~KeeperTest() override { std::filesystem::remove_all(folder_); }

    Config config()
    {
        Config config;
        config.database.url = database_.url();
        config.database.readers = 2;
        config.database.writers = 2;
        config.files.folder = folder_;
        return config;
    }

    std::string put_bytes(std::string const& bytes)
    {
        auto const path = folder_ + "/incoming";
        std::ofstream{path} << bytes;
        auto const sha256 = house_.shelf().put(house_.ward(), path, noon_);
        EXPECT_TRUE(sha256.has_value());
        return *sha256;
    }

    void write(std::function<void(sql::Session&)> const& what)
    {
        house_.database().write_now([&](sql::Session& session) {
            what(session);
            return sql::Verdict::keep;
        });
    }

    bool on_shelf(std::string const& sha256)
    {
        return std::filesystem::exists(house_.shelf().path_of(house_.ward(), sha256));
    }

    Instant const noon_ = start_of(make_date(2025, 7, 1)) + std::chrono::hours{12};
    std::string folder_ =
        (std::filesystem::temp_directory_path() / ("ward-keeper-" + std::to_string(::getpid()))).string();
    api::TestDatabase database_;
    House house_;
    Chores chores_{house_};
};

INSTANTIATE_TEST_SUITE_P(Engines, KeeperTest, api::on_both_engines());

} // namespace

TEST_P(KeeperTest, AFileInAnIntakeDraftOutlivesAWeekAndGoesWithTheDraft)
{
    file::StoredFile file;
    file.id = file::FileId{7'123'456};
    file.sha256 = put_bytes("a scanned paper");
    file.name = "giay-khai-sinh.pdf";
    file.bytes = 15;
    file.uploaded_by = OfficerId{7};
    file.at = noon_;
    dossier::Draft const draft{.id = dossier::DraftId{5},
                               .officer_id = OfficerId{7},
                               .title = "Khai sinh",
                               .content = R"({"files":[{"id":"7123456"}]})",
                               .version = 1,
                               .changed_at = noon_};
    write([&](sql::Session& session) {
        file::add(session, house_.ward(), file);
        dossier::add_draft(session, house_.ward(), draft);
    });
    auto const next_week = noon_ + std::chrono::days{7};
    chores_.run(next_week);
    EXPECT_TRUE(on_shelf(file.sha256));
    write([&](sql::Session& session) {
        EXPECT_TRUE(dossier::remove_draft(session, house_.ward(), draft.officer_id, draft.id));
    });
    chores_.run(next_week);
    EXPECT_FALSE(on_shelf(file.sha256));
}

TEST_P(KeeperTest, APhotographOfAReportStaysAndOneThatNoReportTookGoesAfterADay)
{
    auto const photo = [&](std::int64_t id, std::string const& name) {
        report::Photo made{.id = report::PhotoId{id}, .key_hash = std::string(64, 'a')};
        made.original_sha256 = put_bytes(name + ", as it came");
        made.large_sha256 = put_bytes(name + ", large");
        made.small_sha256 = put_bytes(name + ", small");
        made.width = 1600;
        made.height = 1200;
        made.at = noon_;
        return made;
    };
    auto const taken = photo(1, "a lamp that is out");
    auto const loose = photo(2, "nobody's");
    write([&](sql::Session& session) {
        report::add_photo(session, house_.ward(), taken);
        report::add_photo(session, house_.ward(), loose);
        report::take_photo(session, house_.ward(),
                           {.id = taken.id, .report = report::ReportId{9}, .number = 1});
    });
    chores_.run(noon_ + std::chrono::hours{23});
    EXPECT_TRUE(on_shelf(loose.small_sha256));
    chores_.run(noon_ + std::chrono::hours{25});
    for (auto const& gone : {loose.original_sha256, loose.large_sha256, loose.small_sha256}) {
        EXPECT_FALSE(on_shelf(gone));
    }
    chores_.run(noon_ + std::chrono::days{7} + std::chrono::hours{14}); // the night that looks at every file
    for (auto const& kept : {taken.original_sha256, taken.large_sha256, taken.small_sha256}) {
        EXPECT_TRUE(on_shelf(kept));
    }
    std::set<file::Content> contents;
    house_.database().read([&](sql::Session& session) { contents = every_content(session); });
    EXPECT_EQ(contents.size(), 3U) << "and a backup takes them along";
    EXPECT_TRUE(contents.contains({house_.ward(), taken.original_sha256}));
}

TEST_P(KeeperTest, BytesThatNothingNamesGoAtNight)
{
    auto const lost = put_bytes("as a power cut leaves them");
    chores_.run(noon_ + std::chrono::days{7});
    EXPECT_TRUE(on_shelf(lost)) << "while the office works, nobody looks at every file";
    chores_.run(noon_ + std::chrono::hours{14});
    EXPECT_TRUE(on_shelf(lost)) << "wanted less than two days ago";
    chores_.run(noon_ + std::chrono::days{3} + std::chrono::hours{14});
    EXPECT_FALSE(on_shelf(lost));
    auto const later = put_bytes("the same night");
    chores_.run(noon_ + std::chrono::days{3} + std::chrono::hours{15});
    EXPECT_TRUE(on_shelf(later)) << "once a night is enough";
}

} // namespace ward::command
