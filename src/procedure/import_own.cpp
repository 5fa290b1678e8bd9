#include "procedure/import_step.hpp"
#include "procedure/validity.hpp"
#include "procedure/version.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace ward::procedure {

namespace own {

/// An entry of data/procedures, as data/README.md has it.
struct Entry : Content {
    std::string code;
    Date valid_from;
};
BOOST_DESCRIBE_STRUCT(Entry, (Content), (code, valid_from))

struct EntryFile {
    std::string format;
    std::vector<Entry> procedures;
};
BOOST_DESCRIBE_STRUCT(EntryFile, (), (format, procedures))

struct FieldName {
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(FieldName, (), (code, name))

struct WorkField {
    std::string code;
    std::string name;
    std::vector<std::string> fields;
};
BOOST_DESCRIBE_STRUCT(WorkField, (), (code, name, fields))

struct Chain {
    std::string work_field;
    std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(Chain, (), (work_field, steps))

struct ChainFile {
    std::string format;
    std::vector<Chain> chains;
};
BOOST_DESCRIBE_STRUCT(ChainFile, (), (format, chains))

} // namespace own

namespace {

struct Files {
    std::vector<Field> fields;
    std::set<std::string> agencies;
    std::vector<own::Entry> entries;
    std::vector<own::Chain> chains;
};

Error placed(std::string const& file, Error error)
{
    error.field = file + '#' + error.field;
    return error;
}

/// `""` stands for “open end” in our files; what is left out is another thing, and an error.
Result<void> open_ends(json::Object& entry, std::string const& pointer)
{
    auto* const fees = entry.if_contains("fees");
    if (fees == nullptr || !fees->is_array()) {
        return {};
    }
    for (std::size_t n = 0; n < fees->as_array().size(); ++n) {
        auto* const fee = fees->as_array()[n].if_object();
        if (fee == nullptr) {
            continue;
        }
        auto const* const end = fee->if_contains("valid_to");
        if (end == nullptr) {
            return invalid("request.member.missing", pointer + "/fees/" + std::to_string(n) + "/valid_to");
        }
        if (end->is_string() && end->get_string().empty()) {
            fee->erase("valid_to");
        }
    }
    return {};
}

/// What our files leave out because all of ours are the ward's own.
Result<void> complete(json::Value& file)
{
    auto* const list = file.is_object() ? file.get_object().if_contains("procedures") : nullptr;
    if (list == nullptr || !list->is_array()) {
        return {};
    }
    for (std::size_t n = 0; n < list->as_array().size(); ++n) {
        auto* const entry = list->as_array()[n].if_object();
        if (entry == nullptr) {
            continue;
        }
        auto const pointer = "/procedures/" + std::to_string(n);
        for (auto const* const member : {"handled_by", "agency"}) {
            if (entry->contains(member)) {
                return invalid("request.member.unknown", pointer + '/' + member);
            }
        }
        entry->emplace("handled_by", "ward");
        entry->emplace("agency", "");
        if (auto const ends = open_ends(*entry, pointer); !ends) {
            return ends.error();
        }
    }
    return {};
}

template <class T>
Result<T> member(json::Value const& file, char const* name)
{
    auto const* const value = file.is_object() ? file.get_object().if_contains(name) : nullptr;
    if (value == nullptr) {
        return invalid("request.member.missing", json::child({}, name));
    }
    return json::read<T>(*value, json::child({}, name));
}

Result<void> read_ward(json::Value const& file, Files& files)
{
    auto const names = member<std::vector<own::FieldName>>(file, "fields");
    if (!names) {
        return names.error();
    }
    auto const work_fields = member<std::vector<own::WorkField>>(file, "work_fields");
    if (!work_fields) {
        return work_fields.error();
    }
    for (auto const& [code, name] : *names) {
        Field field{code, name, "", ""};
        for (auto const& work_field : *work_fields) {
            if (std::find(work_field.fields.begin(), work_field.fields.end(), code) !=
                work_field.fields.end()) {
                field.work_field = work_field.code;
                field.work_field_name = work_field.name;
            }
        }
        files.fields.push_back(std::move(field));
    }
    auto const agencies = member<std::vector<json::Object>>(file, "agencies");
    if (!agencies) {
        return agencies.error();
    }
    for (auto const& agency : *agencies) {
        auto const* const code = agency.if_contains("code");
        if (code != nullptr && code->is_string()) {
            files.agencies.insert(std::string{code->get_string()});
        }
    }
    return {};
}

Result<void> check_agencies(std::vector<Step> const& steps, Files const& files)
{
    for (std::size_t n = 0; n < steps.size(); ++n) {
        auto const& agency = steps[n].agency;
        if (!agency.empty() && !files.agencies.contains(agency)) {
            return invalid("procedure.step.agency.unknown", "/steps/" + std::to_string(n) + "/agency");
        }
    }
    return {};
}

Result<void> check_entry(own::Entry const& entry, Files const& files, std::set<std::string>& codes)
{
    if (!is_code(entry.code)) {
        return invalid("procedure.code.malformed", "/code");
    }
    if (!codes.insert(entry.code).second) {
        return invalid("procedure.code.twice", "/code");
    }
    if (std::none_of(files.fields.begin(), files.fields.end(),
                     [&](Field const& f) { return f.code == entry.field; })) {
        return invalid("procedure.field.unknown", "/field");
    }
    if (auto const known = check_agencies(entry.steps, files); !known) {
        return known.error();
    }
    return check(entry);
}

Result<void> read_chains(json::Value const& file, Files& files)
{
    auto list = json::read<own::ChainFile>(file);
    if (!list) {
        return list.error();
    }
    if (list->format != "smartward/default-steps/1") {
        return invalid("import.format.unknown", "/format");
    }
    for (std::size_t n = 0; n < list->chains.size(); ++n) {
        if (auto const known = check_agencies(list->chains[n].steps, files); !known) {
            auto error = known.error();
            error.field = "/chains/" + std::to_string(n) + error.field;
            return error;
        }
    }
    files.chains = std::move(list->chains);
    return {};
}

Result<void> read_entries(json::Value file, Files& files, std::set<std::string>& codes)
{
    if (auto const completed = complete(file); !completed) {
        return completed.error();
    }
    auto list = json::read<own::EntryFile>(file);
    if (!list) {
        return list.error();
    }
    if (list->format != "smartward/procedures/1") {
        return invalid("import.format.unknown", "/format");
    }
    for (std::size_t n = 0; n < list->procedures.size(); ++n) {
        if (auto const good = check_entry(list->procedures[n], files, codes); !good) {
            auto error = good.error();
            error.field = "/procedures/" + std::to_string(n) + error.field;
            return error;
        }
    }
    std::move(list->procedures.begin(), list->procedures.end(), std::back_inserter(files.entries));
    return {};
}

Result<Files> read_files(std::filesystem::path const& data)
{
    Files files;
    std::set<std::string> codes;
    for (auto const* const folder : {"ward", "procedures"}) { // fields first
        auto const names = json_files(data / folder);
        if (!names) {
            return names.error();
        }
        for (auto const& name : *names) {
            auto const shown = std::string{folder} + '/' + name.filename().string();
            auto const text = event::read_import(name.string());
            if (!text) {
                return text.error();
            }
            auto value = json::parse(*text);
            if (!value) {
                return placed(shown, value.error());
            }
            bool const fields = std::string_view{folder} == "ward";
            auto const read =
                fields ? read_ward(*value, files) : read_entries(*std::move(value), files, codes);
            if (!read) {
                return placed(shown, read.error());
            }
        }
    }
    auto const chains = data / "steps" / "default.json";
    if (std::filesystem::exists(chains)) {
        auto const text = event::read_import(chains.string());
        auto const value = text ? json::parse(*text) : Result<json::Value>{text.error()};
        auto const read = value ? read_chains(*value, files) : Result<void>{value.error()};
        if (!read) {
            return placed("steps/default.json", read.error());
        }
    }
    return files;
}

int take_chains(sql::Session& database, WardId ward, std::vector<own::Chain> const& chains)
{
    auto const kept = default_steps(database, ward);
    int written{0};
    for (auto const& [work_field, steps] : chains) {
        auto const before = kept.find(work_field);
        if (before == kept.end() || json::to_text(before->second) != json::to_text(steps)) {
            store_default_steps(database, ward, work_field, steps);
            ++written;
        }
    }
    return written;
}

int take_fields(sql::Session& database, WardId ward, std::vector<Field> const& fields)
{
    auto const kept = all_fields(database, ward);
    int written{0};
    for (std::size_t n = 0; n < fields.size(); ++n) {
        if (std::find(kept.begin(), kept.end(), fields[n]) == kept.end()) {
            store_field(database, ward, fields[n], static_cast<int>(n));
            ++written;
        }
    }
    return written;
}

void take(sql::Session& database, Importer const& importer, StoredVersion const* before,
          own::Entry const& entry, Balance& balance)
{
    ++balance.in;
    // What an officer wrote or withdrew stays.
    if (before != nullptr && (before->source == Source::officer || before->valid_to)) {
        ++balance.kept;
        return;
    }
    Content const& content = entry;
    if (before != nullptr && before->source == Source::own &&
        json::to_text(before->content) == json::to_text(content)) {
        ++balance.unchanged;
        return;
    }
    ++(before == nullptr ? balance.added : balance.changed);
    // A first own entry counts from its day; a corrected one from today, so that no dossier's ground moves.
    bool const corrected = before != nullptr && before->source == Source::own;
    auto const from = corrected ? std::max(entry.valid_from, date_of(importer.now)) : entry.valid_from;
    add_version(database, importer.ward, importer.ids, before,
                {{}, entry.code, 0, from, std::nullopt, Source::own, content});
}

} // namespace

Result<OwnReport> import_own(Importer const& importer, std::string const& data_folder)
{
    auto const files = read_files(data_folder);
    if (!files) {
        return files.error();
    }
    OwnReport report;
    importer.database.write_now([&](sql::Session& database) {
        report = {};
        report.fields = take_fields(database, importer.ward, files->fields);
        report.default_steps = take_chains(database, importer.ward, files->chains);
        auto const newest = newest_versions(database, importer.ward);
        for (auto const& entry : files->entries) {
            auto const before = newest.find(entry.code);
            take(database, importer, before == newest.end() ? nullptr : &before->second, entry,
                 report.procedures);
        }
        if (report.fields + report.default_steps + report.procedures.added + report.procedures.changed > 0) {
            record_catalogue_import(database, importer, "procedure.own_data_taken", report);
        }
        return sql::Verdict::keep;
    });
    return report;
}

} // namespace ward::procedure
