#include "api/test_house.hpp"
#include "event/store.hpp"
#include "map/open_data.hpp"

// Goal: what the ward gives away can be opened by the programs people have, and is no trap for any. Method: a
// set with everything awkward in it, behind a real router.

namespace ward::map {
namespace {

DataRow row(std::string code, std::string place, std::optional<Point> at)
{
    DataRow made;
    made.cells = {std::move(code), std::move(place), std::int64_t{3}, true, DataCell{}};
    made.at = at;
    made.title = "Đèn hỏng <b> & \"tắt\"";
    made.path = "/phan-anh/PA-1";
    made.changed = to_instant(LocalTime{make_date(2025, 7, 1)} + std::chrono::hours{8});
    return made;
}

DataSet reports()
{
    using enum DataFormat;
    return {"reports",
            "Phản ánh hiện trường",
            {"code", "place", "supporters", "overdue", "solved_at"},
            {csv, geojson, rss, atom},
            [](api::Call const&, DataQuery const& query, int) -> Result<std::vector<DataRow>> {
                if (query.state) {
                    return invalid("request.query.malformed", "/state");
                }
                return std::vector{row("PA-1", "Trước chợ, \"cổng\" 1", Point{15.1205, 108.7923}),
                                   row("PA-2", "=HYPERLINK(\"http://x\")", std::nullopt)};
            }};
}

class OpenDataTest : public testing::Test {
protected:
    api::TestHouse house_{"sqlite", {event::migrations()}};
    OpenData data_{house_.router(), {reports()}, "https://nghialo.example", [](sql::Session&, WardId) {
                       return std::string{"Nghĩa Lộ"};
                   }};
};

TEST_F(OpenDataTest, TheCatalogueNamesTheLicenceAndEveryAddress)
{
    auto const catalogue = house_.get("/api/v1/open-data").json();
    EXPECT_EQ(catalogue.at("licence"), "CC-BY-4.0");
    for (auto const& format : catalogue.at("items").at(0).at("formats").as_array()) {
        auto const answer = house_.get(std::string{format.at("address").as_string()});
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.headers.find("Access-Control-Allow-Origin"), "*");
        EXPECT_EQ(answer.headers.find("Cache-Control"), "public, no-cache");
    }
    EXPECT_EQ(house_.get("/api/v1/open-data/reports.xlsx").code(), "open_data.unknown");
    EXPECT_EQ(house_.get("/api/v1/open-data/secrets.csv").code(), "open_data.unknown");
    EXPECT_EQ(house_.get("/api/v1/open-data/reports.csv?state=x").field(), "/state");
}

TEST_F(OpenDataTest, ASpreadsheetReadsVietnameseAndRunsNothing)
{
    EXPECT_EQ(house_.get("/api/v1/open-data/reports.csv").body,
              "\xEF\xBB\xBF"
              "code,place,supporters,overdue,solved_at,lat,lon\r\n"
              "PA-1,\"Trước chợ, \"\"cổng\"\" 1\",3,true,,15.1205,108.7923\r\n"
              "PA-2,\"'=HYPERLINK(\"\"http://x\"\")\",3,true,,,\r\n");
}

TEST_F(OpenDataTest, AMapProgramGetsPointsInItsOrderAndNothingWhereThereIsNoPosition)
{
    auto const features = house_.get("/api/v1/open-data/reports.geojson").json().at("features").as_array();
    EXPECT_EQ(features[0].at("geometry").at("coordinates").at(0), 108.7923);
    EXPECT_TRUE(features[1].at("geometry").is_null());
    EXPECT_TRUE(features[0].at("properties").at("solved_at").is_null());
    EXPECT_EQ(features[0].at("properties").at("place"), "Trước chợ, \"cổng\" 1");
}

TEST_F(OpenDataTest, AFeedReaderGetsWordsAndNoMarkup)
{
    auto const rss = house_.get("/api/v1/open-data/reports.rss").body;
    EXPECT_NE(rss.find("<title>Đèn hỏng &lt;b&gt; &amp; &quot;tắt&quot;</title>"), std::string::npos) << rss;
    EXPECT_NE(rss.find("<pubDate>Tue, 01 Jul 2025 08:00:00 +0700</pubDate>"), std::string::npos) << rss;
    auto const atom = house_.get("/api/v1/open-data/reports.atom").body;
    EXPECT_NE(atom.find("<updated>2025-07-01T01:00:00"), std::string::npos) << atom;
    EXPECT_NE(atom.find("<link href=\"https://nghialo.example/phan-anh/PA-1\"/>"), std::string::npos) << atom;
}

} // namespace
} // namespace ward::map
