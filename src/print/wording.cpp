#include "print/wording.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace ward::print {

std::string in_words(Date day)
{
    std::chrono::year_month_day const parts{day};
    auto const month = static_cast<unsigned>(parts.month());
    return fmt::format("ngày {:02} tháng {:0{}} năm {}", static_cast<unsigned>(parts.day()), month,
                       month <= 2 ? 2 : 1, static_cast<int>(parts.year()));
}

std::string in_words(Instant at)
{
    std::chrono::hh_mm_ss const clock{to_local(at) - LocalTime{date_of(at)}};
    return fmt::format("{:02} giờ {:02} phút, {}", clock.hours().count(), clock.minutes().count(),
                       in_words(date_of(at)));
}

std::string in_words(Dong amount)
{
    if (amount.value == 0) {
        return "Không thu";
    }
    return group_thousands(amount.value) + " đ";
}

std::string in_words(TimeLimit limit)
{
    if (limit.amount == 0) {
        return "Trong ngày làm việc";
    }
    switch (limit.unit) {
    case LimitUnit::working_hour: return fmt::format("{:02} giờ làm việc", limit.amount);
    case LimitUnit::working_day: return fmt::format("{:02} ngày làm việc", limit.amount);
    case LimitUnit::day: return fmt::format("{:02} ngày", limit.amount);
    case LimitUnit::month: return fmt::format("{:02} tháng", limit.amount);
    }
    return {};
}

std::string in_words(Timeliness outcome)
{
    switch (outcome) {
    case Timeliness::early: return "Trước hạn";
    case Timeliness::on_time: return "Đúng hạn";
    case Timeliness::late: return "Quá hạn";
    }
    return {};
}

std::string in_words(ReturnChannel channel)
{
    switch (channel) {
    case ReturnChannel::counter: return "Trực tiếp";
    case ReturnChannel::post: return "Bưu chính";
    case ReturnChannel::online: return "Trực tuyến";
    case ReturnChannel::vneid: return "VNeID";
    }
    return {};
}

std::string in_words(ReturnChannel channel, std::string const& place)
{
    switch (channel) {
    case ReturnChannel::counter:
        return place.empty() ? "Trực tiếp tại nơi nộp hồ sơ" : "Trực tiếp tại " + place;
    case ReturnChannel::post:
        return place.empty() ? "Qua dịch vụ bưu chính công ích"
                             : "Qua dịch vụ bưu chính công ích, đến " + place;
    case ReturnChannel::online: return "Trực tuyến trên Cổng Dịch vụ công quốc gia";
    case ReturnChannel::vneid: return "Trực tuyến trên ứng dụng VNeID";
    }
    return {};
}

std::string addressed(ApplicantKind kind)
{
    switch (kind) {
    case ApplicantKind::person: return "Ông/Bà";
    case ApplicantKind::organisation: return "Quý tổ chức";
    }
    return {};
}

std::string count_in_words(int count)
{
    return count == 0 ? std::string{} : fmt::format("{:02}", count);
}

} // namespace ward::print
