#include "ledger/signer.hpp"

#include "base/log.hpp"
#include "file/descriptor.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace ward::ledger {

namespace {

constexpr char const* key_file{"key"};
constexpr char const* noted_file{"signed.json"};
constexpr char const* lock_file{"lock"};
constexpr int owner_only{0600};

std::optional<std::string> read_file(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        return std::nullopt;
    }
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

/// The whole text or what was there before, and durable when it says yes.
bool replace_file(std::string const& folder, char const* name, std::string const& text)
{
    auto const path = folder + '/' + name;
    auto const fresh = path + ".new";
    auto const file = file::open_file(fresh, O_CREAT | O_TRUNC | O_WRONLY, owner_only);
    auto const written =
        file && ::write(file.number(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (!written || ::fsync(file.number()) != 0 || ::rename(fresh.c_str(), path.c_str()) != 0) {
        return false;
    }
    auto const place = file::open_file(folder, O_RDONLY | O_DIRECTORY);
    return place && ::fsync(place.number()) == 0;
}

} // namespace

Signer::Signer(std::string folder, std::string origin)
    : folder_{std::move(folder)}, origin_{std::move(origin)}
{
}

Signer::~Signer()
{
    if (lock_ >= 0) {
        ::close(lock_);
    }
}

std::optional<Stop> Signer::take_folder()
{
    if (lock_ >= 0) {
        return std::nullopt;
    }
    std::error_code failed;
    std::filesystem::create_directories(folder_, failed);
    lock_ = ::open(path_of(lock_file).c_str(), O_CREAT | O_RDWR | O_CLOEXEC, owner_only);
    if (lock_ < 0) {
        log::write(log::Level::error, "ledger.folder", {{"folder", folder_}, {"why", std::strerror(errno)}});
        return Stop::state_unwritten;
    }
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock_);
        lock_ = -1;
        return Stop::held_elsewhere;
    }
    return std::nullopt;
}

std::optional<Stop> Signer::read_key(std::optional<StoredBlock> const& newest)
{
    auto const text = read_file(path_of(key_file));
    if (!text) {
        if (newest || std::filesystem::exists(path_of(noted_file))) {
            return Stop::key_missing;
        }
        auto const fresh = tlog::SigningKey::make(origin_, tlog::KeyKind::ed25519);
        if (!replace_file(folder_, key_file, fresh.text() + '\n')) {
            return Stop::state_unwritten;
        }
        key_ = fresh;
        return std::nullopt;
    }
    auto const key = tlog::SigningKey::parse(std::string_view{*text}.substr(0, text->find('\n')));
    if (!key || key->verifier().kind() != tlog::KeyKind::ed25519) {
        return Stop::key_missing;
    }
    if (key->verifier().name() != origin_) {
        return Stop::origin_differs;
    }
    key_ = *key;
    if (!newest) {
        return std::nullopt;
    }
    auto const note = tlog::parse_note(newest->note);
    auto const word = note ? tlog::word_of(*note, key_->verifier()) : invalid("tlog.note");
    return word && *word ? std::nullopt : std::optional{Stop::key_differs};
}

std::optional<Stop> Signer::read_noted(std::optional<StoredBlock> const& newest)
{
    auto const text = read_file(path_of(noted_file));
    if (!text) {
        return newest ? std::optional{Stop::state_missing} : std::nullopt;
    }
    auto const noted = json::read_text_as<Noted>(*text);
    if (!noted) {
        return Stop::state_missing;
    }
    if (noted->origin != origin_) {
        return Stop::origin_differs;
    }
    noted_ = *noted;
    return std::nullopt;
}

std::optional<Stop> Signer::open(sql::Session& database, WardId ward)
{
    if (auto const held = take_folder()) {
        return held;
    }
    auto const newest = find_block(database, ward, Which::newest_signed);
    if (auto const no_key = read_key(newest)) {
        return no_key;
    }
    if (auto const unknown = read_noted(newest)) {
        return unknown;
    }
    if (!noted_) {
        return std::nullopt;
    }
    auto const size = load_tree(database, ward).edge.size();
    auto const noted = static_cast<std::uint64_t>(noted_->size);
    if (noted > size) {
        return Stop::state_ahead;
    }
    auto const root = tlog::root_of(noted, subtrees(database, ward, size));
    return tlog::to_base64(root) == noted_->root ? std::nullopt : std::optional{Stop::state_differs};
}

bool Signer::note_down(Noted const& noted)
{
    if (!replace_file(folder_, noted_file, json::to_text(noted) + '\n')) {
        log::write(log::Level::error, "ledger.state_unwritten",
                   {{"folder", folder_}, {"why", std::strerror(errno)}});
        return false;
    }
    noted_ = noted;
    return true;
}

std::variant<std::string, Stop> Signer::sign(sql::Session& database, WardId ward, StoredBlock const& block)
{
    auto const subtree = subtrees(database, ward, block.size);
    auto const root = tlog::root_of(block.size, subtree);
    if (tlog::to_base64(root) != block.root) {
        return Stop::state_differs;
    }
    if (noted_) {
        auto const noted = static_cast<std::uint64_t>(noted_->size);
        if (noted > block.size) {
            return Stop::state_ahead;
        }
        if (tlog::to_base64(tlog::root_of(noted, subtree)) != noted_->root) {
            return Stop::state_differs;
        }
    }
    if (!note_down({origin_, static_cast<std::int64_t>(block.size), block.root})) {
        return Stop::state_unwritten;
    }
    auto const text = tlog::write_checkpoint({origin_, block.size, root});
    return tlog::write_note({text, {tlog::sign(*key_, text)}});
}

bool Signer::adopt(sql::Session& database, WardId ward)
{
    auto const newest = find_block(database, ward, Which::newest_signed);
    return !take_folder() && newest &&
           note_down({origin_, static_cast<std::int64_t>(newest->size), newest->root});
}

} // namespace ward::ledger
