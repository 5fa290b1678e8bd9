#include "command/upgrade.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

namespace ward::command {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view embedded{"sqlite:"};

/// "20250701T003000000Z"
std::string for_a_name(Instant at)
{
    auto text = to_iso(at);
    std::erase_if(text, [](char letter) { return letter == '-' || letter == ':' || letter == '.'; });
    return text;
}

/// A name is only as durable as the folder it stands in.
void sync_folder_of(fs::path const& file)
{
    auto const folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    auto const descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

std::string copy_beside(std::string const& file, sql::Database& database, Instant now)
{
    auto const name = fmt::format("{}.before-{}-{}", file, WARD_VERSION, for_a_name(now));
    auto const unfinished = name + ".part";
    try {
        database.backup(unfinished, [](double) {});
        fs::rename(unfinished, name);
    } catch (std::exception const& failure) {
        std::error_code none;
        fs::remove(unfinished, none);
        throw sql::Failure{
            sql::Breakage::lost,
            fmt::format("no copy of the database could be laid beside it, so it was not brought "
                        "up to date and is as it was; make room on its disk and start again ({})",
                        failure.what())};
    }
    sync_folder_of(name);
    return name;
}

} // namespace

Upgrade bring_up_to_date(Config const& config, sql::Database& database,
                         std::vector<sql::RoomMigrations> const& rooms, Instant now)
{
    auto const pending = sql::pending(database, rooms);
    Upgrade done;
    if (pending.steps == 0) {
        return done;
    }
    auto const& url = config.database.url;
    if (!pending.fresh && url.starts_with(embedded)) {
        done.copy = copy_beside(url.substr(embedded.size()), database, now);
    }
    try {
        done.steps = sql::migrate(database, rooms, now);
    } catch (sql::Failure const& failure) {
        // Two servers of one PostgreSQL that start together both see what is missing; one of them was faster.
        if (sql::pending(database, rooms).steps != 0) {
            throw sql::Failure{failure.kind(),
                               done.copy.empty()
                                   ? std::string{failure.what()}
                                   : fmt::format("{} (a copy from before is {})", failure.what(), done.copy)};
        }
    }
    return done;
}

} // namespace ward::command
