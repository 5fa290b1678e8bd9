#include "print/paper.hpp"

#include "print/form_text.hpp"
#include "print/qr.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <algorithm>
#include <bit>
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
    case PageFormat::a5_upright: return {148 * millimetre, 210 * millimetre};
    case PageFormat::a4_across: return {297 * millimetre, 210 * millimetre};
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

/// Measuring goes to a surface of the same kind, so that text is set by the same font options, but nothing is
/// written.
SurfaceHandle make_surface(Pass pass, Imprint const& imprint, std::string& bytes)
{
    auto const [width, height] = size_of(imprint.format);
    switch (pass) {
    case Pass::measuring:
        return SurfaceHandle{cairo_pdf_surface_create_for_stream(nullptr, nullptr, width, height)};
    case Pass::drawing: break;
    }
    SurfaceHandle surface{cairo_pdf_surface_create_for_stream(append, &bytes, width, height)};
    describe(surface.get(), imprint);
    return surface;
}

struct DestroyPattern {
    void operator()(cairo_pattern_t* pattern) const noexcept { cairo_pattern_destroy(pattern); }
};
using PatternHandle = std::unique_ptr<cairo_pattern_t, DestroyPattern>;

/// One bit a module. Cairo keeps such bits in words of the machine's own order, the first at the low end
/// here.
PatternHandle picture_of(QrCode const& code)
{
    static_assert(std::endian::native == std::endian::little);
    SurfaceHandle const picture{cairo_image_surface_create(CAIRO_FORMAT_A1, code.side, code.side)};
    auto* const bytes = cairo_image_surface_get_data(picture.get());
    auto const stride = cairo_image_surface_get_stride(picture.get());
    for (int row = 0; row < code.side; ++row) {
        for (int column = 0; column < code.side; ++column) {
            if (code.is_dark(row, column)) {
                auto& byte = bytes[row * stride + column / 8];
                byte = static_cast<unsigned char>(byte | (1U << (column % 8)));
            }
        }
    }
    cairo_surface_mark_dirty(picture.get());
    PatternHandle pattern{cairo_pattern_create_for_surface(picture.get())};
    cairo_pattern_set_filter(pattern.get(), CAIRO_FILTER_NEAREST);
    return pattern;
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

Paper::Paper(Imprint const& imprint, Plan plan)
    : imprint_{imprint},
      plan_{plan},
      page_width_{size_of(imprint.format).width},
      page_height_{size_of(imprint.format).height},
      surface_{make_surface(plan.pass, imprint, bytes_)},
      cairo_{cairo_create(surface_.get())},
      context_{make_context(cairo_.get())},
      cursor_{margin_top}
{
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
    return plan_.density == Density::compact ? 10 : 11;
}

double Paper::gap() const
{
    return plan_.density == Density::compact ? 2.2 : 4;
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
    if (draws()) {
        draw_foot();
        cairo_show_page(cairo_.get());
    }
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
    if (draws()) {
        text.draw(cairo_.get(), margin_left + x, cursor_ + y, first, last);
    }
}

void Paper::stroke()
{
    if (draws()) {
        cairo_stroke(cairo_.get());
    } else {
        cairo_new_path(cairo_.get());
    }
}

void Paper::rule(double x, double y, double length, double thickness)
{
    cairo_set_line_width(cairo_.get(), thickness);
    cairo_move_to(cairo_.get(), margin_left + x, cursor_ + y);
    cairo_rel_line_to(cairo_.get(), length, 0);
    stroke();
}

void Paper::upright_rule(double x, double y, double length, double thickness)
{
    cairo_set_line_width(cairo_.get(), thickness);
    cairo_move_to(cairo_.get(), margin_left + x, cursor_ + y);
    cairo_rel_line_to(cairo_.get(), 0, length);
    stroke();
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
    stroke();
}

void Paper::qr(std::string const& payload, double x, double y, double side)
{
    if (payload.empty() || !draws()) {
        return;
    }
    auto const code = make_qr(payload);
    auto const module = side / (code.side + 2 * qr_quiet_modules);
    cairo_save(cairo_.get());
    cairo_translate(cairo_.get(), margin_left + x, cursor_ + y);
    cairo_scale(cairo_.get(), module, module);
    cairo_translate(cairo_.get(), qr_quiet_modules, qr_quiet_modules);
    // Black through a mask of few bytes: as sharp as drawn squares, and a fifth faster for the whole form.
    cairo_mask(cairo_.get(), picture_of(code).get());
    cairo_restore(cairo_.get());
}

void Paper::draw_foot()
{
    auto const printed = fmt::format(fmt::runtime(form_text::foot_printed), to_vietnamese(imprint_.now));
    auto const page = fmt::format(fmt::runtime(form_text::foot_page), page_, plan_.page_total);
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
    if (!draws()) {
        return {};
    }
    draw_foot();
    cairo_show_page(cairo_.get());
    auto const drawn = cairo_status(cairo_.get());
    cairo_surface_finish(surface_.get());
    auto const written = cairo_surface_status(surface_.get());
    if (drawn != CAIRO_STATUS_SUCCESS || written != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error{
            fmt::format("print: {} / {}", cairo_status_to_string(drawn), cairo_status_to_string(written))};
    }
    return std::move(bytes_);
}

} // namespace ward::print
