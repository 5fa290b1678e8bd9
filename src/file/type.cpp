#include "file/type.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <span>

namespace ward::file {

namespace {

struct Kind {
    FileType type;
    std::string_view media_type;
    std::string_view ending; ///< the one that is added
    std::string_view other_ending;
};
constexpr Kind kinds[] = {
    {FileType::pdf, "application/pdf", ".pdf", ".pdf"},
    {FileType::jpeg, "image/jpeg", ".jpg", ".jpeg"},
    {FileType::png, "image/png", ".png", ".png"},
    {FileType::webp, "image/webp", ".webp", ".webp"},
    {FileType::tiff, "image/tiff", ".tif", ".tiff"},
    {FileType::docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
     ".docx"},
    {FileType::xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", ".xlsx"},
    {FileType::odt, "application/vnd.oasis.opendocument.text", ".odt", ".odt"},
};

Kind const& kind_of(FileType type)
{
    auto const* const found = std::ranges::find(kinds, type, &Kind::type);
    WARD_CHECK(found != std::end(kinds));
    return *found;
}

/// Marks that cannot be seen, or that turn the direction of writing: U+200B–200F, 202A–202E, 2060–2069, FEFF.
bool is_unseen(std::string_view letter)
{
    bool const first = letter >= "\u200b" && letter <= "\u200f";
    bool const second = letter >= "\u202a" && letter <= "\u202e";
    bool const third = letter >= "\u2060" && letter <= "\u2069";
    return first || second || third || letter == "\ufeff";
}

std::size_t bytes_of_letter(char first)
{
    auto const byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/// Every letter that means nothing to a disk, a shell or a browser; the others become "_" or nothing.
std::string harmless(std::string_view text)
{
    std::string kept;
    while (!text.empty()) {
        auto const letter = text.substr(0, bytes_of_letter(text.front()));
        text.remove_prefix(letter.size());
        bool const control = letter.size() == 1 && (letter[0] < ' ' || letter[0] == '\x7f') && letter[0] >= 0;
        if (control || is_unseen(letter)) {
            continue;
        }
        bool const sign = letter.size() == 1 &&
                          std::string_view{"<>:\"|?*%`$&;'\\"}.find(letter[0]) != std::string_view::npos;
        kept += sign ? std::string_view{"_"} : letter;
    }
    return kept;
}

std::string_view without_edges(std::string_view text, std::string_view edges)
{
    auto const first = text.find_first_not_of(edges);
    auto const last = text.find_last_not_of(edges);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, last - first + 1);
}

std::string small(std::string_view text)
{
    std::string letters{text};
    std::ranges::transform(letters, letters.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return letters;
}

/// The name without the ending of its type, when it has it.
std::string_view stem_of(std::string_view name, Kind const& kind)
{
    auto const letters = small(name);
    for (auto const ending : {kind.ending, kind.other_ending}) {
        if (letters.ends_with(ending)) {
            return name.substr(0, name.size() - ending.size());
        }
    }
    return name;
}

/// What Windows keeps for its devices, whatever the ending.
bool is_device(std::string_view stem)
{
    auto const word = small(stem.substr(0, stem.find('.')));
    bool const numbered = word.size() == 4 && (word.starts_with("com") || word.starts_with("lpt")) &&
                          word[3] >= '0' && word[3] <= '9';
    return numbered || word == "con" || word == "prn" || word == "aux" || word == "nul";
}

std::string_view cut(std::string_view text, std::size_t letters_max)
{
    std::size_t at{0};
    for (std::size_t n = 0; n < letters_max && at < text.size(); ++n) {
        at += bytes_of_letter(text[at]);
    }
    return text.substr(0, at);
}

} // namespace

std::string media_type_of(FileType type)
{
    return std::string{kind_of(type).media_type};
}

std::optional<FileType> type_of(std::string_view media_type)
{
    auto const* const found = std::ranges::find(kinds, media_type, &Kind::media_type);
    return found == std::end(kinds) ? std::nullopt : std::optional{found->type};
}

bool shows_inline(FileType type)
{
    switch (type) {
    case FileType::pdf:
    case FileType::jpeg:
    case FileType::png:
    case FileType::webp: return true;
    case FileType::tiff:
    case FileType::docx:
    case FileType::xlsx:
    case FileType::odt: break;
    }
    return false;
}

std::string safe_name(std::string_view given, FileType type)
{
    auto const& kind = kind_of(type);
    auto const slash = given.find_last_of("/\\");
    auto const last_part = slash == std::string_view::npos ? given : given.substr(slash + 1);
    auto const name = harmless(normalise(last_part).value_or(""));
    auto const whole = without_edges(name, ". ");
    auto ending = whole.substr(stem_of(whole, kind).size());
    auto stem = without_edges(stem_of(whole, kind), ". ");
    if (stem.empty() && ending.empty()) {
        stem = kind.ending.substr(1);
    } else if (stem.empty()) {
        stem = ending.substr(1);
    }
    if (ending.empty()) {
        ending = kind.ending;
    }
    auto const marked = (is_device(stem) ? "_" : "") + std::string{stem};
    auto const fitting = without_edges(cut(marked, name_length_max - ending.size()), " ");
    return std::string{fitting} + std::string{ending};
}

} // namespace ward::file
