// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/preview_widget.h"

#include "ui/print/file_name.h"
#include "ui/print/pdf_file.h"
#include "ui/text/error_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/saved_line.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int sheetGap = 16;

QSize sheetSize(double zoom, const print::Sheet &sheet)
{
    const double factor = zoom * 96 / (72 * print::unitsPerPoint);
    return {qRound(sheet.width() * factor), qRound(sheet.height() * factor)};
}

} // namespace

PreviewWidget::PreviewWidget(QWidget *parent) : QWidget(parent)
{
    auto *bar = new QToolBar(this);
    m_print = action(QStringLiteral("previewPrint"), tr("打印…"), QKeySequence::Print, [this] { print(); });
    m_save = action(QStringLiteral("previewSave"), tr("存为 PDF…"), QKeySequence::Save, [this] { save(); });
    QAction *smaller = action(QStringLiteral("previewSmaller"), tr("缩小"), QKeySequence::ZoomOut,
                              [this] { setZoom(m_zoom / 1.2); });
    QAction *larger = action(QStringLiteral("previewLarger"), tr("放大"), QKeySequence::ZoomIn,
                             [this] { setZoom(m_zoom * 1.2); });
    QAction *fit = action(QStringLiteral("previewFit"), tr("适合宽度"), QKeySequence(Qt::CTRL | Qt::Key_0),
                          [this] { fitWidth(); });
    for (QAction *one : {m_print, m_save, smaller, larger, fit}) {
        bar->addAction(one);
        // A tool button is what assistive technology and the keyboard meet.
        if (QWidget *button = bar->widgetForAction(one)) {
            button->setObjectName(one->objectName() + QStringLiteral("Button"));
            button->setAccessibleName(one->text());
            button->setFocusPolicy(Qt::TabFocus);
        }
    }
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("previewPageCount"));
    bar->addWidget(m_count);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("previewPages"));
    m_scroll->setAccessibleName(tr("打印预览"));
    m_scroll->setAlignment(Qt::AlignHCenter);
    m_sheets = new QWidget;
    m_column = new QVBoxLayout(m_sheets);
    m_column->setSpacing(sheetGap);
    m_column->setSizeConstraint(QLayout::SetFixedSize);
    m_scroll->setWidget(m_sheets);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(bar);
    layout->addWidget(m_scroll);
    m_saved = new SavedLine(this);
    layout->addWidget(m_saved);
    setIssue({});
}

QAction *PreviewWidget::action(const QString &name, const QString &text, const QKeySequence &key,
                               const std::function<void()> &run)
{
    auto *made = new QAction(text, this);
    made->setObjectName(name);
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    made->setToolTip(text + QLatin1Char(' ') + key.toString(QKeySequence::NativeText));
    // later: what opens a dialog must not hold up the screen reader that pressed it
    connect(made, &QAction::triggered, this, run, Qt::QueuedConnection);
    addAction(made);
    return made;
}

void PreviewWidget::setDocument(const report::Document &document, report::Language language)
{
    m_language = language;
    m_fileName = print::suggestedFileName(document, language);
    m_pages.reset();
    auto words = report::loadWords(document.frame.formId, language);
    if (words)
        m_pages.emplace(document, *words);
    else
        Q_EMIT failed(text::sentence(words.error()));
    showPages();
}

void PreviewWidget::setIssue(const Issue &issue)
{
    m_issue = issue;
    m_print->setEnabled(static_cast<bool>(issue));
    m_save->setEnabled(static_cast<bool>(issue));
}

void PreviewWidget::forgetSaved()
{
    m_saved->clear();
}

int PreviewWidget::pageCount() const
{
    return m_pages ? m_pages->count() : 0;
}

void PreviewWidget::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.4, 3.0);
    const QSize size = sheetSize(m_zoom, m_pages ? m_pages->sheet() : print::Sheet());
    for (int i = 0; i < m_column->count(); ++i) {
        if (QWidget *sheet = m_column->itemAt(i)->widget()) {
            sheet->setFixedSize(size);
            sheet->update();
        }
    }
}

void PreviewWidget::fitWidth()
{
    const int room = m_scroll->viewport()->width() - 2 * sheetGap;
    setZoom(room / static_cast<double>(sheetSize(1, m_pages ? m_pages->sheet() : print::Sheet()).width()));
}

void PreviewWidget::showPages()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < pageCount(); ++i) {
        auto *sheet = new QWidget;
        sheet->setObjectName(QStringLiteral("previewPage%1").arg(i + 1));
        sheet->setAccessibleName(tr("第 %1 页").arg(i + 1));
        sheet->setProperty("page", i);
        sheet->installEventFilter(this);
        m_column->addWidget(sheet);
    }
    m_count->setText(tr("共 %n 页", nullptr, pageCount()));
    setZoom(m_zoom);
}

bool PreviewWidget::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || !m_pages)
        return QWidget::eventFilter(watched, event);
    auto *sheet = qobject_cast<QWidget *>(watched);
    const int page = watched->property("page").toInt();
    if (!sheet || page >= m_pages->count())
        return QWidget::eventFilter(watched, event);
    QPainter painter(sheet);
    painter.fillRect(sheet->rect(), Qt::white);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double factor = sheet->width() / m_pages->sheet().width();
    painter.scale(factor, factor);
    m_pages->paint(painter, page);
    return true;
}

void PreviewWidget::print()
{
    if (!m_issue || !m_isReady())
        return;
    forgetSaved();
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(print::neutralJobName());
    QPrintDialog dialog(printer.get(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_issue([this, printer](const QList<report::Document> &documents) -> Result<void> {
        int pages = 0;
        for (const report::Document &document : documents) {
            auto words = report::loadWords(document.frame.formId, m_language);
            if (!words)
                return words.error();
            const print::PageSet set(document, *words);
            if (auto done = print::printPages(*printer, set); !done)
                return done;
            pages += set.count();
        }
        Q_EMIT printed(pages);
        return {};
    });
}

void PreviewWidget::save()
{
    if (!m_issue || !m_isReady())
        return;
    forgetSaved();
    // The proposed name says nothing of a person.
    const QString path = chooseSaveFile(this, tr("存为 PDF"), m_fileName, tr("PDF 文件 (*.pdf)"));
    if (path.isEmpty())
        return;
    m_issue([this, path](const QList<report::Document> &documents) -> Result<void> {
        print::PdfFile file;
        for (const report::Document &document : documents) {
            auto words = report::loadWords(document.frame.formId, m_language);
            if (!words)
                return words.error();
            file.add(print::PageSet(document, *words));
        }
        const int pages = file.pages();
        if (auto written = file.writeTo(path); !written)
            return written;
        m_saved->told(path, pages);
        Q_EMIT saved();
        return {};
    });
}

} // namespace tingyu::ui
