// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit-papers/manual.h"

#include "ui/print/page_layout.h"
#include "ui/print/pdf_file.h"
#include "ui/shell/help_print.h"
#include "ui/shell/help_tasks.h"
#include "ui/shell/key_list.h"
#include "ui/shell/page.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <memory>
#include <vector>

namespace tingyu::app {
namespace {

constexpr double point = print::unitsPerPoint;
constexpr double mm = 72 / 25.4 * point;
constexpr double left = 18 * mm, top = 16 * mm, bodyWidth = 174 * mm, bodyHeight = 258 * mm;
constexpr double footTop = 282 * mm;
constexpr double textPoints = 9.5;

std::unique_ptr<QTextDocument> paperOf(const QString &markdown)
{
    auto text = ui::helpOnPaper(markdown, textPoints);
    text->setPageSize(QSizeF(bodyWidth, bodyHeight));
    return text;
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
    print::beginPdf(writer);
    const QList<ui::HelpTask> tasks = ui::helpTasks();
    if (tasks.isEmpty())
        return QStringLiteral("the help has no pages");
    std::vector<std::unique_ptr<QTextDocument>> papers;
    papers.push_back(paperOf(listOf(title, tasks, {})));
    int page = 1 + papers.front()->pageCount();
    QList<int> begins;
    const QString keys = ui::keyTable(ui::registerAllPages(VaultKind::School));
    for (const ui::HelpTask &task : tasks) {
        QString text = task.text;
        text.replace(QLatin1String(ui::helpKeysPlace), keys);
        papers.push_back(paperOf(text));
        begins.append(page);
        page += papers.back()->pageCount();
    }
    papers.front() = paperOf(listOf(title, tasks, begins));

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
            painter.setFont(ui::helpPaperFont(8.5));
            painter.setPen(Qt::black);
            painter.drawText(QRectF(left, footTop, bodyWidth, 6 * mm), Qt::AlignHCenter | Qt::AlignTop,
                             QString::number(number));
        }
    }
    painter.end();
    return {};
}

} // namespace tingyu::app
