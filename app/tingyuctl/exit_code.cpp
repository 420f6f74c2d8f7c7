// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/exit_code.h"

namespace tingyu::ctl {

ExitCode exitCodeOf(const Error &error)
{
    if (error.subject.startsWith(QLatin1String("usage.")))
        return WrongUsage;
    switch (error.code) {
    case Errc::WrongPassword:
    case Errc::LockedOut:
        return WrongPassword;
    case Errc::Denied:
        return NotPermitted;
    case Errc::Damaged:
        return Damaged;
    case Errc::NeedsConfirmation:
        return WrongUsage;
    case Errc::BadInput:
    case Errc::NotFound:
    case Errc::Ambiguous:
    case Errc::Conflict:
    case Errc::Busy:
    case Errc::TooNew:
    case Errc::DiskFull:
    case Errc::Io:
    case Errc::OutOfMemory:
    case Errc::LimitExceeded:
    case Errc::Unsupported:
    case Errc::Cancelled:
    case Errc::Internal:
        return Refused;
    }
    return Refused;
}

} // namespace tingyu::ctl
