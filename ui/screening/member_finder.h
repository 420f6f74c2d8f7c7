// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tingyu::ui {

/// By what a keyer with an unsorted stack finds whose sheet it is.
enum class FindBy
{
    NumberOrName, ///< tail of the school number, or the initials of the name
    Code          ///< tail of the code on the paper
};

struct FindKey
{
    QString schoolNo;
    QString name;
    QString code;
};

/// Rows that fit what was typed, of the best kind of fit only: whole before tail, initials before parts of
/// them. One row: found. Pure.
QList<int> findMembers(const QList<FindKey> &members, const QString &typed, FindBy by);

} // namespace tingyu::ui
