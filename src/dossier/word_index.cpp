#include "dossier/word_index.hpp"

#include "base/text.hpp"
#include "sql/values.hpp"

#include <set>

namespace ward::dossier {

namespace {

using Words = std::set<std::string>;

/// Folded and exact words, so that a question with marks and one without both find them.
Words words_in(std::string const& text)
{
    Words found;
    for (auto const& folded : {fold(text), fold_exact(text)}) {
        for (auto& word : words(folded)) {
            found.insert(std::move(word));
        }
    }
    return found;
}

std::string name_key(std::string const& folded)
{
    std::string key{name_key_sign};
    for (auto const& word : words(folded)) {
        key += (key.size() == 1 ? "" : " ") + word;
    }
    return key;
}

void index_applicant_name(sql::Session& database, WardId ward, Dossier const& dossier)
{
    // Asked first: on PostgreSQL an insertion waits for everybody who inserts the same.
    if (database
            .run("SELECT 1 FROM dossier_applicant_name"
                 " WHERE ward_id = $1 AND applicant_id = $2 AND name = $3",
                 ward, dossier.applicant_id, dossier.applicant_name)
            .next()) {
        return;
    }
    database.change("INSERT INTO dossier_applicant_name (ward_id, applicant_id, name) VALUES ($1, $2, $3)"
                    " ON CONFLICT (ward_id, applicant_id, name) DO NOTHING",
                    ward, dossier.applicant_id, dossier.applicant_name);
    auto keys = words_in(dossier.applicant_name);
    keys.insert(name_key(fold(dossier.applicant_name)));
    sql::Values rows;
    for (auto const& key : keys) {
        rows.add(ward, key, dossier.applicant_id);
    }
    rows.write(database, "INSERT INTO dossier_applicant_word (ward_id, word, applicant_id) VALUES ",
               " ON CONFLICT (ward_id, word, applicant_id) DO NOTHING");
}

} // namespace

DossierWords words_of(Dossier const& dossier, std::string_view usual_content)
{
    DossierWords found{words_in(dossier.code), " "};
    if (dossier.content != usual_content) {
        found.own.merge(words_in(dossier.content));
    }
    auto all = found.own;
    all.merge(words_in(dossier.applicant_name));
    for (auto const& word : all) {
        found.text += word + ' ';
    }
    return found;
}

void index_words(sql::Session& database, WardId ward, Dossier const& dossier, DossierWords const& found,
                 std::string_view usual_content)
{
    sql::Values rows;
    for (auto const& word : found.own) {
        rows.add(ward, word, dossier.id);
    }
    rows.write(database, "INSERT INTO dossier_word (ward_id, word, dossier_id) VALUES ");
    index_applicant_name(database, ward, dossier);
    index_procedure_name(database, ward, dossier.procedure_code, dossier.procedure_name);
    if (dossier.content == usual_content) {
        index_procedure_name(database, ward, dossier.procedure_code, dossier.content);
    }
}

void index_procedure_name(sql::Session& database, WardId ward, std::string const& procedure_code,
                          std::string const& name)
{
    if (database
            .run("SELECT 1 FROM dossier_procedure_name"
                 " WHERE ward_id = $1 AND procedure_code = $2 AND name = $3",
                 ward, procedure_code, name)
            .next()) {
        return;
    }
    database.change("INSERT INTO dossier_procedure_name (ward_id, procedure_code, name) VALUES ($1, $2, $3)"
                    " ON CONFLICT (ward_id, procedure_code, name) DO NOTHING",
                    ward, procedure_code, name);
    auto const found = words_in(name);
    sql::Values rows;
    for (auto const& word : found) {
        rows.add(ward, word, procedure_code);
    }
    rows.write(database, "INSERT INTO dossier_procedure_word (ward_id, word, procedure_code) VALUES ",
               " ON CONFLICT (ward_id, word, procedure_code) DO NOTHING");
}

} // namespace ward::dossier
