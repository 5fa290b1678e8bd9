#include "report/import.hpp"

#include "report/kind_file.hpp"
#include "staff/directory.hpp"

namespace ward::report {

namespace {

Result<void> check_agencies(sql::Session& database, WardId ward, Kinds const& kinds)
{
    for (std::size_t n = 0; n < kinds.kinds.size(); ++n) {
        if (!staff::agency_with_code(database, ward, kinds.kinds[n].agency)) {
            return invalid("report_kinds.agency", "/kinds/" + std::to_string(n) + "/agency");
        }
    }
    return {};
}

} // namespace

Result<KindChanges> import_kinds(Importer const& importer, std::string const& file)
{
    auto const text = event::read_import(file);
    if (!text) {
        return text.error();
    }
    auto const kinds = read_kinds(*text);
    if (!kinds) {
        return kinds.error();
    }
    Result<KindChanges> changes{KindChanges{}};
    importer.database.write_now([&](sql::Session& session) {
        if (auto const known = check_agencies(session, importer.ward, *kinds); !known) {
            changes = known.error();
            return sql::Verdict::undo;
        }
        changes = put_kinds(session, importer.ward, *kinds);
        if (changes->added + changes->changed + changes->retired > 0) {
            event::record_import(session, importer, "report_kinds.imported",
                                 json::parse(json::to_text(*changes))->as_object());
        }
        return sql::Verdict::keep;
    });
    return changes;
}

} // namespace ward::report
