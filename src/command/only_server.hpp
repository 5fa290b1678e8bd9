#pragma once

#include <string>

namespace ward::command {

/// Held while one server works on an embedded database: two would give out the same ids and each believe its
/// own kept answers. The kernel lets go of it with the process, however that ends. On a database of its own
/// (PostgreSQL) servers may be many, each with its [ward] node.
class OnlyServer {
public:
    explicit OnlyServer(std::string const& url);
    OnlyServer(OnlyServer const&) = delete;
    OnlyServer& operator=(OnlyServer const&) = delete;
    ~OnlyServer();

    /// Why this process may not serve, and what to do; empty when it may.
    std::string const& refused() const { return refused_; }

private:
    int descriptor_{-1};
    std::string refused_;
};

} // namespace ward::command
