#include "command/house.hpp"

#include "api/kept_answer.hpp"
#include "base/check.hpp"
#include "base/log.hpp"
#include "command/ledger_keeper.hpp"
#include "command/map_sources.hpp"
#include "dossier/sight.hpp"
#include "dossier/store.hpp"
#include "event/store.hpp"
#include "file/store.hpp"
#include "health/store.hpp"
#include "map/basemap.hpp"
#include "map/store.hpp"
#include "person/store.hpp"
#include "procedure/store.hpp"
#include "report/open311_doors.hpp"
#include "report/photo_store.hpp"
#include "staff/gate.hpp"
#include "staff/store.hpp"
#include "unit/store.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>

namespace ward::command {

namespace {

constexpr int pictures_at_once_max{2}; ///< processes, each of up to a GiB

Instant machine_now()
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

sql::Options database_options(Config const& config)
{
    sql::Options options;
    options.readers = static_cast<int>(config.database.readers);
    options.writers = static_cast<int>(config.database.writers);
    options.batch_max = static_cast<int>(config.database.batch_max);
    return options;
}

api::RouterSettings router_settings(Config const& config)
{
    return {.ward = ward_of(config),
            .trust_forwarded = config.http.trust_forwarded,
            .workers = static_cast<int>(config.http.workers),
            .uploads = std::max(1, static_cast<int>(config.database.readers) / 2)};
}

dossier::Settings dossier_settings(Config const& config)
{
    dossier::Settings settings;
    auto const& set = config.dossiers;
    settings.separate_receive_and_handle = set.separate_receive_and_handle;
    settings.receipt_rule = set.count_from_arrival ? ReceiptRule::at_arrival : ReceiptRule::at_next_opening;
    settings.supplement_working_days = static_cast<int>(set.supplement_working_days);
    settings.extension_notice_days = static_cast<int>(set.extension_notice_days);
    settings.extension_days_max = static_cast<int>(set.extension_days_max);
    settings.consultation_days_max = static_cast<int>(set.consultation_days_max);
    settings.late_entry_days_max = static_cast<int>(set.late_entry_days_max);
    settings.result_symbol = set.result_symbol;
    settings.register_volume_lines = static_cast<int>(set.register_volume_lines);
    return settings;
}

report::Settings report_settings(Config const& config)
{
    return {static_cast<int>(config.reports.per_minute),
            static_cast<int>(config.reports.questions_per_minute),
            static_cast<double>(config.reports.phone_accuracy_metres_max)};
}

/// Without the slash that people leave at its end.
std::string public_url(Config const& config)
{
    auto const& url = config.web.public_url;
    return url.substr(0, url.find_last_not_of('/') + 1);
}

report::open311::Settings open311_settings(Config const& config)
{
    auto const& set = config.open311;
    return {.public_url = public_url(config),
            .contact = set.contact == "auto" ? public_url(config) : set.contact,
            .jurisdiction = config.ward.unit,
            .keys = set.keys,
            .per_minute = static_cast<int>(set.per_minute),
            .fixture = set.fixture};
}

/// A policy that cannot be read asks for nobody, and the log says so: the ward never stops for its witnesses.
ledger::Settings ledger_settings(Config const& config)
{
    auto policy = ledger_policy(config);
    if (!policy) {
        log::write(log::Level::error, "ledger.policy", {{"file", policy.error().field}});
        policy = tlog::Policy{.quorum = "none"};
    }
    return {.origin = ledger_origin(config),
            .public_url = public_url(config),
            .interval_ms = config.ledger.interval_ms,
            .policy = *std::move(policy)};
}

/// A built page; nothing when the pages were not built.
std::optional<std::string> page_of(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        return std::nullopt;
    }
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

/// Without its base map a ward still serves: its own ground is drawn, and the log says what is wrong.
std::unique_ptr<map::Basemap> basemap_of(Config const& config)
{
    if (config.map.basemap == "none") {
        return nullptr;
    }
    auto basemap = map::open_basemap(config.map.basemap);
    if (!basemap) {
        log::write(log::Level::error, "basemap",
                   {{"file", config.map.basemap}, {"why", basemap.error().code}});
        return nullptr;
    }
    return *std::move(basemap);
}

} // namespace

std::vector<sql::RoomMigrations> all_migrations()
{
    return {api::migrations(),    event::migrations(),  file::migrations(),      unit::migrations(),
            staff::migrations(),  person::migrations(), procedure::migrations(), dossier::migrations(),
            health::migrations(), report::migrations(), map::migrations(),       ledger::migrations()};
}

staff::Settings staff_settings(Config const& config)
{
    staff::Settings settings;
    settings.secure_cookie = config.http.https;
    settings.idle_minutes_max = static_cast<int>(config.sessions.idle_minutes);
    settings.session_hours_max = static_cast<int>(config.sessions.hours_max);
    settings.failures_max = static_cast<int>(config.sessions.wrong_passwords_max);
    settings.lock_hours = static_cast<int>(config.sessions.lock_hours);
    settings.unused_days_max = static_cast<int>(config.sessions.unused_days_max);
    settings.admin_password_days_max = static_cast<int>(config.sessions.admin_password_days);
    settings.passwords_remembered = static_cast<int>(config.sessions.passwords_remembered);
    settings.admin_second_factor = config.sessions.admin_second_factor;
    return settings;
}

staff::Vault vault_of(Config const& config)
{
    constexpr std::string_view file_scheme{"sqlite:"};
    if (config.sessions.key_file != "auto") {
        return staff::Vault{config.sessions.key_file};
    }
    auto const& url = config.database.url;
    return staff::Vault{
        (url.starts_with(file_scheme) ? url.substr(file_scheme.size()) : config.files.folder) + ".key"};
}

WardId ward_of(Config const& config)
{
    auto const unit = parse_id(config.ward.unit);
    WARD_CHECK(unit.has_value());
    return WardId{*unit};
}

OfficeClock::OfficeClock(bool simulated) : simulated_{simulated}, now_ms_{to_ms(machine_now())} {}

Instant OfficeClock::now() const
{
    return simulated_ ? from_ms(now_ms_) : machine_now();
}

House::House(Config const& config)
    : ward_{ward_of(config)},
      database_{sql::open(config.database.url, database_options(config))},
      ids_{static_cast<int>(config.ward.node)},
      clock_{config.simulation.enabled},
      staff_settings_{staff_settings(config)},
      vault_{vault_of(config)},
      shelf_{config.files.folder},
      router_{*database_, ids_, [this] { return clock_.now(); }, staff::gate(staff_settings_),
              router_settings(config)},
      watch_{config, *database_, live_, router_.metrics()},
      event_routes_{router_, live_},
      unit_routes_{router_, calendars_},
      staff_routes_{router_, staff_settings_, vault_},
      procedure_routes_{router_, catalogue_},
      person_routes_{router_},
      file_routes_{router_, shelf_, {dossier::may_see_file, dossier::hold_of}},
      dossier_surroundings_{calendars_, catalogue_, dossier_settings(config)},
      dossier_routes_{router_, dossier_surroundings_, config.web.public_url,
                      static_cast<int>(config.dossiers.tracking_per_minute)},
      health_routes_{router_, thresholds_of(config),
                     [this](sql::Session& session) {
                         auto readings = watch_.look(session);
                         auto const stop = pulse_.stop();
                         readings.ledger_stopped = stop ? json::word_of(*stop) : "";
                         return readings;
                     }},
      studio_{pictures_at_once_max},
      photo_uploads_{router_, shelf_, studio_, static_cast<int>(config.reports.photos_per_minute)},
      photo_views_{router_, shelf_, report::photo_doors()},
      report_surroundings_{calendars_, report_settings(config)},
      report_routes_{router_, report_surroundings_},
      report_assets_{router_, report_surroundings_, public_url(config), ward_agency_name},
      report_form_{router_, report_surroundings_, photo_uploads_,
                   [file = config.web.folder + "/phan-anh/don-gian-xong.html"] { return page_of(file); }},
      open311_routes_{router_, open311_settings(config),
                      std::make_unique<report::open311::WardSource>(
                          report::open311::ward_doors(report_surroundings_), public_url(config)),
                      photo_uploads_},
      map_routes_{router_, map_sources(public_url(config), [this] { return clock_.now(); }),
                  basemap_of(config)},
      ledger_routes_{router_, ledger_settings(config), pulse_}
{
    router_.on_commit([this](std::vector<api::Announcement> const& happened) { live_.announce(happened); });
}

} // namespace ward::command
