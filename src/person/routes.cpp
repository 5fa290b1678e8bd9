#include "person/routes.hpp"

#include "event/store.hpp"
#include "person/registration.hpp"
#include "person/rules.hpp"
#include "person/store.hpp"

#include <algorithm>

namespace ward::person {

using api::Permission;
using api::Who;

namespace {

/// The person the path names. Refusal person.unknown.
Result<Person> person_of(api::Call const& call)
{
    auto const id = call.key<PersonId>("id", "person.unknown");
    if (!id) {
        return id.error();
    }
    auto person = load(call.database, call.ward(), *id);
    if (!person) {
        return not_found("person.unknown");
    }
    return *std::move(person);
}

json::Array as_array(std::vector<std::string> const& words)
{
    json::Array array;
    for (auto const& word : words) {
        array.emplace_back(word);
    }
    return array;
}

std::optional<std::string> text_in(json::Object const& data, std::string_view name)
{
    auto const* const value = data.if_contains(boost::json::string_view{name.data(), name.size()});
    return value != nullptr && value->is_string() ? std::optional{std::string{value->as_string()}}
                                                  : std::nullopt;
}

Reading to_reading(event::Event const& one)
{
    return {one.id,
            one.at,
            one.kind,
            one.officer_id,
            one.agency_id,
            text_in(one.data, "reason"),
            text_in(one.data, "dossier_id")};
}

} // namespace

Routes::Routes(api::Router& router)
{
    router.get("/api/v1/persons",
               {"Persons by a whole ID number or phone, or by words of the name, with marks or without",
                Who::may({Permission::receive, Permission::handle})},
               *this, &Routes::list);
    router.create("/api/v1/persons", {"Keep a person, typed once", Who::may({Permission::receive})}, *this,
                  &Routes::create);
    router.post(
        "/api/v1/persons/similar",
        {"Persons kept already that may be the one typed; nothing is kept", Who::may({Permission::receive})},
        *this, &Routes::list_similar);
    router.get("/api/v1/persons/{id}",
               {"One person, numbers masked; that it was read is recorded",
                Who::may({Permission::receive, Permission::handle})},
               *this, &Routes::show);
    router.patch("/api/v1/persons/{id}", {"Change what is kept of a person", Who::may({Permission::receive})},
                 *this, &Routes::change);
    router.post("/api/v1/persons/{id}/unmask",
                {"The full numbers of a person, for a reason that is recorded",
                 Who::may({Permission::receive, Permission::handle})},
                *this, &Routes::unmask);
    router.get(
        "/api/v1/persons/{id}/readers",
        {"Who looked at a person's file, when and why", Who::may({Permission::lead, Permission::admin})},
        *this, &Routes::list_readers);
}

Result<api::Page<PersonRow>> Routes::list(api::Call const& call, PersonQuery const& query) const
{
    auto const wanted = read_query(query.query);
    if (!wanted) {
        return wanted.error();
    }
    auto const after = query.after ? parse_cursor(*query.after) : std::nullopt;
    if (query.after && !after) {
        return invalid("request.after.malformed", "/after");
    }
    auto const limit = std::min(api::page_limit(query), found_max);
    auto const found = search(call.database, call.ward(), *wanted, after, limit);
    api::Page<PersonRow> page;
    for (auto const& one : found) {
        page.items.push_back(row_of(one.person));
    }
    if (static_cast<int>(found.size()) == limit) {
        page.next = to_cursor(found.back().place);
    }
    return page;
}

Result<SimilarList> Routes::list_similar(api::Call const& call, NewPerson const& typed) const
{
    auto const person = check(typed, date_of(call.now));
    if (!person) {
        return person.error();
    }
    return SimilarList{similar(call.database, call.ward(), *person)};
}

Result<api::Created<RegisteredPerson>> Routes::create(api::Call const& call, NewPerson const& typed) const
{
    auto registered = register_person(call, typed);
    if (!registered) {
        return registered.error();
    }
    return api::Created<RegisteredPerson>{{view_of(registered->person), std::move(registered->similar)}};
}

Result<PersonView> Routes::show(api::Call const& call) const
{
    auto const person = person_of(call);
    if (!person) {
        return person.error();
    }
    event::record_reading(call, {"person.read", "person", person->id.value, {}});
    return view_of(*person);
}

Result<PersonView> Routes::change(api::Call const& call, PersonChange const& change) const
{
    auto const before = person_of(call);
    if (!before) {
        return before.error();
    }
    auto after = changed(*before, change, date_of(call.now));
    if (!after) {
        return after.error();
    }
    auto const members = differences(*before, *after);
    if (members.empty()) {
        return view_of(*before);
    }
    auto const other = after->id_number
                           ? holder(call.database, call.ward(), *after->id_kind, *after->id_number)
                           : std::nullopt;
    if (other && *other != before->id) {
        return conflict("person.id_number.taken", "/id_number");
    }
    after->changed_at = call.now;
    after->version = before->version + 1;
    if (!update(call.database, call.ward(), *before, *after)) {
        return conflict("person.changed", "/version");
    }
    event::record(call, {"person.changed", "person", before->id.value, {{"members", as_array(members)}}});
    return view_of(*after);
}

Result<Unmasked> Routes::unmask(api::Call const& call, UnmaskRequest const& request) const
{
    auto const person = person_of(call);
    if (!person) {
        return person.error();
    }
    auto const reason = check_reason(*person, request.reason);
    if (!reason) {
        return reason.error();
    }
    json::Object data{{"reason", *reason}};
    if (request.dossier_id) {
        if (!parse_id(*request.dossier_id)) {
            return invalid("person.dossier_id.malformed", "/dossier_id");
        }
        data["dossier_id"] = *request.dossier_id;
    }
    event::record(call, {"person.unmasked", "person", person->id.value, std::move(data)});
    return Unmasked{person->id_number, person->phone, person->email};
}

Result<api::Page<Reading>> Routes::list_readers(api::Call const& call, api::PageQuery const& query) const
{
    auto const person = person_of(call);
    if (!person) {
        return person.error();
    }
    auto const from = query.after ? parse_id(*query.after) : std::optional<std::int64_t>{0};
    if (!from) {
        return invalid("request.after.malformed", "/after");
    }
    auto const limit = api::page_limit(query);
    event::EventId after{*from};
    api::Page<Reading> page;
    while (static_cast<int>(page.items.size()) < limit) {
        auto const batch =
            event::of_subject(call.database, call.ward(), "person", person->id.value, after, api::page_max);
        for (auto const& one : batch) {
            bool const wanted = one.kind == "person.read" || one.kind == "person.unmasked";
            if (wanted && static_cast<int>(page.items.size()) < limit) {
                page.items.push_back(to_reading(one));
            }
            after = one.id;
        }
        if (static_cast<int>(batch.size()) < api::page_max) {
            break;
        }
    }
    if (static_cast<int>(page.items.size()) == limit) {
        page.next = to_string(page.items.back().id);
    }
    return page;
}

} // namespace ward::person
