#include "api/kept_answer.hpp"
#include "api/message.hpp"
#include "api/web_files.hpp"
#include "api/work.hpp"
#include "fuzz.hpp"

#include <filesystem>
#include <fstream>

// What is read of headers: cookies, the proxy's word, conditions, languages of compression, keys; and what is
// written into them: names of files. The input is the value; its first byte chooses what stands in the path.

namespace {

using ward::fuzz::must;

ward::api::WebFiles const& pages()
{
    static ward::api::WebFiles const files = [] {
        auto const folder =
            std::filesystem::temp_directory_path() / ("ward-fuzz-web-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder / "_app");
        for (auto const* const name :
             {"index.html", "app.html", "_app/a.js", "_app/a.js.gz", "_app/a.js.br"}) {
            std::ofstream{folder / name} << "<script>1</script>";
        }
        ward::api::WebFiles read{folder.string()};
        std::filesystem::remove_all(folder);
        return read;
    }();
    return files;
}

bool breaks_a_header(std::string_view value)
{
    return value.find_first_of(std::string_view{"\r\n\0", 3}) != std::string_view::npos;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string const value{ward::fuzz::text_of(data, size)};
    ward::http::Request request;
    request.path = "/" + value;
    for (auto const* const name :
         {"Cookie", "X-Forwarded-For", "If-None-Match", "Accept-Encoding", "Idempotency-Key"}) {
        request.headers.add(name, value);
    }
    auto const cookie = ward::api::session_cookie(request);
    must(cookie.empty() || value.find(cookie) != std::string::npos);
    auto const peer = ward::api::forwarded_peer(request);
    must(!peer || (!peer->empty() && peer->find(',') == std::string_view::npos && peer->front() != ' '));
    if (auto const key = ward::api::idempotency_key(request)) {
        must(key->size() >= 8 && key->size() <= 64 && !breaks_a_header(*key));
    }
    ward::http::Response answer;
    ward::api::tag(answer, request, ward::api::entity_tag(value));
    ward::api::add_house_headers(answer);
    ward::api::name_request(answer, "1-2");
    auto const page = pages().answer(request);
    must(page.status == 200 || page.status == 304 || page.status == 404);
    auto const document = ward::api::document_response({"application/pdf", value, {}, value, size % 2 == 0});
    for (auto const* const response :
         std::initializer_list<ward::http::Response const*>{&answer, &page, &document}) {
        for (auto const& [name, written] : response->headers) {
            must(!breaks_a_header(written));
        }
    }
    return 0;
}
