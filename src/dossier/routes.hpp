#pragma once

#include "dossier/board.hpp"
#include "dossier/detail_routes.hpp"
#include "dossier/draft_routes.hpp"
#include "dossier/due_routes.hpp"
#include "dossier/end_routes.hpp"
#include "dossier/form_routes.hpp"
#include "dossier/intake_routes.hpp"
#include "dossier/question_routes.hpp"
#include "dossier/step_routes.hpp"
#include "dossier/tracking.hpp"
#include "dossier/work_routes.hpp"

namespace ward::dossier {

/// All routes of the room.
class Routes {
public:
    /// \param public_url where citizens reach the ward, no slash at the end
    /// \param tracking_per_minute questions one address may ask where a dossier is
    Routes(api::Router& router, Surroundings const& around, std::string public_url, int tracking_per_minute)
        : intake_{router, around},
          drafts_{router},
          steps_{router, around},
          questions_{router, around},
          ends_{router, around},
          dues_{router, around},
          details_{router, around},
          work_{router, around},
          forms_{router, around, std::move(public_url)},
          boards_{router, around},
          tracking_{router, tracking_per_minute}
    {
    }

private:
    IntakeRoutes intake_;
    DraftRoutes drafts_;
    StepRoutes steps_;
    QuestionRoutes questions_;
    EndRoutes ends_;
    DueRoutes dues_;
    DetailRoutes details_;
    WorkRoutes work_;
    FormRoutes forms_;
    BoardRoutes boards_;
    TrackingRoutes tracking_;
};

} // namespace ward::dossier
