#pragma once

#include <string_view>

namespace ward::command {

/// Tells the service manager that started us ("READY=1", "STOPPING=1"), as sd_notify(3) describes; nothing
/// when nobody asked to be told. What cannot be told is no reason to stop serving.
void notify(std::string_view state);

} // namespace ward::command
