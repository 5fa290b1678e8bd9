#pragma once

#include "report/open311.hpp"

#include <functional>

// Practice: requests that nobody handles, for who writes or tests a program that speaks Open311. They are
// kept, listed and updated as real ones are, apart from them, and only the newest of them.
namespace ward::report::open311 {

using Services = std::function<std::vector<Service>(api::Call const&)>;

class PracticeSource final : public Source {
public:
    /// \param jurisdiction keeps the requests of several of them apart
    PracticeSource(std::string jurisdiction, Services services)
        : jurisdiction_{std::move(jurisdiction)}, services_{std::move(services)}
    {
    }

    std::vector<Service> services(api::Call const& call) const override { return services_(call); }
    Result<Filed> file(api::Call const& call, Service const& service,
                       NewRequest const& request) const override;
    std::vector<Request> requests(api::Call const& call, RequestFilter const& filter) const override;
    std::optional<std::string> id_of_token(api::Call const& call, std::string const& token) const override;
    std::vector<Update> updates(api::Call const& call, UpdateFilter const& filter) const override;
    Result<std::string> update(api::Call const& call, NewUpdate const& update) const override;

    static constexpr int kept_max = 2000; ///< requests of one jurisdiction

private:
    std::string jurisdiction_;
    Services services_;
};

/// The fourteen services with which the city of Chicago opened its Open311, codes and all: what several
/// clients are tested with. Vehicles first, because one of those tests looks at the first alone.
std::vector<Service> chicago_services();

} // namespace ward::report::open311
