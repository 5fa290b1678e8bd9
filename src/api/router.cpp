#include "api/router.hpp"

#include "api/request_job.hpp"

#include <future>

namespace ward::api {

namespace {

/// Walks "/api/v1/units/{code}" and "/api/v1/units/21028" together.
bool matches(std::string_view pattern, std::string_view path,
             std::vector<std::pair<std::string, std::string>>& arguments)
{
    arguments.clear();
    while (!pattern.empty() && !path.empty()) {
        pattern.remove_prefix(1); // both start with "/"
        path.remove_prefix(1);
        auto const wanted = pattern.substr(0, pattern.find('/'));
        auto const given = path.substr(0, path.find('/'));
        if (wanted.starts_with('{')) {
            if (given.empty()) {
                return false;
            }
            arguments.emplace_back(wanted.substr(1, wanted.size() - 2), given);
        } else if (wanted != given) {
            return false;
        }
        pattern.remove_prefix(wanted.size());
        path.remove_prefix(given.size());
    }
    return pattern.empty() && path.empty();
}

} // namespace

Router::Router(sql::Database& database, IdMaker& ids, Clock clock, Gate gate, RouterSettings settings)
    : database_{database},
      ids_{ids},
      clock_{std::move(clock)},
      gate_{std::move(gate)},
      settings_{settings},
      workers_{settings.workers}
{
    metrics_.gauge("smartward_writer_waiting", "Writes waiting for their turn",
                   [&database] { return static_cast<double>(database.figures().waiting); });
    metrics_.gauge("smartward_writer_batch", "Writes in the newest commit",
                   [&database] { return static_cast<double>(database.figures().batch_newest); });
    metrics_.gauge("smartward_writer_commits", "Commits since the start",
                   [&database] { return static_cast<double>(database.figures().commits); });
    metrics_.gauge("smartward_writer_failures", "Failed commits since the start",
                   [&database] { return static_cast<double>(database.figures().failures); });
    metrics_.gauge("smartward_database_bytes", "Size of the database on disk",
                   [&database] { return static_cast<double>(database.size_bytes()); });
}

Router::~Router() = default;

void Router::add(Route route)
{
    WARD_CHECK(route.path.starts_with('/'));
    auto const again = find(route.method, route.path);
    WARD_CHECK(again.route == nullptr || again.route->path != route.path);
    routes_.push_back(std::move(route));
}

Router::Found Router::find(http::Method method, std::string const& path) const
{
    auto const wanted = method == http::Method::head ? http::Method::get : method;
    Found found;
    std::vector<std::pair<std::string, std::string>> arguments;
    for (auto const& route : routes_) {
        if (!matches(route.path, path, arguments)) {
            continue;
        }
        found.path_known = true;
        // A literal path ("/officers/me") wins over one with arguments ("/officers/{id}").
        bool const better = found.route == nullptr || arguments.size() < found.arguments.size();
        if (route.method == wanted && better) {
            found.route = &route;
            found.arguments = arguments;
        }
    }
    return found;
}

http::BodyPlan Router::plan(http::Method method, std::string const& path) const
{
    auto const found = find(method, path);
    if (found.route == nullptr) {
        return {.bytes_max = 0, .to_disk = false};
    }
    return {.bytes_max = found.route->doc.bytes_max, .to_disk = found.route->upload};
}

void Router::handle(http::Request request, http::Reply reply)
{
    start_request(*this, std::move(request), std::move(reply));
}

http::Response Router::handle_now(http::Request request)
{
    class Waited final : public http::Answerer {
    public:
        explicit Waited(std::promise<http::Response> promise) : promise_{std::move(promise)} {}
        void answer(http::Response response) override { promise_.set_value(std::move(response)); }

    private:
        std::promise<http::Response> promise_;
    };
    std::promise<http::Response> promise;
    auto answered = promise.get_future();
    handle(std::move(request), std::make_unique<Waited>(std::move(promise)));
    return answered.get();
}

} // namespace ward::api
