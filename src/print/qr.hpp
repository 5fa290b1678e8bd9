#pragma once

#include <string>
#include <vector>

namespace ward::print {

/// Light modules around a QR that readers need to find it.
inline constexpr int qr_quiet_modules = 4;

struct QrCode {
    int side{0};               ///< modules
    std::vector<bool> modules; ///< row by row, true is dark

    bool is_dark(int row, int column) const
    {
        return modules[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) +
                       static_cast<std::size_t>(column)];
    }
};

/// The bytes as a QR of middle error correction: a fold or stamp over an eighth of it does not matter.
/// \pre 0 < payload.size() ≤ qr_payload_bytes_max
QrCode make_qr(std::string const& payload);

} // namespace ward::print
