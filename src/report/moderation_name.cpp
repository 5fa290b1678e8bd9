#include "base/text.hpp"
#include "report/moderation_part.hpp"

#include <algorithm>
#include <array>

namespace ward::report {

namespace {

/// Small letters, as `fold_exact` writes them.
constexpr auto families = std::to_array<std::string_view>(
    {"nguyễn", "trần",   "lê",    "phạm",  "hoàng", "huỳnh", "phan",  "vũ",     "võ",     "đặng",  "bùi",
     "đỗ",     "hồ",     "ngô",   "dương", "lý",    "đinh",  "đoàn",  "trương", "lâm",    "mai",   "trịnh",
     "đào",    "cao",    "tạ",    "tô",    "hà",    "châu",  "lương", "thái",   "tôn",    "kiều",  "quách",
     "thạch",  "triệu",  "vương", "tống",  "phùng", "lưu",   "tăng",  "bạch",   "khương", "hứa",   "doãn",
     "viên",   "nghiêm", "lục",   "từ",    "chu",   "la",    "giang", "đàm",    "mạc",    "khổng", "bành"});
constexpr auto titles = std::to_array<std::string_view>(
    {"ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "dì", "cậu", "mợ", "thầy", "cụ", "cháu"});
/// What comes after one of these is called after a person, or only sounds like one.
constexpr auto places = std::to_array<std::string_view>(
    {"đường", "phố",  "hẻm",  "ngõ",   "ngách", "kiệt",  "cầu",   "chợ",   "trường", "phường", "xã",
     "tổ",    "khu",  "viên", "viện",  "chùa",  "đình",  "quận",  "huyện", "tỉnh",   "thôn",   "xóm",
     "ấp",    "sông", "suối", "hồ",    "núi",   "đài",   "thcs",  "thpt",  "học",    "non",    "ngã",
     "tư",    "ba",   "góc",  "cống",  "đèo",   "dốc",   "bến",   "ga",    "chung",  "cư",     "trạm",
     "đồn",   "thị",  "trấn", "thành", "quảng", "tượng", "khách", "sạn",   "siêu",   "quán",   "miếu",
     "lăng",  "kênh", "đập",  "tuyến", "nút",   "vòng",  "xuyến", "ql",    "số",     "phủ"});
/// Offices and trades that people call others by, with a capital or without.
constexpr auto roles =
    std::to_array<std::string_view>({"công", "chủ", "bí", "tổ", "trưởng", "phó", "giám", "cảnh", "bảo", "cán",
                                     "lãnh", "phường", "khu", "đội"});
/// Provinces and cities whose first word is also a family.
constexpr auto provinces = std::to_array<std::string_view>(
    {"hà nội", "hà giang", "hà nam", "hà tĩnh", "hà tây", "thái nguyên", "thái bình", "cao bằng", "lâm đồng",
     "hồ chí minh", "châu âu", "châu á", "thái lan"});

template <std::size_t N>
bool is_among(std::array<std::string_view, N> const& all, std::string_view word)
{
    return std::ranges::find(all, word) != all.end();
}

struct Word {
    std::size_t at{0};
    std::size_t bytes{0};
    bool number{false};
    bool capital{false}; ///< its first letter
    bool shouted{false}; ///< and its second, too
    std::string small;   ///< in small letters
};

/// The first letter of a text as a number, and how many bytes it has; broken bytes are letters of their own.
struct Letter {
    std::uint32_t code{0};
    std::size_t bytes{1};
};
Letter letter_of(std::string_view text)
{
    auto const byte = [&](std::size_t at) -> std::uint32_t {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    if ((byte(0) & 0xe0U) == 0xc0U && text.size() > 1) {
        return {(byte(0) & 0x1fU) << 6U | (byte(1) & 0x3fU), 2};
    }
    if ((byte(0) & 0xf0U) == 0xe0U && text.size() > 2) {
        return {(byte(0) & 0x0fU) << 12U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU), 3};
    }
    return {byte(0), 1};
}

/// Of the Vietnamese alphabet in composed form.
bool is_capital(std::uint32_t code)
{
    bool const plain = (code >= 'A' && code <= 'Z') || (code >= 0xc0 && code <= 0xdd && code != 0xd7);
    // In these blocks a capital and its small letter take turns.
    bool const in_turns = (code >= 0x100 && code <= 0x17f) || (code >= 0x1ea0 && code <= 0x1ef9);
    constexpr std::uint32_t o_with_horn = 0x1a0;
    constexpr std::uint32_t u_with_horn = 0x1af;
    return plain || (in_turns && code % 2 == 0) || code == o_with_horn || code == u_with_horn;
}

std::vector<Word> words_in(std::string_view text)
{
    std::vector<Word> found;
    for (std::size_t at = 0; at < text.size();) {
        bool const number = is_digit(text[at]);
        if (!number && !is_letter(text[at])) {
            ++at;
            continue;
        }
        Word word{.at = at, .number = number};
        while (at < text.size() && (is_digit(text[at]) || is_letter(text[at]))) {
            ++at;
        }
        word.bytes = at - word.at;
        auto const letters = text.substr(word.at, word.bytes);
        auto const first = letter_of(letters);
        word.capital = is_capital(first.code);
        word.shouted = word.capital && first.bytes < letters.size() &&
                       is_capital(letter_of(letters.substr(first.bytes)).code);
        word.small = fold_exact(letters);
        found.push_back(std::move(word));
    }
    return found;
}

class Names {
public:
    Names(std::string_view text, std::vector<Flag>& flags)
        : text_{text}, flags_{flags}, words_{words_in(text)}
    {
    }

    void flag()
    {
        for (std::size_t n = 0; n < words_.size();) {
            auto const first = is_among(titles, words_[n].small) ? n + 1 : n;
            auto const count = first > n ? named_with_title(n) : named_with_family(n);
            if (count > 0) {
                put(first, first + count - 1);
            }
            n = count > 0 ? first + count : n + 1;
        }
    }

private:
    static constexpr std::size_t words_max = 4; ///< of a name

    /// One blank and nothing else is between this word and the one before.
    bool follows(std::size_t n) const
    {
        if (n == 0 || n >= words_.size()) {
            return false;
        }
        auto const end = words_[n - 1].at + words_[n - 1].bytes;
        return text_.substr(end, words_[n].at - end) == " ";
    }

    /// How many capital words stand in a row from this one on.
    std::size_t capitals_from(std::size_t first) const
    {
        std::size_t count{0};
        while (count < words_max && first + count < words_.size() && words_[first + count].capital &&
               !words_[first + count].number && (count == 0 || follows(first + count))) {
            ++count;
        }
        return count;
    }

    /// "anh Hùng", "bà Nguyễn Thị Lan"; not "cầu Ông Bố", "bà Con", "anh Công an".
    std::size_t named_with_title(std::size_t title) const
    {
        auto const first = title + 1;
        if (!follows(first) || is_place(title)) {
            return 0;
        }
        auto const count = capitals_from(first);
        bool const role =
            count > 0 && is_among(roles, words_[first].small) && (count == 1 || words_[first].shouted);
        bool const shouted = count > 0 && words_[first].shouted && !is_among(families, words_[first].small);
        return role || shouted ? 0 : count;
    }

    /// "Nguyễn Văn An"; not "đường Nguyễn Huệ", "12 Lê Lợi", "Hà Nội".
    std::size_t named_with_family(std::size_t first) const
    {
        if (!words_[first].capital || !is_among(families, words_[first].small)) {
            return 0;
        }
        auto const count = capitals_from(first);
        return count < 2 || is_place(first) || is_province(first, count) ? 0 : count;
    }

    bool is_province(std::size_t first, std::size_t count) const
    {
        std::string whole = words_[first].small;
        for (auto n = first + 1; n < first + count; ++n) {
            whole += ' ' + words_[n].small;
            if (is_among(provinces, whole)) {
                return true;
            }
        }
        return false;
    }

    /// A word for a place stands before it, or the number of a house.
    bool is_told_place(std::size_t n) const
    {
        if (!follows(n)) {
            return false;
        }
        auto const& before = words_[n - 1];
        // "Hồ Văn An" is a person, "hồ Văn An" would be a lake.
        bool const family = before.capital && is_among(families, before.small);
        return before.number || (is_among(places, before.small) && !family);
    }

    /// Or it is the next of several streets: "góc Lê Lợi - Nguyễn Trãi", "đường Lê Lợi và Phan Bội Châu".
    bool is_place(std::size_t n) const
    {
        constexpr int streets_max = 4;
        for (int street = 0; street < streets_max; ++street) {
            if (is_told_place(n)) {
                return true;
            }
            auto const before = joined_to(n);
            if (!before) {
                return false;
            }
            n = *before;
        }
        return false;
    }

    /// The first of the capital words that this one is joined to.
    std::optional<std::size_t> joined_to(std::size_t n) const
    {
        if (n < 2) {
            return std::nullopt;
        }
        auto const end = words_[n - 1].at + words_[n - 1].bytes;
        auto const between = text_.substr(end, words_[n].at - end);
        bool const with = between == " " && (words_[n - 1].small == "và" || words_[n - 1].small == "với");
        bool const joined = between == " - " || between == "-" || between == "/" || between == ", ";
        auto first = with ? n - 2 : n - 1;
        auto const last = first;
        if ((!with && !joined) || !words_[last].capital) {
            return std::nullopt;
        }
        while (first > 0 && words_[first - 1].capital && follows(first) && last - first < words_max) {
            --first;
        }
        return first;
    }

    void put(std::size_t first, std::size_t last)
    {
        auto const at = words_[first].at;
        auto const bytes = words_[last].at + words_[last].bytes - at;
        if (!is_flagged(flags_, at, bytes)) {
            flags_.push_back({at, bytes, Suspicion::name});
        }
    }

    std::string_view text_;
    std::vector<Flag>& flags_;
    std::vector<Word> words_;
};

} // namespace

void flag_names(std::string_view text, std::vector<Flag>& flags)
{
    Names{text, flags}.flag();
}

} // namespace ward::report
