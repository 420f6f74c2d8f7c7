// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/label_highlighter.h"

#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QTextDocument>

#include <utility>

namespace tingyu::ui {
namespace {

constexpr int longParagraph = 4000; ///< characters
constexpr int restMs = 400;         ///< after the last key

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
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &LabelHighlighter::catchUp);
}

void LabelHighlighter::catchUp()
{
    m_isCatchingUp = true;
    const QList<QTextBlock> waiting = std::exchange(m_waiting, {});
    for (const QTextBlock &block : waiting) {
        if (block.isValid() && block.document() == document())
            rehighlightBlock(block);
    }
    m_isCatchingUp = false;
}

QList<LabelWord> LabelHighlighter::wordsOf(const QTextBlock &block)
{
    const auto *found = dynamic_cast<FoundWords *>(block.userData());
    return found == nullptr ? QList<LabelWord>() : found->words;
}

void LabelHighlighter::highlightBlock(const QString &text)
{
    if (text.size() > longParagraph && !m_isCatchingUp) {
        if (!m_waiting.contains(currentBlock()))
            m_waiting.append(currentBlock());
        setCurrentBlockUserData(nullptr);
        m_rest.start();
        return;
    }
    const QList<LabelWord> words = labelWords(text);
    QTextCharFormat underlined;
    underlined.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    underlined.setUnderlineColor(palette().amber);
    for (const LabelWord &word : words)
        setFormat(static_cast<int>(word.from), static_cast<int>(word.length), underlined);
    setCurrentBlockUserData(words.isEmpty() ? nullptr : new FoundWords(words));
}

} // namespace tingyu::ui
