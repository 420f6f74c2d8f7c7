// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "core/keeping/drill_standing.h"
#include "core/room/sessions/session_words.h"
#include "core/vault/backup_use.h"
#include "ui/care/care_words.h"
#include "ui/room/counselling/counselling_tab.h"
#include "ui/room/room_tabs.h"
#include "ui/shell/page_write.h"
#include "ui/text/appointment_text.h"
#include "ui/text/language.h"
#include "ui/today/appointments_card.h"
#include "ui/today/campaign_card.h"
#include "ui/today/duty_card.h"
#include "ui/today/follow_ups_card.h"
#include "ui/today/page_ids.h"
#include "ui/today/signing_card.h"
#include "ui/today/today_rows.h"
#include "ui/today/waiting_card.h"
#include "ui/today/week_chart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int stepsBeside = 3; ///< more of them stand in two rows

} // namespace

TodayPage::TodayPage(PageHost &host) : Page(host)
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *ground = new QWidget(area);
    ground->setProperty("ground", true);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(px(20), px(18), px(20), px(18));
    column->setSpacing(px(16));
    m_start = new QWidget(ground);
    m_start->setLayout(new QGridLayout);
    m_start->layout()->setContentsMargins(0, 0, 0, 0);
    m_start->layout()->setSpacing(px(16));
    m_start->hide();
    m_columns = new QWidget(ground);
    column->addWidget(m_start);
    column->addWidget(m_columns);
    column->addStretch(1);
    area->setWidget(ground);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    buildColumns();
}

void TodayPage::buildColumns()
{
    m_flags = new Card(tr("须当天查看"), m_columns);
    m_flags->setAccent(Tone::Crimson);
    m_flags->body()->setSpacing(px(4));
    m_campaigns = new CampaignCard(host(), m_columns);
    connect(m_campaigns, &CampaignCard::changed, this, &TodayPage::refresh);
    m_signing = new SigningCard(host(), m_columns);
    m_appointments = new AppointmentsCard(host(), m_columns);
    m_followUps = new FollowUpsCard(host(), m_columns);
    m_duty = new DutyCard(host(), m_columns);
    m_waiting = new WaitingCard(host(), m_columns);
    m_chartCard = new Card(tr("本学年进入复核"), m_columns);
    connect(m_appointments, &AppointmentsCard::changed, this, &TodayPage::refresh);
    connect(m_duty, &DutyCard::changed, this, &TodayPage::refresh);
    m_chart = new WeekChart(m_chartCard);
    m_chartCard->body()->addWidget(m_chart);
    m_twin = named(new ActionButton(tr("表格"), m_chartCard), "weekTwin", tr("图与表格互换"));
    m_twin->setProperty("link", true);
    m_twin->setShortcut(QKeySequence(QStringLiteral("T")));
    m_twin->setToolTip(tr("同一份数据的表格(T)"));
    m_chartCard->addToHeader(m_twin);
    connect(m_twin, &QPushButton::clicked, this, [this] {
        m_chart->setTableShown(!m_chart->isTableShown());
        m_twin->setText(m_chart->isTableShown() ? tr("图") : tr("表格"));
        m_twin->setShortcut(QKeySequence(QStringLiteral("T"))); // a new text takes it away
    });
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *side : {left, right})
        side->setSpacing(px(16));
    // Who counsels sees first who comes; who does not, what only he can sign.
    const bool counsels = host().facts().session.roles.has(Role::Counsellor);
    const std::initializer_list<Card *> day{m_flags, m_campaigns, m_appointments, m_followUps, m_signing};
    const std::initializer_list<Card *> heads{m_flags, m_campaigns, m_signing, m_followUps, m_appointments};
    for (Card *card : counsels ? day : heads)
        left->addWidget(card);
    for (Card *card : std::initializer_list<Card *>{m_duty, m_waiting, m_chartCard})
        right->addWidget(card);
    left->addStretch(1);
    right->addStretch(1);
    auto *row = new SideBySide(m_columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    row->add(left, 5);
    row->add(right, 4);
    m_flags->hide();
    m_columns->hide();
}

QString TodayPage::title() const
{
    return tr("今日");
}

QString TodayPage::subtitle() const
{
    const QDate today = host().clock().today();
    const QLocale speech(text::spoken() == text::Language::English ? QLocale::English : QLocale::Chinese);
    QString words = speech.toString(today, tr("M月d日 dddd"));
    if (m_facts.teachingWeek > 0)
        words += tr(" · 第%1周").arg(m_facts.teachingWeek);
    return words;
}

void TodayPage::refresh()
{
    if (m_isTelling) // that comes of what it is just told
        return;
    struct Read
    {
        TodayFacts facts;
        QHash<QString, QString> names;
    };
    // First, so that the rows made of the facts hold it.
    host().tasks().run(
        this,
        [](Vault &vault) -> Result<std::pair<BackupStanding, bool>> {
            const auto backup = backupStanding(vault);
            const auto drill = keeping::drillStanding(vault);
            if (!backup || !drill)
                return backup ? drill.error() : backup.error();
            return std::pair(*backup, drill->isDue);
        },
        [this](const Result<std::pair<BackupStanding, bool>> &read) {
            if (!read)
                return;
            m_isTelling = true;
            host().setBackupStanding(read->first);
            m_isTelling = false;
            m_waiting->setBackup(read->first, read->second);
        });
    host().tasks().run(
        this,
        [](Services &services) -> Result<Read> {
            auto facts = readToday(services);
            if (!facts)
                return facts.error();
            Read read{*std::move(facts), {}};
            for (const SheetFlag &flag : std::as_const(read.facts.flags))
                read.names.insert(flag.scaleId, services.scales.shortName(flag.scaleId));
            return read;
        },
        [this](const Result<Read> &read) {
            if (!read) {
                host().showError(read.error());
                return;
            }
            m_scaleNames = read->names;
            showFacts(read->facts);
        });
}

QWidget *TodayPage::firstFocus()
{
    for (const char *name : {"firstHour.1", "flag.contact.1", "flag.open.1", "start.1", "sign.month.1",
                             "appointment.1", "step.1", "today.walkIn"}) {
        if (auto *found = findChild<QWidget *>(QLatin1String(name));
            found != nullptr && found->isVisibleTo(this))
            return found;
    }
    return m_twin;
}

bool TodayPage::has(const QString &pageId) const
{
    const auto &pages = host().registry().pages;
    return std::any_of(pages.begin(), pages.end(), [&](const PageEntry &one) { return one.id == pageId; });
}

void TodayPage::showFacts(const TodayFacts &facts)
{
    m_facts = facts;
    const bool first = !m_read;
    m_read = true;
    // The rows are made anew: the keyboard stays on the one it was on.
    const QWidget *before = window()->focusWidget();
    const QString stood = before != nullptr && isAncestorOf(before) ? before->objectName() : QString();
    showStart();
    showFlags();
    const bool counsels = host().facts().session.roles.has(Role::Counsellor);
    m_campaigns->show(facts);
    m_signing->show(facts.head);
    m_appointments->setVisible(facts.room.isKnown && counsels);
    m_appointments->show(facts.room);
    m_followUps->show(facts);
    m_duty->show(facts.room, counsels && m_start->isHidden());
    m_waiting->show(facts);
    m_chart->setWeeks(facts.weeks);
    int inAll = 0;
    for (const WeekCount &week : facts.weeks)
        inAll += week.count;
    m_chartCard->setNote(tr("%n 人次", nullptr, inAll));
    m_chartCard->setVisible(inAll > 0);
    m_columns->setVisible(facts.hasStudents || facts.room.hasAny());
    host().setBadge(QStringLiteral("today"),
                    static_cast<int>(facts.flags.size() + facts.room.firstHours.size()));
    host().setSheetsToday(static_cast<int>(facts.flags.size()));
    Q_EMIT titleChanged();
    if (auto *again = stood.isEmpty() ? nullptr : findChild<LinkRow *>(stood)) {
        again->show(); // its layout would, a moment later
        again->setFocus();
    }
    if (first && isVisible() && (focusWidget() == nullptr || !isAncestorOf(focusWidget()))) {
        if (QWidget *widget = firstFocus())
            widget->setFocus();
    }
}

void TodayPage::showStart()
{
    struct Step
    {
        bool done;
        QString icon;
        QString words;
        QString button;
        QString page;
        PageTarget target;
    };
    const bool isPlanned = m_facts.room.hasPlan || !m_facts.room.isKnown;
    const QList<Step> steps{
        {m_facts.hasStudents,
         QStringLiteral("import"),
         tr("名册导入之后,学生、班级和检索就都在了。"),
         tr("导入名册"),
         studentsId,
         {{QStringLiteral("roster"), QString()}}},
        {isPlanned,
         QStringLiteral("clock"),
         tr("写下每周哪天几点开放,今日就会提醒谁值班、开了多久、还缺哪次记录。"),
         tr("安排值班"),
         roomId,
         {{QStringLiteral("tab"), QStringLiteral("duty")}, {QStringLiteral("view"), QStringLiteral("plan")}}},
        {m_facts.hasCampaigns,
         QStringLiteral("assessment"),
         tr("选一份量表和几个班,录入或导入答卷,须当天查看的会排在最前。"),
         tr("新建测评"),
         screeningId,
         {{QStringLiteral("create"), true}}},
        {m_facts.hasCases,
         QStringLiteral("case"),
         tr("需要持续关注的学生,经过、措施和会诊记在一个个案里。"),
         tr("开立个案"),
         careId,
         {{QStringLiteral("openFor"), QString()}}}};
    auto *grid = qobject_cast<QGridLayout *>(m_start->layout());
    while (QLayoutItem *item = grid->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    const auto left = std::count_if(steps.cbegin(), steps.cend(),
                                    [this](const Step &step) { return !step.done && has(step.page); });
    const auto across = static_cast<int>(left > stepsBeside ? 2 : left);
    for (int column = 0; column < stepsBeside; ++column)
        grid->setColumnStretch(column, column < across ? 1 : 0);
    int shown = 0;
    for (const Step &step : steps) {
        if (step.done || !has(step.page))
            continue;
        ++shown;
        auto *card = new Card({}, m_start);
        auto *state = new EmptyState(step.icon, step.words, card);
        auto *button = qobject_cast<ActionButton *>(
            state->setAction(step.button, [this, step] { host().openPage(step.page, step.target); }));
        // One primary button a page: the first of the steps that are left.
        button->setPrimary(shown == 1);
        button->setObjectName(QStringLiteral("start.%1").arg(shown));
        button->setAccessibleName(step.button);
        card->body()->addWidget(state);
        grid->addWidget(card, (shown - 1) / across, (shown - 1) % across);
    }
    m_start->setVisible(shown > 0 && m_facts.isEmpty());
}

void TodayPage::showFlags()
{
    clearRows(m_flags->body());
    m_flags->setNote({});
    m_flags->setVisible(!m_facts.flags.isEmpty() || !m_facts.room.firstHours.isEmpty());
    showFirstHours();
    if (m_facts.flags.isEmpty())
        return;
    const WallTime now = host().clock().nowLocal();
    m_flags->setNote(tr("%n 份答卷", nullptr, static_cast<int>(m_facts.flags.size())) %
                     tr(" · 最早已 %1").arg(elapsedText(m_facts.flags.first().elapsedMinutes(now))));
    int number = 0;
    for (const SheetFlag &flag : std::as_const(m_facts.flags)) {
        auto *row = new FlagRow(++number, flag, scaleName(flag.scaleId),
                                tr("已 %1").arg(elapsedText(flag.elapsedMinutes(now))), m_flags);
        appendRow(m_flags, row);
        connect(row, &FlagRow::openAsked, this, [this, sheet = flag.sheetUid] {
            const Uid review = m_facts.reviewOfSheet.value(sheet);
            if (review.isNull())
                host().openPage(screeningId, {{QStringLiteral("sheet"), sheet.toString()}});
            else
                host().openPage(screeningId, {{QStringLiteral("review"), review.toString()}});
        });
        connect(row, &FlagRow::contact, this,
                [this, flag](const QString &with, const QString &note) { recordContact(flag, with, note); });
    }
}

/// Crises before everything else: the row leads to the card.
void TodayPage::showFirstHours()
{
    const auto items = static_cast<int>(sessionWords().firstHour.size());
    int number = 0;
    for (const OpenFirstHour &one : std::as_const(m_facts.room.firstHours)) {
        auto *row =
            new LinkRow(QStringLiteral("firstHour.%1").arg(++number),
                        one.mayRead ? text::clientShown(one.client) : seriesCode(one.seriesNumber), m_flags);
        row->setChip({tr("第一小时"), Tone::Crimson, ChipShape::Triangle});
        row->setCaption(tr("做了 %1 项,共 %2 项 · %3").arg(one.done).arg(items).arg(momentText(one.at)));
        appendRow(m_flags, row);
        connect(row, &QPushButton::clicked, this, [this, session = one.session] {
            openRoomTab(host(), QLatin1String(counsellingTab),
                        {{QStringLiteral("note"), NoteKey{NoteKey::Kind::Session, session}.toString()},
                         {QStringLiteral("firstHour"), true}});
        });
    }
}

void TodayPage::recordContact(const SheetFlag &flag, const QString &with, const QString &note)
{
    write(
        host(), this, tr("记录联系"),
        [sheet = flag.sheetUid, with, note](Services &services) {
            return services.sheets.recordContact(sheet, with, note);
        },
        [this](const Result<void> &recorded) {
            if (recorded)
                refresh();
            else
                host().showError(recorded.error());
        });
}

void registerToday(PageRegistry &registry)
{
    registry.add({QStringLiteral("today"), 1, [] { return TodayPage::tr("今日"); }, QStringLiteral("today"),
                  op::roomStaff, [](PageHost &host) { return new TodayPage(host); }});
}

} // namespace tingyu::ui
