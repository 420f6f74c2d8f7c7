// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/import_dialog.h"

#include "ui/screening/chosen_file.h"
#include "ui/screening/dialog_size.h"
#include "ui/screening/foreign_import_dialog.h"
#include "ui/shell/help_key.h"
#include "ui/text/error_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/file_drop.h"
#include "ui/widgets/simple.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr qsizetype lookedAtWhole = 5'000; ///< rows whose fate is told before the import

/// Wording the sheets of a file may have been answered with.
Result<QList<ImportText>> textsOf(Services &services, const QString &scaleId)
{
    auto kept = services.scaleTexts.texts(scaleId);
    if (!kept)
        return kept.error();
    QList<ImportText> texts;
    for (const ScaleText &one : std::as_const(*kept))
        texts.append({one.textId, one.title.isEmpty() ? one.textId : one.title, one.sentBy, one.cameOn});
    for (const QString &language : {QStringLiteral("zh"), QStringLiteral("en")}) {
        const auto shipped = services.scales.text(scaleId, language);
        const bool known = shipped && std::any_of(texts.cbegin(), texts.cend(), [&](const ImportText &one) {
                               return one.id == shipped->id;
                           });
        if (shipped && !known)
            texts.append({shipped->id, shipped->title.isEmpty() ? shipped->id : shipped->title, {}, {}});
    }
    return texts;
}

} // namespace

ImportDialog::ImportDialog(PageHost &host, const Campaign &campaign, const QString &scaleId, QWidget *parent)
    : QDialog(parent), m_host(host), m_campaign(campaign)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpTask(*this, QStringLiteral("answer_files"));
    named(this, "answerImportDialog", tr("导入答卷"));
    setWindowTitle(tr("听屿 心理辅导室"));
    fitDialog(this, 980, 600);
    build();
    m_scale->setCurrentCode(scaleId);
    connect(new FileDrop(this), &FileDrop::dropped, this, &ImportDialog::setFile);
}

void ImportDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(10));
    column->addWidget(label(tr("导入答卷 · %1").arg(m_campaign.name), "strong", this));
    auto *row = new QHBoxLayout;
    auto *pick = named(new ActionButton(tr("选择文件…"), this), "pickAnswers", tr("选择答卷文件"));
    connect(pick, &QPushButton::clicked, this, &ImportDialog::pickFile);
    m_file =
        label(tr("xlsx、xls、csv,或读卡机的 "
                 "txt。第一行是列名:学号或姓名和班级,再是题号;读卡机的文件不用列名。文件也可以拖到这里。"),
              "second", this);
    m_file->setWordWrap(true);
    row->addWidget(pick);
    row->addWidget(m_file, 1);
    column->addLayout(row);
    m_scale = named(new SegmentedChoice(this), "importScale", tr("文件是哪个量表的答卷"));
    for (const QString &scale : std::as_const(m_campaign.scales))
        m_scale->add(scale, m_campaign.shortName(scale));
    m_scale->setVisible(m_campaign.scales.size() > 1);
    connect(m_scale, &SegmentedChoice::chosen, this, [this] {
        if (!m_path.isEmpty())
            look(false);
    });
    row->addWidget(m_scale);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_preview = new ImportPreview(m_host.settings(), this);
    m_preview->setEnabled(false);
    connect(m_preview, &ImportPreview::profileChanged, this, [this] { look(true); });
    column->addWidget(m_preview, 1);
    m_counts = label({}, "strong", this);
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_counts->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    m_import = named(new ActionButton(tr("导入"), this), "runAnswerImport", tr("确认导入答卷"));
    m_import->setPrimary(true);
    m_import->setEnabled(false);
    auto *close = named(new ActionButton(tr("关闭"), this), "closeAnswerImport", tr("关闭导入"));
    auto *foreign = named(new ActionButton(tr("文件里是算好的得分…"), this), "foreignInstead",
                          tr("文件里是别处算好的得分,导入为外部结果"));
    foreign->setAutoDefault(false);
    connect(foreign, &QPushButton::clicked, this, [this] {
        auto *dialog = new ForeignImportDialog(m_host, this);
        dialog->open();
        if (!m_path.isEmpty())
            dialog->setFile(m_path);
    });
    m_tryAll = named(new ActionButton(tr("逐行试读"), this), "tryAllRows", tr("先逐行试读整个文件,不写入"));
    m_tryAll->setAutoDefault(false);
    m_tryAll->hide();
    connect(m_tryAll, &QPushButton::clicked, this, [this] { look(true, Depth::Whole); });
    buttons->addWidget(foreign);
    buttons->addSpacing(px(8));
    buttons->addWidget(m_counts, 1);
    buttons->addWidget(m_tryAll);
    buttons->addWidget(m_import);
    buttons->addWidget(close);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addLayout(buttons);
    pick->setFocus();
}

void ImportDialog::pickFile()
{
    const QString path = chooseOpenFile(this, tr("选择答卷文件"), tr("答卷 (*.xlsx *.xls *.csv *.txt)"));
    if (!path.isEmpty())
        setFile(path);
}

void ImportDialog::setFile(const QString &path)
{
    m_path = path;
    m_file->setText(QFileInfo(path).fileName());
    m_preview->clear();
    look(false);
}

void ImportDialog::look(bool asGiven, Depth depth)
{
    m_import->setEnabled(false);
    m_tryAll->hide();
    m_counts->clear();
    AnswerImportOptions options;
    options.scaleId = m_scale->currentCode();
    options.asGiven = asGiven;
    if (asGiven)
        options.profile = m_preview->profile();
    m_host.tasks().runLong(
        this, tr("读取答卷"),
        [path = m_path, uid = m_campaign.uid, options, depth](Services &services,
                                                              const Progress &progress) -> Result<Look> {
            auto bytes = bytesOf(path, mostFileBytes + 1);
            if (!bytes)
                return bytes.error();
            auto preview = services.answerImport.previewFile(uid, *bytes, options, progress);
            if (!preview)
                return preview.error();
            auto definition = services.scales.find(preview->scaleId);
            if (!definition)
                return definition.error();
            auto texts = textsOf(services, preview->scaleId);
            if (!texts)
                return texts.error();
            Look found{*preview, *definition, {}, *texts};
            const bool isLong = preview->preview.rows > lookedAtWhole && depth == Depth::Short;
            if (preview->preview.problem || isLong)
                return found;
            AnswerImportOptions trial = options;
            trial.profile = preview->profile;
            trial.dryRun = true;
            auto outcome = services.answerImport.importFile(uid, *bytes, trial, progress);
            if (!outcome)
                return outcome.error();
            found.outcome = *outcome;
            return found;
        },
        [this](const Result<Look> &found) {
            if (found)
                showLook(*found);
            else
                refuse(found.error());
        });
}

void ImportDialog::refuse(const Error &error)
{
    m_counts->clear();
    m_preview->setProblems({});
    m_banner->say(error.code == Errc::Cancelled ? Banner::Kind::Info : Banner::Kind::Problem,
                  text::sentence(error));
}

void ImportDialog::showLook(const Look &look)
{
    m_preview->setEnabled(true);
    m_preview->setDefinition(look.definition);
    m_preview->setTexts(look.texts);
    m_preview->show(look.preview);
    m_preview->setProblems(look.outcome ? look.outcome->problems : QList<AnswerProblem>());
    if (look.preview.preview.problem) {
        m_banner->say(Banner::Kind::Problem, text::sentence(*look.preview.preview.problem));
        return;
    }
    bool anything = look.preview.preview.rows > 0;
    if (look.outcome) {
        showCounts(*look.outcome);
        anything = look.outcome->scored + look.outcome->incomplete + look.outcome->unmatched > 0;
    } else {
        m_counts->setText(tr("共 %1 行,行数很多。可以先逐行试读,什么也不写入;也可以直接导入,导入时逐行核对。")
                              .arg(look.preview.preview.rows));
        m_tryAll->show();
    }
    m_import->setEnabled(anything);
    const bool twice = !m_preview->doubt().isEmpty();
    m_banner->say(anything && !twice ? Banner::Kind::Info : Banner::Kind::Attention,
                  !anything ? tr("没有可以导入的行,请看“需要留意的行”。")
                  : twice   ? tr("这是预览,还没有写入。数字有两种读法,请先核对。")
                            : tr("这是预览,还没有写入。核对后按“导入”。"));
    if (anything)
        m_import->setFocus();
}

void ImportDialog::import()
{
    m_import->setEnabled(false);
    AnswerImportOptions options;
    options.scaleId = m_scale->currentCode();
    options.profile = m_preview->profile();
    options.remember = m_preview->isToBeRemembered();
    m_host.tasks().runLong(
        this, tr("导入答卷"),
        [path = m_path, uid = m_campaign.uid,
         options](Services &services, const Progress &progress) -> Result<AnswerImportOutcome> {
            auto bytes = bytesOf(path, mostFileBytes + 1);
            if (!bytes)
                return bytes.error();
            return services.answerImport.importFile(uid, *bytes, options, progress);
        },
        [this](const Result<AnswerImportOutcome> &outcome) {
            if (outcome)
                showDone(*outcome);
            else
                refuse(outcome.error());
        });
}

void ImportDialog::showCounts(const AnswerImportOutcome &outcome)
{
    m_counts->setText(tr("共 %1 行:完整 %2,有缺答 %3,未对应到学生 %4,退回 %5,不参加 %6;须当天查看 %7。")
                          .arg(outcome.read)
                          .arg(outcome.scored)
                          .arg(outcome.incomplete)
                          .arg(outcome.unmatched)
                          .arg(outcome.rejected)
                          .arg(outcome.refused)
                          .arg(outcome.flagged));
    m_preview->setProblems(outcome.problems);
}

void ImportDialog::showDone(const AnswerImportOutcome &outcome)
{
    showCounts(outcome);
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
