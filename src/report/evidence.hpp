#pragma once

#include "report/photo_link.hpp"

// What counts as done. Pure.

namespace ward::report {

/// A photograph of the result, and where the phone says that it stood when it was taken.
struct SolvePhoto : PhotoTicket {
    std::optional<DevicePosition> device;
};
BOOST_DESCRIBE_STRUCT(SolvePhoto, (PhotoTicket), (device))

inline constexpr double evidence_metres_max{30};
inline constexpr std::chrono::minutes device_time_max{2};

/// Whether a phone's word on where it stood is taken for this photograph: only where the camera noted no
/// place, it is sure enough of it, and it speaks of when the photograph was taken, or, where that is not
/// known, sent. Source: docs/law.md#L-84
bool is_believed(DevicePosition const& device, Photo const& photo, double accuracy_metres_max);

/// Refusal: `report.device.invalid` for what is on no globe, or sure of less than nothing.
Result<void> check_device(DevicePosition const& device, std::string const& pointer);

/// What shows that it was done.
enum class Proof {
    camera, ///< a photograph whose camera noted a place near by
    device, ///< a photograph, and the phone says that it stood near by
    photo,  ///< a photograph; the report names no position to hold it against
    reason, ///< none, and why
};
BOOST_DESCRIBE_ENUM(Proof, camera, device, photo, reason)

/// What is shown for it that something was done.
struct Evidence {
    std::vector<Photo> photos; ///< taken afterwards
    std::string no_photo_reason;
};

/// Done is what a photograph shows, taken within `evidence_metres_max` of the place, or any photograph when
/// the report names no position; or a reason says why there is none. Refusals: `report.evidence.missing`,
/// `report.evidence.far` at /photos, `report.no_photo_reason.short` and `.long`. Source: docs/law.md#L-84
Result<Proof> check_evidence(std::optional<Point> const& place, Evidence const& evidence);

} // namespace ward::report
