// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tingyu::ui {

/// The running long job in the lower right corner: name, count, cancel. Hidden while there is none.
class JobStrip : public QFrame
{
    Q_OBJECT

public:
    explicit JobStrip(QWidget *over);
    void begin(const QString &label);
    void progress(qint64 done, qint64 total); ///< total 0 = not known
    void end();

Q_SIGNALS:
    void cancelAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    QLabel *m_label = nullptr;
    QLabel *m_count = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace tingyu::ui
