#pragma once

#include "map/mercator.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace ward::map {

/// Which of many areas a spot lies in. Built once, asked by many threads.
class AreaIndex {
public:
    explicit AreaIndex(std::vector<std::vector<Polygon>> const& areas);
    AreaIndex(AreaIndex&&) noexcept;
    AreaIndex& operator=(AreaIndex&&) noexcept;
    ~AreaIndex();

    /// Places in the list it was built of, ascending; a border belongs to both sides.
    std::vector<std::size_t> at(Spot const& spot) const;

private:
    struct Inside;
    std::unique_ptr<Inside const> inside_;
};

/// Which of many spots is nearest to another.
class NearIndex {
public:
    explicit NearIndex(std::vector<Spot> const& spots);
    NearIndex(NearIndex&&) noexcept;
    NearIndex& operator=(NearIndex&&) noexcept;
    ~NearIndex();

    /// Its place in the list; of several as near, the first. Nothing when there are none.
    std::optional<std::size_t> nearest(Spot const& spot) const;

private:
    struct Inside;
    std::unique_ptr<Inside const> inside_;
};

} // namespace ward::map
