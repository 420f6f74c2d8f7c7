// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chip.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace tingyu::ui {

class WrapRow;

/// A sheet of paper on the page: title, a caption at the right, and a body. Cards separate, hairlines divide.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setNote(const QString &note); ///< small, right of the title
    void setAccent(Tone tone);         ///< stripe at the left edge; Plain for none
    void addToHeader(QWidget *widget); ///< right of the note
    QVBoxLayout *body() const { return m_body; }
    static QFrame *hairline(QWidget *parent);

private:
    void showHeader();
    WrapRow *m_header = nullptr;
    QVBoxLayout *m_body = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace tingyu::ui
