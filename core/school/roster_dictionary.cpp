// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roster_dictionary.h"

#include "core/base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tingyu {
namespace {

QString listKey(const QString &value)
{
    return text::squeezed(value).toLower();
}

int numberIn(const QString &digits)
{
    static const QString figures = QStringLiteral("一二三四五六七八九");
    const auto figure = figures.indexOf(digits);
    return figure >= 0 ? static_cast<int>(figure) + 1 : digits.toInt();
}

} // namespace

RosterHeading rosterHeading(const QString &written)
{
    static const QRegularExpression brackets(QStringLiteral("[(\\[{〔【「<][^)\\]}〕】」>]*[)\\]}〕】」>]"));
    static const QRegularExpression marks(QStringLiteral("[★☆*※●◆▲:;,。、_\"'`#!?|~-]"));
    static const QRegularExpression slot(QStringLiteral("(监护人|家庭成员|家长|成员)([1-9]|[一二三四])"));
    RosterHeading heading;
    heading.text = text::squeezed(written);
    heading.text.remove(brackets);
    heading.text.remove(marks);
    if (const auto match = slot.match(heading.text); match.hasMatch()) {
        heading.slot = numberIn(match.captured(2));
        heading.text.remove(match.capturedStart(2), 1);
    }
    // 监护人姓名1
    if (heading.slot == 0 && heading.text.size() > 2 && heading.text.back() >= QLatin1Char('1') &&
        heading.text.back() <= QLatin1Char('9')) {
        heading.slot = heading.text.back().digitValue();
        heading.text.chop(1);
    }
    return heading;
}

Result<RosterDictionary> RosterDictionary::fromJson(const QByteArray &json)
{
    const auto bad = [](const QString &place) {
        return fail(Errc::BadInput, "roster.bad_dictionary", {place});
    };
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonArray fields = root[QStringLiteral("fields")].toArray();
    if (fields.isEmpty())
        return bad(QStringLiteral("fields"));
    RosterDictionary dictionary;
    for (const QJsonValue value : fields) {
        const QJsonObject field = value.toObject();
        const QString id = field[QStringLiteral("id")].toString();
        const QJsonArray headings = field[QStringLiteral("headings")].toArray();
        if (id.isEmpty() || headings.isEmpty() || dictionary.m_fields.contains(id))
            return bad(id);
        dictionary.m_fields.insert(id);
        if (field[QStringLiteral("unticked")].toBool())
            dictionary.m_unticked.insert(id);
        for (const QJsonValue heading : headings) {
            const QString key = rosterHeading(heading.toString()).text;
            if (key.isEmpty() || dictionary.m_headings.value(key, id) != id)
                return bad(id % QLatin1Char('/') % heading.toString());
            dictionary.m_headings.insert(key, id);
        }
    }
    const QJsonObject lists = root[QStringLiteral("codes")].toObject();
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        QHash<QString, QString> &synonyms = dictionary.m_codes[list.key()];
        const QJsonObject codes = list.value().toObject();
        for (auto code = codes.begin(); code != codes.end(); ++code) {
            synonyms.insert(listKey(code.key()), code.key());
            const QJsonArray words = code.value().toArray();
            for (const QJsonValue word : words) {
                const QString key = listKey(word.toString());
                if (synonyms.value(key, code.key()) != code.key())
                    return bad(list.key() % QLatin1Char('/') % word.toString());
                synonyms.insert(key, code.key());
            }
        }
    }
    return dictionary;
}

Result<RosterDictionary> RosterDictionary::shipped()
{
    QFile file(QStringLiteral(":/roster/dictionary.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::BadInput, "roster.bad_dictionary", {QStringLiteral("file")});
    return fromJson(file.readAll());
}

QString RosterDictionary::fieldOf(const RosterHeading &heading) const
{
    return m_headings.value(heading.text);
}

std::optional<QString> RosterDictionary::codeOf(const QString &list, const QString &value) const
{
    const auto known = m_codes.constFind(list);
    if (known == m_codes.cend())
        return std::nullopt;
    const QString key = listKey(value);
    const qsizetype dash = key.indexOf(QLatin1Char('-'));
    QStringList tries{key};
    if (dash > 0)
        tries << key.left(dash) << key.mid(dash + 1);
    for (const QString &one : std::as_const(tries)) {
        const auto code = known->constFind(one);
        if (code != known->cend())
            return *code;
        // 1 for 01 where the list writes two figures
        const auto padded =
            text::isDigits(one) ? known->constFind(one.rightJustified(2, QLatin1Char('0'))) : known->cend();
        if (padded != known->cend())
            return *padded;
    }
    return std::nullopt;
}

} // namespace tingyu
