// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/waitlist.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

class DataTable;
class ValueTableModel;

/// 候补 as a list: who waits, since when, for what. Enter finds a time.
class WaitlistView : public QWidget
{
    Q_OBJECT

public:
    explicit WaitlistView(PageHost &host, QWidget *parent = nullptr);
    void setEntries(const QList<WaitlistEntry> &entries, bool covered);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void addAsked();
    void placeAsked(const WaitlistEntry &entry);
    void dropAsked(const WaitlistEntry &entry);

private:
    const WaitlistEntry *current() const;
    PageHost &m_host;
    QList<WaitlistEntry> m_entries;
    DataTable *m_table = nullptr;
    ValueTableModel *m_model = nullptr;
};

} // namespace tingyu::ui
