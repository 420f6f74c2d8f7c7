// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/foreign_result.h"

#include "core/base/chinese_date.h"
#include "core/base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu {
namespace {

const QHash<QString, ForeignField> &knownHeadings()
{
    static const QHash<QString, ForeignField> known = [] {
        QHash<QString, ForeignField> headings;
        QFile file(QStringLiteral(":/roster/foreign_headings.json"));
        const bool there = file.open(QIODevice::ReadOnly);
        Q_ASSERT(there);
        Q_UNUSED(there)
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
            const QJsonArray words = entry.value().toArray();
            for (const auto &word : words)
                headings.insert(word.toString(),
                                foreignFieldFromCode(entry.key()).value_or(ForeignField::None));
        }
        return headings;
    }();
    return known;
}

ForeignField fieldOf(const QString &cell, qsizetype place, const AnswerProfile &profile)
{
    const QString squeezed = text::squeezed(cell);
    for (const QString &key : {QStringLiteral("@%1").arg(place + 1), squeezed}) {
        if (const auto target = profile.columns.constFind(key); target != profile.columns.cend())
            return foreignFieldFromCode(*target).value_or(ForeignField::None);
    }
    const QString heading = squeezed.toLower();
    if (const auto known = knownHeadings().constFind(heading); known != knownHeadings().cend())
        return *known;
    // 焦虑得分, 总体预警等级: the last word tells, and the whole heading names it.
    for (auto known = knownHeadings().cbegin(); known != knownHeadings().cend(); ++known) {
        const bool result = *known == ForeignField::Score || *known == ForeignField::Level;
        if (result && heading.endsWith(known.key()))
            return *known;
    }
    return ForeignField::None;
}

/// What a heading names without the word for score or level: 焦虑得分 is of 焦虑.
QString subjectOf(const QString &heading)
{
    QString subject = text::tidy(heading);
    for (auto known = knownHeadings().cbegin(); known != knownHeadings().cend(); ++known) {
        const bool result = *known == ForeignField::Score || *known == ForeignField::Level;
        if (result && subject.size() > known.key().size() && subject.toLower().endsWith(known.key())) {
            subject.chop(known.key().size());
            break;
        }
    }
    return subject.trimmed();
}

} // namespace

QString foreignFieldCode(ForeignField field)
{
    switch (field) {
    case ForeignField::None:
        return QStringLiteral("skip");
    case ForeignField::StudentNo:
        return QStringLiteral("student_no");
    case ForeignField::RollNumber:
        return QStringLiteral("roll_number");
    case ForeignField::Name:
        return QStringLiteral("name");
    case ForeignField::Class:
        return QStringLiteral("class");
    case ForeignField::Grade:
        return QStringLiteral("grade");
    case ForeignField::Date:
        return QStringLiteral("date");
    case ForeignField::Scale:
        return QStringLiteral("scale");
    case ForeignField::Score:
        return QStringLiteral("score");
    case ForeignField::Level:
        return QStringLiteral("level");
    }
    return {};
}

std::optional<ForeignField> foreignFieldFromCode(const QString &code)
{
    for (const ForeignField field : foreignFields) {
        if (code == foreignFieldCode(field))
            return field;
    }
    return std::nullopt;
}

ForeignReader::ForeignReader(CodedTable table, const AnswerProfile &profile, const QString &scaleName)
    : m_table(std::move(table)), m_scaleName(text::tidy(scaleName))
{
    qsizetype headerAt = 0;
    for (qsizetype i = 0; i < std::min(m_table.rowCount(), headingRows); ++i) {
        QList<ForeignColumn> columns;
        int known = 0;
        for (qsizetype column = 0; column < m_table.columnCount(); ++column) {
            const QString &heading = m_table.at(i, column).text;
            columns.append({fieldOf(heading, column, profile), heading, {}});
            known += columns.last().field != ForeignField::None ? 1 : 0;
        }
        if (m_columns.isEmpty() || known > m_known) {
            m_columns = columns;
            m_known = known;
            headerAt = i;
        }
    }
    for (qsizetype row = headerAt + 1; row < m_table.rowCount(); ++row)
        m_rows.append(row);
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        QStringList &samples = m_columns[column].samples;
        for (qsizetype i = 0; i < std::min<qsizetype>(m_rows.size(), 50) && samples.size() < 3; ++i) {
            const QString &cell = m_table.at(m_rows.at(i), column).text;
            if (!cell.isEmpty() && !samples.contains(cell))
                samples.append(cell);
        }
    }
}

QStringList ForeignReader::headings() const
{
    QStringList all;
    for (const ForeignColumn &column : m_columns)
        all.append(column.heading);
    return all;
}

int ForeignReader::fieldCount(ForeignField field) const
{
    return static_cast<int>(std::count_if(m_columns.begin(), m_columns.end(),
                                          [field](const ForeignColumn &one) { return one.field == field; }));
}

Result<void> ForeignReader::check() const
{
    if (m_known == 0)
        return fail(Errc::BadInput, "foreign.no_header");
    if (fieldCount(ForeignField::StudentNo) + fieldCount(ForeignField::RollNumber) +
            fieldCount(ForeignField::Name) ==
        0)
        return fail(Errc::BadInput, "answers.no_who");
    const int results = fieldCount(ForeignField::Score) + fieldCount(ForeignField::Level);
    if (results == 0)
        return fail(Errc::BadInput, "foreign.no_result");
    if (fieldCount(ForeignField::Scale) == 0 && m_scaleName.isEmpty())
        return fail(Errc::BadInput, "foreign.no_scale");
    return {};
}

ForeignRow ForeignReader::row(qsizetype index) const
{
    const qsizetype at = m_rows.at(index);
    ForeignRow row;
    row.who.number = m_table.rowNumber(at);
    QString grade;
    QString scale = m_scaleName;
    // One score and one level are one result; more of a kind are told apart by what their headings name.
    const bool several = fieldCount(ForeignField::Score) > 1 || fieldCount(ForeignField::Level) > 1;
    QList<std::pair<QString, ForeignRow::Result>> found;
    const auto resultOf = [&](const QString &heading) -> ForeignRow::Result & {
        const QString subject = several ? subjectOf(heading) : QString();
        for (auto &[name, result] : found) {
            if (name == subject)
                return result;
        }
        found.append({subject, {}});
        return found.last().second;
    };
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Cell &cell = m_table.at(at, i);
        const QString tidy = text::tidy(cell.text);
        if (tidy.isEmpty())
            continue;
        switch (m_columns.at(i).field) {
        case ForeignField::None:
            break;
        case ForeignField::StudentNo:
            row.who.studentNo = text::squeezed(tidy);
            break;
        case ForeignField::RollNumber:
            row.who.rollNumber = text::squeezed(tidy).toUpper();
            break;
        case ForeignField::Name:
            row.who.name = text::normalName(tidy);
            break;
        case ForeignField::Class:
            row.who.className = text::squeezed(tidy);
            break;
        case ForeignField::Grade:
            grade = text::squeezed(tidy);
            break;
        case ForeignField::Date:
            row.who.date = dateOf(cell);
            break;
        case ForeignField::Scale:
            scale = tidy;
            break;
        case ForeignField::Score:
            resultOf(m_columns.at(i).heading).score = tidy;
            break;
        case ForeignField::Level:
            resultOf(m_columns.at(i).heading).level = tidy;
            break;
        }
    }
    if (!grade.isEmpty() && !row.who.className.contains(grade))
        row.who.className.prepend(grade);
    for (auto &[name, result] : found) {
        result.scale = name.isEmpty() ? scale : QString(scale % QStringLiteral(" · ") % name);
        row.results.append(result);
    }
    return row;
}

} // namespace tingyu
