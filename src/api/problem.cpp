#include "api/problem.hpp"

namespace ward::api {

namespace {

char const* title_of(int status)
{
    switch (status) {
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Error";
    }
}

} // namespace

int status_of(Fault fault)
{
    switch (fault) {
    case Fault::invalid: return 422;
    case Fault::malformed: return 400;
    case Fault::unauthenticated: return 401;
    case Fault::forbidden: return 403;
    case Fault::not_found: return 404;
    case Fault::conflict: return 409;
    case Fault::precondition: return 412;
    case Fault::too_large: return 413;
    case Fault::unsupported: return 415;
    case Fault::too_many: return 429;
    case Fault::unavailable: return 503;
    }
    return 500;
}

http::Response problem(int status, std::string_view code, std::string_view field)
{
    Problem body{"about:blank", title_of(status), status, std::string{code}, {}, {}};
    if (!field.empty()) {
        body.field = std::string{field};
    }
    http::Response response;
    response.status = status;
    response.headers.add("Content-Type", std::string{problem_type});
    response.headers.add("Cache-Control", "no-store");
    if (status == 503) {
        response.headers.add("Retry-After", "1"); // seconds; with the same key, whatever the question was
    }
    response.body = json::to_text(body);
    return response;
}

http::Response problem(Error const& error)
{
    return problem(status_of(error.fault), error.code, error.field);
}

http::Response problem(sql::Breakage breakage)
{
    switch (breakage) {
    case sql::Breakage::constraint: return problem(409, "request.constraint");
    case sql::Breakage::retry:
    case sql::Breakage::lost: return problem(503, "database.unavailable");
    case sql::Breakage::full: return problem(503, "disk.full");
    case sql::Breakage::read_only: return problem(503, "disk.read_only");
    case sql::Breakage::damaged: return problem(503, "database.damaged");
    case sql::Breakage::other: break;
    }
    return problem(500, "server.failed");
}

} // namespace ward::api
