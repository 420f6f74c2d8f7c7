// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/consultation.h"

namespace tingyu {

struct DownItemTag;
using DownItemId = Id<DownItemTag>;

namespace exchange {

inline const QString downStream = QStringLiteral("down");
inline const QString alertStream = QStringLiteral("alert");
/// A file that is sent down. A text pack or a form is some kilobytes; more is not for this way.
inline constexpr qsizetype longestPayload = 4 * 1024 * 1024;

/// What an office sends to a school (D7, J3, J5).
enum class DownKind : quint8
{
    Notice,
    Campaign,     ///< a screening the office asks for
    TextPack,     ///< licensed wording of one scale version: only where the office declares its licence
    PolicyPack,   ///< rules of a region
    FormTemplate, ///< a form of the office
    Alert         ///< of one student, by name (L2)
};
QString downKindCode(DownKind kind); ///< notice, campaign, text-pack, policy-pack, form-template, alert
std::optional<DownKind> downKindFromCode(const QString &code);
bool isFile(DownKind kind);

struct DownItem
{
    DownItemId id;
    Uid uid;
    EnrolledUnitId from; ///< invalid: our own, to be sent
    QByteArray ref;      ///< caseRefBytes, random
    DownKind kind = DownKind::Notice;
    QString title;
    QString body;
    QDate madeOn;
    QString scale; ///< of a text pack or a campaign
    QString scaleVersion;
    QString licence;
    QString studentName; ///< of an alert
    QString studentClass;
    Second second = Second::None;
    QByteArray payload; ///< of a file; not in lists
    QString cameUtc;    ///< read only: when it was made here, or when it came
    QDate readOn;
    QDate actedOn;
};

/// What travels; dates of reading stay where they are.
QList<StreamRow> rowsOfItem(const DownItem &item);
/// Errc::BadInput "down.rows".
Result<DownItem> itemOf(const QList<StreamRow> &rows, bool isAlert);

} // namespace exchange
} // namespace tingyu
