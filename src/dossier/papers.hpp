#pragma once

#include "dossier/intake.hpp"

// Papers and files of a dossier: what may be attached, and where it goes.

namespace ward::dossier {

/// The files exist, and were uploaded by the caller or lie in the dossier already; one refusal for both, so
/// that nobody learns which keys exist. Refusals: `dossier.file.unknown` at `field`/index,
/// `dossier.files.too_many`.
Result<void> check_files(api::Call const& call, DossierId dossier, std::vector<file::FileId> const& files,
                         std::string const& field);

/// The same for every paper on the counter.
Result<void> check_files_of(api::Call const& call, DossierId dossier, std::span<PaperIn const> papers);

void attach_all(api::Call const& call, DossierId dossier, std::vector<file::FileId> const& files,
                FilePlace place, std::string_view component_code);

/// Writes the papers with their files.
void keep_papers(api::Call const& call, DossierId dossier, std::span<HandedPaper const> handed,
                 std::span<PaperIn const> papers, FilePlace place);

} // namespace ward::dossier
