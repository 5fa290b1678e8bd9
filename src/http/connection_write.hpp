#pragma once

#include "http/connection.hpp"

#include <array>

// How a connection writes answers, and what goes down a stream.

namespace ward::http {

inline void Connection::write(Response response)
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
void Connection::fill(bhttp::response<Body>& message, Response const& response)
{
    message.result(static_cast<unsigned>(response.status));
    message.version(11);
    for (auto const& [name, value] : response.headers) {
        message.insert(name, value);
    }
    message.keep_alive(keep_alive_);
}

template <class Body>
void Connection::send(std::shared_ptr<bhttp::response<Body>> message)
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

inline void Connection::add_line(std::string_view name, std::string_view value)
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

inline void Connection::write_bytes(Response const& response, std::string_view body)
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

inline void Connection::write_file(Response const& response, std::string const& path)
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

inline void Connection::on_written(error_code failure)
{
    if (failure || !keep_alive_) {
        close();
        return;
    }
    read_header();
}

inline void Connection::open_stream(Response const& response, std::uint64_t number)
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
                              [self = shared_from_this(), message,
                               serializer](error_code failure, std::size_t) { self->on_pushed(failure); });
}

inline void Connection::queue(std::string bytes)
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

inline void Connection::write_next()
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

inline void Connection::on_pushed(error_code failure)
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

inline void Connection::watch()
{
    watching_ = true;
    expire_never(); // the heartbeat of the house above finds dead ends
    stream_.async_read_some(buffer_.prepare(1),
                            [self = shared_from_this()](error_code, std::size_t) { self->close(); });
}

} // namespace ward::http
