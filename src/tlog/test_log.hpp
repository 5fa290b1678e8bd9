#pragma once

#include "tlog/proof.hpp"
#include "tlog/test_tree.hpp"

/// A log with four witnesses, three of whom are enough, kept in memory.
namespace ward::tlog {

struct TestLog {
    static constexpr std::int64_t seen_at{1'790'000'000};

    explicit TestLog(std::uint64_t size) : tree{test_leaves(size)}
    {
        for (auto const* const name : {"front", "council", "province", "neighbour"}) {
            witnesses.push_back(SigningKey::make(std::string{name} + ".example", KeyKind::cosignature));
        }
    }

    /// A signed one, countersigned by the first `cosigners` witnesses.
    Note checkpoint(std::uint64_t size, std::size_t cosigners) const
    {
        Note note{write_checkpoint({key.verifier().name(), size, tree.root(size)}), {}};
        note.signatures.push_back(sign(key, note.text));
        for (std::size_t n = 0; n < cosigners; ++n) {
            note.signatures.push_back(
                cosign(witnesses[n], note.text, seen_at + static_cast<std::int64_t>(n)));
        }
        return note;
    }

    Proof proof(std::uint64_t index, std::uint64_t size, std::size_t cosigners) const
    {
        return {std::nullopt, index, inclusion_path(index, size, tree.subtrees()),
                write_note(checkpoint(size, cosigners))};
    }

    std::string policy_text() const
    {
        auto text = "log " + key.verifier().text() + '\n';
        std::string members;
        for (auto const& witness : witnesses) {
            auto const& name = witness.verifier().name();
            text += "witness " + name + ' ' + witness.verifier().text() + '\n';
            members += ' ' + name;
        }
        return text + "group enough 3" + members + "\nquorum enough\n";
    }
    Policy policy() const { return *parse_policy(policy_text()); }

    SigningKey key{SigningKey::make("ward.example/ledger/21028", KeyKind::ed25519)};
    std::vector<SigningKey> witnesses;
    TestTree tree;
};

} // namespace ward::tlog
