#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace ward::staff {

/// Locks what the database must hold but nobody who only has the database may read: AES-256-GCM with a key in
/// a file of its own, mode 0600, beside the database and in no backup. The file is read each time, so a key
/// that is put back works at once.
class Vault {
public:
    /// \param key_file made when it is first needed
    explicit Vault(std::string key_file) : key_file_{std::move(key_file)} {}

    /// Whether the key is there.
    bool has_key() const;

    /// Makes the key when there is none. Refusal staff.vault.failed (503): the disk, or a file that is no
    /// key.
    Result<void> make_key() const;

    /// The secret as text for the database; only `open` for the same `owner` gives it back. Makes the key
    /// when there is none. Refusal: as `make_key`.
    Result<std::string> seal(std::string_view secret, std::string_view owner) const;

    /// Refusal staff.factor.key_lost (403): no key, another key, or another owner's secret. A text that was
    /// never sealed is given back as it is.
    Result<std::string> open(std::string_view sealed, std::string_view owner) const;

    std::string const& key_file() const { return key_file_; }

private:
    std::string key_file_;
};

bool is_sealed(std::string_view text);

} // namespace ward::staff
