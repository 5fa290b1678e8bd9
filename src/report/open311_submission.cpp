#include "report/open311_submission.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace ward::report::open311 {

namespace {

Result<std::string> read_text(Form const& form, std::string_view name, std::size_t characters_max)
{
    auto const value = form.value(name);
    if (length(value) > characters_max) {
        return too_long(name);
    }
    return std::string{value};
}

Result<Sender> read_sender(Form const& form)
{
    for (auto const* const name : {"first_name", "last_name", "phone", "email"}) {
        if (auto const read = read_text(form, name, short_characters_max); !read) {
            return read.error();
        }
    }
    auto const first = form.value("first_name");
    auto const last = form.value("last_name");
    Sender sender;
    // FixMyStreet takes the first word for the first name, so a Vietnamese name comes whole again this way.
    sender.name = std::string{first} + (first.empty() || last.empty() ? "" : " ") + std::string{last};
    sender.phone = form.value("phone");
    sender.email = form.value("email");
    return sender;
}

Result<std::vector<std::string>> read_media_urls(Form const& form)
{
    auto urls = form.values("media_url");
    for (auto const& url : urls) {
        bool const web = url.starts_with("https://") || url.starts_with("http://");
        bool const plain =
            std::ranges::all_of(url, [](char letter) { return letter > ' ' && letter <= '~'; });
        if (!web || !plain || url.size() > media_url_bytes_max) {
            return not_valid("media_url");
        }
    }
    if (urls.size() > media_urls_max) {
        return too_long("media_url");
    }
    return urls;
}

/// A choice by its key, or by the name that people read, in whatever case.
Choice const* choice_of(Question const& question, std::string_view value)
{
    auto const folded = fold_exact(value);
    auto const found = std::ranges::find_if(question.choices, [&](Choice const& choice) {
        return choice.key == value || fold_exact(choice.key) == folded || fold_exact(choice.name) == folded;
    });
    return found == question.choices.end() ? nullptr : &*found;
}

std::string attribute_name(std::string_view code)
{
    return "attribute[" + std::string{code} + "]";
}

Result<std::string> read_answer(Question const& question, std::string const& value)
{
    switch (question.datatype) {
    case Datatype::number:
        if (!read_number(value)) {
            return not_valid(attribute_name(question.code));
        }
        return value;
    case Datatype::singlevaluelist:
    case Datatype::multivaluelist: {
        auto const* const choice = choice_of(question, value);
        if (choice == nullptr) {
            return not_valid(attribute_name(question.code));
        }
        return choice->key;
    }
    case Datatype::string:
    case Datatype::text: break;
    }
    if (length(value) > description_characters_max) {
        return too_long(attribute_name(question.code));
    }
    return value;
}

/// Answers to the service's questions, in their order, then what nobody asked.
Result<std::vector<Attribute>> read_attributes(Form const& form, Service const& service)
{
    auto sent = form.attributes();
    std::vector<Attribute> read;
    for (auto const& question : service.questions) {
        auto const found = std::ranges::find(sent, question.code, &Attribute::code);
        if (found == sent.end() || found->values.empty()) {
            if (question.required) {
                return required(attribute_name(question.code));
            }
            continue;
        }
        if (question.datatype != Datatype::multivaluelist && found->values.size() > 1) {
            return not_valid(attribute_name(question.code));
        }
        for (auto& value : found->values) {
            auto answer = read_answer(question, value);
            if (!answer) {
                return answer.error();
            }
            value = *std::move(answer);
        }
        read.push_back(std::move(*found));
        sent.erase(found);
    }
    std::ranges::copy_if(sent, std::back_inserter(read),
                         [](Attribute const& unasked) { return !unasked.values.empty(); });
    return read;
}

} // namespace

Result<Service> read_service(Form const& form, std::vector<Service> const& services)
{
    auto const code = form.value("service_code");
    if (code.empty()) {
        return required("service_code");
    }
    auto const found = std::ranges::find(services, code, &Service::code);
    if (found == services.end()) {
        return unknown("service_code");
    }
    return *found;
}

Result<NewRequest> read_request(Form const& form, Service const& service, std::string holder)
{
    auto const position = read_position(form);
    if (!position) {
        return position.error();
    }
    auto const named = form.value("address_string").empty() ? "address" : "address_string";
    auto address = read_text(form, named, short_characters_max);
    if (!address) {
        return address.error();
    }
    if (!*position && address->empty() && form.value("address_id").empty()) {
        return required("lat and long, or address_string,");
    }
    if (!*position && address->empty()) {
        *address = form.value("address_id");
    }
    auto description = read_text(form, "description", description_characters_max);
    if (!description) {
        return description.error();
    }
    auto media_urls = read_media_urls(form);
    if (!media_urls) {
        return media_urls.error();
    }
    auto attributes = read_attributes(form, service);
    if (!attributes) {
        return attributes.error();
    }
    auto sender = read_sender(form);
    if (!sender) {
        return sender.error();
    }
    return NewRequest{*position,
                      *std::move(address),
                      *std::move(description),
                      *std::move(media_urls),
                      *std::move(attributes),
                      *std::move(sender),
                      std::move(holder),
                      {},
                      {}};
}

Result<NewUpdate> read_update(Form const& form, std::string holder)
{
    NewUpdate update;
    update.request_id = form.value("service_request_id");
    if (update.request_id.empty()) {
        return required("service_request_id");
    }
    auto const words = form.value("status");
    if (words.empty()) {
        return required("status");
    }
    auto const status = update_status(words);
    if (!status) {
        return not_valid("status");
    }
    auto sent_id = read_text(form, "update_id", short_characters_max);
    auto description = read_text(form, "description", description_characters_max);
    if (!sent_id || !description) {
        return sent_id ? description.error() : sent_id.error();
    }
    if (sent_id->empty()) {
        *sent_id = form.value("update_id_ext"); // the older clients' name of it
    }
    auto media_urls = read_media_urls(form);
    if (!media_urls) {
        return media_urls.error();
    }
    auto sender = read_sender(form);
    if (!sender) {
        return sender.error();
    }
    update.sent_id = *std::move(sent_id);
    update.status = *status;
    update.description = *std::move(description);
    update.media_urls = *std::move(media_urls);
    update.sender = *std::move(sender);
    update.holder = std::move(holder);
    return update;
}

} // namespace ward::report::open311
