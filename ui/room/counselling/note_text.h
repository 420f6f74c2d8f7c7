// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/label_words.h"
#include "ui/care/field_edit.h"

class QTextBlock;

namespace tingyu::ui {

/// Some lines of a note. Words that label somebody (requirement C17) are underlined as they are typed. Every
/// key lays out the whole paragraph, so for a very long one that is kept cheap: the underlines are painted
/// over the lines in view and are no part of the layout, and its letters are set without shaping, which is
/// the greater part of the work; Chinese and Latin look the same without it. What is pasted is cut at the
/// longest text a record takes.
class NoteText : public GrowingText
{
    Q_OBJECT

public:
    explicit NoteText(int lines, QWidget *parent = nullptr);
    /// The words underlined in a paragraph of such a text, in its order.
    static QList<LabelWord> labelWordsOf(const QTextBlock &block);

Q_SIGNALS:
    void cut(); ///< more was pasted than fits

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void findLabelWords(int from, int removed, int added);
    void chooseShaping();
    bool m_shapes = true;
};

} // namespace tingyu::ui
