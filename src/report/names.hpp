#pragma once

#include "staff/names.hpp"

namespace ward::report {

/// The names of one request, those of kinds among them.
class Names : public staff::Names {
public:
    Names(sql::Session& database, WardId ward)
        : staff::Names{database, ward}, database_{database}, ward_{ward}
    {
    }

    /// Of a kind; its code when nobody knows it.
    std::string kind(std::string const& code);

private:
    sql::Session& database_;
    WardId ward_;
    std::map<std::string, std::string> kinds_;
};

} // namespace ward::report
