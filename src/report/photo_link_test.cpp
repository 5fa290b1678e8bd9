#include "report/photo_link.hpp"

#include "report/test_photos.hpp"

// Goal: a report gets the photographs that were sent for it, all or none, and no other's. Method: real
// uploads on both databases, then tickets as a report names them.

namespace ward::report {
namespace {

class PhotoLinkTest : public PhotoTest {
protected:
    PhotoTicket sent()
    {
        auto const answer = send(telephone_photo(store));
        auto const received = answer.json();
        return {PhotoId{*parse_id(received.at("id").as_string())},
                std::string{received.at("key").as_string()}};
    }
    /// As the router would: a refusal undoes what was done.
    Result<void> attach(ReportId report, std::vector<PhotoTicket> const& tickets,
                        PhotoPlace place = PhotoPlace::before)
    {
        Result<void> done;
        house.database().write_now([&](sql::Session& session) {
            done = attach_photos(session, test_ward, report, place, tickets, "/photos");
            return done ? sql::Verdict::keep : sql::Verdict::undo;
        });
        return done;
    }
    std::vector<Photo> all(ReportId report)
    {
        std::vector<Photo> found;
        house.database().read([&](sql::Session& session) { found = photos_of(session, test_ward, report); });
        return found;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, PhotoLinkTest, api::on_both_engines());

TEST_P(PhotoLinkTest, AReportGetsItsPhotographsInTheirOrderAndMoreOfThemLater)
{
    auto const first = sent();
    auto const second = sent();
    auto const after = sent();
    ASSERT_TRUE(attach(ReportId{1}, {first, second}).has_value());
    ASSERT_TRUE(attach(ReportId{1}, {after}, PhotoPlace::after).has_value());
    auto const photos = all(ReportId{1});
    ASSERT_EQ(photos.size(), 3U);
    EXPECT_EQ(photos[0].id, first.id);
    EXPECT_EQ(photos[1].number, 2);
    EXPECT_EQ(photos[2].id, after.id);
    EXPECT_EQ(photos[2].place, PhotoPlace::after);
    EXPECT_EQ(photos[2].state, PhotoState::waiting) << "an officer's, too";
    ASSERT_TRUE(photos[2].position.has_value());
    EXPECT_LT(metres_between(*photos[2].position, {15.125, 108.8}), 1);
}

TEST_P(PhotoLinkTest, WhatIsNotOnesOwnIsRefusedAndNothingIsGiven)
{
    auto const own = sent();
    auto const other = sent();
    auto const taken = sent();
    ASSERT_TRUE(attach(ReportId{2}, {taken}).has_value());
    struct Row {
        char const* why;
        PhotoTicket ticket;
        char const* code;
    };
    Row const rows[] = {
        {"another's key", {other.id, own.key}, "photo.unknown"},
        {"no key", {other.id, ""}, "photo.unknown"},
        {"never sent", {PhotoId{1}, own.key}, "photo.unknown"},
        {"in another report", taken, "photo.taken"},
        {"named twice", own, "photo.taken"},
    };
    for (auto const& row : rows) {
        auto const done = attach(ReportId{1}, {own, row.ticket});
        ASSERT_FALSE(done.has_value()) << row.why;
        EXPECT_EQ(done.error().code, row.code) << row.why;
        EXPECT_EQ(done.error().field, "/photos/1") << row.why;
        EXPECT_TRUE(all(ReportId{1}).empty()) << row.why;
    }
    std::vector<PhotoTicket> const many(photos_max + 1, own);
    EXPECT_EQ(attach(ReportId{1}, many).error().code, "photo.too_many");
}

TEST_P(PhotoLinkTest, OnlyWhatAnOfficerShowedIsKnownToThePublic)
{
    ASSERT_TRUE(attach(ReportId{1}, {sent(), sent(), sent()}).has_value());
    write([&](sql::Session& session) {
        EXPECT_TRUE(moderate_photo(session, test_ward, ReportId{1}, 1, PhotoState::hidden).has_value());
        EXPECT_TRUE(moderate_photo(session, test_ward, ReportId{1}, 3, PhotoState::shown).has_value());
        EXPECT_EQ(moderate_photo(session, test_ward, ReportId{1}, 4, PhotoState::shown).error().code,
                  "photo.unknown");
        EXPECT_EQ(moderate_photo(session, test_ward, ReportId{2}, 1, PhotoState::shown).error().code,
                  "photo.unknown");
        auto const shown = shown_photos_of(session, test_ward, ReportId{1});
        ASSERT_EQ(shown.size(), 1U);
        EXPECT_EQ(shown[0].number, 3);
        EXPECT_EQ(shown[0].height, 640) << "upright";
    });
}

} // namespace
} // namespace ward::report
