#pragma once

#include "http/message.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What the house reads from every request and puts on every answer.
namespace ward::api {

/// "GET", "POST" …
std::string_view word_of(http::Method method);

/// The session's cookie, "" when there is none.
std::string_view session_cookie(http::Request const& request);

/// The other end as the nearest proxy names it: the last of X-Forwarded-For.
std::optional<std::string_view> forwarded_peer(http::Request const& request);

/// 64 bits of FNV-1a, quoted: enough to tell two answers of one address apart, and the same on every node.
std::string entity_tag(std::string_view body);

/// What every answer of the API carries.
void add_house_headers(http::Response& response, std::string const& request_id);

} // namespace ward::api
