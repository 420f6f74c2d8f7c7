// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/foreign_results.h"

#include "core/paper_services.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/dialog_size.h"
#include "ui/text/error_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

QString stateText(const ForeignResult &result)
{
    if (result.decision) {
        switch (*result.decision) {
        case ReviewDecision::Confirmed:
            return ForeignResults::tr("已决定:需要支持");
        case ReviewDecision::NotConfirmed:
            return ForeignResults::tr("已决定:无需跟进");
        case ReviewDecision::Watch:
            return ForeignResults::tr("已决定:继续关注");
        }
    }
    return result.askedAt ? ForeignResults::tr("等待复核") : ForeignResults::tr("只存档");
}

} // namespace

ForeignResults::ForeignResults(PageHost &host, std::optional<Uid> student, QWidget *parent)
    : QWidget(parent), m_host(host), m_student(student)
{
    build();
}

void ForeignResults::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(label(tr("外部结果(别处计分,与本系统的得分不可比较)"), "strong", this));
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_model = new ValueTableModel(
        {tr("学生"), tr("来自"), tr("量表"), tr("得分"), tr("等级"), tr("日期"), tr("状态")}, this);
    m_list = named(new DataTable("foreignResults", tr("外部结果"), m_host.settings(), this), "foreignResults",
                   tr("外部结果"));
    m_list->setModel(m_model, m_student ? QList<int>{0} : QList<int>{});
    connect(m_list, &DataTable::selectionChanged, this, &ForeignResults::follow);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_reason = named(new QLineEdit(this), "foreignReason", tr("列入复核或作出决定的理由"));
    m_reason->setPlaceholderText(tr("理由"));
    row->addWidget(m_reason, 1);
    m_ask = named(new ActionButton(tr("列入复核"), this), "askForeign", tr("把所选外部结果列入复核"));
    m_ask->setAutoDefault(false);
    connect(m_ask, &QPushButton::clicked, this, &ForeignResults::ask);
    row->addWidget(m_ask);
    const auto decision = [&](const char *name, const QString &text, const QString &spoken,
                              ReviewDecision what) {
        auto *button = named(new ActionButton(text, this), name, spoken);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, what] { decide(what); });
        row->addWidget(button);
        m_decisions.append(button);
    };
    decision("foreignConfirm", tr("需要支持"), tr("决定:需要支持"), ReviewDecision::Confirmed);
    decision("foreignWatch", tr("继续关注"), tr("决定:继续关注"), ReviewDecision::Watch);
    decision("foreignNone", tr("无需跟进"), tr("决定:无需跟进"), ReviewDecision::NotConfirmed);
    column->addLayout(row);
}

void ForeignResults::load()
{
    m_host.tasks().run(
        this,
        [student = m_student](Services &services) {
            auto &foreign = services.paper().foreign;
            return student ? foreign.ofStudent(*student) : foreign.waiting();
        },
        [this](const Result<QList<ForeignResult>> &results) {
            if (results)
                show(*results);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(results.error()));
        });
}

void ForeignResults::show(const QList<ForeignResult> &results)
{
    m_results = results;
    QList<QList<ValueCell>> rows;
    for (const ForeignResult &one : results)
        rows.append({{.text = one.className.isEmpty() ? one.studentName
                                                      : tr("%1 %2").arg(one.className, one.studentName)},
                     {.text = one.platform},
                     {.text = one.scaleName},
                     {.text = one.score},
                     {.text = one.level},
                     {.text = one.on.toString(QStringLiteral("yyyy-MM-dd"))},
                     {.text = stateText(one)}});
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_list->selectSourceRow(0);
    follow();
    Q_EMIT loaded(static_cast<int>(results.size()));
}

const ForeignResult *ForeignResults::current() const
{
    const QList<int> rows = m_list->selectedRows();
    return rows.isEmpty() || rows.first() >= m_results.size() ? nullptr : &m_results.at(rows.first());
}

void ForeignResults::follow()
{
    const ForeignResult *result = current();
    m_ask->setEnabled(result != nullptr && !result->askedAt && !result->decision);
    for (ActionButton *button : std::as_const(m_decisions))
        button->setEnabled(result != nullptr && result->waits());
}

void ForeignResults::ask()
{
    const ForeignResult *result = current();
    if (result == nullptr)
        return;
    m_host.tasks().run(
        this,
        [uid = result->uid, reason = m_reason->text()](Services &services) {
            return services.paper().foreign.ask(uid, reason);
        },
        [this](const Result<void> &done) { finish(done); });
}

void ForeignResults::decide(ReviewDecision decision)
{
    const ForeignResult *result = current();
    if (result == nullptr)
        return;
    m_host.tasks().run(
        this,
        [uid = result->uid, decision, reason = m_reason->text()](Services &services) {
            return services.paper().foreign.decide(uid, decision, reason);
        },
        [this](const Result<void> &done) { finish(done); });
}

void ForeignResults::finish(const Result<void> &done)
{
    if (!done) {
        m_banner->say(Banner::Kind::Attention, text::sentence(done.error()));
        m_reason->setFocus();
        return;
    }
    m_banner->clear();
    m_reason->clear();
    m_host.saved();
    load();
}

void showForeignWaiting(PageHost &host, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    named(dialog, "foreignWaitingDialog", ForeignResults::tr("等待复核的外部结果"));
    dialog->setWindowTitle(ForeignResults::tr("听屿 心理辅导室"));
    fitDialog(dialog, 900, 520);
    auto *column = new QVBoxLayout(dialog);
    auto *results = new ForeignResults(host, std::nullopt, dialog);
    column->addWidget(results, 1);
    auto *buttons = new QDialogButtonBox(dialog);
    auto *close = named(new ActionButton(ForeignResults::tr("关闭"), dialog), "closeForeignWaiting",
                        ForeignResults::tr("关闭外部结果"));
    close->setAutoDefault(false);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::reject);
    column->addWidget(buttons);
    results->load();
    dialog->open();
}

} // namespace tingyu::ui
