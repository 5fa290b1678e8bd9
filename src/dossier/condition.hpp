#pragma once

#include "sql/conditions.hpp"

// Pieces that lists and the board share, so that a figure and its records cannot differ.

namespace ward::dossier {

using sql::Conditions;

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
