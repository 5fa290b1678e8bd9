#include "dossier/permits.hpp"

#include <gtest/gtest.h>

namespace ward::dossier {
namespace {

using api::Permission;

AgencyId const centre{1};
AgencyId const office{2};
AgencyId const society{3};

api::Caller holding(Permission permission, std::string field, AgencyId reach, AgencyId own)
{
    api::Caller caller{.ward = WardId{21028}, .officer = OfficerId{7}, .agency = own};
    caller.grants = {{permission, std::move(field), reach}};
    return caller;
}

Dossier in_process()
{
    Dossier dossier;
    dossier.state = State::in_process;
    dossier.work_field = "tu-phap";
    dossier.received_agency = centre;
    return dossier;
}

Step open_step(StepKind kind, AgencyId agency)
{
    Step step;
    step.kind = kind;
    step.agency_id = agency;
    step.state = StepState::open;
    return step;
}

// Goal: a permission reaches exactly its field and its agency. Method: one row a step and who asks for it.
TEST(Permits, AStepIsDoneByWhoHoldsItsPermissionForFieldAndAgency)
{
    struct Row {
        char const* why;
        Step step;
        api::Caller caller;
        bool may;
    };
    auto const handling = open_step(StepKind::handle, office);
    auto const opinion = open_step(StepKind::consult, society);
    auto const outside = open_step(StepKind::consult, AgencyId{});
    Row const rows[] = {
        {"the office's handler", handling, holding(Permission::handle, "tu-phap", office, office), true},
        {"for every field and the whole ward", handling, holding(Permission::handle, "", {}, centre), true},
        {"another field", handling, holding(Permission::handle, "an-sinh", office, office), false},
        {"another agency", handling, holding(Permission::handle, "tu-phap", society, society), false},
        {"another permission", handling, holding(Permission::review, "tu-phap", office, office), false},
        {"leading is not handling", handling, holding(Permission::lead, "", {}, office), false},
        {"signing", open_step(StepKind::sign, office), holding(Permission::sign, "", {}, office), true},
        {"numbering", open_step(StepKind::issue, office), holding(Permission::issue, "", {}, office), true},
        {"the agency asked, whatever its field", opinion,
         holding(Permission::handle, "an-sinh", society, society), true},
        {"not the agency that asks", opinion, holding(Permission::handle, "tu-phap", {}, office), false},
        {"an answer from outside is noted by who handles", outside,
         holding(Permission::handle, "tu-phap", office, office), true},
        {"or by the counter", outside, holding(Permission::receive, "tu-phap", centre, centre), true},
        {"not by who only signs", outside, holding(Permission::sign, "", {}, office), false},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(may_work(row.caller, in_process(), row.step), row.may) << row.why;
    }
}

TEST(Permits, WhoHoldsNothingMayDoNothing)
{
    api::Caller const nobody{.ward = WardId{21028}, .officer = OfficerId{7}, .agency = office};
    auto dossier = in_process();
    std::vector<Step> const steps{open_step(StepKind::handle, office)};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<State>>([&](auto const& state) {
        dossier.state = state.value;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Move>>([&](auto const& move) {
            EXPECT_FALSE(may_make(nobody, dossier, steps, move.value)) << state.name << " " << move.name;
        });
        EXPECT_TRUE(moves_open_to(nobody, dossier, steps).empty());
    });
}

TEST(Permits, UsedUpMovesAreNotOffered)
{
    auto dossier = in_process();
    std::vector<Step> const steps{open_step(StepKind::handle, office)};
    auto const handler = holding(Permission::handle, "tu-phap", office, office);
    auto const offers = [&](Move move) {
        auto const open = moves_open_to(handler, dossier, steps);
        return std::ranges::find(open, move) != open.end();
    };
    EXPECT_TRUE(offers(Move::supplement));
    EXPECT_TRUE(offers(Move::extend));
    dossier.supplements_appraisal = 1;
    dossier.due_extended_at = Instant{};
    EXPECT_FALSE(offers(Move::supplement));
    EXPECT_FALSE(offers(Move::extend));
}

} // namespace
} // namespace ward::dossier
