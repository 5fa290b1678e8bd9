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

/// A paper is first only measured, because its pages are numbered "1/2" and drawing costs four times the
/// setting.
enum class Pass { measuring, drawing };

/// How one pass over a form is made.
struct Plan {
    Pass pass{Pass::measuring};
    Density density{Density::comfortable};
    int page_total{1}; ///< printed at the foot
};

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
using SurfaceHandle = std::unique_ptr<cairo_surface_t, DestroySurface>;
struct DestroyCairo {
    void operator()(cairo_t* cairo) const noexcept { cairo_destroy(cairo); }
};

/// A PDF being written from top to bottom, with a cursor between the margins. All lengths are points.
/// Whatever does not fit goes to the next page; nothing is drawn outside the margins but the foot.
class Paper {
public:
    /// \see write_pdf, which makes the plans.
    Paper(Imprint const& imprint, Plan plan);
    Paper(Paper const&) = delete;
    Paper& operator=(Paper const&) = delete;

    double left() const;
    double width() const; ///< between the margins
    double cursor() const { return cursor_; }
    double room() const;      ///< left on this page
    double page_room() const; ///< on an empty page
    int page_count() const { return page_; }
    double body_size() const; ///< of the running text
    double gap() const;       ///< between paragraphs

    void skip(double height);          ///< moves the cursor down, at most to the end of the page
    void keep_together(double height); ///< starts a page when this does not hold `height` any more
    void start_page();

    Text set(std::initializer_list<Run> runs, Style style, double width) const;
    /// Draws the text at the cursor and moves it down; long text breaks between lines, never leaving one line
    /// alone.
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

    /// Ends the last page and answers the bytes; nothing when only measuring.
    /// \throws std::runtime_error when the drawing library failed
    std::string finish();

private:
    bool draws() const { return plan_.pass == Pass::drawing; }
    void stroke();
    void draw_foot();

    std::string bytes_; ///< the surface writes here, so it stands first
    Imprint const& imprint_;
    Plan plan_;
    double page_width_;
    double page_height_;
    SurfaceHandle surface_;
    std::unique_ptr<cairo_t, DestroyCairo> cairo_;
    ContextHandle context_;
    double cursor_;
    int page_{1};
};

template <class Compose>
int count_pages(Imprint const& imprint, Density density, Compose const& compose)
{
    Paper paper{imprint, {Pass::measuring, density, 1}};
    compose(paper);
    return paper.page_count();
}

/// Measures first, takes the compact look when the comfortable one needs a second page, then draws once.
template <class Compose>
std::string write_pdf(Imprint const& imprint, Compose const& compose)
{
    auto density = Density::comfortable;
    auto pages = count_pages(imprint, density, compose);
    if (pages > 1) {
        density = Density::compact;
        pages = count_pages(imprint, density, compose);
    }
    Paper paper{imprint, {Pass::drawing, density, pages}};
    compose(paper);
    return paper.finish();
}

} // namespace ward::print
