// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/station_files.h"

#include "core/answering/answer_seal.h"
#include "core/base/platform.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tingyu::answering {
namespace {

const auto boxEnding = u".box"_s;
const auto draftEnding = u".draft"_s;
constexpr int nameBytes = 6; // of the box, enough to keep names apart

/// Sealed files are for whoever collects them, also another user of the share.
constexpr auto readable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;

} // namespace

StationFiles::StationFiles(const QString &folder) : m_answers(folder + u"/answers"_s) {}

QString StationFiles::planFile(const QString &folder)
{
    return folder + u"/station.json"_s;
}

Result<void> StationFiles::handIn(const ClosedBox &box, const QByteArray &sealedFile)
{
    QString what = box.kind == ClosedBox::Kind::Talk ? u"talk"_s : box.scaleId;
    what.removeIf(
        [](QChar letter) { return !letter.isLetterOrNumber() && letter != u'_' && letter != u'-'; });
    QDir().mkpath(m_answers);
    const QString name = hex(box.slip) + u'.' + what + u'.' + hex(box.box.first(nameBytes));
    const QString part = m_answers + u'/' + name + u".part"_s;
    QFile::remove(part);
    if (auto made = platform::createFile(part, sealedFile); !made)
        return made;
    QFile::setPermissions(part, readable);
    if (auto moved = platform::renameFile(part, m_answers + u'/' + name + boxEnding); !moved)
        return moved;
    return platform::syncFolder(m_answers);
}

QStringList StationFiles::handedIn(const QByteArray &slip) const
{
    QStringList scales;
    const QStringList names = QDir(m_answers).entryList({hex(slip) + u".*"_s + boxEnding}, QDir::Files);
    for (const QString &name : names)
        scales.append(name.section(u'.', 1, 1));
    scales.removeDuplicates();
    return scales;
}

QString StationFiles::draftPath(const QByteArray &slip) const
{
    return m_answers + u'/' + hex(slip) + draftEnding;
}

Result<void> StationFiles::keepDraft(const CodeKeys &keys, const QJsonObject &draft)
{
    QDir().mkpath(m_answers);
    QByteArray plain = QJsonDocument(draft).toJson(QJsonDocument::Compact);
    auto kept = platform::replaceFile(draftPath(keys.slip), wrappedWith(keys.resume, plain));
    wipe(plain);
    return kept;
}

std::optional<QJsonObject> StationFiles::draft(const CodeKeys &keys) const
{
    QFile file(draftPath(keys.slip));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto plain = unwrappedWith(keys.resume, file.readAll());
    if (!plain)
        return std::nullopt;
    return QJsonDocument::fromJson(*plain).object();
}

void StationFiles::dropDraft(const QByteArray &slip)
{
    QFile::remove(draftPath(slip));
}

QStringList StationFiles::boxes() const
{
    QStringList paths;
    const QStringList names = QDir(m_answers).entryList({u"*"_s + boxEnding}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(m_answers + u'/' + name);
    return paths;
}

QStringList StationFiles::drafts() const
{
    QStringList paths;
    const QStringList names = QDir(m_answers).entryList({u"*"_s + draftEnding}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(m_answers + u'/' + name);
    return paths;
}

std::optional<QByteArray> StationFiles::slipOfDraft(const QString &path)
{
    const QByteArray slip = QByteArray::fromHex(path.section(u'/', -1).section(u'.', 0, 0).toLatin1());
    return slip.size() == slipBytes ? std::optional(slip) : std::nullopt;
}

} // namespace tingyu::answering
