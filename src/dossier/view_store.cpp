#include "dossier/view_store.hpp"

#include "base/text.hpp"
#include "dossier/clock.hpp"
#include "dossier/form_store.hpp"
#include "dossier/permits.hpp"
#include "dossier/question_store.hpp"
#include "dossier/risk.hpp"
#include "dossier/step_store.hpp"
#include "dossier/store.hpp"
#include "event/store.hpp"
#include "file/store.hpp"
#include "person/directory.hpp"

#include <algorithm>

namespace ward::dossier {

namespace {

std::optional<std::string> unless_empty(std::string const& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

/// One view in the making: who asks, and the names found so far.
class Viewer {
public:
    Viewer(api::Call const& call, Seen const& seen)
        : call_{call}, dossier_{seen.dossier}, steps_{seen.steps}, names_{call.database, call.ward()}
    {
    }

    DossierView whole(WorkingCalendar const& calendar)
    {
        DossierView view;
        add_head(view);
        add_dates(view, calendar);
        add_papers(view);
        for (auto const& step : steps_) {
            view.steps.push_back(step_view(step));
        }
        add_questions(view);
        add_end(view);
        view.actions = moves_open_to(call_.caller, dossier_, steps_);
        bool const nothing_asked = std::ranges::all_of(
            view.consultations, [](auto const& each) { return each.answered_at.has_value(); });
        if (nothing_asked) {
            std::erase(view.actions, Move::answer_consultation);
        }
        return view;
    }

private:
    void add_head(DossierView& view)
    {
        view.id = dossier_.id;
        view.code = dossier_.code;
        if (dossier_.register_number > 0) {
            view.register_ = RegisterNumber{dossier_.register_year, dossier_.register_number};
        }
        view.state = dossier_.state;
        view.procedure = {dossier_.procedure_code, dossier_.procedure_name};
        view.procedure_version = dossier_.procedure_version;
        view.field = dossier_.field;
        view.work_field = dossier_.work_field;
        view.case_ = unless_empty(dossier_.case_name);
        view.channel = dossier_.channel;
        view.applicant_name = dossier_.applicant_name;
        view.applicant = person::find(call_.database, call_.ward(), dossier_.applicant_id);
        if (!dossier_.behalf_name.empty()) {
            auto const& number = dossier_.behalf_id_number;
            view.on_behalf = OnBehalfView{
                dossier_.behalf_name, number.empty() ? std::nullopt : std::optional{mask_id_number(number)}};
        }
        view.content = dossier_.content;
        view.sets = dossier_.sets;
        view.receive_result = dossier_.receive_result;
        view.address_for_result = unless_empty(dossier_.address_for_result);
        view.duplicate_reason = unless_empty(dossier_.duplicate_reason);
        view.stage = dossier_.stage;
        view.fee.amount = dossier_.fee;
        view.fee.lines = dossier_.fee_lines.empty() ? json::Array{} : json::parse(dossier_.fee_lines).value();
        view.fee.paid_at = dossier_.fee_paid_at;
        view.version = dossier_.version;
    }

    void add_dates(DossierView& view, WorkingCalendar const& calendar)
    {
        view.received_at = dossier_.received_at;
        view.received_by = names_.officer(dossier_.received_by);
        view.received_agency = names_.agency(dossier_.received_agency);
        view.forward_due_at = dossier_.forward_due_at;
        view.forwarded_at = dossier_.forwarded_at;
        view.starts_at = dossier_.starts_at;
        view.due_at = dossier_.due_at;
        view.due_original_at = dossier_.due_original_at;
        view.due_extended_at = dossier_.due_extended_at;
        view.due_rule = dossier_.due_rule;
        view.paused_since = dossier_.paused_at;
        view.ended_at = dossier_.ended_at;
        if (dossier_.due_at && is_open(dossier_.state) && !is_paused(dossier_.state)) {
            std::int64_t effort{0};
            for (auto const& step : steps_) {
                bool const ahead = step.state == StepState::open || step.state == StepState::waiting;
                effort += ahead ? step.effort_minutes : 0;
            }
            auto const left = minutes_left(calendar, call_.now, *dossier_.due_at);
            view.risk = RiskView{left, risk_of(left, effort)};
        }
    }

    void add_papers(DossierView& view)
    {
        view.components = components_of(call_.database, call_.ward(), dossier_.id);
        for (auto const& attached : attachments_of(call_.database, call_.ward(), dossier_.id)) {
            auto const stored = file::find(call_.database, call_.ward(), attached.file_id);
            if (stored) {
                view.files.push_back({stored->id, stored->name, stored->media_type, stored->bytes,
                                      stored->pages, attached.place, unless_empty(attached.component_code),
                                      attached.attached_at, names_.officer(attached.attached_by)});
            }
        }
    }

    StepView step_view(Step const& step)
    {
        StepView view{step.id, step.stage, step.name, step.kind};
        view.agency = names_.agency(step.agency_id);
        view.external = unless_empty(step.external);
        view.officer = names_.officer(step.officer_id);
        view.state = step.state;
        view.share = step.share;
        view.due_at = step.due_at;
        view.opened_at = step.opened_at;
        view.done_at = step.done_at;
        view.done_by = names_.officer(step.done_by);
        if (step.done_at && step.due_at) {
            view.result = timeliness(*step.done_at, *step.due_at);
        }
        view.note = unless_empty(step.note);
        view.mine = step.state == StepState::open && may_work(call_.caller, dossier_, step);
        return view;
    }

    void add_questions(DossierView& view)
    {
        for (auto const& each : supplements_of(call_.database, call_.ward(), dossier_.id)) {
            view.supplements.push_back({each.id, each.after_appraisal, each.reason, each.missing,
                                        each.asked_at, names_.officer(each.asked_by), each.answered_at,
                                        each.due_before_at, each.due_after_at});
        }
        for (auto const& each : consultations_of(call_.database, call_.ward(), dossier_.id)) {
            bool const overdue = is_late_exactly(each.answered_at.value_or(call_.now), each.due_at);
            view.consultations.push_back({each.id, each.step_id, each.asked_of, names_.agency(each.agency_id),
                                          each.content, each.asked_at, names_.officer(each.asked_by),
                                          each.due_at, overdue, each.answered_at,
                                          names_.officer(each.answered_by), unless_empty(each.answer)});
        }
        for (auto const& each : forms_of(call_.database, call_.ward(), dossier_.id)) {
            view.forms.push_back(
                {each.id, each.form, each.year, each.number, each.at, names_.officer(each.officer_id)});
        }
    }

    void add_end(DossierView& view)
    {
        if (!dossier_.decided_at || !dossier_.due_at) {
            return;
        }
        ResultView result;
        result.number = unless_empty(dossier_.result_number);
        result.summary = unless_empty(dossier_.result_summary);
        result.signed_by = names_.officer(dossier_.signed_by);
        result.signed_at = dossier_.signed_at;
        result.decided_at = *dossier_.decided_at;
        result.timeliness = timeliness(*dossier_.decided_at, *dossier_.due_at);
        result.late_exactly = is_late_exactly(*dossier_.decided_at, *dossier_.due_at);
        result.returned_channel = unless_empty(dossier_.returned_channel);
        result.returned_to = unless_empty(dossier_.returned_to);
        view.result = std::move(result);
    }

    api::Call const& call_;
    Dossier const& dossier_;
    std::vector<Step> const& steps_;
    staff::Names names_;
};

} // namespace

Result<Seen> look(api::Call const& call)
{
    auto const id = call.key<DossierId>("id", "dossier.unknown");
    if (!id) {
        return id.error();
    }
    auto dossier = find(call.database, call.ward(), *id);
    auto steps = dossier ? steps_of(call.database, call.ward(), *id) : std::vector<Step>{};
    if (!dossier || !may_look(call, *dossier, steps)) {
        return not_found("dossier.unknown"); // whether it exists is no business of who may not see it
    }
    return Seen{*std::move(dossier), std::move(steps)};
}

DossierView view_of(api::Call const& call, WorkingCalendar const& calendar, Seen const& seen)
{
    return Viewer{call, seen}.whole(calendar);
}

bool was_read_since(sql::Session& database, WardId ward, DossierId dossier, OfficerId officer, Instant since)
{
    auto rows = database.run("SELECT read_ms FROM dossier_reading WHERE ward_id = $1 AND dossier_id = $2"
                             " AND officer_id = $3",
                             ward, dossier, officer);
    return rows.next() && rows.take<Instant>() > since;
}

void put_reading(sql::Session& database, WardId ward, DossierId dossier, OfficerId officer, Instant now)
{
    database.change(
        "INSERT INTO dossier_reading (ward_id, dossier_id, officer_id, read_ms) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (ward_id, dossier_id, officer_id) DO UPDATE SET read_ms = excluded.read_ms",
        ward, dossier, officer, now);
}

Result<api::Page<TimelineRow>> timeline(api::Call const& call, DossierId dossier, api::PageQuery const& query)
{
    auto const after = query.after ? parse_id(*query.after) : std::optional<std::int64_t>{0};
    if (!after) {
        return invalid("request.after.malformed", "/after");
    }
    auto const limit = static_cast<std::size_t>(api::page_limit(query));
    staff::Names names{call.database, call.ward()};
    api::Page<TimelineRow> page;
    event::EventId last{*after};
    while (true) {
        auto const events =
            event::of_subject(call.database, call.ward(), "dossier", dossier.value, last, api::page_max);
        for (auto const& each : events) {
            if (each.kind == "dossier.read") {
                continue;
            }
            if (page.items.size() == limit) {
                page.next = page.items.back().id;
                return page;
            }
            page.items.push_back({to_string(each.id), each.at, each.kind, names.officer(each.officer_id),
                                  names.agency(each.agency_id), each.data});
        }
        if (events.size() < static_cast<std::size_t>(api::page_max)) {
            return page;
        }
        last = events.back().id;
    }
}

} // namespace ward::dossier
