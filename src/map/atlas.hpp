#pragma once

#include "map/area_index.hpp"
#include "map/model.hpp"
#include "map/search.hpp"
#include "sql/session.hpp"

#include <map>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <vector>

namespace ward::map {

struct DrawnArea {
    AreaKind kind{AreaKind::unit};
    std::string code;
    std::string name;
    std::string note;
    std::vector<Polygon> polygons;
    Frame frame;
    Spot label; ///< inside it
};

struct DrawnLine {
    LineKind kind{LineKind::street};
    std::string name;
    Sureness sure{Sureness::rough};
    Path path;
    Frame frame;
};

/// Points by the code of their spot, so that a tile's are one range.
struct CodedPoint {
    std::uint64_t code{0};
    std::uint32_t number{0}; ///< in the list of places or addresses
};
using CodedPoints = std::vector<CodedPoint>;

/// Something near a point, in whole metres.
struct Near {
    std::string name;
    std::int64_t metres{0};
};
BOOST_DESCRIBE_STRUCT(Near, (), (name, metres))

struct AreaName {
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(AreaName, (), (code, name))

/// Where a point lies, in words.
struct Located {
    bool inside{false}; ///< in the ward that is asked
    std::optional<AreaName> unit;
    std::optional<AreaName> former; ///< where known
    std::optional<AreaName> neighbourhood;
    std::optional<Near> address;  ///< within `near_address_metres`
    std::optional<Near> street;   ///< within `near_street_metres`
    std::optional<Near> landmark; ///< within `near_landmark_metres`
};
BOOST_DESCRIBE_STRUCT(Located, (), (inside, unit, former, neighbourhood, address, street, landmark))

inline constexpr double near_address_metres = 100;
inline constexpr double near_street_metres = 150;
inline constexpr double near_landmark_metres = 1000;

/// The ground of one ward in memory, ready for drawing and finding. Does not change.
class Atlas {
public:
    Atlas(std::int64_t revision, Ground ground);

    std::int64_t revision() const { return revision_; }
    std::vector<DrawnArea> const& areas() const { return areas_; }
    std::vector<DrawnLine> const& lines() const { return lines_; }
    std::vector<PlaceRow> const& places() const { return ground_.places; }
    std::vector<AddressRow> const& addresses() const { return ground_.addresses; }
    CodedPoints const& coded_places() const { return coded_places_; }
    CodedPoints const& coded_addresses() const { return coded_addresses_; }

    /// Places in `areas()` of those it lies in. \pre is_point(at)
    std::vector<std::size_t> areas_at(Point const& at) const;
    /// `unit_code` is the ward's own. \pre is_point(at)
    Located locate(Point const& at, std::string_view unit_code) const;
    /// See Finder::find.
    std::vector<Found> find(std::string_view query, std::size_t count_max) const
    {
        return finder_.find(ground_, query, count_max);
    }
    /// What the area of this code covers; of the whole ground when there is none.
    Box box_of(std::string_view unit_code) const;

private:
    std::optional<Near> near_street(Point const& at) const;

    std::int64_t revision_;
    Ground ground_;
    std::vector<DrawnArea> areas_;
    std::vector<DrawnLine> lines_;
    CodedPoints coded_places_;
    CodedPoints coded_addresses_;
    AreaIndex area_index_;
    NearIndex near_places_;
    NearIndex near_addresses_;
    Finder finder_;
};

/// The atlases of the wards, kept in memory. Thread-safe. The stored ground has a revision that is never used
/// twice, so one small read tells whether what is kept still holds.
class Atlases {
public:
    /// Calls `use` with the ward's atlas as this transaction sees it. \throws sql::Failure
    template <class Use>
    auto with(sql::Session& database, WardId ward, Use const& use) const
    {
        auto const revision = revision_of(database, ward);
        {
            std::shared_lock const lock{mutex_};
            auto const found = kept_.find(ward);
            if (found != kept_.end() && found->second->revision() == revision) {
                return use(*found->second);
            }
        }
        auto fresh = read(database, ward, revision);
        auto answer = use(*fresh);
        keep(ward, std::move(fresh));
        return answer;
    }

    /// Of the ward's ground; what tiles of it are known by.
    static std::int64_t revision_of(sql::Session& database, WardId ward);

private:
    static std::unique_ptr<Atlas const> read(sql::Session& database, WardId ward, std::int64_t revision);
    void keep(WardId ward, std::unique_ptr<Atlas const> atlas) const;

    mutable std::shared_mutex mutex_;
    mutable std::map<WardId, std::unique_ptr<Atlas const>> kept_;
};

} // namespace ward::map
