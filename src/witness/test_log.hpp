#pragma once

#include "tlog/merkle.hpp"
#include "witness/model.hpp"

#include <string>

/// A log in memory that signs whatever it is told to, also what no honest one would.
namespace ward::witness {

class TestLog {
public:
    explicit TestLog(std::string const& origin) : key_{tlog::SigningKey::make(origin, tlog::KeyKind::ed25519)}
    {
    }

    void grow(int count, std::string const& branch = "main")
    {
        for (int i = 0; i < count; ++i) {
            leaves_.push_back(tlog::leaf_hash(branch + std::to_string(leaves_.size())));
        }
    }

    /// The same key, with another history behind the first `size` entries.
    TestLog forked_at(std::uint64_t size, int more) const
    {
        auto fork = *this;
        fork.leaves_.resize(size);
        fork.grow(more, "fork");
        return fork;
    }

    std::uint64_t size() const { return leaves_.size(); }
    std::string const& origin() const { return key_.verifier().name(); }
    tlog::VerifierKey const& verifier() const { return key_.verifier(); }
    tlog::SigningKey const& key() const { return key_; }

    tlog::Checkpoint checkpoint(std::uint64_t size) const
    {
        return {origin(), size, tlog::root_of(size, subtree())};
    }
    tlog::Hashes path(std::uint64_t old_size, std::uint64_t size) const
    {
        return tlog::consistency_path(old_size, size, subtree());
    }
    std::string note(std::uint64_t size) const { return signed_by(key_, checkpoint(size)); }
    std::string request(std::uint64_t old_size, std::uint64_t size) const
    {
        return tlog::write_add_checkpoint({old_size, path(old_size, size), note(size)});
    }

    static std::string signed_by(tlog::SigningKey const& key, tlog::Checkpoint const& checkpoint)
    {
        auto const text = tlog::write_checkpoint(checkpoint);
        return tlog::write_note({text, {tlog::sign(key, text)}});
    }

private:
    tlog::Subtree subtree() const
    {
        return [this](int level, std::uint64_t index) { return complete(level, index); };
    }
    tlog::Hash complete(int level, std::uint64_t index) const
    {
        return level == 0
                   ? leaves_.at(index)
                   : tlog::node_hash(complete(level - 1, 2 * index), complete(level - 1, 2 * index + 1));
    }

    tlog::SigningKey key_;
    tlog::Hashes leaves_;
};

} // namespace ward::witness
