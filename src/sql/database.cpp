#include "sql/database.hpp"

#include "sql/postgres.hpp"
#include "sql/sqlite.hpp"

#include <future>

namespace ward::sql {

namespace {

/// A write somebody waits for.
class WaitedJob final : public Job {
public:
    WaitedJob(std::function<Verdict(Session&)> const& work, std::promise<void> ended)
        : work_{work}, ended_{std::move(ended)}
    {
    }

    Verdict run(Session& session) override { return work_(session); }

    void done(Outcome outcome, std::exception const* breakage) override
    {
        if (outcome != Outcome::failed) {
            ended_.set_value();
            return;
        }
        auto const* const failure = dynamic_cast<Failure const*>(breakage);
        ended_.set_exception(std::make_exception_ptr(
            failure != nullptr ? *failure : Failure{Breakage::other, breakage != nullptr ? breakage->what() : "write"}));
    }

private:
    std::function<Verdict(Session&)> const& work_;
    std::promise<void> ended_;
};

} // namespace

void Database::write_now(std::function<Verdict(Session&)> const& work)
{
    std::promise<void> promise;
    auto ended = promise.get_future();
    if (!write(std::make_unique<WaitedJob>(work, std::move(promise)))) {
        throw Failure{Breakage::lost, "the database is closing or too many writes wait"};
    }
    ended.get();
}

std::unique_ptr<Database> open(std::string const& url, Options const& options)
{
    std::string_view const text{url};
    if (text.starts_with("postgresql://") || text.starts_with("postgres://")) {
        return open_postgres(url, options);
    }
    if (text.starts_with("sqlite:") && text.size() > 7) {
        return open_sqlite(url.substr(7), options);
    }
    throw Failure{Breakage::other, "database url must be sqlite:FILE or postgresql://…, not " + url};
}

} // namespace ward::sql
