#pragma once

#include "base/result.hpp"
#include "file/child.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What other programs tell of a file, and how their answers are read.

namespace ward::file {

/// The file's content is not what its type promises.
Error unreadable();

/// What libmagic makes of the first bytes. Refusal file.inspector.missing (503).
Result<std::string> media_type_in(std::string const& path);

/// The program's answer, when it came to one by itself. Refusals file.unreadable: it crashed over the file,
/// or would not come to an end; file.inspector.missing (503).
Result<ChildAnswer> ask(std::vector<std::string> const& command, ChildLimits const& limits = {});

/// The number a text begins with, after blanks.
std::optional<std::int64_t> number_in(std::string_view text);

/// "width: 10" among the lines of vipsheader.
std::optional<std::int64_t> field_in(std::string_view lines, std::string_view name);

} // namespace ward::file
