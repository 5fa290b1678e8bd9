#pragma once

#include "base/json.hpp"

#include <memory>
#include <string>
#include <string_view>

// Talking to a server as a browser does. replay_client.cpp is the only place that sees libcurl.

namespace ward::replay {

/// What the server said. A refusal is an answer; a server that cannot be reached is an exception.
struct Answer {
    int status{0};
    json::Value body; ///< null when there was none

    bool good() const { return status >= 200 && status < 300; }
    std::string code() const; ///< of a refusal, "dossier.changed"
};

/// One browser: one connection that is kept, one session cookie.
class Client {
public:
    /// \param url "http://127.0.0.1:8080"
    explicit Client(std::string url);
    Client(Client&&) noexcept;
    Client& operator=(Client&&) noexcept;
    ~Client();

    /// Sent as X-CSRF-Token from now on.
    void set_csrf(std::string token);

    /// \throws std::runtime_error when there is no answer
    Answer get(std::string const& path);
    Answer post(std::string const& path, json::Value const& body);
    Answer put(std::string const& path, json::Value const& body);

private:
    struct Line;

    Answer send(char const* method, std::string const& path, json::Value const* body);

    std::unique_ptr<Line> line_;
};

/// `text` as a part of a path or query.
std::string escaped(std::string_view text);

// ---- reading answers: what is not there is empty ----

std::string text_in(json::Value const& object, std::string_view name);
std::int64_t number_in(json::Value const& object, std::string_view name);
bool flag_in(json::Value const& object, std::string_view name);
json::Array const& list_in(json::Value const& object, std::string_view name);
json::Value const& member_of(json::Value const& object, std::string_view name); ///< null when absent
std::optional<Instant> instant_in(json::Value const& object, std::string_view name);

} // namespace ward::replay
