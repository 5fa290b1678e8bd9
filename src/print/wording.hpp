#pragma once

#include "print/model.hpp"

#include <string>

namespace ward::print {

/// "ngày 01 tháng 7 năm 2025": days below 10 and the months January and February have two digits, as decree
/// 30/2020 writes dates.
std::string in_words(Date day);

/// "08 giờ 05 phút, ngày 01 tháng 7 năm 2025", wall clock of Viet Nam.
std::string in_words(Instant at);

/// "1.234.567 đ"; "Không thu" for nothing.
std::string in_words(Dong amount);

/// "03 ngày làm việc"; an amount of 0 is "Trong ngày làm việc".
std::string in_words(TimeLimit limit);

std::string in_words(Timeliness outcome);

/// "Trực tiếp", short, for a table.
std::string in_words(ReturnChannel channel);

/// "Trực tiếp tại Trung tâm …", for a sentence; without a place only the channel.
std::string in_words(ReturnChannel channel, std::string const& place);

/// "Ông/Bà" or "Quý tổ chức": how a sentence speaks to the applicant.
std::string addressed(ApplicantKind kind);

/// A count for a table: two digits, and nothing for none.
std::string count_in_words(int count);

} // namespace ward::print
