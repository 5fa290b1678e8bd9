#pragma once

#include "base/deadline.hpp"

#include <string>

namespace ward::dossier {

/// What the configuration says about dossiers: rules of law whose text in force was not at hand, and the
/// ward's own. What each means stands beside its key in base/config.cpp.
struct Settings {
    /// Who received a dossier may not handle it. Off, since officers of a centre hold both.
    bool separate_receive_and_handle{false};

    /// What counts as day 0 of what comes in while the office is closed. Source: docs/law.md#L-05
    ReceiptRule receipt_rule{ReceiptRule::at_next_opening};

    /// Working days after receipt within which a supplement is asked for after appraisal. Source:
    /// docs/law.md#L-24
    int supplement_working_days{3};

    /// Days before the promised one by which an extension is asked for. Source: docs/law.md#L-27
    int extension_notice_days{1};

    /// Days an extension may reach beyond the promise; longer would be another promise altogether. Ours.
    int extension_days_max{365};

    /// Working days a consultation may be given. Ours; the law leaves it to who asks. Source:
    /// docs/law.md#L-21
    int consultation_days_max{30};

    /// Days within which what stands in the paper register is entered. Source: docs/law.md#L-31
    int late_entry_days_max{30};

    /// Letters behind the number of a result: 45/UBND. Source: docs/law.md#L-67
    std::string result_symbol{"UBND"};

    /// Lines of one volume of the register, and of one print. Source: docs/law.md#L-39
    int register_volume_lines{3'000};
};

} // namespace ward::dossier
