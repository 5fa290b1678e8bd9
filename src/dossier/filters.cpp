#include "dossier/filters.hpp"

#include "dossier/sight.hpp"
#include "dossier/states.hpp"

#include <vector>

namespace ward::dossier {

namespace {

constexpr std::int64_t day_max{4'000'000}; ///< later than any

std::string wanted(std::string_view condition, bool yes)
{
    return yes ? std::string{condition} : "NOT (" + std::string{condition} + ")";
}

/// What its columns say.
void add_columns(Conditions& where, DossierQuery const& query, Instant now)
{
    if (query.state) {
        where.add("d.state = $", json::word_of(*query.state));
    }
    if (query.open) {
        where.add(wanted(open_dossier, *query.open));
    }
    if (query.paused) {
        where.add(*query.paused ? "d.paused_ms IS NOT NULL" : "d.paused_ms IS NULL");
    }
    if (query.field) {
        where.add("d.work_field = $", *query.field);
    }
    if (query.procedure) {
        where.add("d.procedure_code = $", *query.procedure);
    }
    if (query.channel) {
        where.add("d.channel = $", json::word_of(*query.channel));
    }
    if (query.applicant) {
        where.add("d.applicant_id = $", *query.applicant);
    }
    if (query.received_by) {
        where.add("d.received_by = $", *query.received_by);
    }
    if (query.officer) {
        where.add(held_by_officer, *query.officer);
    }
    if (query.agency) {
        where.add(held_by_agency, *query.agency);
    }
    bool const closed = !query.open.value_or(true) || (query.state && !is_open(*query.state));
    if (closed && (query.late.value_or(false) || query.late_exactly.value_or(false))) {
        where.add(late_closed);
    }
    if (query.late) {
        where.add(wanted(late_by_days, *query.late), now);
    }
    if (query.late_exactly) {
        where.add(wanted(late_by_clock, *query.late_exactly), now);
    }
}

/// "decided_early,decided_on_time" → its figures; nothing when one of them is none.
std::optional<std::vector<Figure>> figures_of(std::string_view text)
{
    std::vector<Figure> figures;
    while (true) {
        auto const comma = text.find(',');
        auto const figure = json::enum_of<Figure>(text.substr(0, comma));
        if (!figure) {
            return std::nullopt;
        }
        figures.push_back(*figure);
        if (comma == std::string_view::npos) {
            return figures;
        }
        text.remove_prefix(comma + 1);
    }
}

/// \pre figures_of(text) has a value
void add_figures(Conditions& where, std::string const& text)
{
    auto const figures = figures_of(text).value();
    std::string list;
    for (auto const figure : figures) {
        list += (list.empty() ? "" : ", ") + where.bind(json::word_of(figure));
    }
    where.add("c.figure IN (" + list + ")");
}

void add_days(Conditions& where, DossierQuery const& query)
{
    constexpr std::chrono::days one{1};
    if (query.from) {
        where.add("d.received_ms >= $", start_of(*query.from));
    }
    if (query.to) {
        where.add("d.received_ms < $", start_of(*query.to + one));
    }
    if (query.due_from) {
        where.add("d.due_ms >= $", start_of(*query.due_from));
    }
    if (query.due_to) {
        where.add("d.due_ms < $", start_of(*query.due_to + one));
    }
    if (query.counted) {
        add_figures(where, *query.counted);
        where.add("c.day >= $", query.counted_from.value_or(from_days(0)));
        where.add("c.day <= $", query.counted_to.value_or(from_days(day_max)));
    }
    if (query.counted_of) {
        where.add("c.officer_id = $", *query.counted_of);
    }
    if (query.counted_at) {
        where.add("c.agency_id = $", *query.counted_at);
    }
}

/// What the caller may see of it. \see may_see
void add_sight(Conditions& where, api::Caller const& caller)
{
    auto const fields = fields_seen(caller);
    if (!fields) {
        return;
    }
    std::string list;
    for (auto const& field : *fields) {
        list += (list.empty() ? "" : ", ") + where.bind(field);
    }
    auto const in_field = list.empty() ? std::string{} : "d.work_field IN (" + list + ") OR ";
    auto const me = where.bind(caller.officer);
    where.add("(" + in_field + "d.received_by = " + me +
              " OR EXISTS (SELECT 1 FROM dossier_step s WHERE s.ward_id = d.ward_id AND s.dossier_id = d.id"
              " AND s.officer_id = " +
              me + "))");
}

} // namespace

bool are_figures(std::string_view text)
{
    return figures_of(text).has_value();
}

void add_filters(Conditions& where, DossierQuery const& query, api::Call const& call)
{
    add_columns(where, query, call.now);
    add_days(where, query);
    add_sight(where, call.caller);
}

} // namespace ward::dossier
