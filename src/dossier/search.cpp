#include "dossier/search.hpp"

#include "base/cursor.hpp"
#include "dossier/filters.hpp"
#include "dossier/states.hpp"
#include "dossier/word_search.hpp"

#include <algorithm>
#include <limits>

namespace ward::dossier {

namespace {

/// A word that more have than this is no way to find them: then they are read newest first and each is asked.
constexpr std::int64_t rare_max{20'000};
/// Where every word has more than this, a page of them is likely to be full …
constexpr std::int64_t probed_max{1'000};
/// … with the newest so many dossiers.
constexpr int newest_max{10'000};

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
    row.agency = staff::NamedAgency{rows.take<AgencyId>(), {}};
    row.officer = staff::NamedOfficer{rows.take<OfficerId>(), {}};
    return row;
}

/// Who has it now: the first open step, or the counter.
void name_holder(sql::Session& database, WardId ward, staff::Names& names, DossierRow& row)
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

/// What is open, and what one applicant has, is little, and is read by state or applicant, as what has a rare
/// word is read by that: the sign keeps both databases from reading every dossier there ever was, newest
/// first, until enough of them fit.
bool reads_few(DossierQuery const& query)
{
    return query.applicant || query.open.value_or(false) || (query.state && !is_end(*query.state));
}

Result<void> check(DossierQuery const& query)
{
    if (!query.counted && (query.counted_from || query.counted_to || query.counted_of || query.counted_at)) {
        return invalid("dossier.counted.without", "/counted");
    }
    if (query.counted && (query.counted->size() > query_bytes_max || !are_figures(*query.counted))) {
        return invalid("dossier.counted.unknown", "/counted");
    }
    if (query.query && query.query->size() > query_bytes_max) {
        return invalid("dossier.query.long", "/query");
    }
    if (query.query && words_of(*query.query).size() > query_words_max) {
        return invalid("dossier.query.words", "/query");
    }
    return {};
}

/// What was typed leads to some dossiers before others, and a page's end says to which.
enum class Tier : std::int64_t {
    whole, ///< there is only one
    names, ///< the applicant's name begins so
    words, ///< all others that have the words
};

/// Where a page begins: after this one, in its tier.
struct Place {
    Tier tier{Tier::whole};
    std::int64_t key{std::numeric_limits<std::int64_t>::max()};
    std::int64_t id{std::numeric_limits<std::int64_t>::max()};

    bool is_start() const { return key == std::numeric_limits<std::int64_t>::max(); }
    std::string cursor() const { return write_cursor<3>({static_cast<std::int64_t>(tier), key, id}); }
};

Result<Place> place_of(std::optional<std::string> const& after)
{
    if (!after) {
        return Place{};
    }
    auto const at = read_cursor<3>(*after);
    if (!at || (*at)[0] < 0 || (*at)[0] > static_cast<std::int64_t>(Tier::words)) {
        return invalid("request.after.malformed", "/after");
    }
    return Place{static_cast<Tier>((*at)[0]), (*at)[1], (*at)[2]};
}

/// Fills one page, from one tier after the other.
class Listing {
public:
    Listing(api::Call const& call, DossierQuery const& query)
        : call_{call}, query_{query}, limit_{static_cast<std::size_t>(api::page_limit(query))}
    {
        if (query.query && !whole_code(*query.query)) {
            words_.emplace(call.database, call.ward(), *query.query);
        }
    }

    api::Page<DossierRow> from(Place place)
    {
        if (words_ && !query_.counted) {
            if (place.is_start() && place.tier == Tier::whole && words_->begins_names()) {
                place.tier = Tier::names;
            }
            if (place.tier == Tier::names) {
                fill(place, {});
                if (page_.next || (!page_.items.empty() && !words_->is_cheap())) {
                    // What else has the words is asked for by who wants to see it.
                    page_.next = page_.next.value_or(Place{Tier::words}.cursor());
                    return std::move(page_);
                }
                place = {Tier::words};
            }
        }
        if (!fill_from_newest(place)) {
            fill(place, {});
        }
        return std::move(page_);
    }

private:
    /// Of a question whose words very many have: the newest dossiers alone, when they make a full page.
    bool fill_from_newest(Place const& place)
    {
        if (!words_ || query_.counted || query_.from || query_.to || reads_few(query_) ||
            words_->has_rare_word(probed_max)) {
            return false;
        }
        auto edge =
            call_.database.run("SELECT received_ms FROM dossier WHERE ward_id = $1 AND received_ms <= $2"
                               " ORDER BY received_ms DESC LIMIT 1 OFFSET $3",
                               call_.ward(), place.key, newest_max);
        if (edge.next()) {
            auto const before = page_.items.size();
            fill(place, from_ms(edge.take<std::int64_t>()));
            if (page_.next) {
                return true;
            }
            page_.items.resize(before);
        }
        words_->has_rare_word(rare_max);
        return false;
    }

    std::string plan(Conditions& where, Place const& place, std::string& key, std::string& id)
    {
        std::string from{"dossier d"};
        if (words_) {
            using But = WordSearch::But;
            from = place.tier == Tier::names
                       ? words_->by_name(where)
                       : words_->by_words(where, place.tier == Tier::words ? But::names : But::nobody);
        } else if (query_.query) {
            where.add("d.code = $", whole_code(*query_.query).value());
        }
        if (query_.counted) {
            key = "c.day";
            id = "c.id";
            where.add("c.ward_id = $1");
            where.add("c.dossier_id = d.id");
            return "counted c CROSS JOIN " + from;
        }
        if (reads_few(query_) || from != "dossier d") {
            key = "+d.received_ms";
            id = "+d.id";
        }
        return from;
    }

    void fill(Place const& place, std::optional<Instant> received_since)
    {
        std::string key{"d.received_ms"};
        std::string id{"d.id"};
        Conditions where{call_.ward()};
        where.add("d.ward_id = $1");
        auto const from = plan(where, place, key, id);
        add_filters(where, query_, call_);
        if (received_since) {
            where.add("d.received_ms >= $", *received_since);
        }
        if (!place.is_start()) {
            auto const at = where.bind(place.key);
            where.add("(" + key + " < " + at + " OR (" + key + " = " + at + " AND " + id + " < " +
                      where.bind(place.id) + "))");
        }
        auto const limit = static_cast<std::int64_t>(limit_ - page_.items.size() + 1);
        auto const sql = "SELECT " ROW_COLUMNS ", " + key + ", " + id + " FROM " + from + " WHERE " +
                         where.text() + " ORDER BY " + key + " DESC, " + id + " DESC LIMIT " +
                         where.bind(limit);
        take(call_.database.run_bound(sql, where.bound()), place);
    }

    void take(sql::Rows rows, Place place)
    {
        while (rows.next()) {
            if (page_.items.size() == limit_) {
                page_.next = place.cursor();
                return;
            }
            auto row = take_row(rows, call_.now);
            place.key = rows.take<std::int64_t>();
            place.id = rows.take<std::int64_t>();
            if (query_.counted) {
                row.counted_on = from_days(place.key);
            }
            page_.items.push_back(std::move(row));
        }
    }

    api::Call const& call_;
    DossierQuery const& query_;
    std::size_t limit_;
    std::optional<WordSearch> words_;
    api::Page<DossierRow> page_;
};

} // namespace

Result<api::Page<DossierRow>> search(api::Call const& call, DossierQuery const& query)
{
    if (auto const checked = check(query); !checked) {
        return checked.error();
    }
    auto const place = place_of(query.after);
    if (!place) {
        return place.error();
    }
    auto page = Listing{call, query}.from(*place);
    staff::Names names{call.database, call.ward()};
    for (auto& row : page.items) {
        name_holder(call.database, call.ward(), names, row);
    }
    return page;
}

} // namespace ward::dossier
