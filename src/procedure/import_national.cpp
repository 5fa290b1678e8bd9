#include "procedure/import_step.hpp"
#include "procedure/national.hpp"
#include "procedure/version.hpp"

#include <algorithm>
#include <filesystem>

namespace ward::procedure {

namespace {

struct Lists {
    json::Array procedures;
    json::Array referrals;
};

Result<Lists> read_lists(std::string const& file)
{
    auto const text = event::read_import(file);
    if (!text) {
        return text.error();
    }
    auto const value = json::parse(*text);
    if (!value) {
        return invalid(value.error().code, file);
    }
    Lists lists;
    for (auto const& [name, list] :
         {std::pair{"procedures", &lists.procedures}, std::pair{"referrals", &lists.referrals}}) {
        auto const* const found = value->is_object() ? value->get_object().if_contains(name) : nullptr;
        if (found == nullptr || !found->is_array()) {
            return invalid("import.format.unknown", file + "#/" + name);
        }
        *list = found->get_array();
    }
    return lists;
}

class NationalImport {
public:
    NationalImport(sql::Session& database, Importer const& importer, std::string file)
        : database_{database},
          importer_{importer},
          file_{std::move(file)},
          newest_{newest_versions(database, importer.ward)},
          fields_{all_fields(database, importer.ward)},
          marks_{all_marks(database, importer.ward)},
          default_steps_{default_steps(database, importer.ward)}
    {
    }

    NationalReport run(Lists const& lists, Progress const& progress)
    {
        auto const total =
            static_cast<double>(std::max<std::size_t>(1, lists.procedures.size() + lists.referrals.size()));
        std::size_t done{0};
        for (auto const& [name, list, read, balance] :
             {std::tuple{"/procedures/", &lists.procedures, &read_procedure, &report_.procedures},
              std::tuple{"/referrals/", &lists.referrals, &read_referral, &report_.referrals}}) {
            for (std::size_t n = 0; n < list->size(); ++n) {
                take(read((*list)[n], name + std::to_string(n)), name + std::to_string(n), *balance);
                progress(static_cast<double>(++done) / total);
            }
        }
        return std::move(report_);
    }

private:
    void take(Result<National> const& entry, std::string const& pointer, Balance& balance)
    {
        ++balance.in;
        if (!entry) {
            reject(entry.error().field, entry.error().code, balance);
            return;
        }
        if (!seen_.insert(entry->code).second) {
            reject(pointer + "/code", "procedure.code.twice", balance);
            return;
        }
        if (!field_known(entry->content.field)) {
            reject(pointer + "/field_group", "procedure.field.unknown", balance);
            return;
        }
        auto whole = *entry;
        give_steps(whole.content);
        keep(whole, balance);
        if (entry->content.handled_by != HandledBy::elsewhere) {
            renew_marks(*entry);
        }
    }

    /// The list says nothing of how a ward handles it; the usual way of its work field is where to begin.
    void give_steps(Content& content)
    {
        auto const field = std::ranges::find(fields_, content.field, &Field::code);
        auto const steps =
            field == fields_.end() ? default_steps_.end() : default_steps_.find(field->work_field);
        if (content.handled_by == HandledBy::ward && content.steps.empty() && steps != default_steps_.end()) {
            content.steps = steps->second;
        }
    }

    void reject(std::string const& pointer, std::string const& reason, Balance& balance)
    {
        ++balance.rejected;
        report_.rejections.push_back({file_ + '#' + pointer, reason});
    }

    void keep(National const& entry, Balance& balance)
    {
        auto const found = newest_.find(entry.code);
        auto const* const before = found == newest_.end() ? nullptr : &found->second;
        if (before != nullptr && (before->source != Source::national || before->valid_to)) {
            ++balance.kept;
            return;
        }
        report_.given_steps += entry.content.steps.empty() ? 0 : 1;
        if (before != nullptr && json::to_text(before->content) == json::to_text(entry.content)) {
            ++balance.unchanged;
            return;
        }
        ++(before == nullptr ? balance.added : balance.changed);
        auto const first_day =
            make_date(2025, 7, 1); // of the two-level administration, which the list describes
        auto const from = before == nullptr ? first_day : std::max(first_day, date_of(importer_.now));
        add_version(database_, importer_.ward, importer_.ids, before,
                    {{}, entry.code, 0, from, std::nullopt, Source::national, entry.content});
    }

    /// The field is ours already, or one we have a name for.
    bool field_known(std::string const& code)
    {
        if (std::any_of(fields_.begin(), fields_.end(),
                        [&](Field const& each) { return each.code == code; })) {
            return true;
        }
        auto const name = national_field_name(code);
        if (name.empty()) {
            return false;
        }
        constexpr int behind_ours = 1'000;
        fields_.push_back({code, std::string{name}, "", ""});
        store_field(database_, importer_.ward, fields_.back(), behind_ours);
        ++report_.fields;
        return true;
    }

    void renew_marks(National const& entry)
    {
        std::set<Mark> kept;
        for (auto at = marks_.lower_bound({entry.code, Mark{}});
             at != marks_.end() && at->first == entry.code; ++at) {
            kept.insert(at->second);
        }
        for (auto const mark : entry.marks) {
            if (!kept.contains(mark)) {
                store_mark(database_, importer_.ward, entry.code, mark);
                ++report_.marks;
            }
        }
        for (auto const mark : kept) {
            if (!entry.marks.contains(mark)) {
                remove_mark(database_, importer_.ward, entry.code, mark);
                ++report_.marks;
            }
        }
    }

    sql::Session& database_;
    Importer const& importer_;
    std::string file_;
    std::map<std::string, StoredVersion> newest_;
    std::vector<Field> fields_;
    Marks marks_;
    DefaultSteps default_steps_;
    std::set<std::string> seen_;
    NationalReport report_;
};

int written(Balance const& balance)
{
    return balance.added + balance.changed;
}

} // namespace

Result<NationalReport> import_national(Importer const& importer, std::string const& file,
                                       Progress const& progress)
{
    auto const lists = read_lists(file);
    if (!lists) {
        return lists.error();
    }
    NationalReport report;
    importer.database.write_now([&](sql::Session& database) {
        auto const name = std::filesystem::path{file}.filename().string();
        report = NationalImport{database, importer, name}.run(*lists, progress);
        if (written(report.procedures) + written(report.referrals) + report.fields + report.marks > 0) {
            record_catalogue_import(database, importer, "procedure.national_list_taken", report);
        }
        return sql::Verdict::keep;
    });
    return report;
}

} // namespace ward::procedure
