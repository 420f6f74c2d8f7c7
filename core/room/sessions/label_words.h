// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tingyu {

/// A word that labels somebody or borrows from medicine, found in a text (requirement C17).
struct LabelWord
{
    qsizetype from = 0;
    qsizetype length = 0;
    QString insteadZh; ///< what may be written instead
    QString insteadEn;
    bool operator==(const LabelWord &) const = default;
};

/// Where such words stand in `text`, in its order, none inside another; of several that begin at one place
/// the longest. It advises while somebody types and never changes or refuses anything. Words and advice are
/// data (resources/room/label_words.json); pure, and quick enough to run with each keystroke.
QList<LabelWord> labelWords(const QString &text);

} // namespace tingyu
