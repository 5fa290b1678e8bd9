#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>

namespace ward::map {

/// Tiles as they were drawn, packed, by what they are of and its version; so none of them ever becomes wrong,
/// only unwanted. The longest unused go first. Thread-safe.
class TileCache {
public:
    explicit TileCache(std::size_t bytes_max) : bytes_max_{bytes_max} {}

    std::optional<std::string> find(std::string const& key) const;
    void keep(std::string const& key, std::string tile) const;

    std::size_t bytes() const;

private:
    struct Entry {
        std::string key;
        std::string tile;
    };
    static std::size_t size_of(Entry const& entry);

    std::size_t bytes_max_;
    mutable std::shared_mutex mutex_;
    mutable std::size_t bytes_{0};
    mutable std::list<Entry> entries_; ///< the newest used in front
    mutable std::unordered_map<std::string, std::list<Entry>::iterator> places_;
};

} // namespace ward::map
