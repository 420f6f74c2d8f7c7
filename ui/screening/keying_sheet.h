// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_definition.h"
#include "core/scales/scoring.h"
#include "ui/text/language.h"

#include <QList>
#include <QSet>
#include <QString>

namespace tingyu::ui {

/// One item as the keyer meets it: which key gives which printed value.
struct KeyingItem
{
    QString id;
    QString label; ///< neutral, without wording
    struct Choice
    {
        QChar key;
        scales::Rational value;
        QString label;
    };
    QList<Choice> choices; ///< empty: a figure is typed and ended with Enter
    bool isClock = false;
    scales::Rational min, max; ///< of a typed figure
};

/// The items of a scale as keys. Printed values are the keys where they are figures that rise along the form
/// (0 1 2 3); otherwise the place on the form is (MHT: 1 = 是, 2 = 不是), as people read it off the paper.
QList<KeyingItem> keyingItems(const scales::ScaleDefinition &definition, text::Language language);

/// A paper sheet being keyed. Pure: no widget, no store. The caret moves on with every legal key; an illegal
/// one leaves everything as it was.
class KeyingSheet
{
public:
    enum class Outcome
    {
        Taken,    ///< the caret moved
        Illegal,  ///< beep; nothing changed
        Finished, ///< that was the last item
        Pending   ///< part of a figure
    };
    explicit KeyingSheet(QList<KeyingItem> items = {});

    Outcome key(QChar key); ///< a digit, '.', ' ' or '/'; full-width forms are read
    Outcome enter();        ///< ends a typed figure; otherwise Illegal
    bool back();            ///< one back, the answer there stays until it is overwritten
    void jump(int items);   ///< +10, -10, kept within the sheet
    void goTo(int item);
    /// Answers, doubtful items and the caret, to go on from after a break.
    QString toDraft() const;
    void loadDraft(const QString &draft);

    const QList<KeyingItem> &items() const { return m_items; }
    int caret() const { return m_caret; } ///< items().size() when past the end
    bool isAtEnd() const { return m_caret >= m_items.size(); }
    QString shown(int item) const; ///< the key that was struck, the figure typed, or empty
    bool isDoubtful(int item) const { return m_doubtful.contains(item); }
    bool isKeyed(int item) const { return m_keyed.contains(item); } ///< struck at all, blanks included
    QString pending() const { return m_pending; }

    scales::Answers answers() const;
    QStringList doubtfulItems() const;
    int blanks() const; ///< items without an answer

private:
    Outcome take(const scales::Rational &value);
    Outcome move();
    QList<KeyingItem> m_items;
    QHash<int, scales::Rational> m_values;
    QSet<int> m_doubtful;
    QSet<int> m_keyed;
    QString m_pending;
    int m_caret = 0;
};

} // namespace tingyu::ui
