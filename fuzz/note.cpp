#include "tlog/note.hpp"
#include "fuzz.hpp"

// What signs: the first byte chooses among a note, the lines of a witness's answer, and keys. What is taken
// is written back byte for byte, and a key can be asked about any of it.

namespace {

namespace tlog = ward::tlog;
using ward::fuzz::must;

/// One for all inputs, so that a finding comes again.
tlog::SigningKey const& a_key()
{
    static auto const key = *tlog::SigningKey::parse(
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    return key;
}

void read_note(std::string_view bytes)
{
    auto const note = tlog::parse_note(bytes);
    if (!note) {
        must(note.error().code == "tlog.note");
        return;
    }
    must(tlog::write_note(*note) == bytes);
    must(!note->signatures.empty() && note->text.ends_with('\n'));
    auto const word = tlog::word_of(*note, a_key().verifier());
    must(word || word.error().code == "tlog.signature");

    tlog::Note const ours{note->text, {tlog::sign(a_key(), note->text)}};
    auto const back = tlog::parse_note(tlog::write_note(ours));
    must(back && back->text == note->text && tlog::word_of(*back, a_key().verifier())->has_value());
}

void read_lines(std::string_view bytes)
{
    auto const lines = tlog::parse_signatures(bytes);
    if (!lines) {
        must(lines.error().code == "tlog.note");
        return;
    }
    std::string written;
    for (auto const& line : *lines) {
        written += tlog::write_signature(line);
        must(tlog::is_key_name(line.name) && *tlog::parse_signature(tlog::write_signature(line)) == line);
    }
    must(written == bytes);
}

void read_keys(std::string_view bytes)
{
    auto const open = tlog::VerifierKey::parse(bytes);
    must(open ? open->text() == bytes : open.error().code == "tlog.key");
    if (open) {
        (void)open->checks(bytes, bytes);
    }
    auto const secret = tlog::SigningKey::parse(bytes);
    must(secret ? secret->text() == bytes : secret.error().code == "tlog.key");
    must(!secret || secret->verifier().checks(bytes, secret->sign(bytes)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return ward::fuzz::choose(data, size, {&read_note, &read_lines, &read_keys});
}
