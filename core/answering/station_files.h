// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answering/closed_sheet.h"

namespace tingyu::answering {

/// The folder that stations share: everything is written there at once, nothing on the PC. Fifty programs may
/// work in it at the same time: each writes files of its own names only.
class StationFiles
{
public:
    explicit StationFiles(const QString &folder);

    static QString planFile(const QString &folder);
    QString answerFolder() const { return m_answers; }

    /// A sealed box under its final name, on the medium before this returns: only then it is handed in.
    /// Errors of the operating system.
    Result<void> handIn(const ClosedBox &box, const QByteArray &sealedFile);
    /// Scales of this slip that lie in the folder.
    QStringList handedIn(const QByteArray &slip) const;

    /// What was begun: readable with the slip's own code alone.
    Result<void> keepDraft(const CodeKeys &keys, const QJsonObject &draft);
    std::optional<QJsonObject> draft(const CodeKeys &keys) const;
    void dropDraft(const QByteArray &slip);

    QStringList boxes() const; ///< full paths of all sealed boxes, by name
    QStringList drafts() const;
    static std::optional<QByteArray> slipOfDraft(const QString &path);

private:
    QString draftPath(const QByteArray &slip) const;
    QString m_answers;
};

} // namespace tingyu::answering
