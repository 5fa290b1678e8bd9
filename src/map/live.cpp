#include "map/live.hpp"

#include "map/tile.hpp"

#include <algorithm>
#include <mutex>

namespace ward::map {

namespace {

/// eight squares across a tile: 64 pixels when it is drawn 512 wide
constexpr int square_bits = extent_bits - 3;

/// How many of the bits of a spot's code tell places within one square apart.
int bits_within(TileAddress const& tile)
{
    return 2 * (world_bits - extent_bits - tile.zoom + square_bits);
}

} // namespace

/// The things of a range, one square after the other: their codes are in the order of squares, whatever the
/// zoom, so a square ends where the leading bits change.
class Crowd::Drawing {
public:
    Drawing(Crowd const& crowd, TileAddress const& tile, std::string_view layer)
        : crowd_{crowd}, tile_{tile}, layer_{layer}, states_(crowd.words_.size(), 0)
    {
    }

    void single(Thing const& thing)
    {
        Attribute const said[] = {{"code", OwnText{thing.code}},
                                  {"category", text(thing.category)},
                                  {"kind", text(thing.kind)},
                                  {"state", text(thing.state)},
                                  {"overdue", thing.overdue}};
        layer_.add_point(in_tile(tile_, thing.at), said);
    }

    void squares(Range const& range)
    {
        auto const shift = static_cast<unsigned>(bits_within(tile_));
        for (auto from = range.first; from != range.second;) {
            auto const square = from->code_of_spot >> shift;
            auto to = from;
            while (to != range.second && (to->code_of_spot >> shift) == square) {
                ++to;
            }
            if (to - from == 1) {
                single(*from);
            } else {
                together(from, to);
            }
            from = to;
        }
    }

    std::string bytes() const
    {
        std::string tile;
        layer_.write(tile);
        return tile;
    }

private:
    std::string_view text(std::uint32_t word) const { return crowd_.words_[word]; }

    void together(std::vector<Thing>::const_iterator from, std::vector<Thing>::const_iterator to)
    {
        std::fill(states_.begin(), states_.end(), 0);
        std::int64_t overdue{0};
        Spot sum;
        for (auto each = from; each != to; ++each) {
            sum = {sum.x + each->at.x, sum.y + each->at.y};
            overdue += each->overdue ? 1 : 0;
            ++states_[each->state];
        }
        std::int64_t const count{to - from};
        Attributes said{{"count", count}, {"overdue", overdue}};
        for (std::size_t word = 0; word < states_.size(); ++word) {
            if (states_[word] > 0) {
                said.emplace_back(crowd_.state_keys_[word], states_[word]);
            }
        }
        layer_.add_point(in_tile(tile_, {sum.x / count, sum.y / count}), said);
    }

    Crowd const& crowd_;
    TileAddress tile_;
    TileLayer layer_;
    std::vector<std::int64_t> states_; ///< of one square, by word
};

Crowd::Crowd(std::vector<MapPoint> const& points)
{
    things_.reserve(points.size());
    for (auto const& point : points) {
        auto const at = project(point.at);
        things_.push_back({code_of(at), at, point.code, word_of(point.category), word_of(point.kind),
                           word_of(point.state), point.overdue});
    }
    std::sort(things_.begin(), things_.end(), [](Thing const& a, Thing const& b) {
        return a.code_of_spot != b.code_of_spot ? a.code_of_spot < b.code_of_spot : a.code < b.code;
    });
    for (auto const& word : words_) {
        state_keys_.push_back("state_" + word);
    }
}

std::uint32_t Crowd::word_of(std::string const& text)
{
    auto const found = std::find(words_.begin(), words_.end(), text);
    auto const number = static_cast<std::uint32_t>(found - words_.begin());
    if (found == words_.end()) {
        words_.push_back(text);
    }
    return number;
}

Crowd::Range Crowd::range(TileAddress const& tile) const
{
    auto const codes = codes_of(tile);
    auto const first =
        std::lower_bound(things_.begin(), things_.end(), codes.from,
                         [](Thing const& each, std::uint64_t code) { return each.code_of_spot < code; });
    auto const last =
        std::upper_bound(first, things_.end(), codes.last,
                         [](std::uint64_t code, Thing const& each) { return code < each.code_of_spot; });
    return {first, last};
}

std::string Crowd::draw(std::string_view layer, TileAddress const& tile) const
{
    auto const found = range(tile);
    Drawing drawing{*this, tile, layer};
    auto const count = static_cast<std::size_t>(found.second - found.first);
    if (tile.zoom < zoom_single || count > single_max) {
        drawing.squares(found);
    } else {
        std::for_each(found.first, found.second, [&](Thing const& thing) { drawing.single(thing); });
    }
    return drawing.bytes();
}

void Crowds::keep(std::string const& key, std::string const& version,
                  std::unique_ptr<Crowd const> crowd) const
{
    std::unique_lock const lock{mutex_};
    kept_[key] = {version, ++turns_, std::move(crowd)};
    std::size_t things{0};
    for (auto const& [unused, each] : kept_) {
        things += each.crowd->size() + 1000; // an empty one costs something, too
    }
    while (kept_.size() > 1 && things > things_max) {
        auto const oldest = std::min_element(kept_.begin(), kept_.end(), [](auto const& a, auto const& b) {
            return a.second.turn < b.second.turn;
        });
        things -= oldest->second.crowd->size() + 1000;
        kept_.erase(oldest);
    }
}

} // namespace ward::map
