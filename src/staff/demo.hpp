#pragma once

#include "sql/database.hpp"
#include "staff/model.hpp"

#include <string>
#include <string_view>

namespace ward::staff {

/// Whether the accounts of a demonstration must change their common first password.
enum class FirstPassword { must_change, may_stay };

struct DemoAccounts {
    std::string first_password; ///< of every account
    FirstPassword rule{FirstPassword::must_change};
    HashCost hash_cost{};
};

/// What a load added; all zero when it was there already.
struct DemoReport {
    int agencies{0};
    int work_fields{0};
    int officers{0};
    int grants{0};
    int named_substitutes{0};
};

/// Loads a ward file (data/README.md, smartward/ward/1): office, agencies, work fields, officers, what they
/// may do and who is named to stand in for whom. What is there already stays as it is, so that running it
/// twice changes nothing. Refusals: those of json::read, ward_file.format, ward_file.unknown (a code or login
/// nothing in the file explains), and those of a first password that is against the rule. Nothing is kept
/// after a refusal. \throws sql::Failure
Result<DemoReport> load_demo(sql::Database& database, IdMaker& ids, Instant now, std::string_view ward_file,
                             DemoAccounts const& accounts);

/// The same without its people: what a real ward starts from.
Result<DemoReport> load_ward(sql::Database& database, IdMaker& ids, Instant now, std::string_view ward_file);

} // namespace ward::staff
