#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <utility>

namespace ward::file {

/// An open file that closes itself; negative: it could not be opened.
class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor()
    {
        if (number_ >= 0) {
            close(number_);
        }
    }

    int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

private:
    int number_;
};

/// Never followed through a symbolic link, never handed to a child process.
inline Descriptor open_file(std::string const& path, int flags, mode_t mode = 0600)
{
    return Descriptor{open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, mode)};
}

} // namespace ward::file
