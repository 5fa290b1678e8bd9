#include "ledger/test_ledger.hpp"

// Goal: whatever falls, is put back or is run twice, one history is signed and no other. Method: the signer
// is ended at every step and begun again, on a database that is whole, older, another or changed beneath it.
namespace ward::ledger {
namespace {

class SignerTest : public LedgerTest {};

TEST_P(SignerTest, AProcessThatFellBeforeSigningSignsTheSameBlocksAfterwards)
{
    make();
    happen(10);
    ASSERT_TRUE(grow_some(300)); // and falls: the block has its root, and nobody has signed it
    Signer signer{folder_, origin};
    ASSERT_EQ(open(signer), std::nullopt);
    ASSERT_EQ(sign_all(signer), std::nullopt);
    EXPECT_EQ(verify().found, 0);
    EXPECT_EQ(verify().blocks, 4);
}

TEST_P(SignerTest, AProcessThatFellBetweenNotingAndSigningSignsTheVeryBlockItNoted)
{
    make();
    happen(10);
    ASSERT_TRUE(grow_some(300));
    std::string before;
    {
        Signer signer{folder_, origin};
        ASSERT_EQ(open(signer), std::nullopt);
        read([&](sql::Session& session) {
            before = std::get<std::string>(
                signer.sign(session, ward_, unsigned_blocks(session, ward_, 1).front()));
        });
    }
    happen(10); // more was recorded while it was away
    Signer signer{folder_, origin};
    ASSERT_EQ(open(signer), std::nullopt);
    ASSERT_EQ(sign_all(signer), std::nullopt);
    read([&](sql::Session& session) { EXPECT_EQ(block_of_number(session, ward_, 4)->note, before); });
    EXPECT_EQ(verify().found, 0);
}

TEST_P(SignerTest, AFallWithinATransactionLeavesPlacesTilesAndBlocksAsTheyWere)
{
    make();
    happen(10);
    house_.database().write_now([&](sql::Session& session) {
        EXPECT_TRUE(keep(session, ward_, *grow(session, ward_, house_.now(), 300)));
        return sql::Verdict::undo;
    });
    auto const verified = verify();
    EXPECT_EQ(verified.found, 0);
    EXPECT_EQ(verified.waiting, 10);
    EXPECT_EQ(verified.blocks, 3);
}

TEST_P(SignerTest, WhatTwoWouldPlaceIsPlacedOnce)
{
    make();
    happen(10);
    std::optional<Step> mine;
    read([&](sql::Session& session) { mine = grow(session, ward_, house_.now(), 300); });
    ASSERT_TRUE(grow_some(300)) << "somebody else was quicker";
    house_.database().write_now([&](sql::Session& session) {
        EXPECT_FALSE(keep(session, ward_, *mine));
        return sql::Verdict::undo;
    });
    auto const verified = verify();
    EXPECT_EQ(verified.found, 0);
    EXPECT_EQ(verified.entries, facts + 10u);
}

TEST_P(SignerTest, ADatabasePutBackFromAnOlderBackupSignsNothing)
{
    make();
    change("DELETE FROM ledger_block WHERE number = 3");
    write([&](sql::Session& session) {
        Tree tree{{}, 2};
        for (auto const& placed : placed_from(session, ward_, 0, 600)) {
            tree.edge.append(tlog::leaf_hash(placed.leaf));
        }
        EXPECT_TRUE(grow_tree(session, ward_, facts, tree));
    });
    Signer signer{folder_, origin};
    EXPECT_EQ(open(signer), Stop::state_ahead);
}

TEST_P(SignerTest, ADatabaseWithAnotherHistoryOfTheSameLengthSignsNothing)
{
    make();
    write([&](sql::Session& session) {
        auto hashes = load_tile(session, ward_, 0, 0);
        std::swap(hashes[0], hashes[1]);
        save_tile(session, ward_, 0, 0, hashes);
        save_tile(session, ward_, 1, 0, {root_of_tile(hashes), load_tile(session, ward_, 1, 0)[1]});
    });
    Signer signer{folder_, origin};
    EXPECT_EQ(open(signer), Stop::state_differs);
}

TEST_P(SignerTest, ATreeThatWasChangedWhileTheServerRanIsNotSigned)
{
    happen(300);
    Signer signer{folder_, origin};
    ASSERT_EQ(open(signer), std::nullopt);
    ASSERT_EQ(sign_all(signer), std::nullopt);
    write([&](sql::Session& session) {
        save_tile(session, ward_, 1, 0, {tlog::leaf_hash("another history")});
    });
    happen(5);
    EXPECT_EQ(sign_all(signer), Stop::state_differs);
}

TEST_P(SignerTest, WhenKeyOrNoteAreNotWhatTheyWereNothingIsSigned)
{
    make();
    {
        Signer other{folder_, "other.example/ledger/21028"};
        EXPECT_EQ(open(other), Stop::origin_differs);
    }
    std::filesystem::rename(folder_ + "/signed.json", folder_ + "/away");
    {
        Signer signer{folder_, origin};
        EXPECT_EQ(open(signer), Stop::state_missing);
    }
    std::ofstream{folder_ + "/signed.json"} << "{";
    {
        Signer signer{folder_, origin};
        EXPECT_EQ(open(signer), Stop::state_missing);
    }
    std::filesystem::rename(folder_ + "/away", folder_ + "/signed.json");
    std::filesystem::rename(folder_ + "/key", folder_ + "/key-away");
    {
        Signer signer{folder_, origin};
        EXPECT_EQ(open(signer), Stop::key_missing);
    }
    std::ofstream{folder_ + "/key"} << tlog::SigningKey::make(origin, tlog::KeyKind::ed25519).text() << '\n';
    {
        Signer signer{folder_, origin};
        EXPECT_EQ(open(signer), Stop::key_differs);
    }
}

TEST_P(SignerTest, TwoSignersOnOneFolderCannotBeThere)
{
    make();
    Signer first{folder_, origin};
    ASSERT_EQ(open(first), std::nullopt);
    Signer second{folder_, origin};
    EXPECT_EQ(open(second), Stop::held_elsewhere);
    EXPECT_EQ(std::filesystem::status(folder_ + "/key").permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_P(SignerTest, WhatWasSignedLastIsTakenFromTheDatabaseOnlyWhenSomebodySaysSo)
{
    make();
    std::filesystem::remove(folder_ + "/signed.json");
    Signer signer{folder_, origin};
    EXPECT_EQ(open(signer), Stop::state_missing);
    read([&](sql::Session& session) { EXPECT_TRUE(signer.adopt(session, ward_)); });
    EXPECT_EQ(open(signer), std::nullopt);
    happen(1);
    EXPECT_EQ(sign_all(signer), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Engines, SignerTest, api::on_both_engines());

} // namespace
} // namespace ward::ledger
