// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_sheet.h"
#include "ui/widgets/chip.h"

#include <QPushButton>

class QLabel;
class QLineEdit;

namespace tingyu::ui {

class ActionButton;
class SegmentedChoice;

/// A row that leads to the list or record behind it: chip, words, a number, and a caption at the right. The
/// whole row is the button.
class LinkRow : public QPushButton
{
    Q_OBJECT

public:
    LinkRow(const QString &name, const QString &words, QWidget *parent);
    void setChip(const ChipContent &chip); ///< before the words
    void setCount(int count, Tone tone);   ///< after the words
    void setCaption(const QString &caption);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void speak();
    QString m_words;
    QString m_caption;
    ChipContent m_chip;
    ChipContent m_count;
};

/// A sheet that must be looked at today. Enter opens the line in which the contact is written down.
class FlagRow : public QWidget
{
    Q_OBJECT

public:
    FlagRow(int number, const SheetFlag &flag, const QString &scale, const QString &elapsed, QWidget *parent);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void openAsked(); ///< the review behind it
    void contact(const QString &with, const QString &note);

private:
    void begin();
    void submit();
    ActionButton *m_record = nullptr;
    QWidget *m_form = nullptr;
    SegmentedChoice *m_with = nullptr;
    QLineEdit *m_note = nullptr;
};

} // namespace tingyu::ui
