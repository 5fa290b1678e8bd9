#include "command/replay_client.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <stdexcept>

namespace ward::replay {

namespace {

/// Keys of one run differ from those of any other, so that no answer is one kept from before.
std::string next_key()
{
    static auto const run = std::chrono::system_clock::now().time_since_epoch().count();
    static std::atomic<std::uint64_t> count{0};
    return fmt::format("replay-{:x}-{}", run, ++count);
}

std::size_t keep_bytes(char* bytes, std::size_t size, std::size_t count, void* kept)
{
    static_cast<std::string*>(kept)->append(bytes, size * count);
    return size * count;
}

struct Headers {
    curl_slist* list{nullptr};

    Headers() = default;
    Headers(Headers const&) = delete;
    Headers& operator=(Headers const&) = delete;
    ~Headers() { curl_slist_free_all(list); }
    void add(std::string const& line) { list = curl_slist_append(list, line.c_str()); }
};

json::Value const nothing;
json::Array const no_items;

} // namespace

std::string Answer::code() const
{
    return text_in(body, "code");
}

struct Client::Line {
    std::string url;
    std::string csrf;
    CURL* curl{curl_easy_init()};

    explicit Line(std::string of) : url{std::move(of)} {}
    Line(Line const&) = delete;
    Line& operator=(Line const&) = delete;
    ~Line() { curl_easy_cleanup(curl); }
};

Client::Client(std::string url) : line_{std::make_unique<Line>(std::move(url))}
{
    if (line_->curl == nullptr) {
        throw std::runtime_error{"libcurl cannot be started"};
    }
    curl_easy_setopt(line_->curl, CURLOPT_COOKIEFILE, ""); // keeps cookies, in memory only
    curl_easy_setopt(line_->curl, CURLOPT_WRITEFUNCTION, &keep_bytes);
    curl_easy_setopt(line_->curl, CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(line_->curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(line_->curl, CURLOPT_PROXY, "");
    curl_easy_setopt(line_->curl, CURLOPT_PROTOCOLS_STR, "http,https");
}

Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;
Client::~Client() = default;

void Client::set_csrf(std::string token)
{
    line_->csrf = std::move(token);
}

Answer Client::get(std::string const& path)
{
    return send("GET", path, nullptr);
}

Answer Client::post(std::string const& path, json::Value const& body)
{
    return send("POST", path, &body);
}

Answer Client::put(std::string const& path, json::Value const& body)
{
    return send("PUT", path, &body);
}

Answer Client::send(char const* method, std::string const& path, json::Value const* body)
{
    auto* const curl = line_->curl;
    auto const url = line_->url + path;
    std::string const sent = body == nullptr ? "" : json::to_text(*body);
    std::string received;
    Headers headers;
    headers.add("Expect:"); // no question before the body
    if (body == nullptr) {
        curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
    } else {
        headers.add("Content-Type: application/json");
        headers.add("Idempotency-Key: " + next_key());
        headers.add("X-CSRF-Token: " + line_->csrf);
        curl_easy_setopt(curl, CURLOPT_POST, 1L);
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, sent.data());
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(sent.size()));
    }
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, method);
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.list);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
    if (auto const failed = curl_easy_perform(curl); failed != CURLE_OK) {
        throw std::runtime_error{fmt::format("{} {}: {}", method, url, curl_easy_strerror(failed))};
    }
    long status{0};
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    Answer answer{static_cast<int>(status), {}};
    if (auto parsed = json::parse(received); !received.empty() && parsed) {
        answer.body = *std::move(parsed);
    }
    return answer;
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (char const letter : text) {
        bool const plain = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                           (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '.' ||
                           letter == '_';
        out += plain ? std::string{letter} : fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
    return out;
}

json::Value const& member_of(json::Value const& object, std::string_view name)
{
    auto const* const members = object.if_object();
    auto const* const found = members == nullptr ? nullptr : members->if_contains({name.data(), name.size()});
    return found == nullptr ? nothing : *found;
}

std::string text_in(json::Value const& object, std::string_view name)
{
    auto const* const text = member_of(object, name).if_string();
    return text == nullptr ? std::string{} : std::string{text->data(), text->size()};
}

std::int64_t number_in(json::Value const& object, std::string_view name)
{
    auto const number = json::read<std::int64_t>(member_of(object, name));
    return number ? *number : 0;
}

bool flag_in(json::Value const& object, std::string_view name)
{
    auto const* const flag = member_of(object, name).if_bool();
    return flag != nullptr && *flag;
}

json::Array const& list_in(json::Value const& object, std::string_view name)
{
    auto const* const list = member_of(object, name).if_array();
    return list == nullptr ? no_items : *list;
}

std::optional<Instant> instant_in(json::Value const& object, std::string_view name)
{
    return parse_instant(text_in(object, name));
}

} // namespace ward::replay
