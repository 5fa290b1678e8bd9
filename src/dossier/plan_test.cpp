#include "dossier/board_store.hpp"
#include "dossier/register.hpp"
#include "dossier/search.hpp"
#include "dossier/sight.hpp"
#include "dossier/test_reading.hpp"
#include "dossier/work_list.hpp"
#include "person/directory.hpp"

namespace ward::dossier {
namespace {

/// A session that also asks SQLite how it means to find the rows of each statement.
class ExplainingSession final : public sql::Session {
public:
    explicit ExplainingSession(sql::Session& inner) : inner_{inner} {}

    sql::Engine engine() const override { return inner_.engine(); }

    /// A line a table that was looked at: "SEARCH d USING INDEX dossier_state_due (ward_id=? AND state=?)".
    std::vector<std::string> const& plan() const { return plan_; }

protected:
    std::unique_ptr<sql::Steps> start(std::string_view sql, std::vector<sql::Bound> const& bound) override
    {
        auto rows = inner_.run_bound("EXPLAIN QUERY PLAN " + std::string{sql}, bound);
        while (rows.next()) {
            rows.take<int>(); // its number, its parent's, and one not used
            rows.take<int>();
            rows.take<int>();
            plan_.push_back(rows.take<std::string>());
        }
        struct Open : Session {
            using Session::start;
        };
        return (inner_.*&Open::start)(sql, bound);
    }

private:
    sql::Session& inner_;
    std::vector<std::string> plan_;
};

/// Reads every row of a table that grows with the years, under the names it has in our statements.
bool reads_everything(std::string const& line)
{
    for (std::string const table : {"dossier", "d", "dossier_step", "s", "event", "person", "p", "c",
                                    "dossier_word", "printed_form", "consultation"}) {
        if (line == "SCAN " + table || line.starts_with("SCAN " + table + " ")) {
            return true;
        }
    }
    return false;
}

// Goal: what is asked all day stays quick after ten years. Method: SQLite is asked how it means to answer,
// with a few dossiers of every state; no statement may read a growing table from end to end, and where an
// index was made for a list, that one is used.
class PlanTest : public testing::Test {
protected:
    PlanTest() { ward_.one_of_each_state(); }

    std::vector<std::string> plan_of(std::function<void(api::Call const&)> const& ask)
    {
        std::vector<std::string> plan;
        ward_.house().database().read([&](sql::Session& session) {
            ExplainingSession explaining{session};
            api::Caller const caller{.ward = test_ward_id,
                                     .officer = ward_.officer("leader"),
                                     .agency = ward_.agency("centre"),
                                     .grants = {{api::Permission::lead, "", {}}}};
            api::Extras extras;
            std::vector<std::pair<std::string, std::string>> const path;
            ask(api::Call{explaining, ward_.now(), caller, ward_.house().ids(), extras, path});
            plan = explaining.plan();
        });
        return plan;
    }

    ReadingWard ward_{"sqlite"};
};

std::string joined(std::vector<std::string> const& lines)
{
    std::string text;
    for (auto const& line : lines) {
        text += "\n  " + line;
    }
    return text;
}

DossierQuery query(std::function<void(DossierQuery&)> const& fill)
{
    DossierQuery made;
    fill(made);
    return made;
}

} // namespace

TEST_F(PlanTest, EveryListOfDossiersIsReadThroughAnIndex)
{
    struct Row {
        char const* why;
        DossierQuery query;
        char const* index; ///< that answers it; "" when any will do
    };
    Row const rows[] = {
        {"newest first", {}, "dossier_received"},
        {"what is open", query([](auto& q) { q.open = true; }), "dossier_state_"},
        {"one state", query([](auto& q) { q.state = State::in_process; }), "dossier_state_"},
        {"open and late", query([](auto& q) { q.open = true, q.late = true; }), "dossier_state_"},
        {"closed and late", query([](auto& q) { q.open = false, q.late = true; }), "dossier_late_closed"},
        {"closed and late by the clock", query([](auto& q) { q.open = false, q.late_exactly = true; }),
         "dossier_late_closed"},
        {"decided and late", query([](auto& q) { q.state = State::decided, q.late = true; }), ""},
        {"one work field", query([](auto& q) { q.field = "tu-phap"; }), "dossier_work_field_received"},
        {"one procedure", query([](auto& q) { q.procedure = code::birth; }), "dossier_procedure_received"},
        {"of one applicant", query([this](auto& q) { q.applicant = ward_.person(0); }), "dossier_applicant"},
        {"received by one officer", query([this](auto& q) { q.received_by = ward_.officer("counter"); }),
         "dossier_received_by"},
        {"a code", query([](auto& q) { q.query = "H48.21028-250701-0001"; }), "dossier"},
        {"words", query([](auto& q) { q.query = "nguyen khai"; }), "dossier_word"},
        {"behind a figure", query([](auto& q) { q.counted = "received"; }), "SEARCH c USING"},
        {"of some days", query([this](auto& q) { q.from = q.to = date_of(ward_.now()); }),
         "dossier_received"},
    };
    for (auto const& row : rows) {
        auto const plan = plan_of(
            [&](api::Call const& call) { EXPECT_TRUE(search(call, row.query).has_value()) << row.why; });
        EXPECT_TRUE(std::ranges::none_of(plan, reads_everything)) << row.why << joined(plan);
        EXPECT_TRUE(std::ranges::any_of(plan,
                                        [&](std::string const& line) {
                                            return line.starts_with("SEARCH") &&
                                                   line.find(row.index) != std::string::npos;
                                        }))
            << row.why << ": not by " << row.index << joined(plan);
    }
}

TEST_F(PlanTest, WorkListsBooksAndLookUpsReadNoTableFromEndToEnd)
{
    struct Row {
        char const* why;
        std::function<void(api::Call const&)> ask;
    };
    auto const calendar = sample::calendar();
    Row const rows[] = {
        {"my work", [&](auto const& call) { (void)work_list(call, {}, calendar); }},
        {"the ward's work",
         [&](auto const& call) {
             WorkQuery whole;
             whole.view = WorkView::ward;
             EXPECT_TRUE(work_list(call, whole, calendar).has_value());
         }},
        {"the board",
         [](auto const& call) {
             auto const today = date_of(call.now);
             ward_numbers(call.database, call.ward(), today, today, call.now);
             numbers_by(call.database, call.ward(), BoardBy::officer, today, today, call.now);
         }},
        {"the register",
         [](auto const& call) {
             register_entries(call.database, call.ward(), {.year = 2025, .limit = 50}, 3'000);
             last_register_number(call.database, call.ward(), 2025);
         }},
        {"likely duplicates",
         [&](auto const& call) {
             likely_duplicates(call.database, call.ward(), ward_.person(0), code::birth, Instant{});
         }},
        {"promises a changed calendar would move",
         [](auto const& call) {
             promised_between(call.database, call.ward(), Instant{}, call.now, DossierId{}, 50);
         }},
        {"a dossier with its steps",
         [](auto const& call) {
             (void)find(call.database, call.ward(), DossierId{1});
             steps_of(call.database, call.ward(), DossierId{1});
         }},
        {"whether a file is in use",
         [](auto const& call) { hold_of(call.database, call.ward(), file::FileId{1}); }},
        {"persons by name",
         [](auto const& call) { person::find_ids(call.database, call.ward(), "nguyen an", 20); }},
        {"persons by phone",
         [](auto const& call) { person::find_ids(call.database, call.ward(), "0905100000", 20); }},
        {"events of a dossier",
         [](auto const& call) {
             event::of_subject(call.database, call.ward(), "dossier", 1, event::EventId{}, 50);
         }},
        {"the newest events",
         [](auto const& call) { event::newest(call.database, call.ward(), event::EventId{}, 50); }},
    };
    for (auto const& row : rows) {
        auto const plan = plan_of(row.ask);
        EXPECT_FALSE(plan.empty()) << row.why;
        EXPECT_TRUE(std::ranges::none_of(plan, reads_everything)) << row.why << joined(plan);
    }
}

} // namespace ward::dossier
