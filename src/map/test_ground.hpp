#pragma once

#include "api/test_house.hpp"
#include "event/store.hpp"
#include "map/routes.hpp"
#include "map/store.hpp"

#include <fmt/format.h>

/// For tests only: a ward of three square units side by side, two neighbourhoods, streets and addresses.
namespace ward::map {

inline AreaRow square(AreaKind kind, std::string code, std::string name, Box const& box)
{
    return {kind,
            std::move(code),
            std::move(name),
            "để vẽ",
            {{{{box.south, box.west}, {box.south, box.east}, {box.north, box.east}, {box.north, box.west}}}}};
}

/// The middle unit is the ward's own, with a hole of its western neighbour in it.
inline Ground test_ground()
{
    Ground ground;
    ground.areas = {
        square(AreaKind::unit, "21025", "Phường Cẩm Thành", {15.10, 108.70, 15.20, 108.75}),
        square(AreaKind::unit, "21028", "Phường Nghĩa Lộ", {15.10, 108.75, 15.20, 108.80}),
        square(AreaKind::neighbourhood, "T1", "Tổ dân phố 1", {15.10, 108.75, 15.15, 108.80}),
        square(AreaKind::neighbourhood, "T2", "Tổ dân phố 2", {15.15, 108.75, 15.20, 108.80}),
    };
    ground.areas[1].polygons[0].push_back(
        {{15.11, 108.76}, {15.12, 108.76}, {15.12, 108.77}, {15.11, 108.77}});
    ground.areas[0].polygons.push_back(
        {{{15.11, 108.76}, {15.12, 108.76}, {15.12, 108.77}, {15.11, 108.77}}});
    ground.lines = {
        {LineKind::highway, "Quang Trung", Sureness::likely, {{15.10, 108.790}, {15.20, 108.790}}},
        {LineKind::street, "Lê Lợi", Sureness::likely, {{15.13, 108.75}, {15.13, 108.78}, {15.13, 108.80}}},
        {LineKind::street, "Nguyễn Trãi", Sureness::rough, {{15.14, 108.75}, {15.14, 108.80}}},
        {LineKind::river, "Sông Trà Khúc", Sureness::rough, {{15.21, 108.70}, {15.21, 108.85}}},
    };
    ground.places = {
        {PlaceKind::office,
         "Ủy ban nhân dân phường Nghĩa Lộ",
         "05 Lê Lợi",
         Sureness::sure,
         {15.131, 108.781}},
        {PlaceKind::market, "Chợ Nghĩa Lộ", "", Sureness::likely, {15.145, 108.760}},
        {PlaceKind::school, "Trường tiểu học Hòa Bình", "", Sureness::rough, {15.155, 108.770}},
        {PlaceKind::police,
         "Công an phường Nghĩa Lộ",
         "12 Quang Trung",
         Sureness::likely,
         {15.150, 108.7905}},
    };
    for (int n = 1; n <= 40; ++n) {
        ground.addresses.push_back(
            {std::to_string(n), "Lê Lợi", "Tổ dân phố 1", {15.1302, 108.75 + 0.001 * n}});
    }
    ground.addresses.push_back({"12/5", "Nguyễn Trãi", "Tổ dân phố 1", {15.1401, 108.76}});
    return ground;
}

inline void bring(sql::Database& database, IdMaker& ids, Ground const& ground, WardId ward = WardId{21028})
{
    database.write_now([&](sql::Session& session) {
        for (auto const kind : {AreaKind::unit, AreaKind::former, AreaKind::neighbourhood}) {
            std::vector<AreaRow> rows;
            std::copy_if(ground.areas.begin(), ground.areas.end(), std::back_inserter(rows),
                         [&](AreaRow const& each) { return each.kind == kind; });
            replace_areas(session, ward, kind, rows, Bringer::import);
        }
        replace_lines(session, ward, ground.lines, Bringer::import);
        replace_places(session, ward, ground.places, Bringer::import);
        replace_addresses(session, ward, ground.addresses, Bringer::import);
        renew_ground(session, ward, ids.next());
        return sql::Verdict::keep;
    });
}

} // namespace ward::map
