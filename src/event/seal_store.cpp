#include "event/seal_store.hpp"

#include "base/id_list.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <set>
#include <unordered_map>

namespace ward::event {

namespace {

constexpr std::size_t keys_at_once{256};
constexpr int rows_at_once{64}; ///< of the list

#define KEPT_COLUMNS                                                                                         \
    "id, ward_id, at_ms, kind, subject_kind, subject_id, officer_id, agency_id, request_id, data,"           \
    " sealed_as, secret, leaf"

/// Where events wait for their place in the ledger.
constexpr sql::Roll waiting_list{"INSERT INTO event_waiting (ward_id, first, events) VALUES "};

Kept take_kept(sql::Rows& rows)
{
    Kept kept;
    auto& event = kept.event;
    event.id = rows.take<EventId>();
    event.ward = rows.take<WardId>();
    event.at = rows.take<Instant>();
    event.kind = rows.take<std::string>();
    event.subject_kind = rows.take<std::string>();
    event.subject_id = rows.take<std::int64_t>();
    event.officer_id = rows.take<OfficerId>();
    event.agency_id = rows.take<AgencyId>();
    event.request_id = rows.take<std::string>();
    event.data = rows.take<std::string>();
    kept.sealed_as = rows.take<std::string>();
    kept.secret = rows.take<std::string>();
    kept.leaf = rows.take<std::string>();
    return kept;
}

std::vector<Kept> all(sql::Rows rows)
{
    std::vector<Kept> found;
    while (rows.next()) {
        found.push_back(take_kept(rows));
    }
    return found;
}

std::vector<Kept> of_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                             std::int64_t subject_id)
{
    return all(database.run("SELECT " KEPT_COLUMNS " FROM event"
                            " WHERE ward_id = $1 AND subject_kind = $2 AND subject_id = $3 ORDER BY id",
                            ward, subject_kind, subject_id));
}

/// A statement for each power of two, so that few are kept prepared.
std::string select_by_keys(std::size_t count)
{
    std::string sql{"SELECT " KEPT_COLUMNS " FROM event WHERE ward_id = $1 AND id IN ("};
    for (std::size_t at = 0; at < count; ++at) {
        sql += (at == 0 ? "$" : ", $") + std::to_string(at + 2);
    }
    return sql + ')';
}

std::vector<std::int64_t> keys_of(std::string_view list)
{
    auto keys = parse_list(list);
    if (!keys) {
        throw sql::Failure{sql::Breakage::damaged, "the list of waiting events is no list"};
    }
    return *std::move(keys);
}

/// Those that wait, of the whole ward.
std::set<std::int64_t> waiting_keys(sql::Session& database, WardId ward)
{
    std::set<std::int64_t> waiting;
    auto rows = database.run("SELECT events FROM event_waiting WHERE ward_id = $1", ward);
    while (rows.next()) {
        auto const keys = keys_of(rows.take<std::string_view>());
        waiting.insert(keys.begin(), keys.end());
    }
    return waiting;
}

} // namespace

std::optional<std::string> leaf_of(Kept const& kept)
{
    if (!kept.leaf.empty()) {
        return kept.leaf;
    }
    auto const salts = salts_of(kept.secret);
    return salts ? std::optional{leaf_of(kept.event, subject_of(kept), *salts)} : std::nullopt;
}

std::string subject_of(Kept const& kept)
{
    if (kept.secret.empty()) {
        return {};
    }
    return kept.sealed_as.empty() ? std::to_string(kept.event.subject_id) : kept.sealed_as;
}

void insert(sql::Session& database, Recorded const& event, std::string const& code)
{
    database.change("INSERT INTO event (id, at_ms, kind, subject_kind, subject_id, officer_id, agency_id,"
                    " request_id, data, ward_id, sealed_as, secret)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                    event.id, event.at, event.kind, event.subject_kind, event.subject_id, event.officer_id,
                    event.agency_id, event.request_id, event.data, event.ward, code, to_text(make_salts()));
    database.enrol(waiting_list, event.ward.value, event.id.value);
}

std::vector<std::optional<Kept>> kept_of(sql::Session& database, WardId ward, std::span<EventId const> events)
{
    std::unordered_map<EventId, Kept> found;
    for (auto rest = events; !rest.empty();) {
        auto const count = std::min(std::bit_floor(rest.size()), keys_at_once);
        std::vector<sql::Bound> bound{sql::bind(ward)};
        for (auto const event : rest.first(count)) {
            bound.push_back(sql::bind(event));
        }
        for (auto& kept : all(database.run_bound(select_by_keys(count), bound))) {
            auto const id = kept.event.id;
            found.emplace(id, std::move(kept));
        }
        rest = rest.subspan(count);
    }
    std::vector<std::optional<Kept>> ordered;
    ordered.reserve(events.size());
    for (auto const event : events) {
        auto const at = found.find(event);
        ordered.push_back(at == found.end() ? std::nullopt : std::optional{std::move(at->second)});
    }
    return ordered;
}

int seal_older(sql::Session& database, WardId ward, Instant now, int limit)
{
    auto mark = database.run("SELECT below FROM event_unsealed WHERE ward_id = $1", ward);
    if (!mark.next()) {
        return 0;
    }
    auto below = mark.take<EventId>();
    auto const found = all(database.run("SELECT " KEPT_COLUMNS " FROM event WHERE ward_id = $1 AND id < $2"
                                        " ORDER BY id DESC LIMIT $3",
                                        ward, below, limit));
    for (auto const& kept : found) {
        auto const salts = make_salts();
        auto const leaf = leaf_of(kept.event, std::to_string(kept.event.subject_id), salts, now);
        database.change("UPDATE event SET secret = $2, leaf = $3 WHERE id = $1", kept.event.id,
                        to_text(salts), leaf);
        database.enrol(waiting_list, ward.value, kept.event.id.value);
        below = kept.event.id;
    }
    if (found.size() < static_cast<std::size_t>(limit)) {
        database.change("DELETE FROM event_unsealed WHERE ward_id = $1", ward);
    } else {
        database.change("UPDATE event_unsealed SET below = $2 WHERE ward_id = $1", ward, below);
    }
    return static_cast<int>(found.size());
}

Waiting next_waiting(sql::Session& database, WardId ward, std::size_t limit)
{
    Waiting waiting;
    for (bool read_on = true; read_on;) {
        // Page by page: PostgreSQL sends whatever was asked for, and millions may wait.
        auto rows = database.run("SELECT first, events FROM event_waiting WHERE ward_id = $1 AND first > $2"
                                 " ORDER BY first LIMIT $3",
                                 ward, waiting.rows.empty() ? 0 : waiting.rows.back(), rows_at_once);
        read_on = false;
        while (rows.next()) {
            read_on = true;
            auto const row = rows.take<std::int64_t>();
            auto const keys = keys_of(rows.take<std::string_view>());
            waiting.more = !waiting.rows.empty() && waiting.events.size() + keys.size() > limit;
            if (waiting.more) {
                break;
            }
            waiting.rows.push_back(row);
            for (auto const key : keys) {
                waiting.events.push_back(EventId{key});
            }
        }
        read_on = read_on && !waiting.more;
    }
    std::sort(waiting.events.begin(), waiting.events.end());
    return waiting;
}

bool take(sql::Session& database, Waiting const& waiting)
{
    std::vector<sql::Written> taken;
    for (auto const row : waiting.rows) {
        taken.push_back(database.change("DELETE FROM event_waiting WHERE first = $1", row));
    }
    return std::all_of(taken.begin(), taken.end(), [](std::int64_t rows) { return rows == 1; });
}

bool anything_waits(sql::Session& database, WardId ward)
{
    return database.run("SELECT 1 FROM event_waiting WHERE ward_id = $1 LIMIT 1", ward).next();
}

std::int64_t count_waiting(sql::Session& database, WardId ward)
{
    // One more than there are blanks in each row.
    auto rows = database.run("SELECT coalesce(sum(length(events) - length(replace(events, ' ', '')) + 1), 0)"
                             " FROM event_waiting WHERE ward_id = $1",
                             ward);
    return rows.next() ? rows.take<std::int64_t>() : 0;
}

void wait_again(sql::Session& database, WardId ward)
{
    database.change("DELETE FROM event_waiting WHERE ward_id = $1", ward);
    auto rows = database.run("SELECT id FROM event WHERE ward_id = $1 AND (secret <> '' OR leaf <> '')"
                             " ORDER BY id",
                             ward);
    while (rows.next()) {
        database.enrol(waiting_list, ward.value, rows.take<std::int64_t>());
    }
}

std::vector<Seal> seals_of_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                                   std::int64_t subject_id)
{
    std::vector<Seal> seals;
    for (auto const& kept : of_subject(database, ward, subject_kind, subject_id)) {
        auto const salts = salts_of(kept.secret);
        if (salts || !kept.leaf.empty()) {
            seals.push_back({kept.event.id, kept.event.kind, kept.event.at, subject_of(kept),
                             salts ? to_url(salts->subject) : ""});
        }
    }
    return seals;
}

SealCount count_seals(sql::Session& database, WardId ward, std::string_view subject_kind,
                      std::int64_t subject_id)
{
    auto const waiting = waiting_keys(database, ward);
    auto rows = database.run("SELECT id, at_ms, CASE WHEN secret = '' AND leaf = '' THEN 0 ELSE 1 END"
                             " FROM event WHERE ward_id = $1 AND subject_kind = $2 AND subject_id = $3"
                             " ORDER BY id",
                             ward, subject_kind, subject_id);
    SealCount count;
    while (rows.next()) {
        auto const event = rows.take<EventId>();
        auto const at = rows.take<Instant>();
        ++count.events;
        if (rows.take<bool>() && !waiting.contains(event.value)) {
            ++count.sealed;
            count.up_to = std::max(count.up_to, std::optional{at});
            count.newest = event;
        }
    }
    return count;
}

std::int64_t count_events(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT count(*) FROM event WHERE ward_id = $1", ward);
    return rows.next() ? rows.take<std::int64_t>() : 0;
}

std::int64_t forget_subject(sql::Session& database, WardId ward, std::string_view subject_kind,
                            std::int64_t subject_id)
{
    auto const found = of_subject(database, ward, subject_kind, subject_id);
    for (auto const& kept : found) {
        auto const leaf = leaf_of(kept);
        database.change("UPDATE event SET data = '{}', sealed_as = '', secret = '', leaf = $2 WHERE id = $1",
                        kept.event.id, leaf ? *leaf : "");
    }
    return static_cast<std::int64_t>(found.size());
}

} // namespace ward::event
