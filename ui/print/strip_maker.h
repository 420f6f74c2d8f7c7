// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/page_layout.h"

#include <QFont>
#include <QHash>

namespace tingyu::print {

inline constexpr double bodyLeft = 480;
inline constexpr double bodyTop = 700;
inline constexpr double bodyFoot = 640;    ///< kept free under the content
inline constexpr double ruledHeight = 190; ///< between two dotted lines, room for handwriting

/// How tight the content is set; the first page is tried from loose to tight until it stands alone.
struct Setting
{
    double bodyPoints = 10;
    int questionLines = 2;
};

using StripWords = std::shared_ptr<const report::FormWords>;

/// Turns blocks into strips of a page's width.
class StripMaker
{
public:
    /// `width`: of the sheet's content.
    StripMaker(StripWords words, const Setting &setting, double width);

    QList<Strip> titleStrips(const report::Frame &frame) const;
    QList<Strip> stripsOf(const report::Block &block, const report::Frame &frame) const;

private:
    QList<Strip> gridStrips(const report::FieldGrid &grid, const report::Frame &frame) const;
    QList<Strip> tableStrips(const report::Table &table) const;
    QList<Strip> questionStrips(const report::Questions &questions) const;
    QList<Strip> chartStrips(const report::Chart &chart) const;
    QList<Strip> signatureStrips(const report::Signatures &signatures) const;
    QList<Strip> pictureStrips(const report::PagePicture &picture) const;
    QList<Strip> wallStrips(const report::WallText &wall) const;
    QList<Strip> partStrips(const report::FormPart &part) const;
    QList<Strip> headingStrips(const QString &section, const report::Value &caption) const;
    QList<Strip> withHeading(const QString &section, QList<Strip> strips,
                             const report::Value &caption = {}) const;

    Chunk textChunk(const QString &text, double width, const QFont &font,
                    Qt::Alignment alignment = Qt::AlignLeft) const;
    Cell labelCell(const QString &text, double x, double width) const;
    QString fieldText(const report::FieldCell &cell, const report::Frame &frame) const;

    StripWords m_shared;
    const report::FormWords &m_words;
    Setting m_setting;
    double m_width;
    QFont m_body;
};

/// Height from the chunks of its cells.
void measure(Strip *strip);
/// Parts a tall strip so that the first piece is at most `room` high; false when no whole line fits.
bool partStrip(const Strip &whole, double room, Strip *first, Strip *rest);

QFont unitFont(double points, bool semiBold = false);

} // namespace tingyu::print
