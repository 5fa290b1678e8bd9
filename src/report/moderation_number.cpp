#include "base/text.hpp"
#include "report/moderation_part.hpp"

#include <algorithm>
#include <array>

namespace ward::report {

namespace {

/// Digits without anything between them.
struct Group {
    std::size_t at{0};
    std::size_t bytes{0};
    bool linked{false}; ///< to the group before: one blank, dot, dash or bracket is between them
    bool blank{false};  ///< and it is a blank
};

std::vector<Group> groups_in(std::string_view text)
{
    std::vector<Group> groups;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) {
            continue;
        }
        Group group{.at = at};
        while (at < text.size() && is_digit(text[at])) {
            ++at;
        }
        group.bytes = at - group.at;
        if (!groups.empty()) {
            auto const end = groups.back().at + groups.back().bytes;
            auto const between = text.substr(end, group.at - end);
            group.blank = between == " ";
            group.linked = between == " " || between == "." || between == "-" || between == " - " ||
                           between == ") " || between == ")";
        }
        groups.push_back(group);
    }
    return groups;
}

/// What is flagged, from its first group's first digit to its last group's last.
struct Number {
    std::size_t first{0};
    std::size_t last{0};
    std::string digits;
};

bool is_phone(std::string_view digits, bool international)
{
    std::string national{digits};
    if (international || (national.starts_with("84") && national.size() == 11)) {
        national = "0" + national.substr(national.starts_with("0084") ? 4 : 2);
    }
    constexpr std::string_view mobile = "35789";
    bool const mobile_number =
        national.size() == 10 && national[0] == '0' && mobile.find(national[1]) != std::string::npos;
    bool const fixed_number = (national.size() == 10 || national.size() == 11) && national.starts_with("02");
    return mobile_number || fixed_number;
}

constexpr auto words_of_account = std::to_array<std::string_view>(
    {"stk", "so tai khoan", "tai khoan", "so tk", "vietcombank", "vietinbank", "agribank", "bidv",
     "techcombank", "mb bank", "mbbank", "sacombank", "vpbank", "tpbank", "acb"});
constexpr auto words_of_identity = std::to_array<std::string_view>(
    {"cmnd", "cmt", "chung minh", "chung minh nhan dan", "cccd", "can cuoc", "can cuoc cong dan"});

class Numbers {
public:
    Numbers(std::string_view text, std::vector<Flag>& flags)
        : text_{text}, flags_{flags}, groups_{groups_in(text)}
    {
    }

    void flag()
    {
        for (std::size_t n = 0; n < groups_.size();) {
            auto last = phone_from(n);
            auto kind = Suspicion::phone;
            if (!last) {
                last = account_from(n);
                kind = Suspicion::bank_account;
            }
            if (!last) {
                last = id_from(n);
                kind = Suspicion::id_number;
            }
            n = last ? put(n, *last, kind) : n + 1;
        }
    }

private:
    /// The number of the group after it.
    std::size_t put(std::size_t first, std::size_t last, Suspicion kind)
    {
        auto at = groups_[first].at;
        while (at > 0 && (text_[at - 1] == '+' || text_[at - 1] == '(')) {
            --at;
        }
        auto const bytes = groups_[last].at + groups_[last].bytes - at;
        if (!is_flagged(flags_, at, bytes)) {
            flags_.push_back({at, bytes, kind});
        }
        return last + 1;
    }

    std::string digits_of(std::size_t first, std::size_t last) const
    {
        std::string digits;
        for (auto n = first; n <= last; ++n) {
            digits += text_.substr(groups_[n].at, groups_[n].bytes);
        }
        return digits;
    }

    bool all_of_size(std::size_t first, std::size_t last, std::size_t bytes) const
    {
        return std::all_of(groups_.begin() + static_cast<std::ptrdiff_t>(first),
                           groups_.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                           [bytes](Group const& group) { return group.bytes == bytes; });
    }

    /// The last of the groups that make a telephone from this one on: 0905 123 445, 09.05.12.34.45, +84 905…
    std::optional<std::size_t> phone_from(std::size_t first) const
    {
        constexpr std::size_t groups_max = 11;
        auto const& group = groups_[first];
        bool const plus =
            group.at > 0 && text_[group.at - 1] == '+' && digits_of(first, first).starts_with("84");
        bool const international = plus || digits_of(first, first).starts_with("0084");
        for (auto last = first; last < groups_.size() && last < first + groups_max; ++last) {
            if (last > first && !groups_[last].linked) {
                break;
            }
            auto const digits = digits_of(first, last);
            if (digits.size() > 15) {
                break;
            }
            // Days and times begin with two digits, and go on otherwise.
            bool const shaped = international || group.bytes >= 3 || all_of_size(first, last, 2) ||
                                all_of_size(first, last, 1);
            if (shaped && is_phone(digits, international) && !goes_on(last)) {
                return last;
            }
        }
        return std::nullopt;
    }

    /// "0905123445" of "0905123445/2": no.
    bool goes_on(std::size_t last) const
    {
        auto const end = groups_[last].at + groups_[last].bytes;
        return end + 1 < text_.size() && (text_[end] == '/' || text_[end] == ',') && is_digit(text_[end + 1]);
    }

    /// Digits in one piece, or in groups of at least two with blanks between, so many in all.
    std::optional<std::size_t> piece_from(std::size_t first, std::size_t digits_wanted) const
    {
        std::size_t digits{0};
        for (auto last = first; last < groups_.size(); ++last) {
            bool const goes_together = last == first || (groups_[last].blank && groups_[last].bytes >= 2 &&
                                                         groups_[first].bytes >= 3);
            digits += groups_[last].bytes;
            if (!goes_together || digits > digits_wanted) {
                break;
            }
            if (digits == digits_wanted) {
                return last;
            }
        }
        return std::nullopt;
    }

    /// A number of an identity card: 12 digits that begin with a province's, or 9 as until 2024.
    std::optional<std::size_t> id_from(std::size_t first) const
    {
        if (is_part_of_more(first)) {
            return std::nullopt;
        }
        for (std::size_t const digits_wanted : {12U, 9U}) {
            auto const last = piece_from(first, digits_wanted);
            auto const digits = last ? digits_of(first, *last) : std::string{};
            // Forms of 12: 0xx of the province, then century and sex. Round figures are money.
            bool const old_form = digits_wanted == 9 && (last == first || says(first, words_of_identity));
            bool const shaped =
                old_form || (digits_wanted == 12 && digits.starts_with("0") && digits[3] <= '3');
            if (last && shaped && !digits.ends_with("0000") && !is_money(*last) && !goes_on(*last) &&
                !runs_on(*last)) {
                return last;
            }
        }
        return std::nullopt;
    }

    /// What somebody says is an account, and what is too long for anything else.
    std::optional<std::size_t> account_from(std::size_t first) const
    {
        constexpr std::size_t digits_min = 6;
        constexpr std::size_t digits_max = 19;
        constexpr std::size_t surely = 13;
        bool const said = says(first, words_of_account);
        for (auto digits = digits_max; digits >= digits_min; --digits) {
            auto const last = piece_from(first, digits);
            if (last && (said || (digits >= surely && !is_part_of_more(first))) && !runs_on(*last) &&
                !is_money(*last)) {
                return last;
            }
        }
        return std::nullopt;
    }

    /// Whether one of these words stands not far before: "stk: 0123…", "số tài khoản 0123…".
    template <std::size_t N>
    bool says(std::size_t first, std::array<std::string_view, N> const& any_of) const
    {
        constexpr std::size_t before_bytes = 60;
        auto const at = groups_[first].at;
        auto const end = first == 0 ? 0 : groups_[first - 1].at + groups_[first - 1].bytes;
        auto const from = std::max(end, at - std::min(at, before_bytes));
        auto const near = " " + fold(text_.substr(from, at - from)) + " ";
        return std::ranges::any_of(any_of, [&](std::string_view word) {
            return near.find(" " + std::string{word} + " ") != std::string::npos;
        });
    }

    /// A decimal, a code with letters, a part of a longer number.
    bool is_part_of_more(std::size_t first) const
    {
        auto const at = groups_[first].at;
        if (at == 0) {
            return false;
        }
        bool const close = std::string_view{".,-/_"}.find(text_[at - 1]) != std::string_view::npos &&
                           at > 1 && (is_digit(text_[at - 2]) || is_letter(text_[at - 2]));
        return close || is_letter(text_[at - 1]);
    }
    bool runs_on(std::size_t last) const
    {
        auto const end = groups_[last].at + groups_[last].bytes;
        bool const letter = end < text_.size() && is_letter(text_[end]);
        bool const tied =
            end + 1 < text_.size() && (text_[end] == '.' || text_[end] == '-') && is_digit(text_[end + 1]);
        return letter || tied;
    }
    /// A unit of money follows: đ, đồng, VND, tỷ, triệu.
    bool is_money(std::size_t last) const
    {
        constexpr auto units = std::to_array<std::string_view>({"d", "dong", "vnd", "ty", "trieu", "nghin"});
        auto const end = groups_[last].at + groups_[last].bytes;
        auto const after = words(fold(text_.substr(end, 12)));
        return !after.empty() && std::ranges::find(units, after.front()) != units.end() &&
               text_.substr(end, 2).find_first_of(".,;\n") == std::string_view::npos;
    }

    std::string_view text_;
    std::vector<Flag>& flags_;
    std::vector<Group> groups_;
};

} // namespace

void flag_numbers(std::string_view text, std::vector<Flag>& flags)
{
    Numbers{text, flags}.flag();
}

} // namespace ward::report
