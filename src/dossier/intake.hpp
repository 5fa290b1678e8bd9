#pragma once

#include "dossier/model.hpp"
#include "dossier/settings.hpp"
#include "procedure/rules.hpp"

#include <span>
#include <string>
#include <vector>

// What may be handed in, and what becomes of it. Pure functions.

namespace ward::dossier {

/// How the check at the counter ends. Source: docs/law.md#L-17
enum class Outcome { accept, supplement, refuse };
BOOST_DESCRIBE_ENUM(Outcome, accept, supplement, refuse)

/// One paper on the counter, by its code in the procedure.
struct PaperIn {
    std::string code;
    std::optional<int> originals; ///< 0 to `papers_max`, as the two below; left out: none
    std::optional<int> certified;
    std::optional<int> photocopies;
    std::optional<std::vector<file::FileId>> file_ids; ///< what was scanned of it
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(PaperIn, (), (code, originals, certified, photocopies, file_ids, note))

/// Who hands in for the applicant.
struct OnBehalf {
    std::string name;
    std::optional<std::string> id_number;
};
BOOST_DESCRIBE_STRUCT(OnBehalf, (), (name, id_number))

struct CopiesIn {
    int pages{1};
    int count{1};
};
BOOST_DESCRIBE_STRUCT(CopiesIn, (), (pages, count))

/// What the fee depends on besides procedure, channel and case.
struct FeeIn {
    std::optional<int> items;                    ///< copies, deeds or signature cases
    std::optional<std::vector<CopiesIn>> copies; ///< for fees by the page
    std::optional<std::string> exemption;        ///< the ground the citizen has
};
BOOST_DESCRIBE_STRUCT(FeeIn, (), (items, copies, exemption))

/// An intake, whole: everything typed at the counter in one request.
struct NewDossier {
    std::string procedure_code;
    std::optional<std::string> case_; ///< left out: the ordinary case
    Channel channel{Channel::counter};
    person::PersonId applicant_id;
    std::optional<OnBehalf> on_behalf;
    std::optional<std::string> content; ///< what is asked for; left out: the procedure's short name
    std::vector<PaperIn> components;
    std::optional<int> sets; ///< 1 to `sets_max`, 1 when left out
    ReceiveResult receive_result{ReceiveResult::counter};
    std::optional<std::string> address_for_result; ///< needed for post
    std::optional<Instant> received_at;            ///< entered later from the paper register; left out: now
    std::optional<FeeIn> fee;
    std::optional<DraftId> draft_id; ///< forgotten once the dossier is there
    std::optional<std::string> duplicate_reason;
    Outcome outcome{Outcome::accept};
    std::optional<bool> forward; ///< accept and pass on at once
    std::optional<std::string> reason;
    std::optional<std::vector<MissingPaper>> missing;
};
BOOST_DESCRIBE_STRUCT(NewDossier, (),
                      (procedure_code, case_, channel, applicant_id, on_behalf, content, components, sets,
                       receive_result, address_for_result, received_at, fee, draft_id, duplicate_reason,
                       outcome, forward, reason, missing))

inline constexpr std::size_t reason_length_min{10}; ///< characters: “không đủ” tells nobody anything
inline constexpr std::size_t reason_length_max{2'000};
inline constexpr std::size_t content_length_max{2'000};
inline constexpr std::size_t note_length_max{500};
inline constexpr std::size_t name_length_max{200};
inline constexpr std::size_t address_length_max{300};
inline constexpr std::size_t id_number_length_max{20};
inline constexpr int papers_max{99}; ///< of one kind of one component
inline constexpr int sets_max{20};
inline constexpr std::size_t missing_max{50};
inline constexpr std::size_t files_max{100}; ///< of one request

/// The same request again within this time is likely a duplicate. Ours.
inline constexpr std::chrono::days duplicate_days{30};

/// Without the spaces around it.
std::string trimmed(std::string_view text);

/// The reason of a supplement, refusal, stop, … without the spaces around it. Refusals:
/// `dossier.reason.empty`,
/// `.short` and `.long`, at `field`. Source: docs/law.md#L-17
Result<std::string> check_reason(std::optional<std::string> const& reason, std::string const& field);

/// A text that may be left out or empty. Refusal: `code` at `field` when it is longer than `length_max`
/// characters.
Result<std::string> check_text(std::optional<std::string> const& text, std::size_t length_max,
                               std::string code, std::string const& field);

/// Refusals: `dossier.missing.empty`, `.too_many`, `.component.empty`, `.component.long`, `.note.long`,
/// `.count`.
Result<std::vector<MissingPaper>> check_missing(std::optional<std::vector<MissingPaper>> const& missing);

/// The papers as kept, named by the procedure. Refusals: `dossier.component.unknown`, `.twice`, `.count`,
/// `dossier.note.long` and `dossier.files.too_many`; fields point under /components.
Result<std::vector<HandedPaper>> check_papers(std::span<PaperIn const> papers,
                                              procedure::Content const& procedure);

/// When it was received: now, or when the paper register says. Refusals: `dossier.received_at.future`,
/// `dossier.received_at.too_old`. Source: docs/law.md#L-31
Result<Instant> check_received_at(Settings const& settings, std::optional<Instant> received_at, Instant now);

/// What the fee rules are asked.
procedure::FeeQuestion fee_question(NewDossier const& typed, Date on);

/// The intake as a dossier without key, code, promise and fee, once everything that needs no database was
/// checked. Refusals: those above and `dossier.content.long`, `dossier.sets.bounds`,
/// `dossier.address_for_result.empty`, `dossier.address_for_result.long`, `dossier.on_behalf.name.empty`,
/// `.name.long`, `.id_number.long`, `dossier.duplicate_reason.long`, `dossier.forward.not_accepted`,
/// `dossier.missing.not_asked`, and those of procedure::acceptable and procedure::time_limit.
Result<Dossier> begin_dossier(Settings const& settings, NewDossier const& typed,
                              procedure::Procedure const& procedure, Instant now);

} // namespace ward::dossier
