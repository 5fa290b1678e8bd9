#pragma once

#include "base/check.hpp"
#include "http/connection.hpp"

// How a connection reads a request and hands it up.

namespace ward::http {

inline Method method_of(bhttp::verb verb)
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

inline void Connection::read_header()
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

inline void Connection::on_header(error_code failure, std::size_t)
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

inline void Connection::read_body()
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

inline void Connection::read_to_disk(BodyPlan const& plan)
{
    spool_path_ = server_.spool_folder + "/upload-" + std::to_string(request_.id);
    on_disk_.emplace(std::move(*header_));
    on_disk_->body_limit(static_cast<std::uint64_t>(plan.bytes_max));
    error_code failure;
    on_disk_->get().body().open(spool_path_.c_str(), beast::file_mode::write, failure);
    if (failure) {
        refuse_and_close(503,
                         failure == boost::system::errc::no_space_on_device ? "disk.full" : "server.disk");
        return;
    }
    bhttp::async_read(stream_, buffer_, *on_disk_,
                      beast::bind_front_handler(&Connection::on_body_on_disk, shared_from_this()));
}

inline bool Connection::body_failed(error_code failure)
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

inline void Connection::on_body_in_memory(error_code failure, std::size_t)
{
    if (body_failed(failure)) {
        return;
    }
    request_.body = std::move(in_memory_->get().body());
    in_memory_.reset();
    hand_up();
}

inline void Connection::on_body_on_disk(error_code failure, std::size_t)
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

inline void Connection::hand_up()
{
    expire_never(); // how long it may be worked on is no matter of the line
    server_.hooks.handle(std::move(request_), std::make_unique<ConnectionAnswerer>(shared_from_this()));
}

} // namespace ward::http
