#pragma once

#include "base/json.hpp"
#include "procedure/model.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

// Rows of the national list, as they stand there, and what may be believed of each.

namespace ward::procedure {

struct TimeRow {
    std::string channel;
    std::optional<std::int64_t> value;
    std::optional<std::string> unit;
    std::optional<std::string> conditions;
    std::optional<bool> unit_uncertain;
};
BOOST_DESCRIBE_STRUCT(TimeRow, (), (channel, value, unit, conditions, unit_uncertain))

struct FeeRow {
    std::optional<std::string> channel;
    std::optional<std::int64_t> amount;
    std::optional<std::string> text;
    std::optional<std::string> conditions;
    std::optional<std::string> set_by;
    std::optional<json::Value> suspicious;
    std::optional<bool> amount_is_portal_display;
};
BOOST_DESCRIBE_STRUCT(FeeRow, (),
                      (channel, amount, text, conditions, set_by, suspicious, amount_is_portal_display))

struct ComponentRow {
    std::string name;
    std::optional<int> original;
    std::optional<int> copy;
    std::optional<std::string> case_;
};
BOOST_DESCRIBE_STRUCT(ComponentRow, (), (name, original, copy, case_))

struct LegalRow {
    std::optional<std::string> number;
    std::optional<std::string> title;
};
BOOST_DESCRIBE_STRUCT(LegalRow, (), (number, title))

struct NationalRow {
    std::string code;
    std::string name;
    std::string field_group;
    std::string handled_by;
    std::optional<std::string> executing_agency;
    std::optional<std::string> decision;
    std::optional<std::string> subjects;
    std::optional<std::vector<json::Value>> time_limits;
    std::optional<std::vector<json::Value>> fees;
    std::optional<std::vector<json::Value>> components;
    std::optional<std::vector<json::Value>> legal_basis;
    std::optional<std::vector<std::string>> results;
    std::optional<std::vector<std::string>> channels;
    std::optional<bool> online_available;
    std::optional<std::string> detail;
    std::optional<std::string> confidence;
    std::optional<std::string> agency_note;
    std::optional<json::Value> time_conflict;
};
BOOST_DESCRIBE_STRUCT(NationalRow, (),
                      (code, name, field_group, handled_by, executing_agency, decision, subjects, time_limits,
                       fees, components, legal_basis, results, channels, online_available, detail, confidence,
                       agency_note, time_conflict))

struct ReferralRow {
    std::string code;
    std::string name;
    std::optional<std::string> field;
    std::optional<std::string> agency;
};
BOOST_DESCRIBE_STRUCT(ReferralRow, (), (code, name, field, agency))

/// "direct", "online", "post"; nothing for another word.
std::optional<Channel> channel_of(std::string_view word);

/// Usable limits by channel; several of one channel are told apart by their conditions, and two that cannot
/// be told apart are both left out. Adds unit_uncertain.
std::vector<TimeLimit> time_limits(std::vector<TimeRow> const& rows, std::set<Mark>& marks);

/// Rules, or none when any row is doubtful; `document` set them. Adds the fee marks.
std::vector<Fee> fees_of(std::vector<FeeRow> const& rows, std::string const& document, std::set<Mark>& marks);

/// What the rows say in words, without amounts that are known to be wrong or of another province.
std::string fee_note(std::vector<FeeRow> const& rows);

std::vector<Component> components_of(std::vector<ComponentRow> const& rows);

} // namespace ward::procedure
