#include "tlog/test_log.hpp"

#include <gtest/gtest.h>

namespace ward::tlog {

namespace {

std::string witness_line(std::string const& name, SigningKey const& key)
{
    return "witness " + name + ' ' + key.verifier().text() + '\n';
}

/// The two levels of the source's example: two of X1 X2 X3, and any of Y1 Y2 Y3.
struct TwoGroups {
    TwoGroups()
    {
        for (int n = 0; n < 6; ++n) {
            keys.push_back(SigningKey::make("w" + std::to_string(n), KeyKind::cosignature));
        }
    }

    std::string text() const
    {
        std::string text{"# whom we trust\n\nlog " + log.verifier().text() + "\n \t\n"};
        for (std::size_t n = 0; n < keys.size(); ++n) {
            text += witness_line((n < 3 ? "X" : "Y") + std::to_string(n % 3 + 1), keys[n]);
        }
        return text +
               "group X-witnesses 2 X1 X2 X3\n  # and of the others\ngroup\tY-witnesses any Y1 Y2  Y3 \n"
               "group X-and-Y all X-witnesses Y-witnesses\n quorum X-and-Y\n";
    }

    Standing standing(std::vector<std::size_t> const& cosigners) const
    {
        Note note{write_checkpoint({"log.example", 0, empty_root()}), {}};
        note.signatures.push_back(sign(log, note.text));
        for (auto const cosigner : cosigners) {
            note.signatures.push_back(
                cosign(keys[cosigner], note.text, 5 + static_cast<std::int64_t>(cosigner)));
        }
        return *standing_of(note, *parse_policy(text()));
    }

    SigningKey log{SigningKey::make("log.example", KeyKind::ed25519)};
    std::vector<SigningKey> keys;
};

} // namespace

TEST(Policy, TheGroupsOfTheSourcesExampleAreCounted)
{
    TwoGroups const world;
    struct Row {
        std::vector<std::size_t> cosigners;
        bool quorum;
    };
    Row const rows[] = {
        {{}, false},           {{0, 1, 2}, false}, {{3, 4, 5}, false}, {{0, 3}, false},
        {{0, 3, 4, 5}, false}, {{0, 1, 3}, true},  {{2, 1, 5}, true},  {{0, 1, 2, 3, 4, 5}, true},
    };
    for (auto const& row : rows) {
        auto const standing = world.standing(row.cosigners);
        EXPECT_EQ(standing.quorum, row.quorum) << row.cosigners.size();
        EXPECT_EQ(standing.needed, 3);
        EXPECT_EQ(standing.witnessed_by.size(), row.cosigners.size());
    }
    EXPECT_EQ(world.standing({4, 0}).witnessed_by, (std::vector<std::string>{"X1", "Y2"}));
    EXPECT_EQ(world.standing({4, 0}).newest_cosignature, 9);
    EXPECT_EQ(world.standing({}).newest_cosignature, 0);
}

TEST(Policy, IsReadWithItsAddressesAndWrittenToBeReadAgain)
{
    TwoGroups const world;
    auto const text = "log " + world.log.verifier().text() + " https://log.example/\n" + "witness w " +
                      world.keys[0].verifier().text() + " https://w.example/x\nquorum w\n";
    auto const policy = parse_policy(text);
    ASSERT_TRUE(policy);
    EXPECT_EQ(policy->logs.at(0).url, "https://log.example/");
    EXPECT_EQ(policy->witnesses.at(0).url, "https://w.example/x");
    EXPECT_EQ(write_policy(*policy), text);
    auto const groups = parse_policy(world.text());
    EXPECT_EQ(write_policy(*parse_policy(write_policy(*groups))), write_policy(*groups));
}

TEST(Policy, NoWitnessIsNeededWhenNoneIsAskedFor)
{
    TwoGroups const world;
    Note note{write_checkpoint({"log.example", 0, empty_root()}), {}};
    note.signatures.push_back(sign(world.log, note.text));
    auto const standing =
        standing_of(note, *parse_policy("log " + world.log.verifier().text() + "\nquorum none\n"));
    ASSERT_TRUE(standing);
    EXPECT_TRUE(standing->quorum);
    EXPECT_EQ(standing->needed, 0);
}

TEST(Policy, WhatIsWrongIsRefusedWithItsLine)
{
    TwoGroups const world;
    auto const log = "log " + world.log.verifier().text() + '\n';
    auto const a = witness_line("a", world.keys[0]);
    auto const b = witness_line("b", world.keys[1]);
    struct Row {
        char const* why;
        std::string text;
        char const* line;
    };
    Row const rows[] = {
        {"nothing", "", "1"},
        {"no quorum", log + a, "3"},
        {"two quorums", "quorum none\nquorum none\n", "2"},
        {"a quorum of two", a + b + "quorum a b\n", "3"},
        {"a quorum above its witness", "quorum a\n" + a, "1"},
        {"a line without its end", log + "quorum none", "2"},
        {"a carriage return", "quorum none\r\n", "1"},
        {"a control character in a comment", "# \x01\nquorum none\n", "1"},
        {"an unknown word", "mirror a\nquorum none\n", "1"},
        {"a log without a key", "log\nquorum none\n", "1"},
        {"a log with too much", "log " + world.log.verifier().text() + " a b\nquorum none\n", "1"},
        {"the same log twice", log + log + "quorum none\n", "2"},
        {"a witness without a name", "witness " + world.keys[0].verifier().text() + "\nquorum none\n", "1"},
        {"a witness with the key of a log", witness_line("a", world.log) + "quorum none\n", "1"},
        {"the same key twice", a + witness_line("b", world.keys[0]) + "quorum none\n", "2"},
        {"the same name twice", a + witness_line("a", world.keys[1]) + "quorum none\n", "2"},
        {"a witness called none", witness_line("none", world.keys[0]) + "quorum none\n", "1"},
        {"a broken key", "witness a a+00000000+AAAA\nquorum none\n", "1"},
        {"a group of nobody", a + "group g 1\nquorum g\n", "2"},
        {"a group of somebody unknown", a + "group g all a b\nquorum g\n", "2"},
        {"a group of itself", a + "group g all a g\nquorum g\n", "2"},
        {"none as a member", a + "group g any a none\nquorum g\n", "2"},
        {"a member twice", a + "group g any a a\nquorum g\n", "2"},
        {"a member of two groups", a + b + "group g any a b\ngroup h any b\nquorum g\n", "4"},
        {"none needed", a + "group g 0 a\nquorum g\n", "2"},
        {"more needed than there are", a + b + "group g 3 a b\nquorum g\n", "3"},
        {"needed as another word", a + b + "group g most a b\nquorum g\n", "3"},
        {"a group called as a witness", a + b + "group a all b\nquorum a\n", "3"},
    };
    for (auto const& row : rows) {
        auto const policy = parse_policy(row.text);
        ASSERT_FALSE(policy) << row.why;
        EXPECT_EQ(policy.error().code, "tlog.policy") << row.why;
        EXPECT_EQ(policy.error().field, row.line) << row.why;
    }
}

// Whoever signs under the name of another log is not that log.
TEST(Policy, ACheckpointIsWorthNothingWithoutItsOwnLog)
{
    TwoGroups const world;
    auto const other = SigningKey::make("other.example", KeyKind::ed25519);
    auto const policy = *parse_policy("log " + world.log.verifier().text() + "\nlog " +
                                      other.verifier().text() + "\nquorum none\n");
    Note note{write_checkpoint({"log.example", 0, empty_root()}), {}};
    note.signatures = {sign(other, note.text)};
    ASSERT_FALSE(standing_of(note, policy));
    EXPECT_EQ(standing_of(note, policy).error().code, "tlog.unsigned");
    note.signatures = {sign(SigningKey::make("log.example", KeyKind::ed25519), note.text)};
    EXPECT_EQ(standing_of(note, policy).error().code, "tlog.unsigned");
    note.signatures = {sign(other, note.text), sign(world.log, note.text)};
    EXPECT_TRUE(standing_of(note, policy));
    EXPECT_EQ(standing_of({"no checkpoint\n", note.signatures}, policy).error().code, "tlog.checkpoint");
}

TEST(Policy, OneWrongSignatureOfAKnownWitnessIsARefusal)
{
    TestLog const log{3};
    auto note = log.checkpoint(3, 4);
    EXPECT_TRUE(standing_of(note, log.policy())->quorum);
    note.signatures.back().bytes.back() ^= 1;
    ASSERT_FALSE(standing_of(note, log.policy()));
    EXPECT_EQ(standing_of(note, log.policy()).error().code, "tlog.signature");
}

} // namespace ward::tlog
