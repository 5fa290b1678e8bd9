#include "api/router.hpp"

#include "api/request_job.hpp"

#include <future>

namespace ward::api {

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
    tree_.add(route.method, route.path, routes_.size());
    routes_.push_back(std::move(route));
}

Router::Found Router::find(http::Method method, std::string_view path) const
{
    auto end = tree_.find(method == http::Method::head ? http::Method::get : method, path);
    return {end.number ? &routes_[*end.number] : nullptr, std::move(end.arguments), end.path_known};
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
