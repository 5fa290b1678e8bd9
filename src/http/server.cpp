#include "http/server.hpp"

#include "base/check.hpp"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <unordered_map>

namespace ward::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

Method method_of(bhttp::verb verb)
{
    switch (verb) {
    case bhttp::verb::get: return Method::get;
    case bhttp::verb::head: return Method::head;
    case bhttp::verb::post: return Method::post;
    case bhttp::verb::put: return Method::put;
    case bhttp::verb::patch: return Method::patch;
    case bhttp::verb::delete_: return Method::delete_;
    default: return Method::other; // Beast's list is long and grows
    }
}

class Connection;

using Strand = asio::strand<asio::io_context::executor_type>;
/// With its executor's type spelt out: an executor of any type costs a call through a table at every step.
using Socket = asio::basic_stream_socket<tcp, Strand>;
using Steady = std::chrono::steady_clock;

} // namespace

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

namespace {

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

    void read_header()
    {
        if (server_.stopping) {
            close();
            return;
        }
        header_.emplace();
        header_->header_limit(static_cast<std::uint32_t>(server_.limits.header_bytes_max));
        header_->body_limit(boost::none); // the route's own limit is set before the body is read
        set_idle(true);
        expire_after(server_.limits.header_time);
        bhttp::async_read_header(stream_, buffer_, *header_,
                                 beast::bind_front_handler(&Connection::on_header, shared_from_this()));
    }

    void on_header(error_code failure, std::size_t)
    {
        set_idle(false);
        if (failure == bhttp::error::end_of_stream || timed_out_) {
            close();
            return;
        }
        if (failure) {
            refuse_and_close(failure == bhttp::error::header_limit ? 431 : 400, "request.header.malformed");
            return;
        }
        auto const& head = header_->get();
        keep_alive_ = head.keep_alive();
        head_only_ = head.method() == bhttp::verb::head;
        auto target = parse_target({head.target().data(), head.target().size()});
        if (!target) {
            refuse_and_close(400, "request.target.malformed");
            return;
        }
        request_ = Request{};
        request_.method = method_of(head.method());
        request_.path = std::move(target->path);
        request_.query = std::move(target->query);
        request_.peer = peer_;
        request_.id = ++server_.requests;
        for (auto const& field : head) {
            auto const name = field.name_string();
            auto const value = field.value();
            request_.headers.add({name.data(), name.size()}, {value.data(), value.size()});
        }
        reads_ = request_.method == Method::get || request_.method == Method::head;
        if (reads_ && !header_->chunked() && header_->content_length().value_or(0) == 0) {
            hand_up();
            return;
        }
        read_body();
    }

    void set_idle(bool idle)
    {
        using namespace std::chrono;
        idle_ = idle;
        auto const now = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
        idle_since_ms_.store(idle ? now : 0, std::memory_order_relaxed);
    }

    void read_body()
    {
        auto const plan = server_.hooks.plan(request_.method, request_.path);
        auto const length = header_->content_length();
        if (length && *length > static_cast<std::uint64_t>(plan.bytes_max)) {
            refuse_and_close(413, "request.body.too_large");
            return;
        }
        if (bhttp::request<bhttp::empty_body> const& head = header_->get();
            beast::iequals(head[bhttp::field::expect], "100-continue")) {
            continue_ = bhttp::response<bhttp::empty_body>{bhttp::status::continue_, 11};
            bhttp::write(stream_, continue_, ignored_);
        }
        expire_after(server_.limits.body_time);
        if (plan.to_disk) {
            read_to_disk(plan);
            return;
        }
        in_memory_.emplace(std::move(*header_));
        in_memory_->body_limit(static_cast<std::uint64_t>(plan.bytes_max));
        bhttp::async_read(stream_, buffer_, *in_memory_,
                          beast::bind_front_handler(&Connection::on_body_in_memory, shared_from_this()));
    }

    void read_to_disk(BodyPlan const& plan)
    {
        spool_path_ = server_.spool_folder + "/upload-" + std::to_string(request_.id);
        on_disk_.emplace(std::move(*header_));
        on_disk_->body_limit(static_cast<std::uint64_t>(plan.bytes_max));
        error_code failure;
        on_disk_->get().body().open(spool_path_.c_str(), beast::file_mode::write, failure);
        if (failure) {
            refuse_and_close(503, failure == boost::system::errc::no_space_on_device ? "disk.full"
                                                                                     : "server.disk");
            return;
        }
        bhttp::async_read(stream_, buffer_, *on_disk_,
                          beast::bind_front_handler(&Connection::on_body_on_disk, shared_from_this()));
    }

    bool body_failed(error_code failure)
    {
        if (!failure) {
            return false;
        }
        if (failure == bhttp::error::body_limit) {
            refuse_and_close(413, "request.body.too_large");
        } else if (failure == boost::system::errc::no_space_on_device) {
            refuse_and_close(503, "disk.full");
        } else if (failure == boost::system::errc::read_only_file_system ||
                   failure == boost::system::errc::io_error) {
            refuse_and_close(503, "server.disk");
        } else if (timed_out_ || failure == bhttp::error::partial_message) {
            close();
        } else {
            refuse_and_close(400, "request.body.malformed");
        }
        return true;
    }

    void on_body_in_memory(error_code failure, std::size_t)
    {
        if (body_failed(failure)) {
            return;
        }
        request_.body = std::move(in_memory_->get().body());
        in_memory_.reset();
        hand_up();
    }

    void on_body_on_disk(error_code failure, std::size_t)
    {
        // The body's own size() is what the file held when it was opened: nothing.
        auto const size = on_disk_->get().body().file().size(ignored_);
        on_disk_->get().body().close();
        on_disk_.reset();
        request_.spooled = std::make_unique<Spooled>(spool_path_, static_cast<std::int64_t>(size));
        if (failure) {
            request_.spooled.reset(); // before the client hears of it
        }
        if (!body_failed(failure)) {
            hand_up();
        }
    }

    void hand_up();

    void expire_after(Steady::duration time)
    {
        deadline_ = (Steady::now() + time).time_since_epoch().count();
    }
    void expire_never() { deadline_ = Steady::time_point::max().time_since_epoch().count(); }

    void write(Response response)
    {
        expire_after(server_.limits.write_time);
        keep_alive_ = keep_alive_ && !server_.stopping;
        if (auto* const text = std::get_if<std::string>(&response.body)) {
            body_text_ = std::move(*text);
            write_bytes(response, body_text_);
        } else if (auto const* const borrowed = std::get_if<BorrowedBody>(&response.body)) {
            write_bytes(response, borrowed->bytes);
        } else if (auto const* const file = std::get_if<FileBody>(&response.body)) {
            write_file(response, file->path);
        } else {
            open_stream(response, std::get<EventStream>(response.body).number);
        }
    }

    template <class Body>
    void fill(bhttp::response<Body>& message, Response const& response)
    {
        message.result(static_cast<unsigned>(response.status));
        message.version(11);
        for (auto const& [name, value] : response.headers) {
            message.insert(name, value);
        }
        message.keep_alive(keep_alive_);
    }

    /// Sends a message and keeps it alive until it is sent.
    template <class Body>
    void send(std::shared_ptr<bhttp::response<Body>> message)
    {
        auto serializer = std::make_shared<bhttp::response_serializer<Body>>(*message);
        auto const sent = [self = shared_from_this(), message, serializer](error_code failure, std::size_t) {
            self->on_written(failure);
        };
        if (head_only_) {
            bhttp::async_write_header(stream_, *serializer, sent);
        } else {
            bhttp::async_write(stream_, *serializer, sent);
        }
    }

    /// Adds a header line. What could end the line is never let through, wherever it came from.
    void add_line(std::string_view name, std::string_view value)
    {
        auto const add = [this](std::string_view text) {
            for (char const letter : text) {
                head_text_ += letter == '\r' || letter == '\n' || letter == '\0' ? ' ' : letter;
            }
        };
        add(name);
        head_text_ += ": ";
        add(value);
        head_text_ += "\r\n";
    }

    /// Writes head and body in one go, without Beast's general way, which takes several times as long.
    void write_bytes(Response const& response, std::string_view body)
    {
        bool const may_have_body = response.status != 204 && response.status != 304;
        auto const reason = bhttp::obsolete_reason(static_cast<bhttp::status>(response.status));
        head_text_ = "HTTP/1.1 " + std::to_string(response.status) + ' ';
        head_text_.append(reason.data(), reason.size());
        head_text_ += "\r\n";
        for (auto const& [name, value] : response.headers) {
            add_line(name, value);
        }
        if (!keep_alive_) {
            add_line("Connection", "close");
        }
        if (may_have_body) {
            add_line("Content-Length", std::to_string(body.size()));
        }
        head_text_ += "\r\n";
        auto const sent = may_have_body && !head_only_ ? body : std::string_view{};
        std::array<asio::const_buffer, 2> const both{asio::buffer(head_text_), asio::buffer(sent)};
        asio::async_write(stream_, both, [self = shared_from_this()](error_code failure, std::size_t) {
            self->on_written(failure);
        });
    }

    void write_file(Response const& response, std::string const& path)
    {
        auto message = std::make_shared<bhttp::response<bhttp::file_body>>();
        error_code failure;
        message->body().open(path.c_str(), beast::file_mode::scan, failure);
        if (failure) {
            write(server_.hooks.refuse(503, "server.disk"));
            return;
        }
        fill(*message, response);
        message->content_length(message->body().size());
        send(std::move(message));
    }

    void on_written(error_code failure)
    {
        if (failure || !keep_alive_) {
            close();
            return;
        }
        read_header();
    }

    void open_stream(Response const& response, std::uint64_t number)
    {
        keep_alive_ = false;
        auto message = std::make_shared<bhttp::response<bhttp::empty_body>>();
        fill(*message, response);
        stream_number_ = number;
        {
            std::lock_guard const lock{server_.mutex};
            server_.live[number] = weak_from_this();
        }
        auto serializer = std::make_shared<bhttp::response_serializer<bhttp::empty_body>>(*message);
        writing_ = true;
        bhttp::async_write_header(stream_, *serializer,
                                  [self = shared_from_this(), message, serializer](
                                      error_code failure, std::size_t) { self->on_pushed(failure); });
    }

    void queue(std::string bytes)
    {
        if (bytes.empty()) {
            close();
            return;
        }
        pending_bytes_ += static_cast<std::int64_t>(bytes.size());
        if (pending_bytes_ > server_.limits.stream_pending_bytes_max) {
            close(); // the browser connects again and asks for what it missed
            return;
        }
        pending_.push_back(std::move(bytes));
        if (!writing_) {
            write_next();
        }
    }

    void write_next()
    {
        writing_ = true;
        expire_after(server_.limits.write_time);
        asio::async_write(stream_, asio::buffer(pending_.front()),
                          [self = shared_from_this()](error_code failure, std::size_t) {
                              if (!failure) {
                                  self->pending_bytes_ -=
                                      static_cast<std::int64_t>(self->pending_.front().size());
                                  self->pending_.pop_front();
                              }
                              self->on_pushed(failure);
                          });
    }

    void on_pushed(error_code failure)
    {
        writing_ = false;
        if (failure) {
            close();
            return;
        }
        if (!watching_) {
            watch();
        }
        if (!pending_.empty()) {
            write_next();
        }
    }

    /// Waits for the other end of a stream to go; until then this keeps the connection alive.
    void watch()
    {
        watching_ = true;
        expire_never(); // the heartbeat of the house above finds dead ends
        stream_.async_read_some(buffer_.prepare(1),
                                [self = shared_from_this()](error_code, std::size_t) { self->close(); });
    }

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

class ConnectionAnswerer final : public Answerer {
public:
    explicit ConnectionAnswerer(std::shared_ptr<Connection> connection) : connection_{std::move(connection)}
    {
    }
    ConnectionAnswerer(ConnectionAnswerer const&) = delete;
    ConnectionAnswerer& operator=(ConnectionAnswerer const&) = delete;
    ~ConnectionAnswerer() override
    {
        if (connection_) {
            connection_->drop();
        }
    }
    void answer(Response response) override
    {
        WARD_CHECK(connection_ != nullptr);
        std::exchange(connection_, nullptr)->answer(std::move(response));
    }

private:
    std::shared_ptr<Connection> connection_;
};

void Connection::hand_up()
{
    expire_never(); // how long it may be worked on is no matter of the line
    server_.hooks.handle(std::move(request_), std::make_unique<ConnectionAnswerer>(shared_from_this()));
}

} // namespace

void Server::Inside::accept()
{
    acceptor.async_accept(asio::make_strand(io.get_executor()), [this](error_code failure, Socket socket) {
        if (stopping) {
            return;
        }
        if (!failure) {
            take(std::move(socket));
            accept();
            return;
        }
        // Out of files or memory: trying again at once would only burn the processor.
        shed();
        pause.expires_after(std::chrono::milliseconds{50});
        pause.async_wait([this](error_code) { accept(); });
    });
}

void Server::Inside::take(Socket socket)
{
    auto connection = std::make_shared<Connection>(*this, std::move(socket));
    std::size_t count{0};
    {
        std::lock_guard const lock{mutex};
        open.emplace(connection.get(), connection);
        count = open.size();
    }
    if (count > static_cast<std::size_t>(limits.connections_max)) {
        shed_room = shed_room > 0 ? shed_room : shed();
        if (shed_room == 0) {
            connection->refuse_and_close(503, "server.busy");
            return;
        }
        --shed_room;
    }
    connection->start();
}

int Server::Inside::shed()
{
    std::vector<std::pair<std::int64_t, std::shared_ptr<Connection>>> idle;
    {
        std::lock_guard const lock{mutex};
        for (auto const& [unused, weak] : open) {
            if (auto connection = weak.lock()) { // held until after the lock, which its end would want too
                idle.emplace_back(connection->idle_since_ms(), std::move(connection));
            }
        }
    }
    auto const busy =
        std::partition(idle.begin(), idle.end(), [](auto const& each) { return each.first != 0; });
    idle.erase(busy, idle.end());
    auto const wanted = static_cast<std::size_t>(std::max(1, limits.connections_max / 16));
    auto const count = std::min(idle.size(), wanted);
    std::nth_element(idle.begin(), idle.begin() + static_cast<std::ptrdiff_t>(count), idle.end());
    for (std::size_t i = 0; i < count; ++i) {
        idle[i].second->stop_when_idle();
    }
    return static_cast<int>(count);
}

void Server::Inside::sweep()
{
    auto const shortest = std::min({limits.header_time, limits.body_time, limits.write_time});
    auto const between =
        std::clamp<Steady::duration>(shortest / 8, std::chrono::milliseconds{10}, std::chrono::seconds{1});
    sweep_timer.expires_after(between);
    sweep_timer.async_wait([this](error_code failure) {
        if (failure || stopping) {
            return;
        }
        auto const now = Steady::now();
        std::vector<std::shared_ptr<Connection>> late;
        {
            std::lock_guard const lock{mutex};
            // Whoever is listed cannot be gone while the list is held; a share of it is taken only to be kept
            // until the list is free, because the last owner takes it to strike the connection out.
            for (auto const& [connection, weak] : open) {
                if (connection->is_late(now)) {
                    late.push_back(weak.lock());
                }
            }
        }
        for (auto const& connection : late) {
            if (connection) {
                connection->end_when_late();
            }
        }
        sweep();
    });
}

namespace {

/// Ends the loop when the last connection has ended, or when the grace time is over.
class Farewell : public std::enable_shared_from_this<Farewell> {
public:
    explicit Farewell(Server::Inside& server)
        : server_{server},
          timer_{server.io},
          deadline_{std::chrono::steady_clock::now() + server.limits.stop_grace}
    {
    }

    void wait()
    {
        bool empty{false};
        {
            std::lock_guard const lock{server_.mutex};
            empty = server_.open.empty();
        }
        if (empty || std::chrono::steady_clock::now() > deadline_) {
            server_.io.stop();
            return;
        }
        timer_.expires_after(std::chrono::milliseconds{20});
        timer_.async_wait([self = shared_from_this()](error_code) { self->wait(); });
    }

private:
    Server::Inside& server_;
    asio::steady_timer timer_;
    std::chrono::steady_clock::time_point deadline_;
};

} // namespace

Server::Server(Address const& address, Limits const& limits, std::string spool_folder, Hooks hooks)
    : inside_{std::make_unique<Inside>(address, limits, std::move(spool_folder), std::move(hooks))}
{
}

Server::~Server() = default;

std::uint16_t Server::port() const
{
    return inside_->port;
}

void Server::run()
{
    inside_->accept();
    inside_->sweep();
    std::vector<std::thread> threads;
    for (int i = 1; i < inside_->limits.threads; ++i) {
        threads.emplace_back([this] { inside_->io.run(); });
    }
    inside_->io.run();
    for (auto& thread : threads) {
        thread.join();
    }
}

void Server::stop()
{
    if (inside_->stopping.exchange(true)) {
        return;
    }
    asio::post(inside_->io, [inside = inside_.get()] {
        error_code none;
        inside->acceptor.close(none);
        std::vector<std::shared_ptr<Connection>> open;
        {
            std::lock_guard const lock{inside->mutex};
            for (auto const& [unused, weak] : inside->open) {
                if (auto connection = weak.lock()) {
                    open.push_back(std::move(connection));
                }
            }
        }
        for (auto const& connection : open) {
            connection->stop_when_idle();
        }
        std::make_shared<Farewell>(*inside)->wait();
    });
}

std::uint64_t Server::new_stream()
{
    return ++inside_->streams;
}

bool Server::push(std::uint64_t stream, std::string bytes)
{
    std::shared_ptr<Connection> connection;
    {
        std::lock_guard const lock{inside_->mutex};
        auto const found = inside_->live.find(stream);
        if (found != inside_->live.end()) {
            connection = found->second.lock();
        }
    }
    if (!connection) {
        return false;
    }
    connection->push(std::move(bytes));
    return true;
}

int Server::connections() const
{
    std::lock_guard const lock{inside_->mutex};
    return static_cast<int>(inside_->open.size());
}

} // namespace ward::http
