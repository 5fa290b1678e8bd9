#pragma once

#include "dossier/printed.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace ward::dossier {

/// Keeps what was handed out, under the next number of that form in the year. Source: docs/law.md#L-67
template <class Data>
PrintedForm hand_out(api::Call const& call, DossierId dossier, std::string_view form, Data const& data);

/// The same for data already written as JSON.
PrintedForm hand_out_text(api::Call const& call, DossierId dossier, std::string_view form, std::string data);

/// The newest of that number ("01" … "05") of a dossier.
std::optional<PrintedForm> newest_form(sql::Session& database, WardId ward, DossierId dossier,
                                       std::string_view form);

/// Oldest first.
std::vector<PrintedForm> forms_of(sql::Session& database, WardId ward, DossierId dossier);

template <class Data>
PrintedForm hand_out(api::Call const& call, DossierId dossier, std::string_view form, Data const& data)
{
    return hand_out_text(call, dossier, form, json::to_text(data));
}

} // namespace ward::dossier
