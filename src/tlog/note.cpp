#include "tlog/note.hpp"

#include "base/check.hpp"
#include "tlog/unicode.hpp"

#include <algorithm>

namespace ward::tlog {

namespace {

constexpr std::string_view signature_start{"— "};
constexpr std::size_t key_id_bytes{4};

std::string key_id_bytes_of(std::uint32_t id)
{
    std::string bytes(key_id_bytes, '\0');
    for (std::size_t n = key_id_bytes; n > 0; --n, id >>= 8) {
        bytes[n - 1] = static_cast<char>(id & 0xFF);
    }
    return bytes;
}

} // namespace

Result<Signature> parse_signature(std::string_view line)
{
    if (line.ends_with('\n')) {
        line.remove_suffix(1);
    }
    if (!line.starts_with(signature_start)) {
        return invalid("tlog.note");
    }
    line.remove_prefix(signature_start.size());
    auto const space = std::min(line.find(' '), line.size());
    auto const name = line.substr(0, space);
    auto const bytes = from_base64(line.substr(std::min(space + 1, line.size())));
    if (!is_key_name(name) || !bytes || bytes->size() <= key_id_bytes) {
        return invalid("tlog.note");
    }
    Signature signature{std::string{name}, 0, bytes->substr(key_id_bytes)};
    for (std::size_t n = 0; n < key_id_bytes; ++n) {
        signature.key_id = signature.key_id << 8 | static_cast<unsigned char>((*bytes)[n]);
    }
    return signature;
}

Result<std::vector<Signature>> parse_signatures(std::string_view lines)
{
    std::vector<Signature> signatures;
    while (!lines.empty()) {
        auto const end = lines.find('\n');
        if (end == std::string_view::npos || signatures.size() == signatures_max) {
            return invalid("tlog.note");
        }
        auto signature = parse_signature(lines.substr(0, end));
        if (!signature) {
            return signature.error();
        }
        signatures.push_back(std::move(*signature));
        lines.remove_prefix(end + 1);
    }
    if (signatures.empty()) {
        return invalid("tlog.note");
    }
    return signatures;
}

std::string write_signature(Signature const& signature)
{
    return std::string{signature_start} + signature.name + ' ' +
           to_base64(key_id_bytes_of(signature.key_id) + signature.bytes) + '\n';
}

Result<Note> parse_note(std::string_view bytes)
{
    auto const is_control = [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 && letter != '\n';
    };
    if (bytes.size() > note_bytes_max || !is_utf8(bytes) ||
        std::any_of(bytes.begin(), bytes.end(), is_control)) {
        return invalid("tlog.note");
    }
    auto const blank = bytes.rfind("\n\n");
    if (blank == std::string_view::npos) {
        return invalid("tlog.note");
    }
    auto signatures = parse_signatures(bytes.substr(blank + 2));
    if (!signatures) {
        return signatures.error();
    }
    return Note{std::string{bytes.substr(0, blank + 1)}, std::move(*signatures)};
}

std::string write_note(Note const& note)
{
    auto bytes = note.text + '\n';
    for (auto const& signature : note.signatures) {
        bytes += write_signature(signature);
    }
    return bytes;
}

} // namespace ward::tlog
