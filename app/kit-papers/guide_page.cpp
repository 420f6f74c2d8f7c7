// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit-papers/guide_page.h"

#include "ui/print/paper.h"
#include "ui/print/pdf_file.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace tingyu::app {
namespace {

using print::paperFont;

constexpr double mm = 720 / 25.4; // the painter's unit is a tenth of a point
constexpr double left = 14 * mm, right = 196 * mm, top = 12 * mm, bottom = 285 * mm;
constexpr double gap = 7 * mm;
constexpr int columns = 2;
const QColor ink(0x22, 0x2b, 0x33), quiet(0x5a, 0x66, 0x70), line(0xc8, 0xd0, 0xd6), accent(0x1f, 0x6f, 0x78),
    ground(0xf2, 0xf5, 0xf6);

struct Block
{
    QString head;
    QStringList lines;
};

QList<Block> blocksOf(const QString &text)
{
    QList<Block> blocks;
    bool isNew = true;
    for (const QString &one : text.split(QLatin1Char('\n'))) {
        if (one.trimmed().isEmpty()) {
            isNew = true;
        } else if (isNew) {
            blocks.append({one.trimmed(), {}});
            isNew = false;
        } else {
            blocks.last().lines.append(one.trimmed());
        }
    }
    return blocks;
}

/// The window alone, without the empty screen around it.
QImage withoutScreen(const QImage &picture)
{
    const auto isEmptyRow = [&](int y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y) != Qt::black)
                return false;
        }
        return true;
    };
    const auto isEmptyColumn = [&](int x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (picture.pixelColor(x, y) != Qt::black)
                return false;
        }
        return true;
    };
    int from = 0, to = picture.height(), west = 0, east = picture.width();
    while (from < to && isEmptyRow(from))
        ++from;
    while (to > from && isEmptyRow(to - 1))
        --to;
    while (west < east && isEmptyColumn(west))
        ++west;
    while (east > west && isEmptyColumn(east - 1))
        --east;
    return picture.copy(west, from, east - west, to - from);
}

/// Paints text wrapped into the width; where it ends.
double paintText(QPainter &painter, const QRectF &box, const QString &text, const QFont &font,
                 const QColor &colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    QRectF used;
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
    return used.bottom();
}

/// What is typed, on a ground of its own with the place of a picture.
double paintTyped(QPainter &painter, const QRectF &box, const QStringList &lines)
{
    painter.setPen(QPen(line, 8));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 1.5 * mm, 1.5 * mm);
    const double inside = 4 * mm;
    return paintText(painter, box.adjusted(inside, inside, -inside, -inside), lines.join(QLatin1Char('\n')),
                     paperFont(9.5), ink) <= box.bottom()
               ? box.bottom()
               : bottom + 1;
}

/// One step in its column, from `y`; where it ends, or beyond the page when its picture cannot be read.
double paintStep(QPainter &painter, double x, double y, double width, int number, const Block &block,
                 const QDir &pictures)
{
    const QStringList parts = block.head.split(QLatin1Char('|'));
    const QString picture = parts.value(0).trimmed();
    const double disc = 6.5 * mm;
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawEllipse(QRectF(x, y, disc, disc));
    painter.setFont(paperFont(11, true));
    painter.setPen(Qt::white);
    painter.drawText(QRectF(x, y, disc, disc), Qt::AlignCenter, QString::number(number));
    paintText(painter, {x + disc + 2 * mm, y + 0.6 * mm, width - disc - 2 * mm, disc},
              parts.value(1).trimmed(), paperFont(11, true), ink);
    y += disc + 2 * mm;

    constexpr double shape = 768.0 / 1366.0; // of the screen the program is made for
    const QRectF box(x, y, width, width * shape);
    if (picture == QLatin1String("-"))
        return paintTyped(painter, box, block.lines);
    const QImage image = withoutScreen(QImage(pictures.filePath(picture)));
    if (image.isNull())
        return bottom + 1;
    const QSizeF size = QSizeF(image.size()).scaled(box.size(), Qt::KeepAspectRatio);
    painter.drawImage(QRectF(box.topLeft(), size), image);
    painter.setPen(QPen(line, 8));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(box.topLeft(), size));
    return paintText(painter, {x, box.bottom() + 1.5 * mm, width, 40 * mm},
                     block.lines.join(QLatin1Char('\n')), paperFont(9), quiet);
}

} // namespace

QString writeGuide(const QString &words, const QString &pictures, const QString &out)
{
    QFile file(words);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("cannot be read: ") + words;
    const QList<Block> blocks = blocksOf(QString::fromUtf8(file.readAll()));
    if (blocks.size() < 3)
        return QStringLiteral("no steps in ") + words;

    QPdfWriter writer(out);
    print::beginPdf(writer);
    QPainter painter(&writer);
    if (!painter.isActive())
        return QStringLiteral("cannot be written: ") + out;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);

    double y =
        paintText(painter, {left, top, right - left, 20 * mm}, blocks.first().head, paperFont(17, true), ink);
    y = paintText(painter, {left, y + 1 * mm, right - left, 20 * mm},
                  blocks.first().lines.join(QLatin1Char('\n')), paperFont(9.5), quiet) +
        4 * mm;
    const double width = (right - left - gap * (columns - 1)) / columns;
    double rowEnd = y;
    const qsizetype steps = blocks.size() - 2;
    for (qsizetype i = 0; i < steps; ++i) {
        const auto column = static_cast<int>(i % columns);
        if (column == 0)
            y = i == 0 ? y : rowEnd + 4.5 * mm;
        const double end = paintStep(painter, left + column * (width + gap), y, width,
                                     static_cast<int>(i + 1), blocks.at(i + 1), QDir(pictures));
        rowEnd = column == 0 ? end : qMax(rowEnd, end);
    }
    painter.setPen(QPen(line, 8));
    painter.drawLine(QPointF(left, rowEnd + 4 * mm), QPointF(right, rowEnd + 4 * mm));
    const QStringList foot = QStringList{blocks.last().head} + blocks.last().lines;
    y = paintText(painter, {left, rowEnd + 6 * mm, right - left, 60 * mm}, foot.join(QLatin1Char('\n')),
                  paperFont(9), ink);
    painter.end();
    return y <= bottom ? QString() : QStringLiteral("not on one page, or a picture is missing: ") + words;
}

} // namespace tingyu::app
