// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/import_dialog.h"

#include "core/tables/table_reader.h"
#include "ui/models/value_table_model.h"
#include "ui/text/error_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/simple.h"

#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace tingyu::ui {

ImportDialog::ImportDialog(PageHost &host, const Campaign &campaign, const QString &scaleId, QWidget *parent)
    : QDialog(parent), m_host(host), m_campaign(campaign)
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "answerImportDialog", tr("导入答卷"));
    setWindowTitle(tr("听屿 心理辅导室"));
    resize(px(760), px(560));
    build();
    m_scale->setCurrentCode(scaleId);
}

void ImportDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(12));
    column->addWidget(label(tr("导入答卷 · %1").arg(m_campaign.name), "strong", this));
    auto *row = new QHBoxLayout;
    auto *pick = named(new ActionButton(tr("选择文件…"), this), "pickAnswers", tr("选择答卷文件"));
    connect(pick, &QPushButton::clicked, this, &ImportDialog::pickFile);
    m_file = label(tr("xlsx、xls 或 csv;第一行是列名:学号或姓名和班级,再是题号。"), "second", this);
    row->addWidget(pick);
    row->addWidget(m_file, 1);
    column->addLayout(row);
    m_scale = named(new SegmentedChoice(this), "importScale", tr("文件是哪个量表的答卷"));
    for (const QString &scale : std::as_const(m_campaign.scales))
        m_scale->add(scale, scale.toUpper());
    m_scale->setVisible(m_campaign.scales.size() > 1);
    connect(m_scale, &SegmentedChoice::chosen, this, [this] {
        if (!m_path.isEmpty())
            run(true);
    });
    column->addWidget(m_scale);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_counts = label({}, "strong", this);
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_counts->setWordWrap(true);
    column->addWidget(m_counts);
    m_model = new ValueTableModel({tr("行"), tr("列"), tr("情况")}, this);
    m_problems = named(new DataTable("answerProblems", tr("需要留意的行"), m_host.settings(), this),
                       "answerProblems", tr("需要留意的行"));
    m_problems->setModel(m_model);
    column->addWidget(m_problems, 1);

    auto *buttons = new QDialogButtonBox(this);
    m_import = named(new ActionButton(tr("导入"), this), "runAnswerImport", tr("确认导入答卷"));
    m_import->setPrimary(true);
    m_import->setEnabled(false);
    auto *close = named(new ActionButton(tr("关闭"), this), "closeAnswerImport", tr("关闭导入"));
    buttons->addButton(m_import, QDialogButtonBox::ActionRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(m_import, &QPushButton::clicked, this, [this] { run(false); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
    pick->setFocus();
}

void ImportDialog::pickFile()
{
    const QString path = chooseOpenFile(this, tr("选择答卷文件"), tr("表格 (*.xlsx *.xls *.csv)"));
    if (!path.isEmpty())
        setFile(path);
}

void ImportDialog::setFile(const QString &path)
{
    m_path = path;
    m_file->setText(QFileInfo(path).fileName());
    run(true);
}

void ImportDialog::run(bool dryRun)
{
    m_import->setEnabled(false);
    m_host.tasks().runLong(
        this, dryRun ? tr("读取答卷") : tr("导入答卷"),
        [path = m_path, uid = m_campaign.uid, scale = m_scale->currentCode(),
         dryRun](Services &services, const Progress &progress) -> Result<AnswerImportOutcome> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(Errc::Io, "tables.no_file");
            const QByteArray bytes = file.read((128LL << 20) + 1);
            auto workbook = readTable(bytes, {}, progress);
            if (!workbook)
                return workbook.error();
            AnswerImportOptions options;
            options.scaleId = scale;
            options.dryRun = dryRun;
            options.fileSha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
            return services.answerImport.import(uid, *workbook, options, progress);
        },
        [this, dryRun](const Result<AnswerImportOutcome> &outcome) {
            if (outcome) {
                show(*outcome, dryRun);
                return;
            }
            m_counts->clear();
            m_model->setRows({});
            m_banner->say(outcome.error().code == Errc::Cancelled ? Banner::Kind::Info
                                                                  : Banner::Kind::Problem,
                          text::sentence(outcome.error()));
        });
}

void ImportDialog::show(const AnswerImportOutcome &outcome, bool dryRun)
{
    m_counts->setText(tr("共 %1 行:完整 %2,有缺答 %3,未对应到学生 %4,退回 %5,不参加 %6;须当天查看 %7。")
                          .arg(outcome.read)
                          .arg(outcome.scored)
                          .arg(outcome.incomplete)
                          .arg(outcome.unmatched)
                          .arg(outcome.rejected)
                          .arg(outcome.refused)
                          .arg(outcome.flagged));
    QList<QList<ValueCell>> rows;
    for (const AnswerProblem &problem : outcome.problems) {
        const Error error{Errc::BadInput, QStringLiteral("answers.") + problem.code, {}};
        rows.append({{.text = QString::number(problem.row), .sort = problem.row, .figure = true},
                     {.text = problem.column},
                     {.text = text::sentence(error)}});
    }
    m_model->setRows(rows);
    const bool anything = outcome.scored + outcome.incomplete + outcome.unmatched > 0;
    if (dryRun) {
        m_import->setEnabled(anything);
        m_banner->say(anything ? Banner::Kind::Info : Banner::Kind::Attention,
                      anything ? tr("这是预览,还没有写入。核对后按“导入”。")
                               : tr("没有可以导入的行,请看下面的原因。"));
        if (anything)
            m_import->setFocus();
        return;
    }
    m_banner->say(Banner::Kind::Done,
                  outcome.unmatched > 0
                      ? tr("已导入。没有对应到学生的 %1 行在待配对名单中。").arg(outcome.unmatched)
                      : tr("已导入。"));
    m_host.saved(tr("导入“%1”答卷 %2 份").arg(m_campaign.name).arg(outcome.scored + outcome.incomplete),
                 outcome.changeSet);
    m_host.tasks().run(
        this, [](Services &services) { return services.sheets.openFlagCount(); },
        [this](const Result<qint64> &count) {
            if (count)
                m_host.setSheetsToday(static_cast<int>(*count));
        });
    Q_EMIT imported();
}

} // namespace tingyu::ui
