#include "print/table.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ward::print {

namespace {

constexpr double padding_x = 2.8;
constexpr double padding_y = 2.2;
constexpr double line_thin = 0.5;

Style head_style(TableLook const& look)
{
    return {look.size, Face::bold, Align::centre};
}

Style number_style(TableLook const& look)
{
    return {look.size - 1, Face::italic, Align::centre};
}

double highest(std::vector<Text> const& texts)
{
    double height{0};
    for (auto const& text : texts) {
        height = std::max(height, text.height());
    }
    return height;
}

double shift(Vertical vertical, double free)
{
    switch (vertical) {
    case Vertical::top: return 0;
    case Vertical::middle: return free / 2;
    case Vertical::bottom: return free;
    }
    return 0;
}

/// Where the run of columns that share the group of `first` ends.
std::size_t end_of_group(std::vector<Column> const& columns, std::size_t first)
{
    auto last = first + 1;
    while (last < columns.size() && columns[last].group == columns[first].group) {
        ++last;
    }
    return last;
}

} // namespace

Table::Table(Paper& paper, std::vector<Column> columns, TableLook look)
    : paper_{paper}, columns_{std::move(columns)}, look_{look}
{
    double sum{0};
    for (auto const& column : columns_) {
        sum += column.share;
    }
    double edge{0};
    edges_.push_back(edge);
    for (auto const& column : columns_) {
        edge += column.share / sum * paper_.width();
        edges_.push_back(edge);
    }
}

double Table::cell_width(std::size_t first, std::size_t last) const
{
    return edges_[last] - edges_[first] - 2 * padding_x;
}

Table::Texts Table::set_row(std::vector<std::string> const& cells) const
{
    WARD_CHECK(cells.size() == columns_.size());
    Texts texts;
    texts.reserve(cells.size());
    for (std::size_t column = 0; column < cells.size(); ++column) {
        Style const style{look_.size, Face::regular, columns_[column].align};
        texts.push_back(paper_.set({{cells[column]}}, style, cell_width(column, column + 1)));
    }
    return texts;
}

void Table::add(std::vector<std::string> const& cells)
{
    auto const texts = set_row(cells);
    make_room(std::max(highest(texts), look_.row_min) + 2 * padding_y);
    std::vector<std::size_t> drawn(texts.size(), 0);
    while (!draw_slice(texts, drawn)) {
        paper_.start_page();
        draw_head();
    }
}

/// Goes to the next page when the row is better there; a row no page can hold starts where three lines still
/// fit.
void Table::make_room(double row_height)
{
    auto const head = head_height();
    auto const fits_a_page = row_height + head <= paper_.page_room();
    auto const wanted = fits_a_page ? row_height : 3 * look_.size * 1.2 + 2 * padding_y;
    if (!started_) {
        started_ = true;
        paper_.keep_together(head + wanted);
        draw_head();
    } else if (wanted > paper_.room()) {
        paper_.start_page();
        draw_head();
    }
}

/// Draws the lines that fit; answers whether that was all.
bool Table::draw_slice(Texts const& texts, std::vector<std::size_t>& drawn)
{
    auto const available = paper_.room() - 2 * padding_y;
    std::vector<std::size_t> const first = drawn;
    std::vector<double> heights(texts.size(), 0);
    bool done{true};
    for (std::size_t column = 0; column < texts.size(); ++column) {
        auto const& text = texts[column];
        auto& next = drawn[column];
        // The small allowance forgives rounding when a row was measured to fit exactly.
        while (next < text.line_count() && heights[column] + text.line_height(next) <= available + 0.01) {
            heights[column] += text.line_height(next++);
        }
        done = done && next == text.line_count();
    }
    auto const content = std::max(std::ranges::max(heights), std::min(look_.row_min, available));
    auto const height = content + 2 * padding_y;
    for (std::size_t column = 0; column < texts.size(); ++column) {
        auto const y = padding_y + shift(columns_[column].vertical, content - heights[column]);
        paper_.place_lines(texts[column], edges_[column] + padding_x, y, first[column], drawn[column]);
    }
    for (auto const edge : edges_) {
        paper_.upright_rule(edge, 0, height, line_thin);
    }
    paper_.rule(0, height, paper_.width(), line_thin);
    paper_.skip(height);
    return done;
}

double Table::group_height() const
{
    double height{0};
    for (std::size_t first = 0; first < columns_.size(); first = end_of_group(columns_, first)) {
        if (!columns_[first].group.empty()) {
            auto const width = cell_width(first, end_of_group(columns_, first));
            height =
                std::max(height, paper_.set({{columns_[first].group}}, head_style(look_), width).height() +
                                     2 * padding_y);
        }
    }
    return height;
}

double Table::head_height() const
{
    auto const group = group_height();
    double height{0};
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        auto const text =
            paper_.set({{columns_[column].head}}, head_style(look_), cell_width(column, column + 1));
        auto const above = columns_[column].group.empty() ? 0 : group;
        height = std::max(height, above + text.height() + 2 * padding_y);
    }
    return height + numbers_height();
}

double Table::numbers_height() const
{
    switch (look_.numbering) {
    case Numbering::none: return 0;
    case Numbering::columns:
        return paper_.set({{"(1)"}}, number_style(look_), edges_.back()).height() + padding_y;
    }
    return 0;
}

void Table::draw_centred(Text const& text, double x, double top, double height)
{
    paper_.place(text, x + padding_x, top + (height - text.height()) / 2);
}

void Table::draw_group(std::size_t first, std::size_t last)
{
    auto const height = group_height();
    auto const text = paper_.set({{columns_[first].group}}, head_style(look_), cell_width(first, last));
    draw_centred(text, edges_[first], 0, height);
    paper_.rule(edges_[first], height, edges_[last] - edges_[first], line_thin);
}

void Table::draw_head()
{
    auto const group = group_height();
    auto const whole = head_height();
    auto const numbers = numbers_height();
    paper_.rule(0, 0, paper_.width(), line_thin);
    for (std::size_t first = 0; first < columns_.size(); first = end_of_group(columns_, first)) {
        if (!columns_[first].group.empty()) {
            draw_group(first, end_of_group(columns_, first));
        }
    }
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        auto const above = columns_[column].group.empty() ? 0 : group;
        auto const width = cell_width(column, column + 1);
        draw_centred(paper_.set({{columns_[column].head}}, head_style(look_), width), edges_[column], above,
                     whole - numbers - above);
        if (look_.numbering == Numbering::columns) {
            auto const label = fmt::format("({})", column + 1);
            draw_centred(paper_.set({{label}}, number_style(look_), width), edges_[column], whole - numbers,
                         numbers);
        }
    }
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) {
        auto const inside = edge > 0 && edge < columns_.size() && !columns_[edge].group.empty() &&
                            columns_[edge].group == columns_[edge - 1].group;
        auto const top = inside ? group : 0;
        paper_.upright_rule(edges_[edge], top, whole - top, line_thin);
    }
    if (look_.numbering == Numbering::columns) {
        paper_.rule(0, whole - numbers, paper_.width(), line_thin);
    }
    paper_.rule(0, whole, paper_.width(), line_thin);
    paper_.skip(whole);
}

} // namespace ward::print
