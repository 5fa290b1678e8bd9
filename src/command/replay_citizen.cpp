#include "command/replay_world.hpp"

#include <fmt/format.h>

#include <array>

namespace ward::replay {

namespace {

struct Surname {
    char const* name;
    double weight; ///< of a hundred people of the coast of Quảng Ngãi, roughly
};

constexpr auto surnames = std::to_array<Surname>({
    {"Nguyễn", 32},
    {"Trần", 11},
    {"Lê", 10},
    {"Phạm", 9},
    {"Võ", 8},
    {"Huỳnh", 7},
    {"Bùi", 4},
    {"Đặng", 3},
    {"Đỗ", 3},
    {"Hồ", 3},
    {"Phan", 3},
    {"Trương", 2},
    {"Đinh", 2},
    {"Tạ", 1},
    {"Lý", 1},
    {"Cao", 1},
});
constexpr auto middles_of_men =
    std::to_array({"Văn", "Văn", "Minh", "Quốc", "Thanh", "Đức", "Hữu", "Ngọc", "Tấn"});
constexpr auto middles_of_women =
    std::to_array({"Thị", "Thị", "Thị Thu", "Thị Kim", "Ngọc", "Thị Mỹ", "Thị Thanh"});
constexpr auto given_of_men =
    std::to_array({"An",  "Bình", "Cường", "Dũng", "Đạt", "Hải",   "Hiếu",  "Hùng", "Khoa", "Long",
                   "Nam", "Phúc", "Quang", "Sơn",  "Tài", "Thắng", "Trung", "Tuấn", "Việt", "Vũ"});
constexpr auto given_of_women =
    std::to_array({"Anh",  "Bích", "Chi", "Dung", "Hà",    "Hạnh", "Hoa",    "Hương", "Lan",   "Liên",
                   "Linh", "Mai",  "Nga", "Ngân", "Nhung", "Oanh", "Phượng", "Thảo",  "Trang", "Yến"});

template <class List>
char const* one_of(List const& list, Dice& dice)
{
    return list[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(list.size()) - 1))];
}

} // namespace

Citizen make_citizen(std::uint64_t seed, std::size_t number)
{
    Dice dice{seed, "citizen", number};
    std::array<double, surnames.size()> weights{};
    for (std::size_t i = 0; i < surnames.size(); ++i) {
        weights[i] = surnames[i].weight;
    }
    bool const woman = dice.chance(0.52); // who runs the errands
    Citizen citizen;
    citizen.gender = woman ? "female" : "male";
    citizen.name = fmt::format("{} {} {}", surnames[dice.pick(weights)].name,
                               woman ? one_of(middles_of_women, dice) : one_of(middles_of_men, dice),
                               woman ? one_of(given_of_women, dice) : one_of(given_of_men, dice));
    auto const year = static_cast<int>(dice.triangle(1945, 1988, 2007));
    citizen.birth_date = make_date(year, static_cast<unsigned>(dice.between(1, 12)),
                                   static_cast<unsigned>(dice.between(1, 28)));
    // Province, century with sex, year of birth, serial: no two citizens of the replay have the same serial.
    int const century = (year < 2000 ? 0 : 2) + (woman ? 1 : 0);
    citizen.id_number = fmt::format("051{}{:02}{:06}", century, year % 100, number % 1'000'000);
    citizen.phone = fmt::format("0900{:06}", number % 1'000'000); // a block nobody was given
    citizen.address = fmt::format("Tổ dân phố {}, phường Nghĩa Lộ, tỉnh Quảng Ngãi", dice.between(1, 45));
    return citizen;
}

} // namespace ward::replay
