#include "api/test_house.hpp"
#include "base/canonical_json.hpp"
#include "event/seal.hpp"
#include "event/seal_store.hpp"
#include "event/store.hpp"

// Goal: what the ledger will hold of a fact is fixed in the fact's own transaction, says nothing of anybody,
// and shows every later change. Method: one leaf byte by byte; every column of an event changed in turn;
// facts on both databases.
namespace ward::event {
namespace {

Recorded birth()
{
    return {EventId{7283746523},
            WardId{21028},
            *parse_instant("2026-11-23T08:12:05.250Z"),
            "dossier.received",
            "dossier",
            42,
            OfficerId{7},
            AgencyId{9},
            "r-1",
            R"({"applicant":"Khương Thị Nhã Uyển","state":"accepted"})"};
}

Salts salts()
{
    return {std::string(16, '\1'), std::string(16, '\2'), std::string(16, '\3')};
}

TEST(SealTest, ALeafIsCanonicalJsonOfPublicFactsAndCommitments)
{
    auto const leaf = leaf_of(birth(), "H48.21028-261123-0001", salts());
    EXPECT_EQ(leaf, R"({"agency":"9","at":"2026-11-23T08:12:05.250Z","by":")" +
                        commitment("by", salts().by, "7 r-1") + R"(","data":")" +
                        commitment("data", salts().data, "42\n" + birth().data) +
                        R"(","event":"7283746523","kind":"dossier.received","subject":")" +
                        commitment("subject", salts().subject, "H48.21028-261123-0001") +
                        R"(","subject_kind":"dossier","v":1,"ward":"21028"})");
    EXPECT_EQ(leaf, canonical_json(*json::parse(leaf)));
    EXPECT_EQ(leaf.find("Khương"), std::string::npos);
    EXPECT_EQ(leaf.find("H48"), std::string::npos);
}

TEST(SealTest, ACommitmentIsTheHashThatAnyToolMakes)
{
    // printf 'smartward/1 subject\n\1\1…(16)H48.1' | sha256sum | xxd -r -p | base64
    EXPECT_EQ(commitment("subject", std::string(16, '\1'), "H48.1"),
              "VXsN0Iqom8+KmBuJUGjWtyRp7CTopGywZt+JKqkd5tw=");
    EXPECT_NE(commitment("subject", std::string(16, '\1'), "H48.1"),
              commitment("by", std::string(16, '\1'), "H48.1"));
}

TEST(SealTest, AnEventOfBeforeTheLedgerSaysWhenItWasSealed)
{
    auto const leaf = leaf_of(birth(), "42", salts(), parse_instant("2026-12-01T00:00:00.000Z"));
    EXPECT_EQ(json::parse(leaf)->at("sealed_at").as_string(), "2026-12-01T00:00:00.000Z");
    EXPECT_EQ(leaf, canonical_json(*json::parse(leaf)));
    EXPECT_EQ(differing_member(leaf, birth(), "42", salts()), std::nullopt);
}

TEST(SealTest, AnyColumnOfAnEventThatIsChangedIsNamed)
{
    auto const leaf = leaf_of(birth(), "H48", salts());
    EXPECT_EQ(differing_member(leaf, birth(), "H48", salts()), std::nullopt);
    struct Row {
        char const* member;
        std::function<void(Recorded&)> change;
    };
    for (auto const& row : {Row{"event", [](Recorded& e) { e.id = EventId{1}; }},
                            Row{"kind", [](Recorded& e) { e.kind = "x"; }},
                            Row{"at", [](Recorded& e) { e.at += std::chrono::milliseconds{1}; }},
                            Row{"agency", [](Recorded& e) { e.agency_id = {}; }},
                            Row{"subject_kind", [](Recorded& e) { e.subject_kind = "report"; }},
                            Row{"ward", [](Recorded& e) { e.ward = WardId{1}; }},
                            Row{"by", [](Recorded& e) { e.officer_id = OfficerId{8}; }},
                            Row{"by", [](Recorded& e) { e.request_id = "r-2"; }},
                            Row{"data", [](Recorded& e) { e.subject_id = 43; }},
                            Row{"data", [](Recorded& e) { e.data += ' '; }}}) {
        auto changed = birth();
        row.change(changed);
        EXPECT_EQ(differing_member(leaf, changed, "H48", salts()), row.member);
    }
    EXPECT_EQ(differing_member(leaf, birth(), "H49", salts()), "subject");
    EXPECT_EQ(differing_member("{", birth(), "H48", salts()), "leaf");
}

TEST(SealTest, SaltsComeBackFromTheirTextAndNoOtherTextIsOne)
{
    auto const made = make_salts();
    auto const back = salts_of(to_text(made));
    ASSERT_TRUE(back);
    EXPECT_EQ(to_text(*back), to_text(made));
    EXPECT_NE(to_text(made), to_text(make_salts()));
    EXPECT_EQ(salt_of_url(to_url(made.subject)), made.subject);
    for (auto const* const wrong :
         {"", "AAAA", "no salts at all, but as long as they would be, 64 letters...."}) {
        EXPECT_FALSE(salts_of(wrong)) << wrong;
        EXPECT_FALSE(salt_of_url(wrong)) << wrong;
    }
}

class SealStoreTest : public testing::TestWithParam<std::string> {
protected:
    void happen(sql::Session& session, std::int64_t subject, char const* code)
    {
        api::Caller const caller{.ward = WardId{21028}, .officer = OfficerId{7}};
        api::Extras extras;
        std::vector<std::pair<std::string, std::string>> const path;
        record(api::Call{session, house_.now(), caller, house_.ids(), extras, path},
               {"dossier.received", "dossier", subject, {{"name", "Khương Thị Nhã Uyển"}}, code});
    }

    std::int64_t count(std::string const& what)
    {
        std::int64_t found{0};
        house_.database().read([&](sql::Session& session) {
            auto rows = session.run("SELECT count(*) FROM " + what);
            rows.next();
            found = rows.take<std::int64_t>();
        });
        return found;
    }

    void write(std::function<void(sql::Session&)> const& work, sql::Verdict verdict = sql::Verdict::keep)
    {
        house_.database().write_now([&](sql::Session& session) {
            work(session);
            return verdict;
        });
    }

    api::TestHouse house_{GetParam(), {migrations()}};
    WardId ward_{21028};
};

TEST_P(SealStoreTest, AFactItsSealAndItsTurnAreThereTogetherOrNotAtAll)
{
    write([&](sql::Session& session) { happen(session, 1, "H48.1"); }, sql::Verdict::undo);
    EXPECT_EQ(count("event") + count("event_waiting"), 0);
    write([&](sql::Session& session) {
        happen(session, 1, "H48.1");
        happen(session, 2, "");
    });
    EXPECT_EQ(count("event WHERE length(secret) = 64"), 2);
    EXPECT_EQ(count("event_waiting"), 1) << "one row a commit, however many facts";
    write([&](sql::Session& session) { EXPECT_EQ(count_waiting(session, ward_), 2); });
}

TEST_P(SealStoreTest, WhatWaitsIsTakenOnceAndInTheOrderOfItsKeys)
{
    for (int commit = 0; commit < 3; ++commit) {
        write([&](sql::Session& session) {
            for (int i = 1; i <= 300; ++i) {
                happen(session, i, "");
            }
        });
    }
    Waiting first;
    write([&](sql::Session& session) {
        first = next_waiting(session, ward_, 600);
        EXPECT_EQ(first.events.size(), 600u) << "two commits, each in two rows";
        EXPECT_TRUE(first.more);
        EXPECT_TRUE(std::is_sorted(first.events.begin(), first.events.end()));
        EXPECT_TRUE(take(session, first));
    });
    write([&](sql::Session& session) {
        auto const last = next_waiting(session, ward_, 1);
        EXPECT_EQ(last.events.size(), 256u) << "one row at least";
        EXPECT_GT(last.events.front(), first.events.back());
        EXPECT_EQ(count_waiting(session, ward_), 300);
        EXPECT_FALSE(take(session, first)) << "somebody has taken it";
    });
}

TEST_P(SealStoreTest, ManySmallCommitsAreTakenTogetherAsFarAsAsked)
{
    for (int i = 1; i <= 70; ++i) {
        write([&](sql::Session& session) { happen(session, i, ""); });
    }
    write([&](sql::Session& session) {
        auto const some = next_waiting(session, ward_, 67);
        EXPECT_EQ(some.events.size(), 67u);
        EXPECT_TRUE(some.more);
        EXPECT_EQ(next_waiting(session, ward_, 70).events.size(), 70u);
        EXPECT_FALSE(next_waiting(session, ward_, 70).more);
        EXPECT_TRUE(take(session, some));
        EXPECT_EQ(count_waiting(session, ward_), 3);
    });
}

TEST_P(SealStoreTest, FactsOfBeforeTheLedgerAreSealedOnceAndSaySo)
{
    write([&](sql::Session& session) {
        for (int i = 1; i <= 5; ++i) {
            happen(session, i, "");
        }
    });
    write([&](sql::Session& session) {
        session.change("UPDATE event SET secret = ''");
        session.change("DELETE FROM event_waiting");
        session.change("INSERT INTO event_unsealed (ward_id, below) SELECT ward_id, max(id) + 1 FROM event"
                       " GROUP BY ward_id");
        happen(session, 6, "");
    });
    auto const seal_some = [&] {
        int sealed{0};
        write([&](sql::Session& session) { sealed = seal_older(session, ward_, house_.now(), 3); });
        return sealed;
    };
    EXPECT_EQ(seal_some(), 3);
    EXPECT_EQ(seal_some(), 2);
    EXPECT_EQ(seal_some(), 0);
    write([&](sql::Session& session) {
        auto const waiting = next_waiting(session, ward_, 10);
        ASSERT_EQ(waiting.events.size(), 6u);
        for (auto const& kept : kept_of(session, ward_, waiting.events)) {
            EXPECT_EQ(leaf_of(*kept)->find("sealed_at") != std::string::npos, kept->event.subject_id < 6);
        }
    });
}

TEST_P(SealStoreTest, WhoHoldsTheSealOfASubjectOpensItsEntriesAndNobodyElses)
{
    write([&](sql::Session& session) {
        happen(session, 1, "H48.1");
        happen(session, 2, "H48.2");
    });
    write([&](sql::Session& session) {
        auto const seals = seals_of_subject(session, ward_, "dossier", 1);
        ASSERT_EQ(seals.size(), 1u);
        auto const leaf = json::parse(*leaf_of(*kept_of(session, ward_, {&seals[0].event, 1}).front()));
        EXPECT_EQ(leaf->at("subject").as_string(),
                  commitment("subject", *salt_of_url(seals[0].salt), seals[0].subject));
        EXPECT_EQ(seals[0].subject, "H48.1");
        EXPECT_EQ(count_seals(session, ward_, "dossier", 1).events, 1);
        EXPECT_EQ(count_seals(session, ward_, "dossier", 1).sealed, 0);
        EXPECT_TRUE(take(session, next_waiting(session, ward_, 10)));
        EXPECT_EQ(count_seals(session, ward_, "dossier", 1).sealed, 1);
    });
}

TEST_P(SealStoreTest, ForgettingASubjectLeavesItsLeavesAndNothingThatOpensThem)
{
    write([&](sql::Session& session) {
        happen(session, 1, "H48.1");
        happen(session, 2, "H48.2");
        auto const id = seals_of_subject(session, ward_, "dossier", 1).front().event;
        auto const leaf = leaf_of(*kept_of(session, ward_, {&id, 1}).front());
        EXPECT_EQ(forget_subject(session, ward_, "dossier", 1), 1);
        EXPECT_EQ(leaf_of(*kept_of(session, ward_, {&id, 1}).front()), leaf);
    });
    EXPECT_EQ(count("event WHERE data LIKE '%Nhã%' AND subject_id = 1"), 0);
    EXPECT_EQ(count("event WHERE secret = '' AND sealed_as = '' AND leaf <> ''"), 1);
    EXPECT_EQ(count("event WHERE data LIKE '%Nhã%' AND subject_id = 2"), 1) << "only who is to be forgotten";
}

INSTANTIATE_TEST_SUITE_P(Engines, SealStoreTest, api::on_both_engines());

} // namespace
} // namespace ward::event
