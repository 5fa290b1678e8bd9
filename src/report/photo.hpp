#pragma once

#include "api/caller.hpp"
#include "base/geo.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/time.hpp"
#include "file/picture.hpp"

#include <optional>
#include <string>
#include <vector>

// Photographs of citizens' reports. Glossary:
//
/// Photo (ảnh hiện trường): a picture of what is wrong (trước xử lý) or of what was done about it (sau xử
/// lý). Moderation (kiểm duyệt): an officer shows or hides a photograph before anybody else sees it.
namespace ward::report {

using PhotoId = Id<struct PhotoTag>;
using ReportId = Id<struct ReportTag>;

enum class PhotoPlace { before, after };
BOOST_DESCRIBE_ENUM(PhotoPlace, before, after)

enum class PhotoState { waiting, shown, hidden };
BOOST_DESCRIBE_ENUM(PhotoState, waiting, shown, hidden)

enum class PhotoSize { small, large, original };
BOOST_DESCRIBE_ENUM(PhotoSize, small, large, original)

/// Where a phone says that it stood (vị trí do điện thoại báo): its own word, not the camera's.
struct DevicePosition : Point {
    double accuracy_m{0}; ///< metres that it may be mistaken
    Instant at;           ///< by its own clock

    friend bool operator==(DevicePosition const&, DevicePosition const&) = default;
};
BOOST_DESCRIBE_STRUCT(DevicePosition, (Point), (accuracy_m, at))

struct Photo {
    PhotoId id;
    ReportId report; ///< 0 until a report takes it
    int number{0};   ///< 1, 2 … within the report
    PhotoPlace place{PhotoPlace::before};
    std::string key_hash;
    file::PictureType type{file::PictureType::jpeg}; ///< of the original
    std::string original_sha256;
    std::string large_sha256;
    std::string small_sha256;
    int width{0}; ///< pixels of the large one
    int height{0};
    std::optional<Point> position;        ///< where the camera stood, as it noted; never published
    std::optional<Instant> taken_at;      ///< as it noted; never published
    std::optional<DevicePosition> device; ///< an officer's phone, where that was believed; never published
    PhotoState state{PhotoState::waiting};
    std::optional<OfficerId> uploaded_by; ///< absent: a citizen
    Instant at;
};

/// The answer to an upload. Who has id and key may put the photograph into a report.
struct ReceivedPhoto {
    PhotoId id;
    std::string key;
    int width{0}; ///< pixels, upright
    int height{0};
    std::optional<Point> position; ///< as the camera noted: to be proposed, not believed
    std::optional<Instant> taken_at;
    Instant at;                        ///< when it came
    std::vector<std::string> problems; ///< taken all the same: photo.no_position, photo.small
};
BOOST_DESCRIBE_STRUCT(ReceivedPhoto, (), (id, key, width, height, position, taken_at, at, problems))

inline constexpr int large_side_pixels_max = 1600;
inline constexpr int small_side_pixels_max = 400;
inline constexpr int photo_side_pixels_small = 400; ///< smaller, and little is to be seen in it

/// A key as it is stored and looked for.
std::string hash_of_key(std::string_view key);

/// 128 random bits, in 26 letters and digits.
std::string new_key();

} // namespace ward::report
