#pragma once

#include "report/moderation.hpp"

// The parts of `flags_in`, each of which knows one kind of trace. Each leaves out what is flagged already.

namespace ward::report {

bool is_digit(char letter);
/// Of any alphabet: a byte beyond ASCII is part of a letter.
bool is_letter(char letter);

/// Whether the part touches one that is flagged already.
bool is_flagged(std::vector<Flag> const& flags, std::size_t at, std::size_t bytes);

void flag_emails(std::string_view text, std::vector<Flag>& flags);
void flag_number_plates(std::string_view text, std::vector<Flag>& flags);
/// Telephones, identity cards, bank accounts.
void flag_numbers(std::string_view text, std::vector<Flag>& flags);
void flag_names(std::string_view text, std::vector<Flag>& flags);

} // namespace ward::report
