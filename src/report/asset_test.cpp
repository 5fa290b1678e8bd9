#include "print/pdf_probe.hpp"
#include "report/asset_routes.hpp"
#include "report/test_town.hpp"

// Goal: a plate on a lamp says which lamp it is, and can be printed so that a telephone reads it. Method: the
// routes in process, on both engines; the PDF is read with poppler and zbar.

namespace ward::report {
namespace {

class AssetTest : public testing::TestWithParam<std::string> {
protected:
    static std::string lamp(json::Object const& more = {})
    {
        json::Object sent{{"name", "Cột đèn 12, đường Lê Lợi"},
                          {"kind", "lamp_out"},
                          {"place", "đối diện số nhà 25"},
                          {"position", {{"lat", 15.1205}, {"lon", 108.7923}}}};
        for (auto const& [name, value] : more) {
            sent[name] = value;
        }
        return serialize(sent);
    }
    api::Answer add(std::string const& body)
    {
        return town_.house().post("/api/v1/report-assets", body, "dispatcher");
    }

    TestTown town_{GetParam()};
    AssetRoutes routes_{town_.house().router(), town_.around(), "https://nghialo.example",
                        [](sql::Session&, WardId) { return std::string{"UBND phường Nghĩa Lộ"}; }};
};
INSTANTIATE_TEST_SUITE_P(Engines, AssetTest, api::on_both_engines());

TEST_P(AssetTest, APlateSaysWhatItStandsForToWhoeverScansIt)
{
    EXPECT_EQ(add(lamp()).json().at("code"), "TS-00001");
    EXPECT_EQ(add(lamp({{"code", "den-ll-12"}})).json().at("code"), "DEN-LL-12");
    auto const plate = town_.house().get("/api/v1/report-assets/ts-00001").json();
    EXPECT_EQ(plate.at("name"), "Cột đèn 12, đường Lê Lợi");
    EXPECT_EQ(plate.at("kind"), "lamp_out");
    EXPECT_EQ(plate.at("position").at("lat"), 15.1205);
    EXPECT_EQ(town_.house().get("/api/v1/report-assets/TS-99999").code(), "report.asset.unknown");
}

TEST_P(AssetTest, WhatIsWrongWithAPlateIsSaidAtItsPlace)
{
    add(lamp({{"code", "A-1"}}));
    struct Row {
        json::Object more;
        char const* code;
        char const* field;
    };
    for (auto const& row :
         {Row{{{"code", "A-1"}}, "report.asset.taken", "/code"},
          Row{{{"code", "a b/c"}}, "report.asset.code", "/code"},
          Row{{{"name", " "}}, "report.asset.name.empty", "/name"},
          Row{{{"kind", "nonsense"}}, "report.kind.unknown", "/kind"},
          Row{{{"position", {{"lat", 99}, {"lon", 0}}}}, "report.position.invalid", "/position"}}) {
        auto const answer = add(lamp(row.more));
        EXPECT_EQ(answer.code(), row.code);
        EXPECT_EQ(answer.field(), row.field);
    }
    EXPECT_EQ(town_.house().post("/api/v1/report-assets", lamp(), "urban").status, 403);
    EXPECT_EQ(town_.house().get("/api/v1/report-assets").status, 401);
}

TEST_P(AssetTest, WhatIsGoneStaysKnownToItsOldPlateOnly)
{
    add(lamp());
    auto const answer =
        town_.house().put("/api/v1/report-assets/TS-00001", lamp({{"active", false}}), "dispatcher");
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_FALSE(town_.house().get("/api/v1/report-assets/TS-00001").json().at("active").as_bool());
    EXPECT_TRUE(town_.house().get("/api/v1/report-assets", "urban").json().at("items").as_array().empty());
    EXPECT_EQ(town_.house().get("/api/v1/report-plates.pdf", "urban").code(), "report.plates.none");
}

TEST_P(AssetTest, PlatesAreFoundByTheirWordsPageByPage)
{
    for (int n = 0; n < 5; ++n) {
        add(lamp({{"name", n % 2 == 0 ? "Thùng rác công viên" : "Cột đèn"}}));
    }
    auto const first = town_.house().get("/api/v1/report-assets?query=Th%C3%B9ng&limit=2", "urban").json();
    EXPECT_EQ(first.at("items").as_array().size(), 2U);
    auto const next = town_.house().get("/api/v1/report-assets?query=Th%C3%B9ng&limit=2&after=" +
                                            std::string{first.at("next").as_string()},
                                        "urban");
    EXPECT_EQ(next.json().at("items").at(0).at("code"), "TS-00005");
    EXPECT_FALSE(next.json().as_object().contains("next"));
}

TEST_P(AssetTest, PrintedPlatesCanBeReadByATelephone)
{
    add(lamp());
    auto const sheet = town_.house().get("/api/v1/report-plates.pdf?codes=TS-00001", "dispatcher");
    ASSERT_EQ(sheet.status, 200) << sheet.body;
    print::probe::Pdf const pdf{sheet.body};
    EXPECT_EQ(pdf.scanned(150), "https://nghialo.example/phan-anh/gui?tai-san=TS-00001");
    auto const words = print::probe::flat(pdf.text());
    for (auto const* const word : {"UBND phường Nghĩa Lộ", "Cột đèn 12, đường Lê Lợi", "TS-00001"}) {
        EXPECT_NE(words.find(word), std::string::npos) << word << " in " << words;
    }
    for (int n = 0; n < 9; ++n) {
        add(lamp());
    }
    EXPECT_EQ(print::probe::Pdf{town_.house().get("/api/v1/report-plates.pdf", "dispatcher").body}.pages(),
              2);
}

} // namespace
} // namespace ward::report
