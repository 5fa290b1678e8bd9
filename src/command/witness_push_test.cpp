#include "command/witness_push.hpp"

#include "tlog/witness_messages.hpp"
#include "witness/test_house.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <map>
#include <thread>

// Real servers on sockets of their own: honest witnesses, and others that say what they are told to.

namespace ward::command {
namespace {

using State = Pushed::State;
using witness::TestLog;

/// Serves until it goes.
class Listening {
public:
    explicit Listening(http::Hooks hooks)
        : server_{{"127.0.0.1", 0}, {}, folder_.file(""), std::move(hooks)}, thread_{[this] {
              server_.run();
          }}
    {
    }
    Listening(Listening const&) = delete;
    Listening& operator=(Listening const&) = delete;
    ~Listening()
    {
        server_.stop();
        thread_.join();
    }
    int connections() const { return server_.connections(); }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(server_.port()) + "/w/"; }

private:
    witness::TestFolder folder_;
    http::Server server_;
    std::thread thread_;
};

class PushTest : public testing::Test {
protected:
    PushTest() { log_.grow(40); }

    /// A witness that watches the log.
    witness::TestHouse& add_honest(std::string const& name)
    {
        auto& house = houses_.emplace_back();
        house.watch(log_);
        servers_.emplace_back(house.service().hooks());
        policy_.witnesses.push_back({name, house.verifier(), servers_.back().url()});
        return house;
    }

    /// Somebody under a witness's key who answers what is given.
    void add_speaker(std::string const& name, std::function<http::Response(http::Request const&)> say)
    {
        http::Hooks hooks;
        hooks.plan = [](http::Method, std::string const&) { return http::BodyPlan{.bytes_max = 100'000}; };
        hooks.handle = [say = std::move(say)](http::Request request, http::Reply reply) {
            reply->answer(say(request));
        };
        hooks.refuse = [](int status, std::string_view) { return http::Response{status, {}, std::string{}}; };
        servers_.emplace_back(std::move(hooks));
        policy_.witnesses.push_back({name, speaker_.verifier(), servers_.back().url()});
    }

    std::vector<Pushed> push(std::uint64_t size, std::map<std::string, std::uint64_t> const& held = {})
    {
        return pusher_.push(policy_, log_.note(size), size, held,
                            [&](std::uint64_t old_size) { return log_.path(old_size, size); });
    }

    TestLog log_{"ward.example/ledger/21028"};
    tlog::SigningKey speaker_{tlog::SigningKey::make("speaker.example", tlog::KeyKind::cosignature)};
    tlog::Policy policy_;
    std::deque<witness::TestHouse> houses_;
    std::deque<Listening> servers_;
    WitnessPusher pusher_{
        {.connect = std::chrono::milliseconds{500}, .whole = std::chrono::milliseconds{700}}};
};

http::Response answered(int status, std::string body, char const* type = "text/plain")
{
    http::Response response{status, {}, std::move(body)};
    response.headers.add("Content-Type", type);
    return response;
}

TEST_F(PushTest, HonestWitnessesCosignOneCheckpointAfterTheOther)
{
    add_honest("province");
    add_honest("front");
    std::map<std::string, std::uint64_t> held;
    for (std::uint64_t const size : {3U, 10U, 10U, 40U}) {
        auto const pushed = push(size, held);
        ASSERT_EQ(pushed.size(), 2U);
        for (auto const& each : pushed) {
            ASSERT_EQ(each.state, State::good) << each.witness << " " << each.why;
            EXPECT_EQ(each.size, size);
            held[each.witness] = each.size;
            auto const note = tlog::parse_note(log_.note(size) + each.lines.at(0));
            ASSERT_TRUE(note);
            auto const& key = policy_.witnesses.at(each.witness == "province" ? 0 : 1).key;
            EXPECT_TRUE(*tlog::word_of(*note, key));
        }
    }
}

TEST_F(PushTest, OneConnectionCarriesAllCheckpoints)
{
    add_honest("province");
    for (std::uint64_t const size : {3U, 10U, 20U, 40U}) { // each asked twice, since nothing is remembered
        ASSERT_EQ(push(size).at(0).state, State::good);
        EXPECT_EQ(servers_.front().connections(), 1);
    }
}

TEST_F(PushTest, AWitnessThatHoldsAnotherSizeIsAskedOnceMoreFromThere)
{
    auto& house = add_honest("province");
    ASSERT_EQ(push(10).at(0).state, State::good);
    auto const pushed = push(40); // as if we had forgotten
    EXPECT_EQ(pushed.at(0).state, State::good);
    EXPECT_EQ(pushed.at(0).size, 40U);
    EXPECT_EQ(house.held_size(log_), 40U);
}

TEST_F(PushTest, AWitnessThatIsAheadOfUsIsSaid)
{
    add_honest("province");
    ASSERT_EQ(push(40).at(0).state, State::good);
    for (auto const& held : {std::map<std::string, std::uint64_t>{}, {{"province", 40}}}) {
        auto const pushed = push(20, held);
        EXPECT_EQ(pushed.at(0).state, State::refuses);
        EXPECT_EQ(pushed.at(0).why, "witness.ahead");
        EXPECT_EQ(pushed.at(0).size, 40U);
    }
}

TEST_F(PushTest, AnotherHistoryIsRefusedAndTheReasonKept)
{
    auto& house = add_honest("province");
    ASSERT_EQ(push(10).at(0).state, State::good);
    auto const whole = log_;
    log_ = whole.forked_at(5, 30);
    for (std::uint64_t const size : {10U, 20U}) {
        auto const pushed = push(size, {{"province", 10}});
        EXPECT_EQ(pushed.at(0).state, State::refuses);
        EXPECT_EQ(pushed.at(0).why, "witness.inconsistent");
        EXPECT_TRUE(pushed.at(0).lines.empty());
    }
    EXPECT_EQ(house.held_of(whole)->root, whole.checkpoint(10).root);
}

TEST_F(PushTest, AWitnessThatDoesNotKnowUsIsSaid)
{
    auto& house = add_honest("province");
    log_ = TestLog{"other.example/log"};
    log_.grow(5);
    EXPECT_EQ(push(5).at(0).why, "witness.unknown_log");
    house.watch("other.example/log", TestLog{"other.example/log"}.verifier());
    EXPECT_EQ(push(5).at(0).why, "witness.signature");
}

// Goal: nothing that is not the witness's own signature of this very checkpoint is kept. Method: one kind of
// answer a row.
TEST_F(PushTest, WhatIsNotItsCosignatureIsNotKept)
{
    auto const text = tlog::write_checkpoint(log_.checkpoint(10));
    auto const good = tlog::cosign(speaker_, text, 1'700'000'000);
    auto changed = good;
    changed.bytes.back() = static_cast<char>(changed.bytes.back() ^ 1);
    auto const stranger = tlog::SigningKey::make("speaker.example", tlog::KeyKind::cosignature);
    struct Row {
        char const* why;
        std::string body;
        State state;
        std::size_t lines;
    };
    auto const line = [](tlog::Signature const& signature) { return tlog::write_signature(signature); };
    auto const by_stranger = line(tlog::cosign(stranger, text, 1'700'000'000));
    Row const rows[] = {
        {"its cosignature", line(good), State::good, 1},
        {"with a line of a key we do not know", by_stranger + line(good), State::good, 1},
        {"with a line that is none", "hello\n" + line(good), State::good, 1},
        {"nothing", "", State::refuses, 0},
        {"no signature", "thank you\n", State::refuses, 0},
        {"changed in one bit", line(changed), State::refuses, 0},
        {"one good and one wrong", line(good) + line(changed), State::refuses, 0},
        {"of another key with the same name", by_stranger, State::refuses, 0},
        {"of another checkpoint",
         line(tlog::cosign(speaker_, tlog::write_checkpoint(log_.checkpoint(9)), 1'700'000'000)),
         State::refuses, 0},
        {"endless", std::string(200'000, 'x'), State::away, 0},
    };
    std::string said;
    add_speaker("speaker", [&](http::Request const&) { return answered(200, said); });
    for (auto const& row : rows) {
        said = row.body;
        auto const pushed = push(10);
        EXPECT_EQ(pushed.at(0).state, row.state) << row.why << ": " << pushed.at(0).why;
        EXPECT_EQ(pushed.at(0).lines.size(), row.lines) << row.why;
    }
}

TEST_F(PushTest, EveryOtherAnswerHasItsState)
{
    struct Row {
        http::Response said;
        State state;
        char const* why;
    };
    std::vector<Row> rows;
    rows.push_back({answered(400, ""), State::refuses, "witness.status.400"});
    rows.push_back({answered(302, ""), State::refuses, "witness.status.302"});
    rows.push_back({answered(422, ""), State::refuses, "witness.inconsistent"});
    rows.push_back({answered(409, "roots differ\n"), State::refuses, "witness.inconsistent"});
    rows.push_back({answered(409, "x\n", "text/x.tlog.size"), State::refuses, "witness.inconsistent"});
    rows.push_back({answered(409, "0\n", "text/x.tlog.size"), State::refuses, "witness.size"});
    rows.push_back({answered(429, ""), State::away, "witness.status.429"});
    rows.push_back({answered(503, ""), State::away, "witness.status.503"});
    std::size_t row{0};
    add_speaker("speaker", [&](http::Request const&) { return rows[row].said; });
    for (; row < rows.size(); ++row) {
        auto const pushed = push(10);
        EXPECT_EQ(pushed.at(0).state, rows[row].state) << rows[row].why;
        EXPECT_EQ(pushed.at(0).why, rows[row].why);
    }
}

TEST_F(PushTest, AWitnessWhoseSizeKeepsMovingIsAskedTwiceAndNoMore)
{
    std::atomic<int> asked{0};
    add_speaker("speaker", [&](http::Request const&) {
        return answered(409, std::to_string(3 + ++asked) + "\n", tlog::size_media_type);
    });
    auto const pushed = push(40);
    EXPECT_EQ(asked, 2);
    EXPECT_EQ(pushed.at(0).state, State::behind);
    EXPECT_EQ(pushed.at(0).size, 5U);
}

TEST_F(PushTest, WhoIsAwayHoldsUpNobodyElse)
{
    std::promise<void> end;
    auto const ended = end.get_future().share();
    add_speaker("silent", [ended](http::Request const&) {
        ended.wait();
        return answered(200, "");
    });
    add_honest("province");
    policy_.witnesses.push_back({"dead", speaker_.verifier(), "http://127.0.0.1:1/w"});
    policy_.witnesses.push_back({"by hand", speaker_.verifier(), ""});
    auto const began = std::chrono::steady_clock::now();
    auto const pushed = push(10);
    auto const took = std::chrono::steady_clock::now() - began;
    end.set_value();
    ASSERT_EQ(pushed.size(), 3U) << "who has no address is not asked";
    EXPECT_EQ(pushed.at(0).why, "witness.timeout");
    EXPECT_EQ(pushed.at(1).state, State::good);
    EXPECT_EQ(pushed.at(2).state, State::away);
    EXPECT_EQ(pushed.at(2).why, "witness.unreachable");
    EXPECT_LT(took, std::chrono::seconds{5});
}

TEST_F(PushTest, WhoStopsDoesNotWaitForTheSilent)
{
    std::promise<void> end;
    std::promise<void> asked;
    auto const ended = end.get_future().share();
    add_speaker("silent", [&asked, ended](http::Request const&) {
        asked.set_value();
        ended.wait();
        return answered(200, "");
    });
    WitnessPusher patient; // five seconds
    auto const began = std::chrono::steady_clock::now();
    std::thread stopping{[&] {
        asked.get_future().wait();
        patient.stop();
    }};
    auto const pushed = patient.push(policy_, log_.note(10), 10, {}, {});
    auto const took = std::chrono::steady_clock::now() - began;
    stopping.join();
    end.set_value();
    EXPECT_EQ(pushed.at(0).state, State::away);
    EXPECT_EQ(pushed.at(0).why, "witness.stopped");
    EXPECT_LT(took, std::chrono::seconds{3});
}

// Goal: what people are shown as witnessed is one history. Method: two honest, one that signs everything and
// one dead, three needed; then the same key with another history.
TEST_F(PushTest, OneLiarAndOneDeadMakeAQuorumForOneHistoryOnly)
{
    add_honest("province");
    add_honest("front");
    add_speaker("liar", [this](http::Request const& request) {
        auto const note = tlog::parse_note(tlog::parse_add_checkpoint(request.body)->checkpoint);
        return answered(200, tlog::write_signature(tlog::cosign(speaker_, note->text, 1'700'000'000)));
    });
    auto const dead = tlog::SigningKey::make("dead.example", tlog::KeyKind::cosignature);
    policy_.witnesses.push_back({"dead", dead.verifier(), "http://127.0.0.1:1/w"});
    policy_.logs.push_back({log_.verifier(), ""});
    policy_.groups.push_back({"enough", 3, {"province", "front", "liar", "dead"}});
    policy_.quorum = "enough";
    auto const standing = [this](std::uint64_t size, std::map<std::string, std::uint64_t> const& held) {
        auto note = log_.note(size);
        for (auto const& pushed : push(size, held)) {
            for (auto const& line : pushed.lines) {
                note += line;
            }
        }
        return *tlog::standing_of(*tlog::parse_note(note), policy_);
    };
    auto const honest = standing(10, {});
    EXPECT_TRUE(honest.quorum);
    EXPECT_EQ(honest.witnessed_by, (std::vector<std::string>{"province", "front", "liar"}));
    log_ = log_.forked_at(5, 30);
    for (std::uint64_t const size : {10U, 20U}) {
        auto const forked = standing(size, {{"province", 10}, {"front", 10}, {"liar", 10}});
        EXPECT_FALSE(forked.quorum);
        EXPECT_EQ(forked.witnessed_by, std::vector<std::string>{"liar"});
    }
}

TEST_F(PushTest, AProofThatCannotBeMadeLeavesThePusherUsable)
{
    add_honest("province");
    ASSERT_EQ(push(10).at(0).state, State::good);
    auto const failing = [](std::uint64_t) -> tlog::Hashes { throw std::runtime_error{"disk"}; };
    EXPECT_THROW(pusher_.push(policy_, log_.note(20), 20, {{"province", 10}}, failing), std::runtime_error);
    EXPECT_EQ(push(20, {{"province", 10}}).at(0).state, State::good);
}

} // namespace
} // namespace ward::command
