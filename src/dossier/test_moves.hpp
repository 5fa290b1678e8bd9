#pragma once

#include "dossier/draft_routes.hpp"
#include "dossier/due_routes.hpp"
#include "dossier/end_routes.hpp"
#include "dossier/intake_routes.hpp"
#include "dossier/question_routes.hpp"
#include "dossier/question_store.hpp"
#include "dossier/states.hpp"
#include "dossier/step_routes.hpp"
#include "dossier/step_store.hpp"
#include "dossier/test_ward.hpp"

#include <algorithm>

/// For tests only: the test ward with every route that writes, and dossiers brought into any state.
namespace ward::dossier {

inline constexpr char const* reason = R"("reason":"Thiếu giấy tờ theo quy định")";
inline constexpr char const* missing =
    R"("missing":[{"component":"Giấy chứng sinh","originals":1,"certified":0,"photocopies":1,"note":""}])";

class MovingWard : public TestWard {
public:
    explicit MovingWard(std::string const& engine) : TestWard{engine} {}

    /// POST …/{id}/{word} with the version the dossier has now and `more`, e.g. R"("reason":"…")".
    api::Answer move(DossierId id, std::string const& word, std::string const& login,
                     std::string const& more = "")
    {
        return move_at(id, dossier(id).version, word, login, more);
    }
    api::Answer move_at(DossierId id, std::int64_t version, std::string const& word, std::string const& login,
                        std::string const& more = "")
    {
        return house().post(fmt::format("/api/v1/dossiers/{}/{}", id.value, word),
                            fmt::format(R"({{"version":{}{}{}}})", version, more.empty() ? "" : ",", more),
                            login);
    }

    /// The move is refused with this code, and no row anywhere was written.
    void refused(DossierId id, std::string const& word, std::string const& login, std::string const& more,
                 std::string const& expected)
    {
        auto const before = rows();
        auto const version = dossier(id).version;
        auto const answer = move(id, word, login, more);
        EXPECT_EQ(answer.code(), expected) << word << " by " << login << ": " << answer.body;
        EXPECT_EQ(rows(), before) << word << " left something behind";
        EXPECT_EQ(dossier(id).version, version);
    }

    /// The move is made.
    void made_move(DossierId id, std::string const& word, std::string const& login,
                   std::string const& more = "")
    {
        auto const answer = move(id, word, login, more);
        EXPECT_EQ(answer.status, 200) << word << " by " << login << ": " << answer.body;
    }

    std::vector<Step> steps(DossierId id)
    {
        std::vector<Step> found;
        house().database().read([&](sql::Session& session) { found = steps_of(session, test_ward_id, id); });
        return found;
    }
    /// The first open step. \pre there is one
    Step open_step(DossierId id)
    {
        for (auto const& each : steps(id)) {
            if (each.state == StepState::open) {
                return each;
            }
        }
        ADD_FAILURE() << "no step is open";
        return {};
    }
    std::vector<Consultation> consultations(DossierId id)
    {
        std::vector<Consultation> found;
        house().database().read(
            [&](sql::Session& session) { found = consultations_of(session, test_ward_id, id); });
        return found;
    }
    std::vector<Supplement> supplements(DossierId id)
    {
        std::vector<Supplement> found;
        house().database().read(
            [&](sql::Session& session) { found = supplements_of(session, test_ward_id, id); });
        return found;
    }
    std::string login_of(OfficerId id)
    {
        for (auto const* const login : {"counter", "counter2", "handler1", "handler2", "reviewer", "social",
                                        "signer", "deputy", "clerk", "returner", "leader", "stranger"}) {
            if (officer(login) == id) {
                return login;
            }
        }
        return "";
    }

    static std::string step_id(Step const& step) { return fmt::format(R"("step_id":"{}")", step.id.value); }

    /// Finishes the first open step, by who has it.
    void finish(DossierId id, std::string const& more = "")
    {
        auto const step = open_step(id);
        made_move(id, "finish-step", login_of(step.officer_id), step_id(step) + more);
    }

    /// Taken in and passed on.
    DossierId in_process(char const* procedure = code::birth, std::size_t person_index = 0)
    {
        return take_in(procedure, person_index, R"(,"forward":true)");
    }

    /// A dossier that came by these moves, of a person of its own so that none is a likely duplicate.
    DossierId in_state(State state)
    {
        auto const who = persons_made_++;
        add_person(fmt::format("Người Thử {}", who));
        auto const index = last_person();
        switch (state) {
        case State::registered: return registered(index);
        case State::accepted: return take_in(code::birth, index);
        case State::not_accepted: return sent(index, "refuse", std::string{","} + reason);
        case State::in_process: return in_process(code::birth, index);
        case State::supplement_asked:
            return moved_on(index, "supplement", "handler1", std::string{reason} + "," + missing);
        case State::payment_asked: return moved_on(index, "payment-asked", "handler1", "");
        case State::withdrawn: return moved_on(index, "withdraw", "counter", reason);
        case State::stopped: return moved_on(index, "refuse", "handler1", reason);
        case State::decided: return decided(index);
        case State::returned: {
            auto const id = decided(index);
            made_move(id, "return", "returner", R"("channel":"counter","to_name":"Người Thử")");
            return id;
        }
        }
        return {};
    }

    DossierId decided(std::size_t index)
    {
        auto const id = in_process(code::birth, index);
        for (int step = 0; step < 4; ++step) {
            finish(id);
        }
        return id;
    }

private:
    std::size_t last_person() const { return persons_made_ + 2; } // after the three the ward begins with

    DossierId sent(std::size_t index, std::string const& outcome, std::string const& more)
    {
        auto const answer =
            house().post("/api/v1/dossiers", intake(code::birth, index, more, outcome), "counter");
        EXPECT_EQ(answer.status, 201) << answer.body;
        return DossierId{*parse_id(answer.json().at("id").as_string())};
    }

    DossierId moved_on(std::size_t index, std::string const& word, std::string const& login,
                       std::string const& more)
    {
        auto const id = in_process(code::birth, index);
        made_move(id, word, login, more);
        return id;
    }

    /// As an online dossier will come in once citizens file themselves.
    DossierId registered(std::size_t index)
    {
        Dossier dossier;
        dossier.id = made<DossierId>();
        dossier.code = "R-" + to_string(dossier.id);
        dossier.procedure_code = code::birth;
        dossier.procedure_version = 1;
        dossier.procedure_name = "Đăng ký khai sinh";
        dossier.field = "ho-tich";
        dossier.work_field = "tu-phap";
        dossier.channel = Channel::online;
        dossier.applicant_id = person(index);
        dossier.applicant_name = "Người Thử";
        dossier.fee_lines = "[]";
        dossier.received_at = now();
        write([&](sql::Session& session) { add(session, test_ward_id, dossier, {}); });
        return dossier.id;
    }

    std::size_t persons_made_{0};
    IntakeRoutes intake_routes_{house().router(), around()};
    StepRoutes step_routes_{house().router(), around()};
    QuestionRoutes question_routes_{house().router(), around()};
    EndRoutes end_routes_{house().router(), around()};
    DueRoutes due_routes_{house().router(), around()};
    DraftRoutes draft_routes_{house().router()};
};

class MovingTest : public testing::TestWithParam<std::string> {
protected:
    MovingWard ward{GetParam()};
};

} // namespace ward::dossier
