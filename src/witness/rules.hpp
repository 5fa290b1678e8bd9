#pragma once

#include "witness/model.hpp"

/// What a witness signs and what not. Source: C2SP tlog-witness v1.0.0
namespace ward::witness {

/// `witness.request`, malformed: it cannot be read, or its old size lies beyond the checkpoint's.
Result<Submission> read_submission(std::string_view body);

/// The log's own signatures: at least one, and none of its keys with a wrong one; `witness.signature`.
/// \pre `keys` are those trusted for the origin
Result<std::vector<tlog::Signature>> trusted_signatures(tlog::Note const& note,
                                                        std::vector<tlog::VerifierKey> const& keys);

enum class Decision {
    cosign,
    other_size,   ///< the log goes on from another size than the held one
    inconsistent, ///< no proof that it goes on from what is held
};

/// \pre the old size is not beyond the checkpoint's
Decision decide(Submission const& submission, std::optional<Held> const& held);

/// Whether the log has signed another tree of the held size: whatever is answered, this convicts it.
bool is_fork(tlog::Checkpoint const& checkpoint, std::optional<Held> const& held);

/// When a checkpoint is cosigned, seconds since 1970. It says that nothing larger was seen until then, so it
/// never lies before what was said already, whatever the machine's clock shows.
std::int64_t cosigned_at(std::int64_t now, std::optional<Held> const& held);

} // namespace ward::witness
