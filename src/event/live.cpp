#include "event/live.hpp"

#include "base/json.hpp"

namespace ward::event {

namespace {

/// A listener whose header is still on its way cannot be reached yet; it is not gone for that.
constexpr std::chrono::seconds opening_time{10};

std::string as_event(api::Announcement const& fact)
{
    std::string text = "id: " + std::to_string(fact.id) + "\nevent: fact\ndata: {\"id\":\"" +
                       std::to_string(fact.id) + "\",\"kind\":";
    json::write_string(text, fact.kind);
    text += ",\"subject_kind\":";
    json::write_string(text, fact.subject_kind);
    text +=
        ",\"subject_id\":\"" + std::to_string(fact.subject_id) + "\",\"at\":\"" + to_iso(fact.at) + "\"}\n\n";
    return text;
}

} // namespace

Live::Live() : heart_{[this] { beat(); }} {}

Live::~Live()
{
    {
        std::lock_guard const lock{mutex_};
        closing_ = true;
    }
    closing_now_.notify_all();
    heart_.join();
}

api::Events Live::subscribe(WardId ward)
{
    auto const stream = wire_.new_stream();
    std::lock_guard const lock{mutex_};
    listeners_.push_back({stream, ward, std::chrono::steady_clock::now()});
    return {stream};
}

void Live::announce(std::vector<api::Announcement> const& happened)
{
    for (auto const& fact : happened) {
        send(fact.ward, as_event(fact));
    }
}

int Live::listeners() const
{
    std::lock_guard const lock{mutex_};
    return static_cast<int>(listeners_.size());
}

/// `ward` 0: everybody.
void Live::send(WardId ward, std::string const& bytes)
{
    std::lock_guard const lock{mutex_};
    auto const now = std::chrono::steady_clock::now();
    std::erase_if(listeners_, [&](Listener const& listener) {
        if (ward && listener.ward != ward) {
            return false;
        }
        return !wire_.push(listener.stream, bytes) && now - listener.since > opening_time;
    });
}

void Live::beat()
{
    std::unique_lock lock{mutex_};
    while (!closing_now_.wait_for(lock, heartbeat_every, [this] { return closing_; })) {
        lock.unlock();
        send(WardId{}, ": still here\n\n");
        lock.lock();
        auto const now = std::chrono::steady_clock::now();
        std::erase_if(listeners_, [&](Listener const& listener) {
            bool const old = now - listener.since > listener_age_max;
            if (old) {
                wire_.push(listener.stream, {}); // an empty push ends the stream
            }
            return old;
        });
    }
}

} // namespace ward::event
