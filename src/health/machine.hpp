#pragma once

#include "health/model.hpp"

namespace ward::health {

/// What the kernel says of this process and of the machine; 0 where it does not say.
struct Machine {
    std::int64_t resident_bytes{0};
    std::int64_t virtual_bytes{0};
    std::int64_t threads{0};
    std::int64_t descriptors{0};
    std::int64_t descriptors_max{0};
    double processor_seconds{0};
    Space memory; ///< what could be had without swapping, of all there is
};
Machine look_at_machine();

/// The disk on which the nearest existing folder above `path` lies; 0 when there is none.
Space space_of(std::string const& path);

/// Whether both lie, or would lie, on one disk.
bool on_same_disk(std::string const& one, std::string const& other);

/// Bytes of all files below `folder`, symbolic links not followed.
std::int64_t bytes_below(std::string const& folder);

} // namespace ward::health
