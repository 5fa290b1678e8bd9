#pragma once

#include "dossier/model.hpp"
#include "sql/session.hpp"

#include <set>
#include <string>
#include <string_view>

// The words that find a dossier, as they are kept. What many dossiers share stands once: the words of a
// procedure's name and of an applicant's. Only code and typed content have rows of the dossier's own.
// Each word stands without marks and, where it has any, with them.

namespace ward::dossier {

/// The key of a whole name in the applicants' words, without marks, so that the beginning of a name is the
/// beginning of a key: "=nguyen van an". No word has this sign.
inline constexpr char name_key_sign{'='};

struct DossierWords {
    std::set<std::string> own; ///< of its code, and of a content that somebody typed
    std::string text;          ///< those and the applicant's, " an nguyen nguyễn van văn "
};

/// \param usual_content what stands there when nobody typed anything: the procedure's words, not its own
DossierWords words_of(Dossier const& dossier, std::string_view usual_content);

/// Writes the rows of a new dossier.
void index_words(sql::Session& database, WardId ward, Dossier const& dossier, DossierWords const& found,
                 std::string_view usual_content);

/// Makes a name of the procedure find its dossiers, the first time one is handled under it.
void index_procedure_name(sql::Session& database, WardId ward, std::string const& procedure_code,
                          std::string const& name);

} // namespace ward::dossier
