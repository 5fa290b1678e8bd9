#include "base/config.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <fstream>
#include <limits>
#include <sstream>
#include <type_traits>

namespace ward {

namespace {

constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();

/// Those by which the server looks after itself.
template <class Config, class Visitor>
void each_key_of_upkeep(Config& c, Visitor&& visit)
{
    visit("backup", "enabled", c.backup.enabled, 0, 0,
          "the server copies itself once a night, verifies the copy and removes old ones");
    visit("backup", "folder", c.backup.folder, 0, 0,
          "folder of the nightly copies; on another disk than the database, or they are lost together");
    visit(
        "backup", "hour", c.backup.hour, 0, 23,
        "hour of the office's clock at which the nightly copy is made, or as soon after as the server runs");
    visit("backup", "keep", c.backup.keep, 1, 1000, "nightly copies that are kept; older ones are removed");
    visit("health", "metrics_open", c.health.metrics_open, 0, 0,
          "any machine may read /metrics; else only this one, past no proxy");
    visit("health", "disk_free_warn_percent", c.health.disk_free_warn_percent, 1, 99,
          "percent of a disk below whose being free the administrator is warned");
    visit("health", "disk_free_bad_percent", c.health.disk_free_bad_percent, 1, 99,
          "percent of a disk below whose being free something must be done now");
    visit("health", "memory_free_warn_percent", c.health.memory_free_warn_percent, 1, 99,
          "percent of the memory below whose being free the administrator is warned");
    visit("health", "descriptors_warn_percent", c.health.descriptors_warn_percent, 1, 100,
          "percent of the open files a process may have from which the administrator is warned");
    visit("health", "backup_warn_hours", c.health.backup_warn_hours, 1, 8'760,
          "hours since the last good backup from which the administrator is warned");
    visit("health", "backup_bad_hours", c.health.backup_bad_hours, 1, 8'760,
          "hours since the last good backup from which something must be done now");
    visit("health", "wal_warn_mb", c.health.wal_warn_mb, 1, 1'000'000,
          "megabytes not yet folded into the database from which the administrator is warned");
    visit("health", "writes_waiting_warn", c.health.writes_waiting_warn, 1, 4'096,
          "waiting writes from which the administrator is warned");
    visit("health", "commit_warn_ms", c.health.commit_warn_ms, 1, 600'000,
          "milliseconds above which the slowest twentieth of the commits is a reason to warn");
    visit("health", "answer_warn_ms", c.health.answer_warn_ms, 1, 600'000,
          "milliseconds above which the slowest twentieth of the answers is a reason to warn");
}

template <class Config, class Visitor>
void each_key_of_dossiers(Config& c, Visitor&& visit)
{
    visit("dossiers", "separate_receive_and_handle", c.dossiers.separate_receive_and_handle, 0, 0,
          "who received a dossier may not handle it");
    visit("dossiers", "tracking_per_minute", c.dossiers.tracking_per_minute, 1, 10'000,
          "public look-ups per minute and address");
    visit("dossiers", "count_from_arrival", c.dossiers.count_from_arrival, 0, 0,
          "what comes in after closing counts from that day (Civil Code), not from the next opening");
    visit("dossiers", "supplement_working_days", c.dossiers.supplement_working_days, 1, 365,
          "working days after receipt within which a supplement may be asked for after appraisal");
    visit("dossiers", "extension_notice_days", c.dossiers.extension_notice_days, 1, 30,
          "days before the promised one by which an extension is asked for");
    visit("dossiers", "extension_days_max", c.dossiers.extension_days_max, 1, 3650,
          "days an extension may reach beyond the promised one");
    visit("dossiers", "consultation_days_max", c.dossiers.consultation_days_max, 1, 365,
          "working days another agency may be given to answer");
    visit("dossiers", "late_entry_days_max", c.dossiers.late_entry_days_max, 0, 366,
          "days within which what stands in the paper register may still be entered");
    visit("dossiers", "result_symbol", c.dossiers.result_symbol, 0, 0,
          "letters behind the number of a result: 45/UBND");
    visit("dossiers", "register_volume_lines", c.dossiers.register_volume_lines, 10, 3000,
          "lines of one volume of the register, and the most that one print holds");
}

template <class Config, class Visitor>
void each_key_of_reports(Config& c, Visitor&& visit)
{
    visit("reports", "per_minute", c.reports.per_minute, 1, 10'000'000,
          "citizens' reports per minute and address; a café has one address for all its guests");
    visit("reports", "questions_per_minute", c.reports.questions_per_minute, 1, 10'000'000,
          "public look-ups of single reports per minute and address");
    visit("reports", "photos_per_minute", c.reports.photos_per_minute, 1, 10'000'000,
          "photographs for reports per minute and address");
    visit("reports", "phone_accuracy_metres_max", c.reports.phone_accuracy_metres_max, 1, 1'000,
          "a phone less sure of where it stands than this is no evidence that something was solved there");
}

template <class Config, class Visitor>
void each_key_of_open311(Config& c, Visitor&& visit)
{
    visit("open311", "keys", c.open311.keys, 0, 0,
          "who may file reports through Open311: NAME:SHA256 of each one's key, a space between them; none");
    visit("open311", "contact", c.open311.contact, 0, 0,
          "whom people who write programs for it ask, also for a key; auto: [web] public_url");
    visit("open311", "per_minute", c.open311.per_minute, 1, 10'000, "reports and updates per minute and key");
    visit(
        "open311", "fixture", c.open311.fixture, 0, 0,
        "also serve the made-up jurisdiction \"chicago\", with which programs are tested; never in service");
}

template <class Config, class Visitor>
void each_key_of_ledger(Config& c, Visitor&& visit)
{
    visit(
        "ledger", "enabled", c.ledger.enabled, 0, 0,
        "this server gives entries their places and signs blocks; of several on one database only one does");
    visit("ledger", "folder", c.ledger.folder, 0, 0,
          "folder of the signing key and of what was signed last, in no backup; auto: FILE.ledger beside "
          "sqlite:FILE, else beside the folder of files");
    visit("ledger", "origin", c.ledger.origin, 0, 0,
          "the ledger's name for ever, as blocks carry it; auto: [web] public_url without its scheme, and "
          "/ledger/UNIT");
    visit(
        "ledger", "interval_ms", c.ledger.interval_ms, 10, 60'000,
        "milliseconds from a fact to the signed block that holds it, at most, when nothing else is going on");
    visit("ledger", "batch_max", c.ledger.batch_max, 1, 100'000, "entries in one block at most");
    visit("ledger", "policy", c.ledger.policy, 0, 0,
          "file of the ledger's witnesses and of how many are enough (C2SP tlog-policy); none");
    visit("ledger", "witness_seconds", c.ledger.witness_seconds, 1, 86'400,
          "seconds between two questions to the witnesses");
}

/// The one list of all keys: visitor(section, key, member, least, most, meaning with unit).
template <class Config, class Visitor>
void each_key(Config& c, Visitor&& visit)
{
    visit("http", "address", c.http.address, 0, 0, "address to listen on");
    visit("http", "port", c.http.port, 0, 65535, "TCP port; 0 takes any free one");
    visit("http", "threads", c.http.threads, 1, 64,
          "threads for reading and writing sockets, and quick questions");
    visit("http", "workers", c.http.workers, 1, 256,
          "threads for slow work: PDF, password hashing, looking into files");
    visit("http", "connections_max", c.http.connections_max, 16, 100'000,
          "open connections at most; beyond it the longest idle ones are closed");
    visit("http", "header_seconds", c.http.header_seconds, 1, 600,
          "seconds a request's header may take, or a kept connection be idle");
    visit("http", "body_seconds", c.http.body_seconds, 1, 3600, "seconds a request's body may take");
    visit("http", "write_seconds", c.http.write_seconds, 1, 600, "seconds a client may take its answer in");
    visit("http", "stop_seconds", c.http.stop_seconds, 0, 600,
          "seconds that running requests get when the server stops");
    visit("http", "https", c.http.https, 0, 0,
          "people reach this server by https (through a proxy): cookies are then for https only");
    visit("http", "trust_forwarded", c.http.trust_forwarded, 0, 0,
          "believe X-Forwarded-For; only behind a proxy that sets it");
    visit("database", "url", c.database.url, 0, 0,
          "sqlite:FILE, or postgresql://… when one machine is outgrown");
    visit("database", "readers", c.database.readers, 1, 256, "connections for reading");
    visit("database", "writers", c.database.writers, 1, 256, "connections for writing, PostgreSQL only");
    visit("database", "batch_max", c.database.batch_max, 1, 4096,
          "writes committed together at most, SQLite only");
    visit("files", "folder", c.files.folder, 0, 0, "folder of the uploaded files");
    visit("web", "folder", c.web.folder, 0, 0, "folder of the built web pages");
    visit("web", "public_url", c.web.public_url, 0, 0, "address people type, printed in the QR of form 01");
    visit("ward", "unit", c.ward.unit, 0, 0, "five-digit code of the administrative unit");
    visit("ward", "node", c.ward.node, 0, 1023, "number of this server among those that share a database");
    visit("sessions", "idle_minutes", c.sessions.idle_minutes, 1, 60,
          "minutes without use after which a session ends");
    visit("sessions", "hours_max", c.sessions.hours_max, 1, 24,
          "hours after which a session ends in any case");
    visit("sessions", "wrong_passwords_max", c.sessions.wrong_passwords_max, 1, 10,
          "wrong passwords in a row that lock an account");
    visit("sessions", "lock_hours", c.sessions.lock_hours, 1, 720, "hours a locked account stays locked");
    visit("sessions", "unused_days_max", c.sessions.unused_days_max, 1, 365,
          "days without use after which an account sleeps");
    visit("sessions", "admin_password_days", c.sessions.admin_password_days, 1, 3650,
          "days after which an administrator must change the password");
    visit("sessions", "passwords_remembered", c.sessions.passwords_remembered, 0, 24,
          "passwords an officer had before that are not taken again");
    visit("sessions", "admin_second_factor", c.sessions.admin_second_factor, 0, 0,
          "administration rests until its holder has a second factor; off only in a demonstration");
    visit("sessions", "key_file", c.sessions.key_file, 0, 0,
          "key to the secrets of second factors, made at the first start; servers of one database share it; "
          "auto: beside the database");
    each_key_of_dossiers(c, visit);
    each_key_of_reports(c, visit);
    each_key_of_open311(c, visit);
    each_key_of_ledger(c, visit);
    each_key_of_upkeep(c, visit);
    visit("map", "basemap", c.map.basemap, 0, 0,
          "file of a base map, .pmtiles or .mbtiles; none: the map is drawn from the ward's own data");
    visit("simulation", "enabled", c.simulation.enabled, 0, 0,
          "the clock can be set from outside; never in service");
}

template <class Member>
Result<void> read_value(toml::node const& node, std::string const& name, Member& member, std::int64_t least,
                        std::int64_t most)
{
    auto const value = node.value_exact<Member>();
    if (!value) {
        return invalid("config.value.type", name);
    }
    if constexpr (std::is_same_v<Member, std::int64_t>) {
        if (*value < least || *value > most) {
            return invalid("config.value.range", name);
        }
    } else if constexpr (std::is_same_v<Member, std::string>) {
        if (value->empty()) {
            return invalid("config.value.range", name);
        }
    }
    member = *value;
    return {};
}

Result<void> unknown_keys(toml::table const& table)
{
    Config known;
    for (auto const& [section, node] : table) {
        auto const* const keys = node.as_table();
        if (keys == nullptr) {
            return invalid("config.key.unknown", std::string{section.str()});
        }
        for (auto const& [key, unused] : *keys) {
            bool found{false};
            each_key(known, [&](std::string_view in, std::string_view name, auto const&, auto, auto, auto) {
                found = found || (in == section.str() && name == key.str());
            });
            if (!found) {
                return invalid("config.key.unknown",
                               std::string{section.str()} + "." + std::string{key.str()});
            }
        }
    }
    return {};
}

std::string shown(std::string const& value)
{
    std::ostringstream out;
    out << toml::value<std::string>{value};
    return out.str();
}
std::string shown(std::int64_t value)
{
    return std::to_string(value);
}
std::string shown(bool value)
{
    return value ? "true" : "false";
}

} // namespace

Result<Config> parse_config(std::string_view text)
{
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (toml::parse_error const& error) {
        return invalid("config.syntax",
                       fmt::format("line {}: {}", error.source().begin.line, error.description()));
    }
    if (auto const known = unknown_keys(table); !known) {
        return known.error();
    }
    Config config;
    Result<void> read;
    each_key(config, [&](std::string_view section, std::string_view key, auto& member, std::int64_t least,
                         std::int64_t most, auto) {
        auto const node = table[section][key];
        if (read && node) {
            read = read_value(*node.node(), fmt::format("{}.{}", section, key), member, least,
                              most == 0 ? no_limit : most);
        }
    });
    if (!read) {
        return read.error();
    }
    return config;
}

Result<Config> read_config(std::string const& file)
{
    std::ifstream in{file};
    if (!in) {
        return invalid("config.file", file);
    }
    std::ostringstream text;
    text << in.rdbuf();
    return parse_config(text.str());
}

std::string describe(Config const& config)
{
    std::string text;
    std::string_view in;
    Config const defaults;
    std::vector<std::string> by_default;
    each_key(defaults,
             [&](auto, auto, auto const& member, auto, auto, auto) { by_default.push_back(shown(member)); });
    std::size_t at{0};
    each_key(config, [&](std::string_view section, std::string_view key, auto const& member,
                         std::int64_t least, std::int64_t most, std::string_view meaning) {
        if (section != in) {
            text += fmt::format("{}[{}]\n", in.empty() ? "" : "\n", section);
            in = section;
        }
        text += fmt::format("# {}", meaning);
        if (most != 0) {
            text += fmt::format(" ({} to {})", least, most);
        }
        text += fmt::format("; default {}\n{} = {}\n", by_default[at++], key, shown(member));
    });
    return text;
}

} // namespace ward
