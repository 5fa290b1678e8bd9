#include "http/message.hpp"

#include <gtest/gtest.h>

namespace ward::http {
namespace {

TEST(Target, APathIsDecodedOnceAndItsQueryKeptRaw)
{
    auto const target = parse_target("/a%20b/%E1%BB%A7?c=d%26e");
    ASSERT_TRUE(target.has_value());
    EXPECT_EQ(target->path, "/a b/ủ");
    EXPECT_EQ(target->query, "c=d%26e");
}

TEST(Target, AHostileTargetIsNoTarget)
{
    for (auto const* const hostile :
         {"", "a", "http://x/", "/../etc/passwd", "/a/../b", "/a/%2e%2e/b", "/a%00b", "/a%0d%0ab", "/a%",
          "/a%2", "/a%zz", "//host/path", "/a\\b", "/a#b", "/\x01"}) {
        EXPECT_FALSE(parse_target(hostile).has_value()) << hostile;
    }
}

TEST(Query, PairsAreDecodedInOrder)
{
    auto const pairs = parse_query("q=khai+sinh%21&q=&=x&&flag");
    ASSERT_TRUE(pairs.has_value());
    std::vector<std::pair<std::string, std::string>> const wanted{
        {"q", "khai sinh!"}, {"q", ""}, {"", "x"}, {"flag", ""}};
    EXPECT_EQ(*pairs, wanted);
}

TEST(Query, AMalformedOrEndlessQueryIsRefused)
{
    EXPECT_FALSE(parse_query("a=%").has_value());
    EXPECT_FALSE(parse_query("a=%00").has_value());
    std::string many;
    for (int i = 0; i < 65; ++i) {
        many += "a=1&";
    }
    EXPECT_FALSE(parse_query(many).has_value());
}

TEST(Headers, NamesAreFoundWithoutCase)
{
    Headers headers;
    headers.add("X-CSRF-Token", "a");
    EXPECT_EQ(headers.find("x-csrf-token").value_or(""), "a");
    EXPECT_FALSE(headers.find("x-csrf").has_value());
}

} // namespace
} // namespace ward::http
