#pragma once

#include "http/message.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ward::api {

/// Finds which of many paths with arguments ("/units/{code}") a request means, part by part, however many
/// there are. A part may have an ending for an argument ("/units.{format}", "/units/{code}.{format}"), which
/// begins at its last full stop.
class RouteTree {
public:
    struct Found {
        std::optional<std::size_t> number;                          ///< given to `add`
        std::vector<std::pair<std::string, std::string>> arguments; ///< "code" → "21028"
        bool path_known{false};                                     ///< be it for another method
    };

    RouteTree();
    RouteTree(RouteTree const&) = delete;
    RouteTree& operator=(RouteTree const&) = delete;
    ~RouteTree();

    /// \pre nothing was added for this method and a path that differs in the names of its arguments only
    void add(http::Method method, std::string_view path, std::size_t number);

    /// A literal part ("/officers/me") wins over one with an ending, and that over an argument
    /// ("/officers/{id}"). Arguments are never empty.
    Found find(http::Method method, std::string_view path) const;

private:
    struct Branch;
    struct Walk;
    std::unique_ptr<Branch> root_;
};

} // namespace ward::api
