// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit-papers/manual.h"

#include "ui/print/paper.h"
#include "ui/print/pdf_file.h"
#include "ui/shell/help_tasks.h"
#include "ui/shell/help_view.h"
#include "ui/shell/key_list.h"
#include "ui/shell/page.h"

#include <QAbstractTextDocumentLayout>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <memory>
#include <vector>

namespace tingyu::app {
namespace {

constexpr double mm = 720 / 25.4;
constexpr double left = 18 * mm, top = 16 * mm, bodyWidth = 174 * mm, bodyHeight = 258 * mm;
constexpr double footTop = 282 * mm;
constexpr double inText =
    96 / 25.4; // a millimetre in a text document, which scales its own lengths to the paper
const QColor ink(0x22, 0x2b, 0x33), line(0xc8, 0xd0, 0xd6), soft(0xf0, 0xf4, 0xf5);

void lay(QTextDocument &text, QPaintDevice *device)
{
    text.documentLayout()->setPaintDevice(device);
    text.setDefaultFont(print::paperFont(9.5));
    text.setDocumentMargin(0);
    QTextCursor cursor(&text);
    cursor.beginEditBlock();
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        const int heading = format.headingLevel();
        const bool inTable = cursor.currentTable() != nullptr;
        format.setLineHeight(inTable ? 110 : 128, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(inTable || heading == 1 ? 0 : (heading > 1 ? 4 : 1.2) * inText);
        format.setBottomMargin(inTable ? 0 : (heading > 0 ? 2 : 1) * inText);
        cursor.setBlockFormat(format);
        QTextCursor words(block);
        words.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat letters;
        letters.setFontFamilies(print::paperFont(9.5).families());
        letters.setForeground(ink);
        if (heading > 0)
            letters.setFont(print::paperFont(heading == 1 ? 15 : 11.5, true));
        words.mergeCharFormat(letters);
    }
    for (QTextFrame *frame : text.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(line);
        format.setBorderCollapse(true);
        format.setCellPadding(1.2 * inText);
        format.setCellSpacing(0);
        format.setBottomMargin(2 * inText);
        format.setHeaderRowCount(1);
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(0, column);
            QTextCharFormat head = cell.format();
            head.setBackground(soft);
            cell.setFormat(head);
        }
    }
    cursor.endEditBlock();
    text.setPageSize(QSizeF(bodyWidth, bodyHeight));
}

std::unique_ptr<QTextDocument> paperOf(const QString &markdown, QPaintDevice *device)
{
    auto text = std::make_unique<QTextDocument>();
    text->setUndoRedoEnabled(false);
    text->setMarkdown(markdown);
    lay(*text, device);
    return text;
}

QString keyTable()
{
    QString table =
        QStringLiteral("| %1 | %2 |\n|---|---|\n").arg(ui::HelpView::tr("按键"), ui::HelpView::tr("作用"));
    for (const ui::KeyLine &one : ui::keyLines(ui::registerAllPages(VaultKind::School)))
        table += QStringLiteral("| %1 | %2 |\n").arg(one.keys, one.meaning);
    return table;
}

/// The list in front: groups, and in each its pages with where they begin. Page numbers are known once all is
/// laid.
QString listOf(const QString &title, const QList<ui::HelpTask> &tasks, const QList<int> &begins)
{
    QString list = QStringLiteral("# %1\n\n").arg(title);
    QString group;
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        if (tasks.at(i).group != group) {
            group = tasks.at(i).group;
            list += QStringLiteral("\n## %1\n\n").arg(group);
        }
        list += QStringLiteral("- %1 … %2\n").arg(tasks.at(i).title).arg(begins.value(i));
    }
    return list;
}

} // namespace

QString writeManual(const QString &title, const QString &out)
{
    QPdfWriter writer(out);
    writer.setResolution(720);
    QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    writer.setPageLayout(layout);
    writer.setTitle(print::neutralJobName());
    writer.setCreator(print::neutralJobName());

    const QList<ui::HelpTask> tasks = ui::helpTasks();
    if (tasks.isEmpty())
        return QStringLiteral("the help has no pages");
    std::vector<std::unique_ptr<QTextDocument>> papers;
    papers.push_back(paperOf(listOf(title, tasks, {}), &writer));
    int page = 1 + papers.front()->pageCount();
    QList<int> begins;
    for (const ui::HelpTask &task : tasks) {
        QString text = task.text;
        text.replace(QLatin1String(ui::helpKeysPlace), keyTable());
        papers.push_back(paperOf(text, &writer));
        begins.append(page);
        page += papers.back()->pageCount();
    }
    papers.front() = paperOf(listOf(title, tasks, begins), &writer);

    QPainter painter(&writer);
    if (!painter.isActive())
        return QStringLiteral("cannot be written: ") + out;
    int number = 0;
    for (const auto &paper : papers) {
        for (int i = 0; i < paper->pageCount(); ++i) {
            if (number++ > 0)
                writer.newPage();
            painter.save();
            painter.translate(left, top - i * bodyHeight);
            const QRectF body(0, i * bodyHeight, bodyWidth, bodyHeight);
            painter.setClipRect(body);
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = body;
            paper->documentLayout()->draw(&painter, context);
            painter.restore();
            painter.setFont(print::paperFont(8.5));
            painter.setPen(ink);
            painter.drawText(QRectF(left, footTop, bodyWidth, 6 * mm), Qt::AlignHCenter | Qt::AlignTop,
                             QString::number(number));
        }
    }
    painter.end();
    return {};
}

} // namespace tingyu::app
