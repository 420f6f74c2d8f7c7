// SPDX-License-Identifier: GPL-3.0-or-later
// Papers of a file: a picture that a child drew and a letter on lined paper, painted here and now. What is
// written in the letter is strokes alone: nobody wrote it.
#include "app/demo/demo_room.h"
#include "core/school/student_document_service.h"
#include "ui/print/picture_reencoder.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace tingyu::demo {
namespace {

constexpr QSize sheet(900, 1200);
constexpr QRgb paperColour = 0xfffbf8f0;
constexpr int daysOfDrawing = 6;
constexpr int daysOfLetter = 3;

QByteArray asPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

QImage blank(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(paperColour);
    return image;
}

/// House, tree and person (房树人), as it is drawn with crayons.
QByteArray houseTreePerson()
{
    QImage image = blank(sheet.transposed());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto crayon = [&painter](QRgb colour, double width = 7) {
        painter.setPen(QPen(QColor(colour), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    };
    crayon(0xff8a6f4d);
    painter.drawRect(170, 420, 330, 260);
    painter.drawPolyline(QPolygonF({{140, 425}, {335, 260}, {530, 425}}));
    painter.drawRect(300, 540, 80, 140);
    crayon(0xff4a6fa5);
    painter.drawRect(210, 470, 60, 55);
    painter.drawRect(410, 470, 60, 55);
    crayon(0xff6b4f3a, 14);
    painter.drawLine(850, 690, 850, 450);
    painter.drawLine(850, 540, 920, 470);
    crayon(0xff4f8a5b);
    painter.drawEllipse(QPointF(850, 370), 150, 115);
    painter.drawEllipse(QPointF(800, 340), 55, 40);
    painter.drawEllipse(QPointF(905, 390), 60, 42);
    crayon(0xff3c4043);
    painter.drawEllipse(QPointF(645, 545), 26, 28);
    painter.drawLine(645, 573, 645, 645);
    painter.drawLine(645, 595, 610, 628);
    painter.drawLine(645, 595, 680, 628);
    painter.drawLine(645, 645, 622, 692);
    painter.drawLine(645, 645, 668, 692);
    crayon(0xff7a9a5a, 5);
    painter.drawLine(60, 697, 1140, 692);
    crayon(0xffe0a030);
    painter.drawEllipse(QPointF(1050, 130), 62, 62);
    painter.end();
    return asPng(image);
}

/// Lined paper with strokes like a hand's.
QByteArray letterPage(int lines)
{
    QImage image = blank(sheet);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int top = 180;
    constexpr int step = 78;
    constexpr int margin = 90;
    constexpr int strokes = 17;
    constexpr int width = 40;
    for (int line = 0; line < 12; ++line) {
        const int y = top + line * step;
        painter.setPen(QPen(QColor(0xffb9c4d6), 2));
        painter.drawLine(margin, y, sheet.width() - margin, y);
        if (line >= lines)
            continue;
        painter.setPen(QPen(QColor(0xff303860), 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const int first = line == 0 ? 0 : line == 1 ? 2 : 0;
        const int last = line == 0 ? 4 : line + 1 == lines ? strokes / 2 : strokes;
        for (int at = first; at < last; ++at) {
            const double x = margin + 8 + at * (width + 2);
            const double swing = std::sin(at * 1.7 + line * 2.3);
            QPainterPath sign(QPointF(x, y - 34 + swing * 5));
            sign.lineTo(x + 26, y - 36 - swing * 4);
            sign.quadTo(x + 4 + swing * 8, y - 22, x + 14 + swing * 10, y - 10);
            sign.lineTo(x + 28 - swing * 6, y - 12);
            painter.drawPath(sign);
        }
    }
    painter.end();
    return asPng(image);
}

Result<void> put(Room &room, const Pupil &pupil, const char *words, int days, const QList<NewPicture> &pages)
{
    const QJsonObject said = room.words.object(words);
    StudentDocument document;
    document.kind = said.value(QLatin1String("kind")).toString();
    document.title = said.value(QLatin1String("title")).toString();
    document.source = said.value(QLatin1String("source")).toString();
    document.note = said.value(QLatin1String("note")).toString();
    document.on = room.daysAgo(days);
    const auto added =
        StudentDocumentService(room.services.workplace, print::pictures()).add(pupil.uid, document, pages);
    return outcomeOf(added);
}

} // namespace

Result<void> makeDocuments(Room &room)
{
    const auto pupil = std::find_if(room.pupils.cbegin(), room.pupils.cend(),
                                    [](const Pupil &one) { return one.critical && one.withGrandmother; });
    if (pupil == room.pupils.cend())
        return {};
    if (const auto drawn = put(room, *pupil, "documents/drawing", daysOfDrawing,
                               {{QStringLiteral("1.png"), houseTreePerson()}});
        !drawn)
        return drawn;
    return put(room, *pupil, "documents/letter", daysOfLetter,
               {{QStringLiteral("1.png"), letterPage(12)}, {QStringLiteral("2.png"), letterPage(5)}});
}

} // namespace tingyu::demo
