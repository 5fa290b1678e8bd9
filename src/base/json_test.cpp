#include "base/schema.hpp"

#include <gtest/gtest.h>

namespace ward::json {
namespace {

enum class Colour { red, return_ };
BOOST_DESCRIBE_ENUM(Colour, red, return_)

struct Part {
    std::string name;
    std::optional<int> count;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, count))

struct Whole {
    Id<struct WholeTag> id;
    Colour colour{Colour::red};
    Date day;
    Instant at;
    Dong fee;
    bool ready{false};
    double share{0};
    std::vector<Part> parts;
    std::optional<std::string> case_;
};
BOOST_DESCRIBE_STRUCT(Whole, (), (id, colour, day, at, fee, ready, share, parts, case_))

constexpr std::string_view good =
    R"({"id":"9007199254740993","colour":"return","day":"2025-07-01",)"
    R"("at":"2025-07-01T01:30:00.000Z","fee":8000,)"
    R"("ready":true,"share":0.5,"parts":[{"name":"Tờ khai","count":2},{"name":"Bản sao"}],"case":"a"})";

// Goal: what is written reads back the same, and a member that may be absent is left out, not null.
TEST(Json, WhatIsWrittenReadsBackTheSame)
{
    auto const whole = read_text_as<Whole>(good);
    ASSERT_TRUE(whole.has_value()) << whole.error().code << whole.error().field;
    EXPECT_EQ(to_text(*whole), good);
}

// Goal: every refusal names the place. Method: one broken text per kind of mistake.
TEST(Json, ARefusalNamesTheMemberByItsPointer)
{
    struct Row {
        char const* why;
        std::string_view from;
        std::string_view to;
        char const* code;
        char const* field;
    };
    Row const rows[] = {
        {"a number is no key", R"("9007199254740993")", "5", "request.member.type", "/id"},
        {"a key has no leading zero", R"("9007199254740993")", R"("05")", "request.member.type", "/id"},
        {"a word outside the list", R"("return")", R"("blue")", "request.member.choice", "/colour"},
        {"a day that does not exist", "2025-07-01\",\"at", "2025-02-30\",\"at", "request.member.type",
         "/day"},
        {"money is whole", "8000", "8000.5", "request.member.type", "/fee"},
        {"a text inside a list", R"("Bản sao")", "7", "request.member.type", "/parts/1/name"},
        {"a count beyond an int", "\"count\":2", "\"count\":99999999999", "request.member.type",
         "/parts/0/count"},
        {"a missing member", R"("ready":true,)", "", "request.member.missing", "/ready"},
        {"an unknown member", R"("case":"a")", R"("cas/e":"a")", "request.member.unknown", "/cas~1e"},
        {"a control character", "Tờ khai", "Tờ\\u0007khai", "request.text.invalid", "/parts/0/name"},
        {"no JSON at all", "{\"id\"", "{'id'", "request.json.malformed", ""},
    };
    for (auto const& row : rows) {
        std::string text{good};
        auto const at = text.find(row.from);
        ASSERT_NE(at, std::string::npos) << row.why;
        text.replace(at, row.from.size(), row.to);
        auto const read = read_text_as<Whole>(text);
        ASSERT_FALSE(read.has_value()) << row.why;
        EXPECT_EQ(read.error().code, row.code) << row.why;
        EXPECT_EQ(read.error().field, row.field) << row.why;
    }
}

TEST(Json, TooDeepNestingIsRefusedBeforeItIsBuilt)
{
    std::string const deep(100'000, '[');
    EXPECT_EQ(parse(deep).error().code, "request.json.malformed");
}

// Goal: the schema says what the reader accepts. Method: look at each kind of member once.
TEST(Json, TheSchemaComesFromTheSameDescription)
{
    Object components;
    auto const reference = schema<Whole>(components);
    EXPECT_EQ(serialize(reference), R"({"$ref":"#/components/schemas/Whole"})");
    auto const& whole = components.at("Whole").as_object();
    auto const& properties = whole.at("properties").as_object();
    EXPECT_EQ(serialize(properties.at("colour")), R"({"type":"string","enum":["red","return"]})");
    EXPECT_EQ(serialize(properties.at("parts")),
              R"({"type":"array","items":{"$ref":"#/components/schemas/Part"}})");
    EXPECT_EQ(serialize(properties.at("day")), R"({"type":"string","format":"date"})");
    EXPECT_TRUE(properties.contains("case"));
    EXPECT_EQ(serialize(components.at("Part").as_object().at("required")), R"(["name"])");
    EXPECT_EQ(whole.at("additionalProperties"), Value(false));
}

} // namespace
} // namespace ward::json
