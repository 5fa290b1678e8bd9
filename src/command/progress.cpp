#include "command/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace ward::command {

namespace {

constexpr int bar_width = 40;

} // namespace

Progress::Progress(std::string what) : what_{std::move(what)}, terminal_{::isatty(STDERR_FILENO) == 1} {}

Progress::~Progress()
{
    if (terminal_ && shown_ >= 0) {
        fmt::print(stderr, "\n");
    }
}

void Progress::at(double share)
{
    auto const percent = std::clamp(static_cast<int>(share * 100), 0, 100);
    if (percent == shown_ || (!terminal_ && percent / 10 == shown_ / 10 && shown_ >= 0)) {
        return;
    }
    shown_ = percent;
    if (!terminal_) {
        fmt::print(stderr, "{}: {} %\n", what_, percent);
        return;
    }
    auto const full = static_cast<std::size_t>(percent * bar_width / 100);
    fmt::print(stderr, "\r{} [{}{}] {:3} %", what_, std::string(full, '='),
               std::string(bar_width - full, ' '), percent);
    std::fflush(stderr);
}

} // namespace ward::command
