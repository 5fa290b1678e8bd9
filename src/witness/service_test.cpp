#include "witness/test_house.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ward::witness {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char const* origin{"ward.example/ledger/21028"};

class ServiceTest : public testing::Test {
protected:
    ServiceTest()
    {
        log_.grow(40);
        house_.watch(log_);
    }

    TestLog log_{origin};
    TestHouse house_;
};

std::string header(http::Response const& response, std::string_view name)
{
    return std::string{response.headers.find(name).value_or("")};
}

TEST_F(ServiceTest, AFirstCheckpointIsCosignedByTheWitnessAtItsTime)
{
    auto const answer = house_.add(log_.request(0, 10));
    ASSERT_EQ(answer.status, 200) << house_.body_of(answer);
    auto const note = tlog::parse_note(log_.note(10) + house_.body_of(answer));
    ASSERT_TRUE(note) << "the answer is whole signature lines, to be set behind the note";
    auto const word = tlog::word_of(*note, house_.verifier());
    ASSERT_TRUE(word && *word);
    EXPECT_EQ((*word)->at, 1'700'000'000);
    EXPECT_EQ(house_.held_size(log_), 10U);
}

TEST_F(ServiceTest, EachCheckpointGoesOnFromTheOneBefore)
{
    std::uint64_t before{0};
    for (std::uint64_t const size : {1U, 2U, 3U, 7U, 8U, 8U, 31U, 40U}) {
        EXPECT_EQ(house_.add(log_.request(before, size)).status, 200) << before << " to " << size;
        before = size;
    }
    EXPECT_EQ(house_.held_size(log_), 40U);
}

struct Refused {
    char const* why;
    std::string body;
    int status;
};

/// Each by its own reason, on a witness that holds 10.
std::vector<Refused> refused_requests(TestLog const& log)
{
    auto const other = TestLog{origin}; // the same name, another key
    auto const stranger = [] {
        TestLog made{"elsewhere.example/log"};
        made.grow(10);
        return made;
    }();
    auto const fork = log.forked_at(5, 20);
    auto const good = log.note(12);
    auto wrong = tlog::parse_note(good);
    wrong->signatures.front().bytes.front() ^= 1;
    auto const by_other = TestLog::signed_by(other.key(), log.checkpoint(12));
    auto const path = log.path(10, 12);
    auto changed = path;
    changed.front()[7] ^= 1;
    auto longer = path;
    longer.push_back(path.front());
    auto const send = [](std::uint64_t old_size, tlog::Hashes const& way, std::string const& note) {
        return tlog::write_add_checkpoint({old_size, way, note});
    };
    return {
        {"nothing at all", "", 400},
        {"no note", "old 10\n\nhello\n", 400},
        {"a size with a leading zero", "old 010\n\n" + good, 400},
        {"an old size beyond the checkpoint", send(13, {}, good), 400},
        {"64 lines of proof", send(10, tlog::Hashes(64, path.front()), good), 400},
        {"a note that is no checkpoint",
         send(0, {}, tlog::write_note({"one line\n", {tlog::sign(log.key(), "one line\n")}})), 400},
        {"a log that is not watched", stranger.request(0, 10), 404},
        {"signed by another key", send(10, path, by_other), 403},
        {"a wrong signature of the log's own key", send(10, path, tlog::write_note(*wrong)), 403},
        {"from a size that is not held", log.request(9, 12), 409},
        {"from the beginning again", log.request(0, 12), 409},
        {"from a larger size", log.request(11, 12), 409},
        {"a changed proof", send(10, changed, good), 422},
        {"a proof too long", send(10, longer, good), 422},
        {"no proof", send(10, {}, good), 422},
        {"another history", fork.request(10, 20), 422},
        {"another tree of the same size", fork.request(10, 10), 422},
        {"the same size with a proof", send(10, path, log.note(10)), 422},
    };
}

TEST_F(ServiceTest, EveryRefusalHasItsStatusAndChangesNothing)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    auto const before = house_.held_of(log_);
    for (auto const& row : refused_requests(log_)) {
        auto const answer = house_.add(row.body);
        EXPECT_EQ(answer.status, row.status) << row.why << ": " << house_.body_of(answer);
        EXPECT_THAT(house_.body_of(answer), Not(HasSubstr("\xe2\x80\x94"))) << row.why << " was signed";
        EXPECT_EQ(house_.held_of(log_)->note, before->note) << row.why;
    }
}

TEST_F(ServiceTest, AConflictTellsTheHeldSizeInItsOwnType)
{
    auto const at_first = house_.add(log_.request(5, 10));
    EXPECT_EQ(at_first.status, 409);
    EXPECT_EQ(house_.body_of(at_first), "0\n");
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    auto const later = house_.add(log_.request(0, 12));
    EXPECT_EQ(later.status, 409);
    EXPECT_EQ(house_.body_of(later), "10\n");
    EXPECT_EQ(header(later, "Content-Type"), "text/x.tlog.size");
}

TEST_F(ServiceTest, AnEmptyTreeHasOneRootOnly)
{
    auto const empty = [&](tlog::Hash const& root) {
        return tlog::write_add_checkpoint({0, {}, TestLog::signed_by(log_.key(), {origin, 0, root})});
    };
    EXPECT_EQ(house_.add(empty(tlog::leaf_hash("x"))).status, 422);
    EXPECT_FALSE(house_.held_of(log_));
    EXPECT_EQ(house_.add(empty(tlog::empty_root())).status, 200);
    EXPECT_EQ(house_.add(log_.request(0, 3)).status, 200);
}

TEST_F(ServiceTest, AProofFromNothingIsNoProof)
{
    auto const request = tlog::write_add_checkpoint({0, log_.path(3, 10), log_.note(10)});
    EXPECT_EQ(house_.add(request).status, 422);
    EXPECT_FALSE(house_.held_of(log_));
}

TEST_F(ServiceTest, TheSameCheckpointIsCosignedAnewAtALaterTime)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    house_.set_now(1'700'000'060);
    ASSERT_EQ(house_.add(log_.request(10, 10)).status, 200);
    EXPECT_EQ(house_.held_of(log_)->at, 1'700'000'060);
}

TEST_F(ServiceTest, AClockThatGoesBackTakesNothingBackThatWasSaid)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    house_.set_now(1'600'000'000);
    ASSERT_EQ(house_.add(log_.request(10, 12)).status, 200);
    EXPECT_EQ(house_.held_of(log_)->at, 1'700'000'000);
}

TEST_F(ServiceTest, ALogThatChangesItsKeyIsBelievedUnderBoth)
{
    TestLog const later{origin};
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    auto const request = tlog::write_add_checkpoint(
        {10, log_.path(10, 20), TestLog::signed_by(later.key(), log_.checkpoint(20))});
    EXPECT_EQ(house_.add(request).status, 403);
    house_.watch(origin, later.verifier());
    EXPECT_EQ(house_.add(request).status, 200);
    EXPECT_EQ(house_.add(log_.request(20, 25)).status, 200);
}

TEST_F(ServiceTest, ARemovedLogIsNeitherSignedNorServed)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    auto const monitored = "/w/" + tlog::origin_hash(origin) + "/checkpoint";
    ASSERT_EQ(house_.get(monitored).status, 200);
    house_.unwatch(log_);
    EXPECT_EQ(house_.add(log_.request(10, 12)).status, 404);
    EXPECT_EQ(house_.get(monitored).status, 404);
    EXPECT_THAT(house_.body_of(house_.get("/w/")), Not(HasSubstr(origin)));
    EXPECT_EQ(house_.held_size(log_), 10U) << "what was cosigned is never forgotten";
}

TEST_F(ServiceTest, ALogThatComesBackGoesOnFromWhatWasCosigned)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    auto const another = log_.forked_at(5, 20);
    house_.unwatch(log_);
    house_.start();
    house_.watch(log_);
    EXPECT_EQ(house_.add(another.request(0, 20)).status, 409) << "as if it had never been seen";
    EXPECT_EQ(house_.add(another.request(10, 20)).status, 422) << "another history";
    EXPECT_EQ(house_.add(another.request(10, 10)).status, 422) << "and this one convicts it";
    EXPECT_EQ(house_.add(log_.request(10, 12)).status, 200);
}

TEST_F(ServiceTest, ALogThatComesBackUnderAnotherKeyGoesOnAsWell)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    house_.unwatch(log_);
    auto const fresh = TestLog{origin}; // the same name, another key
    house_.watch(fresh);
    EXPECT_EQ(house_.add(log_.request(10, 12)).status, 403) << "the old key is trusted no more";
    auto const send = [&](std::uint64_t old_size, std::uint64_t size) {
        return house_.add(tlog::write_add_checkpoint(
            {old_size, log_.path(old_size, size), TestLog::signed_by(fresh.key(), log_.checkpoint(size))}));
    };
    EXPECT_EQ(send(0, 12).status, 409);
    EXPECT_EQ(send(10, 12).status, 200);
}

TEST_F(ServiceTest, OneKeyIsTakenAwayAndTheOtherStays)
{
    auto const fresh = TestLog{origin};
    house_.watch(origin, fresh.verifier());
    house_.database().write_now([&](sql::Session& session) {
        EXPECT_TRUE(remove_key(session, origin, log_.verifier()));
        EXPECT_FALSE(remove_key(session, origin, log_.verifier())) << "it is gone already";
        return sql::Verdict::keep;
    });
    EXPECT_EQ(house_.add(log_.request(0, 10)).status, 403);
    EXPECT_EQ(
        house_.add(tlog::write_add_checkpoint({0, {}, TestLog::signed_by(fresh.key(), log_.checkpoint(10))}))
            .status,
        200);
}

TEST_F(ServiceTest, ARemovedLogIsListedApartWithWhatConvictsIt)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    ASSERT_EQ(house_.add(log_.forked_at(5, 20).request(10, 10)).status, 422);
    house_.unwatch(log_);
    auto const stranger = TestLog{"elsewhere.example/log"};
    house_.watch(stranger); // nothing was cosigned of it, so nothing stays
    house_.unwatch(stranger);
    house_.database().read([&](sql::Session& session) {
        EXPECT_TRUE(every_log(session).empty());
        auto const removed = removed_logs(session);
        ASSERT_EQ(removed.size(), 1U);
        EXPECT_EQ(removed.front().origin, origin);
        EXPECT_TRUE(removed.front().keys.empty());
        EXPECT_EQ(removed.front().held->size, 10U);
        EXPECT_EQ(removed.front().forks, 1);
    });
}

TEST_F(ServiceTest, OtherLogsAreNoneOfItsBusiness)
{
    TestLog second{"other.example/log"};
    second.grow(5);
    house_.watch(second);
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    EXPECT_EQ(house_.add(second.request(0, 5)).status, 200);
    EXPECT_EQ(house_.held_size(log_), 10U);
    EXPECT_EQ(house_.held_size(second), 5U);
}

TEST_F(ServiceTest, TwoTreesOfOneSizeAreKeptAsProof)
{
    auto const fork = log_.forked_at(5, 20);
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    EXPECT_EQ(house_.add(fork.request(10, 10)).status, 422);
    EXPECT_EQ(house_.add(fork.request(0, 10)).status, 409) << "it convicts, whatever size it comes from";
    std::vector<Fork> forks;
    house_.database().read([&](sql::Session& session) { forks = forks_of(session, origin); });
    ASSERT_EQ(forks.size(), 1U);
    EXPECT_EQ(forks.front().size, 10U);
    for (auto const& each : {forks.front().held, forks.front().other}) {
        auto const note = tlog::parse_note(each);
        ASSERT_TRUE(note);
        auto const word = tlog::word_of(*note, log_.verifier());
        EXPECT_TRUE(word && *word) << "signed by the log itself";
    }
    EXPECT_THAT(house_.body_of(house_.get("/w/")), HasSubstr("FORKED"));
}

TEST_F(ServiceTest, ProofsOfOneLogAreKeptUpToALimit)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    for (int i = 0; i < forks_max + 4; ++i) {
        auto const root = tlog::leaf_hash(std::to_string(i));
        auto const request =
            tlog::write_add_checkpoint({10, {}, TestLog::signed_by(log_.key(), {origin, 10, root})});
        EXPECT_EQ(house_.add(request).status, 422);
    }
    house_.database().read([&](sql::Session& session) {
        EXPECT_EQ(forks_of(session, origin).size(), static_cast<std::size_t>(forks_max));
    });
}

TEST_F(ServiceTest, AMonitorFindsTheCheckpointUnderTheHashOfItsOrigin)
{
    auto const path = "/w/" + tlog::origin_hash(origin) + "/checkpoint";
    EXPECT_EQ(house_.get(path).status, 404) << "nothing was cosigned yet";
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    auto const answer = house_.get(path);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(header(answer, "Content-Type"), "text/plain; charset=utf-8");
    auto const note = tlog::parse_note(house_.body_of(answer));
    ASSERT_TRUE(note);
    EXPECT_EQ(note->text, tlog::write_checkpoint(log_.checkpoint(10)));
    EXPECT_TRUE(*tlog::word_of(*note, log_.verifier()));
    EXPECT_TRUE(*tlog::word_of(*note, house_.verifier()));
}

TEST_F(ServiceTest, SignaturesOfStrangersAreNotHandedOn)
{
    auto note = tlog::parse_note(log_.note(10));
    note->signatures.push_back(tlog::sign(TestLog{"stranger.example"}.key(), note->text));
    ASSERT_EQ(house_.add(tlog::write_add_checkpoint({0, {}, tlog::write_note(*note)})).status, 200);
    EXPECT_THAT(house_.held_of(log_)->note, Not(HasSubstr("stranger.example")));
}

TEST_F(ServiceTest, ThePageForPeopleSaysWhoItIsAndWhatItWatches)
{
    ASSERT_EQ(house_.add(log_.request(0, 10)).status, 200);
    for (auto const* path : {"/w", "/w/"}) {
        auto const page = house_.body_of(house_.get(path));
        EXPECT_THAT(page, HasSubstr("name: witness.example/w1\n"));
        EXPECT_THAT(page, HasSubstr("key: " + house_.verifier().text() + "\n"));
        EXPECT_THAT(page, HasSubstr("log: " + std::string{origin} + "\n"));
        EXPECT_THAT(page, HasSubstr("size: 10\ncosigned: 2023-11-14T22:13:20.000Z\n"));
        EXPECT_THAT(page, Not(HasSubstr("FORKED")));
    }
}

TEST_F(ServiceTest, WhatIsNotThereOrNotSoAskedIsSaid)
{
    EXPECT_EQ(house_.get("/healthz").status, 200);
    EXPECT_EQ(house_.get("/w/healthz").status, 404);
    EXPECT_EQ(house_.get("/w/nothing").status, 404);
    EXPECT_EQ(house_.get("/add-checkpoint").status, 404) << "without its prefix";
    EXPECT_EQ(house_.get("/w/" + std::string(64, '0') + "/checkpoint").status, 404);
    auto const read = house_.get("/w/add-checkpoint");
    EXPECT_EQ(read.status, 405);
    EXPECT_EQ(header(read, "Allow"), "POST");
    EXPECT_EQ(house_.ask(http::Method::post, "/w/", "x").status, 405);
    EXPECT_EQ(house_.ask(http::Method::delete_, "/w/add-checkpoint").status, 405);
}

} // namespace
} // namespace ward::witness
