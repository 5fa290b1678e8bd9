#include "command/replay_report.hpp"

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

std::vector<Line> board(char const* late_of_first)
{
    auto const text = std::string{R"({"rows":[
        {"key":"tu-phap","name":"Tư pháp","received":5,"handled":3,"early":1,"on_time":2,"late":)"} +
                      late_of_first + R"(,"open":2,"open_overdue":0},
        {"key":"kinh-te","name":"Kinh tế","received":2,"handled":1,"early":0,"on_time":0,"late":1,"open":0}]})";
    return lines_of(*json::parse(text));
}

TEST(ReplayReport, FindsABoardThatSaysOtherwise)
{
    auto const ours = count(cases(), world(), catalogue(), Grouping::work_field);
    EXPECT_TRUE(differences(ours, board("0"), Grouping::work_field).empty());
    auto const found = differences(ours, board("1"), Grouping::work_field);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front(), "Tư pháp: late 0 ≠ 1");
}

TEST(ReplayReport, FindsALineTheBoardDoesNotHave)
{
    auto ours = count(cases(), world(), catalogue(), Grouping::work_field);
    ours["an-sinh"].received = 3;
    EXPECT_EQ(differences(ours, board("0"), Grouping::work_field),
              std::vector<std::string>{"an-sinh: received 3 ≠ 0"});
}

TEST(ReplayReport, AddsUpInTheLastLineOfItsTable)
{
    auto const text = table("Lĩnh vực", board("0"));
    EXPECT_NE(text.find("Tiếp nhận"), std::string::npos);
    auto const last = text.substr(text.find("Tổng cộng"));
    EXPECT_NE(last.find('7'), std::string::npos) << last;
    EXPECT_EQ(last.find('9'), std::string::npos) << last;
}

} // namespace
} // namespace ward::replay
