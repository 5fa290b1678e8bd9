#pragma once

#include "http/inside.hpp"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <deque>

namespace ward::http {

namespace beast = boost::beast;
namespace bhttp = boost::beast::http;

/// One client: reads a request, hands it up, writes the answer, reads the next. Everything runs on its
/// strand.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(Server::Inside& server, Socket socket) : server_{server}, stream_{std::move(socket)}
    {
        error_code none;
        auto const remote = stream_.remote_endpoint(none);
        peer_ = none ? "" : remote.address().to_string();
        stream_.set_option(tcp::no_delay{true}, none);
    }
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    ~Connection()
    {
        std::lock_guard const lock{server_.mutex};
        server_.open.erase(this);
        if (stream_number_ != 0) {
            server_.live.erase(stream_number_);
        }
    }

    void start()
    {
        asio::dispatch(stream_.get_executor(),
                       beast::bind_front_handler(&Connection::read_header, shared_from_this()));
    }

    /// Since when nothing is asked, in steady milliseconds; 0 while a request is read or worked on. From any
    /// thread.
    std::int64_t idle_since_ms() const { return idle_since_ms_.load(std::memory_order_relaxed); }

    void refuse_and_close(int status, std::string_view code)
    {
        keep_alive_ = false;
        write(server_.hooks.refuse(status, code));
    }

    /// Called from any thread, once per request.
    void answer(Response response)
    {
        auto send = [self = shared_from_this(), response = std::move(response)]() mutable {
            self->write(std::move(response));
        };
        if (reads_) {
            // at once, when on the connection's thread
            asio::dispatch(stream_.get_executor(), std::move(send));
        } else {
            asio::post(stream_.get_executor(), std::move(send)); // when the upload nobody kept is gone
        }
    }

    /// Called from any thread.
    bool is_late(Steady::time_point now) const { return deadline_.load() < now.time_since_epoch().count(); }

    void end_when_late()
    {
        asio::post(stream_.get_executor(), [self = shared_from_this()] {
            if (self->is_late(Steady::now())) { // or the next request had come in the meantime
                self->timed_out_ = true;
                self->close();
            }
        });
    }

    void drop()
    {
        asio::post(stream_.get_executor(), [self = shared_from_this()] { self->close(); });
    }

    /// Ends the connection when no request of it is being handled.
    void stop_when_idle()
    {
        asio::post(stream_.get_executor(), [self = shared_from_this()] {
            if (self->idle_ || self->stream_number_ != 0) {
                self->close();
            }
        });
    }

    void push(std::string bytes)
    {
        asio::post(stream_.get_executor(), [self = shared_from_this(), bytes = std::move(bytes)]() mutable {
            self->queue(std::move(bytes));
        });
    }

private:
    using Header = bhttp::request_parser<bhttp::empty_body>;
    using InMemory = bhttp::request_parser<bhttp::string_body>;
    using OnDisk = bhttp::request_parser<bhttp::file_body>;

    void read_header();
    void on_header(error_code failure, std::size_t);

    void set_idle(bool idle)
    {
        using namespace std::chrono;
        idle_ = idle;
        auto const now = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
        idle_since_ms_.store(idle ? now : 0, std::memory_order_relaxed);
    }

    void read_body();
    void read_to_disk(BodyPlan const& plan);
    bool body_failed(error_code failure);
    void on_body_in_memory(error_code failure, std::size_t);
    void on_body_on_disk(error_code failure, std::size_t);
    void hand_up();

    void expire_after(Steady::duration time)
    {
        deadline_ = (Steady::now() + time).time_since_epoch().count();
    }
    void expire_never() { deadline_ = Steady::time_point::max().time_since_epoch().count(); }

    void write(Response response);

    template <class Body>
    void fill(bhttp::response<Body>& message, Response const& response);

    /// Sends a message and keeps it alive until it is sent.
    template <class Body>
    void send(std::shared_ptr<bhttp::response<Body>> message);

    /// Adds a header line. What could end the line is never let through, wherever it came from.
    void add_line(std::string_view name, std::string_view value);

    /// Writes head and body in one go, without Beast's general way, which takes several times as long.
    void write_bytes(Response const& response, std::string_view body);
    void write_file(Response const& response, std::string const& path);
    void on_written(error_code failure);

    void open_stream(Response const& response, std::uint64_t number);

    void queue(std::string bytes);
    void write_next();
    void on_pushed(error_code failure);

    /// Waits for the other end of a stream to go; until then this keeps the connection alive.
    void watch();

    void close()
    {
        error_code none;
        stream_.shutdown(tcp::socket::shutdown_send, none);
        stream_.close(none);
    }

    Server::Inside& server_;
    Socket stream_;
    std::atomic<Steady::rep> deadline_{Steady::time_point::max().time_since_epoch().count()};
    bool timed_out_{false};
    beast::flat_buffer buffer_;
    std::optional<Header> header_;
    std::optional<InMemory> in_memory_;
    std::optional<OnDisk> on_disk_;
    bhttp::response<bhttp::empty_body> continue_;
    error_code ignored_;
    std::string spool_path_;
    std::string peer_;
    Request request_;
    std::string head_text_; ///< of the answer being written, as its body
    std::string body_text_;
    bool keep_alive_{false};
    bool head_only_{false};
    bool reads_{false};
    bool idle_{true};
    std::atomic<std::int64_t> idle_since_ms_{0};
    std::uint64_t stream_number_{0};
    std::deque<std::string> pending_;
    std::int64_t pending_bytes_{0};
    bool writing_{false};
    bool watching_{false};
};

} // namespace ward::http
