#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Requests and responses as the rest of the house sees them. No Asio, no Beast here.
namespace ward::http {

enum class Method { get, head, post, put, patch, delete_, other };

/// Few and short, so a list searched from the front beats a map. Names compare without case.
class Headers {
public:
    void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
    /// The first value, or nothing.
    std::optional<std::string_view> find(std::string_view name) const;
    auto begin() const { return fields_.begin(); }
    auto end() const { return fields_.end(); }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

/// A body that went to disk as it came. The file is removed with the last owner, unless somebody moved it
/// away.
class Spooled {
public:
    Spooled(std::string path, std::int64_t size_bytes) : path_{std::move(path)}, size_bytes_{size_bytes} {}
    Spooled(Spooled const&) = delete;
    Spooled& operator=(Spooled const&) = delete;
    ~Spooled();

    std::string const& path() const { return path_; }
    std::int64_t size_bytes() const { return size_bytes_; }

private:
    std::string path_;
    std::int64_t size_bytes_;
};

struct Request {
    Method method{Method::get};
    std::string path;  ///< decoded, starts with "/", no query, never holds ".." or control characters
    std::string query; ///< raw, without "?"
    Headers headers;
    std::string body;
    std::unique_ptr<Spooled> spooled; ///< instead of `body`, when the route wants it
    std::string peer;                 ///< address of the other end
    std::uint64_t id{0};              ///< counts up; in the log and in answers as X-Request-Id
};

/// A file answered from disk.
struct FileBody {
    std::string path;
};

/// Bytes that live as long as the server.
struct BorrowedBody {
    std::string_view bytes;
};

/// A stream of server-sent events: the connection stays open and takes what `Server::push` sends to this
/// number.
struct EventStream {
    std::uint64_t number{0};
};

struct Response {
    int status{200};
    Headers headers;
    std::variant<std::string, BorrowedBody, FileBody, EventStream> body;
};

/// Where an answer goes. Thread-safe; exactly one answer; dropping it unanswered closes the connection.
class Answerer {
public:
    virtual ~Answerer() = default;
    virtual void answer(Response response) = 0;
};
using Reply = std::unique_ptr<Answerer>;

/// How the body of a request is to be read, asked before a byte of it is.
struct BodyPlan {
    std::int64_t bytes_max{0};
    bool to_disk{false};
};

/// Splits and decodes an origin-form target ("/a%20b?c=d"). Nothing for anything hostile or malformed.
/// Own parser because Boost.URL 1.81 aborts on some bytes.
struct Target {
    std::string path;
    std::string query;
};
std::optional<Target> parse_target(std::string_view target);

/// "+" and %xx decoded; nothing for a broken escape, a NUL or other control characters.
std::optional<std::string> percent_decode(std::string_view text, char plus);

/// "a=1&b=2" → decoded pairs in order; nothing when one of them is malformed or there are more than 64.
std::optional<std::vector<std::pair<std::string, std::string>>> parse_query(std::string_view query);

} // namespace ward::http
