#include "report/asset_routes.hpp"

#include "event/store.hpp"
#include "print/plates.hpp"
#include "report/kind_store.hpp"
#include "report/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ward::report {

namespace {

using api::Permission;

PlateInfo shown(Asset const& asset)
{
    return {asset.code, asset.name, asset.kind, asset.place, asset.position, asset.active};
}

/// "TS-00012", or what the ward paints on its things already: letters, digits and dashes.
bool is_code(std::string_view code)
{
    return !code.empty() && code.size() <= asset_length_max && std::ranges::all_of(code, [](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-';
    });
}

Result<void> check(api::Call const& call, Asset& asset)
{
    auto name = check_words(asset.name, Need::required, place_length_max, "report.asset.name", "/name");
    if (!name) {
        return name.error();
    }
    auto place = check_words(asset.place, Need::optional, place_length_max, "report.asset.place", "/place");
    if (!place) {
        return place.error();
    }
    if (!is_point(asset.position)) {
        return invalid("report.position.invalid", "/position");
    }
    if (!asset.kind.empty() && !find_offered_kind(call.database, call.ward(), asset.kind)) {
        return invalid("report.kind.unknown", "/kind");
    }
    asset.name = *std::move(name);
    asset.place = *std::move(place);
    return {};
}

void tell(api::Call const& call, Asset const& asset, char const* what)
{
    event::record(call, {what, "report_asset", asset.id, {{"code", asset.code}, {"active", asset.active}}});
}

std::vector<std::string> codes_in(std::string_view text)
{
    std::vector<std::string> codes;
    while (!text.empty()) {
        auto const end = std::min(text.find(','), text.size());
        codes.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return codes;
}

std::vector<Asset> wanted(api::Call const& call, PlatesQuery const& query)
{
    if (!query.codes) {
        return assets_of(call.database, call.ward(), query.query.value_or(""), 0, plates_max);
    }
    std::vector<Asset> assets;
    for (auto const& code : codes_in(*query.codes)) {
        auto asset = find_asset(call.database, call.ward(), code);
        if (asset && asset->active && std::ssize(assets) < plates_max) {
            assets.push_back(*std::move(asset));
        }
    }
    return assets;
}

} // namespace

AssetRoutes::AssetRoutes(api::Router& router, Surroundings const& around, std::string public_url,
                         WardName ward_name)
    : public_url_{std::move(public_url)}, ward_name_{std::move(ward_name)}
{
    using api::Who;
    router.get("/api/v1/report-assets/{code}",
               {"What the plate on a lamp, a bin or a tree stands for",
                Who::anyone(),
                {around.settings.questions_per_minute}},
               *this, &AssetRoutes::show);
    router.get(
        "/api/v1/report-assets",
        {"What bears a plate", Who::may({Permission::receive, Permission::handle, Permission::review})},
        *this, &AssetRoutes::list);
    router.create("/api/v1/report-assets", {"Give something a plate", Who::may({Permission::receive})}, *this,
                  &AssetRoutes::add);
    router.put("/api/v1/report-assets/{code}",
               {"Say anew what a plate stands for, or that it is gone", Who::may({Permission::receive})},
               *this, &AssetRoutes::change);
    router.get_slow("/api/v1/report-plates.pdf",
                    {"Plates with their QR, to be printed and cut out",
                     Who::may({Permission::receive, Permission::handle, Permission::review})},
                    *this, &AssetRoutes::print);
}

Result<PlateInfo> AssetRoutes::show(api::Call const& call) const
{
    auto const asset = find_asset(call.database, call.ward(), call.argument("code"));
    if (!asset) {
        return not_found("report.asset.unknown");
    }
    return shown(*asset);
}

Result<api::Page<PlateInfo>> AssetRoutes::list(api::Call const& call, AssetQuery const& query) const
{
    auto const after = query.after ? parse_id(*query.after) : std::optional<std::int64_t>{0};
    if (!after) {
        return invalid("request.after.malformed", "/after");
    }
    auto const limit = api::page_limit(query);
    auto const found = assets_of(call.database, call.ward(), query.query.value_or(""), *after, limit + 1);
    api::Page<PlateInfo> page;
    for (auto const& asset : found) {
        if (std::ssize(page.items) == limit) {
            page.next = std::to_string(found[page.items.size() - 1].id);
            break;
        }
        page.items.push_back(shown(asset));
    }
    return page;
}

Result<api::Created<PlateInfo>> AssetRoutes::add(api::Call const& call, NewAsset const& sent) const
{
    Asset asset{0,
                plain_code(sent.code.value_or("")),
                sent.name,
                sent.kind.value_or(""),
                sent.place.value_or(""),
                sent.position};
    if (asset.code.empty()) {
        asset.code = fmt::format("TS-{:05}", assets_ever(call.database, call.ward()) + 1);
    }
    if (!is_code(asset.code)) {
        return invalid("report.asset.code", "/code");
    }
    if (auto const checked = check(call, asset); !checked) {
        return checked.error();
    }
    asset.id = call.ids.next();
    if (!add_asset(call.database, call.ward(), asset)) {
        return conflict("report.asset.taken", "/code");
    }
    tell(call, asset, "report.asset_added");
    return api::Created<PlateInfo>{shown(asset)};
}

Result<PlateInfo> AssetRoutes::change(api::Call const& call, ChangedAsset const& sent) const
{
    auto asset = find_asset(call.database, call.ward(), call.argument("code"));
    if (!asset) {
        return not_found("report.asset.unknown");
    }
    asset->name = sent.name;
    asset->kind = sent.kind;
    asset->place = sent.place;
    asset->position = sent.position;
    asset->active = sent.active;
    if (auto const checked = check(call, *asset); !checked) {
        return checked.error();
    }
    change_asset(call.database, call.ward(), *asset);
    tell(call, *asset, "report.asset_changed");
    return shown(*asset);
}

Result<api::Document> AssetRoutes::print(api::Call const& call, PlatesQuery const& query) const
{
    std::vector<print::Plate> plates;
    for (auto const& asset : wanted(call, query)) {
        plates.push_back({public_url_ + "/phan-anh/gui?tai-san=" + asset.code, asset.code, asset.name});
    }
    if (plates.empty()) {
        return not_found("report.plates.none");
    }
    return api::Document{.media_type = "application/pdf",
                         .bytes =
                             print::plate_sheet(plates, ward_name_(call.database, call.ward()), call.now),
                         .name = "bien-ma-qr.pdf"};
}

} // namespace ward::report
