// Draws tiles of the reports of a ward that is there, in one thread and without a cache: what an uncached
// tile costs.
//   bench_tiles --config FILE --tiles z/x/y,z/x/y… --seconds N
// Answers one line for each tile: the tile, tiles a second, bytes packed.
#include "command/house.hpp"
#include "command/map_sources.hpp"
#include "map/gzip.hpp"
#include "map/live.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>

namespace ward::bench {

namespace {

constexpr Box whole_world{-90, -180, 90, 180};

void measure(map::Crowd const& crowd, std::string const& name, double seconds)
{
    auto const slash = name.find('/');
    auto const second = name.find('/', slash + 1);
    auto const address = map::parse_tile(name.substr(0, slash), name.substr(slash + 1, second - slash - 1),
                                         name.substr(second + 1));
    if (!address) {
        fmt::print(stderr, "{} is no tile\n", name);
        return;
    }
    auto const begin = std::chrono::steady_clock::now();
    std::chrono::duration<double> took{0};
    std::int64_t drawn{0};
    std::size_t bytes{0};
    while (took.count() < seconds) {
        bytes = map::gzip(crowd.draw("reports", *address)).size();
        ++drawn;
        took = std::chrono::steady_clock::now() - begin;
    }
    fmt::print("{} {:.0f} {}\n", name, static_cast<double>(drawn) / took.count(), bytes);
}

} // namespace

} // namespace ward::bench

int main(int argc, char** argv)
{
    CLI::App line{"Draws tiles again and again"};
    std::string config_file;
    std::vector<std::string> tiles;
    double seconds{2};
    line.add_option("--config", config_file)->required();
    line.add_option("--tiles", tiles)->delimiter(',')->required();
    line.add_option("--seconds", seconds);
    CLI11_PARSE(line, argc, argv);
    auto const config = ward::read_config(config_file);
    if (!config) {
        fmt::print(stderr, "{} {}\n", config.error().code, config.error().field);
        return 1;
    }
    auto const now = std::chrono::floor<ward::Milliseconds>(std::chrono::system_clock::now());
    auto const sources = ward::command::map_sources("", [now] { return now; });
    auto const database = ward::sql::open(config->database.url, {});
    std::vector<ward::map::MapPoint> points;
    database->read([&](ward::sql::Session& session) {
        points = sources.points.front().points(session, ward::command::ward_of(*config),
                                               ward::bench::whole_world, {});
    });
    ward::map::Crowd const crowd{points};
    fmt::print(stderr, "{} points\n", points.size());
    for (auto const& tile : tiles) {
        ward::bench::measure(crowd, tile, seconds);
    }
    return 0;
}
