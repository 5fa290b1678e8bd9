#pragma once

#include "http/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <atomic>
#include <mutex>
#include <unordered_map>

// What the server is made of. This and the connection are parts of server.cpp, which alone includes them: so
// Asio and Beast are compiled once, and all that happens to a request is one piece for the compiler.

namespace ward::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

class Connection;

using Strand = asio::strand<asio::io_context::executor_type>;
/// With its executor's type spelt out: an executor of any type costs a call through a table at every step.
using Socket = asio::basic_stream_socket<tcp, Strand>;
using Steady = std::chrono::steady_clock;

struct Server::Inside {
    Inside(Address const& address, Limits const& given, std::string spool, Hooks wanted)
        : limits{given},
          spool_folder{std::move(spool)},
          hooks{std::move(wanted)},
          io{given.threads},
          acceptor{io},
          sweep_timer{io}
    {
        tcp::endpoint const endpoint{asio::ip::make_address(address.host), address.port};
        acceptor.open(endpoint.protocol());
        acceptor.set_option(asio::socket_base::reuse_address{true});
        acceptor.bind(endpoint);
        acceptor.listen(1024);
        port = acceptor.local_endpoint().port();
    }

    void accept();
    /// Ends the connections whose time is over. One timer for all: a timer for each would have to be set and
    /// taken back several times a request.
    void sweep();
    void take(Socket socket);

    /// Closes the longest idle connections, a sixteenth of what is allowed, so that whoever wants to be
    /// served now finds room; how many. \pre called from accept()
    int shed();

    Limits limits;
    std::string spool_folder;
    Hooks hooks;
    asio::io_context io;
    tcp::acceptor acceptor;
    asio::steady_timer sweep_timer;
    asio::steady_timer pause{io}; ///< between tries while the system gives no more connections
    int shed_room{0};             ///< connections that may still come beyond the limit, for those shed
    std::uint16_t port{0};
    std::atomic<bool> stopping{false};
    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::uint64_t> streams{0};
    std::mutex mutex; ///< guards what follows
    std::unordered_map<Connection*, std::weak_ptr<Connection>> open;
    std::unordered_map<std::uint64_t, std::weak_ptr<Connection>> live;
};

} // namespace ward::http
