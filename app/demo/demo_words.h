// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace tingyu::demo {

/// The words of the demo room, from resources/demo/demo.json.
class Words
{
public:
    /// Errc::Damaged "demo.words" when the compiled-in file does not hold them.
    static Result<Words> load();
    /// The text at a path of keys: "school/name". Empty when there is none.
    QString text(const char *path) const;
    QStringList texts(const char *path) const;
    QList<QJsonObject> objects(const char *path) const;
    QJsonObject object(const char *path) const;

private:
    explicit Words(QJsonObject root) : m_root(std::move(root)) {}
    QJsonValue at(const char *path) const;
    QJsonObject m_root;
};

/// Who is meant, by the word that stands for them: student, teacher …
using Names = QHash<QString, QString>;

/// The text with the names of the people meant in place of {student}, {teacher} …
QString withNames(QString text, const Names &names);
/// Under a key of the words; with the names of the people meant.
QString text(const QJsonObject &object, const char *key, const Names &names = {});
int figure(const QJsonObject &object, const char *key); ///< 0 without such a key

} // namespace tingyu::demo
