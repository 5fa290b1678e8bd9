#include "base/json.hpp"
#include "base/text.hpp"
#include "fuzz.hpp"
#include "report/open311_answer.hpp"
#include "report/open311_practice.hpp"
#include "report/open311_submission.hpp"

// Forms as any program may send them to Open311: read or refused, never beyond their bounds, and whatever
// they hold, what is answered of it can be read. An input is a media type, a line's end, a query, a line's
// end and a body.

namespace {

using namespace std::string_view_literals;
namespace open311 = ward::report::open311;
using ward::fuzz::must;

std::string_view take_line(std::string_view& text)
{
    auto const end = std::min(text.find('\n'), text.size());
    auto const line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// Elements that open and close in their order, and nothing that would open one from within a text.
void must_be_xml(std::string_view xml)
{
    must(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), "declaration");
    xml.remove_prefix(xml.find('\n') + 1);
    std::vector<std::string_view> open;
    while (!xml.empty()) {
        auto const begin = xml.find('<');
        if (begin == std::string_view::npos) {
            break;
        }
        auto const end = xml.find('>', begin);
        must(end != std::string_view::npos, "an element does not end");
        auto const name = xml.substr(begin + 1, end - begin - 1);
        must(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_/") == std::string_view::npos, "a name");
        if (name.starts_with('/')) {
            must(!open.empty() && open.back() == name.substr(1), "order");
            open.pop_back();
        } else {
            open.push_back(name);
        }
        xml.remove_prefix(end + 1);
    }
    must(open.empty(), "an element is left open");
}

void must_be_readable(open311::Document const& document)
{
    auto const json = open311::written(open311::Format::json, document.root, document.value);
    must(ward::json::parse(json).has_value(), "JSON");
    must_be_xml(open311::written(open311::Format::xml, document.root, document.value));
}

void check_form(open311::Form const& form)
{
    must(form.fields.size() <= open311::fields_max, "fields");
    must(form.attachments.size() <= open311::attachments_max, "attachments");
    for (auto const& field : form.fields) {
        must(ward::normalise(field.value) == field.value, "a text that may not be stored");
    }
    auto const now = ward::from_ms(1'795'402'800'000);
    if (auto const filter = open311::read_request_filter(form, now)) {
        must(filter->page >= 1 && filter->page_size >= 1 && filter->skipped() >= 0, "page");
        must(!filter->near || ward::is_point(filter->near->centre), "centre");
    } else {
        must_be_readable(open311::error_document(open311::refusal_of(filter.error())));
    }
    if (auto const update = open311::read_update(form, "fuzz")) {
        open311::Update const kept{"1", update->request_id, update->status, now, update->description, {}};
        must_be_readable(open311::updates_document({kept}));
    }
    for (auto const& service : open311::chicago_services()) {
        auto const request = open311::read_request(form, service, "fuzz");
        if (!request) {
            must_be_readable(open311::error_document(open311::refusal_of(request.error())));
            continue;
        }
        open311::Request kept;
        kept.description = request->description;
        kept.address = request->address;
        kept.position = request->position;
        must(!kept.position || ward::is_point(*kept.position), "position");
        must_be_readable(open311::requests_document({kept}));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto text = ward::fuzz::text_of(data, size);
    auto const type = take_line(text);
    auto const query = take_line(text);
    auto const form = open311::read_form(query, type, text);
    if (form) {
        check_form(*form);
    } else {
        must_be_readable(open311::error_document(open311::refusal_of(form.error())));
    }
    must_be_readable({"x"sv, open311::Value{std::string{text}}});
    return 0;
}
