#include "report/open311.hpp"

#include <algorithm>

namespace ward::report::open311 {

std::string words_of(UpdateStatus status)
{
    std::string words{json::word_of(status)};
    std::ranges::transform(words, words.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return words;
}

std::optional<UpdateStatus> update_status(std::string_view words)
{
    std::string word{words};
    std::ranges::transform(word, word.begin(), [](char letter) {
        bool const capital = letter >= 'A' && letter <= 'Z';
        return letter == ' ' ? '_' : capital ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return json::enum_of<UpdateStatus>(word);
}

bool leaves_open(UpdateStatus status)
{
    switch (status) {
    case UpdateStatus::open:
    case UpdateStatus::in_progress:
    case UpdateStatus::action_scheduled:
    case UpdateStatus::investigating:
    case UpdateStatus::internal_referral:
    case UpdateStatus::for_triage:
    case UpdateStatus::reopen: return true;
    case UpdateStatus::closed:
    case UpdateStatus::fixed:
    case UpdateStatus::duplicate:
    case UpdateStatus::not_councils_responsibility:
    case UpdateStatus::no_further_action:
    case UpdateStatus::cancelled: return false;
    }
    return true;
}

Error required(std::string_view field)
{
    return {Fault::malformed, "open311.required", std::string{field}};
}
Error not_valid(std::string_view field)
{
    return {Fault::malformed, "open311.not_valid", std::string{field}};
}
Error too_long(std::string_view field)
{
    return {Fault::malformed, "open311.too_long", std::string{field}};
}
Error unknown(std::string_view field)
{
    return {Fault::not_found, "open311.not_found", std::string{field}};
}

} // namespace ward::report::open311
