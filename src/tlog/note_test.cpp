#include "tlog/note.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace ward::tlog {

namespace {

// The example of golang.org/x/mod/sumdb/note, whose keys and bytes are published.
constexpr std::string_view peter_secret{
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"};
constexpr std::string_view peter_open{"PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"};
constexpr std::string_view text{
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"};
constexpr std::string_view line{
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqd"
    "ngotpRZb6KE6RyyBwJnAM=\n"};

std::string const published{std::string{text} + '\n' + std::string{line}};

VerifierKey peter()
{
    return *VerifierKey::parse(peter_open);
}

} // namespace

TEST(Note, TheNoteThatGolangPublishedIsTakenAndWrittenBackTheSame)
{
    auto const note = parse_note(published);
    ASSERT_TRUE(note);
    EXPECT_EQ(note->text, text);
    ASSERT_EQ(note->signatures.size(), 1U);
    EXPECT_EQ(note->signatures[0].name, "PeterNeumann");
    EXPECT_EQ(note->signatures[0].key_id, 0xc74f20a3U);
    EXPECT_EQ(write_note(*note), published);
    auto const word = word_of(*note, peter());
    ASSERT_TRUE(word);
    EXPECT_TRUE(word->has_value());
}

TEST(Note, OurSignatureIsTheOneThatGolangPublished)
{
    auto const key = SigningKey::parse(peter_secret);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->verifier().text(), peter_open);
    EXPECT_EQ(key->text(), peter_secret);
    EXPECT_EQ(write_signature(sign(*key, text)), line);
}

TEST(Note, AWordOfAnotherTextIsARefusal)
{
    auto note = *parse_note(published);
    note.text += "And one more line.\n";
    auto const word = word_of(note, peter());
    ASSERT_FALSE(word);
    EXPECT_EQ(word.error().code, "tlog.signature");
}

TEST(Note, LinesOfKeysNobodyAskedForArePassedOver)
{
    auto note = *parse_note(published);
    auto const other = SigningKey::make("PeterNeumann", KeyKind::ed25519);
    note.signatures.insert(note.signatures.begin(),
                           {other.verifier().name(), other.verifier().id(), "nothing"});
    EXPECT_TRUE(word_of(note, peter())->has_value());
    EXPECT_FALSE(word_of(note, *VerifierKey::parse(SigningKey::make("x", KeyKind::ed25519).verifier().text()))
                     ->has_value());
}

// A right line does not make up for a wrong one of the same key.
TEST(Note, EveryLineOfAKeyMustBeRight)
{
    auto note = *parse_note(published);
    note.signatures.push_back(note.signatures[0]);
    EXPECT_TRUE(word_of(note, peter())->has_value());
    note.signatures[1].bytes[5] ^= 1;
    EXPECT_FALSE(word_of(note, peter()));
    std::swap(note.signatures[0], note.signatures[1]);
    EXPECT_FALSE(word_of(note, peter()));
}

TEST(Note, WhatIsNoNoteIsRefused)
{
    struct Row {
        char const* why;
        std::string bytes;
    };
    std::string const body{text};
    std::string const signature{line};
    Row const rows[] = {
        {"nothing", ""},
        {"no signature", body},
        {"no line of a signature", body + '\n'},
        {"no empty line between", body + signature},
        {"the last line has no end", body + '\n' + signature.substr(0, signature.size() - 1)},
        {"an empty line behind", body + '\n' + signature + '\n'},
        {"a hyphen for the dash", body + "\n- PeterNeumann x08go/ZJkuBS\n"},
        {"two spaces", body + "\n—  PeterNeumann x08go/ZJkuBS\n"},
        {"no base64", body + "\n— PeterNeumann\n"},
        {"base64 without its padding", body + "\n— PeterNeumann x08go/ZJkuB\n"},
        {"base64 with stray bits", body + "\n— PeterNeumann x08go/ZJkuB=\n"},
        {"a number of the key and no signature", body + "\n— PeterNeumann x08gow==\n"},
        {"a plus in the name", body + "\n— Peter+Neumann x08go/ZJkuBS\n"},
        {"a space of Unicode in the name", body + "\n— Peter\u00A0Neumann x08go/ZJkuBS\n"},
        {"a control character", "a\tb\n\n" + signature},
        {"a carriage return", "a\r\n\n" + signature},
        {"a broken byte", "a\xff\n\n" + signature},
        {"a surrogate", "a\xed\xa0\x80\n\n" + signature},
        {"a letter longer than need be", "a\xc0\xaf\n\n" + signature},
        {"longer than a note may be", std::string(note_bytes_max, 'a') + "\n\n" + signature},
    };
    for (auto const& row : rows) {
        auto const note = parse_note(row.bytes);
        ASSERT_FALSE(note) << row.why;
        EXPECT_EQ(note.error().code, "tlog.note") << row.why;
    }
}

// Only the last empty line parts text and signatures.
TEST(Note, ATextMayHaveEmptyLinesAndLookLikeASignature)
{
    auto const key = *SigningKey::parse(peter_secret);
    std::string const strange{"one\n\n— PeterNeumann x08go/ZJkuBS\n"};
    auto const note = parse_note(write_note({strange, {sign(key, strange)}}));
    ASSERT_TRUE(note);
    EXPECT_EQ(note->text, strange);
    EXPECT_TRUE(word_of(*note, peter())->has_value());
}

TEST(Note, HoldsAHundredSignaturesAndNoMore)
{
    auto note = *parse_note(published);
    note.signatures.resize(signatures_max, note.signatures[0]);
    EXPECT_TRUE(parse_note(write_note(note)));
    note.signatures.push_back(note.signatures[0]);
    EXPECT_FALSE(parse_note(write_note(note)));
}

TEST(Note, TheLinesOfAnAnswerAreReadOneByOneOrTogether)
{
    auto const lines = std::string{line} + std::string{line};
    EXPECT_EQ(parse_signatures(lines)->size(), 2U);
    EXPECT_EQ(*parse_signature(line), *parse_signature(line.substr(0, line.size() - 1)));
    EXPECT_FALSE(parse_signatures(""));
    EXPECT_FALSE(parse_signatures(lines + '\n'));
    EXPECT_FALSE(parse_signatures(line.substr(0, line.size() - 1)));
    EXPECT_FALSE(parse_signature(lines));
}

TEST(Note, ACosignatureSaysWhenAndTheNewestCounts)
{
    auto const witness = SigningKey::make("witness.example/w1", KeyKind::cosignature);
    auto const other = SigningKey::make("witness.example/w2", KeyKind::cosignature);
    Note note{std::string{text},
              {cosign(witness, text, 1'700'000'000), cosign(witness, text, 1'800'000'000)}};
    ASSERT_EQ(note.signatures[0].bytes.size(), 72U);
    EXPECT_EQ(note.signatures[0].bytes.substr(0, 8), std::string("\0\0\0\0\x65\x53\xf1\x00", 8));
    auto const read = parse_note(write_note(note));
    ASSERT_TRUE(read);
    EXPECT_EQ(word_of(*read, witness.verifier())->value().at, 1'800'000'000);
    EXPECT_FALSE(word_of(*read, other.verifier())->has_value());
}

TEST(Note, ACosignatureWithAnotherTimeOrTextIsARefusal)
{
    auto const witness = SigningKey::make("w", KeyKind::cosignature);
    Note const right{std::string{text}, {cosign(witness, text, 1'700'000'000)}};
    ASSERT_TRUE(word_of(right, witness.verifier())->has_value());
    auto at = right;
    at.signatures[0].bytes[7] ^= 1;
    auto words = right;
    words.text[0] = 'i';
    auto cut = right;
    cut.signatures[0].bytes.pop_back();
    auto bare = right; // a plain signature over the text, put forward as a cosignature
    bare.signatures[0].bytes = right.signatures[0].bytes.substr(0, 8) + witness.sign(text);
    auto negative = right;
    negative.signatures[0].bytes[0] = static_cast<char>(0x80);
    for (auto const& note : {at, words, cut, bare, negative}) {
        ASSERT_FALSE(word_of(note, witness.verifier()));
        EXPECT_EQ(word_of(note, witness.verifier()).error().code, "tlog.signature");
    }
}

TEST(Key, OneOfAnotherKindHasAnotherNumber)
{
    auto const log = *SigningKey::parse(peter_secret);
    auto const cosigner = SigningKey::make("PeterNeumann", KeyKind::cosignature);
    auto const back = SigningKey::parse(cosigner.text());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->verifier(), cosigner.verifier());
    EXPECT_EQ(back->verifier().kind(), KeyKind::cosignature);
    EXPECT_NE(back->verifier().id(), log.verifier().id());
    EXPECT_EQ(*VerifierKey::parse(cosigner.verifier().text()), cosigner.verifier());
    EXPECT_EQ(back->sign("a"), cosigner.sign("a"));
}

TEST(Key, TwoNewOnesDiffer)
{
    EXPECT_NE(SigningKey::make("a", KeyKind::ed25519).text(), SigningKey::make("a", KeyKind::ed25519).text());
}

TEST(Key, WhatIsNoKeyIsRefused)
{
    struct Row {
        char const* why;
        std::string text;
    };
    auto const small = to_base64(std::string(32, 'a'));
    Row const rows[] = {
        {"nothing", ""},
        {"two parts", "PeterNeumann+c74f20a3"},
        {"another name", "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"},
        {"another number", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"},
        {"capitals", "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"},
        {"another kind", "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"},
        {"another key", "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX"},
        {"a byte short", "PeterNeumann+c74f20a3+" + to_base64("\x01" + std::string(31, 'a'))},
        {"no kind", "PeterNeumann+c74f20a3+"},
        {"no name", "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"},
        {"a line end", std::string{peter_open} + '\n'},
        {"the secret one", std::string{peter_secret}},
    };
    for (auto const& row : rows) {
        auto const key = VerifierKey::parse(row.text);
        ASSERT_FALSE(key) << row.why;
        EXPECT_EQ(key.error().code, "tlog.key") << row.why;
        EXPECT_FALSE(SigningKey::parse("PRIVATE+KEY+" + row.text)) << row.why;
    }
    EXPECT_FALSE(SigningKey::parse(peter_open));
}

// A note that a post-quantum key signed can be read beside the others, though nobody here can check it.
TEST(Key, OneOfMlDsaIsKnownByNameAndItsLinesArePassedOver)
{
    auto const bytes = "\x06" + std::string(1312, 'k');
    auto const hash = sha256("later.example\n", bytes);
    std::string id;
    for (int n = 0; n < 4; ++n) {
        constexpr std::string_view digits{"0123456789abcdef"};
        id += digits[hash[static_cast<std::size_t>(n)] >> 4];
        id += digits[hash[static_cast<std::size_t>(n)] & 15];
    }
    auto const key = VerifierKey::parse("later.example+" + id + '+' + to_base64(bytes));
    ASSERT_TRUE(key);
    EXPECT_EQ(key->kind(), KeyKind::ml_dsa_44);
    Note const note{std::string{text}, {{key->name(), key->id(), std::string(8 + 2420, 's')}}};
    auto const word = word_of(note, *key);
    ASSERT_TRUE(word);
    EXPECT_FALSE(word->has_value());
    EXPECT_FALSE(key->checks(text, std::string(64, 's')));
}

TEST(Key, ANameIsOneWordWithoutAPlus)
{
    for (auto const* const name : {"a", "example.com/log42", "bên-chứng-kiến", "😀"}) {
        EXPECT_TRUE(is_key_name(name)) << name;
    }
    for (auto const* const name :
         {"", "a b", "a+b", "a\u00A0b", "a\u3000", "\u2028", "a\x01", "a\n", "\xff", "\xe1\xba"}) {
        EXPECT_FALSE(is_key_name(name)) << name;
    }
}

RC_GTEST_PROP(NoteProperty, AChangedBitOfASignatureIsARefusal, ())
{
    auto note = *parse_note(published);
    auto const bit = *rc::gen::inRange<int>(0, 64 * 8);
    note.signatures[0].bytes[static_cast<std::size_t>(bit / 8)] ^= static_cast<char>(1 << bit % 8);
    RC_ASSERT(!word_of(note, peter()));
}

RC_GTEST_PROP(NoteProperty, Base64IsReadBackAndHasOneFormOnly, (std::string bytes))
{
    auto const written = to_base64(bytes);
    RC_ASSERT(*from_base64(written) == bytes);
    RC_ASSERT(!from_base64(written + ' ') && !from_base64(written + '\n') && !from_base64("=" + written));
}

} // namespace ward::tlog
