#include "command/replay_engine.hpp"

#include "base/check.hpp"
#include "base/deadline.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ward::replay {

namespace {

using std::chrono::minutes;

/// With more than so many waiting, or one for so long, the heads of the centre help.
constexpr std::size_t queue_for_heads{4};
constexpr minutes wait_for_heads{15};
/// Signed in one go at the most.
constexpr std::size_t batch_max{10};
/// Who answers from outside the ward takes this part of the time the step has.
constexpr double outside_shortest{0.2};
constexpr double outside_likeliest{0.5};
constexpr double outside_longest{0.8};

Work work_of(Task const& task)
{
    if (task.kind == "review") {
        return Work::review;
    }
    if (task.kind == "sign") {
        return Work::sign;
    }
    if (task.kind == "issue") {
        return Work::issue;
    }
    return task.kind == "consult" ? Work::consult : Work::appraisal;
}

/// The kinds of step that are open once so many are done: what is left of a stage, or the whole next one.
std::set<std::string> next_kinds(OfferedProcedure const& procedure, int steps_done)
{
    std::set<std::string> kinds;
    auto const done = static_cast<std::size_t>(steps_done);
    for (std::size_t i = done;
         i < procedure.steps.size() && procedure.steps[i].stage == procedure.steps[done].stage; ++i) {
        kinds.insert(procedure.steps[i].kind);
    }
    return kinds;
}

bool does_steps(Officer const& officer)
{
    constexpr auto kinds = std::to_array({"handle", "review", "sign", "issue"});
    return std::ranges::any_of(kinds, [&](char const* kind) { return officer.may(kind); });
}

} // namespace

bool is_late_case(Case const& each, Date today)
{
    if (!each.due_at) {
        return false;
    }
    bool const runs = each.state == "accepted" || each.state == "in_process";
    return each.decided_at ? is_late(*each.decided_at, *each.due_at) : runs && today > date_of(*each.due_at);
}

Engine::Engine(Ward& ward, World const& world, WorkingCalendar const& calendar,
               std::vector<OfferedProcedure> const& procedures)
    : ward_{ward}, world_{world}, calendar_{calendar}, procedures_{procedures}
{
}

void Engine::set_up(Settings const& settings)
{
    settings_ = settings;
    officers_ = ward_.officers();
    absences_ =
        plan_absences(officers_, ward_.named_substitutes(),
                      make_absences(settings.period, calendar_, officers_.size(), long_absent(officers_)));
    for (auto const& officer : officers_) {
        desks_.push_back({officer, false, false, {}});
    }
    for (std::size_t i = 0; i < world_.visits.size(); ++i) {
        agenda_.note({world_.visits[i].at, Happening::What::arrives, i});
    }
    for (auto day = settings.period.from; day <= settings.period.to; day += std::chrono::days{1}) {
        if (!calendar_.is_working_day(day)) {
            continue;
        }
        agenda_.note({calendar_.start_of_working_day(day) - minutes{15}, Happening::What::day_begins});
        for (auto const& session : calendar_.sessions(day)) {
            agenda_.note({start_of(day) + session.from, Happening::What::office_opens});
        }
    }
}

Outcome Engine::run(Settings const& settings, command::Progress& progress)
{
    ward_.set_clock(start_of(settings.period.from) + std::chrono::hours{6});
    set_up(settings);
    auto const begin = start_of(settings.period.from);
    auto const end = start_of(settings.period.to + std::chrono::days{1});
    while (!agenda_.empty() && !(settings.stop_at_first_late && outcome_.first_late_at)) {
        auto const happening = agenda_.next();
        if (happening.at >= end) {
            break;
        }
        if (happening.at > now_) {
            now_ = happening.at;
            ward_.set_clock(now_);
            progress.at((now_ - begin) / std::chrono::duration<double, std::milli>(end - begin));
        }
        happen(happening);
        for (std::size_t desk = 0; desk < desks_.size(); ++desk) {
            look(desk);
        }
    }
    outcome_.ended_at = now_;
    progress.at(1);
    return std::move(outcome_);
}

void Engine::happen(Happening const& happening)
{
    using What = Happening::What;
    switch (happening.what) {
    case What::day_begins: begin_day(date_of(now_)); return;
    case What::office_opens: return; // everybody looks for work after every happening
    case What::answered: spread_news(outcome_.cases[happening.subject]); return;
    case What::arrives: counter_.push_back({Errand::hand_in, happening.subject, now_}); return;
    case What::brings: counter_.push_back({Errand::papers, happening.subject, now_}); return;
    case What::withdraws: counter_.push_back({Errand::withdraw, happening.subject, now_}); return;
    case What::collects: counter_.push_back({Errand::collect, happening.subject, now_}); return;
    case What::done: {
        auto const& job = desks_[happening.subject].job;
        if (job && job->number == happening.job) { // not dropped meanwhile
            finish(happening.subject);
        }
        return;
    }
    }
}

void Engine::begin_day(Date day)
{
    for (std::size_t i = 0; i < desks_.size(); ++i) {
        auto& desk = desks_[i];
        desk.present = !is_away(absences_, i, day);
        desk.officer.holds = settings_.policy == Policy::built_in ? holds_on(officers_, absences_, i, day)
                                                                  : officers_[i].holds;
        if (!desk.present && desk.job) { // what was begun yesterday is begun anew, by whoever has it then
            for (auto const& task : desk.job->tasks) {
                in_hand_.erase(task.step_id);
                spread_news(outcome_.cases[case_of_.at(task.dossier_id)]);
            }
            desk.job.reset();
            desk.news = true;
        }
    }
    if (settings_.policy == Policy::built_in) {
        enter_absences(day);
    }
    for (auto const& each : outcome_.cases) {
        note_late(each);
    }
    call_substitutes(day);
}

void Engine::enter_absences(Date day)
{
    for (auto const& planned : absences_) {
        if (planned.absence.from == day && planned.substitute) {
            ward_.plan_absence(officers_[planned.absence.officer], officers_[*planned.substitute],
                               planned.absence.from, planned.absence.to);
        }
    }
}

void Engine::call_substitutes(Date day)
{
    for (auto const& planned : absences_) {
        if (planned.substitute && planned.absence.from <= day && day <= planned.absence.to) {
            desks_[*planned.substitute].news = true;
        }
    }
}

void Engine::spread_news(Case const& of)
{
    auto const& procedure = procedure_of(of.visit);
    for (auto const& kind : next_kinds(procedure, of.steps_done)) {
        for (auto& desk : desks_) {
            auto const& officer = desk.officer;
            bool const asked = kind == "consult" && (officer.may("handle") || officer.may("review"));
            desk.news = desk.news || asked || officer.may(kind, procedure.work_field, "");
        }
    }
}

void Engine::look(std::size_t number)
{
    auto& desk = desks_[number];
    if (!desk.present || desk.job) {
        return;
    }
    bool const office_time = calendar_.next_working_moment(now_) == now_;
    auto const waiting = first_waiting(desk);
    std::vector<Task> tasks;
    if (office_time && desk.news && does_steps(desk.officer)) {
        tasks = next_tasks(desk);
    }
    if (waiting && (tasks.empty() || is_citizen_first(counter_[*waiting], tasks.front()))) {
        start_errand(number, *waiting);
    } else if (!tasks.empty()) {
        start_tasks(number, std::move(tasks));
    }
}

std::optional<std::size_t> Engine::first_waiting(Desk const& desk) const
{
    bool const only_long = desk.officer.may("lead") && counter_.size() <= queue_for_heads;
    for (std::size_t i = 0; i < counter_.size(); ++i) {
        bool const called = !only_long || now_ - counter_[i].since >= wait_for_heads;
        if (called && serves(desk.officer, counter_[i])) {
            return i;
        }
    }
    return std::nullopt;
}

bool Engine::serves(Officer const& officer, Waiting const& waiting) const
{
    auto const visit =
        waiting.errand == Errand::hand_in ? waiting.subject : outcome_.cases[waiting.subject].visit;
    return officer.may(waiting.errand == Errand::collect ? "return" : "receive",
                       procedure_of(visit).work_field, officer.agency_id);
}

std::vector<Task> Engine::next_tasks(Desk& desk)
{
    bool const built_in = settings_.policy == Policy::built_in;
    auto list = ward_.work(desk.officer, built_in ? "mine" : "field");
    if (!built_in) {
        std::ranges::stable_sort(list, {}, &Task::waiting_since);
    }
    std::vector<Task> taken;
    for (auto const& task : list) {
        bool const together = taken.empty() || (taken.front().kind == "sign" && task.kind == "sign");
        if (together && taken.size() < batch_max && is_doable(task)) {
            taken.push_back(task);
            if (task.kind != "sign") {
                break;
            }
        }
    }
    desk.news = !taken.empty();
    return taken;
}

bool Engine::is_doable(Task const& task)
{
    auto const known = case_of_.find(task.dossier_id);
    if (known == case_of_.end() || in_hand_.contains(task.step_id)) {
        return false;
    }
    bool const outside = task.kind == "consult" && task.agency_id.empty();
    if (!outside) {
        return true;
    }
    auto const [place, is_new] = answered_at_.try_emplace(task.step_id);
    if (is_new) {
        auto const& of = outcome_.cases[known->second];
        Dice dice{settings_.period.seed, "answer", of.visit * 32 + static_cast<std::size_t>(of.steps_done)};
        auto const has = calendar_.working_time(task.waiting_since, task.due_at.value_or(task.waiting_since));
        auto const takes = std::chrono::floor<Milliseconds>(
            std::max(has, Milliseconds{0}) *
            dice.triangle(outside_shortest, outside_likeliest, outside_longest));
        place->second = calendar_.add_working_time(task.waiting_since, takes);
        agenda_.note({std::max(place->second, now_), Happening::What::answered, known->second});
    }
    return place->second <= now_;
}

bool Engine::is_citizen_first(Waiting const& waiting, Task const& task) const
{
    if (settings_.policy == Policy::first_come) {
        return waiting.since <= task.waiting_since;
    }
    return task.risk != "late" && task.risk != "high";
}

void Engine::start_errand(std::size_t number, std::size_t place)
{
    auto const waiting = counter_[place];
    counter_.erase(counter_.begin() + static_cast<std::ptrdiff_t>(place));
    auto const visit =
        waiting.errand == Errand::hand_in ? waiting.subject : outcome_.cases[waiting.subject].visit;
    auto const work = waiting.errand == Errand::hand_in   ? Work::intake
                      : waiting.errand == Errand::collect ? Work::hand_out
                                                          : Work::papers;
    Dice dice{settings_.period.seed, "errand", visit * 8 + static_cast<std::size_t>(waiting.errand)};
    outcome_.wait_max = std::max(outcome_.wait_max, now_ - waiting.since);
    outcome_.wait_sum += now_ - waiting.since;
    ++outcome_.served;
    desks_[number].job = Job{++jobs_, waiting, {}};
    agenda_.note({now_ + effort(work, procedure_of(visit), dice), Happening::What::done, number, jobs_});
}

void Engine::start_tasks(std::size_t number, std::vector<Task> tasks)
{
    Milliseconds takes{0};
    for (auto const& task : tasks) {
        auto const& of = outcome_.cases[case_of_.at(task.dossier_id)];
        Dice dice{settings_.period.seed, task.kind, of.visit * 32 + static_cast<std::size_t>(of.steps_done)};
        auto const whole = effort(work_of(task), procedure_of(of.visit), dice);
        takes += task.kind == "handle" && of.appraised ? whole / 2 : whole;
        in_hand_.insert(task.step_id);
    }
    desks_[number].job = Job{++jobs_, {}, std::move(tasks)};
    agenda_.note({calendar_.add_working_time(now_, takes), Happening::What::done, number, jobs_});
}

void Engine::finish(std::size_t number)
{
    auto const job = *std::exchange(desks_[number].job, std::nullopt);
    auto const& officer = desks_[number].officer;
    for (auto const& task : job.tasks) {
        in_hand_.erase(task.step_id);
    }
    if (!job.waiting) {
        if (job.tasks.front().kind == "sign") {
            sign_all(officer, job.tasks);
        } else {
            do_task(officer, job.tasks.front());
        }
        return;
    }
    switch (job.waiting->errand) {
    case Errand::hand_in: hand_in(officer, job.waiting->subject); return;
    case Errand::papers: take_papers(officer, job.waiting->subject); return;
    case Errand::withdraw: withdraw(officer, job.waiting->subject); return;
    case Errand::collect: hand_out(officer, job.waiting->subject); return;
    }
}

OfferedProcedure const& Engine::procedure_of(std::size_t visit) const
{
    return procedures_[world_.visits[visit].procedure];
}

void Engine::note_late(Case const& changed)
{
    if (!outcome_.first_late_at && is_late_case(changed, date_of(now_))) {
        outcome_.first_late_at = now_;
        auto const& procedure = procedure_of(changed.visit);
        outcome_.first_late =
            fmt::format("{} {} ({}), tiếp nhận {}, hẹn {}, xong {}/{} bước", procedure.code, procedure.name,
                        changed.state, to_vietnamese(changed.received_at), to_vietnamese(*changed.due_at),
                        changed.steps_done, procedure.steps.size());
    }
}

} // namespace ward::replay
