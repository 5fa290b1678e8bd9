#include "api/work.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace ward::api {

int page_limit(PageQuery const& query)
{
    return std::clamp(query.limit.value_or(page_default), 1, page_max);
}

Result<QueryPairs> query_pairs(std::string const& query)
{
    auto pairs = http::parse_query(query);
    // A name is repeated in the refusal of an unknown one, so it must be text.
    if (!pairs ||
        !std::ranges::all_of(*pairs, [](auto const& pair) { return normalise(pair.first).has_value(); })) {
        return Error{Fault::malformed, "request.query.malformed", {}};
    }
    return *std::move(pairs);
}

namespace {

/// Nothing sent to us is unpacked: what unpacks to a disk full is refused before a byte of it is looked at.
Result<void> check_unpacked(http::Request const& request)
{
    auto const encoding = request.headers.find("Content-Encoding").value_or("identity");
    if (encoding != "identity") {
        return Error{Fault::unsupported, "request.encoding", {}};
    }
    return {};
}

} // namespace

Result<json::Value> json_body(http::Request const& request)
{
    if (auto const plain = check_unpacked(request); !plain) {
        return plain.error();
    }
    auto const type = request.headers.find("Content-Type");
    if (!type || !type->starts_with("application/json")) {
        return Error{Fault::unsupported, "request.media_type", {}};
    }
    return json::parse(request.body);
}

Result<Upload> upload_body(http::Request& request)
{
    auto const plain = check_unpacked(request);
    if (!plain) {
        return plain.error();
    }
    auto const pairs = query_pairs(request.query);
    if (!pairs) {
        return pairs.error();
    }
    if (!request.spooled) {
        return Error{Fault::malformed, "request.body.missing", {}};
    }
    Upload upload{request.spooled->path(), request.spooled->size_bytes(), {}};
    for (auto const& [name, value] : *pairs) {
        if (name != "name") {
            return invalid("request.query.unknown", json::child({}, name));
        }
        auto const text = normalise(value);
        if (!text) {
            return invalid("request.text.invalid", "/name");
        }
        upload.name = *text;
    }
    return upload;
}

http::Response json_response(int status, std::string body)
{
    http::Response response;
    response.status = status;
    response.headers.add("Content-Type", "application/json");
    response.body = std::move(body);
    return response;
}

std::string_view cache_control(Keeping keeping)
{
    switch (keeping) {
    case Keeping::nobody: break;
    case Keeping::asker: return "private, no-cache";
    // Five minutes: what is hidden afterwards is gone everywhere by then, and asking again costs a tag.
    case Keeping::anyone: return "public, max-age=300";
    }
    return "private, no-store";
}

http::Response document_response(Document document)
{
    http::Response response;
    response.headers.add("Content-Type", document.media_type);
    response.headers.add("Cache-Control", cache_control(document.keeping));
    if (!document.version.empty()) {
        response.headers.add("ETag", '"' + document.version + '"');
    }
    // The name is percent-encoded as RFC 8187 wants, so nothing in it can end the header.
    std::string encoded;
    constexpr char const* digits = "0123456789ABCDEF";
    for (char const letter : document.name) {
        auto const byte = static_cast<unsigned char>(letter);
        bool const plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || byte == '.' || byte == '-' || byte == '_';
        if (plain) {
            encoded += letter;
        } else {
            encoded += '%';
            encoded += digits[byte >> 4U];
            encoded += digits[byte & 15U];
        }
    }
    response.headers.add("Content-Disposition", std::string{document.inline_ ? "inline" : "attachment"} +
                                                    "; filename*=UTF-8''" + encoded);
    if (document.file_path.empty()) {
        response.body = std::move(document.bytes);
    } else {
        response.body = http::FileBody{document.file_path};
    }
    return response;
}

} // namespace ward::api
