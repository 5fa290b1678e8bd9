#include "report/open311_key.hpp"

#include "sql/migrate.hpp"

#include <algorithm>

namespace ward::report::open311 {

namespace {

constexpr std::size_t sha256_letters = 64;

bool is_sha256(std::string_view text)
{
    return text.size() == sha256_letters &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Looks at every letter whatever they are, so that the time it takes tells nothing.
bool same(std::string_view one, std::string_view other)
{
    unsigned difference = one.size() == other.size() ? 0 : 1;
    for (std::size_t at = 0; at < std::min(one.size(), other.size()); ++at) {
        difference |= static_cast<unsigned char>(one[at]) ^ static_cast<unsigned char>(other[at]);
    }
    return difference == 0;
}

} // namespace

Keys::Keys(std::string_view configured)
{
    constexpr std::string_view between{" ,\n\t"};
    while (true) {
        configured.remove_prefix(std::min(configured.find_first_not_of(between), configured.size()));
        if (configured.empty()) {
            return;
        }
        auto const word = configured.substr(0, configured.find_first_of(between));
        configured.remove_prefix(word.size());
        auto const colon = word.find(':');
        if (colon != std::string_view::npos && colon > 0 && is_sha256(word.substr(colon + 1))) {
            keys_.push_back({std::string{word.substr(0, colon)}, std::string{word.substr(colon + 1)}});
        } else if (word != "none") {
            ++malformed_;
        }
    }
}

std::optional<std::string> Keys::holder(std::string_view key) const
{
    auto const sha256 = sql::sha256_hex(key);
    std::optional<std::string> found;
    for (auto const& known : keys_) {
        if (same(known.sha256, sha256)) {
            found = known.holder;
        }
    }
    return found;
}

} // namespace ward::report::open311
