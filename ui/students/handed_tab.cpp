// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/handed_tab.h"

#include "core/exchange/file_handover_service.h"
#include "core/exchange/file_take_over_service.h"
#include "core/services.h"
#include "ui/exchange/handover_dialog.h"
#include "ui/students/fact_line.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"

namespace tingyu::ui {

HandedTab::HandedTab(FileDesk &desk, QWidget *parent)
    : FileTab(desk, parent)
    , m_out(new Card(tr("移交出去"), sheet()))
    , m_outLines(new QVBoxLayout)
    , m_in(new Card(tr("移交来的档案"), sheet()))
    , m_inLines(new QVBoxLayout)
{
    auto *button =
        named(new ActionButton(tr("移交到其他学校…"), m_out), "fileHandOver", tr("把这份档案移交到其他学校"));
    connect(button, &QPushButton::clicked, this,
            [this] { askFileHandover(this->desk().host(), this, m_student, [this] { reload(); }); });
    m_out->addToHeader(button);
    m_button = button;
    m_in->setNote(tr("原学校打印时的样子,不计入本校的统计"));
    for (QVBoxLayout *lines : {m_outLines, m_inLines})
        lines->setSpacing(0);
    m_out->body()->addLayout(m_outLines);
    m_in->body()->addLayout(m_inLines);
    column()->addWidget(m_out);
    column()->addWidget(m_in);
    column()->addStretch(1);
}

void HandedTab::show(const StudentFile &file)
{
    m_student = file.student.uid;
    reload();
}

void HandedTab::reload()
{
    desk().host().tasks().run(
        this,
        [uid = m_student](Services &services) -> Result<Facts> {
            auto all = exchange::FileHandoverService(services.workplace, services.scales).ofStudent(uid);
            auto came = exchange::FileTakeOverService(services.workplace).ofStudent(uid);
            if (!all || !came)
                return all ? came.error() : all.error();
            all->removeIf([](const exchange::FileHandover &one) { return !one.isOurs; });
            return Facts{*std::move(all), *std::move(came)};
        },
        [this, uid = m_student](const Result<Facts> &facts) {
            if (uid != m_student)
                return;
            if (!facts) {
                desk().host().showError(facts.error());
                return;
            }
            fillWent(facts->went);
            fillCame(facts->came);
        });
}

void HandedTab::fillWent(const QList<exchange::FileHandover> &went)
{
    clearLines(m_outLines);
    for (qsizetype i = 0; i < went.size(); ++i) {
        const exchange::FileHandover &one = went.at(i);
        FactLine line;
        line.lead = one.on.toString(Qt::ISODate);
        line.title = tr("%1 · 移交单第 %2 号 · %n 份材料", nullptr, static_cast<int>(one.parts.size()))
                         .arg(one.unitName)
                         .arg(one.number);
        line.text = one.words;
        line.chip = handoverChip(one.state);
        line.note = one.stateWords;
        QPushButton *paper = linkButton(tr("打印清单"), QStringLiteral("handedOut.paper.%1").arg(i),
                                        tr("打印第 %1 份移交清单").arg(i + 1), m_out);
        connect(paper, &QPushButton::clicked, this,
                [this, uid = one.uid] { printFileHandover(desk().host(), this, uid); });
        m_outLines->addWidget(factLine(line, m_out, {paper}));
    }
    if (went.isEmpty())
        m_outLines->addWidget(label(tr("这份档案没有移交给别的学校。"), "second", m_out));
}

void HandedTab::fillCame(const QList<exchange::FileHandover> &came)
{
    clearLines(m_inLines);
    m_in->setVisible(!came.isEmpty());
    int number = 0;
    for (qsizetype i = 0; i < came.size(); ++i) {
        const exchange::FileHandover &one = came.at(i);
        FactLine head;
        head.lead = one.on.toString(Qt::ISODate);
        head.title =
            tr("%1 · 移交单第 %2 号 · 接收人 %3").arg(one.unitName).arg(one.number).arg(one.keeperName);
        head.text = one.words;
        QPushButton *paper = linkButton(tr("打印清单"), QStringLiteral("handedIn.paper.%1").arg(i),
                                        tr("打印移交来的第 %1 份清单").arg(i + 1), m_in);
        connect(paper, &QPushButton::clicked, this,
                [this, uid = one.uid] { printFileHandover(desk().host(), this, uid); });
        m_inLines->addWidget(factLine(head, m_in, {paper}));
        for (const exchange::HandedPart &part : one.parts) {
            FactLine line;
            line.title = handedPartWords(part);
            if (part.isRestricted)
                line.chip = ChipContent{tr("仅接收人查看"), Tone::Blue, ChipShape::None};
            QPushButton *open = linkButton(tr("查看、打印"), QStringLiteral("handedIn.open.%1").arg(number),
                                           tr("查看第 %1 份移交来的材料").arg(number + 1), m_in);
            ++number;
            connect(open, &QPushButton::clicked, this,
                    [this, part] { showHandedPart(desk().host(), this, part); });
            m_inLines->addWidget(factLine(line, m_in, {open}));
        }
    }
}

QWidget *HandedTab::firstFocus()
{
    return m_button;
}

} // namespace tingyu::ui
