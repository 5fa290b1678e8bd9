#include "base/json.hpp"
#include "dossier/intake.hpp"
#include "fuzz.hpp"
#include "person/routes.hpp"
#include "staff/session_routes.hpp"

namespace {

/// What is read must come back the same from what is written.
template <class T>
void read_and_write(std::string_view text)
{
    auto const whole = ward::json::read_text_as<T>(text);
    if (!whole) {
        return;
    }
    auto const again = ward::json::read_text_as<T>(ward::json::to_text(*whole));
    ward::fuzz::must(again && ward::json::to_text(*again) == ward::json::to_text(*whole));
}

} // namespace

/// Bodies of requests: the first byte chooses which.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return ward::fuzz::choose(data, size,
                              {&read_and_write<ward::person::NewPerson>, &read_and_write<ward::staff::SignIn>,
                               &read_and_write<ward::dossier::NewDossier>});
}
