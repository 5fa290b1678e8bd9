#include "procedure/import_step.hpp"

#include "api/call.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace ward::procedure {

Result<std::string> read_file(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        return invalid("import.file.missing", path);
    }
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

Result<std::vector<std::filesystem::path>> json_files(std::filesystem::path const& folder)
{
    std::error_code missing;
    std::vector<std::filesystem::path> names;
    for (auto const& entry : std::filesystem::directory_iterator{folder, missing}) {
        if (entry.path().extension() == ".json") {
            names.push_back(entry.path());
        }
    }
    if (missing) {
        return invalid("import.file.missing", folder.string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

void record_import(sql::Session& database, Importer const& importer, char const* kind, json::Object data)
{
    api::Caller const caller{.ward = importer.ward};
    api::Extras extras;
    std::vector<std::pair<std::string, std::string>> const path;
    event::record(api::Call{database, importer.now, caller, importer.ids, extras, path},
                  {kind, "ward", importer.ward.value, std::move(data)});
}

} // namespace ward::procedure
