#include "api/test_house.hpp"
#include "event/store.hpp"
#include "procedure/catalogue.hpp"
#include "procedure/import.hpp"
#include "procedure/search.hpp"
#include "procedure/store.hpp"

#include <gtest/gtest.h>

// Goal: show that people find the procedure they mean with the words they use. Method: our own catalogue, and
// phrases as citizens and officers type them; the one meant must be among the first three.

namespace ward::procedure {

namespace {

class SearchTest : public testing::Test {
protected:
    SearchTest() : house_{"sqlite", {event::migrations(), migrations()}}
    {
        auto const report = import_own({house_.database(), house_.ids(), WardId{21028}, house_.now()},
                                       WARD_SOURCE_DIR "/data");
        EXPECT_TRUE(report) << report.error().code << ' ' << report.error().field;
    }

    std::vector<std::string> codes(std::string const& query)
    {
        std::vector<std::string> found;
        house_.database().read([&](sql::Session& database) {
            for (auto const& row :
                 catalogue_.rows(database, WardId{21028}, date_of(house_.now()), {query, "", "", 3}).items) {
                found.push_back(row.code);
            }
        });
        return found;
    }

    api::TestHouse house_;
    Catalogue catalogue_;
};

struct Phrase {
    char const* query;
    char const* code;
};

constexpr Phrase phrases[]{
    {"lam giay khai sinh cho con", "1.001193"},
    {"GKS", "1.001193"},
    {"dang ky khai sinh", "1.001193"},
    {"đăng kí khai sinh", "1.001193"},
    {"khai sinh", "1.001193"},
    {"giay khai sinh", "1.001193"},
    {"1.001193", "1.001193"},
    {"001193", "1.001193"},
    {"khia sinh", "1.001193"},
    {"khai sih", "1.001193"},
    {"sao y ban chinh", "2.000815"},
    {"sao y", "2.000815"},
    {"chung thuc ban sao", "2.000815"},
    {"photo cong chung", "2.000815"},
    {"công chứng giấy tờ", "2.000815"},
    {"xac nhan doc than", "1.004873"},
    {"giấy độc thân", "1.004873"},
    {"xác nhận tình trạng hôn nhân", "1.004873"},
    {"dang ky ket hon", "1.000894"},
    {"kết hôn", "1.000894"},
    {"dkkh", "1.000894"},
    {"lay chong nuoc ngoai", "2.000806"},
    {"mo ho kinh doanh", "1.001612"},
    {"dang ky kinh doanh", "1.001612"},
    {"mở quán", "1.001612"},
    {"hkd", "1.001612"},
    {"dong cua tiem", "1.001266"},
    {"tam ngung kinh doanh", "1.001570"},
    {"mat giay phep kinh doanh", "2.000575"},
    {"bao tu", "1.000656"},
    {"khai tu", "1.000656"},
    {"giay chung tu", "1.000656"},
    {"mai tang phi nguoi gia", "1.014028"},
    {"tien nguoi gia", "1.014027"},
    {"trợ cấp 75 tuổi", "1.014027"},
    {"xin ho ngheo", "1.011607"},
    {"tro cap khuyet tat", "1.001776"},
    {"giay khuyet tat", "1.001699"},
    {"lam so do", "1.013978"},
    {"so do lan dau", "1.013978"},
    {"tach thua", "1.012784"},
    {"tranh chap dat", "1.012812"},
    {"xin phep xay nha", "1.013225"},
    {"giay phep xay dung", "1.013225"},
    {"doi ten", "1.004859"},
    {"sua ngay sinh", "1.004859"},
    {"cải chính hộ tịch", "1.004859"},
    {"nhan con nuoi", "2.001263"},
    {"nhan cha cho con", "1.001022"},
    {"trich luc khai sinh", "2.000635"},
    {"ban sao giay khai sinh", "2.000635"},
    {"chung thuc chu ky", "2.000884"},
    {"giay uy quyen", "2.000884"},
    {"so yeu ly lich", "2.000884"},
    {"lam di chuc", "2.001019"},
    {"hop dong mua ban dat", "2.001035"},
    {"chia thua ke", "2.001406"},
    {"bao hiem y te tre em", "2.000986"},
    {"chat cay", "1.002693"},
    {"dam cuoi tren via he", "1.013274"},
    {"gieng khoan", "1.001662"},
    {"an toan thuc pham", "1.013855"},
    {"heo chet dich", "1.013997"},
    {"mien giam hoc phi", "1.014337"},
    {"giam ho", "1.004837"},
    {"mat giay ket hon", "1.004746"},
};

} // namespace

TEST_F(SearchTest, PeopleFindWhatTheyMeanInTheirOwnWords)
{
    for (auto const& [query, code] : phrases) {
        auto const found = codes(query);
        EXPECT_NE(std::find(found.begin(), found.end(), code), found.end())
            << query << " → " << testing::PrintToString(found) << ", not " << code;
    }
}

TEST_F(SearchTest, PeopleFindTheSameAmongSevenHundredProcedures)
{
    auto const* const folder = std::getenv("WARD_SHARED_DATA");
    auto const file = std::string{folder != nullptr ? folder : WARD_SOURCE_DIR "/../shared/data"} +
                      "/procedures-commune.json";
    if (!std::filesystem::exists(file)) {
        GTEST_SKIP() << "the national list is not at hand: set WARD_SHARED_DATA to its folder";
    }
    ASSERT_TRUE(
        import_national({house_.database(), house_.ids(), WardId{21028}, house_.now()}, file, [](double) {}));
    for (auto const& [query, code] : phrases) {
        auto const found = codes(query);
        EXPECT_NE(std::find(found.begin(), found.end(), code), found.end())
            << query << " → " << testing::PrintToString(found) << ", not " << code;
    }
    for (auto const& [query, code] : {Phrase{"cap the can cuoc", "1.014061"},
                                      {"dang ky thuong tru", "1.004222"},
                                      {"tạm trú", "1.004194"},
                                      {"tach ho khau", "1.010038"}}) {
        auto const found = codes(query);
        EXPECT_NE(std::find(found.begin(), found.end(), code), found.end())
            << query << " → " << testing::PrintToString(found);
    }
}

TEST_F(SearchTest, TheAnswerComesWhileTyping)
{
    for (auto const* const typed : {"kha", "khai", "khai s", "khai si", "khai sin", "khai sinh"}) {
        auto const found = codes(typed);
        EXPECT_NE(std::find(found.begin(), found.end(), "1.001193"), found.end()) << typed;
    }
}

TEST_F(SearchTest, WordsThatNothingHasFindNothing)
{
    EXPECT_TRUE(codes("xyzzyq").empty());
    EXPECT_TRUE(codes("...").empty());
}

TEST(SearchIndex, ExactGoesBeforeBeginningBeforeSlipAndTitlesBeforeTheRest)
{
    SearchIndex const index{{{{"đất"}, {}, 0},
                             {{"đất đai"}, {}, 0},
                             {{"dắt"}, {}, 0},
                             {{"chuyện khác"}, {"đất"}, 0},
                             {{"nhà ở"}, {}, 0}}};
    EXPECT_EQ(index.find("đất", 10), (std::vector<std::size_t>{0, 1, 2, 3})) << "other marks come after";
    EXPECT_EQ(index.find("", 10), std::vector<std::size_t>{});
    SearchIndex const slips{{{{"khai sinh"}, {}, 0}, {{"kết hôn"}, {}, 0}}};
    for (auto const* const slip : {"sihn", "sinnh", "sish", "snih"}) {
        EXPECT_EQ(slips.find(slip, 10), std::vector<std::size_t>{0}) << slip;
    }
    EXPECT_EQ(slips.find("xinx", 10), std::vector<std::size_t>{}) << "two slips are another word";
}

TEST(SearchIndex, WhatIsHandledElsewhereComesAfterWhatIsHandledHere)
{
    SearchIndex const index{{{{"cấp thẻ"}, {}, 2}, {{"cấp thẻ"}, {}, 0}, {{"cấp thẻ"}, {}, 1}}};
    EXPECT_EQ(index.find("cap the", 10), (std::vector<std::size_t>{1, 2, 0}));
}

} // namespace ward::procedure
