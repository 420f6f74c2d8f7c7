// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_file.h"

#include "core/base/platform.h"

#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

namespace tingyu::print {

QString neutralJobName()
{
    return QStringLiteral("Tingyu");
}

QPageLayout wholeA4(bool isTurned)
{
    const auto turn = isTurned ? QPageLayout::Landscape : QPageLayout::Portrait;
    QPageLayout layout(QPageSize(QPageSize::A4), turn, QMarginsF(0, 0, 0, 0));
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

void beginPdf(QPdfWriter &writer)
{
    writer.setResolution(static_cast<int>(72 * unitsPerPoint));
    writer.setPageLayout(wholeA4());
    writer.setTitle(neutralJobName());
    writer.setCreator(neutralJobName());
}

PdfFile::PdfFile() : m_buffer(&m_bytes)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_buffer);
    beginPdf(*m_writer);
}

PdfFile::~PdfFile()
{
    end();
}

void PdfFile::add(const PageSet &pages)
{
    if (!m_writer)
        return;
    m_writer->setPageLayout(wholeA4(pages.sheet().isTurned)); // holds from the next page on
    for (int i = 0; i < pages.count(); ++i) {
        if (!m_painter)
            m_painter = std::make_unique<QPainter>(m_writer.get());
        else
            m_writer->newPage();
        pages.paint(*m_painter, i);
        ++m_pages;
    }
}

void PdfFile::end()
{
    if (m_painter)
        m_painter->end();
    m_painter.reset();
    m_writer.reset();
    m_buffer.close();
}

QByteArray PdfFile::bytes()
{
    end();
    return m_bytes;
}

Result<void> PdfFile::writeTo(const QString &path)
{
    return platform::replaceFile(path, bytes());
}

Result<int> writePdf(const QString &path, const report::Document &document, report::Language language)
{
    auto words = report::loadWords(document.frame.formId, language);
    if (!words)
        return words.error();
    PdfFile file;
    file.add(PageSet(document, *words));
    const int pages = file.pages();
    if (auto written = file.writeTo(path); !written)
        return written.error();
    return pages;
}

Result<int> pageCount(const report::Document &document, report::Language language)
{
    auto words = report::loadWords(document.frame.formId, language);
    if (!words)
        return words.error();
    return PageSet(document, *words).count();
}

Result<void> printPages(QPrinter &printer, const PageSet &pages, const Progress &progress)
{
    printer.setDocName(neutralJobName());
    printer.setCreator(neutralJobName());
    printer.setPageLayout(wholeA4(pages.sheet().isTurned));
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(Errc::Io, "print.printer_refused");
    const double scale = printer.resolution() / (72.0 * unitsPerPoint);
    for (int i = 0; i < pages.count(); ++i) {
        if (!keepGoing(progress, i, pages.count())) {
            printer.abort();
            return fail(Errc::Cancelled, "cancelled");
        }
        if (i > 0 && !printer.newPage())
            return fail(Errc::Io, "print.printer_refused");
        painter.save();
        painter.scale(scale, scale);
        pages.paint(painter, i);
        painter.restore();
    }
    if (!painter.end())
        return fail(Errc::Io, "print.printer_refused");
    return {};
}

QImage pageImage(const PageSet &pages, int index, double scale, double devicePixelRatio)
{
    const double factor = scale * devicePixelRatio * 96 / (72 * unitsPerPoint);
    QImage image(qRound(pages.sheet().width() * factor), qRound(pages.sheet().height() * factor),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(factor, factor);
    pages.paint(painter, index);
    painter.end();
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

} // namespace tingyu::print
