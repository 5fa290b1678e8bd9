#include "file/archive.hpp"
#include "fuzz.hpp"

namespace {

template <ward::file::FileType type>
void check(std::string_view bytes)
{
    auto const answer = ward::file::check_archive(bytes, type);
    ward::fuzz::must(answer || !answer.error().code.empty());
}

} // namespace

/// Documents and tables of offices, which are archives: the first byte chooses the type.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using ward::file::FileType;
    return ward::fuzz::choose(data, size,
                              {&check<FileType::docx>, &check<FileType::xlsx>, &check<FileType::odt>});
}
