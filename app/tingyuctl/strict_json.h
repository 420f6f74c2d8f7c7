// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace tingyu::ctl {

/// Where the text of each key goes.
using JsonWords = QList<std::pair<const char *, QString *>>;

/// Reads the objects of a file that a person wrote. What cannot be used is refused by its key, so that a slip
/// of the pen loses nothing: Errc::BadInput of the subject given, detail: the key.
class StrictJson
{
public:
    explicit StrictJson(const char *subject) : m_subject(subject) {}

    Error refused(const QString &key) const { return fail(Errc::BadInput, m_subject, {key}); }
    /// Every key of the object that is text goes where `words` says; a key that neither they nor `others`
    /// know is refused.
    Result<void> words(const QJsonObject &object, const JsonWords &words,
                       const QStringList &others = {}) const;
    /// An absent key is an empty object.
    Result<QJsonObject> object(const QJsonObject &json, const QString &key) const;
    /// An absent key is an empty list.
    Result<QList<QJsonObject>> objects(const QJsonObject &json, const QString &key) const;
    Result<QStringList> texts(const QJsonObject &json, const QString &key) const;

private:
    const char *m_subject;
};

} // namespace tingyu::ctl
