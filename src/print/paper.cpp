#include "print/paper.hpp"

#include "print/form_text.hpp"
#include "print/qr.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace ward::print {

namespace {

constexpr double margin_left = 13 * millimetre;
constexpr double margin_right = 11 * millimetre;
constexpr double margin_top = 9 * millimetre;
constexpr double margin_bottom = 12 * millimetre;
constexpr double foot_above_edge = 9 * millimetre;
constexpr Style foot_style{7.5, Face::italic};

struct Size {
    double width;
    double height;
};

Size size_of(PageFormat format)
{
    switch (format) {
    case PageFormat::a5_upright:
        return {148 * millimetre, 210 * millimetre};
    case PageFormat::a4_across:
        return {297 * millimetre, 210 * millimetre};
    }
    return {};
}

cairo_status_t append(void* bytes, unsigned char const* data, unsigned int length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Without dates of ours Cairo would ask the clock, and no two prints would be equal.
void describe(cairo_surface_t* surface, Imprint const& imprint)
{
    auto const wall = to_iso(Instant{to_local(imprint.now).time_since_epoch()});
    auto const created = wall.substr(0, 19) + "+07:00";
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, clean(imprint.title).c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, clean(imprint.author).c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "smartward");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, created.c_str());
}

/// The default font map is Pango's own per thread: fonts found once stay found for the thread's next form.
ContextHandle make_context(cairo_t* cairo)
{
    ContextHandle context{pango_font_map_create_context(pango_cairo_font_map_get_default())};
    pango_cairo_update_context(cairo, context.get());
    pango_context_set_language(context.get(), pango_language_from_string("vi"));
    pango_context_set_base_dir(context.get(), PANGO_DIRECTION_LTR);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    return context;
}

} // namespace

Paper::Paper(Imprint const& imprint, Density density, int page_total)
    : imprint_{imprint}, density_{density}, page_width_{size_of(imprint.format).width}, page_height_{size_of(imprint.format).height},
      surface_{cairo_pdf_surface_create_for_stream(append, &bytes_, page_width_, page_height_)},
      cairo_{cairo_create(surface_.get())}, context_{make_context(cairo_.get())}, cursor_{margin_top},
      page_total_{page_total}
{
    describe(surface_.get(), imprint);
}

double Paper::left() const
{
    return margin_left;
}

double Paper::width() const
{
    return page_width_ - margin_left - margin_right;
}

double Paper::body_size() const
{
    return density_ == Density::compact ? 10 : 11;
}

double Paper::gap() const
{
    return density_ == Density::compact ? 2.2 : 4;
}

double Paper::room() const
{
    return page_height_ - margin_bottom - cursor_;
}

double Paper::page_room() const
{
    return page_height_ - margin_bottom - margin_top;
}

void Paper::skip(double height)
{
    cursor_ += std::min(height, std::max(room(), 0.0));
}

void Paper::keep_together(double height)
{
    if (height > room() && cursor_ > margin_top) {
        start_page();
    }
}

void Paper::start_page()
{
    draw_foot();
    cairo_show_page(cairo_.get());
    ++page_;
    cursor_ = margin_top;
}

Text Paper::set(std::initializer_list<Run> runs, Style style, double width) const
{
    return {context_.get(), runs, style, width};
}

void Paper::flow(Text const& text)
{
    auto const opening = std::min<std::size_t>(text.line_count(), 2);
    double height{0};
    for (std::size_t line = 0; line < opening; ++line) {
        height += text.line_height(line);
    }
    keep_together(height);
    for (std::size_t line = 0; line < text.line_count(); ++line) {
        keep_together(text.line_height(line));
        place_lines(text, 0, 0, line, line + 1);
        skip(text.line_height(line));
    }
}

void Paper::place(Text const& text, double x, double y)
{
    place_lines(text, x, y, 0, text.line_count());
}

void Paper::place_lines(Text const& text, double x, double y, std::size_t first, std::size_t last)
{
    text.draw(cairo_.get(), margin_left + x, cursor_ + y, first, last);
}

void Paper::rule(double x, double y, double length, double thickness)
{
    cairo_set_line_width(cairo_.get(), thickness);
    cairo_move_to(cairo_.get(), margin_left + x, cursor_ + y);
    cairo_rel_line_to(cairo_.get(), length, 0);
    cairo_stroke(cairo_.get());
}

void Paper::upright_rule(double x, double y, double length, double thickness)
{
    cairo_set_line_width(cairo_.get(), thickness);
    cairo_move_to(cairo_.get(), margin_left + x, cursor_ + y);
    cairo_rel_line_to(cairo_.get(), 0, length);
    cairo_stroke(cairo_.get());
}

void Paper::dots(double x, double y, double length)
{
    double const gaps[] = {0, 2.4};
    cairo_save(cairo_.get());
    cairo_set_dash(cairo_.get(), gaps, 2, 0);
    cairo_set_line_cap(cairo_.get(), CAIRO_LINE_CAP_ROUND);
    rule(x, y, length, 0.8);
    cairo_restore(cairo_.get());
}

void Paper::frame(double x, double y, double width, double height, double thickness)
{
    cairo_set_line_width(cairo_.get(), thickness);
    cairo_rectangle(cairo_.get(), margin_left + x, cursor_ + y, width, height);
    cairo_stroke(cairo_.get());
}

void Paper::qr(std::string const& payload, double x, double y, double side)
{
    if (payload.empty()) {
        return;
    }
    auto const code = make_qr(payload);
    auto const module = side / (code.side + 2 * qr_quiet_modules);
    // One path for all modules, a rectangle for each run of dark ones: edges that touch leave no hairline between them.
    for (int row = 0; row < code.side; ++row) {
        for (int column = 0; column < code.side; ++column) {
            auto const first = column;
            while (column < code.side && code.is_dark(row, column)) {
                ++column;
            }
            if (column > first) {
                cairo_rectangle(cairo_.get(), margin_left + x + (first + qr_quiet_modules) * module,
                                cursor_ + y + (row + qr_quiet_modules) * module, (column - first) * module, module);
            }
        }
    }
    cairo_fill(cairo_.get());
}

void Paper::draw_foot()
{
    auto const printed = fmt::format(fmt::runtime(form_text::foot_printed), to_vietnamese(imprint_.now));
    auto const page = fmt::format(fmt::runtime(form_text::foot_page), page_, page_total_);
    auto const separator = imprint_.reference.empty() ? "" : "  ·  ";
    auto right = foot_style;
    right.align = Align::right;
    auto const note = set({{imprint_.reference}, {separator}, {printed}}, foot_style, width() * 0.8);
    auto const number = set({{page}}, right, width() * 0.2);
    auto const y = page_height_ - foot_above_edge;
    note.draw(cairo_.get(), margin_left, y, 0, 1);
    number.draw(cairo_.get(), margin_left + width() * 0.8, y, 0, 1);
}

std::string Paper::finish()
{
    draw_foot();
    cairo_show_page(cairo_.get());
    auto const drawn = cairo_status(cairo_.get());
    cairo_surface_finish(surface_.get());
    auto const written = cairo_surface_status(surface_.get());
    if (drawn != CAIRO_STATUS_SUCCESS || written != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error{fmt::format("print: {} / {}", cairo_status_to_string(drawn),
                                             cairo_status_to_string(written))};
    }
    return std::move(bytes_);
}

} // namespace ward::print
