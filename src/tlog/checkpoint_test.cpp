#include "tlog/checkpoint.hpp"

#include <gtest/gtest.h>

namespace ward::tlog {

namespace {

std::string const example{
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"};

} // namespace

TEST(Checkpoint, TheExampleOfTheSourceIsReadAndWrittenBackTheSame)
{
    auto const checkpoint = parse_checkpoint(example);
    ASSERT_TRUE(checkpoint);
    EXPECT_EQ(checkpoint->origin, "example.com/behind-the-sofa");
    EXPECT_EQ(checkpoint->size, 20'852'163U);
    EXPECT_EQ(checkpoint->root[0], 0x0A);
    EXPECT_EQ(write_checkpoint(*checkpoint), example);
}

TEST(Checkpoint, LinesBehindTheRootArePassedOver)
{
    EXPECT_EQ(*parse_checkpoint(example + "more\nand more\n"), *parse_checkpoint(example));
}

TEST(Checkpoint, WhatIsNoneIsRefused)
{
    auto const root = to_base64(Hash{});
    struct Row {
        char const* why;
        std::string text;
    };
    Row const rows[] = {
        {"nothing", ""},
        {"no origin", "\n1\n" + root + '\n'},
        {"no size", "a\n" + root + '\n'},
        {"no root", "a\n1\n"},
        {"a leading zero", "a\n01\n" + root + '\n'},
        {"a sign", "a\n+1\n" + root + '\n'},
        {"a space", "a\n 1\n" + root + '\n'},
        {"an empty size", "a\n\n" + root + '\n'},
        {"more than JavaScript counts", "a\n9007199254740992\n" + root + '\n'},
        {"a short root", "a\n1\nAAAA\n"},
        {"a root without its end", "a\n1\n" + root},
        {"an empty line behind", "a\n1\n" + root + "\n\n"},
        {"a line without its end", "a\n1\n" + root + "\nmore"},
    };
    for (auto const& row : rows) {
        auto const checkpoint = parse_checkpoint(row.text);
        ASSERT_FALSE(checkpoint) << row.why;
        EXPECT_EQ(checkpoint.error().code, "tlog.checkpoint") << row.why;
    }
}

TEST(Checkpoint, AnEmptyLogHasTheSizeZero)
{
    Checkpoint const empty{"a", 0, {}};
    EXPECT_EQ(*parse_checkpoint(write_checkpoint(empty)), empty);
}

} // namespace ward::tlog
