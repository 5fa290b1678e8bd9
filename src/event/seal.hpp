#pragma once

#include "event/model.hpp"

#include <array>
#include <optional>
#include <string>

/// What of an event the public ledger may hold: public facts as they are, and to the rest a salted commitment
/// each, so that whoever holds the salt can show what was committed to, and nobody else can guess it. Pure.
namespace ward::event {

/// A salt each for "subject", "by" and "data".
struct Salts {
    std::string subject; ///< 16 bytes, as the others
    std::string by;
    std::string data;
};

/// Fresh ones, from the machine's own randomness.
Salts make_salts();

/// As they are stored: 64 letters of base64.
std::string to_text(Salts const& salts);
/// Nothing for a text that `to_text` never writes: it was changed, or forgotten.
std::optional<Salts> salts_of(std::string_view text);

/// base64url without padding, as it is handed out.
std::string to_url(std::string_view salt);
/// Nothing for a text that `to_url` never writes.
std::optional<std::string> salt_of_url(std::string_view text);

/// base64 of SHA-256("smartward/1 " ‖ member ‖ "\n" ‖ salt ‖ value).
std::string commitment(std::string_view member, std::string_view salt, std::string_view value);

/// A row of the table of events, with its data as it is stored: canonical JSON.
struct Recorded {
    EventId id;
    WardId ward;
    Instant at;
    std::string kind;
    std::string subject_kind;
    std::int64_t subject_id{0};
    OfficerId officer_id;
    AgencyId agency_id;
    std::string request_id;
    std::string data;
};

/// What "by" and "data" commit to: the officer and the request; the subject's key and the data.
std::string by_value(Recorded const& event);
std::string data_value(Recorded const& event);

/// The entry, canonical JSON. `subject`: what people know it by, or its key. `sealed_at`: only for an event
/// that was recorded before there were seals: it says from when on it could not be changed any more.
std::string leaf_of(Recorded const& event, std::string_view subject, Salts const& salts,
                    std::optional<Instant> sealed_at = {});

/// Which member of the leaf says something else than the event as it is recorded now, nothing when all agree.
/// Without salts only public members can be looked at. A leaf that cannot be read is wrong in "leaf".
std::optional<std::string> differing_member(std::string_view leaf, Recorded const& event,
                                            std::string_view subject, std::optional<Salts> const& salts);

} // namespace ward::event
