// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/follow_ups_card.h"

#include "ui/care/care_words.h"
#include "ui/room/counselling/counselling_tab.h"
#include "ui/room/room_tabs.h"
#include "ui/text/appointment_text.h"
#include "ui/today/today_rows.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int mostRows = 6;

ChipContent dueChip(QDate on, QDate today)
{
    if (!on.isValid())
        return {FollowUpsCard::tr("未定期限"), Tone::Plain, ChipShape::None};
    const auto days = static_cast<int>(today.daysTo(on));
    if (days < 0)
        return {FollowUpsCard::tr("逾期 %n 天", nullptr, -days), Tone::Orange, ChipShape::Disc};
    if (days == 0)
        return {FollowUpsCard::tr("今天"), Tone::Amber, ChipShape::HalfDisc};
    return {FollowUpsCard::tr("%n 天后", nullptr, days), Tone::Blue, ChipShape::None};
}

} // namespace

FollowUpsCard::FollowUpsCard(PageHost &host, QWidget *parent) : Card({}, parent), m_host(host)
{
    body()->setSpacing(0);
}

void FollowUpsCard::show(const TodayFacts &facts)
{
    clearRows(body());
    const bool counsels = m_host.facts().session.roles.has(Role::Counsellor);
    setTitle(counsels ? tr("到期回访和下一步") : tr("进行中的个案"));
    const QDate today = m_host.clock().today();
    const QList<Row> rows = counsels ? followUps(facts) : openCases(facts);
    const auto overdue = static_cast<int>(std::count_if(
        rows.cbegin(), rows.cend(), [&](const Row &row) { return row.on.isValid() && row.on < today; }));
    QString note = tr("%n 个进行中", nullptr, facts.openCases);
    if (overdue > 0)
        note += tr(" · %n 项逾期", nullptr, overdue);
    setNote(note);
    addRows(rows);
    if (rows.isEmpty())
        body()->addWidget(quiet(facts.openCases > 0 ? tr("没有到期的回访,进行中的个案也没有写下一步。")
                                                    : tr("没有到期的回访,也没有进行中的个案。"),
                                this));
    auto *all = new LinkRow(QStringLiteral("cases.all"), tr("全部进行中的个案"), this);
    all->setCount(facts.openCases, Tone::Primary);
    if (rows.size() > mostRows)
        all->setCaption(tr("还有 %n 项", nullptr, static_cast<int>(rows.size()) - mostRows));
    appendRow(this, all);
    connect(all, &QPushButton::clicked, this, [this] {
        m_host.openPage(QStringLiteral("care"), {{QStringLiteral("list"), QStringLiteral("open")}});
    });
}

QList<FollowUpsCard::Row> FollowUpsCard::followUps(const TodayFacts &facts)
{
    QList<Row> rows;
    for (const DueStep &step : facts.steps) {
        const StudentHeader student = facts.students.value(step.head.uid);
        rows.append({step.until,
                     step.what.isEmpty() ? step.head.code() : step.what.simplified(),
                     student.classLabel % QLatin1Char(' ') % student.name,
                     {},
                     [this, step] {
                         m_host.openPage(
                             QStringLiteral("care"),
                             {{QStringLiteral("case"), step.head.uid.toString()},
                              {QStringLiteral("part"),
                               step.advice ? QStringLiteral("opinion") : QStringLiteral("measures")}});
                     }});
    }
    for (const DueVisit &visit : facts.room.visits) {
        rows.append({visit.on,
                     tr("回访:%1").arg(text::clientShown(visit.client)),
                     visit.client.classLabel,
                     {},
                     [this, uid = visit.series] {
                         openRoomTab(m_host, QLatin1String(counsellingTab),
                                     {{QStringLiteral("series"), uid.toString()}});
                     }});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return a.on.isValid() != b.on.isValid() ? a.on.isValid() : a.on < b.on;
    });
    return rows;
}

/// By code, with the day of the first step that is due; the overdue ones and crises first.
QList<FollowUpsCard::Row> FollowUpsCard::openCases(const TodayFacts &facts)
{
    QList<Row> rows;
    QList<CareCase> cases = facts.cases;
    std::stable_sort(cases.begin(), cases.end(),
                     [](const CareCase &a, const CareCase &b) { return a.kind < b.kind; });
    for (const CareCase &one : std::as_const(cases)) {
        const auto step = std::find_if(facts.steps.cbegin(), facts.steps.cend(), [&](const DueStep &due) {
            return due.head.uid == one.uid && due.until.isValid();
        });
        rows.append({step == facts.steps.cend() ? QDate() : step->until, one.code(),
                     caseKindText(one.kind) % QStringLiteral(" · ") % one.ownerName, caseKindChip(one.kind),
                     [this, uid = one.uid] {
                         m_host.openPage(QStringLiteral("care"), {{QStringLiteral("case"), uid.toString()}});
                     }});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return a.on.isValid() != b.on.isValid() ? a.on.isValid() : a.on < b.on;
    });
    return rows;
}

void FollowUpsCard::addRows(const QList<Row> &rows)
{
    const QDate today = m_host.clock().today();
    int number = 0;
    for (const Row &row : rows) {
        if (++number > mostRows)
            break;
        auto *made = new LinkRow(QStringLiteral("step.%1").arg(number), row.words, this);
        made->setChip(row.on.isValid() || row.kind.text.isEmpty() ? dueChip(row.on, today) : row.kind);
        made->setCaption(row.caption);
        if (number == 1)
            made->setKey(Qt::Key_R);
        appendRow(this, made);
        connect(made, &QPushButton::clicked, this, row.open);
    }
}

} // namespace tingyu::ui
