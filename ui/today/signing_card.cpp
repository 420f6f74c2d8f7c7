// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/signing_card.h"

#include "ui/care/care_words.h"
#include "ui/room/counselling/counselling_tab.h"
#include "ui/room/room_desk.h"
#include "ui/room/room_tabs.h"
#include "ui/today/today_rows.h"

#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int mostOfAKind = 4; // the rest comes up as these are signed

ChipContent waitingChip()
{
    return {SigningCard::tr("待签"), Tone::Amber, ChipShape::HalfDisc};
}

QString moreText(qsizetype left)
{
    return left > 0 ? SigningCard::tr("还有 %n 项", nullptr, static_cast<int>(left)) : QString();
}

} // namespace

SigningCard::SigningCard(PageHost &host, QWidget *parent) : Card(tr("等你签字"), parent), m_host(host)
{
    body()->setSpacing(0);
}

LinkRow *SigningCard::addRow(const QString &name, const QString &words, std::function<void()> open)
{
    auto *row = new LinkRow(name, words, this);
    appendRow(this, row);
    connect(row, &QPushButton::clicked, this, std::move(open));
    return row;
}

void SigningCard::show(const HeadToday &head)
{
    clearRows(body());
    setVisible(head.isHead);
    setNote(head.count() > 0 ? tr("%n 项", nullptr, head.count()) : tr("没有等着签的"));
    addMonths(head);
    addVersions(head);
    addOpinions(head);
    addRules(head);
}

void SigningCard::addMonths(const HeadToday &head)
{
    const auto open = [this](QDate month) {
        return [this, month] {
            openRoomTab(m_host, QStringLiteral("work"),
                        {{QStringLiteral("log"), QStringLiteral("month")},
                         {QStringLiteral("month"), month.toString(QStringLiteral("yyyy-MM"))}});
        };
    };
    int number = 0;
    for (const QDate &month : head.months) {
        LinkRow *row = addRow(QStringLiteral("sign.month.%1").arg(++number),
                              tr("%1 年 %2 月的月报").arg(month.year()).arg(month.month()), open(month));
        row->setChip(waitingChip());
        if (number == 1)
            row->setKey(Qt::Key_M);
    }
    const QDate today = m_host.clock().today();
    if (head.months.contains(firstOfMonth(today)))
        return;
    // Before its end it is there to be looked at.
    LinkRow *row = addRow(QStringLiteral("sign.month.current"), tr("本月月报"), open(firstOfMonth(today)));
    row->setCaption(tr("到今天为止"));
    if (head.months.isEmpty())
        row->setKey(Qt::Key_M);
}

void SigningCard::addVersions(const HeadToday &head)
{
    int number = 0;
    for (const WaitingVersion &one : head.versions) {
        LinkRow *row = addRow(QStringLiteral("sign.case.%1").arg(++number),
                              tr("个案报告 %1 第 %2 版").arg(one.head.code()).arg(one.number),
                              [this, uid = one.head.uid] {
                                  m_host.openPage(QStringLiteral("care"),
                                                  {{QStringLiteral("case"), uid.toString()},
                                                   {QStringLiteral("part"), QStringLiteral("versions")}});
                              });
        row->setChip({tr("待审核"), Tone::Amber, ChipShape::HalfDisc});
        const auto left = head.versions.size() - number;
        QString caption = one.isOwn ? tr("自己写的:纸面签字后登记") : one.madeByName;
        if (number == mostOfAKind && left > 0)
            caption += QStringLiteral(" · ") % moreText(left);
        row->setCaption(caption);
        if (number == mostOfAKind)
            break;
    }
}

void SigningCard::addOpinions(const HeadToday &head)
{
    int number = 0;
    for (const SessionRow &one : head.opinions) {
        LinkRow *row = addRow(
            QStringLiteral("sign.opinion.%1").arg(++number),
            tr("辅导记录 %1 第 %2 次的督导意见")
                .arg(seriesCode(one.record.seriesNumber))
                .arg(one.record.number),
            [this, uid = one.record.uid] {
                openRoomTab(m_host, QLatin1String(counsellingTab),
                            {{QStringLiteral("note"), NoteKey{NoteKey::Kind::Session, uid}.toString()}});
            });
        row->setChip({tr("待督导"), Tone::Amber, ChipShape::HalfDisc});
        const auto left = head.opinions.size() - number;
        row->setCaption(number == mostOfAKind && left > 0 ? moreText(left) : dayText(one.record.at.date));
        if (number == mostOfAKind)
            break;
    }
}

void SigningCard::addRules(const HeadToday &head)
{
    if (head.rules.isEmpty())
        return;
    LinkRow *row = addRow(QStringLiteral("sign.rules"), tr("制度的草稿"), [this] {
        openRoomTab(m_host, QStringLiteral("papers"), {{QStringLiteral("view"), QStringLiteral("rules")}});
    });
    row->setChip({tr("待批准"), Tone::Amber, ChipShape::HalfDisc});
    row->setCount(static_cast<int>(head.rules.size()), Tone::Amber);
    row->setCaption(ruleKindName(head.rules.constFirst().kind));
}

} // namespace tingyu::ui
