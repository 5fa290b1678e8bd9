#pragma once

#include "tlog/model.hpp"

#include <array>
#include <optional>

/// Signed notes. Source: C2SP signed-note v1.0.0, tlog-cosignature v1.0.1
namespace ward::tlog {

/// What a key signs.
enum class KeyKind : unsigned char {
    ed25519 = 0x01,     ///< the text of the note
    cosignature = 0x04, ///< Ed25519 over "cosignature/v1", the time and the text
    ml_dsa_44 = 0x06,   ///< known by name, so that such lines are passed over; neither made nor checked
};

/// A public key with its name, as it is handed out: "name+1234abcd+base64".
class VerifierKey {
public:
    /// `tlog.key`; also for a name that a note may not carry.
    static Result<VerifierKey> parse(std::string_view text);

    std::string const& name() const { return name_; }
    std::uint32_t id() const { return id_; }
    KeyKind kind() const { return kind_; }
    std::string const& bytes() const { return bytes_; }
    std::string text() const;

    bool checks(std::string_view message, std::string_view signature) const;

    friend bool operator==(VerifierKey const&, VerifierKey const&) = default;

private:
    friend class SigningKey;
    std::string name_;
    KeyKind kind_{KeyKind::ed25519};
    std::string bytes_; ///< 32 of Ed25519, 1312 of ML-DSA-44
    std::uint32_t id_{0};
};

/// The secret half. Its memory is overwritten when it goes.
class SigningKey {
public:
    /// A new one, of chance. \pre `name` is one a note may carry, `kind` is an Ed25519 one
    static SigningKey make(std::string name, KeyKind kind);
    /// "PRIVATE+KEY+name+1234abcd+base64(kind ‖ seed)" as golang.org/x/mod writes it; `tlog.key`.
    static Result<SigningKey> parse(std::string_view text);

    SigningKey(SigningKey const&) = default;
    SigningKey(SigningKey&&) = default;
    SigningKey& operator=(SigningKey const&) = default;
    SigningKey& operator=(SigningKey&&) = default;
    ~SigningKey();

    VerifierKey const& verifier() const { return verifier_; }
    std::string text() const;

    /// Of the very message, whatever it is: 64 bytes.
    std::string sign(std::string_view message) const;

private:
    SigningKey(std::string name, KeyKind kind);
    /// Fills verifier and secret out of the seed, the first half of `secret_`.
    void derive();

    VerifierKey verifier_;
    std::array<unsigned char, 64> secret_{}; ///< seed ‖ public key, as libsodium has it; never on the heap
};

/// Non-empty, valid UTF-8, no space of Unicode, no control character, no plus.
bool is_key_name(std::string_view name);

struct Signature {
    std::string name;
    std::uint32_t key_id{0};
    std::string bytes; ///< behind the key's number: 64 for ed25519, 8 + 64 for a cosignature

    friend bool operator==(Signature const&, Signature const&) = default;
};

/// A text and who signed it. Nothing is checked yet.
struct Note {
    std::string text; ///< with its last line end
    std::vector<Signature> signatures;
};

inline constexpr std::size_t note_bytes_max{1'000'000};
inline constexpr std::size_t signatures_max{100};

/// `tlog.note` for what is no note. `write_note` gives back the same bytes.
Result<Note> parse_note(std::string_view bytes);
std::string write_note(Note const& note);
/// "— name base64\n"; also the lines of a witness's answer.
std::string write_signature(Signature const& signature);
/// One line, with its line end or without; `tlog.note`.
Result<Signature> parse_signature(std::string_view line);
/// One to `signatures_max` lines, each with its line end; `tlog.note`.
Result<std::vector<Signature>> parse_signatures(std::string_view lines);

/// \pre `key` is of kind ed25519
Signature sign(SigningKey const& key, std::string_view text);
/// \pre `key` is of kind cosignature. `at`: seconds since 1970
Signature cosign(SigningKey const& key, std::string_view text, std::int64_t at);

/// What one key says of a note.
struct Word {
    std::int64_t at{0}; ///< of a cosignature: seconds since 1970
};

/// Nothing when the key did not sign, or is of a kind that is not checked; `tlog.signature` when a line of
/// this very key is wrong: then the whole note is worth nothing. Of several cosignatures the newest counts.
Result<std::optional<Word>> word_of(Note const& note, VerifierKey const& key);

} // namespace ward::tlog
