// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/consents_tab.h"

#include "ui/students/fact_dialogs.h"
#include "ui/students/fact_line.h"
#include "ui/students/student_words.h"
#include "ui/text/school_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"

#include <QGridLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr ConsentScope scopes[] = {ConsentScope::Screening, ConsentScope::Counselling,
                                   ConsentScope::Consultation, ConsentScope::Exchange};

/// The words that hold on a day for one party and matter: the last of them.
const Consent *lastWord(const QList<Consent> &said, ConsentParty party, ConsentScope scope, QDate today)
{
    const Consent *last = nullptr;
    for (const Consent &one : said) {
        if (one.party == party && one.scope == scope && one.onDate <= today &&
            (last == nullptr || last->onDate <= one.onDate))
            last = &one;
    }
    return last;
}

} // namespace

ConsentsTab::ConsentsTab(FileDesk &desk, QWidget *parent)
    : FileTab(desk, parent)
    , m_states(new Card(tr("现在的同意情况"), sheet()))
    , m_history(new Card(tr("历次表示"), sheet()))
    , m_lines(new QVBoxLayout)
{
    m_states->setNote(tr("撤回另记一行,说过的话不改"));
    m_lines->setSpacing(0);
    m_history->body()->addLayout(m_lines);
    column()->addWidget(m_states);
    column()->addWidget(m_history);
    column()->addStretch(1);
}

void ConsentsTab::show(const StudentFile &file)
{
    fillStates(file);
    fillHistory(file);
}

void ConsentsTab::fillStates(const StudentFile &file)
{
    if (m_table != nullptr) {
        m_table->hide();
        m_table->deleteLater();
    }
    m_table = new QWidget(m_states);
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(24));
    grid->setVerticalSpacing(px(6));
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 2);
    const QDate today = desk().today();
    grid->addWidget(label(tr("事项"), "second", m_table), 0, 0);
    grid->addWidget(label(text::consentPartyName(ConsentParty::Guardian), "second", m_table), 0, 1);
    grid->addWidget(label(text::consentPartyName(ConsentParty::Student), "second", m_table), 0, 2);
    int row = 1;
    for (const ConsentScope scope : scopes) {
        grid->addWidget(Card::hairline(m_table), row++, 0, 1, 4);
        grid->addWidget(label(text::consentScopeName(scope), nullptr, m_table), row, 0);
        int at = 1;
        for (const ConsentParty party : {ConsentParty::Guardian, ConsentParty::Student}) {
            auto *cell = new QHBoxLayout;
            cell->setSpacing(px(8));
            cell->addWidget(
                new Chip(consentStateChip(consentState(file.consents, party, scope, today)), m_table));
            if (const Consent *last = lastWord(file.consents, party, scope, today)) {
                cell->addWidget(
                    label(last->expiresOn.isValid()
                              ? tr("%1 起,至 %2").arg(dateText(last->onDate), dateText(last->expiresOn))
                              : dateText(last->onDate),
                          "caption", m_table));
            }
            cell->addStretch(1);
            grid->addLayout(cell, row, at++);
        }
        QPushButton *button =
            linkButton(tr("登记…"), QStringLiteral("consent.record.") % consentScopeCode(scope),
                       tr("登记同意:%1").arg(text::consentScopeName(scope)), m_table);
        connect(button, &QPushButton::clicked, this, [this, scope] { askConsent(desk(), this, scope); });
        grid->addWidget(button, row++, 3);
    }
    m_states->body()->addWidget(m_table);
}

void ConsentsTab::fillHistory(const StudentFile &file)
{
    clearLines(m_lines);
    m_history->setVisible(!file.consents.isEmpty());
    for (qsizetype i = file.consents.size() - 1; i >= 0; --i) {
        const Consent &one = file.consents.at(i);
        FactLine line;
        line.lead = dateText(one.onDate);
        line.title = tr("%1 · %2").arg(text::consentScopeName(one.scope), text::consentPartyName(one.party));
        line.chip = one.answer == ConsentAnswer::Given
                        ? ChipContent{text::consentAnswerName(one.answer), Tone::Primary, ChipShape::Check}
                        : ChipContent{text::consentAnswerName(one.answer), Tone::Orange, ChipShape::Disc};
        line.text = one.note;
        QStringList notes;
        if (!one.person.isEmpty())
            notes.append(one.person);
        if (!one.paperRef.isEmpty())
            notes.append(tr("纸质件 %1").arg(one.paperRef));
        if (one.expiresOn.isValid())
            notes.append(tr("至 %1").arg(dateText(one.expiresOn)));
        line.note = notes.join(tr(" · "));
        m_lines->addWidget(factLine(line, m_history));
    }
}

} // namespace tingyu::ui
