#include "dossier/draft_routes.hpp"

#include "dossier/intake.hpp"

namespace ward::dossier {

using api::Permission;
using api::Who;

namespace {

/// Title and content as kept.
Result<void> fill(Draft& draft, std::optional<std::string> const& title, json::Object const& content)
{
    auto text = check_text(title, name_length_max, "draft.title.long", "/title");
    if (!text) {
        return text.error();
    }
    auto written = boost::json::serialize(content);
    if (written.size() > draft_bytes_max) {
        return Error{Fault::too_large, "draft.content.long", "/content"};
    }
    draft.title = std::move(*text);
    draft.content = std::move(written);
    return {};
}

} // namespace

DraftRoutes::DraftRoutes(api::Router& router)
{
    router.create("/api/v1/drafts", {"Keep an intake that is not sent yet", Who::may({Permission::receive})},
                  *this, &DraftRoutes::add);
    router.get("/api/v1/drafts", {"My drafts, the last changed first", Who::may({Permission::receive})},
               *this, &DraftRoutes::list);
    router.get("/api/v1/drafts/{id}", {"One draft of mine", Who::may({Permission::receive})}, *this,
               &DraftRoutes::show);
    router.put("/api/v1/drafts/{id}", {"Keep the draft as it is now", Who::may({Permission::receive})}, *this,
               &DraftRoutes::change);
    router.remove("/api/v1/drafts/{id}", {"Forget a draft", Who::may({Permission::receive})}, *this,
                  &DraftRoutes::remove);
}

Result<api::Created<DraftSaved>> DraftRoutes::add(api::Call const& call, DraftIn const& in) const
{
    if (static_cast<int>(drafts_of(call.database, call.ward(), call.caller.officer).size()) >= drafts_max) {
        return conflict("draft.too_many");
    }
    Draft draft;
    call.ids.make(draft.id);
    draft.officer_id = call.caller.officer;
    draft.changed_at = call.now;
    if (auto const filled = fill(draft, in.title, in.content); !filled) {
        return filled.error();
    }
    add_draft(call.database, call.ward(), draft);
    return api::Created<DraftSaved>{{draft.id, draft.version}};
}

Result<DraftSaved> DraftRoutes::change(api::Call const& call, DraftChange const& in) const
{
    auto const id = call.key<DraftId>("id", "draft.unknown");
    auto draft = id ? find_draft(call.database, call.ward(), call.caller.officer, *id) : std::nullopt;
    if (!draft) {
        return not_found("draft.unknown");
    }
    draft->version = in.version;
    draft->changed_at = call.now;
    if (auto const filled = fill(*draft, in.title, in.content); !filled) {
        return filled.error();
    }
    if (!change_draft(call.database, call.ward(), *draft)) {
        return conflict("draft.changed", "/version");
    }
    return DraftSaved{draft->id, draft->version};
}

Result<DraftList> DraftRoutes::list(api::Call const& call) const
{
    DraftList answer;
    for (auto const& draft : drafts_of(call.database, call.ward(), call.caller.officer)) {
        answer.items.push_back({draft.id, draft.title, draft.changed_at, draft.version});
    }
    return answer;
}

Result<DraftView> DraftRoutes::show(api::Call const& call) const
{
    auto const id = call.key<DraftId>("id", "draft.unknown");
    auto const draft = id ? find_draft(call.database, call.ward(), call.caller.officer, *id) : std::nullopt;
    if (!draft) {
        return not_found("draft.unknown");
    }
    auto const content = json::parse(draft->content).value(); // we wrote it
    return DraftView{draft->id, draft->title, content.as_object(), draft->changed_at, draft->version};
}

Result<api::Nothing> DraftRoutes::remove(api::Call const& call) const
{
    auto const id = call.key<DraftId>("id", "draft.unknown");
    if (!id || !remove_draft(call.database, call.ward(), call.caller.officer, *id)) {
        return not_found("draft.unknown");
    }
    return api::Nothing{};
}

} // namespace ward::dossier
