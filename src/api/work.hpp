#pragma once

#include "api/call.hpp"
#include "base/json.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// One request's work, from bytes to answer, with the types deduced from the handler.
namespace ward::api {

/// The room-independent face of it: what the router drives.
class Work {
public:
    virtual ~Work() = default;

    /// Reads body and query into the handler's In. No database yet.
    virtual Result<void> parse(http::Request& request) = 0;

    /// Slow work before the transaction that writes: hashing, looking into files. Runs on a worker, inside a
    /// snapshot.
    virtual Result<void> prepare(Call const& call) = 0;

    /// The handler; its answer as a response.
    virtual Result<http::Response> run(Call const& call) = 0;
};

/// Reads a described struct out of "a=1&b=2"; refusals `request.query.malformed`, `request.query.unknown` and
/// those of json::read.
using QueryPairs = std::vector<std::pair<std::string, std::string>>;
Result<QueryPairs> query_pairs(std::string const& query);

/// The text of a query parameter as the JSON value that T would be read from.
template <class T>
json::Value query_value(std::string const& text)
{
    if constexpr (json::is_optional<T>) {
        return query_value<typename T::value_type>(text);
    } else if constexpr (std::is_same_v<T, bool>) {
        return text == "true" ? json::Value(true) : text == "false" ? json::Value(false) : json::Value(text);
    } else if constexpr (std::is_integral_v<T> || std::is_same_v<T, double>) {
        auto const number = json::parse(text);
        return number && number->is_number() ? *number : json::Value(text);
    } else {
        return json::Value(text);
    }
}

template <class T>
Result<T> read_query(std::string const& query)
{
    auto const pairs = query_pairs(query);
    if (!pairs) {
        return pairs.error();
    }
    json::Object object;
    for (auto const& [name, text] : *pairs) {
        if (object.contains(name)) {
            return invalid("request.query.repeated", json::child({}, name));
        }
        bool known{false};
        boost::mp11::mp_for_each<json::Members<T>>([&](auto const& member) {
            using M = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
            if (json::plain_name(member.name) == name) {
                object[name] = query_value<M>(text);
                known = true;
            }
        });
        if (!known) {
            return invalid("request.query.unknown", json::child({}, name));
        }
    }
    return json::read<T>(object);
}

/// The body as JSON, after its media type was looked at. Refusals `request.media_type`,
/// `request.json.malformed`.
Result<json::Value> json_body(http::Request const& request);

Result<Upload> upload_body(http::Request& request);

http::Response json_response(int status, std::string body);
http::Response document_response(Document document);

template <class T>
inline constexpr bool is_created = false;
template <class T>
inline constexpr bool is_created<Created<T>> = true;

template <class Out>
http::Response to_response(Out answer)
{
    if constexpr (std::is_same_v<Out, Nothing>) {
        http::Response response;
        response.status = 204;
        return response;
    } else if constexpr (is_created<Out>) {
        return json_response(201, json::to_text(answer.body));
    } else if constexpr (std::is_same_v<Out, Document>) {
        return document_response(std::move(answer));
    } else if constexpr (std::is_same_v<Out, Verbatim>) {
        http::Response response;
        response.status = answer.status;
        response.headers.add("Content-Type", answer.media_type);
        response.body = std::move(answer.bytes);
        return response;
    } else if constexpr (std::is_same_v<Out, Events>) {
        http::Response response;
        response.headers.add("Content-Type", "text/event-stream");
        response.headers.add("Cache-Control", "no-store");
        response.body = http::EventStream{answer.stream};
        return response;
    } else {
        return json_response(200, json::to_text(answer));
    }
}

template <class In>
Result<In> read_input(http::Request& request)
{
    if constexpr (std::is_same_v<In, Nothing> || std::is_same_v<In, UnreadForm>) {
        return In{};
    } else if constexpr (std::is_same_v<In, Upload>) {
        return upload_body(request);
    } else {
        if (request.method == http::Method::get || request.method == http::Method::head ||
            request.method == http::Method::delete_) {
            return read_query<In>(request.query);
        }
        auto const body = json_body(request);
        if (!body) {
            return body.error();
        }
        return json::read<In>(*body);
    }
}

/// A handler is a const member function of a room's Routes: (Call) or (Call, In) or, after a `prepare`,
/// (Call, In, Ready).
template <class Room, class Out, class In, class Ready>
struct Handler {
    Room const& room;
    Result<Out> (Room::*alone)(Call const&) const {nullptr};
    Result<Out> (Room::*with_input)(Call const&, In const&) const {nullptr};
    Result<Ready> (Room::*before)(Call const&, In const&) const {nullptr};
    Result<Out> (Room::*after)(Call const&, In const&, Ready const&) const {nullptr};
};

template <class Room, class Out, class In, class Ready>
class WorkOf final : public Work {
public:
    explicit WorkOf(Handler<Room, Out, In, Ready> const& handler) : handler_{handler} {}

    Result<void> parse(http::Request& request) override
    {
        auto input = read_input<In>(request);
        if (!input) {
            return input.error();
        }
        input_ = std::move(*input);
        return {};
    }

    Result<void> prepare(Call const& call) override
    {
        auto ready = (handler_.room.*handler_.before)(call, input_);
        if (!ready) {
            return ready.error();
        }
        ready_ = std::move(*ready);
        return {};
    }

    Result<http::Response> run(Call const& call) override
    {
        auto answer = handle(call);
        if (!answer) {
            return answer.error();
        }
        return to_response(std::move(*answer));
    }

private:
    Result<Out> handle(Call const& call)
    {
        if (handler_.alone != nullptr) {
            return (handler_.room.*handler_.alone)(call);
        }
        if (handler_.after != nullptr) {
            return (handler_.room.*handler_.after)(call, input_, ready_);
        }
        return (handler_.room.*handler_.with_input)(call, input_);
    }

    Handler<Room, Out, In, Ready> handler_;
    In input_{};
    Ready ready_{};
};

} // namespace ward::api
