#include "report/public_page.hpp"
#include "report/routes.hpp"
#include "report/test_town.hpp"

// Goal: somebody without an account reports something, follows it, and stands behind what others reported;
// and whatever is wrong with it is said at its place, with nothing kept. Method: the routes in process, on
// both engines.

namespace ward::report {
namespace {

class CitizenTest : public testing::TestWithParam<std::string> {
protected:
    static std::string key_of(json::Object const& filed) { return TestTown::text(filed, "follow_key"); }
    static std::string code_of(json::Object const& filed) { return TestTown::text(filed, "code"); }
    api::Answer post(std::string const& code, std::string const& what, json::Object const& body)
    {
        return town_.house().post("/api/v1/reports/" + code + "/" + what, serialize(body));
    }
    json::Value page(std::string const& code, std::string const& key = {})
    {
        auto const answer = town_.house().get("/api/v1/reports/" + code + (key.empty() ? "" : "?key=" + key));
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.json();
    }
    /// As if officers had done it, by the clock of the house.
    void put(std::string const& code, State state, TextState text = TextState::shown)
    {
        auto report = town_.report(code);
        report.state = state;
        report.text_state = text;
        bool const ended = state == State::published;
        report.solved_at = ended ? std::optional{town_.now()} : std::nullopt;
        report.ended_at = ended ? std::optional{town_.now()} : std::nullopt;
        report.result = ended ? "Đã thay bóng đèn" : "";
        town_.write(
            [&](sql::Session& session) { EXPECT_TRUE(change(session, town_id, report, town_.now())); });
    }

    TestTown town_{GetParam()};
    Routes routes_{town_.house().router(), town_.around()};
};

INSTANTIATE_TEST_SUITE_P(Engines, CitizenTest, api::on_both_engines());

TEST_P(CitizenTest, WhatCanBeReportedIsOfferedByCategoryWithItsTimes)
{
    auto const offered = town_.house().get("/api/v1/report-kinds").json().at("categories").as_array();
    ASSERT_EQ(offered.size(), 5U);
    EXPECT_EQ(offered[3].at("code").as_string(), "lighting_trees");
    auto const& lamp = offered[3].at("kinds").at(0);
    EXPECT_EQ(lamp.at("code").as_string(), "lamp_out");
    EXPECT_EQ(lamp.at("receive_hours").as_int64(), 8);
    EXPECT_EQ(lamp.at("solve_days").as_int64(), 5);
    EXPECT_EQ(lamp.at("public").as_bool(), true);
    EXPECT_EQ(lamp.at("questions").at(1).at("type").as_string(), "number");
    for (auto const& kind : offered[4].at("kinds").as_array()) {
        EXPECT_FALSE(kind.at("public").as_bool()) << "crime is never public";
    }
}

TEST_P(CitizenTest, ASentReportHasACodeAKeyAndAPromiseAndCanBeFollowed)
{
    auto const filed = town_.filed("lamp_out", {{"place", "trước chợ"}, {"photos", {town_.photo()}}});
    EXPECT_EQ(code_of(filed), "PA-250701-0001");
    EXPECT_EQ(key_of(filed).size(), 26U);
    EXPECT_EQ(TestTown::text(filed, "receive_by"), to_iso(sample::at("2025-07-02T08:00")));
    EXPECT_EQ(TestTown::text(filed, "solve_by"), to_iso(sample::at("2025-07-08T17:00")));
    EXPECT_TRUE(filed.at("public").as_bool());
    EXPECT_EQ(code_of(town_.filed("pothole")), "PA-250701-0002");

    auto const own = page("pa-250701-0001", key_of(filed));
    EXPECT_EQ(own.at("state").as_string(), "new");
    EXPECT_TRUE(own.at("own").as_bool());
    EXPECT_EQ(own.at("text").as_string(), "Đèn đường trước chợ không sáng ba đêm nay");
    EXPECT_EQ(own.at("photos").as_array().size(), 1U);
    EXPECT_EQ(own.at("agency").as_string(), "Phòng Kinh tế, Hạ tầng và Đô thị");
    EXPECT_EQ(own.at("steps").at(0).at("what").as_string(), "filed");
    EXPECT_EQ(town_.history("PA-250701-0001"), (std::vector<std::string>{"filed"}));
    EXPECT_EQ(town_.report("PA-250701-0001").agency_id, town_.agency("economy"));
}

TEST_P(CitizenTest, NobodyElseReadsAWordBeforeAnOfficerDid)
{
    auto const filed = town_.filed("lamp_out", {{"place", "trước nhà cô Lan"}, {"photos", {town_.photo()}}});
    auto const code = code_of(filed);
    auto others = page(code).as_object();
    for (auto const* const member : {"text", "place"}) {
        EXPECT_FALSE(others.contains(member)) << member;
    }
    EXPECT_TRUE(others.at("text_waits").as_bool());
    EXPECT_TRUE(others.at("photos").as_array().empty());
    EXPECT_FALSE(others.at("own").as_bool());
    auto row = town_.house().get("/api/v1/reports").json().at("items").at(0).as_object();
    EXPECT_EQ(row.at("code").as_string(), code) << "but that it was reported is seen at once";
    EXPECT_FALSE(row.contains("place"));
    EXPECT_FALSE(row.contains("photo"));

    put(code, State::received);
    town_.write([&](sql::Session& session) {
        EXPECT_TRUE(
            moderate_photo(session, town_id, town_.report(code).id, 1, PhotoState::shown).has_value());
    });
    others = page(code).as_object();
    EXPECT_EQ(others.at("place").as_string(), "trước nhà cô Lan");
    EXPECT_EQ(others.at("photos").as_array().size(), 1U);
    row = town_.house().get("/api/v1/reports").json().at("items").at(0).as_object();
    EXPECT_EQ(row.at("photo").as_int64(), 1);
    EXPECT_EQ(row.at("place").as_string(), "trước nhà cô Lan");
}

TEST_P(CitizenTest, OthersSeeThePlaceRoundedAndTheOfficersWordingOfTheText)
{
    auto const filed = town_.filed("lamp_out", {{"position", {{"lat", 15.120543}, {"lon", 108.792361}}}});
    auto report = town_.report(code_of(filed));
    report.text_state = TextState::shown;
    report.shown_text = "Đèn đường không sáng";
    town_.write([&](sql::Session& session) { change(session, town_id, report, town_.now()); });
    auto const others = page(code_of(filed));
    EXPECT_EQ(others.at("position").at("lat").to_number<double>(), 15.1205);
    EXPECT_EQ(others.at("text").as_string(), "Đèn đường không sáng");
    auto const own = page(code_of(filed), key_of(filed));
    EXPECT_EQ(own.at("position").at("lat").to_number<double>(), 15.120543);
    EXPECT_EQ(own.at("text").as_string(), "Đèn đường trước chợ không sáng ba đêm nay");
}

TEST_P(CitizenTest, APrivateOneAndACrimeAreForWhoeverHasTheKeyAlone)
{
    for (auto const& [kind, more] : {std::pair<std::string, json::Object>{"lamp_out", {{"private", true}}},
                                     std::pair<std::string, json::Object>{"drugs", {{"private", false}}}}) {
        auto const filed = town_.filed(kind, more);
        auto const code = code_of(filed);
        EXPECT_FALSE(filed.at("public").as_bool()) << kind;
        auto const answer = town_.house().get("/api/v1/reports/" + code);
        EXPECT_EQ(answer.status, 404) << kind;
        EXPECT_EQ(answer.body, town_.house().get("/api/v1/reports/PA-250701-9999").body)
            << "as if there were none";
        EXPECT_EQ(town_.house().get("/api/v1/reports/" + code + "?key=" + std::string(26, 'a')).status, 404);
        EXPECT_EQ(page(code, key_of(filed)).at("code").as_string(), code);
        EXPECT_EQ(post(code, "support", {}).status, 404) << kind;
    }
    EXPECT_TRUE(town_.house().get("/api/v1/reports").json().at("items").as_array().empty());
}

TEST_P(CitizenTest, WhatIsWrongIsSaidAtItsPlaceAndNothingIsKept)
{
    auto const strange = town_.photo();
    auto const before = town_.rows();
    struct Row {
        char const* why;
        json::Object more;
        char const* code;
        char const* field;
    };
    std::string const long_text(4'001, 'x');
    Row const rows[] = {
        {"no such kind", {{"kind", "ufo"}}, "report.kind.unknown", "/kind"},
        {"a member nobody knows", {{"colour", "red"}}, "request.member.unknown", "/colour"},
        {"neither position nor place", {{"position", nullptr}}, "report.place.missing", "/place"},
        {"not on the globe",
         {{"position", {{"lat", 108.79}, {"lon", 15.12}}}},
         "report.position.invalid",
         "/position"},
        {"no text and no photograph", {{"text", " \n "}}, "report.text.empty", "/text"},
        {"4,001 characters", {{"text", long_text}}, "report.text.long", "/text"},
        {"control characters", {{"text", "đèn\u0001tắt"}}, "request.text.invalid", "/text"},
        {"text that turns its direction", {{"text", "đèn \u202Etắt"}}, "request.text.invalid", "/text"},
        {"a place too long", {{"place", std::string(301, 'x')}}, "report.place.long", "/place"},
        {"a plate too long", {{"asset", std::string(61, 'x')}}, "report.asset.long", "/asset"},
        {"a question not asked",
         {{"answers", {{{"code", "x"}, {"value", "1"}}}}},
         "report.answer.unknown",
         "/answers/0/code"},
        {"a contact without a name",
         {{"contact", {{"name", ""}, {"phone", "0905123445"}}}},
         "report.contact.name.empty",
         "/contact/name"},
        {"a photograph that nobody sent",
         {{"photos", {{{"id", "77"}, {"key", "x"}}}}},
         "photo.unknown",
         "/photos/0"},
        {"a photograph with another's key",
         {{"photos", {{{"id", strange.at("id")}, {"key", "x"}}}}},
         "photo.unknown",
         "/photos/0"},
        {"the same photograph twice", {{"photos", {strange, strange}}}, "photo.taken", "/photos/1"},
    };
    for (auto const& row : rows) {
        auto const answer = town_.house().post("/api/v1/reports", town_.body("lamp_out", row.more));
        EXPECT_EQ(answer.status, 422) << row.why << answer.body;
        EXPECT_EQ(answer.code(), row.code) << row.why;
        EXPECT_EQ(answer.field(), row.field) << row.why;
    }
    EXPECT_EQ(town_.house().post("/api/v1/reports", town_.body("wire_down")).code(), "report.answer.missing");
    EXPECT_EQ(town_.rows(), before) << "and nothing was kept";
}

TEST_P(CitizenTest, WhatIsJustEnoughIsTaken)
{
    std::string marked;
    for (int n = 0; n < 4'000; ++n) {
        marked += "ệ";
    }
    EXPECT_EQ(town_.report(code_of(town_.filed("lamp_out", {{"text", marked}}))).text, marked);
    auto const photo_only =
        town_.filed("lamp_out", {{"text", ""}, {"photos", {town_.photo()}}, {"answers", json::Array{}}});
    EXPECT_EQ(town_.report(code_of(photo_only)).text, "");
    auto const placed = town_.report(
        code_of(town_.filed("lamp_out", {{"position", nullptr}, {"place", " cách cầu 100 m về phía bắc "}})));
    EXPECT_EQ(placed.place, "cách cầu 100 m về phía bắc");
    EXPECT_FALSE(placed.position.has_value());
    auto const decomposed = town_.filed("lamp_out", {{"text", "đe\u0300n tắt rồi"}});
    EXPECT_EQ(town_.report(code_of(decomposed)).text, "đèn tắt rồi") << "composed at the door";
}

TEST_P(CitizenTest, SentTwiceItIsOneReport)
{
    auto const body = town_.body("lamp_out", {{"photos", {town_.photo()}}});
    auto const first = town_.house().post("/api/v1/reports", body, "", "telephone-0001-a");
    auto const second = town_.house().post("/api/v1/reports", body, "", "telephone-0001-a");
    EXPECT_EQ(first.status, 201) << first.body;
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(town_.rows().at("report"), 1);
}

TEST_P(CitizenTest, TooManyFromOneAddressAreToldToWait)
{
    api::TestHouse house{
        GetParam(),
        {event::migrations(), file::migrations(), unit::migrations(), staff::migrations(), migrations()}};
    town_.around().settings = {3, 1'000};
    Routes const few{house.router(), town_.around()};
    for (int n = 0; n < 3; ++n) {
        EXPECT_EQ(house.post("/api/v1/reports", town_.body("lamp_out")).status, 422)
            << "no kinds in that house";
    }
    auto const answer = house.post("/api/v1/reports", town_.body("lamp_out"));
    EXPECT_EQ(answer.status, 429);
    EXPECT_EQ(answer.code(), "request.too_many");
    EXPECT_EQ(answer.headers.find("Retry-After"), "60");
    EXPECT_EQ(house.get("/api/v1/reports").status, 200) << "but looking is not reporting";
}

TEST_P(CitizenTest, MeTooCountsOnceAKeyAndOnceATelephone)
{
    auto const filed = town_.filed("lamp_out");
    auto const code = code_of(filed);
    auto const first = post(code, "support", {{"phone", "0905 111 222"}});
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(first.json().at("supporters").as_int64(), 1);
    auto const key = first.json().at("follow_key");
    EXPECT_EQ(post(code, "support", {{"follow_key", key}}).json().at("supporters").as_int64(), 1);
    EXPECT_EQ(post(code, "support", {{"phone", "+84905111222"}}).json().at("supporters").as_int64(), 1);
    EXPECT_EQ(post(code, "support", {{"follow_key", key_of(filed)}}).json().at("supporters").as_int64(), 1)
        << "who reported it is not another one";
    EXPECT_EQ(post(code, "support", {}).json().at("supporters").as_int64(), 2);
    EXPECT_NE(post(code, "support", {{"follow_key", "short"}}).json().at("follow_key").as_string(), "short");
    EXPECT_EQ(town_.report(code).supporters, 3);
    EXPECT_EQ(post(code, "support", {{"phone", "12"}}).code(), "report.contact.phone");
    EXPECT_EQ(town_.house().get("/api/v1/reports/" + code).json().at("supporters").as_int64(), 3);
    put(code, State::published);
    EXPECT_EQ(post(code, "support", {}).code(), "report.support.closed");
    EXPECT_EQ(town_.history(code),
              (std::vector<std::string>{"filed", "supported", "supported", "supported"}));
}

TEST_P(CitizenTest, WhoReportedSaysSoAfterwardsWithTheKeyAlone)
{
    auto const filed = town_.filed("lamp_out");
    auto const code = code_of(filed);
    json::Object contact{{"follow_key", key_of(filed)}, {"name", "Trần An"}, {"phone", "0905 123 445"}};
    EXPECT_EQ(post(code, "contact", contact).status, 204);
    EXPECT_EQ(post(code, "contact", contact).status, 204) << "a second time changes nothing";
    contact["name"] = "";
    EXPECT_EQ(post(code, "contact", contact).field(), "/name");
    contact["follow_key"] = std::string(26, 'a');
    EXPECT_EQ(post(code, "contact", contact).code(), "report.unknown");
    EXPECT_EQ(town_.rows().at("report_contact"), 1);
    for (auto const& each : town_.events(code)) {
        EXPECT_EQ(serialize(each.data).find("An"), std::string::npos) << "an event names nobody";
    }
    EXPECT_EQ(town_.house().get("/api/v1/reports/" + code).body.find("0905"), std::string::npos);
}

TEST_P(CitizenTest, AResultIsRatedAndReopenedByWhoReportedAlone)
{
    auto const filed = town_.filed("lamp_out");
    auto const code = code_of(filed);
    auto const key = key_of(filed);
    json::Object const unhappy{{"follow_key", key}, {"satisfied", false}, {"comment", "Đèn lại tắt"}};
    EXPECT_EQ(post(code, "rating", unhappy).code(), "report.rating.state") << "there is no result yet";
    json::Object const again{{"follow_key", key}, {"reason", "Đèn sáng một đêm rồi lại tắt"}};
    EXPECT_EQ(post(code, "reopen", again).code(), "report.reopen.state");

    town_.set_now("2025-07-04T09:00");
    put(code, State::published);
    EXPECT_EQ(page(code).at("result").as_string(), "Đã thay bóng đèn");
    EXPECT_TRUE(page(code, key).at("can_reopen").as_bool());
    EXPECT_FALSE(page(code).at("can_reopen").as_bool());
    EXPECT_EQ(post(code, "rating", unhappy).status, 204);
    EXPECT_EQ(page(code).at("rating").as_bool(), false);
    EXPECT_EQ(town_.house().get("/api/v1/reports/" + code).body.find("lại tắt"), std::string::npos);
    json::Object strange{unhappy};
    strange["follow_key"] = std::string(26, 'a');
    EXPECT_EQ(post(code, "rating", strange).code(), "report.unknown");

    EXPECT_EQ(post(code, "reopen", {{"follow_key", key}, {"reason", "chưa"}}).code(),
              "report.reopen.reason.short");
    auto const reopened = post(code, "reopen", again);
    ASSERT_EQ(reopened.status, 200) << reopened.body;
    EXPECT_EQ(reopened.json().at("state").as_string(), "assigned");
    EXPECT_EQ(reopened.json().at("solve_by").as_string(), to_iso(sample::at("2025-07-11T17:00")));
    EXPECT_EQ(post(code, "reopen", again).code(), "report.reopen.state") << "once is enough";
    EXPECT_EQ(town_.report(code).reopened, 1);
    EXPECT_EQ(town_.history(code), (std::vector<std::string>{"filed", "rated", "reopened"}));
}

TEST_P(CitizenTest, AKeyIsKeptAsItsHashOnly)
{
    auto const filed = town_.filed("lamp_out");
    town_.house().database().read([&](sql::Session& session) {
        auto rows = session.run("SELECT key_hash FROM report");
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.take<std::string>(), hash_of_key(key_of(filed)));
    });
}

} // namespace
} // namespace ward::report
