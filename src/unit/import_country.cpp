#include "base/json_known.hpp"
#include "unit/import_step.hpp"
#include "unit/national.hpp"
#include "unit/rules.hpp"

#include <filesystem>
#include <set>

namespace ward::unit {

namespace {

/// A list of one of the two files.
struct List {
    std::string file; ///< without its folder, for places
    std::string name;
    json::Array rows;

    std::string place(std::size_t row) const { return file + "#/" + name + '/' + std::to_string(row); }
};

Result<json::Value> read_json(std::string const& path)
{
    auto const text = event::read_import(path);
    if (!text) {
        return text.error();
    }
    auto value = json::parse(*text);
    return value ? value : Result<json::Value>{invalid(value.error().code, path)};
}

Result<List> list_of(json::Value const& value, std::string const& path, char const* name)
{
    auto const* const found = value.is_object() ? value.get_object().if_contains(name) : nullptr;
    if (found == nullptr || !found->is_array()) {
        return invalid("import.format.unknown", path + "#/" + name);
    }
    return List{std::filesystem::path{path}.filename().string(), name, found->get_array()};
}

struct Lists {
    List provinces;
    List communes;
    List mergers;
};

Result<Lists> read_lists(std::string const& units_file, std::string const& mergers_file)
{
    auto const units = read_json(units_file);
    if (!units) {
        return units.error();
    }
    auto const mergers = read_json(mergers_file);
    if (!mergers) {
        return mergers.error();
    }
    auto provinces = list_of(*units, units_file, "provinces");
    auto communes = list_of(*units, units_file, "communes");
    auto rows = list_of(*mergers, mergers_file, "communes");
    for (auto const* const list : {&provinces, &communes, &rows}) {
        if (!*list) {
            return list->error();
        }
    }
    return Lists{*std::move(provinces), *std::move(communes), *std::move(rows)};
}

class CountryImport {
public:
    CountryImport(sql::Session& database, Progress const& progress)
        : database_{database}, progress_{progress}, kept_{all_records(database)}
    {
    }

    CountryReport run(Lists const& lists)
    {
        total_ = lists.provinces.rows.size() + lists.communes.rows.size() + lists.mergers.rows.size();
        for (std::size_t n = 0; n < lists.provinces.rows.size(); ++n) {
            take_province(lists.provinces.rows[n], lists.provinces.place(n));
        }
        for (std::size_t n = 0; n < lists.communes.rows.size(); ++n) {
            read_commune(lists.communes.rows[n], lists.communes.place(n));
        }
        for (std::size_t n = 0; n < lists.mergers.rows.size(); ++n) {
            take_merger(lists.mergers.rows[n], lists.mergers.place(n));
        }
        take_units();
        count_lost_formers();
        return std::move(report_);
    }

private:
    void step()
    {
        ++done_;
        progress_(static_cast<double>(done_) / static_cast<double>(total_));
    }

    void reject(std::string const& place, std::string const& reason, Balance& balance)
    {
        ++balance.rejected;
        report_.rejections.push_back({place, reason});
    }

    void take_province(json::Value const& value, std::string const& place)
    {
        ++report_.provinces.in;
        step();
        auto const row = json::read_known<ProvinceRow>(value, "");
        auto const record = row ? province_of(*row) : Result<ProvinceRecord>{row.error()};
        if (!record) {
            reject(place + record.error().field, record.error().code, report_.provinces);
            return;
        }
        auto const code = record->province.code;
        if (!provinces_.insert(code).second) {
            reject(place + "/code", "unit.code.twice", report_.provinces);
            return;
        }
        auto const found = kept_.provinces.find(code);
        bool const ours = found != kept_.provinces.end() && found->second.source == Source::own;
        take(database_, kept_.provinces, code, ours ? found->second : *record, report_.provinces);
    }

    /// Read now and written after the mergers, which may add the other code of a unit.
    void read_commune(json::Value const& value, std::string const& place)
    {
        ++report_.units.in;
        step();
        auto const row = json::read_known<CommuneRow>(value, "");
        auto const periods = row ? units_of(*row) : Result<std::vector<UnitRecord>>{row.error()};
        if (!periods) {
            reject(place + periods.error().field, periods.error().code, report_.units);
            return;
        }
        if (!provinces_.contains(row->province_code)) {
            reject(place + "/province_code", "unit.province.unknown", report_.units);
            return;
        }
        if (!units_.try_emplace(row->code, *periods).second) {
            reject(place + "/code", "unit.code.twice", report_.units);
        }
    }

    void take_merger(json::Value const& value, std::string const& place)
    {
        step();
        auto const row = json::read_known<MergerRow>(value, "");
        if (!row) {
            ++report_.mappings.in;
            reject(place + row.error().field, row.error().code, report_.mappings);
            return;
        }
        auto unit = units_.find(row->new_code);
        if (unit == units_.end() && row->nso_code) {
            unit = units_.find(*row->nso_code);
        }
        auto const name = split_kind(row->current_name.value_or(row->new_name)).second;
        std::string refused;
        if (unit == units_.end()) {
            refused = "unit.merger.unit_unknown";
        } else if (!same_name(unit->second.back().name, name)) {
            refused = "unit.merger.name_differs";
        } else if (row->nso_code && *row->nso_code != unit->first) {
            for (auto& period : unit->second) {
                period.other_code = *row->nso_code;
            }
        }
        for (std::size_t n = 0; n < row->old.size(); ++n) {
            take_old(refused, refused.empty() ? unit->first : "", row->old[n],
                     place + "/old/" + std::to_string(n));
        }
    }

    /// One row of the table of mergers: a former unit and where it, or a part of it, went.
    void take_old(std::string const& refused, std::string const& unit_code, json::Value const& value,
                  std::string const& place)
    {
        ++report_.mappings.in;
        auto const row = json::read_known<OldRow>(value, "");
        auto const former = row ? former_of(*row) : Result<FormerRecord>{row.error()};
        if (former) {
            formers_seen_.insert(former->key);
        }
        auto const how = row ? how_of(row->how) : std::nullopt;
        if (!former) {
            reject(place + former.error().field, former.error().code, report_.mappings);
        } else if (!refused.empty()) {
            reject(place, refused, report_.mappings);
        } else if (!how) {
            reject(place + "/how", "unit.merger.how_unknown", report_.mappings);
        } else if (auto const reason = take_former(*former); reason != nullptr) {
            reject(place, reason, report_.mappings);
        } else if (!origins_.insert({unit_code, former->key}).second) {
            reject(place, "unit.merger.twice", report_.mappings);
        } else {
            origin_records_.push_back(
                {unit_code, former->key, *how, row->note.value_or(""), Source::national});
        }
    }

    /// Null when it was taken, now or before; one code cannot have been two units.
    char const* take_former(FormerRecord const& record)
    {
        auto const [first, is_new] = formers_.try_emplace(record.key, record);
        if (!is_new) {
            bool const same = same_name(first->second.name, record.name) &&
                              first->second.district_code == record.district_code;
            return same ? nullptr : "unit.former.name_differs";
        }
        auto merged = record;
        auto const ours = kept_.formers.find(record.key);
        if (ours != kept_.formers.end() && ours->second.source == Source::own) {
            merged = ours->second;
            merged.district_code = record.district_code;
            merged.province = record.province;
        }
        take(database_, kept_.formers, record.key, merged, report_.former_units);
        return nullptr;
    }

    void take_units()
    {
        for (auto const& [code, periods] : units_) {
            Balance rows; // a unit of two periods is one unit
            for (auto const& period : periods) {
                auto const key = std::pair{period.code, period.valid_from};
                take(database_, kept_.units, key, merged(period), rows);
            }
            ++(rows.changed > 0 ? report_.units.changed
               : rows.added > 0 ? report_.units.added
                                : report_.units.unchanged);
        }
        for (auto const& record : origin_records_) {
            auto const key = std::pair{record.unit_code, record.former_key};
            auto const found = kept_.origins.find(key);
            bool const ours = found != kept_.origins.end() && found->second.source == Source::own;
            take(database_, kept_.origins, key, ours ? found->second : record, report_.mappings);
        }
    }

    /// Of our own units only gaps are filled.
    UnitRecord merged(UnitRecord const& record) const
    {
        auto const found = kept_.units.find({record.code, record.valid_from});
        if (found == kept_.units.end() || found->second.source != Source::own) {
            return record;
        }
        auto ours = found->second;
        ours.population = ours.population ? ours.population : record.population;
        ours.centre = ours.centre ? ours.centre : record.centre;
        ours.other_code = record.other_code;
        return ours;
    }

    /// A former unit of which no row could be taken is rejected as well; its rows say why.
    void count_lost_formers()
    {
        report_.former_units.in = static_cast<int>(formers_seen_.size());
        for (auto const& key : formers_seen_) {
            if (!formers_.contains(key)) {
                reject("former unit " + key, "unit.former.no_row_taken", report_.former_units);
            }
        }
    }

    sql::Session& database_;
    Progress const& progress_;
    Records kept_;
    std::set<std::string> provinces_;
    std::map<std::string, std::vector<UnitRecord>> units_;
    std::map<std::string, FormerRecord> formers_;
    std::set<std::string> formers_seen_;
    std::set<std::pair<std::string, std::string>> origins_;
    std::vector<OriginRecord> origin_records_;
    std::size_t done_{0};
    std::size_t total_{0};
    CountryReport report_;
};

} // namespace

Result<CountryReport> import_country(Importer const& importer, std::string const& units_file,
                                     std::string const& mergers_file, Progress const& progress)
{
    auto const lists = read_lists(units_file, mergers_file);
    if (!lists) {
        return lists.error();
    }
    CountryReport report;
    importer.database.write_now([&](sql::Session& database) {
        report = CountryImport{database, progress}.run(*lists);
        if (wrote(report.provinces) || wrote(report.units) || wrote(report.former_units) ||
            wrote(report.mappings)) {
            event::record_import(database, importer, "unit.country_taken", report);
        }
        return sql::Verdict::keep;
    });
    return report;
}

} // namespace ward::unit
