#include "dossier/papers.hpp"

#include "dossier/store.hpp"
#include "file/store.hpp"

namespace ward::dossier {

Result<void> check_files(api::Call const& call, DossierId dossier, std::vector<file::FileId> const& files,
                         std::string const& field)
{
    if (files.size() > files_max) {
        return invalid("dossier.files.too_many", field);
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto const found = file::find(call.database, call.ward(), files[i]);
        bool const own = found && found->uploaded_by == call.caller.officer;
        if (!own && !(found && is_attached(call.database, call.ward(), dossier, files[i]))) {
            return invalid("dossier.file.unknown", field + "/" + std::to_string(i));
        }
    }
    return {};
}

Result<void> check_files_of(api::Call const& call, DossierId dossier, std::span<PaperIn const> papers)
{
    for (std::size_t i = 0; i < papers.size(); ++i) {
        if (!papers[i].file_ids) {
            continue;
        }
        auto const field = "/components/" + std::to_string(i) + "/file_ids";
        if (auto const checked = check_files(call, dossier, *papers[i].file_ids, field); !checked) {
            return checked.error();
        }
    }
    return {};
}

void attach_all(api::Call const& call, DossierId dossier, std::vector<file::FileId> const& files,
                FilePlace place, std::string_view component_code)
{
    for (auto const file : files) {
        attach(call.database, call.ward(), dossier,
               {file, place, std::string{component_code}, call.now, call.caller.officer});
    }
}

void keep_papers(api::Call const& call, DossierId dossier, std::span<HandedPaper const> handed,
                 std::span<PaperIn const> papers, FilePlace place)
{
    for (auto const& paper : handed) {
        put_component(call.database, call.ward(), dossier, paper);
    }
    for (auto const& paper : papers) {
        attach_all(call, dossier, paper.file_ids.value_or(std::vector<file::FileId>{}), place, paper.code);
    }
}

} // namespace ward::dossier
