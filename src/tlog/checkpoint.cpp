#include "tlog/checkpoint.hpp"

#include "base/check.hpp"

namespace ward::tlog {

namespace {

/// The next line without its end, taken off `text`; nothing when none is left or it has no end.
std::optional<std::string_view> take_line(std::string_view& text)
{
    auto const end = text.find('\n');
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    auto const line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string write_checkpoint(Checkpoint const& checkpoint)
{
    WARD_CHECK(!checkpoint.origin.empty() && checkpoint.origin.find('\n') == std::string::npos);
    return checkpoint.origin + '\n' + std::to_string(checkpoint.size) + '\n' + to_base64(checkpoint.root) +
           '\n';
}

Result<Checkpoint> parse_checkpoint(std::string_view text)
{
    auto const origin = take_line(text);
    auto const size = take_line(text);
    auto const root = take_line(text);
    if (!origin || origin->empty() || !size || !root) {
        return invalid("tlog.checkpoint");
    }
    auto const number = parse_number(*size);
    auto const hash = hash_from_base64(*root);
    if (!number || !hash) {
        return invalid("tlog.checkpoint");
    }
    while (!text.empty()) {
        auto const extension = take_line(text);
        if (!extension || extension->empty()) {
            return invalid("tlog.checkpoint");
        }
    }
    return Checkpoint{std::string{*origin}, *number, *hash};
}

} // namespace ward::tlog
