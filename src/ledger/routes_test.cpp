#include "ledger/test_ledger.hpp"

#include "ledger/routes.hpp"

#include <set>

// Goal: whoever asks sees every entry, block and proof, and whoever checks needs nothing else. Method: a
// ledger of three tiles asked through the router, its answers put together again by the formats' own readers.
namespace ward::ledger {
namespace {

class LedgerRoutesTest : public LedgerTest {
protected:
    LedgerRoutesTest() : routes_{house_.router(), settings(), pulse_} {}

    static Settings settings()
    {
        auto const key = [](char const* name) {
            return tlog::SigningKey::make(name, tlog::KeyKind::cosignature).verifier();
        };
        tlog::Policy policy;
        policy.witnesses = {{"mat-tran", key("mat-tran.example"), "http://a.example"},
                            {"tinh", key("tinh.example"), "http://b.example"}};
        policy.groups = {{"both", 2, {"mat-tran", "tinh"}}};
        policy.quorum = "both";
        return {.origin = origin, .public_url = "https://ward.example", .policy = policy};
    }

    std::vector<json::Object> walk(std::string const& path)
    {
        std::vector<json::Object> all;
        std::string after;
        do {
            auto const page = house_.get(path + after).json();
            for (auto const& item : page.at("items").as_array()) {
                all.push_back(item.as_object());
            }
            auto const* const next = page.as_object().if_contains("next");
            after = next == nullptr ? "" : "&after=" + std::string{next->as_string()};
        } while (!after.empty());
        return all;
    }

    Pulse pulse_;
    Routes routes_;
};

TEST_P(LedgerRoutesTest, ALedgerWithoutABlockSaysSo)
{
    auto const empty = house_.get("/api/v1/ledger").json();
    EXPECT_EQ(empty.at("size").as_int64(), 0);
    EXPECT_EQ(empty.as_object().if_contains("block"), nullptr);
    EXPECT_EQ(house_.get("/ledger/21028/checkpoint").status, 404);
    EXPECT_EQ(house_.get("/ledger/21028/policy").status, 404);
    EXPECT_EQ(house_.get("/ledger/21028/tile/0/000").status, 404);
    happen(3);
    EXPECT_EQ(house_.get("/api/v1/ledger").json().at("waiting").as_int64(), 3);
    auto const event = to_string([&] {
        EventId id;
        read([&](sql::Session& session) { id = event::newest_id(session, ward_); });
        return id;
    }());
    auto const receipt = house_.get("/api/v1/ledger/receipts/" + event).json();
    EXPECT_EQ(receipt.at("state").as_string(), "waiting");
    EXPECT_EQ(house_.get("/api/v1/ledger/entries/0").code(), "ledger.entry.not_found");
    EXPECT_EQ(house_.get("/api/v1/ledger/proofs/0").code(), "ledger.entry.not_found");
}

TEST_P(LedgerRoutesTest, EveryEntryStandsInTheListsOnce)
{
    make();
    std::set<std::int64_t> newest_first;
    for (auto const& entry : walk("/api/v1/ledger/entries?limit=90")) {
        newest_first.insert(entry.at("index").as_int64());
    }
    EXPECT_EQ(newest_first.size(), static_cast<std::size_t>(facts));
    auto const blocks = walk("/api/v1/ledger/blocks?limit=1");
    ASSERT_EQ(blocks.size(), 3u);
    std::int64_t expected{0};
    for (int number = 1; number <= 3; ++number) {
        for (auto const& entry : walk("/api/v1/ledger/entries?limit=70&block=" + std::to_string(number))) {
            EXPECT_EQ(entry.at("index").as_int64(), expected++);
            EXPECT_EQ(entry.at("block").as_int64(), number);
        }
    }
    EXPECT_EQ(expected, facts);
    EXPECT_EQ(house_.get("/api/v1/ledger/entries/700").code(), "ledger.entry.not_found");
    EXPECT_EQ(house_.get("/api/v1/ledger/entries/x").code(), "ledger.entry.not_found");
    EXPECT_EQ(house_.get("/api/v1/ledger/entries?block=9").code(), "ledger.block.not_found");
    EXPECT_EQ(house_.get("/api/v1/ledger/blocks?after=x").code(), "request.cursor.invalid");
    auto const growth = house_.get("/api/v1/ledger/growth").json().at("days").as_array();
    ASSERT_EQ(growth.size(), 1u);
    EXPECT_EQ(growth[0].at("entries").as_int64(), facts);
}

TEST_P(LedgerRoutesTest, AProofFileHoldsItsEntryAndHoldsUnderThePublishedPolicyOnceItsQuorumIsThere)
{
    make();
    auto const answer = house_.get("/api/v1/ledger/proofs/5");
    EXPECT_EQ(answer.status, 200);
    auto const proof = tlog::parse_proof(answer.body);
    auto policy = tlog::parse_policy(house_.get("/ledger/21028/policy").body);
    ASSERT_TRUE(proof && policy);
    EXPECT_EQ(*proof->extra, house_.get("/api/v1/ledger/entries/5").json().at("leaf").as_string());
    EXPECT_EQ(tlog::check_proof(*proof, *proof->extra, *policy).error().code, "tlog.quorum");
    policy->quorum = "none";
    EXPECT_TRUE(tlog::check_proof(*proof, *proof->extra, *policy));
    EXPECT_EQ(house_.get("/api/v1/ledger/proofs/700").code(), "ledger.entry.not_found");
}

TEST_P(LedgerRoutesTest, AWitnessedBlockIsProvedAgainstAndSaysWhoSignedIt)
{
    make();
    write([&](sql::Session& session) {
        auto const block = *block_of_number(session, ward_, 2);
        keep_cosignature(session, ward_, block.size, {"tinh", "— tinh AAAA\n", house_.now()});
        set_quorum(session, ward_, block.size, house_.now());
        keep_witnessing(session, ward_, "tinh", {WitnessState::good, block.size, house_.now(), ""});
    });
    auto const seen = house_.get("/api/v1/ledger").json();
    EXPECT_EQ(seen.at("witnessed").at("number").as_int64(), 2);
    EXPECT_EQ(seen.at("quorum").at("needed").as_int64(), 2);
    EXPECT_EQ(seen.at("quorum").at("of").as_int64(), 2);
    EXPECT_EQ(seen.at("witnesses").at(0).at("state").as_string(), "away");
    EXPECT_EQ(seen.at("witnesses").at(1).at("state").as_string(), "good");
    auto const state = [&](std::uint64_t place) {
        EventId id;
        read([&](sql::Session& session) { id = placed_from(session, ward_, place, 1).front().event; });
        return house_.get("/api/v1/ledger/receipts/" + to_string(id)).json();
    };
    EXPECT_EQ(state(599).at("state").as_string(), "witnessed");
    EXPECT_EQ(state(599).at("block").at("number").as_int64(), 2);
    EXPECT_EQ(state(600).at("state").as_string(), "recorded");
    EXPECT_EQ(state(600).at("block").at("number").as_int64(), 3);
    EXPECT_EQ(house_.get("/api/v1/ledger/receipts/1").code(), "ledger.event.not_found");
}

TEST_P(LedgerRoutesTest, TheStaticFilesAreThoseOfTheExportAndMayBeKeptForEver)
{
    make();
    for (auto const& [name, bytes] : exported()) {
        auto const answer = house_.get("/ledger/21028/" + name);
        ASSERT_EQ(answer.status, 200) << name;
        if (name != "policy") {
            EXPECT_EQ(answer.body, bytes) << name;
        }
        if (name.starts_with("tile/")) {
            EXPECT_NE(answer.headers.find("Cache-Control")->find("immutable"), std::string::npos) << name;
        }
    }
    EXPECT_EQ(house_.get("/ledger/21028/tile/0/002.p/88").body.size(), 88u * 32)
        << "as an older block has it";
    for (auto const* const wrong :
         {"/ledger/21029/checkpoint", "/ledger/21028/tile/0/003", "/ledger/21028/tile/0/2",
          "/ledger/21028/tile/0/002", "/ledger/21028/tile/0/002.p/189", "/ledger/21028/tile/0/002.p/0",
          "/ledger/21028/tile/2/000", "/ledger/21028/tile/9/000", "/ledger/21028/tile/-1/000",
          "/ledger/21028/tile/entries/x001/000", "/ledger/21028/tile/entries/004"}) {
        EXPECT_EQ(house_.get(wrong).status, 404) << wrong;
    }
}

TEST_P(LedgerRoutesTest, ALedgerThatIsStoppedSaysWhy)
{
    pulse_.set_stop(Stop::state_ahead);
    auto const seen = house_.get("/api/v1/ledger").json();
    EXPECT_EQ(seen.at("signing").as_string(), "stopped");
    EXPECT_EQ(seen.at("stopped_why").as_string(), "state_ahead");
    pulse_.set_stop({});
    EXPECT_EQ(house_.get("/api/v1/ledger").json().at("signing").as_string(), "going_on");
}

TEST_P(LedgerRoutesTest, AnOfficerSeesHowMuchOfAHistoryIsSealedAndAStrangerDoesNot)
{
    make();
    house_.knows("clerk", OfficerId{3}, {api::Permission::receive});
    auto const path = std::string{"/api/v1/events/seals?subject_kind=dossier&subject_id=6"};
    EXPECT_EQ(house_.get(path).status, 401);
    auto const seen = house_.get(path, "clerk").json();
    EXPECT_EQ(seen.at("events").as_int64(), 1);
    EXPECT_EQ(seen.at("sealed").as_int64(), 1);
    EXPECT_EQ(seen.at("block").as_int64(), 1);
    EXPECT_EQ(house_.get("/api/v1/events/seals?subject_kind=dossier&subject_id=x", "clerk").field(),
              "/subject_id");
}

INSTANTIATE_TEST_SUITE_P(Engines, LedgerRoutesTest, api::on_both_engines());

} // namespace
} // namespace ward::ledger
