#include "base/id.hpp"
#include "base/id_list.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <thread>
#include <vector>

namespace ward {

namespace {

using PersonId = Id<struct PersonTag>;
using DossierId = Id<struct DossierTag>;

template <class Left, class Right>
concept comparable = requires(Left left, Right right)
{
    left == right;
};

static_assert(comparable<PersonId, PersonId>);
static_assert(!comparable<PersonId, DossierId>, "a person is never mistaken for a dossier");

TEST(Id, IsWrittenAndReadInDecimal)
{
    EXPECT_EQ(parse_id("1"), 1);
    EXPECT_EQ(parse_id("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(to_string(PersonId{187'650'000'000'001}), "187650000000001");
}

TEST(Id, ManyAreOneTextAndComeBackFromIt)
{
    std::vector<std::int64_t> const keys{1, 187'650'000'000'001, std::numeric_limits<std::int64_t>::max()};
    EXPECT_EQ(to_list(keys), "1 187650000000001 9223372036854775807");
    EXPECT_EQ(parse_list(to_list(keys)), keys);
    EXPECT_EQ(parse_list(""), std::vector<std::int64_t>{});
    for (auto const* const written : {" ", "1 ", " 1", "1  2", "1,2", "1 x", "0"}) {
        EXPECT_FALSE(parse_list(written)) << written;
    }
}

TEST(Id, IsNotReadFromAnythingButPlainDigits)
{
    for (auto const* const written : {"", "0", "01", "-1", "+1", " 1", "1 ", "1.0", "1e3", "0x10", "١",
                                      "9223372036854775808", "99999999999999999999"}) {
        EXPECT_FALSE(parse_id(written)) << written;
    }
}

TEST(Id, IsFalseUntilItIsMade)
{
    EXPECT_FALSE(PersonId{});
    PersonId person;
    IdMaker{0}.make(person);
    EXPECT_TRUE(person);
}

TEST(IdMaker, NeverRepeatsAndAlwaysGrows)
{
    IdMaker maker{7};
    std::int64_t last{0};
    for (int n = 0; n < 20'000; ++n) { // More than one millisecond's counter holds.
        auto const next = maker.next();
        ASSERT_GT(next, last);
        last = next;
    }
}

TEST(IdMaker, GivesTwoNodesDifferentKeysInOneMillisecond)
{
    constexpr std::int64_t node_mask{1'023 << 12};
    EXPECT_EQ(IdMaker{0}.next() & node_mask, 0);
    EXPECT_EQ(IdMaker{1'023}.next() & node_mask, node_mask);
}

// Goal: keys stay unique when many threads ask at once. Method: four threads, every key compared.
TEST(IdMaker, NeverRepeatsAcrossThreads)
{
    constexpr std::size_t per_thread{5'000};
    IdMaker maker{1};
    std::vector<std::vector<std::int64_t>> made(4);
    std::vector<std::thread> threads;
    for (auto& keys : made) {
        threads.emplace_back([&maker, &keys] {
            keys.resize(per_thread);
            std::generate(keys.begin(), keys.end(), [&maker] { return maker.next(); });
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    std::vector<std::int64_t> all;
    for (auto const& keys : made) {
        EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
        all.insert(all.end(), keys.begin(), keys.end());
    }
    std::sort(all.begin(), all.end());
    EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
}

// Goal: order survives a restart with a clock set back. Method: the maker is told of a key from the year
// 2090.
TEST(IdMaker, GoesOnAfterTheNewestKeyWhateverTheClockSays)
{
    constexpr std::int64_t of_2090 = std::int64_t{2'051'222'400'000} << 22;
    IdMaker maker{3};
    maker.start_after(of_2090);
    auto const first = maker.next();
    EXPECT_GT(first, of_2090);
    EXPECT_GT(maker.next(), first);
    maker.start_after(1); // never back
    EXPECT_GT(maker.next(), first);
}

} // namespace

} // namespace ward
