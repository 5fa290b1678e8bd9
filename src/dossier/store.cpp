#include "dossier/store.hpp"

#include "dossier/word_index.hpp"
#include "sql/take.hpp"

namespace ward::dossier {

namespace {

#define DOSSIER_COLUMNS                                                                                      \
    "id, code, register_year, register_number, state, procedure_code, procedure_version, "                   \
    "procedure_name, field, work_field, case_name, channel, applicant_id, applicant_name, "                  \
    "behalf_name, behalf_id_number, content, sets, receive_result, address_for_result, "                     \
    "duplicate_reason, received_ms, received_by, received_agency, forward_due_ms, forwarded_ms, "            \
    "starts_ms, due_ms, due_original_ms, due_extended_ms, due_rule, paused_ms, "                             \
    "supplements_appraisal, stage, fee, fee_lines, fee_paid_ms, decided_ms, ended_ms, result_number, "       \
    "result_summary, signed_by, signed_ms, returned_channel, returned_to, version"

std::optional<DueRule> read_rule(std::string const& text)
{
    return text.empty() ? std::nullopt
                        : std::optional{json::read_text_as<DueRule>(text).value()}; // we wrote it
}

std::string rule_text(std::optional<DueRule> const& rule)
{
    return rule ? json::to_text(*rule) : std::string{};
}

Dossier to_dossier(sql::Rows& rows)
{
    Dossier dossier;
    std::string rule;
    take_all(rows, dossier.id, dossier.code, dossier.register_year, dossier.register_number, dossier.state,
             dossier.procedure_code, dossier.procedure_version, dossier.procedure_name, dossier.field,
             dossier.work_field, dossier.case_name, dossier.channel, dossier.applicant_id,
             dossier.applicant_name, dossier.behalf_name, dossier.behalf_id_number, dossier.content,
             dossier.sets, dossier.receive_result, dossier.address_for_result, dossier.duplicate_reason,
             dossier.received_at, dossier.received_by, dossier.received_agency, dossier.forward_due_at,
             dossier.forwarded_at, dossier.starts_at, dossier.due_at, dossier.due_original_at,
             dossier.due_extended_at, rule, dossier.paused_at, dossier.supplements_appraisal, dossier.stage,
             dossier.fee, dossier.fee_lines, dossier.fee_paid_at, dossier.decided_at, dossier.ended_at,
             dossier.result_number, dossier.result_summary, dossier.signed_by, dossier.signed_at,
             dossier.returned_channel, dossier.returned_to, dossier.version);
    dossier.due_rule = read_rule(rule);
    return dossier;
}

} // namespace

std::optional<Dossier> find(sql::Session& database, WardId ward, DossierId id)
{
    auto rows =
        database.run("SELECT " DOSSIER_COLUMNS " FROM dossier WHERE ward_id = $1 AND id = $2", ward, id);
    return rows.next() ? std::optional{to_dossier(rows)} : std::nullopt;
}

void add(sql::Session& database, WardId ward, Dossier const& dossier, std::string_view usual_content)
{
    auto const found = words_of(dossier, usual_content);
    database.change(
        "INSERT INTO dossier (" DOSSIER_COLUMNS ", ward_id, words)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
        "$19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, "
        "$37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48)",
        dossier.id, dossier.code, dossier.register_year, dossier.register_number, dossier.state,
        dossier.procedure_code, dossier.procedure_version, dossier.procedure_name, dossier.field,
        dossier.work_field, dossier.case_name, dossier.channel, dossier.applicant_id, dossier.applicant_name,
        dossier.behalf_name, dossier.behalf_id_number, dossier.content, dossier.sets, dossier.receive_result,
        dossier.address_for_result, dossier.duplicate_reason, dossier.received_at, dossier.received_by,
        dossier.received_agency, dossier.forward_due_at, dossier.forwarded_at, dossier.starts_at,
        dossier.due_at, dossier.due_original_at, dossier.due_extended_at, rule_text(dossier.due_rule),
        dossier.paused_at, dossier.supplements_appraisal, dossier.stage, dossier.fee, dossier.fee_lines,
        dossier.fee_paid_at, dossier.decided_at, dossier.ended_at, dossier.result_number,
        dossier.result_summary, dossier.signed_by, dossier.signed_at, dossier.returned_channel,
        dossier.returned_to, dossier.version, ward, found.text);
    index_words(database, ward, dossier, found, usual_content);
}

bool change(sql::Session& database, WardId ward, Dossier& dossier)
{
    auto const written = database.change(
        "UPDATE dossier SET version = version + 1, register_year = $4, register_number = $5, state = "
        "$6, procedure_version = $7, procedure_name = $8, forward_due_ms = $9, forwarded_ms = $10, "
        "starts_ms = $11, due_ms = $12, due_original_ms = $13, due_extended_ms = $14, due_rule = $15, "
        "paused_ms = $16, supplements_appraisal = $17, stage = $18, fee = $19, fee_lines = $20, "
        "fee_paid_ms = $21, decided_ms = $22, ended_ms = $23, result_number = $24, result_summary = "
        "$25, signed_by = $26, signed_ms = $27, returned_channel = $28, returned_to = $29 WHERE "
        "ward_id = $1 AND id = $2 AND version = $3",
        ward, dossier.id, dossier.version, dossier.register_year, dossier.register_number, dossier.state,
        dossier.procedure_version, dossier.procedure_name, dossier.forward_due_at, dossier.forwarded_at,
        dossier.starts_at, dossier.due_at, dossier.due_original_at, dossier.due_extended_at,
        rule_text(dossier.due_rule), dossier.paused_at, dossier.supplements_appraisal, dossier.stage,
        dossier.fee, dossier.fee_lines, dossier.fee_paid_at, dossier.decided_at, dossier.ended_at,
        dossier.result_number, dossier.result_summary, dossier.signed_by, dossier.signed_at,
        dossier.returned_channel, dossier.returned_to);
    ++dossier.version;
    index_procedure_name(database, ward, dossier.procedure_code,
                         dossier.procedure_name); // an acceptance may change it
    return written == 1;
}

#define LIKELY_DUPLICATE                                                                                     \
    " FROM dossier WHERE ward_id = $1 AND applicant_id = $2 AND procedure_code = $3"                         \
    " AND (ended_ms IS NULL OR received_ms >= $4)"

bool has_likely_duplicate(sql::Session& database, WardId ward, person::PersonId applicant,
                          std::string_view procedure_code, Instant since)
{
    return database.run("SELECT 1" LIKELY_DUPLICATE " LIMIT 1", ward, applicant, procedure_code, since)
        .next();
}

std::vector<Likeness> likely_duplicates(sql::Session& database, WardId ward, person::PersonId applicant,
                                        std::string_view procedure_code, Instant since)
{
    auto rows = database.run("SELECT id, code, procedure_name, received_ms, state" LIKELY_DUPLICATE
                             " ORDER BY id DESC LIMIT $5",
                             ward, applicant, procedure_code, since, likely_duplicates_max);
    std::vector<Likeness> found;
    while (rows.next()) {
        Likeness each;
        take_all(rows, each.id, each.code, each.procedure_name, each.received_at, each.state);
        found.push_back(std::move(each));
    }
    return found;
}

std::vector<Dossier> promised_between(sql::Session& database, WardId ward, Instant from, Instant to,
                                      DossierId after, int limit)
{
    auto rows = database.run("SELECT " DOSSIER_COLUMNS " FROM dossier WHERE ward_id = $1"
                             " AND state IN ('accepted', 'in_process', 'supplement_asked', 'payment_asked')"
                             " AND due_ms >= $2 AND due_ms <= $3 AND id > $4 ORDER BY id LIMIT $5",
                             ward, from, to, after, limit);
    std::vector<Dossier> found;
    while (rows.next()) {
        found.push_back(to_dossier(rows));
    }
    return found;
}

void put_component(sql::Session& database, WardId ward, DossierId dossier, HandedPaper const& component)
{
    database.change(
        "INSERT INTO dossier_component (ward_id, dossier_id, code, name, originals, certified, photocopies,"
        " note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (ward_id, dossier_id, code)"
        " DO UPDATE SET originals = $5, certified = $6, photocopies = $7, note = $8",
        ward, dossier, component.code, component.name, component.originals, component.certified,
        component.photocopies, component.note);
}

std::vector<HandedPaper> components_of(sql::Session& database, WardId ward, DossierId dossier)
{
    auto rows =
        database.run("SELECT code, name, originals, certified, photocopies, note FROM dossier_component"
                     " WHERE ward_id = $1 AND dossier_id = $2 ORDER BY code",
                     ward, dossier);
    std::vector<HandedPaper> components;
    while (rows.next()) {
        HandedPaper each;
        take_all(rows, each.code, each.name, each.originals, each.certified, each.photocopies, each.note);
        components.push_back(std::move(each));
    }
    return components;
}

void attach(sql::Session& database, WardId ward, DossierId dossier, Attachment const& attachment)
{
    database.change(
        "INSERT INTO dossier_file (ward_id, dossier_id, file_id, place, component_code, attached_ms,"
        " attached_by) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        " ON CONFLICT (ward_id, dossier_id, file_id) DO NOTHING",
        ward, dossier, attachment.file_id, attachment.place, attachment.component_code,
        attachment.attached_at, attachment.attached_by);
}

bool is_attached(sql::Session& database, WardId ward, DossierId dossier, file::FileId file)
{
    return database
        .run("SELECT 1 FROM dossier_file WHERE ward_id = $1 AND dossier_id = $2 AND file_id = $3", ward,
             dossier, file)
        .next();
}

std::vector<Attachment> attachments_of(sql::Session& database, WardId ward, DossierId dossier)
{
    auto rows =
        database.run("SELECT file_id, place, component_code, attached_ms, attached_by FROM dossier_file"
                     " WHERE ward_id = $1 AND dossier_id = $2 ORDER BY attached_ms, file_id",
                     ward, dossier);
    std::vector<Attachment> attachments;
    while (rows.next()) {
        Attachment each;
        take_all(rows, each.file_id, each.place, each.component_code, each.attached_at, each.attached_by);
        attachments.push_back(std::move(each));
    }
    return attachments;
}

} // namespace ward::dossier
