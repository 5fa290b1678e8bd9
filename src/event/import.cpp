#include "event/import.hpp"

#include "event/store.hpp"

#include <fstream>
#include <sstream>

namespace ward::event {

Result<std::string> read_import(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        return invalid("import.file.missing", path);
    }
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

void record_import(sql::Session& database, Importer const& importer, char const* kind, json::Object data)
{
    api::Caller const caller{.ward = importer.ward};
    api::Extras extras;
    std::vector<std::pair<std::string, std::string>> const path;
    record(api::Call{database, importer.now, caller, importer.ids, extras, path},
           {kind, "ward", importer.ward.value, std::move(data)});
}

} // namespace ward::event
