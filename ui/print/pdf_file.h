// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/print/page_layout.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>

#include <memory>

class QPdfWriter;
class QPrinter;

namespace tingyu::print {

/// The one name a print job, a PDF title and a spool file ever have: it says nothing of a person.
QString neutralJobName();

/// A4 to its edges.
QPageLayout wholeA4(bool isTurned = false);
/// How every PDF of the program begins: A4 to its edges, one unit of its painter a unit of unitsPerPoint, the
/// neutral name.
void beginPdf(QPdfWriter &writer);

/// Collects documents into one PDF with shared fonts and writes it in one step, so that a failure leaves the
/// old file as it was. The name inside the file is neutral.
class PdfFile
{
public:
    PdfFile();
    ~PdfFile();
    PdfFile(const PdfFile &) = delete;
    PdfFile &operator=(const PdfFile &) = delete;

    void add(const PageSet &pages);
    int pages() const { return m_pages; }
    /// Errc::Io or Errc::DiskFull when the file could not be written whole.
    Result<void> writeTo(const QString &path);
    QByteArray bytes(); ///< ends the document; nothing can be added afterwards

private:
    void end();

    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    int m_pages = 0;
};

/// One document into one PDF; the number of pages.
Result<int> writePdf(const QString &path, const report::Document &document, report::Language language);
/// How many pages it would take.
Result<int> pageCount(const report::Document &document, report::Language language);

/// Paints all pages on a printer already chosen by the person. Errc::Io "print.printer_refused".
Result<void> printPages(QPrinter &printer, const PageSet &pages, const Progress &progress = {});

/// A page as the preview shows it; `scale` 1 = 96 dpi.
QImage pageImage(const PageSet &pages, int index, double scale, double devicePixelRatio = 1);

} // namespace tingyu::print
