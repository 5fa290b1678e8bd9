#pragma once

#include "tlog/note.hpp"

#include <string>

/// A witness's secret key in a file of its own, which nobody but its owner can read.
namespace ward::witness {

/// Never over a file that is there: `witness.key.exists`; `witness.key.disk` when it cannot be written.
/// Durable when it returns.
Result<void> write_key_file(std::string const& file, tlog::SigningKey const& key);

/// `witness.key.missing`, `witness.key.open` (others may read it), `witness.key.damaged`, and
/// `witness.key.kind` for a key that signs something else than checkpoints of others.
Result<tlog::SigningKey> read_key_file(std::string const& file);

} // namespace ward::witness
