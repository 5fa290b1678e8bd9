#pragma once

#include "api/call.hpp"
#include "base/deadline.hpp"
#include "file/model.hpp"
#include "person/model.hpp"
#include "procedure/model.hpp"

#include <optional>
#include <string>
#include <vector>

/// A dossier from intake to result. Glossary:
/// Dossier (hồ sơ): one request of one applicant for one procedure.
/// Intake (tiếp nhận): taking it in at the counter, checked and scanned.
/// Component (thành phần hồ sơ): one paper that belongs to it.
/// Step (bước xử lý): one piece of handling by one agency; stage (giai đoạn): the steps that run side by
/// side. Supplement (bổ sung hồ sơ): the citizen is asked for missing papers, form 02. Refusal (từ chối):
/// form 03. Extension (gia hạn): form 04, once. Stop (dừng giải quyết): form 05. Consultation (lấy ý kiến):
/// another agency is asked within a time of its own. Control slip (phiếu kiểm soát): form 06. Register (sổ
/// theo dõi hồ sơ): form 07, by year. Promise (hẹn trả): the moment printed on form 01.
namespace ward {

using DossierId = Id<struct DossierTag>;
using StepId = Id<struct StepTag>;

} // namespace ward

namespace ward::dossier {

using DraftId = Id<struct DraftTag>;
using SupplementId = Id<struct SupplementTag>;
using ConsultationId = Id<struct ConsultationTag>;
using PrintedFormId = Id<struct PrintedFormTag>;

/// The ten states of the national portal, in its order (1 … 10). Source: docs/law.md#L-44
enum class State {
    registered,       ///< 1 mới đăng ký
    accepted,         ///< 2 được tiếp nhận
    not_accepted,     ///< 3 không được tiếp nhận
    in_process,       ///< 4 đang xử lý
    supplement_asked, ///< 5 yêu cầu bổ sung giấy tờ; the clock stands
    payment_asked,    ///< 6 yêu cầu thực hiện nghĩa vụ tài chính; the clock stands
    withdrawn,        ///< 7 công dân yêu cầu rút hồ sơ
    stopped,          ///< 8 dừng xử lý
    decided,          ///< 9 đã xử lý xong
    returned,         ///< 10 đã trả kết quả
};
BOOST_DESCRIBE_ENUM(State, registered, accepted, not_accepted, in_process, supplement_asked, payment_asked,
                    withdrawn, stopped, decided, returned)

/// How it came in. VNeID is told to the portal as online. Source: docs/law.md#L-14
using procedure::Channel;

enum class ReceiveResult { counter, post, online };
BOOST_DESCRIBE_ENUM(ReceiveResult, counter, post, online)

using procedure::StepKind;

enum class StepState { waiting, open, done, skipped };
BOOST_DESCRIBE_ENUM(StepState, waiting, open, done, skipped)

/// How near the promise is to being broken.
enum class Risk { late, high, watch, calm };
BOOST_DESCRIBE_ENUM(Risk, late, high, watch, calm)

/// Compared by days, as the index set counts. Source: docs/law.md#L-11
enum class Timeliness { early, on_time, late };
BOOST_DESCRIBE_ENUM(Timeliness, early, on_time, late)

/// Where in a dossier a file belongs.
enum class FilePlace { component, supplement, step, consultation, result };
BOOST_DESCRIBE_ENUM(FilePlace, component, supplement, step, consultation, result)

/// How a promise came about: `promised` (clock.hpp) makes the same moment of it again on the same calendar.
struct DueRule {
    Term term;
    std::string case_name; ///< of the procedure, that chose the term; '' for the ordinary one
    Channel channel{Channel::counter};
    ReceiptRule receipt_rule{ReceiptRule::at_next_opening};
    bool late_receipt_next_day{
        true};            ///< a same-day result asked for after 15:00 may wait for the next working day
    Instant counted_from; ///< receipt; after a supplement that restarts the clock, its completion
    std::optional<Date> extended_to; ///< the new day of form 04
    std::vector<Pause> pauses;       ///< since counted_from, or since the extension
    bool provisional{false};         ///< rests on days that may still be announced differently
};

/// One row of `dossier`: what a dossier is now. The columns are explained in migrations/0001_dossier.sql.
struct Dossier {
    DossierId id;
    std::string code;
    int register_year{0};
    int register_number{0};
    State state{State::registered};
    std::string procedure_code;
    std::int64_t procedure_version{0};
    std::string procedure_name;
    std::string field;
    std::string work_field;
    std::string case_name;
    Channel channel{Channel::counter};
    person::PersonId applicant_id;
    std::string applicant_name;
    std::string behalf_name;
    std::string behalf_id_number;
    std::string content;
    int sets{1};
    ReceiveResult receive_result{ReceiveResult::counter};
    std::string address_for_result;
    std::string duplicate_reason;
    Instant received_at;
    OfficerId received_by;
    AgencyId received_agency;
    std::optional<Instant> forward_due_at;
    std::optional<Instant> forwarded_at;
    std::optional<Instant> starts_at;
    std::optional<Instant> due_at;
    std::optional<Instant> due_original_at;
    std::optional<Instant> due_extended_at;
    std::optional<DueRule> due_rule; ///< none until it is accepted
    std::optional<Instant> paused_at;
    int supplements_appraisal{0};
    int stage{0};
    std::optional<Dong> fee;
    std::string fee_lines; ///< JSON array
    std::optional<Instant> fee_paid_at;
    std::optional<Instant> decided_at;
    std::optional<Instant> ended_at;
    std::string result_number;
    std::string result_summary;
    OfficerId signed_by;
    std::optional<Instant> signed_at;
    std::string returned_channel; ///< '' until returned, then a ReceiveResult
    std::string returned_to;
    std::int64_t version{1};
};

/// One paper as it was handed in.
struct HandedPaper {
    std::string code;
    std::string name;
    int originals{0};
    int certified{0};
    int photocopies{0};
    std::string note;
};
BOOST_DESCRIBE_STRUCT(HandedPaper, (), (code, name, originals, certified, photocopies, note))

/// A procedure as answers name it.
struct NamedProcedure {
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedProcedure, (), (code, name))

/// A stored file in its place in a dossier.
struct Attachment {
    file::FileId file_id;
    FilePlace place{FilePlace::component};
    std::string component_code; ///< '' outside components
    Instant attached_at;
    OfficerId attached_by;
};

/// One row of `dossier_step`.
struct Step {
    StepId id;
    DossierId dossier_id;
    int stage{1};
    std::string name;
    StepKind kind{StepKind::handle};
    AgencyId agency_id;   ///< 0: outside the ward
    std::string external; ///< who outside
    int share{0};         ///< percent of the time its stage has
    OfficerId officer_id; ///< 0 until assigned
    StepState state{StepState::waiting};
    std::optional<Instant> due_at;
    std::int64_t effort_minutes{0}; ///< office time it may take, capped; for sharing out the work
    std::optional<Instant> opened_at;
    std::optional<Instant> done_at;
    OfficerId done_by;
    std::string note;

    friend bool operator==(Step const&, Step const&) = default;
};

/// One paper the citizen is asked for.
struct MissingPaper {
    std::string component; ///< its name, as printed on form 02
    int originals{0};
    int certified{0};
    int photocopies{0};
    std::string note;
};
BOOST_DESCRIBE_STRUCT(MissingPaper, (), (component, originals, certified, photocopies, note))

/// One row of `supplement`.
struct Supplement {
    SupplementId id;
    DossierId dossier_id;
    bool after_appraisal{false};
    std::string reason;
    std::vector<MissingPaper> missing;
    Instant asked_at;
    OfficerId asked_by;
    std::optional<Instant> answered_at;
    OfficerId answered_by;
    std::optional<Instant> due_before_at; ///< the promise when it was asked
    std::optional<Instant> due_after_at;  ///< the promise once it was answered
};

/// One row of `consultation`.
struct Consultation {
    ConsultationId id;
    DossierId dossier_id;
    StepId step_id;
    std::string asked_of;
    AgencyId agency_id; ///< 0: outside the ward
    std::string content;
    Instant asked_at;
    OfficerId asked_by;
    Instant due_at;
    std::optional<Instant> answered_at;
    OfficerId answered_by;
    std::string answer;
};

} // namespace ward::dossier

namespace ward {

BOOST_DESCRIBE_STRUCT(Pause, (), (from, to))

namespace dossier {

BOOST_DESCRIBE_STRUCT(DueRule, (),
                      (term, case_name, channel, receipt_rule, late_receipt_next_day, counted_from,
                       extended_to, pauses, provisional))

} // namespace dossier

} // namespace ward
