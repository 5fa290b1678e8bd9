#pragma once

#include "ledger/store.hpp"
#include "tlog/note.hpp"

#include <optional>
#include <string>
#include <variant>

// The one who signs. What was signed last is noted on disk, outside of the database and before it is signed:
// a database put back from an older backup, or a second one, cannot make the ward sign two histories.

namespace ward::ledger {

/// What was signed last.
struct Noted {
    std::string origin;
    std::int64_t size{0};
    std::string root; ///< base64
};
BOOST_DESCRIBE_STRUCT(Noted, (), (origin, size, root))

class Signer {
public:
    /// \param folder holds `key` (mode 0600), `signed.json` and `lock`; made when the ledger is begun
    Signer(std::string folder, std::string origin);
    Signer(Signer const&) = delete;
    Signer& operator=(Signer const&) = delete;
    ~Signer();

    /// Takes the folder for this process alone, and holds what was signed against the database. Makes the key
    /// when nothing was ever signed. Why it must not sign, if so. \throws sql::Failure
    std::optional<Stop> open(sql::Session& database, WardId ward);

    /// The signed note of a block. What was noted must be the beginning of the block's tree, as the stored
    /// tiles have it, and the tiles must lead to its root. \pre `open` found nothing \throws sql::Failure
    std::variant<std::string, Stop> sign(sql::Session& database, WardId ward, StoredBlock const& block);

    /// \pre `open` found nothing
    tlog::VerifierKey const& key() const { return key_->verifier(); }
    std::string const& origin() const { return origin_; }

    /// Takes the newest signed block of the database for what was signed last: for somebody who knows that
    /// nothing newer was. \pre the folder is not held by another process
    bool adopt(sql::Session& database, WardId ward);

private:
    std::optional<Stop> take_folder();
    std::optional<Stop> read_key(std::optional<StoredBlock> const& newest);
    std::optional<Stop> read_noted(std::optional<StoredBlock> const& newest);
    bool note_down(Noted const& noted);
    std::string path_of(char const* file) const { return folder_ + '/' + file; }

    std::string folder_;
    std::string origin_;
    int lock_{-1};
    std::optional<tlog::SigningKey> key_;
    std::optional<Noted> noted_;
};

} // namespace ward::ledger
