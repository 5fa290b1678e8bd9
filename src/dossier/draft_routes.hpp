#pragma once

#include "api/router.hpp"
#include "dossier/draft_store.hpp"

namespace ward::dossier {

struct DraftIn {
    std::optional<std::string> title;
    json::Object content; ///< whatever the screen wants back; `draft_bytes_max` at most
};
BOOST_DESCRIBE_STRUCT(DraftIn, (), (title, content))

struct DraftChange {
    std::int64_t version{0};
    std::optional<std::string> title;
    json::Object content;
};
BOOST_DESCRIBE_STRUCT(DraftChange, (), (version, title, content))

struct DraftSaved {
    DraftId id;
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(DraftSaved, (), (id, version))

struct DraftRow {
    DraftId id;
    std::string title;
    Instant changed_at;
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(DraftRow, (), (id, title, changed_at, version))

struct DraftView {
    DraftId id;
    std::string title;
    json::Object content;
    Instant changed_at;
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(DraftView, (), (id, title, content, changed_at, version))

struct DraftList {
    std::vector<DraftRow> items;
};
BOOST_DESCRIBE_STRUCT(DraftList, (), (items))

/// Intakes not yet sent. A draft is its officer's own, and no event: nothing has happened yet.
class DraftRoutes {
public:
    explicit DraftRoutes(api::Router& router);

    Result<api::Created<DraftSaved>> add(api::Call const& call, DraftIn const& in) const;
    Result<DraftSaved> change(api::Call const& call, DraftChange const& in) const;
    Result<DraftList> list(api::Call const& call) const;
    Result<DraftView> show(api::Call const& call) const;
    Result<api::Nothing> remove(api::Call const& call) const;
};

} // namespace ward::dossier
