// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace tingyu::ui {

/// One file dropped on a widget. The widget owns it; what is not exactly one file on this PC is not taken.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *target);

Q_SIGNALS:
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace tingyu::ui
