#include "dossier/serial.hpp"

#include "dossier/test_ward.hpp"

namespace ward::dossier {
namespace {

auto const day = make_date(2025, 8, 13);

// Goal: codes are written as the ward wants them. Method: one row a pattern.
TEST(CodePattern, WritesTheTokensOfThePattern)
{
    struct Row {
        char const* pattern;
        std::int64_t serial;
        char const* code;
        char const* series;
    };
    Row const rows[] = {
        {"{agency}-{yymmdd}-{serial:4}", 45, "H48.21028-250813-0045", "code/2025-08-13"},
        {"000.00.17.{agency}-{yymmdd}-{serial:4}", 1, "000.00.17.H48.21028-250813-0001", "code/2025-08-13"},
        {"{agency}-{yyyymmdd}-{serial:7}", 92'637, "H48.21028-20250813-0092637", "code/2025-08-13"},
        {"{agency}.{yy}.{serial:5}", 7, "H48.21028.25.00007", "code/2025"},
        {"{yyyy}-{serial:1}", 12, "2025-12", "code/2025"},
        {"HS{serial:6}", 3, "HS000003", "code"},
        {"{yymmdd}{serial:2}", 1234, "2508131234", "code/2025-08-13"},
    };
    for (auto const& row : rows) {
        auto const pattern = CodePattern::make(row.pattern, "H48.21028");
        ASSERT_TRUE(pattern.has_value()) << row.pattern;
        EXPECT_EQ(pattern->write(day, row.serial), row.code);
        EXPECT_EQ(pattern->series(day), row.series) << row.pattern;
    }
}

TEST(CodePattern, RefusesWhatWouldMakeNoCode)
{
    struct Row {
        char const* pattern;
        char const* agency;
        char const* code;
    };
    Row const rows[] = {
        {"{agency}-{yymmdd}", "H48", "dossier.code_pattern.serial"},
        {"{serial:4}{serial:4}", "H48", "dossier.code_pattern.serial"},
        {"", "H48", "dossier.code_pattern.serial"},
        {"{serial:0}", "H48", "dossier.code_pattern.token"},
        {"{serial:10}", "H48", "dossier.code_pattern.token"},
        {"{serial}", "H48", "dossier.code_pattern.token"},
        {"{year}-{serial:4}", "H48", "dossier.code_pattern.token"},
        {"{agency-{serial:4}", "H48", "dossier.code_pattern.token"},
        {"{serial:4", "H48", "dossier.code_pattern.token"},
        {"{agency}/{serial:4}", "H48", "dossier.code_pattern.character"},
        {"{agency}-{serial:4}", "Nghĩa Lộ", "dossier.code_pattern.character"},
        {"{agency}}-{serial:4}", "H48", "dossier.code_pattern.character"},
        {"{agency}{agency}{agency}-{serial:4}", "H48.21028-H48.21028", "dossier.code_pattern.length"},
    };
    for (auto const& row : rows) {
        auto const pattern = CodePattern::make(row.pattern, row.agency);
        ASSERT_FALSE(pattern.has_value()) << row.pattern;
        EXPECT_EQ(pattern.error().code, row.code) << row.pattern;
    }
}

class SerialTest : public testing::TestWithParam<std::string> {
protected:
    TestWard ward{GetParam()};
};

TEST_P(SerialTest, NumbersRunFromOneUnderEachNameAndWard)
{
    ward.write([](sql::Session& session) {
        EXPECT_EQ(next_serial(session, test_ward_id, "register/2025"), 1);
        EXPECT_EQ(next_serial(session, test_ward_id, "register/2025"), 2);
        EXPECT_EQ(next_serial(session, test_ward_id, "register/2026"), 1);
        EXPECT_EQ(next_serial(session, WardId{21031}, "register/2025"), 1);
    });
}

TEST_P(SerialTest, ANumberOfAnUndoneActIsGivenOutAgain)
{
    ward.house().database().write_now([](sql::Session& session) {
        EXPECT_EQ(next_serial(session, test_ward_id, "register/2025"), 1);
        return sql::Verdict::undo;
    });
    ward.write(
        [](sql::Session& session) { EXPECT_EQ(next_serial(session, test_ward_id, "register/2025"), 1); });
}

INSTANTIATE_TEST_SUITE_P(Engines, SerialTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
