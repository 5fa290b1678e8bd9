#pragma once

#include "dossier/answer.hpp"
#include "dossier/states.hpp"
#include "staff/names.hpp"

#include <optional>
#include <string>
#include <vector>

// A dossier as an officer sees it, numbers masked.

namespace ward::dossier {

struct RiskView {
    std::int64_t minutes_left{0}; ///< office time to the promise, negative once it has passed
    Risk level{Risk::calm};
};
BOOST_DESCRIBE_STRUCT(RiskView, (), (minutes_left, level))

/// Who handed in for the applicant.
struct OnBehalfView {
    std::string name;
    std::optional<std::string> id_number_masked;
};
BOOST_DESCRIBE_STRUCT(OnBehalfView, (), (name, id_number_masked))

struct FileView {
    file::FileId id;
    std::string name;
    std::string media_type;
    std::int64_t bytes{0};
    std::optional<int> pages;
    FilePlace place{FilePlace::component};
    std::optional<std::string> component; ///< code
    Instant attached_at;
    std::optional<staff::NamedOfficer> attached_by;
};
BOOST_DESCRIBE_STRUCT(FileView, (),
                      (id, name, media_type, bytes, pages, place, component, attached_at, attached_by))

struct StepView {
    StepId id;
    int stage{1};
    std::string name;
    StepKind kind{StepKind::handle};
    std::optional<staff::NamedAgency> agency;
    std::optional<std::string> external;        ///< who outside the ward
    std::optional<staff::NamedOfficer> officer; ///< absent: nobody in particular
    StepState state{StepState::waiting};
    int share{0};
    std::optional<Instant> due_at;
    std::optional<Instant> opened_at;
    std::optional<Instant> done_at;
    std::optional<staff::NamedOfficer> done_by;
    std::optional<Timeliness> result; ///< by the step's own deadline, once it is done
    std::optional<std::string> note;
    bool mine{false}; ///< open, and the caller may do it
};
BOOST_DESCRIBE_STRUCT(StepView, (),
                      (id, stage, name, kind, agency, external, officer, state, share, due_at, opened_at,
                       done_at, done_by, result, note, mine))

struct SupplementView {
    SupplementId id;
    bool after_appraisal{false};
    std::string reason;
    std::vector<MissingPaper> missing;
    Instant asked_at;
    std::optional<staff::NamedOfficer> asked_by;
    std::optional<Instant> answered_at;
    std::optional<Instant> due_before_at;
    std::optional<Instant> due_after_at;
};
BOOST_DESCRIBE_STRUCT(SupplementView, (),
                      (id, after_appraisal, reason, missing, asked_at, asked_by, answered_at, due_before_at,
                       due_after_at))

struct ConsultationView {
    ConsultationId id;
    StepId step_id;
    std::string asked_of;
    std::optional<staff::NamedAgency> agency; ///< absent: outside the ward
    std::string content;
    Instant asked_at;
    std::optional<staff::NamedOfficer> asked_by;
    Instant due_at;
    bool overdue{false}; ///< not answered by then, or answered later
    std::optional<Instant> answered_at;
    std::optional<staff::NamedOfficer> answered_by;
    std::optional<std::string> answer;
};
BOOST_DESCRIBE_STRUCT(ConsultationView, (),
                      (id, step_id, asked_of, agency, content, asked_at, asked_by, due_at, overdue,
                       answered_at, answered_by, answer))

struct FeeView {
    std::optional<Dong> amount; ///< absent: it cannot be known
    json::Value lines;          ///< how it came about
    std::optional<Instant> paid_at;
};
BOOST_DESCRIBE_STRUCT(FeeView, (), (amount, lines, paid_at))

struct ResultView {
    std::optional<std::string> number;
    std::optional<std::string> summary;
    std::optional<staff::NamedOfficer> signed_by;
    std::optional<Instant> signed_at;
    Instant decided_at;
    Timeliness timeliness{Timeliness::on_time}; ///< by days, as the index set counts
    bool late_exactly{false};                   ///< by the clock
    std::optional<std::string> returned_channel;
    std::optional<std::string> returned_to;
};
BOOST_DESCRIBE_STRUCT(ResultView, (),
                      (number, summary, signed_by, signed_at, decided_at, timeliness, late_exactly,
                       returned_channel, returned_to))

/// A form that was handed out; GET …/forms/{form}?print={id} prints it again.
struct FormView {
    PrintedFormId id;
    std::string form; ///< "01" … "05"
    int year{0};
    int number{0};
    Instant at;
    std::optional<staff::NamedOfficer> officer;
};
BOOST_DESCRIBE_STRUCT(FormView, (), (id, form, year, number, at, officer))

struct DossierView {
    DossierId id;
    std::string code;
    std::optional<RegisterNumber> register_;
    State state{State::registered};
    NamedProcedure procedure;
    std::int64_t procedure_version{0};
    std::string field;
    std::string work_field;
    std::optional<std::string> case_;
    Channel channel{Channel::counter};
    std::string applicant_name; ///< as it was at intake
    std::optional<person::PersonView> applicant;
    std::optional<OnBehalfView> on_behalf;
    std::string content;
    std::vector<HandedPaper> components;
    int sets{1};
    std::vector<FileView> files;
    ReceiveResult receive_result{ReceiveResult::counter};
    std::optional<std::string> address_for_result;
    std::optional<std::string> duplicate_reason;
    Instant received_at;
    std::optional<staff::NamedOfficer> received_by;
    std::optional<staff::NamedAgency> received_agency;
    std::optional<Instant> forward_due_at;
    std::optional<Instant> forwarded_at;
    std::optional<Instant> starts_at;
    std::optional<Instant> due_at;
    std::optional<Instant> due_original_at;
    std::optional<Instant> due_extended_at;
    std::optional<DueRule> due_rule;
    std::optional<Instant> paused_since;
    std::optional<RiskView> risk; ///< while the office has it and the clock runs
    int stage{0};
    std::vector<StepView> steps;
    std::vector<SupplementView> supplements;
    std::vector<ConsultationView> consultations;
    FeeView fee;
    std::optional<ResultView> result;
    std::optional<Instant> ended_at;
    std::vector<FormView> forms;
    std::vector<Move> actions; ///< what the caller may do now
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(DossierView, (),
                      (id, code, register_, state, procedure, procedure_version, field, work_field, case_,
                       channel, applicant_name, applicant, on_behalf, content, components, sets, files,
                       receive_result, address_for_result, duplicate_reason, received_at, received_by,
                       received_agency, forward_due_at, forwarded_at, starts_at, due_at, due_original_at,
                       due_extended_at, due_rule, paused_since, risk, stage, steps, supplements,
                       consultations, fee, result, ended_at, forms, actions, version))

/// One event of a dossier.
struct TimelineRow {
    std::string id;
    Instant at;
    std::string kind;
    std::optional<staff::NamedOfficer> officer;
    std::optional<staff::NamedAgency> agency;
    json::Object data;
};
BOOST_DESCRIBE_STRUCT(TimelineRow, (), (id, at, kind, officer, agency, data))

} // namespace ward::dossier
