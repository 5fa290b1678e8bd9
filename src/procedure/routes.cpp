#include "procedure/routes.hpp"

#include "base/text.hpp"
#include "event/store.hpp"
#include "procedure/validity.hpp"
#include "procedure/version.hpp"
#include "staff/directory.hpp"

#include <algorithm>
#include <charconv>

namespace ward::procedure {

using api::Permission;
using api::Who;

namespace {

std::optional<int> whole_number(std::string_view digits)
{
    int value{0};
    auto const end = digits.data() + digits.size();
    auto const [stopped, fault] = std::from_chars(digits.data(), end, value);
    return fault == std::errc{} && stopped == end ? std::optional{value} : std::nullopt;
}

/// "3x2,10" → 3 pages twice and 10 pages once.
Result<std::vector<CopyCount>> copies_of(std::string_view text)
{
    std::vector<CopyCount> copies;
    while (!text.empty()) {
        auto const one = text.substr(0, text.find(','));
        text.remove_prefix(std::min(one.size() + 1, text.size()));
        auto const cross = one.find('x');
        auto const pages = whole_number(one.substr(0, cross));
        auto const count =
            cross == std::string_view::npos ? std::optional{1} : whole_number(one.substr(cross + 1));
        if (!pages || !count) {
            return invalid("procedure.fee.copies.malformed", "/copies");
        }
        copies.push_back({*pages, *count});
    }
    return copies;
}

/// As it is told: agencies by the names they have now, whatever day the version is of.
Procedure with_agency_names(api::Call const& call, Procedure procedure)
{
    auto const agencies = staff::agencies(call.database, call.ward());
    for (auto& step : procedure.steps) {
        auto const agency = std::ranges::find(agencies, step.agency, &staff::Agency::code);
        step.agency_name = agency != agencies.end() ? std::optional{agency->name} : std::nullopt;
    }
    return procedure;
}

/// What the catalogue has just got, for the answer; the writer does not wait for the whole of it to be read
/// again.
Procedure written(api::Call const& call, std::string const& code)
{
    renew_catalogue(call.database, call.ward(), call.ids.next());
    return with_agency_names(call, complete(*newest_version(call.database, call.ward(), code),
                                            all_fields(call.database, call.ward()),
                                            all_marks(call.database, call.ward())));
}

} // namespace

Routes::Routes(api::Router& router, Catalogue const& catalogue) : catalogue_{catalogue}
{
    router.get("/api/v1/procedures", {"Procedures, by whatever words people use", Who::anyone()}, *this,
               &Routes::list);
    router.get("/api/v1/procedures/{code}", {"What one procedure needs, takes and costs", Who::anyone()},
               *this, &Routes::show);
    router.get("/api/v1/procedures/{code}/fee", {"What one dossier of a procedure costs", Who::anyone()},
               *this, &Routes::tell_fee);
    router.get("/api/v1/fields", {"The fields of procedures", Who::anyone()}, *this, &Routes::list_fields);
    router.put("/api/v1/procedures/{code}",
               {"Change a procedure from a day on, or add one", Who::may({Permission::admin})}, *this,
               &Routes::change);
    router.post("/api/v1/procedures/{code}/withdraw",
                {"Take a procedure out of the catalogue from a day on", Who::may({Permission::admin})}, *this,
                &Routes::withdraw);
}

Result<api::Page<ProcedureRow>> Routes::list(api::Call const& call, ProcedureQuery const& query) const
{
    auto page = catalogue_.rows(call.database, call.ward(), date_of(call.now),
                                {query.query.value_or(""), query.field.value_or(""), query.after.value_or(""),
                                 api::page_limit(query)});
    return api::Page<ProcedureRow>{std::move(page.items), std::move(page.next)};
}

Result<Procedure> Routes::show(api::Call const& call, VersionQuery const& query) const
{
    auto const& code = call.argument("code");
    auto found = query.version
                     ? catalogue_.version(call.database, call.ward(), code, *query.version)
                     : catalogue_.at(call.database, call.ward(), code, query.on.value_or(date_of(call.now)));
    if (!found) {
        return not_found("procedure.unknown");
    }
    return with_agency_names(call, *std::move(found));
}

Result<FeeAnswer> Routes::tell_fee(api::Call const& call, FeeQuery const& query) const
{
    auto const on = query.on.value_or(date_of(call.now));
    auto const found = catalogue_.at(call.database, call.ward(), call.argument("code"), on);
    if (!found) {
        return not_found("procedure.unknown");
    }
    auto const copies = copies_of(query.copies.value_or(""));
    if (!copies) {
        return copies.error();
    }
    return fee(*found, {query.channel, query.case_.value_or(""), query.exemption.value_or(""), on,
                        query.items.value_or(1), *copies});
}

Result<api::Page<FieldRow>> Routes::list_fields(api::Call const& call) const
{
    return api::Page<FieldRow>{catalogue_.fields(call.database, call.ward(), date_of(call.now)),
                               std::nullopt};
}

Result<Procedure> Routes::change(api::Call const& call, ProcedureChange const& change) const
{
    auto const& code = call.argument("code");
    auto const ward = call.ward();
    if (!is_code(code)) {
        return invalid("procedure.code.malformed");
    }
    if (auto const good = check(change); !good) {
        return good.error();
    }
    auto const fields = all_fields(call.database, ward);
    if (std::none_of(fields.begin(), fields.end(),
                     [&](Field const& each) { return each.code == change.field; })) {
        return invalid("procedure.field.unknown", "/field");
    }
    auto const before = newest_version(call.database, ward, code);
    if ((before ? before->version : 0) != change.version) {
        return conflict("procedure.changed", "/version");
    }
    if (before && change.valid_from < before->valid_from) {
        return invalid("procedure.valid_from.before_previous", "/valid_from");
    }
    Content content = change;
    for (auto& step : content.steps) {
        step.agency_name.reset();
    }
    auto const next =
        add_version(call.database, ward, call.ids, before ? &*before : nullptr,
                    {{}, code, 0, change.valid_from, std::nullopt, Source::officer, std::move(content)});
    event::record(call, {"procedure.changed",
                         "procedure",
                         next.id.value,
                         {{"code", code},
                          {"version", next.version},
                          {"before", change.version},
                          {"valid_from", to_iso(change.valid_from)}}});
    return written(call, code);
}

Result<Procedure> Routes::withdraw(api::Call const& call, Withdrawal const& withdrawal) const
{
    auto const& code = call.argument("code");
    auto const version = newest_version(call.database, call.ward(), code);
    if (!version) {
        return not_found("procedure.unknown");
    }
    if (version->version != withdrawal.version) {
        return conflict("procedure.changed", "/version");
    }
    if (version->valid_to) {
        return conflict("procedure.withdrawn");
    }
    if (withdrawal.from < version->valid_from) {
        return invalid("procedure.from.before_valid", "/from");
    }
    if (withdrawal.reason.empty() || length(withdrawal.reason) > name_length_max) {
        return invalid("procedure.reason", "/reason");
    }
    end_version(call.database, call.ward(), version->id, withdrawal.from - std::chrono::days{1});
    event::record(call, {"procedure.withdrawn",
                         "procedure",
                         version->id.value,
                         {{"code", code},
                          {"version", version->version},
                          {"from", to_iso(withdrawal.from)},
                          {"reason", withdrawal.reason}}});
    return written(call, code);
}

} // namespace ward::procedure
