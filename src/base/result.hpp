#pragma once

#include "base/check.hpp"

#include <boost/system/result.hpp>

#include <string>
#include <utility>

namespace ward {

/// Why the answer is no. Each one ends as one HTTP status (api/problem.cpp).
enum class Fault {
    invalid,         ///< 422: understood, but a rule says no; `field` names the place
    malformed,       ///< 400: not even readable
    unauthenticated, ///< 401
    forbidden,       ///< 403
    not_found,       ///< 404
    conflict,        ///< 409: the state of the thing does not allow it
    precondition,    ///< 412: it has changed since the caller looked
    too_large,       ///< 413
    unsupported,     ///< 415
    too_many,        ///< 429
    unavailable,     ///< 503
};

/// A refusal: the answer is no, and nothing was written.
struct Error {
    Fault fault{Fault::invalid};
    std::string
        code; ///< stable word for programs, e.g. "dossier.reason.empty"; the web turns it into a sentence
    std::string
        field; ///< JSON pointer into what was sent, e.g. "/components/2/originals"; empty when no one place

    friend bool operator==(Error const&, Error const&) = default;
};

/// Either what was asked for or why not. Never an exception: those are for a failing world (sql::Failure).
template <class T>
using Result = boost::system::result<T, Error>;

inline Error invalid(std::string code, std::string field = {})
{
    return {Fault::invalid, std::move(code), std::move(field)};
}
inline Error not_found(std::string code)
{
    return {Fault::not_found, std::move(code), {}};
}
inline Error conflict(std::string code, std::string field = {})
{
    return {Fault::conflict, std::move(code), std::move(field)};
}
inline Error forbidden(std::string code)
{
    return {Fault::forbidden, std::move(code), {}};
}

/// Taking the value of a refusal is a bug of ours.
[[noreturn]] inline void throw_exception_from_error(Error const& error, boost::source_location const& place)
{
    detail::check_failed(error.code.c_str(), place.file_name(), static_cast<int>(place.line()));
}

} // namespace ward
