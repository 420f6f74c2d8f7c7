// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace tingyu::test {

/// Looks at every dialog of the program as it goes away, filled as it then is: what a screen reader says of
/// it and of what is in it. Fails the test at its own end. Qt's own dialogs (files, printers) are not looked
/// at.
class DialogLint : public QObject
{
public:
    DialogLint();
    ~DialogLint() override;
    Q_DISABLE_COPY_MOVE(DialogLint)

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QStringList m_problems;
};

} // namespace tingyu::test
