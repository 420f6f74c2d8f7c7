// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/counselling_tab.h"

#include "core/room/room_services.h"
#include "core/room/sessions/session_operations.h"
#include "core/services.h"
#include "ui/care/care_words.h"
#include "ui/room/counselling/counselling_board.h"
#include "ui/room/counselling/inspection_view.h"
#include "ui/room/counselling/note_view.h"
#include "ui/room/counselling/secrecy_dialog.h"
#include "ui/room/counselling/series_view.h"
#include "ui/room/counselling/session_prints.h"
#include "ui/room/record_dialog.h"
#include "ui/room/room_tabs.h"
#include "ui/shell/page_read.h"
#include "ui/text/session_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {

CounsellingTab::CounsellingTab(PageHost &host, QWidget *parent)
    : PageTab(host, parent)
    , m_stack(new QStackedWidget(this))
    , m_board(new CounsellingBoard(host, this))
    , m_series(new SeriesView(host, this))
    , m_note(new NoteView(host, this))
    , m_draw(new InspectionView(host, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    for (QWidget *part : {static_cast<QWidget *>(m_board), static_cast<QWidget *>(m_series),
                          static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_draw)})
        m_stack->addWidget(part);
    connect(m_board, &CounsellingBoard::seriesOpened, this, &CounsellingTab::showSeries);
    connect(m_board, &CounsellingBoard::noteOpened, this, [this](const NoteKey &key) { showNote(key); });
    connect(m_board, &CounsellingBoard::drawOpened, this, &CounsellingTab::showDraw);
    connect(m_board, &CounsellingBoard::breachOpened, this, &CounsellingTab::showBreach);
    connect(m_board, &CounsellingBoard::handoverOpened, this, &CounsellingTab::showHandover);
    connect(m_board, &CounsellingBoard::counted, this, [this] {
        if (m_stack->currentWidget() == m_board && m_board->isVisible() &&
            (focusWidget() == nullptr || !m_board->isAncestorOf(focusWidget())))
            m_board->firstFocus()->setFocus();
        Q_EMIT titleChanged();
    });
    connect(m_series, &SeriesView::leaveAsked, this, &CounsellingTab::showBoard);
    connect(m_series, &SeriesView::noteOpened, this, [this](const NoteKey &key) {
        showNote(key);
        m_fromSeries = true;
    });
    connect(m_series, &SeriesView::loaded, this, [this] {
        if (m_stack->currentWidget() == m_series && !m_series->isAncestorOf(focusWidget()))
            m_series->firstFocus()->setFocus();
        Q_EMIT titleChanged();
    });
    connect(m_series, &SeriesView::failed, this, [this](const Error &error) {
        showFailure(error, [this, uid = m_series->uid()] { showSeries(uid); });
    });
    connect(m_series, &SeriesView::secrecyAsked, this, [this](const Uid &student) {
        SecrecyBreach about;
        about.studentUid = student;
        askSecrecy(this->host(), this, about);
    });
    connect(m_note, &NoteView::leaveAsked, this, &CounsellingTab::leaveNote);
    connect(m_note, &NoteView::loaded, this, &PageTab::titleChanged);
    connect(m_note, &NoteView::failed, this, [this](const Error &error) {
        const auto key = NoteKey::fromString(m_note->place().value(QStringLiteral("note")).toString());
        showFailure(error, [this, key] {
            if (key)
                showNote(*key);
        });
    });
    connect(m_note, &NoteView::secrecyAsked, this,
            [this](const Uid &session, const Uid &student, const Uid &caseUid) {
                SecrecyBreach about;
                about.sessionUid = session;
                about.studentUid = student;
                about.caseUid = caseUid;
                askSecrecy(this->host(), this, about);
            });
    connect(m_draw, &InspectionView::leaveAsked, this, &CounsellingTab::showBoard);
    connect(m_draw, &InspectionView::loaded, this, [this] {
        if (m_stack->currentWidget() == m_draw)
            m_draw->firstFocus()->setFocus();
        Q_EMIT titleChanged();
    });
    connect(m_draw, &InspectionView::failed, this, [this](const Error &error) {
        showFailure(error, [this, uid = m_draw->uid()] { showDraw(uid); });
    });
}

/// What is closed is not shown half; the head may open it from the message.
void CounsellingTab::showFailure(const Error &error, const std::function<void()> &again)
{
    host().showError(error, again);
    showBoard();
}

QString CounsellingTab::subtitle() const
{
    if (m_stack->currentWidget() == m_note)
        return m_note->title();
    if (m_stack->currentWidget() == m_series && m_series->isLoaded())
        return tr("%1 · %2").arg(m_series->title(), m_series->subtitle());
    return m_stack->currentWidget() == m_board && m_board->count() > 0
               ? tr("%n 条", nullptr, m_board->count())
               : QString();
}

void CounsellingTab::refresh()
{
    if (m_stack->currentWidget() == m_board)
        m_board->refresh();
    else if (m_stack->currentWidget() == m_series)
        m_series->reload();
    else if (m_stack->currentWidget() == m_note)
        m_note->reload();
    else
        m_draw->reload();
}

void CounsellingTab::open(const PageTarget &target)
{
    const auto uidOf = [&target](const char *name) {
        return Uid::fromString(target.value(QLatin1String(name)).toString());
    };
    if (const auto key = NoteKey::fromString(target.value(QStringLiteral("note")).toString())) {
        showNote(*key, target);
    } else if (const auto appointment = uidOf("appointment")) {
        showNote({NoteKey::Kind::Appointment, *appointment}, target);
    } else if (const auto series = uidOf("series")) {
        showSeries(*series);
    } else if (const auto draw = uidOf("draw")) {
        showDraw(*draw);
    } else if (target.contains(QStringLiteral("list"))) {
        showBoard();
        m_board->setList(target.value(QStringLiteral("list")).toString());
    } else if (target.contains(QStringLiteral("secrecy"))) {
        askSecrecy(host(), this, secrecyOfKey(target.value(QStringLiteral("secrecy")).toString()));
    }
}

PageTarget CounsellingTab::place() const
{
    if (m_stack->currentWidget() == m_note) {
        PageTarget place = m_note->place();
        if (!m_fromFile.isNull())
            place.insert(QStringLiteral("file"), m_fromFile.toString());
        return place;
    }
    if (m_stack->currentWidget() == m_series)
        return {{QStringLiteral("series"), m_series->uid().toString()}};
    if (m_stack->currentWidget() == m_draw)
        return {{QStringLiteral("draw"), m_draw->uid().toString()}};
    return {{QStringLiteral("list"), m_board->list()}};
}

void CounsellingTab::flush()
{
    m_note->flush();
}

QWidget *CounsellingTab::firstFocus()
{
    if (m_stack->currentWidget() == m_note)
        return m_note->firstFocus();
    if (m_stack->currentWidget() == m_series)
        return m_series->firstFocus();
    return m_stack->currentWidget() == m_draw ? m_draw->firstFocus() : m_board->firstFocus();
}

bool CounsellingTab::print()
{
    if (m_stack->currentWidget() == m_note) {
        m_note->print();
    } else if (m_stack->currentWidget() == m_series) {
        m_series->print();
    } else if (m_stack->currentWidget() == m_draw) {
        m_draw->print();
    } else if (host().facts().session.roles.has(Role::Counsellor)) {
        printSessionBook(host(), this);
    } else {
        return false;
    }
    return true;
}

bool CounsellingTab::addNew()
{
    if (m_stack->currentWidget() == m_board)
        return m_board->addNew();
    return m_stack->currentWidget() == m_series && m_series->addNew();
}

QString CounsellingTab::helpTask() const
{
    if (m_stack->currentWidget() == m_note)
        return QStringLiteral("session_note");
    const QString list = m_board->list();
    if (m_stack->currentWidget() == m_draw || list == QLatin1String("inspections"))
        return QStringLiteral("inspection");
    if (list == QLatin1String("secrecy"))
        return list;
    return list == QLatin1String("handovers") ? QStringLiteral("handover") : QStringLiteral("series");
}

void CounsellingTab::showBoard()
{
    m_note->flush();
    m_stack->setCurrentWidget(m_board);
    m_board->refresh();
    m_board->firstFocus()->setFocus();
    Q_EMIT titleChanged();
}

void CounsellingTab::showSeries(const Uid &series)
{
    m_note->flush();
    m_stack->setCurrentWidget(m_series);
    m_series->open(series);
    Q_EMIT titleChanged();
}

void CounsellingTab::showNote(const NoteKey &key, const PageTarget &place)
{
    m_fromSeries = false;
    m_fromFile = Uid::fromString(place.value(QStringLiteral("file")).toString()).value_or(Uid());
    m_stack->setCurrentWidget(m_note);
    m_note->open(key, place);
    Q_EMIT titleChanged();
}

void CounsellingTab::leaveNote()
{
    const Uid series = m_note->series();
    m_note->flush();
    if (m_fromSeries && !series.isNull()) {
        showSeries(series);
        return;
    }
    showBoard();
    if (!m_fromFile.isNull())
        host().openPage(QStringLiteral("students"), {{QStringLiteral("student"), m_fromFile.toString()}});
}

void CounsellingTab::showDraw(const Uid &draw)
{
    m_note->flush();
    m_stack->setCurrentWidget(m_draw);
    m_draw->open(draw);
    Q_EMIT titleChanged();
}

void CounsellingTab::showBreach(const Uid &breach)
{
    host().tasks().run(
        this, [breach](Services &services) { return services.room().secrecy.show(breach); },
        [this, breach](const Result<SecrecyBreach> &shown) {
            if (!shown) {
                host().showError(shown.error(), [this, breach] { showBreach(breach); });
                return;
            }
            auto *dialog = new RecordDialog("breach", tr("突破保密 第 %1 号").arg(shown->number), this);
            dialog->add(tr("时间"), momentText(shown->at));
            dialog->add(tr("学生"), shown->studentName);
            dialog->add(tr("依据"), text::secrecyGroundName(shown->ground));
            dialog->add(tr("条款"), shown->law);
            dialog->add(tr("事实"), shown->facts);
            dialog->add(tr("谁决定的"), shown->decidedBy);
            dialog->add(tr("还问过谁"), shown->secondPerson);
            for (const SecrecyTold &one : shown->told)
                dialog->add(tr("告诉了 %1").arg(text::secrecyListenerName(one.whom)),
                            tr("%1 %2\n%3").arg(momentText(one.at), one.name, one.said));
            dialog->add(tr("谁记的"), shown->keeperName);
            dialog->open();
        });
}

void CounsellingTab::showHandover(const Uid &handover)
{
    readThen(
        host(), this, [handover](Services &services) { return services.room().handovers.show(handover); },
        [this](const Handover &shown) {
            auto *dialog = new RecordDialog("handoverShown", tr("移交单 第 %1 号").arg(shown.number), this);
            dialog->add(tr("时间"), momentText(shown.at));
            dialog->add(tr("移交人"), shown.fromName);
            dialog->add(tr("接收人"), shown.toName);
            dialog->add(tr("监交人"), shown.witness);
            dialog->add(tr("原因"), text::handoverReasonName(shown.reason));
            dialog->add(tr("说明"), shown.words);
            dialog->add(tr("谁决定的"), shown.decidedBy);
            dialog->add(tr("留下的草稿"),
                        shown.drafts == 0 ? QString() : tr("%n 份,没有人能读", nullptr, shown.drafts));
            for (const HandoverItem &item : shown.items)
                dialog->add(item.code, tr("%1 · %2 份记录,其中 %3 份没有签名 · %4 至 %5")
                                           .arg(item.client)
                                           .arg(item.records)
                                           .arg(item.unfinished)
                                           .arg(dayText(item.from), dayText(item.to)));
            auto *print =
                named(new ActionButton(tr("打印"), dialog), "handoverShown.print", tr("打印移交清单"));
            print->setPrimary(true);
            dialog->addButton(print);
            connect(print, &QPushButton::clicked, dialog,
                    [this, dialog, uid = shown.uid] { printHandover(host(), dialog, uid); });
            dialog->open();
        });
}

PageTabEntry counsellingTabEntry()
{
    return {QLatin1String(counsellingTab),
            [] { return CounsellingTab::tr("辅导"); },
            {Role::Head, Role::Counsellor, Role::Inspector},
            [](PageHost &host, QWidget *parent) { return new CounsellingTab(host, parent); }};
}

void registerCounselling(PageRegistry &registry)
{
    registry.commands.append({QStringLiteral("recordSecrecy"),
                              [] { return CounsellingTab::tr("记一次突破保密"); },
                              QStringLiteral("shield"),
                              {},
                              op::secrecyRecord.everything,
                              [](PageHost &host) {
                                  openRoomTab(host, QLatin1String(counsellingTab),
                                              {{QStringLiteral("secrecy"), QStringLiteral("-")}});
                              }});
}

} // namespace tingyu::ui
