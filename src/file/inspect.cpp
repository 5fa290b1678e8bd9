#include "file/inspect.hpp"

#include "file/archive.hpp"
#include "file/ask.hpp"
#include "file/type.hpp"

#include <filesystem>
#include <fstream>

namespace ward::file {

namespace {

/// libmagic takes a PDF a little way into a file, too; that is how one file passes for two types.
bool begins_as_pdf(std::string const& path)
{
    constexpr std::string_view signature = "%PDF-";
    std::string first(signature.size(), '\0');
    std::ifstream{path, std::ios::binary}.read(first.data(), static_cast<std::streamsize>(first.size()));
    return first == signature;
}

Result<Inspected> inspect_pdf(std::string const& path)
{
    if (!begins_as_pdf(path)) {
        return Error{Fault::unsupported, "file.type.refused", {}};
    }
    constexpr int password_needed = 0; // of --requires-password
    constexpr int with_warnings = 3;
    auto const locked = ask({"qpdf", "--requires-password", path});
    if (!locked) {
        return locked.error();
    }
    if (locked->status == password_needed) {
        return invalid("file.password");
    }
    auto const counted = ask({"qpdf", "--show-npages", path});
    if (!counted) {
        return counted.error();
    }
    auto const pages = number_in(counted->output);
    if ((counted->status != 0 && counted->status != with_warnings) || !pages || *pages < 1) {
        return unreadable();
    }
    if (*pages > pages_max) {
        return invalid("file.too_many_pages");
    }
    auto const checked = ask({"qpdf", "--check", path});
    if (!checked) {
        return checked.error();
    }
    if (checked->status != 0 && checked->status != with_warnings) {
        return unreadable();
    }
    Inspected found{.type = FileType::pdf, .pages = static_cast<int>(*pages)};
    if (checked->status == with_warnings) {
        found.problems.emplace_back("file.damaged"); // as cheap scanners write them: readers mend it
    }
    return found;
}

std::string_view loader_of(FileType type)
{
    switch (type) {
    case FileType::jpeg: return "jpegload";
    case FileType::png: return "pngload";
    case FileType::webp: return "webpload";
    case FileType::tiff: return "tiffload";
    case FileType::pdf:
    case FileType::docx:
    case FileType::xlsx:
    case FileType::odt: break;
    }
    return {};
}

Result<Inspected> inspect_image(std::string const& path, FileType type)
{
    auto const header = ask({"vipsheader", "-a", path});
    if (!header) {
        return header.error();
    }
    auto const width = field_in(header->output, "width").value_or(0);
    auto const height = field_in(header->output, "height").value_or(0);
    auto const pages = field_in(header->output, "n-pages").value_or(1);
    bool const as_told =
        header->output.find("\nvips-loader: " + std::string{loader_of(type)} + "\n") != std::string::npos;
    if (header->status != 0 || !as_told || width < 1 || height < 1 || width > image_pixels_max / height ||
        pages < 1) {
        return unreadable();
    }
    if (pages > pages_max) {
        return invalid("file.too_many_pages");
    }
    // The header says nothing about what follows it, so every pixel is looked at once.
    auto const whole = ask({"vips", "avg", path + "[fail_on=truncated]"});
    if (!whole) {
        return whole.error();
    }
    if (whole->status != 0) {
        return unreadable();
    }
    Inspected found{.type = type};
    if (type == FileType::tiff) {
        found.pages = static_cast<int>(pages);
    }
    if (std::min(width, height) < image_side_pixels_small) {
        found.problems.emplace_back("file.image.small");
    }
    return found;
}

Result<Inspected> inspect_archive(std::string const& path, FileType type)
{
    std::ifstream file{path, std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
    auto const checked = check_archive(bytes, type);
    return checked ? Result<Inspected>{Inspected{.type = type}} : Result<Inspected>{checked.error()};
}

Result<Inspected> inspect_as(std::string const& path, FileType type)
{
    switch (type) {
    case FileType::pdf: return inspect_pdf(path);
    case FileType::jpeg:
    case FileType::png:
    case FileType::webp:
    case FileType::tiff: return inspect_image(path, type);
    case FileType::docx:
    case FileType::xlsx:
    case FileType::odt: break;
    }
    return inspect_archive(path, type);
}

} // namespace

Result<Inspected> inspect(std::string const& path)
{
    std::error_code failure;
    auto const size = std::filesystem::file_size(path, failure);
    if (failure || size == 0) {
        return invalid("file.empty");
    }
    if (static_cast<std::int64_t>(size) > file_bytes_max) {
        return Error{Fault::too_large, "file.too_large", {}};
    }
    auto const media_type = media_type_in(path);
    if (!media_type) {
        return media_type.error();
    }
    auto const type = type_of(*media_type);
    if (!type) {
        return Error{Fault::unsupported, "file.type.refused", {}};
    }
    auto found = inspect_as(path, *type);
    if (found) {
        found->bytes = static_cast<std::int64_t>(size);
    }
    return found;
}

} // namespace ward::file
