#pragma once

#include "base/deadline.hpp"
#include "base/json.hpp"

#include <optional>
#include <string>
#include <vector>

// The catalogue. Glossary:
//
/// Procedure (thủ tục hành chính): what a citizen may ask for, with a national code.
/// Component (thành phần hồ sơ): a paper to bring. Time limit (thời hạn giải quyết). Fee (phí, lệ phí).
/// Step (bước giải quyết): work of one agency; steps of one stage (công đoạn) run in parallel.
/// Field (lĩnh vực): a group of procedures; work field: fields one group of officers handles.
/// Case (trường hợp): a choice made at intake that changes papers, time limit or fee; "" is the ordinary
/// case.
namespace ward::procedure {

/// Ways in. Source: docs/law.md#L-14
enum class Channel { counter, post, online, vneid };
BOOST_DESCRIBE_ENUM(Channel, counter, post, online, vneid)

/// Which way a rule is for.
enum class Way { any, counter, post, online, vneid };
BOOST_DESCRIBE_ENUM(Way, any, counter, post, online, vneid)

/// How far it can be done online. Source: docs/law.md#L-47
enum class Online { none, partial, full };
BOOST_DESCRIBE_ENUM(Online, none, partial, full)

enum class Need {
    always,
    case_, ///< only in the component's case
    show,  ///< presented, not kept
};
BOOST_DESCRIBE_ENUM(Need, always, case_, show)

struct Component {
    std::string code;
    std::string name;
    int originals{0};
    int copies{0};
    Need need{Need::always};
    std::string case_;
};
BOOST_DESCRIBE_STRUCT(Component, (), (code, name, originals, copies, need, case_))

struct TimeLimit {
    Way channel{Way::any};
    std::string case_;
    int value{1};
    TermUnit unit{TermUnit::working_day};
    bool same_day{false};

    Term term() const { return {value, unit, same_day}; }
};
BOOST_DESCRIBE_STRUCT(TimeLimit, (), (channel, case_, value, unit, same_day))

/// What a supplement the handling unit asked for does to the term.
enum class SupplementClock { pause, restart };
BOOST_DESCRIBE_ENUM(SupplementClock, pause, restart)

enum class FeeBasis {
    free,       ///< nothing, and that is recorded
    flat,       ///< `amount` a dossier
    per_item,   ///< `amount` a copy, deed or signature case
    copy_pages, ///< by the page of each copy
};
BOOST_DESCRIBE_ENUM(FeeBasis, free, flat, per_item, copy_pages)

struct Fee {
    std::string name;
    std::string case_; ///< of the dossier, or the ground of an exemption
    Way channel{Way::any};
    FeeBasis basis{FeeBasis::free};
    Dong amount;           ///< for copy_pages: of each of the first `pages_at_first` pages
    Dong amount_after;     ///< of each later page
    int pages_at_first{0}; ///< pages
    Dong amount_max;       ///< of one copy; 0: no limit
    Date valid_from;
    std::optional<Date> valid_to; ///< the last day
    std::string document;         ///< number of the document that sets it
};
BOOST_DESCRIBE_STRUCT(Fee, (),
                      (name, case_, channel, basis, amount, amount_after, pages_at_first, amount_max,
                       valid_from, valid_to, document))

enum class StepKind { handle, review, sign, issue, consult };
BOOST_DESCRIBE_ENUM(StepKind, handle, review, sign, issue, consult)

struct Step {
    int stage{1}; ///< the same number: in parallel
    std::string name;
    StepKind kind{StepKind::handle};
    std::string agency;                     ///< code, or
    std::string external;                   ///< name of who is asked outside the ward
    int share{0};                           ///< per cent of the term; of parallel steps it counts once
    std::optional<std::string> agency_name; ///< told in answers; what is sent is not kept
};
BOOST_DESCRIBE_STRUCT(Step, (), (stage, name, kind, agency, external, share, agency_name))

struct Form {
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Form, (), (code, name))

/// A sentence added to one of the seven printed forms.
struct FormText {
    std::string form; ///< "01" to "07"
    std::string text;
};
BOOST_DESCRIBE_STRUCT(FormText, (), (form, text))

struct LegalBasis {
    std::string document;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(LegalBasis, (), (document, title))

enum class Confidence {
    sure,
    likely,
    unsure, ///< compare with the published decision before use
};
BOOST_DESCRIBE_ENUM(Confidence, sure, likely, unsure)

/// Who decides; the ward's centre takes in only what is `ward` or `land_office`.
enum class HandledBy {
    ward,
    commune_police,
    commune_military,
    land_office, ///< handed in at the ward's centre, decided at the land registry
    other_agency,
    elsewhere, ///< not a procedure of the commune level at all: people are told where to go
};
BOOST_DESCRIBE_ENUM(HandledBy, ward, commune_police, commune_military, land_office, other_agency, elsewhere)

/// Everything one version says.
struct Content {
    std::string name;
    std::string short_name;
    std::vector<std::string> aliases; ///< what people say
    std::string field;                ///< code
    HandledBy handled_by{HandledBy::ward};
    std::string agency; ///< who decides, when it is not the ward
    std::string subjects;
    std::vector<Channel> channels;
    Online online{Online::none};
    bool immediate{
        false}; ///< the result while waiting; form 01 only when asked for. Source: docs/law.md#L-18
    std::vector<Component> components;
    std::vector<TimeLimit> time_limits;
    bool late_receipt_next_day{false}; ///< received after 15:00: due on the next working day
    SupplementClock supplement_clock{SupplementClock::pause};
    std::vector<Fee> fees;
    std::string fee_note; ///< what people are told when no rule says the amount
    std::vector<Step> steps;
    std::string result;
    std::vector<Form> forms;
    std::vector<FormText> form_texts;
    std::string place;
    std::vector<LegalBasis> legal_basis;
    Confidence confidence{Confidence::likely};
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (name, short_name, aliases, field, handled_by, agency, subjects, channels, online,
                       immediate, components, time_limits, late_receipt_next_day, supplement_clock, fees,
                       fee_note, steps, result, forms, form_texts, place, legal_basis, confidence, note))

/// Who wrote a version.
enum class Source { own, national, officer };
BOOST_DESCRIBE_ENUM(Source, own, national, officer)

/// What there is to know of a procedure besides its content, mostly what a national list says.
enum class Mark {
    in_national_list,
    name_only,         ///< the list has no content for it
    time_missing,      ///< the list has no usable time limit
    unit_uncertain,    ///< the list does not say days of which kind
    time_conflict,     ///< two editions of the list differ
    fee_by_province,   ///< the province's council sets the fee
    fee_suspicious,    ///< the amount shown is plainly wrong
    fee_display_only,  ///< the amount shown is not of this province
    steps_unconfirmed, ///< the usual ones of its work field, until an administrator saves it; never kept
};
BOOST_DESCRIBE_ENUM(Mark, in_national_list, name_only, time_missing, unit_uncertain, time_conflict,
                    fee_by_province, fee_suspicious, fee_display_only, steps_unconfirmed)

using VersionId = Id<struct ProcedureVersionTag>;

/// One version of one procedure, complete.
struct Procedure : Content {
    VersionId id;
    std::string code; ///< national, "1.001193"
    int version{0};
    Date valid_from;
    std::optional<Date> valid_to; ///< the last day
    Source source{Source::own};
    std::string field_name;
    std::string work_field; ///< code; empty for a field that is nobody's in this ward
    std::vector<Mark> marks;
    bool ready{false}; ///< a dossier can be taken in: `acceptable` of rules.hpp
};
BOOST_DESCRIBE_STRUCT(Procedure, (Content),
                      (id, code, version, valid_from, valid_to, source, field_name, work_field, marks, ready))

/// A field with its work field.
struct Field {
    std::string code;
    std::string name;
    std::string work_field;
    std::string work_field_name;

    friend bool operator==(Field const&, Field const&) = default;
};
BOOST_DESCRIBE_STRUCT(Field, (), (code, name, work_field, work_field_name))

} // namespace ward::procedure
