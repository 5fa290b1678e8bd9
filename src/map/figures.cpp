#include "map/figures.hpp"

#include <algorithm>
#include <map>

namespace ward::map {

std::vector<ShownFigure> shown(std::vector<AreaFigure> const& figures)
{
    std::vector<ShownFigure> list;
    std::map<std::string, std::vector<std::size_t>> by_formula;
    for (auto const& figure : figures) {
        by_formula[figure.formula].push_back(list.size());
        list.push_back({figure.area, figure.formula, figure.numerator, figure.denominator});
    }
    auto const hide = [&](std::size_t n) {
        list[n].numerator.reset();
        list[n].denominator.reset();
    };
    for (auto& [formula, places] : by_formula) {
        std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
            return std::pair{figures[a].denominator, a} < std::pair{figures[b].denominator, b};
        });
        std::size_t hidden{0};
        while (hidden < places.size() && figures[places[hidden]].denominator < group_least) {
            hide(places[hidden++]);
        }
        if (hidden == 1 && places.size() > 1) {
            hide(places[1]);
        }
    }
    return list;
}

} // namespace ward::map
