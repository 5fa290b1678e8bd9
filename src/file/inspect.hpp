#pragma once

#include "file/model.hpp"

#include <string>

namespace ward::file {

/// What looking into a file told.
struct Inspected {
    FileType type{FileType::pdf};
    std::int64_t bytes{0};
    std::optional<int> pages;          ///< of PDF and TIFF
    std::vector<std::string> problems; ///< file.image.small, file.damaged: worth telling, no reason to refuse
};

/// Whether the file is one we take: known by its content, it opens, and it is not without measure. PDFs and
/// pictures are opened by qpdf and libvips in processes of their own; it takes up to seconds. Refusals:
/// file.empty, file.too_large (413), file.type.refused (415), file.unreadable, file.password,
/// file.too_many_pages; file.inspector.missing (503) when this machine cannot look.
Result<Inspected> inspect(std::string const& path);

} // namespace ward::file
