// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/evidence_board.h"

#include "core/care/student_plan_service.h"
#include "core/follow_up_services.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/monitor_dialog.h"
#include "ui/screening/review_dialogs.h"
#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/students/plan_dialogs.h"
#include "ui/students/student_box.h"
#include "ui/text/error_text.h"
#include "ui/text/follow_up_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace tingyu::ui {
namespace {

constexpr int noteHeight = 72;

QString shown(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

ValueCell wordCell(const EvidenceRow &row, EvidenceSource source)
{
    const auto said = row.latest.constFind(source);
    if (said == row.latest.cend())
        return {.text = QStringLiteral("–"), .sort = 2, .spoken = EvidenceBoard::tr("没有记录")};
    const QString words = text::findingName(said->isConcern);
    return {.text = words,
            .sort = said->isConcern ? 0 : 1,
            .chip = said->isConcern ? ChipContent{words, Tone::Amber, ChipShape::HalfDisc}
                                    : ChipContent{words, Tone::Primary, ChipShape::None}};
}

constexpr int leastTable = 140; ///< head, filter and two rows

} // namespace

EvidenceBoard::EvidenceBoard(PageHost &host, QWidget *parent) : QWidget(parent), m_host(host)
{
    build();
}

void EvidenceBoard::build()
{
    // In large letters on a small screen the page scrolls: neither list is pressed to nothing.
    QVBoxLayout *column = scrolledColumn(this, "evidenceColumn");
    column->setContentsMargins(0, 0, 0, 0);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    auto *card = new Card(tr("各来源的线索"), this);
    card->setNote(tr("两个以上来源提示需要关注,才列入关注名单"));
    QStringList heads{tr("班级"), tr("姓名")};
    for (const EvidenceSource source : evidenceSources)
        heads.append(text::evidenceSourceName(source));
    heads += {tr("关注名单"), tr("下次监控测"), tr("方案")};
    m_model = new ValueTableModel(heads, this);
    m_list = named(new DataTable("evidence", tr("各来源的线索"), m_host.settings(), card), "evidence",
                   tr("各来源的线索"));
    m_list->setModel(m_model);
    auto *empty = new EmptyState(QStringLiteral("check"),
                                 tr("还没有线索。测评复核的决定会自动出现在这里,其他来源请登记。"), m_list);
    named(empty->setAction(tr("登记线索…"), [this] { askSource(); }), "firstSource", tr("登记第一条线索"));
    m_list->setEmpty(empty);
    connect(m_list, &DataTable::selectionChanged, this, [this] {
        const EvidenceRow *row = current();
        m_watch->setEnabled(row != nullptr && !row->watch);
        m_end->setEnabled(row != nullptr && row->watch);
    });
    m_list->setMinimumHeight(px(leastTable));
    card->body()->addWidget(m_list, 1);
    m_tools = new QWidget(card);
    auto *buttons = new WrapRow(m_tools);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(px(8));
    auto *add = named(new ActionButton(tr("登记线索…"), card), "addSource", tr("登记线索"));
    connect(add, &QPushButton::clicked, this, &EvidenceBoard::askSource);
    m_watch = named(new ActionButton(tr("列入关注名单…"), card), "addWatch", tr("列入关注名单"));
    connect(m_watch, &QPushButton::clicked, this, &EvidenceBoard::askWatch);
    m_end = named(new ActionButton(tr("移出名单…"), card), "endWatch", tr("移出关注名单"));
    connect(m_end, &QPushButton::clicked, this, &EvidenceBoard::askEnd);
    m_watch->setEnabled(false);
    m_end->setEnabled(false);
    m_printList = named(new ActionButton(tr("打印名单…"), card), "printWatch", tr("打印关注名单"));
    connect(m_printList, &QPushButton::clicked, this, &EvidenceBoard::printList);
    m_exportList = named(new ActionButton(tr("导出名单…"), card), "exportWatch", tr("把关注名单导出为表格"));
    connect(m_exportList, &QPushButton::clicked, this, &EvidenceBoard::exportList);
    m_planTests = named(new ActionButton(tr("建立监控测…"), card), "planTests", tr("为到期的学生建立监控测"));
    connect(m_planTests, &QPushButton::clicked, this, &EvidenceBoard::planTests);
    buttons->addWidget(add);
    buttons->addWidget(m_printList);
    buttons->addWidget(m_exportList);
    buttons->addStretch();
    buttons->addWidget(m_planTests);
    buttons->addWidget(m_end);
    buttons->addWidget(m_watch);
    m_tools->hide(); // an empty list has its own button
    card->body()->addWidget(m_tools);
    column->addWidget(card, 3);
    buildSlips();
    column->addWidget(m_slipCard, 2);
}

void EvidenceBoard::buildSlips()
{
    m_slipCard = new Card(tr("班主任任务单"), this);
    m_slipModel = new ValueTableModel(
        {tr("编号"), tr("班级"), tr("姓名"), tr("请做的事"), tr("交回期限"), tr("回执"), tr("补充")}, this);
    m_slips = named(new DataTable("slips", tr("班主任任务单"), m_host.settings(), m_slipCard), "slips",
                    tr("班主任任务单"));
    m_slips->setModel(m_slipModel);
    m_slips->setMinimumHeight(px(leastTable));
    m_slipCard->body()->addWidget(m_slips, 1);
    auto *row = new QHBoxLayout;
    m_line = named(new QLineEdit(m_slipCard), "slipLine", tr("录入一张回执"));
    m_line->setPlaceholderText(tr("回执一行:编号 打勾的数字 补充的话,例如 1042 1 5 上课常趴着"));
    auto *take = named(new ActionButton(tr("登记回执"), m_slipCard), "takeSlip", tr("登记回执"));
    connect(m_line, &QLineEdit::returnPressed, this, &EvidenceBoard::takeBack);
    connect(take, &QPushButton::clicked, this, &EvidenceBoard::takeBack);
    auto *print = named(new ActionButton(tr("再打印…"), m_slipCard), "printSlip", tr("再打印选中的任务单"));
    connect(print, &QPushButton::clicked, this, &EvidenceBoard::reprint);
    row->addWidget(m_line, 1);
    row->addWidget(take);
    row->addWidget(print);
    m_slipCard->body()->addLayout(row);
}

QWidget *EvidenceBoard::firstFocus() const
{
    return m_list->firstFocus();
}

void EvidenceBoard::refresh()
{
    m_host.tasks().run(
        this,
        [](Services &services) -> Result<Loaded> {
            auto rows = services.followUp().evidence.matrix();
            if (!rows)
                return rows.error();
            auto slips = services.followUp().slips.list();
            if (!slips)
                return slips.error();
            auto plans = StudentPlanService(services.workplace).standings();
            if (!plans)
                return plans.error();
            return Loaded{*rows, *slips, byStudent(*plans)};
        },
        [this](const Result<Loaded> &loaded) {
            if (loaded)
                show(*loaded);
            else
                m_host.showError(loaded.error(), [this] { refresh(); });
        });
}

void EvidenceBoard::show(const Loaded &loaded)
{
    const EvidenceRow *before = current();
    const Uid student = before == nullptr ? Uid() : before->studentUid;
    m_loaded = loaded;
    const QDate today = m_host.clock().today();
    QList<QList<ValueCell>> rows;
    for (const EvidenceRow &row : std::as_const(m_loaded.rows)) {
        QList<ValueCell> cells{{.text = row.className}, {.text = row.studentName}};
        for (const EvidenceSource source : evidenceSources)
            cells.append(wordCell(row, source));
        cells.append({.text = row.watch ? tr("自 %1").arg(shown(row.watch->since)) : QString()});
        const QDate next = row.nextTest();
        ValueCell due{.text = shown(next), .sort = next};
        if (next.isValid() && next <= today)
            due.chip = ChipContent{tr("该测了 %1").arg(shown(next)), Tone::Amber, ChipShape::HalfDisc};
        cells.append(due);
        const PlanStanding standing = m_loaded.plans.value(row.studentUid);
        const ChipContent plan = planChip(standing, today);
        cells.append({.text = plan.text,
                      .sort = standing.lacksPlan() ? QVariant(QDate(1, 1, 1)) : QVariant(standing.reviewOn),
                      .chip = plan.text.isEmpty() ? std::nullopt : std::optional(plan)});
        rows.append(cells);
    }
    m_model->setRows(rows);
    m_tools->setVisible(!rows.isEmpty());
    const auto isWatched = [](const EvidenceRow &row) { return row.watch.has_value(); };
    const auto isDue = [today](const EvidenceRow &row) {
        return row.nextTest().isValid() && row.nextTest() <= today;
    };
    const bool hasList = std::any_of(m_loaded.rows.cbegin(), m_loaded.rows.cend(), isWatched);
    m_printList->setEnabled(hasList);
    m_exportList->setEnabled(hasList);
    m_planTests->setVisible(std::any_of(m_loaded.rows.cbegin(), m_loaded.rows.cend(), isDue));
    for (int row = 0; row < m_loaded.rows.size(); ++row) {
        if (m_loaded.rows.at(row).studentUid == student)
            m_list->selectSourceRow(row);
    }
    QList<QList<ValueCell>> slips;
    for (const TaskSlip &slip : std::as_const(m_loaded.slips)) {
        QStringList tasks;
        for (const QString &task : slip.tasks)
            tasks.append(text::slipTaskName(task));
        QStringList returned;
        for (const QString &one : slip.returned)
            returned.append(text::slipReturnName(one));
        slips.append({{.text = QString::number(slip.number), .sort = slip.number, .figure = true},
                      {.text = slip.className},
                      {.text = slip.studentName},
                      {.text = text::listed(tasks)},
                      {.text = shown(slip.dueOn), .sort = slip.dueOn},
                      {.text = slip.isBack() ? text::listed(returned) : tr("未交回")},
                      {.text = slip.note}});
    }
    m_slipModel->setRows(slips);
}

const EvidenceRow *EvidenceBoard::current() const
{
    const QList<int> rows = m_list->selectedRows();
    return rows.isEmpty() || rows.first() >= m_loaded.rows.size() ? nullptr : &m_loaded.rows.at(rows.first());
}

void EvidenceBoard::askSource()
{
    auto *dialog = new FormDialog("source", tr("登记线索"), this);
    dialog->setMinimumWidth(px(560));
    auto student = std::make_shared<Uid>();
    auto *box = new StudentBox(m_host, dialog);
    dialog->addRow(tr("学生"), box, "student");
    if (const EvidenceRow *row = current()) {
        *student = row->studentUid;
        box->setText(row->studentName);
    }
    connect(box, &StudentBox::studentChosen, dialog, [box, student](const StudentHeader &one) {
        *student = one.uid;
        box->setText(whoText(one));
    });
    // Who is looked for anew is nobody until chosen, and not the one who stood there.
    connect(box, &QLineEdit::textEdited, dialog, [student] { *student = {}; });
    QList<CodeName> sources;
    for (const EvidenceSource source : evidenceSources)
        sources.append({evidenceSourceCode(source), text::evidenceSourceName(source)});
    auto *source = dialog->addSegments("source", tr("来源"), sources);
    source->setCurrentCode(evidenceSourceCode(EvidenceSource::Observation));
    const QString concern = QStringLiteral("concern");
    auto *finding = dialog->addSegments(
        "finding", tr("看法"),
        {{concern, text::findingName(true)}, {QStringLiteral("none"), text::findingName(false)}});
    finding->setCurrentCode(concern);
    auto *on = dialog->addDate("on", tr("日期"), m_host.clock().today());
    on->setDate(m_host.clock().today());
    auto *note = dialog->addText("note", tr("看到或听到了什么"));
    note->setFixedHeight(px(noteHeight));
    dialog->setSubmit(tr("登记"), [=, this] {
        Evidence evidence;
        evidence.source = evidenceSourceFromCode(source->currentCode()).value_or(EvidenceSource::Observation);
        evidence.isConcern = finding->currentCode() == concern;
        evidence.on = on->date();
        evidence.note = note->toPlainText();
        if (student->isNull()) {
            dialog->refuse(tr("请先选一名学生。"), box);
            return;
        }
        write(
            m_host, this, dialog, tr("登记线索"),
            [uid = *student, evidence](Services &services) {
                return services.followUp().evidence.add(uid, evidence);
            },
            [this](const Result<void> &done) {
                if (done)
                    refresh();
            });
    });
    dialog->open();
}

void EvidenceBoard::askWatch()
{
    const EvidenceRow *row = current();
    if (row == nullptr)
        return;
    auto *dialog = new FormDialog("watch", tr("列入关注名单"), this);
    QStringList sources;
    const QList<EvidenceSource> concerns = row->concerns();
    for (const EvidenceSource source : concerns)
        sources.append(text::evidenceSourceName(source));
    dialog->addNote(tr("%1:提示需要关注的来源:%2。由您决定,并写下理由。")
                        .arg(row->studentName, sources.isEmpty() ? tr("没有") : text::listed(sources)));
    auto *reason = dialog->addLine("reason", tr("理由"));
    auto *days = dialog->addLine("days", tr("监控测隔多少天(0 为不需要)"));
    days->setText(QStringLiteral("30"));
    dialog->setSubmit(tr("列入名单"), [=, this, uid = row->studentUid] {
        write(
            m_host, this, dialog, tr("列入关注名单"),
            [uid, why = reason->text(), interval = days->text().trimmed().toInt()](Services &services) {
                return services.followUp().evidence.watch(uid, why, interval);
            },
            [this](const Result<void> &done) {
                if (done)
                    refresh();
            });
    });
    dialog->open();
}

void EvidenceBoard::askEnd()
{
    const EvidenceRow *row = current();
    if (row == nullptr)
        return;
    auto *dialog = new FormDialog("watchEnd", tr("移出关注名单"), this);
    auto *reason = dialog->addLine("reason", tr("理由"));
    dialog->setSubmit(tr("移出名单"), [=, this, uid = row->studentUid] {
        write(
            m_host, this, dialog, tr("移出关注名单"),
            [uid, why = reason->text()](Services &services) {
                return services.followUp().evidence.endWatch(uid, why);
            },
            [this](const Result<void> &done) {
                if (done)
                    refresh();
            });
    });
    dialog->open();
}

void EvidenceBoard::printList()
{
    auto *dialog = new PrintDialog(
        m_host, tr("打印关注名单"),
        [](Services &services, const report::PrintOrder &order, bool record) {
            return services.followUp().lists.watchListPaper(order, record ? report::PrintWay::Issue
                                                                          : report::PrintWay::Preview);
        },
        this);
    dialog->open();
}

/// Names leave the vault in clear: not without a reason, and on record.
void EvidenceBoard::exportList()
{
    auto *dialog = new FormDialog("watchExport", tr("导出关注名单"), this);
    dialog->addNote(tr("表格里有学生姓名和理由,离开本机后不再加密。请只存到锁好的地方,用完删除。"));
    auto *reason = dialog->addLine("reason", tr("事由"));
    dialog->setSubmit(tr("选择位置…"), [=, this] {
        if (reason->text().trimmed().isEmpty()) {
            dialog->refuse(tr("请写下事由。"), reason);
            return;
        }
        const QString path = chooseSaveFile(dialog, tr("导出关注名单"), QStringLiteral("watch-list.xlsx"),
                                            tr("表格 (*.xlsx *.csv)"));
        if (path.isEmpty()) {
            dialog->unsay();
            return;
        }
        write(
            m_host, this, dialog, tr("导出关注名单"),
            [path, why = reason->text()](Services &services) -> Result<void> {
                auto &lists = services.followUp().lists;
                auto rows = lists.watchList();
                if (!rows)
                    return rows.error();
                auto plans = StudentPlanService(services.workplace).standings();
                if (!plans)
                    return plans.error();
                return lists.exportWatchList(text::watchWorkbook(*rows, byStudent(*plans)), path, why);
            },
            [this](const Result<void> &done) {
                if (done)
                    m_host.say(tr("关注名单已导出。"));
            });
    });
    dialog->open();
}

void EvidenceBoard::planTests()
{
    askMonitoring(m_host, this, [this] { refresh(); });
}

void EvidenceBoard::takeBack()
{
    auto slip = std::make_shared<TaskSlip>();
    write(
        m_host, this, tr("登记回执"),
        [line = m_line->text(), slip](Services &services) -> Result<void> {
            auto back = services.followUp().slips.takeBack(line);
            if (!back)
                return back.error();
            *slip = *back;
            return {};
        },
        [this, slip](const Result<void> &done) {
            if (!done) {
                m_banner->say(Banner::Kind::Problem, text::sentence(done.error()));
                m_line->setFocus();
                return;
            }
            m_banner->say(Banner::Kind::Done,
                          tr("已登记 %1 号回执:%2。").arg(slip->number).arg(slip->studentName));
            m_line->clear();
            m_line->setFocus();
            refresh();
        });
}

void EvidenceBoard::reprint()
{
    const QList<int> rows = m_slips->selectedRows();
    if (!rows.isEmpty() && rows.first() < m_loaded.slips.size())
        printTaskSlip(m_host, this, m_loaded.slips.at(rows.first()).uid);
}

} // namespace tingyu::ui
