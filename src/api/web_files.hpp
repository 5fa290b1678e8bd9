#pragma once

#include "http/message.hpp"

#include <map>
#include <memory>
#include <string>

namespace ward::api {

/// The built web pages, held in memory with their compressed twins (.br, .gz), made ready once at the start.
/// Names with a hash are cached for a year, everything else is asked again with its tag.
class WebFiles {
public:
    /// Reads the folder; an absent one answers 404 to everything.
    explicit WebFiles(std::string const& folder);

    /// The file, "name.html" or "name/index.html" of a path; for a page that only the browser knows,
    /// app.html.
    http::Response answer(http::Request const& request) const;

    std::size_t count() const { return files_.size(); }

private:
    struct File {
        std::string bytes;
        std::string brotli; ///< empty when there is none
        std::string gzip;
        std::string media_type;
        std::string tag;
        std::string security_policy; ///< of a page: only its own scripts, by their hashes
        bool forever{false};
    };

    File const* find(std::string const& path) const;

    std::map<std::string, File> files_; ///< by path, "/procedures.html"
};

} // namespace ward::api
