// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/items_panel.h"

#include "ui/care/draft_keeper.h"
#include "ui/care/item_table.h"
#include "ui/text/error_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {

ItemsPanel::ItemsPanel(CaseDesk &desk, const ItemKind &kind, QWidget *parent)
    : Card(kind.title, parent)
    , m_desk(desk)
    , m_kind(kind)
    , m_model(new QStandardItemModel(this))
    , m_table(new ItemTable(this))
    , m_empty(label(kind.empty, "second", this))
{
    m_drafts = new DraftKeeper(
        desk.host(), draftForm(), [this] { return draft(); }, this);
    QStringList heads;
    QList<double> weights;
    for (const ItemColumn &column : std::as_const(m_kind.columns)) {
        heads.append(column.label);
        weights.append(column.width);
    }
    m_model->setHorizontalHeaderLabels(heads);
    m_table->setModel(m_model);
    m_table->setWeights(weights);
    m_table->setObjectName(m_kind.id % QStringLiteral(".list"));
    m_table->setAccessibleName(m_kind.title);
    m_empty->setWordWrap(true);
    body()->addWidget(m_table);
    body()->addWidget(m_empty);
    m_add = new ActionButton(tr("添加%1").arg(m_kind.one), this);
    m_add->setObjectName(m_kind.id % QStringLiteral(".add"));
    m_add->setAccessibleName(tr("添加%1:%2").arg(m_kind.one, m_kind.title));
    addToHeader(m_add);
    buildEditor();
    connect(m_add, &QPushButton::clicked, this, &ItemsPanel::begin);
    connect(m_table, &ItemTable::opened, this, &ItemsPanel::edit);
    connect(m_table, &ItemTable::removeAsked, this, &ItemsPanel::removeChosen);
}

void ItemsPanel::buildEditor()
{
    m_editor = new QWidget(this);
    auto *column = new QVBoxLayout(m_editor);
    column->setContentsMargins(0, px(4), 0, 0);
    column->setSpacing(px(10));
    column->addWidget(hairline(m_editor));
    m_banner = new Banner(m_editor);
    column->addWidget(m_banner);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(10));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int place = 0;
    for (const ItemColumn &one : std::as_const(m_kind.columns)) {
        const bool given = m_kind.id == QLatin1String("questions") && one.id == QLatin1String("number");
        auto *edit = new FieldEdit(
            m_kind.id % QLatin1Char('.') % one.id, one.label, tr("%1:%2").arg(m_kind.title, one.label),
            {one.kind, one.kind == FieldEdit::Kind::Prose ? 2 : 1, one.options}, m_desk.today(), m_editor);
        m_edits.append(edit);
        connect(edit, &FieldEdit::typed, this, [this] { m_drafts->touch(); });
        connect(edit, &FieldEdit::finished, this, &ItemsPanel::submit);
        if (given) {
            edit->hide();
            continue;
        }
        const bool wide = one.kind == FieldEdit::Kind::Prose || one.options.size() > 2;
        if (wide && place % 2 == 1)
            ++place;
        grid->addWidget(edit, place / 2, place % 2, 1, wide ? 2 : 1, Qt::AlignTop);
        place += wide ? 2 : 1;
    }
    column->addLayout(grid);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_store = new ActionButton(tr("记下"), m_editor);
    m_store->setToolTip(tr("Ctrl Enter"));
    auto *back = new ActionButton(tr("不记"), m_editor);
    m_remove = new ActionButton(tr("移除这一条"), m_editor);
    m_remove->setProperty("danger", true);
    const auto name = [this](QWidget *button, const char *what, const QString &spoken) {
        button->setObjectName(m_kind.id % QLatin1Char('.') % QLatin1String(what));
        button->setAccessibleName(spoken);
    };
    name(m_store, "store", tr("记下:%1").arg(m_kind.title));
    name(back, "leave", tr("不记:%1").arg(m_kind.title));
    name(m_remove, "remove", tr("移除这一条:%1").arg(m_kind.title));
    row->addWidget(m_store);
    row->addWidget(new KeyHint(QKeySequence(QStringLiteral("Ctrl+Return")), m_editor));
    row->addWidget(back);
    row->addStretch(1);
    row->addWidget(m_remove);
    column->addLayout(row);
    body()->addWidget(m_editor);
    m_editor->hide();
    connect(m_store, &QPushButton::clicked, this, &ItemsPanel::submit);
    connect(back, &QPushButton::clicked, this, &ItemsPanel::leave);
    connect(m_remove, &QPushButton::clicked, this, &ItemsPanel::removeChosen);
}

ActionButton *ItemsPanel::addTool(const char *name, const QString &text, const QString &spoken)
{
    auto *button = named(new ActionButton(text, this), name, spoken);
    addToHeader(button);
    return button;
}

void ItemsPanel::show()
{
    const bool other = m_shown != m_desk.uid();
    m_rows = m_kind.rows(m_desk.content());
    m_model->setRowCount(0);
    for (const ItemRow &row : std::as_const(m_rows)) {
        QList<QStandardItem *> cells;
        for (qsizetype i = 0; i < m_kind.columns.size(); ++i) {
            auto *cell = new QStandardItem(shownValue(m_kind.columns.at(i), row.values.value(i)));
            cell->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            cells.append(cell);
        }
        m_model->appendRow(cells);
    }
    m_table->setVisible(!m_rows.isEmpty());
    m_empty->setVisible(m_rows.isEmpty());
    m_table->settle();
    setNote(m_rows.isEmpty() ? QString() : tr("%n 条", nullptr, count()));
    m_add->setVisible(m_desk.mayWrite());
    if (other) {
        m_shown = m_desk.uid();
        m_editor->hide();
        m_drafts->setPerson(m_desk.draftKey());
        recallDraft();
    }
    if (!m_desk.mayWrite())
        m_editor->hide();
}

void ItemsPanel::begin()
{
    if (!m_desk.mayWrite())
        return;
    if (m_editor->isHidden() || !m_editing.isNull()) {
        m_editing = {};
        QStringList usual;
        for (const ItemColumn &column : std::as_const(m_kind.columns))
            usual.append(column.usual);
        fill(usual);
    }
    for (FieldEdit *edit : std::as_const(m_edits)) {
        // What has a usual value rarely needs the hand.
        if (!edit->isHidden() && edit->text().isEmpty()) {
            edit->editor()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void ItemsPanel::edit(int row)
{
    if (row < 0 || row >= m_rows.size() || !m_desk.mayWrite())
        return;
    m_editing = m_rows.at(row).uid;
    fill(m_rows.at(row).values);
    for (FieldEdit *edit : std::as_const(m_edits)) {
        if (!edit->isHidden()) {
            edit->editor()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void ItemsPanel::fill(const QStringList &values)
{
    for (qsizetype i = 0; i < m_edits.size(); ++i)
        m_edits.at(i)->setText(values.value(i));
    m_remove->setVisible(!m_editing.isNull());
    m_banner->clear();
    m_editor->show();
}

QStringList ItemsPanel::typed() const
{
    QStringList values;
    for (const FieldEdit *edit : m_edits)
        values.append(edit->text());
    return values;
}

void ItemsPanel::submit()
{
    if (m_editor->isHidden())
        return;
    for (FieldEdit *edit : std::as_const(m_edits)) {
        if (edit->isProblem()) {
            m_banner->say(Banner::Kind::Attention, tr("日期或时间看不懂,请写成 2026-03-01 和 8:30 这样。"));
            edit->editor()->setFocus();
            return;
        }
    }
    const QStringList values = typed();
    m_store->setEnabled(false);
    m_drafts->forget();
    const bool fresh = m_editing.isNull();
    const QString what = fresh ? tr("添加%1:%2") : tr("改写%1:%2");
    m_desk.write(
        what.arg(m_kind.one, m_kind.title),
        [kind = m_kind, uid = m_desk.uid(), item = m_editing, shown = m_desk.content(), values,
         key = m_desk.draftKey(), form = draftForm()](Services &services) -> Result<void> {
            auto stored =
                item.isNull() ? kind.add(services, uid, values) : kind.edit(services, shown, item, values);
            return stored ? services.drafts.discard(key, form) : stored;
        },
        [this](const Result<void> &stored) {
            m_store->setEnabled(true);
            if (!stored) {
                m_banner->say(Banner::Kind::Attention, text::sentence(stored.error()));
                m_drafts->touch();
                return;
            }
            m_editor->hide();
            m_editing = {};
            m_add->setFocus();
        });
}

void ItemsPanel::removeChosen()
{
    const Uid item = m_editor->isHidden() || m_editing.isNull() ? chosen() : m_editing;
    if (item.isNull() || !m_desk.mayWrite())
        return;
    m_editor->hide();
    m_editing = {};
    m_desk.write(tr("移除%1:%2").arg(m_kind.one, m_kind.title),
                 [kind = m_kind, item](Services &services) { return kind.remove(services, item); });
}

void ItemsPanel::leave()
{
    m_editor->hide();
    m_editing = {};
    m_drafts->forget();
    m_desk.host().tasks().run(
        this,
        [key = m_desk.draftKey(), form = draftForm()](Services &services) {
            return services.drafts.discard(key, form);
        },
        [](const Result<void> &) {});
    m_add->setFocus();
}

Uid ItemsPanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).uid : Uid();
}

void ItemsPanel::flush()
{
    m_drafts->flush();
}

QString ItemsPanel::draftForm() const
{
    return QLatin1String(itemDraft) % QLatin1Char('.') % m_kind.id;
}

QString ItemsPanel::draft() const
{
    if (m_editor->isHidden())
        return {};
    QJsonObject kept;
    kept.insert(QStringLiteral("item"), m_editing.isNull() ? QString() : m_editing.toString());
    kept.insert(QStringLiteral("values"), QJsonArray::fromStringList(typed()));
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void ItemsPanel::recallDraft()
{
    const QString kept = m_desk.now().drafts.value(draftForm());
    if (kept.isEmpty())
        return;
    const QJsonObject object = QJsonDocument::fromJson(kept.toUtf8()).object();
    m_editing = Uid::fromString(object.value(QStringLiteral("item")).toString()).value_or(Uid());
    QStringList values;
    for (const QJsonValue value : object.value(QStringLiteral("values")).toArray())
        values.append(value.toString());
    fill(values);
    m_banner->say(Banner::Kind::Info, tr("这是还没有记下的草稿。"));
}

} // namespace tingyu::ui
