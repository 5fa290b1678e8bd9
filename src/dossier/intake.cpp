#include "dossier/intake.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace ward::dossier {

namespace {

std::string at(std::string_view list, std::size_t index, std::string_view member)
{
    return std::string{list} + "/" + std::to_string(index) + "/" + std::string{member};
}

bool is_count(int value)
{
    return value >= 0 && value <= papers_max;
}

procedure::Component const* find_component(procedure::Content const& procedure, std::string_view code)
{
    auto const found = std::ranges::find(procedure.components, code, &procedure::Component::code);
    return found == procedure.components.end() ? nullptr : &*found;
}

Result<HandedPaper> check_paper(PaperIn const& paper, std::size_t index, procedure::Content const& procedure)
{
    auto const* const component = find_component(procedure, paper.code);
    if (component == nullptr) {
        return invalid("dossier.component.unknown", at("/components", index, "code"));
    }
    HandedPaper handed{paper.code,
                       component->name,
                       paper.originals.value_or(0),
                       paper.certified.value_or(0),
                       paper.photocopies.value_or(0),
                       {}};
    for (auto const& [count, member] : {std::pair{handed.originals, "originals"},
                                        {handed.certified, "certified"},
                                        {handed.photocopies, "photocopies"}}) {
        if (!is_count(count)) {
            return invalid("dossier.component.count", at("/components", index, member));
        }
    }
    auto note =
        check_text(paper.note, note_length_max, "dossier.note.long", at("/components", index, "note"));
    if (!note) {
        return note.error();
    }
    handed.note = std::move(*note);
    return handed;
}

Result<void> check_behalf(NewDossier const& typed, Dossier& dossier)
{
    if (!typed.on_behalf) {
        return {};
    }
    auto name =
        check_text(typed.on_behalf->name, name_length_max, "dossier.on_behalf.name.long", "/on_behalf/name");
    if (!name) {
        return name.error();
    }
    if (name->empty()) {
        return invalid("dossier.on_behalf.name.empty", "/on_behalf/name");
    }
    auto id_number = check_text(typed.on_behalf->id_number, id_number_length_max,
                                "dossier.on_behalf.id_number.long", "/on_behalf/id_number");
    if (!id_number) {
        return id_number.error();
    }
    dossier.behalf_name = std::move(*name);
    dossier.behalf_id_number = std::move(*id_number);
    return {};
}

Result<void> check_result_place(NewDossier const& typed, Dossier& dossier)
{
    auto address = check_text(typed.address_for_result, address_length_max, "dossier.address_for_result.long",
                              "/address_for_result");
    if (!address) {
        return address.error();
    }
    if (typed.receive_result == ReceiveResult::post && address->empty()) {
        return invalid("dossier.address_for_result.empty", "/address_for_result");
    }
    dossier.receive_result = typed.receive_result;
    dossier.address_for_result = std::move(*address);
    return {};
}

Result<void> check_content(NewDossier const& typed, procedure::Procedure const& procedure, Dossier& dossier)
{
    auto content = check_text(typed.content, content_length_max, "dossier.content.long", "/content");
    if (!content) {
        return content.error();
    }
    dossier.content = content->empty() ? procedure.short_name : std::move(*content);
    dossier.sets = typed.sets.value_or(1);
    if (dossier.sets < 1 || dossier.sets > sets_max) {
        return invalid("dossier.sets.bounds", "/sets");
    }
    auto duplicate = check_text(typed.duplicate_reason, note_length_max, "dossier.duplicate_reason.long",
                                "/duplicate_reason");
    if (!duplicate) {
        return duplicate.error();
    }
    dossier.duplicate_reason = std::move(*duplicate);
    return {};
}

/// What the outcome needs, and what would contradict it.
Result<void> check_outcome(NewDossier const& typed)
{
    if (typed.outcome != Outcome::accept && typed.forward.value_or(false)) {
        return invalid("dossier.forward.not_accepted", "/forward");
    }
    if (typed.outcome != Outcome::supplement && typed.missing) {
        return invalid("dossier.missing.not_asked", "/missing");
    }
    if (typed.outcome == Outcome::accept) {
        return {};
    }
    if (auto const reason = check_reason(typed.reason, "/reason"); !reason) {
        return reason.error();
    }
    if (typed.outcome == Outcome::supplement) {
        if (auto const missing = check_missing(typed.missing); !missing) {
            return missing.error();
        }
    }
    return {};
}

} // namespace

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blank{" \t\n"};
    auto const from = text.find_first_not_of(blank);
    return from == std::string_view::npos
               ? std::string{}
               : std::string{text.substr(from, text.find_last_not_of(blank) - from + 1)};
}

Result<std::string> check_reason(std::optional<std::string> const& reason, std::string const& field)
{
    auto text = trimmed(reason.value_or(""));
    auto const characters = length(text);
    if (characters == 0) {
        return invalid("dossier.reason.empty", field);
    }
    if (characters < reason_length_min) {
        return invalid("dossier.reason.short", field);
    }
    if (characters > reason_length_max) {
        return invalid("dossier.reason.long", field);
    }
    return text;
}

Result<std::string> check_text(std::optional<std::string> const& text, std::size_t length_max,
                               std::string code, std::string const& field)
{
    auto whole = trimmed(text.value_or(""));
    if (length(whole) > length_max) {
        return invalid(std::move(code), field);
    }
    return whole;
}

Result<std::vector<MissingPaper>> check_missing(std::optional<std::vector<MissingPaper>> const& missing)
{
    if (!missing || missing->empty()) {
        return invalid("dossier.missing.empty", "/missing");
    }
    if (missing->size() > missing_max) {
        return invalid("dossier.missing.too_many", "/missing");
    }
    auto papers = *missing;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        auto& paper = papers[i];
        auto component = check_text(paper.component, content_length_max, "dossier.missing.component.long",
                                    at("/missing", i, "component"));
        auto note =
            check_text(paper.note, note_length_max, "dossier.missing.note.long", at("/missing", i, "note"));
        if (!component || !note) {
            return component ? note.error() : component.error();
        }
        if (component->empty()) {
            return invalid("dossier.missing.component.empty", at("/missing", i, "component"));
        }
        if (!is_count(paper.originals) || !is_count(paper.certified) || !is_count(paper.photocopies)) {
            return invalid("dossier.missing.count", "/missing/" + std::to_string(i));
        }
        paper.component = std::move(*component);
        paper.note = std::move(*note);
    }
    return papers;
}

Result<std::vector<HandedPaper>> check_papers(std::span<PaperIn const> papers,
                                              procedure::Content const& procedure)
{
    std::vector<HandedPaper> handed;
    std::size_t files{0};
    for (std::size_t i = 0; i < papers.size(); ++i) {
        auto paper = check_paper(papers[i], i, procedure);
        if (!paper) {
            return paper.error();
        }
        if (std::ranges::find(handed, paper->code, &HandedPaper::code) != handed.end()) {
            return invalid("dossier.component.twice", at("/components", i, "code"));
        }
        files += papers[i].file_ids ? papers[i].file_ids->size() : 0;
        if (files > files_max) {
            return invalid("dossier.files.too_many", at("/components", i, "file_ids"));
        }
        handed.push_back(std::move(*paper));
    }
    return handed;
}

Result<Instant> check_received_at(Settings const& settings, std::optional<Instant> received_at, Instant now)
{
    auto const at = received_at.value_or(now);
    if (at > now) {
        return invalid("dossier.received_at.future", "/received_at");
    }
    if (date_of(now) - date_of(at) > std::chrono::days{settings.late_entry_days_max}) {
        return invalid("dossier.received_at.too_old", "/received_at");
    }
    return at;
}

procedure::FeeQuestion fee_question(NewDossier const& typed, Date on)
{
    procedure::FeeQuestion question;
    question.channel = typed.channel;
    question.case_ = typed.case_.value_or("");
    question.on = on;
    if (typed.fee) {
        question.exemption = typed.fee->exemption.value_or("");
        question.items = typed.fee->items.value_or(1);
        for (auto const& each : typed.fee->copies.value_or(std::vector<CopiesIn>{})) {
            question.copies.push_back({each.pages, each.count});
        }
    }
    return question;
}

Result<Dossier> begin_dossier(Settings const& settings, NewDossier const& typed,
                              procedure::Procedure const& procedure, Instant now)
{
    if (auto const acceptable = procedure::acceptable(procedure); !acceptable) {
        return acceptable.error();
    }
    auto const limit = procedure::time_limit(procedure, typed.channel, typed.case_.value_or(""));
    if (!limit) {
        return limit.error();
    }
    auto const received = check_received_at(settings, typed.received_at, now);
    if (!received) {
        return received.error();
    }
    Dossier dossier;
    dossier.procedure_code = procedure.code;
    dossier.procedure_version = procedure.version;
    dossier.procedure_name = procedure.name;
    dossier.field = procedure.field;
    dossier.work_field = procedure.work_field;
    dossier.case_name = typed.case_.value_or("");
    dossier.channel = typed.channel;
    dossier.applicant_id = typed.applicant_id;
    dossier.received_at = *received;
    for (auto const& checked : {check_content(typed, procedure, dossier), check_result_place(typed, dossier),
                                check_behalf(typed, dossier), check_outcome(typed)}) {
        if (!checked) {
            return checked.error();
        }
    }
    return dossier;
}

} // namespace ward::dossier
