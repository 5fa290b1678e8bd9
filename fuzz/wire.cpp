#include "fuzz.hpp"
#include "http/server.hpp"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>
#include <thread>

// Bytes of a stranger on the wire: every answer is HTTP and of one request, the handler never sees a path
// that climbs or a body beyond its plan, and the server goes on.

namespace {

namespace http = ward::http;
using ward::fuzz::must;

constexpr std::int64_t body_bytes_max = 4096;

class Listening {
public:
    Listening() : server_{{"127.0.0.1", 0}, limits(), spool(), hooks()}, thread_{[this] { server_.run(); }} {}
    Listening(Listening const&) = delete;
    Listening& operator=(Listening const&) = delete;
    ~Listening()
    {
        server_.stop();
        thread_.join();
        std::filesystem::remove_all(spool());
    }

    std::string ask(std::uint8_t const* data, std::size_t size) const
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(server_.port());
        int const descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
        must(::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        if (size > 0) {
            ::send(descriptor, data, size, MSG_NOSIGNAL);
        }
        ::shutdown(descriptor, SHUT_WR);
        std::string answer;
        std::array<char, 16384> part{};
        for (ssize_t count{0}; (count = ::recv(descriptor, part.data(), part.size(), 0)) > 0;) {
            answer.append(part.data(), static_cast<std::size_t>(count));
        }
        linger const at_once{1, 0}; // a thousand connections a second would use up every port
        ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        ::close(descriptor);
        return answer;
    }

private:
    static http::Limits limits()
    {
        http::Limits limits;
        limits.threads = 1;
        limits.header_time = std::chrono::seconds{5};
        limits.body_time = std::chrono::seconds{5};
        return limits;
    }
    static std::string spool()
    {
        auto const folder =
            std::filesystem::temp_directory_path() / ("ward-fuzz-wire-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder);
        return folder.string();
    }
    static http::Hooks hooks()
    {
        http::Hooks hooks;
        hooks.plan = [](http::Method, std::string const& path) {
            return http::BodyPlan{.bytes_max = body_bytes_max, .to_disk = path == "/file"};
        };
        hooks.handle = [](http::Request request, http::Reply reply) {
            must(request.path.starts_with('/') && request.path.find("/..") == std::string::npos);
            must(static_cast<std::int64_t>(request.body.size()) <= body_bytes_max);
            must(!request.spooled || request.spooled->size_bytes() <= body_bytes_max);
            http::Response response;
            response.body = std::string{"good"};
            reply->answer(std::move(response));
        };
        hooks.refuse = [](int status, std::string_view code) {
            http::Response response;
            response.status = status;
            response.body = std::string{code};
            return response;
        };
        return hooks;
    }

    http::Server server_;
    std::thread thread_;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static Listening const listening;
    auto const answer = listening.ask(data, size);
    must(answer.empty() || answer.starts_with("HTTP/1."));
    return 0;
}
