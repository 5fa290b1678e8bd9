#include "print/qr.hpp"

#include "base/check.hpp"
#include "print/model.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace ward::print {

namespace {

struct FreeQr {
    void operator()(QRcode* code) const noexcept { QRcode_free(code); }
};

} // namespace

QrCode make_qr(std::string const& payload)
{
    WARD_CHECK(!payload.empty() && payload.size() <= qr_payload_bytes_max);
    std::unique_ptr<QRcode, FreeQr> const made{
        QRcode_encodeData(static_cast<int>(payload.size()),
                          reinterpret_cast<unsigned char const*>(payload.data()), 0, QR_ECLEVEL_M)};
    if (!made) {
        throw std::runtime_error{"print: no memory for a QR"};
    }
    QrCode code{made->width, {}};
    auto const count = static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side);
    code.modules.reserve(count);
    for (std::size_t at = 0; at < count; ++at) {
        code.modules.push_back((made->data[at] & 1) != 0);
    }
    return code;
}

} // namespace ward::print
