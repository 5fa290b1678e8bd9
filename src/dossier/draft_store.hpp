#pragma once

#include "dossier/model.hpp"

#include <optional>
#include <vector>

namespace ward::dossier {

/// One row of `draft`.
struct Draft {
    DraftId id;
    OfficerId officer_id;
    std::string title;
    std::string content; ///< JSON object, `draft_bytes_max` at most
    std::int64_t version{1};
    Instant changed_at;
};

inline constexpr std::size_t draft_bytes_max{64 * 1024};
inline constexpr int drafts_max{50}; ///< of one officer

void add_draft(sql::Session& database, WardId ward, Draft const& draft);
/// False, and nothing written, when the version is another; counts the version on.
[[nodiscard]] bool change_draft(sql::Session& database, WardId ward, Draft& draft);
/// Whether there was one.
bool remove_draft(sql::Session& database, WardId ward, OfficerId officer, DraftId id);
/// Drafts belong to the officer who types them: nobody else finds them.
std::optional<Draft> find_draft(sql::Session& database, WardId ward, OfficerId officer, DraftId id);
/// The last changed first.
std::vector<Draft> drafts_of(sql::Session& database, WardId ward, OfficerId officer);
/// Whether anybody's draft holds the file's id as a text of its own. It reads every draft of the ward: few
/// files are asked about.
bool is_named_in_draft(sql::Session& database, WardId ward, file::FileId file);

} // namespace ward::dossier
