// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_print.h"

#include "ui/print/page_layout.h"
#include "ui/print/paper.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace tingyu::ui {
namespace {

constexpr double onePoint = print::unitsPerPoint;
const QColor lineColor(0xc8, 0xd0, 0xd6), soft(0xf0, 0xf4, 0xf5);

void layTable(QTextTable &table, double points)
{
    QTextTableFormat format = table.format();
    format.setBorder(0.5 * onePoint);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(lineColor);
    format.setBorderCollapse(true);
    format.setCellPadding(points * 0.25 * onePoint);
    format.setCellSpacing(0);
    format.setBottomMargin(points * 0.5 * onePoint);
    format.setHeaderRowCount(1); // again on the next page
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(soft);
        cell.setFormat(head);
    }
}

} // namespace

QFont helpPaperFont(double points, bool semiBold)
{
    QFont sized = print::paperFont(points, semiBold);
    sized.setPixelSize(qRound(points * onePoint));
    return sized;
}

std::unique_ptr<QTextDocument> helpOnPaper(const QString &markdown, double points)
{
    auto text = std::make_unique<QTextDocument>();
    text->setUndoRedoEnabled(false);
    text->setDefaultFont(helpPaperFont(points));
    text->setMarkdown(markdown);
    text->setDocumentMargin(0);
    text->setIndentWidth(points * 2 * onePoint);
    QTextCursor cursor(text.get());
    cursor.beginEditBlock();
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        const bool inTable = cursor.currentTable() != nullptr;
        const int heading = format.headingLevel();
        format.setTopMargin(heading > 1 ? points * 0.9 * onePoint : 0);
        format.setBottomMargin(inTable ? 0 : points * 0.35 * onePoint);
        format.setLineHeight(inTable ? 110 : 130, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
        if (heading == 0)
            continue;
        QTextCharFormat letters;
        letters.setFont(helpPaperFont(points + (heading == 1 ? 6 : 1.5), true));
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(letters);
    }
    for (QTextFrame *frame : text->rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            layTable(*table, points);
    }
    cursor.endEditBlock();
    return text;
}

} // namespace tingyu::ui
