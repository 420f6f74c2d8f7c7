// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sheet_print.h"

#include "ui/print/paper.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

namespace tingyu::ui {
namespace {

struct SheetPage
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::SheetPage)
};

} // namespace

void drawRecoverySheet(QPainter &painter, const QRectF &page, const RecoverySheet &sheet,
                       const QString &school, const QDate &date)
{
    const qreal mm = page.width() / 210.0;
    painter.setPen(QPen(Qt::black, 0.28 * mm));
    const auto text = [&](qreal x, qreal y, qreal width, double points, const QString &words,
                          int flags = Qt::AlignLeft, bool bold = false) {
        painter.setFont(print::paperFont(points, bold));
        painter.drawText(QRectF(page.left() + x * mm, page.top() + y * mm, width * mm, 40 * mm),
                         flags | Qt::TextWordWrap, words);
    };
    text(0, 24, 210, 18, SheetPage::tr("恢 复 单"), Qt::AlignHCenter, true);
    text(0, 35, 210, 10, SheetPage::tr("内部资料 注意保密 · 凭这张纸可以打开全部数据"), Qt::AlignHCenter);
    text(25, 50, 160, 11, SheetPage::tr("学校:%1").arg(school));
    text(25, 58, 160, 11,
         SheetPage::tr("数据夹编号:%1    第 %2 代    日期:%3")
             .arg(sheet.vaultShortId)
             .arg(sheet.generation)
             .arg(date.toString(Qt::ISODate)));
    for (int i = 0; i < sheet.groups.size(); ++i) {
        const int column = i % 3;
        const int row = i / 3;
        const QRectF box(page.left() + (25 + column * 54) * mm, page.top() + (74 + row * 24) * mm, 50 * mm,
                         18 * mm);
        painter.drawRect(box);
        painter.setFont(print::paperFont(8));
        painter.drawText(box.adjusted(1.5 * mm, mm, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                         QString::number(i + 1));
        painter.setFont(print::paperFont(20, true));
        painter.drawText(box, Qt::AlignCenter,
                         sheet.groups.at(i).left(3) % QLatin1Char(' ') % sheet.groups.at(i).mid(3));
    }
    text(25, 152, 160, 10.5,
         SheetPage::tr(
             "装入信封,封口处签名,交校领导锁入保险柜。所有人都忘记密码、密码文件损坏或换新电脑时使用。"
             "怀疑有人看过时,请在设置中更换密钥并作废这张纸。"));
    text(25, 190, 80, 10.5, SheetPage::tr("心理教师(签名):"));
    text(110, 190, 80, 10.5, SheetPage::tr("校领导(签名):"));
    painter.drawLine(QPointF(page.left() + 57 * mm, page.top() + 196 * mm),
                     QPointF(page.left() + 100 * mm, page.top() + 196 * mm));
    painter.drawLine(QPointF(page.left() + 138 * mm, page.top() + 196 * mm),
                     QPointF(page.left() + 185 * mm, page.top() + 196 * mm));
}

bool printRecoverySheet(QWidget *parent, const RecoverySheet &sheet, const QString &school, const QDate &date)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    printer.setDocName(QStringLiteral("A4")); // what the spooler shows
    QPrintDialog dialog(&printer, parent);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    if (printer.outputFormat() != QPrinter::NativeFormat || !printer.outputFileName().isEmpty())
        return false; // a file would be a copy lying about
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    drawRecoverySheet(painter, painter.viewport(), sheet, school, date);
    return painter.end();
}

} // namespace tingyu::ui
