// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace tingyu::ui {

/// The colours of the window in one place; every text pair is at least 4.5 : 1. Colour never speaks alone.
struct Palette
{
    QColor background, surface, ink, secondInk, line;
    QColor primary, primarySoft, blue, blueSoft, amber, amberSoft, orange, orangeSoft, crimson, crimsonSoft;
    QColor rail, railInk, railActive, badge, onBadge;
    QColor onPrimary, primaryStrong; ///< text on a filled button; the same button under the pointer
    QColor faintInk;                 ///< of things that cannot be used now
    bool dark = false;

    static Palette light();
    static Palette darkOne();
};

/// The palette in force; changed by the appearance setting only.
const Palette &palette();
void setPalette(const Palette &palette);

} // namespace tingyu::ui
