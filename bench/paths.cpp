// Walks one path of the house again and again, from the request as the http layer hands it up to the answer,
// in one process and without a network: what bench/instructions counts the instructions of.
//   bench_paths --config FILE --path NAME --times N
// With --times 0 everything is prepared and nothing walked, so the difference of two runs is the walking.
#include "base/json.hpp"
#include "command/house.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <functional>
#include <map>

namespace ward::bench {

namespace {

constexpr std::string_view password{"Thu-nghiem-2025"};

struct Session {
    std::string cookie;
    std::string csrf;
};

class Walker {
public:
    explicit Walker(command::House& house) : house_{house} {}

    Session sign_in(std::string const& login)
    {
        auto const answer =
            ask(request(http::Method::post, "/api/v1/sessions",
                        fmt::format(R"({{"login":"{}","password":"{}"}})", login, password), {}));
        auto const cookie = std::string{answer.headers.find("Set-Cookie").value_or("")};
        return {cookie.substr(0, cookie.find(';')), text(body(answer).at("csrf"))};
    }

    json::Value get(std::string const& target, Session const& as)
    {
        return body(ask(request(http::Method::get, target, "", as)));
    }

    void walk(std::string const& target, Session const& as)
    {
        ask(request(http::Method::get, target, "", as));
    }

    json::Value post(std::string const& target, std::string const& body_text, Session const& as)
    {
        return body(ask(request(http::Method::post, target, body_text, as)));
    }

    static std::string text(json::Value const& value) { return std::string{value.as_string()}; }

private:
    static json::Value body(http::Response const& answer)
    {
        return json::parse(std::get<std::string>(answer.body)).value();
    }

    /// From another address each time, so that no limit for one address is met.
    http::Request request(http::Method method, std::string const& target, std::string body_text,
                          Session const& as)
    {
        http::Request made;
        made.method = method;
        auto parts = http::parse_target(target);
        WARD_CHECK(parts.has_value());
        made.path = std::move(parts->path);
        made.query = std::move(parts->query);
        made.body = std::move(body_text);
        made.id = ++requests_;
        made.peer =
            fmt::format("10.{}.{}.{}", requests_ / 65'536 % 256, requests_ / 256 % 256, requests_ % 256);
        made.headers.add("Host", "127.0.0.1");
        if (!as.cookie.empty()) {
            made.headers.add("Cookie", as.cookie);
        }
        if (method == http::Method::post) {
            made.headers.add("Content-Type", "application/json");
            made.headers.add("Idempotency-Key", fmt::format("walk-{:08}", requests_));
            made.headers.add("X-CSRF-Token", as.csrf);
        }
        return made;
    }

    http::Response ask(http::Request made)
    {
        auto answer = house_.router().handle_now(std::move(made));
        if (answer.status >= 300) {
            fmt::print(stderr, "bench_paths: {} {}\n", answer.status, std::get<std::string>(answer.body));
            std::exit(1);
        }
        return answer;
    }

    command::House& house_;
    std::uint64_t requests_{0};
};

/// What the paths lead through: dossiers, and how citizens ask for them.
struct Ground {
    Session leader;
    Session counter;
    std::vector<std::string> dossiers;
    std::vector<std::string> intakes;
    std::string tracking;
};

Ground prepare(Walker& walker)
{
    Ground ground{walker.sign_in("ha.ptt"), walker.sign_in("anh.pd"), {}, {}, {}};
    auto const page = walker.get("/api/v1/dossiers?limit=100", ground.leader);
    for (auto const& row : page.at("items").as_array()) {
        ground.dossiers.push_back(Walker::text(row.at("id")));
    }
    auto const first = walker.get("/api/v1/dossiers/" + ground.dossiers.front(), ground.leader);
    auto const person = Walker::text(first.at("applicant").at("id"));
    ground.intakes.push_back(
        fmt::format(R"({{"procedure_code":"{}","channel":"counter","applicant_id":"{}","components":[],)"
                    R"("receive_result":"counter","outcome":"accept","forward":true,)"
                    R"("duplicate_reason":"Việc khác của cùng một người"}})",
                    Walker::text(first.at("procedure").at("code")), person));
    // The first look at a file is written down; the next ones are only read.
    for (auto const& id : ground.dossiers) {
        walker.walk("/api/v1/dossiers/" + id, ground.leader);
    }
    auto const shown =
        walker.post("/api/v1/persons/" + person + "/unmask", R"({"reason":"Đo số lệnh"})", ground.counter);
    auto const phone = Walker::text(shown.at("phone"));
    ground.tracking = "/api/v1/tracking?code=" + Walker::text(first.at("code")) +
                      "&digits=" + phone.substr(phone.size() - 4);
    return ground;
}

std::string percent_encoded(std::string_view text)
{
    std::string encoded;
    for (char const byte : text) {
        encoded += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return encoded;
}

using Path = std::function<void(Walker&, Ground const&, int)>;

std::map<std::string, Path, std::less<>> paths()
{
    return {
        {"intake", [](Walker& walker, Ground const& ground,
                      int) { walker.post("/api/v1/dossiers", ground.intakes.front(), ground.counter); }},
        // Up to a hundred different questions, none of them asked since the newest commit.
        {"view",
         [](Walker& walker, Ground const& ground, int at) {
             walker.walk("/api/v1/dossiers/" + ground.dossiers[1 + static_cast<std::size_t>(at) % 99],
                         ground.leader);
         }},
        {"view, asked again",
         [](Walker& walker, Ground const& ground, int) {
             walker.walk("/api/v1/dossiers/" + ground.dossiers.front(), ground.leader);
         }},
        {"worklist",
         [](Walker& walker, Ground const& ground, int at) {
             walker.walk(fmt::format("/api/v1/work?view=ward&limit={}", 1 + at % 100), ground.leader);
         }},
        {"search",
         [](Walker& walker, Ground const& ground, int at) {
             constexpr std::array names{"Nguyễn Văn An", "tran thi lan", "lê minh", "pham", "Võ Kim Hà"};
             walker.walk(fmt::format("/api/v1/dossiers?limit={}&query={}", 1 + at % 100,
                                     percent_encoded(names[static_cast<std::size_t>(at) % names.size()])),
                         ground.leader);
         }},
        {"board",
         [](Walker& walker, Ground const& ground, int at) {
             walker.walk(fmt::format("/api/v1/board?from=2026-{:02}-{:02}&to=2026-11-30&by=officer",
                                     1 + at / 28 % 10, 1 + at % 28),
                         ground.leader);
         }},
        {"tracking, asked again",
         [](Walker& walker, Ground const& ground, int) { walker.walk(ground.tracking, {}); }},
        {"form 01",
         [](Walker& walker, Ground const& ground, int at) {
             walker.walk("/api/v1/dossiers/" + ground.dossiers[static_cast<std::size_t>(at) % 100] +
                             "/forms/01",
                         ground.counter);
         }},
    };
}

} // namespace

int walk(Config const& config, std::string const& name, int times)
{
    command::House house{config};
    Walker walker{house};
    auto const ground = prepare(walker);
    auto const known = paths();
    auto const path = known.find(name);
    if (path == known.end()) {
        for (auto const& [each, unused] : known) {
            fmt::print("{}\n", each);
        }
        return name.empty() ? 0 : 1;
    }
    for (int at = 0; at < times; ++at) {
        path->second(walker, ground, at);
    }
    return 0;
}

} // namespace ward::bench

int main(int count, char** words)
{
    CLI::App program{"Walk one path of the house"};
    std::string file;
    std::string path;
    int times{0};
    program.add_option("--config", file, "of a ward that bench_fill has filled")->required();
    program.add_option("--path", path, "which; without it, their names are printed");
    program.add_option("--times", times, "how often")->check(CLI::Range(0, 100));
    CLI11_PARSE(program, count, words);
    auto const config = ward::read_config(file);
    if (!config) {
        fmt::print(stderr, "bench_paths: {} {}\n", config.error().code, config.error().field);
        return 1;
    }
    return ward::bench::walk(*config, path, times);
}
