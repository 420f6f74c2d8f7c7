// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace tingyu::test {

inline QString q(const char *text)
{
    return QString::fromUtf8(text);
}
inline QStringList words(std::initializer_list<const char *> list)
{
    QStringList texts;
    for (const char *text : list)
        texts.append(q(text));
    return texts;
}

/// A call as it is typed, split at its spaces.
inline QStringList words(const char *line)
{
    return q(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// What the built tingyuctl answered.
struct Answer
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
    /// The one object on standard output; an empty one fails the test before this.
    QJsonObject json() const;
    QString errorCode() const; ///< json()["error"]["code"]
};

QString text(const QJsonObject &object, const char *key);
QString text(const Answer &answer, const char *key);
/// Of what a call made; the test fails when nothing was made.
QString uidOf(const Answer &answer);

/// One call of the built program, without a terminal. Fails the test when it does not end within 60 s.
Answer call(const QStringList &words, const QByteArray &input = {});

/// The same, at a terminal of its own where a person types `keys`; `output` holds what the terminal showed.
Answer callAtTerminal(const QStringList &words, const QByteArray &keys);

/// A vault in a folder of its own with its password file, at the lowest cost that the program accepts.
class CalledVault
{
public:
    CalledVault();
    QString folder() const { return m_temp.filePath(QStringLiteral("vault")); }
    QString file(const QString &name) const { return m_temp.filePath(name); }
    /// The nine groups of its recovery sheet.
    QString sheetFile() const { return file(QStringLiteral("sheet.txt")); }
    QString passwordFile() const { return file(QStringLiteral("password")); }
    QString write(const QString &name, const QByteArray &bytes) const; ///< the path
    /// A call with --vault, --user, --password-file and --json set.
    Answer call(const QStringList &words) const;
    QStringList door() const;

private:
    QTemporaryDir m_temp;
};

inline const QString headName = QStringLiteral("林老师");
inline const QByteArray headPassword = QByteArrayLiteral("蓝色的岛上有人在静静地听");

} // namespace tingyu::test
