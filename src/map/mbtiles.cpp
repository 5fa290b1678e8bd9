#include "map/basemap.hpp"
#include "map/gzip.hpp"
#include "sql/foreign_file.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <mutex>
#include <shared_mutex>

namespace ward::map {

namespace {

Error broken()
{
    return {Fault::unavailable, "map.basemap.broken", {}};
}

constexpr std::string_view gzip_begins{"\x1f\x8b"};
constexpr std::size_t text_bytes_max = 1024 * 1024; ///< of one value of the metadata
constexpr std::int64_t zoom_of_files_max = 30;

using Metadata = std::map<std::string, std::string>;

std::string text_of(Metadata const& metadata, char const* name)
{
    auto const found = metadata.find(name);
    return found == metadata.end() ? "" : found->second;
}

std::optional<std::int64_t> zoom_of(Metadata const& metadata, char const* name)
{
    auto const text = text_of(metadata, name);
    std::int64_t zoom{0};
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), zoom);
    bool const fits = fault == std::errc{} && end == text.data() + text.size() && zoom >= 0;
    return fits && zoom <= zoom_of_files_max ? std::optional{zoom} : std::nullopt;
}

class MbTiles final : public Basemap {
public:
    explicit MbTiles(std::unique_ptr<sql::Session> file) : file_{std::move(file)} {}

    Result<void> begin()
    {
        Metadata metadata;
        auto rows = file_->run("SELECT name, value FROM metadata WHERE length(value) <= $1 LIMIT 1000",
                               static_cast<std::int64_t>(text_bytes_max));
        while (rows.next()) {
            auto name = rows.take<std::string>();
            metadata.emplace(std::move(name), rows.take<std::string>());
        }
        if (text_of(metadata, "format") != "pbf") {
            return invalid("map.basemap.type");
        }
        auto counted = file_->run("SELECT count(*), min(zoom_level), max(zoom_level) FROM tiles");
        counted.next();
        info_ = {"mbtiles", 0, 0, vector_layers_of(text_of(metadata, "json")), "", 0};
        info_.tiles = counted.take<std::int64_t>();
        auto const zoom = [&](char const* name) {
            auto const found = std::clamp(counted.take<std::int64_t>(), std::int64_t{0}, zoom_of_files_max);
            return static_cast<int>(zoom_of(metadata, name).value_or(found));
        };
        info_.zoom_least = zoom("minzoom");
        info_.zoom_most = zoom("maxzoom");
        info_.attribution = attribution_shown(text_of(metadata, "attribution"));
        std::string all;
        for (auto const& [name, value] : metadata) {
            all += name + '\n' + value + '\n';
        }
        version_ = version_of(all + std::to_string(info_.tiles));
        return {};
    }

    Result<std::string> tile(TileAddress const& address) const override
    {
        auto const across = std::int64_t{1} << address.zoom;
        try {
            std::unique_lock const lock{mutex_};
            // Rows count from the south.
            auto rows = file_->run("SELECT tile_data FROM tiles WHERE zoom_level = $1 AND tile_column = $2"
                                   " AND tile_row = $3 AND length(tile_data) <= $4 LIMIT 1",
                                   address.zoom, address.x, across - 1 - address.y,
                                   static_cast<std::int64_t>(basemap_tile_bytes_max));
            if (!rows.next()) {
                return std::string{};
            }
            auto bytes = rows.take<std::string>();
            return bytes.starts_with(gzip_begins) || bytes.empty() ? std::move(bytes) : gzip(bytes);
        } catch (sql::Failure const&) {
            return broken();
        }
    }

    Result<std::int64_t> verify() const override
    {
        try {
            std::unique_lock const lock{mutex_};
            auto rows = file_->run("SELECT count(*) FROM tiles WHERE length(tile_data) > 0");
            rows.next();
            return rows.take<std::int64_t>();
        } catch (sql::Failure const&) {
            return broken();
        }
    }

private:
    mutable std::shared_mutex mutex_; ///< the session is one thread's at a time
    std::unique_ptr<sql::Session> file_;
};

} // namespace

Result<std::unique_ptr<Basemap>> open_mbtiles(std::string const& file)
{
    try {
        auto map = std::make_unique<MbTiles>(sql::open_foreign_file(file));
        if (auto const begun = map->begin(); !begun) {
            return begun.error();
        }
        return std::unique_ptr<Basemap>{std::move(map)};
    } catch (sql::Failure const&) { // not our database, but a file that is not what its name says
        return invalid("map.basemap.format", file);
    }
}

} // namespace ward::map
