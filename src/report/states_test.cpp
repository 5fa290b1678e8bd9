#include "report/permits.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace ward::report {
namespace {

// Goal: a report moves as it was agreed and in no other way. Method: the whole table once more, from each
// state by its words; every pair of state and move that is not in it is refused.
using Words = std::map<std::string, std::map<std::string, std::string>>;

Words const agreed{
    {"new",
     {{"receive", "received"},
      {"refuse", "refused"},
      {"forward", "forwarded"},
      {"merge", "merged"},
      {"moderate", "new"},
      {"note", "new"}}},
    {"received",
     {{"assign", "assigned"},
      {"refuse", "refused"},
      {"forward", "forwarded"},
      {"merge", "merged"},
      {"moderate", "received"},
      {"note", "received"}}},
    {"assigned",
     {{"assign", "assigned"},
      {"start", "in_progress"},
      {"extend", "assigned"},
      {"refuse", "refused"},
      {"forward", "forwarded"},
      {"merge", "merged"},
      {"moderate", "assigned"},
      {"note", "assigned"}}},
    {"in_progress",
     {{"solve", "solved"},
      {"assign", "assigned"},
      {"extend", "in_progress"},
      {"forward", "forwarded"},
      {"merge", "merged"},
      {"moderate", "in_progress"},
      {"note", "in_progress"}}},
    {"solved",
     {{"publish", "published"}, {"assign", "assigned"}, {"moderate", "solved"}, {"note", "solved"}}},
    {"published", {{"reopen", "assigned"}, {"moderate", "published"}, {"note", "published"}}},
    {"refused", {{"moderate", "refused"}, {"note", "refused"}}},
    {"forwarded", {{"moderate", "forwarded"}, {"note", "forwarded"}}},
    {"merged", {{"note", "merged"}}},
};

template <class E, class Work>
void for_each(Work const& work)
{
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto const& each) { work(each.value); });
}

TEST(ReportStates, EveryPairOfStateAndMoveLeadsWhereItWasAgreed)
{
    std::size_t pairs{0};
    for_each<State>([&](State state) {
        auto const& known = agreed.at(std::string{json::word_of(state)});
        for_each<Move>([&](Move move) {
            auto const found = known.find(std::string{json::word_of(move)});
            auto const to = after(state, move);
            EXPECT_EQ(to.has_value(), found != known.end())
                << json::word_of(state) << " " << json::word_of(move);
            if (to && found != known.end()) {
                EXPECT_EQ(json::word_of(*to), found->second) << json::word_of(move);
                ++pairs;
            }
        });
    });
    EXPECT_EQ(pairs, transitions().size()) << "no line twice, and none that nobody reaches";
}

TEST(ReportStates, FromAnEndOnlyWhoReportedLeadsBack)
{
    std::set<std::string> ends;
    for_each<State>([&](State state) {
        if (!is_end(state)) {
            return;
        }
        ends.emplace(json::word_of(state));
        for (auto const& line : transitions()) {
            if (line.from == state && line.to != state) {
                EXPECT_EQ(line.move, Move::reopen);
            }
        }
    });
    EXPECT_EQ(ends, (std::set<std::string>{"published", "refused", "forwarded", "merged"}));
    EXPECT_FALSE(is_open(State::solved)) << "what is solved is no longer late for the citizen";
    EXPECT_FALSE(is_end(State::solved));
}

// Goal: each move belongs to those whose work it is. Method: five people and every move, on a report that
// lies with the agency of one of them; what each of them may, written down once more.
api::Caller someone(std::vector<api::Grant> grants)
{
    return {
        .ward = WardId{21028}, .officer = OfficerId{1}, .agency = AgencyId{7}, .grants = std::move(grants)};
}

TEST(ReportPermits, EachMoveBelongsToThoseWhoseWorkItIs)
{
    using api::Permission;
    std::string const field{work_field};
    struct Row {
        char const* who;
        api::Caller caller;
        std::set<Move> may;
        bool sees;
        bool sees_contact;
    };
    std::set<Move> const dispatch{Move::receive,  Move::refuse, Move::forward, Move::publish, Move::merge,
                                  Move::moderate, Move::assign, Move::extend,  Move::note};
    Row const rows[] = {
        {"a dispatcher, of whatever agency", someone({{Permission::receive, field, AgencyId{3}}}), dispatch,
         true, true},
        {"who receives in every field", someone({{Permission::receive, "", {}}}), dispatch, true, true},
        {"who handles in the agency",
         someone({{Permission::handle, field, AgencyId{7}}}),
         {Move::assign, Move::start, Move::solve, Move::note},
         true,
         true},
        {"who leads those who do",
         someone({{Permission::review, field, AgencyId{7}}}),
         {Move::assign, Move::start, Move::solve, Move::extend, Move::note},
         true,
         true},
        {"who leads the ward", someone({{Permission::lead, "", {}}}), {Move::note}, true, false},
        {"who handles in another agency",
         someone({{Permission::handle, field, AgencyId{8}}}),
         {},
         false,
         false},
        {"who handles dossiers in the agency",
         someone({{Permission::handle, "tu-phap", AgencyId{7}}}),
         {},
         false,
         false},
        {"who takes dossiers in", someone({{Permission::receive, "tu-phap", AgencyId{7}}}), {}, false, false},
        {"who administers the programme", someone({{Permission::admin, "", {}}}), {}, false, false},
        {"nobody", api::Caller{.ward = WardId{21028}}, {}, false, false},
    };
    Report report;
    report.agency_id = AgencyId{7};
    for (auto const& row : rows) {
        EXPECT_EQ(may_see(row.caller, report), row.sees) << row.who;
        EXPECT_EQ(may_see_contact(row.caller, report), row.sees_contact) << row.who;
        for_each<Move>([&](Move move) {
            EXPECT_EQ(may_make(row.caller, report, move), row.may.contains(move))
                << row.who << ": " << json::word_of(move);
        });
    }
}

TEST(ReportPermits, WhatLiesWithNoAgencyIsSeenByDispatchersAlone)
{
    Report const nobodys;
    EXPECT_FALSE(may_see(someone({{api::Permission::handle, "", {}}}), nobodys));
    EXPECT_TRUE(may_see(someone({{api::Permission::receive, "", {}}}), nobodys));
}

TEST(ReportPermits, WhatIsUsedUpIsNotOffered)
{
    Report report;
    report.agency_id = AgencyId{7};
    report.state = State::in_progress;
    auto const head = someone({{api::Permission::review, "", AgencyId{7}}});
    EXPECT_EQ(moves_open_to(head, report),
              (std::vector{Move::assign, Move::extend, Move::solve, Move::note}));
    report.extended_at = Instant{};
    EXPECT_EQ(moves_open_to(head, report), (std::vector{Move::assign, Move::solve, Move::note}));
    report.state = State::published;
    EXPECT_EQ(moves_open_to(head, report), (std::vector{Move::note}));
}

} // namespace
} // namespace ward::report
