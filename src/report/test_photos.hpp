#pragma once

#include "api/test_house.hpp"
#include "event/store.hpp"
#include "file/sweep.hpp"
#include "file/test_pictures.hpp"
#include "report/photo_store.hpp"
#include "report/photo_sweep.hpp"
#include "report/photo_upload.hpp"
#include "report/photo_view.hpp"

#include <map>

/// For tests only: a house with the routes of photographs, and two reports that the test decides about.
namespace ward::report {

namespace sample = file::sample;

inline WardId const test_ward{21028};

class PhotoTest : public testing::TestWithParam<std::string> {
protected:
    PhotoTest() { house.knows("officer", OfficerId{7}, {api::Permission::handle}); }

    http::Request request_of(std::string_view bytes, std::string const& as = {}, std::string const& key = {})
    {
        http::Request request;
        request.method = http::Method::post;
        request.path = "/api/v1/report-photos";
        request.peer = "203.0.113." + std::to_string(++uploads % 200); // citizens have their own addresses
        auto const path = spool.write("upload-" + std::to_string(uploads), bytes);
        request.spooled = std::make_unique<http::Spooled>(path, 0); // what lies on disk counts
        if (!as.empty()) {
            request.headers.add("Cookie", "ward_session=" + as);
            request.headers.add("X-CSRF-Token", "csrf-of-" + as);
        }
        request.headers.add("Idempotency-Key", key.empty() ? "photo-key-" + std::to_string(uploads) : key);
        return request;
    }
    api::Answer send(std::string_view bytes, std::string const& as = {}, std::string const& key = {})
    {
        return house.send(request_of(bytes, as, key));
    }
    /// Sent, and taken by a report under a number.
    PhotoId given(std::string_view bytes, ReportId report, int number, PhotoState state)
    {
        auto const answer = send(bytes);
        EXPECT_EQ(answer.status, 201) << answer.body;
        PhotoId const id{*parse_id(answer.json().at("id").as_string())};
        write([&](sql::Session& session) {
            Photo photo{.id = id, .report = report, .number = number};
            EXPECT_TRUE(take_photo(session, test_ward, photo));
            set_photo_state(session, test_ward, id, state);
        });
        return id;
    }
    template <class Change>
    void write(Change const& change)
    {
        house.database().write_now([&](sql::Session& session) {
            change(session);
            return sql::Verdict::keep;
        });
    }
    std::optional<Photo> stored(PhotoId id)
    {
        std::optional<Photo> found;
        house.database().read([&](sql::Session& session) { found = find_photo(session, test_ward, id); });
        return found;
    }

    http::Response ask(std::string const& target, std::string const& as = {}, std::string const& known = {})
    {
        http::Request request;
        auto const parts = http::parse_target(target);
        request.path = parts->path;
        request.query = parts->query;
        if (!as.empty()) {
            request.headers.add("Cookie", "ward_session=" + as);
        }
        if (!known.empty()) {
            request.headers.add("If-None-Match", known);
        }
        return house.router().handle_now(std::move(request));
    }
    static std::string bytes_of(http::Response const& response)
    {
        auto const* const on_disk = std::get_if<http::FileBody>(&response.body);
        EXPECT_NE(on_disk, nullptr);
        return on_disk == nullptr ? "" : sample::read_whole(on_disk->path);
    }

    std::int64_t count(std::string const& table)
    {
        std::int64_t rows{0};
        house.database().read([&](sql::Session& session) {
            auto found = session.run("SELECT count(*) FROM " + table);
            found.next();
            rows = found.take<std::int64_t>();
        });
        return rows;
    }
    bool spool_empties()
    {
        return sample::soon([this] { return spool.files() == 0; });
    }
    int sweep_before(Instant before)
    {
        file::NamesContent const names = names_content;
        return sweep_photos(house.database(), shelf, test_ward, before,
                            file::named_anywhere(house.database(), test_ward, names));
    }

    /// PA-1 is published, PA-2 is not; "follow" follows both.
    PhotoDoors doors()
    {
        return {.for_public = [](api::Call const&, std::string const& code,
                                 std::string const& key) -> std::optional<PhotoSight> {
                    bool const own = key == "follow";
                    if (code == "PA-1" || (code == "PA-2" && own)) {
                        return PhotoSight{code == "PA-1" ? ReportId{1} : ReportId{2}, own};
                    }
                    return std::nullopt;
                },
                .for_officer = [](api::Call const& call, std::string const& code) -> Result<ReportId> {
                    return call.caller.officer == OfficerId{7}
                               ? Result<ReportId>{ReportId{code == "PA-1" ? 1 : 2}}
                               : Result<ReportId>{not_found("report.unknown")};
                }};
    }

    static constexpr int per_minute = 5;

    sample::Folder spool;
    sample::Folder store;
    int uploads{0};
    api::TestHouse house{GetParam(), {event::migrations(), file::migrations(), migrations()}};
    file::Shelf shelf{store / "files"};
    file::Studio studio{2};
    PhotoUploads arrivals{house.router(), shelf, studio, per_minute};
    PhotoViews views{house.router(), shelf, doors()};
};

/// A photograph as a telephone takes it, in the middle of the ward.
inline std::string telephone_photo(sample::Folder const& folder, std::uint32_t width = 640,
                                   std::uint32_t height = 480)
{
    sample::Notes notes{.orientation = 6, .taken = "2025:07:01 07:55:00"};
    notes.latitude = {"N", {{15, 1}, {7, 1}, {30, 1}}};
    notes.longitude = {"E", {{108, 1}, {48, 1}, {0, 1}}};
    return sample::with_notes(sample::photo(folder, width, height), notes);
}

} // namespace ward::report
