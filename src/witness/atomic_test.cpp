#include "witness/test_house.hpp"

#include <gtest/gtest.h>

#include <thread>

// What happens when many ask at once, when the database fails, and after a restart.

namespace ward::witness {
namespace {

constexpr char const* origin{"ward.example/ledger/21028"};

class AtomicTest : public testing::Test {
protected:
    AtomicTest()
    {
        log_.grow(64);
        house_.watch(log_);
    }

    /// Sends all at the same time; the statuses in their order.
    std::vector<int> at_once(std::vector<std::string> const& requests)
    {
        std::vector<int> statuses(requests.size());
        std::vector<std::thread> threads;
        std::promise<void> go;
        auto const started = go.get_future().share();
        for (std::size_t i = 0; i < requests.size(); ++i) {
            threads.emplace_back([&, i] {
                started.wait();
                statuses[i] = house_.add(requests[i]).status;
            });
        }
        go.set_value();
        for (auto& thread : threads) {
            thread.join();
        }
        return statuses;
    }

    TestLog log_{origin};
    TestHouse house_;
};

TEST_F(AtomicTest, OfManyAtOnceExactlyOneWins)
{
    std::uint64_t before{0};
    for (int round = 0; round < 8; ++round) {
        std::vector<std::string> requests;
        for (std::uint64_t more = 1; more <= 7; ++more) {
            requests.push_back(log_.request(before, before + more));
        }
        auto const statuses = at_once(requests);
        ASSERT_EQ(std::count(statuses.begin(), statuses.end(), 200), 1);
        ASSERT_EQ(std::count(statuses.begin(), statuses.end(), 409), 6);
        auto const winner = std::find(statuses.begin(), statuses.end(), 200) - statuses.begin();
        before += static_cast<std::uint64_t>(winner) + 1;
        EXPECT_EQ(house_.held_size(log_), before) << "what was cosigned is what is held";
    }
}

TEST_F(AtomicTest, TwoHistoriesAtOnceAreNeverBothCosigned)
{
    ASSERT_EQ(house_.add(log_.request(0, 5)).status, 200);
    auto const fork = log_.forked_at(5, 40);
    std::vector<std::string> requests;
    for (std::uint64_t size = 6; size <= 10; ++size) {
        requests.push_back(log_.request(5, size));
        requests.push_back(fork.request(5, size));
    }
    auto const statuses = at_once(requests);
    EXPECT_EQ(std::count(statuses.begin(), statuses.end(), 200), 1);
    auto const held_now = house_.held_of(log_);
    bool const honest = held_now->root == log_.checkpoint(held_now->size).root;
    auto const& loser = honest ? fork : log_;
    EXPECT_EQ(house_.add(loser.request(held_now->size, 20)).status, 422);
}

TEST_F(AtomicTest, WhatWaitsToBeCosignedWhenItsLogIsRemovedIsRefused)
{
    std::future<http::Response> answer;
    house_.database().write_now([&](sql::Session& session) {
        answer = std::async(std::launch::async, [&] { return house_.add(log_.request(0, 10)); });
        while (house_.database().figures().waiting == 0) { // its signature was good, and the writer is taken
            std::this_thread::yield();
        }
        remove_log(session, origin);
        return sql::Verdict::keep;
    });
    EXPECT_EQ(answer.get().status, 404);
    EXPECT_EQ(house_.held_size(log_), 0U);
}

TEST_F(AtomicTest, WhatIsAnsweredIsDurableAlready)
{
    auto const elsewhere = sql::open(house_.url(), {.readers = 1, .writers = 1});
    std::uint64_t before{0};
    for (std::uint64_t const size : {4U, 9U, 33U}) {
        std::uint64_t seen{0};
        auto const look = [&] {
            elsewhere->read([&](sql::Session& session) {
                auto const found = held(session, origin);
                seen = found ? found->size : 0;
            });
        };
        auto const answer =
            house_.ask(http::Method::post, "/w/add-checkpoint", log_.request(before, size), look);
        ASSERT_EQ(answer.status, 200);
        EXPECT_EQ(seen, size) << "another connection saw it before the answer was sent";
        before = size;
    }
}

TEST_F(AtomicTest, ARestartedWitnessHoldsWhatItHeld)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    auto const before = house_.held_of(log_);
    house_.start();
    EXPECT_EQ(house_.held_of(log_)->note, before->note);
    EXPECT_EQ(house_.add(log_.request(0, 12)).status, 409);
    EXPECT_EQ(house_.add(log_.forked_at(5, 40).request(10, 20)).status, 422);
    EXPECT_EQ(house_.add(log_.request(10, 12)).status, 200);
}

TEST_F(AtomicTest, WhatCannotBeStoredIsNotCosigned)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    house_.database().write_now([](sql::Session& session) {
        session.change("CREATE TRIGGER full BEFORE UPDATE ON held_checkpoint"
                       " BEGIN SELECT RAISE(ABORT, 'no room'); END");
        return sql::Verdict::keep;
    });
    auto const answer = house_.add(log_.request(10, 12));
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(house_.body_of(answer), "witness.not_stored\n");
    EXPECT_EQ(house_.held_size(log_), 10U);
    house_.database().write_now([](sql::Session& session) {
        session.change("DROP TRIGGER full");
        return sql::Verdict::keep;
    });
    EXPECT_EQ(house_.add(log_.request(10, 12)).status, 200) << "and afterwards it goes on";
}

TEST_F(AtomicTest, ADatabaseThatCannotBeReadIsSaid)
{
    house_.database().write_now([](sql::Session& session) {
        session.change("DROP TABLE log_key");
        return sql::Verdict::keep;
    });
    EXPECT_EQ(house_.add(log_.request(0, 10)).status, 503);
    EXPECT_EQ(house_.get("/w/").status, 503);
    EXPECT_EQ(house_.get("/healthz").status, 200);
}

} // namespace
} // namespace ward::witness
