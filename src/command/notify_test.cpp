#include "command/notify.hpp"

#include <gtest/gtest.h>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>

namespace ward::command {
namespace {

/// A service manager's end of the line, under a name that is no file.
class Manager {
public:
    Manager() : descriptor_{::socket(AF_UNIX, SOCK_DGRAM, 0)}
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        auto const name = "smartward-test-" + std::to_string(::getpid());
        std::memcpy(address.sun_path + 1, name.data(), name.size());
        auto const length = offsetof(sockaddr_un, sun_path) + 1 + name.size();
        EXPECT_EQ(::bind(descriptor_, reinterpret_cast<sockaddr*>(&address), static_cast<socklen_t>(length)),
                  0);
        ::setenv("NOTIFY_SOCKET", ("@" + name).c_str(), 1);
    }
    Manager(Manager const&) = delete;
    Manager& operator=(Manager const&) = delete;
    ~Manager()
    {
        ::unsetenv("NOTIFY_SOCKET");
        ::close(descriptor_);
    }

    std::string told() const
    {
        std::array<char, 256> bytes{};
        auto const count = ::recv(descriptor_, bytes.data(), bytes.size(), MSG_DONTWAIT);
        return count < 0 ? "" : std::string{bytes.data(), static_cast<std::size_t>(count)};
    }

private:
    int descriptor_;
};

TEST(Notify, TheServiceManagerIsToldWordForWord)
{
    Manager const manager;
    notify("READY=1");
    EXPECT_EQ(manager.told(), "READY=1");
}

TEST(Notify, AnAddressThatIsNoneIsLeftAlone)
{
    Manager const manager;
    for (auto const* const name : {"", "relative", "/no/such/folder/socket"}) {
        ::setenv("NOTIFY_SOCKET", name, 1);
        notify("READY=1");
    }
    ::setenv("NOTIFY_SOCKET", ("/" + std::string(200, 'a')).c_str(), 1);
    notify("READY=1");
    EXPECT_EQ(manager.told(), "");
}

} // namespace
} // namespace ward::command
