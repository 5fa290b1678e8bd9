#include "command/notify.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace ward::command {

void notify(std::string_view state)
{
    auto const* const asked = std::getenv("NOTIFY_SOCKET");
    std::string_view const name{asked == nullptr ? "" : asked};
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    bool const usable =
        !name.empty() && name.size() < sizeof address.sun_path && (name[0] == '/' || name[0] == '@');
    if (!usable) {
        return;
    }
    std::memcpy(address.sun_path, name.data(), name.size());
    if (name[0] == '@') { // a name that is no file
        address.sun_path[0] = '\0';
    }
    auto const descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return;
    }
    auto const length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    ::sendto(descriptor, state.data(), state.size(), MSG_NOSIGNAL,
             reinterpret_cast<sockaddr const*>(&address), length);
    ::close(descriptor);
}

} // namespace ward::command
