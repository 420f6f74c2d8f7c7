// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/students/roster_draft.h"

#include <QWidget>

class QLabel;

namespace tingyu::ui {

class Card;

/// The last two steps: what is about to be written, and after the yes what was and what comes next.
class RosterResultStep : public QWidget
{
    Q_OBJECT

public:
    explicit RosterResultStep(QWidget *parent = nullptr);
    void ask(const RosterDraft &draft);
    void tell(const RosterDraft &draft, const RosterOutcome &outcome);

private:
    static QString namesakesText(const RosterDraft &draft); ///< a line of its own; empty: there are none
    static QString whatIsNext();
    void fill(const QString &title, const QList<std::pair<QString, int>> &figures, const QString &words);
    Card *m_card = nullptr;
    QWidget *m_figures = nullptr;
    QLabel *m_words = nullptr;
};

/// Figures of a plan with the choices made over it.
struct RosterTotals
{
    int added = 0;
    int updated = 0;
    int leaving = 0;
    int untouched = 0; ///< unchanged, or left out this time
    int rejected = 0;
    bool isNothing() const { return added + updated + leaving == 0; }
};
RosterTotals totalsOf(const RosterPlan &plan, const RosterDecisions &decisions);

} // namespace tingyu::ui
