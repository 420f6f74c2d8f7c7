// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/roll_card.h"

#include "core/base/school_calendar.h"
#include "core/services.h"
#include "ui/students/fact_line.h"
#include "ui/students/student_words.h"
#include "ui/text/roll_text.h"
#include "ui/widgets/simple.h"

#include <QVBoxLayout>

namespace tingyu::ui {

RollCard::RollCard(FileDesk &desk, QWidget *parent)
    : Card(tr("学籍变动"), parent), m_desk(desk), m_lines(new QVBoxLayout)
{
    m_lines->setSpacing(0);
    body()->addLayout(m_lines);
}

void RollCard::show(const Uid &student)
{
    m_student = student;
    m_desk.host().tasks().run(
        this, [student](Services &services) { return LeaverService(services.workplace).history(student); },
        [this, student](const Result<RollHistory> &history) {
            if (student != m_student)
                return;
            if (history)
                fill(*history);
            else
                m_desk.host().showError(history.error());
        });
}

void RollCard::fill(const RollHistory &history)
{
    clearLines(m_lines);
    QStringList before;
    for (const FormerClass &one : history.classes)
        before.append(tr("%1(%2)").arg(one.label, schoolYearShown(one.year)));
    setNote(before.isEmpty() ? QString() : tr("曾在 %1").arg(before.mid(0, 3).join(tr("、"))));
    for (qsizetype i = history.turns.size() - 1; i >= 0; --i) {
        const RollTurn &turn = history.turns.at(i);
        FactLine line;
        line.lead = dateText(turn.on);
        line.title = text::rollTurnTitle(turn);
        line.text = text::rollReason(turn.reason);
        if (!turn.place.isEmpty())
            line.note = turn.fromLabel.isEmpty() && !turn.toLabel.isEmpty() ? tr("来自 %1").arg(turn.place)
                                                                            : tr("去往 %1").arg(turn.place);
        else if (turn.until.isValid())
            line.note = tr("预计到 %1").arg(dateText(turn.until));
        m_lines->addWidget(factLine(line, this));
    }
    for (const QString &name : history.joinedNames) {
        FactLine line;
        line.title = tr("并入过「%1」的档案").arg(name);
        m_lines->addWidget(factLine(line, this));
    }
    if (history.turns.isEmpty() && history.joinedNames.isEmpty())
        m_lines->addWidget(label(tr("没有记下的变动。"), "second", this));
}

} // namespace tingyu::ui
