// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/first_hour_card.h"

#include "core/room/room_services.h"
#include "core/room/sessions/session_words.h"
#include "ui/care/care_words.h"
#include "ui/room/counselling/session_prints.h"
#include "ui/text/session_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace tingyu::ui {

FirstHourCard::FirstHourCard(PageHost &host, QWidget *parent) : Card(tr("第一小时"), parent), m_host(host)
{
    setObjectName(QStringLiteral("firstHour"));
    setAccent(Tone::Crimson);
    setNote(tr("做一项,勾一项;时间自动记下"));
    m_openCase =
        named(new ActionButton(tr("打开个案"), this), "firstHour.case", tr("打开这次开立或并入的个案"));
    addToHeader(m_openCase);
    auto *ticked = named(new ActionButton(tr("打印"), this), "firstHour.print", tr("打印这张第一小时卡"));
    auto *wall =
        named(new ActionButton(tr("打印空白"), this), "firstHour.wall", tr("打印贴墙的空白第一小时卡"));
    addToHeader(ticked);
    addToHeader(wall);
    connect(ticked, &QPushButton::clicked, this, [this] { printFirstHour(m_host, this, m_session); });
    connect(wall, &QPushButton::clicked, this, [this] { printFirstHourWall(m_host, this); });
    m_near = label({}, "strong", this);
    m_near->setObjectName(QStringLiteral("firstHour.near"));
    m_help = label({}, "second", this);
    m_help->setObjectName(QStringLiteral("firstHour.help"));
    for (QLabel *phones : {m_near, m_help}) {
        phones->setWordWrap(true);
        body()->addWidget(phones);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(4));
    grid->setColumnStretch(0, 1);
    for (const CodedWords &one : sessionWords().firstHour) {
        Line line;
        line.item = one.code;
        const QString words = text::sessionWord(one.code);
        line.box = new QCheckBox(words, this);
        line.box->setObjectName(QStringLiteral("firstHour.") % one.code);
        line.box->setAccessibleName(words);
        line.when = label({}, "caption", this);
        const int row = static_cast<int>(m_lines.size());
        grid->addWidget(line.box, row, 0);
        grid->addWidget(line.when, row, 1);
        connect(line.box, &QCheckBox::clicked, this,
                [this, item = one.code](bool checked) { tick(item, checked); });
        m_lines.append(line);
    }
    body()->addLayout(grid);
    connect(m_openCase, &QPushButton::clicked, this, [this] {
        m_host.openPage(QStringLiteral("care"), {{QStringLiteral("case"), m_case.toString()}});
    });
}

void FirstHourCard::show(const Content &content)
{
    m_session = content.session;
    m_case = content.caseUid;
    m_openCase->setVisible(!content.caseUid.isNull());
    showPhones(content);
    showTicks(content.ticks);
    setVisible(true);
}

void FirstHourCard::showPhones(const Content &content)
{
    QStringList own;
    for (const NearPhone &one : content.phones)
        own.append((one.isClassTeacher ? tr("班主任 %1 %2") : tr("家长 %1 %2")).arg(one.name, one.phone));
    QStringList help;
    for (const HelpPlace &one : content.help)
        help.append(tr("%1 %2").arg(one.name, one.phone));
    m_near->setText(own.isEmpty() ? tr("学生档案里没有家长和班主任的电话。")
                                  : own.join(QStringLiteral(" · ")));
    m_help->setText(help.join(QStringLiteral(" · ")));
}

QWidget *FirstHourCard::firstFocus() const
{
    for (const Line &line : m_lines) {
        if (!line.box->isChecked())
            return line.box;
    }
    return m_lines.first().box;
}

void FirstHourCard::showTicks(const QList<FirstHourTick> &ticks)
{
    for (const Line &line : std::as_const(m_lines)) {
        line.box->setChecked(false);
        line.when->clear();
        for (const FirstHourTick &one : ticks) {
            if (one.item != line.item)
                continue;
            line.box->setChecked(one.isDone); // the last of an item holds
            line.when->setText(one.isDone ? tr("%1 · %2").arg(momentText(one.at), one.userName) : QString());
        }
    }
}

void FirstHourCard::tick(const QString &item, bool isDone)
{
    m_host.tasks().run(
        this,
        [session = m_session, item, isDone](Services &services) -> Result<QList<FirstHourTick>> {
            FirstHourService &service = services.room().firstHour;
            if (auto ticked = service.tick(session, item, isDone); !ticked)
                return ticked.error();
            return service.ticks(session);
        },
        [this, session = m_session](const Result<QList<FirstHourTick>> &ticks) {
            if (!ticks) {
                m_host.showError(ticks.error());
                return;
            }
            m_host.saved();
            if (session == m_session)
                showTicks(*ticks);
        });
}

} // namespace tingyu::ui
