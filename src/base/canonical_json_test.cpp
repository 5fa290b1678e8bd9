#include "base/canonical_json.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

namespace ward {

namespace {

std::string canonical(std::string_view text)
{
    auto const value = json::parse(text);
    return value ? canonical_json(*value) : value.error().code;
}

} // namespace

// The source's first number is 333333333.33333329, of which our parser makes a neighbour: it reads decimals
// to within a unit of their last place. That is the parser's; how a number is written is tested below by its
// bits.
TEST(CanonicalJson, WritesTheFirstExampleOfItsSource)
{
    EXPECT_EQ(canonical(R"({
        "numbers": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      })"),
              R"({"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],)"
              R"("string":"€$\u000f\nA'B\"\\\\\"/"})");
}

TEST(CanonicalJson, SortsNamesByTheUnitsOfUtf16AsItsSourceShows)
{
    EXPECT_EQ(canonical(R"({"\u20ac":"Euro Sign","\r":"Carriage Return",
        "\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face",
        "\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"})"),
              "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
              "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
              "\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
}

TEST(CanonicalJson, AShorterNameComesBeforeTheOneItBegins)
{
    EXPECT_EQ(canonical(R"({"subject_kind":2,"subject":1,"":0,"by":[{"b":1,"a":2},[]]})"),
              R"({"":0,"by":[{"a":2,"b":1},[]],"subject":1,"subject_kind":2})");
}

TEST(CanonicalJson, EscapesOnlyWhatMustBe)
{
    EXPECT_EQ(canonical_json(json::Value("\b\t\n\f\r\"\\/\x01\x1f\x7f€\u2028")),
              "\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0001\\u001f\x7f€\u2028\"");
}

// The table of the source's appendix B, by the bits of the number.
TEST(CanonicalJson, WritesNumbersAsJavaScriptDoes)
{
    struct Row {
        std::uint64_t bits;
        char const* text;
    };
    Row const rows[] = {
        {0x0000000000000000, "0"},
        {0x8000000000000000, "0"},
        {0x0000000000000001, "5e-324"},
        {0x8000000000000001, "-5e-324"},
        {0x7fefffffffffffff, "1.7976931348623157e+308"},
        {0xffefffffffffffff, "-1.7976931348623157e+308"},
        {0x4340000000000000, "9007199254740992"},
        {0xc340000000000000, "-9007199254740992"},
        {0x4430000000000000, "295147905179352830000"},
        {0x44b52d02c7e14af5, "9.999999999999997e+22"},
        {0x44b52d02c7e14af6, "1e+23"},
        {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
        {0x444b1ae4d6e2ef4e, "999999999999999700000"},
        {0x444b1ae4d6e2ef4f, "999999999999999900000"},
        {0x444b1ae4d6e2ef50, "1e+21"},
        {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
        {0x3eb0c6f7a0b5ed8d, "0.000001"},
        {0x41b3de4355555553, "333333333.3333332"},
        {0x41b3de4355555554, "333333333.33333325"},
        {0x41b3de4355555555, "333333333.3333333"},
        {0x41b3de4355555556, "333333333.3333334"},
        {0x41b3de4355555557, "333333333.33333343"},
        {0xbecbf647612f3696, "-0.0000033333333333333333"},
        {0x43143ff3c1cb0959, "1424953923781206.2"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(canonical_json(json::Value(std::bit_cast<double>(row.bits))), row.text);
    }
}

TEST(CanonicalJson, AnIntegerStaysTheIntegerItIs)
{
    EXPECT_EQ(canonical_json(json::Value(std::numeric_limits<std::int64_t>::min())), "-9223372036854775808");
    EXPECT_EQ(canonical_json(json::Value(std::numeric_limits<std::uint64_t>::max())), "18446744073709551615");
    EXPECT_EQ(canonical_json(json::Value(std::int64_t{9007199254740993})), "9007199254740993");
}

RC_GTEST_PROP(CanonicalJsonProperty, ANumberIsReadBackAsTheSame, (std::uint64_t bits))
{
    auto const number = std::bit_cast<double>(bits);
    RC_PRE(std::isfinite(number) && number != 0);
    auto const text = canonical_json(json::Value(number));
    RC_ASSERT(std::strtod(text.c_str(), nullptr) == number);
}

RC_GTEST_PROP(CanonicalJsonProperty, TheOrderOfMembersDoesNotMatter, (std::vector<std::uint8_t> names))
{
    json::Object forth;
    json::Object back;
    for (std::size_t n = 0; n < names.size(); ++n) {
        forth[std::to_string(names[n])] = names[n];
        auto const name = names[names.size() - 1 - n];
        back[std::to_string(name)] = name;
    }
    RC_ASSERT(canonical_json(json::Value(forth)) == canonical_json(json::Value(back)));
}

} // namespace ward
