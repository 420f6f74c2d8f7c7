// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/waiting_list.h"

#include "ui/room/schedule/schedule_facts.h"
#include "ui/room/schedule/week_view.h"
#include "ui/text/appointment_text.h"

#include <QKeyEvent>
#include <QMimeData>

namespace tingyu::ui {

QString waitingWords(const WaitlistEntry &entry, QDate today)
{
    QStringList words;
    if (const QString concern = text::concernName(entry.request.concern); !concern.isEmpty())
        words.append(concern);
    if (entry.request.urgency != Urgency::Ordinary)
        words.append(text::urgencyName(entry.request.urgency));
    const auto days = static_cast<int>(entry.enteredOn.daysTo(today));
    words.append(days > 0 ? WaitingList::tr("等了 %n 天", nullptr, days) : WaitingList::tr("今天登记"));
    if (!entry.request.wantedTime.isEmpty())
        words.append(entry.request.wantedTime);
    return words.join(QStringLiteral(" · "));
}

WaitingList::WaitingList(QWidget *parent) : QListWidget(parent)
{
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setDefaultDropAction(Qt::CopyAction); // who is dragged stays until the time is booked
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemDoubleClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT placeAsked(uidOf(item)); });
}

void WaitingList::setEntries(const QList<WaitlistEntry> &entries, QDate today, bool covered)
{
    m_entries = entries;
    clear();
    for (const WaitlistEntry &entry : m_entries) {
        const bool hidden = covered || entry.isWithheld;
        const QString name = hidden ? clientCover(entry.client) : text::clientShown(entry.client);
        auto *item = new QListWidgetItem(name % QLatin1Char('\n') % waitingWords(entry, today), this);
        item->setData(Qt::UserRole, entry.uid.toString());
    }
}

Uid WaitingList::uidOf(const QListWidgetItem *item) const
{
    return item == nullptr ? Uid() : Uid::fromString(item->data(Qt::UserRole).toString()).value_or(Uid());
}

const WaitlistEntry *WaitingList::find(const Uid &uid) const
{
    for (const WaitlistEntry &entry : m_entries) {
        if (entry.uid == uid)
            return &entry;
    }
    return nullptr;
}

QStringList WaitingList::mimeTypes() const
{
    return {QLatin1String(WeekView::waitingMime)};
}

QMimeData *WaitingList::mimeData(const QList<QListWidgetItem *> &items) const
{
    auto *dragged = new QMimeData;
    if (!items.isEmpty())
        dragged->setData(QLatin1String(WeekView::waitingMime), uidOf(items.first()).toString().toLatin1());
    return dragged;
}

void WaitingList::keyPressEvent(QKeyEvent *event)
{
    const Uid here = uidOf(currentItem());
    if (!here.isNull() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT placeAsked(here);
    else if (!here.isNull() && event->key() == Qt::Key_Delete)
        Q_EMIT dropAsked(here);
    else
        QListWidget::keyPressEvent(event);
}

} // namespace tingyu::ui
