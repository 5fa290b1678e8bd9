#include "report/routes.hpp"
#include "report/test_town.hpp"

// Goal: officers take reports up, give them out, solve them with evidence and publish what came of it;
// whoever has no business with one does not even learn that it exists. Method: the routes in process, on both
// engines.

namespace ward::report {
namespace {

constexpr Point at_the_market{15.1205, 108.7923};

class CaseTest : public testing::TestWithParam<std::string> {
protected:
    std::string filed(std::string const& kind = "lamp_out", json::Object const& more = {})
    {
        return TestTown::text(town_.filed(kind, more), "code");
    }
    json::Value seen(std::string const& code, std::string const& login)
    {
        auto const answer = town_.house().get("/api/v1/report-cases/" + code, login);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.json();
    }
    json::Value public_page(std::string const& code)
    {
        return town_.house().get("/api/v1/reports/" + code).json();
    }
    json::Value list(std::string const& query, std::string const& login)
    {
        auto const answer = town_.house().get("/api/v1/report-work" + query, login);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.json();
    }
    std::vector<std::string> codes(std::string const& query, std::string const& login)
    {
        auto const answer = list(query, login);
        std::vector<std::string> found;
        for (auto const& row : answer.at("items").as_array()) {
            found.emplace_back(row.at("code").as_string());
        }
        return found;
    }
    /// In the hands of who solves it.
    std::string in_progress(std::string const& kind = "lamp_out", json::Object const& more = {})
    {
        auto const code = filed(kind, more);
        town_.moved(code, "receive", "dispatcher");
        town_.moved(code, "assign", "dispatcher", {{"officer_id", to_string(town_.officer("urban"))}});
        town_.moved(code, "start", "urban");
        return code;
    }
    std::string solved()
    {
        auto const code = in_progress();
        town_.moved(code, "solve", "urban",
                    {{"result", "Đã thay bóng đèn, sáng trở lại"}, {"photos", {town_.photo(at_the_market)}}});
        return code;
    }
    std::string published()
    {
        auto const code = solved();
        town_.moved(
            code, "moderate", "dispatcher",
            {{"text", "shown"}, {"photos", json::Array{json::Object{{"number", 1}, {"state", "shown"}}}}});
        town_.moved(code, "publish", "dispatcher");
        return code;
    }

    TestTown town_{GetParam()};
    Routes routes_{town_.house().router(), town_.around()};
};

INSTANTIATE_TEST_SUITE_P(Engines, CaseTest, api::on_both_engines());

TEST_P(CaseTest, AReportGoesFromReceiptToItsPublishedResult)
{
    auto const code = published();
    EXPECT_EQ(town_.history(code), (std::vector<std::string>{"filed", "received", "assigned", "started",
                                                             "solved", "moderated", "published"}));
    auto const page = public_page(code);
    EXPECT_EQ(page.at("state"), "published");
    EXPECT_EQ(page.at("result"), "Đã thay bóng đèn, sáng trở lại");
    EXPECT_EQ(page.at("photos").at(0).at("place"), "after");
    EXPECT_EQ(page.at("text"), "Đèn đường trước chợ không sáng ba đêm nay");
}

TEST_P(CaseTest, NobodyReadsAResultBeforeItIsPublished)
{
    auto const code = solved();
    EXPECT_EQ(town_.house().get("/api/v1/reports/" + code).body.find("thay bóng"), std::string::npos);
    EXPECT_EQ(town_.move(code, "publish", "dispatcher").code(), "report.publish.text");
    town_.moved(code, "moderate", "dispatcher", {{"text", "hidden"}});
    EXPECT_EQ(town_.move(code, "publish", "dispatcher").code(), "report.publish.photos");
}

TEST_P(CaseTest, WhoHasNoBusinessWithAReportDoesNotLearnThatItExists)
{
    auto const code = filed();
    for (auto const* const login : {"culture", "admin", "stranger"}) {
        auto const answer = town_.house().get("/api/v1/report-cases/" + code, login);
        EXPECT_NE(answer.status, 200) << login;
        EXPECT_EQ(answer.body.find("Đèn đường"), std::string::npos) << login;
    }
    EXPECT_EQ(town_.house().get("/api/v1/report-cases/" + code, "culture").code(), "report.unknown");
    EXPECT_EQ(town_.house().get("/api/v1/report-cases/" + code).status, 401);
    EXPECT_EQ(town_.move(code, "start", "culture").code(), "report.unknown");
    EXPECT_EQ(codes("?view=agency", "culture"), std::vector<std::string>{});
    EXPECT_EQ(town_.house().get("/api/v1/report-work?view=ward", "urban").code(),
              "report.view.not_permitted");
    EXPECT_EQ(town_.house().get("/api/v1/report-board", "urban").status, 403);
}

TEST_P(CaseTest, WhoReportedIsReadByThoseWhoHandleItAndEveryReadingIsRecordedOnce)
{
    auto const code =
        filed("lamp_out", {{"contact", {{"name", "Trần Thị Bình"}, {"phone", "0905 123 456"}}}});
    EXPECT_EQ(seen(code, "urban").at("contact").at("name"), "Trần Thị Bình");
    seen(code, "urban");
    auto const led = seen(code, "leader");
    EXPECT_TRUE(led.at("has_contact").as_bool());
    EXPECT_FALSE(led.as_object().contains("contact")) << "who leads has no need of a name";
    EXPECT_EQ(town_.history(code), (std::vector<std::string>{"filed", "read", "read"}));
    EXPECT_EQ(seen(code, "urban").at("steps").as_array().size(), 1U) << "who looked is the audit trail's";
    EXPECT_EQ(seen(code, "urban").at("id").as_string(), to_string(town_.report(code).id));
    EXPECT_EQ(town_.house().get("/api/v1/report-work?view=ward", "leader").body.find("Bình"),
              std::string::npos);
}

TEST_P(CaseTest, WhatMayTellWhoSomebodyIsIsMarkedAndACoveredTextIsProposed)
{
    auto const code = filed("lamp_out", {{"text", "Đèn tắt ba đêm nay, gọi 0905 123 456"}});
    auto const page = seen(code, "dispatcher");
    EXPECT_EQ(page.at("flags").at(0).at("kind"), "phone");
    EXPECT_EQ(page.at("proposed_text"), "Đèn tắt ba đêm nay, gọi ***");
    EXPECT_EQ(list("", "dispatcher").at("counts").at("moderation"), 1);
    EXPECT_EQ(codes("?moderation=true", "dispatcher"), std::vector<std::string>{code});
    town_.moved(code, "moderate", "dispatcher",
                {{"text", "shown"}, {"shown_text", "Đèn tắt ba đêm nay, gọi ***"}});
    EXPECT_EQ(public_page(code).at("text"), "Đèn tắt ba đêm nay, gọi ***");
    EXPECT_EQ(codes("?moderation=true", "dispatcher"), std::vector<std::string>{});
}

TEST_P(CaseTest, MoreTimeIsGivenOnceByWhoLeadsAndForAReason)
{
    auto const code = in_progress();
    auto const before = town_.report(code).solve_by;
    json::Object const asked{{"days", 3}, {"reason", "Chờ vật tư thay thế từ kho"}};
    EXPECT_EQ(town_.move(code, "extend", "urban", asked).status, 403);
    EXPECT_EQ(town_.move(code, "extend", "head", {{"days", 99}, {"reason", "Chờ vật tư thay thế"}}).code(),
              "report.extend.days");
    town_.moved(code, "extend", "head", asked);
    EXPECT_GT(town_.report(code).solve_by, before);
    EXPECT_EQ(town_.move(code, "extend", "head", asked).code(), "report.extend.twice");
    auto const page = seen(code, "head");
    for (auto const& move : page.at("moves").as_array()) {
        EXPECT_NE(move, "extend");
    }
}

TEST_P(CaseTest, ADuplicateIsPutIntoTheOtherWithThoseWhoStandBehindIt)
{
    auto const first = filed();
    auto const second = filed();
    EXPECT_EQ(seen(second, "dispatcher").at("near").at(0).at("code").as_string(), first);
    town_.house().post("/api/v1/reports/" + second + "/support", "{}");
    town_.moved(second, "merge", "dispatcher", {{"into", first}});
    EXPECT_EQ(town_.report(first).supporters, 2) << "who reported it, and who said me too";
    EXPECT_EQ(seen(first, "dispatcher").at("merged").at(0).as_string(), second);
    EXPECT_EQ(public_page(second).at("merged_into").as_string(), first);
    EXPECT_EQ(codes("", "dispatcher"), std::vector<std::string>{first});
    EXPECT_EQ(codes("?over=true", "dispatcher"), std::vector<std::string>{second});
}

TEST_P(CaseTest, WhatTwoOfficersChangeAtOnceIsChangedByOne)
{
    auto const code = filed();
    auto const body = R"({"version":1})";
    EXPECT_EQ(town_.house().post("/api/v1/report-cases/" + code + "/receive", body, "dispatcher").status,
              200);
    EXPECT_EQ(town_.house().post("/api/v1/report-cases/" + code + "/receive", body, "dispatcher").code(),
              "report.changed");
    EXPECT_EQ(town_.move(code, "receive", "dispatcher").code(), "report.move.not_allowed");
}

TEST_P(CaseTest, ADeedWhoseAnswerWasLostIsSentAgainAndHappensOnce)
{
    auto const code = in_progress();
    auto const path = "/api/v1/report-cases/" + code + "/note";
    auto const body = serialize(
        json::Object{{"version", town_.report(code).version}, {"text", "Đã rào tạm, báo điện lực"}});
    auto const first = town_.house().post(path, body, "urban", "deed-of-a-phone-1");
    town_.moved(code, "note", "head", {{"text", "Điện lực hẹn 14 giờ"}});
    auto const again = town_.house().post(path, body, "urban", "deed-of-a-phone-1");
    EXPECT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(again.status, 200) << "although the report has changed since";
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(seen(code, "urban").at("notes").as_array().size(), 2U);
    auto const other = town_.house().post(path, body, "roads", "deed-of-a-phone-1");
    EXPECT_EQ(other.code(), "report.changed") << "a key is its officer's own";
}

TEST_P(CaseTest, WhoReportedMayHaveItOpenedAgain)
{
    auto const filed = town_.filed("lamp_out");
    auto const code = TestTown::text(filed, "code");
    town_.moved(code, "receive", "dispatcher");
    town_.moved(code, "assign", "dispatcher");
    town_.moved(code, "start", "roads");
    town_.moved(
        code, "solve", "roads",
        {{"result", "Đã thay bóng đèn, sáng trở lại"}, {"no_photo_reason", "Hỏng máy ảnh, mai bổ sung"}});
    town_.moved(code, "moderate", "dispatcher", {{"text", "shown"}});
    town_.moved(code, "publish", "dispatcher");
    auto const again =
        town_.house().post("/api/v1/reports/" + code + "/reopen",
                           serialize(json::Object{{"follow_key", TestTown::text(filed, "follow_key")},
                                                  {"reason", "Tối qua đèn lại tắt như cũ"}}));
    EXPECT_EQ(again.status, 200) << again.body;
    auto const page = seen(code, "roads");
    EXPECT_EQ(page.at("state"), "assigned");
    EXPECT_EQ(page.at("reopen_reason"), "Tối qua đèn lại tắt như cũ");
    EXPECT_TRUE(page.at("reopened").as_bool());
    EXPECT_EQ(codes("", "roads"), std::vector<std::string>{code});
}

TEST_P(CaseTest, WorkComesByItsNextDateAndEveryPageFollowsOnTheLast)
{
    std::vector<std::string> const kinds{"lamp_out", "pothole", "lamp_out", "bin_full", "lamp_out"};
    for (auto const& kind : kinds) {
        filed(kind);
    }
    std::vector<std::string> walked;
    std::vector<std::string> dates;
    std::string after;
    for (int page = 0; page < 10; ++page) {
        auto const answer = list("?limit=2" + (after.empty() ? "" : "&after=" + after), "dispatcher");
        for (auto const& row : answer.at("items").as_array()) {
            walked.emplace_back(row.at("code").as_string());
            dates.emplace_back(row.at("due_at").as_string());
        }
        auto const& object = answer.as_object();
        if (!object.contains("next")) {
            break;
        }
        after = std::string{object.at("next").as_string()};
    }
    EXPECT_EQ(walked.size(), kinds.size());
    EXPECT_EQ(std::set<std::string>(walked.begin(), walked.end()).size(), kinds.size());
    EXPECT_TRUE(std::ranges::is_sorted(dates));
    EXPECT_EQ(town_.house().get("/api/v1/report-work?after=x", "dispatcher").code(),
              "request.after.malformed");
}

TEST_P(CaseTest, WhatIsPastItsDateIsCountedAndFound)
{
    auto const code = filed();
    filed("pothole");
    town_.moved(code, "receive", "dispatcher");
    town_.set_now("2025-07-07T08:00");
    auto const late = list("?overdue=true", "dispatcher");
    EXPECT_EQ(late.at("counts").at("open"), 2);
    EXPECT_EQ(late.at("counts").at("overdue").as_int64(), std::ssize(late.at("items").as_array()));
    EXPECT_TRUE(late.at("items").at(0).at("overdue").as_bool());
}

TEST_P(CaseTest, EveryFigureOfTheBoardHasItsDenominatorAndExactlyItsRecords)
{
    published();
    solved();
    filed("pothole");
    auto const refused = filed();
    town_.moved(refused, "refuse", "dispatcher", {{"reason", "Không thuộc địa bàn của phường"}});
    town_.set_now("2025-07-30T08:00");
    for (auto const* const by : {"", "?by=category", "?by=kind", "?by=agency"}) {
        auto const answer = town_.house().get(std::string{"/api/v1/report-board"} + by, "leader");
        ASSERT_EQ(answer.status, 200) << answer.body;
        auto const board = answer.json();
        auto rows = json::Array{board};
        if (board.at("rows").as_array().empty()) {
            EXPECT_EQ(std::string{by}, "");
        }
        rows.insert(rows.end(), board.at("rows").as_array().begin(), board.at("rows").as_array().end());
        for (auto const& row : rows) {
            for (auto const& figure : row.at("figures").as_array()) {
                auto const& object = figure.as_object();
                auto const expected = object.contains("numerator")
                                          ? object.at("numerator").as_int64()
                                          : static_cast<std::int64_t>(figure.at("value").to_number<double>());
                auto const records =
                    town_.house().get(std::string{figure.at("records").as_string()}, "leader");
                EXPECT_EQ(std::ssize(records.json().at("items").as_array()), expected)
                    << figure << records.body;
            }
        }
    }
    auto const figures = town_.house().get("/api/v1/report-board", "leader").json().at("figures").as_array();
    EXPECT_EQ(figures.at(0).at("value").to_number<int>(), 4);
    EXPECT_EQ(figures.at(2).at("name"), "overdue_share");
    EXPECT_EQ(figures.at(2).at("numerator"), 1);
    EXPECT_EQ(figures.at(2).at("denominator"), 1);
}

TEST_P(CaseTest, WhatSomebodyTellsOnTheTelephoneIsReceivedAsItIsTyped)
{
    auto const sent =
        town_.body("lamp_out", {{"contact", {{"name", "Lê Văn Cường"}, {"phone", "0905123456"}}}});
    EXPECT_EQ(town_.house().post("/api/v1/report-cases", sent, "urban").status, 403);
    auto const answer = town_.house().post("/api/v1/report-cases", sent, "dispatcher");
    ASSERT_EQ(answer.status, 201) << answer.body;
    auto const code = std::string{answer.json().at("code").as_string()};
    EXPECT_EQ(town_.report(code).state, State::received);
    EXPECT_EQ(town_.report(code).way, Way::phone);
}

TEST_P(CaseTest, WhatIsReportedSomewhereGoesToWhoIsOnDutyThere)
{
    auto const rule = [&](char const* agency, char const* officer, json::Object more) {
        more["agency_id"] = to_string(town_.agency(agency));
        if (officer != nullptr) {
            more["officer_id"] = to_string(town_.officer(officer));
        }
        return more;
    };
    auto const put = [&](json::Array rules, char const* login = "leader") {
        auto const version = town_.house().get("/api/v1/report-routing", "leader").json().at("version");
        json::Object const sent{{"version", version}, {"rules", std::move(rules)}};
        return town_.house().put("/api/v1/report-routing", serialize(sent), login);
    };
    json::Object const market{
        {"area", {{"south", 15.12}, {"west", 108.792}, {"north", 15.121}, {"east", 108.793}}}};
    auto const set =
        put({rule("society", "culture", market), rule("economy", "roads", {{"kind", "lamp_out"}}),
             rule("economy", nullptr, {{"category", "sanitation"}})});
    ASSERT_EQ(set.status, 200) << set.body;
    EXPECT_EQ(set.json().at("rules").at(0).at("officer").at("name"), "Lý Thị Hương");
    EXPECT_EQ(set.json().at("usual").at(0).at("agency").at("name"), "Phòng Kinh tế, Hạ tầng và Đô thị");
    EXPECT_EQ(town_.report(filed("pothole")).officer_id, town_.officer("culture")) << "at the market";
    EXPECT_EQ(town_.report(filed("lamp_out")).officer_id, town_.officer("roads")) << "a kind before a place";
    EXPECT_EQ(town_.report(filed("pothole", {{"position", {{"lat", 15.13}, {"lon", 108.79}}}})).agency_id,
              town_.agency("economy"));

    EXPECT_EQ(put({}, "dispatcher").status, 403);
    EXPECT_EQ(put({rule("economy", "culture", {})}).field(), "/rules/0/officer_id");
    EXPECT_EQ(put({rule("economy", nullptr, {{"kind", "no"}})}).field(), "/rules/0/kind");
    EXPECT_EQ(
        put({rule("economy", nullptr, {{"area", {{"south", 2}, {"west", 2}, {"north", 1}, {"east", 3}}}})})
            .code(),
        "report.routing.area");
    auto const stale = town_.house().put("/api/v1/report-routing", R"({"version":0,"rules":[]})", "leader");
    EXPECT_EQ(stale.status, 409) << "somebody saved since";
    EXPECT_EQ(stale.code(), "report.routing.changed");
    EXPECT_EQ(town_.house().get("/api/v1/report-routing", "dispatcher").json().at("rules").as_array().size(),
              3U);
}

TEST_P(CaseTest, ACrimeIsNeverPublicWhateverIsMadeOfIt)
{
    auto const crime = filed("suspicious_activity");
    auto const lamp = filed();
    EXPECT_EQ(town_.move(crime, "moderate", "dispatcher", {{"public", true}}).code(),
              "report.moderate.public");
    EXPECT_EQ(town_.move(crime, "merge", "dispatcher", {{"into", lamp}}).code(), "report.merge.secret");
    EXPECT_EQ(town_.house().get("/api/v1/reports/" + crime).status, 404);
    town_.moved(lamp, "receive", "dispatcher", {{"kind", "suspicious_activity"}});
    EXPECT_EQ(town_.house().get("/api/v1/reports/" + lamp).status, 404) << "it turned out to be one";
}

} // namespace
} // namespace ward::report
