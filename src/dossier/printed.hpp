#pragma once

#include "dossier/model.hpp"

// What stood on a form when it was handed out, kept as JSON in `printed_form.data`, so that a second print
// says the same although the person moved, the calendar changed or the officer left since.

namespace ward::dossier {

/// What every form says, and who gave it out.
struct FormHead {
    std::string code;           ///< of the dossier
    std::string applicant_kind; ///< "citizen" or "organisation"
    std::string applicant_name;
    std::string applicant_address;
    std::string applicant_phone;
    std::string applicant_email;
    std::string procedure_name;
    std::string content; ///< what is asked for
    Instant received_at;
    std::string officer_name; ///< who gave it out; also whom to ask
    std::string officer_title;
    std::string contact_phone; ///< of the office
};
BOOST_DESCRIBE_STRUCT(FormHead, (),
                      (code, applicant_kind, applicant_name, applicant_address, applicant_phone,
                       applicant_email, procedure_name, content, received_at, officer_name, officer_title,
                       contact_phone))

/// Form 01. Source: docs/law.md#L-33
struct ReceiptData : FormHead {
    std::vector<HandedPaper> components;
    int sets{1};
    Term term;
    Instant due_at;
    ReceiveResult receive_result{ReceiveResult::counter};
    std::string address_for_result;
    std::optional<Dong> fee;
    int register_year{0};
    int register_number{0};
    std::string submitter_name; ///< who stood at the counter
};
BOOST_DESCRIBE_STRUCT(ReceiptData, (FormHead),
                      (components, sets, term, due_at, receive_result, address_for_result, fee, register_year,
                       register_number, submitter_name))

/// Form 02. Source: docs/law.md#L-34
struct SupplementData : FormHead {
    std::vector<MissingPaper> missing;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SupplementData, (FormHead), (missing, reason))

/// Form 03, at the counter or after appraisal. Source: docs/law.md#L-35
struct RefusalData : FormHead {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RefusalData, (FormHead), (reason))

/// Form 04. Source: docs/law.md#L-36
struct ExtensionData : FormHead {
    Instant due_original_at;
    Instant due_new_at;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExtensionData, (FormHead), (due_original_at, due_new_at, reason))

enum class StopAsker { citizen, agency };
BOOST_DESCRIBE_ENUM(StopAsker, citizen, agency)

/// Form 05. Source: docs/law.md#L-30
struct StopData : FormHead {
    StopAsker asked_by{StopAsker::citizen};
    std::string stage; ///< how far it had come: the names of the open steps
    std::string reason;
    std::string fees;   ///< what becomes of the fees paid
    std::string papers; ///< what becomes of the papers handed in
};
BOOST_DESCRIBE_STRUCT(StopData, (FormHead), (asked_by, stage, reason, fees, papers))

/// One row of `printed_form`.
struct PrintedForm {
    PrintedFormId id;
    DossierId dossier_id;
    std::string form; ///< "01" … "05"
    int year{0};
    int number{0}; ///< of the year
    Instant at;
    OfficerId officer_id;
    std::string data; ///< JSON of one of the structs above
};

} // namespace ward::dossier
