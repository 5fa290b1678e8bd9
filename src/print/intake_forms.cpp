#include "print/form.hpp"
#include "print/forms.hpp"

/// Forms 01 to 03: what the counter hands out when a dossier comes in.
namespace ward::print {

namespace {

std::string_view copy_name(ReceiptCopy copy)
{
    switch (copy) {
    case ReceiptCopy::applicant: return form_text::receipt_copy_applicant;
    case ReceiptCopy::office: return form_text::receipt_copy_office;
    }
    return {};
}

void lay_out(Paper& paper, ReceiptForm const& form)
{
    opening(paper, form.header, form_text::receipt_title, copy_name(form.copy), form.tracking);
    applicant_lines(paper, form_text::received_from, form.applicant);
    labelled(paper, form_text::procedure, form.procedure, Weight::plain);
    if (!form.components.empty()) {
        paragraph(paper, form_text::receipt_components);
        component_table(paper, form.components);
    }
    auto const sets = fmt::format(fmt::runtime(form_text::receipt_sets_value), form.sets);
    if (form.fee) {
        labelled_pair(paper, {form_text::receipt_sets, sets}, {form_text::receipt_fee, in_words(*form.fee)});
    } else {
        labelled(paper, form_text::receipt_sets, sets, Weight::plain);
    }
    labelled(paper, form_text::receipt_limit, in_words(form.limit), Weight::plain);
    labelled(paper, form_text::received_at, in_words(form.received), Weight::plain);
    labelled(paper, form_text::due_at, in_words(form.due), Weight::strong);
    labelled(paper, form_text::receipt_return, in_words(form.channel, form.return_place), Weight::plain);
    labelled_pair(paper, {form_text::receipt_register, form.register_volume},
                  {form_text::receipt_serial, form.register_serial});
    ending(paper, form_text::receipt_note, small_print(),
           {{"", form_text::submitter, form_text::sign_and_write_name, form.submitter_name},
            {"", form_text::receiver, form_text::sign_and_write_name, form.receiver_name}});
}

void lay_out(Paper& paper, SupplementForm const& form)
{
    opening(paper, form.header, form_text::supplement_title, {}, form.tracking);
    applicant_lines(paper, form_text::dossier_of, form.applicant);
    labelled(paper, form_text::procedure, form.procedure, Weight::plain);
    if (!form.missing.empty()) {
        paragraph(paper, filled(form_text::supplement_list, addressed(form.applicant.kind)));
        component_table(paper, form.missing);
    }
    labelled(paper, form_text::reason, form.reason, Weight::plain);
    if (form.bring_before) {
        labelled(paper, form_text::supplement_before,
                 filled(form_text::supplement_before_value, in_words(*form.bring_before)), Weight::strong);
    }
    ending(paper, contact_words(form_text::contact, form.applicant, form.contact), flush(paper),
           signed_by(form.signer, form_text::adviser, form_text::sign_and_write_name));
}

void lay_out(Paper& paper, RefusalForm const& form)
{
    opening(paper, form.header, form_text::refusal_title, {}, form.tracking);
    applicant_lines(paper, form_text::dossier_of, form.applicant);
    labelled(paper, form_text::procedure, form.procedure, Weight::plain);
    paragraph(paper, form_text::refusal_opening);
    labelled(paper, form_text::reason, form.reason, Weight::strong);
    paragraph(paper, filled(form_text::refusal_thanks, addressed(form.applicant.kind)));
    ending(paper, contact_words(form_text::contact_answer, form.applicant, form.contact), flush(paper),
           signed_by(form.signer, form_text::receiver, form_text::sign_and_write_name));
}

} // namespace

std::string to_pdf(ReceiptForm const& form, Instant now)
{
    auto const imprint = imprint_of(form_text::receipt_name, form.header, form.tracking, now);
    return write_pdf(imprint, [&](Paper& paper) { lay_out(paper, form); });
}

std::string to_pdf(SupplementForm const& form, Instant now)
{
    auto const imprint = imprint_of(form_text::supplement_name, form.header, form.tracking, now);
    return write_pdf(imprint, [&](Paper& paper) { lay_out(paper, form); });
}

std::string to_pdf(RefusalForm const& form, Instant now)
{
    auto const imprint = imprint_of(form_text::refusal_name, form.header, form.tracking, now);
    return write_pdf(imprint, [&](Paper& paper) { lay_out(paper, form); });
}

} // namespace ward::print
