#include "http/server.hpp"

#include "http/connection_read.hpp"
#include "http/connection_write.hpp"

#include <algorithm>
#include <thread>

namespace ward::http {

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
