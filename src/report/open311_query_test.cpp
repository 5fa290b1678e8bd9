#include "report/open311_query.hpp"

#include <gtest/gtest.h>

// Goal: what clients ask for is understood in every writing of it, and what cannot be meant is refused by its
// name. Method: queries in tables.

namespace ward::report::open311 {
namespace {

Instant const now = *parse_instant("2026-11-23T03:00:00Z");

Result<RequestFilter> ask(std::string_view query)
{
    return read_request_filter(*read_form(query, "", ""), now);
}

RequestFilter good(std::string_view query)
{
    auto const filter = ask(query);
    EXPECT_TRUE(filter) << query;
    return filter ? *filter : RequestFilter{};
}

TEST(Open311Query, WithoutAnythingItIsTheLastNinetyDaysOrAThousand)
{
    auto const filter = good("jurisdiction_id=21028&whatever=else");
    EXPECT_EQ(filter.from, now - std::chrono::days{90});
    EXPECT_FALSE(filter.until);
    EXPECT_FALSE(filter.status);
    EXPECT_FALSE(filter.near);
    EXPECT_EQ(filter.page, 1);
    EXPECT_EQ(filter.page_size, 1000);
    EXPECT_EQ(filter.skipped(), 0);
}

TEST(Open311Query, ListsAreOfOneFieldOrOfMany)
{
    EXPECT_EQ(good("service_request_id=a,b, c&service_request_id=d").ids,
              (std::vector<std::string>{"a", "b", "c", "d"}));
    EXPECT_EQ(good("service_code=lamp,,tree&service_code[]=road").service_codes,
              (std::vector<std::string>{"lamp", "tree", "road"}));
    EXPECT_FALSE(good("service_request_id=a").from) << "who names it, however old, is told";
}

TEST(Open311Query, TimesAreOfAnyOffset)
{
    struct Row {
        char const* text;
        char const* utc;
    };
    for (auto const& row : {Row{"2026-11-01T08:15:30Z", "2026-11-01T08:15:30.000Z"},
                            Row{"2026-11-01T08:15:30%2B07:00", "2026-11-01T01:15:30.000Z"},
                            Row{"2026-11-01T08:15:30+07:00", "2026-11-01T01:15:30.000Z"},
                            Row{"2026-11-01T08:15:30-05:00", "2026-11-01T13:15:30.000Z"},
                            Row{"2026-11-01T08:15Z", "2026-11-01T08:15:00.000Z"},
                            Row{"2026-11-01T08:15:30.5Z", "2026-11-01T08:15:30.500Z"},
                            Row{"2026-11-01", "2026-11-01T00:00:00.000Z"}}) {
        auto const filter = good(std::string{"start_date="} + row.text + "&end_date=" + row.text);
        ASSERT_TRUE(filter.from && filter.until) << row.text;
        EXPECT_EQ(to_iso(*filter.from), row.utc) << row.text;
        EXPECT_EQ(filter.until, filter.from);
    }
    EXPECT_EQ(good("end_date=2026-06-01").from, *parse_instant("2026-06-01T00:00Z") - std::chrono::days{90});
}

TEST(Open311Query, BothStatusesAreNone)
{
    EXPECT_EQ(good("status=open").status, Status::open);
    EXPECT_EQ(good("status=CLOSED").status, Status::closed);
    EXPECT_FALSE(good("status=open,closed").status);
    EXPECT_FALSE(good("status=").status);
}

TEST(Open311Query, PagesAreCountedFromOne)
{
    auto const filter = good("page=3&page_size=50");
    EXPECT_EQ(filter.skipped(), 100);
    EXPECT_EQ(good("page_size=99999999").page_size, 1000) << "no more than a thousand at once";
    EXPECT_EQ(good("page=99999999").page, pages_max);
}

TEST(Open311Query, ACircleHasACentreAndARadius)
{
    auto const filter = good("lat=15.12&long=108.8&radius=250.5");
    ASSERT_TRUE(filter.near);
    EXPECT_EQ(filter.near->centre, (Point{15.12, 108.8}));
    EXPECT_EQ(filter.near->metres, 250.5);
    EXPECT_EQ(good("lat=15.12&lon=108.8").near->metres, 100);
    EXPECT_FALSE(good("radius=5").near);
}

TEST(Open311Query, WhatCannotBeMeantIsRefusedByItsName)
{
    struct Row {
        char const* query;
        char const* code;
        char const* field;
    };
    for (auto const& row : {
             Row{"start_date=yesterday", "open311.not_valid", "start_date"},
             Row{"start_date=2026-11-01T08:15:30", "open311.not_valid", "start_date"},
             Row{"end_date=2026-13-01T08:15:30Z", "open311.not_valid", "end_date"},
             Row{"end_date=0", "open311.not_valid", "end_date"},
             Row{"status=unopened", "open311.not_valid", "status"},
             Row{"page=0", "open311.not_valid", "page"},
             Row{"page=1.5", "open311.not_valid", "page"},
             Row{"page_size=-1", "open311.not_valid", "page_size"},
             Row{"page_size=all", "open311.not_valid", "page_size"},
             Row{"page_size=99999999999999999999", "open311.not_valid", "page_size"},
             Row{"lat=15", "open311.required", "long"},
             Row{"long=108", "open311.required", "lat"},
             Row{"lat=north&long=108", "open311.not_valid", "lat"},
             Row{"lat=90.1&long=108", "open311.not_valid", "lat"},
             Row{"lat=15&long=181", "open311.not_valid", "long"},
             Row{"lat=nan&long=108", "open311.not_valid", "lat"},
             Row{"lat=15&long=inf", "open311.not_valid", "long"},
             Row{"lat=15,5&long=108", "open311.not_valid", "lat"},
             Row{"lat=15&long=108&radius=0", "open311.not_valid", "radius"},
             Row{"lat=15&long=108&radius=1e9", "open311.not_valid", "radius"},
         }) {
        auto const filter = ask(row.query);
        ASSERT_FALSE(filter) << row.query;
        EXPECT_EQ(filter.error().code, row.code) << row.query;
        EXPECT_EQ(filter.error().field, row.field) << row.query;
    }
}

TEST(Open311Query, UpdatesAreOfARequestOrOfATime)
{
    auto const of = [](std::string_view query) {
        return *read_update_filter(*read_form(query, "", ""), now);
    };
    EXPECT_EQ(of("").from, now - std::chrono::days{90});
    EXPECT_EQ(of("service_request_id=a,b").ids, (std::vector<std::string>{"a", "b"}));
    EXPECT_FALSE(of("service_request_id=a").from);
    EXPECT_EQ(to_iso(*of("start_date=2026-11-01T00:00:00Z&end_date=2026-11-02T00:00:00Z").until),
              "2026-11-02T00:00:00.000Z");
    auto const refused = read_update_filter(*read_form("start_date=x", "", ""), now);
    EXPECT_EQ(refused.error().field, "start_date");
}

} // namespace
} // namespace ward::report::open311
