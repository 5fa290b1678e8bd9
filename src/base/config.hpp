#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ward {

/// Everything an administrator may set; one TOML file, read once. Each member's default, unit and meaning
/// stand in config.cpp beside its key, and `smartward check-config` prints them.
struct Config {
    struct Http {
        std::string address{"127.0.0.1"};
        std::int64_t port{8080};
        std::int64_t threads{2};
        std::int64_t workers{4};
        std::int64_t connections_max{4096};
        std::int64_t header_seconds{15};
        std::int64_t body_seconds{120};
        std::int64_t write_seconds{60};
        std::int64_t stop_seconds{10};
        bool https{false};
        bool trust_forwarded{false};
    } http;
    struct Database {
        std::string url{"sqlite:var/ward.db"};
        std::int64_t readers{4};
        std::int64_t writers{8};
        std::int64_t batch_max{256};
    } database;
    struct Files {
        std::string folder{"var/files"};
    } files;
    struct Web {
        std::string folder{"web/build"};
        std::string public_url{"http://127.0.0.1:8080"};
    } web;
    struct Ward {
        std::string unit{"21028"};
        std::int64_t node{1};
    } ward;
    struct Sessions {
        std::int64_t idle_minutes{15};
        std::int64_t hours_max{12};
        std::int64_t wrong_passwords_max{5};
        std::int64_t lock_hours{12};
        std::int64_t unused_days_max{45};
        std::int64_t admin_password_days{60};
        std::int64_t passwords_remembered{10};
        bool admin_second_factor{true};
        std::string key_file{"auto"};
    } sessions;
    struct Dossiers {
        bool separate_receive_and_handle{false};
        std::int64_t tracking_per_minute{10};
        bool count_from_arrival{false};
        std::int64_t supplement_working_days{3};
        std::int64_t extension_notice_days{1};
        std::int64_t extension_days_max{365};
        std::int64_t consultation_days_max{30};
        std::int64_t late_entry_days_max{30};
        std::string result_symbol{"UBND"};
        std::int64_t register_volume_lines{3'000};
    } dossiers;
    struct Reports {
        std::int64_t per_minute{10};
        std::int64_t questions_per_minute{60};
        std::int64_t photos_per_minute{30};
        std::int64_t phone_accuracy_metres_max{30};
    } reports;
    struct Open311 {
        std::string keys{"none"};
        std::string contact{"auto"};
        std::int64_t per_minute{60};
        bool fixture{false};
    } open311;
    struct Backup {
        bool enabled{true};
        std::string folder{"var/backups"};
        std::int64_t hour{2};
        std::int64_t keep{14};
    } backup;
    struct Health {
        bool metrics_open{false};
        std::int64_t disk_free_warn_percent{15};
        std::int64_t disk_free_bad_percent{5};
        std::int64_t memory_free_warn_percent{5};
        std::int64_t descriptors_warn_percent{80};
        std::int64_t backup_warn_hours{30};
        std::int64_t backup_bad_hours{72};
        std::int64_t wal_warn_mb{512};
        std::int64_t writes_waiting_warn{500};
        std::int64_t commit_warn_ms{500};
        std::int64_t answer_warn_ms{1'000};
    } health;
    struct Map {
        std::string basemap{"none"};
    } map;
    struct Ledger {
        bool enabled{true};
        std::string folder{"auto"};
        std::string origin{"auto"};
        std::int64_t interval_ms{100};
        std::int64_t batch_max{1'000};
        std::string policy{"none"};
        std::int64_t witness_seconds{2};
    } ledger;
    struct Simulation {
        bool enabled{false};
    } simulation;
};

/// Reads the file; a missing key keeps its default. Refusals name the key in `field`:
/// config.file, config.syntax, config.key.unknown, config.value.type, config.value.range.
Result<Config> read_config(std::string const& file);

/// The same from text, for tests.
Result<Config> parse_config(std::string_view toml);

/// Every key with its value, default, unit and meaning, as a TOML file that reads back to the same.
std::string describe(Config const& config);

} // namespace ward
