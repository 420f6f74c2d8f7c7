// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/label_highlighter.h"

#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QTextBlock>
#include <QTextDocument>

namespace tingyu::ui {
namespace {

/// Kept with the paragraph, so that the caret can ask without searching again.
class FoundWords : public QTextBlockUserData
{
public:
    explicit FoundWords(const QList<LabelWord> &found) : words(found) {}
    QList<LabelWord> words;
};

} // namespace

LabelHighlighter::LabelHighlighter(QTextDocument *document) : QSyntaxHighlighter(document)
{
    connect(&Theme::instance(), &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

QList<LabelWord> LabelHighlighter::wordsOf(const QTextBlock &block)
{
    const auto *found = dynamic_cast<FoundWords *>(block.userData());
    return found == nullptr ? QList<LabelWord>() : found->words;
}

void LabelHighlighter::highlightBlock(const QString &text)
{
    const QList<LabelWord> words = labelWords(text);
    QTextCharFormat underlined;
    underlined.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    underlined.setUnderlineColor(palette().amber);
    for (const LabelWord &word : words)
        setFormat(static_cast<int>(word.from), static_cast<int>(word.length), underlined);
    setCurrentBlockUserData(words.isEmpty() ? nullptr : new FoundWords(words));
}

} // namespace tingyu::ui
