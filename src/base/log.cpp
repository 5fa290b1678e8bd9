#include "base/log.hpp"

#include <unistd.h>

#include <chrono>

namespace ward::log {

namespace {

thread_local std::string_view request_of_this_thread;

} // namespace

OfRequest::OfRequest(std::string_view id) : before_{request_of_this_thread}
{
    request_of_this_thread = id;
}

OfRequest::~OfRequest()
{
    request_of_this_thread = before_;
}

Line::Line(Level level, std::string_view what)
{
    auto const now = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    line_.reserve(256);
    line_ = "{\"time\":\"";
    line_ += to_iso(now);
    line_ += "\",\"level\":";
    json::write(line_, level);
    line_ += ",\"what\":";
    json::write_string(line_, what);
}

void Line::begin_field(std::string_view name)
{
    line_ += ',';
    json::write_string(line_, name);
    line_ += ':';
}

void Line::text(std::string_view name, std::string_view value)
{
    begin_field(name);
    json::write_string(line_, value);
}

void Line::number(std::string_view name, std::int64_t value)
{
    begin_field(name);
    line_ += std::to_string(value);
}

void Line::number(std::string_view name, double value)
{
    begin_field(name);
    json::write_number(line_, value); // Boost.JSON prints 0.5 as 5E-1, and people read these lines
}

void Line::json(std::string_view name, std::string_view value)
{
    begin_field(name);
    line_ += value;
}

std::string Line::end()
{
    line_ += "}\n";
    return std::move(line_);
}

void put(std::string_view lines)
{
    // One write call; a lost log line must not end a request.
    [[maybe_unused]] auto const written = ::write(STDERR_FILENO, lines.data(), lines.size());
}

void write(Level level, std::string_view what, json::Object fields)
{
    Line line{level, what};
    for (auto const& [name, value] : fields) {
        if (value.is_double()) {
            line.number(name, value.get_double());
        } else {
            line.json(name, boost::json::serialize(value));
        }
    }
    if (!request_of_this_thread.empty() && !fields.contains("request")) {
        line.text("request", request_of_this_thread);
    }
    put(line.end());
}

} // namespace ward::log
