#include "file/sweep.hpp"

#include "file/store.hpp"

namespace ward::file {

namespace {

constexpr int batch_max = 200; ///< files looked at in one transaction, so that citizens need not wait

/// What one transaction did.
struct Batch {
    int kept{0};
    int waiting{0};
    std::vector<StoredFile> forgotten;
    FileId last;
    bool more{false};
};

Batch sweep_batch(sql::Session& session, WardId ward, HoldOf const& hold_of, Instant before, FileId after)
{
    Batch batch;
    auto const files = unsettled(session, ward, before, after, batch_max);
    for (auto const& file : files) {
        batch.last = file.id;
        switch (hold_of(session, ward, file.id)) {
        case Hold::for_good:
            settle(session, ward, file.id);
            ++batch.kept;
            break;
        case Hold::for_now: ++batch.waiting; break;
        case Hold::none:
            forget(session, ward, file.id);
            batch.forgotten.push_back(file);
            break;
        }
    }
    batch.more = static_cast<int>(files.size()) == batch_max;
    return batch;
}

} // namespace

Shelf::IsNamed named_anywhere(sql::Database& database, WardId ward, NamesContent const& names)
{
    return [&database, ward, &names](std::string const& sha256) {
        bool named{false};
        database.read([&](sql::Session& session) {
            named = has_content(session, ward, sha256) || names(session, ward, sha256);
        });
        return named;
    };
}

Swept sweep(sql::Database& database, Shelf const& shelf, WardId ward, Elsewhere const& elsewhere,
            Instant before)
{
    auto const is_named = named_anywhere(database, ward, elsewhere.names);
    Swept swept;
    Batch batch;
    do {
        auto const after = batch.last;
        database.write_now([&](sql::Session& session) {
            batch = sweep_batch(session, ward, elsewhere.hold_of, before, after);
            return sql::Verdict::keep;
        });
        for (auto const& file : batch.forgotten) { // only now is it durable that nothing names them
            swept.removed += shelf.remove(ward, file.sha256, before, is_named) ? 1 : 0;
        }
        swept.kept += batch.kept;
        swept.waiting += batch.waiting;
        swept.forgotten += static_cast<int>(batch.forgotten.size());
    } while (batch.more);
    return swept;
}

int sweep_shelf(sql::Database& database, Shelf const& shelf, WardId ward, NamesContent const& names,
                Instant before)
{
    return shelf.remove_all(ward, before, named_anywhere(database, ward, names));
}

} // namespace ward::file
