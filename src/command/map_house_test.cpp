#include "command/test_demo_house.hpp"
#include "map/mercator.hpp"
#include "map/test_tile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

// Goal: the map shows what citizens reported within the next request, as it was on any day, and never a thing
// that is nobody's business. Method: the demo ward gets reports of the kind an enemy would send; every tile
// of every zoom over the ward is asked for, and read as a stranger reads it.

namespace ward::command {
namespace {

using map::SeenFeature;
using map::SeenTile;

constexpr Point middle{15.1205, 108.7923};

class MapHouse : public testing::TestWithParam<std::string> {
protected:
    struct Filed {
        std::string code;
        std::string key;
    };
    Filed file(std::string const& kind, Point const& at, std::string const& more = {})
    {
        auto const answer = demo_.post("/api/v1/reports",
                                       fmt::format(R"({{"kind":"{}","position":{{"lat":{},"lon":{}}},)"
                                                   R"("place":"nhà bà Khương Nhã Uyển",)"
                                                   R"("text":"Gọi 0987615243 gặp bà Uyển, hẻm 913/7"{}}})",
                                                   kind, at.lat, at.lon, more),
                                       {});
        EXPECT_EQ(answer.status, 201) << answer.body;
        auto const filed = answer.json();
        return {std::string{filed.at("code").as_string()}, std::string{filed.at("follow_key").as_string()}};
    }
    void move(std::string const& code, std::string const& word, std::string const& more = {})
    {
        auto const version =
            demo_.get("/api/v1/report-cases/" + code, dispatcher_).json().at("version").as_int64();
        auto const answer = demo_.post("/api/v1/report-cases/" + code + "/" + word,
                                       fmt::format(R"({{"version":{}{}}})", version, more), dispatcher_);
        EXPECT_EQ(answer.status, 200) << answer.body;
    }
    void go_on(std::chrono::hours hours)
    {
        demo_.house().clock().set(demo_.house().clock().now() + hours);
        dispatcher_ = demo_.sign_in("tri.dm");
    }
    std::string bytes(std::string const& layer, map::TileAddress const& tile, std::string const& query)
    {
        auto const answer = demo_.get(
            fmt::format("/api/v1/map/tiles/{}/{}/{}/{}.mvt{}", layer, tile.zoom, tile.x, tile.y, query), {});
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.body;
    }
    /// The tile of that zoom over a point, and those around it.
    static std::vector<map::TileAddress> around(Point const& point, int zoom)
    {
        auto const across = std::int64_t{1} << zoom;
        auto const x = static_cast<std::int64_t>((point.lon + 180) / 360 * static_cast<double>(across));
        auto const radians = point.lat * std::numbers::pi / 180;
        auto const y = static_cast<std::int64_t>((1 - std::asinh(std::tan(radians)) / std::numbers::pi) / 2 *
                                                 static_cast<double>(across));
        std::vector<map::TileAddress> tiles;
        for (auto const dx : {-1, 0, 1}) {
            for (auto const dy : {-1, 0, 1}) {
                auto const tile =
                    map::parse_tile(std::to_string(zoom), std::to_string(x + dx), std::to_string(y + dy));
                if (tile) {
                    tiles.push_back(*tile);
                }
            }
        }
        return tiles;
    }
    /// How many reports the tiles of a zoom over the ward hold, squares counted out.
    std::int64_t count(int zoom, std::string const& query = {})
    {
        std::int64_t all{0};
        for (auto const& tile : around(middle, zoom)) {
            auto const seen = map::TileReader{bytes("reports", tile, query)}.seen;
            auto const found = seen.find("reports");
            for (auto const& feature : found == seen.end() ? std::vector<SeenFeature>{} : found->second) {
                all += feature.said.contains("count") ? feature.number("count") : 1;
            }
        }
        return all;
    }

    DemoHouse demo_{GetParam()};
    Visitor dispatcher_ = demo_.sign_in("tri.dm");
};
INSTANTIATE_TEST_SUITE_P(Engines, MapHouse, api::on_both_engines());

TEST_P(MapHouse, NoTileOfAnyZoomHoldsWhatIsNobodysBusiness)
{
    std::set<std::string> secret;
    std::set<std::string> open;
    for (int n = 0; n < 6; ++n) {
        Point const at{middle.lat + n * 0.00004, middle.lon + n * 0.00003};
        open.insert(file("lamp_out", at).code);
        secret.insert(file("pothole", at, R"(,"private":true)").code);
        secret.insert(file("drugs", at).code);
        auto const refused = file("pothole", at).code;
        move(refused, "refuse", R"(,"reason":"Không thuộc địa bàn phường")");
        secret.insert(refused);
        auto const hidden = file("pothole", at).code;
        move(hidden, "moderate", R"(,"public":false)");
        secret.insert(hidden);
    }
    auto const day = to_iso(date_of(demo_.house().clock().now()));
    for (auto const& query : {std::string{}, "?day=" + day, "?from=" + day + "&to=" + day}) {
        for (int zoom = 0; zoom <= map::zoom_max; ++zoom) {
            EXPECT_EQ(count(zoom, query), std::ssize(open)) << zoom << query;
            for (auto const& tile : around(middle, zoom)) {
                auto const raw = bytes("reports", tile, query) + bytes("figures", tile, "");
                for (auto const& code : secret) {
                    EXPECT_EQ(raw.find(code), std::string::npos) << code << " at zoom " << zoom;
                }
                for (auto const* const word : {"Uyển", "0987615243", "913/7", "follow"}) {
                    EXPECT_EQ(raw.find(word), std::string::npos) << word << " at zoom " << zoom;
                }
            }
        }
    }
    for (auto const* const what :
         {"reports.csv", "reports.geojson", "reports.rss", "reports.atom", "figures.csv"}) {
        auto const all = demo_.get(std::string{"/api/v1/open-data/"} + what, {}).body;
        for (auto const& code : secret) {
            EXPECT_EQ(all.find(code), std::string::npos) << code << " in " << what;
        }
        EXPECT_EQ(all.find("Uyển"), std::string::npos) << what;
    }
}

TEST_P(MapHouse, AChangeIsOnTheMapWithTheNextRequest)
{
    EXPECT_EQ(count(14), 0);
    auto const filed = file("lamp_out", middle);
    EXPECT_EQ(count(14), 1);
    EXPECT_EQ(count(14, "?state=received"), 0);
    move(filed.code, "receive");
    EXPECT_EQ(count(14, "?state=received"), 1);
    move(filed.code, "moderate", R"(,"public":false)");
    EXPECT_EQ(count(14), 0);
    EXPECT_EQ(count(14, "?state=nonsense"), 0);
}

TEST_P(MapHouse, AnyPastDayIsShownAsItWas)
{
    auto const first_day = to_iso(date_of(demo_.house().clock().now()));
    auto const filed = file("lamp_out", middle);
    go_on(std::chrono::hours{24});
    move(filed.code, "receive");
    move(filed.code, "forward", R"(,"to":"Sở Xây dựng","reason":"Đường do tỉnh quản lý")");
    auto const second_day = to_iso(date_of(demo_.house().clock().now()));
    file("pothole", middle);
    go_on(std::chrono::hours{24});
    EXPECT_EQ(count(15, "?day=2025-06-30"), 0);
    EXPECT_EQ(count(15, "?state=new&day=" + first_day), 1);
    EXPECT_EQ(count(15, "?state=forwarded&day=" + first_day), 0);
    EXPECT_EQ(count(15, "?state=forwarded&day=" + second_day), 1);
    EXPECT_EQ(count(15, "?day=" + second_day), 2);
    auto const listed = [&](std::string const& day) {
        return demo_.get("/api/v1/reports?day=" + day, {}).json().at("items").as_array().size();
    };
    EXPECT_EQ(listed("2025-06-30"), 0U);
    EXPECT_EQ(listed(first_day), 1U);
    EXPECT_EQ(listed(second_day), 2U);
}

TEST_P(MapHouse, FiguresOfTheWardAreCountedOfEnoughOrNotTold)
{
    auto const figures = [&] { return demo_.get("/api/v1/open-data/figures.csv", {}).body; };
    for (int n = 0; n < 4; ++n) {
        file("lamp_out", middle);
    }
    EXPECT_EQ(figures().find("reports_open,4"), std::string::npos) << "too few to be told apart";
    file("lamp_out", middle);
    EXPECT_NE(figures().find("reports_open,5,5,1"), std::string::npos) << figures();
    go_on(std::chrono::hours{24 * 40});
    EXPECT_NE(figures().find("reports_late,5,5,1"), std::string::npos) << figures();
    EXPECT_NE(figures().find("reports_received,0,5,0"), std::string::npos) << figures();
}

} // namespace
} // namespace ward::command
