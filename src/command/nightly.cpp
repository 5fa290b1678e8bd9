#include "command/nightly.hpp"

#include "base/log.hpp"
#include "command/backup_record.hpp"
#include "command/house.hpp"
#include "health/machine.hpp"
#include "health/rules.hpp"
#include "health/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace ward::command {

namespace {

namespace fs = std::filesystem;

/// "smartward-20261122-020000", by the office's clock: sorts by age, and tells ours from other folders.
constexpr std::string_view name_start{"smartward-"};
constexpr std::size_t name_length{name_start.size() + 15};
constexpr char const* manifest_name = "manifest.json";

std::string name_of(Instant at)
{
    auto text = to_iso(from_ms(to_ms(at) + std::chrono::milliseconds{vietnam_offset}.count()));
    std::erase_if(text, [](char letter) { return letter == '-' || letter == ':'; });
    return fmt::format("{}{}-{}", name_start, text.substr(0, 8), text.substr(9, 6));
}

/// Complete ones of ours, oldest first.
std::vector<fs::path> complete_in(fs::path const& folder)
{
    std::vector<fs::path> found;
    std::error_code none;
    for (auto const& entry : fs::directory_iterator{folder, none}) {
        auto const name = entry.path().filename().string();
        if (name.size() == name_length && name.starts_with(name_start) &&
            fs::exists(entry.path() / manifest_name, none)) {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

Nightly::Nightly(sql::Database& database, Config const& config, Clock clock)
    : database_{database}, config_{config}, clock_{std::move(clock)}
{
}

void Nightly::end_interrupted()
{
    database_.write_now([this](sql::Session& session) {
        health::end_interrupted_backups(session, ward_of(config_), static_cast<int>(config_.ward.node),
                                        clock_());
        return sql::Verdict::keep;
    });
}

/// Of several servers on one database only one makes it: looking and writing down is one transaction.
bool Nightly::claim(Instant now)
{
    bool due{false};
    database_.write_now([&](sql::Session& session) {
        health::Readings readings;
        readings.born_at = health::born_at(session);
        readings.backup_good = health::newest_good_backup(session, ward_of(config_));
        readings.backup_newest = health::newest_backup(session, ward_of(config_));
        due = health::backup_due(now, static_cast<int>(config_.backup.hour), readings);
        if (due) {
            health::Backup backup;
            backup.started_at = now;
            backup.origin = health::Origin::schedule;
            backup.folder = (fs::path{config_.backup.folder} / name_of(now)).string();
            health::put_backup(session, ward_of(config_), static_cast<int>(config_.ward.node), backup);
        }
        return due ? sql::Verdict::keep : sql::Verdict::undo;
    });
    return due;
}

std::string Nightly::no_room() const
{
    sql::StorageFigures stored;
    database_.read([&](sql::Session& session) { stored = database_.storage(session); });
    auto const space = health::space_of(config_.backup.folder);
    // A copy must never be what fills the disk that people's dossiers are written to.
    auto const left = space.free_bytes - stored.database_bytes;
    auto const least = space.total_bytes / 100 * config_.health.disk_free_bad_percent;
    if (space.total_bytes == 0 || left >= least) {
        return "";
    }
    return fmt::format("no room: {} MB are free in {}, and the copy needs {} MB and leaves {} percent free",
                       space.free_bytes / 1'000'000, config_.backup.folder, stored.database_bytes / 1'000'000,
                       config_.health.disk_free_bad_percent);
}

bool Nightly::run()
{
    auto const now = clock_();
    if (!claim(now)) {
        return false;
    }
    auto const folder = (fs::path{config_.backup.folder} / name_of(now)).string();
    health::Backup backup;
    if (auto why = no_room(); !why.empty()) {
        backup = {.started_at = now, .ended_at = now, .origin = health::Origin::schedule};
        backup.outcome = health::Outcome::failed;
        backup.folder = folder;
        backup.reason = std::move(why);
        record_backup(database_, config_, backup);
    } else {
        bool first{true};
        auto const from_claim = [&] { return std::exchange(first, false) ? now : clock_(); };
        backup = recorded_backup(config_, folder, {health::Origin::schedule, from_claim, [](double) {}});
    }
    bool const good = backup.outcome == health::Outcome::good;
    if (good) {
        keep_newest(folder);
    } else {
        std::error_code none;
        fs::remove_all(folder, none); // half a backup helps nobody and fills the disk
    }
    log::write(
        good ? log::Level::info : log::Level::error, good ? "backup.made" : "backup.failed",
        {{"folder", folder}, {"bytes", backup.bytes}, {"files", backup.files}, {"why", backup.reason}});
    return true;
}

void Nightly::keep_newest(std::string const& made) const
{
    auto found = complete_in(config_.backup.folder);
    // What is dated after the newest was made by a clock that was wrong: it goes first.
    std::ranges::sort(found, {}, [&](fs::path const& each) {
        return std::pair{each <= fs::path{made}, each};
    });
    auto const keep = static_cast<std::size_t>(config_.backup.keep);
    for (std::size_t i = 0; i + keep < found.size(); ++i) {
        std::error_code failed;
        fs::remove_all(found[i], failed);
        if (failed) {
            log::write(log::Level::warning, "backup.not_removed",
                       {{"folder", found[i].string()}, {"why", failed.message()}});
        }
    }
}

} // namespace ward::command
