#include "command/only_server.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>

namespace ward::command {

OnlyServer::OnlyServer(std::string const& url)
{
    constexpr std::string_view embedded{"sqlite:"};
    if (!url.starts_with(embedded)) {
        return;
    }
    auto const file = url.substr(embedded.size()) + ".lock";
    descriptor_ = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor_ < 0) {
        refused_ = fmt::format("cannot make {}: {}; the folder of the database must be there and writable",
                               file, std::strerror(errno));
    } else if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        refused_ = fmt::format("another server works on this database ({} is held); stop it first, or use a "
                               "database of its own",
                               file);
    }
}

OnlyServer::~OnlyServer()
{
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

} // namespace ward::command
