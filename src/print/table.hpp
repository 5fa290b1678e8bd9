#pragma once

#include "print/paper.hpp"

#include <string>
#include <vector>

namespace ward::print {

enum class Vertical { top, middle, bottom };

struct Column {
    double share; ///< of the paper's width, relative to the other columns
    std::string head;
    Align align{Align::left};
    Vertical vertical{Vertical::top};
    std::string
        group{}; ///< columns in a row with the same group share one cell above their heads; empty: none
};

enum class Numbering { none, columns };

struct TableLook {
    double size{9.5};                     ///< points, of the text
    double row_min{0};                    ///< points: room to sign in
    Numbering numbering{Numbering::none}; ///< columns: a line (1) (2) (3) under the head
};

/// A table from the cursor down, ruled thinly, its head repeated on every page it comes to.
/// A row stays together when a page can hold it; else it breaks between lines.
class Table {
public:
    Table(Paper& paper, std::vector<Column> columns, TableLook look);

    /// \pre as many cells as columns
    void add(std::vector<std::string> const& cells);

private:
    using Texts = std::vector<Text>;

    Texts set_row(std::vector<std::string> const& cells) const;
    double head_height() const;
    double group_height() const;
    double numbers_height() const;
    double cell_width(std::size_t first, std::size_t last) const;
    void make_room(double row_height);
    void draw_head();
    void draw_group(std::size_t first, std::size_t last);
    void draw_centred(Text const& text, double x, double top, double height);
    bool draw_slice(Texts const& texts, std::vector<std::size_t>& drawn);

    Paper& paper_;
    std::vector<Column> columns_;
    std::vector<double> edges_; ///< left edge of each column, and the right edge of the last
    TableLook look_;
    bool started_{false};
};

} // namespace ward::print
