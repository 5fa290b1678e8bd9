#include "dossier/permits.hpp"
#include "dossier/test_moves.hpp"

namespace ward::dossier {
namespace {

// Goal: through the API a dossier makes exactly the moves of the table. Method: every state × every move,
// each tried by somebody who may, with all it needs; what the table does not have is refused and leaves
// nothing behind.
class MovesTest : public MovingTest {
protected:
    /// A request that only the state could forbid.
    struct Try {
        std::string word;
        std::string login;
        std::string more;
    };

    Try try_of(DossierId id, Move move)
    {
        auto const steps = ward.steps(id);
        auto const open = std::ranges::find(steps, StepState::open, &Step::state);
        auto const step = open != steps.end() ? MovingWard::step_id(*open) : std::string{R"("step_id":"7")"};
        auto const officer = fmt::format(R"({},"officer_id":"{}")", step, ward.officer("handler2").value);
        switch (move) {
        case Move::forward: return {"forward", "counter", ""};
        case Move::assign: return {"assign", "leader", officer};
        case Move::finish_step: return {"finish-step", worker(id), step};
        case Move::send_back: return {"send-back", worker(id), std::string{R"("to_stage":1,)"} + reason};
        case Move::consult:
            return {"consult", worker(id), R"("external":"Công an phường","content":"Xác minh","days":2)"};
        case Move::answer_consultation:
            return {"answer-consultation", "handler1",
                    fmt::format(R"("id":"{}","answer":"Đồng ý")", consultation(id).value)};
        case Move::supplement: return {"supplement", handler(id), std::string{reason} + "," + missing};
        case Move::supplement_received: return {"supplement-received", "counter", R"("components":[])"};
        case Move::payment_asked: return {"payment-asked", handler(id), ""};
        case Move::payment_made: return {"payment-made", "returner", ""};
        case Move::refuse: return {"refuse", handler(id), reason};
        case Move::extend: return {"extend", "leader", std::string{R"("new_due_on":"2025-07-16",)"} + reason};
        case Move::stop:
            return {"stop", "leader",
                    std::string{R"("asked_by":"citizen","fees":"Không thu","papers":"Trả lại",)"} + reason};
        case Move::withdraw: return {"withdraw", "counter", reason};
        case Move::return_: return {"return", "returner", R"("channel":"counter","to_name":"Người Thử")"};
        case Move::recompute_due: return {"recompute-due", "leader", reason};
        case Move::accept:
        case Move::decide: break;
        }
        return {};
    }

    /// At intake the counter, later who has the step.
    std::string handler(DossierId id)
    {
        return ward.dossier(id).state == State::registered ? "counter" : "signer";
    }
    /// Who has the open step; where none is open, somebody whom only the state stops.
    std::string worker(DossierId id)
    {
        for (auto const& step : ward.steps(id)) {
            if (step.state == StepState::open) {
                return ward.login_of(step.officer_id);
            }
        }
        return "signer";
    }
    ConsultationId consultation(DossierId id)
    {
        auto const asked = ward.consultations(id);
        return asked.empty() ? ConsultationId{7} : asked.back().id;
    }

    /// Past the first stage where there is one, with an open consultation, so that every move has what it
    /// needs.
    DossierId prepared(State state, Move move)
    {
        bool const handled = state == State::in_process || is_paused(state);
        if (state == State::in_process && move == Move::send_back) {
            auto const id = ward.in_state(state);
            ward.finish(id);
            return id;
        }
        if (!handled || move != Move::answer_consultation) {
            return ward.in_state(state);
        }
        auto const id = ward.in_state(State::in_process);
        ward.made_move(id, "consult", "handler1",
                       R"("external":"Công an phường","content":"Xác minh","days":2)");
        if (state == State::supplement_asked) {
            ward.made_move(id, "supplement", "handler1", std::string{reason} + "," + missing);
        } else if (state == State::payment_asked) {
            ward.made_move(id, "payment-asked", "handler1");
        }
        return id;
    }

    std::set<State> targets(State from, Move move) const
    {
        std::set<State> found;
        for (auto const& line : transitions()) {
            if (line.from == from && line.move == move) {
                found.insert(line.to);
            }
        }
        return found;
    }
};

TEST_P(MovesTest, EveryStateKnowsExactlyItsMoves)
{
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<State>>([&](auto const& state) {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Move>>([&](auto const& move) {
            if (move.value == Move::accept || move.value == Move::decide) {
                return; // Both have tests of their own: one has no route, the other no steps.
            }
            SCOPED_TRACE(std::string{state.name} + " × " + move.name);
            auto const id = prepared(state.value, move.value);
            auto const request = try_of(id, move.value);
            bool const known = allowed(state.value, move.value);
            auto const before = ward.rows();
            auto const answer = ward.move(id, request.word, request.login, request.more);
            if (known && move.value == Move::recompute_due) {
                EXPECT_EQ(answer.code(), "dossier.due.unchanged"); // admitted; the calendar has not changed
            } else if (known) {
                ASSERT_EQ(answer.status, 200) << answer.body;
                EXPECT_TRUE(targets(state.value, move.value).contains(ward.dossier(id).state)) << answer.body;
                return;
            } else {
                EXPECT_EQ(answer.code(), "dossier.move.not_allowed") << answer.body;
            }
            EXPECT_EQ(ward.rows(), before);
            EXPECT_EQ(ward.dossier(id).state, state.value);
        });
    });
}

TEST_P(MovesTest, AStaleVersionMovesNothing)
{
    auto const id = ward.take_in(code::birth);
    auto const before = ward.rows();
    for (auto const version : {0, 2, -1}) {
        EXPECT_EQ(ward.move_at(id, version, "forward", "counter").code(), "dossier.changed");
    }
    EXPECT_EQ(ward.rows(), before);
    ward.made_move(id, "forward", "counter");
    EXPECT_EQ(ward.move_at(id, 1, "forward", "counter").code(), "dossier.changed") << "the second click";
}

TEST_P(MovesTest, WhoMayNotMoveItMovesNothing)
{
    auto const id = ward.take_in(code::birth);
    ward.refused(id, "forward", "handler1", "", "auth.not_permitted");
    ward.refused(id, "stop", "stranger",
                 std::string{R"("asked_by":"citizen","fees":"x","papers":"x",)"} + reason, "dossier.unknown");
    ward.made_move(id, "forward", "counter");
    ward.refused(id, "finish-step", "social", MovingWard::step_id(ward.open_step(id)), "dossier.unknown");
    ward.refused(id, "refuse", "social", reason, "dossier.unknown");
    ward.refused(id, "supplement", "counter2", std::string{reason} + "," + missing,
                 "dossier.move.not_permitted");
    ward.refused(id, "recompute-due", "counter", reason, "auth.not_permitted");
}

TEST_P(MovesTest, ADossierNobodyKnowsIsNotFound)
{
    for (auto const* const id : {"1", "0", "abc", "-5", "99999999999999999999", "1e3"}) {
        auto const answer =
            ward.house().post(fmt::format("/api/v1/dossiers/{}/forward", id), R"({"version":1})", "counter");
        EXPECT_EQ(answer.status, 404) << id << answer.body;
    }
}

TEST_P(MovesTest, AnotherWardsDossierIsNotFound)
{
    auto const id = ward.take_in(code::birth);
    api::Caller other{.ward = WardId{21031}, .officer = OfficerId{99}, .agency = AgencyId{9}};
    other.grants = {{api::Permission::receive, "", {}}};
    ward.house().knows("neighbour", other);
    EXPECT_EQ(ward.move(id, "forward", "neighbour").code(), "dossier.unknown");
}

TEST_P(MovesTest, AScreenIsOfferedOnlyWhatWouldBeAdmitted)
{
    auto const id = ward.in_process();
    api::Caller handler{
        .ward = test_ward_id, .officer = ward.officer("handler1"), .agency = ward.agency("office")};
    handler.grants = {{api::Permission::handle, "tu-phap", {}}};
    auto const open = moves_open_to(handler, ward.dossier(id), ward.steps(id));
    auto const offers = [&](Move move) { return std::ranges::find(open, move) != open.end(); };
    EXPECT_TRUE(offers(Move::finish_step));
    EXPECT_TRUE(offers(Move::supplement));
    EXPECT_TRUE(offers(Move::extend));
    EXPECT_FALSE(offers(Move::decide)) << "it has steps";
    EXPECT_FALSE(offers(Move::send_back)) << "there is no earlier stage";
    EXPECT_FALSE(offers(Move::withdraw)) << "that is the counter's";
    EXPECT_FALSE(offers(Move::recompute_due));
}

INSTANTIATE_TEST_SUITE_P(Engines, MovesTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
