// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/foreign_import_dialog.h"

#include "core/base/text.h"
#include "core/paper_services.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/chosen_file.h"
#include "ui/screening/dialog_size.h"
#include "ui/screening/pairing_dialog.h"
#include "ui/shell/help_key.h"
#include "ui/text/error_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/file_drop.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/tab_order.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

QString fieldText(ForeignField field)
{
    switch (field) {
    case ForeignField::None:
        return ForeignImportDialog::tr("不用这一列");
    case ForeignField::StudentNo:
        return ForeignImportDialog::tr("学号");
    case ForeignField::RollNumber:
        return ForeignImportDialog::tr("学籍号");
    case ForeignField::Name:
        return ForeignImportDialog::tr("姓名");
    case ForeignField::Class:
        return ForeignImportDialog::tr("班级");
    case ForeignField::Grade:
        return ForeignImportDialog::tr("年级");
    case ForeignField::Date:
        return ForeignImportDialog::tr("测评日期");
    case ForeignField::Scale:
        return ForeignImportDialog::tr("量表名称");
    case ForeignField::Score:
        return ForeignImportDialog::tr("得分,照原样");
    case ForeignField::Level:
        return ForeignImportDialog::tr("等级,照原样");
    }
    return {};
}

} // namespace

ForeignImportDialog::ForeignImportDialog(PageHost &host, QWidget *parent) : QDialog(parent), m_host(host)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpTask(*this, QStringLiteral("answer_files"));
    named(this, "foreignImportDialog", tr("导入外部结果"));
    setWindowTitle(tr("听屿 心理辅导室"));
    fitDialog(this, 980, 600);
    build();
    connect(new FileDrop(this), &FileDrop::dropped, this, &ForeignImportDialog::setFile);
    countWaiting();
}

void ForeignImportDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(10));
    column->addWidget(label(tr("导入外部结果"), "strong", this));
    auto *about = label(
        tr("别处已经算好的得分和等级照原样存档,写明来自哪里,不重新计分,也不进入本系统的统计和复核规则。"),
        "second", this);
    about->setWordWrap(true);
    column->addWidget(about);
    auto *row = new QHBoxLayout;
    auto *pick = named(new ActionButton(tr("选择文件…"), this), "pickForeign", tr("选择外部结果文件"));
    connect(pick, &QPushButton::clicked, this, &ForeignImportDialog::pickFile);
    m_file = label(tr("xlsx、xls 或 csv;也可以把文件拖到这里"), "second", this);
    row->addWidget(pick);
    row->addWidget(m_file, 1);
    column->addLayout(row);
    m_platform = named(new QLineEdit(this), "foreignPlatform", tr("来自哪个平台或医院"));
    m_scale = named(new QLineEdit(this), "foreignScale", tr("量表名称,文件里没有时填写"));
    m_date =
        named(new DateField(m_host.clock().today(), this), "foreignDate", tr("测评日期,文件里没有时填写"));
    auto *facts = new QHBoxLayout;
    facts->setSpacing(px(8));
    const auto add = [&](const QString &words, QWidget *field, int share) {
        auto *caption = label(words, nullptr, this);
        caption->setBuddy(field);
        facts->addWidget(caption);
        facts->addWidget(field, share);
    };
    add(tr("来自"), m_platform, 3);
    add(tr("量表名称"), m_scale, 3);
    add(tr("测评日期"), m_date, 2);
    column->addLayout(facts);
    for (QLineEdit *edit : {m_platform, m_scale})
        connect(edit, &QLineEdit::editingFinished, this, &ForeignImportDialog::look);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_model = new ValueTableModel({tr("列"), tr("例子"), tr("读作")}, this);
    m_columns = named(new DataTable("foreignColumns", tr("外部结果文件的列"), m_host.settings(), this),
                      "foreignColumns", tr("外部结果文件的列"));
    m_columns->setModel(m_model);
    connect(m_columns, &DataTable::selectionChanged, this, &ForeignImportDialog::followColumn);
    column->addWidget(m_columns, 1);
    m_target = named(new QComboBox(this), "foreignTarget", tr("外部结果的列读作什么"));
    m_target->addItem(fieldText(ForeignField::None), foreignFieldCode(ForeignField::None));
    for (const ForeignField field : foreignFields)
        m_target->addItem(fieldText(field), foreignFieldCode(field));
    connect(m_target, &QComboBox::activated, this, &ForeignImportDialog::chooseTarget);
    m_remember = named(new QCheckBox(tr("记住,下次同样的表头照此读"), this), "rememberForeign",
                       tr("记住外部结果文件的读法"));
    m_columns->addTool(label(tr("所选的列读作"), "second", this));
    m_columns->addTool(m_target);
    m_columns->addTool(m_remember);
    m_counts = label({}, "strong", this);
    m_counts->setObjectName(QStringLiteral("foreignCounts"));
    m_counts->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    m_import = named(new ActionButton(tr("导入"), this), "runForeignImport", tr("确认导入外部结果"));
    m_import->setPrimary(true);
    m_import->setEnabled(false);
    m_import->setAutoDefault(false);
    auto *close = named(new ActionButton(tr("关闭"), this), "closeForeignImport", tr("关闭导入外部结果"));
    close->setAutoDefault(false);
    m_pairing = named(new ActionButton(tr("待配对"), this), "pairForeign", tr("打开外部结果的待配对名单"));
    m_pairing->setAutoDefault(false);
    m_pairing->hide();
    connect(m_pairing, &QPushButton::clicked, this, &ForeignImportDialog::pairRows);
    buttons->addWidget(m_pairing);
    buttons->addWidget(m_counts, 1);
    buttons->addWidget(m_import);
    buttons->addWidget(close);
    connect(m_import, &QPushButton::clicked, this, &ForeignImportDialog::import);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addLayout(buttons);
    tabAsLaidOut(this);
    pick->setFocus();
}

void ForeignImportDialog::pickFile()
{
    const QString path = chooseOpenFile(this, tr("选择外部结果文件"), tr("表格 (*.xlsx *.xls *.csv)"));
    if (!path.isEmpty())
        setFile(path);
}

void ForeignImportDialog::setFile(const QString &path)
{
    m_path = path;
    m_profile = {};
    m_file->setText(QFileInfo(path).fileName());
    look();
}

ForeignImportOptions ForeignImportDialog::options() const
{
    ForeignImportOptions options;
    options.platform = m_platform->text();
    options.scaleName = m_scale->text();
    options.on = m_date->date();
    options.profile = m_profile;
    return options;
}

void ForeignImportDialog::look()
{
    if (m_path.isEmpty())
        return;
    m_import->setEnabled(false);
    m_host.tasks().runLong(
        this, tr("读取外部结果"),
        [path = m_path, options = options()](Services &services, const Progress &progress) -> Result<Look> {
            auto bytes = bytesOf(path, mostFileBytes + 1);
            if (!bytes)
                return bytes.error();
            auto &foreign = services.paper().foreign;
            auto preview = foreign.previewFile(*bytes, options, progress);
            if (!preview)
                return preview.error();
            Look found{*preview, {}};
            if (preview->problem || options.platform.trimmed().isEmpty())
                return found;
            ForeignImportOptions trial = options;
            trial.profile = preview->profile;
            trial.dryRun = true;
            auto outcome = foreign.importFile(*bytes, trial, progress);
            if (!outcome)
                return outcome.error();
            found.outcome = *outcome;
            return found;
        },
        [this](const Result<Look> &found) {
            if (found)
                showLook(*found);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(found.error()));
        });
}

void ForeignImportDialog::showLook(const Look &look)
{
    m_preview = look.preview;
    m_profile = look.preview.profile;
    const int before = m_columns->selectedRows().value(0);
    QList<QList<ValueCell>> rows;
    for (const ForeignColumn &one : std::as_const(m_preview.columns))
        rows.append({{.text = one.heading.isEmpty() ? tr("第 %1 列").arg(rows.size() + 1) : one.heading,
                      .sort = rows.size()},
                     {.text = one.samples.join(QStringLiteral(" | "))},
                     {.text = fieldText(one.field)}});
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_columns->selectSourceRow(std::min<int>(before, static_cast<int>(rows.size()) - 1));
    followColumn();
    m_counts->clear();
    if (look.preview.problem) {
        m_banner->say(Banner::Kind::Problem, text::sentence(*look.preview.problem));
        return;
    }
    if (!look.outcome) {
        m_banner->say(Banner::Kind::Info, tr("请填写结果来自哪个平台或医院。"));
        m_platform->setFocus();
        return;
    }
    showCounts(*look.outcome);
    const bool anything = look.outcome->taken + look.outcome->unmatched > 0;
    m_import->setEnabled(anything);
    m_banner->say(Banner::Kind::Info,
                  anything ? tr("这是预览,还没有写入。核对后按“导入”。") : tr("没有可以导入的行。"));
}

void ForeignImportDialog::showCounts(const ForeignImportOutcome &outcome)
{
    QStringList rows;
    for (const AnswerProblem &problem : outcome.problems.mid(0, 5)) {
        const Error error{Errc::BadInput, QStringLiteral("answers.") + problem.code, {}};
        rows.append(tr("第 %1 行:%2").arg(problem.row).arg(text::sentence(error)));
    }
    m_counts->setText(tr("共 %1 行:收下 %2,早已有 %3,未对应到学生 %4,退回 %5。%6")
                          .arg(outcome.read)
                          .arg(outcome.taken)
                          .arg(outcome.there)
                          .arg(outcome.unmatched)
                          .arg(outcome.rejected)
                          .arg(rows.join(QStringLiteral(";"))));
}

void ForeignImportDialog::followColumn()
{
    const int row = m_columns->selectedRows().value(0, -1);
    m_target->setEnabled(row >= 0 && row < m_preview.columns.size());
    if (m_target->isEnabled())
        m_target->setCurrentIndex(
            std::max(0, m_target->findData(foreignFieldCode(m_preview.columns.at(row).field))));
}

void ForeignImportDialog::chooseTarget()
{
    const int row = m_columns->selectedRows().value(0, -1);
    if (row < 0 || row >= m_preview.columns.size())
        return;
    const QString heading = text::squeezed(m_preview.columns.at(row).heading);
    m_profile.columns.insert(heading.isEmpty() ? QStringLiteral("@%1").arg(row + 1) : heading,
                             m_target->currentData().toString());
    m_remember->setChecked(true);
    look();
}

void ForeignImportDialog::import()
{
    m_import->setEnabled(false);
    ForeignImportOptions wanted = options();
    wanted.remember = m_remember->isChecked();
    m_host.tasks().runLong(
        this, tr("导入外部结果"),
        [path = m_path, wanted](Services &services,
                                const Progress &progress) -> Result<ForeignImportOutcome> {
            auto bytes = bytesOf(path, mostFileBytes + 1);
            if (!bytes)
                return bytes.error();
            return services.paper().foreign.importFile(*bytes, wanted, progress);
        },
        [this](const Result<ForeignImportOutcome> &outcome) {
            if (!outcome) {
                m_banner->say(Banner::Kind::Problem, text::sentence(outcome.error()));
                return;
            }
            showCounts(*outcome);
            m_banner->say(Banner::Kind::Done,
                          outcome->unmatched > 0
                              ? tr("已导入 %1 条外部结果;没有对应到学生的 %2 行在待配对名单中。")
                                    .arg(outcome->results)
                                    .arg(outcome->unmatched)
                              : tr("已导入 %1 条外部结果,见学生档案的“测评”。").arg(outcome->results));
            countWaiting();
            m_host.saved(tr("导入外部结果 %1 条").arg(outcome->results), outcome->changeSet);
        });
}

void ForeignImportDialog::countWaiting()
{
    m_host.tasks().run(
        this, [](Services &services) { return services.paper().foreign.pairingList(); },
        [this](const Result<QList<UnmatchedRow>> &rows) {
            m_pairing->setText(tr("待配对 %1").arg(rows ? rows->size() : 0));
            m_pairing->setVisible(rows && !rows->isEmpty());
        });
}

void ForeignImportDialog::pairRows()
{
    auto *dialog = new PairingDialog(m_host, foreignRows(), this);
    connect(dialog, &PairingDialog::changed, this, &ForeignImportDialog::countWaiting);
    dialog->open();
}

} // namespace tingyu::ui
