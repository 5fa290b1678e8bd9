#include "person/test_persons.hpp"

#include <algorithm>

namespace ward::person {
namespace {

// Goal: an officer finds a person by what the person says at the counter, and nobody by pieces of a number.

using PersonSearchTest = PersonTest;
INSTANTIATE_TEST_SUITE_P(Engines, PersonSearchTest, api::on_both_engines());

TEST_P(PersonSearchTest, APersonTypedOnceIsFoundByNumberPhoneAndName)
{
    keep(planted());
    keep(body_of("Trần Thị Hoà"));
    for (auto const* const query : {"051099001123", "051%20099%20001%20123", "0905123445", "%2B84905123445",
                                    "nguyen", "Nguy%E1%BB%85n", "an%20van", "ngu%20a", "NGUYEN%20VAN%20AN"}) {
        EXPECT_EQ(names(query), std::vector<std::string>{"Nguyễn Văn An"}) << query;
    }
    for (auto const* const query : {"hoa", "ho%C3%A0", "h%C3%B2a", "tran%20hoa"}) {
        EXPECT_EQ(names(query), std::vector<std::string>{"Trần Thị Hoà"}) << query;
    }
}

TEST_P(PersonSearchTest, PartsOfANumberFindNobody)
{
    keep(planted());
    for (auto const* const query : {"1123", "05109900112", "3445", "0905", "example", "nguyenvanan"}) {
        EXPECT_TRUE(names(query).empty()) << query;
    }
}

TEST_P(PersonSearchTest, TheSameMarksComeFirst)
{
    keep(body_of("Lê Văn Hoá"));
    keep(body_of("Lê Văn Hoa"));
    keep(body_of("Lê Hoàng"));
    keep(body_of("Lê Văn Hòa"));
    EXPECT_EQ(names("h%C3%B2a").front(), "Lê Văn Hòa");
    EXPECT_EQ(names("l%C3%AA%20h%C3%B2a").front(), "Lê Văn Hòa");
    EXPECT_EQ(names("le%20hoa").size(), 4U);
    EXPECT_EQ(names("le%20hoang"), std::vector<std::string>{"Lê Hoàng"});
}

TEST_P(PersonSearchTest, PagesTogetherHoldEveryPersonOnce)
{
    for (int n = 0; n < 7; ++n) {
        keep(body_of("Nguyễn Thị Thu Thảo", fmt::format(R"(,"birth_year":{})", 1950 + n)));
        keep(body_of("Thị Nguyên", fmt::format(R"(,"birth_year":{})", 1950 + n)));
        keep(body_of("Nguyễn Thanh", fmt::format(R"(,"birth_year":{})", 1950 + n)));
    }
    struct Row {
        std::string query;
        std::size_t persons;
    };
    Row const rows[] = {{"nguy%E1%BB%85n%20th", 21},
                        {"nguyen%20th", 21},
                        {"th", 21},
                        {"nguy%C3%AAn%20th%E1%BB%8B", 14},
                        {"nguyen%20thi%20thu%20thao", 7}};
    for (auto const& row : rows) {
        auto ids = ids_of_all_pages("/api/v1/persons?limit=4&query=" + row.query);
        EXPECT_EQ(ids.size(), row.persons) << row.query;
        std::ranges::sort(ids);
        EXPECT_EQ(std::ranges::adjacent_find(ids), ids.end()) << row.query;
    }
}

} // namespace
} // namespace ward::person
