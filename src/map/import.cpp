#include "map/import.hpp"

#include "map/geojson.hpp"
#include "map/ground_reader.hpp"
#include "map/store.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace ward::map {

namespace {

namespace fs = std::filesystem;

Error placed(std::string const& file, Error error)
{
    error.field = file + '#' + error.field;
    return error;
}

std::string_view format_of(json::Value const& value)
{
    auto const* const format = value.is_object() ? value.get_object().if_contains("format") : nullptr;
    auto const* const word = format == nullptr ? nullptr : format->if_string();
    return word == nullptr ? std::string_view{} : std::string_view{word->data(), word->size()};
}

/// The file as JSON, its mistakes under the name it is shown by.
Result<json::Value> read_json(std::string const& path, std::string const& shown)
{
    auto const text = event::read_import(path);
    if (!text) {
        return text.error();
    }
    auto value = json::parse(*text);
    if (!value) {
        return placed(shown, value.error());
    }
    return value;
}

/// Writes what differs from what is there, in one transaction with its event.
class Writing {
public:
    Writing(sql::Session& database, Importer const& importer, Bringer bringer)
        : database_{database},
          importer_{importer},
          bringer_{bringer},
          before_{stored_ground(database, importer.ward)}
    {
        if (bringer == Bringer::own) {
            spared_ = imported(database, importer.ward);
        }
    }

    void run(Brought const& brought, GroundReport& report)
    {
        auto const ward = importer_.ward;
        bool changed{false};
        if (brought.areas && !spared_.units && *brought.areas != areas_before(brought.kind)) {
            replace_areas(database_, ward, brought.kind, *brought.areas, bringer_);
            changed = true;
        }
        if (brought.lines && !spared_.lines && *brought.lines != before_.lines) {
            replace_lines(database_, ward, *brought.lines, bringer_);
            changed = true;
        }
        if (brought.places && !spared_.places && *brought.places != before_.places) {
            replace_places(database_, ward, *brought.places, bringer_);
            changed = true;
        }
        if (brought.addresses && !spared_.addresses && *brought.addresses != before_.addresses) {
            replace_addresses(database_, ward, *brought.addresses, bringer_);
            changed = true;
        }
        report.changed = changed;
        if (changed) {
            renew_ground(database_, ward, importer_.ids.next());
            event::record_import(database_, importer_, "map.ground_taken", report);
        }
    }

private:
    std::vector<AreaRow> areas_before(AreaKind kind) const
    {
        std::vector<AreaRow> rows;
        std::copy_if(before_.areas.begin(), before_.areas.end(), std::back_inserter(rows),
                     [&](AreaRow const& each) { return each.kind == kind; });
        return rows;
    }

    sql::Session& database_;
    Importer const& importer_;
    Bringer bringer_;
    Ground before_;
    Imported spared_;
};

GroundReport write(Importer const& importer, Brought const& brought, Bringer bringer)
{
    GroundReport report;
    importer.database.write_now([&](sql::Session& database) {
        report = brought.report;
        Writing{database, importer, bringer}.run(brought, report);
        return sql::Verdict::keep;
    });
    return report;
}

Result<std::set<fs::path>> files_in(fs::path const& folder, std::string_view ending)
{
    std::error_code missing;
    std::set<fs::path> names;
    for (auto const& entry : fs::directory_iterator{folder, missing}) {
        if (entry.path().filename().string().ends_with(ending)) {
            names.insert(entry.path());
        }
    }
    if (missing) {
        return invalid("import.file.missing", folder.string());
    }
    return names;
}

/// An outline of data/units as an area.
struct OutlineFile {
    std::string format;
    std::string unit;
    std::string note;
    std::vector<std::vector<double>> outline;
};
BOOST_DESCRIBE_STRUCT(OutlineFile, (), (format, unit, note, outline))

Result<AreaRow> outline_of(json::Value const& value, std::string const& name)
{
    auto const read = json::read<OutlineFile>(value);
    if (!read) {
        return read.error();
    }
    AreaRow area{AreaKind::unit, read->unit, name, read->note, {{{}}}};
    for (std::size_t n = 0; n < read->outline.size(); ++n) {
        auto const& pair = read->outline[n];
        if (pair.size() != 2 || !is_point({pair[0], pair[1]})) {
            return invalid("map.position", "/outline/" + std::to_string(n));
        }
        area.polygons[0][0].push_back(point_of(to_micro_degrees(pair[0]), to_micro_degrees(pair[1])));
    }
    return area;
}

/// What data/map holds of the ward; nothing when it is another's.
Result<std::optional<Brought>> own_ground(fs::path const& data, std::string const& unit)
{
    auto const names = files_in(data / "map", ".json");
    if (!names) {
        return names.error();
    }
    for (auto const& name : *names) {
        auto const shown = "map/" + name.filename().string();
        auto const value = read_json(name.string(), shown);
        if (!value) {
            return value.error();
        }
        auto brought = read_own(*value);
        if (!brought) {
            return placed(shown, brought.error());
        }
        if (brought->unit == unit) {
            return std::optional{*std::move(brought)};
        }
    }
    return std::optional<Brought>{};
}

Result<void> add_outline(fs::path const& data, Brought& brought)
{
    auto const names = files_in(data / "units", "-outline.json");
    if (!names) {
        return names.error();
    }
    for (auto const& name : *names) {
        auto const shown = "units/" + name.filename().string();
        auto const value = read_json(name.string(), shown);
        if (!value) {
            return value.error();
        }
        auto area = outline_of(*value, brought.unit_name);
        if (!area) {
            return placed(shown, area.error());
        }
        if (area->code == brought.unit) {
            brought.areas = std::vector{*std::move(area)};
            brought.report.areas = {1, 1, 0};
        }
    }
    return {};
}

} // namespace

Result<GroundReport> import_boundaries(Importer const& importer, std::string const& file, AreaKind kind)
{
    auto const value = read_json(file, file);
    if (!value) {
        return value.error();
    }
    auto areas = read_areas(*value, kind);
    if (!areas) {
        return placed(file, areas.error());
    }
    Brought brought;
    brought.kind = kind;
    brought.report.areas.in = brought.report.areas.taken = static_cast<int>(areas->size());
    brought.areas = *std::move(areas);
    return write(importer, brought, Bringer::import);
}

Result<GroundReport> import_places(Importer const& importer, std::string const& file)
{
    auto const value = read_json(file, file);
    if (!value) {
        return value.error();
    }
    auto const format = format_of(*value);
    auto brought = format == "smartward/map/1" ? read_own(*value)
                   : format.empty()            ? read_published(*value)
                                               : invalid("import.format.unknown", "/format");
    if (!brought) {
        return placed(file, brought.error());
    }
    return write(importer, *brought, Bringer::import);
}

Result<GroundReport> import_own(Importer const& importer, std::string const& data_folder)
{
    auto brought = own_ground(data_folder, to_string(importer.ward));
    if (!brought) {
        return brought.error();
    }
    if (!*brought) {
        return GroundReport{};
    }
    if (auto const added = add_outline(data_folder, **brought); !added) {
        return added.error();
    }
    return write(importer, **brought, Bringer::own);
}

} // namespace ward::map
