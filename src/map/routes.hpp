#pragma once

#include "api/router.hpp"
#include "map/open_data.hpp"
#include "map/tiles.hpp"

namespace ward::map {

struct FindQuery {
    std::string query;
    std::optional<int> limit; ///< 1 to 20
};
BOOST_DESCRIBE_STRUCT(FindQuery, (), (query, limit))

/// What there is to draw, and where to begin.
struct LayerList {
    Box box; ///< of the ward
    std::vector<LayerInfo> layers;
};
BOOST_DESCRIBE_STRUCT(LayerList, (), (box, layers))

class Routes {
public:
    /// `basemap` may be absent: then the ground is all there is.
    Routes(api::Router& router, Sources sources, std::unique_ptr<Basemap> basemap);

    Result<api::Page<Found>> find(api::Call const& call, FindQuery const& query) const;
    Result<Located> locate(api::Call const& call, Point const& at) const;
    Result<LayerList> layers(api::Call const& call) const;
    Result<json::Object> read_style(api::Call const& call) const;
    /// An area with nothing in it is an empty tile: 200 and no bytes, as a tile without layers is written.
    Result<api::Document> tile(api::Call const& call, LayerQuery const& query) const;

private:
    Box box_of_ward(api::Call const& call) const;

    std::vector<DataSet> with_figures(std::vector<DataSet> sets, bool has_figures) const;
    Result<std::vector<DataRow>> figure_rows(api::Call const& call, DataQuery const& query) const;

    Tiles tiles_;
    OpenData open_data_;
};

} // namespace ward::map
