#include "http/server.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

namespace ward::http {
namespace {

/// A plain socket, so that a test can send what no well-behaved client would.
class Client {
public:
    explicit Client(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)}
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        timeval const patience{.tv_sec = 10, .tv_usec = 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }
    Client(Client const&) = delete;
    Client& operator=(Client const&) = delete;
    ~Client() { ::close(socket_); }

    void send(std::string_view bytes)
    {
        EXPECT_GE(::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL), 0);
    }

    /// Reads until the text holds `wanted` or the server closes.
    std::string read_until(std::string_view wanted)
    {
        std::array<char, 4096> piece{};
        while (text_.find(wanted) == std::string::npos) {
            auto const got = ::recv(socket_, piece.data(), piece.size(), 0);
            if (got <= 0) {
                break;
            }
            text_.append(piece.data(), static_cast<std::size_t>(got));
        }
        return std::exchange(text_, {});
    }
    std::string read_to_end() { return read_until("\x01 never sent"); }

private:
    int socket_;
    std::string text_;
};

class ServerTest : public testing::Test {
protected:
    ServerTest()
        : folder_{std::filesystem::temp_directory_path() / ("ward-http-" + std::to_string(::getpid()))}
    {
        std::filesystem::create_directories(folder_);
        limits_.header_time = std::chrono::seconds{1};
        limits_.body_time = std::chrono::seconds{1};
        limits_.stop_grace = std::chrono::seconds{3};
    }
    ~ServerTest() override
    {
        if (server_) {
            server_->stop();
            thread_.join();
        }
        std::filesystem::remove_all(folder_);
    }

    void start()
    {
        Hooks hooks;
        hooks.plan = [](Method, std::string const& path) {
            return BodyPlan{.bytes_max = 1000, .to_disk = path == "/upload"};
        };
        hooks.handle = [this](Request request, Reply reply) { handle(std::move(request), std::move(reply)); };
        hooks.refuse = [](int status, std::string_view code) {
            return Response{status, {}, std::string{code}};
        };
        server_ =
            std::make_unique<Server>(Address{"127.0.0.1", 0}, limits_, folder_.string(), std::move(hooks));
        thread_ = std::thread{[this] { server_->run(); }};
    }

    void handle(Request request, Reply reply)
    {
        if (request.path == "/never") {
            return; // dropped unanswered
        }
        if (request.path == "/later") {
            std::thread{[reply = std::move(reply)]() mutable {
                std::this_thread::sleep_for(std::chrono::milliseconds{200});
                reply->answer({200, {}, std::string{"later"}});
            }}.detach();
            return;
        }
        if (request.path == "/stream") {
            auto const number = server_->new_stream();
            stream_ = number;
            reply->answer({200, {}, EventStream{number}});
            return;
        }
        std::string body = request.path + "|" + request.query + "|" + request.body;
        if (request.spooled) {
            std::ifstream in{request.spooled->path()};
            body += std::string{std::istreambuf_iterator<char>{in}, {}};
            body += "|" + std::to_string(request.spooled->size_bytes());
        }
        reply->answer({200, {}, body});
    }

    std::size_t files_in_folder() const
    {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder_}, {}));
    }

    std::filesystem::path folder_;
    Limits limits_;
    std::unique_ptr<Server> server_;
    std::thread thread_;
    std::atomic<std::uint64_t> stream_{0};
};

TEST_F(ServerTest, OneConnectionCarriesManyRequests)
{
    start();
    Client client{server_->port()};
    for (int i = 0; i < 3; ++i) {
        client.send("GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n");
        EXPECT_NE(client.read_until("/a|b|").find("200"), std::string::npos);
    }
}

TEST_F(ServerTest, ABodyGoesToMemoryOrToDiskAsTheRouteWants)
{
    start();
    Client client{server_->port()};
    client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody");
    EXPECT_NE(client.read_until("/a||body").find("200"), std::string::npos);
    client.send("POST /upload HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nfile");
    EXPECT_NE(client.read_until("/upload||file|4").find("200"), std::string::npos);
    EXPECT_EQ(files_in_folder(), 0U) << "an upload nobody kept is gone";
}

// Goal: nothing a client sends can make the server hold more than its limits. Method: one kind of excess a
// row.
TEST_F(ServerTest, WhatIsTooMuchIsRefusedAndTheConnectionClosed)
{
    start();
    struct Row {
        char const* why;
        std::string sent;
        char const* status;
    };
    std::string const long_value(20'000, 'a');
    Row const rows[] = {
        {"an announced body over the limit", "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n",
         "413"},
        {"a chunked body over the limit",
         "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" + std::string(2000, 'b') +
             "\r\n0\r\n\r\n",
         "413"},
        {"an upload over the limit",
         "POST /upload HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" +
             std::string(2000, 'b') + "\r\n0\r\n\r\n",
         "413"},
        {"a header over the limit", "GET /a HTTP/1.1\r\nHost: x\r\nX: " + long_value + "\r\n\r\n", "431"},
        {"no HTTP at all", "hello\r\n\r\n", "400"},
        {"a path that climbs", "GET /../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", "400"},
        {"two lengths", "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nbody",
         "400"},
        {"a length and chunks",
         "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         "400"},
    };
    for (auto const& row : rows) {
        Client client{server_->port()};
        client.send(row.sent);
        auto const answer = client.read_to_end();
        EXPECT_EQ(answer.substr(0, 12), std::string{"HTTP/1.1 "} + row.status) << row.why << "\n" << answer;
    }
    EXPECT_EQ(files_in_folder(), 0U);
    Client after{server_->port()};
    after.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(after.read_until("/a||").find("200"), std::string::npos);
}

// Goal: a client that stalls is let go. Method: stop at each stage and wait for the server to close.
TEST_F(ServerTest, AClientThatStallsIsLetGo)
{
    start();
    for (auto const* const begun :
         {"", "GET /a HT", "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nbo",
          "POST /upload HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nbo"}) {
        Client client{server_->port()};
        client.send(begun);
        EXPECT_EQ(client.read_to_end().find("200"), std::string::npos) << begun;
    }
    // The socket is closed a moment before the half upload is removed.
    for (int i = 0; i < 200 && files_in_folder() > 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    EXPECT_EQ(files_in_folder(), 0U);
}

TEST_F(ServerTest, AnUnansweredRequestClosesItsConnectionOnly)
{
    start();
    Client client{server_->port()};
    client.send("GET /never HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.read_to_end(), "");
    Client other{server_->port()};
    other.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(other.read_until("/a||").find("200"), std::string::npos);
}

TEST_F(ServerTest, OneConnectionTooManyIsToldThatTheServerIsBusyWhenAllAreInUse)
{
    limits_.connections_max = 16;
    start();
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 16; ++i) { // live screens are always in use
        clients.push_back(std::make_unique<Client>(server_->port()));
        clients.back()->send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
        clients.back()->read_until("\r\n\r\n");
    }
    Client one_more{server_->port()};
    EXPECT_EQ(one_more.read_to_end().substr(0, 12), "HTTP/1.1 503");
}

// Goal: whoever wants to be served now finds room. Method: all connections are taken; one more asks; only the
// one that lay idle longest is closed.
TEST_F(ServerTest, OneConnectionTooManyTakesThePlaceOfTheLongestIdle)
{
    limits_.connections_max = 16;
    limits_.header_time = std::chrono::seconds{60};
    start();
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 16; ++i) {
        clients.push_back(std::make_unique<Client>(server_->port()));
        clients.back()->send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
        clients.back()->read_until("/a||");
        std::this_thread::sleep_for(std::chrono::milliseconds{2}); // idleness is told apart by milliseconds
    }
    Client one_more{server_->port()};
    one_more.send("GET /b HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(one_more.read_until("/b||").find("200"), std::string::npos);
    EXPECT_EQ(clients.front()->read_to_end(), "");
    clients.back()->send("GET /c HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(clients.back()->read_until("/c||").find("200"), std::string::npos);
}

TEST_F(ServerTest, AStreamTakesWhatIsPushedUntilItIsEnded)
{
    start();
    Client client{server_->port()};
    client.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(client.read_until("\r\n\r\n").find("200"), std::string::npos);
    EXPECT_TRUE(server_->push(stream_, "data: one\n\n"));
    EXPECT_NE(client.read_until("data: one\n\n").find("one"), std::string::npos);
    EXPECT_TRUE(server_->push(stream_, ""));
    EXPECT_EQ(client.read_to_end(), "");
    EXPECT_FALSE(server_->push(stream_ + 1, "data: nobody\n\n"));
}

TEST_F(ServerTest, AStoppedServerFirstAnswersWhatItHasTaken)
{
    start();
    Client client{server_->port()};
    client.send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
    Client idle{server_->port()};
    while (server_->connections() < 2) {
        std::this_thread::yield();
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{50}); // until the request has been taken
    server_->stop();
    EXPECT_NE(client.read_to_end().find("later"), std::string::npos);
    thread_.join();
    thread_ = std::thread{[] {}};
}

} // namespace
} // namespace ward::http
