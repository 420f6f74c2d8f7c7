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

constexpr QSize paperSize(900, 1200);
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
    QImage image = blank(paperSize.transposed());
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

/// One word of a hand that nobody can read.
QPainterPath scribble(double x, double y, double width, double phase)
{
    constexpr double step = 6;
    QPainterPath path(QPointF(x, y - 14));
    for (double at = step; at < width; at += step) {
        const double swing = std::sin(at * 0.55 + phase) * (9 + 5 * std::sin(at * 0.13 + phase * 2));
        path.lineTo(x + at, y - 16 + swing);
    }
    return path;
}

/// Lined paper written on down to a line; `isFirst` has the words to whom it goes.
QByteArray letterPage(bool isFirst, int lines)
{
    constexpr int top = 180;
    constexpr int step = 78;
    constexpr int margin = 90;
    constexpr int allLines = 12;
    constexpr int wordStep = 120;
    QImage image = blank(paperSize);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const int right = paperSize.width() - margin;
    for (int line = 0; line < allLines; ++line) {
        const int y = top + line * step;
        painter.setPen(QPen(QColor(0xffb9c4d6), 2));
        painter.drawLine(margin, y, right, y);
        if (line >= lines)
            continue;
        painter.setPen(QPen(QColor(0xff303860), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const bool isGreeting = isFirst && line == 0;
        const bool isEnd = !isFirst && line + 1 == lines;
        const int from = margin + (isFirst && line == 1 ? wordStep / 2 : 0);
        const int to = isGreeting ? margin + 2 * wordStep : isEnd ? right / 2 : right;
        for (int x = from; x < to - wordStep / 3; x += wordStep)
            painter.drawPath(scribble(x, y, std::min(wordStep - 18, to - x), x * 0.7 + line * 1.9));
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
    return put(
        room, *pupil, "documents/letter", daysOfLetter,
        {{QStringLiteral("1.png"), letterPage(true, 12)}, {QStringLiteral("2.png"), letterPage(false, 5)}});
}

} // namespace tingyu::demo
