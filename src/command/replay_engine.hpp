#pragma once

#include "command/progress.hpp"
#include "command/replay_agenda.hpp"
#include "command/replay_roster.hpp"
#include "command/replay_ward.hpp"
#include "command/replay_world.hpp"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// The ward at work, one happening after the other: citizens come, officers do one thing at a time.
//
// Officers work in office hours, what is begun goes on after the break; only whoever stands at the counter
// stays until those who came in time are served. Who has both, counter and worklist, serves who waits, unless
// the first of the worklist is late or about to be. The heads of the centre help at the counter when a queue
// has formed.

namespace ward::replay {

/// Who does what next.
enum class Policy {
    built_in,  ///< the product: its assignment, its worklist by risk of being late, its substitutes
    first_come ///< one heap for each kind of step and field: whoever is free takes the oldest
};

struct Settings {
    Period period;
    Policy policy{Policy::built_in};
    bool stop_at_first_late{false};
};

/// A dossier, as those at the counter remember it.
struct Case {
    std::size_t visit{0};
    std::string dossier_id;
    std::string state;
    std::string received_by; ///< officer
    std::string handled_by;  ///< the last to finish a step of handling
    Instant received_at;
    std::optional<Instant> due_at;
    std::optional<Instant> decided_at;
    std::int64_t version{0};
    int steps_done{0};
    bool appraised{false};
};

/// Decided after the promised day, or on a later day still not decided although nobody waits for the citizen.
bool is_late_case(Case const& each, Date today);

struct Outcome {
    std::vector<Case> cases;
    std::optional<Instant> first_late_at;
    std::string first_late; ///< which, and how far it had come
    Instant ended_at;
    Milliseconds wait_max{}; ///< at the counter, from arriving to being called
    Milliseconds wait_sum{};
    int served{0};
};

class Engine {
public:
    Engine(Ward& ward, World const& world, WorkingCalendar const& calendar,
           std::vector<OfferedProcedure> const& procedures);
    Engine(Engine const&) = delete;
    Engine& operator=(Engine const&) = delete;

    /// Runs the period through. \throws std::runtime_error when the server cannot be reached or does not let
    /// us in
    Outcome run(Settings const& settings, command::Progress& progress);

private:
    enum class Errand { hand_in, papers, withdraw, collect };
    /// A citizen at the counter; for a result sent by post nobody stands there, but the work is the same.
    struct Waiting {
        Errand errand{Errand::hand_in};
        std::size_t subject{0}; ///< visit, or case
        Instant since;
    };
    struct Job {
        std::int64_t number{0};
        std::optional<Waiting> waiting; ///< or
        std::vector<Task> tasks;        ///< several when they are signed together
    };
    struct Desk {
        Officer officer; ///< with what is held today
        bool present{false};
        bool news{false}; ///< the worklist may hold something
        std::optional<Job> job;
    };

    void set_up(Settings const& settings);
    void happen(Happening const& happening);
    void begin_day(Date day);
    void enter_absences(Date day);
    void look(std::size_t desk);
    std::optional<std::size_t> first_waiting(Desk const& desk) const;
    bool serves(Officer const& officer, Waiting const& waiting) const;
    std::vector<Task> next_tasks(Desk& desk);
    bool is_doable(Task const& task);
    bool is_citizen_first(Waiting const& waiting, Task const& task) const;
    void start_errand(std::size_t desk, std::size_t place);
    void start_tasks(std::size_t desk, std::vector<Task> tasks);
    void finish(std::size_t desk);
    OfferedProcedure const& procedure_of(std::size_t visit) const;
    /// Tells those who may do what comes next, or have just been given it.
    void spread_news(Case const& of);
    /// Tells those who stand in today for somebody who is away.
    void call_substitutes(Date day);
    void note_late(Case const& changed);

    // what an officer does at the end of a job (replay_moves.cpp)
    void hand_in(Officer const& officer, std::size_t visit);
    json::Object dossier_of(std::size_t visit, std::string const& applicant) const;
    void take_papers(Officer const& officer, std::size_t subject);
    void withdraw(Officer const& officer, std::size_t subject);
    void hand_out(Officer const& officer, std::size_t subject);
    void do_task(Officer const& officer, Task const& task);
    bool goes_wrong(Officer const& officer, Task const& task, Case& of);
    void sign_all(Officer const& officer, std::vector<Task> const& tasks);
    std::optional<Moved> move(Officer const& officer, Case& of, std::string const& word, json::Object body);
    void note_moved(Case& of, Moved const& moved);
    void note_decided(Case& of);

    Ward& ward_;
    World const& world_;
    WorkingCalendar const& calendar_;
    std::vector<OfferedProcedure> const& procedures_;
    Settings settings_;
    std::vector<Officer> officers_;
    std::vector<PlannedAbsence> absences_;
    std::vector<Desk> desks_;
    std::deque<Waiting> counter_;
    std::map<std::string, std::size_t> case_of_; ///< by dossier
    std::set<std::string> in_hand_;              ///< steps somebody is at
    std::map<std::string, Instant> answered_at_; ///< consultations outside the ward, by step
    Agenda agenda_;
    Instant now_;
    std::int64_t jobs_{0};
    Outcome outcome_;
};

} // namespace ward::replay
