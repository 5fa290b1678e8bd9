#include "print/form.hpp"
#include "print/forms.hpp"
#include "print/table.hpp"

/// Forms 06 and 07: the office's own books, made of rows.
namespace ward::print {

namespace {

std::vector<Column> slip_columns()
{
    std::string const signing{form_text::slip_sign_group};
    return {
        {7, form_text::column_number, Align::centre},
        {35, form_text::slip_units},
        {22, form_text::slip_time, Align::centre},
        {20, form_text::slip_giver, Align::centre, Vertical::bottom, signing},
        {20, form_text::slip_receiver, Align::centre, Vertical::bottom, signing},
        {13, form_text::slip_outcome, Align::centre},
        {15, form_text::note},
    };
}

std::vector<std::string> cells_of(HandOver const& row, int number)
{
    return {
        std::to_string(number),
        fmt::format("{}{}\n{}{}", form_text::slip_gives, row.giver_unit, form_text::slip_takes,
                    row.receiver_unit),
        row.at ? to_vietnamese(*row.at) : std::string{form_text::slip_time_by_hand},
        row.giver_name,
        row.receiver_name,
        row.outcome ? in_words(*row.outcome) : std::string{},
        row.note,
    };
}

void lay_out(Paper& paper, ControlSlip const& form)
{
    opening(paper, form.header, form_text::slip_title, {}, form.tracking);
    labelled(paper, form_text::procedure, form.procedure, Weight::plain);
    labelled(paper, form_text::slip_agency, form.agency_in_charge, Weight::plain);
    labelled(paper, form_text::received_at, in_words(form.received), Weight::plain);
    labelled(paper, form_text::due_at, in_words(form.due), Weight::strong);
    paper.skip(3);
    Table table{paper, slip_columns(), {8.5, 13 * millimetre}};
    int number{0};
    for (auto const& row : form.rows) {
        table.add(cells_of(row, ++number));
    }
}

std::vector<Column> register_columns()
{
    std::string const days{form_text::register_days};
    std::string const giving_back{form_text::register_return};
    return {
        {9, form_text::register_serial, Align::centre},
        {32.5, form_text::register_code},
        {38, form_text::register_procedure},
        {8, form_text::register_sets, Align::centre},
        {27, form_text::register_applicant},
        {31, form_text::register_address},
        {22, form_text::register_agency},
        {15, form_text::register_received, Align::centre, Vertical::top, days},
        {15, form_text::register_due, Align::centre, Vertical::top, days},
        {15, form_text::register_forwarded, Align::centre, Vertical::top, days},
        {15, form_text::register_result, Align::centre, Vertical::top, days},
        {15, form_text::register_returned, Align::centre, Vertical::top, giving_back},
        {15.5, form_text::register_channel, Align::centre, Vertical::top, giving_back},
        {14, form_text::register_signature, Align::centre, Vertical::top, giving_back},
        {13, form_text::note},
    };
}

std::string day_of(std::optional<Date> const& day)
{
    return day ? to_vietnamese(*day) : std::string{};
}

std::vector<std::string> cells_of(RegisterRow const& row)
{
    auto const separator = row.address.empty() || row.phone.empty() ? "" : "\n";
    return {
        count_in_words(row.serial),
        row.code,
        row.procedure,
        count_in_words(row.sets),
        row.applicant,
        fmt::format("{}{}{}", row.address, separator, row.phone),
        row.agency_in_charge,
        to_vietnamese(date_of(row.received)),
        row.due ? to_vietnamese(date_of(*row.due)) : std::string{},
        day_of(row.forwarded),
        day_of(row.result_received),
        day_of(row.returned),
        row.channel ? in_words(*row.channel) : std::string{},
        "",
        row.note,
    };
}

std::string year_line(Register const& book)
{
    return book.volume.empty()
               ? fmt::format(fmt::runtime(form_text::register_year), book.year)
               : fmt::format(fmt::runtime(form_text::register_year_volume), book.year, book.volume);
}

void close(Paper& paper, Register const& book)
{
    auto const day = in_words(*book.closed);
    auto const words = book.rows.empty()
                           ? fmt::format(fmt::runtime(form_text::register_closing_empty), day)
                           : fmt::format(fmt::runtime(form_text::register_closing), day, book.rows.size(),
                                         book.rows.front().serial, book.rows.back().serial);
    paper.skip(6);
    ending(paper, words, flush(paper),
           signed_by(book.signer, form_text::head_of_agency, form_text::sign_and_seal));
}

void lay_out(Paper& paper, Register const& book)
{
    book_letterhead(paper, book.header);
    title(paper, form_text::register_title, year_line(book));
    Table table{paper, register_columns(), {7.5, 0, Numbering::columns}};
    for (auto const& row : book.rows) {
        table.add(cells_of(row));
    }
    if (book.rows.empty()) {
        paragraph(paper, form_text::register_empty);
    }
    if (book.closed) {
        close(paper, book);
    }
}

} // namespace

std::string to_pdf(ControlSlip const& form, Instant now)
{
    auto const imprint = imprint_of(form_text::slip_name, form.header, form.tracking, now);
    return write_pdf(imprint, [&](Paper& paper) { lay_out(paper, form); });
}

std::string to_pdf(Register const& form, Instant now)
{
    auto const name = fmt::format("{} {}", form_text::register_name, form.year);
    Imprint const imprint{PageFormat::a4_across, name, form.header.agency, name, now};
    return write_pdf(imprint, [&](Paper& paper) { lay_out(paper, form); });
}

} // namespace ward::print
