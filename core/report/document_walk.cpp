// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document_walk.h"

namespace tingyu::report {
namespace {

QString rowPlace(const QString &section, qsizetype row)
{
    return QStringLiteral("%1[%2]").arg(section).arg(row + 1);
}

void walkGrid(FieldGrid *grid, const ValueVisitor &visit)
{
    for (QList<FieldCell> &row : grid->rows) {
        for (FieldCell &cell : row)
            visit(cell.field, cell.field, cell.value);
    }
}

void walkTable(Table *table, const ValueVisitor &visit)
{
    const auto visitHead = [&](const QString &id, Value &value) {
        const QString place = table->section + QLatin1Char('.') + id;
        if (!value.isEmpty()) // an empty one is the form's word, which holds nothing of anybody
            visit(place, place, value);
    };
    visitHead(QStringLiteral("caption"), table->caption);
    for (Column &column : table->columns)
        visitHead(column.id, column.title);
    for (qsizetype r = 0; r < table->rows.size(); ++r) {
        for (qsizetype c = 0; c < table->rows[r].size() && c < table->columns.size(); ++c) {
            const QString &column = table->columns[c].id;
            visit(rowPlace(table->section, r) + QLatin1Char('.') + column,
                  table->section + QLatin1Char('.') + column, table->rows[r][c]);
        }
    }
}

void walkQuestions(Questions *questions, const ValueVisitor &visit)
{
    for (Question &question : questions->items) {
        const QString place = QStringLiteral("question[%1]").arg(question.number);
        visit(place, QStringLiteral("question"), question.text);
        visit(place + QStringLiteral(".answer"), QStringLiteral("question"), question.answer);
    }
}

void walkChart(Chart *chart, qsizetype number, const ValueVisitor &visit)
{
    const QString place = rowPlace(chart->section, number);
    Value name = Value::of(chart->name);
    visit(place, QStringLiteral("chart"), name);
    chart->name = name.text;
    for (ChartPoint &point : chart->points)
        visit(place, QStringLiteral("chart"), point.label);
}

} // namespace

void forEachValue(Document *document, const ValueVisitor &given)
{
    qsizetype charts = 0;
    int parts = 0;
    QString form;
    const ValueVisitor inPart = [&](const QString &place, const QString &field, Value &value) {
        given(QString::number(parts) % u':' % place, form % u':' % field, value);
    };
    for (Block &block : document->blocks) {
        const ValueVisitor &visit = parts > 0 ? inPart : given;
        if (auto *part = std::get_if<FormPart>(&block)) {
            form = part->formId;
            given(QStringLiteral("part[%1]").arg(++parts), QStringLiteral("part"), part->title);
        } else if (auto *grid = std::get_if<FieldGrid>(&block))
            walkGrid(grid, visit);
        else if (auto *table = std::get_if<Table>(&block))
            walkTable(table, visit);
        else if (auto *questions = std::get_if<Questions>(&block))
            walkQuestions(questions, visit);
        else if (auto *chart = std::get_if<Chart>(&block))
            walkChart(chart, charts++, visit);
        else if (auto *picture = std::get_if<PagePicture>(&block))
            visit(QStringLiteral("picture"), QStringLiteral("picture"), picture->caption);
        else if (auto *wall = std::get_if<WallText>(&block))
            visit(wall->field, wall->field, wall->text);
        else if (auto *signatures = std::get_if<Signatures>(&block)) {
            for (FieldCell &cell : signatures->fields)
                visit(cell.field, cell.field, cell.value);
        }
    }
}

} // namespace tingyu::report
