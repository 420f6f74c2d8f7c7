// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/waiting_card.h"

#include "ui/care/care_words.h"
#include "ui/room/counselling/counselling_tab.h"
#include "ui/room/room_desk.h"
#include "ui/room/room_tabs.h"
#include "ui/text/language.h"
#include "ui/today/draft_place.h"
#include "ui/today/page_ids.h"
#include "ui/today/today_rows.h"

#include <QDateTime>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int mostDrafts = 3;
constexpr int minutesPerReview = 25; ///< a talk and its note; the room's own estimate of the queue

const QString exchangeId = QStringLiteral("exchange");

} // namespace

WaitingCard::WaitingCard(PageHost &host, QWidget *parent) : Card(tr("待处理"), parent), m_host(host)
{
    body()->setSpacing(0);
}

bool WaitingCard::has(const QString &pageId) const
{
    const auto &pages = m_host.registry().pages;
    return std::any_of(pages.begin(), pages.end(), [&](const PageEntry &one) { return one.id == pageId; });
}

LinkRow *WaitingCard::addRow(const QString &name, const QString &words, const QString &page,
                             const PageTarget &target)
{
    auto *made = new LinkRow(name, words, this);
    appendRow(this, made);
    connect(made, &QPushButton::clicked, this, [this, page, target] { m_host.openPage(page, target); });
    return made;
}

LinkRow *WaitingCard::addRoomRow(const char *name, const QString &words, const char *tab,
                                 const PageTarget &target)
{
    auto *made = new LinkRow(QLatin1String(name), words, this);
    appendRow(this, made);
    connect(made, &QPushButton::clicked, this,
            [this, tab, target] { openRoomTab(m_host, QLatin1String(tab), target); });
    return made;
}

void WaitingCard::show(const TodayFacts &facts)
{
    clearRows(body());
    m_facts = facts;
    if (facts.room.isKnown) {
        addNotes(facts);
        addDuties(facts.room);
        addAppointments(facts.room);
    }
    addRequests(facts);
    addPledges(facts);
    addPlans(facts);
    addReplies(facts);
    addReviews(facts);
    addDrafts(facts.drafts);
    addCampaigns(facts);
    if (facts.tagsExpiring > 0 && has(studentsId)) {
        LinkRow *row = addRow(QStringLiteral("waiting.tags"), tr("快到期的群体标记"), studentsId,
                              {{QStringLiteral("expiringTags"), true}});
        row->setCount(facts.tagsExpiring, Tone::Blue);
        row->setCaption(tr("最早 %1").arg(dayText(facts.firstTagEnd)));
    }
    addBackup();
}

void WaitingCard::addNotes(const TodayFacts &facts)
{
    const UnsignedCount &count = facts.room.unsignedOnes;
    if (count.waiting == 0)
        return;
    const bool counsels = m_host.facts().session.roles.has(Role::Counsellor);
    LinkRow *row = addRoomRow(
        "waiting.unsigned", counsels ? tr("待签名的记录") : tr("全校待签名的记录"), counsellingTab,
        {{QStringLiteral("list"), counsels ? QStringLiteral("unsigned") : QStringLiteral("others")}});
    row->setCount(count.waiting, count.overdue > 0 ? Tone::Orange : Tone::Amber);
    row->setCaption(
        (count.overdue > 0 ? tr("%n 份超期", nullptr, count.overdue) % QStringLiteral(" · ") : QString()) %
        tr("最早 %1").arg(dayText(count.oldest.date)));
}

void WaitingCard::addDuties(const RoomToday &room)
{
    if (room.missing.isEmpty())
        return;
    LinkRow *row = addRoomRow("waiting.duties", tr("没有值班记录的时段"), "duty",
                              {{QStringLiteral("view"), QStringLiteral("log")}});
    row->setCount(static_cast<int>(room.missing.size()), Tone::Orange);
    const ExpectedDuty &latest = room.missing.constLast();
    row->setCaption(
        tr("最近 %1 %2")
            .arg(latest.date.toString(QStringLiteral("MM-dd")), hoursText(latest.from, latest.to)));
}

void WaitingCard::addAppointments(const RoomToday &room)
{
    if (room.overdue.count > 0) {
        PageTarget target{{QStringLiteral("date"), room.overdue.oldest.date.toString(Qt::ISODate)}};
        if (room.oldest)
            target.insert(QStringLiteral("appointment"), room.oldest->uid.toString());
        LinkRow *row = addRoomRow("waiting.overdue", tr("过了时间没记结果的预约"), "schedule", target);
        row->setCount(room.overdue.count, Tone::Orange);
        row->setCaption(tr("最早 %1").arg(dayText(room.overdue.oldest.date)));
    }
    if (room.waiting > 0) {
        LinkRow *row = addRoomRow("waiting.waitlist", tr("等着安排时间的人"), "schedule",
                                  {{QStringLiteral("view"), QStringLiteral("waitlist")}});
        row->setCount(room.waiting, Tone::Blue);
    }
}

void WaitingCard::addReplies(const TodayFacts &facts)
{
    if (facts.fromOffice > 0 && has(exchangeId)) {
        LinkRow *row = addRow(QStringLiteral("waiting.inbox"), tr("未阅的上级来件"), exchangeId,
                              {{QStringLiteral("tab"), QStringLiteral("inbox")}});
        row->setCount(facts.fromOffice, Tone::Orange);
    }
    if (facts.handovers > 0 && has(exchangeId)) {
        LinkRow *row = addRow(QStringLiteral("waiting.handovers"), tr("待接收的移交档案"), exchangeId,
                              {{QStringLiteral("tab"), QStringLiteral("handover")}});
        row->setCount(facts.handovers, Tone::Orange);
    }
    if (facts.replies.isEmpty() || !has(careId))
        return;
    LinkRow *row = addRow(QStringLiteral("waiting.replies"), tr("没看的会诊答复"), careId,
                          {{QStringLiteral("case"), facts.replies.constFirst().toString()},
                           {QStringLiteral("part"), QStringLiteral("opinion")}});
    row->setCount(static_cast<int>(facts.replies.size()), Tone::Orange);
}

/// A family that asked is answered in time: late ones are said first, with whom it is about behind the row.
void WaitingCard::addRequests(const TodayFacts &facts)
{
    if (facts.requests.isEmpty() || !has(studentsId))
        return;
    const keeping::RightsRequest &first = facts.requests.constFirst();
    LinkRow *row = addRow(QStringLiteral("waiting.requests"), tr("家长和学生的申请"), studentsId,
                          {{QStringLiteral("student"), first.student.toString()},
                           {QStringLiteral("tab"), QStringLiteral("keeping")}});
    const bool isLate = first.due < m_host.clock().today();
    row->setCount(static_cast<int>(facts.requests.size()), isLate ? Tone::Orange : Tone::Amber);
    row->setCaption(isLate ? tr("最早的应在 %1 答复").arg(dayText(first.due))
                           : tr("最早 %1 前答复").arg(dayText(first.due)));
}

/// Who signed for secrecy until a day that has passed signs again.
void WaitingCard::addPledges(const TodayFacts &facts)
{
    if (facts.pledges.isEmpty())
        return;
    const keeping::SecrecyPledge &first = facts.pledges.constFirst();
    LinkRow *row =
        addRow(QStringLiteral("waiting.pledges"), tr("过期的保密承诺书"), QStringLiteral("settings"),
               {{QStringLiteral("section"), QStringLiteral("keeping")}});
    row->setCount(static_cast<int>(facts.pledges.size()), Tone::Orange);
    row->setCaption(tr("%1 %2 到期").arg(first.userName, dayText(first.until)));
}

/// Who is watched has a plan, and a plan is looked at on its day; the first of each is behind its row.
void WaitingCard::addPlans(const TodayFacts &facts)
{
    if (!has(studentsId))
        return;
    const auto add = [&](const QString &name, const QString &words, bool isLacking) {
        QList<PlanStanding> these = facts.plans;
        these.removeIf([isLacking](const PlanStanding &one) { return one.lacksPlan() != isLacking; });
        if (these.isEmpty())
            return;
        const PlanStanding &first = these.constFirst();
        LinkRow *row = addRow(name, words, studentsId,
                              {{QStringLiteral("student"), first.student.toString()},
                               {QStringLiteral("tab"), QStringLiteral("plan")}});
        row->setCount(static_cast<int>(these.size()), isLacking ? Tone::Orange : Tone::Amber);
        row->setCaption(isLacking ? tr("先看 %1").arg(first.studentName)
                                  : tr("最早 %1").arg(dayText(first.reviewOn)));
    };
    add(QStringLiteral("waiting.noPlan"), tr("关注中还没有方案的学生"), true);
    add(QStringLiteral("waiting.planReviews"), tr("到期复评的方案"), false);
}

void WaitingCard::addReviews(const TodayFacts &facts)
{
    if (!has(screeningId))
        return;
    LinkRow *row = addRow(QStringLiteral("waiting.reviews"), tr("复核队列"), screeningId,
                          {{QStringLiteral("queue"), true}});
    row->setCount(facts.reviews, facts.reviews > 0 ? Tone::Amber : Tone::Primary);
    if (facts.reviews == 0)
        return;
    const int hours = (facts.reviews * minutesPerReview + 59) / 60;
    const auto days = static_cast<int>(facts.oldestReviewDays);
    row->setCaption(tr("约 %n 小时谈话", nullptr, hours) %
                    (days > 0 ? tr(" · 最早 %n 天前", nullptr, days) : QString()));
    if (facts.overdueReviews == 0)
        return;
    LinkRow *late = addRow(QStringLiteral("waiting.overdueReviews"), tr("过了期限的复核"), screeningId,
                           {{QStringLiteral("queue"), true}});
    late->setCount(facts.overdueReviews, Tone::Orange);
    late->setCaption(tr("最久过期 %n 天", nullptr, static_cast<int>(facts.longestOverdueDays)) %
                     tr(" · 在队列里 %n 天", nullptr, static_cast<int>(facts.oldestOverdueDays)));
}

/// What it is and of which case, so that two rows never read alike.
QString WaitingCard::draftWords(const DraftPlace &place, QHash<QString, int> &said) const
{
    QString words = place.words;
    const QString uid = place.target.value(QStringLiteral("case")).toString();
    for (const CareCase &one : m_facts.cases) {
        if (!uid.isEmpty() && one.uid.toString() == uid)
            words = one.code() % QLatin1Char(' ') % words;
    }
    const int before = said[words]++;
    return before == 0 ? tr("没写完:%1").arg(words) : tr("没写完:%1(第 %2 份)").arg(words).arg(before + 1);
}

void WaitingCard::addDrafts(const QList<Draft> &drafts)
{
    QHash<QString, int> said;
    // The newest first: it is what somebody was interrupted in.
    int number = 0;
    int left = 0;
    for (const Draft &draft : drafts) {
        const DraftPlace place = placeOfDraft(draft);
        if (!has(place.page))
            continue;
        if (number == mostDrafts && !m_unfolded) {
            ++left;
            continue;
        }
        ++number;
        const QDateTime at = fromUtcStamp(draft.savedUtc).toLocalTime();
        LinkRow *row = addRow(number == 1 ? QStringLiteral("waiting.drafts")
                                          : QStringLiteral("waiting.drafts.%1").arg(number),
                              draftWords(place, said), place.page, place.target);
        row->setChip({tr("草稿"), Tone::Amber, ChipShape::HalfDisc});
        row->setCaption(at.toString(QStringLiteral("MM-dd HH:mm")));
    }
    if (left == 0)
        return;
    auto *more =
        new LinkRow(QStringLiteral("waiting.drafts.more"), tr("还有 %n 份没写完的", nullptr, left), this);
    appendRow(this, more);
    connect(more, &QPushButton::clicked, this, &WaitingCard::unfoldDrafts);
}

void WaitingCard::unfoldDrafts()
{
    m_unfolded = true;
    show(TodayFacts(m_facts));
    if (auto *next = findChild<LinkRow *>(QStringLiteral("waiting.drafts.%1").arg(mostDrafts + 1))) {
        next->show(); // its layout would, a moment later
        next->setFocus(Qt::TabFocusReason);
    }
}

void WaitingCard::addCampaigns(const TodayFacts &facts)
{
    if (!has(screeningId))
        return;
    int number = 0;
    for (const TodayFacts::RunningCampaign &one : facts.campaigns) {
        const PageTarget target{{QStringLiteral("campaign"), one.uid.toString()}};
        ++number;
        if (!one.openClasses.isEmpty()) {
            LinkRow *row = addRow(QStringLiteral("waiting.classes.%1").arg(number),
                                  tr("未交齐的班级 · %1").arg(one.name), screeningId, target);
            row->setCount(static_cast<int>(one.openClasses.size()), Tone::Blue);
            row->setCaption(text::listed(one.openClasses.mid(0, 2)));
        }
        if (one.waitingRows > 0) {
            LinkRow *row = addRow(QStringLiteral("waiting.rows.%1").arg(number),
                                  tr("待配对的答卷 · %1").arg(one.name), screeningId, target);
            row->setCount(one.waitingRows, Tone::Amber);
        }
    }
}

void WaitingCard::setBackup(const BackupStanding &standing, bool isDrillDue)
{
    m_backup = standing;
    m_isDrillDue = isDrillDue;
}

void WaitingCard::addBackup()
{
    if (!m_backup)
        return;
    const BackupStanding &standing = *m_backup;
    const BackupUse &use = standing.use;
    const PageTarget target{{QStringLiteral("section"), QStringLiteral("backup")}};
    const bool isDue = standing.need != BackupNeed::None;
    LinkRow *row = addRow(QStringLiteral("waiting.backup"),
                          !use.hasBackup ? tr("还没有备份")
                          : isDue        ? tr("该备份了")
                                         : tr("备份"),
                          QStringLiteral("settings"), target);
    const bool isRed = standing.need == BackupNeed::Alarm;
    if (isDue)
        row->setChip({isRed ? tr("备份") : tr("提醒"), isRed ? Tone::Orange : Tone::Amber,
                      isRed ? ChipShape::Disc : ChipShape::HalfDisc});
    const auto changes = static_cast<int>(use.changes);
    if (!use.hasBackup)
        row->setCaption(tr("先选一个备份位置"));
    else if (changes == 0)
        row->setCaption(tr("备份后没有改动"));
    else
        row->setCaption(use.days == 0 ? tr("备份后写了 %n 条", nullptr, changes)
                                      : tr("备份后用了 %n 天", nullptr, use.days) %
                                            tr(",写了 %n 条", nullptr, changes));
    if (!m_isDrillDue)
        return;
    LinkRow *drill =
        addRow(QStringLiteral("waiting.drill"), tr("本学期的恢复演练"), QStringLiteral("settings"), target);
    drill->setChip({tr("提醒"), Tone::Amber, ChipShape::HalfDisc});
    drill->setCaption(tr("取恢复单,约 10 分钟"));
}

} // namespace tingyu::ui
