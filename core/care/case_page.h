// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_file.h"
#include "core/school/picture_reencoder.h"

namespace tingyu {

struct CasePageTag;
using CasePageId = Id<CasePageTag>;

/// Kept with one case, and of them sent with one consultation.
inline constexpr int mostKeptPages = 20;
inline constexpr int mostSentPages = 10;
/// On one page: more than a class list has names.
inline constexpr int mostAreas = 100;

/// What somebody stands for: the names on the page are covered, or there are none.
struct PageCover
{
    QList<PictureArea> areas; ///< empty: nothing on the page names anyone
    qint64 bytes = 0;         ///< of the picture that may leave
    int width = 0, height = 0;
    QString by; ///< name of the user
    QString onUtc;
    bool operator==(const PageCover &) const = default;
};

/// A picture of one page of an attachment; its bytes are read apart.
struct CasePage
{
    CasePageId id;
    Uid uid;
    Uid attachment;
    QString title;  ///< of the attachment
    int number = 0; ///< in the case, from 1
    QString name;   ///< of the file it came from: never leaves
    qint64 bytes = 0;
    std::optional<PageCover> cover; ///< without one it stays
    bool operator==(const CasePage &) const = default;
};

/// "l,t,w,h" of each, joined by ';'.
QString areasText(const QList<PictureArea> &areas);
/// Nothing where one is no part of a picture, or there are more than mostAreas.
std::optional<QList<PictureArea>> areasFrom(const QString &text);
bool isArea(const PictureArea &area);

} // namespace tingyu
