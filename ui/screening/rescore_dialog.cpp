// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/rescore_dialog.h"

#include "core/report/scale_report_service.h"
#include "core/screening/result_reading.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/dialog_size.h"
#include "ui/screening/scale_facts.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

} // namespace

RescoreDialog::RescoreDialog(PageHost &host, scales::DefinitionPtr definition, QWidget *parent)
    : QDialog(parent), m_host(host), m_definition(std::move(definition))
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "rescoreDialog", tr("重新计分"));
    setWindowTitle(tr("听屿 心理辅导室"));
    fitDialog(this, 760, 520);
    build();
    run(true);
}

void RescoreDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(10));
    column->addWidget(
        label(tr("重新计分 · %1 %2").arg(screening::scaleTitle(*m_definition), m_definition->version),
              "strong", this));
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_model = new ValueTableModel({tr("学生"), tr("原版本"), tr("项目"), tr("原来"), tr("重新计分")}, this);
    m_list = named(new DataTable("rescoreDifferences", tr("重新计分的不同"), m_host.settings(), this),
                   "rescoreDifferences", tr("重新计分的不同"));
    m_list->setModel(m_model);
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    m_run = named(new ActionButton(tr("重新计分"), this), "runRescore", tr("确认重新计分"));
    m_run->setPrimary(true);
    m_run->setEnabled(false);
    connect(m_run, &QPushButton::clicked, this, [this] { run(false); });
    m_print = named(new ActionButton(tr("打印对照…"), this), "printRescore", tr("打印新旧结果的对照"));
    connect(m_print, &QPushButton::clicked, this, [this] {
        const auto make = [id = m_definition->id](Services &services, const report::PrintOrder &order,
                                                  bool record) {
            return report::ScaleReportService(services.workplace, services.scales)
                .rescoring(id, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
        };
        auto *dialog = new PrintDialog(m_host, tr("打印新旧结果的对照"), make, this);
        dialog->open();
    });
    auto *close = named(new ActionButton(tr("关闭"), this), "closeRescore", tr("关闭重新计分"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(m_run);
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    close->setFocus();
}

void RescoreDialog::run(bool dryRun)
{
    m_run->setEnabled(false);
    using Done = std::pair<RescoreOutcome, QHash<Uid, QString>>;
    m_host.tasks().runLong(
        this, dryRun ? tr("试算") : tr("重新计分"),
        [id = m_definition->id, dryRun](Services &services, const Progress &progress) -> Result<Done> {
            auto outcome = services.rescoring.run({id, {}, false, dryRun}, progress);
            if (!outcome)
                return outcome.error();
            QHash<Uid, QString> names;
            for (const RescoredSheet &sheet : std::as_const(outcome->sheets)) {
                if (auto name = services.rescoring.nameOf(sheet.student))
                    names.insert(sheet.sheet, *name);
            }
            return Done{*outcome, names};
        },
        [this, dryRun](const Result<Done> &done) {
            if (done)
                show(done->first, done->second, dryRun);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(done.error()));
        });
}

QString RescoreDialog::nameOf(const ResultDifference &difference) const
{
    switch (difference.of) {
    case ResultDifference::Of::Score: {
        const int at = m_definition->scoreIndex.value(difference.id, -1);
        return at < 0 ? difference.id : text::spokenWords(m_definition->scores[static_cast<size_t>(at)].name);
    }
    case ResultDifference::Of::Band: {
        const int at = m_definition->scoreIndex.value(difference.id.section(QLatin1Char('#'), 0, 0), -1);
        return at < 0 ? difference.id
                      : tr("%1的分档")
                            .arg(text::spokenWords(m_definition->scores[static_cast<size_t>(at)].name));
    }
    case ResultDifference::Of::Flag: {
        const int at = m_definition->flagIndex.value(difference.id, -1);
        return at < 0 ? difference.id : text::spokenWords(m_definition->flags[static_cast<size_t>(at)].label);
    }
    }
    return {};
}

QString RescoreDialog::valueOf(const ResultDifference &difference, const QString &value) const
{
    if (value.isEmpty())
        return tr("没有");
    if (difference.of == ResultDifference::Of::Flag)
        return value == QLatin1String("true") ? tr("是") : tr("否");
    if (difference.of == ResultDifference::Of::Score)
        return figureText(scales::Rational::parse(value.toLatin1()));
    for (const scales::Banding &banding : m_definition->bandings) {
        for (const scales::Band &band : banding.bands) {
            if (banding.key == difference.id && band.id == value)
                return text::spokenWords(band.label);
        }
    }
    return value;
}

void RescoreDialog::show(const RescoreOutcome &outcome, const QHash<Uid, QString> &names, bool dryRun)
{
    QList<QList<ValueCell>> rows;
    for (const RescoredSheet &sheet : outcome.sheets) {
        for (const ResultDifference &one : sheet.differences)
            rows.append({{.text = names.value(sheet.sheet)},
                         {.text = sheet.fromVersion},
                         {.text = nameOf(one)},
                         {.text = valueOf(one, one.before)},
                         {.text = valueOf(one, one.after)}});
    }
    m_model->setRows(rows);
    const QString counts =
        tr("答卷 %1 份:已是现在的版本 %2 份,要重新计分 %3 份,其中结果不同 %4 份,无法计分 %5 份。")
            .arg(outcome.read)
            .arg(outcome.current)
            .arg(outcome.rescored)
            .arg(outcome.differing)
            .arg(outcome.refused);
    if (dryRun) {
        m_run->setEnabled(outcome.rescored > 0);
        m_banner->say(Banner::Kind::Info,
                      outcome.rescored > 0
                          ? tr("%1这是试算,还没有写入;重新计分会另存一份结果,原结果保留。").arg(counts)
                          : tr("%1没有要重新计分的答卷。").arg(counts));
        return;
    }
    m_banner->say(outcome.flagged > 0 ? Banner::Kind::Attention : Banner::Kind::Done,
                  outcome.flagged > 0
                      ? tr("%1原结果保留。有 %2 份须当天查看,请现在去看。").arg(counts).arg(outcome.flagged)
                      : tr("%1原结果保留。").arg(counts));
    m_host.saved(tr("重新计分 %1").arg(m_definition->abbr), outcome.changeSet);
    m_host.tasks().run(
        this, [](Services &services) { return services.sheets.openFlagCount(); },
        [this](const Result<qint64> &count) {
            if (count)
                m_host.setSheetsToday(static_cast<int>(*count));
        });
    Q_EMIT rescored();
}

} // namespace tingyu::ui
