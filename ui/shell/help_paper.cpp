// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_paper.h"

#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace tingyu::ui {
namespace {

constexpr int textSize = 14; // look.md: text, at the default size
constexpr int widestLine = 760;
constexpr int pageMargin = 16;

void layTable(QTextTable &table)
{
    const Palette &colours = palette();
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(colours.line);
    format.setBorderCollapse(true);
    format.setCellPadding(px(5));
    format.setCellSpacing(0);
    format.setBottomMargin(px(10));
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(colours.primarySoft);
        cell.setFormat(head);
    }
}

/// Heading, paragraph or line of a list: its margins and, for a heading, its size.
void layBlock(QTextCursor &cursor, const QTextBlock &block)
{
    QTextBlockFormat format = block.blockFormat();
    const int heading = format.headingLevel();
    const bool inTable = cursor.currentTable() != nullptr;
    const bool isCode = format.hasProperty(QTextFormat::BlockCodeFence);
    format.setLineHeight(inTable || isCode ? 120 : 140, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(heading == 1 || inTable ? 0 : px(heading > 1 ? 16 : isCode ? 0 : 5));
    format.setBottomMargin(inTable || isCode ? 0 : px(heading == 1 ? 10 : 5));
    if (isCode)
        format.setBackground(palette().background);
    cursor.setBlockFormat(format);
    if (heading == 0)
        return;
    QTextCharFormat letters;
    letters.setFont(Theme::instance().font(heading == 1 ? 18 : 15, true));
    letters.setForeground(palette().ink);
    QTextCursor words(block);
    words.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    words.setCharFormat(letters);
}

/// Keys and file names on a ground of their own, links and the names of buttons in the colour of action.
void layWords(QTextDocument &paper)
{
    const Palette &colours = palette();
    struct Piece
    {
        int from;
        int length;
        QTextCharFormat format;
    };
    QList<Piece> pieces;
    for (QTextBlock block = paper.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            continue;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment piece = it.fragment();
            const QTextCharFormat is = piece.charFormat();
            QTextCharFormat wanted;
            if (is.fontFixedPitch()) {
                wanted.setFont(Theme::instance().font(textSize - 1));
                wanted.setBackground(colours.background);
            } else if (is.isAnchor()) {
                wanted.setForeground(colours.primary);
                wanted.setFontUnderline(true);
            } else if (is.fontWeight() > QFont::Normal &&
                       !block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)) {
                wanted.setForeground(colours.primary);
            } else {
                continue;
            }
            pieces.append({piece.position(), piece.length(), wanted});
        }
    }
    static const QRegularExpression button(QStringLiteral("「[^」]*」"));
    for (QTextCursor at = paper.find(button, 0); !at.isNull(); at = paper.find(button, at)) {
        QTextCharFormat wanted;
        wanted.setForeground(colours.primary);
        pieces.append({at.selectionStart(), at.selectionEnd() - at.selectionStart(), wanted});
    }
    for (const Piece &piece : std::as_const(pieces)) {
        QTextCursor cursor(&paper);
        cursor.setPosition(piece.from);
        cursor.setPosition(piece.from + piece.length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(piece.format);
    }
}

} // namespace

HelpPaper::HelpPaper(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(false); // Tab goes from link to link, then on
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setVerticalScrollBarPolicy(
        Qt::ScrollBarAlwaysOn); // one that comes and goes would change the width of the lines
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        const int place = verticalScrollBar()->value();
        lay();
        verticalScrollBar()->setValue(place);
    });
}

void HelpPaper::showText(const QString &markdown, const QImage &picture)
{
    m_markdown = markdown;
    m_picture = picture;
    lay();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void HelpPaper::mark(const QStringList &words)
{
    m_words = words;
    QList<QTextEdit::ExtraSelection> found;
    for (const QString &word : words) {
        for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at)) {
            QTextEdit::ExtraSelection here;
            here.cursor = at;
            here.format.setBackground(ui::palette().amberSoft);
            found.append(here);
        }
    }
    setExtraSelections(found);
}

void HelpPaper::lay()
{
    QTextDocument &paper = *document();
    paper.setDefaultFont(Theme::instance().font(textSize));
    paper.setMarkdown(m_markdown);
    paper.setDocumentMargin(px(pageMargin));
    paper.setIndentWidth(px(24));
    QTextCursor cursor(&paper);
    cursor.beginEditBlock();
    for (QTextBlock block = paper.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        layBlock(cursor, block);
    }
    for (QTextFrame *frame : paper.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            layTable(*table);
    }
    layWords(paper);
    layPicture();
    cursor.endEditBlock();
    fitWidth();
    mark(m_words);
}

/// Under the title and the sentence below it. Made as wide as the lines beforehand: a document scales
/// roughly.
void HelpPaper::layPicture()
{
    m_laidFor = lineWidth();
    if (m_picture.isNull())
        return;
    const qreal sharp = devicePixelRatioF();
    const int room = m_laidFor - 2 * px(pageMargin);
    QImage fitted = m_picture.width() > room * sharp
                        ? m_picture.scaledToWidth(qRound(room * sharp), Qt::SmoothTransformation)
                        : m_picture;
    fitted.setDevicePixelRatio(sharp);
    QTextCursor cursor(document()->begin().next());
    cursor.movePosition(QTextCursor::EndOfBlock);
    QTextBlockFormat plain;
    plain.setTopMargin(px(8));
    plain.setBottomMargin(px(8));
    cursor.insertBlock(plain, QTextCharFormat());
    cursor.insertImage(fitted);
}

void HelpPaper::layForWidth()
{
    if (lineWidth() == m_laidFor)
        return;
    const int place = verticalScrollBar()->value();
    lay();
    verticalScrollBar()->setValue(place);
}

int HelpPaper::lineWidth() const
{
    return qMin(viewport()->width(), px(widestLine));
}

/// Long lines are hard to follow: on a wide window the text stops before the edge.
void HelpPaper::fitWidth()
{
    setLineWrapColumnOrWidth(lineWidth());
}

QVariant HelpPaper::loadResource(int, const QUrl &)
{
    return QByteArray(); // with no value at all Qt would look for a file
}

void HelpPaper::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitWidth();
    // Not at once: laying it out may itself bring a scroll bar, and with it another width.
    if (!m_picture.isNull() && lineWidth() != m_laidFor)
        QMetaObject::invokeMethod(this, &HelpPaper::layForWidth, Qt::QueuedConnection);
}

} // namespace tingyu::ui
