#include "map/packed.hpp"

#include <protozero/pbf_reader.hpp>
#include <protozero/pbf_writer.hpp>

namespace ward::map {

namespace {

constexpr int polygon_field = 1; ///< of an area; holds rings
constexpr int ring_field = 1;    ///< of a polygon, and the trail of a line

void add_trail(protozero::pbf_writer& writer, Trail const& trail)
{
    std::vector<std::int64_t> ways;
    std::int64_t lat{0};
    std::int64_t lon{0};
    for (auto const& point : trail) {
        auto const at_lat = to_micro_degrees(point.lat);
        auto const at_lon = to_micro_degrees(point.lon);
        ways.push_back(at_lat - lat);
        ways.push_back(at_lon - lon);
        lat = at_lat;
        lon = at_lon;
    }
    writer.add_packed_sint64(ring_field, ways.begin(), ways.end());
}

Trail read_trail(protozero::pbf_reader& reader)
{
    Trail trail;
    std::int64_t lat{0};
    std::int64_t lon{0};
    auto const ways = reader.get_packed_sint64();
    for (auto way = ways.begin(); way != ways.end(); ++way) {
        lat += *way;
        lon += *++way;
        trail.push_back(point_of(lat, lon));
    }
    return trail;
}

} // namespace

std::string pack(RingsOfAll const& polygons)
{
    std::string bytes;
    protozero::pbf_writer area{bytes};
    for (auto const& rings : polygons) {
        protozero::pbf_writer polygon{area, polygon_field};
        for (auto const& ring : rings) {
            add_trail(polygon, ring);
        }
    }
    return bytes;
}

RingsOfAll unpack_polygons(std::string_view bytes)
{
    RingsOfAll polygons;
    protozero::pbf_reader area{bytes.data(), bytes.size()};
    while (area.next(polygon_field)) {
        Rings rings;
        auto polygon = area.get_message();
        while (polygon.next(ring_field)) {
            rings.push_back(read_trail(polygon));
        }
        polygons.push_back(std::move(rings));
    }
    return polygons;
}

std::string pack(Trail const& trail)
{
    std::string bytes;
    protozero::pbf_writer line{bytes};
    add_trail(line, trail);
    return bytes;
}

Trail unpack_trail(std::string_view bytes)
{
    protozero::pbf_reader line{bytes.data(), bytes.size()};
    return line.next(ring_field) ? read_trail(line) : Trail{};
}

} // namespace ward::map
