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

/// Below these addresses a path that leads nowhere is no page of the web's either.
bool is_for_programs(std::string_view path);

/// What tells this answer of an address from its others, as ETag has it.
std::string entity_tag(std::string_view body);

/// Turns an answer that has its ETag into 304 when the client has it already.
void spare(http::Response& response, http::Request const& request);

/// Gives an answer its ETag, and turns it into 304 when the client has it already.
void tag(http::Response& response, http::Request const& request, std::string const& value);

/// Says which request this answers, so that its lines in the log can be found: in a header, and where a
/// refusal is shown to a person also in its body.
void name_request(http::Response& response, std::string const& request_id);

/// What a handler says of its answer stands above what its kind of answer says by itself.
void put_above(http::Response& response, http::Headers const& said);

/// What every answer of the API carries.
void add_house_headers(http::Response& response);

} // namespace ward::api
