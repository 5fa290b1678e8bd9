#include "print/typeset.hpp"

#include "print/forms.hpp"

#include <algorithm>

namespace ward::print {

namespace {

/// Marks and overrides of writing direction: on a form they could only make a text read as another.
bool turns_direction(gunichar point)
{
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == 0x200E ||
           point == 0x200F || point == 0x061C || point == 0xFEFF;
}

bool is_space_to_us(gunichar point)
{
    return point != '\n' &&
           (point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029);
}

bool is_plain_ascii(std::string_view bytes)
{
    return std::ranges::all_of(bytes,
                               [](char byte) { return byte == '\n' || (byte >= 0x20 && byte < 0x7F); });
}

struct Free {
    void operator()(void* memory) const noexcept { g_free(memory); }
};
using Owned = std::unique_ptr<gchar, Free>;

PangoWeight weight_of(Face face)
{
    return face == Face::bold || face == Face::bold_italic ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
}

PangoStyle slant_of(Face face)
{
    return face == Face::italic || face == Face::bold_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL;
}

PangoAlignment alignment_of(Align align)
{
    switch (align) {
    case Align::left:
    case Align::justified: return PANGO_ALIGN_LEFT;
    case Align::centre: return PANGO_ALIGN_CENTER;
    case Align::right: return PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

void add_attribute(PangoAttrList* list, PangoAttribute* attribute, std::size_t first, std::size_t last)
{
    attribute->start_index = static_cast<guint>(first);
    attribute->end_index = static_cast<guint>(last);
    pango_attr_list_insert(list, attribute);
}

/// Sizes are absolute, so that a point is a point whatever resolution Pango supposes.
void set_font(PangoLayout* layout, Style const& style)
{
    auto* const font = pango_font_description_new();
    pango_font_description_set_family_static(font, typeface);
    pango_font_description_set_weight(font, weight_of(style.face));
    pango_font_description_set_style(font, slant_of(style.face));
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

void set_runs(PangoLayout* layout, std::initializer_list<Run> runs)
{
    std::string whole;
    auto* const attributes = pango_attr_list_new();
    for (auto const& run : runs) {
        auto const first = whole.size();
        whole += clean(run.text);
        if (weight_of(run.face) != PANGO_WEIGHT_NORMAL) {
            add_attribute(attributes, pango_attr_weight_new(weight_of(run.face)), first, whole.size());
        }
        if (slant_of(run.face) != PANGO_STYLE_NORMAL) {
            add_attribute(attributes, pango_attr_style_new(slant_of(run.face)), first, whole.size());
        }
    }
    pango_layout_set_text(layout, whole.data(), static_cast<int>(whole.size()));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

double points(int pango_units)
{
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

} // namespace

std::string clean(std::string_view bytes)
{
    if (is_plain_ascii(bytes)) {
        return std::string{bytes};
    }
    Owned const valid{g_utf8_make_valid(bytes.data(), static_cast<gssize>(bytes.size()))};
    Owned const composed{g_utf8_normalize(valid.get(), -1, G_NORMALIZE_DEFAULT_COMPOSE)};
    std::string kept;
    for (gchar const* at = composed.get(); *at != '\0'; at = g_utf8_next_char(at)) {
        auto const point = g_utf8_get_char(at);
        if (is_space_to_us(point)) {
            kept += ' ';
        } else if (!turns_direction(point)) {
            kept.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
        }
    }
    return kept;
}

bool has_typeface()
{
    ContextHandle const context{pango_font_map_create_context(pango_cairo_font_map_get_default())};
    pango_context_set_language(context.get(), pango_language_from_string("vi"));
    auto* const wanted = pango_font_description_new();
    pango_font_description_set_family_static(wanted, typeface);
    std::unique_ptr<PangoFont, Unreference> const font{pango_context_load_font(context.get(), wanted)};
    pango_font_description_free(wanted);
    if (!font) {
        return false;
    }
    auto* const found = pango_font_describe(font.get());
    auto const same = std::string_view{pango_font_description_get_family(found)} == typeface;
    pango_font_description_free(found);
    gunichar const o_horn_dot_below = 0x1EE3;
    return same && pango_font_has_char(font.get(), o_horn_dot_below) != FALSE;
}

Text::Text(PangoContext* context, std::initializer_list<Run> runs, Style style, double width)
    : layout_{pango_layout_new(context)}
{
    auto* const layout = layout_.get();
    set_font(layout, style);
    set_runs(layout, runs);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_alignment(layout, alignment_of(style.align));
    pango_layout_set_justify(layout, style.align == Align::justified ? TRUE : FALSE);
    pango_layout_set_line_spacing(layout, static_cast<float>(style.spacing));
    measure();
}

void Text::measure()
{
    lines_.clear();
    auto* const iterator = pango_layout_get_iter(layout_.get());
    do {
        int top{0};
        int bottom{0};
        pango_layout_iter_get_line_yrange(iterator, &top, &bottom);
        PangoRectangle box{};
        pango_layout_iter_get_line_extents(iterator, nullptr, &box);
        lines_.push_back({pango_layout_iter_get_line_readonly(iterator), points(bottom - top),
                          points(pango_layout_iter_get_baseline(iterator) - top), points(box.x),
                          points(box.width)});
    } while (pango_layout_iter_next_line(iterator) != FALSE);
    pango_layout_iter_free(iterator);
}

void Text::balance()
{
    auto const count = pango_layout_get_line_count(layout_.get());
    auto const whole = pango_layout_get_width(layout_.get());
    if (count < 2) {
        return;
    }
    // Bisection to within four points between the full box and one that all lines would have to fill evenly.
    double sum{0};
    for (auto const& line : lines_) {
        sum += line.width;
    }
    int enough{whole};
    int too_narrow{static_cast<int>(sum * PANGO_SCALE) / count};
    while (enough - too_narrow > 4 * PANGO_SCALE) {
        auto const middle = too_narrow + (enough - too_narrow) / 2;
        pango_layout_set_width(layout_.get(), middle);
        (pango_layout_get_line_count(layout_.get()) > count ? too_narrow : enough) = middle;
    }
    pango_layout_set_width(layout_.get(), enough);
    measure();
    for (auto& line : lines_) {
        line.indent += points(whole - enough) / 2;
    }
}

double Text::height() const
{
    double sum{0};
    for (auto const& line : lines_) {
        sum += line.height;
    }
    return sum;
}

double Text::last_line_width() const
{
    return lines_.back().width;
}

double Text::widest_line() const
{
    return std::ranges::max(lines_, {}, &Line::width).width;
}

void Text::draw(cairo_t* cairo, double x, double y, std::size_t first, std::size_t last) const
{
    for (auto index = first; index < last; ++index) {
        auto const& line = lines_[index];
        cairo_move_to(cairo, x + line.indent, y + line.baseline);
        pango_cairo_show_layout_line(cairo, line.line);
        y += line.height;
    }
}

} // namespace ward::print
