// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/report/form_words.h"

#include <QHash>
#include <QList>
#include <QRectF>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace tingyu::print {

/// Lengths on paper are tenths of a point, so that hairlines and 8-point text have whole numbers.
inline constexpr double unitsPerPoint = 10;
inline constexpr double pageWidth = 5953; ///< A4
inline constexpr double pageHeight = 8419;

/// A4, upright or turned, and what of it holds the content.
struct Sheet
{
    bool isTurned = false;
    double width() const { return isTurned ? pageHeight : pageWidth; }
    double height() const { return isTurned ? pageWidth : pageHeight; }
    double bodyWidth() const;
    double bodyBottom() const;
};

inline constexpr double cellPadX = 60;
inline constexpr double cellPadY = 38;

/// Some lines of shaped text inside a cell.
struct TextRun
{
    std::shared_ptr<QTextLayout> layout;
    int first = 0;
    int count = 0;
    double height() const;
};
/// Part of a cell: text, or dotted lines for handwriting.
struct Chunk
{
    TextRun text;
    int ruled = 0;
};
struct Cell
{
    double x = 0, width = 0;
    bool shaded = false;
    bool bordered = true;
    QList<Chunk> chunks = {};
    double padX = cellPadX, padY = cellPadY;
};
/// What stands between two horizontal cuts of a page.
struct Strip
{
    double height = 0;
    double gapAbove = 0; ///< dropped at the top of a page
    bool keepWithNext = false;
    bool mayTurn = false; ///< may be parted between lines when it is tall
    QList<Cell> cells;
    std::shared_ptr<report::Chart> chart;
    std::shared_ptr<const report::FormWords> words = {}; ///< what the labels of a chart are said in
    QByteArray picture = {};     ///< decoded when it is painted: ten of them are a lot of pixels
    std::shared_ptr<Strip> head; ///< repeated above when a page begins with this strip
    bool breakBefore = false;
    int indexedPlace = -1; ///< which indexed place begins here (report::isIndexed)
};
struct PlacedStrip
{
    double y = 0;
    Strip strip;
};
using Page = QList<PlacedStrip>;

/// A document laid out on A4 pages, ready to be painted on any device: preview, printer and PDF use the same
/// pages. Words of the forms of parts are looked up in the language of `words`. Needs a QGuiApplication.
class PageSet
{
public:
    PageSet(const report::Document &document, const report::FormWords &words);

    int count() const { return static_cast<int>(m_pages.size()); }
    const Sheet &sheet() const { return m_sheet; }
    /// Paints page `index` (from 0). The painter's unit is a tenth of a point, origin the corner of the
    /// sheet.
    void paint(QPainter &painter, int index) const;
    /// Page (from 0) on which the first page-break block of the form ended its part; 0 when it stands alone.
    int lastPageOfFirstPart() const { return m_lastPageOfFirstPart; }

private:
    void readWords(const report::Document &document);
    std::shared_ptr<const report::FormWords> wordsOf(const report::FormPart &part) const;
    void layOut(const report::Document &document);
    QList<int> pagesOfPlaces() const;
    void paintFrame(QPainter &painter, int index) const;
    void paintStrip(QPainter &painter, const PlacedStrip &placed) const;

    void layOutOnOneSheet(const report::Document &document);
    report::Frame m_frame;
    std::shared_ptr<const report::FormWords> m_words;
    QHash<QString, std::shared_ptr<const report::FormWords>> m_partWords; ///< by form
    Sheet m_sheet;
    QList<Page> m_pages;
    int m_lastPageOfFirstPart = 0;
};

} // namespace tingyu::print
