#pragma once

#include "api/router.hpp"
#include "file/shelf.hpp"
#include "report/photo.hpp"

#include <functional>

namespace ward::report {

/// What somebody who names a report may see of its photographs.
struct PhotoSight {
    ReportId report;
    bool own{false}; ///< all of them, shown or not: it is who sent them
};

/// Supplied by who knows reports.
struct PhotoDoors {
    /// For the public: a report that is published, or whose follow key was given; nothing for any other.
    std::function<std::optional<PhotoSight>(api::Call const&, std::string const& code,
                                            std::string const& follow_key)>
        for_public;
    /// For officers who may handle the report; a refusal for any other.
    std::function<Result<ReportId>(api::Call const&, std::string const& code)> for_officer;
};

struct PhotoQuery {
    std::optional<PhotoSize> size;  ///< small when absent
    std::optional<std::string> key; ///< the report's follow key
};
BOOST_DESCRIBE_STRUCT(PhotoQuery, (), (size, key))

/// How photographs go out.
class PhotoViews {
public:
    PhotoViews(api::Router& router, file::Shelf const& shelf, PhotoDoors doors);

    Result<api::Document> show(api::Call const& call, PhotoQuery const& query) const;
    Result<api::Document> show_officer(api::Call const& call, PhotoQuery const& query) const;

private:
    Result<api::Document> document(api::Call const& call, Photo const& photo, PhotoSize size) const;

    file::Shelf const& shelf_;
    PhotoDoors doors_;
};

} // namespace ward::report
