#include "command/replay_report.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace ward::replay {
namespace {

// Goal: what is counted is right, and a board that says otherwise is found out. Method: a handful of cases by
// hand.

Instant at(unsigned day, int hour)
{
    return start_of(make_date(2025, 7, day)) + std::chrono::hours{hour};
}

std::vector<OfferedProcedure> catalogue()
{
    return {{.code = "1", .work_field = "tu-phap"}, {.code = "2", .work_field = "kinh-te"}};
}

World world()
{
    World made;
    made.visits.resize(2);
    made.visits[1].procedure = 1;
    return made;
}

Case decided(std::size_t visit, Instant due, Instant when)
{
    return {.visit = visit,
            .state = "returned",
            .received_by = "7",
            .handled_by = "8",
            .due_at = due,
            .decided_at = when};
}

std::vector<Case> cases()
{
    Case running{.visit = 0, .state = "in_process", .received_by = "7", .due_at = at(8, 17)};
    Case asked{.visit = 0, .state = "supplement_asked", .received_by = "9", .due_at = at(2, 17)};
    Case refused{.visit = 1, .state = "not_accepted", .received_by = "9"};
    return {decided(0, at(8, 17), at(7, 16)),
            decided(0, at(8, 17), at(8, 9)),
            decided(0, at(8, 17), at(8, 18)),
            decided(1, at(8, 17), at(9, 8)),
            running,
            asked,
            refused};
}

TEST(ReplayReport, CountsByFieldWhatWasReceivedHandledEarlyOnTimeLateAndIsOpen)
{
    auto const groups = count(cases(), world(), catalogue(), Grouping::work_field);
    EXPECT_EQ(groups.at("tu-phap"), (Figures{5, 3, 1, 2, 0, 2}))
        << "after closing time on the promised day is in time";
    EXPECT_EQ(groups.at("kinh-te"), (Figures{2, 1, 0, 0, 1, 0}));
    EXPECT_EQ(totals(cases()), (Figures{7, 4, 1, 2, 1, 2}));
}

TEST(ReplayReport, CountsByOfficerWhoReceivedAndWhoHandled)
{
    auto const groups = count(cases(), world(), catalogue(), Grouping::officer);
    EXPECT_EQ(groups.at("7").received, 5);
    EXPECT_EQ(groups.at("7").handled, 0);
    EXPECT_EQ(groups.at("8"), (Figures{0, 4, 1, 2, 1, 0}));
    EXPECT_EQ(groups.at("9").received, 2);
}

TEST(ReplayReport, CallsADossierLateOnlyWhenNobodyWaitsForTheCitizen)
{
    EXPECT_EQ(open_late(cases(), make_date(2025, 7, 8)), 0) << "until the end of the promised day";
    EXPECT_EQ(open_late(cases(), make_date(2025, 7, 9)), 1) << "the one asked for a paper waits";
}

std::string figure(char const* name, int value)
{
    return fmt::format(
        R"({{"name":"{0}","value":{1},"formula":"board.{0}","records":"/api/v1/dossiers?counted={0}"}})",
        name, value);
}

std::string row(char const* key, char const* name, Figures const& of)
{
    auto const number = [](std::int64_t value) { return static_cast<int>(value); };
    return fmt::format(R"({{"key":"{}","name":"{}","figures":[{},{},{},{},{},{},{}]}})", key, name,
                       figure("received", number(of.received)), figure("handled", number(of.handled)),
                       figure("decided_early", number(of.early)),
                       figure("decided_on_time", number(of.on_time)), figure("decided_late", number(of.late)),
                       figure("open", number(of.open)), figure("open_overdue", 17));
}

json::Value whole_board(int late_of_first)
{
    return *json::parse(R"({"rows":[)" + row("tu-phap", "Tư pháp", {5, 3, 1, 2, late_of_first, 2}) + "," +
                        row("kinh-te", "Kinh tế", {2, 1, 0, 0, 1, 0}) + "," + row("an-sinh", "An sinh", {}) +
                        "]}");
}

std::vector<Line> board(int late_of_first)
{
    return lines_of(whole_board(late_of_first));
}

TEST(ReplayReport, FindsABoardThatSaysOtherwise)
{
    auto const ours = count(cases(), world(), catalogue(), Grouping::work_field);
    EXPECT_TRUE(differences(ours, board(0), Grouping::work_field).empty());
    auto const found = differences(ours, board(1), Grouping::work_field);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front(), "Tư pháp: decided_late 0 ≠ 1");
}

TEST(ReplayReport, FindsAFigureOfTheWholeWardThatDiffersThoughNoTableShowsIt)
{
    auto const ward = [](int withdrawn) {
        return *json::parse(R"({"figures":[)" + figure("received", 7) + "," + figure("handled", 4) + "," +
                            figure("decided_early", 1) + "," + figure("decided_on_time", 2) + "," +
                            figure("decided_late", 1) + "," + figure("open", 2) + "," +
                            figure("not_accepted", 1) + "," + figure("withdrawn", withdrawn) + "," +
                            figure("stopped", 0) + "," + figure("refused", 0) + "," + figure("returned", 4) +
                            "," + figure("waiting", 1) + "," + figure("open_overdue", 1) + "]}");
    };
    auto const today = make_date(2025, 7, 9);
    EXPECT_EQ(ward_differences(cases(), ward(0), today), std::vector<std::string>{});
    EXPECT_EQ(ward_differences(cases(), ward(3), today), std::vector<std::string>{"withdrawn: 0 ≠ 3"});
    EXPECT_FALSE(ward_differences(cases(), json::Object{}, today).empty())
        << "a board without figures is no proof";
}

TEST(ReplayReport, FindsALineTheBoardDoesNotHave)
{
    auto ours = count(cases(), world(), catalogue(), Grouping::work_field);
    ours["an-sinh"].received = 3;
    EXPECT_EQ(differences(ours, board(0), Grouping::work_field),
              std::vector<std::string>{"an-sinh: received 3 ≠ 0"});
}

TEST(ReplayReport, KnowsTheListBehindEveryFigureItPrints)
{
    auto const behind = records_of(whole_board(0));
    ASSERT_EQ(behind.size(), 18U) << "six figures of three rows, and no other";
    EXPECT_EQ(behind[5].name, "Tư pháp: open");
    EXPECT_EQ(behind[5].value, 2);
    EXPECT_EQ(behind[5].records, "/api/v1/dossiers?counted=open");
}

TEST(ReplayReport, AddsUpInTheLastLineOfItsTable)
{
    auto const text = table("Lĩnh vực", board(0));
    EXPECT_NE(text.find("Tiếp nhận"), std::string::npos);
    auto const last = text.substr(text.find("Tổng cộng"));
    EXPECT_NE(last.find('7'), std::string::npos) << last;
    EXPECT_EQ(last.find('9'), std::string::npos) << last;
}

} // namespace
} // namespace ward::replay
