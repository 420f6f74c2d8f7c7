// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/published_figures.h"

#include "core/room/logs/month_sheet.h"
#include "core/screening/coverage.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace tingyu::exchange {
namespace {

const QString wholeUnit; // the stage of what is no grade's

/// Code, stage, grade.
using Place = std::tuple<QString, QString, qint64>;

struct Sum
{
    qint64 count = 0;
    bool isWithheld = false;
};

bool isSmall(const Sum &sum)
{
    return !sum.isWithheld && sum.count > 0 && sum.count < minimumGroup;
}

/// Counts that add up to something told elsewhere: the bands of a score to those who answered, kinds of cases
/// to all that were opened.
using Row = QList<QString>;

/// The row a figure of people belongs to, by its code; empty where it is never hidden. Cases of a month:
/// those open by kind are one row, each total is its own.
QString rowOf(const QString &code)
{
    if (code.startsWith(QLatin1String("band.")) || code.startsWith(QLatin1String("care.")))
        return code.left(code.lastIndexOf(u'.'));
    const QString figure =
        code.startsWith(QLatin1String("figures.")) ? code.mid(code.indexOf(u'.') + 1) : QString();
    for (const MonthFigureGroup &group : monthFigureGroups()) {
        if (group.code == QLatin1String("cases") && group.figures.contains(figure))
            return figure.startsWith(QLatin1String("open_")) ? QStringLiteral("figures.open") : code;
    }
    return {};
}

/// What an office calls a figure of its units.
bool isFigureCode(const QString &code)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(\A(?:(?:figures|roll|staff|coverage|band|care|activities)(?:\.[A-Za-z0-9_-]+)+|classes|units)\z)"));
    return pattern.match(code).hasMatch();
}

class PublishedGathering
{
public:
    void take(const StreamRow &row)
    {
        const auto word = [&row](const char *name) {
            return row.fields.value(QLatin1String(name)).toString();
        };
        const auto dotted = [](const QStringList &parts) { return parts.join(u'.'); };
        const auto is = [&row](const char *name) { return row.section == QLatin1String(name); };
        if (is("figures")) {
            const QString code = dotted({row.section, word("code")});
            addWhole(code, row, "value", rowOf(code));
        } else if (is("profile")) {
            for (const char *part : {"units", "classes"})
                addWhole(QLatin1String(part), row, part);
        } else if (is("roll")) {
            const QString code = dotted({row.section, word("sex")});
            addWhole(code, row, "students");
            addGrade(code, row, "students");
        } else if (is("staff")) {
            addWhole(dotted({row.section, word("post")}), row, "people");
        } else if (is("coverage")) {
            for (const char *part : {"on_roll", "done", "invalid", "incomplete", "refused", "absent"})
                addWhole(dotted({row.section, QLatin1String(part)}), row, part);
        } else if (is("bands") || is("grades")) {
            const QString score = dotted({QStringLiteral("band"), word("scale"), word("score")});
            const QString code = dotted({score, word("band")});
            if (is("bands"))
                addWhole(code, row, "students", score);
            else
                addGrade(code, row, "students");
        } else if (is("care") || is("care_grades")) {
            const QString table = dotted({QStringLiteral("care"), word("table")});
            const QString code = dotted({table, word("code")});
            if (is("care"))
                addWhole(code, row, "count", table);
            else
                addGrade(code, row, "count");
        } else if (is("activities")) {
            for (const char *part : {"times", "minutes", "people"})
                addWhole(dotted({row.section, word("code"), QLatin1String(part)}), row, part);
        } else if (is("units") && isFigureCode(word("figure"))) { // an office tells of its own
            addWhole(word("figure"), row, "count", rowOf(word("figure")));
        }
    }

    QList<PublishedFigure> figures()
    {
        for (const Row &row : std::as_const(m_rows))
            hideSmall(row);
        QList<PublishedFigure> all;
        for (auto at = m_sums.cbegin(); at != m_sums.cend(); ++at) {
            const auto &[code, stage, grade] = at.key();
            const bool isGone = at->isWithheld || m_sums.value({code, wholeUnit, 0}).isWithheld;
            all.append({code, stage, grade, isGone ? std::nullopt : std::optional(at->count)});
        }
        return all;
    }

private:
    void add(const Place &place, const StreamRow &row, const char *field)
    {
        const QJsonValue value = row.fields.value(QLatin1String(field));
        Sum &sum = m_sums[place];
        sum.count = std::min(mostCounted, sum.count + std::min(mostCounted, value.toInteger()));
        sum.isWithheld = sum.isWithheld || value.isNull();
    }

    /// `peopleIn`: the row of counts of people that it belongs to; empty where it is never hidden.
    void addWhole(const QString &code, const StreamRow &row, const char *field, const QString &peopleIn = {})
    {
        add({code, wholeUnit, 0}, row, field);
        if (!peopleIn.isEmpty() && !m_rows[peopleIn].contains(code))
            m_rows[peopleIn].append(code);
    }

    void addGrade(const QString &code, const StreamRow &row, const char *field)
    {
        add({code, row.fields.value(QLatin1String("stage")).toString(),
             row.fields.value(QLatin1String("grade")).toInteger()},
            row, field);
    }

    void hideSmall(const Row &row)
    {
        QList<Sum *> small;
        QList<Sum *> least; ///< of the others
        qint64 together = 0;
        for (const QString &code : row) {
            Sum &sum = m_sums[{code, wholeUnit, 0}];
            if (isSmall(sum)) {
                small.append(&sum);
                together += sum.count;
            } else if (!sum.isWithheld) {
                if (!least.isEmpty() && sum.count < least.first()->count)
                    least.clear();
                if (least.isEmpty() || sum.count == least.first()->count)
                    least.append(&sum);
            }
        }
        if (small.isEmpty())
            return;
        // What they make together can be had from the rest of the row. One alone, or all of them as small or
        // as large as small ones can be, would be told by that. A zero is company as good as any; of equal
        // ones all go, because the choice itself would tell.
        const bool isTold =
            small.size() == 1 || together == small.size() || together == small.size() * (minimumGroup - 1);
        for (Sum *sum : small + (isTold ? least : QList<Sum *>()))
            sum->isWithheld = true;
    }

    QMap<Place, Sum> m_sums;
    QMap<QString, Row> m_rows;
};

} // namespace

QList<PublishedFigure> publishedFigures(const QList<StreamRow> &rows)
{
    PublishedGathering gathering;
    for (const StreamRow &row : rows)
        gathering.take(row);
    return gathering.figures();
}

} // namespace tingyu::exchange
