// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QLabel;

namespace tingyu::ui {

class ActionButton;
class Workspace;

/// A walk along the rail for somebody who sees the window for the first time: at each page one sentence of
/// what it is for. Lies over the workspace and holds the keyboard meanwhile; Enter goes on, Esc ends it.
class Tour : public QFrame
{
    Q_OBJECT

public:
    explicit Tour(Workspace &over);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Stop
    {
        QString page;
        QString sentence;
    };
    void stand(int stop);
    void place();
    void end();

    Workspace &m_workspace;
    QList<Stop> m_stops;
    int m_at = 0;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_count = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_next = nullptr;
};

/// Begins it, or goes back to its start where it is under way.
void startTour(Workspace &workspace);

} // namespace tingyu::ui
