// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "core/vault/backup_service.h"
#include "ui/care/care_words.h"
#include "ui/room/booking_dialog.h"
#include "ui/shell/page_write.h"
#include "ui/text/language.h"
#include "ui/today/draft_place.h"
#include "ui/today/today_rows.h"
#include "ui/today/week_chart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/quick_key.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int mostRows = 6;
constexpr int mostDrafts = 3;
constexpr int backupAmberDays = 7;
constexpr int backupRedDays = 14;
constexpr int minutesPerReview = 25; ///< a talk and its note; the room's own estimate of the queue

const QString screeningId = QStringLiteral("screening");
const QString studentsId = QStringLiteral("students");
const QString careId = QStringLiteral("care");

/// Takes everything out of a card's body.
void clear(QVBoxLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setObjectName({}); // found by name no more
            widget->deleteLater();
        }
        delete item;
    }
}

/// With a hairline between rows.
void append(Card *card, QWidget *row)
{
    if (card->body()->count() > 0)
        card->body()->addWidget(Card::hairline(card));
    card->body()->addWidget(row);
}

QLabel *quiet(const QString &words, QWidget *parent)
{
    auto *made = label(words, "second", parent);
    made->setWordWrap(true);
    return made;
}

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
    m_start->setLayout(new QHBoxLayout);
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
    m_cases = new Card(tr("个案的下一步"), m_columns);
    m_waiting = new Card(tr("待处理"), m_columns);
    m_chartCard = new Card(tr("本学年进入复核"), m_columns);
    for (Card *card : {m_cases, m_waiting})
        card->body()->setSpacing(0);
    m_flags->body()->setSpacing(px(4));
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
    left->setSpacing(px(16));
    left->addWidget(m_flags);
    left->addWidget(m_cases);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(px(16));
    right->addWidget(visitsCard());
    right->addWidget(m_waiting);
    right->addWidget(m_chartCard);
    right->addStretch(1);
    auto *row = new QHBoxLayout(m_columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    row->addLayout(left, 5);
    row->addLayout(right, 4);
    m_flags->hide();
    m_columns->hide();
}

/// Who comes without an appointment, and who makes one.
QWidget *TodayPage::visitsCard()
{
    auto *card = new Card(tr("来访"), m_columns);
    auto *walkIn = named(new ActionButton(tr("登记来访"), card), "today.walkIn", tr("登记来访"));
    walkIn->setPrimary(true);
    setQuickKey(walkIn, Qt::Key_N);
    auto *book = named(new ActionButton(tr("新预约"), card), "today.book", tr("新预约"));
    setQuickKey(book, Qt::Key_B);
    connect(walkIn, &QPushButton::clicked, this,
            [this] { askWalkIn(host(), this, [this](const Uid &) { refresh(); }); });
    connect(book, &QPushButton::clicked, this,
            [this] { askBooking(host(), this, {}, [this](const Uid &) { refresh(); }); });
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(walkIn);
    row->addWidget(book);
    row->addStretch(1);
    card->body()->addLayout(row);
    return card;
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
    struct Read
    {
        TodayFacts facts;
        QHash<QString, QString> names;
    };
    host().tasks().run(
        this,
        [](Services &services) -> Result<Read> {
            auto facts = readToday(services);
            if (!facts)
                return facts.error();
            Read read{*std::move(facts), {}};
            for (const SheetFlag &flag : std::as_const(read.facts.flags)) {
                if (auto scale = services.scales.find(flag.scaleId))
                    read.names.insert(flag.scaleId, (*scale)->abbr);
            }
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
    host().tasks().run(
        this, [](Vault &vault) { return BackupService(vault).lastVerified(); },
        [this](const Result<std::optional<BackupStamp>> &last) {
            if (!last)
                return;
            const int days =
                *last ? qMax(0, static_cast<int>((*last)->atUtc.daysTo(host().clock().nowUtc()))) : -1;
            host().setBackupAge(days, last->has_value());
            showBackup(days);
        });
}

QWidget *TodayPage::firstFocus()
{
    for (const char *name : {"flag.contact.1", "start.1", "waiting.reviews", "today.walkIn"}) {
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
    showStart();
    showFlags();
    showCases();
    showWaiting();
    m_chart->setWeeks(facts.weeks);
    int inAll = 0;
    for (const WeekCount &week : facts.weeks)
        inAll += week.count;
    m_chartCard->setNote(tr("%n 人次", nullptr, inAll));
    m_chartCard->setVisible(inAll > 0);
    m_columns->setVisible(facts.hasStudents);
    host().setBadge(QStringLiteral("today"), static_cast<int>(facts.flags.size()));
    host().setSheetsToday(static_cast<int>(facts.flags.size()));
    Q_EMIT titleChanged();
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
    const QList<Step> steps{{m_facts.hasStudents,
                             QStringLiteral("import"),
                             tr("名册导入之后,学生、班级和检索就都在了。"),
                             tr("导入名册"),
                             studentsId,
                             {{QStringLiteral("roster"), QString()}}},
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
    auto *row = qobject_cast<QHBoxLayout *>(m_start->layout());
    while (QLayoutItem *item = row->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
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
        row->addWidget(card, 1);
    }
    m_start->setVisible(shown > 0 && m_facts.isEmpty());
}

void TodayPage::showFlags()
{
    clear(m_flags->body());
    m_flags->setVisible(!m_facts.flags.isEmpty());
    if (m_facts.flags.isEmpty())
        return;
    const WallTime now = host().clock().nowLocal();
    m_flags->setNote(tr("%n 份答卷", nullptr, static_cast<int>(m_facts.flags.size())) %
                     tr(" · 最早已 %1").arg(elapsedText(m_facts.flags.first().elapsedMinutes(now))));
    int number = 0;
    for (const SheetFlag &flag : std::as_const(m_facts.flags)) {
        auto *row = new FlagRow(++number, flag, scaleName(flag.scaleId),
                                tr("已 %1").arg(elapsedText(flag.elapsedMinutes(now))), m_flags);
        append(m_flags, row);
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

void TodayPage::showCases()
{
    clear(m_cases->body());
    const QDate today = host().clock().today();
    int overdue = 0;
    for (const DueStep &step : std::as_const(m_facts.steps))
        overdue += step.until.isValid() && step.until < today ? 1 : 0;
    QString note = tr("%n 个进行中", nullptr, m_facts.openCases);
    if (overdue > 0)
        note += tr(" · %n 项逾期", nullptr, overdue);
    m_cases->setNote(note);
    int number = 0;
    for (const DueStep &step : std::as_const(m_facts.steps)) {
        if (++number > mostRows)
            break;
        auto *row = new LinkRow(QStringLiteral("step.%1").arg(number),
                                step.what.isEmpty() ? step.head.code() : step.what.simplified(), m_cases);
        const int days = step.until.isValid() ? static_cast<int>(today.daysTo(step.until)) : 0;
        if (!step.until.isValid())
            row->setChip({tr("未定期限"), Tone::Plain, ChipShape::None});
        else if (days < 0)
            row->setChip({tr("逾期 %n 天", nullptr, -days), Tone::Orange, ChipShape::Disc});
        else if (days == 0)
            row->setChip({tr("今天"), Tone::Amber, ChipShape::HalfDisc});
        else
            row->setChip({tr("%n 天后", nullptr, days), Tone::Blue, ChipShape::None});
        const StudentHeader student = m_facts.students.value(step.head.uid);
        row->setCaption(student.classLabel % QLatin1Char(' ') % student.name);
        append(m_cases, row);
        connect(row, &QPushButton::clicked, this, [this, step] {
            host().openPage(careId, {{QStringLiteral("case"), step.head.uid.toString()},
                                     {QStringLiteral("part"),
                                      step.advice ? QStringLiteral("opinion") : QStringLiteral("measures")}});
        });
    }
    if (m_facts.steps.isEmpty()) {
        m_cases->body()->addWidget(quiet(
            m_facts.openCases > 0 ? tr("进行中的个案都没有写下一步。") : tr("没有进行中的个案。"), m_cases));
    }
    auto *all = new LinkRow(QStringLiteral("cases.all"), tr("全部进行中的个案"), m_cases);
    all->setCount(m_facts.openCases, Tone::Primary);
    if (static_cast<int>(m_facts.steps.size()) > mostRows)
        all->setCaption(tr("还有 %n 项", nullptr, static_cast<int>(m_facts.steps.size()) - mostRows));
    append(m_cases, all);
    connect(all, &QPushButton::clicked, this, [this] {
        host().openPage(careId, {{QStringLiteral("list"), QStringLiteral("open")}});
    });
}

void TodayPage::showWaiting()
{
    clear(m_waiting->body());
    const auto row = [this](const char *name, const QString &words, int count, Tone tone,
                            const QString &caption, const QString &page, const PageTarget &target) {
        auto *made = new LinkRow(QLatin1String(name), words, m_waiting);
        made->setCount(count, tone);
        made->setCaption(caption);
        append(m_waiting, made);
        connect(made, &QPushButton::clicked, this, [this, page, target] { host().openPage(page, target); });
    };
    if (has(screeningId)) {
        const int hours = (m_facts.reviews * minutesPerReview + 59) / 60;
        QString caption;
        if (m_facts.reviews > 0)
            caption = tr("约 %n 小时谈话", nullptr, hours) %
                      tr(" · 最早 %n 天前", nullptr, static_cast<int>(m_facts.oldestReviewDays));
        row("waiting.reviews", tr("复核队列"), m_facts.reviews,
            m_facts.reviews > 0 ? Tone::Amber : Tone::Primary, caption, screeningId,
            {{QStringLiteral("queue"), true}});
    }
    if (!m_facts.drafts.isEmpty())
        showDrafts();
    int number = 0;
    for (const TodayFacts::RunningCampaign &one : std::as_const(m_facts.campaigns)) {
        if (!has(screeningId))
            break;
        const PageTarget target{{QStringLiteral("campaign"), one.uid.toString()}};
        ++number;
        if (!one.openClasses.isEmpty())
            row(qPrintable(QStringLiteral("waiting.classes.%1").arg(number)),
                tr("未交齐的班级 · %1").arg(one.name), static_cast<int>(one.openClasses.size()), Tone::Blue,
                text::listed(one.openClasses.mid(0, 2)), screeningId, target);
        if (one.waitingRows > 0)
            row(qPrintable(QStringLiteral("waiting.rows.%1").arg(number)),
                tr("待配对的答卷 · %1").arg(one.name), one.waitingRows, Tone::Amber, {}, screeningId, target);
    }
    if (m_facts.tagsExpiring > 0 && has(studentsId))
        row("waiting.tags", tr("快到期的群体标记"), m_facts.tagsExpiring, Tone::Blue,
            tr("最早 %1").arg(dayText(m_facts.firstTagEnd)), studentsId,
            {{QStringLiteral("expiringTags"), true}});
    if (m_backupDays != -2)
        showBackup(m_backupDays);
}

void TodayPage::showDrafts()
{
    // The longest waiting first; what does not fit comes up as these are finished.
    int number = 0;
    for (auto draft = m_facts.drafts.crbegin(); draft != m_facts.drafts.crend() && number < mostDrafts;
         ++draft) {
        const DraftPlace place = placeOfDraft(*draft);
        if (!has(place.page))
            continue;
        ++number;
        const QDateTime at = QDateTime::fromString(draft->savedUtc, Qt::ISODateWithMs).toLocalTime();
        auto *made = new LinkRow(number == 1 ? QStringLiteral("waiting.drafts")
                                             : QStringLiteral("waiting.drafts.%1").arg(number),
                                 tr("没写完:%1").arg(place.words), m_waiting);
        made->setChip({tr("草稿"), Tone::Amber, ChipShape::HalfDisc});
        const auto left = static_cast<int>(m_facts.drafts.size()) - number;
        made->setCaption(
            number == mostDrafts && left > 0
                ? tr("%1 · 还有 %n 份", nullptr, left).arg(at.toString(QStringLiteral("MM-dd HH:mm")))
                : at.toString(QStringLiteral("MM-dd HH:mm")));
        append(m_waiting, made);
        connect(made, &QPushButton::clicked, this,
                [this, place] { host().openPage(place.page, place.target); });
    }
}

void TodayPage::showBackup(int days)
{
    m_backupDays = days;
    if (!m_read || (days >= 0 && days < backupAmberDays))
        return;
    if (m_waiting->findChild<LinkRow *>(QStringLiteral("waiting.backup")) != nullptr)
        return;
    auto *made = new LinkRow(QStringLiteral("waiting.backup"), days < 0 ? tr("还没有备份") : tr("该备份了"),
                             m_waiting);
    const bool red = days < 0 || days >= backupRedDays;
    made->setChip({red ? tr("备份") : tr("提醒"), red ? Tone::Orange : Tone::Amber,
                   red ? ChipShape::Disc : ChipShape::HalfDisc});
    made->setCaption(days < 0 ? tr("先选一个备份位置") : tr("上次 %n 天前", nullptr, days));
    append(m_waiting, made);
    connect(made, &QPushButton::clicked, this, [this] {
        host().openPage(QStringLiteral("settings"), {{QStringLiteral("section"), QStringLiteral("backup")}});
    });
}

void registerToday(PageRegistry &registry)
{
    registry.add({QStringLiteral("today"), 1, [] { return TodayPage::tr("今日"); }, QStringLiteral("today"),
                  op::roomStaff, [](PageHost &host) { return new TodayPage(host); }});
}

} // namespace tingyu::ui
