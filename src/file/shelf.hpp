#pragma once

#include "api/caller.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "file/descriptor.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace ward::file {

/// In hexadecimal digits; "" when the file cannot be read to its end.
std::string sha256_of_file(std::string const& path);

/// The folder on disk where the bytes lie: <folder>/<ward>/ab/cd/<sha256>, never changed once there.
/// Thread-safe, and safe between processes that share the folder. A disk that fails is the refusal
/// file.shelf.failed (503), one that is full disk.full (503), and both are logged.
class Shelf {
public:
    explicit Shelf(std::string folder);

    /// Moves the file at `path` onto the shelf, durable when this answers, and answers its SHA-256. Bytes
    /// that lie there already are marked as wanted again at `now`, and `path` is left alone.
    Result<std::string> put(WardId ward, std::string const& path, Instant now) const;

    /// Where bytes with this SHA-256 lie, or would.
    std::string path_of(WardId ward, std::string_view sha256) const;

    /// While this lives nothing is removed, also by another process; what comes, comes. Holds nothing when
    /// the disk takes no writes, but then nothing can be removed either.
    Descriptor hold() const;

    /// Whether something still names these bytes.
    using IsNamed = std::function<bool(std::string const& sha256)>;

    /// Removes bytes that were last wanted before `before` and that nothing names; whether it did.
    bool remove(WardId ward, std::string const& sha256, Instant before, IsNamed const& is_named) const;

    /// The same for everything the ward has on the shelf: it looks at each file there. How many were removed.
    int remove_all(WardId ward, Instant before, IsNamed const& is_named) const;

private:
    std::string folder_;
};

} // namespace ward::file
