#pragma once

#include "map/mercator.hpp"
#include "map/sources.hpp"

#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <vector>

namespace ward::map {

/// From this zoom on each thing is shown by itself; below it things of one square of a grid are one.
inline constexpr int zoom_single = 16;
/// A tile with more things than this shows them by squares at any zoom: a thousand at one gate stay one.
inline constexpr std::size_t single_max = 2'000;

/// The things of a live layer as of one moment, ready to be drawn. Does not change.
class Crowd {
public:
    explicit Crowd(std::vector<MapPoint> const& points);

    std::size_t size() const { return things_.size(); }

    /// The tile, as one layer of that name. A thing stands with `code`, `category`, `kind`, `state` and
    /// `overdue`. A square stands at the middle of its things, with their `count`, how many of them are
    /// `overdue`, and of each state in `state_<word>`. Every thing is in exactly one tile of a zoom.
    std::string draw(std::string_view layer, TileAddress const& tile) const;

private:
    struct Thing {
        std::uint64_t code_of_spot{0};
        Spot at;
        std::string code;
        std::uint32_t category{0};
        std::uint32_t kind{0};
        std::uint32_t state{0};
        bool overdue{false};
    };
    using Range = std::pair<std::vector<Thing>::const_iterator, std::vector<Thing>::const_iterator>;

    class Drawing;
    std::uint32_t word_of(std::string const& text);
    Range range(TileAddress const& tile) const;

    std::vector<std::string> words_;      ///< of states, categories and kinds, each once
    std::vector<std::string> state_keys_; ///< "state_new", by the number of the word
    std::vector<Thing> things_;           ///< by the code of their spot
};

/// What was asked of a live layer lately, in memory until its version moves on. Thread-safe.
class Crowds {
public:
    /// Calls `use` with the layer's things as this transaction sees them. `asked` tells one query from
    /// another. \throws sql::Failure
    template <class Use>
    auto with(sql::Session& database, WardId ward, PointLayer const& layer, std::string const& version,
              LayerQuery const& query, std::string const& asked, Use const& use) const
    {
        auto const key = layer.code + '/' + to_string(ward) + '/' + asked;
        {
            std::shared_lock const lock{mutex_};
            auto const found = kept_.find(key);
            if (found != kept_.end() && found->second.version == version) {
                return use(*found->second.crowd);
            }
        }
        auto fresh = std::make_unique<Crowd const>(layer.points(database, ward, whole_world(), query));
        auto answer = use(*fresh);
        keep(key, version, std::move(fresh));
        return answer;
    }

    /// Things kept at most, of all queries together.
    static constexpr std::size_t things_max = 1'000'000;

private:
    struct Kept {
        std::string version;
        std::uint64_t turn{0}; ///< in which they were made
        std::unique_ptr<Crowd const> crowd;
    };

    static Box whole_world() { return {-90, -180, 90, 180}; }
    void keep(std::string const& key, std::string const& version, std::unique_ptr<Crowd const> crowd) const;

    mutable std::shared_mutex mutex_;
    mutable std::map<std::string, Kept> kept_;
    mutable std::uint64_t turns_{0};
};

} // namespace ward::map
