#pragma once

#include "file/model.hpp"

#include <string_view>

namespace ward::file {

/// Whether the bytes are a whole text document or table of the type, by its table of contents; nothing is
/// unpacked. Refusals: file.unreadable (cut off, or not one), file.password (encrypted inside),
/// file.type.refused (it carries programs: macros, scripts, embedded objects).
/// \pre type is docx, xlsx or odt
Result<void> check_archive(std::string_view bytes, FileType type);

} // namespace ward::file
