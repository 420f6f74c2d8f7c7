// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/handbook.h"

#include "core/base/platform.h"
#include "ui/print/page_layout.h"
#include "ui/print/pdf_file.h"
#include "ui/shell/help_pictures.h"
#include "ui/shell/help_print.h"
#include "ui/shell/help_tasks.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

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

struct HelpSheet
{
    std::unique_ptr<QTextDocument> text;
    QSizeF picture; ///< as it is painted
};

std::unique_ptr<QTextDocument> laidOut(const QString &markdown, double points)
{
    auto text = helpOnPaper(markdown, points);
    text->setTextWidth(bodyWidth);
    return text;
}

/// The largest text that leaves room for a picture one can still read; then the picture takes what is left.
HelpSheet fitted(const QString &markdown, const QImage &picture)
{
    const double room = bodyBottom - bodyTop;
    const double least = picture.isNull() ? 0 : smallestPicture + pictureGap;
    double points = largestText;
    auto text = laidOut(markdown, points);
    while (text->size().height() + least > room && points > smallestText) {
        points -= 0.5;
        text = laidOut(markdown, points);
    }
    HelpSheet sheet{std::move(text), {}};
    if (!picture.isNull()) {
        const double height = qMin(largestPicture, room - sheet.text->size().height() - pictureGap);
        sheet.picture = QSizeF(picture.size()).scaled(bodyWidth, qMax(height, 0.0), Qt::KeepAspectRatio);
    }
    return sheet;
}

void paintSheet(QPainter &painter, const QString &task, const QString &markdown, int number, int count)
{
    const QImage picture = helpPicture(task);
    const HelpSheet sheet = fitted(markdown, picture);
    painter.setFont(helpPaperFont(8));
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
    device.setPageLayout(print::wholeA4());
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
    print::beginPdf(writer);
    if (const auto painted = paintHandbook(writer); !painted)
        return painted;
    return platform::replaceFile(path, bytes);
}

} // namespace tingyu::ui
