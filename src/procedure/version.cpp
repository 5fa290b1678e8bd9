#include "procedure/version.hpp"

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

} // namespace ward::procedure
