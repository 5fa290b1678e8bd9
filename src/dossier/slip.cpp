#include "dossier/form_data.hpp"

#include <algorithm>

namespace ward::dossier {

namespace {

// What the slip calls those who are no unit, and what it notes. Words of form 06.
constexpr auto the_citizen = "Người nộp hồ sơ";
constexpr auto sent_back_for = "Trả lại: ";
constexpr auto asked_for_papers = "Yêu cầu bổ sung hồ sơ";
constexpr auto brought_papers = "Bổ sung hồ sơ";
constexpr auto result_handed_out = "Trả kết quả";

std::string text_of(json::Object const& data, std::string_view name)
{
    auto const* const found = data.if_contains(name);
    return found != nullptr && found->is_string() ? std::string{found->get_string()} : std::string{};
}

std::int64_t key_of(json::Object const& data, std::string_view name)
{
    return parse_id(text_of(data, name)).value_or(0);
}

std::optional<print::Timeliness> outcome_of(json::Object const& data)
{
    auto const word = json::enum_of<Timeliness>(text_of(data, "timeliness"));
    if (!word) {
        return std::nullopt;
    }
    switch (*word) {
    case Timeliness::early: return print::Timeliness::early;
    case Timeliness::on_time: return print::Timeliness::on_time;
    case Timeliness::late: return print::Timeliness::late;
    }
    return std::nullopt;
}

/// Walks the events and notes every passing from hand to hand.
class Slip {
public:
    Slip(Dossier const& dossier, SlipNames const& names) : dossier_{dossier}, names_{names} {}

    void add(event::Event const& fact, bool decides)
    {
        if (fact.kind == "dossier.forwarded") {
            auto const* const late = fact.data.if_contains("late");
            bool const was_late = late != nullptr && late->is_bool() && late->get_bool();
            give_on(fact, was_late ? print::Timeliness::late : print::Timeliness::on_time, "");
        } else if (fact.kind == "dossier.step_done") {
            give_on(fact, outcome_of(fact.data), text_of(fact.data, "name"));
            if (decides) {
                add_row(fact, names_.agency(dossier_.received_agency), "", outcome_of(fact.data),
                        text_of(fact.data, "name"));
            }
        } else if (fact.kind == "dossier.sent_back") {
            give_on(fact, std::nullopt, sent_back_for + text_of(fact.data, "reason"));
        } else if (fact.kind == "dossier.supplement_asked") {
            add_row(fact, the_citizen, dossier_.applicant_name, std::nullopt, asked_for_papers);
        } else if (fact.kind == "dossier.supplement_received") {
            rows_.push_back({the_citizen, dossier_.applicant_name, names_.agency(fact.agency_id),
                             names_.officer(fact.officer_id), fact.at, std::nullopt, brought_papers});
        } else if (fact.kind == "dossier.returned") {
            add_row(fact, the_citizen, dossier_.returned_to, std::nullopt, result_handed_out);
        }
    }

    std::vector<print::HandOver> rows() && { return std::move(rows_); }

private:
    /// From who did it to everybody whose step was opened by it.
    void give_on(event::Event const& fact, std::optional<print::Timeliness> outcome, std::string const& note)
    {
        auto const* const opened = fact.data.if_contains("opened");
        if (opened == nullptr || !opened->is_array()) {
            return;
        }
        for (auto const& each : opened->get_array()) {
            auto const& step = each.get_object();
            add_row(fact, names_.agency(AgencyId{key_of(step, "agency_id")}),
                    names_.officer(OfficerId{key_of(step, "officer_id")}), outcome, note);
        }
    }

    void add_row(event::Event const& fact, std::string to_unit, std::string to_name,
                 std::optional<print::Timeliness> outcome, std::string note)
    {
        rows_.push_back({names_.agency(fact.agency_id), names_.officer(fact.officer_id), std::move(to_unit),
                         std::move(to_name), fact.at, outcome, std::move(note)});
    }

    Dossier const& dossier_;
    SlipNames const& names_;
    std::vector<print::HandOver> rows_;
};

} // namespace

std::vector<print::HandOver> hand_overs(Dossier const& dossier, std::vector<event::Event> const& events,
                                        SlipNames const& names)
{
    Slip slip{dossier, names};
    for (std::size_t n = 0; n < events.size(); ++n) {
        bool const decides = n + 1 < events.size() && events[n + 1].kind == "dossier.decided";
        slip.add(events[n], decides);
    }
    return std::move(slip).rows();
}

print::ControlSlip control_slip(Letterhead const& letterhead, Dossier const& dossier,
                                std::vector<print::HandOver> rows, Instant now)
{
    print::ControlSlip slip;
    slip.header = form_header(letterhead, "", date_of(now));
    slip.tracking = {dossier.code, tracking_address(letterhead.public_url, dossier.code)};
    slip.procedure = dossier.procedure_name;
    slip.agency_in_charge = rows.empty() ? std::string{} : rows.front().receiver_unit;
    slip.received = dossier.received_at;
    slip.due = dossier.due_at.value_or(dossier.received_at);
    slip.rows = std::move(rows);
    return slip;
}

} // namespace ward::dossier
