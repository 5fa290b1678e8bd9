#pragma once

#include "base/calendar.hpp"
#include "unit/model.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ward::unit {

/// "Thị trấn Ba Chẽ" → township and "Ba Chẽ"; unknown and the whole text when it begins with no kind.
std::pair<Kind, std::string> split_kind(std::string_view full_name);

/// "phường" and so on, to be searched by; empty for what people do not say.
std::string_view spoken(Kind kind);

/// Each word once, with marks and without: what `unit_word` holds of a name.
std::vector<std::string> search_words(std::string_view text);

/// The word of a query that finds the fewest: the longest that is no kind of unit. \pre words is not empty
std::string const& rarest_word(std::vector<std::string> const& words);

/// How well a name answers a query, both folded: 0 is the name itself, 1 begins with it, 2 holds it.
int distance(std::string_view name, std::string_view query);

/// A wall clock "07:30" as minutes after midnight; nothing for any other text.
std::optional<std::chrono::minutes> parse_clock(std::string_view text);
std::string to_clock(std::chrono::minutes after_midnight);

} // namespace ward::unit
