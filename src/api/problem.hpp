#pragma once

#include "base/json.hpp"
#include "http/message.hpp"
#include "sql/session.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ward::api {

/// What is answered to a refusal: RFC 9457 application/problem+json with our `code` and `field`.
struct Problem {
    std::string type;  ///< "about:blank": the code says which problem it is
    std::string title; ///< the status in words, English, for programmers
    int status{0};
    std::string code;
    std::optional<std::string> field;
    /// as in the log; what a person reads out to who keeps the machine
    std::optional<std::string> request_id;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, code, field, request_id))

inline constexpr std::string_view problem_type{"application/problem+json"};

int status_of(Fault fault);

http::Response problem(Error const& error);

/// What is answered when the database failed.
http::Response problem(sql::Breakage breakage);
http::Response problem(int status, std::string_view code, std::string_view field = {});

} // namespace ward::api
