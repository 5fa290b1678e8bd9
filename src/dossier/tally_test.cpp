#include "dossier/tally.hpp"

#include "dossier/test_moves.hpp"

namespace ward::dossier {
namespace {

// Goal: a figure says what happened, on the day it happened, for everybody it concerns.
// Method: moves through the API, then the rows of `tally` as a board reads them.
class TallyTest : public MovingTest {
protected:
    std::int64_t figure(std::string const& kind, std::string const& key, Figure counted, Date day)
    {
        std::int64_t count{0};
        ward.house().database().read([&](sql::Session& session) {
            auto rows = session.run("SELECT count FROM tally WHERE ward_id = $1 AND kind = $2 AND key = $3"
                                    " AND figure = $4 AND day = $5",
                                    test_ward_id, kind, key, counted, day);
            count = rows.next() ? rows.take<std::int64_t>() : 0;
        });
        return count;
    }
    std::int64_t records(Figure counted)
    {
        std::int64_t count{0};
        ward.house().database().read([&](sql::Session& session) {
            auto rows = session.run("SELECT count(*) FROM counted WHERE ward_id = $1 AND figure = $2",
                                    test_ward_id, counted);
            rows.next();
            count = rows.take<std::int64_t>();
        });
        return count;
    }
    Date const first{make_date(2025, 7, 1)};
};

TEST_P(TallyTest, AnIntakeCountsForWardOfficerFieldProcedureAgencyAndChannel)
{
    ward.take_in(code::birth, 0);
    ward.take_in(code::aid, 1);
    EXPECT_EQ(figure("ward", "", Figure::received, first), 2);
    EXPECT_EQ(figure("ward", "", Figure::accepted, first), 2);
    EXPECT_EQ(figure("officer", to_string(ward.officer("counter")), Figure::received, first), 2);
    EXPECT_EQ(figure("agency", to_string(ward.agency("centre")), Figure::received, first), 2);
    EXPECT_EQ(figure("work_field", "tu-phap", Figure::received, first), 1);
    EXPECT_EQ(figure("procedure", code::aid, Figure::received, first), 1);
    EXPECT_EQ(figure("channel", "counter", Figure::received, first), 2);
}

TEST_P(TallyTest, ADossierEnteredLaterCountsOnTheDayItWasHandedIn)
{
    ward.set_now("2025-07-03T09:00");
    ward.take_in(code::birth, 0, R"(,"received_at":"2025-07-01T09:00:00+07:00")");
    EXPECT_EQ(figure("ward", "", Figure::received, first), 1);
    EXPECT_EQ(figure("ward", "", Figure::accepted, make_date(2025, 7, 3)), 1);
}

TEST_P(TallyTest, ADecisionCountsForWhoHandledItAndAsEarlyOnTimeOrLate)
{
    struct Row {
        char const* decided;
        Figure figure;
    };
    Row const rows[] = {{"2025-07-07T16:00", Figure::decided_early},
                        {"2025-07-08T16:59", Figure::decided_on_time},
                        {"2025-07-09T07:00", Figure::decided_late}};
    std::vector<DossierId> made;
    for (std::size_t person = 0; person < 3; ++person) {
        made.push_back(ward.in_process(code::birth, person));
    }
    for (std::size_t i = 0; i < made.size(); ++i) {
        auto const handler = ward.open_step(made[i]).officer_id;
        ward.set_now(rows[i].decided);
        for (int step = 0; step < 4; ++step) {
            ward.finish(made[i]);
        }
        auto const day = date_of(ward.now());
        EXPECT_EQ(figure("ward", "", rows[i].figure, day), 1) << rows[i].decided;
        EXPECT_EQ(figure("officer", to_string(handler), rows[i].figure, day), 1) << rows[i].decided;
        EXPECT_EQ(figure("officer", to_string(ward.officer("clerk")), rows[i].figure, day), 0);
        EXPECT_EQ(records(rows[i].figure), 1) << "no figure without its records";
    }
    EXPECT_EQ(records(Figure::decided_late_exactly), 1);
}

TEST_P(TallyTest, WhatIsRefusedCountsNothing)
{
    auto const id = ward.in_process();
    auto const before = ward.rows();
    ward.refused(id, "refuse", "handler1", R"("reason":"không")", "dossier.reason.short");
    EXPECT_EQ(figure("ward", "", Figure::refused, first), 0);
    EXPECT_EQ(ward.rows(), before);
}

INSTANTIATE_TEST_SUITE_P(Engines, TallyTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
