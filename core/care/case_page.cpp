// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_page.h"

#include <QStringList>

namespace tingyu {

QString areasText(const QList<PictureArea> &areas)
{
    QStringList all;
    for (const PictureArea &one : areas)
        all.append(QStringLiteral("%1,%2,%3,%4").arg(one.left).arg(one.top).arg(one.width).arg(one.height));
    return all.join(u';');
}

bool isArea(const PictureArea &area)
{
    return area.left >= 0 && area.top >= 0 && area.width > 0 && area.height > 0 && area.left < pictureWhole &&
           area.top < pictureWhole && area.width <= pictureWhole - area.left &&
           area.height <= pictureWhole - area.top;
}

std::optional<QList<PictureArea>> areasFrom(const QString &text)
{
    QList<PictureArea> areas;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const QStringList figures = part.split(u',');
        constexpr qsizetype figuresOfArea = 4;
        if (figures.size() != figuresOfArea || areas.size() == mostAreas)
            return std::nullopt;
        int values[figuresOfArea] = {};
        for (qsizetype i = 0; i < figuresOfArea; ++i) {
            bool isNumber = false;
            values[i] = figures.at(i).trimmed().toInt(&isNumber);
            if (!isNumber)
                return std::nullopt;
        }
        const PictureArea area{values[0], values[1], values[2], values[3]};
        if (!isArea(area))
            return std::nullopt;
        areas.append(area);
    }
    return areas;
}

} // namespace tingyu
