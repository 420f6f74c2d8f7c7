// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/schools_tab.h"

#include "core/exchange/district_report.h"
#include "core/exchange/exchange_operations.h"
#include "ui/exchange/exchange_words.h"
#include "ui/exchange/table_file.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/exchange_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int monthsOffered = 24;

/// The region stands before the name on the screen; on paper the name is what is repeated.
template<class Item>
QList<Item> nameFirst(QList<Item> cells)
{
    cells.swapItemsAt(0, 1);
    return cells;
}

ChipContent dueChip(const exchange::Due &due)
{
    if (!due.head)
        return due.late ? ChipContent{SchoolsTab::tr("逾期未报"), Tone::Orange, ChipShape::Disc}
                        : ChipContent{SchoolsTab::tr("未报"), Tone::Plain, ChipShape::None};
    if (due.review)
        return due.review->accepted ? ChipContent{SchoolsTab::tr("已认可"), Tone::Primary, ChipShape::Check}
                                    : ChipContent{SchoolsTab::tr("已退回"), Tone::Amber, ChipShape::HalfDisc};
    if (due.late)
        return {SchoolsTab::tr("迟报"), Tone::Amber, ChipShape::HalfDisc};
    return {SchoolsTab::tr("已收"), Tone::Blue, ChipShape::Check};
}

} // namespace

SchoolsTab::SchoolsTab(PageHost &host, QWidget *parent) : PageTab(host, parent)
{
    build();
}

QStringList SchoolsTab::heads() const
{
    return {tr("地区"),     tr("单位"),       tr("电话"),       tr("密钥卡"), tr("月报"), tr("学校概况"),
            tr("测评汇总"), tr("预警与个案"), tr("教学与活动"), tr("缺的号"), tr("待查"), tr("最近报送")};
}

void SchoolsTab::build()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(px(10));
    m_month = named(new QComboBox(this), "schoolsMonth", tr("月份"));
    QList<CodeName> months;
    const QDate today = host().clock().today();
    for (int back = 1; back <= monthsOffered; ++back) {
        const QString month = today.addMonths(-back).toString(QStringLiteral("yyyy-MM"));
        months.append({month, text::periodText(month)});
    }
    fillChoices(m_month, months);
    auto *words = label(tr("月份(&M)"), "second", this);
    words->setBuddy(m_month);
    m_owing = named(new QCheckBox(tr("只看欠报的(&O)"), this), "schoolsOwing", tr("只看欠报的单位"));
    bar->addWidget(words);
    bar->addWidget(m_month);
    bar->addWidget(m_owing);
    bar->addStretch(1);
    m_list = new ListCard("exchange-schools", tr("各校报送情况"), heads(), host().settings(), this);
    m_list->setEmpty(QStringLiteral("school"),
                     tr("还没有单位。先到“单位与密钥卡”导入应报单位名单、登记各校的密钥卡。"));
    if (isAllowed(op::exchangeReview, host().facts().session, {})) {
        m_list->addButton(tr("认可…"), "schoolAccept", tr("认可所选单位的一期报送"), [this] { judge(true); });
        m_list->addButton(tr("退回…"), "schoolReturn", tr("退回所选单位的一期报送"),
                          [this] { judge(false); });
    }
    m_list->addButton(tr("看内容…"), "schoolShow", tr("看所选单位报送的内容"), [this] {
        if (const int row = m_list->selected(); row >= 0)
            showPackage(row);
    });
    m_list->addButton(tr("打印催报名单"), "schoolPrint", tr("打印欠报单位和电话"), [this] { print(); });
    m_list->addButton(tr("打印"), "schoolTable", tr("打印各校报送情况"), [this] {
        QList<QList<ValueCell>> rows;
        for (const exchange::UnitDesk &desk : std::as_const(m_shown))
            rows.append(nameFirst(cellsOf(desk)));
        printTable(host(), this, tr("各校报送情况"), text::periodText(chosenCode(m_month)),
                   nameFirst(heads()), rows);
    });
    m_list->addButton(tr("存为表格…"), "schoolSave", tr("把各校报送情况存为表格"), [this] {
        QList<QList<ValueCell>> rows;
        for (const exchange::UnitDesk &desk : std::as_const(m_shown))
            rows.append(cellsOf(desk));
        saveTable(host(), this, tr("各校报送情况"), heads(), rows);
    });
    connect(m_list, &ListCard::activated, this, &SchoolsTab::showPackage);
    connect(m_month, &QComboBox::activated, this, [this] { refresh(); });
    connect(m_owing, &QCheckBox::toggled, this, [this] { fill(); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(18));
    column->setSpacing(px(14));
    column->addLayout(bar);
    column->addWidget(m_list, 1);
}

QDate SchoolsTab::month() const
{
    return QDate::fromString(chosenCode(m_month) % QStringLiteral("-01"), Qt::ISODate);
}

void SchoolsTab::refresh()
{
    readThen(
        host(), this,
        [month = month()](Services &services) {
            return exchange::DistrictService(services.workplace).desk(month);
        },
        [this](QList<exchange::UnitDesk> desks) {
            m_desks = std::move(desks);
            fill();
            Q_EMIT titleChanged();
        });
}

QList<ValueCell> SchoolsTab::cellsOf(const exchange::UnitDesk &desk) const
{
    qint64 gaps = 0;
    QList<ValueCell> cells{{desk.region},
                           {desk.name},
                           {desk.phone},
                           chipCell(desk.unit ? ChipContent{tr("已登记"), Tone::Primary, ChipShape::Check}
                                              : ChipContent{tr("还缺"), Tone::Orange, ChipShape::Disc})};
    for (const exchange::Due &due : desk.dues) {
        gaps += due.gaps;
        cells.append(chipCell(dueChip(due)));
    }
    cells.append(gaps > 0 ? figureCell(gaps) : ValueCell{});
    cells.append(desk.setAside > 0 ? chipCell({tr("%n 个", nullptr, static_cast<int>(desk.setAside)),
                                               Tone::Amber, ChipShape::HalfDisc})
                                   : ValueCell{});
    cells.append({stampDay(desk.lastUtc), desk.lastUtc});
    return cells;
}

void SchoolsTab::fill()
{
    m_shown.clear();
    QList<QList<ValueCell>> rows;
    for (const exchange::UnitDesk &desk : std::as_const(m_desks)) {
        if (m_owing->isChecked() && !desk.owes())
            continue;
        m_shown.append(desk);
        rows.append(cellsOf(desk));
    }
    m_list->setRows(rows);
    const auto owing = std::count_if(m_desks.cbegin(), m_desks.cend(),
                                     [](const exchange::UnitDesk &desk) { return desk.owes(); });
    m_list->setNote(m_desks.isEmpty() ? QString()
                    : owing > 0       ? tr("%n 个单位欠报", nullptr, static_cast<int>(owing))
                                      : tr("已报齐"));
}

QString SchoolsTab::subtitle() const
{
    const auto monthly = std::count_if(m_desks.cbegin(), m_desks.cend(), [](const exchange::UnitDesk &desk) {
        return !desk.dues.isEmpty() && desk.dues.constFirst().head;
    });
    return m_desks.isEmpty() ? QString() : tr("月报已收 %1 / %2").arg(monthly).arg(m_desks.size());
}

const exchange::UnitDesk *SchoolsTab::chosen() const
{
    const int row = m_list->selected();
    return row < 0 ? nullptr : &m_shown.at(row);
}

void SchoolsTab::askDue(const QString &title, const std::function<void(const exchange::Due &)> &then)
{
    const exchange::UnitDesk *desk = chosen();
    if (desk == nullptr)
        return;
    QList<exchange::Due> here;
    std::copy_if(desk->dues.cbegin(), desk->dues.cend(), std::back_inserter(here),
                 [](const exchange::Due &due) { return due.head.has_value(); });
    if (here.isEmpty()) {
        host().say(tr("这个单位这一期还没有报送。"));
        return;
    }
    if (here.size() == 1) {
        then(here.constFirst());
        return;
    }
    auto *dialog = new FormDialog("chooseDue", title, this);
    QList<CodeName> choices;
    for (const exchange::Due &due : std::as_const(here))
        choices.append({due.stream,
                        text::streamName(due.stream) % QStringLiteral(" · ") % text::periodText(due.period)});
    auto *which = dialog->addChoice("which", tr("哪一份"), choices);
    dialog->setSubmit(tr("选定"), [dialog, which, here, then] {
        const QString stream = chosenCode(which);
        dialog->finish();
        then(*std::find_if(here.cbegin(), here.cend(),
                           [&stream](const exchange::Due &due) { return due.stream == stream; }));
    });
    dialog->show();
}

void SchoolsTab::judge(bool accepted)
{
    const exchange::UnitDesk *desk = chosen();
    if (desk == nullptr)
        return;
    askDue(accepted ? tr("认可哪一份") : tr("退回哪一份"),
           [this, accepted, one = *desk](const exchange::Due &due) {
               if (accepted)
                   say(one.unit->id, due, true, {});
               else
                   askReturn(one, due);
           });
}

void SchoolsTab::askReturn(const exchange::UnitDesk &desk, const exchange::Due &due)
{
    auto *dialog = new FormDialog("returnPackage", tr("退回报送"), this);
    dialog->addNote(tr("%1:%2 %3。原因随下一份回执交回学校;请写清要改什么,不要写学生的情况。")
                        .arg(desk.name, text::streamName(due.stream), text::periodText(due.period)));
    auto *reason = dialog->addLine("reason", tr("原因"));
    dialog->setSubmit(tr("退回"), [this, dialog, reason, unit = desk.unit->id, due] {
        write(
            host(), this, dialog, {},
            [unit, due, why = reason->text()](Services &services) {
                return exchange::DistrictService(services.workplace)
                    .review(unit, due.head->stream, due.head->period, false, why);
            },
            [this](const Result<void> &) { refresh(); });
    });
    dialog->show();
}

void SchoolsTab::say(EnrolledUnitId unit, const exchange::Due &due, bool accepted, const QString &reason)
{
    write(
        host(), this, {},
        [unit, due, accepted, reason](Services &services) {
            return exchange::DistrictService(services.workplace)
                .review(unit, due.head->stream, due.head->period, accepted, reason);
        },
        [this](const Result<void> &written) {
            if (!written)
                host().showError(written.error());
            refresh();
        });
}

void SchoolsTab::showPackage(int row)
{
    if (row < 0 || row >= m_shown.size())
        return;
    askDue(tr("看哪一份"), [this, one = m_shown.at(row)](const exchange::Due &due) { showRows(one, due); });
}

void SchoolsTab::showRows(const exchange::UnitDesk &desk, const exchange::Due &due)
{
    host().tasks().run(
        this,
        [unit = desk.unit->id, due](Services &services) -> Result<QList<QList<ValueCell>>> {
            auto rows =
                exchange::DistrictService(services.workplace).rows(unit, due.head->stream, due.head->period);
            if (!rows)
                return rows.error();
            return rowCells(services, *rows);
        },
        [this, desk, due](const Result<QList<QList<ValueCell>>> &rows) {
            if (!rows) {
                host().showError(rows.error());
                return;
            }
            auto *dialog = new QDialog(this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setObjectName(QStringLiteral("packageRows"));
            dialog->setWindowTitle(tr("报送内容"));
            dialog->setAccessibleName(tr("报送内容"));
            const QString title = desk.name % QStringLiteral(" · ") % text::streamName(due.stream) %
                                  QStringLiteral(" · ") % text::periodText(due.period);
            auto *list = new ListCard("exchange-package", title, rowHeads(), host().settings(), dialog);
            list->setRows(*rows);
            list->addButton(tr("存为表格…"), "packageSave", tr("把这份报送存为表格"),
                            [this, list, rows = *rows, due] {
                                saveTable(host(), list, text::streamName(due.stream), rowHeads(), rows);
                            });
            auto *column = new QVBoxLayout(dialog);
            column->addWidget(list);
            dialog->resize(px(620), px(520));
            dialog->show();
        });
}

QWidget *SchoolsTab::firstFocus()
{
    return m_list->table()->firstFocus();
}

bool SchoolsTab::print()
{
    auto *dialog = new PrintDialog(
        host(), tr("打印催报名单"),
        [month = month()](Services &services, const report::PrintOrder &order, bool record) {
            return exchange::printOwing(services.workplace, month, order,
                                        record ? report::PrintWay::Issue : report::PrintWay::Preview);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return true;
}

QString SchoolsTab::helpTask() const
{
    return QStringLiteral("district");
}

} // namespace tingyu::ui
