#include "api/message.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ward::api {

namespace {

/// 64 bits of FNV-1a, quoted: enough to tell two answers of one address apart, and the same on every node.
std::string entity_tag(std::string_view body)
{
    std::uint64_t hash{0xcbf29ce484222325U};
    for (char const letter : body) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    }
    return fmt::format("\"{:016x}\"", hash);
}

} // namespace

std::string_view word_of(http::Method method)
{
    switch (method) {
    case http::Method::get: return "GET";
    case http::Method::head: return "HEAD";
    case http::Method::post: return "POST";
    case http::Method::put: return "PUT";
    case http::Method::patch: return "PATCH";
    case http::Method::delete_: return "DELETE";
    case http::Method::other: return "OTHER";
    }
    return "OTHER";
}

std::string_view session_cookie(http::Request const& request)
{
    constexpr std::string_view name = "ward_session=";
    auto cookies = request.headers.find("Cookie").value_or("");
    while (!cookies.empty()) {
        auto const end = std::min(cookies.find(';'), cookies.size());
        auto const one = cookies.substr(0, end);
        cookies.remove_prefix(std::min(end + 1, cookies.size()));
        cookies.remove_prefix(std::min(cookies.find_first_not_of(' '), cookies.size()));
        if (one.starts_with(name)) {
            return one.substr(name.size());
        }
    }
    return {};
}

void tag(http::Response& response, http::Request const& request)
{
    auto const* const body = std::get_if<std::string>(&response.body);
    if (body == nullptr || response.status != 200) {
        return;
    }
    auto const value = entity_tag(*body);
    if (request.headers.find("If-None-Match").value_or("") == value) {
        response.status = 304;
        response.body = std::string{};
    }
    response.headers.add("ETag", value);
}

void add_house_headers(http::Response& response, std::string const& request_id)
{
    response.headers.add("X-Request-Id", request_id);
    response.headers.add("X-Content-Type-Options", "nosniff");
    if (!response.headers.find("Content-Security-Policy")) {
        response.headers.add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.headers.add("Referrer-Policy", "no-referrer");
    }
    if (!response.headers.find("Cache-Control")) {
        response.headers.add("Cache-Control", "private, no-cache");
    }
}

std::optional<std::string_view> forwarded_peer(http::Request const& request)
{
    auto const forwarded = request.headers.find("X-Forwarded-For").value_or("");
    auto const comma = forwarded.rfind(',');
    auto const last = forwarded.substr(comma == std::string_view::npos ? 0 : comma + 1);
    auto const from = last.find_first_not_of(' ');
    return from == std::string_view::npos ? std::nullopt : std::optional{last.substr(from)};
}

} // namespace ward::api
