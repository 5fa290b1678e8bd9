#include "print/form.hpp"
#include "print/forms.hpp"

/// Forms 04 and 05: letters to the applicant about a dossier already taken in.
namespace ward::print {

namespace {

std::string_view asker_name(StopAsker asker)
{
    switch (asker) {
    case StopAsker::applicant: return form_text::stop_by_applicant;
    case StopAsker::agency: return form_text::stop_by_agency;
    }
    return {};
}

void lay_out(Paper& paper, ExtensionForm const& form)
{
    auto const you = addressed(form.applicant.kind);
    opening(paper, form.header, form_text::extension_title, {}, form.tracking);
    applicant_lines(paper, form_text::to, form.applicant);
    paragraph(paper, filled(form_text::extension_opening, you));
    labelled(paper, form_text::procedure, form.procedure, Weight::plain);
    labelled(paper, form_text::received_at, in_words(form.received), Weight::plain);
    labelled(paper, form_text::extension_due, in_words(form.due_original), Weight::plain);
    paragraph(paper, form_text::extension_late);
    labelled(paper, form_text::reason, form.reason, Weight::plain);
    paragraph(paper, filled(form_text::extension_apology, you));
    labelled(paper, form_text::extension_new_due, in_words(form.due_new), Weight::strong);
    paragraph(paper, filled(form_text::extension_thanks, you));
    ending(paper, contact_words(form_text::contact_answer, form.applicant, form.contact), flush(paper),
           signed_by(form.signer, form_text::head_of_agency, form_text::sign_and_seal));
}

void lay_out(Paper& paper, StopForm const& form)
{
    opening(paper, form.header, form_text::stop_title, {}, form.tracking);
    applicant_lines(paper, form_text::to, form.applicant);
    paragraph(paper, fmt::format(fmt::runtime(form_text::stop_opening), addressed(form.applicant.kind),
                                 in_words(form.header.date)));
    labelled(paper, form_text::procedure, form.procedure, Weight::plain);
    labelled(paper, form_text::received_at, in_words(form.received), Weight::plain);
    labelled(paper, form_text::stop_asker, asker_name(form.asker), Weight::plain);
    labelled(paper, form_text::stop_stage, form.stage, Weight::plain);
    labelled(paper, form_text::stop_reason, form.reason, Weight::strong);
    labelled(paper, form_text::stop_fee, form.fee_treatment, Weight::plain);
    labelled(paper, form_text::stop_papers, form.paper_treatment, Weight::plain);
    ending(paper, contact_words(form_text::contact_answer, form.applicant, form.contact), flush(paper),
           signed_by(form.signer, form_text::head_of_agency, form_text::sign_and_seal));
}

} // namespace

std::string to_pdf(ExtensionForm const& form, Instant now)
{
    auto const imprint = imprint_of(form_text::extension_name, form.header, form.tracking, now);
    return write_pdf(imprint, [&](Paper& paper) { lay_out(paper, form); });
}

std::string to_pdf(StopForm const& form, Instant now)
{
    auto const imprint = imprint_of(form_text::stop_name, form.header, form.tracking, now);
    return write_pdf(imprint, [&](Paper& paper) { lay_out(paper, form); });
}

} // namespace ward::print
