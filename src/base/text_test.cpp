#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>

namespace ward {

namespace {

using Strings = std::vector<std::string>;

/// A row of the Vietnamese alphabet: one vowel without a tone and with the five, composed and put together by
/// hand.
struct Vowel {
    char const* stem;  ///< what is left without any mark
    char const* shape; ///< combining mark; empty for none
    Strings small;     ///< none, huyền, sắc, hỏi, ngã, nặng
    Strings capital;
};

Strings const tones{"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};

std::vector<Vowel> const vowels{
    {"a", "", {"a", "à", "á", "ả", "ã", "ạ"}, {"A", "À", "Á", "Ả", "Ã", "Ạ"}},
    {"a", "\u0306", {"ă", "ằ", "ắ", "ẳ", "ẵ", "ặ"}, {"Ă", "Ằ", "Ắ", "Ẳ", "Ẵ", "Ặ"}},
    {"a", "\u0302", {"â", "ầ", "ấ", "ẩ", "ẫ", "ậ"}, {"Â", "Ầ", "Ấ", "Ẩ", "Ẫ", "Ậ"}},
    {"e", "", {"e", "è", "é", "ẻ", "ẽ", "ẹ"}, {"E", "È", "É", "Ẻ", "Ẽ", "Ẹ"}},
    {"e", "\u0302", {"ê", "ề", "ế", "ể", "ễ", "ệ"}, {"Ê", "Ề", "Ế", "Ể", "Ễ", "Ệ"}},
    {"i", "", {"i", "ì", "í", "ỉ", "ĩ", "ị"}, {"I", "Ì", "Í", "Ỉ", "Ĩ", "Ị"}},
    {"o", "", {"o", "ò", "ó", "ỏ", "õ", "ọ"}, {"O", "Ò", "Ó", "Ỏ", "Õ", "Ọ"}},
    {"o", "\u0302", {"ô", "ồ", "ố", "ổ", "ỗ", "ộ"}, {"Ô", "Ồ", "Ố", "Ổ", "Ỗ", "Ộ"}},
    {"o", "\u031B", {"ơ", "ờ", "ớ", "ở", "ỡ", "ợ"}, {"Ơ", "Ờ", "Ớ", "Ở", "Ỡ", "Ợ"}},
    {"u", "", {"u", "ù", "ú", "ủ", "ũ", "ụ"}, {"U", "Ù", "Ú", "Ủ", "Ũ", "Ụ"}},
    {"u", "\u031B", {"ư", "ừ", "ứ", "ử", "ữ", "ự"}, {"Ư", "Ừ", "Ứ", "Ử", "Ữ", "Ự"}},
    {"y", "", {"y", "ỳ", "ý", "ỷ", "ỹ", "ỵ"}, {"Y", "Ỳ", "Ý", "Ỷ", "Ỹ", "Ỵ"}},
};

/// One letter in every way it can be written.
struct Spelling {
    std::string composed;
    std::string by_hand;       ///< stem, shape, tone
    std::string tone_first;    ///< stem, tone, shape: what some keyboards send
    std::string small;         ///< composed, as a small letter
    std::string without_marks; ///< a to y
};

/// The 134 letters with marks, đ and Đ apart: twelve vowels, six tones, small and capital, less the plain
/// ones.
std::vector<Spelling> all_spellings()
{
    std::vector<Spelling> spellings;
    for (auto const& vowel : vowels) {
        for (std::size_t tone = 0; tone < tones.size(); ++tone) {
            for (auto const* const letters : {&vowel.small, &vowel.capital}) {
                bool const is_small = letters == &vowel.small;
                std::string const base(1,
                                       static_cast<char>(is_small ? *vowel.stem : *vowel.stem - 'a' + 'A'));
                spellings.push_back({(*letters)[tone], base + vowel.shape + tones[tone],
                                     base + tones[tone] + vowel.shape, vowel.small[tone], vowel.stem});
            }
        }
    }
    return spellings;
}

TEST(VietnameseLetters, AreOneHundredAndThirtyFourWithMarks)
{
    auto const spellings = all_spellings();
    auto const marked = std::count_if(spellings.begin(), spellings.end(),
                                      [](auto const& letter) { return letter.composed.size() > 1; });
    EXPECT_EQ(marked + 2, 134) << "with đ and Đ";
}

TEST(VietnameseLetters, AreStoredComposedHoweverTheyWereTyped)
{
    for (auto const& letter : all_spellings()) {
        EXPECT_EQ(normalise(letter.composed), letter.composed);
        EXPECT_EQ(normalise(letter.by_hand), letter.composed);
        EXPECT_EQ(length(letter.composed), 1u) << letter.composed;
    }
    EXPECT_EQ(normalise("đĐ"), "đĐ");
}

TEST(VietnameseLetters, AreFoundWithAndWithoutMarksHoweverTheyWereTyped)
{
    for (auto const& letter : all_spellings()) {
        for (auto const& typed : {letter.composed, letter.by_hand, letter.tone_first}) {
            EXPECT_EQ(fold_exact(typed), letter.small) << letter.composed;
            EXPECT_EQ(fold(typed), letter.without_marks) << letter.composed;
        }
    }
    EXPECT_EQ(fold_exact("đĐ"), "đđ");
    EXPECT_EQ(fold("đĐ"), "dd");
}

TEST(Normalise, RefusesWhatMustNotBeStored)
{
    struct Row {
        char const* why;
        std::string text;
    };
    Row const rows[] = {
        {"a broken byte", "Nguy\xFFn"},
        {"half a letter", "Nguy\xE1\xBB"},
        {"an overlong slash", "\xC0\xAF"},
        {"half a surrogate pair", "\xED\xA0\x80"},
        {"beyond Unicode", "\xF4\x90\x80\x80"},
        {"a zero byte", std::string{"a\0b", 3}},
        {"an escape sequence for terminals", "\x1B[31m"},
        {"a bell", "\a"},
        {"a delete", "\x7F"},
        {"a control character of Latin-1", "\u0085"},
        {"a lone carriage return", "a\rb"},
        {"a mark that turns the line around", "Nguyễn \u202Enạ"},
        {"an isolate", "\u2066a\u2069"},
    };
    for (auto const& row : rows) {
        EXPECT_FALSE(normalise(row.text)) << row.why;
    }
}

TEST(Normalise, KeepsLinesTabsAndOtherScripts)
{
    EXPECT_EQ(normalise(""), "");
    EXPECT_EQ(normalise("một\r\nhai\n\tba"), "một\nhai\n\tba");
    EXPECT_EQ(normalise("H’Bia Êđê – 1.000 ₫ 😀"), "H’Bia Êđê – 1.000 ₫ 😀");
}

TEST(Length, CountsCharactersNotBytes)
{
    EXPECT_EQ(length(""), 0u);
    EXPECT_EQ(length("Nghĩa Lộ"), 8u);
    EXPECT_EQ(length("😀"), 1u);
    EXPECT_EQ(length("a\xFF\xFF"), 3u) << "a broken byte counts as one";
}

// Goal: people who write the same word differently find each other. Method: one row a habit.
TEST(FoldExact, MakesOneFormOfWhatPeopleWriteDifferently)
{
    struct Row {
        char const* why;
        char const* one;
        char const* other;
    };
    Row const rows[] = {
        {"the old and the new place of the tone, oa", "hòa", "hoà"},
        {"oe", "khỏe", "khoẻ"},
        {"uy", "Ủy ban", "uỷ ban"},
        {"uy in a name", "Thúy", "Thuý"},
        {"after q the u is no vowel, but typed so", "qúy", "quý"},
        {"before a consonant", "tòan", "toàn"},
        {"on the shaped vowel", "trừơng", "trường"},
        {"on the shaped vowel, iê", "tịên", "tiện"},
        {"uơ", "thủơ", "thuở"},
        {"oă", "họăc", "hoặc"},
        {"capitals", "ĐƯỜNG HÙNG VƯƠNG", "đường hùng vương"},
        {"spaces and stops", "  Tổ 12,  phường Nghĩa Lộ. ", "tổ 12 phường nghĩa lộ"},
        {"a hyphen", "Bà Rịa - Vũng Tàu", "bà rịa vũng tàu"},
        {"Ð of old fonts", "Ðặng", "đặng"},
        {"wide letters", "Ｎｇｈĩａ", "nghĩa"},
        {"a soft hyphen and a zero width space vanish", "nghĩ\u00ADa l\u200Bộ", "nghĩa lộ"},
        {"two tones on a letter: the first", "a\u0301\u0300", "á"},
        {"a non-breaking space", "Nghĩa\u00A0Lộ", "nghĩa lộ"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(fold_exact(row.one), fold_exact(row.other)) << row.why;
    }
    EXPECT_EQ(fold_exact("Ủy ban nhân dân phường Nghĩa Lộ"), "uỷ ban nhân dân phường nghĩa lộ");
}

TEST(FoldExact, KeepsDifferentWordsApart)
{
    struct Row {
        char const* one;
        char const* other;
    };
    Row const rows[] = {
        {"hoà", "hoá"}, {"của", "cua"},    {"đường", "dường"}, {"bảo", "bão"},
        {"lúa", "lũa"}, {"nghĩa", "ngĩa"}, {"thu", "thư"},     {"tổ 12", "tổ 1 2"},
    };
    for (auto const& row : rows) {
        EXPECT_NE(fold_exact(row.one), fold_exact(row.other));
    }
    EXPECT_EQ(fold_exact("của mía lúa"), "của mía lúa") << "only one place is right there already";
}

TEST(Fold, LeavesPlainWords)
{
    EXPECT_EQ(fold("Đường Hoà  Bình, số 5"), "duong hoa binh so 5");
    EXPECT_EQ(fold("Giấy chứng nhận kết hôn (bản sao)"), "giay chung nhan ket hon ban sao");
    EXPECT_EQ(fold("1.006714"), "1 006714");
    EXPECT_EQ(fold("... !? –"), "");
    EXPECT_EQ(fold(""), "");
    EXPECT_EQ(fold("\u0301\u0301"), "") << "marks without a letter";
}

TEST(Words, AreWhatStandsBetweenTheSpaces)
{
    EXPECT_EQ(words("duong hoa binh"), (Strings{"duong", "hoa", "binh"}));
    EXPECT_EQ(words("duong"), Strings{"duong"});
    EXPECT_EQ(words(""), Strings{});
}

TEST(ContainsWords, FindsBeginningsInAnyOrder)
{
    auto const text = fold("Đăng ký kết hôn có yếu tố nước ngoài");
    EXPECT_TRUE(contains_words(text, fold("kết hôn")));
    EXPECT_TRUE(contains_words(text, fold("nuoc ngoai ket h")));
    EXPECT_TRUE(contains_words(text, ""));
    EXPECT_FALSE(contains_words(text, fold("ly hôn")));
    EXPECT_FALSE(contains_words(text, fold("ôn"))) << "the middle of a word is not its beginning";
}

TEST(Mask, ShowsOnlyTheEndsOfANumber)
{
    EXPECT_EQ(mask_id_number("051099001123"), "0510xxxxx123");
    EXPECT_EQ(mask_id_number("212345678"), "212xxxxx78");
    EXPECT_EQ(mask_id_number("C1234567"), "C1xxxxx67");
    EXPECT_EQ(mask_id_number("123"), "1xxxxx");
    EXPECT_EQ(mask_id_number("1"), "xxxxx");
    EXPECT_EQ(mask_id_number(""), "xxxxx");
    EXPECT_EQ(mask_phone("0905123445"), "09xxxxx45");
    EXPECT_EQ(mask_phone("02553822123"), "02xxxxx23");
    EXPECT_EQ(mask_phone("113"), "xxxxx");
}

TEST(Mask, HidesWhollyWhatIsNoNumberAtAll)
{
    EXPECT_EQ(mask_id_number("Nguyễn Văn Ẩn"), "xxxxx");
    EXPECT_EQ(mask_phone("0905 123 445"), "xxxxx");
}

TEST(PhoneNumber, IsReadHoweverPeopleWriteIt)
{
    for (auto const* const typed :
         {"0905123445", "+84905123445", "84905123445", "0084905123445", "0905 123 445", "0905.123.445",
          "0905-123-445", "+84 (0) 905 123 445", " 0905123445 "}) {
        EXPECT_EQ(phone_number(typed), "0905123445") << typed;
    }
    EXPECT_EQ(phone_number("(0255) 3822 123"), "02553822123");
    EXPECT_EQ(phone_number("0241234567"), "0241234567") << "fixed, ten digits";
    EXPECT_EQ(phone_number("0843123445"), "0843123445") << "084 is a mobile prefix, not the country's";
}

TEST(PhoneNumber, IsNothingElse)
{
    for (auto const* const typed : {"", "0", "+84", "113", "1900 1234", "905123445", "090512344",
                                    "09051234455", "01205123445", "0605123445", "+1 202 555 0123",
                                    "0905123445 ext 2", "0905+123445", "09o5123445", "+84+905123445"}) {
        EXPECT_FALSE(phone_number(typed)) << typed;
    }
}

TEST(GroupThousands, PutsADotBeforeEveryThirdDigit)
{
    EXPECT_EQ(group_thousands(0), "0");
    EXPECT_EQ(group_thousands(999), "999");
    EXPECT_EQ(group_thousands(1'000), "1.000");
    EXPECT_EQ(group_thousands(1'234'567), "1.234.567");
    EXPECT_EQ(group_thousands(-999), "-999");
    EXPECT_EQ(group_thousands(-1'000), "-1.000");
    EXPECT_EQ(group_thousands(std::numeric_limits<std::int64_t>::min()), "-9.223.372.036.854.775.808");
}

/// Text as it may come in: Vietnamese letters, loose marks, other scripts, bytes that are no text.
std::string any_text()
{
    static Strings const pieces = [] {
        Strings all{" ",      ".", "\u0301", "\u0302",   "\u031B",
                    "\u0323", "q", "n",      "đ",        "Đ",
                    "Ð",      "ß", "İ",      "ﬁ",        "²",
                    "각",     "ά", "й",      "\u200D",   "\u00AD",
                    "क्षि",    "😀", "\xFF",   "\xE1\xBB", "\xED\xA0\x80",
                    "a",      "o", "u",      "y"};
        for (auto const& letter : all_spellings()) {
            all.push_back(letter.composed);
            all.push_back(letter.tone_first);
        }
        return all;
    }();
    std::string text;
    for (auto const& piece : *rc::gen::container<Strings>(rc::gen::elementOf(pieces))) {
        text += piece;
    }
    return text;
}

RC_GTEST_PROP(FoldOfAnyText, IsItsOwnFold, ())
{
    auto const text = any_text();
    RC_ASSERT(fold(fold(text)) == fold(text));
    RC_ASSERT(fold_exact(fold_exact(text)) == fold_exact(text));
    RC_ASSERT(fold(fold_exact(text)) == fold(text));
}

RC_GTEST_PROP(FoldOfAnyText, DoesNotDependOnHowItIsComposed, ())
{
    auto const text = any_text();
    auto const composed = normalise(text);
    RC_ASSERT((!composed || fold_exact(*composed) == fold_exact(text)));
}

RC_GTEST_PROP(FoldOfAnyText, IsWordsOneSpaceApart, ())
{
    auto const folded = fold(any_text());
    std::string joined;
    for (auto const& word : words(folded)) {
        RC_ASSERT(!word.empty());
        joined += (joined.empty() ? "" : " ") + word;
    }
    RC_ASSERT(joined == folded);
}

RC_GTEST_PROP(AnyBytes, NeverBreakTextFunctions, (std::string const& bytes))
{
    RC_ASSERT(fold(fold(bytes)) == fold(bytes));
    RC_ASSERT(fold(fold_exact(bytes)) == fold(bytes));
    RC_ASSERT(length(bytes) <= bytes.size());
    auto const stored = normalise(bytes);
    RC_ASSERT((!stored || normalise(*stored) == stored));
    auto const phone = phone_number(bytes);
    RC_ASSERT((!phone || phone_number(*phone) == phone));
    RC_ASSERT(normalise(mask_id_number(bytes)).has_value());
    RC_ASSERT(normalise(mask_phone(bytes)).has_value());
}

} // namespace

} // namespace ward
