#include "unit/routes.hpp"

#include "base/text.hpp"
#include "unit/rules.hpp"
#include "unit/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace ward::unit {

using api::Who;

namespace {

/// A query with marks is compared with marks, one without is not.
struct Wanted {
    explicit Wanted(std::string_view query) : exact{fold_exact(query)}, marked{exact != fold(query)} {}

    std::string folded(std::string_view text) const { return marked ? fold_exact(text) : fold(text); }

    std::string exact; ///< also the query without marks, when it has none
    bool marked;
};

template <class Row>
struct Ranked {
    std::string place; ///< orders the answers, and is the key of the page after one
    Row row;
};

/// The rows after `after`, in order.
template <class Row>
std::vector<Ranked<Row>> page_of(std::vector<Ranked<Row>> ranked, std::string const& after, int limit)
{
    std::erase_if(ranked, [&](Ranked<Row> const& each) { return each.place <= after; });
    std::sort(ranked.begin(), ranked.end(), [](auto const& a, auto const& b) { return a.place < b.place; });
    if (ranked.size() > static_cast<std::size_t>(limit)) {
        ranked.erase(ranked.begin() + limit, ranked.end());
    }
    return ranked;
}

std::string place_of(std::string_view name, Kind kind, Wanted const& wanted, std::string_view code)
{
    auto const bare = distance(wanted.folded(name), wanted.exact);
    auto const whole = distance(wanted.folded(fmt::format("{} {}", spoken(kind), name)), wanted.exact);
    return fmt::format("{}-{}", std::min(bare, whole), code);
}

} // namespace

Routes::Routes(api::Router& router, Calendars const& calendars) : calendars_{calendars}
{
    router.get("/api/v1/provinces", {"The provinces", Who::anyone()}, *this, &Routes::list_provinces);
    router.get("/api/v1/units", {"Wards, communes and special zones, by name or province", Who::anyone()},
               *this, &Routes::list);
    router.get("/api/v1/units/{code}", {"One unit, what it was formed from and its outline", Who::anyone()},
               *this, &Routes::show);
    router.get("/api/v1/former-units", {"What became of a unit that ended in June 2025", Who::anyone()},
               *this, &Routes::list_former);
    add_calendar(router);
}

Result<api::Page<Province>> Routes::list_provinces(api::Call const& call) const
{
    return api::Page<Province>{provinces(call.database), std::nullopt};
}

Result<api::Page<UnitRow>> Routes::list(api::Call const& call, UnitQuery const& query) const
{
    auto const limit = api::page_limit(query);
    auto const province = query.province.value_or("");
    auto const after = query.after.value_or("");
    Wanted const wanted{query.query.value_or("")};
    api::Page<UnitRow> page;
    auto const query_words = words(wanted.exact);
    if (query_words.empty()) {
        page.items = units_after(call.database, province, after, limit);
        if (page.items.size() == static_cast<std::size_t>(limit)) {
            page.next = page.items.back().code;
        }
        return page;
    }
    std::vector<Ranked<UnitRow>> ranked;
    for (auto& row : units_with_word(call.database, province, rarest_word(query_words))) {
        auto const text = wanted.folded(fmt::format("{} {}", spoken(row.kind), row.name));
        if (contains_words(text, wanted.exact)) {
            ranked.push_back({place_of(row.name, row.kind, wanted, row.code), std::move(row)});
        }
    }
    for (auto& each : page_of(std::move(ranked), after, limit)) {
        page.next = each.place;
        page.items.push_back(std::move(each.row));
    }
    if (page.items.size() < static_cast<std::size_t>(limit)) {
        page.next = std::nullopt;
    }
    return page;
}

Result<Unit> Routes::show(api::Call const& call) const
{
    auto found = unit(call.database, call.argument("code"));
    if (!found) {
        return not_found("unit.unknown");
    }
    return *std::move(found);
}

Result<api::Page<FormerUnit>> Routes::list_former(api::Call const& call, FormerQuery const& query) const
{
    Wanted const wanted{query.query};
    auto const query_words = words(wanted.exact);
    if (query_words.empty()) {
        return invalid("unit.query.empty", "/query");
    }
    std::vector<Ranked<FoundFormer>> ranked;
    for (auto& found : former_units_with_word(call.database, rarest_word(query_words))) {
        auto const& former = found.unit;
        auto const text = fmt::format("{} {} {}", spoken(former.kind), former.name, former.district);
        if (contains_words(wanted.folded(text), wanted.exact)) {
            ranked.push_back({place_of(former.name, former.kind, wanted, found.key), std::move(found)});
        }
    }
    api::Page<FormerUnit> page;
    auto const limit = api::page_limit(query);
    for (auto& [place, found] : page_of(std::move(ranked), query.after.value_or(""), limit)) {
        found.unit.became = became(call.database, found.key);
        page.next = place;
        page.items.push_back(std::move(found.unit));
    }
    if (page.items.size() < static_cast<std::size_t>(limit)) {
        page.next = std::nullopt;
    }
    return page;
}

} // namespace ward::unit
