#include "file/ask.hpp"

#include "base/log.hpp"

#include <magic.h>

#include <algorithm>
#include <charconv>
#include <memory>

namespace ward::file {

namespace {

Error cannot_look(std::string_view tool)
{
    log::write(log::Level::error, "file.inspector.missing",
               {{"tool", boost::json::string_view{tool.data(), tool.size()}}});
    return {Fault::unavailable, "file.inspector.missing", {}};
}

} // namespace

Error unreadable()
{
    return invalid("file.unreadable");
}

Result<std::string> media_type_in(std::string const& path)
{
    // Only signatures: the parsers of other formats are not needed, and have had their holes.
    constexpr int flags = MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR |
                          MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_CDF | MAGIC_NO_CHECK_CSV | MAGIC_NO_CHECK_JSON |
                          MAGIC_NO_CHECK_TOKENS;
    // A cookie of its own for each call: it is not made for threads.
    std::unique_ptr<magic_set, decltype(&magic_close)> const cookie{magic_open(flags), &magic_close};
    if (!cookie || magic_load(cookie.get(), nullptr) != 0) {
        return cannot_look("libmagic");
    }
    auto const* const word = magic_file(cookie.get(), path.c_str());
    return word == nullptr ? std::string{} : std::string{word};
}

std::optional<std::int64_t> number_in(std::string_view text)
{
    auto const first = std::min(text.find_first_not_of(" \n"), text.size());
    text.remove_prefix(first);
    std::int64_t number{0};
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc{} && end != text.data() ? std::optional{number} : std::nullopt;
}

std::optional<std::int64_t> field_in(std::string_view lines, std::string_view name)
{
    while (!lines.empty()) {
        auto const line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        if (line.starts_with(name) && line.substr(name.size()).starts_with(": ")) {
            return number_in(line.substr(name.size() + 2));
        }
    }
    return std::nullopt;
}

Result<ChildAnswer> ask(std::vector<std::string> const& command, ChildLimits const& limits)
{
    auto answer = run_child(command, limits);
    switch (answer.end) {
    case ChildEnd::exited: return answer;
    case ChildEnd::killed:
    case ChildEnd::timed_out:
    case ChildEnd::said_too_much: return unreadable();
    case ChildEnd::could_not_start: break;
    }
    return cannot_look(command.front());
}

} // namespace ward::file
