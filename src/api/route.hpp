#pragma once

#include "api/metrics.hpp"
#include "api/work.hpp"
#include "base/schema.hpp"

#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ward::api {

/// Who may call a route at all; how far a permission reaches is the handler's business.
class Who {
public:
    static Who anyone() { return Who{Level::anyone, {}}; }
    static Who signed_in() { return Who{Level::signed_in, {}}; }
    /// Also an officer who has yet to change the first password.
    static Who any_session() { return Who{Level::any_session, {}}; }
    /// Holds at least one of these.
    static Who may(std::initializer_list<Permission> permissions)
    {
        return Who{Level::permitted, permissions};
    }

    bool needs_session() const { return level_ != Level::anyone; }
    /// Refusals: auth.needed, staff.password.must_change, auth.not_permitted.
    Result<void> admit(Caller const& caller) const;
    /// "anyone", "signed_in" or "receive|handle", for the OpenAPI document.
    std::string words() const;

private:
    enum class Level { anyone, any_session, signed_in, permitted };
    Who(Level level, std::vector<Permission> permissions)
        : level_{level}, permissions_{std::move(permissions)}
    {
    }

    Level level_;
    std::vector<Permission> permissions_;
};

/// Requests one address may make of a route.
struct Rate {
    int per_minute{0}; ///< 0: no limit of its own
};

struct Doc {
    std::string_view summary;
    Who who;
    Rate rate{};
    std::int64_t bytes_max{256 * 1024}; ///< of the body
};

/// Of a route that answers verbatim.
inline constexpr std::string_view verbatim_type{"*/*"};

enum class Kind { read, read_fresh, read_slow, write, create };

/// A path, who may call it, and how to work on it; the types come from the handler's own signature.
struct Route {
    http::Method method{http::Method::get};
    Kind kind{Kind::read};
    std::string path; ///< "/api/v1/units/{code}"
    Doc doc;
    bool prepares{false};
    bool upload{false}; ///< the body goes to disk
    bool form{false};   ///< and is a form of an HTML page
    std::function<std::unique_ptr<Work>()> make;
    std::function<json::Value(json::Object& components)> input_schema; ///< null value when there is no input
    std::function<json::Value(json::Object& components)>
        output_schema; ///< null value when there is no JSON body
    int status{200};
    std::string media_type{"application/json"};
    RequestFigures* figures{nullptr}; ///< where its requests are counted; the router's

    bool reads() const { return kind != Kind::write && kind != Kind::create; }
};

template <class Room, class Out>
Handler<Room, Out, Nothing, Nothing> handler_of(Room const& room,
                                                Result<Out> (Room::*method)(Call const&) const)
{
    return {room, method, nullptr, nullptr, nullptr};
}
template <class Room, class Out, class In>
Handler<Room, Out, In, Nothing> handler_of(Room const& room,
                                           Result<Out> (Room::*method)(Call const&, In const&) const)
{
    return {room, nullptr, method, nullptr, nullptr};
}
template <class Room, class Out, class In, class Ready>
Handler<Room, Out, In, Ready> handler_of(Room const& room,
                                         Result<Ready> (Room::*before)(Call const&, In const&) const,
                                         Result<Out> (Room::*after)(Call const&, In const&, Ready const&)
                                             const)
{
    return {room, nullptr, nullptr, before, after};
}

template <class Out>
struct OutputOf {
    static constexpr int status = 200;
    static json::Value schema(json::Object& components) { return json::schema<Out>(components); }
};
template <class T>
struct OutputOf<Created<T>> {
    static constexpr int status = 201;
    static json::Value schema(json::Object& components) { return json::schema<T>(components); }
};
template <>
struct OutputOf<Nothing> {
    static constexpr int status = 204;
    static json::Value schema(json::Object&) { return {}; }
};
template <>
struct OutputOf<Document> {
    static constexpr int status = 200;
    static json::Value schema(json::Object&) { return {}; }
};
template <>
struct OutputOf<Verbatim> {
    static constexpr int status = 200;
    static json::Value schema(json::Object&) { return {}; }
};
template <>
struct OutputOf<Events> {
    static constexpr int status = 200;
    static json::Value schema(json::Object&) { return {}; }
};

template <class Room, class Out, class In, class Ready>
Route make_route(http::Method method, Kind kind, std::string_view path, Doc const& doc,
                 Handler<Room, Out, In, Ready> const& handler)
{
    Route route{.method = method, .kind = kind, .path = std::string{path}, .doc = doc};
    route.prepares = handler.before != nullptr;
    route.form = std::is_same_v<In, UnreadForm>;
    route.upload = std::is_same_v<In, Upload> || route.form;
    route.make = [handler] { return std::make_unique<WorkOf<Room, Out, In, Ready>>(handler); };
    route.input_schema = [](json::Object& components) -> json::Value {
        if constexpr (std::is_same_v<In, Nothing> || std::is_same_v<In, Upload> ||
                      std::is_same_v<In, UnreadForm>) {
            return {};
        } else {
            return json::schema<In>(components);
        }
    };
    route.output_schema = &OutputOf<Out>::schema;
    route.status = OutputOf<Out>::status;
    if constexpr (std::is_same_v<Out, Document>) {
        route.media_type = "application/octet-stream";
    } else if constexpr (std::is_same_v<Out, Verbatim>) {
        route.media_type = verbatim_type;
    } else if constexpr (std::is_same_v<Out, Events>) {
        route.media_type = "text/event-stream";
    }
    return route;
}

} // namespace ward::api
