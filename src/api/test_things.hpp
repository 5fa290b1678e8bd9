#pragma once

#include "api/test_house.hpp"

/// For tests only: a database with one table of things.
namespace ward::sql {

class ThingsTest : public testing::TestWithParam<std::string> {
protected:
    ThingsTest() : database_{GetParam()}
    {
        write([](Session& session) {
            session.change(
                "CREATE TABLE thing (id bigint PRIMARY KEY, name text NOT NULL CHECK (length(name) < 10),"
                " share double precision, picture text)");
            return Verdict::keep;
        });
    }

    void write(std::function<Verdict(Session&)> const& work) { (*database_).write_now(work); }

    api::TestDatabase database_;
};

} // namespace ward::sql
