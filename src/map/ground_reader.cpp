#include "map/ground_reader.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace ward::map {

/// Rows of `smartward/map/1`, described as data/README.md has them.
namespace own {

struct Unit {
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (code, name))

struct Place {
    PlaceKind kind{PlaceKind::other};
    std::string name;
    std::optional<std::string> address;
    Sureness sure{Sureness::rough};
    double lat{0};
    double lon{0};
};
BOOST_DESCRIBE_STRUCT(Place, (), (kind, name, address, sure, lat, lon))

struct Line {
    LineKind kind{LineKind::street};
    std::string name;
    Sureness sure{Sureness::rough};
    std::vector<std::vector<double>> points;
};
BOOST_DESCRIBE_STRUCT(Line, (), (kind, name, sure, points))

struct Address {
    std::string house;
    std::string street;
    std::optional<std::string> neighbourhood;
    double lat{0};
    double lon{0};
};
BOOST_DESCRIBE_STRUCT(Address, (), (house, street, neighbourhood, lat, lon))

struct File {
    std::string format;
    Unit unit;
    std::string note;
    std::optional<std::vector<Place>> places;
    std::optional<std::vector<Line>> lines;
    std::optional<std::vector<Address>> addresses;
};
BOOST_DESCRIBE_STRUCT(File, (), (format, unit, note, places, lines, addresses))

} // namespace own

namespace {

constexpr std::size_t name_length_max = 200;
constexpr std::size_t house_length_max = 40;
constexpr std::size_t address_length_max = 300;

std::string at(char const* list, std::size_t n)
{
    return std::string{list} + '/' + std::to_string(n);
}

bool fits(std::string const& text, std::size_t least, std::size_t most)
{
    auto const count = length(text);
    return least <= count && count <= most;
}

/// As it is stored; nothing for what is not on the globe.
std::optional<Point> stored_point(double lat, double lon)
{
    if (!is_point({lat, lon})) {
        return std::nullopt;
    }
    return point_of(to_micro_degrees(lat), to_micro_degrees(lon));
}

Result<PlaceRow> row_of(own::Place const& place, std::string const& pointer)
{
    auto const point = stored_point(place.lat, place.lon);
    if (!point) {
        return invalid("map.position", pointer + "/lat");
    }
    auto const address = place.address.value_or("");
    if (!fits(place.name, 1, name_length_max)) {
        return invalid("map.name", pointer + "/name");
    }
    if (!fits(address, 0, address_length_max)) {
        return invalid("map.name", pointer + "/address");
    }
    return PlaceRow{place.kind, place.name, address, place.sure, *point};
}

Result<LineRow> row_of(own::Line const& line, std::string const& pointer)
{
    if (!fits(line.name, 0, name_length_max)) {
        return invalid("map.name", pointer + "/name");
    }
    if (line.points.size() < 2 || line.points.size() > trail_points_max) {
        return invalid("map.line.trail", pointer + "/points");
    }
    LineRow row{line.kind, line.name, line.sure, {}};
    for (std::size_t n = 0; n < line.points.size(); ++n) {
        auto const& pair = line.points[n];
        auto const point = pair.size() == 2 ? stored_point(pair[0], pair[1]) : std::nullopt;
        if (!point) {
            return invalid("map.position", pointer + at("/points", n));
        }
        row.trail.push_back(*point);
    }
    return row;
}

Result<AddressRow> row_of(own::Address const& address, std::string const& pointer)
{
    auto const point = stored_point(address.lat, address.lon);
    if (!point) {
        return invalid("map.position", pointer + "/lat");
    }
    auto const neighbourhood = address.neighbourhood.value_or("");
    if (!fits(address.house, 1, house_length_max)) {
        return invalid("map.name", pointer + "/house");
    }
    if (!fits(address.street, 1, name_length_max)) {
        return invalid("map.name", pointer + "/street");
    }
    if (!fits(neighbourhood, 0, name_length_max)) {
        return invalid("map.name", pointer + "/neighbourhood");
    }
    return AddressRow{address.house, address.street, neighbourhood, *point};
}

/// All rows of a list, or the first refusal.
template <class Row, class Given>
Result<void> take(std::optional<std::vector<Given>> const& given, char const* list, std::size_t count_max,
                  std::optional<std::vector<Row>>& rows, Tally& tally)
{
    if (!given) {
        return {};
    }
    if (given->size() > count_max) {
        return invalid("map.too_many", list);
    }
    rows.emplace();
    for (std::size_t n = 0; n < given->size(); ++n) {
        auto row = row_of((*given)[n], at(list, n));
        if (!row) {
            return row.error();
        }
        rows->push_back(*std::move(row));
    }
    tally.in = tally.taken = static_cast<int>(given->size());
    return {};
}

PlaceKind kind_of(std::string_view word)
{
    struct Row {
        std::string_view word;
        PlaceKind kind;
    };
    static constexpr Row known[] = {
        {"government", PlaceKind::office},
        {"police", PlaceKind::police},
        {"hospital", PlaceKind::health},
        {"clinic", PlaceKind::health},
        {"school", PlaceKind::school},
        {"market", PlaceKind::market},
        {"sport_culture", PlaceKind::culture},
        {"heritage_site", PlaceKind::heritage},
        {"pagoda", PlaceKind::worship},
        {"church", PlaceKind::worship},
        {"park", PlaceKind::park},
        {"railway_station", PlaceKind::transport},
        {"bus_station", PlaceKind::transport},
        {"company", PlaceKind::business},
        {"shop", PlaceKind::business},
        {"residential_project", PlaceKind::estate},
    };
    auto const* const found =
        std::find_if(std::begin(known), std::end(known), [&](Row const& each) { return each.word == word; });
    return found == std::end(known) ? PlaceKind::other : found->kind;
}

/// A text that may be absent or null.
Result<std::string> optional_text(json::Object const& row, char const* name, std::string const& pointer)
{
    auto const* const value = row.if_contains(name);
    if (value == nullptr || value->is_null()) {
        return std::string{};
    }
    return json::read_text(*value, json::child(pointer, name));
}

/// One row of a published list; nothing for one without a position.
Result<std::optional<PlaceRow>> published_place(json::Value const& value, std::string const& pointer)
{
    auto const* const row = value.if_object();
    if (row == nullptr) {
        return json::wrong_type(pointer);
    }
    own::Place place;
    auto const name = optional_text(*row, "name", pointer);
    auto const kind = optional_text(*row, "kind", pointer);
    auto const address = optional_text(*row, "address", pointer);
    auto const sure = optional_text(*row, "confidence", pointer);
    for (auto const* const text : {&name, &kind, &address, &sure}) {
        if (!*text) {
            return text->error();
        }
    }
    place.name = *name;
    place.kind = kind_of(*kind);
    place.address = *address;
    place.sure = *sure == "high" ? Sureness::sure : *sure == "medium" ? Sureness::likely : Sureness::rough;
    for (auto const& [member, into] : {std::pair{"lat", &place.lat}, std::pair{"lon", &place.lon}}) {
        auto const* const number = row->if_contains(member);
        if (number == nullptr || number->is_null()) {
            return std::optional<PlaceRow>{};
        }
        auto const read = json::read<double>(*number, json::child(pointer, member));
        if (!read) {
            return read.error();
        }
        *into = *read;
    }
    auto taken = row_of(place, pointer);
    if (!taken) {
        return taken.error();
    }
    return std::optional{*std::move(taken)};
}

} // namespace

Result<Brought> read_own(json::Value const& file)
{
    auto const read = json::read<own::File>(file);
    if (!read) {
        return read.error();
    }
    Brought brought;
    brought.unit = read->unit.code;
    brought.unit_name = read->unit.name;
    auto& report = brought.report;
    auto taken = take(read->places, "/places", places_max, brought.places, report.places);
    taken = taken ? take(read->lines, "/lines", lines_max, brought.lines, report.lines) : taken;
    taken = taken ? take(read->addresses, "/addresses", addresses_max, brought.addresses, report.addresses)
                  : taken;
    if (!taken) {
        return taken.error();
    }
    return brought;
}

Result<Brought> read_published(json::Value const& file)
{
    auto const* const list = file.is_object() ? file.get_object().if_contains("places") : nullptr;
    auto const* const rows = list == nullptr ? nullptr : list->if_array();
    if (rows == nullptr) {
        return invalid("import.format.unknown", "/format");
    }
    if (rows->size() > places_max) {
        return invalid("map.too_many", "/places");
    }
    Brought brought;
    brought.places.emplace();
    auto& report = brought.report;
    report.places.in = static_cast<int>(rows->size());
    for (std::size_t n = 0; n < rows->size(); ++n) {
        auto place = published_place((*rows)[n], at("/places", n));
        if (!place) {
            return place.error();
        }
        if (*place) {
            brought.places->push_back(**std::move(place));
            ++report.places.taken;
        } else {
            report.rejections.push_back({at("/places", n), "map.position_missing"});
            ++report.places.rejected;
        }
    }
    auto const* const streets = file.get_object().if_contains("streets");
    auto const* const names = streets == nullptr ? nullptr : streets->if_array();
    for (std::size_t n = 0; names != nullptr && n < names->size(); ++n) {
        report.rejections.push_back({at("/streets", n), "map.line.trail_missing"});
        ++report.lines.in;
        ++report.lines.rejected;
    }
    return brought;
}

} // namespace ward::map
