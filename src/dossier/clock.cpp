#include "dossier/clock.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace ward::dossier {

namespace {

/// A same-day result may not wait although it was asked for after 15:00.
bool is_strictly_same_day(DueRule const& rule)
{
    return rule.term.same_day && !rule.late_receipt_next_day;
}

Due first_promise(WorkingCalendar const& calendar, DueRule const& rule)
{
    auto due = ward::due(calendar, rule.counted_from, rule.term, rule.receipt_rule);
    if (is_strictly_same_day(rule)) {
        due.at = calendar.end_of_working_day(date_of(due.starts_at));
    }
    if (rule.extended_to) {
        due.at = calendar.end_of_working_day(calendar.working_day_from(*rule.extended_to));
        due.provisional = calendar.is_provisional(date_of(rule.counted_from), date_of(due.at));
    }
    return due;
}

std::int64_t effort(WorkingCalendar const& calendar, Instant from, Instant to)
{
    auto const minutes =
        std::chrono::duration_cast<std::chrono::minutes>(calendar.working_time(from, to)).count();
    return std::clamp<std::int64_t>(minutes, 1, effort_minutes_max);
}

} // namespace

Due promised(WorkingCalendar const& calendar, DueRule const& rule)
{
    auto due = first_promise(calendar, rule);
    for (auto const& pause : rule.pauses) {
        due = paused_due(calendar, due, rule.term, pause);
    }
    return due;
}

DueRule resumed(DueRule rule, Pause const& pause)
{
    rule.pauses.push_back(pause);
    return rule;
}

DueRule restarted(DueRule rule, Instant completed)
{
    rule.counted_from = completed;
    rule.extended_to.reset();
    rule.pauses.clear();
    return rule;
}

Result<DueRule> extended(Settings const& settings, WorkingCalendar const& calendar, Dossier const& dossier,
                         Extension const& extension)
{
    WARD_CHECK(dossier.due_at && dossier.due_rule);
    auto const due_day = date_of(*dossier.due_at);
    if (dossier.due_extended_at) {
        return conflict("dossier.extend.twice");
    }
    if (date_of(extension.asked_at) + std::chrono::days{settings.extension_notice_days} > due_day) {
        return conflict("dossier.extend.too_late");
    }
    if (extension.to <= due_day) {
        return invalid("dossier.extend.not_later", "/new_due_on");
    }
    if (extension.to > due_day + std::chrono::days{settings.extension_days_max}) {
        return invalid("dossier.extend.too_far", "/new_due_on");
    }
    if (!calendar.is_working_day(extension.to)) {
        return invalid("dossier.extend.not_working_day", "/new_due_on");
    }
    auto rule = *dossier.due_rule;
    rule.extended_to = extension.to;
    rule.pauses.clear(); // The new day was set knowing of them.
    return rule;
}

Result<void> may_ask_supplement(Settings const& settings, WorkingCalendar const& calendar,
                                Dossier const& dossier, Instant now)
{
    WARD_CHECK(dossier.due_rule.has_value());
    if (dossier.supplements_appraisal >= supplements_after_appraisal_max) {
        return conflict("dossier.supplement.twice");
    }
    auto const& rule = *dossier.due_rule;
    auto const received = date_of(counted_receipt(calendar, rule.counted_from, rule.receipt_rule));
    if (date_of(now) > calendar.add_working_days(received, settings.supplement_working_days)) {
        return conflict("dossier.supplement.too_late");
    }
    return {};
}

std::vector<StageShare> open_stages(std::span<Step const> steps)
{
    std::vector<StageShare> stages;
    for (auto const& step : steps) {
        bool const left = step.state == StepState::waiting || step.state == StepState::open;
        bool const known =
            std::ranges::any_of(stages, [&](StageShare const& each) { return each.stage == step.stage; });
        if (left && !known) {
            stages.push_back({step.stage, step.share});
        }
    }
    std::ranges::sort(stages, {}, &StageShare::stage);
    return stages;
}

void spread(WorkingCalendar const& calendar, Due const& promised, std::span<Step> steps)
{
    auto const stages = open_stages(steps);
    int total{0};
    for (auto const& stage : stages) {
        total += stage.share;
    }
    int passed{0};
    auto from = promised.starts_at;
    for (auto const& stage : stages) {
        passed += stage.share;
        bool const last = stage == stages.back();
        // Without shares nothing says how to divide the time, and past the promise there is none left to
        // divide.
        bool const undivided = last || total == 0 || promised.at <= promised.starts_at;
        auto const due = step_due(calendar, promised, undivided ? 100 : passed * 100 / total);
        for (auto& step : steps) {
            if (step.stage == stage.stage &&
                (step.state == StepState::waiting || step.state == StepState::open)) {
                step.due_at = due;
                step.effort_minutes = effort(calendar, from, due);
            }
        }
        from = due;
    }
}

Instant step_resumed(WorkingCalendar const& calendar, Instant step_due, Term const& term, Pause const& pause)
{
    return paused_due(calendar, {step_due, step_due, false}, term, pause).at;
}

Instant consultation_due(WorkingCalendar const& calendar, Instant asked, int working_days, ReceiptRule rule)
{
    return due(calendar, asked, Term{working_days, TermUnit::working_day, false}, rule).at;
}

Timeliness timeliness(Instant finished, Instant promised)
{
    if (is_late(finished, promised)) {
        return Timeliness::late;
    }
    return date_of(finished) < date_of(promised) ? Timeliness::early : Timeliness::on_time;
}

} // namespace ward::dossier
