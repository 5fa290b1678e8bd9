#include "base/json.hpp"
#include "report/open311_value.hpp"

#include <gtest/gtest.h>

// Goal: what is answered can be read by the strictest reader of either format. Method: one tree, both
// formats, compared letter by letter; and texts that would break a document.

namespace ward::report::open311 {
namespace {

Value sample()
{
    Group group;
    group.add("code", Value{std::int64_t{404}});
    group.add("open", Value{true});
    group.add("lat", Value{Degrees{15}});
    group.add("long", Value{Degrees{108.804321}});
    group.add_text("empty", "");
    group.add_text("note", "a < b & \"c\"");
    group.add("values", Value{List{"value", {Value{std::string{"1"}}, Value{std::string{"2"}}}}});
    return Value{List{"thing", {Value{group}}}};
}

TEST(Open311Value, JsonIsABareArrayWithTypedNumbersAndBooleans)
{
    EXPECT_EQ(written(Format::json, "things", sample()),
              R"([{"code":404,"open":true,"lat":15.0,"long":108.804321,"note":"a < b & \"c\"",)"
              R"("values":["1","2"]}])");
    EXPECT_EQ(written(Format::json, "things", Value{List{"thing", {}}}), "[]");
}

TEST(Open311Value, XmlHasADeclarationAndAnElementForEachItem)
{
    EXPECT_EQ(written(Format::xml, "things", sample()),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<things><thing><code>404</code><open>true</open><lat>15.0</lat><long>108.804321</long>"
              "<note>a &lt; b &amp; &quot;c&quot;</note>"
              "<values><value>1</value><value>2</value></values></thing></things>\n");
}

TEST(Open311Value, DegreesAlwaysHaveADecimalPointAndNeverAnExponent)
{
    struct Row {
        double degrees;
        char const* text;
    };
    for (auto const& row : {Row{0, "0.0"}, Row{-0.5, "-0.5"}, Row{100, "100.0"}, Row{0.000001, "0.000001"},
                            Row{-179.9999994, "-179.999999"}, Row{15.1204, "15.1204"}}) {
        EXPECT_EQ(written(Format::json, "x", Value{Degrees{row.degrees}}), row.text);
    }
}

TEST(Open311Value, NoTextBreaksADocument)
{
    struct Row {
        char const* why;
        std::string text;
        std::string left;
    };
    for (auto const& row : {
             Row{"Vietnamese stays", "Đèn hỏng ở ngõ 5", "Đèn hỏng ở ngõ 5"},
             Row{"line ends and tabs stay", "a\nb\tc", "a\nb\tc"},
             Row{"control characters go",
                 std::string("a\0b\x01\x0B\x1F\x7F\r"
                             "c",
                             9),
                 "abc"},
             Row{"those of the second set too", "a\u0085b", "ab"},
             Row{"no characters are no characters", "a\uFFFEb\uFFFFc", "abc"},
             Row{"a broken byte is seen",
                 "a\xFF"
                 "b",
                 "a\uFFFDb"},
             Row{"a cut character is seen", "a\xE1\xBB", "a\uFFFD\uFFFD"},
             Row{"a character written too long is none", "\xC0\xAF", "\uFFFD\uFFFD"},
             Row{"half a pair is none", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
             Row{"beyond Unicode is none", "\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
             Row{"a picture of four bytes stays", "🚧", "🚧"},
         }) {
        EXPECT_EQ(carried(row.text), row.left) << row.why;
        auto const in_json = json::parse(written(Format::json, "x", Value{row.text}));
        ASSERT_TRUE(in_json) << row.why;
        EXPECT_EQ(in_json->as_string(), row.left) << row.why;
    }
}

TEST(Open311Value, MarkupInATextStaysText)
{
    EXPECT_EQ(written(Format::xml, "x", Value{std::string{"</x><!--]]>'"}}),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<x>&lt;/x&gt;&lt;!--]]&gt;&apos;</x>\n");
}

TEST(Open311Value, TheFormatIsTheEndingInWhateverCase)
{
    EXPECT_EQ(format_of("xml"), Format::xml);
    EXPECT_EQ(format_of("JSON"), Format::json);
    for (auto const* const other : {"", "html", "xmlx", "jso"}) {
        EXPECT_FALSE(format_of(other)) << other;
    }
    EXPECT_EQ(media_type_of(Format::xml), "text/xml; charset=utf-8");
    EXPECT_EQ(media_type_of(Format::json), "application/json; charset=utf-8");
}

} // namespace
} // namespace ward::report::open311
