// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/sheets_picker.h"

#include "core/care/sheet_assessment.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

struct SheetLine
{
    Uid uid;
    QString abbr;
    QDate on;
    SheetStatus status = SheetStatus::Incomplete;
};

Result<QList<SheetLine>> sheetsOf(Services &services, StudentId student, const QList<CaseAssessment> &there)
{
    auto sheets = services.sheets.ofStudent(student);
    if (!sheets)
        return sheets.error();
    QList<SheetLine> lines;
    for (const AnswerSheet &sheet : std::as_const(*sheets)) {
        if (std::any_of(there.begin(), there.end(),
                        [&](const CaseAssessment &one) { return one.sheetUid == sheet.uid; }))
            continue;
        lines.append({sheet.uid, services.scales.shortName(sheet.scaleId), sheet.answeredOn, sheet.status});
    }
    return lines;
}

/// The latest line of the same scale before the sheet.
const CaseAssessment *before(const QList<CaseAssessment> &lines, const QString &scale, QDate on)
{
    const CaseAssessment *found = nullptr;
    for (const CaseAssessment &one : lines) {
        if (one.scale == scale && one.on < on && (found == nullptr || found->on < one.on))
            found = &one;
    }
    return found;
}

Result<void> attachSheets(Services &services, const Uid &ofCase, const QList<Uid> &uids,
                          QList<CaseAssessment> lines)
{
    QList<CaseAssessment> fresh;
    for (const Uid &uid : uids) {
        auto view = services.sheets.view(uid);
        if (!view)
            return view.error();
        auto definition = services.scales.asStored(view->sheet.scaleId, view->latest.scaleHash);
        if (!definition)
            return definition.error();
        CaseAssessment line =
            assessmentOf(**definition, *view, before(lines, (*definition)->abbr, view->sheet.answeredOn));
        const auto wording = services.scales.textNamed(view->sheet.scaleId, view->sheet.textId);
        if (wording && wording->kind == scales::TextKind::ProjectTranslation)
            line.edition = SheetsPicker::tr("%1 非标准译本, 界值仅供参考").arg(line.edition);
        else if (wording)
            line.edition = SheetsPicker::tr("%1 题本:%2").arg(line.edition, wording->title);
        fresh.append(line);
        lines.append(fresh.last());
    }
    for (const CaseAssessment &line : std::as_const(fresh)) {
        if (auto added = services.cases.add(ofCase, line); !added)
            return added.error();
    }
    return {};
}

} // namespace

SheetsPicker::SheetsPicker(CaseDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_list(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(4), 0, 0);
    column->setSpacing(px(8));
    column->addWidget(Card::hairline(this));
    column->addWidget(label(tr("该生已有的答卷,勾选后附到个案里:"), "second", this));
    column->addLayout(m_list);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    auto *attach = named(new ActionButton(tr("附上勾选的"), this), "sheets.attach", tr("附上勾选的答卷"));
    auto *back = named(new ActionButton(tr("收起"), this), "sheets.leave", tr("收起答卷列表"));
    row->addWidget(attach);
    row->addWidget(back);
    row->addStretch(1);
    column->addLayout(row);
    connect(attach, &QPushButton::clicked, this, &SheetsPicker::attach);
    connect(back, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void SheetsPicker::begin()
{
    m_desk.host().tasks().run(
        this,
        [student = m_desk.now().file.head.studentId, there = m_desk.content().assessments](
            Services &services) { return sheetsOf(services, student, there); },
        [this](const Result<QList<SheetLine>> &lines) {
            if (!lines) {
                m_desk.host().showError(lines.error());
                return;
            }
            QList<Entry> entries;
            for (const SheetLine &one : *lines) {
                QString words = one.abbr % QStringLiteral(" · ") % dayText(one.on);
                if (one.status != SheetStatus::Complete)
                    words += tr(" · 不完整");
                entries.append({one.uid, words});
            }
            if (entries.isEmpty())
                m_desk.host().say(tr("该生没有还未附上的答卷。"));
            showEntries(entries);
        });
}

void SheetsPicker::showEntries(const QList<Entry> &entries)
{
    for (const auto &[uid, box] : std::as_const(m_boxes))
        box->deleteLater();
    m_boxes.clear();
    for (const Entry &one : entries) {
        auto *box = new QCheckBox(one.words, this);
        box->setObjectName(QStringLiteral("sheets.%1").arg(m_boxes.size() + 1));
        box->setAccessibleName(tr("答卷 %1:%2").arg(m_boxes.size() + 1).arg(one.words));
        m_list->addWidget(box);
        m_boxes.append({one.uid, box});
    }
    setVisible(!entries.isEmpty());
    if (!m_boxes.isEmpty())
        m_boxes.first().second->setFocus(Qt::TabFocusReason);
}

void SheetsPicker::attach()
{
    QList<Uid> chosen;
    for (const auto &[uid, box] : std::as_const(m_boxes)) {
        if (box->isChecked())
            chosen.append(uid);
    }
    if (chosen.isEmpty()) {
        m_desk.host().say(tr("请先勾选答卷。"));
        return;
    }
    m_desk.write(tr("附上测评结果"),
                 [uid = m_desk.uid(), chosen, lines = m_desk.content().assessments](Services &services) {
                     return attachSheets(services, uid, chosen, lines);
                 });
    hide();
}

} // namespace tingyu::ui
