#pragma once

#include "print/block.hpp"
#include "print/form_text.hpp"
#include "print/wording.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

/// What the forms share beyond the blocks: how they open, whom they speak to, who signs.
namespace ward::print {

/// `sentence` with every {} filled with `value`.
std::string filled(std::string_view sentence, std::string_view value);

/// "Ông/Bà Nguyễn Thị Hoa", or the organisation's name as it is; nothing when there is no name.
std::string named(Applicant const& applicant);

/// An A5 form. Its title in the PDF's own description is the form's name and the dossier code, never a
/// person.
Imprint imprint_of(std::string_view form_name, FormHeader const& header, Tracking const& tracking,
                   Instant now);

/// Letterhead, title and code band.
void opening(Paper& paper, FormHeader const& header, std::string_view name, std::string_view under,
             Tracking const& tracking);

/// Name, address, phone and e-mail.
void applicant_lines(Paper& paper, std::string_view label, Applicant const& applicant);

/// Whom to ask, as the last words of a form; nothing when there is nobody.
std::string contact_words(std::string_view sentence, Applicant const& applicant, Contact const& contact);

/// The one who signs at the right; `role` stands where the signer has no title of their own.
std::vector<Signature> signed_by(Signer const& signer, std::string_view role, std::string_view hint);

} // namespace ward::print
