#include "unit/national.hpp"

#include "base/json_known.hpp"
#include "base/text.hpp"
#include "unit/rules.hpp"

#include <algorithm>
#include <array>

namespace ward::unit {

namespace {

constexpr char const* merger_document = "19/2025/QĐ-TTg";
constexpr char const* renaming_document = "237/NQ-UBTVQH16";

/// Source: docs/law.md#L-43
Date first_day()
{
    return make_date(2025, 7, 1);
}

/// From this day ten communes are wards, because Đồng Nai became a city.
Date renaming_day()
{
    return make_date(2026, 4, 30);
}

bool is_code(std::string const& code, std::size_t digits)
{
    return code.size() == digits &&
           std::all_of(code.begin(), code.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

std::optional<Kind> present_kind(std::string const& type)
{
    auto const kind = split_kind(type + " a").first;
    bool const present = kind == Kind::ward || kind == Kind::commune || kind == Kind::special_zone;
    return present ? std::optional{kind} : std::nullopt;
}

Result<std::optional<Point>> centre_of(CommuneRow const& row)
{
    if (!row.hq) {
        return std::optional<Point>{};
    }
    auto const seat = json::read_known<SeatRow>(*row.hq, "/hq");
    if (!seat || seat->lat < -90 || seat->lat > 90 || seat->lon < -180 || seat->lon > 180) {
        return invalid("unit.centre", "/hq");
    }
    return std::optional{Point{seat->lat, seat->lon}};
}

Result<void> check(CommuneRow const& row)
{
    if (!is_code(row.code, 5)) {
        return invalid("unit.code.malformed", "/code");
    }
    if (row.name.empty() || length(row.name) > 100) {
        return invalid("unit.name.empty", "/name");
    }
    if (row.population.value_or(0) < 0) {
        return invalid("unit.population", "/population");
    }
    if (row.area_km2.value_or(1) <= 0) {
        return invalid("unit.area", "/area_km2");
    }
    return {};
}

} // namespace

Result<ProvinceRecord> province_of(ProvinceRow const& row)
{
    if (!is_code(row.code, 2) || row.name.empty()) {
        return invalid("unit.code.malformed", "/code");
    }
    auto const type = fold(row.type);
    if (type != "tinh" && type != "thanh pho") {
        return invalid("unit.kind.unknown", "/type");
    }
    auto const kind = type == "tinh" ? ProvinceKind::province : ProvinceKind::city;
    return ProvinceRecord{{row.code, row.name, kind}, Source::national};
}

Result<std::vector<UnitRecord>> units_of(CommuneRow const& row)
{
    if (auto const good = check(row); !good) {
        return good.error();
    }
    auto const kind = present_kind(row.type);
    if (!kind) {
        return invalid("unit.kind.unknown", "/type");
    }
    auto const centre = centre_of(row);
    if (!centre) {
        return centre.error();
    }
    UnitRecord now{row.code, first_day(),       std::nullopt,    row.name,
                   *kind,    row.province_code, row.area_km2,    row.population,
                   *centre,  std::string{},     merger_document, Source::national};
    auto const [kind_then, name_then] = split_kind(row.name_at_2025_07_01.value_or(""));
    // Another spelling is no other name; another kind is.
    if (!row.name_at_2025_07_01 || kind_then == *kind || kind_then == Kind::unknown) {
        return std::vector{now};
    }
    auto before = now;
    before.name = name_then;
    before.kind = kind_then;
    before.valid_to = renaming_day() - std::chrono::days{1};
    now.valid_from = renaming_day();
    now.document = renaming_document;
    return std::vector{before, now};
}

Result<FormerRecord> former_of(OldRow const& row)
{
    auto const code = row.code.value_or("");
    auto const key = code.empty() ? row.district_code : code;
    if (key.empty()) {
        return invalid("unit.former.code.missing", "/code");
    }
    // Islands that were a district without communes have no name of their own in the list.
    auto const [kind, name] = split_kind(row.name.value_or(row.district));
    if (name.empty() || length(name) > 100) {
        return invalid("unit.former.name.missing", "/name");
    }
    return FormerRecord{
        key, key, name, kind, row.district, row.district_code, row.province, Source::national};
}

std::optional<How> how_of(std::string_view word)
{
    constexpr std::array<std::pair<std::string_view, How>, 7> all{{
        {"full", How::full},
        {"unchanged", How::unchanged},
        {"renamed", How::renamed},
        {"partial", How::part},
        {"partial_area", How::part_area},
        {"partial_area_all_population", How::part_area_all_people},
        {"partial_population", How::part_people},
    }};
    auto const found =
        std::find_if(all.begin(), all.end(), [&](auto const& each) { return each.first == word; });
    return found == all.end() ? std::nullopt : std::optional{found->second};
}

bool same_name(std::string_view a, std::string_view b)
{
    return fold(a) == fold(b);
}

} // namespace ward::unit
