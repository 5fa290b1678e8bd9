#include "health/machine.hpp"

#include <dirent.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>
#include <fstream>

namespace ward::health {

namespace {

namespace fs = std::filesystem;

/// The number behind "VmRSS:" in a line of /proc; lines say kB and mean 1024 bytes.
void take_number(std::string const& line, std::string_view word, std::int64_t unit, std::int64_t& into)
{
    if (!line.starts_with(word)) {
        return;
    }
    auto const from = line.find_first_of("0123456789");
    std::int64_t number{0};
    if (from != std::string::npos &&
        std::from_chars(line.data() + from, line.data() + line.size(), number).ec == std::errc{}) {
        into = number * unit;
    }
}

std::int64_t open_descriptors()
{
    std::int64_t count{0};
    if (auto* const folder = ::opendir("/proc/self/fd")) {
        while (::readdir(folder) != nullptr) {
            ++count;
        }
        ::closedir(folder);
        count -= 3; // ".", ".." and the folder itself
    }
    return count;
}

double seconds_of(timeval const& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// A folder that is yet to be made will lie where its parent lies.
fs::path existing(std::string const& path)
{
    std::error_code none;
    auto at = fs::absolute(path, none);
    while (!at.empty() && !fs::exists(at, none) && at != at.root_path()) {
        at = at.parent_path();
    }
    return at;
}

} // namespace

Machine look_at_machine()
{
    constexpr std::int64_t kilobyte{1024};
    Machine machine;
    std::string line;
    for (std::ifstream status{"/proc/self/status"}; std::getline(status, line);) {
        take_number(line, "VmRSS:", kilobyte, machine.resident_bytes);
        take_number(line, "VmSize:", kilobyte, machine.virtual_bytes);
        take_number(line, "Threads:", 1, machine.threads);
    }
    for (std::ifstream memory{"/proc/meminfo"}; std::getline(memory, line);) {
        take_number(line, "MemTotal:", kilobyte, machine.memory.total_bytes);
        take_number(line, "MemAvailable:", kilobyte, machine.memory.free_bytes);
    }
    machine.descriptors = open_descriptors();
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        machine.descriptors_max = static_cast<std::int64_t>(limit.rlim_cur);
    }
    rusage usage{};
    if (::getrusage(RUSAGE_SELF, &usage) == 0) {
        machine.processor_seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    }
    return machine;
}

Space space_of(std::string const& path)
{
    struct statvfs found {};
    if (::statvfs(existing(path).c_str(), &found) != 0) {
        return {};
    }
    auto const block = static_cast<std::int64_t>(found.f_frsize);
    // What is set aside for root is full for everybody else.
    auto const set_aside = static_cast<std::int64_t>(found.f_bfree - found.f_bavail);
    return {static_cast<std::int64_t>(found.f_bavail) * block,
            (static_cast<std::int64_t>(found.f_blocks) - set_aside) * block};
}

bool on_same_disk(std::string const& one, std::string const& other)
{
    struct stat a {};
    struct stat b {};
    return ::stat(existing(one).c_str(), &a) == 0 && ::stat(existing(other).c_str(), &b) == 0 &&
           a.st_dev == b.st_dev;
}

std::int64_t bytes_below(std::string const& folder)
{
    std::int64_t bytes{0};
    std::error_code none;
    for (fs::recursive_directory_iterator at{folder, none}, end; !none && at != end; at.increment(none)) {
        std::error_code gone; // a file may go while we look
        if (at->is_regular_file(gone) && !at->is_symlink(gone)) {
            auto const size = at->file_size(gone);
            bytes += gone ? 0 : static_cast<std::int64_t>(size);
        }
    }
    return bytes;
}

} // namespace ward::health
