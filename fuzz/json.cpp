#include "base/json.hpp"
#include "dossier/intake.hpp"
#include "person/routes.hpp"
#include "staff/session_routes.hpp"

#include <cstddef>
#include <cstdint>

namespace {

/// What is read must come back the same from what is written.
template <class T>
void read_and_write(ward::json::Value const& value)
{
    auto const whole = ward::json::read<T>(value);
    if (!whole) {
        return;
    }
    auto const again = ward::json::read_text_as<T>(ward::json::to_text(*whole));
    if (!again || ward::json::to_text(*again) != ward::json::to_text(*whole)) {
        __builtin_trap();
    }
}

} // namespace

/// Bodies of requests: the first byte chooses which.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    auto const value = ward::json::parse({reinterpret_cast<char const*>(data) + 1, size - 1});
    if (!value) {
        return 0;
    }
    switch (data[0] % 3) {
    case 0: read_and_write<ward::person::NewPerson>(*value); break;
    case 1: read_and_write<ward::staff::SignIn>(*value); break;
    default: read_and_write<ward::dossier::NewDossier>(*value); break;
    }
    return 0;
}
