// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/merge_text.h"

#include "core/care/case_file.h"
#include "core/room/appointments/appointment.h"
#include "ui/text/appointment_text.h"
#include "ui/text/ethnicity_text.h"
#include "ui/text/language.h"
#include "ui/text/operation_text.h"
#include "ui/text/school_text.h"
#include "ui/text/session_text.h"
#include "ui/text/size_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace tingyu::text {
namespace {

constexpr int longestFieldName = 16; ///< characters: more is an explanation, not a name

QString said(const char *words)
{
    return QCoreApplication::translate("MergeText", words);
}

/// "table.column" -> words, out of the page that explains every column of the open export.
QHash<QString, QString> columnWords(Language language)
{
    QFile page(QStringLiteral(":/help/%1/open_export.md").arg(languageCode(language)));
    QHash<QString, QString> words;
    if (!page.open(QIODevice::ReadOnly))
        return words;
    static const QRegularExpression heading(QStringLiteral("^## ([a-z_]+)\\b"));
    static const QRegularExpression column(
        QStringLiteral("`([a-z_0-9]+)`(?:、`[a-z_0-9]+`|, `[a-z_0-9]+`)* ?([^;;。`]*)"));
    QString table;
    const QStringList lines = QString::fromUtf8(page.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (const auto found = heading.match(line); found.hasMatch()) {
            table = found.captured(1);
            continue;
        }
        for (auto all = column.globalMatch(line); all.hasNext();) {
            const auto one = all.next();
            const QString name =
                one.captured(2).section(QRegularExpression(QStringLiteral("[::,,((]")), 0, 0).trimmed();
            if (!name.isEmpty())
                words.insert(table + u'.' + one.captured(1), name.left(longestFieldName));
        }
    }
    return words;
}

const QHash<QString, QString> &wordsNow()
{
    static QHash<Language, QHash<QString, QString>> known;
    const Language language = spoken();
    if (!known.contains(language))
        known.insert(language, columnWords(language));
    return known[language];
}

} // namespace

QString differenceKindName(merge::DifferenceKind kind)
{
    switch (kind) {
    case merge::DifferenceKind::Field:
        return said(QT_TRANSLATE_NOOP("MergeText", "两边都改了"));
    case merge::DifferenceKind::Removed:
        return said(QT_TRANSLATE_NOOP("MergeText", "一边删除,一边还在用"));
    case merge::DifferenceKind::Signed:
        return said(QT_TRANSLATE_NOOP("MergeText", "一边已签名"));
    case merge::DifferenceKind::Double:
        return said(QT_TRANSLATE_NOOP("MergeText", "两边各记了一份"));
    case merge::DifferenceKind::Number:
        return said(QT_TRANSLATE_NOOP("MergeText", "编号相同,已改一个"));
    }
    return {};
}

QString fieldName(const QString &table, const QString &field)
{
    if (field == QLatin1String("removed_utc"))
        return said(QT_TRANSLATE_NOOP("MergeText", "删除"));
    const QHash<QString, QString> &words = wordsNow();
    const QString stem = field.endsWith(QLatin1String("_id")) ? field.chopped(3) : field;
    const QStringList names{field, stem + QStringLiteral("_uid"), stem + QStringLiteral("_user"), stem};
    for (const QString &name : names) {
        if (const auto found = words.constFind(table + u'.' + name); found != words.cend())
            return *found;
    }
    return field;
}

QString fieldValue(const QString &table, const QString &field, const QVariant &value)
{
    if (field == QLatin1String("removed_utc"))
        return value.isNull() ? said(QT_TRANSLATE_NOOP("MergeText", "没有删除"))
                              : said(QT_TRANSLATE_NOOP("MergeText", "已删除"));
    const QString text = value.toString();
    if (value.typeId() == QMetaType::QByteArray)
        return said(QT_TRANSLATE_NOOP("MergeText", "文件,%1")).arg(sizeText(value.toByteArray().size()));
    if (text.isEmpty())
        return said(QT_TRANSLATE_NOOP("MergeText", "空"));
    if (field == QLatin1String("file_class"))
        return fileClassName(fileClassFromCode(text).value_or(FileClass::General));
    if (field == QLatin1String("sex"))
        return sexName(sexFromCode(text));
    if (field == QLatin1String("ethnicity"))
        return ethnicityName(text);
    if (table == QLatin1String("student") && field == QLatin1String("status"))
        return rollStatusName(rollStatusFromCode(text).value_or(RollStatus::OnRoll));
    if (field == QLatin1String("urgency"))
        return urgencyName(urgencyFromCode(text).value_or(Urgency::Ordinary));
    if (table == QLatin1String("appointment") && field == QLatin1String("state"))
        return appointmentStateName(appointmentStateFromCode(text).value_or(AppointmentState::Booked));
    if (table == QLatin1String("session_risk") && field == QLatin1String("answer"))
        return riskAnswerName(riskAnswerFromCode(text).value_or(RiskAnswer::No));
    static const QRegularExpression time(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d"));
    return time.match(text).hasMatch() ? text.left(16).replace(u'T', u' ') : text;
}

QString differenceAbout(const merge::Difference &difference)
{
    QStringList parts{objectText(difference.rootType), difference.about};
    QStringList fields;
    for (const merge::ShownValue &value : difference.values)
        fields.append(fieldName(difference.table, value.field));
    parts.append(listed(fields));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString differenceSide(const merge::Difference &difference, merge::Choice side)
{
    QStringList lines;
    for (const merge::ShownValue &value : difference.values) {
        const QString words =
            fieldValue(difference.table, value.field, side == merge::Choice::Kept ? value.kept : value.other);
        lines.append(difference.values.size() == 1
                         ? words
                         : QStringLiteral("%1:%2").arg(fieldName(difference.table, value.field), words));
    }
    return lines.join(u'\n');
}

} // namespace tingyu::text
