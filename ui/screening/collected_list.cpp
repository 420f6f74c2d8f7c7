// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/collected_list.h"

#include "ui/models/value_table_model.h"
#include "ui/text/error_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

QString kindText(const CollectedLine &line)
{
    switch (line.kind) {
    case CollectedLine::Kind::Double:
        return line.isUrgent ? CollectedList::tr("重复 · 有须当天查看的回答") : CollectedList::tr("重复");
    case CollectedLine::Kind::Stranger:
        return CollectedList::tr("来历不明");
    case CollectedLine::Kind::Refused:
        return CollectedList::tr("不能收");
    case CollectedLine::Kind::Unfinished:
        return CollectedList::tr("没有交");
    }
    return {};
}

QString whyText(const CollectedLine &line)
{
    if (line.kind == CollectedLine::Kind::Double)
        return line.reason == QLatin1String("copied") ? CollectedList::tr("同一份的另一个副本")
                                                      : CollectedList::tr("这名学生已有这份答卷");
    if (line.kind == CollectedLine::Kind::Stranger) {
        if (line.reason == QLatin1String("sealed"))
            return CollectedList::tr("不是封给本数据夹的,或已损坏");
        return line.reason == QLatin1String("slip") ? CollectedList::tr("没有发过这个编号")
                                                    : CollectedList::tr("交卷的人没有这个编号");
    }
    if (line.kind == CollectedLine::Kind::Refused)
        return text::sentence(Error{Errc::BadInput, line.reason, {}});
    return CollectedList::tr("开始了,只有本人的编号能接着答");
}

} // namespace

CollectedList::CollectedList(PageHost &host, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_summary = label({}, "second", this);
    m_summary->setObjectName(QStringLiteral("collectedSummary"));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_lineModel = new ValueTableModel({tr("情况"), tr("姓名"), tr("班级"), tr("量表"), tr("说明")}, this);
    m_lines = named(new DataTable("collectedLines", tr("没有收进来的答卷"), host.settings(), this),
                    "collectedLines", tr("没有收进来的答卷"));
    m_lines->setModel(m_lineModel);
    column->addWidget(m_lines, 1);
}

void CollectedList::fill(const Collected &collected)
{
    m_summary->setText(
        tr("看了 %1 份:新收 %2,以前收过 %3,重复 %4,来历不明 %5,不能收 %6,想聊聊 %7;没有交 %8 人。")
            .arg(collected.read)
            .arg(collected.counted)
            .arg(collected.already)
            .arg(collected.doubles)
            .arg(collected.strangers)
            .arg(collected.refused)
            .arg(collected.talks)
            .arg(collected.unfinished));
    QList<QList<ValueCell>> rows;
    for (const CollectedLine &line : collected.lines)
        rows.append({{.text = kindText(line)},
                     {.text = line.student.isEmpty() ? line.file : line.student},
                     {.text = line.className},
                     {.text = line.scale},
                     {.text = whyText(line)}});
    m_lineModel->setRows(rows);
}

} // namespace tingyu::ui
