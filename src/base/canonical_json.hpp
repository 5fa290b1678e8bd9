#pragma once

#include "base/json.hpp"

namespace ward {

/// The one text that stands for a value, whoever writes it: members sorted by the UTF-16 code units of their
/// names, no blanks, the shortest escapes, numbers as JavaScript writes them. What is hashed is hashed so.
/// An integer is written as it is, also beyond 2^53 (the source knows only doubles): ours lie below.
/// \pre texts are valid UTF-8 and numbers finite, as `json::parse` gives them
/// By RFC 8785.
std::string canonical_json(json::Value const& value);

} // namespace ward
