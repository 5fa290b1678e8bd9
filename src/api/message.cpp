#include "api/message.hpp"

#include "api/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace ward::api {

namespace {

__extension__ using Wide = unsigned __int128;

/// Both halves of the product, folded together: every bit in changes about half of the bits out.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    auto const product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
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

bool is_for_programs(std::string_view path)
{
    return path.starts_with("/api/") || path.starts_with("/open311/");
}

std::string entity_tag(std::string_view body)
{
    // 64 bits, eight bytes at a time, the same on every node. Not against an enemy: who could choose the
    // answer needs no other tag.
    constexpr std::uint64_t odd_a{0x9e3779b97f4a7c15U};
    constexpr std::uint64_t odd_b{0xd1b54a32d192ed03U};
    std::uint64_t hash{body.size() ^ odd_a};
    while (!body.empty()) {
        std::uint64_t word{0};
        auto const taken = std::min(body.size(), sizeof word);
        std::memcpy(&word, body.data(), taken);
        hash = mixed(hash ^ word, odd_b) + odd_a;
        body.remove_prefix(taken);
    }
    return fmt::format("\"{:016x}\"", hash);
}

void spare(http::Response& response, http::Request const& request)
{
    auto const known = request.headers.find("If-None-Match");
    if (known && known == response.headers.find("ETag")) {
        response.status = 304;
        response.body = std::string{};
    }
}

void tag(http::Response& response, http::Request const& request, std::string const& value)
{
    response.headers.add("ETag", value);
    spare(response, request);
}

void name_request(http::Response& response, std::string const& request_id)
{
    response.headers.add("X-Request-Id", request_id);
    auto* const body = std::get_if<std::string>(&response.body);
    if (body == nullptr || !body->ends_with('}') ||
        response.headers.find("Content-Type").value_or("") != problem_type) {
        return;
    }
    body->pop_back();
    *body += ",\"request_id\":";
    json::write_string(*body, request_id);
    *body += '}';
}

void put_above(http::Response& response, http::Headers const& said)
{
    if (said.empty()) {
        return;
    }
    http::Headers headers;
    for (auto const& [name, value] : response.headers) {
        if (!said.find(name)) {
            headers.add(name, value);
        }
    }
    for (auto const& [name, value] : said) {
        headers.add(name, value);
    }
    response.headers = std::move(headers);
}

void add_house_headers(http::Response& response)
{
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
