#include "dossier/handout.hpp"

#include "dossier/store.hpp"
#include "person/directory.hpp"
#include "staff/directory.hpp"

namespace ward::dossier {

FormHead form_head(api::Call const& call, Dossier const& dossier)
{
    FormHead head;
    head.code = dossier.code;
    head.applicant_name = dossier.applicant_name;
    head.procedure_name = dossier.procedure_name;
    head.content = dossier.content;
    head.received_at = dossier.received_at;
    if (auto const person = person::find_unmasked(call.database, call.ward(), dossier.applicant_id)) {
        head.applicant_kind = json::word_of(person->kind);
        head.applicant_address = person->address;
        head.applicant_phone = person->phone.value_or("");
        head.applicant_email = person->email.value_or("");
    }
    if (auto const officer = staff::officer_name(call.database, call.ward(), call.caller.officer)) {
        head.officer_name = officer->name;
        head.officer_title = officer->title;
    }
    if (auto const office = staff::ward_office(call.database, call.ward())) {
        head.contact_phone = office->phone;
    }
    return head;
}

void hand_out_receipt(api::Call const& call, Dossier const& dossier)
{
    WARD_CHECK(dossier.due_at && dossier.due_rule);
    ReceiptData receipt;
    static_cast<FormHead&>(receipt) = form_head(call, dossier);
    receipt.components = components_of(call.database, call.ward(), dossier.id);
    receipt.sets = dossier.sets;
    receipt.term = dossier.due_rule->term;
    receipt.due_at = *dossier.due_at;
    receipt.receive_result = dossier.receive_result;
    receipt.address_for_result = dossier.address_for_result;
    receipt.fee = dossier.fee;
    receipt.register_year = dossier.register_year;
    receipt.register_number = dossier.register_number;
    receipt.submitter_name = dossier.behalf_name.empty() ? dossier.applicant_name : dossier.behalf_name;
    hand_out(call, dossier.id, "01", receipt);
}

void hand_out_supplement(api::Call const& call, Dossier const& dossier, Supplement const& supplement)
{
    SupplementData data;
    static_cast<FormHead&>(data) = form_head(call, dossier);
    data.missing = supplement.missing;
    data.reason = supplement.reason;
    hand_out(call, dossier.id, "02", data);
}

void hand_out_refusal(api::Call const& call, Dossier const& dossier, std::string const& reason)
{
    RefusalData data;
    static_cast<FormHead&>(data) = form_head(call, dossier);
    data.reason = reason;
    hand_out(call, dossier.id, "03", data);
}

} // namespace ward::dossier
