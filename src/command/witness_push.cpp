#include "command/witness_push.hpp"

#include "base/check.hpp"
#include "tlog/witness_messages.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>

namespace ward::command {

namespace {

constexpr std::size_t answer_bytes_max{64 * 1024};
constexpr int asked_max{2}; ///< as we believe, and once more from the size it told

struct FreeEasy {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct FreeMulti {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

/// Takes no more than a witness can have to say; more ends the transfer.
std::size_t keep_bytes(char* bytes, std::size_t size, std::size_t count, void* kept)
{
    auto& body = *static_cast<std::string*>(kept);
    if (body.size() + size * count > answer_bytes_max) {
        return 0;
    }
    body.append(bytes, size * count);
    return size * count;
}

/// One witness being asked. Stays where it is: libcurl holds its address.
struct Question {
    tlog::PolicyWitness const* witness{nullptr};
    Pushed pushed;
    int asked{0};
    std::uint64_t old_size{0};
    std::string sent;
    std::string received;
    std::unique_ptr<curl_slist, FreeList> headers;
    std::unique_ptr<CURL, FreeEasy> curl;
};

std::string address_of(tlog::PolicyWitness const& witness)
{
    std::string_view base{witness.url};
    while (base.ends_with('/')) {
        base.remove_suffix(1);
    }
    return fmt::format("{}/add-checkpoint", base);
}

void prepare(Question& question, PushLimits const& limits)
{
    question.curl.reset(curl_easy_init());
    question.headers.reset(curl_slist_append(nullptr, "Content-Type: text/plain; charset=utf-8"));
    question.headers.reset(curl_slist_append(question.headers.release(), "Expect:"));
    auto* const curl = question.curl.get();
    if (curl == nullptr) {
        throw std::runtime_error{"libcurl cannot be started"};
    }
    curl_easy_setopt(curl, CURLOPT_URL, address_of(*question.witness).c_str());
    curl_easy_setopt(curl, CURLOPT_PRIVATE, &question);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, question.headers.get());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &keep_bytes);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &question.received);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.whole.count()));
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
}

/// \pre it was prepared
void ask(Question& question, std::string const& note, std::uint64_t old_size, Consistency const& consistency)
{
    question.old_size = old_size;
    ++question.asked;
    question.received.clear();
    question.sent =
        tlog::write_add_checkpoint({old_size, old_size == 0 ? tlog::Hashes{} : consistency(old_size), note});
    auto* const curl = question.curl.get();
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, question.sent.data());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(question.sent.size()));
}

/// Takes the lines of this very witness, each checked: none when one of them is wrong.
void take_own_lines(std::string_view body, std::string const& text, tlog::VerifierKey const& key,
                    Pushed& pushed)
{
    tlog::Note said{text, {}};
    std::vector<std::string> lines;
    while (!body.empty()) {
        auto const end = body.find('\n');
        auto const signature = tlog::parse_signature(body.substr(0, end));
        body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
        // Lines of keys that we do not know, and of kinds that we cannot read, are not for us.
        if (signature && signature->name == key.name() && signature->key_id == key.id()) {
            said.signatures.push_back(*signature);
            lines.push_back(tlog::write_signature(*signature));
        }
    }
    auto const word = tlog::word_of(said, key);
    if (word && *word) {
        pushed.lines = std::move(lines);
        pushed.at = (*word)->at;
    }
}

void end_with(Question& question, Pushed::State state, std::string why)
{
    question.pushed.state = state;
    question.pushed.why = std::move(why);
}

std::string status_word(long status)
{
    switch (status) {
    case 403: return "witness.signature";
    case 404: return "witness.unknown_log";
    case 409: // without a size: v1.0.0 says so of equal sizes with other roots
    case 422: return "witness.inconsistent";
    default: return fmt::format("witness.status.{}", status);
    }
}

void take_cosignature(Question& question, std::string const& text, std::uint64_t size)
{
    take_own_lines(question.received, text, question.witness->key, question.pushed);
    if (question.pushed.lines.empty()) {
        end_with(question, Pushed::State::refuses, "witness.cosignature");
        return;
    }
    question.pushed.size = size;
    end_with(question, Pushed::State::good, "");
}

bool tells_size(CURL* curl)
{
    char const* type{nullptr};
    curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type);
    return type != nullptr && std::string_view{type} == tlog::size_media_type;
}

/// The size from which it is to be asked once more; nothing when its answer is the last.
std::optional<std::uint64_t> take_answer(Question& question, std::string const& text, std::uint64_t size)
{
    long status{0};
    curl_easy_getinfo(question.curl.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status == 200) {
        take_cosignature(question, text, size);
        return std::nullopt;
    }
    auto const told = status == 409 && tells_size(question.curl.get())
                          ? tlog::parse_size_answer(question.received)
                          : Result<std::uint64_t>{invalid("witness.size")};
    if (!told) {
        bool const later = status >= 500 || status == 429;
        end_with(question, later ? Pushed::State::away : Pushed::State::refuses, status_word(status));
        return std::nullopt;
    }
    question.pushed.size = *told;
    if (*told > size) {
        end_with(question, Pushed::State::refuses, "witness.ahead");
        return std::nullopt;
    }
    if (*told == question.old_size) { // it refuses the very size that it tells
        end_with(question, Pushed::State::refuses, "witness.size");
        return std::nullopt;
    }
    if (question.asked == asked_max) {
        end_with(question, Pushed::State::behind, "witness.size");
        return std::nullopt;
    }
    return *told;
}

} // namespace

struct WitnessPusher::Lines {
    std::unique_ptr<CURLM, FreeMulti> multi{curl_multi_init()};
};

WitnessPusher::WitnessPusher(PushLimits const& limits) : lines_{std::make_unique<Lines>()}, limits_{limits}
{
    if (lines_->multi == nullptr) {
        throw std::runtime_error{"libcurl cannot be started"};
    }
}

WitnessPusher::~WitnessPusher() = default;

void WitnessPusher::stop()
{
    stopping_ = true;
    curl_multi_wakeup(lines_->multi.get());
}

std::vector<Pushed> WitnessPusher::push(tlog::Policy const& policy, std::string const& note,
                                        std::uint64_t size, std::map<std::string, std::uint64_t> const& held,
                                        Consistency const& consistency)
{
    auto const parsed = tlog::parse_note(note);
    WARD_CHECK(parsed.has_value());
    auto* const multi = lines_->multi.get();
    std::vector<std::unique_ptr<Question>> questions;
    /// Takes what is still asked back from libcurl, whatever happens.
    struct TakeBack {
        CURLM* multi;
        std::vector<std::unique_ptr<Question>>& questions;
        ~TakeBack()
        {
            for (auto const& question : questions) {
                curl_multi_remove_handle(multi, question->curl.get());
            }
        }
    } const take_back{multi, questions};

    for (auto const& witness : policy.witnesses) {
        if (witness.url.empty()) {
            continue;
        }
        auto& question = *questions.emplace_back(std::make_unique<Question>());
        question.witness = &witness;
        question.pushed.witness = witness.name;
        question.pushed.why = "witness.stopped"; // until something else is known
        auto const known = held.find(witness.name);
        // A witness that is said to be ahead is asked all the same: its own word counts.
        question.pushed.size = known == held.end() ? 0 : known->second;
        prepare(question, limits_);
        ask(question, note, std::min(question.pushed.size, size), consistency);
        curl_multi_add_handle(multi, question.curl.get());
    }

    constexpr int wait_ms{1000};
    int running{static_cast<int>(questions.size())};
    while (running > 0 && !stopping_) {
        if (curl_multi_perform(multi, &running) != CURLM_OK) {
            throw std::runtime_error{"libcurl failed"};
        }
        int left{0};
        while (auto const* const message = curl_multi_info_read(multi, &left)) {
            auto* const curl = message->easy_handle;
            auto const result = message->data.result;
            Question* question{nullptr};
            curl_easy_getinfo(curl, CURLINFO_PRIVATE, &question);
            curl_multi_remove_handle(multi, curl); // ends the message
            if (result != CURLE_OK) {
                end_with(*question, Pushed::State::away,
                         result == CURLE_OPERATION_TIMEDOUT ? "witness.timeout" : "witness.unreachable");
            } else if (auto const again = take_answer(*question, parsed->text, size)) {
                ask(*question, note, *again, consistency);
                curl_multi_add_handle(multi, curl);
                ++running;
            }
        }
        if (running > 0) {
            curl_multi_poll(multi, nullptr, 0, wait_ms, nullptr);
        }
    }

    std::vector<Pushed> pushed;
    for (auto& question : questions) {
        pushed.push_back(std::move(question->pushed));
    }
    return pushed;
}

std::vector<Pushed> push_checkpoint(tlog::Policy const& policy, std::string const& note, std::uint64_t size,
                                    std::map<std::string, std::uint64_t> const& held,
                                    Consistency const& consistency)
{
    return WitnessPusher{}.push(policy, note, size, held, consistency);
}

} // namespace ward::command
