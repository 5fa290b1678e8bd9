#include "procedure/national_row.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace ward::procedure {

namespace {

/// The list has no dates of its own: it describes the two-level administration, which began on this day.
Date list_valid_from()
{
    return make_date(2025, 7, 1);
}

Way way_of(Channel channel)
{
    switch (channel) {
    case Channel::counter: return Way::counter;
    case Channel::post: return Way::post;
    case Channel::online: return Way::online;
    case Channel::vneid: return Way::vneid;
    }
    return Way::any;
}

struct Usable {
    std::string conditions;
    int value{0};
    TermUnit unit{TermUnit::working_day};

    friend auto operator<=>(Usable const&, Usable const&) = default;
};

std::optional<std::pair<int, TermUnit>> term_of(TimeRow const& row)
{
    if (!row.value || *row.value < 1 || *row.value > term_value_max) {
        return std::nullopt;
    }
    auto const value = static_cast<int>(*row.value);
    auto const unit = row.unit.value_or("");
    if (row.unit_uncertain.value_or(false) && (unit.empty() || unit == "day")) {
        return std::pair{value, TermUnit::working_day};
    }
    if (unit == "year" && value * 12 <= term_value_max) {
        return std::pair{value * 12, TermUnit::month};
    }
    // Hours that are not said to be office hours have no counterpart in our terms.
    auto const known = json::enum_of<TermUnit>(unit);
    return known ? std::optional{std::pair{value, *known}} : std::nullopt;
}

/// The limits of one channel.
void add_limits(std::set<Usable> const& usable, Channel channel, std::vector<TimeLimit>& limits)
{
    std::set<std::pair<int, TermUnit>> terms;
    std::map<std::string, int> by_conditions;
    for (auto const& each : usable) {
        terms.insert({each.value, each.unit});
        ++by_conditions[each.conditions];
    }
    if (terms.size() == 1) {
        auto const [value, unit] = *terms.begin();
        limits.push_back({way_of(channel), "", value, unit, false});
        return;
    }
    for (auto const& each : usable) {
        if (by_conditions[each.conditions] == 1) {
            limits.push_back({way_of(channel), each.conditions, each.value, each.unit, false});
        }
    }
}

bool plain(FeeRow const& row)
{
    return row.channel && channel_of(*row.channel) && row.amount && *row.amount >= 0 && !row.set_by &&
           !row.suspicious && !row.amount_is_portal_display.value_or(false) &&
           row.conditions.value_or("").empty();
}

Fee rule_of(Way way, std::int64_t amount, std::string const& document)
{
    Fee fee;
    fee.name = amount == 0 ? "Không thu phí, lệ phí" : "Phí, lệ phí";
    fee.channel = way;
    fee.basis = amount == 0 ? FeeBasis::free : FeeBasis::flat;
    fee.amount = Dong{amount};
    fee.valid_from = list_valid_from();
    fee.document = document;
    return fee;
}

void add_once(std::vector<std::string>& parts, std::string const& text)
{
    if (!text.empty() && std::find(parts.begin(), parts.end(), text) == parts.end()) {
        parts.push_back(text);
    }
}

} // namespace

std::optional<Channel> channel_of(std::string_view word)
{
    if (word == "direct") {
        return Channel::counter;
    }
    return word == "online" || word == "post" ? json::enum_of<Channel>(word) : std::nullopt;
}

std::vector<TimeLimit> time_limits(std::vector<TimeRow> const& rows, std::set<Mark>& marks)
{
    std::map<Channel, std::set<Usable>> by_channel;
    for (auto const& row : rows) {
        auto const channel = channel_of(row.channel);
        auto const term = term_of(row);
        if (!channel || !term) {
            continue;
        }
        if (row.unit_uncertain.value_or(false)) {
            marks.insert(Mark::unit_uncertain);
        }
        by_channel[*channel].insert({row.conditions.value_or(""), term->first, term->second});
    }
    std::vector<TimeLimit> limits;
    for (auto const& [channel, usable] : by_channel) {
        add_limits(usable, channel, limits);
    }
    return limits;
}

std::vector<Fee> fees_of(std::vector<FeeRow> const& rows, std::string const& document, std::set<Mark>& marks)
{
    std::map<Way, std::set<std::int64_t>> amounts;
    std::set<std::int64_t> all;
    bool good = !rows.empty();
    for (auto const& row : rows) {
        if (row.set_by) {
            marks.insert(Mark::fee_by_province);
        }
        if (row.suspicious) {
            marks.insert(Mark::fee_suspicious);
        }
        if (row.amount_is_portal_display.value_or(false)) {
            marks.insert(Mark::fee_display_only);
        }
        good = good && plain(row);
        if (good) {
            amounts[way_of(*channel_of(*row.channel))].insert(*row.amount);
            all.insert(*row.amount);
        }
    }
    auto const one = [](auto const& each) { return each.second.size() == 1; };
    if (!good || !std::all_of(amounts.begin(), amounts.end(), one)) {
        return {};
    }
    if (all.size() == 1) {
        return {rule_of(Way::any, *all.begin(), document)};
    }
    std::vector<Fee> fees;
    for (auto const& [way, amount] : amounts) {
        fees.push_back(rule_of(way, *amount.begin(), document));
    }
    return fees;
}

std::string fee_note(std::vector<FeeRow> const& rows)
{
    std::vector<std::string> parts;
    for (auto const& row : rows) {
        bool const amount_is_wrong = row.suspicious || row.amount_is_portal_display.value_or(false);
        add_once(parts, amount_is_wrong ? "" : row.text.value_or(""));
        add_once(parts, row.conditions.value_or(""));
    }
    std::string note;
    for (auto const& part : parts) {
        note += (note.empty() ? "" : "\n") + part;
    }
    return note;
}

std::vector<Component> components_of(std::vector<ComponentRow> const& rows)
{
    std::vector<Component> components;
    for (auto const& row : rows) {
        auto const heading = fold(row.case_.value_or(""));
        bool const of_all = heading.empty() || heading == "giay to phai nop" ||
                            heading == "thanh phan ho so" || heading == "luu y";
        bool const shown = heading == "giay to phai xuat trinh";
        Component component{fmt::format("{:02}", components.size() + 1),
                            row.name,
                            row.original.value_or(0),
                            row.copy.value_or(0),
                            Need::always,
                            ""};
        if (shown) {
            component.need = Need::show;
        } else if (!of_all) {
            component.need = Need::case_;
            component.case_ = *row.case_;
        }
        components.push_back(std::move(component));
    }
    return components;
}

} // namespace ward::procedure
