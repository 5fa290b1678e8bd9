#pragma once

#include "base/result.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Transparency logs as C2SP writes them down: the tree of RFC 6962, tiles, signed notes, checkpoints,
/// cosignatures, proofs and policies. Bytes in, bytes out: no clock, no SQL, no network, nothing of a ward,
/// so that whoever checks the ward needs only this. Glossary: Entry (mục): the bytes of one leaf, at most
/// 65,535. Root (mã gốc): the hash that stands for all entries. Checkpoint (điểm chốt; to the public: khối):
/// origin, size and root, signed by the log. Witness (bên chứng kiến): who countersigns only what goes on
/// from what he has seen. Refusals: a code beginning with "tlog.", the place in `field` where there is one.
namespace ward::tlog {

/// SHA-256.
using Hash = std::array<unsigned char, 32>;
using Hashes = std::vector<Hash>;

inline constexpr std::size_t entry_bytes_max{65'535};
inline constexpr std::uint64_t tree_size_max{std::uint64_t{1} << 53}; ///< what JavaScript counts exactly

Hash sha256(std::string_view bytes);
/// Of one behind the other, without putting them together.
Hash sha256(std::string_view first, std::string_view second);

/// RFC 4648 §4, with padding and nothing else; `tlog.base64` for what `to_base64` never writes.
std::string to_base64(std::string_view bytes);
Result<std::string> from_base64(std::string_view text);
std::string to_base64(Hash const& hash);
/// `tlog.hash` when it is not 32 bytes.
Result<Hash> hash_from_base64(std::string_view text);

/// Decimal without a leading zero, below `tree_size_max`; `tlog.number`.
Result<std::uint64_t> parse_number(std::string_view digits);

} // namespace ward::tlog
