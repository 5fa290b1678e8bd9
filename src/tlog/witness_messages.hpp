#pragma once

#include "tlog/merkle.hpp"

/// What a log and a witness say to each other. Source: C2SP tlog-witness v1.0.0
namespace ward::tlog {

inline constexpr std::size_t consistency_lines_max{path_lines_max};

/// The body of POST <prefix>/add-checkpoint.
struct AddCheckpoint {
    std::uint64_t old_size{0};
    Hashes path;
    std::string checkpoint; ///< the signed note, byte for byte
};

std::string write_add_checkpoint(AddCheckpoint const& request);
/// `tlog.add_checkpoint`.
Result<AddCheckpoint> parse_add_checkpoint(std::string_view body);

/// The answer 409: the size the witness holds; `tlog.number`.
inline constexpr char const* size_media_type{"text/x.tlog.size"};
Result<std::uint64_t> parse_size_answer(std::string_view body);

/// The last part of a monitor's path: 64 hexadecimal digits of the origin's SHA-256.
std::string origin_hash(std::string_view origin);

} // namespace ward::tlog
