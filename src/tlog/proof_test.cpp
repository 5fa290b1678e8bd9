#include "tlog/proof.hpp"
#include "tlog/test_log.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace ward::tlog {

namespace {

constexpr std::uint64_t size{70'000};
constexpr std::uint64_t index{4'321};

/// Built once: its tree has 140,000 hashes.
class ProofTest : public testing::Test {
protected:
    static void SetUpTestSuite() { log_ = std::make_unique<TestLog>(size); }
    static void TearDownTestSuite() { log_.reset(); }

    static std::unique_ptr<TestLog> log_;
};

std::unique_ptr<TestLog> ProofTest::log_;

std::string code_of(Result<Standing> const& standing)
{
    return standing ? "taken" : standing.error().code;
}

void rewrite(Note& note, void (*change)(Hash& root))
{
    auto checkpoint = *parse_checkpoint(note.text);
    change(checkpoint.root);
    note.text = write_checkpoint(checkpoint);
}

} // namespace

TEST_F(ProofTest, OfSeventyThousandEntriesWithThreeWitnessesFitsIntoFifteenHundredBytes)
{
    auto const bytes = write_proof(log_->proof(index, size, 3));
    EXPECT_LE(bytes.size(), 1'500U);
    auto const proof = parse_proof(bytes);
    ASSERT_TRUE(proof);
    EXPECT_EQ(write_proof(*proof), bytes);
    auto const standing = check_proof(*proof, test_entry(index), log_->policy());
    ASSERT_TRUE(standing) << standing.error().code;
    EXPECT_EQ(standing->witnessed_by.size(), 3U);
    EXPECT_EQ(standing->checkpoint.size, size);
    EXPECT_EQ(standing->newest_cosignature, TestLog::seen_at + 2);
}

TEST_F(ProofTest, CarriesTheEntryItself)
{
    auto proof = log_->proof(0, size, 3);
    proof.extra = test_entry(0);
    auto const bytes = write_proof(proof);
    EXPECT_TRUE(bytes.starts_with("c2sp.org/tlog-proof@v1\nextra ZW50cnkgMA==\nindex 0\n"));
    EXPECT_EQ(*parse_proof(bytes)->extra, test_entry(0));
}

// Whatever is changed in a proof, or in the entry beside it, is found, and by what it is.
TEST_F(ProofTest, AnEntryAnIndexAndAPathThatWereTamperedWithAreRefused)
{
    auto const right = log_->proof(index, size, 3);
    auto const entry = test_entry(index);
    ASSERT_EQ(code_of(check_proof(right, entry, log_->policy())), "taken");
    struct Row {
        char const* what;
        void (*change)(Proof&);
    };
    Row const rows[] = {
        {"the index", [](Proof& proof) { ++proof.index; }},
        {"an index beyond the log", [](Proof& proof) { proof.index = size; }},
        {"a hash of the path", [](Proof& proof) { proof.path[3][0] ^= 1; }},
        {"a path cut short", [](Proof& proof) { proof.path.pop_back(); }},
        {"a longer path", [](Proof& proof) { proof.path.emplace_back(); }},
        {"the path's order", [](Proof& proof) { std::swap(proof.path[0], proof.path[1]); }},
    };
    for (auto const& row : rows) {
        auto proof = right;
        row.change(proof);
        EXPECT_EQ(code_of(check_proof(proof, entry, log_->policy())), "tlog.path") << row.what;
    }
    EXPECT_EQ(code_of(check_proof(right, entry + ' ', log_->policy())), "tlog.path");
    EXPECT_EQ(code_of(check_proof(right, test_entry(index + 1), log_->policy())), "tlog.path");
    auto older = right;
    older.checkpoint = write_note(log_->checkpoint(size - 1, 3));
    EXPECT_EQ(code_of(check_proof(older, entry, log_->policy())), "tlog.path");
}

// Everything but the last rows leaves the signatures as they were, or changes nothing but them.
TEST_F(ProofTest, ACheckpointThatWasTamperedWithIsRefused)
{
    struct Row {
        char const* what;
        char const* code;
        void (*change)(Note&);
    };
    Row const rows[] = {
        {"the origin", "tlog.signature", [](Note& note) { note.text[0] = 'W'; }},
        {"the size", "tlog.signature", [](Note& note) { note.text[note.text.find('\n') + 1] = '8'; }},
        {"the root", "tlog.signature", [](Note& note) { rewrite(note, [](Hash& root) { root[0] ^= 1; }); }},
        {"a line more", "tlog.signature", [](Note& note) { note.text += "more\n"; }},
        {"the log's signature", "tlog.signature", [](Note& note) { note.signatures[0].bytes[9] ^= 1; }},
        {"the number of its key", "tlog.unsigned", [](Note& note) { note.signatures[0].key_id ^= 1; }},
        {"the name of its key", "tlog.unsigned", [](Note& note) { note.signatures[0].name += '1'; }},
        {"its line", "tlog.unsigned", [](Note& note) { note.signatures.erase(note.signatures.begin()); }},
        {"a cosignature", "tlog.signature", [](Note& note) { note.signatures[2].bytes[20] ^= 1; }},
        {"its time", "tlog.signature", [](Note& note) { note.signatures[2].bytes[7] ^= 1; }},
        {"another witness's", "tlog.signature",
         [](Note& note) { note.signatures[2].bytes = note.signatures[1].bytes; }},
        {"one witness less", "tlog.quorum", [](Note& note) { note.signatures.pop_back(); }},
        {"one witness twice", "tlog.quorum", [](Note& note) { note.signatures[3] = note.signatures[2]; }},
        {"no root", "tlog.checkpoint", [](Note& note) { note.text = "a\n1\n"; }},
    };
    auto proof = log_->proof(index, size, 3);
    for (auto const& row : rows) {
        auto note = log_->checkpoint(size, 3);
        row.change(note);
        proof.checkpoint = write_note(note);
        EXPECT_EQ(code_of(check_proof(proof, test_entry(index), log_->policy())), row.code) << row.what;
    }
    proof.checkpoint.pop_back();
    EXPECT_EQ(code_of(check_proof(proof, test_entry(index), log_->policy())), "tlog.note");
    auto const right = log_->proof(index, size, 3);
    EXPECT_EQ(code_of(check_proof(right, test_entry(index), TestLog{1}.policy())), "tlog.unsigned")
        << "by the policy of another log";
}

TEST(Proof, WhatIsNoneIsRefused)
{
    auto const hash = to_base64(Hash{}) + '\n';
    std::string const first{"c2sp.org/tlog-proof@v1\n"};
    struct Row {
        char const* why;
        std::string bytes;
    };
    Row const rows[] = {
        {"nothing", ""},
        {"another version", "c2sp.org/tlog-proof@v2\nindex 1\n\na\n"},
        {"only its first line", first},
        {"no index", first + hash + "\na\n"},
        {"a leading zero", first + "index 01\n\na\n"},
        {"an index that is none", first + "index x\n\na\n"},
        {"an empty index", first + "index \n\na\n"},
        {"an empty extra line", first + "extra \nindex 1\n\na\n"},
        {"an extra line that is no base64", first + "extra a\nindex 1\n\na\n"},
        {"two extra lines", first + "extra YQ==\nextra YQ==\nindex 1\n\na\n"},
        {"the extra line behind the index", first + "index 1\nextra YQ==\n\na\n"},
        {"a short hash", first + "index 1\nAAAA\n\na\n"},
        {"no empty line", first + "index 1\n" + hash},
        {"no checkpoint", first + "index 1\n" + hash + '\n'},
        {"a carriage return", "c2sp.org/tlog-proof@v1\r\nindex 1\r\n\r\na\n"},
    };
    for (auto const& row : rows) {
        auto const proof = parse_proof(row.bytes);
        ASSERT_FALSE(proof) << row.why;
        EXPECT_EQ(proof.error().code, "tlog.proof") << row.why;
    }
    EXPECT_TRUE(parse_proof(first + "index 1\n" + hash + "\na\n"));
}

RC_GTEST_PROP(ProofProperty, EveryEntryOfEverySizeHasOneThatHolds, ())
{
    static TestLog const log{300};
    auto const small = *rc::gen::inRange<std::uint64_t>(1, 301);
    auto const place = *rc::gen::inRange<std::uint64_t>(0, small);
    auto const proof = parse_proof(write_proof(log.proof(place, small, 3)));
    RC_ASSERT(code_of(check_proof(*proof, test_entry(place), log.policy())) == "taken");
}

// One byte of the file, changed anywhere: refused, or the very same proof but for a signature nobody asks
// for.
RC_GTEST_PROP(ProofProperty, AChangedByteOfTheFileIsFound, ())
{
    static TestLog const log{300};
    static auto const bytes = write_proof(log.proof(77, 300, 3));
    auto changed = bytes;
    auto const place = *rc::gen::inRange<std::size_t>(0, bytes.size());
    changed[place] = static_cast<char>(changed[place] ^ (1 << *rc::gen::inRange(0, 8)));
    auto const proof = parse_proof(changed);
    auto const taken = proof && check_proof(*proof, test_entry(77), log.policy());
    RC_ASSERT(!taken);
}

} // namespace ward::tlog
