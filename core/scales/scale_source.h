// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace tingyu::scales {

/// Definitions and wording that are kept elsewhere (in a vault). Asked anew each time: what was brought or
/// taken back a moment ago counts.
class ScaleSource
{
public:
    virtual ~ScaleSource() = default;

    virtual QStringList ids() const = 0; ///< offered now
    /// SHA-256, in hex, of the version offered now; of one that is withdrawn the last; empty: none of this id.
    virtual QString currentHash(const QString &id) const = 0;
    virtual std::optional<QByteArray> definition(const QString &id, const QString &hash) const = 0;

    struct Text
    {
        QByteArray bytes; ///< as readTextPack() takes it
        QString textId, title;
        QString scaleVersion; ///< the only one it serves
        QString licence;
        QString sentBy; ///< the office it came from; empty: the school's own
        bool inUse = true;
    };
    virtual QList<Text> texts(const QString &id) const = 0; ///< latest first
};

} // namespace tingyu::scales
