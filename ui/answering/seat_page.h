// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/answering/answer_pages.h"

class QGridLayout;
class QScrollArea;

namespace tingyu::ui {

/// Where the helper chooses who answers next: a whole class has its place on a small screen, and the keys
/// lead through the names first and to the way out last.
class SeatPage : public PlainPage
{
    Q_OBJECT

public:
    explicit SeatPage(QWidget *parent = nullptr);
    QPushButton *addLeave(const QString &text, const char *objectName, const QString &accessibleName,
                          const std::function<void()> &action);
    /// One button a name; the first takes the keyboard.
    void offer(const QStringList &names, const std::function<void(qsizetype)> &chosen);
    /// No names, and the one button that asks the helper for them.
    void offerNext(const QString &text, const QString &accessibleName, const std::function<void()> &action);
    void cover(); ///< nobody reads the names while another answers

private:
    void empty();
    void put(QPushButton *button, qsizetype at);

    QScrollArea *m_scroll = nullptr;
    QGridLayout *m_grid = nullptr;
    QPushButton *m_leave = nullptr;
    QList<QPushButton *> m_shown;
};

} // namespace tingyu::ui
