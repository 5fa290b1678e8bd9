#include "command/witness_rounds.hpp"

#include "base/log.hpp"
#include "ledger/proofs.hpp"

namespace ward::command {

namespace {

constexpr std::chrono::minutes cosigned_anew_after{5};
constexpr std::chrono::seconds rest_when_away{10};
constexpr std::chrono::seconds rest_when_refused{60};

ledger::WitnessState state_of(Pushed::State state)
{
    switch (state) {
    case Pushed::State::good: return ledger::WitnessState::good;
    case Pushed::State::behind: return ledger::WitnessState::behind;
    case Pushed::State::away: return ledger::WitnessState::away;
    case Pushed::State::refuses: return ledger::WitnessState::refuses;
    }
    return ledger::WitnessState::away;
}

ledger::Witnessing witnessing_of(Pushed const& pushed, ledger::Witnessing before)
{
    before.state = state_of(pushed.state);
    before.size = pushed.size;
    before.why = pushed.why;
    if (pushed.at > 0) {
        before.at = from_ms(pushed.at * 1000);
    }
    return before;
}

bool same(ledger::Witnessing const& one, ledger::Witnessing const& other)
{
    return one.state == other.state && one.size == other.size && one.at == other.at && one.why == other.why;
}

} // namespace

WitnessRounds::WitnessRounds(House& house, tlog::Policy policy, std::chrono::seconds every)
    : house_{house}, policy_{std::move(policy)}, rounds_{std::chrono::seconds{1}, every, [this] { run(); }}
{
}

WitnessRounds::~WitnessRounds()
{
    pusher_.stop();
}

std::optional<WitnessRounds::Situation> WitnessRounds::look()
{
    std::optional<Situation> situation;
    house_.database().read([&](sql::Session& session) {
        auto const ward = house_.ward();
        if (auto block = ledger::find_block(session, ward, ledger::Which::newest_signed)) {
            situation = Situation{*std::move(block), ledger::witnessings(session, ward),
                                  ledger::signing_key(session, ward)};
        }
    });
    return situation;
}

tlog::Policy WitnessRounds::due(Situation const& situation)
{
    auto const now = std::chrono::steady_clock::now();
    auto const is_due = [&](tlog::PolicyWitness const& witness) {
        auto const rest = rests_until_.find(witness.name);
        if (witness.url.empty() || (rest != rests_until_.end() && now < rest->second)) {
            return false;
        }
        auto const found = situation.seen.find(witness.name);
        if (found == situation.seen.end()) {
            return true;
        }
        auto const& seen = found->second;
        return seen.state != ledger::WitnessState::good || seen.size != situation.block.size || !seen.at ||
               house_.clock().now() - *seen.at > cosigned_anew_after;
    };
    tlog::Policy asked;
    std::copy_if(policy_.witnesses.begin(), policy_.witnesses.end(), std::back_inserter(asked.witnesses),
                 is_due);
    return asked;
}

std::vector<Pushed> WitnessRounds::ask(tlog::Policy const& asked, Situation const& situation)
{
    auto const size = situation.block.size;
    std::map<std::string, std::uint64_t> held;
    for (auto const& [name, seen] : situation.seen) {
        held[name] = seen.size;
    }
    auto const consistency = [&](std::uint64_t old_size) {
        tlog::Hashes path;
        house_.database().read([&](sql::Session& session) {
            path = tlog::consistency_path(old_size, size, ledger::subtrees(session, house_.ward(), size));
        });
        return path;
    };
    return pusher_.push(asked, situation.block.note, size, held, consistency);
}

void WitnessRounds::keep(sql::Session& session, Situation const& situation, Pushed const& pushed)
{
    auto const ward = house_.ward();
    for (auto const& line : pushed.lines) {
        ledger::keep_cosignature(session, ward, situation.block.size,
                                 {pushed.witness, line, from_ms(pushed.at * 1000)});
    }
    auto const found = situation.seen.find(pushed.witness);
    auto const before = found == situation.seen.end() ? ledger::Witnessing{} : found->second;
    auto const now = witnessing_of(pushed, before);
    if (found == situation.seen.end() || !same(before, now)) {
        ledger::keep_witnessing(session, ward, pushed.witness, now);
    }
}

/// Who does not answer, or not as hoped, is not asked with every block: the others would wait for him.
void WitnessRounds::rest(Pushed const& pushed)
{
    auto const now = std::chrono::steady_clock::now();
    switch (pushed.state) {
    case Pushed::State::good:
    case Pushed::State::behind: rests_until_.erase(pushed.witness); return;
    case Pushed::State::away: rests_until_[pushed.witness] = now + rest_when_away; return;
    case Pushed::State::refuses:
        rests_until_[pushed.witness] = now + rest_when_refused;
        log::write(log::Level::error, "ledger.witness",
                   {{"witness", pushed.witness}, {"why", pushed.why}, {"size", pushed.size}});
        return;
    }
}

void WitnessRounds::run()
{
    auto const situation = look();
    if (!situation) {
        return;
    }
    auto const asked = due(*situation);
    if (asked.witnesses.empty()) {
        return;
    }
    auto const answers = ask(asked, *situation);
    for (auto const& pushed : answers) {
        rest(pushed);
    }
    house_.database().write_now([&](sql::Session& session) {
        for (auto const& pushed : answers) {
            keep(session, *situation, pushed);
        }
        auto whole = policy_;
        if (auto key = tlog::VerifierKey::parse(situation->key)) {
            whole.logs = {{*std::move(key), ""}};
        }
        auto const note = tlog::parse_note(ledger::full_note(session, house_.ward(), situation->block));
        auto const standing = note ? tlog::standing_of(*note, whole) : note.error();
        if (standing && standing->quorum) {
            ledger::set_quorum(session, house_.ward(), situation->block.size, house_.clock().now());
        }
        return sql::Verdict::keep;
    });
}

} // namespace ward::command
