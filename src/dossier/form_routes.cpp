#include "dossier/form_routes.hpp"

#include "dossier/tracking.hpp"

#include "dossier/form_store.hpp"
#include "dossier/view_store.hpp"
#include "event/store.hpp"
#include "print/forms.hpp"
#include "staff/directory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ward::dossier {

using api::Permission;
using api::Who;

namespace {

constexpr auto form_numbers = std::to_array<std::string_view>({"01", "02", "03", "04", "05", "06"});

/// All of a dossier's events; a dossier has tens of them.
std::vector<event::Event> all_events(api::Call const& call, DossierId dossier)
{
    std::vector<event::Event> all;
    event::EventId last{};
    while (true) {
        auto const some =
            event::of_subject(call.database, call.ward(), "dossier", dossier.value, last, api::page_max);
        all.insert(all.end(), some.begin(), some.end());
        if (some.size() < static_cast<std::size_t>(api::page_max)) {
            return all;
        }
        last = some.back().id;
    }
}

/// The form that was asked for: by key, or the newest.
std::optional<PrintedForm> find_form(api::Call const& call, DossierId dossier, std::string const& form,
                                     std::optional<PrintedFormId> print)
{
    if (!print) {
        return newest_form(call.database, call.ward(), dossier, form);
    }
    for (auto& each : forms_of(call.database, call.ward(), dossier)) {
        if (each.id == *print && each.form == form) {
            return std::move(each);
        }
    }
    return std::nullopt;
}

Result<int> year_of_path(api::Call const& call)
{
    auto const& text = call.argument("year");
    int year{0};
    auto const [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), year);
    bool const whole = problem == std::errc{} && stop == text.data() + text.size();
    if (!whole || year < register_year_min || year > register_year_max) {
        return not_found("register.year.unknown");
    }
    return year;
}

/// What one print holds: a volume, or fewer lines than a volume has. More is refused, never cut.
Result<std::vector<RegisterEntry>> lines_to_print(api::Call const& call, int year, RegisterQuery const& query,
                                                  int volume_lines)
{
    constexpr int volumes_max{1'000};
    RegisterSlice slice{.year = year, .from = query.from, .to = query.to, .limit = volume_lines + 1};
    if (query.volume) {
        if (*query.volume < 1 || *query.volume > volumes_max) {
            return invalid("register.volume.unknown", "/volume");
        }
        slice.after = (*query.volume - 1) * volume_lines;
        slice.last = slice.after + volume_lines;
    }
    auto entries = register_entries(call.database, call.ward(), slice, volume_lines);
    if (query.volume && *query.volume > 1 && entries.empty() && !query.from && !query.to) {
        return invalid("register.volume.unknown", "/volume");
    }
    if (entries.size() > static_cast<std::size_t>(volume_lines)) {
        return invalid("register.too_many", "/volume");
    }
    return entries;
}

/// "02", or "01–02" of days that reach into the next; `asked` when there is no line to tell.
std::string volumes_of(std::vector<RegisterEntry> const& entries, int asked)
{
    auto const first = entries.empty() ? asked : entries.front().volume;
    auto const last = entries.empty() ? asked : entries.back().volume;
    return first == last ? fmt::format("{:02}", first) : fmt::format("{:02}–{:02}", first, last);
}

/// Where the fact is checked that the form was handed out for: the first that was told of at that very
/// moment, else the last one before.
std::string proof_of(api::Call const& call, PrintedForm const& printed, Dossier const& dossier,
                     std::string const& public_url)
{
    std::string address;
    for (auto const& seal : told_seals(call, dossier.id)) {
        if (seal.at <= printed.at && seal.subject == dossier.code) {
            address = proof_address(public_url, seal);
        }
        if (seal.at >= printed.at) {
            break;
        }
    }
    return address;
}

/// Who prints whole numbers of citizens leaves a trace. Source: docs/law.md#L-63
void record_register(api::Call const& call, int year, std::string_view how)
{
    event::record_reading(call, {"register.read", "register", year, {{"how", how}}});
}

} // namespace

FormRoutes::FormRoutes(api::Router& router, Surroundings const& around, std::string public_url)
    : around_{around}, public_url_{std::move(public_url)}
{
    router.get_slow(
        "/api/v1/dossiers/{id}/forms/{form}",
        {"A printed form of a dossier, 01 to 06, as PDF; 01 to 05 as first handed out", Who::signed_in()},
        *this, &FormRoutes::show_form);
    router.get_slow(
        "/api/v1/register/{year}",
        {"The register of a year, form 07, as PDF", Who::may({Permission::receive, Permission::lead})}, *this,
        &FormRoutes::print_register);
    router.get("/api/v1/register/{year}/rows",
               {"The lines of the register, by number", Who::may({Permission::receive, Permission::lead})},
               *this, &FormRoutes::list_register);
    router.get("/api/v1/register/{year}/volumes",
               {"The volumes of the register of a year, each of which is one print",
                Who::may({Permission::receive, Permission::lead})},
               *this, &FormRoutes::list_volumes);
}

Result<api::Page<RegisterVolume>> FormRoutes::list_volumes(api::Call const& call) const
{
    auto const year = year_of_path(call);
    if (!year) {
        return year.error();
    }
    auto const newest = last_register_number(call.database, call.ward(), *year);
    return api::Page<RegisterVolume>{register_volumes(newest, around_.settings.register_volume_lines),
                                     std::nullopt};
}

Result<Letterhead> FormRoutes::letterhead(api::Call const& call) const
{
    auto office = staff::ward_office(call.database, call.ward());
    if (!office) {
        return conflict("dossier.ward_office.missing");
    }
    return Letterhead{*std::move(office), public_url_};
}

Result<api::Document> FormRoutes::slip(api::Call const& call, Dossier const& dossier) const
{
    auto const head = letterhead(call);
    if (!head) {
        return head.error();
    }
    staff::Names names{call.database, call.ward()};
    SlipNames const of{[&](AgencyId id) {
                           auto const found = names.agency(id);
                           return found ? found->name : std::string{};
                       },
                       [&](OfficerId id) {
                           auto const found = names.officer(id);
                           return found ? found->name : std::string{};
                       }};
    auto rows = hand_overs(dossier, all_events(call, dossier.id), of);
    auto const form = control_slip(*head, dossier, std::move(rows), call.now);
    return api::Document{
        "application/pdf", print::to_pdf(form, call.now), {}, dossier.code + "-06.pdf", true};
}

Result<api::Document> FormRoutes::show_form(api::Call const& call, FormQuery const& query) const
{
    auto const seen = look(call);
    if (!seen) {
        return seen.error();
    }
    auto const& number = call.argument("form");
    if (std::ranges::find(form_numbers, std::string_view{number}) == form_numbers.end()) {
        return not_found("form.unknown");
    }
    auto const& dossier = seen->dossier;
    event::record_reading(call,
                          {"dossier.printed", "dossier", dossier.id.value, {{"form", number}}, dossier.code});
    if (number == "06") {
        return slip(call, dossier);
    }
    auto const printed = find_form(call, dossier.id, number, query.print);
    if (!printed) {
        return not_found("form.not_handed_out");
    }
    auto head = letterhead(call);
    if (!head) {
        return head.error();
    }
    head->proof_address = proof_of(call, *printed, dossier, public_url_);
    auto const copy =
        query.copy == CopyFor::office ? print::ReceiptCopy::office : print::ReceiptCopy::applicant;
    auto bytes = to_pdf(*head, *printed, copy);
    return api::Document{"application/pdf", std::move(bytes), {}, dossier.code + "-" + number + ".pdf", true};
}

Result<api::Document> FormRoutes::print_register(api::Call const& call, RegisterQuery const& query) const
{
    auto const year = year_of_path(call);
    auto const head = letterhead(call);
    if (!year || !head) {
        return !year ? year.error() : head.error();
    }
    auto const entries = lines_to_print(call, *year, query, around_.settings.register_volume_lines);
    if (!entries) {
        return entries.error();
    }
    record_register(call, *year, "print");
    print::Register book;
    book.header = form_header(*head, "", date_of(call.now));
    book.year = *year;
    book.volume = volumes_of(*entries, query.volume.value_or(1));
    book.rows = printed_rows(call.database, call.ward(), *entries);
    auto const last = last_register_number(call.database, call.ward(), *year);
    bool const to_the_end = entries->empty() ? last == 0 : entries->back().number == last;
    if (!query.from && !query.to && to_the_end && year_of(date_of(call.now)) > *year) {
        book.closed = make_date(*year, 12, 31);
    }
    return api::Document{
        "application/pdf", print::to_pdf(book, call.now), {}, fmt::format("{}-07.pdf", *year), true};
}

Result<api::Page<RegisterEntry>> FormRoutes::list_register(api::Call const& call,
                                                           RegisterRowsQuery const& query) const
{
    auto const year = year_of_path(call);
    if (!year) {
        return year.error();
    }
    auto const after = query.after ? parse_id(*query.after) : std::optional<std::int64_t>{0};
    if (!after || *after > std::numeric_limits<int>::max()) {
        return invalid("request.after.malformed", "/after");
    }
    auto const limit = api::page_limit(query);
    api::Page<RegisterEntry> page;
    page.items = register_entries(call.database, call.ward(),
                                  {.year = *year,
                                   .from = query.from,
                                   .to = query.to,
                                   .after = static_cast<int>(*after),
                                   .limit = limit + 1},
                                  around_.settings.register_volume_lines);
    if (static_cast<int>(page.items.size()) > limit) {
        page.items.pop_back();
        page.next = std::to_string(page.items.back().number);
    }
    if (!query.after) {
        record_register(call, *year, "list");
    }
    return page;
}

} // namespace ward::dossier
