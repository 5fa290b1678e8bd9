#include "report/plain_form.hpp"

#include "api/kept_answer.hpp"
#include "base/markup.hpp"

namespace ward::report {

namespace {

constexpr std::int64_t body_bytes_max = file::file_bytes_max + 64 * 1024; ///< one photograph and the words
constexpr std::string_view form_page{"/phan-anh/gui-don-gian"};

/// A second try, after an answer that was lost, comes within this time.
constexpr std::chrono::hours sent_again_within{1};

std::string digest_of(open311::Form const& form, std::string_view peer)
{
    std::string all{peer};
    for (auto const& field : form.fields) {
        all += '\0' + field.name + '\0' + field.value;
    }
    for (auto const& attachment : form.attachments) {
        all += '\0' + sql::sha256_hex(attachment.bytes);
    }
    return sql::sha256_hex(all);
}

/// The fragment of the sentence that a person can do something with.
std::string fragment_of(Error const& error)
{
    auto const begins = [&](std::string_view word) { return error.code.starts_with(word); };
    if (begins("photo.") || begins("file.")) {
        return "loi-anh";
    }
    if (begins("report.text") || begins("report.place") || begins("report.kind") || begins("report.answer")) {
        return "loi-noi-dung";
    }
    return "loi-khac";
}

api::Verbatim sent_back(api::Call const& call, std::string const& fragment)
{
    call.extras.headers.add("Location", std::string{form_page} + "#" + fragment);
    return {303, "text/plain; charset=utf-8", {}};
}

void fill_in(std::string& page, std::string_view name, std::string_view value)
{
    auto const safe = markup_escaped(value);
    for (auto at = page.find(name); at != std::string::npos; at = page.find(name, at)) {
        page.replace(at, name.size(), safe);
        at += safe.size();
    }
}

api::AnswerKey key_of(api::Call const& call, std::string const& digest, int hours_ago)
{
    auto const hour = std::chrono::floor<std::chrono::hours>(call.now.time_since_epoch()) / sent_again_within;
    return {call.ward(), OfficerId{}, "/api/v1/report-form",
            sql::sha256_hex(digest + std::to_string(hour - hours_ago)), digest};
}

std::optional<std::string> answered_before(api::Call const& call, std::string const& digest)
{
    for (int const hours_ago : {0, 1}) {
        auto const kept = api::kept_answer(call.database, key_of(call, digest, hours_ago));
        if (kept && *kept) {
            return (*kept)->body;
        }
    }
    return std::nullopt;
}

} // namespace

PlainForm::PlainForm(api::Router& router, Surroundings const& around, PhotoUploads const& photos,
                     std::function<std::optional<std::string>()> receipt)
    : around_{around}, photos_{photos}, receipt_{std::move(receipt)}
{
    router.post("/api/v1/report-form",
                {"Report something by a form without script; the answer is a page",
                 api::Who::anyone(),
                 {},
                 body_bytes_max},
                *this, &PlainForm::read, &PlainForm::file);
}

Result<SentForm> PlainForm::read(api::Call const& call, api::UnreadForm const&) const
{
    auto const& request = *call.request;
    auto form = open311::read_form({}, request.headers.find("Content-Type").value_or(""), body_of(request));
    if (!form) {
        return SentForm{{}, {}, {}, "loi-noi-dung"};
    }
    if (!limiter_.take(std::string{call.peer}, around_.settings.reports_per_minute, call.now)) {
        return SentForm{{}, {}, {}, "loi-nhieu"};
    }
    SentForm sent{*std::move(form), {}, {}, {}};
    sent.digest = digest_of(sent.form, call.peer);
    if (request.spooled) {
        auto ready = look_at_photos(call, photos_, sent.form.attachments);
        sent.refusal = ready ? "" : fragment_of(ready.error());
        sent.photos = ready ? *std::move(ready) : std::vector<PhotoUploads::Ready>{};
    }
    return sent;
}

Result<api::Verbatim> PlainForm::file(api::Call const& call, api::UnreadForm const&,
                                      SentForm const& sent) const
{
    if (!sent.refusal.empty()) {
        return sent_back(call, sent.refusal);
    }
    constexpr auto page_type = "text/html; charset=utf-8";
    if (auto before = answered_before(call, sent.digest)) {
        return api::Verbatim{200, page_type, *std::move(before)};
    }
    auto tickets = keep_photos(call, photos_, sent.photos);
    if (!tickets) {
        return sent_back(call, fragment_of(tickets.error()));
    }
    NewReport report;
    report.kind = sent.form.value("kind");
    report.place = std::string{sent.form.value("place")};
    report.text = sent.form.value("text");
    report.photos = *std::move(tickets);
    report.private_ = sent.form.value("private") == "true";
    auto const filed = file_report(call, around_, report, Way::form);
    if (!filed) {
        return sent_back(call, fragment_of(filed.error()));
    }
    auto page = receipt_().value_or("<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\">"
                                    "<p>%CODE%</p><p>%DUE%</p><p><a href=\"%LINK%\">%LINK%</a></p></html>");
    fill_in(page, "%CODE%", filed->report.code);
    fill_in(page, "%LINK%", "/phan-anh/" + filed->report.code + "#" + filed->follow_key);
    fill_in(page, "%DUE%", to_vietnamese(date_of(filed->report.solve_by)));
    api::keep_answer(call.database, key_of(call, sent.digest, 0), {200, page}, call.now);
    return api::Verbatim{200, page_type, std::move(page)};
}

} // namespace ward::report
