#include "api/test_house.hpp"
#include "event/live.hpp"
#include "event/routes.hpp"
#include "event/store.hpp"

// Goal: who did what can be found by who, by what and by when, and shows no more than that. Method: a week of
// facts by three officers, asked for in every way on both databases.
namespace ward::event {
namespace {

constexpr int days{7};
constexpr int facts_a_day{6};

class AuditTest : public testing::TestWithParam<std::string> {
protected:
    AuditTest()
    {
        house_.knows("leader", OfficerId{1}, {api::Permission::lead});
        house_.knows("chief", OfficerId{2}, {api::Permission::admin});
        house_.knows("clerk", OfficerId{3}, {api::Permission::receive});
        house_.database().write_now([this](sql::Session& session) {
            for (int day = 0; day < days; ++day) {
                for (int i = 0; i < facts_a_day; ++i) {
                    happen(session, day, i);
                }
            }
            return sql::Verdict::keep;
        });
    }

    /// Of officers 1 to 3 in turn, on dossiers 100 and 101 in turn.
    void happen(sql::Session& session, int day, int i)
    {
        auto const now = start_of(first_ + std::chrono::days{day}) + std::chrono::hours{8 + i};
        api::Caller const caller{.ward = WardId{21028}, .officer = OfficerId{1 + i % 3}};
        api::Extras extras;
        std::vector<std::pair<std::string, std::string>> const path;
        record(api::Call{session, now, caller, house_.ids(), extras, path},
               {"dossier.step_done", "dossier", 100 + i % 2, {{"note", "Khương Thị Nhã Uyển"}}});
    }

    json::Array rows(std::string const& query, std::string const& as = "leader")
    {
        auto const answer = house_.get("/api/v1/audit?limit=100&" + query, as);
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.body.find("Khương"), std::string::npos)
            << "what a fact held is nobody's business here";
        return answer.json().at("items").as_array();
    }

    Date const first_{make_date(2025, 7, 7)};
    api::TestHouse house_{GetParam(), {migrations()}};
    Live live_;
    Routes routes_{house_.router(), live_};
};

INSTANTIATE_TEST_SUITE_P(Engines, AuditTest, api::on_both_engines());

TEST_P(AuditTest, FactsAreFoundByOfficerSubjectAndDay)
{
    EXPECT_EQ(rows("").size(), 42U);
    EXPECT_EQ(rows("officer_id=2").size(), 14U);
    EXPECT_EQ(rows("subject_kind=dossier&subject_id=101").size(), 21U);
    EXPECT_EQ(rows("subject_kind=dossier&subject_id=100&officer_id=2").size(), 7U);
    EXPECT_EQ(rows("from=2025-07-09&to=2025-07-09").size(), 6U);
    EXPECT_EQ(rows("from=2025-07-12").size(), 12U);
    EXPECT_EQ(rows("to=2025-07-07&officer_id=3", "chief").size(), 2U);
    EXPECT_EQ(rows("from=2025-07-14").size(), 0U);
    EXPECT_EQ(rows("to=2025-07-06").size(), 0U);
    for (auto const& row : rows("from=2025-07-09&to=2025-07-10")) {
        auto const at = std::string{row.at("at").as_string()};
        EXPECT_TRUE(at.starts_with("2025-07-09T") || at.starts_with("2025-07-10T")) << at;
    }
}

TEST_P(AuditTest, TheNewestComesFirstAndPagesLeaveNothingOutAndDoubleNothing)
{
    std::string after;
    std::vector<std::string> seen;
    do {
        auto const page =
            house_
                .get("/api/v1/audit?limit=10&from=2025-07-08" + (after.empty() ? "" : "&after=" + after),
                     "chief")
                .json();
        for (auto const& row : page.at("items").as_array()) {
            seen.emplace_back(row.at("id").as_string());
        }
        auto const* const next = page.as_object().if_contains("next");
        after = next == nullptr ? "" : std::string{next->as_string()};
    } while (!after.empty());
    EXPECT_EQ(seen.size(), 36U);
    EXPECT_TRUE(std::ranges::is_sorted(seen, std::ranges::greater{},
                                       [](std::string const& id) { return *parse_id(id); }));
}

TEST_P(AuditTest, OnlyLeadersAndAdministratorsMayLook)
{
    EXPECT_EQ(house_.get("/api/v1/audit").status, 401);
    EXPECT_EQ(house_.get("/api/v1/audit", "clerk").status, 403);
}

TEST_P(AuditTest, AQuestionThatMakesNoSenseIsRefused)
{
    struct Row {
        char const* query;
        char const* field;
    };
    for (auto const& row : {Row{"subject_kind=dossier", "/subject_id"}, Row{"after=x", "/after"},
                            Row{"from=2025-07-09&to=2025-07-08", "/to"}, Row{"officer_id=an", "/officer_id"},
                            Row{"from=today", "/from"}}) {
        auto const answer = house_.get(std::string{"/api/v1/audit?"} + row.query, "leader");
        EXPECT_GE(answer.status, 400) << row.query;
        EXPECT_EQ(answer.field(), row.field) << row.query;
    }
}

} // namespace
} // namespace ward::event
