#include "staff/demo.hpp"
#include "command/commands.hpp"
#include "command/house.hpp"
#include "map/import.hpp"
#include "procedure/import.hpp"
#include "report/import.hpp"
#include "staff/secret.hpp"
#include "unit/import.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace ward::command {

namespace {

std::string read_whole(std::filesystem::path const& path)
{
    std::ifstream in{path, std::ios::binary};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

int say(Error const& refusal)
{
    fmt::print(stderr, "smartward: {} {}\n", refusal.code, refusal.field);
    return 1;
}

/// What every ward starts from: units, calendar, catalogue.
Result<void> load_catalogues(House& house, WardId ward, std::string const& folder)
{
    unit::Importer const importer{house.database(), house.ids(), ward, house.clock().now()};
    auto const units = unit::import_own(importer, folder);
    if (!units) {
        return units.error();
    }
    fmt::print(stderr, "{} units, {} former units, {} calendar days\n", units->units.in,
               units->former_units.in, units->days);
    procedure::Importer const procedures{house.database(), house.ids(), ward, house.clock().now()};
    auto const catalogue = procedure::import_own(procedures, folder);
    if (!catalogue) {
        return catalogue.error();
    }
    fmt::print(stderr, "{} procedures in {} fields\n", catalogue->procedures.in, catalogue->fields);
    auto const ground = map::import_own({house.database(), house.ids(), ward, house.clock().now()}, folder);
    if (!ground) {
        return ground.error();
    }
    fmt::print(stderr, "{} places and {} lines on the map\n", ground->places.taken, ground->lines.taken);
    return {};
}

} // namespace

int demo(Config const& config, DemoOptions const& options)
{
    House house{config};
    sql::migrate(house.database(), all_migrations(), house.clock().now());
    if (auto const loaded = load_catalogues(house, ward_of(config), options.data_folder); !loaded) {
        return say(loaded.error());
    }
    staff::DemoAccounts accounts;
    accounts.first_password = options.password.empty() ? staff::make_first_password() : options.password;
    accounts.rule = options.must_change ? staff::FirstPassword::must_change : staff::FirstPassword::may_stay;
    if (config.simulation.enabled) { // thousands of sign-ins in minutes, and nobody's real password
        constexpr std::size_t memory_bytes{1024 * 1024};
        accounts.hash_cost = {1, memory_bytes};
    }
    auto const people = staff::load_demo(
        house.database(), house.ids(), house.clock().now(),
        read_whole(std::filesystem::path{options.data_folder} / "ward/nghia-lo.json"), accounts);
    if (!people) {
        return say(people.error());
    }
    fmt::print(stderr, "{} agencies, {} officers, {} permissions\n", people->agencies, people->officers,
               people->grants);
    auto const kinds =
        report::import_kinds({house.database(), house.ids(), ward_of(config), house.clock().now()},
                             (std::filesystem::path{options.data_folder} / "reports/kinds.json").string());
    if (!kinds) {
        return say(kinds.error());
    }
    fmt::print(stderr, "{} kinds of citizens' reports\n", kinds->added + kinds->changed + kinds->unchanged);
    if (people->officers > 0) {
        fmt::print("Sign in at /work as (all with the password {}):\n", accounts.first_password);
        for (auto const* const line : {"oanh.vtk    counter officer, receives",
                                       "bao.nq      deputy director of the centre, administrator",
                                       "ha.ptt      director of the centre, sees the board",
                                       "tri.dm      dispatches citizens' reports",
                                       "khanh.dv    solves citizens' reports of streets and lamps"}) {
            fmt::print("  {}\n", line);
        }
        if (config.sessions.admin_second_factor) {
            fmt::print("bao.nq administers only once a second factor is on; for a demonstration set\n"
                       "admin_second_factor = false under [sessions].\n");
        }
    }
    return 0;
}

} // namespace ward::command
