#include "map/tile_cache.hpp"

#include <mutex>

namespace ward::map {

std::size_t TileCache::size_of(Entry const& entry)
{
    constexpr std::size_t of_an_entry = 200; // the key twice, list and table
    return 2 * entry.key.size() + entry.tile.size() + of_an_entry;
}

std::optional<std::string> TileCache::find(std::string const& key) const
{
    std::unique_lock const lock{mutex_};
    auto const found = places_.find(key);
    if (found == places_.end()) {
        return std::nullopt;
    }
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->tile;
}

void TileCache::keep(std::string const& key, std::string tile) const
{
    std::unique_lock const lock{mutex_};
    Entry entry{key, std::move(tile)};
    if (size_of(entry) > bytes_max_ || places_.contains(key)) {
        return;
    }
    bytes_ += size_of(entry);
    entries_.push_front(std::move(entry));
    places_[key] = entries_.begin();
    while (bytes_ > bytes_max_) {
        bytes_ -= size_of(entries_.back());
        places_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

std::size_t TileCache::bytes() const
{
    std::shared_lock const lock{mutex_};
    return bytes_;
}

} // namespace ward::map
