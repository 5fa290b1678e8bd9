#include "print/plates.hpp"

#include "print/form_text.hpp"
#include "print/paper.hpp"

namespace ward::print {

namespace {

constexpr int columns{4};
constexpr double plate_height = 88 * millimetre;
constexpr double qr_side = 46 * millimetre;
constexpr double inner = 3 * millimetre; ///< from the frame to what is in it

void lay_out(Paper& paper, Plate const& plate, std::string const& issuer, double x)
{
    auto const width = paper.width() / columns;
    auto const text_width = width - 2 * inner;
    paper.frame(x, 0, width, plate_height, 0.4);
    auto y = inner;
    auto const line = [&](std::string_view words, Style style, std::size_t lines_max) {
        auto const text = paper.set({{words, style.face}}, style, text_width);
        auto const lines = std::min(text.line_count(), lines_max);
        paper.place_lines(text, x + inner, y, 0, lines);
        for (std::size_t n = 0; n < lines; ++n) {
            y += text.line_height(n);
        }
    };
    line(issuer, {8.5, Face::bold, Align::centre, 1.0}, 2);
    paper.qr(plate.qr_payload, x + (width - qr_side) / 2, y + 1, qr_side);
    y += qr_side + 2;
    line(form_text::scan_to_report, {9.5, Face::bold, Align::centre, 1.0}, 2);
    line(plate.name, {9, Face::regular, Align::centre, 1.0}, 3);
    line(plate.code, {12, Face::bold, Align::centre, 1.1}, 1);
}

} // namespace

std::string plate_sheet(std::vector<Plate> const& plates, std::string const& issuer, Instant now)
{
    Imprint const imprint{PageFormat::a4_across, std::string{form_text::plates_title}, issuer, {}, now};
    return write_pdf(imprint, [&](Paper& paper) {
        for (std::size_t first = 0; first < plates.size(); first += columns) {
            paper.keep_together(plate_height);
            for (std::size_t n = first; n < std::min(first + columns, plates.size()); ++n) {
                auto const column = static_cast<double>(n - first);
                lay_out(paper, plates[n], issuer, column * paper.width() / columns);
            }
            paper.skip(plate_height);
        }
    });
}

} // namespace ward::print
