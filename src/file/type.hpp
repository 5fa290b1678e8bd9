#pragma once

#include "file/model.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What follows from a file's type, and the names files may have. Pure.
namespace ward::file {

std::string media_type_of(FileType type);

/// The type behind what libmagic calls a content; nothing for all that we do not take.
std::optional<FileType> type_of(std::string_view media_type);

/// Shown by the browser itself; everything else is only ever saved.
bool shows_inline(FileType type);

/// A name that is safe on any disk: the last part of a path, without signs that mean something to a shell or
/// a file system, not hidden, at most `name_length_max` characters, with an ending that is its type's. A name
/// with nothing left is the type's word.
std::string safe_name(std::string_view given, FileType type);

} // namespace ward::file
