// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/logs/ledger_view.h"

#include "core/report/ledger_service.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/print/paper.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/language.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

const auto formName = QStringLiteral("form19_ledger");
const auto monthUnit = QStringLiteral("month");
const auto term = QStringLiteral("term");
const auto year = QStringLiteral("year");

/// The list speaks as the paper does. The form is compiled in: without it there is no program.
const report::FormWords &words()
{
    static QHash<int, report::FormWords> known;
    const report::Language language = print::paperLanguage();
    auto found = known.find(static_cast<int>(language));
    if (found == known.end()) {
        auto loaded = report::loadWords(formName, language);
        found = known.insert(static_cast<int>(language),
                             loaded ? *loaded : report::FormWords(report::Form(), language));
    }
    return *found;
}

QString ledgerName(const QString &ledger)
{
    return words().option(QStringLiteral("ledger.") + (ledger.isEmpty() ? QStringLiteral("all") : ledger));
}

QStringList ledgerHeadings()
{
    QStringList all;
    for (const char *column : {"on", "kind", "whom", "summary", "measure", "result", "who", "files"})
        all.append(words().column(QStringLiteral("entries"), QLatin1String(column)));
    return all;
}

/// Days sort as days whatever language they are shown in.
QList<ValueCell> rowOf(const report::LedgerRow &row)
{
    QList<ValueCell> cells;
    for (const report::Value &value : report::ledgerCells(row))
        cells.append({.text = words().valueText(value)});
    cells.first() = {.text = row.on.toString(Qt::ISODate), .sort = row.on};
    return cells;
}

} // namespace

LedgerView::LedgerView(PageHost &host, QWidget *parent)
    : QWidget(parent), m_host(host), m_day(host.clock().today())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    buildBar();
    m_note = label({}, "caption", this);
    m_note->setObjectName(QStringLiteral("ledger.note"));
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    buildTable();
}

void LedgerView::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new WrapRow(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    m_kind = named(new QComboBox(bar), "ledger.kind", tr("看哪一种台账"));
    m_kind->addItem(ledgerName({}), QString());
    for (const QString &kind : report::ledgerKinds())
        m_kind->addItem(ledgerName(kind), kind);
    m_unit = named(new SegmentedChoice(bar), "ledger.unit", tr("台账的时间范围"));
    m_unit->add(monthUnit, tr("月"));
    m_unit->add(term, tr("学期"));
    m_unit->add(year, tr("学年"));
    m_unit->setCurrentCode(term);
    auto *before = named(new ActionButton(QStringLiteral("‹"), bar), "ledger.before", tr("台账:往前一段"));
    m_title = label({}, "cardTitle", bar);
    m_title->setObjectName(QStringLiteral("ledger.span"));
    auto *after = named(new ActionButton(QStringLiteral("›"), bar), "ledger.after", tr("台账:往后一段"));
    m_class = named(new QComboBox(bar), "ledger.class", tr("台账只看一个班"));
    m_class->addItem(tr("全校"), 0);
    m_names = named(new QCheckBox(tr("显示姓名"), bar), "ledger.names", tr("台账里显示学生姓名"));
    auto *out = new QWidget(bar); // the two go to the next row together
    auto *outRow = new QHBoxLayout(out);
    outRow->setContentsMargins(0, 0, 0, 0);
    outRow->setSpacing(px(8));
    m_export = named(new ActionButton(tr("导出…"), out), "ledger.export", tr("把台账导出为表格"));
    m_print = named(new ActionButton(tr("打印…"), out), "ledger.print", tr("打印台账"));
    m_print->setPrimary(true);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_kind, m_unit, before, m_title, after, m_class, m_names})
        row->addWidget(part);
    row->addStretch();
    outRow->addWidget(m_export);
    outRow->addWidget(m_print);
    row->addWidget(out);
    static_cast<QVBoxLayout *>(layout())->addWidget(bar);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LedgerView::refresh);
    connect(m_class, &QComboBox::currentIndexChanged, this, &LedgerView::refresh);
    connect(m_unit, &SegmentedChoice::chosen, this, &LedgerView::refresh);
    connect(m_names, &QCheckBox::toggled, this, &LedgerView::refresh);
    connect(before, &QPushButton::clicked, this, [this] { step(-1); });
    connect(after, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_export, &QPushButton::clicked, this, &LedgerView::exportTable);
    connect(m_print, &QPushButton::clicked, this, &LedgerView::print);
}

void LedgerView::buildTable()
{
    m_model = new ValueTableModel(ledgerHeadings(), this);
    m_table = new DataTable("ledger", tr("台账的各条"), m_host.settings(), this);
    m_table->setModel(m_model);
    m_table->setEmpty(
        new EmptyState(QStringLiteral("note"),
                       tr("这段时间还没有可列入台账的记录。台账由各项记录自动生成,不用另外填写。"), this));
    static_cast<QVBoxLayout *>(layout())->addWidget(m_table, 1);
}

report::LedgerUnit LedgerView::unit() const
{
    if (m_unit->currentCode() == monthUnit)
        return report::LedgerUnit::Month;
    return m_unit->currentCode() == term ? report::LedgerUnit::Term : report::LedgerUnit::Year;
}

report::LedgerQuestion LedgerView::question() const
{
    report::LedgerQuestion asked;
    asked.ledger = m_kind->currentData().toString();
    asked.classId = SchoolClassId(m_class->currentData().toLongLong());
    asked.withNames = m_names->isChecked();
    return asked;
}

void LedgerView::step(int spans)
{
    if (m_shown.span.from.isValid())
        m_day = spans < 0 ? m_shown.span.from.addDays(-1) : m_shown.span.to.addDays(1);
    refresh();
}

void LedgerView::refresh()
{
    m_host.tasks().run(
        this,
        [asked = question(), unit = unit(), day = m_day](Services &services) -> Result<Read> {
            report::LedgerService ledgers(services.workplace);
            Read read{asked, {}, {}};
            auto calendar = ledgers.calendar();
            if (!calendar)
                return calendar.error();
            read.question.span = report::ledgerSpan(*calendar, unit, day);
            auto ledger = ledgers.read(read.question);
            if (!ledger)
                return ledger.error();
            read.ledger = *std::move(ledger);
            auto schoolYear = services.classes.currentSchoolYear();
            if (!schoolYear)
                return schoolYear.error();
            auto classes = services.classes.classes(*schoolYear);
            if (!classes)
                return classes.error();
            read.classes = *std::move(classes);
            return read;
        },
        [this](const Result<Read> &read) {
            if (read)
                show(*read);
            else
                m_host.showError(read.error(), [this] { refresh(); });
        });
}

void LedgerView::show(const Read &read)
{
    m_shown = read.question;
    m_title->setText(
        tr("%1 至 %2")
            .arg(read.question.span.from.toString(Qt::ISODate), read.question.span.to.toString(Qt::ISODate)));
    if (m_classes != read.classes) {
        m_classes = read.classes;
        const QSignalBlocker quiet(m_class);
        const QVariant before = m_class->currentData();
        while (m_class->count() > 1)
            m_class->removeItem(1);
        for (const SchoolClass &one : std::as_const(m_classes))
            m_class->addItem(classLabel(one), one.id.value());
        m_class->setCurrentIndex(std::max(0, m_class->findData(before)));
    }
    QList<QList<ValueCell>> rows;
    for (const report::LedgerRow &row : read.ledger.rows)
        rows.append(rowOf(row));
    m_model->setRows(rows);
    QStringList left;
    for (const QString &kind : read.ledger.leftOut)
        left.append(ledgerName(kind));
    const QString count = tr("共 %n 条,由记录生成", nullptr, static_cast<int>(rows.size()));
    m_note->setText(left.isEmpty() ? count : tr("%1。您无权查看的未列入:%2").arg(count, text::listed(left)));
    m_print->setEnabled(!rows.isEmpty());
    m_export->setEnabled(!rows.isEmpty());
}

void LedgerView::open(const PageTarget &target)
{
    const int at = m_kind->findData(target.value(QStringLiteral("ledger")));
    if (at >= 0)
        m_kind->setCurrentIndex(at);
}

bool LedgerView::print()
{
    if (!m_print->isEnabled())
        return false;
    const auto make = [asked = m_shown](Services &services, const report::PrintOrder &order, bool record) {
        return report::LedgerService(services.workplace)
            .print(asked, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    auto *dialog = new PrintDialog(m_host, tr("打印台账:%1").arg(ledgerName(m_shown.ledger)), make, this);
    setHelpTask(*dialog, QStringLiteral("ledger"));
    dialog->open();
    return true;
}

/// It leaves the vault in clear: not without a reason, and on record.
void LedgerView::exportTable()
{
    auto *dialog = new FormDialog("ledgerExport", tr("导出台账"), this);
    setHelpTask(*dialog, QStringLiteral("ledger"));
    dialog->addNote(m_shown.withNames
                        ? tr("表格里有学生姓名,离开本机后不再加密。请只存到锁好的地方,用完删除。")
                        : tr("表格里学生只有编号,写下的内容仍可能认出人。请只存到锁好的地方,用完删除。"));
    auto *reason = dialog->addLine("reason", tr("事由"));
    dialog->setSubmit(tr("选择位置…"), [=, this] {
        if (reason->text().trimmed().isEmpty()) {
            dialog->refuse(tr("请写下事由。"), reason);
            return;
        }
        const QString path =
            chooseSaveFile(dialog, tr("导出台账"), QStringLiteral("ledger.xlsx"), tr("表格 (*.xlsx *.csv)"));
        if (path.isEmpty()) {
            dialog->unsay();
            return;
        }
        report::PrintOrder order;
        order.reason = reason->text();
        order.language = print::paperLanguage();
        write(
            m_host, this, dialog, tr("导出台账"),
            [path, order, asked = m_shown](Services &services) {
                return report::LedgerService(services.workplace).exportTable(asked, order, path);
            },
            [this](const Result<void> &done) {
                if (done)
                    m_host.say(tr("台账已导出。"));
            });
    });
    dialog->open();
}

QWidget *LedgerView::firstFocus() const
{
    return m_table->firstFocus();
}

} // namespace tingyu::ui
