#pragma once

#include "report/photo.hpp"
#include "sql/session.hpp"

// What the rest of the room asks of photographs.

namespace ward::report {

/// As a report names a photograph that was sent before it: what the upload answered.
struct PhotoTicket {
    PhotoId id;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(PhotoTicket, (), (id, key))

inline constexpr std::size_t photos_max = 20; ///< of one report, before and after together

/// Gives the photographs to the report, numbered after those it has, each waiting for an officer's eye.
/// Refusals, with the place below `field` ("/photos"): photo.unknown (never sent, swept, or another's key),
/// photo.taken (another report has it, or it is named twice), photo.too_many. Nothing is given when one is
/// refused, as the transaction is undone.
Result<void> attach_photos(sql::Session& database, WardId ward, ReportId report, PhotoPlace place,
                           std::vector<PhotoTicket> const& tickets, std::string const& field);

/// A photograph as the report's pages name it; its bytes come from …/photos/{number}.
struct PhotoLine {
    int number{0};
    PhotoPlace place{PhotoPlace::before};
    PhotoState state{PhotoState::waiting};
    int width{0}; ///< pixels of the large one
    int height{0};
};
BOOST_DESCRIBE_STRUCT(PhotoLine, (), (number, place, state, width, height))

/// What the public may know: those that are shown, by number.
std::vector<PhotoLine> shown_photos_of(sql::Session& database, WardId ward, ReportId report);

/// All of them with what the camera noted, for officers and for the rule of evidence; by number.
std::vector<Photo> photos_of(sql::Session& database, WardId ward, ReportId report);

PhotoLine to_line(Photo const& photo);

/// An officer shows or hides it. Refusal photo.unknown (404).
Result<void> moderate_photo(sql::Session& database, WardId ward, ReportId report, int number,
                            PhotoState state);

} // namespace ward::report
