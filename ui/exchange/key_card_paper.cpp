// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/key_card_paper.h"

#include "ui/print/paper.h"
#include "ui/text/exchange_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <qrencode.h>

#include <memory>

namespace tingyu::ui {
namespace {

struct KeyCardPaper
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::KeyCardPaper)
};

constexpr int quietModules = 4; // ISO/IEC 18004: a light border of four modules

void drawCode(QPainter &painter, const QRectF &box, const QString &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toLatin1().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return; // out of memory: the digits beside it say the same
    const qreal module = box.width() / (code->width + 2 * quietModules);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1) == 0)
                continue;
            painter.fillRect(QRectF(box.left() + (x + quietModules) * module,
                                    box.top() + (y + quietModules) * module, module, module),
                             Qt::black);
        }
    }
}

} // namespace

QString fingerprintTyped(const exchange::KeyCard &card)
{
    return exchange::fingerprintOf(card.id()).join(u' ');
}

void drawKeyCardPaper(QPainter &painter, const QRectF &page, const exchange::KeyCard &card, const QDate &date)
{
    const qreal mm = page.width() / 210.0;
    painter.setPen(QPen(Qt::black, 0.28 * mm));
    const auto text = [&](qreal x, qreal y, qreal width, double points, const QString &words,
                          int flags = Qt::AlignLeft, bool bold = false) {
        painter.setFont(print::paperFont(points, bold));
        painter.drawText(QRectF(page.left() + x * mm, page.top() + y * mm, width * mm, 40 * mm),
                         flags | Qt::TextWordWrap, words);
    };
    text(0, 24, 210, 18, KeyCardPaper::tr("密 钥 卡 指 纹"), Qt::AlignHCenter, true);
    text(0, 36, 210, 10, KeyCardPaper::tr("随密钥卡文件一起交给对方;对方照这张纸输入指纹后才会收下"),
         Qt::AlignHCenter);
    text(25, 52, 160, 11, KeyCardPaper::tr("单位:%1(%2)").arg(card.name, text::unitKindName(card.kind)));
    text(25, 60, 160, 11,
         KeyCardPaper::tr("编号:%1    日期:%2")
             .arg(exchange::keyIdText(card.id()).left(8), date.toString(Qt::ISODate)));
    const QStringList groups = exchange::fingerprintOf(card.id());
    constexpr int columns = 2;
    for (int i = 0; i < groups.size(); ++i) {
        const int row = i / columns;
        const QRectF box(page.left() + (25 + (i % columns) * 48) * mm, page.top() + (76 + row * 20) * mm,
                         44 * mm, 16 * mm);
        painter.drawRect(box);
        painter.setFont(print::paperFont(8));
        painter.drawText(box.adjusted(1.5 * mm, mm, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                         QString::number(i + 1));
        painter.setFont(print::paperFont(18, true));
        painter.drawText(box, Qt::AlignCenter, groups.at(i).left(3) % u' ' % groups.at(i).mid(3));
    }
    drawCode(painter, QRectF(page.left() + 126 * mm, page.top() + 76 * mm, 60 * mm, 60 * mm),
             fingerprintTyped(card));
    text(126, 138, 60, 9, KeyCardPaper::tr("可用扫码枪代替输入"), Qt::AlignHCenter);
    text(25, 166, 160, 10.5,
         KeyCardPaper::tr("请加盖公章,与 U 盘当面交给对方,或在电话里逐组核对。不要拍照用微信、QQ 发送:"
                          "这样不能证明是谁的卡。"));
    text(25, 200, 80, 10.5, KeyCardPaper::tr("经办人(签名):"));
    text(110, 200, 80, 10.5, KeyCardPaper::tr("单位(公章):"));
    painter.drawLine(QPointF(page.left() + 52 * mm, page.top() + 206 * mm),
                     QPointF(page.left() + 100 * mm, page.top() + 206 * mm));
}

bool printKeyCardPaper(QWidget *parent, const exchange::KeyCard &card, const QDate &date)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    printer.setDocName(QStringLiteral("A4")); // what the spooler shows
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    drawKeyCardPaper(painter, painter.viewport(), card, date);
    return painter.end();
}

} // namespace tingyu::ui
