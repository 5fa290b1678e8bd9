#pragma once

#include "print/model.hpp"

#include <string>

namespace ward::print {

/// Each function sets one form in type and answers the bytes of a PDF: A5 upright, the register A4 across.
/// `now` is printed as the time of printing and stands in the PDF as its creation date: same input, same
/// bytes. Safe to call from any number of threads at once. Never touches a database or the network; a form
/// takes milliseconds, a register of a whole year seconds, so none belongs on the writer thread.
/// \pre tracking.qr_payload is at most qr_payload_bytes_max bytes
/// \throws std::runtime_error when the drawing library fails (out of memory, no fonts)

std::string to_pdf(ReceiptForm const& form, Instant now);
std::string to_pdf(SupplementForm const& form, Instant now);
std::string to_pdf(RefusalForm const& form, Instant now);
std::string to_pdf(ExtensionForm const& form, Instant now);
std::string to_pdf(StopForm const& form, Instant now);
std::string to_pdf(ControlSlip const& form, Instant now);
std::string to_pdf(Register const& form, Instant now);

/// Whether this machine has Liberation Serif with the Vietnamese letters (Debian: fonts-liberation2, not
/// fonts-liberation). Without it forms come out in whatever face has them, mixed: to be asked and logged at
/// start.
bool has_typeface();

} // namespace ward::print
