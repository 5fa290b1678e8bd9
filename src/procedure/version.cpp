#include "procedure/version.hpp"

#include "procedure/rules.hpp"

#include <algorithm>

namespace ward::procedure {

std::map<std::string, StoredVersion> newest_versions(sql::Session& database, WardId ward)
{
    std::map<std::string, StoredVersion> newest;
    for (auto& version : all_versions(database, ward)) { // in their order, so the last one stays
        auto code = version.code;
        newest.insert_or_assign(std::move(code), std::move(version));
    }
    return newest;
}

StoredVersion add_version(sql::Session& database, WardId ward, IdMaker& ids, StoredVersion const* before,
                          StoredVersion next)
{
    ids.make(next.id);
    next.version = before == nullptr ? 1 : before->version + 1;
    if (before != nullptr && (!before->valid_to || *before->valid_to >= next.valid_from)) {
        end_version(database, ward, before->id, next.valid_from - std::chrono::days{1});
    }
    store_version(database, ward, next);
    return next;
}

Procedure complete(StoredVersion&& stored, std::vector<Field> const& fields, Marks const& marks)
{
    Procedure procedure;
    static_cast<Content&>(procedure) = std::move(stored.content);
    procedure.id = stored.id;
    procedure.code = std::move(stored.code);
    procedure.version = stored.version;
    procedure.valid_from = stored.valid_from;
    procedure.valid_to = stored.valid_to;
    procedure.source = stored.source;
    auto const field = std::find_if(fields.begin(), fields.end(),
                                    [&](Field const& each) { return each.code == procedure.field; });
    if (field != fields.end()) {
        procedure.field_name = field->name;
        procedure.work_field = field->work_field;
    }
    for (auto at = marks.lower_bound({procedure.code, Mark{}});
         at != marks.end() && at->first == procedure.code; ++at) {
        procedure.marks.push_back(at->second);
    }
    if (has_unconfirmed_steps(procedure)) {
        procedure.marks.push_back(Mark::steps_unconfirmed);
    }
    procedure.ready = acceptable(procedure).has_value();
    return procedure;
}

} // namespace ward::procedure
