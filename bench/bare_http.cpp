// The limit of the machine for answers: Boost.Beast alone, which reads a request and answers the bytes of a
// file, on as many threads as the server has.
//   bench_bare_http --file BYTES --threads N      prints its port, ends with SIGTERM
#include <CLI/CLI.hpp>
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <fmt/format.h>

#include <fstream>
#include <memory>
#include <thread>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Socket = asio::basic_stream_socket<asio::ip::tcp, asio::io_context::executor_type>;

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(Socket socket, std::string const& bytes) : socket_{std::move(socket)}, bytes_{bytes} {}

    void read()
    {
        request_ = {};
        http::async_read(socket_, buffer_, request_,
                         [self = shared_from_this()](beast::error_code failed, std::size_t) {
                             if (!failed) {
                                 self->answer();
                             }
                         });
    }

private:
    void answer()
    {
        response_ = {};
        response_.result(http::status::ok);
        response_.version(11);
        response_.set(http::field::content_type, "application/json");
        response_.keep_alive(request_.keep_alive());
        response_.body() = bytes_;
        response_.prepare_payload();
        http::async_write(socket_, response_,
                          [self = shared_from_this()](beast::error_code failed, std::size_t) {
                              if (!failed) {
                                  self->read();
                              }
                          });
    }

    Socket socket_;
    std::string const& bytes_;
    beast::flat_buffer buffer_;
    http::request<http::string_body> request_;
    http::response<http::string_body> response_;
};

/// Takes connections for ever; whichever thread is free serves.
void serve(asio::io_context& context, asio::ip::tcp::acceptor& acceptor, std::string const& bytes)
{
    acceptor.async_accept(context.get_executor(), [&](beast::error_code failed, Socket socket) {
        if (!failed) {
            socket.set_option(asio::ip::tcp::no_delay{true}, failed);
            std::make_shared<Connection>(std::move(socket), bytes)->read();
        }
        serve(context, acceptor, bytes);
    });
}

} // namespace

int main(int count, char** words)
{
    CLI::App program{"Beast alone, answering the bytes of a file"};
    std::string file;
    int threads{2};
    program.add_option("--file", file)->required();
    program.add_option("--threads", threads);
    CLI11_PARSE(program, count, words);
    std::ifstream in{file, std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{in}, {}};

    asio::io_context context{threads};
    asio::ip::tcp::acceptor acceptor{context, {asio::ip::make_address("127.0.0.1"), 0}};
    fmt::print("{}\n", acceptor.local_endpoint().port());
    std::fflush(stdout);
    asio::signal_set signals{context, SIGTERM, SIGINT};
    signals.async_wait([&](auto...) { context.stop(); });
    serve(context, acceptor, bytes);
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i) {
        others.emplace_back([&] { context.run(); });
    }
    context.run();
    for (auto& other : others) {
        other.join();
    }
    return 0;
}
