#pragma once

#include "tlog/merkle.hpp"
#include "tlog/policy.hpp"

/// A receipt that can be checked years later without anybody's server: the file `.tlog-proof`.
/// By C2SP tlog-proof.
namespace ward::tlog {

struct Proof {
    std::optional<std::string> extra; ///< any bytes; of ours: the entry itself
    std::uint64_t index{0};
    Hashes path;
    std::string checkpoint; ///< the signed note, byte for byte
};

std::string write_proof(Proof const& proof);
/// `tlog.proof`.
Result<Proof> parse_proof(std::string_view bytes);

/// `entry` is in the log as of the proof's checkpoint. Refusals of `standing_of`; `tlog.path` when the path
/// leads to another root; `tlog.quorum` when the policy wants more witnesses.
Result<Standing> check_proof(Proof const& proof, std::string_view entry, Policy const& policy);

} // namespace ward::tlog
