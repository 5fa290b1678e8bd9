#pragma once

#include "base/result.hpp"
#include "procedure/model.hpp"

#include <string>

namespace ward::procedure {

inline constexpr std::size_t name_length_max{2'000}; ///< characters; some official names are whole lists
inline constexpr std::size_t text_length_max{8'000}; ///< characters of any other text
inline constexpr std::size_t list_length_max{200};   ///< entries of any list
inline constexpr int paper_count_max{100};           ///< originals or copies of one component
inline constexpr std::int64_t fee_amount_max{1'000'000'000};

/// A digit, a full stop and six digits, "1.001193"; a ward's own procedures may add ".H48" and the like.
bool is_code(std::string const& code);

/// Whether a content makes sense. Each refusal is `procedure.…` with a pointer into the content.
Result<void> check(Content const& content);

} // namespace ward::procedure
