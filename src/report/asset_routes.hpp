#pragma once

#include "api/router.hpp"
#include "report/asset_store.hpp"
#include "report/surroundings.hpp"

#include <functional>

// Plates on lamps, bins and trees: who scans one reports that very thing, with its place and kind filled in.

namespace ward::report {

/// What the page that a plate opens needs to know.
struct PlateInfo {
    std::string code;
    std::string name;
    std::string kind; ///< proposed; '' for any
    std::string place;
    Point position;
    bool active{true}; ///< false: it is not there any more
};
BOOST_DESCRIBE_STRUCT(PlateInfo, (), (code, name, kind, place, position, active))

struct NewAsset {
    std::optional<std::string> code; ///< absent: the next of the ward's own
    std::string name;
    std::optional<std::string> kind;
    std::optional<std::string> place;
    Point position;
};
BOOST_DESCRIBE_STRUCT(NewAsset, (), (code, name, kind, place, position))

struct ChangedAsset {
    std::string name;
    std::string kind;
    std::string place;
    Point position;
    bool active{true};
};
BOOST_DESCRIBE_STRUCT(ChangedAsset, (), (name, kind, place, position, active))

struct AssetQuery : api::PageQuery {
    std::optional<std::string> query; ///< in name, code or place
};
BOOST_DESCRIBE_STRUCT(AssetQuery, (api::PageQuery), (query))

struct PlatesQuery {
    std::optional<std::string> codes; ///< with commas between; absent: the newest `plates_max`
    std::optional<std::string> query;
};
BOOST_DESCRIBE_STRUCT(PlatesQuery, (), (codes, query))

inline constexpr int plates_max{96};

class AssetRoutes {
public:
    using WardName = std::function<std::string(sql::Session&, WardId)>;

    /// \param public_url without a slash at its end: what stands before the plate's path
    /// \param ward_name is printed on every plate
    AssetRoutes(api::Router& router, Surroundings const& around, std::string public_url, WardName ward_name);

    /// Refusal: `report.asset.unknown`.
    Result<PlateInfo> show(api::Call const& call) const;
    Result<api::Page<PlateInfo>> list(api::Call const& call, AssetQuery const& query) const;
    /// Refusals: `report.asset.code`, `.taken`, `.name.empty`, `.name.long`, `.place.long`,
    /// `report.kind.unknown`, `report.position.invalid`.
    Result<api::Created<PlateInfo>> add(api::Call const& call, NewAsset const& sent) const;
    Result<PlateInfo> change(api::Call const& call, ChangedAsset const& sent) const;
    /// A PDF of plates to be cut out. Refusal: `report.plates.none`.
    Result<api::Document> print(api::Call const& call, PlatesQuery const& query) const;

private:
    std::string public_url_;
    WardName ward_name_;
};

} // namespace ward::report
