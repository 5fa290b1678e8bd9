#pragma once

#include "report/model.hpp"
#include "sql/session.hpp"

namespace ward::report {

/// Something of the ward's that bears a plate (tài sản gắn biển): a lamp, a bin, a tree.
struct Asset {
    std::int64_t id{0};
    std::string code; ///< on its plate
    std::string name; ///< "Cột đèn 12, đường Lê Lợi"
    std::string kind; ///< of report that is proposed for it; '' for any
    std::string place;
    Point position;
    bool active{true}; ///< false: it is gone
};

/// false, and nothing kept, when the code is taken.
[[nodiscard]] bool add_asset(sql::Session& database, WardId ward, Asset const& asset);

/// By the code as somebody typed it.
std::optional<Asset> find_asset(sql::Session& database, WardId ward, std::string_view code);

void change_asset(sql::Session& database, WardId ward, Asset const& asset);

/// Those that are there, by the order in which they were entered, after `after`; `words` in name, code or
/// place, as typed.
std::vector<Asset> assets_of(sql::Session& database, WardId ward, std::string const& words,
                             std::int64_t after, int limit);

/// How many there have ever been.
std::int64_t assets_ever(sql::Session& database, WardId ward);

} // namespace ward::report
