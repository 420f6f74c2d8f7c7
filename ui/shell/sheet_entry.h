// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace tingyu::ui {

/// The nine groups of the recovery sheet, typed in. Each is checked by itself as soon as it is full, and the
/// caret moves on; nothing is compared before all are there.
class SheetEntry : public QWidget
{
    Q_OBJECT

public:
    explicit SheetEntry(QWidget *parent = nullptr);
    bool isComplete() const; ///< nine groups that are right one by one
    QString text() const;
    void markGroup(int number); ///< from 1: shown as wrong, takes the caret
    void wipe();
    QWidget *firstField() const;

Q_SIGNALS:
    void changed();

private:
    void check(int index);
    QList<QLineEdit *> m_fields;
    QLabel *m_note = nullptr;
};

/// The nine groups to copy by hand: large figures, three in a row.
QWidget *makeSheetView(const QStringList &groups, QWidget *parent);

} // namespace tingyu::ui
