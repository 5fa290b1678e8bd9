#include "api/openapi.hpp"

#include "api/problem.hpp"

#include <algorithm>
#include <map>

namespace ward::api {

namespace {

std::string method_word(http::Method method)
{
    switch (method) {
    case http::Method::get: return "get";
    case http::Method::head: return "head";
    case http::Method::post: return "post";
    case http::Method::put: return "put";
    case http::Method::patch: return "patch";
    case http::Method::delete_: return "delete";
    case http::Method::other: break;
    }
    return "trace";
}

json::Array path_parameters(std::string_view path)
{
    json::Array parameters;
    for (auto from = path.find('{'); from != std::string_view::npos; from = path.find('{', from + 1)) {
        auto const name = path.substr(from + 1, path.find('}', from) - from - 1);
        parameters.push_back(json::Object{{"name", boost::json::string_view{name.data(), name.size()}},
                                          {"in", "path"},
                                          {"required", true},
                                          {"schema", json::Object{{"type", "string"}}}});
    }
    return parameters;
}

/// The members of the query's struct as parameters.
void add_query(json::Array& parameters, json::Object const& components, json::Value const& reference)
{
    std::string_view const pointer{reference.as_object().at("$ref").as_string()};
    auto const& whole = components.at(pointer.substr(pointer.rfind('/') + 1)).as_object();
    json::Array none;
    auto const* const required = whole.if_contains("required");
    for (auto const& [name, schema] : whole.at("properties").as_object()) {
        bool const must =
            required != nullptr && std::ranges::count(required->as_array(), json::Value(name)) > 0;
        parameters.push_back(
            json::Object{{"name", name}, {"in", "query"}, {"required", must}, {"schema", schema}});
    }
}

json::Object content(std::string_view media_type, json::Value schema)
{
    json::Object media;
    if (!schema.is_null()) {
        media["schema"] = std::move(schema);
    }
    return json::Object{{std::string{media_type}, std::move(media)}};
}

json::Object operation(Route const& route, json::Object& components)
{
    json::Object described{
        {"summary", boost::json::string_view{route.doc.summary.data(), route.doc.summary.size()}},
        {"x-who", route.doc.who.words()}};
    auto parameters = path_parameters(route.path);
    auto const input = route.input_schema(components);
    bool const in_query = route.reads() || route.method == http::Method::delete_;
    if (!input.is_null() && in_query) {
        add_query(parameters, components, input);
    }
    if (route.kind == Kind::create) {
        parameters.push_back(
            json::Object{{"name", "Idempotency-Key"},
                         {"in", "header"},
                         {"required", true},
                         {"schema", json::Object{{"type", "string"}, {"minLength", 8}, {"maxLength", 64}}}});
    }
    if (route.form) {
        json::Object forms;
        for (auto const* const type : {"application/x-www-form-urlencoded", "multipart/form-data"}) {
            forms[type] = json::Object{{"schema", json::Object{{"type", "object"}}}};
        }
        described["requestBody"] = json::Object{{"required", true}, {"content", std::move(forms)}};
    } else if (route.upload) {
        parameters.push_back(json::Object{{"name", "name"},
                                          {"in", "query"},
                                          {"required", false},
                                          {"schema", json::Object{{"type", "string"}}}});
        described["requestBody"] =
            json::Object{{"required", true},
                         {"content", content("application/octet-stream",
                                             json::Object{{"type", "string"}, {"format", "binary"}})}};
    } else if (!input.is_null() && !in_query) {
        described["requestBody"] =
            json::Object{{"required", true}, {"content", content("application/json", input)}};
    }
    if (!parameters.empty()) {
        described["parameters"] = std::move(parameters);
    }
    json::Object answer{{"description", route.status == 204   ? "Done"
                                        : route.status == 201 ? "Made"
                                                              : "Answer"}};
    if (route.status != 204) {
        answer["content"] = content(route.media_type, route.output_schema(components));
    }
    // A foreign protocol has words of its own for a no.
    auto const refused = route.media_type == verbatim_type
                             ? content(verbatim_type, {})
                             : content("application/problem+json", json::schema<Problem>(components));
    described["responses"] =
        json::Object{{std::to_string(route.status), std::move(answer)},
                     {"default", json::Object{{"description", "Refused"}, {"content", refused}}}};
    return described;
}

/// Two spaces a level, members in their order, so that a change of one route is a change of few lines.
void print(std::string& out, json::Value const& value, std::size_t level)
{
    std::string const indent((level + 1) * 2, ' ');
    std::string const end(level * 2, ' ');
    if (auto const* const object = value.if_object(); object != nullptr && !object->empty()) {
        out += "{\n";
        bool first{true};
        for (auto const& [name, member] : *object) {
            out += (first ? "" : ",\n") + indent + boost::json::serialize(name) + ": ";
            print(out, member, level + 1);
            first = false;
        }
        out += "\n" + end + "}";
    } else if (auto const* const array = value.if_array(); array != nullptr && !array->empty()) {
        out += "[\n";
        bool first{true};
        for (auto const& item : *array) {
            out += (first ? "" : ",\n") + indent;
            print(out, item, level + 1);
            first = false;
        }
        out += "\n" + end + "]";
    } else {
        out += boost::json::serialize(value);
    }
}

} // namespace

std::string openapi(std::vector<Route> const& routes)
{
    json::Object components;
    std::map<std::string, json::Object> paths;
    for (auto const& route : routes) {
        paths[route.path][method_word(route.method)] = operation(route, components);
    }
    json::Object sorted_paths;
    for (auto& [path, operations] : paths) {
        sorted_paths[path] = std::move(operations);
    }
    std::map<std::string, json::Value> by_name;
    for (auto& [name, schema] : components) {
        schema.as_object().erase("x-type");
        by_name[std::string{name}] = schema;
    }
    json::Object schemas;
    for (auto& [name, schema] : by_name) {
        schemas[name] = std::move(schema);
    }
    json::Value const document = json::Object{
        {"openapi", "3.1.0"},
        {"info",
         json::Object{{"title", "smartward"},
                      {"version", "1"},
                      {"license", json::Object{{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
        {"paths", std::move(sorted_paths)},
        {"components", json::Object{{"schemas", std::move(schemas)}}}};
    std::string out;
    print(out, document, 0);
    return out + "\n";
}

} // namespace ward::api
