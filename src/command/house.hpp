#pragma once

#include "api/router.hpp"
#include "base/config.hpp"
#include "command/watch.hpp"
#include "dossier/routes.hpp"
#include "event/live.hpp"
#include "event/routes.hpp"
#include "file/routes.hpp"
#include "health/routes.hpp"
#include "ledger/routes.hpp"
#include "map/routes.hpp"
#include "person/routes.hpp"
#include "procedure/routes.hpp"
#include "report/asset_routes.hpp"
#include "report/open311_routes.hpp"
#include "report/photo_upload.hpp"
#include "report/plain_form.hpp"
#include "report/routes.hpp"
#include "sql/migrate.hpp"
#include "staff/routes.hpp"
#include "unit/calendars.hpp"
#include "unit/routes.hpp"

#include <atomic>
#include <optional>

namespace ward::command {

/// Every room's tables, in the order in which they need each other.
std::vector<sql::RoomMigrations> all_migrations();

/// The ward that public pages speak of. \pre the configuration was read by read_config
WardId ward_of(Config const& config);

staff::Settings staff_settings(Config const& config);

/// The key file of the configuration; "auto" is FILE.key beside sqlite:FILE, and otherwise beside the folder
/// of files, because a database server has no place of ours.
staff::Vault vault_of(Config const& config);

/// The office's clock: the machine's, or one that is set from outside when a simulation runs.
class OfficeClock {
public:
    explicit OfficeClock(bool simulated);

    Instant now() const;
    bool simulated() const { return simulated_; }
    void set(Instant now) { now_ms_ = to_ms(now); }

private:
    bool simulated_;
    std::atomic<std::int64_t> now_ms_;
};

/// Every long-lived object, made from top to bottom; a member may use those above it.
class House {
public:
    explicit House(Config const& config);
    House(House const&) = delete;
    House& operator=(House const&) = delete;

    sql::Database& database() { return *database_; }
    api::Router& router() { return router_; }
    event::Live& live() { return live_; }
    Watch& watch() { return watch_; }
    IdMaker& ids() { return ids_; }
    OfficeClock& clock() { return clock_; }
    file::Shelf const& shelf() const { return shelf_; }
    staff::Vault const& vault() const { return vault_; }
    ledger::Pulse& pulse() { return pulse_; }
    WardId ward() const { return ward_; }

private:
    WardId ward_;
    std::unique_ptr<sql::Database> database_;
    IdMaker ids_;
    OfficeClock clock_;
    event::Live live_;
    unit::Calendars calendars_;
    procedure::Catalogue catalogue_;
    staff::Settings staff_settings_;
    staff::Vault vault_;
    file::Shelf shelf_;
    api::Router router_;
    ledger::Pulse pulse_;
    Watch watch_;
    event::Routes event_routes_;
    unit::Routes unit_routes_;
    staff::Routes staff_routes_;
    procedure::Routes procedure_routes_;
    person::Routes person_routes_;
    file::Routes file_routes_;
    dossier::Surroundings dossier_surroundings_;
    dossier::Routes dossier_routes_;
    health::Routes health_routes_;
    file::Studio studio_;
    report::PhotoUploads photo_uploads_;
    report::PhotoViews photo_views_;
    report::Surroundings report_surroundings_;
    report::Routes report_routes_;
    report::AssetRoutes report_assets_;
    report::PlainForm report_form_;
    report::open311::Routes open311_routes_;
    map::Routes map_routes_;
    ledger::Routes ledger_routes_;
};

} // namespace ward::command
