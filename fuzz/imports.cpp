#include "command/house.hpp"
#include "fuzz.hpp"
#include "procedure/import.hpp"
#include "unit/import.hpp"

#include <cstdio>
#include <filesystem>

// The national lists, as anybody may have damaged them: taken or refused with a reason, and every balance
// comes out even. The first byte chooses the import; a zero byte parts the two files of units.

namespace {

namespace fs = std::filesystem;
using ward::fuzz::must;

class Desk {
public:
    Desk()
    {
        auto const shm = fs::exists("/dev/shm") ? fs::path{"/dev/shm"} : fs::temp_directory_path();
        folder_ = (shm / ("ward-fuzz-imports-" + std::to_string(::getpid()))).string();
        fs::create_directories(folder_);
        open();
    }
    Desk(Desk const&) = delete;
    Desk& operator=(Desk const&) = delete;
    ~Desk()
    {
        database_.reset();
        fs::remove_all(folder_);
    }

    std::string write(char const* name, std::string_view bytes)
    {
        auto path = folder_ + "/" + name;
        std::FILE* const file = std::fopen(path.c_str(), "wb");
        std::fwrite(bytes.data(), 1, bytes.size(), file);
        std::fclose(file);
        return path;
    }

    ward::event::Importer importer()
    {
        if (++imports_ % 2'000 == 0) { // what was taken in before must not slow down what comes
            open();
        }
        return {*database_, ids_, ward::WardId{21028}, ward::from_ms(1'751'419'800'000)};
    }

private:
    void open()
    {
        database_.reset();
        for (auto const* const suffix : {"", "-wal", "-shm"}) {
            fs::remove(folder_ + "/ward.db" + suffix);
        }
        database_ = ward::sql::open("sqlite:" + folder_ + "/ward.db", {.readers = 1, .writers = 1});
        ward::sql::migrate(*database_, ward::command::all_migrations(), ward::from_ms(1'751'419'800'000));
    }

    std::string folder_;
    std::unique_ptr<ward::sql::Database> database_;
    ward::IdMaker ids_{1};
    std::int64_t imports_{0};
};

Desk& desk()
{
    static Desk one;
    return one;
}

void read_procedures(std::string_view text)
{
    auto const report = ward::procedure::import_national(
        desk().importer(), desk().write("procedures.json", text), [](double) {});
    must(report ? report->procedures.balanced() && report->referrals.balanced()
                : !report.error().code.empty());
}

void read_units(std::string_view text)
{
    auto const parted = std::min(text.find('\0'), text.size());
    auto const units = desk().write("units.json", text.substr(0, parted));
    auto const mergers = desk().write("mergers.json", text.substr(std::min(parted + 1, text.size())));
    auto const report = ward::unit::import_country(desk().importer(), units, mergers, [](double) {});
    must(report ? report->provinces.balanced() && report->units.balanced() &&
                      report->former_units.balanced() && report->mappings.balanced()
                : !report.error().code.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return ward::fuzz::choose(data, size, {&read_procedures, &read_units});
}
