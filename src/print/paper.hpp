#pragma once

#include "base/time.hpp"
#include "print/typeset.hpp"

#include <cairo.h>

#include <memory>
#include <string>

namespace ward::print {

inline constexpr double millimetre = 72.0 / 25.4; ///< in points

enum class PageFormat { a5_upright, a4_across };

/// How much air the text gets. Compact is for what would need a second page otherwise.
enum class Density { compact, comfortable };

/// What the PDF says of itself, and the small print at the foot of each page.
struct Imprint {
    PageFormat format{PageFormat::a5_upright};
    std::string title;
    std::string author;
    std::string reference; ///< stands at the foot of each page; may be empty
    Instant now{};
};

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const noexcept { cairo_surface_destroy(surface); }
};
struct DestroyCairo {
    void operator()(cairo_t* cairo) const noexcept { cairo_destroy(cairo); }
};

/// A PDF being written from top to bottom, with a cursor between the margins. All lengths are points.
/// Whatever does not fit goes to the next page; nothing is drawn outside the margins but the foot.
class Paper {
public:
    /// `page_total` is printed at the foot; it is not known before the last page is written. \see write_pdf
    Paper(Imprint const& imprint, Density density, int page_total);
    Paper(Paper const&) = delete;
    Paper& operator=(Paper const&) = delete;

    double left() const;
    double width() const;  ///< between the margins
    double cursor() const { return cursor_; }
    double room() const;   ///< left on this page
    double page_room() const; ///< on an empty page
    int page_count() const { return page_; }
    double body_size() const; ///< of the running text
    double gap() const;       ///< between paragraphs

    void skip(double height);          ///< moves the cursor down, at most to the end of the page
    void keep_together(double height); ///< starts a page when this does not hold `height` any more
    void start_page();

    Text set(std::initializer_list<Run> runs, Style style, double width) const;
    /// Draws the text at the cursor and moves it down; long text breaks between lines, never leaving one line alone.
    void flow(Text const& text);
    /// Draws the text at the cursor plus (x, y), without moving it.
    void place(Text const& text, double x, double y);
    void place_lines(Text const& text, double x, double y, std::size_t first, std::size_t last);

    /// Lines from the cursor plus offset, without moving it.
    void rule(double x, double y, double length, double thickness);
    void upright_rule(double x, double y, double length, double thickness);
    void dots(double x, double y, double length); ///< a line to write on by hand
    void frame(double x, double y, double width, double height, double thickness);
    /// The payload as a QR with a side of `side` points, quiet zone included. Empty payload: nothing.
    void qr(std::string const& payload, double x, double y, double side);

    /// Ends the last page and answers the bytes. \throws std::runtime_error when the drawing library failed
    std::string finish();

private:
    void draw_foot();

    std::string bytes_; ///< the surface writes here, so it stands first
    Imprint const& imprint_;
    Density density_;
    double page_width_;
    double page_height_;
    std::unique_ptr<cairo_surface_t, DestroySurface> surface_;
    std::unique_ptr<cairo_t, DestroyCairo> cairo_;
    ContextHandle context_;
    double cursor_;
    int page_{1};
    int page_total_;
};

/// Writes with the guess that one page is enough; when it was not, compactly, and once more with the true number of
/// pages when that did not help.
template <class Compose>
std::string write_pdf(Imprint const& imprint, Compose const& compose)
{
    // A book across A4 is rarely one page, so it does not try.
    auto density = imprint.format == PageFormat::a5_upright ? Density::comfortable : Density::compact;
    int page_total{1};
    for (;;) {
        Paper paper{imprint, density, page_total};
        compose(paper);
        auto bytes = paper.finish();
        if (paper.page_count() == page_total) {
            return bytes;
        }
        if (density == Density::compact) {
            page_total = paper.page_count();
        }
        density = Density::compact;
    }
}

} // namespace ward::print
