#pragma once

#include "api/test_house.hpp"
#include "event/seal_store.hpp"
#include "event/store.hpp"
#include "file/store.hpp"
#include "ledger/export.hpp"
#include "ledger/growing.hpp"
#include "ledger/proofs.hpp"
#include "ledger/sequence.hpp"
#include "ledger/signer.hpp"
#include "ledger/verify.hpp"

#include <filesystem>
#include <fstream>
#include <map>

/// For tests only: a ledger of some hundred facts on a real database, signed with a real key in a folder of
/// its own.
namespace ward::ledger {

inline constexpr int facts{700}; ///< more than two tiles
inline constexpr char const* origin{"ward.example/ledger/21028"};

class LedgerTest : public testing::TestWithParam<std::string> {
protected:
    LedgerTest() { std::filesystem::remove_all(folder_); }
    ~LedgerTest() override { std::filesystem::remove_all(folder_); }

    void write(std::function<void(sql::Session&)> const& work)
    {
        house_.database().write_now([&](sql::Session& session) {
            work(session);
            return sql::Verdict::keep;
        });
    }
    void read(std::function<void(sql::Session&)> const& work) { house_.database().read(work); }
    void change(std::string const& statement)
    {
        write([&](sql::Session& session) { EXPECT_GT(session.change(statement), 0) << statement; });
    }

    /// A hundred in a commit.
    void happen(int count)
    {
        for (; count > 100; count -= 100) {
            happen(100);
        }
        write([&](sql::Session& session) {
            for (int i = 0; i < count; ++i) {
                api::Caller const caller{.ward = ward_, .officer = OfficerId{7}, .agency = AgencyId{9}};
                api::Extras extras;
                std::vector<std::pair<std::string, std::string>> const path;
                event::record(api::Call{session, house_.now(), caller, house_.ids(), extras, path},
                              {"dossier.received",
                               "dossier",
                               ++made_,
                               {{"name", "Khương Thị Nhã Uyển"}},
                               "H48." + std::to_string(made_)});
            }
        });
    }

    /// The next block of some that wait; nothing when none does.
    std::optional<Step> grow_some(std::size_t limit)
    {
        std::optional<Step> step;
        read([&](sql::Session& session) { step = grow(session, ward_, house_.now(), limit); });
        if (step) {
            write([&](sql::Session& session) { EXPECT_TRUE(keep(session, ward_, *step)); });
        }
        return step;
    }

    /// Everything that waits gets its place, and its signature by `signer`. Why not, if not.
    std::optional<Stop> sign_all(Signer& signer)
    {
        std::optional<Stop> stop;
        while (grow_some(300)) {
        }
        std::map<std::uint64_t, std::string> notes;
        read([&](sql::Session& session) {
            for (auto const& block : unsigned_blocks(session, ward_, 100)) {
                auto const note = signer.sign(session, ward_, block);
                if (auto const* const why = std::get_if<Stop>(&note)) {
                    stop = *why;
                    return;
                }
                notes[block.size] = std::get<std::string>(note);
            }
        });
        write([&](sql::Session& session) {
            for (auto const& [size, note] : notes) {
                sign_block(session, ward_, size, note, signer.key().text());
            }
        });
        return stop;
    }

    std::optional<Stop> open(Signer& signer)
    {
        std::optional<Stop> stop;
        read([&](sql::Session& session) { stop = signer.open(session, ward_); });
        return stop;
    }

    /// A ledger of `facts` entries in three signed blocks.
    void make()
    {
        happen(facts);
        Signer signer{folder_, origin};
        ASSERT_EQ(open(signer), std::nullopt);
        ASSERT_EQ(sign_all(signer), std::nullopt);
    }

    Verified verify()
    {
        Verified verified;
        read([&](sql::Session& session) { verified = verify_database(session, ward_, [](double) {}); });
        return verified;
    }

    tlog::Policy policy()
    {
        tlog::Policy policy{.quorum = "none"};
        read([&](sql::Session& session) {
            policy.logs = {{*tlog::VerifierKey::parse(signing_key(session, ward_)), ""}};
        });
        return policy;
    }

    std::map<std::string, std::string> exported()
    {
        std::map<std::string, std::string> files;
        read([&](sql::Session& session) {
            export_files(
                session, ward_, {.quorum = "none"},
                [&](std::string const& name, std::string const& bytes) { files[name] = bytes; },
                [](double) {});
        });
        return files;
    }

    Verified verify_files(std::map<std::string, std::string> const& files)
    {
        return verify_tiles(
            [&](std::string const& name) {
                auto const found = files.find(name);
                return found == files.end() ? std::nullopt : std::optional{found->second};
            },
            policy(), [](double) {});
    }

    WardId ward_{21028};
    api::TestHouse house_{GetParam(), {event::migrations(), file::migrations(), migrations()}};
    std::string folder_{testing::TempDir() + "ledger-" + std::to_string(::getpid())};
    std::int64_t made_{0};
};

} // namespace ward::ledger
