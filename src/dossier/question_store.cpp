#include "dossier/question_store.hpp"

#include "sql/take.hpp"

namespace ward::dossier {

namespace {

#define SUPPLEMENT_COLUMNS                                                                                   \
    "id, dossier_id, after_appraisal, reason, missing, asked_ms, asked_by, answered_ms, "                    \
    "answered_by, due_before_ms, due_after_ms"

#define CONSULTATION_COLUMNS                                                                                 \
    "id, dossier_id, step_id, asked_of, agency_id, content, asked_ms, asked_by, due_ms, "                    \
    "answered_ms, answered_by, answer"

Consultation to_consultation(sql::Rows& rows)
{
    Consultation each;
    take_all(rows, each.id, each.dossier_id, each.step_id, each.asked_of, each.agency_id, each.content,
             each.asked_at, each.asked_by, each.due_at, each.answered_at, each.answered_by, each.answer);
    return each;
}

} // namespace

void add_supplement(sql::Session& database, WardId ward, Supplement const& supplement)
{
    database.change(
        "INSERT INTO supplement (" SUPPLEMENT_COLUMNS ", ward_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8,"
        " $9, $10, $11, $12)",
        supplement.id, supplement.dossier_id, supplement.after_appraisal, supplement.reason,
        json::to_text(supplement.missing), supplement.asked_at, supplement.asked_by, supplement.answered_at,
        supplement.answered_by, supplement.due_before_at, supplement.due_after_at, ward);
}

void answer_supplement(sql::Session& database, WardId ward, Supplement const& supplement)
{
    WARD_CHECK(supplement.answered_at.has_value());
    database.change("UPDATE supplement SET answered_ms = $3, answered_by = $4, due_after_ms = $5"
                    " WHERE ward_id = $1 AND id = $2",
                    ward, supplement.id, supplement.answered_at, supplement.answered_by,
                    supplement.due_after_at);
}

std::vector<Supplement> supplements_of(sql::Session& database, WardId ward, DossierId dossier)
{
    auto rows =
        database.run("SELECT " SUPPLEMENT_COLUMNS " FROM supplement WHERE ward_id = $1 AND dossier_id = $2"
                     " ORDER BY id",
                     ward, dossier);
    std::vector<Supplement> found;
    while (rows.next()) {
        Supplement each;
        std::string missing;
        take_all(rows, each.id, each.dossier_id, each.after_appraisal, each.reason, missing, each.asked_at,
                 each.asked_by, each.answered_at, each.answered_by, each.due_before_at, each.due_after_at);
        each.missing = json::read_text_as<std::vector<MissingPaper>>(missing).value(); // we wrote it
        found.push_back(std::move(each));
    }
    return found;
}

void add_consultation(sql::Session& database, WardId ward, Consultation const& consultation)
{
    database.change(
        "INSERT INTO consultation (" CONSULTATION_COLUMNS ", ward_id) VALUES ($1, $2, $3, $4, $5, $6, $7,"
        " $8, $9, $10, $11, $12, $13)",
        consultation.id, consultation.dossier_id, consultation.step_id, consultation.asked_of,
        consultation.agency_id, consultation.content, consultation.asked_at, consultation.asked_by,
        consultation.due_at, consultation.answered_at, consultation.answered_by, consultation.answer, ward);
}

void answer_consultation(sql::Session& database, WardId ward, Consultation const& consultation)
{
    WARD_CHECK(consultation.answered_at.has_value());
    database.change("UPDATE consultation SET answered_ms = $3, answered_by = $4, answer = $5"
                    " WHERE ward_id = $1 AND id = $2",
                    ward, consultation.id, consultation.answered_at, consultation.answered_by,
                    consultation.answer);
}

std::optional<Consultation> find_consultation(sql::Session& database, WardId ward, DossierId dossier,
                                              ConsultationId id)
{
    auto rows = database.run("SELECT " CONSULTATION_COLUMNS
                             " FROM consultation WHERE ward_id = $1 AND dossier_id = $2"
                             " AND id = $3",
                             ward, dossier, id);
    return rows.next() ? std::optional{to_consultation(rows)} : std::nullopt;
}

std::vector<Consultation> consultations_of(sql::Session& database, WardId ward, DossierId dossier)
{
    auto rows = database.run("SELECT " CONSULTATION_COLUMNS
                             " FROM consultation WHERE ward_id = $1 AND dossier_id = $2"
                             " ORDER BY id",
                             ward, dossier);
    std::vector<Consultation> found;
    while (rows.next()) {
        found.push_back(to_consultation(rows));
    }
    return found;
}

} // namespace ward::dossier
