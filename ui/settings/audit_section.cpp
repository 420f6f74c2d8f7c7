// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/audit_section.h"

#include "ui/shell/page_read.h"
#include "ui/text/operation_text.h"
#include "ui/text/time_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/simple.h"

#include <QDateTime>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int mostLines = 2000;

enum Column
{
    Number,
    At,
    Who,
    What,
    Object,
    Verdict,
    Reason,
    ColumnCount
};

ChipContent verdictChip(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return {AuditSection::tr("完成"), Tone::Primary, ChipShape::Check};
    case Outcome::Denied:
        return {AuditSection::tr("未获准"), Tone::Amber, ChipShape::HalfDisc};
    case Outcome::Failed:
        return {AuditSection::tr("未成功"), Tone::Orange, ChipShape::Disc};
    }
    return {};
}

} // namespace

AuditSection::AuditSection(PageHost &host)
    : SettingsSection(host), m_model(new QStandardItemModel(this)), m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(12));
    m_banner->setObjectName(QStringLiteral("auditVerdict"));
    column->addWidget(m_banner);
    m_table = new DataTable("audit", tr("留痕"), host.settings(), this);
    m_since = named(new DateField(host.clock().today(), this), "auditSince", tr("从哪一天起"));
    m_since->setMaximumWidth(px(180));
    auto *words = label(tr("从(&F)"), "second", this);
    words->setBuddy(m_since);
    auto *verify = named(new ActionButton(tr("核对全部留痕"), this), "auditVerify", tr("核对全部留痕"));
    verify->setPrimary(true);
    m_table->addTool(verify);
    m_table->addTool(words);
    m_table->addTool(m_since);
    m_model->setHorizontalHeaderLabels(
        {tr("序号"), tr("时间"), tr("谁"), tr("做了什么"), tr("对象"), tr("结果"), tr("缘由")});
    m_table->setModel(m_model, {Reason});
    auto *empty = new EmptyState(QStringLiteral("audit"), tr("从这一天起没有留痕。"), this);
    named(empty->setAction(tr("看全部留痕"),
                           [this] {
                               m_since->setDate({});
                               refresh();
                           }),
          "auditAll", tr("看全部留痕"));
    m_table->setEmpty(empty);
    column->addWidget(m_table, 1);
    setMinimumHeight(px(420));
    connect(verify, &QPushButton::clicked, this, &AuditSection::verify);
    connect(m_since, &DateField::dateChanged, this, &AuditSection::refresh);
}

void AuditSection::refresh()
{
    AuditFilter filter;
    filter.limit = mostLines;
    filter.since = m_since->date();
    readThen(
        host(), this, [filter](Services &services) { return services.audit.list(filter); },
        [this](const QList<AuditEntry> &entries) {
            m_model->setRowCount(0);
            for (const AuditEntry &entry : entries) {
                QList<QStandardItem *> row;
                for (int i = 0; i < ColumnCount; ++i)
                    row.append(new QStandardItem);
                row[Number]->setText(QString::number(entry.seq));
                row[Number]->setData(entry.seq, DataTable::SortRole);
                row[Number]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                const QDateTime at = fromUtcStamp(entry.atUtc);
                row[At]->setText(text::timeText(at));
                row[Who]->setText(entry.user);
                row[What]->setText(text::operationText(entry.action));
                row[Object]->setText(text::objectText(entry.object.type));
                const ChipContent chip = verdictChip(entry.outcome);
                row[Verdict]->setText(chip.text);
                row[Verdict]->setData(QVariant::fromValue(chip), DataTable::ChipRole);
                row[Reason]->setText(entry.purpose.isEmpty() ? text::reasonText(entry.reasonCode)
                                                             : entry.purpose);
                m_model->appendRow(row);
            }
            m_table->setModel(m_model, {Reason});
        });
}

void AuditSection::verify()
{
    host().tasks().runLong(
        this, tr("核对留痕"),
        [](Services &services, const Progress &progress) { return services.audit.verify(progress); },
        [this](const Result<AuditLog::Verdict> &verdict) {
            if (!verdict) {
                host().showError(verdict.error());
                return;
            }
            if (verdict->ok())
                m_banner->say(Banner::Kind::Done, tr("%n 条留痕首尾相连,与全部记录一致。", nullptr,
                                                     static_cast<int>(verdict->entries)));
            else
                m_banner->say(
                    Banner::Kind::Problem,
                    tr("留痕与记录不一致:%1。请不要继续修改,联系负责人并用备份核对。")
                        .arg(verdict->chain == QLatin1String("ok") ? verdict->rows : verdict->chain));
            refresh();
        });
}

} // namespace tingyu::ui
