#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

// Other people's files are opened by other programs, in a process that can do little and not for long.

namespace ward::file {

struct ChildLimits {
    std::chrono::seconds cpu_max{20};
    std::chrono::milliseconds time_max{30'000};
    std::int64_t memory_bytes_max{std::int64_t{1} << 30U}; ///< of address space
    std::size_t output_bytes_max{64 * 1024};
};

enum class ChildEnd {
    exited,          ///< by itself, with `status`
    killed,          ///< by a signal: it crashed, or went over its limits
    timed_out,       ///< it was ended after time_max
    said_too_much,   ///< it was ended after output_bytes_max
    could_not_start, ///< the program is not there, or the process cannot be shut in
};

struct ChildAnswer {
    ChildEnd end{ChildEnd::could_not_start};
    int status{0};
    std::string output; ///< what it wrote to its standard output
};

/// Runs a program and waits for its end. The process sees no network and none of our open files, cannot write
/// files, leaves no core, has a short environment of its own, and dies with us. Thread-safe.
/// \pre command is a program's name, looked for in /usr/local/bin, /usr/bin and /bin, and its arguments
ChildAnswer run_child(std::vector<std::string> const& command, ChildLimits const& limits);

} // namespace ward::file
