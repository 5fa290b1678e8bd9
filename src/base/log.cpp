#include "base/log.hpp"

#include <unistd.h>

#include <chrono>

namespace ward::log {

void write(Level level, std::string_view what, json::Object fields)
{
    auto const now = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    std::string line = "{\"time\":\"" + to_iso(now) + "\",\"level\":";
    json::write(line, level);
    line += ",\"what\":";
    json::write_string(line, what);
    for (auto const& [name, value] : fields) {
        line += ',';
        json::write_string(line, std::string_view{name});
        line += ':';
        // Boost.JSON prints 0.5 as 5E-1, and people read these lines.
        if (value.is_double()) {
            json::write_number(line, value.get_double());
        } else {
            line += boost::json::serialize(value);
        }
    }
    line += "}\n";
    // One write call, so that lines of several threads never mix; a lost log line must not end a request.
    [[maybe_unused]] auto const written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace ward::log
