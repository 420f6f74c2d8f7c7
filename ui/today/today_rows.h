// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_sheet.h"
#include "ui/widgets/chip.h"

#include <QPushButton>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Card;
class SegmentedChoice;

/// Takes everything out of a card's body.
void clearRows(QVBoxLayout *rows);
/// Under the others, with a hairline between.
void appendRow(Card *card, QWidget *row);
/// A sentence where there are no rows.
QLabel *quiet(const QString &words, QWidget *parent);

/// A row that leads to the list or record behind it: chip, words, a number, and a caption at the right. The
/// whole row is the button; Up and Down go from row to row over the whole page, Home and End to its ends.
class LinkRow : public QPushButton
{
    Q_OBJECT

public:
    LinkRow(const QString &name, const QString &words, QWidget *parent);
    void setLead(const QString &lead);     ///< a time, in a column of its own before everything
    void setChip(const ChipContent &chip); ///< before the words
    void setCount(int count, Tone tone);   ///< after the words
    void setCaption(const QString &caption);
    void setMarked(bool marked); ///< the next one
    /// Stands at the right end and presses the row wherever on the page the keyboard is.
    void setKey(const QKeySequence &key);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void speak();
    int paintKey(QPainter *painter) const;
    QString m_lead;
    QString m_words;
    QString m_key;
    bool m_marked = false;
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
