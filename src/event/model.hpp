#pragma once

#include "api/caller.hpp"
#include "base/json.hpp"

#include <string>

/// The event backbone. Glossary:
/// Event (sự kiện): one fact, one row, in the transaction of the state it changed.
/// Subject (đối tượng): the dossier, person, officer … it happened to.
namespace ward::event {

using EventId = Id<struct EventTag>;

/// What a room says happened. `data` holds what the kind says; ids and words, personal data only when the
/// fact is it.
struct Fact {
    std::string kind;         ///< "dossier.received"
    std::string subject_kind; ///< "dossier"
    std::int64_t subject_id{0};
    json::Object data;
    std::string code{}; ///< what people know the subject by, when it has such a thing: a dossier's code
};

/// A fact as it is kept.
struct Event {
    EventId id;
    Instant at;
    std::string kind;
    std::string subject_kind;
    std::string subject_id; ///< decimal
    OfficerId officer_id;
    AgencyId agency_id;
    std::string request_id;
    json::Object data;
};
BOOST_DESCRIBE_STRUCT(Event, (),
                      (id, at, kind, subject_kind, subject_id, officer_id, agency_id, request_id, data))

/// A fact's place in the public ledger (sổ cái), for who may know the subject's code.
struct Seal {
    EventId event;
    std::string kind;
    Instant at;
    /// what the entry's "subject" commits to: the subject's code, or its key in an old entry
    std::string subject;
    std::string salt; ///< base64url of 16 bytes: opens it; "" once forgotten
};
BOOST_DESCRIBE_STRUCT(Seal, (), (event, kind, at, subject, salt))

/// How much of a subject's history the ledger holds.
struct SealCount {
    std::int64_t events{0};
    std::int64_t sealed{0};       ///< with a place in the ledger
    std::optional<Instant> up_to; ///< when the newest of these happened
    std::optional<EventId> newest;
};

/// A fact as the audit trail (nhật ký hệ thống) shows it: who did what to what, and when; not what it held.
struct AuditRow {
    EventId id;
    Instant at;
    std::string kind;
    std::string subject_kind;
    std::string subject_id; ///< decimal
    OfficerId officer_id;   ///< 0: a citizen or the machine
    AgencyId agency_id;
    std::string request_id; ///< as in the log
};
BOOST_DESCRIBE_STRUCT(AuditRow, (),
                      (id, at, kind, subject_kind, subject_id, officer_id, agency_id, request_id))

} // namespace ward::event
