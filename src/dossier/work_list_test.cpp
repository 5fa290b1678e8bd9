#include "dossier/test_reading.hpp"

namespace ward::dossier {
namespace {

// Goal: everybody finds what is theirs to do, the most urgent first, and nothing else.
// Method: dossiers in every state, looked for by people of every kind, on both databases.
class WorkTest : public ReadingTest {
protected:
    std::vector<std::string> tasks(std::string const& target, std::string const& login)
    {
        std::vector<std::string> found;
        for (auto const& row : ward.all(target, login)) {
            found.emplace_back(row.at("task").as_string());
        }
        return found;
    }
    std::set<std::string> work(std::string const& target, std::string const& login)
    {
        return ward.keys(target, login, "dossier_id");
    }
    static std::set<std::string> ids(std::vector<DossierId> const& dossiers)
    {
        std::set<std::string> keys;
        for (auto const id : dossiers) {
            keys.insert(to_string(id));
        }
        return keys;
    }
};

TEST_P(WorkTest, EverybodyFindsWhatIsTheirs)
{
    auto made = ward.one_of_each_state();
    auto const step = ward.open_step(made[State::in_process]);
    auto const worker = ward.login_of(step.officer_id);
    auto const other = worker == "handler1" ? "handler2" : "handler1";
    auto const mine = "/api/v1/work";

    EXPECT_EQ(work(mine, worker), ids({made[State::in_process]}));
    EXPECT_EQ(work(mine, other), ids({}));
    EXPECT_EQ(work("/api/v1/work?view=field", other), ids({made[State::in_process]}));
    EXPECT_EQ(work(mine, "counter"), ids({made[State::accepted]})) << "waits to be passed on";
    EXPECT_EQ(work(mine, "counter2"), ids({})) << "another counter's";
    EXPECT_EQ(work(mine, "returner"), ids({made[State::decided]}));
    EXPECT_EQ(work(mine, "stranger"), ids({}));
    EXPECT_EQ(work("/api/v1/work?view=agency", "stranger"), ids({made[State::in_process]}));
    EXPECT_EQ(work("/api/v1/work?view=ward", "leader"), ids({made[State::registered], made[State::accepted],
                                                             made[State::in_process], made[State::decided]}));
    EXPECT_EQ(work("/api/v1/work?view=ward&state=supplement_asked", "leader"),
              ids({made[State::supplement_asked]}));
    EXPECT_EQ(work("/api/v1/work?view=ward&state=payment_asked", "leader"),
              ids({made[State::payment_asked]}));
    EXPECT_EQ(work("/api/v1/work?view=ward&state=accepted", "leader"), ids({made[State::accepted]}));
    EXPECT_EQ(work("/api/v1/work?view=ward&state=returned", "leader"), ids({}))
        << "what is finished is no work";
    EXPECT_EQ(ward.get("/api/v1/work?view=ward", "counter").code(), "work.view.ward");
    EXPECT_EQ(ward.get("/api/v1/work", "").code(), "auth.needed");
}

TEST_P(WorkTest, ASubstituteFindsTheStepsOfWhoIsAway)
{
    auto const id = ward.in_process();
    ward.finish(id);
    ward.finish(id);
    EXPECT_EQ(work("/api/v1/work?view=field", "deputy"), ids({}));
    ward.away("signer", "deputy", date_of(ward.now()), date_of(ward.now()));
    EXPECT_EQ(work("/api/v1/work?view=field", "deputy"), ids({id}));
    EXPECT_EQ(work("/api/v1/work", "deputy"), ids({id})) << "the signer is away, so it is the deputy's";
}

TEST_P(WorkTest, TheNearerToLateTheEarlierInTheList)
{
    ward.set_now("2025-07-01T08:00");
    auto const calm = ward.take_in(code::terms, 0, R"(,"case":"m1","forward":true)");
    auto const watch = ward.take_in(code::terms, 1, R"(,"case":"h4","forward":true)"); // due 14:00
    auto const late = ward.take_in(code::terms, 2, R"(,"forward":true)");              // due next day
    ward.set_now("2025-07-01T08:30");

    auto const order = [&] {
        std::vector<std::pair<std::string, std::string>> rows;
        for (auto const& row : ward.all("/api/v1/work?view=ward", "leader", 1)) {
            rows.emplace_back(row.at("dossier_id").as_string(), row.at("risk").as_string());
        }
        return rows;
    };
    using Rows = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(order(),
              (Rows{{to_string(watch), "watch"}, {to_string(late), "calm"}, {to_string(calm), "calm"}}));
    ward.set_now("2025-07-01T11:00");
    EXPECT_EQ(order().front(), (std::pair<std::string, std::string>{to_string(watch), "high"}));
    ward.set_now("2025-07-03T08:00");
    EXPECT_EQ(order(),
              (Rows{{to_string(watch), "late"}, {to_string(late), "late"}, {to_string(calm), "calm"}}));

    auto const counts = ward.get("/api/v1/work?view=ward&limit=1", "leader").json().at("counts");
    EXPECT_EQ(counts.at("late").as_int64(), 2);
    EXPECT_EQ(counts.at("calm").as_int64(), 1);
    EXPECT_EQ(work("/api/v1/work?view=ward&risk=late", "leader"), ids({watch, late}));
}

TEST_P(WorkTest, MinutesLeftAreOfficeTime)
{
    ward.set_now("2025-07-01T16:00");
    ward.take_in(code::terms, 0, R"(,"case":"h4","forward":true)");
    auto const row = ward.all("/api/v1/work?view=ward", "leader").front();
    EXPECT_EQ(row.at("minutes_left").as_int64(), 240) << "an hour today and three tomorrow";
    EXPECT_EQ(row.at("waiting_since").as_string(), "2025-07-01T09:00:00.000Z");
}

TEST_P(WorkTest, PagesStayWholeWhileTheClockGoesOn)
{
    std::set<std::string> expected;
    for (int n = 0; n < 7; ++n) {
        ward.add_person(fmt::format("Người Số {}", n));
        auto const more = n % 2 == 0 ? R"(,"case":"h4","forward":true)" : R"(,"case":"d10","forward":true)";
        expected.insert(to_string(ward.take_in(code::terms, static_cast<std::size_t>(3 + n), more)));
    }
    std::set<std::string> seen;
    std::string after;
    for (int page = 0; page < 4; ++page) {
        auto const answer =
            ward.get("/api/v1/work?view=ward&limit=2" + (after.empty() ? "" : "&after=" + after), "leader");
        ASSERT_EQ(answer.status, 200) << answer.body;
        auto const body = answer.json();
        for (auto const& row : body.at("items").as_array()) {
            EXPECT_TRUE(seen.insert(std::string{row.at("dossier_id").as_string()}).second) << "came twice";
        }
        if (auto const* const next = body.as_object().if_contains("next")) {
            after = next->as_string();
        }
        ward.set_now(ward.now() + std::chrono::hours{2}); // what was calm on page one is late by page four
    }
    EXPECT_EQ(seen, expected);
}

TEST_P(WorkTest, AMadeUpCursorIsRefused)
{
    for (auto const* const after :
         {"x", "1.2.3", "1.2.3.4.5", "99999999999999999.0.0.0", "0.0.0.0", "1..2.3", "."}) {
        EXPECT_EQ(ward.get(std::string{"/api/v1/work?after="} + after, "leader").code(),
                  "request.after.malformed")
            << after;
    }
}

TEST_P(WorkTest, AConsultationIsWorkOfTheAgencyAsked)
{
    auto const id = ward.in_process();
    auto const step = ward.open_step(id);
    auto const more = fmt::format(R"("agency_id":"{}","content":"Cho ý kiến về cư trú","days":2)",
                                  ward.agency("society").value);
    ward.made_move(id, "consult", ward.login_of(step.officer_id), more);
    EXPECT_EQ(tasks("/api/v1/work", "social"), (std::vector<std::string>{"answer"}));
    EXPECT_EQ(tasks("/api/v1/work?view=agency", "social"), (std::vector<std::string>{"answer"}));
    EXPECT_TRUE(ward.all("/api/v1/work", "returner").empty());
}

TEST_P(WorkTest, AnUnchangedListIsAnsweredWithoutABody)
{
    ward.in_process();
    auto const ask = [&](std::string const& tag) {
        http::Request request;
        request.method = http::Method::get;
        request.path = "/api/v1/work";
        request.query = "view=ward";
        request.headers.add("Cookie", "ward_session=leader");
        request.headers.add("If-None-Match", tag);
        return ward.house().send(std::move(request));
    };
    auto const first = ask("");
    std::string const tag{first.headers.find("ETag").value()};
    ward.set_now(ward.now() + std::chrono::seconds{30});
    EXPECT_EQ(ask(tag).status, 304) << "nothing changed within the minute";
    ward.in_process(code::aid, 1);
    EXPECT_EQ(ask(tag).status, 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, WorkTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
