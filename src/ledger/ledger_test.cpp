#include "ledger/test_ledger.hpp"

// Goal: what was recorded gets its place once, is signed once and in one history, and every byte that is
// changed afterwards is found and named. Method: a ledger of some hundred facts on both databases, signed
// with a real key in a folder of its own; then whatever can go wrong is done to it.
namespace ward::ledger {
namespace {

TEST_P(LedgerTest, EveryFactGetsOnePlaceInOrderAndABlockThatIsSigned)
{
    make();
    auto const verified = verify();
    EXPECT_EQ(verified.found, 0) << verified.findings.front().where;
    EXPECT_EQ(verified.entries, static_cast<std::uint64_t>(facts));
    EXPECT_EQ(verified.blocks, 3);
    EXPECT_EQ(verified.waiting, 0);
    EXPECT_EQ(sequence_some(300).entries, 0) << "nothing is taken twice";
}

TEST_P(LedgerTest, AProofOfEveryEntryHoldsAgainstEveryLaterBlock)
{
    make();
    auto const trusted = policy();
    read([&](sql::Session& session) {
        for (auto const& placed : event::placed_seals(session, ward_, 0, facts)) {
            for (auto const& block : blocks_before(session, ward_, 0, 10)) {
                if (placed.place >= block.size) {
                    continue;
                }
                auto const bytes =
                    tlog::write_proof(proof_of(session, ward_, placed.place, placed.leaf, block));
                auto const standing = tlog::check_proof(*tlog::parse_proof(bytes), placed.leaf, trusted);
                ASSERT_TRUE(standing) << placed.place << ' ' << standing.error().code;
            }
        }
    });
}

TEST_P(LedgerTest, NoEntryHoldsAWordOfWhomItIsAbout)
{
    make();
    for (auto const& [name, bytes] : exported()) {
        EXPECT_EQ(bytes.find("Uyển"), std::string::npos) << name;
        EXPECT_EQ(bytes.find("H48."), std::string::npos) << name;
    }
}

TEST_P(LedgerTest, WhateverIsChangedInTheDatabaseIsFoundAndNamed)
{
    std::string const fifth{"(SELECT event_id FROM event_seal WHERE place = 5)"};
    std::vector<std::pair<std::string, std::string>> const rows{
        {"UPDATE event SET data = replace(data, 'Nhã', 'Nha') WHERE id = " + fifth, "(entry 5): its data"},
        {"UPDATE event SET kind = 'dossier.refused' WHERE id = " + fifth, "(entry 5): its kind"},
        {"UPDATE event SET at_ms = at_ms + 1 WHERE id = " + fifth, "(entry 5): its at"},
        {"UPDATE event SET officer_id = 8 WHERE id = " + fifth, "(entry 5): its by"},
        {"UPDATE event SET subject_id = 8000 WHERE id = " + fifth, "(entry 5): its data"},
        {"DELETE FROM event WHERE id = " + fifth, "(entry 5): is gone"},
        {"UPDATE event_seal SET leaf = replace(leaf, 'received', 'refused') WHERE place = 5", "entry 5"},
        {"UPDATE event_seal SET subject = 'H48.9' WHERE place = 5", "(entry 5): its subject"},
        {"UPDATE event_seal SET secret = substr(secret, 1, 32) || substr(secret, 1, 32) WHERE place = 5",
         "(entry 5): its "},
        {"DELETE FROM event_seal WHERE place = 5", "entry 5: is missing"},
        {"UPDATE event_seal SET place = 5000 WHERE place = 699", "entry 699: is missing"},
        {"DELETE FROM event_seal WHERE place = 699", "head"},
        {"UPDATE ledger_tile SET hashes = 'AAAA' || substr(hashes, 5) WHERE level = 0 AND number = 1",
         "entry 256"},
        {"UPDATE ledger_tile SET hashes = 'AAAA' || substr(hashes, 5) WHERE level = 1", "tile/1/000"},
        {"DELETE FROM ledger_tile WHERE level = 0 AND number = 2", "tile/0/002"},
        {"UPDATE ledger_block SET root = (SELECT root FROM ledger_block WHERE number = 1) WHERE number = 2",
         "block 2"},
        {"UPDATE ledger_block SET note = (SELECT note FROM ledger_block WHERE number = 1) WHERE number = 2",
         "block 2"},
        {"UPDATE ledger_block SET note = replace(note, 'ward.example', 'ward.exbmple') WHERE number = 2",
         "block 2"},
        {"UPDATE ledger_block SET size = 701 WHERE number = 3", "block 3"},
        {"UPDATE ledger_head SET edge = (SELECT root FROM ledger_block WHERE number = 1)", "head"},
        {"INSERT INTO event (id, ward_id, at_ms, kind, subject_kind, subject_id, officer_id, agency_id,"
         " request_id, data)"
         " VALUES (1, 21028, 1, 'dossier.received', 'dossier', 1, 1, 1, '', '{}')",
         "events"},
    };
    make();
    for (auto const& [statement, where] : rows) {
        std::string said;
        house_.database().write_now([&](sql::Session& session) {
            EXPECT_GT(session.change(statement), 0) << statement;
            auto const verified = verify_database(session, ward_, [](double) {});
            for (auto const& finding : verified.findings) {
                said += finding.where + ": " + finding.what + '\n';
            }
            return sql::Verdict::undo;
        });
        EXPECT_NE(said.find(where), std::string::npos) << statement << "\nsaid:\n" << said;
    }
    EXPECT_EQ(verify().found, 0) << "each change was undone";
}

TEST_P(LedgerTest, WhateverIsChangedInTheStaticFilesIsFound)
{
    make();
    auto const files = exported();
    ASSERT_EQ(verify_files(files).found, 0);
    EXPECT_EQ(files.size(), 2u + 4 + 3)
        << "checkpoint, policy, three tiles and one above them, three bundles";
    for (auto const& [name, bytes] : files) {
        if (name == "policy") {
            continue; // whom to trust is the reader's own business
        }
        for (std::size_t const at : {std::size_t{0}, bytes.size() / 2, bytes.size() - 1}) {
            auto changed = files;
            changed[name][at] = static_cast<char>(changed[name][at] ^ 1);
            EXPECT_GT(verify_files(changed).found, 0) << name << " at " << at;
        }
        auto without = files;
        without.erase(name);
        EXPECT_GT(verify_files(without).found, 0) << "without " << name;
    }
}

TEST_P(LedgerTest, ALedgerThatCannotGoOnBeginsAnewUnderAnotherNameOnly)
{
    make();
    EXPECT_EQ(put_aside(folder_, origin, "2026").error().code, "ledger.origin.used");
    auto const aside = put_aside(folder_, "ward.example/ledger/2", "2026");
    ASSERT_TRUE(aside);
    EXPECT_TRUE(std::filesystem::exists(*aside + "/key"));
    write([&](sql::Session& session) { EXPECT_EQ(clear(session, ward_), facts); });
    Signer signer{folder_, "ward.example/ledger/2"};
    ASSERT_EQ(open(signer), std::nullopt);
    ASSERT_EQ(sign_all(signer), std::nullopt);
    EXPECT_EQ(verify().found, 0);
    EXPECT_EQ(verify().entries, static_cast<std::uint64_t>(facts));
}

TEST_P(LedgerTest, WhoIsForgottenIsGoneAndEveryProofOfBeforeStillHolds)
{
    make();
    tlog::Proof before;
    std::string leaf;
    read([&](sql::Session& session) {
        auto const placed = event::placed_seals(session, ward_, 5, 1).front();
        leaf = placed.leaf;
        before = proof_of(session, ward_, 5, leaf, *proving_block(session, ward_, 5));
    });
    write([&](sql::Session& session) { EXPECT_EQ(event::forget_subject(session, ward_, "dossier", 6), 1); });
    auto const verified = verify();
    EXPECT_EQ(verified.found, 0) << verified.findings.front().where << verified.findings.front().what;
    EXPECT_EQ(verified.forgotten, 1);
    EXPECT_TRUE(tlog::check_proof(before, leaf, policy()));
    read([&](sql::Session& session) {
        EXPECT_EQ(event::seals_of_subject(session, ward_, "dossier", 6).front().salt, "");
        auto rows = session.run("SELECT count(*) FROM event WHERE subject_id = 6 AND data <> '{}'");
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.take<int>(), 0);
    });
}

INSTANTIATE_TEST_SUITE_P(Engines, LedgerTest, api::on_both_engines());

} // namespace
} // namespace ward::ledger
