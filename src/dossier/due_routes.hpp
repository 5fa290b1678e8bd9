#pragma once

#include "api/router.hpp"
#include "dossier/answer.hpp"
#include "dossier/end_routes.hpp"
#include "dossier/surroundings.hpp"

namespace ward::dossier {

struct ImpactQuery : api::PageQuery {
    std::optional<Date> from; ///< promised on this day or later; today when left out
    std::optional<Date> to;   ///< promised on this day or earlier; a year on when left out
};
BOOST_DESCRIBE_STRUCT(ImpactQuery, (api::PageQuery), (from, to))

/// A promise that the calendar of today would make otherwise.
struct ImpactRow {
    DossierId dossier_id;
    std::string code;
    std::string procedure_name;
    State state{State::accepted};
    Instant due_at;       ///< as promised
    Instant due_would_be; ///< as it would come out now
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(ImpactRow, (), (dossier_id, code, procedure_name, state, due_at, due_would_be, version))

/// Promises and a calendar that changed after they were printed. Nothing moves by itself: who leads looks at
/// what would differ, and moves one promise at a time, with the reason.
class DueRoutes {
public:
    DueRoutes(api::Router& router, Surroundings const& around);

    Result<api::Page<ImpactRow>> impact(api::Call const& call, ImpactQuery const& query) const;
    Result<Moved> recompute(api::Call const& call, ReasonIn const& in) const;

private:
    Surroundings const& around_;
};

} // namespace ward::dossier
