#include "procedure/import.hpp"
#include "command/commands.hpp"
#include "command/house.hpp"
#include "command/progress.hpp"
#include "map/basemap.hpp"
#include "map/import.hpp"
#include "report/import.hpp"
#include "unit/import.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace ward::command {

namespace {

constexpr std::size_t rejections_shown_max = 500; ///< of each report; the count is always whole

/// Brings the tables up to date and opens what an import writes into.
struct Opened {
    explicit Opened(Config const& config) : ids{static_cast<int>(config.ward.node)}, ward{ward_of(config)}
    {
        database = sql::open(config.database.url, {.readers = 1, .writers = 1});
        now = OfficeClock{false}.now();
        sql::migrate(*database, all_migrations(), now);
    }

    std::unique_ptr<sql::Database> database;
    IdMaker ids;
    WardId ward;
    Instant now;
};

int say(Error const& refusal)
{
    fmt::print(stderr, "smartward: {} {}\n", refusal.code, refusal.field);
    return 1;
}

template <class Balance>
bool print_balance(char const* what, Balance const& balance)
{
    int kept{0};
    if constexpr (requires { balance.kept; }) {
        kept = balance.kept;
    }
    fmt::print(
        "{:<22} in {:>6} = taken {:>6} (added {}, changed {}, unchanged {}) + kept ours {} + rejected {}{}\n",
        what, balance.in, balance.taken(), balance.added, balance.changed, balance.unchanged, kept,
        balance.rejected, balance.balanced() ? "" : "   DOES NOT BALANCE");
    return balance.balanced();
}

template <class Rejection>
void print_rejections(std::vector<Rejection> const& rejections)
{
    for (std::size_t i = 0; i < std::min(rejections.size(), rejections_shown_max); ++i) {
        fmt::print("  rejected {}: {}\n", rejections[i].place, rejections[i].reason);
    }
    if (rejections.size() > rejections_shown_max) {
        fmt::print("  … and {} more\n", rejections.size() - rejections_shown_max);
    }
}

int print_ground(Result<map::GroundReport> const& report)
{
    if (!report) {
        return say(report.error());
    }
    bool balanced{true};
    auto const line = [&](char const* what, map::Tally const& tally) {
        if (tally.in > 0) {
            fmt::print("{:<22} in {:>6} = taken {:>6} + rejected {}\n", what, tally.in, tally.taken,
                       tally.rejected);
        }
        balanced = balanced && tally.balanced();
    };
    line("areas", report->areas);
    line("lines", report->lines);
    line("places", report->places);
    line("addresses", report->addresses);
    print_rejections(report->rejections);
    fmt::print("{}\n", report->changed ? "The map has changed." : "Nothing is new: the map stays as it was.");
    return balanced ? 0 : 1;
}

} // namespace

int import_units(Config const& config, std::string const& units_file, std::string const& mergers_file)
{
    Opened opened{config};
    Result<unit::CountryReport> report = Error{};
    {
        Progress bar{"Units"};
        report = unit::import_country({*opened.database, opened.ids, opened.ward, opened.now}, units_file,
                                      mergers_file, [&](double share) { bar.at(share); });
    }
    if (!report) {
        return say(report.error());
    }
    bool balanced = print_balance("provinces", report->provinces);
    balanced = print_balance("units", report->units) && balanced;
    balanced = print_balance("former units", report->former_units) && balanced;
    balanced = print_balance("former to new", report->mappings) && balanced;
    print_rejections(report->rejections);
    return balanced ? 0 : 1;
}

int import_procedures(Config const& config, std::string const& file)
{
    Opened opened{config};
    Result<procedure::NationalReport> report = Error{};
    {
        Progress bar{"Procedures"};
        report = procedure::import_national({*opened.database, opened.ids, opened.ward, opened.now}, file,
                                            [&](double share) { bar.at(share); });
    }
    if (!report) {
        return say(report.error());
    }
    bool balanced = print_balance("procedures", report->procedures);
    balanced = print_balance("handled elsewhere", report->referrals) && balanced;
    fmt::print("{} have the usual steps of their field and wait for an administrator to confirm them.\n",
               report->given_steps);
    print_rejections(report->rejections);
    return balanced ? 0 : 1;
}

int import_report_kinds(Config const& config, std::string const& file)
{
    Opened opened{config};
    auto const changes = report::import_kinds({*opened.database, opened.ids, opened.ward, opened.now}, file);
    if (!changes) {
        return say(changes.error());
    }
    fmt::print("kinds of reports: added {}, changed {}, unchanged {}, offered no more {}\n", changes->added,
               changes->changed, changes->unchanged, changes->retired);
    return 0;
}

int import_boundaries(Config const& config, std::string const& file, std::string const& kind)
{
    Opened opened{config};
    auto const of = json::enum_of<map::AreaKind>(kind);
    WARD_CHECK(of.has_value());
    return print_ground(
        map::import_boundaries({*opened.database, opened.ids, opened.ward, opened.now}, file, *of));
}

int import_places(Config const& config, std::string const& file)
{
    Opened opened{config};
    return print_ground(map::import_places({*opened.database, opened.ids, opened.ward, opened.now}, file));
}

int import_basemap(Config const& config, std::string const& file)
{
    auto const basemap = map::open_basemap(file);
    if (!basemap) {
        return say(basemap.error());
    }
    auto const tiles = (*basemap)->verify();
    if (!tiles) {
        return say(tiles.error());
    }
    auto const& info = (*basemap)->info();
    fmt::print("{}: {} tiles, zoom {} to {}, layers {}\n", info.kind, *tiles, info.zoom_least, info.zoom_most,
               fmt::join(info.vector_layers, ", "));
    namespace fs = std::filesystem;
    fs::path const target{config.map.basemap};
    if (target == "none") {
        fmt::print("Not copied: say where it shall lie, with basemap = \"FILE\" under [map].\n");
        return 1;
    }
    std::error_code fault;
    if (!fs::equivalent(file, target, fault)) {
        // A server that reads the old one keeps it open; the new one is whole before it has the name.
        auto const beside = fs::path{target.string() + ".part"};
        fs::create_directories(fs::absolute(target).parent_path(), fault);
        fs::copy_file(file, beside, fs::copy_options::overwrite_existing, fault);
        if (!fault) {
            fs::rename(beside, target, fault);
        }
        if (fault) {
            fmt::print(stderr, "smartward: {}: {}\n", target.string(), fault.message());
            return 1;
        }
    }
    fmt::print("It lies in {}; the server shows it from its next start on.\n", target.string());
    return 0;
}

} // namespace ward::command
