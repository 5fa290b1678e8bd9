#pragma once

#include <string>

namespace ward::command {

/// A bar on the terminal for long work; on anything else, a line every tenth.
class Progress {
public:
    explicit Progress(std::string what);
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;
    ~Progress(); ///< ends the line

    /// `share` from 0 to 1.
    void at(double share);

private:
    std::string what_;
    bool terminal_;
    int shown_{-1};
};

} // namespace ward::command
