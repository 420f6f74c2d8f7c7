// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tingyu::ui {

/// A long job on a page or in a dialog of its own: what is done, how far, and the button that stops it.
/// Hidden while there is none.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    /// Bar and button are named "<name>.bar" and "<name>.cancel"; `spoken` is what the bar is called.
    ProgressLine(const char *name, const QString &spoken, QWidget *parent = nullptr);
    void begin(const QString &words);
    void progress(qint64 done, qint64 total); ///< total 0 = not known
    void end();

Q_SIGNALS:
    void cancelAsked();

private:
    QLabel *m_words = nullptr;
    QLabel *m_percent = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace tingyu::ui
