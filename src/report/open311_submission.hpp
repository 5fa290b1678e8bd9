#pragma once

#include "report/open311.hpp"

// From a form to a request or an update: everything that Open311 itself demands.
namespace ward::report::open311 {

inline constexpr std::size_t description_characters_max = 4000;
inline constexpr std::size_t short_characters_max = 300;
inline constexpr std::size_t media_urls_max = 10;
inline constexpr std::size_t media_url_bytes_max = 2000;

/// The service that the form names. Refusals: service_code required, not found.
Result<Service> read_service(Form const& form, std::vector<Service> const& services);

/// \param holder whose key came with it
/// Refusals open311.required: a place, attributes of the service; open311.not_valid: a number that is none, a
/// value that its list has not, an address of a picture that is none; open311.too_long.
Result<NewRequest> read_request(Form const& form, Service const& service, std::string holder);

/// Refusals open311.required: service_request_id, status; open311.not_valid, open311.too_long.
Result<NewUpdate> read_update(Form const& form, std::string holder);

} // namespace ward::report::open311
