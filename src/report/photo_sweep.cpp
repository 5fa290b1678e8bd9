#include "report/photo_sweep.hpp"

#include "report/photo_store.hpp"

#include <algorithm>
#include <iterator>

namespace ward::report {

int sweep_photos(sql::Database& database, file::Shelf const& shelf, WardId ward, Instant before,
                 file::Shelf::IsNamed const& is_named)
{
    constexpr int batch_max = 100; // in one transaction, so that citizens need not wait
    int forgotten{0};
    PhotoId last;
    std::vector<Photo> loose;
    do {
        std::vector<Photo> gone;
        database.write_now([&](sql::Session& session) {
            gone.clear();
            loose = loose_photos(session, ward, before, last, batch_max);
            std::ranges::copy_if(loose, std::back_inserter(gone),
                                 [&](Photo const& photo) { return forget_loose(session, ward, photo.id); });
            return sql::Verdict::keep;
        });
        for (auto const& photo : gone) { // only now is it durable that nothing names them
            for (auto const& sha256 : {photo.original_sha256, photo.large_sha256, photo.small_sha256}) {
                shelf.remove(ward, sha256, before, is_named);
            }
        }
        forgotten += static_cast<int>(gone.size());
        last = loose.empty() ? last : loose.back().id;
    } while (loose.size() == batch_max);
    return forgotten;
}

} // namespace ward::report
