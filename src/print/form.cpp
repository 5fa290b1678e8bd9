#include "print/form.hpp"

namespace ward::print {

std::string filled(std::string_view sentence, std::string_view value)
{
    return fmt::format(fmt::runtime(sentence), value, value);
}

std::string named(Applicant const& applicant)
{
    if (applicant.name.empty() || applicant.kind == ApplicantKind::organisation) {
        return applicant.name;
    }
    return form_text::mister_or_madam + applicant.name;
}

Imprint imprint_of(std::string_view form_name, FormHeader const& header, Tracking const& tracking,
                   Instant now)
{
    auto const separator = tracking.code.empty() ? "" : " ";
    return {PageFormat::a5_upright, fmt::format("{}{}{}", form_name, separator, tracking.code), header.agency,
            tracking.code, now};
}

void opening(Paper& paper, FormHeader const& header, std::string_view name, std::string_view under,
             Tracking const& tracking)
{
    letterhead(paper, header);
    title(paper, name, under);
    code_band(paper, tracking);
}

void applicant_lines(Paper& paper, std::string_view label, Applicant const& applicant)
{
    labelled(paper, label, named(applicant), Weight::strong);
    labelled(paper, form_text::address, applicant.address, Weight::plain);
    labelled_pair(paper, {form_text::phone, applicant.phone}, {form_text::email, applicant.email});
}

std::string contact_words(std::string_view sentence, Applicant const& applicant, Contact const& contact)
{
    if (contact.name.empty() && contact.phone.empty()) {
        return {};
    }
    auto text = filled(sentence, addressed(applicant.kind)) + contact.name;
    if (!contact.phone.empty()) {
        text +=
            (contact.name.empty() ? form_text::contact_phone_only : form_text::contact_phone) + contact.phone;
    }
    return text + ".";
}

std::vector<Signature> signed_by(Signer const& signer, std::string_view role, std::string_view hint)
{
    return {{signer.authority, signer.title.empty() ? std::string{role} : signer.title, std::string{hint},
             signer.name}};
}

} // namespace ward::print
