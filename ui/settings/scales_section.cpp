// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/scales_section.h"

#include "core/scales/library.h"
#include "core/screening/screening_operations.h"
#include "core/vault/vault_operations.h"
#include "ui/screening/text_import_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int IdRole = Qt::UserRole + 60;
constexpr int RightsRole = Qt::UserRole + 61;

/// One row, made on the vault thread: reading a definition runs its worked examples, which takes a moment.
struct ScaleRow
{
    QString id;
    QString name;
    QString version;
    int items = 0;
    scales::Wording wording = scales::Wording::None;
    QString owner;
    QString summary;
};

QList<ScaleRow> readScales(scales::ScaleLibrary &library, text::Language language)
{
    QList<ScaleRow> rows;
    for (const QString &id : library.ids()) {
        const auto found = library.find(id);
        if (!found)
            continue; // a definition that no longer passes its own examples is not offered
        const scales::ScaleDefinition &scale = **found;
        rows.append({id, text::wordsIn(language, scale.name), scale.version,
                     static_cast<int>(scale.items.size()), library.wording(id), scale.rights.owner,
                     text::wordsIn(language, scale.rights.summary)});
    }
    return rows;
}

ChipContent wordingChip(scales::Wording wording)
{
    switch (wording) {
    case scales::Wording::None:
        return {ScalesSection::tr("只有计分"), Tone::Plain, ChipShape::None};
    case scales::Wording::Project:
        return {ScalesSection::tr("随程序提供"), Tone::Primary, ChipShape::Check};
    case scales::Wording::Imported:
        return {ScalesSection::tr("学校导入"), Tone::Blue, ChipShape::Check};
    }
    return {};
}

} // namespace

ScalesSection::ScalesSection(PageHost &host)
    : SettingsSection(host)
    , m_model(new QStandardItemModel(this))
    , m_rights(label({}, "second", this))
    , m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(12));
    column->addWidget(m_banner);
    m_table = named(new DataTable("scales", tr("量表"), host.settings(), this), "scales", tr("量表"));
    auto *import =
        named(new ActionButton(tr("导入题目文字…"), this), "importScaleText", tr("为所选量表导入题目文字"));
    import->setPrimary(true);
    import->setEnabled(op::scaleText.everything.intersects(host.facts().session.roles));
    m_table->addTool(import);
    m_model->setHorizontalHeaderLabels(
        {tr("量表"), tr("编号"), tr("版本"), tr("题数"), tr("题目文字"), tr("权利人")});
    m_table->setModel(m_model);
    column->addWidget(m_table, 1);
    auto *card = new Card(tr("使用权利"), this);
    m_rights->setWordWrap(true);
    m_rights->setText(tr("选中一个量表,这里写明谁拥有题目文字、可以怎样使用。"));
    card->body()->addWidget(m_rights);
    column->addWidget(card);
    column->addWidget(alertCard());
    setMinimumHeight(px(460));
    connect(import, &QPushButton::clicked, this, &ScalesSection::importText);
    connect(m_table, &DataTable::selectionChanged, this, &ScalesSection::showRights);
}

void ScalesSection::refresh()
{
    const text::Language language = text::spoken();
    host().tasks().run(
        this, [language](Services &services) { return readScales(services.scales, language); },
        [this](const QList<ScaleRow> &rows) {
            m_model->setRowCount(0);
            for (const ScaleRow &scale : rows) {
                auto *name = new QStandardItem(scale.name);
                name->setData(scale.id, IdRole);
                name->setData(scale.summary, RightsRole);
                auto *items = new QStandardItem(QString::number(scale.items));
                items->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                items->setData(scale.items, DataTable::SortRole);
                const ChipContent chip = wordingChip(scale.wording);
                auto *wording = new QStandardItem(chip.text);
                wording->setData(QVariant::fromValue(chip), DataTable::ChipRole);
                m_model->appendRow({name, new QStandardItem(scale.id), new QStandardItem(scale.version),
                                    items, wording, new QStandardItem(scale.owner)});
            }
            m_table->setModel(m_model);
        });
}

void ScalesSection::showRights()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty())
        return;
    m_rights->setText(m_model->item(rows.constFirst())->data(RightsRole).toString());
    readAlerts();
}

QWidget *ScalesSection::alertCard()
{
    m_alerts = new Card(tr("本机构设置的提醒"), this);
    m_alerts->setNote(tr("不是量表发布者的规定;停用后仍会计算和显示,但不再提醒"));
    m_alertRows = new QVBoxLayout;
    m_alertRows->setSpacing(px(8));
    m_alerts->body()->addLayout(m_alertRows);
    m_alertReasonRow = new QWidget(m_alerts);
    auto *row = new QHBoxLayout(m_alertReasonRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    m_alertReason = named(new QLineEdit(m_alertReasonRow), "alertReason", tr("停用提醒的原因"));
    auto *caption = label(tr("停用的原因"), nullptr, m_alertReasonRow);
    caption->setBuddy(m_alertReason);
    row->addWidget(caption);
    row->addWidget(m_alertReason, 1);
    m_alerts->body()->addWidget(m_alertReasonRow);
    m_alerts->hide();
    return m_alerts;
}

QString ScalesSection::currentScale() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.isEmpty() ? QString() : m_model->item(rows.constFirst())->data(IdRole).toString();
}

void ScalesSection::readAlerts()
{
    if (!op::alertList.everything.intersects(host().facts().session.roles))
        return;
    host().tasks().run(
        this, [id = currentScale()](Services &services) { return services.alerts.alerts(id); },
        [this, id = currentScale()](const Result<QList<Alert>> &alerts) {
            if (id != currentScale())
                return;
            if (alerts)
                showAlerts(*alerts);
            else
                m_alerts->hide();
        });
}

void ScalesSection::showAlerts(const QList<Alert> &alerts)
{
    while (QLayoutItem *item = m_alertRows->takeAt(0)) {
        if (QWidget *row = item->widget())
            row->deleteLater();
        delete item;
    }
    const bool maySwitch = op::alertSwitch.everything.intersects(host().facts().session.roles);
    bool anyOn = false;
    for (const Alert &alert : alerts) {
        auto *holder = new QWidget(m_alerts);
        auto *row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(px(8));
        const QString name = text::spokenWords(alert.label);
        const bool on = !alert.off;
        anyOn = anyOn || on;
        row->addWidget(new Chip(on ? ChipContent{tr("提醒"), Tone::Primary, ChipShape::Check}
                                   : ChipContent{tr("已停用"), Tone::Plain, ChipShape::None},
                                holder));
        auto *words = label(on ? name
                               : tr("%1 · %2 由 %3 停用:%4")
                                     .arg(name, alert.off->offOn.toString(QStringLiteral("yyyy-MM-dd")),
                                          alert.off->byName, alert.off->reason),
                            nullptr, holder);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        auto *button = new ActionButton(on ? tr("停用") : tr("重新启用"), holder);
        button->setObjectName(QStringLiteral("alert.") + alert.flagId);
        button->setAccessibleName((on ? tr("停用提醒:%1") : tr("重新启用提醒:%1")).arg(name));
        button->setVisible(maySwitch);
        connect(button, &QPushButton::clicked, this,
                [this, flag = alert.flagId, on] { switchAlert(flag, on); });
        row->addWidget(button);
        m_alertRows->addWidget(holder);
    }
    m_alertReasonRow->setVisible(maySwitch && anyOn);
    m_alerts->setVisible(!alerts.isEmpty());
}

void ScalesSection::switchAlert(const QString &flagId, bool off)
{
    if (off && m_alertReason->text().trimmed().isEmpty()) {
        m_banner->say(Banner::Kind::Info, tr("请先写明停用这条提醒的原因,它会留在记录里。"));
        m_alertReason->setFocus();
        return;
    }
    host().tasks().run(
        this,
        [id = currentScale(), flagId, off, reason = m_alertReason->text()](Services &services) {
            return off ? services.alerts.switchOff(id, flagId, reason) : services.alerts.switchOn(id, flagId);
        },
        [this, off](const Result<void> &done) {
            if (!done) {
                m_banner->say(Banner::Kind::Attention, text::sentence(done.error()));
                return;
            }
            m_alertReason->clear();
            m_banner->say(Banner::Kind::Done, off ? tr("已停用这条提醒,此后的答卷按此计;已有的结果不变。")
                                                  : tr("已重新启用这条提醒。"));
            host().saved();
            readAlerts();
        });
}

void ScalesSection::importText()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty()) {
        m_banner->say(Banner::Kind::Info, tr("请先在表中选中一个量表。"));
        return;
    }
    host().tasks().run(
        this, [id = currentScale()](Services &services) { return services.scales.find(id); },
        [this](const Result<scales::DefinitionPtr> &definition) {
            if (!definition) {
                m_banner->say(Banner::Kind::Attention, text::sentence(definition.error()));
                return;
            }
            auto *dialog = new TextImportDialog(host(), *definition, this);
            connect(dialog, &TextImportDialog::imported, this, [this] {
                m_banner->say(Banner::Kind::Done, tr("题目文字已导入,可以在屏幕上作答。"));
                refresh();
            });
            dialog->open();
        });
}

} // namespace tingyu::ui
