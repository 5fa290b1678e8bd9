#pragma once

#include <pango/pangocairo.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ward::print {

inline constexpr auto typeface = "Liberation Serif";

enum class Face { regular, bold, italic, bold_italic };
enum class Align { left, centre, right, justified };

struct Style {
    double size{11}; ///< points
    Face face{Face::regular};
    Align align{Align::left};
    double spacing{1.0}; ///< line distance as a multiple of the font's own
};

/// A stretch of text in one face; its face replaces the style's.
struct Run {
    std::string_view text;
    Face face{Face::regular};
};

/// What may be printed of any bytes: valid UTF-8, NFC, line feeds kept, other controls as spaces, direction
/// overrides gone. Bytes that are no UTF-8 become U+FFFD.
std::string clean(std::string_view bytes);

struct Unreference {
    void operator()(void* object) const noexcept { g_object_unref(object); }
};
using ContextHandle = std::unique_ptr<PangoContext, Unreference>;
using LayoutHandle = std::unique_ptr<PangoLayout, Unreference>;

/// Text set in lines of at most `width` points: breaks between words, and inside a word longer than a line.
/// Belongs to the thread that made it, as its font map does.
class Text {
public:
    Text(PangoContext* context, std::initializer_list<Run> runs, Style style, double width);

    /// Makes the lines of a wrapped heading about equally long, without adding a line.
    void balance();

    std::size_t line_count() const { return lines_.size(); }
    double height() const; ///< points, all lines
    double line_height(std::size_t line) const { return lines_[line].height; }
    double last_line_width() const; ///< points
    double widest_line() const;     ///< points

    /// Draws lines `first` up to before `last` with the top left corner of the text box at (x, y).
    void draw(cairo_t* cairo, double x, double y, std::size_t first, std::size_t last) const;
    void draw(cairo_t* cairo, double x, double y) const { draw(cairo, x, y, 0, lines_.size()); }

private:
    struct Line {
        PangoLayoutLine* line; ///< owned by the layout
        double height;
        double baseline; ///< below the line's own top
        double indent;   ///< from the left edge of the box, by alignment
        double width;
    };

    void measure();

    LayoutHandle layout_;
    std::vector<Line> lines_;
};

} // namespace ward::print
