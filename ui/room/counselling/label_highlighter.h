// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/label_words.h"

#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTimer>

namespace tingyu::ui {

/// Underlines words that label somebody (requirement C17) while they are typed: only the paragraph that
/// changed is looked at, so that a long note is as quick as a short one. A very long paragraph is looked at
/// when the keys rest: underlines make it dearer to lay out, and new ones lay it out a second time.
class LabelHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit LabelHighlighter(QTextDocument *document);
    /// What was found in this paragraph, in its order.
    static QList<LabelWord> wordsOf(const QTextBlock &block);

protected:
    void highlightBlock(const QString &text) override;

private:
    void catchUp();
    QTimer m_rest;
    QList<QTextBlock> m_waiting;
    bool m_isCatchingUp = false;
};

} // namespace tingyu::ui
