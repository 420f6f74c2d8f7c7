// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/series_view.h"

#include "core/room/room_services.h"
#include "core/screening/screening_operations.h"
#include "core/services.h"
#include "ui/care/care_words.h"
#include "ui/care/item_table.h"
#include "ui/room/counselling/series_dialogs.h"
#include "ui/room/counselling/session_prints.h"
#include "ui/room/list_panel.h"
#include "ui/screening/single_sheet_dialog.h"
#include "ui/shell/page_write.h"
#include "ui/text/appointment_text.h"
#include "ui/text/session_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QListWidget>
#include <QLocale>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

ChipContent stateOf(const SessionRecord &one)
{
    if (!one.isSigned())
        return {SeriesView::tr("待签名"), Tone::Amber, ChipShape::HalfDisc};
    if (one.isLate)
        return {SeriesView::tr("已签名(迟)"), Tone::Orange, ChipShape::Check};
    return {SeriesView::tr("已签名"), Tone::Primary, ChipShape::Check};
}

QString changeText(const std::optional<ReliableChange> &change)
{
    if (!change)
        return SeriesView::tr("只有一次");
    const QString difference =
        (change->difference > 0 ? QStringLiteral("+") : QString()) % QLocale().toString(change->difference);
    if (!change->isKnown())
        return SeriesView::tr("%1,测量误差不详").arg(difference);
    return change->isReliable() ? SeriesView::tr("%1,超出测量误差").arg(difference)
                                : SeriesView::tr("%1,在测量误差之内").arg(difference);
}

QString closingText(const SeriesClosing &one)
{
    QStringList lines{SeriesView::tr("%1 结案 · %2 · %3")
                          .arg(dayText(one.closedOn), text::closingReasonName(one.reason), one.closedBy)};
    const auto add = [&lines](const QString &words, const QString &text) {
        if (!text.isEmpty())
            lines.append(words.arg(text));
    };
    add(QStringLiteral("%1"), one.words);
    add(SeriesView::tr("目标达成:%1"), one.attainment);
    add(SeriesView::tr("后续安排:%1"), one.followUp);
    add(SeriesView::tr("归档:%1"), dayText(one.archivedOn));
    if (one.reopenedOn.isValid())
        lines.append(SeriesView::tr("%1 重新开始:%2").arg(dayText(one.reopenedOn), one.reopenReason));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

SeriesView::SeriesView(PageHost &host, QWidget *parent)
    : QWidget(parent), m_host(host), m_sessions(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(14), 0, 0);
    column->setSpacing(px(12));
    buildHeader(column);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(area);
    page->setProperty("ground", true);
    auto *cards = new QVBoxLayout(page);
    cards->setContentsMargins(0, 0, px(20), px(18));
    cards->setSpacing(px(16));
    buildCards(cards);
    cards->addStretch(1);
    area->setWidget(page);
    column->addWidget(area, 1);
}

void SeriesView::buildHeader(QVBoxLayout *column)
{
    auto *row = new WrapRow;
    row->setContentsMargins(0, 0, px(20), 0);
    row->setSpacing(px(8));
    auto *back = named(new ActionButton(tr("全部辅导"), this), "series.back", tr("回到全部辅导"));
    m_who = label({}, "strong", this);
    m_who->setObjectName(QStringLiteral("series.who"));
    m_state = new Chip({}, this);
    m_assent = new Chip({}, this);
    m_since = label({}, "second", this);
    auto *secrecy = named(new ActionButton(tr("突破保密"), this), "series.secrecy", tr("记一次突破保密"));
    m_give = named(new ActionButton(tr("做一份量表…"), this), "series.scale", tr("给这名学生做一份量表"));
    m_handover = named(new ActionButton(tr("移交"), this), "series.handover", tr("把这个辅导移交给同事"));
    m_print = named(new ActionButton(tr("打印"), this), "series.print", tr("打印封面和记录"));
    m_write = named(new ActionButton(tr("写记录"), this), "series.write", tr("写一份新的记录"));
    m_write->setPrimary(true);
    for (QWidget *widget :
         {static_cast<QWidget *>(back), static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_state),
          static_cast<QWidget *>(m_assent), static_cast<QWidget *>(m_since)})
        row->addWidget(widget);
    row->addStretch();
    for (QWidget *widget : {m_give, secrecy, m_handover, m_print})
        row->addWidget(widget);
    row->addWidget(new KeyHint(QKeySequence(QStringLiteral("Ctrl+N")), this));
    row->addWidget(m_write);
    column->addLayout(row);
    connect(back, &QPushButton::clicked, this, &SeriesView::leaveAsked);
    connect(m_write, &QPushButton::clicked, this, &SeriesView::addNew);
    connect(m_give, &QPushButton::clicked, this, [this] {
        auto *dialog = new SingleSheetDialog(m_host, m_file.series.client.studentUid, this);
        connect(dialog, &SingleSheetDialog::given, this, &SeriesView::reload);
        dialog->open();
    });
    connect(m_print, &QPushButton::clicked, this, &SeriesView::print);
    connect(secrecy, &QPushButton::clicked, this,
            [this] { Q_EMIT secrecyAsked(m_file.series.client.studentUid); });
    connect(m_handover, &QPushButton::clicked, this, [this] {
        askHandover(m_host, this, m_host.facts().session.userUid, {m_uid}, [this] { Q_EMIT leaveAsked(); });
    });
}

Card *SeriesView::addCard(QVBoxLayout *column, const QString &title, ActionButton **button, const char *name,
                          const QString &words)
{
    auto *card = new Card(title, this);
    *button = named(new ActionButton(words, card), name, tr("%1:%2").arg(title, words));
    card->addToHeader(*button);
    column->addWidget(card);
    return card;
}

void SeriesView::buildCards(QVBoxLayout *column)
{
    Card *goals = addCard(column, tr("目标与知情"), &m_editGoals, "series.goals", tr("修改"));
    m_goals = label({}, nullptr, goals);
    m_goals->setTextFormat(Qt::PlainText);
    m_goals->setWordWrap(true);
    m_goals->setObjectName(QStringLiteral("series.goalText"));
    goals->body()->addWidget(m_goals);
    auto *sessions = new Card(tr("各次记录"), this);
    m_table = named(new ItemTable(sessions), "series.sessions", tr("各次记录,Enter 打开"));
    m_sessions->setHorizontalHeaderLabels(
        {tr("次"), tr("时间"), tr("形式"), tr("分钟"), tr("谁写的"), tr("状态")});
    m_table->setModel(m_sessions);
    m_table->setWeights({1, 3, 2, 1, 2, 2});
    m_noSessions = label(tr("还没有记录。"), "second", sessions);
    sessions->body()->addWidget(m_table);
    sessions->body()->addWidget(m_noSessions);
    column->addWidget(sessions);
    m_scoreCard = new Card(tr("分数随时间"), this);
    m_scores = new QStandardItemModel(this);
    m_scores->setHorizontalHeaderLabels({tr("量表"), tr("各次"), tr("从开始到最近")});
    m_scoreTable = named(new ItemTable(m_scoreCard), "series.scores", tr("分数随时间"));
    m_scoreTable->setModel(m_scores);
    m_scoreTable->setWeights({2, 5, 3});
    m_scoreCard->body()->addWidget(m_scoreTable);
    column->addWidget(m_scoreCard);
    m_effectCard = new Card(tr("效果随时间"), this);
    m_effects = new QStandardItemModel(this);
    m_effects->setHorizontalHeaderLabels({tr("次"), tr("日期"), tr("辅导效果评价"), tr("教师的评价")});
    m_effectTable = named(new ItemTable(m_effectCard), "series.effects", tr("效果随时间,Enter 打开记录"));
    m_effectTable->setModel(m_effects);
    m_effectTable->setWeights({1, 2, 5, 3});
    m_effectCard->body()->addWidget(m_effectTable);
    column->addWidget(m_effectCard);
    m_shareCard = addCard(column, tr("共享与督导"), &m_share, "series.share", tr("共享"));
    m_withdraw = named(new ActionButton(tr("撤回"), m_shareCard), "series.withdraw", tr("撤回所选的共享"));
    m_shareCard->addToHeader(m_withdraw);
    m_shares = named(new QListWidget(m_shareCard), "series.shares", tr("谁能读"));
    m_noShares = label(tr("只有你能读。"), "second", m_shareCard);
    m_shareCard->body()->addWidget(m_shares);
    m_shareCard->body()->addWidget(m_noShares);
    Card *closing = addCard(column, tr("结案"), &m_close, "series.close", tr("结案"));
    m_reopen = named(new ActionButton(tr("重新开始"), closing), "series.reopen", tr("重新开始这个辅导"));
    closing->addToHeader(m_reopen);
    m_closings = new QVBoxLayout;
    m_closings->setSpacing(px(8));
    closing->body()->addLayout(m_closings);
    const auto again = [this] { reload(); };
    connect(m_table, &ItemTable::opened, this, [this](int row) {
        Q_EMIT noteOpened({NoteKey::Kind::Session, m_file.sessions.at(row).uid});
    });
    connect(m_effectTable, &ItemTable::opened, this, [this](int row) {
        Q_EMIT noteOpened({NoteKey::Kind::Session, m_file.effects.at(row).session});
    });
    connect(m_editGoals, &QPushButton::clicked, this,
            [this, again] { askSeriesGoals(m_host, this, m_file.series, again); });
    connect(m_share, &QPushButton::clicked, this,
            [this, again] { askSeriesShare(m_host, this, m_file.series, again); });
    connect(m_withdraw, &QPushButton::clicked, this, &SeriesView::withdraw);
    connect(m_close, &QPushButton::clicked, this,
            [this, again] { askSeriesClosing(m_host, this, m_file, again); });
    connect(m_reopen, &QPushButton::clicked, this,
            [this, again] { askSeriesReopening(m_host, this, m_file.series, again); });
}

void SeriesView::open(const Uid &series)
{
    if (m_uid != series)
        m_loaded = false;
    m_uid = series;
    reload();
}

void SeriesView::reload()
{
    if (m_uid.isNull())
        return;
    m_host.tasks().run(
        this, [uid = m_uid](Services &services) { return services.threads.show(uid); },
        [this, uid = m_uid](Result<CounsellingThread> thread) {
            if (uid != m_uid)
                return;
            if (!thread) {
                m_loaded = false;
                Q_EMIT failed(thread.error());
                return;
            }
            m_file = std::move(thread->file);
            m_threadScores = std::move(thread->scores);
            m_loaded = true;
            show();
            Q_EMIT loaded();
        });
}

bool SeriesView::isMine() const
{
    return m_file.series.keeperId == m_host.facts().session.userId;
}

void SeriesView::show()
{
    const CounsellingSeries &series = m_file.series;
    const bool mayWrite = isMine() && series.isOpen;
    m_who->setText(text::clientShown(series.client));
    m_state->setContent(series.isOpen ? ChipContent{tr("进行中"), Tone::Primary, ChipShape::None}
                                      : ChipContent{tr("已结案"), Tone::Plain, ChipShape::Check});
    m_assent->setContent({text::assentName(series.assent),
                          series.assent == Assent::Given ? Tone::Primary : Tone::Amber, ChipShape::None});
    QString since = tr("自 %1").arg(dayText(series.openedOn));
    if (!m_host.facts().onePerson)
        since += tr(" · %1").arg(series.keeperName);
    m_since->setText(since);
    QStringList goals;
    for (const QString &text : {series.goals, series.assentNote}) {
        if (!text.isEmpty())
            goals.append(text);
    }
    m_goals->setText(goals.isEmpty() ? tr("还没有写目标。") : goals.join(QLatin1Char('\n')));
    m_write->setVisible(mayWrite);
    m_editGoals->setVisible(mayWrite);
    m_give->setVisible(mayWrite && series.client.kind == ClientKind::Student &&
                       op::scaleGive.everything.intersects(m_host.facts().session.roles));
    m_handover->setVisible(mayWrite && !m_host.facts().onePerson);
    m_close->setVisible(series.isOpen && (isMine() || m_host.facts().session.roles.has(Role::Head)));
    m_reopen->setVisible(!series.isOpen && isMine());
    showSessions();
    showScores();
    showEffects();
    showShares();
    showClosings();
}

void SeriesView::showSessions()
{
    m_sessions->setRowCount(0);
    for (const SessionRecord &one : std::as_const(m_file.sessions)) {
        const QString kind = one.parentName.isEmpty()
                                 ? text::sessionKindName(one.kind)
                                 : tr("%1 · %2").arg(text::sessionKindName(one.kind), one.parentName);
        m_sessions->appendRow({ListPanel::cell(QString::number(one.number)),
                               ListPanel::cell(momentText(one.at)), ListPanel::cell(kind),
                               ListPanel::cell(QString::number(one.minutes)), ListPanel::cell(one.authorName),
                               ListPanel::cell(stateOf(one).text)});
    }
    m_table->setVisible(!m_file.sessions.isEmpty());
    m_noSessions->setVisible(m_file.sessions.isEmpty());
    m_table->settle();
}

void SeriesView::showScores()
{
    m_scores->setRowCount(0);
    for (const ThreadScore &score : std::as_const(m_threadScores)) {
        QStringList points;
        for (const ThreadScore::Point &point : score.points)
            points.append(tr("%1 %2").arg(dayText(point.on), QLocale().toString(point.value)));
        m_scores->appendRow({ListPanel::cell(score.scale),
                             ListPanel::cell(points.join(QStringLiteral(" → "))),
                             ListPanel::cell(changeText(score.change))});
    }
    m_scoreCard->setVisible(!m_threadScores.isEmpty());
    m_scoreTable->settle();
}

void SeriesView::showEffects()
{
    m_effects->setRowCount(0);
    for (const SeriesEffect &one : std::as_const(m_file.effects))
        m_effects->appendRow({ListPanel::cell(QString::number(one.number)), ListPanel::cell(dayText(one.on)),
                              ListPanel::cell(one.words.simplified()),
                              ListPanel::cell(one.byTeacher.simplified())});
    m_effectCard->setVisible(!m_file.effects.isEmpty());
    m_effectTable->settle();
}

void SeriesView::showShares()
{
    const bool isShared = !m_host.facts().onePerson && !m_file.series.isOfStaff() && isMine();
    m_shareCard->setVisible(isShared);
    m_held.clear();
    m_shares->clear();
    const QDate today = m_host.clock().today();
    for (const SeriesShare &one : std::as_const(m_file.shares)) {
        if (one.withdrawnOn.isValid() || (one.until.isValid() && one.until < today))
            continue;
        m_held.append(one);
        const QString what = one.isSupervision ? tr("督导") : tr("一起看");
        const QString until = one.until.isValid() ? tr("至 %1").arg(dayText(one.until)) : tr("直到撤回");
        m_shares->addItem(tr("%1 · %2 · %3 · %4").arg(one.userName, what, until, one.reason.simplified()));
    }
    m_shares->setVisible(!m_held.isEmpty());
    m_shares->setFixedHeight(static_cast<int>(m_held.size()) * qMax(m_shares->sizeHintForRow(0), px(24)) +
                             px(10));
    m_shares->setCurrentRow(0);
    m_noShares->setVisible(m_held.isEmpty());
    m_withdraw->setVisible(!m_held.isEmpty());
}

void SeriesView::showClosings()
{
    while (QLayoutItem *item = m_closings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const SeriesClosing &one : std::as_const(m_file.closings)) {
        auto *words = label(closingText(one), nullptr, this);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        m_closings->addWidget(words);
    }
    if (m_file.closings.isEmpty())
        m_closings->addWidget(label(tr("有一份已签名的记录后可以结案。"), "second", this));
}

void SeriesView::withdraw()
{
    const int row = m_shares->currentRow();
    if (row < 0 || row >= m_held.size())
        return;
    write(
        m_host, this, tr("撤回共享"),
        [uid = m_held.at(row).uid](Services &services) { return services.room().series.withdraw(uid); },
        [this](const Result<void> &withdrawn) {
            if (!withdrawn)
                m_host.showError(withdrawn.error());
            reload();
        });
}

bool SeriesView::addNew()
{
    if (!m_loaded || !isMine() || !m_file.series.isOpen)
        return false;
    Q_EMIT noteOpened({NoteKey::Kind::Series, m_uid});
    return true;
}

void SeriesView::print()
{
    if (m_loaded)
        printSeries(m_host, this, m_uid);
}

QString SeriesView::title() const
{
    return m_loaded ? text::clientShown(m_file.series.client) : QString();
}

QString SeriesView::subtitle() const
{
    return m_loaded ? m_file.series.code() : QString();
}

QWidget *SeriesView::firstFocus() const
{
    if (m_loaded && !m_file.sessions.isEmpty())
        return m_table;
    return m_write->isHidden() ? m_print : m_write;
}

} // namespace tingyu::ui
