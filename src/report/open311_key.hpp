#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Keys of the systems that may file requests. What is configured is a key's SHA-256, so that who reads the
// configuration can file nothing.
namespace ward::report::open311 {

class Keys {
public:
    /// "fixmystreet:9f86d0… other:60303a…", or "none". What is no such pair is left out.
    explicit Keys(std::string_view configured);

    /// Who holds the key; nothing for any other. Takes as long for a wrong key as for a right one.
    std::optional<std::string> holder(std::string_view key) const;

    std::size_t count() const { return keys_.size(); }
    /// Words of the configuration that are no keys.
    std::size_t malformed() const { return malformed_; }

private:
    struct Key {
        std::string holder;
        std::string sha256; ///< hexadecimal, small letters
    };
    std::vector<Key> keys_;
    std::size_t malformed_{0};
};

} // namespace ward::report::open311
