#pragma once

#include "map/shape.hpp"

#include <gtest/gtest.h>
#include <protozero/pbf_reader.hpp>

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

/// For tests only: a vector tile as a stranger reads it, with every rule of MVT 2.1 held against it on the
/// way.
namespace ward::map {

struct SeenFeature {
    std::uint64_t id{0};
    int type{0};                   ///< 1 point, 2 line, 3 polygon
    std::vector<Path> parts;       ///< points, lines, or rings
    std::vector<Polygon> polygons; ///< the rings, put together
    std::map<std::string, std::variant<std::string, std::int64_t, double, bool>> said;

    std::string text(std::string const& key) const
    {
        auto const found = said.find(key);
        auto const* const value = found == said.end() ? nullptr : std::get_if<std::string>(&found->second);
        return value == nullptr ? "" : *value;
    }
    std::int64_t number(std::string const& key) const
    {
        auto const found = said.find(key);
        auto const* const value = found == said.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
        return value == nullptr ? -1 : *value;
    }
};

/// Layer → its features.
using SeenTile = std::map<std::string, std::vector<SeenFeature>>;

class TileReader {
public:
    explicit TileReader(std::string const& bytes)
    {
        protozero::pbf_reader tile{bytes};
        while (tile.next()) {
            EXPECT_EQ(tile.tag(), 3U) << "a tile holds layers only";
            read_layer(tile.get_message());
        }
    }

    SeenTile seen;

private:
    using Value = std::variant<std::string, std::int64_t, double, bool>;

    void read_layer(protozero::pbf_reader layer)
    {
        std::string name;
        std::uint32_t version{1};
        std::uint32_t size{0};
        std::vector<protozero::pbf_reader> features;
        std::vector<std::string> keys;
        std::vector<Value> values;
        while (layer.next()) {
            switch (layer.tag()) {
            case 1: name = layer.get_string(); break;
            case 2: features.push_back(layer.get_message()); break;
            case 3: keys.push_back(layer.get_string()); break;
            case 4: values.push_back(read_value(layer.get_message())); break;
            case 5: size = layer.get_uint32(); break;
            case 15: version = layer.get_uint32(); break;
            default: ADD_FAILURE() << "a layer holds no field " << layer.tag(); layer.skip();
            }
        }
        EXPECT_EQ(version, 2U);
        EXPECT_EQ(size, 4096U);
        EXPECT_FALSE(name.empty());
        EXPECT_FALSE(seen.contains(name)) << "two layers are called " << name;
        EXPECT_FALSE(features.empty()) << "a layer without a feature is left out";
        EXPECT_EQ(std::set<std::string>(keys.begin(), keys.end()).size(), keys.size());
        EXPECT_EQ(std::set<Value>(values.begin(), values.end()).size(), values.size());
        std::set<std::uint64_t> ids;
        for (auto const& each : features) {
            auto feature = read_feature(each, keys, values);
            EXPECT_TRUE(feature.id == 0 || ids.insert(feature.id).second) << "an id stands twice";
            seen[name].push_back(std::move(feature));
        }
    }

    static Value read_value(protozero::pbf_reader value)
    {
        EXPECT_TRUE(value.next());
        Value read;
        switch (value.tag()) {
        case 1: read = value.get_string(); break;
        case 3: read = value.get_double(); break;
        case 6: read = value.get_sint64(); break;
        case 7: read = value.get_bool(); break;
        default: ADD_FAILURE() << "a value of type " << value.tag(); value.skip();
        }
        EXPECT_FALSE(value.next()) << "a value is one value";
        return read;
    }

    static SeenFeature read_feature(protozero::pbf_reader feature, std::vector<std::string> const& keys,
                                    std::vector<Value> const& values)
    {
        SeenFeature read;
        std::vector<std::uint32_t> tags;
        std::vector<std::uint32_t> words;
        while (feature.next()) {
            switch (feature.tag()) {
            case 1: read.id = feature.get_uint64(); break;
            case 2: fill(tags, feature.get_packed_uint32()); break;
            case 3: read.type = feature.get_enum(); break;
            case 4: fill(words, feature.get_packed_uint32()); break;
            default: ADD_FAILURE() << "a feature holds no field " << feature.tag(); feature.skip();
            }
        }
        EXPECT_EQ(tags.size() % 2, 0U);
        for (std::size_t n = 0; n + 1 < tags.size(); n += 2) {
            bool const there = tags[n] < keys.size() && tags[n + 1] < values.size();
            EXPECT_TRUE(there) << "a tag points beyond the end";
            if (there) {
                EXPECT_TRUE(read.said.emplace(keys[tags[n]], values[tags[n + 1]]).second) << keys[tags[n]];
            }
        }
        read_geometry(words, read);
        return read;
    }

    template <class Range>
    static void fill(std::vector<std::uint32_t>& into, Range const& range)
    {
        into.assign(range.begin(), range.end());
    }

    static void read_geometry(std::vector<std::uint32_t> const& words, SeenFeature& feature)
    {
        ASSERT_TRUE(feature.type >= 1 && feature.type <= 3) << "a geometry of type " << feature.type;
        ASSERT_FALSE(words.empty());
        Spot at;
        bool open{false};
        for (std::size_t n = 0; n < words.size();) {
            auto const what = words[n] & 7U;
            auto const count = words[n] >> 3U;
            ++n;
            ASSERT_GE(count, 1U);
            if (what == 7) {
                ASSERT_TRUE(feature.type == 3 && open && count == 1) << "ClosePath ends a ring, once";
                open = false;
                close(feature);
                continue;
            }
            ASSERT_TRUE(what == 1 || what == 2) << "no command is " << what;
            ASSERT_LE(n + 2 * std::size_t{count}, words.size()) << "parameters are missing";
            if (what == 1) {
                ASSERT_FALSE(feature.type == 3 && open) << "a ring was not closed";
                ASSERT_TRUE(feature.type == 1 || count == 1) << "a line begins at one place";
                feature.parts.emplace_back();
                open = true;
            } else {
                ASSERT_TRUE(feature.type != 1 && open) << "LineTo follows MoveTo";
                ASSERT_GE(count, feature.type == 3 ? 2U : 1U);
            }
            for (std::uint32_t each = 0; each < count; ++each, n += 2) {
                Spot const step{protozero::decode_zigzag32(words[n]),
                                protozero::decode_zigzag32(words[n + 1])};
                ASSERT_FALSE(what == 2 && step == Spot{}) << "a LineTo of no length";
                at = {at.x + step.x, at.y + step.y};
                feature.parts.back().push_back(at);
            }
        }
        ASSERT_FALSE(feature.type == 3 && open) << "the last ring was not closed";
        for (auto const& part : feature.parts) {
            ASSERT_FALSE(feature.type == 2 && part.size() < 2) << "a line of one place";
        }
    }

    /// The ring just read: outer ones clockwise on the screen, holes the other way and right behind.
    static void close(SeenFeature& feature)
    {
        auto const& ring = feature.parts.back();
        EXPECT_FALSE(ring.front() == ring.back()) << "ClosePath does not repeat the first place";
        auto const area = double_area(ring);
        EXPECT_NE(area, 0) << "a ring encloses something";
        if (area > 0) {
            feature.polygons.push_back({ring});
        } else {
            ASSERT_FALSE(feature.polygons.empty()) << "a hole comes after its outer ring";
            feature.polygons.back().push_back(ring);
        }
    }
};

inline SeenTile read_tile(std::string const& bytes)
{
    return TileReader{bytes}.seen;
}

} // namespace ward::map
