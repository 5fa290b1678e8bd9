#include "report/evidence.hpp"

#include "report/rules.hpp"

#include <algorithm>
#include <cmath>

namespace ward::report {

namespace {

bool is_near(std::optional<Point> const& taken, Point const& place)
{
    return taken && metres_between(place, *taken) <= evidence_metres_max;
}

/// What the best of the photographs proves; nothing when none does.
std::optional<Proof> proof_of(std::vector<Photo> const& photos, std::optional<Point> const& place)
{
    if (!place) {
        return photos.empty() ? std::nullopt : std::optional{Proof::photo};
    }
    if (std::ranges::any_of(photos, [&](Photo const& photo) { return is_near(photo.position, *place); })) {
        return Proof::camera;
    }
    bool const device =
        std::ranges::any_of(photos, [&](Photo const& photo) { return is_near(photo.device, *place); });
    return device ? std::optional{Proof::device} : std::nullopt;
}

} // namespace

bool is_believed(DevicePosition const& device, Photo const& photo, double accuracy_metres_max)
{
    auto const away = device.at - photo.taken_at.value_or(photo.at);
    return !photo.position && device.accuracy_m <= accuracy_metres_max &&
           std::chrono::abs(away) <= device_time_max;
}

Result<void> check_device(DevicePosition const& device, std::string const& pointer)
{
    bool const sound = is_point(device) && std::isfinite(device.accuracy_m) && device.accuracy_m >= 0;
    return sound ? Result<void>{} : invalid("report.device.invalid", pointer);
}

Result<Proof> check_evidence(std::optional<Point> const& place, Evidence const& evidence)
{
    if (auto const proof = proof_of(evidence.photos, place)) {
        return *proof;
    }
    if (!evidence.no_photo_reason.empty()) {
        auto const reason =
            check_reason(evidence.no_photo_reason, "report.no_photo_reason", "/no_photo_reason");
        return reason ? Result<Proof>{Proof::reason} : Result<Proof>{reason.error()};
    }
    return evidence.photos.empty() ? invalid("report.evidence.missing", "/photos")
                                   : invalid("report.evidence.far", "/photos");
}

} // namespace ward::report
