#include "api/test_house.hpp"
#include "event/store.hpp"
#include "unit/import.hpp"
#include "unit/routes.hpp"
#include "unit/store.hpp"

#include <fstream>

// Goal: show that the country can be taken in, that every row is accounted for, and that doing it twice
// changes nothing. Method: the national files where they are at hand, and small ones with every mistake we
// know of.

namespace ward::unit {

namespace {

std::string shared_data()
{
    auto const* const folder = std::getenv("WARD_SHARED_DATA");
    return folder != nullptr ? folder : WARD_SOURCE_DIR "/../shared/data";
}

void no_progress(double) {}

class CountryTest : public testing::TestWithParam<std::string> {
protected:
    CountryTest()
        : house_{GetParam(), {event::migrations(), migrations()}}, routes_{house_.router(), calendars_}
    {
    }

    Importer importer() { return {house_.database(), house_.ids(), WardId{21028}, house_.now()}; }

    std::string write(std::string const& name, std::string const& text)
    {
        auto const path = testing::TempDir() + "/" + std::to_string(::getpid()) + "-" + name;
        std::ofstream{path} << text;
        return path;
    }

    std::size_t events()
    {
        std::size_t count{0};
        house_.database().read([&](sql::Session& database) {
            count = event::of_subject(database, WardId{21028}, "ward", 21028, {}, 100).size();
        });
        return count;
    }

    api::TestHouse house_;
    Calendars calendars_;
    Routes routes_;
};

INSTANTIATE_TEST_SUITE_P(Engines, CountryTest, api::on_both_engines());

constexpr char const* small_units = R"({"provinces":[
  {"code":"22","name":"Quảng Ninh","type":"Tỉnh"},{"code":"75","name":"Đồng Nai","type":"Thành phố"},
  {"code":"9","name":"Ở đâu","type":"Tỉnh"}],
 "communes":[
  {"code":"06978","name":"Ba Chẽ","type":"xã","province_code":"22","area_km2":332.68,"population":17504,
   "hq":{"lat":21.27,"lon":107.27,"extra":1}},
  {"code":"25270","name":"Lộc Ninh","type":"phường","province_code":"75","name_at_2025_07_01":"Xã Lộc Ninh"},
  {"code":"25270","name":"Lộc Ninh","type":"phường","province_code":"75"},
  {"code":"2527","name":"Ngắn","type":"xã","province_code":"75"},
  {"code":"25271","name":"Lạ","type":"quận","province_code":"75"},
  {"code":"25272","name":"Mồ côi","type":"xã","province_code":"99"},
  {"code":"25273","name":"Trên trời","type":"xã","province_code":"75","hq":{"lat":210,"lon":1}},
  {"code":"25274","type":"xã","province_code":"75"}]})";

constexpr char const* small_mergers = R"({"communes":[
  {"new_code":"06978","new_name":"Xã Ba Chẽ","nso_code":"06970","old":[
   {"code":"06970","name":"Thị trấn Ba Chẽ","district":"Huyện Ba Chẽ","district_code":"202",
       "province":"Q","how":"full"},
   {"code":"06886","name":"Xã Hải Lạng","district":"Huyện Tiên Yên","district_code":"199","province":"Q",
    "how":"partial","note":"Nhập một phần"},
   {"code":"06886","name":"Xã Hải Lạng","district":"Huyện Tiên Yên","district_code":"199",
       "province":"Q","how":"partial"},
   {"code":"06973","name":"Xã Thanh Sơn","district":"Huyện Ba Chẽ","district_code":"202",
       "province":"Q","how":"some"},
   {"code":null,"name":null,"district":"Huyện Cô Tô","district_code":"207","province":"Q","how":"full"}]},
  {"new_code":"25270","new_name":"Xã Lộc Ninh","current_name":"Phường Lộc Ninh","old":[
   {"code":"06886","name":"Xã Khác Hẳn","district":"Huyện Tiên Yên","district_code":"199",
       "province":"Q","how":"full"},
   {"code":"25269","name":"Xã Lộc Thái","district":"Huyện Lộc Ninh","district_code":"692",
       "province":"B","how":"full"}]},
  {"new_code":"99999","new_name":"Xã Không","old":[
   {"code":"99998","name":"Xã Cũ","district":"Huyện X","district_code":"999","province":"B",
       "how":"full"}]}]})";

} // namespace

TEST_P(CountryTest, EveryRowIsTakenOrRejectedWithItsReasonAndPlace)
{
    auto const units = write("units.json", small_units);
    auto const mergers = write("mergers.json", small_mergers);
    auto const report = *import_country(importer(), units, mergers, no_progress);
    EXPECT_EQ(report.provinces, (Balance{.in = 3, .added = 2, .rejected = 1}));
    EXPECT_EQ(report.units, (Balance{.in = 8, .added = 2, .rejected = 6}));
    EXPECT_EQ(report.former_units, (Balance{.in = 6, .added = 4, .rejected = 2}));
    EXPECT_EQ(report.mappings, (Balance{.in = 8, .added = 4, .rejected = 4}));
    std::set<std::string> reasons;
    for (auto const& [place, reason] : report.rejections) {
        reasons.insert(place.substr(place.find('#') + 1) + " " + reason);
    }
    EXPECT_EQ(reasons, (std::set<std::string>{
                           "/provinces/2/code unit.code.malformed",
                           "/communes/2/code unit.code.twice",
                           "/communes/3/code unit.code.malformed",
                           "/communes/4/type unit.kind.unknown",
                           "/communes/5/province_code unit.province.unknown",
                           "/communes/6/hq unit.centre",
                           "/communes/7/name request.member.missing",
                           "/communes/0/old/2 unit.merger.twice",
                           "/communes/0/old/3/how unit.merger.how_unknown",
                           "/communes/1/old/0 unit.former.name_differs",
                           "/communes/2/old/0 unit.merger.unit_unknown",
                           "former unit 06973 unit.former.no_row_taken",
                           "former unit 99998 unit.former.no_row_taken",
                       }));
    EXPECT_EQ(events(), 1U);

    auto const again = *import_country(importer(), units, mergers, no_progress);
    EXPECT_EQ(again.units, (Balance{.in = 8, .unchanged = 2, .rejected = 6}));
    EXPECT_EQ(again.mappings, (Balance{.in = 8, .unchanged = 4, .rejected = 4}));
    EXPECT_EQ(events(), 1U) << "nothing changed, so nothing happened";
}

TEST_P(CountryTest, AUnitIsFoundByEitherOfItsCodesAndKeepsItsFormerName)
{
    ASSERT_TRUE(import_country(importer(), write("units.json", small_units),
                               write("mergers.json", small_mergers), no_progress));
    auto const ba_che = house_.get("/api/v1/units/06970").json();
    EXPECT_EQ(ba_che.at("code"), "06978");
    EXPECT_EQ(ba_che.at("other_code"), "06970");
    ASSERT_EQ(ba_che.at("formed_from").as_array().size(), 3U);
    EXPECT_EQ(ba_che.at("formed_from").at(1).at("kind"), "township");
    EXPECT_EQ(ba_che.at("formed_from").at(0).at("note"), "Nhập một phần");
    EXPECT_EQ(ba_che.at("formed_from").at(2).at("name"), "Cô Tô"); // a district without communes
    auto const loc_ninh = house_.get("/api/v1/units/25270").json();
    EXPECT_EQ(loc_ninh.at("kind"), "ward");
    EXPECT_EQ(loc_ninh.at("valid_from"), "2026-04-30");
    ASSERT_EQ(loc_ninh.at("former_names").as_array().size(), 1U);
    EXPECT_EQ(loc_ninh.at("former_names").at(0).at("kind"), "commune");
    EXPECT_EQ(loc_ninh.at("former_names").at(0).at("valid_to"), "2026-04-29");
}

TEST_P(CountryTest, AFileThatIsNoneIsRefusedByName)
{
    auto const units = write("units.json", small_units);
    auto const broken = write("broken.json", "{\"communes\":");
    auto const other = write("other.json", "{\"communes\":7}");
    EXPECT_EQ(import_country(importer(), units, "/nowhere.json", no_progress).error(),
              invalid("import.file.missing", "/nowhere.json"));
    EXPECT_EQ(import_country(importer(), units, broken, no_progress).error(),
              invalid("request.json.malformed", broken));
    EXPECT_EQ(import_country(importer(), units, other, no_progress).error(),
              invalid("import.format.unknown", other + "#/communes"));
    EXPECT_EQ(events(), 0U);
}

TEST_P(CountryTest, TheWholeCountryBalancesAndTwiceChangesNothing)
{
    auto const units = shared_data() + "/admin-units.json";
    auto const mergers = shared_data() + "/mergers-vn.json";
    if (!std::filesystem::exists(units) || !std::filesystem::exists(mergers)) {
        GTEST_SKIP() << "the national lists are not at hand: set WARD_SHARED_DATA to their folder";
    }
    ASSERT_TRUE(import_own(importer(), WARD_SOURCE_DIR "/data"));
    double last{0};
    bool grows{true};
    auto const progress = [&](double done) {
        grows = grows && done >= last;
        last = done;
    };
    auto const report = *import_country(importer(), units, mergers, progress);
    EXPECT_TRUE(grows);
    EXPECT_DOUBLE_EQ(last, 1);
    for (auto const& [place, reason] : report.rejections) {
        EXPECT_EQ(reason, "unit.former.name_differs")
            << place; // three codes are given to two former units each
    }
    EXPECT_EQ(report.provinces.in, 34);
    EXPECT_EQ(report.provinces.taken(), 34);
    EXPECT_EQ(report.units.in, 3'321);
    EXPECT_EQ(report.units.taken(), 3'321);
    EXPECT_EQ(report.former_units.in, 10'039);
    EXPECT_EQ(report.former_units.taken(), 10'039);
    EXPECT_EQ(report.mappings.in, 10'571);
    EXPECT_EQ(report.mappings.rejected, 3);
    EXPECT_TRUE(report.units.balanced() && report.former_units.balanced() && report.mappings.balanced());

    auto const again = *import_country(importer(), units, mergers, no_progress);
    EXPECT_EQ(again.units, (Balance{.in = 3'321, .unchanged = 3'321}));
    EXPECT_EQ(again.former_units, (Balance{.in = 10'039, .unchanged = 10'039}));
    EXPECT_EQ(again.mappings, (Balance{.in = 10'571, .unchanged = 10'568, .rejected = 3}));
    auto const own = *import_own(importer(), WARD_SOURCE_DIR "/data");
    EXPECT_EQ(own.units.unchanged, 96) << "and ours stay what they are";
    EXPECT_EQ(own.former_units.unchanged, 273);

    // The same name in two provinces goes before longer names.
    auto const found = house_.get("/api/v1/units?query=nghia%20lo").json().at("items").as_array();
    ASSERT_GE(found.size(), 2U);
    EXPECT_EQ(found[0].at("code"), "04288");
    EXPECT_EQ(found[1].at("code"), "21028");
}

} // namespace ward::unit
