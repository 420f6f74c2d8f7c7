// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/review_board.h"

#include "core/follow_up_services.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/foreign_results.h"
#include "ui/screening/queue_rule_dialog.h"
#include "ui/screening/repeat_dialog.h"
#include "ui/screening/review_dialogs.h"
#include "ui/screening/screening_text.h"
#include "ui/shell/page_read.h"
#include "ui/text/error_text.h"
#include "ui/text/follow_up_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int draftPauseMs = 1500; // a draft is in the vault within two seconds
constexpr auto talkDraft = "review-talk";

} // namespace

ReviewBoard::ReviewBoard(PageHost &host, QWidget *parent) : QWidget(parent), m_host(host)
{
    build();
}

void ReviewBoard::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_empty = new EmptyState(QStringLiteral("check"),
                             tr("复核队列是空的。分数提示需要看一看的学生会出现在这里。"), this);
    column->addWidget(m_empty);
    m_content = new QWidget(this);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    auto *left = new Card(tr("等待谈话和决定"), m_content);
    left->setNote(tr("最急的在前"));
    m_model = new ValueTableModel(
        {tr("状态"), tr("班级"), tr("姓名"), tr("量表"), tr("等待"), tr("最晚"), tr("约好"), tr("负责人")},
        this);
    m_list =
        named(new DataTable("reviews", tr("复核队列"), m_host.settings(), left), "reviews", tr("复核队列"));
    m_list->setModel(m_model);
    connect(m_list, &DataTable::selectionChanged, this, [this] { showCurrent(); });
    connect(m_list, &DataTable::activated, this, [this] { m_talk->setFocus(); });
    m_list->view()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    left->body()->addWidget(m_list, 1);
    buildTools(left->body());
    row->addWidget(left, 4);

    auto *scroll = named(new QScrollArea(m_content), "reviewDetail", tr("所选一项的情况"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *inner = new QWidget(scroll);
    inner->setProperty("ground", true);
    auto *detail = new QVBoxLayout(inner);
    detail->setContentsMargins(0, 0, 0, 0);
    detail->setSpacing(px(14));
    buildDetail(detail);
    scroll->setWidget(inner);
    row->addWidget(scroll, 4);
    column->insertWidget(1, m_content, 1);
    m_content->hide();
}

void ReviewBoard::buildTools(QVBoxLayout *column)
{
    const auto add = [this](WrapRow *row, const char *name, const QString &words, const QString &spoken,
                            const std::function<void()> &act) {
        auto *button = named(new ActionButton(words, this), name, spoken);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
    };
    const auto again = [this] { refresh(); };
    auto *some = new WrapRow;
    add(some, "bookReviews", tr("约时间…"), tr("给选中的学生约时间"), [this, again] {
        QList<Uid> uids;
        for (const ReviewRow &row : chosen())
            uids.append(row.review.uid);
        if (!uids.isEmpty())
            askBooking(m_host, this, uids, again);
    });
    add(some, "decideTogether", tr("一起决定…"), tr("一起决定选中的几项"), [this, again] {
        if (const QList<ReviewRow> rows = chosen(); !rows.isEmpty())
            askTogether(m_host, this, rows, again);
    });
    add(some, "planReviews", tr("负责人和期限…"), tr("选中各项的负责人和期限"), [this, again] {
        if (const QList<ReviewRow> rows = chosen(); !rows.isEmpty())
            askPlan(m_host, this, rows, again);
    });
    column->addLayout(some);

    auto *always = new WrapRow; // also when nobody waits
    add(always, "queueRule", tr("进入队列的规则…"), tr("哪些结果进入队列"),
        [this, again] { askQueueRule(m_host, this, again); });
    add(always, "repeatList", tr("重测名单…"), tr("需要再答一次的学生名单"), [this] {
        auto *dialog = new RepeatDialog(m_host, this);
        dialog->open();
    });
    add(always, "foreignWaiting", tr("外部结果…"), tr("等待复核的外部结果"),
        [this] { showForeignWaiting(m_host, this); });
    qobject_cast<QVBoxLayout *>(layout())->addLayout(always);
}

void ReviewBoard::buildDetail(QVBoxLayout *column)
{
    m_banner = new Banner(this);
    column->addWidget(m_banner);

    m_flagCard = new Card(tr("须当天查看"), this);
    m_flagCard->setAccent(Tone::Crimson);
    m_flagText = label({}, "second", m_flagCard);
    m_flagText->setWordWrap(true);
    m_flagCard->body()->addWidget(m_flagText);
    auto *contactRow = new QHBoxLayout;
    m_contact = named(new QLineEdit(m_flagCard), "flagContact", tr("与谁联系、情况如何"));
    m_contact->setPlaceholderText(tr("与谁联系、情况如何"));
    auto *contact = named(new ActionButton(tr("记录联系"), m_flagCard), "recordContact", tr("记录已联系"));
    connect(contact, &QPushButton::clicked, this, &ReviewBoard::recordContact);
    connect(m_contact, &QLineEdit::returnPressed, this, &ReviewBoard::recordContact);
    contactRow->addWidget(m_contact, 1);
    contactRow->addWidget(contact);
    m_flagCard->body()->addLayout(contactRow);
    column->addWidget(m_flagCard);

    m_card = new Card({}, this);
    auto *open = named(new ActionButton(tr("看答卷"), m_card), "openSheet", tr("打开这份答卷"));
    connect(open, &QPushButton::clicked, this, [this] {
        if (const Review *review = current())
            Q_EMIT sheetAsked(review->sheetUid);
    });
    m_card->addToHeader(open);
    m_why = label({}, "second", m_card);
    m_why->setWordWrap(true);
    m_talks = label({}, nullptr, m_card);
    m_talks->setWordWrap(true);
    m_talks->setTextFormat(Qt::PlainText);
    m_plan = label({}, "second", m_card);
    m_plan->setWordWrap(true);
    m_interview = label({}, nullptr, m_card);
    m_interview->setWordWrap(true);
    m_card->body()->addWidget(m_why);
    m_card->body()->addWidget(m_plan);
    m_card->body()->addWidget(m_interview);
    m_card->body()->addWidget(m_talks);
    auto *readers = new WrapRow;
    auto *interview = named(new ActionButton(tr("简短面谈…"), m_card), "askInterview", tr("记录简短面谈"));
    connect(interview, &QPushButton::clicked, this, [this] {
        if (const Review *review = current())
            askInterview(m_host, this, *review, [this] { refresh(); });
    });
    auto *letter =
        named(new ActionButton(tr("给监护人的信…"), m_card), "printLetter", tr("打印给监护人的信"));
    connect(letter, &QPushButton::clicked, this, [this] {
        if (const Review *review = current())
            printLetter(m_host, this, review->sheetUid);
    });
    auto *slip = named(new ActionButton(tr("班主任任务单…"), m_card), "askSlip", tr("给班主任的任务单"));
    connect(slip, &QPushButton::clicked, this, [this] {
        if (const Review *review = current())
            askSlip(m_host, this, review->studentUid, review->studentName, [] {});
    });
    for (QWidget *button : {interview, letter, slip})
        readers->addWidget(button);
    m_card->body()->addLayout(readers);
    column->addWidget(m_card);

    auto *talk = new Card(tr("记录一次谈话"), this);
    m_partner = named(new SegmentedChoice(talk), "talkPartner", tr("与谁谈话"));
    for (const TalkPartner partner : {TalkPartner::Student, TalkPartner::ClassTeacher, TalkPartner::Guardian})
        m_partner->add(talkPartnerCode(partner), screening::partnerName(partner));
    m_partner->setCurrentCode(talkPartnerCode(TalkPartner::Student));
    m_talk = named(new QPlainTextEdit(talk), "talkContent", tr("谈话内容"));
    m_talk->setPlaceholderText(tr("只写看到和听到的,不下结论。"));
    m_talk->setStyleSheet(QStringLiteral("min-height: %1px").arg(px(84)));
    m_talk->setTabChangesFocus(true);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(draftPauseMs);
    connect(m_talk, &QPlainTextEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &ReviewBoard::flush);
    auto *save = named(new ActionButton(tr("记下谈话"), talk), "saveTalk", tr("记下谈话"));
    save->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(save, &QPushButton::clicked, this, &ReviewBoard::talk);
    talk->body()->addWidget(m_partner);
    talk->body()->addWidget(m_talk);
    talk->body()->addWidget(save, 0, Qt::AlignRight);
    column->addWidget(talk);

    auto *decision = new Card(tr("由您决定"), this);
    decision->setNote(tr("分数不决定等级"));
    m_decision = named(new SegmentedChoice(decision), "reviewDecision", tr("决定"));
    for (const ReviewDecision one :
         {ReviewDecision::Confirmed, ReviewDecision::Watch, ReviewDecision::NotConfirmed})
        m_decision->add(reviewDecisionCode(one), screening::decisionName(one));
    m_decision->setCurrentCode(reviewDecisionCode(ReviewDecision::Watch));
    m_reason = named(new QLineEdit(decision), "decisionReason", tr("决定的理由"));
    auto *reasonLabel = label(tr("理由"), "second", decision);
    reasonLabel->setBuddy(m_reason);
    m_noTalk = named(new QLineEdit(decision), "noTalkReason", tr("没有谈话的原因"));
    m_noTalkLabel = label(tr("没有谈话就决定的原因"), "second", decision);
    m_noTalkLabel->setBuddy(m_noTalk);
    auto *decide = named(new ActionButton(tr("作出决定"), decision), "decideReview", tr("作出决定"));
    decide->setPrimary(true);
    connect(decide, &QPushButton::clicked, this, &ReviewBoard::decide);
    decision->body()->addWidget(m_decision);
    decision->body()->addWidget(reasonLabel);
    decision->body()->addWidget(m_reason);
    decision->body()->addWidget(m_noTalkLabel);
    decision->body()->addWidget(m_noTalk);
    decision->body()->addWidget(decide, 0, Qt::AlignRight);
    column->addWidget(decision);
    column->addStretch(1);
}

QWidget *ReviewBoard::firstFocus() const
{
    return m_list->view();
}

void ReviewBoard::refresh()
{
    readThen(
        m_host, this,
        [language = text::spoken()](Services &services) -> Result<Queue> {
            Queue queue;
            auto rows = services.followUp().desk.rows();
            if (!rows)
                return rows.error();
            auto flags = services.sheets.openFlags();
            if (!flags)
                return flags.error();
            queue.rows = *rows;
            queue.flags = *flags;
            for (const ReviewRow &row : std::as_const(queue.rows)) {
                const Review &review = row.review;
                auto definition = services.scales.find(review.scaleId);
                queue.scaleNames.append(services.scales.shortName(review.scaleId));
                QStringList words;
                for (const QString &id : review.flags) {
                    if (definition && id.startsWith(highBandPrefix)) {
                        words.append(text::highBand(**definition, id));
                        continue;
                    }
                    const int place = definition ? (*definition)->flagIndex.value(id, -1) : -1;
                    const scales::Words label = place < 0
                                                    ? scales::Words{id, id}
                                                    : (*definition)->flags[static_cast<size_t>(place)].label;
                    words.append(text::wordsIn(language, label));
                }
                queue.reasons.append(words.join(QStringLiteral("; ")));
            }
            return queue;
        },
        [this](const Queue &queue) { showQueue(queue); });
}

void ReviewBoard::choose(const Uid &review)
{
    m_wanted = review;
    refresh();
}

void ReviewBoard::showQueue(const Queue &queue)
{
    m_queue = queue;
    m_empty->setVisible(queue.rows.isEmpty());
    m_content->setVisible(!queue.rows.isEmpty());
    const QDate today = m_host.clock().today();
    QList<QList<ValueCell>> rows;
    int wanted = -1;
    for (int i = 0; i < queue.rows.size(); ++i) {
        const ReviewRow &row = queue.rows.at(i);
        const Review &review = row.review;
        if (review.uid == m_wanted)
            wanted = i;
        const ReviewUrgency urgency = row.urgency(today);
        ChipContent chip = screening::stateChip(review.state);
        if (row.isFlagged)
            chip = {tr("须当天查看"), Tone::Crimson, ChipShape::Triangle};
        else if (urgency == ReviewUrgency::Today || urgency == ReviewUrgency::Critical)
            chip = {text::reviewUrgencyName(urgency), Tone::Orange, ChipShape::Disc};
        else if (urgency == ReviewUrgency::Overdue)
            chip = {text::reviewUrgencyName(urgency), Tone::Amber, ChipShape::HalfDisc};
        const bool isBooked = row.plan.bookedAt && row.plan.bookingState == AppointmentState::Booked;
        const QString at =
            isBooked ? row.plan.bookedAt->toString().mid(5).replace(QLatin1Char('T'), QLatin1Char(' '))
                     : QString();
        rows.append({{.text = {}, .sort = i, .chip = chip},
                     {.text = review.className},
                     {.text = review.studentName},
                     {.text = queue.scaleNames.at(i)},
                     {.text = tr("%n 天", nullptr, static_cast<int>(review.ageDays(today))),
                      .sort = review.ageDays(today),
                      .figure = true},
                     {.text = row.plan.due.toString(QStringLiteral("MM-dd")), .sort = row.plan.due},
                     {.text = at},
                     {.text = row.plan.ownerName}});
    }
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_list->selectSourceRow(std::max(0, wanted));
    showCurrent();
    Q_EMIT countChanged(static_cast<int>(queue.rows.size()));
    QSet<Uid> sheets;
    for (const SheetFlag &flag : queue.flags)
        sheets.insert(flag.sheetUid);
    m_host.setSheetsToday(static_cast<int>(sheets.size()));
}

const ReviewRow *ReviewBoard::currentRow() const
{
    const QList<int> rows = m_list->selectedRows();
    return rows.isEmpty() || rows.first() >= m_queue.rows.size() ? nullptr : &m_queue.rows.at(rows.first());
}

const Review *ReviewBoard::current() const
{
    const ReviewRow *row = currentRow();
    return row == nullptr ? nullptr : &row->review;
}

QList<ReviewRow> ReviewBoard::chosen() const
{
    QList<ReviewRow> some;
    const QList<int> rows = m_list->selectedRows();
    for (const int row : rows) {
        if (row < m_queue.rows.size())
            some.append(m_queue.rows.at(row));
    }
    return some;
}

void ReviewBoard::showCurrent()
{
    const ReviewRow *row = currentRow();
    if (row == nullptr)
        return;
    const Review *review = &row->review;
    if (review->uid != m_writing) {
        flush();
        takeUpDraft(review->uid);
        m_reason->clear();
        m_noTalk->clear();
        m_contact->clear();
        m_banner->hide();
    }
    m_wanted = review->uid;
    m_card->setTitle(tr("%1 · %2").arg(review->studentName, review->className));
    m_card->setNote(tr("自 %1").arg(review->since.date.toString(QStringLiteral("yyyy-MM-dd"))));
    const qsizetype place = row - m_queue.rows.constData();
    QStringList plan{tr("最晚 %1").arg(row->plan.due.toString(Qt::ISODate))};
    if (!row->plan.ownerName.isEmpty())
        plan.append(tr("负责人 %1").arg(row->plan.ownerName));
    if (row->plan.bookedAt)
        plan.append(
            tr("约在 %1").arg(row->plan.bookedAt->toString().replace(QLatin1Char('T'), QLatin1Char(' '))));
    if (row->validity != SheetValidity::Ok)
        plan.append(tr("%1,不能当作没有问题").arg(screening::validityName(row->validity)));
    m_plan->setText(plan.join(QStringLiteral(" · ")));
    m_interview->setVisible(row->interview.has_value());
    if (row->interview)
        m_interview->setText(text::interviewShown(*row->interview));
    m_why->setText(tr("%1 提示:%2").arg(m_queue.scaleNames.value(place), m_queue.reasons.value(place)));
    QStringList talks;
    for (const ReviewTalk &talk : review->talks)
        talks.append(tr("%1 与%2:%3")
                         .arg(talk.heldAt.toString().replace(QLatin1Char('T'), QLatin1Char(' ')),
                              screening::partnerName(talk.with),
                              talk.content.isEmpty() ? tr("(内容未打开)") : talk.content));
    m_talks->setText(talks.isEmpty() ? tr("还没有谈话记录。") : talks.join(QLatin1Char('\n')));
    m_noTalk->setVisible(review->talks.isEmpty());
    m_noTalkLabel->setVisible(review->talks.isEmpty());
    m_flagCard->setVisible(row->isFlagged);
    for (const SheetFlag &flag : std::as_const(m_queue.flags)) {
        if (flag.sheetUid != review->sheetUid)
            continue;
        const qint64 minutes = flag.elapsedMinutes(m_host.clock().nowLocal());
        m_flagText->setText(
            tr("关键题有作答,已过 %1 小时 %2 分。请今天与学生联系。").arg(minutes / 60).arg(minutes % 60));
    }
}

/// What was being written about this review when the page was left or the window locked.
void ReviewBoard::takeUpDraft(const Uid &review)
{
    m_writing = review;
    m_draftRead = false;
    m_talk->clear();
    m_host.tasks().run(
        this,
        [key = review.toString()](Services &services) {
            return services.drafts.load(key, QLatin1String(talkDraft));
        },
        [this, review](const Result<std::optional<Draft>> &draft) {
            // Whoever was quicker than the vault keeps what he wrote.
            if (review != m_writing)
                return;
            m_draftRead = true;
            if (!draft || !*draft || !m_talk->toPlainText().isEmpty())
                return;
            m_talk->setPlainText((*draft)->content);
            m_talk->moveCursor(QTextCursor::End);
        });
}

void ReviewBoard::afterChange(const QString &label, qint64 changeSet)
{
    m_reason->clear();
    m_noTalk->clear();
    m_contact->clear();
    m_banner->hide();
    m_host.saved(label, changeSet);
    refresh();
}

void ReviewBoard::refuse(const Error &error)
{
    if (error.code == Errc::Denied)
        m_host.showError(error);
    else
        m_banner->say(Banner::Kind::Problem, text::sentence(error));
}

void ReviewBoard::talk()
{
    const Review *review = current();
    if (review == nullptr)
        return;
    ReviewTalk held;
    held.with = talkPartnerFromCode(m_partner->currentCode()).value_or(TalkPartner::Student);
    held.content = m_talk->toPlainText().trimmed();
    using Done = std::pair<Result<Review>, qint64>;
    m_host.tasks().run(
        this,
        [uid = review->uid, held](Services &services) -> Done {
            auto done = services.reviews.talk(uid, held);
            const qint64 changeSet = services.workplace.lastChangeSet();
            if (done)
                (void)services.drafts.discard(uid.toString(), QLatin1String(talkDraft));
            return {done, changeSet};
        },
        [this](const Done &done) {
            if (!done.first) {
                refuse(done.first.error());
                return;
            }
            m_talk->clear();
            afterChange(tr("记录谈话"), done.second);
        });
}

void ReviewBoard::decide()
{
    const Review *review = current();
    if (review == nullptr)
        return;
    const auto decision = reviewDecisionFromCode(m_decision->currentCode()).value_or(ReviewDecision::Watch);
    using Done = std::pair<Result<Review>, qint64>;
    m_host.tasks().run(
        this,
        [uid = review->uid, decision, reason = m_reason->text(),
         noTalk = m_noTalk->text()](Services &services) -> Done {
            auto done = services.reviews.decide(uid, decision, reason, noTalk);
            return {done, services.workplace.lastChangeSet()};
        },
        [this, decision, student = review->studentUid](const Done &done) {
            if (!done.first) {
                refuse(done.first.error());
                return;
            }
            m_wanted = Uid();
            m_talk->clear(); // with it goes its draft
            afterChange(tr("复核决定"), done.second);
            if (decision == ReviewDecision::Confirmed) {
                m_banner->say(Banner::Kind::Done, tr("已确认。需要时可以为这名学生开立个案。"));
                named(m_banner->addAction(tr("开立个案"), [this, student] { Q_EMIT caseAsked(student); }),
                      "openCaseFromReview", tr("为这名学生开立个案"));
            }
        });
}

void ReviewBoard::recordContact()
{
    const Review *review = current();
    if (review == nullptr)
        return;
    using Done = std::pair<Result<void>, qint64>;
    m_host.tasks().run(
        this,
        [sheet = review->sheetUid, note = m_contact->text()](Services &services) -> Done {
            auto done = services.sheets.recordContact(sheet, {}, note);
            return {done, services.workplace.lastChangeSet()};
        },
        [this](const Done &done) {
            if (done.first)
                afterChange(tr("记录联系"), done.second);
            else
                refuse(done.first.error());
        });
}

void ReviewBoard::flush()
{
    if (m_writing.isNull() || !m_draftRead)
        return;
    const QString content = m_talk->toPlainText();
    m_host.tasks().run(
        this,
        [key = m_writing.toString(), content](Services &services) {
            return content.trimmed().isEmpty() ? services.drafts.discard(key, QLatin1String(talkDraft))
                                               : services.drafts.save(key, QLatin1String(talkDraft), content);
        },
        [this, content](const Result<void> &saved) {
            if (saved && !content.trimmed().isEmpty())
                m_host.draftSaved();
        });
}

} // namespace tingyu::ui
