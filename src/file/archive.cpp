#include "file/archive.hpp"

#include <algorithm>
#include <optional>

namespace ward::file {

namespace {

constexpr std::size_t entries_max = 5000;
constexpr std::uint64_t unpacked_bytes_max = 400ULL * 1024 * 1024;

/// Little-endian numbers out of bytes that may end anywhere.
class Reader {
public:
    Reader(std::string_view bytes, std::size_t at) : left_{bytes.substr(std::min(at, bytes.size()))} {}

    std::uint32_t number(std::size_t size)
    {
        std::uint32_t value{0};
        auto const part = take(size);
        for (std::size_t n = 0; n < part.size(); ++n) {
            value |= static_cast<std::uint32_t>(static_cast<unsigned char>(part[n])) << (8 * n);
        }
        return value;
    }
    std::string_view take(std::size_t size)
    {
        ended_ = ended_ || size > left_.size();
        auto const part = left_.substr(0, ended_ ? 0 : size);
        left_.remove_prefix(part.size());
        return part;
    }
    bool ended() const { return ended_; } ///< more was asked for than there was

private:
    std::string_view left_;
    bool ended_{false};
};

struct Contents {
    std::size_t entries{0};
    std::size_t bytes{0};
    std::size_t at{0};
};

/// The end record lies within the last 64 KiB, behind at most a comment.
std::optional<Contents> find_contents(std::string_view bytes)
{
    constexpr std::size_t end_record_bytes = 22;
    constexpr std::size_t comment_bytes_max = 65535;
    auto const from = bytes.size() - std::min(bytes.size(), end_record_bytes + comment_bytes_max);
    auto const at = bytes.rfind(std::string_view{"PK\5\6"});
    if (at == std::string_view::npos || at < from) {
        return std::nullopt;
    }
    Reader reader{bytes, at + 4};
    auto const disk = reader.number(2);
    auto const first_disk = reader.number(2);
    auto const entries_here = reader.number(2);
    Contents const contents{reader.number(2), reader.number(4), reader.number(4)};
    auto const comment = reader.number(2);
    bool const whole = !reader.ended() && at + end_record_bytes + comment == bytes.size();
    bool const one_disk = disk == 0 && first_disk == 0 && entries_here == contents.entries;
    bool const in_place = contents.at <= at && contents.bytes <= at - contents.at;
    return whole && one_disk && in_place ? std::optional{contents} : std::nullopt;
}

struct Entry {
    std::uint32_t flags{0};
    std::uint32_t method{0};
    std::uint32_t packed_bytes{0};
    std::uint32_t unpacked_bytes{0};
    std::uint32_t at{0};
    std::string_view name;
};

std::optional<Entry> next_entry(Reader& reader)
{
    Entry entry;
    bool const signed_ = reader.take(4) == "PK\1\2";
    reader.take(4); // versions
    entry.flags = reader.number(2);
    entry.method = reader.number(2);
    reader.take(8); // time, date, checksum
    entry.packed_bytes = reader.number(4);
    entry.unpacked_bytes = reader.number(4);
    auto const name_bytes = reader.number(2);
    auto const extra_bytes = reader.number(2);
    auto const comment_bytes = reader.number(2);
    reader.take(8); // disk and attributes
    entry.at = reader.number(4);
    entry.name = reader.take(name_bytes);
    reader.take(extra_bytes);
    reader.take(comment_bytes);
    return signed_ && !reader.ended() ? std::optional{entry} : std::nullopt;
}

bool lies_in(std::string_view bytes, Entry const& entry)
{
    constexpr std::size_t local_header_bytes = 30;
    Reader reader{bytes, entry.at};
    bool const signed_ = reader.take(4) == "PK\3\4";
    return signed_ && std::size_t{entry.at} + local_header_bytes + entry.packed_bytes <= bytes.size();
}

/// Stored or deflated; names that stay inside.
bool is_plain(Entry const& entry)
{
    constexpr std::uint32_t stored = 0;
    constexpr std::uint32_t deflated = 8;
    bool const inside = entry.name.find("..") == std::string_view::npos && !entry.name.starts_with('/') &&
                        entry.name.find('\\') == std::string_view::npos;
    return !entry.name.empty() && inside && (entry.method == stored || entry.method == deflated);
}

bool carries_program(std::string_view name)
{
    for (auto const* const part : {"vbaProject", "vbaData", "macrosheets/", "activeX/", "embeddings/"}) {
        if (name.find(part) != std::string_view::npos) {
            return true;
        }
    }
    return name.starts_with("Basic/") || name.starts_with("Scripts/");
}

std::string_view main_part(FileType type)
{
    return type == FileType::docx   ? "word/document.xml"
           : type == FileType::xlsx ? "xl/workbook.xml"
                                    : "content.xml";
}

} // namespace

Result<void> check_archive(std::string_view bytes, FileType type)
{
    constexpr std::uint32_t encrypted = 1;
    auto const unreadable = invalid("file.unreadable");
    auto const contents = find_contents(bytes);
    if (!contents || contents->entries == 0 || contents->entries > entries_max) {
        return unreadable;
    }
    Reader reader{bytes.substr(contents->at, contents->bytes), 0};
    std::uint64_t unpacked{0};
    bool main_found{false};
    for (std::size_t n = 0; n < contents->entries; ++n) {
        auto const entry = next_entry(reader);
        if (!entry || !is_plain(*entry) || !lies_in(bytes, *entry)) {
            return unreadable;
        }
        if ((entry->flags & encrypted) != 0) {
            return invalid("file.password");
        }
        if (carries_program(entry->name)) {
            return Error{Fault::unsupported, "file.type.refused", {}};
        }
        unpacked += entry->unpacked_bytes;
        main_found = main_found || entry->name == main_part(type);
    }
    return main_found && unpacked <= unpacked_bytes_max ? Result<void>{} : Result<void>{unreadable};
}

} // namespace ward::file
