#include "report/photo_link.hpp"

#include "report/photo_store.hpp"

namespace ward::report {

Result<void> attach_photos(sql::Session& database, WardId ward, ReportId report, PhotoPlace place,
                           std::vector<PhotoTicket> const& tickets, std::string const& field)
{
    auto const present = photos_of(database, ward, report);
    if (present.size() + tickets.size() > photos_max) {
        return invalid("photo.too_many", field);
    }
    int number = present.empty() ? 0 : present.back().number;
    for (std::size_t n = 0; n < tickets.size(); ++n) {
        auto const& ticket = tickets[n];
        auto const at = field + "/" + std::to_string(n);
        auto photo = find_photo(database, ward, ticket.id);
        if (!photo || photo->key_hash != hash_of_key(ticket.key)) {
            return invalid("photo.unknown", at);
        }
        photo->report = report;
        photo->number = ++number;
        photo->place = place;
        if (!take_photo(database, ward, *photo)) {
            return invalid("photo.taken", at);
        }
    }
    return {};
}

std::vector<PhotoLine> shown_photos_of(sql::Session& database, WardId ward, ReportId report)
{
    std::vector<PhotoLine> lines;
    for (auto const& photo : photos_of(database, ward, report)) {
        if (photo.state == PhotoState::shown) {
            lines.push_back(to_line(photo));
        }
    }
    return lines;
}

std::vector<Photo> photos_of(sql::Session& database, WardId ward, ReportId report)
{
    return photos_in(database, ward, report);
}

PhotoLine to_line(Photo const& photo)
{
    return {photo.number, photo.place, photo.state, photo.width, photo.height};
}

Result<void> moderate_photo(sql::Session& database, WardId ward, ReportId report, int number,
                            PhotoState state)
{
    auto const photo = find_photo(database, ward, report, number);
    if (!photo) {
        return not_found("photo.unknown");
    }
    set_photo_state(database, ward, photo->id, state);
    return {};
}

} // namespace ward::report
