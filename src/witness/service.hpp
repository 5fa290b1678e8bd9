#pragma once

#include "http/server.hpp"
#include "sql/database.hpp"
#include "witness/model.hpp"

#include <functional>

namespace ward::witness {

/// The witness as it answers: `POST <prefix>/add-checkpoint`, `GET <prefix>/<sha256 of the
/// origin>/checkpoint`, `GET <prefix>/` for people, and `GET /healthz`. Thread-safe.
class Service {
public:
    /// `prefix` is "" or begins with "/" and does not end with one. \pre `key` is of kind cosignature and the
    /// database is its own
    Service(sql::Database& database, tlog::SigningKey key, std::string prefix,
            std::function<Instant()> clock);
    Service(Service const&) = delete;
    Service& operator=(Service const&) = delete;

    /// What a server asks of it. \pre this outlives the server
    http::Hooks hooks();

    void handle(http::Request request, http::Reply reply);
    static http::Response refuse(int status, std::string_view code);

private:
    http::Response front_page();
    http::Response held_checkpoint(std::string const& origin_sha256);
    http::Response answer(http::Request const& request);
    /// Takes `reply` away when somebody else answers later.
    void add_checkpoint(std::string_view body, http::Reply& reply);

    sql::Database& database_;
    tlog::SigningKey key_;
    std::string prefix_;
    std::function<Instant()> clock_;
};

} // namespace ward::witness
