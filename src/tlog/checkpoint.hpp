#pragma once

#include "tlog/note.hpp"

/// By C2SP tlog-checkpoint v1.0.0.
namespace ward::tlog {

struct Checkpoint {
    std::string origin;
    std::uint64_t size{0};
    Hash root{};

    friend bool operator==(Checkpoint const&, Checkpoint const&) = default;
};

/// The text of a note: origin, size, root, each on a line. \pre the origin is one line
std::string write_checkpoint(Checkpoint const& checkpoint);
/// `tlog.checkpoint`. Lines behind the root are passed over, as the source wants.
Result<Checkpoint> parse_checkpoint(std::string_view text);

} // namespace ward::tlog
