#include "report/photo_exif.hpp"

#include "file/test_pictures.hpp"

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>

// Goal: a photograph proposes the right place or none, whatever its bytes say. Method: blocks as cameras
// write them, one row per way in which they lie; then any bytes, and any place there and back.

namespace ward::report {
namespace {

using file::sample::Notes;
using Angle = Notes::Angle;

Notes at_nghia_lo()
{
    Notes notes{.taken = "2025:07:01 08:30:00"};
    notes.latitude = {"N", {{15, 1}, {7, 1}, {1800, 100}}};
    notes.longitude = {"E", {{108, 1}, {48, 1}, {0, 1}}};
    return notes;
}

TEST(PhotoExif, APhotographKnowsWhereAndWhenItWasTaken)
{
    auto const notes = read_exif(file::sample::exif(at_nghia_lo()));
    ASSERT_TRUE(notes.position.has_value());
    EXPECT_NEAR(notes.position->lat, 15.121667, 1e-6);
    EXPECT_NEAR(notes.position->lon, 108.8, 1e-9);
    EXPECT_EQ(notes.taken_at, parse_instant("2025-07-01T01:30:00Z")) << "a time without a zone is Viet Nam's";
}

TEST(PhotoExif, BothOrdersOfBytesAndThePrefixAreRead)
{
    auto other = at_nghia_lo();
    other.large_end_first = true;
    auto const expected = read_exif(file::sample::exif(at_nghia_lo()));
    EXPECT_EQ(read_exif(file::sample::exif(other)), expected);
    EXPECT_EQ(read_exif(std::string("Exif\0\0", 6) + file::sample::exif(other)), expected);
}

TEST(PhotoExif, ThePositionIsTakenOnlyWhenItIsOne)
{
    struct Row {
        char const* why;
        Angle latitude;
        Angle longitude;
        std::string status;
        bool taken;
    };
    Angle const north{"N", {{15, 1}, {7, 1}, {18, 1}}};
    Angle const east{"E", {{108, 1}, {48, 1}, {0, 1}}};
    Row const rows[] = {
        {"as telephones write it", north, east, "A", true},
        {"without a status", north, east, "", true},
        {"degrees with decimals", {"N", {{15121667, 1000000}, {0, 1}, {0, 1}}}, east, "", true},
        {"minutes with decimals", {"N", {{15, 1}, {73, 10}, {0, 1}}}, east, "", true},
        {"south and west", {"S", {{33, 1}, {0, 1}, {0, 1}}}, {"W", {{70, 1}, {0, 1}, {0, 1}}}, "", true},
        {"the camera has lost it", north, east, "V", false},
        {"no satellite yet", {"N", {{0, 1}, {0, 1}, {0, 1}}}, {"E", {{0, 1}, {0, 1}, {0, 1}}}, "", false},
        {"only one of both", north, {}, "", false},
        {"no hemisphere", {"", north.parts}, east, "", false},
        {"another hemisphere", {"X", north.parts}, east, "", false},
        {"two hemispheres", {"NS", north.parts}, east, "", false},
        {"east for north", {"E", north.parts}, east, "", false},
        {"nothing to divide by", {"N", {{15, 0}, {7, 1}, {18, 1}}}, east, "", false},
        {"nothing by nothing", {"N", {{15, 1}, {0, 0}, {0, 0}}}, east, "", false},
        {"sixty minutes", {"N", {{15, 1}, {60, 1}, {18, 1}}}, east, "", false},
        {"beyond the pole", {"N", {{90, 1}, {0, 1}, {1, 1}}}, east, "", false},
        {"beyond the date line", north, {"E", {{181, 1}, {0, 1}, {0, 1}}}, "", false},
        {"a number without measure", {"N", {{0xffffffff, 1}, {0, 1}, {0, 1}}}, east, "", false},
        {"two parts", {"N", {{15, 1}, {7, 1}}}, east, "", false},
    };
    for (auto const& row : rows) {
        Notes notes{.latitude = row.latitude, .longitude = row.longitude, .status = row.status};
        EXPECT_EQ(read_exif(file::sample::exif(notes)).position.has_value(), row.taken) << row.why;
    }
}

TEST(PhotoExif, TheTimeIsTakenOnlyWhenItIsOne)
{
    struct Row {
        char const* why;
        char const* taken;
        char const* offset;
        char const* iso; ///< "" for none
    };
    Row const rows[] = {
        {"with the zone it was in", "2025:07:01 08:30:00", "+09:00", "2025-06-30T23:30:00Z"},
        {"with a zone that is none", "2025:07:01 08:30:00", "here", "2025-07-01T01:30:00Z"},
        {"never set", "0000:00:00 00:00:00", "", ""},
        {"blanks, as the standard has it for unknown", "    :  :     :  :  ", "", ""},
        {"no such day", "2025:02:30 08:30:00", "", ""},
        {"no such hour", "2025:07:01 24:30:00", "", ""},
        {"as nobody writes it", "2025-07-01 08:30:00", "", ""},
        {"only a day", "2025:07:01", "", ""},
        {"longer than it may be", "2025:07:01 08:30:00.123", "", ""},
    };
    for (auto const& row : rows) {
        auto const found = read_exif(file::sample::exif({.taken = row.taken, .offset = row.offset})).taken_at;
        EXPECT_EQ(found, parse_instant(row.iso)) << row.why;
    }
}

TEST(PhotoExif, DirectoriesThatPointAtThemselvesComeToAnEnd)
{
    // Every pointer leads to the first directory, and every count is as large as it can be.
    auto bytes = file::sample::exif(at_nghia_lo());
    auto const first = bytes.substr(4, 4);
    auto const entries = bytes.size() - 4 - 36;
    bytes.replace(entries + 12 + 8, 4, first);
    bytes.replace(entries + 24 + 8, 4, first);
    EXPECT_EQ(read_exif(bytes), PhotoNotes{});
    bytes.replace(entries - 2, 2, "\xff\xff");
    EXPECT_EQ(read_exif(bytes), PhotoNotes{});
}

TEST(PhotoExif, NoCutAndNoChangedByteMakesMoreOfABlock)
{
    auto const whole = file::sample::exif(at_nghia_lo());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        auto const notes = read_exif(std::string_view{whole}.substr(0, size));
        EXPECT_TRUE(!notes.position || is_point(*notes.position)) << size;
    }
    EXPECT_EQ(read_exif(""), PhotoNotes{});
    EXPECT_EQ(read_exif("II*"), PhotoNotes{});
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (char const other : {'\0', '\x7f', '\xff'}) {
            auto changed = whole;
            changed[at] = other;
            auto const notes = read_exif(changed);
            EXPECT_TRUE(!notes.position || is_point(*notes.position)) << at;
        }
    }
}

RC_GTEST_PROP(PhotoExif, AnyBytesMakeAPointOrNone, (std::string const& bytes))
{
    auto const block = (bytes.size() % 2 == 0 ? std::string("II*\0", 4) : std::string("MM\0*", 4)) + bytes;
    auto const notes = read_exif(block);
    RC_ASSERT(!notes.position || is_point(*notes.position));
}

RC_GTEST_PROP(PhotoExif, AnyPlaceComesBackAsItWasNoted, ())
{
    auto const part = [](std::uint32_t most) { return *rc::gen::inRange<std::uint32_t>(0, most); };
    auto const angle = [&](std::uint32_t degrees_max, std::string const& hemisphere) {
        return Angle{hemisphere, {{part(degrees_max), 1}, {part(60), 1}, {part(6000), 100}}};
    };
    auto const value = [](Angle const& noted) {
        return noted.parts[0].first + noted.parts[1].first / 60.0 + noted.parts[2].first / 360000.0;
    };
    auto const latitude = angle(90, *rc::gen::element<std::string>("N", "S"));
    auto const longitude = angle(180, *rc::gen::element<std::string>("E", "W"));
    Notes notes{.latitude = latitude, .longitude = longitude};
    notes.large_end_first = *rc::gen::arbitrary<bool>();
    auto const found = read_exif(file::sample::exif(notes)).position;
    RC_PRE(value(latitude) > 0 || value(longitude) > 0);
    RC_ASSERT(found.has_value());
    RC_ASSERT(std::abs(std::abs(found->lat) - value(latitude)) < 1e-9);
    RC_ASSERT(std::abs(std::abs(found->lon) - value(longitude)) < 1e-9);
    RC_ASSERT(std::signbit(found->lat) == (latitude.hemisphere == "S"));
    RC_ASSERT(std::signbit(found->lon) == (longitude.hemisphere == "W"));
}

} // namespace
} // namespace ward::report
