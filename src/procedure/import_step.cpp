#include "procedure/import_step.hpp"

#include <algorithm>

namespace ward::procedure {

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

} // namespace ward::procedure
