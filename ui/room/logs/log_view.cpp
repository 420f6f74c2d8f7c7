// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/logs/log_view.h"

#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

QByteArray name(const LogKind &kind, const char *part)
{
    return kind.code.toLatin1() + '.' + part;
}

} // namespace

LogView::LogView(PageHost &host, LogKind kind, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_kind(std::move(kind))
    , m_month(host.clock().today().year(), host.clock().today().month(), 1)
    , m_title(label(QString(), "cardTitle", this))
    , m_model(new ValueTableModel(m_kind.headers, this))
    , m_table(new DataTable(qPrintable(QStringLiteral("log-") + m_kind.code), tr("列表:%1").arg(m_kind.title),
                            host.settings(), this))
{
    auto *before = named(new ActionButton(QStringLiteral("‹"), this), name(m_kind, "before").constData(),
                         tr("%1:上一个月").arg(m_kind.title));
    auto *after = named(new ActionButton(QStringLiteral("›"), this), name(m_kind, "after").constData(),
                        tr("%1:下一个月").arg(m_kind.title));
    auto *add =
        named(new ActionButton(m_kind.addWords, this), name(m_kind, "add").constData(), m_kind.addWords);
    add->setPrimary(true);
    add->setToolTip(tr("%1  Ctrl N").arg(m_kind.addWords));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(before);
    row->addWidget(m_title);
    row->addWidget(after);
    row->addStretch(1);
    if (m_kind.printEntry) {
        auto *paper = named(new ActionButton(tr("打印所选"), this), name(m_kind, "printEntry").constData(),
                            tr("打印所选的一条:%1").arg(m_kind.title));
        row->addWidget(paper);
        connect(paper, &QPushButton::clicked, this, &LogView::printChosen);
    }
    if (m_kind.print) {
        auto *paper = named(new ActionButton(tr("打印"), this), name(m_kind, "print").constData(),
                            tr("打印:%1").arg(m_kind.title));
        row->addWidget(paper);
        connect(paper, &QPushButton::clicked, this, [this] { print(); });
    }
    row->addWidget(add);
    auto *empty = new EmptyState(QStringLiteral("note"), m_kind.empty, this);
    named(empty->setAction(m_kind.addWords, [this] { addNew(); }), name(m_kind, "addFirst").constData(),
          tr("第一条:%1").arg(m_kind.addWords));
    m_table->setModel(m_model);
    m_table->setEmpty(empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(before, &QPushButton::clicked, this, [this] { step(-1); });
    connect(after, &QPushButton::clicked, this, [this] { step(1); });
    connect(add, &QPushButton::clicked, this, &LogView::addNew);
    connect(m_table, &DataTable::activated, this, [this](int at) {
        if (at >= 0 && at < m_lines.size())
            edit(m_lines.at(at).uid);
    });
    m_table->view()->installEventFilter(this);
}

bool LogView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

DaySpan LogView::span() const
{
    return {m_month, m_month.addMonths(1).addDays(-1)};
}

void LogView::step(int months)
{
    m_month = m_month.addMonths(months);
    refresh();
}

void LogView::refresh()
{
    m_title->setText(m_month.toString(QStringLiteral("yyyy-MM")));
    m_host.tasks().run(
        this, [read = m_kind.read, asked = span()](Services &services) { return read(services, asked); },
        [this, month = m_month](const Result<QList<LogLine>> &lines) {
            if (month != m_month)
                return; // another month was asked for meanwhile
            if (!lines) {
                m_host.showError(lines.error());
                return;
            }
            m_lines = *lines;
            QList<QList<ValueCell>> rows;
            for (const LogLine &line : std::as_const(m_lines))
                rows.append(line.cells);
            m_model->setRows(rows);
            if (!rows.isEmpty())
                m_table->selectSourceRow(0);
        });
}

Uid LogView::chosen() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.size() == 1 ? m_lines.at(rows.constFirst()).uid : Uid();
}

void LogView::edit(const Uid &uid)
{
    m_kind.edit(m_host, this, uid, [this] { refresh(); });
}

void LogView::addNew()
{
    edit({});
}

void LogView::removeChosen()
{
    const Uid uid = chosen();
    if (uid.isNull())
        return;
    write(
        m_host, this, tr("删除一条%1记录").arg(m_kind.title),
        [remove = m_kind.remove, uid](Services &services) { return remove(services, uid); },
        [this](const Result<void> &outcome) {
            if (!outcome)
                m_host.showError(outcome.error());
            else
                refresh();
        });
}

bool LogView::print()
{
    if (!m_kind.print)
        return false;
    openPrint([print = m_kind.print, asked = span()](Services &services, const report::PrintOrder &order,
                                                     report::PrintWay way) {
        return print(services, asked, order, way);
    });
    return true;
}

void LogView::printChosen()
{
    const Uid uid = chosen();
    if (uid.isNull())
        return;
    openPrint(
        [print = m_kind.printEntry, uid](Services &services, const report::PrintOrder &order,
                                         report::PrintWay way) { return print(services, uid, order, way); });
}

void LogView::openPrint(const LogPrint &print)
{
    const auto make = [print](Services &services, const report::PrintOrder &order, bool record) {
        return print(services, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    auto *dialog = new PrintDialog(m_host, tr("打印:%1").arg(m_kind.title), make, this);
    dialog->open();
}

QWidget *LogView::firstFocus() const
{
    return m_table->view();
}

} // namespace tingyu::ui
