#include "unit/calendar_store.hpp"
#include "unit/calendar_text.hpp"
#include "unit/import_step.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace ward::unit {

/// Rows of data/, described as data/README.md has them.
namespace own {

struct ProvincePart {
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ProvincePart, (), (code, name))

struct OwnProvince {
    std::string code;
    std::string name;
    ProvinceKind kind{ProvinceKind::province};
    std::vector<ProvincePart> formed_from;
};
BOOST_DESCRIBE_STRUCT(OwnProvince, (), (code, name, kind, formed_from))

struct Document {
    std::string number;
    Date date;
    Date effective;
};
BOOST_DESCRIBE_STRUCT(Document, (), (number, date, effective))

struct OwnOrigin {
    std::string code;
    std::string name;
    Kind kind{Kind::commune};
    std::string district;
    How how{How::full};
};
BOOST_DESCRIBE_STRUCT(OwnOrigin, (), (code, name, kind, district, how))

struct OwnUnit {
    std::string code;
    std::string name;
    Kind kind{Kind::commune};
    double area_km2{0};
    std::optional<std::int64_t> population;
    std::optional<Point> centre;
    std::vector<OwnOrigin> formed_from;
};
BOOST_DESCRIBE_STRUCT(OwnUnit, (), (code, name, kind, area_km2, population, centre, formed_from))

struct Units {
    std::string format;
    OwnProvince province;
    Document document;
    std::vector<OwnUnit> units;
};
BOOST_DESCRIBE_STRUCT(Units, (), (format, province, document, units))

struct OutlineFile {
    std::string format;
    std::string unit;
    std::string note;
    std::vector<std::vector<double>> outline;
};
BOOST_DESCRIBE_STRUCT(OutlineFile, (), (format, unit, note, outline))

struct Holidays {
    std::string format;
    std::vector<DayRule> holidays;
};
BOOST_DESCRIBE_STRUCT(Holidays, (), (format, holidays))

struct HoursFile : HoursText {
    std::string format;
};
BOOST_DESCRIBE_STRUCT(HoursFile, (HoursText), (format))

struct Files {
    std::vector<Units> units;
    std::vector<OutlineFile> outlines;
    std::vector<DayRule> days;
    std::optional<Hours> hours;
};

} // namespace own

namespace {

using own::Files;

Error placed(std::string const& file, Error error)
{
    error.field = file + '#' + error.field;
    return error;
}

Result<void> read_outline(json::Value const& value, Files& files)
{
    auto outline = json::read<own::OutlineFile>(value);
    if (!outline) {
        return outline.error();
    }
    for (std::size_t n = 0; n < outline->outline.size(); ++n) {
        if (outline->outline[n].size() != 2) {
            return invalid("unit.outline.point", "/outline/" + std::to_string(n));
        }
    }
    files.outlines.push_back(*std::move(outline));
    return {};
}

Result<void> read_hours(json::Value const& value, Files& files)
{
    auto const text = json::read<own::HoursFile>(value);
    if (!text) {
        return text.error();
    }
    auto const hours = to_hours(*text);
    if (!hours) {
        return hours.error();
    }
    files.hours = *hours;
    return {};
}

Result<void> read_value(json::Value const& value, Files& files)
{
    auto const* const format = value.is_object() ? value.get_object().if_contains("format") : nullptr;
    auto const word =
        format != nullptr && format->is_string() ? std::string{format->get_string()} : std::string{};
    if (word == "smartward/units/1") {
        auto units = json::read<own::Units>(value);
        if (!units) {
            return units.error();
        }
        files.units.push_back(*std::move(units));
        return {};
    }
    if (word == "smartward/calendar/1") {
        auto calendar = json::read<own::Holidays>(value);
        if (!calendar) {
            return calendar.error();
        }
        files.days.insert(files.days.end(), calendar->holidays.begin(), calendar->holidays.end());
        return {};
    }
    if (word == "smartward/outline/1") {
        return read_outline(value, files);
    }
    if (word == "smartward/hours/1") {
        return read_hours(value, files);
    }
    return invalid("import.format.unknown", "/format");
}

Result<Files> read_files(std::filesystem::path const& data)
{
    Files files;
    for (auto const* const folder : {"units", "calendar"}) {
        std::error_code missing;
        std::set<std::filesystem::path> names;
        for (auto const& entry : std::filesystem::directory_iterator{data / folder, missing}) {
            if (entry.path().extension() == ".json") {
                names.insert(entry.path());
            }
        }
        if (missing) {
            return invalid("import.file.missing", (data / folder).string());
        }
        for (auto const& name : names) {
            auto const shown = std::string{folder} + '/' + name.filename().string();
            auto const text = event::read_import(name.string());
            if (!text) {
                return text.error();
            }
            auto const value = json::parse(*text);
            if (!value) {
                return placed(shown, value.error());
            }
            if (auto const read = read_value(*value, files); !read) {
                return placed(shown, read.error());
            }
        }
    }
    auto const calendar = WorkingCalendar::make(files.hours.value_or(ordinary_hours()), files.days);
    if (!calendar) {
        return placed("calendar", calendar.error());
    }
    return files;
}

class OwnImport {
public:
    OwnImport(sql::Session& database, Importer const& importer)
        : database_{database}, importer_{importer}, kept_{all_records(database)}
    {
    }

    OwnReport run(Files const& files)
    {
        for (auto const& list : files.units) {
            take_units(list);
        }
        for (auto const& outline : files.outlines) {
            Outline drawn{outline.note, {}};
            for (auto const& point : outline.outline) {
                drawn.points.push_back({point[0], point[1]});
            }
            report_.outlines += store_outline(database_, outline.unit, drawn) ? 1 : 0;
        }
        take_calendar(files);
        return report_;
    }

private:
    void take_units(own::Units const& list)
    {
        Balance provinces;
        take(database_, kept_.provinces, list.province.code,
             ProvinceRecord{{list.province.code, list.province.name, list.province.kind}, Source::own},
             provinces);
        for (auto const& unit : list.units) {
            ++report_.units.in;
            UnitRecord const record{unit.code,
                                    list.document.effective,
                                    std::nullopt,
                                    unit.name,
                                    unit.kind,
                                    list.province.code,
                                    unit.area_km2,
                                    unit.population,
                                    unit.centre,
                                    "",
                                    list.document.number,
                                    Source::own};
            take(database_, kept_.units, {record.code, record.valid_from}, filled(record), report_.units);
            for (auto const& origin : unit.formed_from) {
                take_origin(unit, origin);
            }
        }
    }

    /// What a national list added to our row stays.
    UnitRecord filled(UnitRecord record) const
    {
        auto const found = kept_.units.find({record.code, record.valid_from});
        if (found != kept_.units.end()) {
            auto const& before = found->second;
            record.population = record.population ? record.population : before.population;
            record.centre = record.centre ? record.centre : before.centre;
            record.other_code = before.other_code;
            record.valid_to = before.valid_to;
        }
        return record;
    }

    void take_origin(own::OwnUnit const& unit, own::OwnOrigin const& origin)
    {
        if (seen_.insert(origin.code).second) {
            ++report_.former_units.in;
            FormerRecord record{origin.code,     origin.code, origin.name, origin.kind,
                                origin.district, "",          "",          Source::own};
            auto const before = kept_.formers.find(record.key);
            if (before != kept_.formers.end()) {
                record.district_code = before->second.district_code;
                record.province = before->second.province;
            }
            take(database_, kept_.formers, record.key, record, report_.former_units);
        }
        ++report_.mappings.in;
        take(database_, kept_.origins, {unit.code, origin.code},
             OriginRecord{unit.code, origin.code, origin.how, "", Source::own}, report_.mappings);
    }

    void take_calendar(Files const& files)
    {
        auto const ward = importer_.ward;
        if (calendar_revision(database_, ward) == 0) {
            store_hours(database_, ward, files.hours.value_or(ordinary_hours()), importer_.ids.next());
            report_.hours = true;
        }
        auto const calendar = stored_calendar(database_, ward);
        std::set<int> years;
        for (auto const& rule : calendar.rules()) {
            years.insert(year_of(rule.date));
        }
        for (auto const& rule : files.days) {
            if (!years.contains(year_of(rule.date))) {
                store_day(database_, ward, rule, importer_.ids.next());
                ++report_.days;
            }
        }
    }

    sql::Session& database_;
    Importer const& importer_;
    Records kept_;
    std::set<std::string> seen_;
    OwnReport report_;
};

} // namespace

Result<OwnReport> import_own(Importer const& importer, std::string const& data_folder)
{
    auto const files = read_files(data_folder);
    if (!files) {
        return files.error();
    }
    OwnReport report;
    importer.database.write_now([&](sql::Session& database) {
        report = OwnImport{database, importer}.run(*files);
        bool const units = wrote(report.units) || wrote(report.former_units) || wrote(report.mappings);
        if (units || report.outlines > 0 || report.days > 0 || report.hours) {
            event::record_import(database, importer, "unit.own_data_taken", report);
        }
        return sql::Verdict::keep;
    });
    return report;
}

} // namespace ward::unit
