#pragma once

#include "tlog/checkpoint.hpp"

/// Which logs and witnesses somebody trusts, and how many of them are enough. Source: C2SP tlog-policy
namespace ward::tlog {

struct PolicyWitness {
    std::string name; ///< in this policy
    VerifierKey key;
    std::string url; ///< where add-checkpoint is; "" when it is not asked by us
};

struct PolicyLog {
    VerifierKey key;
    std::string url;
};

struct PolicyGroup {
    std::string name;
    int needed{0};                    ///< of its members
    std::vector<std::string> members; ///< witnesses or groups above it
};

struct Policy {
    std::vector<PolicyLog> logs;
    std::vector<PolicyWitness> witnesses;
    std::vector<PolicyGroup> groups;
    std::string quorum; ///< a witness or a group; "none"
};

/// Octets as the source wants them: every line ends, names and keys are there once, a name is defined above
/// where it is used. Logs sign as notes or as cosigners do, witnesses as cosigners.
/// `tlog.policy` with the number of the line in `field`; the one behind the last when the quorum is missing.
Result<Policy> parse_policy(std::string_view text);
/// The same policy as a text that `parse_policy` reads.
std::string write_policy(Policy const& policy);

/// The fewest witnesses that make the quorum.
int least_witnesses(Policy const& policy);

/// What a note is worth under a policy.
struct Standing {
    Checkpoint checkpoint;
    std::vector<std::string> witnessed_by; ///< names in the policy
    std::int64_t newest_cosignature{0};    ///< seconds since 1970; 0 without any
    int needed{0};                         ///< at least, for the quorum
    bool quorum{false};                    ///< also when none is asked for
};

/// Checks every signature whose key the policy knows. `tlog.unsigned` when no log of the policy signed it, or
/// signed it under another origin; `tlog.signature` for a wrong one; what parse_* refuse. A missing quorum is
/// no refusal.
Result<Standing> standing_of(Note const& note, Policy const& policy);

} // namespace ward::tlog
