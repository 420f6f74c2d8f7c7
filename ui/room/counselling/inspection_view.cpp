// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/inspection_view.h"

#include "core/room/room_services.h"
#include "core/room/sessions/session_rules.h"
#include "core/services.h"
#include "ui/care/care_words.h"
#include "ui/room/counselling/session_prints.h"
#include "ui/room/list_panel.h"
#include "ui/room/record_dialog.h"
#include "ui/text/appointment_text.h"
#include "ui/text/session_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QStandardItem>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

QString partsText(const QList<bool> &parts)
{
    QStringList marks;
    for (const bool isFilled : parts)
        marks.append(isFilled ? QStringLiteral("✓") : QStringLiteral("–"));
    return marks.join(QLatin1Char(' '));
}

ChipContent signedChip(const InspectedSession &one)
{
    if (!one.signedAt)
        return {InspectionView::tr("没有签名"), Tone::Amber, ChipShape::HalfDisc};
    const QString at = momentText(*one.signedAt);
    return one.isLate ? ChipContent{InspectionView::tr("%1 迟").arg(at), Tone::Orange, ChipShape::Disc}
                      : ChipContent{at, Tone::Primary, ChipShape::Check};
}

} // namespace

InspectionView::InspectionView(PageHost &host, QWidget *parent) : QWidget(parent), m_host(host)
{
    m_back = named(new ActionButton(tr("全部抽查"), this), "draw.back", tr("回到全部抽查"));
    m_what = label({}, "second", this);
    m_what->setObjectName(QStringLiteral("draw.what"));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_back);
    row->addWidget(m_what);
    row->addStretch(1);
    auto *print = named(new ActionButton(tr("打印"), this), "draw.print", tr("打印抽查表"));
    print->setPrimary(true);
    row->addWidget(new KeyHint(QKeySequence(QStringLiteral("Ctrl+P")), this));
    row->addWidget(print);
    connect(print, &QPushButton::clicked, this, &InspectionView::print);
    QStringList names;
    for (const QString &part : requiredSessionParts())
        names.append(text::sessionFieldName(part));
    m_list = new ListPanel(host,
                           {"draw.records",
                            tr("抽到的记录,Enter 揭开一份"),
                            {tr("序"), tr("记录"), tr("形式"), tr("时间"), tr("分钟"), tr("五个部分"),
                             tr("危机评估"), tr("补充"), tr("签名")},
                            {},
                            QStringLiteral("audit"),
                            tr("这段时间里没有可以抽取的记录。"),
                            {}},
                           this);
    m_list->setToolTip(names.join(QStringLiteral(" · ")));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(14), px(20), px(18));
    column->setSpacing(px(12));
    column->addLayout(row);
    column->addWidget(m_list, 1);
    connect(m_back, &QPushButton::clicked, this, &InspectionView::leaveAsked);
    connect(m_list, &ListPanel::opened, this, [this](int at) { uncover(m_draw.sessions.at(at).session); });
}

void InspectionView::open(const Uid &draw)
{
    m_uid = draw;
    reload();
}

void InspectionView::reload()
{
    if (m_uid.isNull())
        return;
    m_host.tasks().run(
        this, [uid = m_uid](Services &services) { return services.room().inspections.show(uid); },
        [this, uid = m_uid](Result<InspectionDraw> draw) {
            if (uid != m_uid)
                return;
            if (!draw) {
                Q_EMIT failed(draw.error());
                return;
            }
            m_draw = *std::move(draw);
            show();
            Q_EMIT loaded();
        });
}

void InspectionView::show()
{
    m_what->setText(tr("%1 至 %2 · 共 %3 份,抽取 %4 份 · 随机数 %5")
                        .arg(dayText(m_draw.from), dayText(m_draw.to))
                        .arg(m_draw.available)
                        .arg(m_draw.sessions.size())
                        .arg(m_draw.seed));
    QList<ListPanel::Row> rows;
    for (const InspectedSession &one : std::as_const(m_draw.sessions))
        rows.append({ListPanel::cell(QString::number(one.position)), ListPanel::cell(one.code),
                     ListPanel::cell(text::sessionKindName(one.kind)), ListPanel::cell(momentText(one.at)),
                     ListPanel::cell(QString::number(one.minutes)), ListPanel::cell(partsText(one.parts)),
                     ListPanel::cell(one.hasRisk ? tr("问过") : tr("没有问")),
                     ListPanel::cell(one.addenda == 0 ? QString() : QString::number(one.addenda)),
                     ListPanel::cell(signedChip(one))});
    m_list->setRows(rows);
}

void InspectionView::uncover(const Uid &session)
{
    m_host.tasks().run(
        this,
        [draw = m_uid, session](Services &services) {
            return services.room().inspections.uncover(draw, session);
        },
        [this, session](const Result<SessionFile> &record) {
            if (record)
                showUncovered(*record);
            else
                m_host.showError(record.error(), [this, session] { uncover(session); });
        });
}

void InspectionView::showUncovered(const SessionFile &record)
{
    const SessionRecord &head = record.head;
    auto *dialog = new RecordDialog(
        "uncovered", tr("%1 第 %2 次").arg(seriesCode(head.seriesNumber)).arg(head.number), this);
    dialog->add(tr("来访者"), text::clientShown(record.client));
    dialog->add(tr("谁写的"), head.authorName);
    dialog->add(tr("时间"), momentText(head.at));
    for (const QString &field : sessionFields())
        dialog->add(text::sessionFieldName(field), record.content.text(field));
    for (const RiskLine &line : record.content.risk)
        dialog->add(text::sessionWord(line.item),
                    text::riskAnswerName(line.answer) % QLatin1Char(' ') % line.words);
    for (const SessionAddendum &one : record.addenda)
        dialog->add(tr("补充 %1").arg(momentText(one.at)), one.text);
    dialog->open();
}

QWidget *InspectionView::firstFocus() const
{
    QWidget *first = m_list->firstFocus();
    return first != nullptr ? first : m_back;
}

void InspectionView::print()
{
    if (!m_uid.isNull())
        printInspection(m_host, this, m_uid);
}

} // namespace tingyu::ui
