#include "command/replay_engine.hpp"

#include "base/deadline.hpp"

#include <algorithm>

// What an officer tells the ward at the end of a job.

namespace ward::replay {

namespace {

using std::chrono::minutes;

constexpr auto missing_reason = "Thành phần hồ sơ còn thiếu so với quy định, đề nghị bổ sung";
constexpr auto refused_reason =
    "Nội dung đề nghị không thuộc thẩm quyền giải quyết của Ủy ban nhân dân phường";
constexpr auto withdrawn_reason = "Công dân đề nghị rút hồ sơ vì không còn nhu cầu";
constexpr auto consulted_note = "Thống nhất với nội dung được lấy ý kiến";

bool is_asked_for(OfferedPaper const& paper, std::string const& case_name)
{
    return paper.case_name.empty() || paper.case_name == case_name;
}

json::Object paper_in(OfferedPaper const& paper)
{
    return {{"code", paper.code}, {"originals", paper.originals}, {"photocopies", paper.copies}};
}

/// The papers a case asks for; without the last one when something is missing.
json::Array papers_of(OfferedProcedure const& procedure, Visit const& visit)
{
    json::Array papers;
    for (auto const& paper : procedure.papers) {
        if (is_asked_for(paper, visit.case_name)) {
            papers.push_back(paper_in(paper));
        }
    }
    if (visit.fate == Fate::supplement_at_counter && !papers.empty()) {
        papers.pop_back();
    }
    return papers;
}

OfferedPaper missing_paper(OfferedProcedure const& procedure, Visit const& visit)
{
    OfferedPaper missing{.name = "Giấy tờ chứng minh nội dung đề nghị"};
    for (auto const& paper : procedure.papers) {
        missing = is_asked_for(paper, visit.case_name) ? paper : missing;
    }
    return missing;
}

json::Array missing_of(OfferedProcedure const& procedure, Visit const& visit)
{
    return {json::Object{{"component", missing_paper(procedure, visit).name},
                         {"originals", 1},
                         {"certified", 0},
                         {"photocopies", 0},
                         {"note", ""}}};
}

json::Object fee_of(OfferedProcedure const& procedure, Dice& dice)
{
    json::Object fee;
    if (procedure.fee_by_item) {
        fee["items"] = dice.between(1, 3);
    }
    if (procedure.fee_by_pages) {
        fee["copies"] =
            json::Array{json::Object{{"pages", dice.between(1, 6)}, {"count", dice.between(1, 5)}}};
    }
    return fee;
}

} // namespace

json::Object Engine::dossier_of(std::size_t number, std::string const& applicant) const
{
    auto const& visit = world_.visits[number];
    auto const& procedure = procedure_of(number);
    Dice dice{settings_.period.seed, "intake", number};
    json::Object typed{{"procedure_code", procedure.code},
                       {"channel", visit.channel},
                       {"applicant_id", applicant},
                       {"components", papers_of(procedure, visit)},
                       {"receive_result", visit.result_by_post ? "post" : "counter"}};
    if (!visit.case_name.empty()) {
        typed["case"] = visit.case_name;
    }
    if (visit.result_by_post) {
        typed["address_for_result"] = world_.citizens[visit.citizen].address;
    }
    if (visit.fate == Fate::refused_at_counter) {
        typed["outcome"] = "refuse";
        typed["reason"] = refused_reason;
        return typed;
    }
    typed["fee"] = fee_of(procedure, dice);
    if (visit.fate == Fate::supplement_at_counter) {
        typed["outcome"] = "supplement";
        typed["reason"] = missing_reason;
        typed["missing"] = missing_of(procedure, visit);
    } else {
        typed["outcome"] = "accept";
        typed["forward"] = true;
    }
    return typed;
}

void Engine::hand_in(Officer const& officer, std::size_t number)
{
    auto const& visit = world_.visits[number];
    auto const applicant = ward_.find_or_type(officer, world_.citizens[visit.citizen]);
    auto const answer = ward_.take_in(officer, dossier_of(number, applicant));
    if (!answer.good()) {
        return;
    }
    auto const made = moved_of(answer.body);
    Case taken{
        .visit = number, .dossier_id = made.dossier_id, .received_by = officer.id, .received_at = now_};
    auto const place = outcome_.cases.size();
    case_of_.emplace(made.dossier_id, place);
    outcome_.cases.push_back(std::move(taken));
    note_moved(outcome_.cases[place], made);
    Dice dice{settings_.period.seed, "later", number};
    if (visit.fate == Fate::supplement_at_counter && visit.brings_supplement) {
        agenda_.note({back_with_papers(calendar_, now_, dice), Happening::What::brings, place});
    }
    if (visit.fate == Fate::withdrawn) {
        auto const later = calendar_.add_working_time(now_, minutes{dice.between(2, 45)});
        agenda_.note({later, Happening::What::withdraws, place});
    }
}

void Engine::take_papers(Officer const& officer, std::size_t subject)
{
    auto& of = outcome_.cases[subject];
    auto const& visit = world_.visits[of.visit];
    auto const missing = missing_paper(procedure_of(of.visit), visit);
    json::Array brought;
    if (!missing.code.empty()) {
        brought.push_back(paper_in(missing));
    }
    move(officer, of, "supplement-received", {{"components", std::move(brought)}});
    if (of.state == "accepted") {
        move(officer, of, "forward", {});
    }
}

void Engine::withdraw(Officer const& officer, std::size_t subject)
{
    auto& of = outcome_.cases[subject];
    if (of.state == "accepted" || of.state == "in_process" || of.state == "supplement_asked") {
        move(officer, of, "withdraw", {{"reason", withdrawn_reason}});
    }
}

void Engine::hand_out(Officer const& officer, std::size_t subject)
{
    auto& of = outcome_.cases[subject];
    auto const& visit = world_.visits[of.visit];
    move(officer, of, "return",
         {{"channel", visit.result_by_post ? "post" : "counter"},
          {"to_name", world_.citizens[visit.citizen].name}});
}

void Engine::do_task(Officer const& officer, Task const& task)
{
    auto& of = outcome_.cases[case_of_.at(task.dossier_id)];
    if (of.state != "in_process" || goes_wrong(officer, task, of)) {
        return; // withdrawn while somebody was at it
    }
    bool const taken = task.officer_id.empty() || task.officer_id == officer.id;
    if (settings_.policy == Policy::first_come && !taken) { // out of the heap, whoever it was given to
        move(officer, of, "assign", {{"step_id", task.step_id}, {"officer_id", officer.id}});
    }
    json::Object body{{"step_id", task.step_id}};
    if (task.kind == "consult") {
        body["note"] = consulted_note;
    }
    if (task.kind == "handle") {
        of.appraised = true;
    }
    auto const handled_before = of.handled_by;
    if (task.kind == "handle") {
        of.handled_by = officer.id;
    }
    ++of.steps_done;
    if (!move(officer, of, "finish-step", std::move(body))) {
        --of.steps_done;
        of.handled_by = handled_before;
        spread_news(of); // whoever it is given to now
    }
}

bool Engine::goes_wrong(Officer const& officer, Task const& task, Case& of)
{
    if (task.kind != "handle" || of.appraised) {
        return false;
    }
    auto const& visit = world_.visits[of.visit];
    if (visit.fate == Fate::refused_after_appraisal) {
        of.appraised = true;
        return move(officer, of, "refuse", {{"reason", refused_reason}}).has_value();
    }
    if (visit.fate != Fate::supplement_after_appraisal) {
        return false;
    }
    of.appraised = true;
    auto const asked =
        move(officer, of, "supplement",
             {{"reason", missing_reason}, {"missing", missing_of(procedure_of(of.visit), visit)}});
    if (asked && visit.brings_supplement) {
        Dice dice{settings_.period.seed, "later", of.visit};
        agenda_.note(
            {back_with_papers(calendar_, now_, dice), Happening::What::brings, case_of_.at(of.dossier_id)});
    }
    return asked.has_value();
}

void Engine::sign_all(Officer const& officer, std::vector<Task> const& tasks)
{
    std::vector<Task> open;
    for (auto task : tasks) {
        auto& of = outcome_.cases[case_of_.at(task.dossier_id)];
        if (of.state != "in_process") {
            continue;
        }
        bool const taken = task.officer_id.empty() || task.officer_id == officer.id;
        if (settings_.policy == Policy::first_come && !taken) {
            move(officer, of, "assign", {{"step_id", task.step_id}, {"officer_id", officer.id}});
        }
        task.version = of.version;
        open.push_back(std::move(task));
    }
    if (open.empty()) {
        return;
    }
    for (auto const& task : open) {
        spread_news(outcome_.cases[case_of_.at(task.dossier_id)]); // should one be refused
    }
    for (auto const& id : ward_.sign(officer, open)) {
        auto& of = outcome_.cases[case_of_.at(id)];
        ++of.steps_done;
        ++of.version; // as every move does; a batch does not tell
        spread_news(of);
    }
}

std::optional<Moved> Engine::move(Officer const& officer, Case& of, std::string const& word,
                                  json::Object body)
{
    body["version"] = of.version;
    auto moved = ward_.move(officer, of.dossier_id, word, std::move(body));
    if (moved) {
        note_moved(of, *moved);
    }
    return moved;
}

void Engine::note_moved(Case& of, Moved const& moved)
{
    bool const was_decided = of.state == "decided" || of.state == "returned";
    of.state = moved.state;
    of.due_at = moved.due_at ? moved.due_at : of.due_at;
    of.version = moved.version;
    if (of.state == "in_process") {
        spread_news(of);
    }
    if (of.state == "decided" && !was_decided) {
        note_decided(of);
    }
}

void Engine::note_decided(Case& of)
{
    of.decided_at = now_;
    note_late(of);
    auto const& visit = world_.visits[of.visit];
    Dice dice{settings_.period.seed, "collects", of.visit};
    auto const waits = procedure_of(of.visit).same_day && visit.case_name.empty();
    auto const at = visit.result_by_post ? now_ : collects(calendar_, now_, waits, dice);
    agenda_.note({at, Happening::What::collects, case_of_.at(of.dossier_id)});
}

} // namespace ward::replay
