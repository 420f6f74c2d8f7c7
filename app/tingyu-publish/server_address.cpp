// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyu-publish/server_address.h"

#include <QRegularExpression>
#include <QStringList>

namespace tingyu::publish {
namespace {

/// What of libpq's words serves here; none of them carries a secret.
const QStringList &knownWords()
{
    static const QStringList words{
        QStringLiteral("host"),        QStringLiteral("hostaddr"), QStringLiteral("port"),
        QStringLiteral("dbname"),      QStringLiteral("user"),     QStringLiteral("passfile"),
        QStringLiteral("sslmode"),     QStringLiteral("sslcert"),  QStringLiteral("sslkey"),
        QStringLiteral("sslrootcert"), QStringLiteral("sslcrl"),   QStringLiteral("connect_timeout")};
    return words;
}

QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

} // namespace

Result<QString> connectOptions(const QString &words)
{
    static const QRegularExpression pair(
        QStringLiteral(R"(\s*([a-z_]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|([^\s'\\]*))(?=\s|\z))"));
    static const QRegularExpression escape(QStringLiteral(R"(\\(.))"));
    QStringList seen;
    QStringList options;
    for (qsizetype at = 0; at < words.trimmed().size() || seen.isEmpty();) {
        const auto match = pair.match(words.trimmed(), at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        const QString name = match.captured(1);
        if (name == QLatin1String("password"))
            return fail(Errc::BadInput, "usage.server_password");
        QString value = match.captured(2).isNull() ? match.captured(3) : match.captured(2);
        value.replace(escape, QStringLiteral("\\1"));
        // The driver takes a semicolon for the end of a word.
        if (!knownWords().contains(name) || seen.contains(name) || value.contains(u';'))
            return fail(Errc::BadInput, "usage.server_word", {name.isEmpty() ? QStringLiteral("…") : name});
        seen.append(name);
        options.append(name + u'=' + quoted(value));
        at = match.capturedEnd();
    }
    if (!seen.contains(QLatin1String("sslmode")))
        options.append(QStringLiteral("sslmode=require"));
    if (!seen.contains(QLatin1String("connect_timeout")))
        options.append(QStringLiteral("connect_timeout=10"));
    return options.join(u' ');
}

} // namespace tingyu::publish
