// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper.h"

#include "ui/text/language.h"

#include <QStringList>

namespace tingyu::print {

QFont paperFont(double points, bool semiBold)
{
    QFont font;
    font.setFamilies(QStringList{QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Noto Sans CJK SC"),
                                 QStringLiteral("Droid Sans Fallback")});
    font.setPointSizeF(points);
    if (semiBold)
        font.setWeight(QFont::Bold);
    return font;
}

report::Language paperLanguage()
{
    return text::spoken() == text::Language::English ? report::Language::English : report::Language::Chinese;
}

} // namespace tingyu::print
