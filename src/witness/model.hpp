#pragma once

#include "tlog/checkpoint.hpp"
#include "tlog/witness_messages.hpp"

#include <optional>

/// A witness (bên chứng kiến) of transparency logs: it countersigns a checkpoint only when that goes on from
/// the one it signed before, so that a log cannot show two histories without being found out. It knows
/// nothing of a ward, and stands on a machine of somebody else: the province, the Fatherland Front, a
/// neighbouring ward. Glossary: Log (sổ cái): who is watched; known by its origin and one key or more. Held
/// checkpoint (điểm chốt đang giữ): the newest that was cosigned. Fork (rẽ nhánh): two trees of one size,
/// both signed by the log; kept as proof. Source: C2SP tlog-witness v1.0.0
namespace ward::witness {

inline constexpr std::int64_t request_bytes_max{64 * 1024};
inline constexpr int forks_max{16}; ///< kept of one log: one is enough to convict it

/// A request that can be read, and nothing more is known of it.
struct Submission {
    tlog::AddCheckpoint request;
    tlog::Note note;
    tlog::Checkpoint checkpoint;
};

struct Held {
    std::uint64_t size{0};
    tlog::Hash root{};
    std::string note;   ///< with the log's signatures and our cosignature
    std::int64_t at{0}; ///< of the cosignature, seconds since 1970
};

/// A log as it is shown to people.
struct Watched {
    std::string origin;
    std::vector<tlog::VerifierKey> keys;
    std::optional<Held> held;
    int forks{0};
};

struct Fork {
    std::uint64_t size{0};
    std::string held;  ///< the note we had cosigned
    std::string other; ///< the note that was sent
    std::int64_t at{0};
};

} // namespace ward::witness
