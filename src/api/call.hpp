#pragma once

#include "api/caller.hpp"
#include "base/time.hpp"
#include "http/message.hpp"
#include "sql/session.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ward::api {

/// A fact to be told to live screens, once it is durable. Ids and words only, no personal data.
struct Announcement {
    std::int64_t id{0};
    WardId ward;
    std::string kind;
    std::string subject_kind;
    std::int64_t subject_id{0};
    Instant at;
};

/// What a handler adds to its answer besides the body.
struct Extras {
    http::Headers headers;
    std::vector<Announcement> announcements;
    /// What was written stays although the answer is no: a failed sign-in must count.
    bool keep_on_refusal{false};
    /// Written, and durable, before the answer of a question is given: reading a citizen's file is a fact,
    /// too.
    std::vector<std::function<void(sql::Session&)>> before_answer;
};

/// Everything a handler may know of its request. Made by the router; a test makes one in a line.
struct Call {
    sql::Session& database; ///< inside the request's transaction
    Instant now;
    Caller const& caller;
    IdMaker& ids;
    Extras& extras;
    std::vector<std::pair<std::string, std::string>> const& path; ///< {name} → text, decoded
    std::string_view peer{};                                      ///< address of the other end
    std::string_view request_id{};
    http::Request const* request{nullptr}; ///< for the few that need headers; absent in tests of stores

    WardId ward() const { return caller.ward; }

    /// \pre the route's path holds {name}
    std::string const& argument(std::string_view name) const
    {
        for (auto const& [key, value] : path) {
            if (key == name) {
                return value;
            }
        }
        WARD_CHECK(false);
        return path.front().second;
    }

    /// The argument as a key; a text that is no key can name nothing, so it is a 404 with `code`.
    template <class Key>
    Result<Key> key(std::string_view name, char const* code) const
    {
        auto const value = parse_id(argument(name));
        if (!value) {
            return not_found(code);
        }
        return Key{*value};
    }
};

// ---- what a handler may answer besides a described struct

/// 204.
struct Nothing {};

/// 201: something new was made.
template <class T>
struct Created {
    T body;
};

/// One page of a list; `next` is the key of the page after it, absent at the end.
template <class T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next;
    BOOST_DESCRIBE_CLASS(Page, (), (items, next), (), ())
};

/// What lists ask for; derive the list's own query from it.
struct PageQuery {
    std::optional<std::string> after; ///< `next` of the page before
    std::optional<int> limit;         ///< 1 to 100
};
BOOST_DESCRIBE_STRUCT(PageQuery, (), (after, limit))

inline constexpr int page_default = 20;
inline constexpr int page_max = 100;

/// How many to answer: the default, or what was asked within 1 … 100.
int page_limit(PageQuery const& query);

/// Who may keep a document, so as not to ask for it again.
enum class Keeping {
    nobody,
    asker,  ///< who asked, and asks each time whether it is still the same
    anyone, ///< also what stands between, for five minutes without asking
};

/// Bytes of another kind than JSON: a PDF, a stored file.
struct Document {
    std::string media_type;
    std::string bytes;     ///< or
    std::string file_path; ///< of a file on disk
    std::string name;      ///< offered when saved
    bool inline_{true};    ///< shown by the browser; false: always saved
    std::string version{}; ///< names this content for ever: its SHA-256; "" when it has no such name
    Keeping keeping{Keeping::nobody};
};

/// The live stream of the caller's ward.
struct Events {
    std::uint64_t stream{0};
};

/// An answer in the words of somebody else's protocol, a no among them: what a handler wrote before a no
/// (3xx, 4xx) is undone all the same.
struct Verbatim {
    int status{200};
    std::string media_type;
    std::string bytes;
};

/// As In of a handler: the raw body, on disk under `path` until the handler ends, unless it moves it away.
struct Upload {
    std::string path;
    std::int64_t size_bytes{0};
    std::string name; ///< query parameter `name`, the file's name on the sender's disk
};

/// As In of a handler: a form of an HTML page, unread. It lies on disk, because it may hold files; the
/// handler reads it before its transaction, at `call.request->spooled`.
struct UnreadForm {};

} // namespace ward::api
