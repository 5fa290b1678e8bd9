#pragma once

#include "dossier/printed.hpp"
#include "event/model.hpp"
#include "print/model.hpp"
#include "staff/model.hpp"

#include <functional>
#include <string>
#include <vector>

// What was kept of a printed form, as the print room wants it: the same words again, whatever changed since.

namespace ward::dossier {

/// Whose paper it is, and where a citizen follows the dossier.
struct Letterhead {
    staff::WardOffice office;
    std::string public_url;      ///< "https://nghialo.example.vn", no slash at the end
    std::string proof_address{}; ///< where the form's fact is checked in the ledger; "": nowhere
};

/// "UBND phường Nghĩa Lộ" → "ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA LỘ", as letterheads are written.
std::string capitals(std::string_view name);

/// "Phường Nghĩa Lộ" → "Nghĩa Lộ", as the place before a date.
std::string place_name(std::string_view ward_name);

/// "https://…/track?code=H48.21028-250701-0001"; only the code when the address would be too long for a QR.
std::string tracking_address(std::string const& public_url, std::string const& code);

/// "https://…/so-cai/bien-nhan?e=7283746523746523#<salt>.<code>"; "" when it would be too long for a QR. What
/// stands behind # opens the entry's subject and never reaches a server.
std::string proof_address(std::string const& public_url, event::Seal const& seal);

/// The form as bytes of a PDF, with the number, date and time of its first print: a second print is the same
/// file.
/// \pre form.data is what was kept for form.form
std::string to_pdf(Letterhead const& letterhead, PrintedForm const& form, print::ReceiptCopy copy);

/// What the control slip says of agencies and people.
struct SlipNames {
    std::function<std::string(AgencyId)> agency;
    std::function<std::string(OfficerId)> officer;
};

/// The hand-overs of a dossier, from its events, oldest first. Source: docs/law.md#L-37
std::vector<print::HandOver> hand_overs(Dossier const& dossier, std::vector<event::Event> const& events,
                                        SlipNames const& names);

/// Form 06.
print::ControlSlip control_slip(Letterhead const& letterhead, Dossier const& dossier,
                                std::vector<print::HandOver> rows, Instant now);

/// What stands above the title of every form.
print::FormHeader form_header(Letterhead const& letterhead, std::string number, Date date);

} // namespace ward::dossier
