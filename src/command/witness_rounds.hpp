#pragma once

#include "command/house.hpp"
#include "command/rounds.hpp"
#include "command/witness_push.hpp"
#include "ledger/store.hpp"

namespace ward::command {

/// Takes the newest signed block to the witnesses of the ward's policy and keeps what they answer. The ward
/// goes on whatever they say: a block without them is signed all the same, and is witnessed later or not.
class WitnessRounds {
public:
    /// From now on, until it goes.
    WitnessRounds(House& house, tlog::Policy policy, std::chrono::seconds every);
    WitnessRounds(WitnessRounds const&) = delete;
    WitnessRounds& operator=(WitnessRounds const&) = delete;
    /// Does not wait for who is silent.
    ~WitnessRounds();

private:
    struct Situation {
        ledger::StoredBlock block;
        std::map<std::string, ledger::Witnessing> seen;
        std::string key;
    };

    /// Asks who is due: for a block he has not cosigned, and now and then for the same one, so that everybody
    /// sees that he is still there. \throws sql::Failure
    void run();
    std::optional<Situation> look();
    tlog::Policy due(Situation const& situation);
    std::vector<Pushed> ask(tlog::Policy const& asked, Situation const& situation);
    void keep(sql::Session& session, Situation const& situation, Pushed const& pushed);
    void rest(Pushed const& pushed);

    House& house_;
    tlog::Policy policy_;
    WitnessPusher pusher_;
    std::map<std::string, std::chrono::steady_clock::time_point> rests_until_; ///< who was away or refused
    Rounds rounds_;
};

} // namespace ward::command
