#pragma once

#include "http/message.hpp"

#include <chrono>
#include <functional>
#include <memory>

namespace ward::http {

/// A limit on everything a client can make us hold or wait for.
struct Limits {
    int threads{2};
    int connections_max{4096};
    std::int64_t header_bytes_max{16 * 1024};
    std::chrono::seconds header_time{15}; ///< also how long a kept connection may lie idle
    std::chrono::seconds body_time{120};
    std::chrono::seconds write_time{60};
    std::chrono::seconds stop_grace{10};
    std::int64_t stream_pending_bytes_max{256 * 1024}; ///< a live screen that reads no more is closed
};

struct Address {
    std::string host{"127.0.0.1"};
    std::uint16_t port{8080}; ///< 0: any free one, see Server::port
};

/// What the server asks of the house above it.
struct Hooks {
    std::function<BodyPlan(Method, std::string const& path)> plan;
    /// Called on an I/O thread; may answer at once or later from any thread.
    std::function<void(Request, Reply)> handle;
    /// What the server itself refuses (malformed, too large, too many): status and stable code → response.
    std::function<Response(int status, std::string_view code)> refuse;
};

/// HTTP/1.1 over TCP; TLS ends in a proxy in front. server.cpp is the only file that sees Asio and Beast.
class Server {
public:
    /// \throws std::runtime_error when the address cannot be had
    Server(Address const& address, Limits const& limits, std::string spool_folder, Hooks hooks);
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;
    ~Server();

    std::uint16_t port() const;

    /// Serves until `stop`.
    void run();

    /// Takes no more connections, lets what runs end, closes the rest after the grace time. Safe from any
    /// thread.
    void stop();

    /// A number for a stream that a handler is about to answer with.
    std::uint64_t new_stream();

    /// Sends bytes down an open stream, nothing to end it; false when it is gone (or not open yet).
    bool push(std::uint64_t stream, std::string bytes);

    int connections() const;

    struct Inside; ///< only server.cpp knows what is in it

private:
    std::unique_ptr<Inside> inside_;
};

} // namespace ward::http
