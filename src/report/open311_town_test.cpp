#include "report/follower_store.hpp"
#include "report/open311_doors.hpp"
#include "report/test_open311.hpp"
#include "report/test_town.hpp"

// Goal: the ward's real reports go in and out through Open311, and nothing goes out that is nobody's
// business. Method: a town with its kinds, calendar and agencies, asked as clients ask, on both databases;
// officers' moves are written as they write them.

namespace ward::report::open311 {
namespace {

constexpr auto requests = "/open311/v2/requests.json";
constexpr auto updates = "/open311/v2/servicerequestupdates.json";

class Open311Town : public testing::TestWithParam<std::string> {
protected:
    std::string filed(std::string const& body)
    {
        auto const answer = talk_.post_with_key(requests, body);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return text_of(first(answer), "service_request_id");
    }
    std::string lamp()
    {
        return filed("service_code=lamp_out&lat=15.120512&long=108.792345&description=T%E1%BB%91i");
    }

    /// As an officer's move writes it, a minute later.
    template <class Change>
    void moved(std::string const& code, Change const& write)
    {
        town_.house().set_now(town_.now() + std::chrono::minutes{1});
        auto report = town_.report(code);
        write(report);
        town_.write([&](sql::Session& session) {
            EXPECT_TRUE(ward::report::change(session, town_id, report, town_.now()));
        });
    }
    void moved(std::string const& code, State state)
    {
        moved(code, [state](Report& report) { report.state = state; });
    }
    json::Object one(std::string const& code)
    {
        return first(talk_.get("/open311/v2/requests/" + code + ".json"));
    }
    std::vector<std::string> words(std::string const& code)
    {
        std::vector<std::string> found;
        auto const answer = talk_.get(std::string{updates} + "?service_request_id=" + code).json();
        for (auto const& update : answer.as_array()) {
            found.push_back(text_of(update.as_object(), "status") + " " +
                            text_of(update.as_object(), "description"));
        }
        return found;
    }

    file::sample::Folder folder_;
    TestTown town_{GetParam()};
    file::Shelf shelf_{folder_ / "files"};
    file::Studio studio_{2};
    PhotoUploads photos_{town_.house().router(), shelf_, studio_, 100};
    Routes routes_{town_.house().router(), settings(),
                   std::make_unique<WardSource>(ward_doors(town_.around()), "https://nghialo.example"),
                   photos_};
    Talk talk_{town_.house()};
};
INSTANTIATE_TEST_SUITE_P(Engines, Open311Town, api::on_both_engines());

TEST_P(Open311Town, EveryKindThatMayBePublicIsAService)
{
    auto const services = talk_.get("/open311/v2/services.json").json().as_array();
    EXPECT_GE(services.size(), 25U);
    for (auto const& service : services) {
        EXPECT_NE(text_of(service.as_object(), "group"), "Phòng, chống tội phạm") << service;
        EXPECT_FALSE(text_of(service.as_object(), "description").empty()) << service;
        auto const definition =
            talk_.get("/open311/v2/services/" + text_of(service.as_object(), "service_code") + ".json")
                .json();
        EXPECT_EQ(definition.at("attributes").as_array().empty(), !service.at("metadata").as_bool());
    }
}

TEST_P(Open311Town, WhatIsFiledIsAReportLikeAnyOther)
{
    auto const code =
        filed("service_code=lamp_out&lat=15.120512&long=108.792345&description=T%E1%BB%91i+qu%C3%A1"
              "&first_name=Tr%E1%BA%A7n&last_name=An&phone=0905123456&attribute[easting]=12"
              "&media_url=https://a.example/1.jpg");
    auto const report = town_.report(code);
    EXPECT_EQ(report.way, Way::open311);
    EXPECT_EQ(report.text, "Tối quá");
    EXPECT_EQ(report.kind, "lamp_out");
    EXPECT_EQ(report.position, (Point{15.120512, 108.792345}));
    EXPECT_EQ(report.agency_id, town_.agency("economy"));
    town_.write([&](sql::Session& session) {
        EXPECT_EQ(contact_of(session, town_id, report.id)->phone, "0905123456");
        auto const notes = notes_of(session, town_id, report.id);
        ASSERT_EQ(notes.size(), 1U);
        EXPECT_EQ(notes[0].text, "[tester] https://a.example/1.jpg\neasting: 12");
    });
    auto const history = town_.history(code);
    EXPECT_EQ(history, (std::vector<std::string>{"filed", "noted"}));
}

TEST_P(Open311Town, TheKeyInItsNoticeFollowsTheReport)
{
    auto const notice = text_of(
        first(talk_.post_with_key(requests, "service_code=lamp_out&lat=15.12&long=108.79&description=a")),
        "service_notice");
    auto const slash = notice.rfind('/');
    auto const question = notice.find('#');
    ASSERT_NE(question, std::string::npos) << notice;
    auto const report = town_.report(notice.substr(slash + 1, question - slash - 1));
    town_.write([&](sql::Session& session) {
        EXPECT_TRUE(is_own_key(session, town_id, report.id, notice.substr(question + 1)));
    });
}

TEST_P(Open311Town, NoWordAndNoExactPlaceIsToldThatAnOfficerHasNotSeen)
{
    auto const code =
        filed("service_code=lamp_out&lat=15.120512&long=108.792345&description=Nh%C3%A0+b%C3%A0+Lan"
              "&address_string=12+Quang+Trung&first_name=Lan&last_name=A&email=lan@a.example");
    auto const before = one(code);
    EXPECT_FALSE(before.contains("description"));
    EXPECT_EQ(text_of(before, "address"), "15.1205, 108.7923");
    EXPECT_EQ(before.at("lat").as_double(), 15.1205);
    EXPECT_EQ(before.at("long").as_double(), 108.7923);
    for (auto const* const path : {requests, "/open311/v2/requests.xml", updates}) {
        auto const body = talk_.get(path).body;
        for (auto const* const secret : {"Lan", "lan@", "Quang Trung", "120512", "792345"}) {
            EXPECT_EQ(body.find(secret), std::string::npos) << path << " tells " << secret;
        }
    }
    moved(code, [](Report& report) {
        report.text_state = TextState::shown;
        report.shown_text = "Nhà dân tối";
    });
    EXPECT_EQ(text_of(one(code), "description"), "Nhà dân tối");
    EXPECT_EQ(text_of(one(code), "address"), "12 Quang Trung");
}

TEST_P(Open311Town, ACircleFindsByThePlaceThatIsShown)
{
    auto const code = lamp();
    auto const found = [&](std::string const& lat, std::string const& lon, std::string const& radius) {
        return talk_.get(std::string{requests} + "?lat=" + lat + "&long=" + lon + "&radius=" + radius)
            .json()
            .as_array()
            .size();
    };
    EXPECT_EQ(found("15.1205", "108.7923", "1"), 1U);
    EXPECT_EQ(found("15.120512", "108.792345", "1"), 0U)
        << "or ever smaller circles would tell the true place";
    EXPECT_EQ(found("15.13", "108.7923", "500"), 0U);
    EXPECT_EQ(found("15.13", "108.7923", "1200"), 1U);
}

TEST_P(Open311Town, PrivateReportsAreNowhere)
{
    auto const code = lamp();
    moved(code, [](Report& report) { report.state = State::received; });
    town_.write([&](sql::Session& session) {
        session.change("UPDATE report SET is_public = 0 WHERE code = $1", code);
    });
    EXPECT_EQ(talk_.get(requests).body, "[]");
    EXPECT_EQ(talk_.get(std::string{requests} + "?service_request_id=" + code).body, "[]");
    EXPECT_EQ(talk_.get("/open311/v2/requests/" + code + ".json").status, 404);
    EXPECT_EQ(talk_.get(updates).body, "[]");
    EXPECT_EQ(talk_.get(std::string{updates} + "?service_request_id=" + code).body, "[]");
    EXPECT_EQ(talk_.post_with_key(updates, "service_request_id=" + code + "&status=OPEN").status, 404);
    EXPECT_EQ(talk_.post_with_key(requests, "service_code=theft&lat=15.12&long=108.79").status, 404)
        << "who sends it through another city's system would be shown there";
}

TEST_P(Open311Town, StepsAreToldWithTheirWordsAndClosedIsWhatIsPublic)
{
    auto const code = lamp();
    moved(code, State::received);
    moved(code, State::assigned);
    moved(code, State::in_progress);
    moved(code, [](Report& report) {
        report.solve_by += std::chrono::days{7};
        report.extend_reason = "Chờ vật tư về";
    });
    EXPECT_EQ(words(code), (std::vector<std::string>{"INVESTIGATING ", "ACTION_SCHEDULED ", "IN_PROGRESS ",
                                                     "IN_PROGRESS Chờ vật tư về"}));
    moved(code, [](Report& report) {
        report.state = State::solved;
        report.result = "Đã thay bóng đèn mới";
    });
    EXPECT_EQ(text_of(one(code), "status"), "open");
    EXPECT_FALSE(one(code).contains("status_notes")) << "the ward has not made it public";
    EXPECT_EQ(words(code).size(), 4U);
    moved(code, State::published);
    EXPECT_EQ(text_of(one(code), "status"), "closed");
    EXPECT_EQ(text_of(one(code), "status_notes"), "Đã thay bóng đèn mới");
    EXPECT_EQ(words(code).back(), "FIXED Đã thay bóng đèn mới");
    EXPECT_EQ(text_of(one(code), "updated_datetime"), "2025-07-01T01:06:00Z");
    moved(code, State::assigned);
    EXPECT_EQ(words(code).back(), "REOPEN ");
    moved(code, [](Report& report) {
        report.state = State::solved;
        report.result = "Chưa công khai";
    });
    for (auto const& each : words(code)) {
        EXPECT_EQ(each.find("Chưa công khai"), std::string::npos) << each;
    }
}

TEST_P(Open311Town, WhatIsNotDoneSaysWhy)
{
    auto const refused = lamp();
    moved(refused, [](Report& report) {
        report.state = State::refused;
        report.reason = "Đèn của nhà dân";
    });
    EXPECT_EQ(words(refused).back(), "NO_FURTHER_ACTION Đèn của nhà dân");
    auto const forwarded = filed("service_code=pothole&lat=15.13&long=108.79&attribute[size]=30");
    moved(forwarded, [](Report& report) {
        report.state = State::forwarded;
        report.forwarded_to = "Sở Xây dựng";
        report.reason = "Đường tỉnh quản lý";
    });
    EXPECT_EQ(words(forwarded).back(), "NOT_COUNCILS_RESPONSIBILITY Sở Xây dựng: Đường tỉnh quản lý");
    EXPECT_EQ(text_of(one(forwarded), "status"), "closed");
}

TEST_P(Open311Town, AListIsFilteredAndHasPages)
{
    std::vector<std::string> codes;
    for (int n = 0; n < 4; ++n) {
        codes.push_back(
            filed("service_code=lamp_out&lat=15.12&long=108.79&description=" + std::to_string(n)));
        town_.house().set_now(town_.now() + std::chrono::days{1});
    }
    moved(codes[0], State::refused);
    auto const found = [&](std::string const& query) {
        std::vector<std::string> answered;
        auto const answer = talk_.get(std::string{requests} + "?" + query).json();
        for (auto const& each : answer.as_array()) {
            answered.push_back(text_of(each.as_object(), "service_request_id"));
        }
        return answered;
    };
    using Codes = std::vector<std::string>;
    EXPECT_EQ(found(""), (Codes{codes[3], codes[2], codes[1], codes[0]}));
    EXPECT_EQ(found("status=open"), (Codes{codes[3], codes[2], codes[1]}));
    EXPECT_EQ(found("status=closed"), (Codes{codes[0]}));
    EXPECT_EQ(found("page_size=3&page=2"), (Codes{codes[0]}));
    EXPECT_EQ(found("page_size=1&page=2&lat=15.12&long=108.79"), (Codes{codes[2]}));
    EXPECT_EQ(found("service_code=pothole,lamp_out").size(), 4U);
    EXPECT_EQ(found("service_code=pothole"), Codes{});
    EXPECT_EQ(found("start_date=2025-07-02&end_date=2025-07-03"), (Codes{codes[1]}));
    EXPECT_EQ(found("service_request_id=" + codes[2] + ",pa-250701-0001,none"), (Codes{codes[2], codes[0]}));
}

TEST_P(Open311Town, ALongUpdateFromElsewhereIsSeveralNotesAndLosesNothing)
{
    auto const code = lamp();
    std::string words;
    for (int n = 0; n < 500; ++n) {
        words += "%E1%BB%91%C3%AA%20"; // "ốê "
    }
    EXPECT_EQ(talk_.post_with_key(updates, "service_request_id=" + code + "&status=OPEN&description=" + words)
                  .status,
              200);
    town_.write([&](sql::Session& session) {
        std::string whole;
        for (auto const& note : notes_of(session, town_id, town_.report(code).id)) {
            EXPECT_TRUE(note.text.starts_with("[tester] "));
            whole += note.text.substr(std::string_view{"[tester] "}.size());
        }
        EXPECT_EQ(whole.size(), std::string_view{"OPEN: "}.size() + 500 * 6);
    });
}

TEST_P(Open311Town, APictureThatComesAlongBelongsToTheReport)
{
    auto const part = [](std::string const& head, std::string const& bytes) {
        return "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + bytes + "\r\n";
    };
    auto const body = part("name=\"api_key\"", test_key) + part("name=\"service_code\"", "lamp_out") +
                      part("name=\"lat\"", "15.12") + part("name=\"long\"", "108.79") +
                      part("name=\"media\"; filename=\"a.jpg\"", file::sample::photo(folder_, 640, 480)) +
                      "--b--";
    auto const answer = talk_.post_on_disk(requests, body, "multipart/form-data; boundary=b", folder_);
    ASSERT_EQ(answer.status, 200) << answer.body;
    auto const code = text_of(first(answer), "service_request_id");
    EXPECT_FALSE(one(code).contains("media_url")) << "an officer has not looked at it";
    town_.write([&](sql::Session& session) {
        auto const photos = photos_of(session, town_id, town_.report(code).id);
        ASSERT_EQ(photos.size(), 1U);
        set_photo_state(session, town_id, photos[0].id, PhotoState::shown);
    });
    EXPECT_EQ(text_of(one(code), "media_url"),
              "https://nghialo.example/api/v1/reports/" + code + "/photos/1?size=large");
}

TEST_P(Open311Town, WhatTheRoomRefusesLeavesNothing)
{
    auto const before = town_.rows();
    auto const answer = talk_.post_with_key(
        requests,
        "service_code=lamp_out&lat=15.12&long=108.79&phone=0905123456&first_name=" + std::string(200, 'A'));
    EXPECT_EQ(answer.status, 400) << answer.body;
    EXPECT_EQ(text_of(first(answer), "description"), "/contact/name not accepted: report.contact.name.long");
    EXPECT_EQ(town_.rows(), before) << "not even the number of the day";
    EXPECT_EQ(
        talk_.post_with_key(requests, "service_code=pothole&lat=15.12&long=108.79&attribute[size]=x").status,
        400);
}

} // namespace
} // namespace ward::report::open311
