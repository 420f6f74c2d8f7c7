// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/palette.h"

namespace tingyu::ui {
namespace {

Palette &inForce()
{
    static Palette palette = Palette::light();
    return palette;
}

} // namespace

Palette Palette::light()
{
    return {.background = 0xF5F7F5,
            .surface = 0xFFFFFF,
            .ink = 0x1F2D2B,
            .secondInk = 0x586966,
            .line = 0xDCE3E0,
            .primary = 0x1D6B64,
            .primarySoft = 0xE1EFEC,
            .blue = 0x2F6096,
            .blueSoft = 0xE5EEF7,
            .amber = 0x8A5A0B,
            .amberSoft = 0xFBF0DA,
            .orange = 0xA8431C,
            .orangeSoft = 0xFBE8DE,
            .crimson = 0x9B2530,
            .crimsonSoft = 0xF8E2E4,
            .rail = 0x123F3B,
            .railInk = 0xCFE3DF,
            .railActive = 0x345C57,
            .badge = 0xF0B84A,
            .onBadge = 0x3A2A06,
            .onPrimary = 0xFFFFFF,
            .primaryStrong = 0x15544E,
            .faintInk = 0x72817E,
            .dark = false};
}

Palette Palette::darkOne()
{
    return {.background = 0x182120,
            .surface = 0x202A28,
            .ink = 0xE3EAE8,
            .secondInk = 0xA2B2AE,
            .line = 0x34413E,
            .primary = 0x79C9BD,
            .primarySoft = 0x23403B,
            .blue = 0x8FB9E6,
            .blueSoft = 0x22354A,
            .amber = 0xE8BC6A,
            .amberSoft = 0x3D3219,
            .orange = 0xF0A07C,
            .orangeSoft = 0x44281C,
            .crimson = 0xF09AA2,
            .crimsonSoft = 0x462228,
            .rail = 0x0F2523,
            .railInk = 0xA9C6C0,
            .railActive = 0x2A4541,
            .badge = 0xE8BC6A,
            .onBadge = 0x33260A,
            .onPrimary = 0x0F2E2A,
            .primaryStrong = 0x93D8CD,
            .faintInk = 0x87968F,
            .dark = true};
}

const Palette &palette()
{
    return inForce();
}

void setPalette(const Palette &palette)
{
    inForce() = palette;
}

} // namespace tingyu::ui
