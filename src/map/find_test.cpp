#include "map/test_ground.hpp"

// Goal: a citizen who types what is on a house or says what is near is understood, with marks or without; and
// a point finds who is in charge of it. Method: a small ward through the router, and a large one for what
// must stay whole when there is much of it.

namespace ward::map {

namespace {

class FindTest : public testing::TestWithParam<std::string> {
protected:
    FindTest() { bring(house_.database(), house_.ids(), test_ground()); }

    std::vector<std::string> names(std::string const& query)
    {
        auto const answer = house_.get("/api/v1/map/find?query=" + query);
        EXPECT_EQ(answer.status, 200) << answer.body;
        std::vector<std::string> found;
        auto const body = answer.json();
        for (auto const& item : body.at("items").as_array()) {
            found.emplace_back(item.at("name").as_string());
        }
        return found;
    }
    std::string first(std::string const& query)
    {
        auto const found = names(query);
        return found.empty() ? "" : found.front();
    }
    json::Value locate(double lat, double lon)
    {
        auto const answer = house_.get(fmt::format("/api/v1/map/locate?lat={}&lon={}", lat, lon));
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.json();
    }

    api::TestHouse house_{GetParam(), {event::migrations(), migrations()}};
    Routes routes_{house_.router(), {}, nullptr};
};

INSTANTIATE_TEST_SUITE_P(Engines, FindTest, api::on_both_engines());

} // namespace

TEST_P(FindTest, WhatPeopleTypeFindsWhatTheyMean)
{
    struct Row {
        char const* query;
        char const* first;
    };
    Row const rows[] = {
        {"cho%20nghia%20lo", "Chợ Nghĩa Lộ"},
        {"ch%E1%BB%A3", "Chợ Nghĩa Lộ"},
        {"cong%20an", "Công an phường Nghĩa Lộ"},
        {"uy%20ban", "Ủy ban nhân dân phường Nghĩa Lộ"},
        {"le%20loi", "Lê Lợi"},
        {"Le%20Lo", "Lê Lợi"},
        {"12%20le%20loi", "12 Lê Lợi"},
        {"12%2F5%20nguyen%20trai", "12/5 Nguyễn Trãi"},
        {"s%E1%BB%91%2012%20%C4%91%C6%B0%E1%BB%9Dng%20L%C3%AA%20L%E1%BB%A3i", "12 Lê Lợi"},
        {"12%20le%20loi%20phuong%20nghia%20lo%20tinh%20quang%20ngai", "12 Lê Lợi"},
        {"to%20dan%20pho%202", "Tổ dân phố 2"},
        {"quang%20trung", "Quang Trung"},
        {"hoa%20binh", "Trường tiểu học Hòa Bình"},
        {"Ho%C3%A0%20B%C3%ACnh", "Trường tiểu học Hòa Bình"}, // the mark on the other vowel
        {"tra%20khuc", "Sông Trà Khúc"},
        {"cam%20thanh", "Phường Cẩm Thành"},
        {"300%20le%20loi", "Lê Lợi"}, // a house nobody has recorded: at least its street
    };
    for (auto const& row : rows) {
        EXPECT_EQ(first(row.query), row.first) << row.query;
    }
    EXPECT_TRUE(names("xyz%20zyx").empty());
}

TEST_P(FindTest, WhatHasNotAllTheWordsSaysSo)
{
    auto const all = house_.get("/api/v1/map/find?query=12%20le%20loi").json().at("items").at(0);
    EXPECT_EQ(all.at("whole"), true);
    EXPECT_EQ(all.at("kind"), "address");
    EXPECT_EQ(all.at("detail"), "Tổ dân phố 1");
    EXPECT_NEAR(all.at("position").at("lat").to_number<double>(), 15.1302, 1e-9);
    auto const some = house_.get("/api/v1/map/find?query=300%20le%20loi").json().at("items").at(0);
    EXPECT_EQ(some.at("whole"), false);
    EXPECT_EQ(some.at("kind"), "street");
}

TEST_P(FindTest, AnEmptyOrEndlessQuestionIsRefused)
{
    EXPECT_EQ(house_.get("/api/v1/map/find?query=%20-%20").code(), "map.query.empty");
    EXPECT_EQ(house_.get("/api/v1/map/find").code(), "request.member.missing");
    EXPECT_EQ(house_.get("/api/v1/map/find?query=" + std::string(201, 'a')).code(), "map.query.long");
    EXPECT_EQ(house_.get("/api/v1/map/find?query=le&limit=3").json().at("items").as_array().size(), 3U);
    EXPECT_EQ(house_.get("/api/v1/map/find?query=le&limit=999").json().at("items").as_array().size(), 20U);
}

TEST_P(FindTest, APointFindsItsUnitItsNeighbourhoodAndWhatIsNear)
{
    auto const at = locate(15.1305, 108.7615);
    EXPECT_EQ(at.at("inside"), true);
    EXPECT_EQ(at.at("unit").at("code"), "21028");
    EXPECT_EQ(at.at("neighbourhood").at("name"), "Tổ dân phố 1");
    EXPECT_EQ(at.at("street").at("name"), "Lê Lợi");
    EXPECT_EQ(at.at("street").at("metres"), 56);
    EXPECT_EQ(at.at("address").at("name"), "11 Lê Lợi");
    EXPECT_FALSE(at.as_object().contains("landmark")) << "a mile away is not near";
    EXPECT_FALSE(at.as_object().contains("former")) << "nobody has said which";
    auto const market = locate(15.1451, 108.7605);
    EXPECT_EQ(market.at("landmark").at("name"), "Chợ Nghĩa Lộ");
    EXPECT_EQ(market.at("landmark").at("metres"), 55);
}

TEST_P(FindTest, HolesOtherPartsAndBordersBelongToWhomTheyBelong)
{
    EXPECT_EQ(locate(15.115, 108.765).at("unit").at("code"), "21025") << "a hole of ours is a part of theirs";
    EXPECT_EQ(locate(15.115, 108.765).at("inside"), false);
    EXPECT_EQ(locate(15.15, 108.72).at("unit").at("code"), "21025");
    EXPECT_EQ(locate(15.16, 108.75).at("unit").at("code"), "21028") << "on the border it is ours";
    EXPECT_EQ(locate(15.16, 108.75).at("inside"), true);
    EXPECT_EQ(locate(15.15, 108.78).at("neighbourhood").at("code"), "T1")
        << "one of the two, always the same";
    auto const sea = locate(15, 110);
    EXPECT_EQ(sea.at("inside"), false);
    EXPECT_FALSE(sea.as_object().contains("unit"));
}

TEST_P(FindTest, WhatIsNotOnTheGlobeIsRefused)
{
    EXPECT_EQ(house_.get("/api/v1/map/locate?lat=91&lon=0").field(), "/lat");
    EXPECT_EQ(house_.get("/api/v1/map/locate?lat=1&lon=181").field(), "/lon");
    EXPECT_EQ(house_.get("/api/v1/map/locate?lat=1&lon=nan").status, 422);
    EXPECT_EQ(house_.get("/api/v1/map/locate?lat=1").code(), "request.member.missing");
}

TEST_P(FindTest, WhatIsBroughtLaterIsFoundAtOnce)
{
    EXPECT_EQ(names("benh%20vien").size(), 0U);
    auto ground = test_ground();
    ground.places.push_back({PlaceKind::health, "Bệnh viện Đa khoa", "", Sureness::sure, {15.16, 108.76}});
    bring(house_.database(), house_.ids(), ground);
    EXPECT_EQ(first("benh%20vien"), "Bệnh viện Đa khoa");
}

TEST(FinderTest, OfThirtyThousandAddressesTheOneIsFound)
{
    Ground ground;
    char const* const names[] = {"Nguyễn Trãi", "Nguyễn Nghiêm", "Lê Lợi", "Lê Hồng Phong", "Hùng Vương"};
    for (int n = 0; n < 30'000; ++n) {
        ground.addresses.push_back({std::to_string(n / 5),
                                    names[n % 5],
                                    "Tổ dân phố " + std::to_string(n % 60),
                                    {15.1 + n * 1e-6, 108.8}});
    }
    Finder const finder{ground};
    auto const found = finder.find(ground, "5678 nguyen nghiem", 8);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].name, "5678 Nguyễn Nghiêm");
    EXPECT_EQ(finder.find(ground, "n", 8).size(), 8U);
    EXPECT_EQ(finder.find(ground, "Lê Lợi", 20).front().name, "0 Lê Lợi");
    EXPECT_TRUE(finder.find(ground, "", 8).empty());
    EXPECT_TRUE(Finder{Ground{}}.find(Ground{}, "le loi", 8).empty());
}

} // namespace ward::map
