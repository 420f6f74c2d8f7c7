// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student.h"

namespace tingyu {

QString sexCode(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return {};
    case Sex::Male:
        return QStringLiteral("M");
    case Sex::Female:
        return QStringLiteral("F");
    }
    return {};
}

Sex sexFromCode(const QString &code)
{
    if (code == QLatin1String("M"))
        return Sex::Male;
    if (code == QLatin1String("F"))
        return Sex::Female;
    return Sex::Unknown;
}

QString rollStatusCode(RollStatus status)
{
    switch (status) {
    case RollStatus::OnRoll:
        return QStringLiteral("on_roll");
    case RollStatus::OnLeave:
        return QStringLiteral("on_leave");
    case RollStatus::Left:
        return QStringLiteral("left");
    case RollStatus::Graduated:
        return QStringLiteral("graduated");
    }
    return {};
}

std::optional<RollStatus> rollStatusFromCode(const QString &code)
{
    for (const RollStatus status :
         {RollStatus::OnRoll, RollStatus::OnLeave, RollStatus::Left, RollStatus::Graduated}) {
        if (rollStatusCode(status) == code)
            return status;
    }
    return std::nullopt;
}

QString fileClassCode(FileClass fileClass)
{
    switch (fileClass) {
    case FileClass::General:
        return QStringLiteral("general");
    case FileClass::Attention:
        return QStringLiteral("attention");
    case FileClass::Focus:
        return QStringLiteral("focus");
    case FileClass::Crisis:
        return QStringLiteral("crisis");
    }
    return {};
}

std::optional<FileClass> fileClassFromCode(const QString &code)
{
    for (const FileClass fileClass :
         {FileClass::General, FileClass::Attention, FileClass::Focus, FileClass::Crisis}) {
        if (fileClassCode(fileClass) == code)
            return fileClass;
    }
    return std::nullopt;
}

} // namespace tingyu
