#include "tlog/witness_messages.hpp"

namespace ward::tlog {

namespace {

constexpr std::string_view old_word{"old "};

} // namespace

std::string write_add_checkpoint(AddCheckpoint const& request)
{
    return std::string{old_word} + std::to_string(request.old_size) + '\n' + write_path(request.path) + '\n' +
           request.checkpoint;
}

Result<AddCheckpoint> parse_add_checkpoint(std::string_view body)
{
    auto const end = body.find('\n');
    if (end == std::string_view::npos || !body.starts_with(old_word)) {
        return invalid("tlog.add_checkpoint");
    }
    auto const old_size = parse_number(body.substr(old_word.size(), end - old_word.size()));
    body.remove_prefix(end + 1);
    auto path = take_path(body);
    if (!old_size || !path || !body.ends_with('\n')) {
        return invalid("tlog.add_checkpoint");
    }
    return AddCheckpoint{*old_size, std::move(*path), std::string{body}};
}

Result<std::uint64_t> parse_size_answer(std::string_view body)
{
    if (!body.ends_with('\n')) {
        return invalid("tlog.number");
    }
    body.remove_suffix(1);
    return parse_number(body);
}

std::string origin_hash(std::string_view origin)
{
    constexpr std::string_view digits{"0123456789abcdef"};
    std::string text;
    for (auto const byte : sha256(origin)) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

} // namespace ward::tlog
