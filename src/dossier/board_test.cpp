#include "dossier/test_reading.hpp"

#include <cmath>

namespace ward::dossier {
namespace {

// Goal: no figure without its records, and none that cannot be made again from what is kept.
// Method: two weeks of everything that can happen; every figure of every row against the list it names,
// against the dossiers' own rows and against the events; on both databases.
class BoardTest : public ReadingTest {
protected:
    api::Answer board(std::string const& query = "")
    {
        auto answer = ward.get("/api/v1/board?from=2025-07-01&to=2025-07-31" + query, "leader");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer;
    }

    /// The figure of that name, of a row or of the whole board.
    static json::Object figure(json::Value const& whose, std::string_view name)
    {
        for (auto const& each : whose.at("figures").as_array()) {
            if (each.at("name").as_string() == name) {
                return each.as_object();
            }
        }
        ADD_FAILURE() << "no figure " << name;
        return {};
    }
    static std::int64_t value(json::Value const& whose, std::string_view name)
    {
        return std::llround(figure(whose, name).at("value").to_number<double>());
    }

    std::int64_t counted(std::string const& sql)
    {
        std::int64_t count{0};
        ward.house().database().read([&](sql::Session& session) {
            auto rows = session.run(sql);
            rows.next();
            count = rows.take<std::int64_t>();
        });
        return count;
    }

    void advance(DossierId id)
    {
        while (ward.dossier(id).state == State::in_process) {
            ward.finish(id);
        }
    }

    /// Two weeks: every state, dossiers early, on the day and late, one late by the clock only, and open ones
    /// overdue.
    void two_weeks()
    {
        ward.set_now("2025-07-01T08:00");
        ward.one_of_each_state();
        auto const on_the_day = ward.take_in(code::terms, 0, R"(,"case":"h4","forward":true)");
        auto const late = ward.in_process(code::copies, 1);
        auto const aid = ward.in_process(code::aid, 2);
        ward.set_now("2025-07-01T15:30");
        advance(on_the_day); // promised for 14:00: on time by days, late by the clock
        ward.set_now("2025-07-02T09:00");
        advance(late);
        ward.take_in(code::terms, 1, R"(,"forward":true)", "counter2");
        ward.set_now("2025-07-10T08:00");
        ward.made_move(aid, "extend", "leader", std::string{R"("new_due_on":"2025-07-22",)"} + reason);
        ward.take_in(code::terms, 2, R"(,"case":"h4","forward":true)");
    }

    /// Every figure of `whose` against the list behind it.
    void expect_records(json::Value const& whose, std::string const& of)
    {
        for (auto const& each : whose.at("figures").as_array()) {
            std::string const records{each.at("records").as_string()};
            auto const listed = static_cast<std::int64_t>(ward.all(records, "leader", 100).size());
            auto const& parts = each.as_object();
            std::string const name{each.at("name").as_string()};
            EXPECT_EQ(each.at("formula").as_string(), "board." + name);
            if (name == "mean_minutes") {
                EXPECT_EQ(parts.at("denominator").as_int64(), listed) << of << name;
            } else if (parts.contains("denominator")) {
                EXPECT_EQ(parts.at("numerator").as_int64(), listed) << of << name << " " << records;
            } else {
                EXPECT_EQ(value(whose, name), listed) << of << name << " " << records;
            }
        }
    }
};

TEST_P(BoardTest, EveryFigureOpensExactlyItsRecords)
{
    two_weeks();
    expect_records(board().json(), "ward ");
    for (std::string const by : {"officer", "field", "procedure", "agency", "channel"}) {
        auto const whole = board("&by=" + by).json();
        EXPECT_FALSE(whole.at("rows").as_array().empty()) << by;
        for (auto const& row : whole.at("rows").as_array()) {
            expect_records(row, by + " " + std::string{row.at("name").as_string()} + " ");
        }
    }
}

TEST_P(BoardTest, FiguresAreThoseOfTheTwoWeeks)
{
    two_weeks();
    auto const whole = board().json();
    EXPECT_EQ(value(whole, "received"), 14) << "registered from outside is not counted by a counter";
    EXPECT_EQ(value(whole, "not_accepted"), 1);
    EXPECT_EQ(value(whole, "handled"), 4);
    EXPECT_EQ(value(whole, "decided_early"), 2);
    EXPECT_EQ(value(whole, "decided_on_time"), 1);
    EXPECT_EQ(value(whole, "decided_late"), 1);
    EXPECT_EQ(value(whole, "decided_late_exactly"), 2);
    EXPECT_EQ(value(whole, "extended"), 1);
    EXPECT_EQ(value(whole, "withdrawn"), 1);
    EXPECT_EQ(value(whole, "refused"), 1);
    EXPECT_EQ(value(whole, "returned"), 1);
    EXPECT_EQ(value(whole, "supplement_asked"), 1);
    EXPECT_DOUBLE_EQ(figure(whole, "on_time_share").at("value").to_number<double>(), 0.75);
    EXPECT_EQ(figure(whole, "on_time_share").at("numerator").as_int64(), 3);
    EXPECT_EQ(figure(whole, "on_time_share").at("denominator").as_int64(), 4);
    EXPECT_EQ(value(whole, "open"), 8);
    EXPECT_EQ(value(whole, "waiting"), 2);
    EXPECT_EQ(value(whole, "open_overdue"), 3) << "accepted and in process since 01/07, and the one of 02/07";
    EXPECT_EQ(value(whole, "due_today"), 1);
}

// Method: the same figures out of the dossiers' own rows, and out of the figure each event says it was
// counted as.
TEST_P(BoardTest, FiguresCanBeMadeAgainFromDossiersAndEvents)
{
    two_weeks();
    auto const whole = board().json();
    auto const day = [](std::string const& moment) { return "((" + moment + " + 25200000) / 86400000)"; };
    std::string const decided = "SELECT COUNT(*) FROM dossier WHERE decided_ms IS NOT NULL AND ";
    EXPECT_EQ(value(whole, "decided_early"), counted(decided + day("decided_ms") + " < " + day("due_ms")));
    EXPECT_EQ(value(whole, "decided_on_time"), counted(decided + day("decided_ms") + " = " + day("due_ms")));
    EXPECT_EQ(value(whole, "decided_late"), counted(decided + day("decided_ms") + " > " + day("due_ms")));
    EXPECT_EQ(value(whole, "decided_late_exactly"), counted(decided + "decided_ms > due_ms"));
    EXPECT_EQ(value(whole, "withdrawn"), counted("SELECT COUNT(*) FROM dossier WHERE state = 'withdrawn'"));
    EXPECT_EQ(value(whole, "returned"), counted("SELECT COUNT(*) FROM dossier WHERE state = 'returned'"));
    EXPECT_EQ(value(whole, "supplement_asked"), counted("SELECT COUNT(*) FROM supplement"));
    EXPECT_EQ(value(whole, "received"), counted("SELECT COUNT(*) FROM dossier WHERE received_by > 0"));

    std::map<std::string, std::int64_t> told;
    ward.house().database().read([&](sql::Session& session) {
        for (auto const& each : event::newest(session, test_ward_id, {}, 10'000)) {
            if (auto const* const word = each.data.if_contains("figure")) {
                ++told[std::string{word->as_string()}];
            }
        }
    });
    EXPECT_FALSE(told.empty());
    for (auto const& [name, count] : told) {
        EXPECT_EQ(counted("SELECT CAST(SUM(count) AS bigint) FROM tally WHERE kind = 'ward' AND figure = '" +
                          name + "'"),
                  count)
            << name;
        EXPECT_EQ(counted("SELECT COUNT(*) FROM counted WHERE figure = '" + name + "'"), count) << name;
    }
}

TEST_P(BoardTest, PartsAddUpToTheWhole)
{
    two_weeks();
    for (std::string const by : {"field", "procedure", "channel"}) {
        auto const whole = board("&by=" + by).json();
        for (auto const* const name :
             {"received", "handled", "decided_late", "open", "open_overdue", "due_today"}) {
            std::int64_t sum{0};
            for (auto const& row : whole.at("rows").as_array()) {
                sum += value(row, name);
            }
            EXPECT_EQ(sum, value(whole, name)) << by << " " << name;
        }
    }
}

TEST_P(BoardTest, MeanTimeIsOfficeTime)
{
    ward.set_now("2025-07-01T16:00");
    auto const id = ward.in_process(code::terms, 0);
    ward.set_now("2025-07-02T08:00");
    ward.finish(id);
    EXPECT_EQ(value(board().json(), "mean_minutes"), 120) << "an hour in the evening and one in the morning";
}

TEST_P(BoardTest, AShareOfNothingHasNoValue)
{
    auto const whole = board().json();
    auto const share = figure(whole, "on_time_share");
    EXPECT_FALSE(share.contains("value"));
    EXPECT_EQ(share.at("denominator").as_int64(), 0);
    EXPECT_EQ(value(whole, "received"), 0);
}

TEST_P(BoardTest, OnlyTheDaysAskedForCount)
{
    two_weeks();
    auto const second = ward.get("/api/v1/board?from=2025-07-02&to=2025-07-02", "leader").json();
    EXPECT_EQ(value(second, "received"), 1);
    EXPECT_EQ(value(second, "handled"), 1);
    EXPECT_EQ(ward.get("/api/v1/board?from=2025-07-02&to=2025-07-01", "leader").code(), "board.range.order");
    EXPECT_EQ(ward.get("/api/v1/board?from=2024-07-01&to=2025-07-02", "leader").code(), "board.range.long");
    auto const month = ward.get("/api/v1/board", "leader").json();
    EXPECT_EQ(month.at("from").as_string(), "2025-07-01");
    EXPECT_EQ(month.at("to").as_string(), "2025-07-10");
}

TEST_P(BoardTest, OnlyWhoLeadsSeesTheBoard)
{
    for (auto const* const login : {"counter", "handler1", "signer", "stranger"}) {
        EXPECT_EQ(ward.get("/api/v1/board", login).code(), "auth.not_permitted") << login;
    }
    EXPECT_EQ(ward.get("/api/v1/board", "").code(), "auth.needed");
}

TEST_P(BoardTest, AnUnchangedBoardIsAnsweredWithoutABody)
{
    auto const ask = [&](std::string const& tag) {
        http::Request request;
        request.method = http::Method::get;
        request.path = "/api/v1/board";
        request.query = "by=officer";
        request.headers.add("Cookie", "ward_session=leader");
        request.headers.add("If-None-Match", tag);
        return ward.house().send(std::move(request));
    };
    ward.in_process(code::birth, 0);
    std::string const tag{ask("").headers.find("ETag").value()};
    EXPECT_EQ(ask(tag).status, 304);
    ward.in_process(code::birth, 1);
    EXPECT_EQ(ask(tag).status, 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, BoardTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
