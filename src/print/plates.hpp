#pragma once

#include "base/time.hpp"

#include <string>
#include <vector>

namespace ward::print {

/// A plate (biển mã QR) to be fixed to a lamp, a bin or a tree: who scans it reports that very thing.
struct Plate {
    std::string qr_payload; ///< \pre at most qr_payload_bytes_max bytes
    std::string code;       ///< "TS-00012"
    std::string name;       ///< "Cột đèn 12, đường Lê Lợi"
};

/// Sheets of plates to be cut out, A4 across, four by two on each. `issuer` is printed on every plate: who is
/// answerable for the thing. Same rules as to_pdf of forms.hpp. \pre plates is not empty
std::string plate_sheet(std::vector<Plate> const& plates, std::string const& issuer, Instant now);

} // namespace ward::print
