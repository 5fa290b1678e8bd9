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
    EXPECT_FALSE(grow_some(300)) << "nothing is taken twice";
}

TEST_P(LedgerTest, AnEventThatIsCommittedLateGetsThePlaceBehindAndIsFoundThere)
{
    make();
    EventId late;
    write([&](sql::Session& session) {
        late = EventId{events_from(session, ward_, 100, 1).front().value + (1 << 14)}; // of another node
        event::insert(session,
                      {.id = late,
                       .ward = ward_,
                       .at = house_.now(),
                       .kind = "dossier.received",
                       .subject_kind = "dossier",
                       .subject_id = 1,
                       .data = "{}"},
                      "");
    });
    happen(3);
    ASSERT_TRUE(grow_some(300));
    read([&](sql::Session& session) {
        EXPECT_EQ(place_of(session, ward_, late), facts);
        for (std::uint64_t place = 0; place < facts + 4u; ++place) {
            EXPECT_EQ(place_of(session, ward_, events_from(session, ward_, place, 1).front()), place);
        }
        EXPECT_EQ(place_of(session, ward_, EventId{1}), std::nullopt);
    });
    EXPECT_EQ(verify().found, 0);
}

TEST_P(LedgerTest, NoBlockIsMadeWhileAFactThatWaitsForItsPlaceIsGone)
{
    make();
    happen(3);
    std::string row;
    read([&](sql::Session& session) {
        auto rows = session.run("SELECT max(id) FROM event");
        rows.next();
        row = to_string(rows.take<EventId>());
    });
    change("UPDATE event SET secret = '' WHERE id = " + row);
    try {
        grow_some(300);
        ADD_FAILURE() << "it left the fact out, or made its entry up";
    } catch (EventMissing const& missing) {
        EXPECT_NE(std::string{missing.what()}.find(row), std::string::npos) << "which one is told";
    }
    change("DELETE FROM event WHERE id = " + row);
    EXPECT_THROW(grow_some(300), EventMissing);
    auto const verified = verify();
    EXPECT_EQ(verified.found, 1);
    EXPECT_NE(verified.findings.front().where.find(row), std::string::npos);
    EXPECT_EQ(verified.entries, static_cast<std::uint64_t>(facts)) << "nothing of it was written";
}

TEST_P(LedgerTest, ALedgerOfBeforeEventsCarriedTheirSealsGoesOnWithItsPlaces)
{
    api::TestDatabase database{GetParam()};
    auto older_event = event::migrations();
    auto older_ledger = migrations();
    older_event.steps.resize(2);
    older_ledger.steps.resize(1);
    sql::migrate(*database, {older_event, older_ledger}, house_.now());
    constexpr int placed{600};
    std::vector<std::string> leaves;
    (*database).write_now([&](sql::Session& session) {
        for (int i = 0; i < placed + 2; ++i) {
            // From number 300 on they are of before the ledger, and so stand behind, with what they said
            // then.
            bool const old = i >= 300 && i < placed;
            event::Recorded const event{.id = EventId{(old ? 1'000 : 9'000) + i},
                                        .ward = ward_,
                                        .at = house_.now(),
                                        .kind = "dossier.received",
                                        .subject_kind = "dossier",
                                        .subject_id = i + 1,
                                        .officer_id = OfficerId{7},
                                        .data = "{}"};
            auto const salts = event::make_salts();
            auto const subject = old ? std::to_string(i + 1) : "H48." + std::to_string(i);
            leaves.push_back(
                event::leaf_of(event, subject, salts, old ? std::optional{house_.now()} : std::nullopt));
            session.change(
                "INSERT INTO event (id, ward_id, at_ms, kind, subject_kind, subject_id, officer_id,"
                " agency_id, request_id, data) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, '', '{}')",
                event.id, ward_, event.at, event.kind, event.subject_kind, event.subject_id,
                event.officer_id);
            session.change("INSERT INTO event_seal (event_id, ward_id, leaf, subject, secret, place)"
                           " VALUES ($1, $2, $3, $4, $5, $6)",
                           event.id, ward_, leaves.back(), subject, event::to_text(salts),
                           i < placed ? std::optional{std::int64_t{i}} : std::nullopt);
        }
        session.change(
            "INSERT INTO event (id, ward_id, at_ms, kind, subject_kind, subject_id, officer_id,"
            " agency_id, request_id, data) VALUES (5, $1, 1, 'unit.closed', 'unit', 1, 0, 0, '', '{}')",
            ward_);
        return sql::Verdict::keep;
    });
    sql::migrate(*database, {event::migrations(), migrations()}, house_.now());
    (*database).read([&](sql::Session& session) {
        auto const seen = placed_from(session, ward_, 0, 1'000);
        ASSERT_EQ(seen.size(), static_cast<std::size_t>(placed));
        for (auto const& one : seen) {
            EXPECT_EQ(one.leaf, leaves[one.place]) << one.place;
            EXPECT_EQ(place_of(session, ward_, one.event), one.place);
        }
        auto const waiting = event::next_waiting(session, ward_, 10);
        ASSERT_EQ(waiting.events.size(), 2u);
        EXPECT_EQ(event::leaf_of(*event::kept_of(session, ward_, waiting.events).front()), leaves[placed]);
    });
    int sealed{0};
    (*database).write_now([&](sql::Session& session) {
        sealed = event::seal_older(session, ward_, house_.now(), 10);
        return sql::Verdict::keep;
    });
    EXPECT_EQ(sealed, 1) << "what nobody had sealed yet";
}

TEST_P(LedgerTest, AProofOfEveryEntryHoldsAgainstEveryLaterBlock)
{
    make();
    auto const trusted = policy();
    read([&](sql::Session& session) {
        for (auto const& placed : placed_from(session, ward_, 0, facts)) {
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
    std::string const fifth{"(SELECT max(id) FROM (SELECT id FROM event ORDER BY id LIMIT 6) AS first_six)"};
    std::string const sealed{"(entry 5): is not what was sealed"};
    std::vector<std::pair<std::string, std::string>> const rows{
        {"UPDATE event SET data = replace(data, 'Nhã', 'Nha') WHERE id = " + fifth, sealed},
        {"UPDATE event SET kind = 'dossier.refused' WHERE id = " + fifth, sealed},
        {"UPDATE event SET at_ms = at_ms + 1 WHERE id = " + fifth, sealed},
        {"UPDATE event SET officer_id = 8 WHERE id = " + fifth, sealed},
        {"UPDATE event SET agency_id = 8 WHERE id = " + fifth, sealed},
        {"UPDATE event SET request_id = 'r-9' WHERE id = " + fifth, sealed},
        {"UPDATE event SET subject_kind = 'report' WHERE id = " + fifth, sealed},
        {"UPDATE event SET subject_id = 8000 WHERE id = " + fifth, sealed},
        {"UPDATE event SET sealed_as = 'H48.9' WHERE id = " + fifth, sealed},
        {"UPDATE event SET secret = substr(secret, 33) || substr(secret, 1, 32) WHERE id = " + fifth, sealed},
        {"UPDATE event SET leaf = '{\"v\":1}' WHERE id = " + fifth, "(entry 5): its event"},
        {"UPDATE event SET secret = '' WHERE id = " + fifth, "(entry 5): has lost its seal"},
        {"UPDATE event SET secret = '!' || substr(secret, 2) WHERE id = " + fifth, "its salts are no salts"},
        {"DELETE FROM event WHERE id = " + fifth, "(entry 5): is gone"},
        {"UPDATE event SET ward_id = 21029 WHERE id = " + fifth, "(entry 5): is gone"},
        {"UPDATE event SET data = replace(data, 'Nhã', 'Nha') WHERE subject_id = 700",
         "(entry 699): is not what was sealed"},
        {"DELETE FROM ledger_bundle WHERE number = 1", "entry 256: is missing"},
        {"UPDATE ledger_bundle SET events = substr(events, 1, length(events) - 5) WHERE number = 2",
         "(entry 699): is gone"},
        {"UPDATE ledger_bundle SET events = (SELECT events FROM ledger_bundle WHERE number = 1)"
         " WHERE number = 2",
         "(entry 512): is not what was sealed"},
        {"UPDATE ledger_bundle SET events = events || ' 7' WHERE number = 2", "head"},
        {"UPDATE ledger_bundle SET events = events || 'x' WHERE number = 2", "entry 512: is missing"},
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
        {"UPDATE ledger_head SET size = 699", "head"},
        {"INSERT INTO event (id, ward_id, at_ms, kind, subject_kind, subject_id, officer_id, agency_id,"
         " request_id, data)"
         " VALUES (1, 21028, 1, 'dossier.received', 'dossier', 1, 1, 1, '', '{}')",
         "events"},
        {"DELETE FROM event WHERE id = (SELECT max(id) FROM event)", "(waiting): is gone"},
        {"UPDATE event SET secret = '' WHERE id = (SELECT max(id) FROM event)",
         "(waiting): has lost its seal"},
    };
    make();
    happen(1);
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
        auto const placed = placed_from(session, ward_, 5, 1).front();
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
