#include "tlog/test_tree.hpp"
#include "tlog/witness_messages.hpp"

#include <gtest/gtest.h>

namespace ward::tlog {

namespace {

/// The example of the source, with its five hashes.
std::string const example{
    "old 20852014\n"
    "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n"
    "jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n"
    "5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n"
    "/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n"
    "\n"
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    "\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/"
    "Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"};

} // namespace

TEST(WitnessMessages, TheRequestOfTheSourceIsReadAndWrittenBackTheSame)
{
    auto const request = parse_add_checkpoint(example);
    ASSERT_TRUE(request);
    EXPECT_EQ(request->old_size, 20'852'014U);
    EXPECT_EQ(request->path.size(), 4U);
    EXPECT_TRUE(request->checkpoint.starts_with("example.com/behind-the-sofa\n"));
    EXPECT_EQ(write_add_checkpoint(*request), example);
}

TEST(WitnessMessages, ARequestHoldsSixtyThreeHashesAndNoMore)
{
    AddCheckpoint request{0, Hashes(consistency_lines_max), "a\n"};
    EXPECT_TRUE(parse_add_checkpoint(write_add_checkpoint(request)));
    request.path.emplace_back();
    EXPECT_FALSE(parse_add_checkpoint(write_add_checkpoint(request)));
}

TEST(WitnessMessages, WhatIsNoRequestIsRefused)
{
    auto const hash = to_base64(Hash{});
    struct Row {
        char const* why;
        std::string body;
    };
    Row const rows[] = {
        {"nothing", ""},
        {"no size", "\n\na\n"},
        {"another word", "new 1\n\na\n"},
        {"capitals", "Old 1\n\na\n"},
        {"two spaces", "old  1\n\na\n"},
        {"a leading zero", "old 01\n\na\n"},
        {"a negative size", "old -1\n\na\n"},
        {"more than JavaScript counts", "old 9007199254740992\n\na\n"},
        {"a carriage return", "old 1\r\n\r\na\n"},
        {"no empty line", "old 1\na\n"},
        {"a short hash", "old 1\nAAAA\n\na\n"},
        {"a hash with a space behind", "old 1\n" + hash + " \n\na\n"},
        {"no checkpoint", "old 1\n\n"},
        {"a checkpoint without its end", "old 1\n\na"},
    };
    for (auto const& row : rows) {
        auto const request = parse_add_checkpoint(row.body);
        ASSERT_FALSE(request) << row.why;
        EXPECT_EQ(request.error().code, "tlog.add_checkpoint") << row.why;
    }
}

TEST(WitnessMessages, TheSizeAWitnessHoldsIsANumberAndALineEnd)
{
    EXPECT_EQ(*parse_size_answer("20852163\n"), 20'852'163U);
    EXPECT_EQ(*parse_size_answer("0\n"), 0U);
    for (auto const* const body :
         {"", "\n", "1", "1\n\n", " 1\n", "01\n", "+1\n", "1\r\n", "9007199254740992\n"}) {
        EXPECT_FALSE(parse_size_answer(body)) << body;
    }
}

TEST(WitnessMessages, AMonitorFindsALogByTheHashOfItsOrigin)
{
    EXPECT_EQ(origin_hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

} // namespace ward::tlog
