// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QTimer;

namespace tingyu::ui {

/// Counts the time since the last key, click, wheel or touch in this program.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(QObject *parent = nullptr);
    void setLimitMs(qint64 limitMs); ///< 0: never idle
    void start();
    void stop();

Q_SIGNALS:
    void left(int seconds); ///< once a second while running
    void idle();            ///< the limit is reached; said again each second until start() or stop()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    QTimer *m_timer = nullptr;
    QElapsedTimer m_quiet;
    qint64 m_limitMs = 300'000;
};

} // namespace tingyu::ui
