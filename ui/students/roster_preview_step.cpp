// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/roster_preview_step.h"

#include "ui/students/roster_preview_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

using View = RosterPreviewModel::View;

struct ViewName
{
    View view;
    const char *code;
    const char *words;
};
constexpr ViewName views[] = {
    {View::Added, "added", QT_TRANSLATE_NOOP("tingyu::ui::RosterPreviewStep", "新增 %1")},
    {View::Updated, "updated", QT_TRANSLATE_NOOP("tingyu::ui::RosterPreviewStep", "更新 %1")},
    {View::Unchanged, "unchanged", QT_TRANSLATE_NOOP("tingyu::ui::RosterPreviewStep", "未变 %1")},
    {View::Problems, "problems", QT_TRANSLATE_NOOP("tingyu::ui::RosterPreviewStep", "有问题 %1")},
    {View::Namesakes, "namesakes", QT_TRANSLATE_NOOP("tingyu::ui::RosterPreviewStep", "重名 %1")},
    {View::Missing, "missing", QT_TRANSLATE_NOOP("tingyu::ui::RosterPreviewStep", "在籍而不在文件中 %1")},
};

} // namespace

RosterPreviewStep::RosterPreviewStep(Settings &settings, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_model(new RosterPreviewModel(this))
    , m_views(named(new SegmentedChoice(this), "roster.view", tr("预览哪些行")))
    , m_table(new DataTable("rosterPreview", tr("名册逐行预览"), settings, this))
    , m_leaveOut(
          named(new ActionButton(tr("本次不导入所选行"), this), "roster.leaveOut", tr("本次不导入所选行")))
    , m_save(named(new ActionButton(tr("把有问题的行存为表格"), this), "roster.saveProblems",
                   tr("把有问题的行存为表格")))
    , m_leaving(new QWidget(this))
    , m_reason(new QLineEdit(m_leaving))
    , m_leftOn(new DateField(today, m_leaving))
{
    for (const ViewName &one : views)
        m_views->add(QString::fromLatin1(one.code), tr(one.words).arg(0));
    m_save->setIcon(icon(QStringLiteral("export")));
    m_leftOn->setDate(today);
    buildLeavingRow();
    auto *head = new QHBoxLayout;
    head->setSpacing(px(10));
    head->addWidget(m_views);
    head->addStretch(1);
    head->addWidget(m_leaveOut);
    head->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), 0, px(20), px(4));
    column->setSpacing(px(12));
    column->addLayout(head);
    column->addWidget(m_leaving);
    column->addWidget(m_table, 1);
    connect(m_views, &SegmentedChoice::chosen, this, &RosterPreviewStep::showView);
    connect(m_leaveOut, &QPushButton::clicked, this,
            [this] { m_model->toggleLeftOut(m_table->selectedRows()); });
    connect(m_save, &QPushButton::clicked, this, &RosterPreviewStep::saveProblemsAsked);
    connect(m_table, &DataTable::selectionChanged, this, &RosterPreviewStep::showState);
    connect(m_model, &RosterPreviewModel::choicesChanged, this, &RosterPreviewStep::showState);
}

void RosterPreviewStep::buildLeavingRow()
{
    named(m_reason, "roster.leavingReason", tr("离校原因"));
    named(m_leftOn, "roster.leftOn", tr("离校日期"));
    m_leftOn->setFixedWidth(px(150));
    auto *row = new QHBoxLayout(m_leaving);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    auto *words = label(tr("不勾选就什么也不改。勾选的学生登记为离校,原因"), "second", m_leaving);
    words->setBuddy(m_reason);
    row->addWidget(words);
    row->addWidget(m_reason, 1);
    auto *on = label(tr("日期"), "second", m_leaving);
    on->setBuddy(m_leftOn);
    row->addWidget(on);
    row->addWidget(m_leftOn);
}

void RosterPreviewStep::show(const RosterDraft &draft)
{
    m_model->setDraft(&draft);
    QString first;
    for (const ViewName &one : views) {
        const QString code = QString::fromLatin1(one.code);
        const int count = m_model->countOf(one.view);
        for (auto *button : m_views->findChildren<QRadioButton *>()) {
            if (button->property("code").toString() == code) {
                button->setText(tr(one.words).arg(count));
                button->setAccessibleName(tr("预览:%1").arg(button->text()));
                button->setVisible(one.view != View::Namesakes || count > 0);
            }
        }
        if (first.isEmpty() && count > 0)
            first = code;
    }
    m_views->setCurrentCode(first.isEmpty() ? QStringLiteral("added") : first);
    showView(m_views->currentCode());
    if (!m_modelGiven) {
        m_table->setModel(m_model);
        m_modelGiven = true;
    }
}

void RosterPreviewStep::showView(const QString &code)
{
    for (const ViewName &one : views) {
        if (code == QLatin1String(one.code))
            m_model->setView(one.view);
    }
    m_table->view()->setColumnHidden(RosterPreviewModel::Line, m_model->view() == View::Missing);
    showState();
}

void RosterPreviewStep::showState()
{
    const View view = m_model->view();
    m_leaving->setVisible(view == View::Missing);
    m_leaveOut->setVisible(view == View::Added || view == View::Updated || view == View::Namesakes);
    m_leaveOut->setEnabled(m_modelGiven && !m_table->selectedRows().isEmpty());
    m_save->setVisible(view == View::Problems && m_model->countOf(View::Problems) > 0);
}

RosterDecisions RosterPreviewStep::decisions() const
{
    RosterDecisions decisions;
    decisions.leftOut = m_model->leftOut();
    decisions.leftOn = m_leftOn->date();
    for (const Uid &uid : m_model->leaving())
        decisions.leaving.append({uid, m_reason->text().trimmed()});
    return decisions;
}

QString RosterPreviewStep::whatIsMissing()
{
    if (m_model->leaving().isEmpty())
        return {};
    const bool noReason = m_reason->text().trimmed().isEmpty();
    if (!noReason && !m_leftOn->isProblem())
        return {};
    m_views->setCurrentCode(QStringLiteral("missing"));
    showView(QStringLiteral("missing"));
    if (noReason) {
        m_reason->setFocus();
        return tr("勾选了离校的学生,还要写明离校原因。");
    }
    m_leftOn->setFocus();
    return tr("离校日期看不懂;请写成 20260301、3.1 或 今天。");
}

QWidget *RosterPreviewStep::firstFocus() const
{
    return m_table->view();
}

} // namespace tingyu::ui
