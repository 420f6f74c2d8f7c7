// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/scale_texts_dialog.h"

#include "core/exchange/down_text_service.h"
#include "core/exchange/exchange_operations.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/dialog_size.h"
#include "ui/screening/scale_facts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {

ScaleTextsDialog::ScaleTextsDialog(PageHost &host, scales::DefinitionPtr definition, QWidget *parent)
    : QDialog(parent), m_host(host), m_definition(std::move(definition))
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "scaleTextsDialog", tr("量表的题本"));
    setWindowTitle(tr("听屿 心理辅导室"));
    fitDialog(this, 720, 420);
    build();
    load();
}

void ScaleTextsDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(10));
    column->addWidget(label(tr("题本 · %1").arg(screening::scaleTitle(*m_definition)), "strong", this));
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_model =
        new ValueTableModel({tr("题本"), tr("来自"), tr("来源与授权"), tr("量表版本"), tr("状态")}, this);
    m_list = named(new DataTable("scaleTexts", tr("题本列表"), m_host.settings(), this), "scaleTexts",
                   tr("题本列表"));
    m_list->setModel(m_model);
    m_list->filterLine();
    m_list->setEmpty(new EmptyState(QStringLiteral("assessment"),
                                    tr("学校还没有这个量表的题本。可以导入题目文字;上级下发的也会列在这里。"),
                                    this));
    connect(m_list, &DataTable::selectionChanged, this, &ScaleTextsDialog::showButtons);
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    const auto button = [&](const char *name, const QString &words, const QString &spoken,
                            const QString &code) {
        auto *made = named(new ActionButton(words, this), name, spoken);
        connect(made, &QPushButton::clicked, this, [this, code] { act(code); });
        buttons->addWidget(made);
        return made;
    };
    m_use = button("useWording", tr("选用"), tr("选用这份题本"), QStringLiteral("use"));
    m_aside = button("asideWording", tr("停用"), tr("停用这份题本"), QStringLiteral("aside"));
    m_remove = button("removeWording", tr("删除"), tr("删除这份题本"), QStringLiteral("remove"));
    buttons->addStretch(1);
    auto *close = named(new ActionButton(tr("关闭"), this), "closeWordings", tr("关闭题本列表"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    column->addLayout(buttons);
    showButtons();
}

void ScaleTextsDialog::load()
{
    m_host.tasks().run(
        this,
        [id = m_definition->id](Services &services) -> Result<QList<Line>> {
            auto texts = services.scaleTexts.texts(id);
            if (!texts)
                return texts.error();
            QList<Line> lines;
            for (const ScaleText &text : std::as_const(*texts))
                lines.append({text, {}});
            if (!op::exchangeInbox.everything.intersects(services.workplace.session().roles))
                return lines;
            auto waiting = exchange::DownTextService(services.workplace, services.scales, services.scaleTexts)
                               .waiting(id);
            if (!waiting)
                return waiting.error();
            for (const exchange::SentText &one : std::as_const(*waiting))
                lines.append({one.text, one.item});
            return lines;
        },
        [this](const Result<QList<Line>> &lines) {
            if (lines)
                fill(*lines);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(lines.error()));
        });
}

void ScaleTextsDialog::fill(const QList<Line> &lines)
{
    m_lines = lines;
    QList<QList<ValueCell>> rows;
    for (const Line &line : lines) {
        const bool serves = line.text.scaleVersion == m_definition->version;
        const ChipContent chip = !line.item.isNull()
                                     ? ChipContent{tr("已下发,待选用"), Tone::Amber, ChipShape::HalfDisc}
                                 : !serves ? ChipContent{tr("配别的版本"), Tone::Plain, ChipShape::None}
                                 : line.text.inUse ? ChipContent{tr("在用"), Tone::Primary, ChipShape::Check}
                                                   : ChipContent{tr("未用"), Tone::Plain, ChipShape::None};
        rows.append({{.text = line.text.title},
                     {.text = line.text.sentBy.isEmpty() ? screening::textKindName(line.text.kind)
                                                         : line.text.sentBy},
                     {.text = line.text.licence},
                     {.text = line.text.scaleVersion},
                     {.chip = chip}});
    }
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_list->selectSourceRow(0);
    showButtons();
}

const ScaleTextsDialog::Line *ScaleTextsDialog::current() const
{
    const QList<int> rows = m_list->selectedRows();
    return rows.isEmpty() || rows.first() >= m_lines.size() ? nullptr : &m_lines.at(rows.first());
}

void ScaleTextsDialog::showButtons()
{
    const Line *line = current();
    const bool serves = line != nullptr && line->text.scaleVersion == m_definition->version;
    const bool sent = line != nullptr && !line->item.isNull();
    m_use->setEnabled(serves && (sent || !line->text.inUse));
    m_aside->setEnabled(line != nullptr && !sent && line->text.inUse);
    m_remove->setEnabled(line != nullptr && !sent);
}

void ScaleTextsDialog::act(const QString &code)
{
    const Line *line = current();
    if (line == nullptr)
        return;
    using Done = std::pair<Result<void>, qint64>;
    m_host.tasks().run(
        this,
        [code, text = line->text.uid, item = line->item](Services &services) -> Done {
            Result<void> done;
            if (code == QLatin1String("remove"))
                done = services.scaleTexts.remove(text);
            else if (code == QLatin1String("aside"))
                done = services.scaleTexts.putAside(text);
            else if (item.isNull())
                done = services.scaleTexts.use(text);
            else
                done = outcomeOf(
                    exchange::DownTextService(services.workplace, services.scales, services.scaleTexts)
                        .takeUp(item));
            return {done, services.workplace.lastChangeSet()};
        },
        [this, code](const Done &done) {
            if (!done.first) {
                m_banner->say(Banner::Kind::Attention, text::sentence(done.first.error()));
                return;
            }
            m_banner->clear();
            m_host.saved(code == QLatin1String("remove")  ? tr("删除题本")
                         : code == QLatin1String("aside") ? tr("停用题本")
                                                          : tr("选用题本"),
                         done.second);
            Q_EMIT changed();
            load();
        });
}

} // namespace tingyu::ui
