#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

/// For tests only: small real files, written byte by byte, and a folder that goes away with the test.
namespace ward::file::sample {

class Folder {
public:
    Folder()
    {
        static int count{0};
        path_ = std::filesystem::temp_directory_path() /
                ("ward_file_" + std::to_string(::getpid()) + "_" + std::to_string(++count));
        std::filesystem::create_directories(path_);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    std::string operator/(std::string const& name) const { return (path_ / name).string(); }
    std::string write(std::string const& name, std::string_view bytes) const
    {
        std::ofstream{path_ / name, std::ios::binary} << bytes;
        return (path_ / name).string();
    }
    /// Regular files anywhere below, but for the shelf's lock.
    std::size_t files() const
    {
        std::size_t count{0};
        for (auto const& entry : std::filesystem::recursive_directory_iterator{path_}) {
            count += entry.is_regular_file() && entry.path().filename() != ".lock" ? 1U : 0U;
        }
        return count;
    }

private:
    std::filesystem::path path_;
};

/// Whether it comes true within seconds: for what happens right after an answer was given.
template <class Condition>
bool soon(Condition const& condition)
{
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (!condition() && std::chrono::steady_clock::now() < until) {
        std::this_thread::yield();
    }
    return condition();
}

inline std::string read_whole(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A PDF as the standard wants it, with so many empty pages.
inline std::string pdf(int pages = 1)
{
    std::string kids;
    for (int n = 0; n < pages; ++n) {
        kids += std::to_string(3 + n) + " 0 R ";
    }
    std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[" + kids +
                                                                          "]/Count " + std::to_string(pages) +
                                                                          ">>"};
    objects.resize(objects.size() + static_cast<std::size_t>(pages),
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 419 595]/Resources<<>>>>");
    std::string bytes{"%PDF-1.4\n"};
    std::string table{"0000000000 65535 f \n"};
    for (std::size_t n = 0; n < objects.size(); ++n) {
        auto const at = std::to_string(bytes.size());
        table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
        bytes += std::to_string(n + 1) + " 0 obj" + objects[n] + "endobj\n";
    }
    auto const start = bytes.size();
    auto const size = std::to_string(objects.size() + 1);
    return bytes + "xref\n0 " + size + "\n" + table + "trailer<</Size " + size +
           "/Root 1 0 R>>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

inline std::string big_endian(std::uint32_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(value >> static_cast<unsigned>(shift));
    }
    return bytes;
}

inline std::string little_endian(std::uint32_t value, unsigned bytes_wanted)
{
    std::string bytes;
    for (unsigned n = 0; n < bytes_wanted; ++n) {
        bytes += static_cast<char>(value >> (8 * n));
    }
    return bytes;
}

inline std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t sum{0xffffffffU};
    for (char const letter : bytes) {
        sum ^= static_cast<unsigned char>(letter);
        for (int n = 0; n < 8; ++n) {
            sum = (sum & 1U) != 0 ? (sum >> 1U) ^ 0xedb88320U : sum >> 1U;
        }
    }
    return ~sum;
}

inline std::string png_chunk(std::string const& type_and_data)
{
    return big_endian(static_cast<std::uint32_t>(type_and_data.size() - 4)) + type_and_data +
           big_endian(crc32(type_and_data));
}

inline std::string png_of(std::uint32_t width, std::uint32_t height, std::string const& zlib_bytes)
{
    return "\x89PNG\r\n\x1a\n" +
           png_chunk("IHDR" + big_endian(width) + big_endian(height) + std::string("\x08\0\0\0\0", 5)) +
           png_chunk("IDAT" + zlib_bytes) + png_chunk("IEND");
}

/// A grey square, stored without compression.
inline std::string png(std::uint32_t side = 600)
{
    std::string zlib{"\x78\x01"};
    std::uint32_t low{1};
    std::uint32_t high{0};
    for (std::uint32_t row = 0; row < side; ++row) {
        auto const line = std::string(1, '\0') + std::string(side, '\x7f');
        zlib += row + 1 == side ? '\1' : '\0';
        zlib += little_endian(side + 1, 2) + little_endian(~(side + 1), 2) + line;
        for (char const letter : line) {
            low = (low + static_cast<unsigned char>(letter)) % 65521;
            high = (high + low) % 65521;
        }
    }
    return png_of(side, side, zlib + big_endian((high << 16U) | low));
}

/// The same picture as libvips writes it in another format: ".jpg", ".webp", ".tif".
inline std::string picture(Folder const& folder, std::string const& ending)
{
    auto const from = folder.write("picture.png", png());
    auto const target = folder / ("picture" + ending);
    auto const command = "vips copy " + from + " " + target;
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    auto bytes = read_whole(target);
    std::filesystem::remove(from);
    std::filesystem::remove(target);
    return bytes;
}

struct Part {
    std::string name;
    std::string bytes;
    std::uint32_t flags{0};
    std::uint32_t unpacked_bytes{0}; ///< as told, when not the truth
};

inline std::string zip(std::vector<Part> const& parts)
{
    std::string bytes;
    std::string contents;
    for (auto const& part : parts) {
        auto const size = static_cast<std::uint32_t>(part.bytes.size());
        auto const told = part.unpacked_bytes == 0 ? size : part.unpacked_bytes;
        auto const common =
            little_endian(20, 2) + little_endian(part.flags, 2) + std::string(6, '\0') +
            little_endian(crc32(part.bytes), 4) + little_endian(size, 4) + little_endian(told, 4) +
            little_endian(static_cast<std::uint32_t>(part.name.size()), 2) + std::string(2, '\0');
        contents += "PK\1\2" + little_endian(20, 2) + common + std::string(10, '\0') +
                    little_endian(static_cast<std::uint32_t>(bytes.size()), 4) + part.name;
        bytes += "PK\3\4" + common + part.name + part.bytes;
    }
    auto const count = little_endian(static_cast<std::uint32_t>(parts.size()), 2);
    auto const at = static_cast<std::uint32_t>(bytes.size());
    return bytes + contents + std::string("PK\5\6\0\0\0\0", 8) + count + count +
           little_endian(static_cast<std::uint32_t>(contents.size()), 4) + little_endian(at, 4) +
           std::string(2, '\0');
}

inline std::vector<Part> docx_parts()
{
    return {{"[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>"},
            {"_rels/.rels", "<?xml version=\"1.0\"?><Relationships/>"},
            {"word/document.xml", "<?xml version=\"1.0\"?><document/>"},
            {"word/styles.xml", "<?xml version=\"1.0\"?><styles/>"}};
}
inline std::vector<Part> xlsx_parts()
{
    return {{"[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>"},
            {"_rels/.rels", "<?xml version=\"1.0\"?><Relationships/>"},
            {"xl/workbook.xml", "<?xml version=\"1.0\"?><workbook/>"},
            {"xl/styles.xml", "<?xml version=\"1.0\"?><styles/>"}};
}
inline std::vector<Part> odt_parts()
{
    return {{"mimetype", "application/vnd.oasis.opendocument.text"},
            {"content.xml", "<?xml version=\"1.0\"?><document/>"},
            {"META-INF/manifest.xml", "<?xml version=\"1.0\"?><manifest/>"}};
}
inline std::vector<Part> with(std::vector<Part> parts, Part part)
{
    parts.push_back(std::move(part));
    return parts;
}

} // namespace ward::file::sample
