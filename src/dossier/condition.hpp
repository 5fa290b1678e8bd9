#pragma once

#include "api/caller.hpp"
#include "sql/session.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

// A WHERE that is put together of fixed pieces; what a caller typed is only ever bound.

namespace ward::dossier {

/// Conditions that all must hold, and what is bound to their parameters; $1 is the ward.
class Conditions {
public:
    explicit Conditions(WardId ward) { bound_.push_back(sql::bind(ward)); }

    /// The parameter that stands for the value, "$7". Texts must outlive the statement. \see keep
    template <class T>
    std::string bind(T const& value)
    {
        bound_.push_back(sql::bind(value));
        return "$" + std::to_string(bound_.size());
    }

    void add(std::string_view condition) { text_ += (text_.empty() ? "" : " AND ") + std::string{condition}; }

    /// Each lone '$' of the condition becomes the value's parameter.
    template <class T>
    void add(std::string_view condition, T const& value)
    {
        auto const parameter = bind(value);
        std::string filled;
        for (char const letter : condition) {
            letter == '$' ? filled += parameter : filled += letter;
        }
        add(filled);
    }

    /// Keeps a text that would not outlive the statement.
    std::string const& keep(std::string text) { return kept_.emplace_back(std::move(text)); }

    std::string const& text() const { return text_; }
    std::vector<sql::Bound> const& bound() const { return bound_; }

private:
    std::string text_;
    std::vector<sql::Bound> bound_;
    std::deque<std::string> kept_;
};

// ---- pieces that lists and the board share, so that a figure and its records cannot differ ----------------

/// Taken in and not decided: the office, or the citizen, has something to do.
inline constexpr std::string_view open_dossier{
    "d.state IN ('registered', 'accepted', 'in_process', 'supplement_asked', 'payment_asked')"};

/// Who has an open step of it; with no open step it lies with who received it.
inline constexpr std::string_view held_by_officer{
    "(EXISTS (SELECT 1 FROM dossier_step s WHERE s.ward_id = d.ward_id AND s.dossier_id = d.id"
    " AND s.state = 'open' AND s.officer_id = $) OR (d.received_by = $"
    " AND NOT EXISTS (SELECT 1 FROM dossier_step s"
    " WHERE s.ward_id = d.ward_id AND s.dossier_id = d.id AND s.state = 'open')))"};

/// The same for the agency.
inline constexpr std::string_view held_by_agency{
    "(EXISTS (SELECT 1 FROM dossier_step s WHERE s.ward_id = d.ward_id AND s.dossier_id = d.id"
    " AND s.state = 'open' AND s.agency_id = $) OR (d.received_agency = $"
    " AND NOT EXISTS (SELECT 1 FROM dossier_step s"
    " WHERE s.ward_id = d.ward_id AND s.dossier_id = d.id AND s.state = 'open')))"};

/// After the promised day, by the office's calendar (UTC+7, a constant): the day it was finished; of one that
/// waits for the citizen, the day the clock stopped; of any other, the day of `$`. Source: docs/law.md#L-11
inline constexpr std::string_view late_by_days{
    "(d.due_ms IS NOT NULL AND (COALESCE(d.decided_ms, d.ended_ms, d.paused_ms, $) + 25200000) / 86400000"
    " > (d.due_ms + 25200000) / 86400000)"};

/// After the promised moment.
inline constexpr std::string_view late_by_clock{
    "(d.due_ms IS NOT NULL AND COALESCE(d.decided_ms, d.ended_ms, d.paused_ms, $) > d.due_ms)"};

/// Of finished ones, all that may be late by days or by the clock, in the words of the index
/// `dossier_late_closed`.
inline constexpr std::string_view late_closed{
    "(CASE WHEN COALESCE(d.decided_ms, d.ended_ms) > d.due_ms THEN 1 ELSE 0 END) = 1"};

} // namespace ward::dossier
