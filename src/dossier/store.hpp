#pragma once

#include "dossier/model.hpp"
#include "sql/migrate.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Dossiers with their components, files and words. Steps stand in step_store.hpp, what is asked of others in
/// question_store.hpp, printed forms in form_store.hpp, drafts in draft_store.hpp.
namespace ward::dossier {

sql::RoomMigrations migrations();

std::optional<Dossier> find(sql::Session& database, WardId ward, DossierId id);

/// \pre id and code are new
/// Also the words that find it: code, applicant, procedure and content, with their marks and without.
/// \param usual_content what stands there when nobody typed anything; empty when there is no such text
void add(sql::Session& database, WardId ward, Dossier const& dossier, std::string_view usual_content);

/// Writes what moves may change, and counts the version on; false, and nothing written, when somebody else
/// was faster.
[[nodiscard]] bool change(sql::Session& database, WardId ward, Dossier& dossier);

/// A dossier that may be the same request once more.
struct Likeness {
    DossierId id;
    std::string code;
    std::string procedure_name;
    Instant received_at;
    State state{State::registered};
};
BOOST_DESCRIBE_STRUCT(Likeness, (), (id, code, procedure_name, received_at, state))

inline constexpr int likely_duplicates_max{10};

/// Whether there is one of the same applicant for the same procedure: not yet ended, or received since
/// `since`.
bool has_likely_duplicate(sql::Session& database, WardId ward, person::PersonId applicant,
                          std::string_view procedure_code, Instant since);

/// Those, the newest first.
std::vector<Likeness> likely_duplicates(sql::Session& database, WardId ward, person::PersonId applicant,
                                        std::string_view procedure_code, Instant since);

/// Open dossiers promised from … to, both included, by key after `after`.
std::vector<Dossier> promised_between(sql::Session& database, WardId ward, Instant from, Instant to,
                                      DossierId after, int limit);

/// Adds the component, or replaces what was said of it.
void put_component(sql::Session& database, WardId ward, DossierId dossier, HandedPaper const& component);
std::vector<HandedPaper> components_of(sql::Session& database, WardId ward, DossierId dossier);

/// Puts the file in its place; one that is in the dossier already stays where it is.
void attach(sql::Session& database, WardId ward, DossierId dossier, Attachment const& attachment);
bool is_attached(sql::Session& database, WardId ward, DossierId dossier, file::FileId file);
std::vector<Attachment> attachments_of(sql::Session& database, WardId ward, DossierId dossier);
} // namespace ward::dossier
