#include "procedure/catalogue.hpp"

#include "procedure/rules.hpp"
#include "procedure/search.hpp"
#include "procedure/store.hpp"
#include "procedure/version.hpp"

#include <algorithm>
#include <mutex>
#include <tuple>

namespace ward::procedure {

namespace {

constexpr std::size_t found_max = 200; ///< of one search

using Procedures = std::vector<Procedure>;

bool in_force(Procedure const& procedure, Date on)
{
    return procedure.valid_from <= on && (!procedure.valid_to || on <= *procedure.valid_to);
}

bool is_free(Procedure const& procedure, Date on)
{
    return std::any_of(procedure.fees.begin(), procedure.fees.end(), [&](Fee const& fee) {
        return fee.basis == FeeBasis::free && fee.case_.empty() && fee.channel == Way::any &&
               fee.valid_from <= on && (!fee.valid_to || on <= *fee.valid_to);
    });
}

ProcedureRow row_of(Procedure const& procedure, Date on)
{
    ProcedureRow row{procedure.code,       procedure.name,       procedure.short_name, procedure.field,
                     procedure.field_name, procedure.handled_by, std::nullopt,         procedure.channels,
                     procedure.online,     procedure.immediate,  std::nullopt,         is_free(procedure, on),
                     procedure.ready};
    if (!procedure.agency.empty()) {
        row.agency = procedure.agency;
    }
    if (auto const limit = time_limit(procedure, Channel::counter, "")) {
        row.time = limit->term();
    }
    return row;
}

SearchText text_of(Procedure const& procedure)
{
    SearchText text{{procedure.code, procedure.name, procedure.short_name},
                    {procedure.field_name, procedure.result, procedure.agency},
                    procedure.ready                                ? 0
                    : procedure.handled_by == HandledBy::elsewhere ? 2
                                                                   : 1};
    text.titles.insert(text.titles.end(), procedure.aliases.begin(), procedure.aliases.end());
    if (procedure.handled_by == HandledBy::elsewhere) {
        text.rest.push_back(procedure.note); // the field it has at the other agency
    }
    for (auto const& component : procedure.components) {
        text.rest.push_back(component.name);
    }
    return text;
}

/// The newest version of a code that is in force, and its place among all; by code.
std::vector<std::size_t> today_of(Procedures const& all, Date today)
{
    std::vector<std::size_t> found;
    for (std::size_t n = 0; n < all.size(); ++n) {
        if (!in_force(all[n], today)) {
            continue;
        }
        if (!found.empty() && all[found.back()].code == all[n].code) {
            found.back() = n;
        } else {
            found.push_back(n);
        }
    }
    return found;
}

std::pair<Procedures::const_iterator, Procedures::const_iterator> versions_of(Procedures const& all,
                                                                              std::string_view code)
{
    auto const first =
        std::lower_bound(all.begin(), all.end(), code,
                         [](Procedure const& each, std::string_view wanted) { return each.code < wanted; });
    auto const last =
        std::find_if(first, all.end(), [&](Procedure const& each) { return each.code != code; });
    return {first, last};
}

std::vector<SearchText> texts_of(Procedures const& all, std::vector<std::size_t> const& places)
{
    std::vector<SearchText> texts;
    for (auto const place : places) {
        texts.push_back(text_of(all[place]));
    }
    return texts;
}

} // namespace

/// What is kept of one ward: all versions, and what lists and searches of one day need.
struct Catalogue::Kept {
    Kept(sql::Session& database, WardId ward, std::int64_t new_revision, Date day)
        : revision{new_revision}, today{day}, fields{all_fields(database, ward)}
    {
        auto const marks = all_marks(database, ward);
        for (auto& stored : all_versions(database, ward)) {
            all.push_back(complete(std::move(stored), fields, marks));
        }
        current = today_of(all, today);
        index = std::make_unique<SearchIndex const>(texts_of(all, current));
        list();
    }

    /// The order of lists: the ward's own fields first, then by name.
    void list()
    {
        auto const order_of = [this](std::size_t n) {
            auto const& procedure = all[current[n]];
            auto const field = std::find_if(fields.begin(), fields.end(),
                                            [&](Field const& each) { return each.code == procedure.field; });
            return std::tuple{field - fields.begin(), !procedure.ready, procedure.code};
        };
        std::vector<std::pair<decltype(order_of(0)), std::size_t>> keys;
        for (std::size_t n = 0; n < current.size(); ++n) {
            keys.emplace_back(order_of(n), n);
        }
        std::sort(keys.begin(), keys.end());
        for (auto const& [key, n] : keys) {
            listed.push_back(n);
        }
    }

    std::int64_t revision;
    Date today;
    std::vector<Field> fields;
    Procedures all;                           ///< by code and version
    std::vector<std::size_t> current;         ///< places in `all` of what is in force today
    std::vector<std::size_t> listed;          ///< places in `current`, in the order of lists
    std::unique_ptr<SearchIndex const> index; ///< over `current`
};

Catalogue::Catalogue() = default;
Catalogue::~Catalogue() = default;

template <class Use>
auto Catalogue::with(sql::Session& database, WardId ward, std::optional<Date> today, Use const& use) const
{
    auto const revision = catalogue_revision(database, ward);
    auto day = today.value_or(Date{});
    {
        std::shared_lock const lock{mutex_};
        auto const found = kept_.find(ward);
        if (found != kept_.end()) {
            auto const& kept = *found->second;
            day = today.value_or(kept.today);
            if (kept.revision == revision && kept.today == day) {
                return use(kept);
            }
        }
    }
    auto fresh = std::make_unique<Kept const>(database, ward, revision, day);
    auto answer = use(*fresh);
    std::unique_lock const lock{mutex_};
    kept_[ward] = std::move(fresh);
    return answer;
}

std::optional<Procedure> Catalogue::at(sql::Session& database, WardId ward, std::string_view code,
                                       Date on) const
{
    return with(database, ward, std::nullopt, [&](Kept const& kept) {
        std::optional<Procedure> found;
        auto const [first, last] = versions_of(kept.all, code);
        for (auto each = last; each != first;) {
            --each;
            if (in_force(*each, on)) {
                return std::optional{*each};
            }
        }
        return found;
    });
}

std::optional<Procedure> Catalogue::version(sql::Session& database, WardId ward, std::string_view code,
                                            int number) const
{
    return with(database, ward, std::nullopt, [&](Kept const& kept) {
        auto const [first, last] = versions_of(kept.all, code);
        auto const found =
            std::find_if(first, last, [&](Procedure const& each) { return each.version == number; });
        return found == last ? std::nullopt : std::optional{*found};
    });
}

std::optional<Procedure> Catalogue::newest(sql::Session& database, WardId ward, std::string_view code) const
{
    return with(database, ward, std::nullopt, [&](Kept const& kept) {
        auto const [first, last] = versions_of(kept.all, code);
        return first == last ? std::nullopt : std::optional{*(last - 1)};
    });
}

RowPage Catalogue::rows(sql::Session& database, WardId ward, Date today, RowQuery const& query) const
{
    return with(database, ward, today, [&](Kept const& kept) {
        auto places = query.words.empty() ? kept.listed : kept.index->find(query.words, found_max);
        auto const place_of = [&](std::size_t n) -> Procedure const& { return kept.all[kept.current[n]]; };
        std::erase_if(
            places, [&](std::size_t n) { return !query.field.empty() && place_of(n).field != query.field; });
        auto first = places.begin();
        if (!query.after.empty()) {
            first = std::find_if(first, places.end(),
                                 [&](std::size_t n) { return place_of(n).code == query.after; });
            first += first == places.end() ? 0 : 1;
        }
        RowPage page;
        auto const count = std::min<std::ptrdiff_t>(places.end() - first, query.limit);
        for (auto each = first; each != first + count; ++each) {
            page.items.push_back(row_of(place_of(*each), today));
        }
        if (first + count != places.end()) {
            page.next = page.items.back().code;
        }
        return page;
    });
}

std::vector<FieldRow> Catalogue::fields(sql::Session& database, WardId ward, Date today) const
{
    return with(database, ward, today, [&](Kept const& kept) {
        std::vector<FieldRow> rows;
        for (auto const& field : kept.fields) {
            auto const count = std::count_if(kept.current.begin(), kept.current.end(),
                                             [&](std::size_t n) { return kept.all[n].field == field.code; });
            rows.push_back({field, static_cast<int>(count)});
        }
        return rows;
    });
}

std::optional<Field> Catalogue::field(sql::Session& database, WardId ward, std::string_view code) const
{
    return with(database, ward, std::nullopt, [&](Kept const& kept) {
        auto const found = std::find_if(kept.fields.begin(), kept.fields.end(),
                                        [&](Field const& each) { return each.code == code; });
        return found == kept.fields.end() ? std::nullopt : std::optional{*found};
    });
}

} // namespace ward::procedure
