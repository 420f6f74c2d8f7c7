// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/handbook.h"

#include "core/base/platform.h"
#include "ui/print/page_layout.h"
#include "ui/print/paper.h"
#include "ui/print/pdf_file.h"
#include "ui/shell/help_pictures.h"
#include "ui/shell/help_tasks.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <memory>

namespace tingyu::ui {
namespace {

class Handbook
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::Handbook)
};

constexpr double point = print::unitsPerPoint;
constexpr double mm = 72 / 25.4 * point;
constexpr double sideMargin = 20 * mm;
constexpr double headLine = 15 * mm;
constexpr double bodyTop = 20 * mm;
constexpr double bodyBottom = 282 * mm;
constexpr double paperWidth = 210 * mm;
constexpr double bodyWidth = paperWidth - 2 * sideMargin;
constexpr double largestText = 11;
constexpr double smallestText = 7.5;
constexpr double largestPicture = 88 * mm; ///< its height; it gives way to the text
constexpr double smallestPicture = 45 * mm;
constexpr double pictureGap = 4 * mm;

struct Sheet
{
    std::unique_ptr<QTextDocument> text;
    QSizeF picture; ///< as it is painted
};

/// Sized in the units of the sheet, whatever the resolution of the device.
QFont font(double points, bool semiBold = false)
{
    QFont sized = print::paperFont(points, semiBold);
    sized.setPixelSize(qRound(points * point));
    return sized;
}

std::unique_ptr<QTextDocument> laidOut(const QString &markdown, double points)
{
    auto text = std::make_unique<QTextDocument>();
    text->setDefaultFont(font(points));
    text->setMarkdown(markdown);
    text->setDocumentMargin(0);
    text->setIndentWidth(points * 2 * point);
    QTextCursor cursor(text.get());
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        const bool inTable = cursor.currentTable() != nullptr;
        const int heading = format.headingLevel();
        format.setTopMargin(heading > 1 ? points * 0.9 * point : 0);
        format.setBottomMargin(inTable ? 0 : points * 0.35 * point);
        format.setLineHeight(inTable ? 110 : 130, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
        if (heading == 0)
            continue;
        QTextCharFormat letters;
        letters.setFont(font(points + (heading == 1 ? 6 : 1.5), true));
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(letters);
    }
    for (QTextFrame *frame : text->rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(0.5 * point);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderCollapse(true);
            format.setCellPadding(points * 0.25 * point);
            format.setCellSpacing(0);
            table->setFormat(format);
        }
    }
    text->setTextWidth(bodyWidth);
    return text;
}

/// The largest text that leaves room for a picture one can still read; then the picture takes what is left.
Sheet fitted(const QString &markdown, const QImage &picture)
{
    const double room = bodyBottom - bodyTop;
    const double least = picture.isNull() ? 0 : smallestPicture + pictureGap;
    double points = largestText;
    auto text = laidOut(markdown, points);
    while (text->size().height() + least > room && points > smallestText) {
        points -= 0.5;
        text = laidOut(markdown, points);
    }
    Sheet sheet{std::move(text), {}};
    if (!picture.isNull()) {
        const double height = qMin(largestPicture, room - sheet.text->size().height() - pictureGap);
        sheet.picture = QSizeF(picture.size()).scaled(bodyWidth, qMax(height, 0.0), Qt::KeepAspectRatio);
    }
    return sheet;
}

void paintSheet(QPainter &painter, const QString &task, const QString &markdown, int number, int count)
{
    const QImage picture = helpPicture(task);
    const Sheet sheet = fitted(markdown, picture);
    painter.setFont(font(8));
    painter.setPen(Qt::black);
    const QRectF head(sideMargin, headLine - 5 * mm, bodyWidth, 5 * mm);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     Handbook::tr("听屿 %1 手册").arg(QStringLiteral(TINGYU_VERSION)));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("%1 / %2").arg(number).arg(count));
    painter.setPen(QPen(Qt::black, 0.5 * point));
    painter.drawLine(QPointF(sideMargin, headLine), QPointF(sideMargin + bodyWidth, headLine));
    painter.save();
    painter.translate(sideMargin, bodyTop);
    sheet.text->drawContents(&painter);
    painter.restore();
    if (sheet.picture.isEmpty())
        return;
    const QRectF place(QPointF(sideMargin + (bodyWidth - sheet.picture.width()) / 2,
                               bodyTop + sheet.text->size().height() + pictureGap),
                       sheet.picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, picture);
    painter.drawRect(place);
}

} // namespace

QStringList handbookTasks()
{
    return {u"first_run"_qs, u"roster"_qs, u"duty"_qs, u"walk_in"_qs,     u"session_note"_qs, u"campaign"_qs,
            u"keying"_qs,    u"review"_qs, u"case"_qs, u"case_report"_qs, u"backup"_qs,       u"trouble"_qs};
}

Result<void> paintHandbook(QPagedPaintDevice &device)
{
    QPageLayout page(QPageSize(QPageSize::A4), QPageLayout::Portrait, {});
    page.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(page);
    const QList<HelpTask> tasks = helpTasks();
    const QStringList wanted = handbookTasks();
    QPainter painter;
    if (!painter.begin(&device))
        return fail(Errc::Io, "print.printer_refused");
    const double scale = painter.device()->width() / paperWidth;
    painter.scale(scale, scale);
    int number = 0;
    for (const QString &id : wanted) {
        for (const HelpTask &task : tasks) {
            if (task.id != id)
                continue;
            if (number > 0 && !device.newPage())
                return fail(Errc::Io, "print.printer_refused");
            paintSheet(painter, id, task.text, ++number, static_cast<int>(wanted.size()));
        }
    }
    return painter.end() ? Result<void>() : fail(Errc::Io, "print.printer_refused");
}

Result<void> writeHandbook(const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(print::neutralJobName());
    writer.setCreator(print::neutralJobName());
    if (const auto painted = paintHandbook(writer); !painted)
        return painted;
    return platform::replaceFile(path, bytes);
}

} // namespace tingyu::ui
