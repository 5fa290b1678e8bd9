#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// multipart/form-data (RFC 7578), as browsers, curl, HTTParty, requests and LWP write it.
namespace ward::report::open311 {

/// One part; its bytes lie in the body it was found in.
struct Part {
    std::string name;
    std::string file_name;
    bool is_file{false}; ///< it has a file name, be it empty
    std::string_view bytes;
};

/// "multipart/form-data", in small letters and without its parameters.
std::string media_type_in(std::string_view content_type);

/// What parts the parts, 1 to 70 characters; nothing when it is missing or no such thing.
std::optional<std::string> boundary_in(std::string_view content_type);

/// Nothing for what is not whole, a part without a name, or more than `parts_max`.
std::optional<std::vector<Part>> multipart(std::string_view boundary, std::string_view body,
                                           std::size_t parts_max);

} // namespace ward::report::open311
