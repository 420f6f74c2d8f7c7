// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/roster_columns_step.h"

#include "core/school/roster_columns.h"
#include "ui/students/roster_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int sampleCount = 3;

QString keyOf(const RosterColumn &column)
{
    RosterHeading heading = rosterHeading(column.heading);
    return profileHeading(heading);
}

/// The first few values of a column, as the file has them.
QString samples(const Workbook &workbook, const RosterSheet &sheet, int column)
{
    QStringList found;
    for (const Sheet &one : workbook.sheets) {
        if (one.name != sheet.name)
            continue;
        for (const TableRow &row : one.rows) {
            if (row.number <= sheet.headerRow || row.at(column).isBlank())
                continue;
            found.append(row.at(column).text.simplified());
            if (found.size() == sampleCount)
                break;
        }
        break;
    }
    return found.join(QStringLiteral("  "));
}

ChipContent stateOf(const RosterColumn &column)
{
    if (column.field == QLatin1String("not_kept"))
        return {RosterColumnsStep::tr("不保存"), Tone::Plain, ChipShape::None};
    if (column.field.isEmpty())
        return {RosterColumnsStep::tr("不导入"), Tone::Plain, ChipShape::None};
    if (!column.taken)
        return {RosterColumnsStep::tr("只核对"), Tone::Amber, ChipShape::HalfDisc};
    return {RosterColumnsStep::tr("已对应"), Tone::Primary, ChipShape::Check};
}

} // namespace

RosterColumnsStep::RosterColumnsStep(QWidget *parent)
    : QWidget(parent), m_card(new Card(tr("每一列是什么"), this)), m_privacy(label({}, "caption", this))
{
    m_privacy->setText(tr("住址、监护人电话和身份证件号只在家访、紧急联系和核对身份时才用得到,所以先不勾选;"
                          "不存入的列照样用来核对。"));
    m_privacy->setWordWrap(true);
    m_card->body()->addWidget(m_privacy);
    auto *area = new QScrollArea(this);
    auto *sheet = new QWidget;
    sheet->setProperty("ground", true);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(px(20), 0, px(20), px(12));
    column->addWidget(m_card);
    column->addStretch(1);
    area->setWidget(sheet);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
}

void RosterColumnsStep::show(const RosterDraft &draft)
{
    m_rows.clear();
    m_profile = draft.profile;
    if (m_table != nullptr) {
        m_table->hide();
        m_table->deleteLater();
    }
    m_table = new QWidget(m_card);
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(14));
    grid->setVerticalSpacing(px(4));
    grid->setColumnStretch(2, 1);
    const QString heads[] = {tr("状态"), tr("文件中的列"), tr("前几行的内容"), tr("对应到"), tr("存入")};
    for (int i = 0; i < 5; ++i)
        grid->addWidget(label(heads[i], "second", m_table), 0, i);
    m_card->body()->addWidget(m_table);
    int number = 0;
    for (const RosterSheet &sheet : draft.table.sheets) {
        for (const RosterColumn &column : sheet.columns) {
            const QString key = keyOf(column);
            const bool known =
                std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.key == key; });
            if (!known && !column.heading.isEmpty())
                addRow(draft, sheet, column, ++number);
        }
    }
    const auto sheets = draft.table.sheets.size();
    m_card->setNote(draft.remembered
                        ? tr("已沿用上次的对应方式 · %n 张工作表", nullptr, static_cast<int>(sheets))
                        : tr("%n 张工作表", nullptr, static_cast<int>(sheets)));
}

void RosterColumnsStep::addRow(const RosterDraft &draft, const RosterSheet &sheet, const RosterColumn &column,
                               int number)
{
    auto *grid = qobject_cast<QGridLayout *>(m_table->layout());
    Row row;
    row.key = keyOf(column);
    row.state = new Chip(stateOf(column), m_table);
    grid->addWidget(row.state, number, 0, Qt::AlignLeft);
    auto *heading = label(column.heading, "strong", m_table);
    grid->addWidget(heading, number, 1);
    auto *sample = label(samples(*draft.workbook, sheet, column.index), "second", m_table);
    sample->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    grid->addWidget(sample, number, 2);
    row.field = new QComboBox(m_table);
    fillChoices(row.field, rosterFieldChoices());
    chooseCode(row.field, column.field == QLatin1String("not_kept") ? QString() : column.field);
    row.field->setObjectName(QStringLiteral("roster.field.%1").arg(number));
    row.field->setAccessibleName(tr("“%1”列(第 %2 列)对应到").arg(column.heading).arg(number));
    row.field->setMinimumWidth(px(150));
    heading->setBuddy(row.field);
    grid->addWidget(row.field, number, 3);
    row.taken = new QCheckBox(m_table);
    row.taken->setObjectName(QStringLiteral("roster.taken.%1").arg(number));
    row.taken->setAccessibleName(tr("存入“%1”列(第 %2 列)").arg(column.heading).arg(number));
    row.taken->setChecked(column.taken && !column.field.isEmpty());
    row.taken->setEnabled(!column.field.isEmpty() && column.field != QLatin1String("not_kept"));
    grid->addWidget(row.taken, number, 4, Qt::AlignCenter);
    connect(row.field, &QComboBox::activated, this,
            [this, key = row.key, box = row.field] { chooseField(key, chosenCode(box)); });
    connect(row.taken, &QCheckBox::clicked, this,
            [this, box = row.field](bool on) { setTaken(chosenCode(box), on); });
    m_rows.append(row);
}

void RosterColumnsStep::update(const RosterDraft &draft)
{
    m_profile = draft.profile;
    for (const RosterSheet &sheet : draft.table.sheets) {
        for (const RosterColumn &column : sheet.columns) {
            const QString key = keyOf(column);
            for (const Row &row : std::as_const(m_rows)) {
                if (row.key != key)
                    continue;
                const bool field = !column.field.isEmpty() && column.field != QLatin1String("not_kept");
                row.state->setContent(stateOf(column));
                row.taken->setEnabled(field);
                row.taken->setChecked(field && column.taken);
            }
        }
    }
}

void RosterColumnsStep::chooseField(const QString &key, const QString &field)
{
    m_profile.fields.insert(key, field);
    if (!field.isEmpty() && m_profile.takenFields)
        m_profile.takenFields->insert(field); // chosen by hand: meant to be stored
    Q_EMIT profileChanged(m_profile);
}

void RosterColumnsStep::setTaken(const QString &field, bool taken)
{
    if (!m_profile.takenFields)
        return;
    if (taken)
        m_profile.takenFields->insert(field);
    else
        m_profile.takenFields->remove(field);
    Q_EMIT profileChanged(m_profile);
}

QWidget *RosterColumnsStep::firstFocus() const
{
    return m_rows.isEmpty() ? nullptr : m_rows.constFirst().field;
}

} // namespace tingyu::ui
