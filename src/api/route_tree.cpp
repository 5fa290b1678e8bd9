#include "api/route_tree.hpp"

#include "base/check.hpp"

namespace ward::api {

namespace {

/// The first part of "/units/21028", without its slash; `path` keeps the rest.
std::string_view take_part(std::string_view& path)
{
    path.remove_prefix(1);
    auto const part = path.substr(0, path.find('/'));
    path.remove_prefix(part.size());
    return part;
}

} // namespace

struct RouteTree::Branch {
    /// A path for one method.
    struct End {
        std::size_t number{0};
        std::vector<std::string> names; ///< of its arguments
    };
    std::map<http::Method, End> ends;
    std::map<std::string, std::unique_ptr<Branch>, std::less<>> literal;
    std::unique_ptr<Branch> argument;
    std::unique_ptr<Branch> with_ending; ///< what stands before the full stop, then the ending
};

/// One search: what was taken for arguments so far, and what it came to.
struct RouteTree::Walk {
    http::Method method;
    std::vector<std::string_view> values;
    Branch::End const* end{nullptr};
    bool path_known{false};

    /// True when the rest of the path leads to an end for the method.
    bool on(Branch const& from, std::string_view path)
    {
        if (path.empty()) {
            path_known = path_known || !from.ends.empty();
            auto const here = from.ends.find(method);
            end = here == from.ends.end() ? nullptr : &here->second;
            return end != nullptr;
        }
        auto const part = take_part(path);
        auto const next = from.literal.find(part);
        if (next != from.literal.end() && on(*next->second, path)) {
            return true;
        }
        auto const stop = part.rfind('.');
        if (from.with_ending && stop != std::string_view::npos &&
            on_stem(*from.with_ending, part.substr(0, stop), part.substr(stop + 1), path)) {
            return true;
        }
        return on_argument(from, part, path);
    }

    bool on_argument(Branch const& from, std::string_view part, std::string_view path)
    {
        if (!from.argument || part.empty()) {
            return false;
        }
        values.push_back(part);
        if (on(*from.argument, path)) {
            return true;
        }
        values.pop_back();
        return false;
    }

    bool on_stem(Branch const& from, std::string_view stem, std::string_view ending, std::string_view path)
    {
        auto const next = from.literal.find(stem);
        if (next != from.literal.end() && on_argument(*next->second, ending, path)) {
            return true;
        }
        if (!from.argument || stem.empty()) {
            return false;
        }
        values.push_back(stem);
        if (on_argument(*from.argument, ending, path)) {
            return true;
        }
        values.pop_back();
        return false;
    }
};

RouteTree::RouteTree() : root_{std::make_unique<Branch>()} {}
RouteTree::~RouteTree() = default;

void RouteTree::add(http::Method method, std::string_view path, std::size_t number)
{
    WARD_CHECK(path.starts_with('/'));
    auto* at = root_.get();
    Branch::End end{number, {}};
    auto const step = [&at](std::unique_ptr<Branch>& next) {
        if (!next) {
            next = std::make_unique<Branch>();
        }
        at = next.get();
    };
    auto const grow = [&](std::string_view part) {
        bool const argument = part.starts_with('{');
        if (argument) {
            end.names.emplace_back(part.substr(1, part.size() - 2));
        }
        step(argument ? at->argument : at->literal[std::string{part}]);
    };
    while (!path.empty()) {
        auto const part = take_part(path);
        auto const stop = part.find(".{");
        if (stop != std::string_view::npos) {
            step(at->with_ending);
            grow(part.substr(0, stop));
        }
        grow(part.substr(stop == std::string_view::npos ? 0 : stop + 1));
    }
    WARD_CHECK(at->ends.try_emplace(method, std::move(end)).second);
}

RouteTree::Found RouteTree::find(http::Method method, std::string_view path) const
{
    Walk walk{method, {}};
    Found found;
    if (path.starts_with('/') && walk.on(*root_, path)) {
        found.number = walk.end->number;
        for (std::size_t i = 0; i < walk.values.size(); ++i) {
            found.arguments.emplace_back(walk.end->names[i], walk.values[i]);
        }
    }
    found.path_known = walk.path_known;
    return found;
}

} // namespace ward::api
