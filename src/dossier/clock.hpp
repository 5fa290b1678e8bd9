#pragma once

#include "dossier/model.hpp"
#include "dossier/settings.hpp"

#include <span>

// A dossier's promise and the deadlines inside it. Pure functions: a promise is made of its rule and a
// calendar, so it can be made again and compared, but what was printed stays until somebody moves it and says
// why.

namespace ward::dossier {

/// Only one supplement is asked for after appraisal. Source: docs/law.md#L-25
inline constexpr int supplements_after_appraisal_max{1};

/// Office time a step counts for at most when work is shared out: a step that may take weeks is not weeks of
/// work.
inline constexpr std::int64_t effort_minutes_max{240};

/// The promise a rule makes: receipt and term, or the day of the extension, then moved on by every pause.
/// Source: docs/law.md#L-05, docs/law.md#L-12, docs/law.md#L-46
Due promised(WorkingCalendar const& calendar, DueRule const& rule);

/// The rule after the citizen was waited for; the promise moves on by the time waited.
DueRule resumed(DueRule rule, Pause const& pause);

/// The rule after a supplement that makes the term run again from nothing. Source: docs/law.md#L-24
DueRule restarted(DueRule rule, Instant completed);

/// The new day of an extension, and when it is asked for.
struct Extension {
    Date to;
    Instant asked_at;
};

/// The rule after the extension. Refusals: `dossier.extend.twice`, `dossier.extend.too_late` when fewer than
/// `extension_notice_days` are left, `dossier.extend.not_later`, `dossier.extend.not_working_day`,
/// `dossier.extend.too_far`. Source: docs/law.md#L-27
/// \pre the dossier has a promise
Result<DueRule> extended(Settings const& settings, WorkingCalendar const& calendar, Dossier const& dossier,
                         Extension const& extension);

/// Whether a supplement after appraisal may still be asked for. Refusals: `dossier.supplement.twice`,
/// `dossier.supplement.too_late`. Source: docs/law.md#L-24 \pre the dossier has a promise
Result<void> may_ask_supplement(Settings const& settings, WorkingCalendar const& calendar,
                                Dossier const& dossier, Instant now);

/// A stage and the percent of the time it has.
struct StageShare {
    int stage{1};
    int share{0};

    friend bool operator==(StageShare const&, StageShare const&) = default;
};

/// The stages of the steps not yet done, each once, in order.
std::vector<StageShare> open_stages(std::span<Step const> steps);

/// Gives every step not yet done its deadline and effort: the time from `promised.starts_at` to the promise,
/// divided among the stages that are left as their shares say. The last stage ends with the promise.
void spread(WorkingCalendar const& calendar, Due const& promised, std::span<Step> steps);

/// A step's deadline after the citizen was waited for.
Instant step_resumed(WorkingCalendar const& calendar, Instant step_due, Term const& term, Pause const& pause);

/// By when a consultation of so many working days is to be answered. Source: docs/law.md#L-21
Instant consultation_due(WorkingCalendar const& calendar, Instant asked, int working_days, ReceiptRule rule);

/// Source: docs/law.md#L-11
Timeliness timeliness(Instant finished, Instant promised);

} // namespace ward::dossier
