#pragma once

#include "sql/session.hpp"

namespace ward::sql {

/// Reads the columns of a row into members, in the order in which the statement names them.
template <class... Members>
void take_all(Rows& rows, Members&... members)
{
    ((members = rows.take<Members>()), ...);
}

} // namespace ward::sql
