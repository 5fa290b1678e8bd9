#pragma once

#include "sql/session.hpp"

#include <memory>
#include <string>

namespace ward::sql {

/// A SQLite file that somebody else has made, such as a base map: it is read and never written, and nothing
/// that its schema may hold is trusted. For one thread at a time. \throws Failure
std::unique_ptr<Session> open_foreign_file(std::string const& file);

} // namespace ward::sql
