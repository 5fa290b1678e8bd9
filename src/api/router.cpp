#include "api/router.hpp"

#include "api/message.hpp"
#include "api/problem.hpp"
#include "api/request_job.hpp"
#include "api/watch.hpp"
#include "base/log.hpp"

#include <fmt/format.h>

#include <future>

namespace ward::api {

Router::Router(sql::Database& database, IdMaker& ids, Clock clock, Gate gate, RouterSettings settings)
    : database_{database},
      ids_{ids},
      clock_{std::move(clock)},
      gate_{std::move(gate)},
      settings_{settings},
      other_requests_{metrics_.requests_of("ANY", "other")},
      workers_{settings.workers},
      uploads_{settings.uploads}
{
    watch_database(metrics_, database);
    watch_answers(metrics_, answers_);
    watch_workers(metrics_, workers_, uploads_);
}

Router::~Router() = default;

void Router::add(Route route)
{
    tree_.add(route.method, route.path, routes_.size());
    route.figures = &metrics_.requests_of(word_of(route.method), route.path);
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

http::Response Router::refuse(int status, std::string_view code)
{
    auto response = problem(status, code);
    auto const request_id = fmt::format("{:x}-r{:x}", to_ms(clock_()), ++refusals_);
    name_request(response, request_id);
    other_requests_.count(status, 0);
    log::write(log::Level::warning, "refused",
               {{"status", status}, {"code", boost::json::string_view{code}}, {"request", request_id}});
    return response;
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
