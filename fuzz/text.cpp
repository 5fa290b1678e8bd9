#include "base/text.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "file/type.hpp"
#include "fuzz.hpp"
#include "staff/secret.hpp"
#include "staff/totp.hpp"

/// What people and machines write in one line: keys, days, moments, phones, codes of the second factor, names
/// of files. What is read comes back the same from what is written, and folding twice is folding once.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using ward::fuzz::must;
    std::string const text{ward::fuzz::text_of(data, size)};
    if (auto const id = ward::parse_id(text)) {
        must(*id > 0);
    }
    if (auto const day = ward::parse_date(text)) {
        must(ward::parse_date(ward::to_iso(*day)) == day);
    }
    if (auto const at = ward::parse_instant(text)) {
        must(ward::parse_instant(ward::to_iso(*at)) == at);
    }
    auto const exact = ward::fold_exact(text);
    ward::fold(text);
    if (auto const whole = ward::normalise(text)) {
        must(ward::normalise(*whole) == whole && ward::length(*whole) <= whole->size());
        // Of broken bytes this does not hold: two that stood apart may be a letter once what was between is
        // gone.
        must(ward::fold_exact(exact) == exact && ward::fold(exact) == ward::fold(text));
        must(ward::contains_words(exact, exact));
    }
    if (auto const phone = ward::phone_number(text)) {
        must(phone->size() >= 10 && phone->size() <= 11 && ward::phone_number(*phone) == phone);
    }
    ward::mask_id_number(text);
    ward::mask_phone(text);
    must(ward::staff::from_base32(ward::staff::base32(text)) == text);
    ward::staff::from_base32(text);
    auto const now = ward::from_ms(1'751'419'800'000);
    if (auto const step = ward::staff::totp_step_of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", text, 0, now)) {
        must(ward::staff::totp_code("12345678901234567890", *step) == text);
    }
    ward::staff::totp_uri("GEZDGNBVGY3TQOJQ", text, text);
    must(ward::staff::recovery_key(text).size() == 64);
    auto const name = ward::file::safe_name(text, ward::file::FileType::pdf);
    // An ending in capitals is one, and stays as it was written.
    must(!name.empty() && name.front() != '.' && name.find_first_of("/\\\r\n\"") == std::string::npos &&
         ward::fold_exact(name).ends_with("pdf"));
    return 0;
}
