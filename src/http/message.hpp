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

/// Few and short, so a list searched from the front beats a map; all in one text, because a piece of memory
/// for each would cost more than the rest of a small request. Names compare without case.
class Headers {
public:
    using Field = std::pair<std::string_view, std::string_view>; ///< name, value

    class Iterator {
    public:
        Iterator(Headers const& headers, std::size_t at) : headers_{headers}, at_{at} {}
        Field operator*() const { return headers_.field(at_); }
        Iterator& operator++()
        {
            ++at_;
            return *this;
        }
        bool operator==(Iterator const& other) const { return at_ == other.at_; }

    private:
        Headers const& headers_;
        std::size_t at_;
    };

    void add(std::string_view name, std::string_view value);
    /// The first value, or nothing. Valid until something is added.
    std::optional<std::string_view> find(std::string_view name) const;
    bool empty() const { return ends_.empty(); }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, ends_.size()}; }

private:
    struct End {
        std::uint32_t name{0};
        std::uint32_t value{0};
    };

    Field field(std::size_t at) const
    {
        auto const from = at == 0 ? 0 : ends_[at - 1].value;
        auto const& end = ends_[at];
        return {{text_.data() + from, end.name - from}, {text_.data() + end.name, end.value - end.name}};
    }

    std::vector<char> text_; ///< no std::string: what it holds must stay where it is when this is moved
    std::vector<End> ends_;
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
