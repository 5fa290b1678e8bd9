#pragma once

#include "api/caller.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

/// Papers as bytes. Glossary:
/// File (tệp tin): bytes with a name, as an officer scanned, photographed or dropped them in.
/// Shelf (kho tệp): the folder on disk where the bytes lie under their SHA-256.
namespace ward::file {

using FileId = Id<struct FileTag>;

/// What a file may be, told from its content, never from its name.
enum class FileType { pdf, jpeg, png, webp, tiff, docx, xlsx, odt };
BOOST_DESCRIBE_ENUM(FileType, pdf, jpeg, png, webp, tiff, docx, xlsx, odt)

struct StoredFile {
    FileId id;
    std::string sha256; ///< 64 hexadecimal digits
    std::string name;   ///< as offered when saved: without folders, with the ending of its type
    FileType type{FileType::pdf};
    std::string media_type;
    std::int64_t bytes{0};
    std::optional<int> pages; ///< of PDF and TIFF
    OfficerId uploaded_by;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(StoredFile, (), (id, sha256, name, type, media_type, bytes, pages, uploaded_by, at))

/// The answer to an upload.
struct UploadedFile : StoredFile {
    bool already{false}; ///< the ward has had this content before
    std::vector<std::string>
        problems; ///< taken all the same: file.name.changed, file.image.small, file.damaged
};
BOOST_DESCRIBE_STRUCT(UploadedFile, (StoredFile), (already, problems))

/// How the ward holds on to a file.
enum class Hold {
    none,
    for_now,  ///< somebody means to attach it: it stands in a draft
    for_good, ///< it stands where it stays
};

inline constexpr std::int64_t file_bytes_max = 25 * 1024 * 1024;
inline constexpr int pages_max = 1000;
inline constexpr std::int64_t image_pixels_max = 100'000'000;
inline constexpr int image_side_pixels_small = 500; ///< a page photographed smaller than this cannot be read
inline constexpr int name_length_max = 150;

} // namespace ward::file
