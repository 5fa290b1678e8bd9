#include "dossier/form_data.hpp"

#include "base/text.hpp"
#include "dossier/clock.hpp"
#include "print/forms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ward::dossier {

namespace {

/// The letters behind the number of a form, in the order of the forms.
struct Symbol {
    std::string_view form;
    std::string_view letters;
};
constexpr std::array<Symbol, 5> symbols{
    {{"01", "TNHS"}, {"02", "HDHS"}, {"03", "TCHS"}, {"04", "XLGH"}, {"05", "DHS"}}};

std::string number_of(PrintedForm const& form)
{
    auto const found = std::ranges::find(symbols, std::string_view{form.form}, &Symbol::form);
    WARD_CHECK(found != symbols.end());
    return fmt::format("{:04}/{}", form.number, found->letters);
}

print::LimitUnit limit_unit(TermUnit unit)
{
    switch (unit) {
    case TermUnit::working_hour: return print::LimitUnit::working_hour;
    case TermUnit::working_day: return print::LimitUnit::working_day;
    case TermUnit::day: return print::LimitUnit::day;
    case TermUnit::month: return print::LimitUnit::month;
    }
    return print::LimitUnit::working_day;
}

print::ReturnChannel return_channel(ReceiveResult channel)
{
    switch (channel) {
    case ReceiveResult::counter: return print::ReturnChannel::counter;
    case ReceiveResult::post: return print::ReturnChannel::post;
    case ReceiveResult::online: return print::ReturnChannel::online;
    }
    return print::ReturnChannel::counter;
}

print::Applicant applicant_of(FormHead const& head)
{
    auto const kind = head.applicant_kind == "organisation" ? print::ApplicantKind::organisation
                                                            : print::ApplicantKind::person;
    return {kind, head.applicant_name, head.applicant_address, head.applicant_phone, head.applicant_email};
}

/// The procedure's name; what is asked for is added where it says more than that.
std::string request_of(FormHead const& head)
{
    bool const says_more = !contains_words(fold(head.procedure_name), fold(head.content));
    return says_more ? head.procedure_name + ": " + head.content : head.procedure_name;
}

/// What is the same on every form but the register and the slip.
template <class Form>
Form begin(Letterhead const& letterhead, PrintedForm const& printed, FormHead const& head)
{
    Form form;
    form.header = form_header(letterhead, number_of(printed), date_of(printed.at));
    form.tracking = {head.code, tracking_address(letterhead.public_url, head.code), letterhead.proof_address};
    form.applicant = applicant_of(head);
    form.procedure = request_of(head);
    return form;
}

template <class Data>
Data kept(PrintedForm const& printed)
{
    return json::read_text_as<Data>(printed.data).value(); // we wrote it
}

print::ReceiptForm receipt(Letterhead const& letterhead, PrintedForm const& printed, print::ReceiptCopy copy)
{
    auto const data = kept<ReceiptData>(printed);
    auto form = begin<print::ReceiptForm>(letterhead, printed, data);
    form.copy = copy;
    for (auto const& each : data.components) {
        form.components.push_back({each.name, each.originals, each.certified, each.photocopies});
    }
    form.sets = data.sets;
    form.limit = {data.term.same_day ? 0 : data.term.value, limit_unit(data.term.unit)};
    form.received = data.received_at;
    form.due = data.due_at;
    form.channel = return_channel(data.receive_result);
    form.return_place = data.receive_result == ReceiveResult::counter ? letterhead.office.centre_name
                                                                      : data.address_for_result;
    form.fee = data.fee;
    form.register_volume = "01";
    form.register_serial = fmt::format("{:04}", data.register_number);
    form.submitter_name = data.submitter_name;
    form.receiver_name = data.officer_name;
    return form;
}

print::SupplementForm supplement(Letterhead const& letterhead, PrintedForm const& printed)
{
    auto const data = kept<SupplementData>(printed);
    auto form = begin<print::SupplementForm>(letterhead, printed, data);
    for (auto const& each : data.missing) {
        auto const name = each.note.empty() ? each.component : each.component + " (" + each.note + ")";
        form.missing.push_back({name, each.originals, each.certified, each.photocopies});
    }
    form.reason = data.reason;
    form.contact = {data.officer_name, data.contact_phone};
    form.signer.name = data.officer_name;
    return form;
}

print::RefusalForm refusal(Letterhead const& letterhead, PrintedForm const& printed)
{
    auto const data = kept<RefusalData>(printed);
    auto form = begin<print::RefusalForm>(letterhead, printed, data);
    form.reason = data.reason;
    form.contact = {data.officer_name, data.contact_phone};
    form.signer.name = data.officer_name;
    return form;
}

/// Forms 04 and 05 are signed by the head by hand, so the place for the name stays dots.
print::ExtensionForm extension(Letterhead const& letterhead, PrintedForm const& printed)
{
    auto const data = kept<ExtensionData>(printed);
    auto form = begin<print::ExtensionForm>(letterhead, printed, data);
    form.received = data.received_at;
    form.due_original = data.due_original_at;
    form.due_new = data.due_new_at;
    form.reason = data.reason;
    form.contact = {data.officer_name, data.contact_phone};
    return form;
}

print::StopForm stop(Letterhead const& letterhead, PrintedForm const& printed)
{
    auto const data = kept<StopData>(printed);
    auto form = begin<print::StopForm>(letterhead, printed, data);
    form.received = data.received_at;
    form.asker = data.asked_by == StopAsker::citizen ? print::StopAsker::applicant : print::StopAsker::agency;
    form.stage = data.stage;
    form.reason = data.reason;
    form.fee_treatment = data.fees;
    form.paper_treatment = data.papers;
    form.contact = {data.officer_name, data.contact_phone};
    return form;
}

/// The capital of a small letter of Vietnamese, both composed.
char32_t capital(char32_t letter)
{
    bool const plain = letter >= U'a' && letter <= U'z';
    bool const latin = letter >= U'à' && letter <= U'ý' && letter != U'÷';
    if (plain || latin) {
        return letter - 0x20;
    }
    bool const pairs = (letter >= 0x0100 && letter <= 0x0177) || (letter >= 0x1E00 && letter <= 0x1EFF);
    if (letter == 0x01A1 || (pairs && letter % 2 == 1)) { // ơ, and ă đ ĩ ũ ạ … ỹ: the capital stands before
        return letter - 1;
    }
    return letter == 0x01B0 ? char32_t{0x01AF} : letter; // ư
}

void append(std::string& text, char32_t letter)
{
    if (letter < 0x80) {
        text += static_cast<char>(letter);
    } else if (letter < 0x800) {
        text += static_cast<char>(0xC0 | (letter >> 6));
        text += static_cast<char>(0x80 | (letter & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | (letter >> 12));
        text += static_cast<char>(0x80 | ((letter >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (letter & 0x3F));
    }
}

} // namespace

std::string capitals(std::string_view name)
{
    constexpr std::string_view committee = "UBND ";
    std::string text{name};
    if (name.starts_with(committee)) {
        text = "Ủy ban nhân dân " + std::string{name.substr(committee.size())};
    }
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const first = static_cast<unsigned char>(text[at]);
        std::size_t const size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (size == 4 || at + size > text.size()) { // no letter of ours
            out += text.substr(at, size);
            at += size;
            continue;
        }
        char32_t letter = size == 1 ? first : first & (0xFFU >> (size + 1));
        for (std::size_t n = 1; n < size; ++n) {
            letter = (letter << 6) | (static_cast<unsigned char>(text[at + n]) & 0x3FU);
        }
        append(out, capital(letter));
        at += size;
    }
    return out;
}

std::string place_name(std::string_view ward_name)
{
    for (std::string_view const kind : {"Phường ", "Xã ", "Đặc khu "}) {
        if (ward_name.starts_with(kind)) {
            return std::string{ward_name.substr(kind.size())};
        }
    }
    return std::string{ward_name};
}

std::string tracking_address(std::string const& public_url, std::string const& code)
{
    auto address = public_url + "/track?code=" + code;
    return public_url.empty() || address.size() > print::qr_payload_bytes_max ? code : address;
}

std::string proof_address(std::string const& public_url, event::Seal const& seal)
{
    auto address =
        public_url + "/so-cai/bien-nhan?e=" + to_string(seal.event) + '#' + seal.salt + '.' + seal.subject;
    bool const opens = !public_url.empty() && !seal.salt.empty();
    return opens && address.size() <= print::qr_payload_bytes_max ? address : std::string{};
}

print::FormHeader form_header(Letterhead const& letterhead, std::string number, Date date)
{
    auto const& office = letterhead.office;
    return {capitals(office.agency_name), capitals(office.centre_name), std::move(number),
            place_name(office.name), date};
}

std::string to_pdf(Letterhead const& letterhead, PrintedForm const& form, print::ReceiptCopy copy)
{
    if (form.form == "01") {
        return print::to_pdf(receipt(letterhead, form, copy), form.at);
    }
    if (form.form == "02") {
        return print::to_pdf(supplement(letterhead, form), form.at);
    }
    if (form.form == "03") {
        return print::to_pdf(refusal(letterhead, form), form.at);
    }
    if (form.form == "04") {
        return print::to_pdf(extension(letterhead, form), form.at);
    }
    WARD_CHECK(form.form == "05");
    return print::to_pdf(stop(letterhead, form), form.at);
}

} // namespace ward::dossier
