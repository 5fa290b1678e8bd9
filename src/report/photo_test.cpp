#include "report/test_photos.hpp"

#include <future>

// Goal: a citizen's photograph gets in once, proposes its place, and goes out as pixels alone to whom it is
// meant for; what is no photograph leaves nothing. Method: the real routes with real processes, on both
// databases; every picture is made here.

namespace ward::report {
namespace {

INSTANTIATE_TEST_SUITE_P(Engines, PhotoTest, api::on_both_engines());

TEST_P(PhotoTest, APhotographIsTakenWithoutAnAccountAndProposesItsPlace)
{
    auto const original = telephone_photo(store, 3200, 2400);
    auto const answer = send(original);
    ASSERT_EQ(answer.status, 201) << answer.body;
    auto const received = answer.json();
    EXPECT_EQ(received.at("width").as_int64(), 1200) << "upright, at most 1600 on the longer side";
    EXPECT_EQ(received.at("height").as_int64(), 1600);
    EXPECT_NEAR(received.at("position").at("lat").as_double(), 15.125, 1e-9);
    EXPECT_NEAR(received.at("position").at("lon").as_double(), 108.8, 1e-9);
    EXPECT_EQ(received.at("taken_at").as_string(), "2025-07-01T00:55:00.000Z");
    EXPECT_TRUE(received.at("problems").as_array().empty()) << answer.body;
    EXPECT_EQ(received.at("key").as_string().size(), 26U);

    auto const photo = stored(PhotoId{*parse_id(received.at("id").as_string())});
    ASSERT_TRUE(photo.has_value());
    EXPECT_EQ(photo->state, PhotoState::waiting);
    EXPECT_EQ(photo->key_hash, sql::sha256_hex(received.at("key").as_string()));
    EXPECT_EQ(photo->uploaded_by, std::nullopt);
    EXPECT_EQ(photo->original_sha256, sql::sha256_hex(original));
    EXPECT_EQ(sample::read_whole(shelf.path_of(test_ward, photo->original_sha256)), original);
    EXPECT_EQ(store.files(), 3U);
    EXPECT_TRUE(spool_empties());
}

TEST_P(PhotoTest, WhatIsMissingInAPhotographIsSaid)
{
    auto const received = send(sample::photo(store)).json();
    EXPECT_EQ(received.at("problems"), json::parse(R"(["photo.no_position","photo.small"])").value());
    EXPECT_FALSE(received.as_object().contains("position") && !received.at("position").is_null());
    auto const never_set = send(sample::with_notes(sample::photo(store), {.taken = "2000:01:01 00:00:10"}));
    EXPECT_EQ(never_set.body.find("taken_at\":\""), std::string::npos);
    auto const to_come = send(sample::with_notes(sample::photo(store), {.taken = "2031:01:01 00:00:10"}));
    EXPECT_EQ(to_come.body.find("taken_at\":\""), std::string::npos);
}

TEST_P(PhotoTest, TheSecondTryGetsTheFirstAnswerAndAnotherPictureUnderItsKeyIsRefused)
{
    auto const bytes = telephone_photo(store);
    auto const first = send(bytes, "", "one-photo-1");
    auto const second = send(bytes, "", "one-photo-1");
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(first.body, second.body);
    EXPECT_EQ(count("report_photo"), 1);
    EXPECT_EQ(send(sample::photo(store), "", "one-photo-1").code(), "request.idempotency_key.reused");
    EXPECT_EQ(count("report_photo"), 1);
    EXPECT_TRUE(spool_empties());
}

TEST_P(PhotoTest, AnOfficersPhotographSaysWhoseItIsOnlyWhenTheOfficersOwnScreenSentIt)
{
    auto const id = [](api::Answer const& answer) {
        return PhotoId{*parse_id(answer.json().at("id").as_string())};
    };
    EXPECT_EQ(stored(id(send(sample::photo(store), "officer")))->uploaded_by, OfficerId{7});
    auto foreign = request_of(sample::photo(store));
    foreign.headers.add("Cookie", "ward_session=officer");
    EXPECT_EQ(stored(id(house.send(std::move(foreign))))->uploaded_by, std::nullopt);
}

TEST_P(PhotoTest, HostileUploadsAreRefusedAndLeaveNothing)
{
    struct Row {
        char const* why;
        std::string bytes;
        int status;
        char const* code;
    };
    auto const photo = sample::photo(store);
    auto const script = std::string{"<script>alert(1)</script>"};
    auto const noise =
        sample::grey_png(90, 90, [](auto x, auto y) { return static_cast<int>(x * y * 31 % 251); });
    auto broken = sample::written_as(store, ".jpg", noise);
    broken.resize(broken.size() / 2);
    Row const rows[] = {
        {"nothing", "", 422, "photo.empty"},
        {"a drawing with script", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + script + "</svg>", 415,
         "photo.type"},
        {"a web page", "<!DOCTYPE html>" + script, 415, "photo.type"},
        {"a web page, then a picture", "<html>" + script + photo, 415, "photo.type"},
        {"an archive, then a picture", sample::zip({{"a", "b"}}) + photo, 415, "photo.type"},
        {"a paper", sample::pdf(), 415, "photo.type"},
        {"a program", sample::read_whole("/bin/true"), 415, "photo.type"},
        {"a moving picture", "GIF89a" + std::string(100, '\0'), 415, "photo.type"},
        {"half a picture", broken, 422, "photo.unreadable"},
        {"a bomb of one line a mile long", sample::png_of(100'000, 1'001, "\x78\x01"), 422,
         "photo.too_many_pixels"},
        {"a bomb of the most pixels, and none of them there", sample::png_of(10'000, 10'000, "\x78\x01"), 422,
         "photo.unreadable"},
        {"a picture whose every segment lies", sample::with_segment(photo, 0xc0, std::string(15, '\xff')),
         422, "photo.unreadable"},
    };
    auto const before = store.files();
    for (auto const& row : rows) {
        auto const answer = send(row.bytes);
        EXPECT_EQ(answer.status, row.status) << row.why << answer.body;
        EXPECT_EQ(answer.code(), row.code) << row.why;
        EXPECT_TRUE(spool_empties()) << row.why;
        EXPECT_EQ(store.files(), before) << row.why;
    }
    EXPECT_EQ(count("report_photo"), 0);
    EXPECT_EQ(count("event"), 0);
    auto const path = spool.write("upload-large", photo);
    std::filesystem::resize_file(path, file::file_bytes_max + 1);
    auto large = request_of(photo);
    large.spooled = std::make_unique<http::Spooled>(path, 0);
    EXPECT_EQ(house.send(std::move(large)).status, 413);
}

TEST_P(PhotoTest, APictureThatIsAlsoSomethingElseGoesOutAsAPictureAlone)
{
    auto const script = std::string{"<script>alert(1)</script>"};
    auto const polyglot = sample::with_segment(telephone_photo(store), 0xfe, "--><html>" + script) +
                          sample::zip({{"index.html", script}});
    given(polyglot, ReportId{1}, 1, PhotoState::shown);
    for (auto const* const size : {"small", "large"}) {
        auto const response = ask(std::string{"/api/v1/reports/PA-1/photos/1?size="} + size);
        EXPECT_EQ(response.headers.find("Content-Type"), "image/jpeg");
        EXPECT_EQ(response.headers.find("X-Content-Type-Options"), "nosniff");
        auto const shown = bytes_of(response);
        for (auto const* const word : {"<script", "html", "PK", "Exif", "2025:07"}) {
            EXPECT_EQ(shown.find(word), std::string::npos) << size << word;
        }
    }
    auto const original = ask("/api/v1/report-cases/PA-1/photos/1?size=original", "officer");
    EXPECT_EQ(bytes_of(original), polyglot) << "officers have it as it came";
    EXPECT_EQ(original.headers.find("Content-Disposition"), "attachment; filename*=UTF-8''PA-1-1.jpg")
        << "and no browser opens it";
    EXPECT_EQ(original.headers.find("Content-Type"), "image/jpeg");
    EXPECT_EQ(original.headers.find("Cache-Control"), "private, no-store");
}

TEST_P(PhotoTest, OnlyWhatIsShownOfAPublishedReportIsForEverybody)
{
    auto const bytes = telephone_photo(store);
    given(bytes, ReportId{1}, 1, PhotoState::shown);
    given(bytes, ReportId{1}, 2, PhotoState::waiting);
    given(bytes, ReportId{1}, 3, PhotoState::hidden);
    given(bytes, ReportId{2}, 1, PhotoState::shown);
    struct Row {
        char const* target;
        char const* as;
        int status;
    };
    Row const rows[] = {
        {"/api/v1/reports/PA-1/photos/1", "", 200},
        {"/api/v1/reports/PA-1/photos/1?size=large", "", 200},
        {"/api/v1/reports/PA-1/photos/1?size=original", "", 403},
        {"/api/v1/reports/PA-1/photos/1?size=original&key=follow", "", 403},
        {"/api/v1/reports/PA-1/photos/1?size=huge", "", 422},
        {"/api/v1/reports/PA-1/photos/2", "", 404},
        {"/api/v1/reports/PA-1/photos/3", "", 404},
        {"/api/v1/reports/PA-1/photos/2?key=wrong", "", 404},
        {"/api/v1/reports/PA-1/photos/2?key=follow", "", 200},
        {"/api/v1/reports/PA-1/photos/4?key=follow", "", 404},
        {"/api/v1/reports/PA-1/photos/0", "", 404},
        {"/api/v1/reports/PA-1/photos/1x", "", 404},
        {"/api/v1/reports/PA-1/photos/99999999999999999999", "", 404},
        {"/api/v1/reports/PA-2/photos/1", "", 404},
        {"/api/v1/reports/PA-2/photos/1?key=follow", "", 200},
        {"/api/v1/reports/PA-3/photos/1?key=follow", "", 404},
        {"/api/v1/report-cases/PA-1/photos/2", "", 401},
        {"/api/v1/report-cases/PA-1/photos/2", "officer", 200},
        {"/api/v1/report-cases/PA-1/photos/3?size=original", "officer", 200},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(ask(row.target, row.as).status, row.status) << row.target;
    }
    EXPECT_EQ(bytes_of(ask("/api/v1/reports/PA-1/photos/1")),
              bytes_of(ask("/api/v1/reports/PA-1/photos/1?size=small")));
}

TEST_P(PhotoTest, WhatEverybodyMaySeeIsKeptADayAndWhatIsOnesOwnIsAskedAboutAgain)
{
    given(telephone_photo(store), ReportId{1}, 1, PhotoState::shown);
    auto const open = ask("/api/v1/reports/PA-1/photos/1");
    EXPECT_EQ(open.headers.find("Cache-Control"), "public, max-age=300");
    auto const own = ask("/api/v1/reports/PA-1/photos/1?key=follow");
    EXPECT_EQ(own.headers.find("Cache-Control"), "private, no-cache");
    auto const version = std::string{own.headers.find("ETag").value_or("")};
    EXPECT_EQ(version.size(), 66U);
    EXPECT_EQ(ask("/api/v1/reports/PA-1/photos/1?key=follow", "", version).status, 304);
    EXPECT_EQ(ask("/api/v1/reports/PA-1/photos/1?key=wrong", "", version).headers.find("Cache-Control"),
              "private, no-cache");
}

TEST_P(PhotoTest, ReadingAnOriginalIsRecordedAndNoPlaceIsInTheRecord)
{
    auto const id = given(telephone_photo(store), ReportId{1}, 1, PhotoState::shown);
    ask("/api/v1/report-cases/PA-1/photos/1?size=original", "officer");
    house.database().read([&](sql::Session& session) {
        auto const sent = event::of_subject(session, test_ward, "report_photo", id.value, {}, 10);
        ASSERT_EQ(sent.size(), 1U);
        EXPECT_EQ(sent[0].kind, "report.photo_received");
        auto const read = event::of_subject(session, test_ward, "report", 1, {}, 10);
        ASSERT_EQ(read.size(), 1U);
        EXPECT_EQ(read[0].kind, "report.photo_read");
        EXPECT_EQ(read[0].officer_id, OfficerId{7});
        auto rows = session.run("SELECT count(*) FROM event WHERE data LIKE '%lat%' OR data LIKE '%15.1%'");
        rows.next();
        EXPECT_EQ(rows.take<int>(), 0);
    });
}

TEST_P(PhotoTest, AFloodFromOneAddressIsToldToWaitAndOthersAreNot)
{
    auto const bytes = sample::photo(store);
    auto const from = [&](std::string const& address) {
        auto request = request_of(bytes);
        request.peer = address;
        return house.send(std::move(request));
    };
    for (int n = 0; n < per_minute; ++n) {
        EXPECT_EQ(from("198.51.100.7").status, 201);
    }
    auto const refused = from("198.51.100.7");
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.code(), "request.too_many");
    EXPECT_EQ(refused.headers.find("Retry-After"), "60");
    EXPECT_EQ(from("198.51.100.8").status, 201);
    EXPECT_EQ(count("report_photo"), per_minute + 1);
    EXPECT_TRUE(spool_empties());
}

/// Who waits for an answer while the test goes on.
class Waiting final : public http::Answerer {
public:
    void answer(http::Response response) override { status.set_value(response.status); }

    std::promise<int> status;
};

TEST_P(PhotoTest, SixtyFourAtOnceWaitTheirTurnAndAllGetIn)
{
    auto const bytes = telephone_photo(store);
    std::vector<std::future<int>> answers;
    for (int n = 0; n < 64; ++n) {
        auto waiting = std::make_unique<Waiting>();
        answers.push_back(waiting->status.get_future());
        house.router().handle(request_of(bytes), std::move(waiting));
    }
    for (auto& answer : answers) {
        EXPECT_EQ(answer.get(), 201);
    }
    EXPECT_EQ(count("report_photo"), 64);
    EXPECT_EQ(store.files(), 3U) << "the same picture lies there once";
    EXPECT_LE(studio.busiest(), 2);
    EXPECT_TRUE(spool_empties());
}

TEST_P(PhotoTest, WhatNoReportTookIsSweptWithItsBytesAndNothingElse)
{
    auto const bytes = telephone_photo(store);
    auto const used = given(bytes, ReportId{1}, 1, PhotoState::waiting);
    send(bytes); // the same bytes, in no report
    send(sample::photo(store, 500, 300));
    EXPECT_EQ(store.files(), 6U);
    auto const start = house.now();
    EXPECT_EQ(sweep_before(start), 0) << "nothing is old enough";
    house.set_now(start + std::chrono::hours{30});
    send(sample::photo(store, 600, 300));
    EXPECT_EQ(sweep_before(start + std::chrono::hours{1}), 2);
    EXPECT_EQ(count("report_photo"), 2);
    EXPECT_EQ(store.files(), 6U) << "what was used, and what is fresh";
    EXPECT_EQ(bytes_of(ask("/api/v1/report-cases/PA-1/photos/1?size=original", "officer")), bytes);
    EXPECT_TRUE(stored(used).has_value());
}

TEST_P(PhotoTest, TwoReportsCannotTakeOnePhotograph)
{
    auto const id = given(telephone_photo(store), ReportId{1}, 1, PhotoState::waiting);
    write([&](sql::Session& session) {
        EXPECT_FALSE(take_photo(session, test_ward, {.id = id, .report = ReportId{2}, .number = 1}));
        EXPECT_FALSE(forget_loose(session, test_ward, id));
    });
    EXPECT_EQ(stored(id)->report, ReportId{1});
}

} // namespace
} // namespace ward::report
