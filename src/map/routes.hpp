#pragma once

#include "api/router.hpp"
#include "map/atlas.hpp"

namespace ward::map {

struct FindQuery {
    std::string query;
    std::optional<int> limit; ///< 1 to 20
};
BOOST_DESCRIBE_STRUCT(FindQuery, (), (query, limit))

class Routes {
public:
    explicit Routes(api::Router& router);

    Result<api::Page<Found>> find(api::Call const& call, FindQuery const& query) const;
    Result<Located> locate(api::Call const& call, Point const& at) const;

private:
    Atlases atlases_;
};

} // namespace ward::map
