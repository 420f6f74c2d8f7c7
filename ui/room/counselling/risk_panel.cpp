// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/risk_panel.h"

#include "core/room/sessions/session_rules.h"
#include "core/room/sessions/session_words.h"
#include "ui/text/session_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {

RiskPanel::RiskPanel(QWidget *parent) : QWidget(parent), m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    grid->setColumnStretch(2, 1);
    for (const QString &item : riskItems()) {
        Line line;
        line.item = item;
        const QString spoken = text::sessionWord(item);
        const int row = static_cast<int>(m_lines.size());
        line.answer = new SegmentedChoice(this);
        line.answer->setObjectName(QStringLiteral("note.risk.") % item);
        line.answer->setAccessibleName(spoken);
        for (const RiskAnswer answer : {RiskAnswer::No, RiskAnswer::Unclear, RiskAnswer::Yes})
            line.answer->add(riskAnswerCode(answer), text::riskAnswerName(answer));
        for (auto *button : line.answer->findChildren<QRadioButton *>())
            button->installEventFilter(this);
        line.words = new QLineEdit(this);
        line.words->setObjectName(QStringLiteral("note.risk.%1.words").arg(item));
        line.words->setAccessibleName(tr("%1:原话或所见").arg(spoken));
        line.words->setPlaceholderText(tr("原话或所见"));
        line.words->installEventFilter(this);
        auto *words = label(spoken, nullptr, this);
        words->setBuddy(line.words);
        grid->addWidget(words, row, 0);
        grid->addWidget(line.answer, row, 1);
        grid->addWidget(line.words, row, 2);
        connect(line.answer, &SegmentedChoice::chosen, this, [this] {
            showMeaning();
            Q_EMIT changed();
        });
        connect(line.words, &QLineEdit::textEdited, this, &RiskPanel::changed);
        m_lines.append(line);
    }
    column->addLayout(grid);
    m_banner->setObjectName(QStringLiteral("note.risk.meaning"));
    column->addWidget(m_banner);
}

RiskCheck RiskPanel::risk() const
{
    RiskCheck risk;
    for (const Line &line : m_lines) {
        // Words without an answer leave it unclear: nothing that was typed is dropped.
        const auto answer = riskAnswerFromCode(line.answer->currentCode());
        if (answer || !line.words->text().trimmed().isEmpty())
            risk.append({line.item, answer.value_or(RiskAnswer::Unclear), line.words->text()});
    }
    return risk;
}

void RiskPanel::setRisk(const RiskCheck &risk)
{
    for (const Line &line : std::as_const(m_lines)) {
        const auto given = std::find_if(risk.cbegin(), risk.cend(),
                                        [&](const RiskLine &one) { return one.item == line.item; });
        line.answer->setCurrentCode(given == risk.cend() ? QString() : riskAnswerCode(given->answer));
        line.words->setText(given == risk.cend() ? QString() : given->words);
    }
    showMeaning();
}

void RiskPanel::setReadOnly(bool readOnly)
{
    for (const Line &line : std::as_const(m_lines)) {
        line.answer->setEnabled(!readOnly);
        line.words->setReadOnly(readOnly);
    }
}

void RiskPanel::showMeaning()
{
    const RiskCheck now = risk();
    if (isCrisis(now))
        m_banner->say(Banner::Kind::Problem,
                      tr("完成这份记录时会开立或并入危机个案,并显示第一小时卡。不要让学生独处。"));
    else if (isWatch(now))
        m_banner->say(Banner::Kind::Attention, tr("请写明下一步和日期。"));
    else
        m_banner->clear();
}

bool RiskPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers().testFlag(Qt::ControlModifier))
                Q_EMIT finished();
            else
                focusNextChild();
            return true;
        }
        // An answer chosen by mistake: the line is not asked again.
        if (key->key() == Qt::Key_Delete && qobject_cast<QRadioButton *>(watched) != nullptr) {
            qobject_cast<SegmentedChoice *>(watched->parent())->setCurrentCode({});
            showMeaning();
            Q_EMIT changed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tingyu::ui
