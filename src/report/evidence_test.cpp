#include "base/calendar_sample.hpp"
#include "report/evidence.hpp"

#include <gtest/gtest.h>

#include <cmath>

// Goal: what counts as done, and whose word on the place is taken. Method: tables around each edge of the
// rule.

namespace ward::report {
namespace {

constexpr Point lamp{15.1205, 108.7923};
constexpr double metre = 1 / 111'195.0; ///< in degrees of latitude
constexpr Point beside{lamp.lat + 29 * metre, lamp.lon};
constexpr Point beyond{lamp.lat + 31 * metre, lamp.lon};
Instant const noon = sample::at("2025-07-01T12:00");

Photo by_camera(Point const& position)
{
    Photo photo;
    photo.position = position;
    return photo;
}

Photo by_device(Point const& position)
{
    Photo photo;
    photo.device = DevicePosition{position, 8, noon};
    return photo;
}

TEST(Evidence, IsAPhotographTakenWithinThirtyMetresOrAReason)
{
    struct Row {
        char const* why;
        std::optional<Point> place;
        Evidence evidence;
        char const* outcome; ///< what proves it, or the refusal
    };
    Row const rows[] = {
        {"twenty-nine metres", lamp, {{by_camera(beside)}, ""}, "camera"},
        {"thirty-one metres", lamp, {{by_camera(beyond)}, ""}, "report.evidence.far"},
        {"the phone says twenty-nine metres", lamp, {{by_device(beside)}, ""}, "device"},
        {"the phone says thirty-one metres", lamp, {{by_device(beyond)}, ""}, "report.evidence.far"},
        {"the camera's word before the phone's",
         lamp,
         {{by_device(beside), by_camera(beside)}, ""},
         "camera"},
        {"one of several is near", lamp, {{Photo{}, by_camera(beyond), by_camera(beside)}, ""}, "camera"},
        {"a photograph that names no place shows no place", lamp, {{Photo{}}, ""}, "report.evidence.far"},
        {"no photograph, no reason", lamp, {{}, ""}, "report.evidence.missing"},
        {"a reason", lamp, {{}, "Hiện trường ở trong nhà dân, không được chụp"}, "reason"},
        {"a reason although the photograph is far",
         lamp,
         {{by_camera(beyond)}, "Máy ảnh không có định vị"},
         "reason"},
        {"no reason is needed where a photograph is near", lamp, {{by_camera(beside)}, "đã xong"}, "camera"},
        {"no reason worth the name", lamp, {{}, "đã xong"}, "report.no_photo_reason.short"},
        {"ten characters with marks are ten", lamp, {{}, "đã xử lý ạ"}, "reason"},
        {"no position to hold it against", std::nullopt, {{Photo{}}, ""}, "photo"},
        {"no position and no photograph", std::nullopt, {{}, ""}, "report.evidence.missing"},
    };
    for (auto const& row : rows) {
        auto const proof = check_evidence(row.place, row.evidence);
        EXPECT_EQ(proof ? std::string{json::word_of(*proof)} : proof.error().code, row.outcome) << row.why;
    }
}

TEST(Evidence, APhonesWordIsTakenWhereTheCameraSaysNothingItIsSureAndSpeaksOfThatMoment)
{
    using std::chrono::minutes;
    struct Row {
        char const* why;
        std::optional<Point> camera;
        std::optional<Instant> taken_at;
        double accuracy_m;
        Instant at;
        bool believed;
    };
    Row const rows[] = {
        {"as it is sent", {}, {}, 30, noon, true},
        {"two minutes before it is sent", {}, {}, 8, noon - minutes{2}, true},
        {"longer before", {}, {}, 8, noon - minutes{2} - Milliseconds{1}, false},
        {"its clock is fast", {}, {}, 8, noon + minutes{3}, false},
        {"sent hours later, and the camera says when it was taken",
         {},
         noon - minutes{300},
         8,
         noon - minutes{301},
         true},
        {"an old photograph, sent from the place", {}, noon - minutes{300}, 8, noon, false},
        {"not sure enough", {}, {}, 30.5, noon, false},
        {"the camera says otherwise", beyond, {}, 8, noon, false},
    };
    for (auto const& row : rows) {
        Photo photo;
        photo.position = row.camera;
        photo.taken_at = row.taken_at;
        photo.at = noon;
        EXPECT_EQ(is_believed({lamp, row.accuracy_m, row.at}, photo, 30), row.believed) << row.why;
    }
}

TEST(Evidence, APhoneOnNoGlobeOrSureOfLessThanNothingIsRefused)
{
    EXPECT_TRUE(check_device({lamp, 0, noon}, "/d").has_value());
    DevicePosition const wrong[] = {
        {{91, 108}, 8, noon}, {{15, 181}, 8, noon}, {lamp, -1, noon}, {lamp, NAN, noon}, {{NAN, 1}, 8, noon}};
    for (auto const& device : wrong) {
        auto const checked = check_device(device, "/d");
        ASSERT_FALSE(checked.has_value()) << device.lat;
        EXPECT_EQ(checked.error().code, "report.device.invalid");
    }
}

} // namespace
} // namespace ward::report
