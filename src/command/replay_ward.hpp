#pragma once

#include "command/replay_client.hpp"
#include "command/replay_world.hpp"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

// A running ward as the replay sees it: nothing but its public API, asked and told by its officers.

namespace ward::replay {

/// A permission as the API names it.
struct Held {
    std::string permission;
    std::string work_field; ///< '' for every one
    std::string agency_id;  ///< '' for the whole ward
};

struct Officer {
    std::string id;
    std::string login;
    std::string name;
    std::string agency_id;
    std::vector<Held> holds;

    bool may(std::string_view permission) const;
    bool may(std::string_view permission, std::string_view work_field, std::string_view agency_id) const;
};

/// A line of an officer's worklist that is a step to be done.
struct Task {
    std::string dossier_id;
    std::string step_id;
    std::string kind; ///< "handle"
    std::string work_field;
    std::string agency_id;  ///< '' outside the ward
    std::string officer_id; ///< '' for nobody in particular
    std::string risk;       ///< "high"
    std::optional<Instant> due_at;
    Instant waiting_since;
    std::int64_t version{0};
};

/// What a move left behind.
struct Moved {
    std::string dossier_id;
    std::string state;
    std::optional<Instant> due_at;
    std::int64_t version{0};
};

/// Who is named to stand in for whom.
struct Named {
    std::string officer_id;
    std::string substitute_id;
};

/// What the ward answered without it being expected: refusal → how often.
using Surprises = std::map<std::string, int>;

class Ward {
public:
    /// \param password of every officer of a demonstration ward
    Ward(std::string url, std::string admin, std::string password);

    void set_clock(Instant now);
    Result<WorkingCalendar> calendar(Date from, Date to);
    std::vector<OfferedProcedure> procedures(); ///< those a dossier can be taken in for
    std::vector<Officer> officers();            ///< those with something to do; the administrator asks
    std::vector<Named> named_substitutes();
    json::Value board(Date from, Date to, std::string const& by);
    /// How many rows a list has that the board names behind a figure.
    std::int64_t count_records(std::string const& address);

    /// Entered by the administrator; false when refused.
    bool plan_absence(Officer const& absent, Officer const& substitute, Date from, Date to);

    /// The officer's worklist, all pages, as the product orders it.
    std::vector<Task> work(Officer const& officer, std::string const& view);

    /// The citizen's key: found by ID number, or typed once.
    std::string find_or_type(Officer const& officer, Citizen const& citizen);
    Answer take_in(Officer const& officer, json::Object dossier);
    /// A move of one dossier; nothing when the ward refused, which is then a surprise.
    std::optional<Moved> move(Officer const& officer, std::string const& dossier_id, std::string const& word,
                              json::Object body);
    /// The dossiers signed of these.
    std::vector<std::string> sign(Officer const& officer, std::vector<Task> const& tasks);

    Surprises const& surprises() const { return surprises_; }
    int requests() const { return requests_; }
    int sign_ins() const { return sign_ins_; }

private:
    Answer ask(std::string const& login, std::function<Answer(Client&)> const& question);
    Answer post(std::string const& login, std::string const& path, json::Value const& body);
    Answer get(std::string const& login, std::string const& path);
    json::Array all_pages(std::string const& login, std::string const& path);
    void sign_in(std::string const& login, Client& client);
    void note_surprise(std::string const& where, Answer const& answer);

    std::string url_;
    std::string admin_;
    std::string password_;
    Client anybody_;
    std::map<std::string, Client> browsers_; ///< by login; signed in
    Surprises surprises_;
    int requests_{0};
    int sign_ins_{0};
};

Moved moved_of(json::Value const& answer);

} // namespace ward::replay
