// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace tingyu::ui {

/// A short word at the lower edge: what was done, and its undo while it is offered. Goes by itself.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *over);
    /// `undo` empty: no button. Shown 6 s, with an undo 12 s.
    void say(const QString &text, const std::function<void()> &undo = {});
    QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    QLabel *m_text = nullptr;
    QPushButton *m_undo = nullptr;
    QTimer *m_timer = nullptr;
    std::function<void()> m_action;
};

} // namespace tingyu::ui
