#include "file/shelf.hpp"

#include "base/log.hpp"
#include "file/descriptor.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <vector>

namespace ward::file {

namespace fs = std::filesystem;

namespace {

Error failed(char const* step)
{
    auto const code = errno == ENOSPC || errno == EDQUOT ? "disk.full" : "file.shelf.failed";
    log::write(log::Level::error, "file.shelf.failed", {{"step", step}, {"why", std::strerror(errno)}});
    return {Fault::unavailable, code, {}};
}

/// "" when the file cannot be read to its end.
std::string sha256_of(int file)
{
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> const digest{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    WARD_CHECK(digest != nullptr && EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr) == 1);
    std::vector<char> part(256 * 1024);
    auto count = read(file, part.data(), part.size());
    for (; count > 0; count = read(file, part.data(), part.size())) {
        EVP_DigestUpdate(digest.get(), part.data(), static_cast<std::size_t>(count));
    }
    if (count < 0) {
        return {};
    }
    std::array<unsigned char, 32> bytes{};
    EVP_DigestFinal_ex(digest.get(), bytes.data(), nullptr);
    std::string hex;
    for (auto const byte : bytes) {
        hex += fmt::format("{:02x}", byte);
    }
    return hex;
}

timespec to_timespec(Instant at)
{
    constexpr std::int64_t ms_per_second = 1000;
    constexpr std::int64_t ns_per_ms = 1'000'000;
    return {to_ms(at) / ms_per_second, (to_ms(at) % ms_per_second) * ns_per_ms};
}

/// Last wanted before that; false for what is not there.
bool is_old(std::string const& path, Instant before)
{
    struct stat facts {};
    bool const there = lstat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
    auto const last = from_ms(std::int64_t{facts.st_mtim.tv_sec} * 1000 + facts.st_mtim.tv_nsec / 1'000'000);
    return there && last < before;
}

bool is_sha256(std::string_view name)
{
    return name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool mark_wanted(std::string const& path, Instant now)
{
    timespec const both[] = {to_timespec(now), to_timespec(now)};
    return utimensat(AT_FDCWD, path.c_str(), both, AT_SYMLINK_NOFOLLOW) == 0;
}

/// Renaming is only as durable as the folder it happened in.
bool sync_folder(fs::path const& folder)
{
    auto const open_folder = open_file(folder.string(), O_RDONLY | O_DIRECTORY);
    return open_folder && fsync(open_folder.number()) == 0;
}

/// `folder` and what is missing above it, down from `root`, each made durable in the one above.
bool make_folders(fs::path const& root, fs::path const& below)
{
    auto folder = root;
    for (auto const& name : below) {
        auto const parent = folder;
        folder /= name;
        if (mkdir(folder.c_str(), 0700) == 0) {
            if (!sync_folder(parent)) {
                return false;
            }
        } else if (errno != EEXIST) {
            return false;
        }
    }
    return true;
}

/// Copies to where a rename can take it on, because the spool lies on another disk.
bool copy_to(std::string const& from, std::string const& target)
{
    std::error_code failure;
    fs::copy_file(from, target, fs::copy_options::overwrite_existing, failure);
    auto const copy = open_file(target, O_RDONLY);
    return !failure && copy && fsync(copy.number()) == 0;
}

bool move_to(std::string const& from, std::string const& target)
{
    if (rename(from.c_str(), target.c_str()) == 0) {
        return true;
    }
    auto const beside =
        target + ".incoming-" + std::to_string(getpid()) + "-" + fs::path{from}.filename().string();
    if (errno != EXDEV || !copy_to(from, beside)) {
        return false;
    }
    return rename(beside.c_str(), target.c_str()) == 0;
}

/// Held by those who put (together) and by the one who removes (alone), so that no bytes go while somebody
/// finds that they are there already.
class Lock {
public:
    Lock(std::string const& folder, int kind) : file_{open_file(folder + "/.lock", O_RDWR | O_CREAT)}
    {
        int got{-1};
        do {
            got = file_ ? flock(file_.number(), kind) : 0;
        } while (got != 0 && errno == EINTR);
        held_ = file_ && got == 0;
    }
    bool held() const { return held_; }
    Descriptor release() && { return std::move(file_); }

private:
    Descriptor file_; ///< closing it gives the lock back
    bool held_{false};
};

} // namespace

std::string sha256_of_file(std::string const& path)
{
    auto const file = open_file(path, O_RDONLY);
    return file ? sha256_of(file.number()) : std::string{};
}

Shelf::Shelf(std::string folder) : folder_{std::move(folder)}
{
    std::error_code failure;
    fs::create_directories(folder_, failure); // what stays undone shows when something is put
}

std::string Shelf::path_of(WardId ward, std::string_view sha256) const
{
    WARD_CHECK(is_sha256(sha256));
    return fmt::format("{}/{}/{}/{}/{}", folder_, ward.value, sha256.substr(0, 2), sha256.substr(2, 2),
                       sha256);
}

Descriptor Shelf::hold() const
{
    return Lock{folder_, LOCK_SH}.release();
}

Result<std::string> Shelf::put(WardId ward, std::string const& path, Instant now) const
{
    auto const file = open_file(path, O_RDONLY);
    if (!file) {
        return failed("open");
    }
    auto const sha256 = sha256_of(file.number());
    if (sha256.empty() || fchmod(file.number(), 0600) != 0 || fsync(file.number()) != 0) {
        return failed("read");
    }
    auto const target = path_of(ward, sha256);
    Lock const lock{folder_, LOCK_SH};
    if (!lock.held()) {
        return failed("lock");
    }
    if (fs::path const place{target}; access(target.c_str(), F_OK) != 0) {
        auto const below = place.parent_path().lexically_relative(folder_);
        if (!make_folders(folder_, below) || !move_to(path, target) || !sync_folder(place.parent_path())) {
            return failed("move");
        }
    }
    return mark_wanted(target, now) ? Result<std::string>{sha256} : Result<std::string>{failed("mark")};
}

bool Shelf::remove(WardId ward, std::string const& sha256, Instant before, IsNamed const& is_named) const
{
    auto const path = path_of(ward, sha256);
    if (!is_old(path, before) || is_named(sha256)) {
        return false;
    }
    Lock const alone{folder_, LOCK_EX};
    // Somebody may have put the same bytes again since.
    return alone.held() && is_old(path, before) && unlink(path.c_str()) == 0;
}

int Shelf::remove_all(WardId ward, Instant before, IsNamed const& is_named) const
{
    int removed{0};
    std::error_code failure;
    fs::recursive_directory_iterator const all{fmt::format("{}/{}", folder_, ward.value), failure};
    for (auto const& entry : all) {
        auto const name = entry.path().filename().string();
        bool const bytes = entry.is_regular_file(failure) && is_sha256(name);
        removed += bytes && remove(ward, name, before, is_named) ? 1 : 0;
    }
    return removed;
}

} // namespace ward::file
