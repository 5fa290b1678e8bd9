#pragma once

#include "ledger/store.hpp"
#include "tlog/policy.hpp"

#include <functional>

namespace ward::ledger {

using WriteFile = std::function<void(std::string const& name, std::string const& bytes)>;

/// The log as static files, as of the newest signed block: `checkpoint`, `policy`, `tile/…`. How many
/// entries; 0 when nothing is signed. \throws sql::Failure, and what `write` throws
std::uint64_t export_files(sql::Session& database, WardId ward, tlog::Policy policy, WriteFile const& write,
                           std::function<void(double)> const& progress);

/// Takes every place, tile, block and signature away; how many entries had a place. The seals stay.
std::int64_t clear(sql::Session& database, WardId ward);

/// Moves key and note of what was signed into a folder of their own within `folder`, whose name it answers.
/// Refusals: ledger.origin.used when the key there signs as `origin`; ledger.folder when the disk says no.
Result<std::string> put_aside(std::string const& folder, std::string const& origin, std::string const& when);

} // namespace ward::ledger
