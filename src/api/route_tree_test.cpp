#include "api/route_tree.hpp"

#include <gtest/gtest.h>

namespace ward::api {
namespace {

using http::Method;

class RouteTreeTest : public testing::Test {
protected:
    RouteTreeTest()
    {
        tree_.add(Method::get, "/officers/me", 0);
        tree_.add(Method::get, "/officers/{id}", 1);
        tree_.add(Method::put, "/officers/{id}", 2);
        tree_.add(Method::get, "/officers/{id}/absences/{day}", 3);
        tree_.add(Method::get, "/officers/me/absences", 4);
    }

    RouteTree tree_;
};

TEST_F(RouteTreeTest, ALiteralPartWinsOverAnArgument)
{
    EXPECT_EQ(tree_.find(Method::get, "/officers/me").number, 0U);
    EXPECT_EQ(tree_.find(Method::get, "/officers/7").number, 1U);
}

TEST_F(RouteTreeTest, ALiteralPartThatLeadsNowhereIsTakenAsAnArgument)
{
    EXPECT_EQ(tree_.find(Method::put, "/officers/me").number, 2U);
    auto const found = tree_.find(Method::get, "/officers/me/absences/2026-11-23");
    EXPECT_EQ(found.number, 3U);
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(found.arguments, (Pairs{{"id", "me"}, {"day", "2026-11-23"}}));
}

TEST_F(RouteTreeTest, AnArgumentIsNeverEmpty)
{
    for (auto const* const path : {"/officers/", "/officers//absences/1", "/officers/7/absences/", ""}) {
        EXPECT_FALSE(tree_.find(Method::get, path).number) << path;
    }
}

TEST_F(RouteTreeTest, AnEndingIsAnArgumentOfItsOwn)
{
    tree_.add(Method::get, "/services.{format}", 5);
    tree_.add(Method::get, "/services/{code}.{format}", 6);
    tree_.add(Method::get, "/services/{word}", 7);
    tree_.add(Method::get, "/services/all.{format}", 8);
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    auto const list = tree_.find(Method::get, "/services.xml");
    EXPECT_EQ(list.number, 5U);
    EXPECT_EQ(list.arguments, (Pairs{{"format", "xml"}}));
    auto const one = tree_.find(Method::get, "/services/a.b.json");
    EXPECT_EQ(one.number, 6U);
    EXPECT_EQ(one.arguments, (Pairs{{"code", "a.b"}, {"format", "json"}}));
    EXPECT_EQ(tree_.find(Method::get, "/services/json").number, 7U);
    EXPECT_EQ(tree_.find(Method::get, "/services/all.json").number, 8U);
    EXPECT_EQ(tree_.find(Method::get, "/services/.json").number, 7U) << "nothing stands before its full stop";
    EXPECT_EQ(tree_.find(Method::get, "/services/a.").number, 7U);
    for (auto const* const path : {"/services", "/services.", "/.xml", "/services.xml/a", "/officers.xml"}) {
        EXPECT_FALSE(tree_.find(Method::get, path).number) << path;
    }
}

TEST_F(RouteTreeTest, APathOfAnotherMethodIsKnownAndNotFound)
{
    auto const other = tree_.find(Method::delete_, "/officers/7");
    EXPECT_FALSE(other.number);
    EXPECT_TRUE(other.path_known);
    EXPECT_FALSE(tree_.find(Method::get, "/officers").path_known);
    EXPECT_FALSE(tree_.find(Method::get, "/officers/7/absences/1/2").path_known);
}

} // namespace
} // namespace ward::api
