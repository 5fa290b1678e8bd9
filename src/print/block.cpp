#include "print/block.hpp"

#include "print/form_text.hpp"
#include "print/table.hpp"
#include "print/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ward::print {

namespace {

constexpr double room_to_sign = 14 * millimetre;
constexpr double rule_thickness = 0.6;

Style ragged(Paper const& paper)
{
    return {paper.body_size()};
}

struct Place {
    double x;
    double width;
};

/// Draws centred text `down` points under the cursor; answers where it ends.
double centred(Paper& paper, Text& text, Place place, double down)
{
    text.balance();
    paper.place(text, place.x, down);
    return down + text.height();
}

double letterhead_agency(Paper& paper, FormHeader const& header, Place place)
{
    double const size{9};
    auto parent = paper.set({{header.agency_parent}}, {size, Face::regular, Align::centre}, place.width);
    auto agency = paper.set({{header.agency}}, {size, Face::bold, Align::centre}, place.width);
    auto down = centred(paper, parent, place, 0);
    down = centred(paper, agency, place, down);
    auto const length = std::min(agency.widest_line() * 0.5, place.width * 0.4);
    paper.rule(place.x + (place.width - length) / 2, down + 2, length, rule_thickness);
    return down + 6;
}

double letterhead_number(Paper& paper, FormHeader const& header, Place place, double down)
{
    auto const written = header.number.empty() ? std::string{form_text::number_by_hand} : header.number;
    auto number =
        paper.set({{form_text::number}, {written}}, {10, Face::regular, Align::centre}, place.width);
    return centred(paper, number, place, down);
}

double letterhead_nation(Paper& paper, Place place)
{
    auto nation = paper.set({{form_text::nation}}, {9, Face::bold, Align::centre}, place.width);
    auto motto = paper.set({{form_text::motto}}, {10, Face::bold, Align::centre}, place.width);
    auto down = centred(paper, nation, place, 0);
    down = centred(paper, motto, place, down);
    auto const length = motto.widest_line();
    paper.rule(place.x + (place.width - length) / 2, down + 2, length, rule_thickness);
    return down + 6;
}

double letterhead_date(Paper& paper, FormHeader const& header, Place place, double down)
{
    auto const day = in_words(header.date);
    auto const where =
        header.place.empty() ? day : fmt::format(fmt::runtime(form_text::place_date), header.place, day);
    auto place_date = paper.set({{where}}, {10, Face::italic, Align::centre}, place.width);
    return centred(paper, place_date, place, down);
}

Place left_side(Paper const& paper)
{
    return {0, paper.width() * 0.44};
}

Place right_side(Paper const& paper)
{
    return {paper.width() * 0.46, paper.width() * 0.54};
}

Face face_of(Weight weight)
{
    return weight == Weight::strong ? Face::bold : Face::regular;
}

Text set_labelled(Paper const& paper, Labelled const& field, double width)
{
    return paper.set({{field.label}, {field.value}}, ragged(paper), width);
}

/// Dots from the end of the label to the right edge, when there is no value.
void place_labelled(Paper& paper, Labelled const& field, Text const& text, Place place)
{
    paper.place(text, place.x, 0);
    if (field.value.empty()) {
        auto const from = text.last_line_width() + 1;
        paper.dots(place.x + from, text.height() - paper.body_size() * 0.25, place.width - from);
    }
}

struct SetSignature {
    std::vector<Text> head;
    std::vector<Text> name; ///< one, or none for dots
};

SetSignature set_signature(Paper const& paper, Signature const& signature, double width)
{
    Style const bold{paper.body_size(), Face::bold, Align::centre};
    SetSignature made;
    for (auto const& heading : {signature.authority, signature.title}) {
        if (!heading.empty()) {
            made.head.push_back(paper.set({{heading}}, bold, width));
        }
    }
    made.head.push_back(paper.set({{signature.hint}}, {9.5, Face::italic, Align::centre}, width));
    if (!signature.name.empty()) {
        made.name.push_back(paper.set({{signature.name}}, bold, width));
    }
    return made;
}

double height_of(std::vector<Text> const& texts)
{
    double sum{0};
    for (auto const& text : texts) {
        sum += text.height();
    }
    return sum;
}

void place_signature(Paper& paper, SetSignature& signature, Place place, double name_down)
{
    double down{0};
    for (auto& heading : signature.head) {
        down = centred(paper, heading, place, down);
    }
    if (signature.name.empty()) {
        paper.dots(place.x + place.width * 0.15, name_down + 10, place.width * 0.7);
    }
    for (auto& name : signature.name) {
        centred(paper, name, place, name_down);
    }
}

} // namespace

void letterhead(Paper& paper, FormHeader const& header)
{
    auto const left = left_side(paper);
    auto const right = right_side(paper);
    auto const number = letterhead_number(paper, header, left, letterhead_agency(paper, header, left));
    auto const date = letterhead_date(paper, header, right, letterhead_nation(paper, right));
    paper.skip(std::max(number, date) + 5 + paper.gap());
}

void book_letterhead(Paper& paper, FormHeader const& header)
{
    auto const agency = letterhead_agency(paper, header, left_side(paper));
    auto const nation = letterhead_nation(paper, right_side(paper));
    paper.skip(std::max(agency, nation) + 5 + paper.gap());
}

void title(Paper& paper, std::string_view name, std::string_view under)
{
    auto heading = paper.set({{name}}, {13, Face::bold, Align::centre}, paper.width());
    heading.balance();
    paper.flow(heading);
    if (!under.empty()) {
        paper.flow(paper.set({{under}}, {10, Face::italic, Align::centre}, paper.width()));
    }
    paper.skip(3 + paper.gap());
}

namespace {

/// A QR at the right end of the band, `from_right` before it, with a word beneath when there are two.
void band_qr(Paper& paper, std::string const& payload, char const* word, double side, double from_right,
             double top)
{
    auto const left = paper.width() - from_right - side;
    paper.qr(payload, left, top, side);
    if (word != nullptr) {
        auto const label = paper.set({{word}}, {7, Face::regular, Align::centre}, side);
        paper.place(label, left, top + side - 2);
    }
}

} // namespace

void code_band(Paper& paper, Tracking const& tracking)
{
    if (tracking.code.empty() && tracking.qr_payload.empty()) {
        return;
    }
    auto const side = (paper.body_size() < 11 ? 19 : 22) * millimetre;
    auto const inset = 8.0;
    bool const two = !tracking.proof_payload.empty() && !tracking.qr_payload.empty();
    auto const beneath = two ? 9.0 : 0.0;
    auto const of_codes = tracking.qr_payload.empty() ? inset : two ? 2 * side + 8 : side + 4;
    auto const text_width = paper.width() - inset - of_codes;
    auto const label = paper.set({{form_text::dossier_code}}, {8, Face::regular}, text_width);
    auto const code = paper.set({{tracking.code}}, {13, Face::bold}, text_width);
    auto const follow = std::string{form_text::scan_to_follow};
    auto const hint = paper.set({{two ? follow + ' ' + form_text::scan_to_prove : follow}},
                                {8.5, Face::italic}, text_width);
    auto const words = label.height() + code.height() + 2 + hint.height();
    auto const height = std::max(words + 2 * inset, tracking.qr_payload.empty() ? 0 : side + beneath);
    paper.keep_together(height);
    auto const top = (height - words) / 2;
    paper.frame(0, 0, paper.width(), height, 0.5);
    paper.place(label, inset, top);
    paper.place(code, inset, top + label.height());
    paper.place(hint, inset, top + label.height() + code.height() + 2);
    auto const top_of_codes = (height - side - beneath) / 2;
    band_qr(paper, tracking.qr_payload, two ? form_text::follow : nullptr, side, 1, top_of_codes);
    if (two) {
        band_qr(paper, tracking.proof_payload, form_text::prove, side, side + 5, top_of_codes);
    }
    paper.skip(height + 4 + paper.gap());
}

Style flush(Paper const& paper)
{
    return {paper.body_size(), Face::regular, Align::justified};
}

Style small_print()
{
    return {8.5, Face::italic, Align::justified};
}

void paragraph(Paper& paper, std::string_view text)
{
    paper.flow(paper.set({{text}}, flush(paper), paper.width()));
    paper.skip(paper.gap());
}

void labelled(Paper& paper, std::string_view label, std::string_view value, Weight weight)
{
    if (value.empty()) {
        Labelled const field{label, value};
        auto const text = set_labelled(paper, field, paper.width());
        paper.keep_together(text.height());
        place_labelled(paper, field, text, {0, paper.width()});
        paper.skip(text.height());
    } else {
        paper.flow(paper.set({{label}, {value, face_of(weight)}}, ragged(paper), paper.width()));
    }
    paper.skip(paper.gap());
}

void labelled_pair(Paper& paper, Labelled const& left, Labelled const& right)
{
    auto const half = paper.width() * 0.45;
    Place const left_place{0, half - 8};
    Place const right_place{half, paper.width() - half};
    auto const left_text = set_labelled(paper, left, left_place.width);
    auto const right_text = set_labelled(paper, right, right_place.width);
    if (left_text.line_count() > 1 || right_text.line_count() > 1) {
        labelled(paper, left.label, left.value, Weight::plain);
        labelled(paper, right.label, right.value, Weight::plain);
        return;
    }
    auto const height = std::max(left_text.height(), right_text.height());
    paper.keep_together(height);
    place_labelled(paper, left, left_text, left_place);
    place_labelled(paper, right, right_text, right_place);
    paper.skip(height + paper.gap());
}

void component_table(Paper& paper, std::vector<Component> const& components)
{
    auto const electronic =
        std::ranges::any_of(components, [](auto const& one) { return one.electronic != 0; });
    std::vector<Column> columns{
        {7, form_text::column_number, Align::centre},
        {electronic ? 58.0 : 70.0, form_text::column_component},
        {12, form_text::column_originals, Align::centre},
        {12, form_text::column_certified, Align::centre},
        {12, form_text::column_photocopies, Align::centre},
    };
    if (electronic) {
        columns.push_back({12, form_text::column_electronic, Align::centre});
    }
    Table table{paper, columns, {9.5}};
    int number{0};
    for (auto const& one : components) {
        std::vector<std::string> cells{std::to_string(++number), one.name, count_in_words(one.originals),
                                       count_in_words(one.certified_copies), count_in_words(one.photocopies)};
        if (electronic) {
            cells.push_back(count_in_words(one.electronic));
        }
        table.add(cells);
    }
    paper.skip(3 + paper.gap());
}

void ending(Paper& paper, std::string_view text, Style style, std::vector<Signature> const& columns)
{
    auto const share = paper.width() / std::max(2.0, static_cast<double>(columns.size()));
    std::vector<SetSignature> made;
    double head{0};
    double name{paper.body_size() * 1.5};
    for (auto const& column : columns) {
        made.push_back(set_signature(paper, column, share));
        head = std::max(head, height_of(made.back().head));
        name = std::max(name, height_of(made.back().name));
    }
    auto const signing = head + room_to_sign + name;
    auto const last = paper.set({{text}}, style, paper.width());
    auto const last_height = text.empty() ? 0 : last.height() + paper.gap();
    paper.keep_together(std::min(last_height, 4 * paper.body_size()) + 2 + paper.gap() + signing);
    if (!text.empty()) {
        paper.flow(last);
        paper.skip(paper.gap());
    }
    paper.skip(2 + paper.gap());
    paper.keep_together(signing);
    auto x = columns.size() == 1 ? share : 0.0;
    for (auto& one : made) {
        place_signature(paper, one, {x, share}, head + room_to_sign);
        x += share;
    }
    paper.skip(signing);
}

} // namespace ward::print
