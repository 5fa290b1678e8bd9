#pragma once

#include "base/calendar.hpp"
#include "dossier/model.hpp"
#include "staff/names.hpp"

#include <optional>
#include <string>
#include <vector>

// What waits for whom, ordered by the risk of being late.

namespace ward::dossier {

/// Whose work is asked for.
enum class WorkView {
    mine,   ///< assigned to me, or to nobody and open to me
    field,  ///< whatever I could do, whoever has it
    agency, ///< what my agency has
    ward,   ///< everything; for those who lead
};
BOOST_DESCRIBE_ENUM(WorkView, mine, field, agency, ward)

/// What is to be done next.
enum class Task {
    intake,  ///< look at what was handed in, and accept it or not
    forward, ///< pass it on to those who handle it
    step,    ///< do the open step
    answer,  ///< answer a consultation
    await,   ///< nothing: the citizen is waited for
    return_, ///< hand the result out
};
BOOST_DESCRIBE_ENUM(Task, intake, forward, step, answer, await, return_)

struct WorkQuery : api::PageQuery {
    std::optional<WorkView> view; ///< mine when left out
    std::optional<State> state;   ///< without it, what waits for the citizen is left out
    std::optional<Risk> risk;
};
BOOST_DESCRIBE_STRUCT(WorkQuery, (api::PageQuery), (view, state, risk))

/// One piece of work.
struct WorkRow {
    DossierId dossier_id;
    std::string code;
    std::string procedure_name;
    std::string applicant_name;
    State state{State::registered};
    std::string work_field;
    Task task{Task::step};
    std::optional<StepId> step_id;
    std::optional<ConsultationId> consultation_id;
    std::string step_name; ///< "" when the task is no step
    std::optional<StepKind> step_kind;
    std::optional<staff::NamedAgency>
        agency; ///< whose turn it is; absent: somebody outside the ward, or whoever may
    std::optional<std::string> external;        ///< who outside
    std::optional<staff::NamedOfficer> officer; ///< absent: nobody in particular
    std::optional<Instant> step_due_at;         ///< by when this piece is to be done
    std::optional<Instant> due_at;              ///< the promise
    std::optional<std::int64_t> minutes_left;   ///< office time to step_due_at; negative once it has passed
    Risk risk{Risk::calm};
    Instant waiting_since;
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(WorkRow, (),
                      (dossier_id, code, procedure_name, applicant_name, state, work_field, task, step_id,
                       consultation_id, step_name, step_kind, agency, external, officer, step_due_at, due_at,
                       minutes_left, risk, waiting_since, version))

/// How much of each risk there is in the view, whatever the page.
struct RiskCounts {
    std::int64_t late{0};
    std::int64_t high{0};
    std::int64_t watch{0};
    std::int64_t calm{0};
};
BOOST_DESCRIBE_STRUCT(RiskCounts, (), (late, high, watch, calm))

struct WorkList {
    std::vector<WorkRow> items;
    std::optional<std::string> next;
    RiskCounts counts;
};
BOOST_DESCRIBE_STRUCT(WorkList, (), (items, next, counts))

/// One page of the view. The risk of every row is taken at the minute the first page was asked for, which
/// travels in `after`, so that nothing is left out or repeated while the clock goes on; only what changed
/// meanwhile moves. Reads what is open, never what is finished. Refusals: `request.after.malformed`,
/// `work.view.ward`.
Result<WorkList> work_list(api::Call const& call, WorkQuery const& query, WorkingCalendar const& calendar);

} // namespace ward::dossier
