#include "file/sweep.hpp"

#include "file/store.hpp"

namespace ward::file {

namespace {

constexpr int batch_max = 200; ///< files looked at in one transaction, so that citizens need not wait

} // namespace

Swept sweep(sql::Database& database, Shelf const& shelf, WardId ward, IsAttached const& is_attached,
            Instant before)
{
    Swept swept;
    FileId after;
    for (bool more = true; more;) {
        Swept batch;
        FileId last;
        database.write_now([&](sql::Session& session) {
            batch = {};
            auto const files = unsettled(session, ward, before, after, batch_max);
            for (auto const& file : files) {
                bool const used = is_attached(session, ward, file.id);
                used ? settle(session, ward, file.id) : forget(session, ward, file.id);
                ++(used ? batch.kept : batch.forgotten);
                last = file.id;
            }
            more = static_cast<int>(files.size()) == batch_max;
            return sql::Verdict::keep;
        });
        after = last;
        swept.kept += batch.kept;
        swept.forgotten += batch.forgotten;
    }
    swept.removed = shelf.remove_unnamed(ward, before, [&](std::string const& sha256) {
        bool named{false};
        database.read([&](sql::Session& session) { named = has_content(session, ward, sha256); });
        return named;
    });
    return swept;
}

} // namespace ward::file
