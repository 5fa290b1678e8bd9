#include "api/web_files.hpp"

#include "api/problem.hpp"
#include "sql/migrate.hpp"

#include <openssl/evp.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace ward::api {

namespace {

namespace fs = std::filesystem;

std::string read_file(fs::path const& path)
{
    std::ifstream in{path, std::ios::binary};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

std::string media_type_of(fs::path const& path)
{
    static std::map<std::string, std::string> const types{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".txt", "text/plain; charset=utf-8"},
    };
    auto const found = types.find(path.extension().string());
    return found == types.end() ? "application/octet-stream" : found->second;
}

std::string sha256_base64(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size{0};
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::array<unsigned char, 64> text{};
    auto const length = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(size));
    return {reinterpret_cast<char const*>(text.data()), static_cast<std::size_t>(length)};
}

/// What the page may do: scripts of our own, and the ones inside it by their hashes. Nothing from elsewhere.
std::string policy_of(std::string const& page)
{
    std::string scripts{"'self'"};
    constexpr std::string_view opening = "<script";
    for (auto at = page.find(opening); at != std::string::npos; at = page.find(opening, at + 1)) {
        auto const start = page.find('>', at);
        auto const end = page.find("</script>", start);
        if (start == std::string::npos || end == std::string::npos) {
            break;
        }
        if (end > start + 1) {
            scripts +=
                " 'sha256-" + sha256_base64(std::string_view{page}.substr(start + 1, end - start - 1)) + "'";
        }
    }
    return "default-src 'self'; script-src " + scripts +
           "; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
           "object-src 'none'; "
           "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}

} // namespace

WebFiles::WebFiles(std::string const& folder)
{
    std::error_code none;
    for (auto const& entry : fs::recursive_directory_iterator{folder, none}) {
        auto const extension = entry.path().extension();
        if (!entry.is_regular_file() || extension == ".br" || extension == ".gz") {
            continue;
        }
        File file;
        file.bytes = read_file(entry.path());
        for (auto const& [suffix, twin] : {std::pair{".br", &file.brotli}, std::pair{".gz", &file.gzip}}) {
            auto const path = entry.path().string() + suffix;
            if (fs::exists(path)) {
                *twin = read_file(path);
            }
        }
        file.media_type = media_type_of(entry.path());
        file.tag = '"' + sql::sha256_hex(file.bytes).substr(0, 16) + '"';
        auto const name = "/" + fs::relative(entry.path(), folder).generic_string();
        file.forever = name.starts_with("/_app/immutable/");
        if (extension == ".html") {
            file.security_policy = policy_of(file.bytes);
        }
        files_.emplace(name, std::move(file));
    }
}

WebFiles::File const* WebFiles::find(std::string const& path) const
{
    auto const plain = path.size() > 1 && path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
    for (auto const& name : {plain, plain + ".html", (plain == "/" ? "" : plain) + "/index.html"}) {
        if (auto const found = files_.find(name); found != files_.end()) {
            return &found->second;
        }
    }
    // A page the browser makes from its address; a missing picture is just missing.
    auto const last = plain.substr(plain.rfind('/') + 1);
    auto const whole_app = files_.find("/app.html");
    bool const page = last.find('.') == std::string::npos || plain.starts_with("/procedures/");
    return page && whole_app != files_.end() ? &whole_app->second : nullptr;
}

http::Response WebFiles::answer(http::Request const& request) const
{
    if (request.method != http::Method::get && request.method != http::Method::head) {
        return problem(405, "request.method");
    }
    auto const* const file = find(request.path);
    if (file == nullptr) {
        return problem(404, "request.path.unknown");
    }
    http::Response response;
    response.headers.add("Content-Type", file->media_type);
    response.headers.add("Cache-Control", file->forever ? "public, max-age=31536000, immutable" : "no-cache");
    response.headers.add("ETag", file->tag);
    response.headers.add("Vary", "Accept-Encoding");
    response.headers.add("X-Content-Type-Options", "nosniff");
    response.headers.add("Referrer-Policy", "same-origin");
    if (!file->security_policy.empty()) {
        response.headers.add("Content-Security-Policy", file->security_policy);
        response.headers.add("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
        response.headers.add("Cross-Origin-Opener-Policy", "same-origin");
    }
    if (request.headers.find("If-None-Match").value_or("") == file->tag) {
        response.status = 304;
        return response;
    }
    auto const accepted = request.headers.find("Accept-Encoding").value_or("");
    if (!file->brotli.empty() && accepted.find("br") != std::string_view::npos) {
        response.headers.add("Content-Encoding", "br");
        response.body = http::BorrowedBody{file->brotli};
    } else if (!file->gzip.empty() && accepted.find("gzip") != std::string_view::npos) {
        response.headers.add("Content-Encoding", "gzip");
        response.body = http::BorrowedBody{file->gzip};
    } else {
        response.body = http::BorrowedBody{file->bytes};
    }
    return response;
}

} // namespace ward::api
