// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/figure_table.h"

#include "core/screening/coverage.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace tingyu::exchange {
namespace {

QString word(const QJsonObject &fields, const char *name)
{
    return fields.value(QLatin1String(name)).toString();
}

qint64 number(const QJsonObject &fields, const char *name)
{
    return fields.value(QLatin1String(name)).toInteger();
}

/// Far from small, and many of them are still a whole number of the machine.
constexpr qint64 surelyLarge = 100'000;

/// Grades in the order of school life, whatever their stage is called.
QString gradeKey(const QJsonObject &fields)
{
    return word(fields, "stage") % u'.' % QString::number(number(fields, "grade"));
}

/// Figures of the packages, as they come to their lines.
class Gathering
{
public:
    explicit Gathering(FiguresBy by) : m_by(by) {}

    void take(const Reported &package)
    {
        m_package = &package;
        if (m_by != FiguresBy::Grade)
            m_units[lineOf({})].insert(package.unit);
        for (const StreamRow &row : package.rows)
            takeRow(row);
    }

    FigureTable table() const
    {
        FigureTable table;
        table.columns = m_columns;
        QMap<QString, QHash<QString, Figure>> lines = m_lines;
        for (auto it = m_units.cbegin(); it != m_units.cend(); ++it)
            lines[it.key()]; // a unit that tells nothing has a line all the same
        QSet<QString> all;
        for (auto it = lines.cbegin(); it != lines.cend(); ++it) {
            const QSet<QString> units = m_units.value(it.key());
            table.lines.append({it.key(), figuresOf(*it), static_cast<int>(units.size())});
            all.unite(units);
        }
        table.total = {{}, figuresOf(m_total), static_cast<int>(all.size())};
        return table;
    }

private:
    QString lineOf(const QJsonObject &fields) const
    {
        switch (m_by) {
        case FiguresBy::Unit:
            return m_package->unit;
        case FiguresBy::Region:
            return m_package->region;
        case FiguresBy::Period:
            return m_package->period;
        case FiguresBy::Grade:
            return gradeKey(fields);
        }
        return {};
    }

    void add(const QString &column, const QJsonObject &fields, const QJsonValue &value)
    {
        if (!m_known.contains(column)) {
            m_known.insert(column);
            m_columns.append(column);
        }
        const QString line = lineOf(fields);
        m_units[line].insert(m_package->unit);
        for (Figure *figure : {&m_lines[line][column], &m_total[column]}) {
            figure->isTold = true;
            if (value.isNull())
                ++figure->withheld;
            else
                figure->count =
                    std::min(mostCounted, figure->count + std::min(mostCounted, value.toInteger()));
        }
    }

    void takeRow(const StreamRow &row)
    {
        const QJsonObject &fields = row.fields;
        const auto at = [&fields](const char *name) { return fields.value(QLatin1String(name)); };
        const auto band = [&fields]() -> QString {
            return QStringLiteral("band.") % word(fields, "scale") % u'.' % word(fields, "score") % u'.' %
                   word(fields, "band");
        };
        const auto care = [&fields]() -> QString {
            return QStringLiteral("care.") % word(fields, "table") % u'.' % word(fields, "code");
        };
        const bool byGrade = m_by == FiguresBy::Grade;
        if (row.section == QLatin1String("roll"))
            add(QStringLiteral("roll.") % word(fields, "sex"), fields, at("students"));
        else if (row.section == (byGrade ? QLatin1String("grades") : QLatin1String("bands")))
            add(band(), fields, at("students"));
        else if (row.section == (byGrade ? QLatin1String("care_grades") : QLatin1String("care")))
            add(care(), fields, at("count"));
        else if (byGrade)
            return;
        else if (row.section == QLatin1String("units")) // an office tells of its own units
            add(word(fields, "figure"), fields, at("count"));
        else if (row.section == QLatin1String("profile"))
            add(QStringLiteral("classes"), fields, at("classes"));
        else if (row.section == QLatin1String("staff"))
            add(QStringLiteral("staff.") % word(fields, "post"), fields, at("people"));
        else if (row.section == QLatin1String("figures"))
            add(QStringLiteral("figures.") % word(fields, "code"), fields, at("value"));
        else if (row.section == QLatin1String("activities")) {
            for (const char *part : {"times", "minutes", "people"})
                add(QStringLiteral("activities.") % word(fields, "code") % u'.' % QLatin1String(part), fields,
                    at(part));
        } else if (row.section == QLatin1String("coverage")) {
            for (const char *part : {"on_roll", "done", "invalid", "incomplete", "refused", "absent"})
                add(QStringLiteral("coverage.") % QLatin1String(part), fields, at(part));
        }
    }

    QList<Figure> figuresOf(const QHash<QString, Figure> &line) const
    {
        QList<Figure> figures;
        for (const QString &column : m_columns)
            figures.append(line.value(column));
        return figures;
    }

    FiguresBy m_by;
    const Reported *m_package = nullptr;
    QStringList m_columns;
    QSet<QString> m_known;
    QMap<QString, QHash<QString, Figure>> m_lines;
    QHash<QString, QSet<QString>> m_units;
    QHash<QString, Figure> m_total;
};

} // namespace

FigureTable figureTable(const QList<Reported> &packages, FiguresBy by)
{
    Gathering gathering(by);
    for (const Reported &package : packages)
        gathering.take(package);
    return gathering.table();
}

FigureTable withSmallHidden(const FigureTable &table)
{
    FigureTable hidden = table;
    QHash<QString, QList<qsizetype>> tables; ///< columns of one score of a scale, or of one count of care
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        const QString &name = table.columns[column];
        if (name.startsWith(QLatin1String("band.")) || name.startsWith(QLatin1String("care.")))
            tables[name.left(name.lastIndexOf(u'.'))].append(column);
    }
    for (const QList<qsizetype> &columns : std::as_const(tables)) {
        QList<QList<int>> counts;
        for (const FigureTable::Line &line : table.lines) {
            QList<int> row;
            for (const qsizetype column : columns)
                row.append(static_cast<int>(std::min(surelyLarge, line.figures[column].count)));
            counts.append(row);
        }
        const SmallTable small = hideSmallTable(counts, Sums::Counted);
        const auto hide = [&columns](const SmallTable::Line &from, FigureTable::Line *line) {
            for (qsizetype i = 0; i < columns.size(); ++i) {
                Figure &figure = line->figures[columns[i]];
                if (from.cells[i].hidden)
                    figure = {0, figure.withheld + 1, figure.isTold};
            }
        };
        for (qsizetype line = 0; line < hidden.lines.size(); ++line)
            hide(small.lines[line], &hidden.lines[line]);
        hide(small.total, &hidden.total);
    }
    return hidden;
}

} // namespace tingyu::exchange
