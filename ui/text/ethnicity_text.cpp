// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ethnicity_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu::text {

QString ethnicityName(const QString &code)
{
    static const QJsonObject names = [] {
        QFile file(QStringLiteral(":/roster/dictionary.json"));
        if (!file.open(QIODevice::ReadOnly))
            return QJsonObject();
        const QJsonObject lists =
            QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("codes")].toObject();
        return lists[QStringLiteral("ethnicity")].toObject();
    }();
    const QJsonArray words = names.value(code).toArray();
    return words.isEmpty() ? code : words.first().toString();
}

} // namespace tingyu::text
