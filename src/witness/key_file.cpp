#include "witness/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>

namespace ward::witness {

namespace {

/// Closed with its scope.
class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor()
    {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    int number() const { return number_; }
    bool open() const { return number_ >= 0; }

private:
    int number_;
};

/// The name of a new file is durable only with its folder.
bool sync_folder_of(std::string const& file)
{
    auto const folder = std::filesystem::absolute(file).parent_path();
    Descriptor const descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return descriptor.open() && ::fsync(descriptor.number()) == 0;
}

} // namespace

Result<void> write_key_file(std::string const& file, tlog::SigningKey const& key)
{
    Descriptor const descriptor{::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (!descriptor.open()) {
        return errno == EEXIST ? conflict("witness.key.exists")
                               : Error{Fault::unavailable, "witness.key.disk", {}};
    }
    auto const line = key.text() + '\n';
    bool const written =
        ::write(descriptor.number(), line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
        ::fsync(descriptor.number()) == 0 && sync_folder_of(file);
    if (!written) {
        ::unlink(file.c_str()); // half a key is none, and this one nobody has seen yet
        return Error{Fault::unavailable, "witness.key.disk", {}};
    }
    return {};
}

Result<tlog::SigningKey> read_key_file(std::string const& file)
{
    Descriptor const descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat about {};
    if (!descriptor.open() || ::fstat(descriptor.number(), &about) != 0) {
        return not_found("witness.key.missing");
    }
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return forbidden("witness.key.open");
    }
    std::array<char, 4096> bytes{};
    auto const count = ::read(descriptor.number(), bytes.data(), bytes.size());
    std::string_view text{bytes.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
    text = text.substr(0, text.find('\n'));
    auto key = tlog::SigningKey::parse(text);
    bytes.fill('\0');
    if (!key) {
        return invalid("witness.key.damaged");
    }
    if (key->verifier().kind() != tlog::KeyKind::cosignature) {
        return invalid("witness.key.kind");
    }
    return *std::move(key);
}

} // namespace ward::witness
