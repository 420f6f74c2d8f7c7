// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/scales_section.h"

#include "core/scales/library.h"
#include "core/vault/vault_operations.h"
#include "ui/shell/file_chooser.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QFile>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int IdRole = Qt::UserRole + 60;
constexpr int RightsRole = Qt::UserRole + 61;
constexpr qint64 largestPack = 4 << 20;

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

QList<ScaleRow> readScales(text::Language language)
{
    scales::ScaleLibrary library(scales::schoolScaleFolder());
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
    m_table = new DataTable("scales", tr("量表"), host.settings(), this);
    auto *import =
        named(new ActionButton(tr("导入题目文字…"), this), "importScaleText", tr("为所选量表导入题目文字"));
    import->setPrimary(true);
    import->setEnabled(op::settingsChange.everything.intersects(host.facts().session.roles));
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
    setMinimumHeight(px(460));
    connect(import, &QPushButton::clicked, this, &ScalesSection::importText);
    connect(m_table, &DataTable::selectionChanged, this, &ScalesSection::showRights);
}

void ScalesSection::refresh()
{
    const text::Language language = text::spoken();
    host().tasks().run(
        this, [language](Services &) { return readScales(language); },
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
    if (!rows.isEmpty())
        m_rights->setText(m_model->item(rows.constFirst())->data(RightsRole).toString());
}

void ScalesSection::importText()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty()) {
        m_banner->say(Banner::Kind::Info, tr("请先在表中选中一个量表。"));
        return;
    }
    const QString id = m_model->item(rows.constFirst())->data(IdRole).toString();
    const QString path = chooseOpenFile(this, tr("题目文字"), tr("题目文字 (*.json)"));
    if (path.isEmpty())
        return;
    host().tasks().run(
        this,
        [id, path](Services &services) -> Result<int> {
            if (auto allowed = services.workplace.allow(op::settingsChange); !allowed)
                return allowed.error();
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(Errc::Io, "disk.refused",
                            {QStringLiteral("open"), QString::number(file.error())});
            if (file.size() > largestPack)
                return fail(Errc::LimitExceeded, "scales.text_bad", {id, QString()});
            scales::ScaleLibrary library(scales::schoolScaleFolder());
            auto pack = library.importText(id, file.readAll());
            if (!pack)
                return pack.error();
            if (auto noted = services.workplace.note(QString::fromLatin1(op::settingsChange.id)); !noted)
                return noted.error();
            return 1;
        },
        [this](const Result<int> &done) {
            if (!done) {
                m_banner->say(Banner::Kind::Attention, text::sentence(done.error()));
                return;
            }
            m_banner->say(Banner::Kind::Done, tr("题目文字已导入,可以在屏幕上作答。"));
            host().saved();
            refresh();
        });
}

} // namespace tingyu::ui
