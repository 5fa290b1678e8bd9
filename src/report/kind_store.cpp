#include "report/kind_store.hpp"

#include <map>

namespace ward::report {

namespace {

ReportKind to_kind(std::string const& content)
{
    return json::read_text_as<ReportKind>(content).value(); // we wrote it
}

struct Kept {
    bool active{false};
    std::int64_t place{0};
    std::string content;

    friend bool operator==(Kept const&, Kept const&) = default;
};

std::map<std::string, Kept> kept_kinds(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT code, active, place, content FROM report_kind WHERE ward_id = $1", ward);
    std::map<std::string, Kept> kept;
    while (rows.next()) {
        auto const code = rows.take<std::string>();
        Kept each;
        each.active = rows.take<bool>();
        each.place = rows.take<std::int64_t>();
        each.content = rows.take<std::string>();
        kept.emplace(code, std::move(each));
    }
    return kept;
}

void put_categories(sql::Session& database, WardId ward, std::vector<CategoryName> const& categories)
{
    database.change("DELETE FROM report_category WHERE ward_id = $1", ward);
    std::int64_t place{0};
    for (auto const& category : categories) {
        database.change("INSERT INTO report_category (ward_id, code, name, place) VALUES ($1, $2, $3, $4)",
                        ward, category.code, category.name, place++);
    }
}

/// Degrees of a stored edge.
std::optional<double> take_edge(sql::Rows& rows)
{
    auto const edge = rows.take<std::optional<std::int64_t>>();
    return edge ? std::optional{point_of(*edge, 0).lat} : std::nullopt;
}

RoutingRule take_rule(sql::Rows& rows)
{
    RoutingRule rule;
    auto const category = rows.take<std::string>();
    rule.category = json::enum_of<Category>(category);
    auto const kind = rows.take<std::string>();
    rule.kind = kind.empty() ? std::nullopt : std::optional{kind};
    auto const south = take_edge(rows);
    auto const west = take_edge(rows);
    auto const north = take_edge(rows);
    auto const east = take_edge(rows);
    if (south && west && north && east) {
        rule.area = Box{*south, *west, *north, *east};
    }
    rule.agency_id = rows.take<AgencyId>();
    auto const officer = rows.take<OfficerId>();
    rule.officer_id = officer ? std::optional{officer} : std::nullopt;
    return rule;
}

} // namespace

Kinds offered_kinds(sql::Session& database, WardId ward)
{
    Kinds kinds;
    auto names =
        database.run("SELECT code, name FROM report_category WHERE ward_id = $1 ORDER BY place, code", ward);
    while (names.next()) {
        CategoryName category;
        category.code = names.take<Category>();
        category.name = names.take<std::string>();
        kinds.categories.push_back(std::move(category));
    }
    auto rows = database.run(
        "SELECT content FROM report_kind WHERE ward_id = $1 AND active = 1 ORDER BY place, code", ward);
    while (rows.next()) {
        kinds.kinds.push_back(to_kind(rows.take<std::string>()));
    }
    return kinds;
}

std::optional<ReportKind> find_kind(sql::Session& database, WardId ward, std::string_view code)
{
    auto rows = database.run("SELECT content FROM report_kind WHERE ward_id = $1 AND code = $2", ward, code);
    return rows.next() ? std::optional{to_kind(rows.take<std::string>())} : std::nullopt;
}

std::optional<ReportKind> find_offered_kind(sql::Session& database, WardId ward, std::string_view code)
{
    auto rows = database.run(
        "SELECT content FROM report_kind WHERE ward_id = $1 AND code = $2 AND active = 1", ward, code);
    return rows.next() ? std::optional{to_kind(rows.take<std::string>())} : std::nullopt;
}

KindChanges put_kinds(sql::Session& database, WardId ward, Kinds const& kinds)
{
    KindChanges changes;
    auto kept = kept_kinds(database, ward);
    std::int64_t place{0};
    for (auto const& kind : kinds.kinds) {
        Kept const wanted{true, place++, json::to_text(kind)};
        auto const found = kept.find(kind.code);
        if (found == kept.end()) {
            database.change("INSERT INTO report_kind (ward_id, code, active, place, content)"
                            " VALUES ($1, $2, 1, $3, $4)",
                            ward, kind.code, wanted.place, wanted.content);
            ++changes.added;
            continue;
        }
        if (found->second == wanted) {
            ++changes.unchanged;
        } else {
            database.change("UPDATE report_kind SET active = 1, place = $3, content = $4"
                            " WHERE ward_id = $1 AND code = $2",
                            ward, kind.code, wanted.place, wanted.content);
            ++changes.changed;
        }
        kept.erase(found);
    }
    for (auto const& [code, left] : kept) {
        if (left.active) {
            database.change("UPDATE report_kind SET active = 0 WHERE ward_id = $1 AND code = $2", ward, code);
            ++changes.retired;
        }
    }
    put_categories(database, ward, kinds.categories);
    return changes;
}

std::vector<RoutingRule> routing(sql::Session& database, WardId ward)
{
    auto rows =
        database.run("SELECT category, kind, south_e6, west_e6, north_e6, east_e6, agency_id, officer_id"
                     " FROM report_routing WHERE ward_id = $1 ORDER BY place",
                     ward);
    std::vector<RoutingRule> rules;
    while (rows.next()) {
        rules.push_back(take_rule(rows));
    }
    return rules;
}

std::int64_t routing_version(sql::Session& database, WardId ward)
{
    auto rows = database.run("SELECT version FROM report_routing_version WHERE ward_id = $1", ward);
    return rows.next() ? rows.take<std::int64_t>() : 0;
}

void put_routing(sql::Session& database, WardId ward, std::vector<RoutingRule> const& rules)
{
    database.change("INSERT INTO report_routing_version (ward_id, version) VALUES ($1, 1)"
                    " ON CONFLICT (ward_id) DO UPDATE SET version = report_routing_version.version + 1",
                    ward);
    database.change("DELETE FROM report_routing WHERE ward_id = $1", ward);
    std::int64_t place{0};
    for (auto const& rule : rules) {
        auto const edge = [&](double Box::*side) {
            return rule.area ? std::optional{to_micro_degrees(*rule.area.*side)} : std::nullopt;
        };
        auto const category = rule.category ? std::string{json::word_of(*rule.category)} : std::string{};
        database.change(
            "INSERT INTO report_routing (ward_id, place, category, kind, south_e6, west_e6, north_e6,"
            " east_e6, agency_id, officer_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            ward, place++, category, rule.kind.value_or(""), edge(&Box::south), edge(&Box::west),
            edge(&Box::north), edge(&Box::east), rule.agency_id, rule.officer_id.value_or(OfficerId{}));
    }
}

} // namespace ward::report
