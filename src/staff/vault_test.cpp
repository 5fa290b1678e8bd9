#include "staff/vault.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace ward::staff {
namespace {

// Goal: who has only the database cannot read a second factor's secret. Method: a key file in a folder of its
// own, sealed texts turned and swapped.
class VaultTest : public testing::Test {
protected:
    VaultTest() { std::filesystem::remove_all(folder_); }
    ~VaultTest() override { std::filesystem::remove_all(folder_); }

    std::string folder_ =
        (std::filesystem::temp_directory_path() / ("ward-vault-" + std::to_string(::getpid()))).string();
    Vault vault_{folder_ + "/ward.db.key"};
};

TEST_F(VaultTest, ASecretComesBackForItsOwnerAndForNobodyElse)
{
    auto const sealed = vault_.seal("JBSWY3DPEHPK3PXP", "officer/7");
    ASSERT_TRUE(sealed.has_value());
    EXPECT_EQ(sealed->find("JBSWY3DPEHPK3PXP"), std::string::npos);
    EXPECT_EQ(vault_.open(*sealed, "officer/7").value(), "JBSWY3DPEHPK3PXP");
    EXPECT_EQ(vault_.open(*sealed, "officer/8").error().code, "staff.factor.key_lost");
    EXPECT_NE(vault_.seal("JBSWY3DPEHPK3PXP", "officer/7").value(), *sealed) << "never the same text twice";
}

TEST_F(VaultTest, ATurnedLetterIsNoticed)
{
    auto const sealed = vault_.seal("JBSWY3DPEHPK3PXP", "officer/7").value();
    for (std::size_t at = 3; at < sealed.size(); ++at) {
        auto turned = sealed;
        turned[at] = turned[at] == 'A' ? 'Q' : 'A';
        EXPECT_FALSE(vault_.open(turned, "officer/7").has_value()) << at;
    }
    for (auto const* const broken : {"v1.", "v1.AAAA", "v1.*"}) {
        EXPECT_FALSE(vault_.open(broken, "officer/7").has_value()) << broken;
    }
}

TEST_F(VaultTest, TheKeyIsReadByItsOwnerAloneAndMadeOnce)
{
    ASSERT_TRUE(vault_.make_key().has_value());
    struct stat facts {};
    ASSERT_EQ(stat(vault_.key_file().c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600U);
    auto const sealed = vault_.seal("secret", "officer/7").value();
    ASSERT_TRUE(vault_.make_key().has_value());
    EXPECT_EQ(vault_.open(sealed, "officer/7").value(), "secret");
}

TEST_F(VaultTest, WithoutTheKeyNothingOpensAndAKeyPutBackOpensAgain)
{
    auto const sealed = vault_.seal("secret", "officer/7").value();
    std::filesystem::rename(vault_.key_file(), folder_ + "/away");
    EXPECT_EQ(vault_.open(sealed, "officer/7").error().code, "staff.factor.key_lost");
    ASSERT_TRUE(vault_.make_key().has_value());
    EXPECT_EQ(vault_.open(sealed, "officer/7").error().code, "staff.factor.key_lost") << "another key";
    std::filesystem::rename(folder_ + "/away", vault_.key_file());
    EXPECT_EQ(vault_.open(sealed, "officer/7").value(), "secret");
}

TEST_F(VaultTest, AFileThatIsNoKeyIsLeftAlone)
{
    std::filesystem::create_directories(folder_);
    std::ofstream{vault_.key_file()} << "somebody's notes";
    EXPECT_EQ(vault_.seal("secret", "officer/7").error().code, "staff.vault.failed");
    EXPECT_EQ(std::filesystem::file_size(vault_.key_file()), 16U);
}

TEST_F(VaultTest, WhatWasKeptBeforeThereWasAVaultIsStillRead)
{
    EXPECT_EQ(vault_.open("JBSWY3DPEHPK3PXP", "officer/7").value(), "JBSWY3DPEHPK3PXP");
}

} // namespace
} // namespace ward::staff
