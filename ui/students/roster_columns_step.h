// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/students/roster_draft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace tingyu::ui {

class Card;
class Chip;

/// Which column of the file is which field, and which are stored. Recognised ones are marked green with a
/// word; every one can be changed.
class RosterColumnsStep : public QWidget
{
    Q_OBJECT

public:
    explicit RosterColumnsStep(QWidget *parent = nullptr);
    /// Builds the rows anew.
    void show(const RosterDraft &draft);
    /// The same columns read with another profile: states only, so that the keyboard stays where it is.
    void update(const RosterDraft &draft);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void profileChanged(const RosterProfile &profile);

private:
    struct Row
    {
        QString key; ///< heading as a profile names it
        QComboBox *field = nullptr;
        QCheckBox *taken = nullptr;
        Chip *state = nullptr;
    };
    void addRow(const RosterDraft &draft, const RosterSheet &sheet, const RosterColumn &column, int number);
    void chooseField(const QString &key, const QString &field);
    void setTaken(const QString &field, bool taken);

    Card *m_card = nullptr;
    QWidget *m_table = nullptr;
    QLabel *m_privacy = nullptr;
    QList<Row> m_rows;
    RosterProfile m_profile;
};

} // namespace tingyu::ui
