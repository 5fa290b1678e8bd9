#include "witness/key_file.hpp"
#include "witness/test_house.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

namespace ward::witness {
namespace {

class KeyFileTest : public testing::Test {
protected:
    static void put(std::string const& file, std::string const& text)
    {
        std::ofstream{file} << text;
        ::chmod(file.c_str(), 0600);
    }

    TestFolder folder_;
    std::string file_{folder_.file("witness.key")};
    tlog::SigningKey key_{tlog::SigningKey::make("witness.example/w1", tlog::KeyKind::cosignature)};
};

TEST_F(KeyFileTest, AKeyComesBackAsItWasAndOnlyItsOwnerReadsIt)
{
    ASSERT_TRUE(write_key_file(file_, key_));
    struct stat about {};
    ASSERT_EQ(::stat(file_.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    auto const read = read_key_file(file_);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text(), key_.text());
}

TEST_F(KeyFileTest, AKeyIsNeverWrittenOverAnotherOne)
{
    ASSERT_TRUE(write_key_file(file_, key_));
    auto const other = tlog::SigningKey::make("witness.example/w2", tlog::KeyKind::cosignature);
    auto const written = write_key_file(file_, other);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, "witness.key.exists");
    EXPECT_EQ(read_key_file(file_)->text(), key_.text());
}

TEST_F(KeyFileTest, WhatIsNoKeyOfAWitnessIsSaid)
{
    EXPECT_EQ(read_key_file(file_).error().code, "witness.key.missing");
    EXPECT_EQ(write_key_file(folder_.file("no/such/folder"), key_).error().code, "witness.key.disk");
    put(file_, key_.text().substr(0, 40) + "\n");
    EXPECT_EQ(read_key_file(file_).error().code, "witness.key.damaged");
    put(file_, "");
    EXPECT_EQ(read_key_file(file_).error().code, "witness.key.damaged");
    put(file_, tlog::SigningKey::make("ward.example", tlog::KeyKind::ed25519).text() + "\n");
    EXPECT_EQ(read_key_file(file_).error().code, "witness.key.kind") << "a log's key is no witness's";
    put(file_, key_.text() + "\n");
    ::chmod(file_.c_str(), 0644);
    EXPECT_EQ(read_key_file(file_).error().code, "witness.key.open");
}

} // namespace
} // namespace ward::witness
