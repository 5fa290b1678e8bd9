#include "dossier/search.hpp"

#include "base/text.hpp"
#include "dossier/condition.hpp"
#include "dossier/cursor.hpp"
#include "dossier/sight.hpp"
#include "dossier/states.hpp"

#include <algorithm>
#include <set>

namespace ward::dossier {

namespace {

constexpr std::int64_t day_max{4'000'000}; ///< later than any
/// A word that more dossiers have than this is no way to find them: then they are read newest first and each
/// is asked.
constexpr std::int64_t rare_max{20'000};

/// A dossier has a word itself, or the name of its procedure has it.
struct Word {
    std::string begin;
    std::string end;          ///< first text after everything that begins with `begin`
    std::string within;       ///< as it stands in the dossier's own words: LIKE
    std::int64_t dossiers{0}; ///< that have it, counted up to rare_max
};

/// The words as they stand in the index: with marks where the typist set some, else without.
std::vector<Word> words_of(std::string const& query)
{
    std::set<std::string> typed;
    for (auto const& word : words(fold_exact(query))) {
        typed.insert(word);
    }
    std::vector<Word> found;
    for (auto const& word : typed) {
        auto end = word;
        end += "\xF4\x8F\xBF\xBF"; // U+10FFFF, greater than every character of text
        found.push_back({word, end, "% " + word + "%", 0});
    }
    return found;
}

std::int64_t count_up_to(sql::Session& database, std::string_view rows, WardId ward, Word const& word)
{
    auto answer = database.run("SELECT COUNT(*) FROM (" + std::string{rows} + " LIMIT $4) AS found", ward,
                               word.begin, word.end, rare_max);
    answer.next();
    return answer.take<std::int64_t>();
}

/// Rarest first.
void count_words(sql::Session& database, WardId ward, std::vector<Word>& typed)
{
    for (auto& word : typed) {
        word.dossiers = count_up_to(
            database, "SELECT 1 FROM dossier_word WHERE ward_id = $1 AND word >= $2 AND word < $3", ward,
            word);
        if (word.dossiers < rare_max) {
            word.dossiers += count_up_to(
                database,
                "SELECT 1 FROM dossier WHERE ward_id = $1 AND procedure_code IN (SELECT procedure_code"
                " FROM dossier_procedure_word WHERE ward_id = $1 AND word >= $2 AND word < $3)",
                ward, word);
        }
    }
    std::ranges::sort(typed, {}, &Word::dossiers);
}

/// A whole code: letters, digits, dots and at least two dashes, as codes are printed.
std::optional<std::string> whole_code(std::string const& query)
{
    std::string code;
    for (char const letter : query) {
        if (letter >= 'a' && letter <= 'z') {
            code += static_cast<char>(letter - 'a' + 'A');
        } else if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-' ||
                   letter == '.') {
            code += letter;
        } else if (letter != ' ' || (!code.empty() && code.back() != '-')) {
            return std::nullopt;
        }
    }
    return std::ranges::count(code, '-') >= 2 ? std::optional{code} : std::nullopt;
}

std::string wanted(std::string_view condition, bool yes)
{
    return yes ? std::string{condition} : "NOT (" + std::string{condition} + ")";
}

/// Everything but words, order and page.
void add_filters(Conditions& where, DossierQuery const& query, Instant now)
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
        list += (list.empty() ? "" : ", ") + where.bind(where.keep(field));
    }
    auto const in_field = list.empty() ? std::string{} : "d.work_field IN (" + list + ") OR ";
    auto const me = where.bind(caller.officer);
    where.add("(" + in_field + "d.received_by = " + me +
              " OR EXISTS (SELECT 1 FROM dossier_step s WHERE s.ward_id = d.ward_id AND s.dossier_id = d.id"
              " AND s.officer_id = " +
              me + "))");
}

/// The page's order and beginning; `key` is the column before the id.
Result<void> add_page(Conditions& where, DossierQuery const& query, std::string const& key,
                      std::string const& id)
{
    if (!query.after) {
        return {};
    }
    auto const after = read_cursor<2>(*query.after);
    if (!after) {
        return invalid("request.after.malformed", "/after");
    }
    auto const at = where.bind((*after)[0]);
    where.add("(" + key + " < " + at + " OR (" + key + " = " + at + " AND " + id + " < " +
              where.bind((*after)[1]) + "))");
    return {};
}

/// Adds the words, and answers what to read first: the dossiers of a rare word, or all.
std::string add_words(Conditions& where, sql::Session& database, WardId ward, std::string const& query)
{
    if (auto const code = whole_code(query)) {
        where.add("d.code = $", where.keep(*code));
        return "dossier d";
    }
    auto typed = words_of(query);
    count_words(database, ward, typed);
    std::string from = "dossier d";
    for (auto const& word : typed) {
        auto const range =
            " >= " + where.bind(where.keep(word.begin)) + " AND word < " + where.bind(where.keep(word.end));
        auto const named =
            "(SELECT procedure_code FROM dossier_procedure_word WHERE ward_id = $1 AND word" + range + ")";
        if (&word == &typed.front() && word.dossiers < rare_max) {
            // The sum keeps SQLite from reading all words of all dossiers for the sake of their order.
            from = "(SELECT dossier_id + 0 AS dossier_id FROM dossier_word WHERE ward_id = $1 AND word" +
                   range + " UNION SELECT id FROM dossier WHERE ward_id = $1 AND procedure_code IN " + named +
                   ") w CROSS JOIN dossier d";
            where.add("d.id = w.dossier_id");
        } else {
            where.add("(d.words LIKE " + where.bind(where.keep(word.within)) + " OR d.procedure_code IN " +
                      named + ")");
        }
    }
    return from;
}

DossierRow take_row(sql::Rows& rows, Instant now)
{
    DossierRow row;
    row.id = rows.take<DossierId>();
    row.code = rows.take<std::string>();
    row.state = rows.take<State>();
    row.procedure.code = rows.take<std::string>();
    row.procedure.name = rows.take<std::string>();
    row.work_field = rows.take<std::string>();
    row.channel = rows.take<Channel>();
    row.applicant_name = rows.take<std::string>();
    row.received_at = rows.take<Instant>();
    row.due_at = rows.take<std::optional<Instant>>();
    row.decided_at = rows.take<std::optional<Instant>>();
    row.ended_at = rows.take<std::optional<Instant>>();
    auto const paused = rows.take<std::optional<Instant>>();
    auto const until = row.decided_at ? row.decided_at : row.ended_at ? row.ended_at : paused;
    row.late = row.due_at && is_late(until.value_or(now), *row.due_at);
    row.agency = NamedAgency{rows.take<AgencyId>(), {}};
    row.officer = NamedOfficer{rows.take<OfficerId>(), {}};
    return row;
}

/// Who has it now: the first open step, or the counter.
void name_holder(sql::Session& database, WardId ward, Names& names, DossierRow& row)
{
    if (!is_open(row.state)) {
        row.agency = std::nullopt;
        row.officer = std::nullopt;
        return;
    }
    auto open =
        database.run("SELECT agency_id, officer_id FROM dossier_step WHERE ward_id = $1 AND dossier_id = $2"
                     " AND state = 'open' ORDER BY stage, id LIMIT 1",
                     ward, row.id);
    auto agency = row.agency->id;
    auto officer = row.officer->id;
    if (open.next()) {
        agency = open.take<AgencyId>();
        officer = open.take<OfficerId>();
    }
    row.agency = names.agency(agency);
    row.officer = names.officer(officer);
}

#define ROW_COLUMNS                                                                                          \
    "d.id, d.code, d.state, d.procedure_code, d.procedure_name, d.work_field, d.channel, d.applicant_name,"  \
    " d.received_ms, d.due_ms, d.decided_ms, d.ended_ms, d.paused_ms, d.received_agency, d.received_by"

/// What to read and by which key to page.
struct Plan {
    std::string from{"dossier d"};
    std::string key{"d.received_ms"};
    std::string id{"d.id"};
};

/// What is open, and what one applicant has, is little, and is read by state or applicant: the sign keeps
/// both databases from reading every dossier there ever was, newest first, until enough of them fit.
bool reads_few(DossierQuery const& query)
{
    return query.applicant || query.open.value_or(false) || (query.state && !is_end(*query.state));
}

Result<Plan> plan_of(Conditions& where, api::Call const& call, DossierQuery const& query)
{
    if (!query.counted && (query.counted_from || query.counted_to || query.counted_of || query.counted_at)) {
        return invalid("dossier.counted.without", "/counted");
    }
    if (query.counted && (query.counted->size() > query_bytes_max || !figures_of(*query.counted))) {
        return invalid("dossier.counted.unknown", "/counted");
    }
    Plan plan;
    if (query.query) {
        if (query.query->size() > query_bytes_max) {
            return invalid("dossier.query.long", "/query");
        }
        if (words_of(*query.query).size() > query_words_max) {
            return invalid("dossier.query.words", "/query");
        }
        plan.from = add_words(where, call.database, call.ward(), *query.query);
    }
    if (reads_few(query)) {
        plan.key = "+d.received_ms";
        plan.id = "+d.id";
    }
    if (query.counted) {
        plan = {"counted c CROSS JOIN " + plan.from, "c.day", "c.id"};
        where.add("c.ward_id = $1");
        where.add("c.dossier_id = d.id");
    }
    add_filters(where, query, call.now);
    add_days(where, query);
    add_sight(where, call.caller);
    auto const paged = add_page(where, query, plan.key, plan.id);
    return paged ? Result<Plan>{plan} : Result<Plan>{paged.error()};
}

} // namespace

Result<api::Page<DossierRow>> search(api::Call const& call, DossierQuery const& query)
{
    Conditions where{call.ward()};
    where.add("d.ward_id = $1");
    auto const plan = plan_of(where, call, query);
    if (!plan) {
        return plan.error();
    }
    auto const limit = api::page_limit(query);
    auto const sql = "SELECT " ROW_COLUMNS ", " + plan->key + ", " + plan->id + " FROM " + plan->from +
                     " WHERE " + where.text() + " ORDER BY " + plan->key + " DESC, " + plan->id +
                     " DESC LIMIT " + where.bind(limit + 1);
    auto rows = call.database.run_bound(sql, where.bound());
    api::Page<DossierRow> page;
    Cursor<2> last{};
    while (rows.next()) {
        if (static_cast<int>(page.items.size()) == limit) {
            page.next = write_cursor(last);
            break;
        }
        auto row = take_row(rows, call.now);
        last = {rows.take<std::int64_t>(), rows.take<std::int64_t>()};
        if (query.counted) {
            row.counted_on = from_days(last[0]);
        }
        page.items.push_back(std::move(row));
    }
    Names names{call.database, call.ward()};
    for (auto& row : page.items) {
        name_holder(call.database, call.ward(), names, row);
    }
    return page;
}

} // namespace ward::dossier
