// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/waitlist.h"

#include <QListWidget>

namespace tingyu::ui {

/// Who waits for a time, beside the week: dragged onto a time, or Enter for the time under the cursor.
class WaitingList : public QListWidget
{
    Q_OBJECT

public:
    explicit WaitingList(QWidget *parent = nullptr);
    /// `today` tells how long each has waited.
    void setEntries(const QList<WaitlistEntry> &entries, QDate today, bool covered);
    const WaitlistEntry *find(const Uid &uid) const;

Q_SIGNALS:
    void placeAsked(const Uid &waiting); ///< Enter or double click
    void dropAsked(const Uid &waiting);  ///< Delete

protected:
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Uid uidOf(const QListWidgetItem *item) const;
    QList<WaitlistEntry> m_entries;
};

/// 情绪调适 · 尽快 · 等了 3 天
QString waitingWords(const WaitlistEntry &entry, QDate today);

} // namespace tingyu::ui
