// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/groups/meeting_form.h"

#include "core/room/room_services.h"
#include "ui/care/draft_keeper.h"
#include "ui/room/groups/attendance_table.h"
#include "ui/room/groups/meeting_draft.h"
#include "ui/room/schedule/clash_write.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int spareStages = 3;
constexpr int usualMinutes = 45;
constexpr int clashPatienceMs = 200; ///< after the last change, before clashes are looked for

QString draftForm()
{
    return QStringLiteral("group-meeting");
}

/// The texts of a meeting in the order of their fields.
std::array<QString *, 8> textsOf(GroupMeeting &meeting)
{
    GroupTexts &texts = meeting.texts;
    return {&texts.aims.cognition, &texts.aims.skill, &texts.aims.feeling, &texts.preparation,
            &texts.safety,         &texts.evaluation, &texts.reflection,   &texts.nextPlan};
}

} // namespace

MeetingForm::MeetingForm(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_drafts(new DraftKeeper(
          host, draftForm(), [this] { return draft(); }, this))
    , m_banner(new Banner(this))
    , m_title(label(QString(), "cardTitle", this))
{
    auto *back = named(new ActionButton(tr("返回团体"), this), "meeting.back", tr("返回团体"));
    m_cancel = named(new ActionButton(tr("取消这次活动…"), this), "meeting.cancel", tr("取消这次活动"));
    m_reopen = named(new ActionButton(tr("恢复这次活动"), this), "meeting.reopen", tr("恢复这次活动"));
    m_sign = named(new ActionButton(tr("签名"), this), "meeting.sign", tr("保存并签名"));
    m_save = named(new ActionButton(tr("保存"), this), "meeting.save", tr("保存活动记录"));
    m_save->setPrimary(true);
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(back);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_reopen);
    row->addWidget(m_sign);
    row->addWidget(m_save);
    auto *sheet = new QWidget(this);
    auto *cards = new QVBoxLayout(sheet);
    cards->setContentsMargins(0, 0, px(8), 0);
    cards->setSpacing(px(12));
    for (QWidget *card : {buildTime(), buildAttendance(), buildTexts()})
        cards->addWidget(card);
    cards->addWidget(m_addendaCard);
    cards->addStretch(1);
    auto *scroll = named(new QScrollArea(this), "meeting.scroll", tr("活动记录的内容"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addLayout(row);
    column->addWidget(m_banner);
    column->addWidget(scroll, 1);
    connect(back, &QPushButton::clicked, this, [this] {
        m_drafts->flush();
        Q_EMIT left(m_group.uid);
    });
    connect(m_save, &QPushButton::clicked, this, [this] { store(false, OnClash::Refuse); });
    connect(m_sign, &QPushButton::clicked, this, [this] { store(true, OnClash::Refuse); });
    connect(m_cancel, &QPushButton::clicked, this, &MeetingForm::askCancel);
    connect(m_reopen, &QPushButton::clicked, this, &MeetingForm::reopen);
}

QWidget *MeetingForm::buildTime()
{
    auto *card = new Card(tr("时间与地点"), this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    const auto add = [&](int column, const char *name, const QString &words, auto *field) {
        named(field, name, words);
        auto *caption = label(words, "second", card);
        caption->setBuddy(field);
        grid->addWidget(caption, 0, column);
        grid->addWidget(field, 1, column);
        return field;
    };
    m_day = add(0, "meeting.day", tr("日期"), new DateField(m_host.clock().today(), card));
    m_time = add(1, "meeting.time", tr("时间"), new TimeField(card));
    m_minutes = add(2, "meeting.minutes", tr("时长(分钟)"), new QLineEdit(card));
    m_room = add(3, "meeting.room", tr("地点"), new QLineEdit(card));
    m_theme = add(4, "meeting.theme", tr("本次主题"), new QLineEdit(card));
    grid->setColumnStretch(4, 2);
    m_clashes = named(label(QString(), "second", card), "meeting.clashes", tr("时间冲突"));
    m_clashes->setWordWrap(true);
    m_clashTimer = new QTimer(this);
    m_clashTimer->setSingleShot(true);
    m_clashTimer->setInterval(clashPatienceMs);
    connect(m_clashTimer, &QTimer::timeout, this, &MeetingForm::lookForClashes);
    card->body()->addLayout(grid);
    card->body()->addWidget(m_clashes);
    for (QLineEdit *line : {static_cast<QLineEdit *>(m_time), m_minutes, m_room})
        connect(line, &QLineEdit::textChanged, m_clashTimer, qOverload<>(&QTimer::start));
    connect(m_day, &DateField::dateChanged, m_clashTimer, qOverload<>(&QTimer::start));
    for (QLineEdit *line : {static_cast<QLineEdit *>(m_time), m_minutes, m_room, m_theme})
        connect(line, &QLineEdit::textEdited, m_drafts, &DraftKeeper::touch);
    connect(m_day, &DateField::dateChanged, this, &MeetingForm::showDayMembers);
    return card;
}

QWidget *MeetingForm::buildAttendance()
{
    auto *card = new Card(tr("出勤"), this);
    card->setNote(tr("按 1 到、2 迟到、3 早退、4 缺席;F2 写原因"));
    m_attendance = new AttendanceTable(card);
    m_attendance->setMinimumHeight(px(200));
    m_noteTitle = label(QString(), "second", card);
    m_note = named(new TextArea(card), "meeting.note", tr("所选成员的个别记录"));
    m_note->setFixedHeight(px(64));
    m_noteTitle->setBuddy(m_note);
    card->body()->addWidget(m_attendance);
    card->body()->addWidget(m_noteTitle);
    card->body()->addWidget(m_note);
    connect(m_attendance, &AttendanceTable::edited, m_drafts, &DraftKeeper::touch);
    connect(m_attendance, &AttendanceTable::memberChanged, this, &MeetingForm::showNote);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling || m_noteOf.isNull())
            return;
        m_notes.insert(m_noteOf, m_note->toPlainText());
        m_drafts->touch();
    });
    return card;
}

QPlainTextEdit *MeetingForm::addText(QGridLayout *grid, int place, const char *name, const QString &words)
{
    auto *text = named(new TextArea(this), name, words);
    text->setFixedHeight(px(64));
    auto *caption = label(words, "second", this);
    caption->setBuddy(text);
    grid->addWidget(caption, place / 2 * 2, place % 2);
    grid->addWidget(text, place / 2 * 2 + 1, place % 2);
    connect(text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_drafts->touch();
    });
    m_texts.append(text);
    return text;
}

QWidget *MeetingForm::buildTexts()
{
    auto *card = new Card(tr("过程与效果"), this);
    m_stages =
        named(new QTableWidget(0, 6, card), "meeting.stages", tr("过程:阶段、时间、活动、引导、反应、观察"));
    m_stages->setHorizontalHeaderLabels(
        {tr("阶段"), tr("时间"), tr("活动"), tr("引导"), tr("反应"), tr("观察")});
    m_stages->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_stages->setMinimumHeight(px(190));
    m_stages->setTabKeyNavigation(false);
    connect(m_stages, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *cell) {
        if (m_filling)
            return;
        if (cell->row() == m_stages->rowCount() - 1)
            m_stages->setRowCount(m_stages->rowCount() + 1);
        m_drafts->touch();
    });
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    addText(grid, 0, "meeting.aimCognition", tr("本次目标:认知"));
    addText(grid, 1, "meeting.aimSkill", tr("本次目标:技能"));
    addText(grid, 2, "meeting.aimFeeling", tr("本次目标:情感"));
    addText(grid, 3, "meeting.preparation", tr("准备"));
    addText(grid, 4, "meeting.safety", tr("安全事件及处理"));
    addText(grid, 5, "meeting.evaluation", tr("效果评估"));
    addText(grid, 6, "meeting.reflection", tr("反思"));
    addText(grid, 7, "meeting.next", tr("下次计划"));
    card->body()->addWidget(m_stages);
    card->body()->addLayout(grid);
    m_addendaCard = new Card(tr("签名后的追加说明"), this);
    m_addenda = label(QString(), nullptr, m_addendaCard);
    m_addenda->setWordWrap(true);
    m_addendum = named(new QLineEdit(m_addendaCard), "meeting.addendum", tr("追加一条说明,按 Enter 写入"));
    m_addendum->setPlaceholderText(tr("追加一条说明,按 Enter 写入"));
    m_addendaCard->body()->addWidget(m_addenda);
    m_addendaCard->body()->addWidget(m_addendum);
    connect(m_addendum, &QLineEdit::returnPressed, this, &MeetingForm::addAddendum);
    return card;
}

QString MeetingForm::draftKey() const
{
    return m_meeting.uid.isNull() ? QStringLiteral("group:") + m_group.uid.toString()
                                  : m_meeting.uid.toString();
}

bool MeetingForm::isLeader() const
{
    return m_group.hasUser(m_host.facts().session.userId, {GroupRole::Leader});
}

Result<MeetingForm::Read> MeetingForm::read(Services &services, const Uid &group, const Uid &meeting,
                                            const WallTime &now)
{
    Read read;
    auto known = services.room().groups.show(group);
    if (!known)
        return known.error();
    read.group = *std::move(known);
    if (meeting.isNull()) {
        read.meeting.groupUid = group;
        read.meeting.at = now;
        read.meeting.minutes = usualMinutes;
        read.meeting.attendance = attendanceOf(read.group.members, now.date, false, {});
    } else {
        auto stored = services.room().groupMeetings.show(meeting);
        if (!stored)
            return stored.error();
        read.meeting = *std::move(stored);
    }
    const QString key = meeting.isNull() ? QStringLiteral("group:") + group.toString() : meeting.toString();
    auto draft = services.drafts.load(key, draftForm());
    if (!draft)
        return draft.error();
    if (*draft)
        read.draft = (*draft)->content;
    return read;
}

void MeetingForm::open(const Uid &group, const Uid &meeting)
{
    m_drafts->flush();
    m_host.tasks().run(
        this,
        [group, meeting, now = m_host.clock().nowLocal()](Services &services) {
            return read(services, group, meeting, now);
        },
        [this, group, meeting](const Result<Read> &read) {
            if (read)
                show(*read);
            else
                m_host.showError(read.error(), [this, group, meeting] { open(group, meeting); });
        });
}

void MeetingForm::show(const Read &read)
{
    m_group = read.group;
    m_meeting = read.meeting;
    m_drafts->setPerson(draftKey());
    m_banner->clear();
    m_notes.clear();
    for (const GroupNote &note : std::as_const(m_meeting.notes))
        m_notes.insert(note.memberUid, note.text);
    m_title->setText(m_meeting.uid.isNull()
                         ? tr("%1 · 新的活动").arg(m_group.name)
                         : tr("%1 · 第 %2 次活动").arg(m_group.name).arg(m_meeting.number));
    fill(m_meeting);
    if (!read.draft.isEmpty() && mayEdit())
        recall(read.draft);
    for (QWidget *part :
         {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_minutes),
          static_cast<QWidget *>(m_room), static_cast<QWidget *>(m_theme)})
        part->setEnabled(mayEdit());
    for (QPlainTextEdit *text : std::as_const(m_texts))
        text->setReadOnly(!mayEdit());
    m_note->setReadOnly(!mayEdit());
    m_save->setVisible(mayEdit());
    m_sign->setVisible(mayEdit() && isLeader());
    const bool isStored = mayEdit() && !m_meeting.uid.isNull();
    m_cancel->setVisible(isStored && !m_meeting.isCancelled);
    m_clashes->clear();
    m_clashTimer->start();
    m_reopen->setVisible(isStored && m_meeting.isCancelled);
    m_noteTitle->setVisible(isLeader());
    m_note->setVisible(isLeader());
    m_addendaCard->setVisible(!mayEdit());
    m_addendum->setVisible(isLeader());
    QStringList addenda;
    for (const GroupAddendum &one : std::as_const(m_meeting.addenda))
        addenda.append(tr("%1 %2:%3").arg(one.at.toString().replace(u'T', u' '), one.byName, one.text));
    m_addenda->setText(addenda.isEmpty() ? tr("没有追加。") : addenda.join(u'\n'));
    if (m_meeting.isCancelled)
        m_banner->say(Banner::Kind::Info, tr("这次活动已取消:%1").arg(m_meeting.cancelReason));
    if (m_meeting.signedAt)
        m_banner->say(Banner::Kind::Done,
                      tr("%1 已于 %2 签名,此后只能追加说明。")
                          .arg(m_meeting.signedBy, m_meeting.signedAt->toString().replace(u'T', u' ')));
    firstFocus()->setFocus();
}

void MeetingForm::fill(const GroupMeeting &meeting)
{
    m_filling = true;
    GroupMeeting shown = meeting;
    m_day->setDate(meeting.at.date);
    m_time->setTime(meeting.at.time);
    m_minutes->setText(meeting.minutes > 0 ? QString::number(meeting.minutes) : QString());
    m_room->setText(meeting.roomName);
    m_theme->setText(meeting.texts.theme);
    const auto texts = textsOf(shown);
    for (qsizetype i = 0; i < m_texts.size(); ++i)
        m_texts.at(i)->setPlainText(*texts[static_cast<size_t>(i)]);
    showStages(meeting.texts.stages);
    m_attendance->setAttendance(meeting.attendance, mayEdit());
    m_filling = false;
    showNote();
}

void MeetingForm::showStages(const QList<GroupStage> &stages)
{
    m_stages->setEditTriggers(mayEdit() ? QAbstractItemView::AllEditTriggers
                                        : QAbstractItemView::NoEditTriggers);
    m_stages->clearContents();
    m_stages->setRowCount(static_cast<int>(stages.size()) + (mayEdit() ? spareStages : 0));
    for (int row = 0; row < stages.size(); ++row) {
        const GroupStage &stage = stages.at(row);
        int column = 0;
        for (const QString &text :
             {stage.name, stage.duration, stage.activity, stage.guidance, stage.reaction, stage.observation})
            m_stages->setItem(row, column++, new QTableWidgetItem(text));
    }
}

void MeetingForm::showNote()
{
    m_filling = true;
    m_noteOf = m_attendance->currentMember();
    QString name;
    for (const GroupAttendance &one : m_attendance->attendance()) {
        if (one.member.uid == m_noteOf)
            name = one.member.name;
    }
    m_noteTitle->setText(tr("个别记录:%1(只有带领者能看,不会打印)").arg(name));
    m_note->setPlainText(m_notes.value(m_noteOf));
    m_note->setEnabled(!m_noteOf.isNull());
    m_filling = false;
}

/// Another day has other members; what is marked of those who stay, stays.
void MeetingForm::showDayMembers()
{
    if (m_filling || !mayEdit() || !m_day->date().isValid())
        return;
    QList<GroupAttendance> marked = m_attendance->attendance();
    marked.removeIf([](const GroupAttendance &one) { return !one.presence; });
    m_attendance->setAttendance(attendanceOf(m_group.members, m_day->date(), false, marked), true);
    m_drafts->touch();
}

GroupMeeting MeetingForm::typed() const
{
    GroupMeeting meeting = m_meeting;
    meeting.at = {m_day->date(), m_time->time()};
    meeting.minutes = m_minutes->text().toInt();
    if (m_room->text() != m_meeting.roomName) {
        meeting.roomUid = {};
        meeting.roomName = m_room->text();
    }
    meeting.texts.theme = m_theme->text();
    const auto texts = textsOf(meeting);
    for (qsizetype i = 0; i < m_texts.size(); ++i)
        *texts[static_cast<size_t>(i)] = m_texts.at(i)->toPlainText();
    meeting.texts.stages.clear();
    for (int row = 0; row < m_stages->rowCount(); ++row) {
        const auto cell = [this, row](int column) {
            const QTableWidgetItem *item = m_stages->item(row, column);
            return item != nullptr ? item->text() : QString();
        };
        const GroupStage stage{cell(0), cell(1), cell(2), cell(3), cell(4), cell(5)};
        if (!stage.isEmpty())
            meeting.texts.stages.append(stage);
    }
    meeting.attendance = m_attendance->attendance();
    meeting.notes.clear();
    for (const GroupAttendance &one : std::as_const(meeting.attendance)) {
        if (const QString note = m_notes.value(one.member.uid); !note.isEmpty())
            meeting.notes.append({one.member.uid, note});
    }
    return meeting;
}

QString MeetingForm::draft() const
{
    return meetingDraft(typed());
}

void MeetingForm::recall(const QString &draft)
{
    const GroupMeeting recalled = fromMeetingDraft(draft, m_meeting, m_group);
    m_notes.clear();
    for (const GroupNote &note : recalled.notes)
        m_notes.insert(note.memberUid, note.text);
    fill(recalled);
    m_banner->say(Banner::Kind::Info, tr("这里有上次没有写完的内容,已放回各栏。"));
}

/// Says what the hour clashes with before anything is saved.
void MeetingForm::lookForClashes()
{
    const GroupMeeting wanted = typed();
    if (!mayEdit() || m_meeting.isCancelled || !checkGroupTime(wanted.at, wanted.minutes)) {
        m_clashes->clear();
        return;
    }
    m_host.tasks().run(
        this,
        [wanted](Services &services) {
            return withHours(services, services.room().groupMeetings.clashes(wanted));
        },
        [this, uid = wanted.uid, at = wanted.at](const Result<ClashesFound> &found) {
            const GroupMeeting now = typed();
            if (!found || uid != now.uid || at != now.at)
                m_clashes->clear(); // a refusal is said when it is saved
            else
                m_clashes->setText(clashLine(*found));
        });
}

void MeetingForm::askCancel()
{
    m_drafts->flush();
    auto *dialog = new FormDialog("cancelMeeting", tr("取消这次活动"), m_host.dialogParent());
    dialog->addNote(m_title->text());
    auto *reason = dialog->addLine("reason", tr("原因"));
    dialog->setSubmit(tr("取消这次活动"), [this, dialog, reason, uid = m_meeting.uid] {
        write(
            m_host, this, dialog, tr("取消这次活动"),
            [uid, why = reason->text()](Services &services) {
                return services.room().groupMeetings.cancel(uid, why);
            },
            [this](const Result<void> &done) {
                if (done)
                    open(m_group.uid, m_meeting.uid);
            });
    });
    dialog->open();
    reason->setFocus();
}

void MeetingForm::reopen()
{
    m_drafts->flush();
    write(
        m_host, this, tr("恢复这次活动"),
        [uid = m_meeting.uid](Services &services) { return services.room().groupMeetings.reopen(uid); },
        [this](const Result<void> &done) {
            if (done)
                open(m_group.uid, m_meeting.uid);
            else
                m_banner->say(Banner::Kind::Attention, text::sentence(done.error()));
        });
}

void MeetingForm::store(bool sign, OnClash onClash)
{
    struct Stored
    {
        Uid uid;
        qint64 set = 0;
        std::optional<Error> unsign; ///< why it was not signed
    };
    m_drafts->flush();
    m_host.tasks().run(
        this,
        [meeting = typed(), key = draftKey(), sign, onClash](Services &services) -> Result<Stored> {
            GroupMeetingService &meetings = services.room().groupMeetings;
            Stored stored{meeting.uid, 0, {}};
            if (meeting.uid.isNull()) {
                const auto added = meetings.add(meeting, onClash);
                if (!added)
                    return added.error();
                stored.uid = *added;
            } else if (const auto edited = meetings.edit(meeting, onClash); !edited) {
                return edited.error();
            }
            stored.set = services.workplace.lastChangeSet();
            if (auto gone = services.drafts.discard(key, draftForm()); !gone)
                return gone.error();
            if (sign) {
                if (const auto done = meetings.sign(stored.uid); !done)
                    stored.unsign = done.error();
                else
                    stored.set = 0; // a signature is not undone
            }
            return stored;
        },
        [this, sign](const Result<Stored> &stored) {
            if (!stored && stored.error().subject == QLatin1String("appointment.clash")) {
                askDespite(m_host, m_title->text(), stored.error(),
                           [form = QPointer(this), sign](FormDialog *asking) {
                               asking->finish();
                               if (form != nullptr)
                                   form->store(sign, OnClash::Keep);
                           });
                return;
            }
            if (!stored) {
                m_banner->say(Banner::Kind::Attention, text::sentence(stored.error()));
                return;
            }
            m_drafts->forget();
            m_host.saved(tr("团体活动记录"), stored->set);
            if (stored->unsign)
                m_host.showError(*stored->unsign);
            open(m_group.uid, stored->uid);
        });
}

void MeetingForm::addAddendum()
{
    m_host.tasks().run(
        this,
        [uid = m_meeting.uid, text = m_addendum->text()](Services &services) {
            return services.room().groupMeetings.addAddendum(uid, text);
        },
        [this](const Result<void> &done) {
            if (!done) {
                m_banner->say(Banner::Kind::Attention, text::sentence(done.error()));
                return;
            }
            m_addendum->clear();
            m_host.saved();
            open(m_group.uid, m_meeting.uid);
        });
}

void MeetingForm::flush()
{
    m_drafts->flush();
}

QWidget *MeetingForm::firstFocus() const
{
    return mayEdit() ? static_cast<QWidget *>(m_theme) : static_cast<QWidget *>(m_attendance);
}

} // namespace tingyu::ui
