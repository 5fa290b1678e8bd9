#include "command/house.hpp"
#include "command/commands.hpp"
#include "command/service_routes.hpp"
#include "command/test_sample_body.hpp"
#include "fuzz.hpp"

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <random>

// The whole house, asked anything by anybody: no answer is 500, every refusal names its code, every body is
// what its header says, and no header can be broken in two. An input is four bytes that choose the route, who
// asks, what its path names and how it is sent; then the query, a line's end, and the body.

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t size_max);

namespace {

namespace fs = std::filesystem;
using ward::api::Route;
using ward::command::DemoOptions;
using ward::command::House;
using ward::command::SampleBody;
using ward::command::ServiceRoutes;
using ward::fuzz::must;

constexpr auto password = "Nghialo-2025";
constexpr std::size_t choices = 4;

struct Visitor {
    std::string cookie;
    std::string csrf;
};

/// A demo ward that is put back into its first state now and then, with everybody still signed in.
class Ward {
public:
    Ward()
    {
        auto const shm = fs::exists("/dev/shm") ? fs::path{"/dev/shm"} : fs::temp_directory_path();
        folder_ = (shm / ("ward-fuzz-" + std::to_string(::getpid()))).string();
        fs::create_directories(folder_ + "/files");
        config_.database.url = "sqlite:" + folder_ + "/ward.db";
        config_.database.readers = 2;
        config_.files.folder = folder_ + "/files";
        config_.http.workers = 1;
        config_.sessions.admin_second_factor = false;
        config_.simulation.enabled = true;
        must(ward::command::demo(config_,
                                 DemoOptions{std::string{WARD_SOURCE_DIR} + "/data", password, false}) == 0,
             "demo");
        open();
        visitors_.emplace_back();
        for (auto const* const login : {"ngoc.ltb", "oanh.vtk", "ha.ptt", "bao.nq"}) {
            visitors_.push_back(sign_in(login));
        }
        make_things();
        close();
        fs::copy_file(folder_ + "/ward.db", folder_ + "/first.db");
        open();
    }
    Ward(Ward const&) = delete;
    Ward& operator=(Ward const&) = delete;
    ~Ward()
    {
        close();
        fs::remove_all(folder_);
    }

    std::vector<Route> const& routes() { return house_->router().routes(); }
    std::vector<Visitor> const& visitors() const { return visitors_; }
    std::vector<std::string> const& things() const { return things_; }

    ward::http::Response answer(ward::http::Request request)
    {
        if (++asked_ % asked_max == 0) {
            close();
            fs::copy_file(folder_ + "/first.db", folder_ + "/ward.db", fs::copy_options::overwrite_existing);
            open();
        }
        // Everybody from an address of their own, so that no rate limit answers in the handler's place.
        request.peer = std::to_string(asked_ / 65536) + "." + std::to_string(asked_ % 65536);
        request.headers.add("Idempotency-Key", "fuzzing-" + std::to_string(asked_));
        return house_->router().handle_now(std::move(request));
    }

    /// On disk, as an upload arrives; too short to be worth a look by qpdf or libvips.
    std::unique_ptr<ward::http::Spooled> spool(std::string const& bytes)
    {
        auto const path = folder_ + "/upload";
        std::FILE* const file = std::fopen(path.c_str(), "wb");
        std::fwrite(bytes.data(), 1, bytes.size(), file);
        std::fclose(file);
        return std::make_unique<ward::http::Spooled>(path, static_cast<std::int64_t>(bytes.size()));
    }

private:
    static constexpr std::int64_t asked_max = 5'000;

    void open()
    {
        house_.emplace(config_);
        service_.emplace(*house_, config_);
        house_->live().attach(
            {[] { return std::uint64_t{1}; }, [](std::uint64_t, std::string) { return true; }});
        house_->clock().set(ward::from_ms(1'751'419'800'000)); // 08:30 on 02/07/2025
    }
    void close()
    {
        service_.reset();
        house_.reset();
        for (auto const* const suffix : {"-wal", "-shm"}) {
            fs::remove(folder_ + "/ward.db" + suffix);
        }
    }

    ward::json::Value post(std::string const& path, std::string body, Visitor const& visitor,
                           std::string& cookie)
    {
        ward::http::Request request;
        request.method = ward::http::Method::post;
        request.path = path;
        request.body = std::move(body);
        request.headers.add("Content-Type", "application/json");
        request.headers.add("Cookie", visitor.cookie);
        request.headers.add("X-CSRF-Token", visitor.csrf);
        auto const response = answer(std::move(request));
        auto const& text = std::get<std::string>(response.body);
        must(response.status == 201, path + " " + text);
        cookie = response.headers.find("Set-Cookie").value_or("");
        return *ward::json::parse(text);
    }
    Visitor sign_in(std::string const& login)
    {
        std::string cookie;
        auto const seen =
            post("/api/v1/sessions", R"({"login":")" + login + R"(","password":")" + password + R"("})", {},
                 cookie);
        things_.emplace_back(seen.at("officer").at("id").as_string());
        return {cookie.substr(0, cookie.find(';')), std::string{seen.at("csrf").as_string()}};
    }
    void make_things()
    {
        std::string none;
        auto const person =
            post("/api/v1/persons",
                 R"({"kind":"citizen","name":"Phan Văn Thử","address":"Tổ 1","phone":"0905111222"})",
                 visitors_[1], none);
        things_.emplace_back(person.at("id").as_string());
        auto const dossier = post("/api/v1/dossiers",
                                  R"({"procedure_code":"1.001193","channel":"counter","applicant_id":")" +
                                      things_.back() + R"(","components":[{"code":"01","originals":1},)" +
                                      R"({"code":"02","originals":1}],"receive_result":"counter",)" +
                                      R"("outcome":"accept","forward":true})",
                                  visitors_[1], none);
        things_.emplace_back(dossier.at("id").as_string());
        for (auto const* const other :
             {"1", "0", "2025", "21028", "1.001193", "tu-phap", "01", "2025-07-02"}) {
            things_.emplace_back(other);
        }
    }

    std::string folder_;
    ward::Config config_;
    std::optional<House> house_;
    std::optional<ServiceRoutes> service_;
    std::vector<Visitor> visitors_;
    std::vector<std::string> things_;
    std::int64_t asked_{0};
};

Ward& ward_of_fuzz()
{
    static Ward ward;
    return ward;
}

std::string path_of(Route const& route, std::string const& thing)
{
    std::string path;
    for (std::size_t at = 0; at < route.path.size(); ++at) {
        if (route.path[at] == '{') {
            path += thing;
            at = route.path.find('}', at);
        } else {
            path += route.path[at];
        }
    }
    return path;
}

void check(ward::http::Response const& response, std::string const& asked)
{
    auto const type = std::string{response.headers.find("Content-Type").value_or("")};
    auto const* const text = std::get_if<std::string>(&response.body);
    auto const what =
        asked + " -> " + std::to_string(response.status) + " " + (text ? text->substr(0, 400) : "");
    must(response.status >= 200 && response.status != 500, what);
    for (auto const& [name, value] : response.headers) {
        auto const line = std::string{name} + std::string{value};
        must(line.find_first_of(std::string_view{"\r\n\0", 3}) == std::string::npos, what + " " + line);
    }
    if (asked.starts_with("/open311/")) { // in words of its own: fuzz/open311.cpp looks at those
        must(type.starts_with("text/xml") || type.starts_with("application/"), what);
    } else if (response.status >= 400) {
        must(type == "application/problem+json" && text != nullptr, what);
        auto const problem = ward::json::parse(*text);
        must(problem && problem->is_object() && problem->at("code").is_string(), what);
        must(problem->at("code").as_string() != "server.failed", what);
    } else if (type == "application/json" && text != nullptr && response.status != 304) {
        must(ward::json::parse(*text).has_value(), what);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size < choices) {
        return 0;
    }
    auto& ward = ward_of_fuzz();
    auto const& route = ward.routes()[data[0] % ward.routes().size()];
    auto const& visitor = ward.visitors()[data[1] % ward.visitors().size()];
    auto const& thing = ward.things()[data[2] % ward.things().size()];
    // Signing out would leave nobody; trying passwords costs a tenth of a second each.
    if (route.path.starts_with("/api/v1/session") || route.path == "/api/v1/live") {
        return 0;
    }
    std::string const sent{reinterpret_cast<char const*>(data) + choices, size - choices};
    auto const end = std::min(sent.find('\n'), sent.size());
    ward::http::Request request;
    request.method = route.method;
    request.path = path_of(route, thing);
    request.query = sent.substr(0, end);
    request.body = sent.substr(std::min(end + 1, sent.size()));
    request.headers.add("Content-Type", data[3] % 8 == 7 ? "text/plain" : "application/json");
    if (data[3] % 16 == 15) {
        request.headers.add("If-None-Match", request.query);
        request.headers.add("X-Background", "yes");
    }
    request.headers.add("Cookie", visitor.cookie);
    request.headers.add("X-CSRF-Token", visitor.csrf);
    if (route.upload) {
        request.spooled = ward.spool(std::exchange(request.body, {}));
    }
    auto const asked = route.path + "?" + request.query + " " + request.body.substr(0, 400);
    check(ward.answer(std::move(request)), asked);
    return 0;
}

/// Every fourth input gets a body as its route documents it, which chance alone would hardly find; then a
/// part of it is changed as any other.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t size_max,
                                               unsigned seed)
{
    std::minstd_rand dice{seed};
    if (size_max < 4096 || dice() % 4 != 0) {
        return LLVMFuzzerMutate(data, size, size_max);
    }
    auto& ward = ward_of_fuzz();
    for (std::size_t i = 0; i < choices; ++i) {
        data[i] = static_cast<std::uint8_t>(dice());
    }
    auto const& route = ward.routes()[data[0] % ward.routes().size()];
    ward::json::Object components;
    auto const schema = route.input_schema(components);
    std::string text{"\n"};
    if (schema.is_object()) {
        SampleBody const samples{components,
                                 {.id = ward.things()[dice() % ward.things().size()],
                                  .text = dice() % 2 == 0 ? "1.001193" : "Nguyễn Văn A",
                                  .number = static_cast<std::int64_t>(dice() % 4),
                                  .wants_optional = [&dice] { return dice() % 2 == 0; }}};
        text += serialize(samples.of(schema.get_object()));
    }
    auto const length = std::min(text.size(), size_max - choices);
    std::memcpy(data + choices, text.data(), length);
    return dice() % 2 == 0 ? choices + length : LLVMFuzzerMutate(data, choices + length, size_max);
}
