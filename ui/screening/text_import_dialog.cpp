// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/text_import_dialog.h"

#include "ui/models/value_table_model.h"
#include "ui/screening/chosen_file.h"
#include "ui/screening/dialog_size.h"
#include "ui/screening/scale_facts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

const QString packSuffix = QStringLiteral("json");
constexpr qint64 largestFile = (8LL << 20) + 1; ///< some hundred lines; more is another file

ChipContent chipOf(const QString &problem)
{
    if (problem.isEmpty())
        return {TextImportDialog::tr("对应"), Tone::Primary, ChipShape::Check};
    const QString words = problem == QLatin1String("extra")     ? TextImportDialog::tr("多出的一行")
                          : problem == QLatin1String("number")  ? TextImportDialog::tr("题号不符")
                          : problem == QLatin1String("missing") ? TextImportDialog::tr("缺这一题")
                                                                : TextImportDialog::tr("与前面重复");
    return {words, Tone::Orange, ChipShape::Disc};
}

} // namespace

TextImportDialog::TextImportDialog(PageHost &host, scales::DefinitionPtr definition, QWidget *parent)
    : QDialog(parent), m_host(host), m_definition(std::move(definition))
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "textImportDialog", tr("导入题目文字"));
    setWindowTitle(tr("听屿 心理辅导室"));
    fitDialog(this, 760, 600);
    build();
}

void TextImportDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(10));
    column->addWidget(
        label(tr("导入题目文字 · %1").arg(screening::scaleTitle(*m_definition)), "strong", this));
    auto *row = new QHBoxLayout;
    auto *pick = named(new ActionButton(tr("选择文件…"), this), "pickWording", tr("选择题目文字的文件"));
    connect(pick, &QPushButton::clicked, this, &TextImportDialog::pickFile);
    m_file = label(tr("一行一题,顺序与量表一致:txt、xlsx、xls 或 csv,共 %1 题;或题本包 json。")
                       .arg(m_definition->items.size()),
                   "second", this);
    m_file->setWordWrap(true);
    row->addWidget(pick);
    row->addWidget(m_file, 1);
    m_skip = named(new QCheckBox(tr("第一行是标题"), this), "skipHeading", tr("第一行是标题,不是题目"));
    connect(m_skip, &QCheckBox::toggled, this, &TextImportDialog::preview);
    row->addWidget(m_skip);
    column->addLayout(row);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_model = new ValueTableModel({tr("行"), tr("题"), tr("文字"), tr("核对")}, this);
    m_lines = named(new DataTable("wordingLines", tr("题目文字预览"), m_host.settings(), this),
                    "wordingLines", tr("题目文字预览"));
    m_lines->setModel(m_model);
    column->addWidget(m_lines, 1);
    auto *form = new QFormLayout;
    form->setSpacing(px(8));
    const auto field = [&](const QString &words, QLineEdit *line) {
        auto *caption = new QLabel(words, this);
        caption->setBuddy(line);
        form->addRow(caption, line);
    };
    m_title = named(new QLineEdit(m_definition->name.zh, this), "wordingTitle", tr("题本标题"));
    field(tr("标题"), m_title);
    m_instructions = named(new QLineEdit(tr("请按自己的真实情况逐题作答,答案没有对错。"), this),
                           "wordingInstructions", tr("题本的指导语"));
    field(tr("指导语"), m_instructions);
    m_licence = named(new QLineEdit(this), "wordingLicence", tr("题目文字的来源和使用依据"));
    m_licence->setPlaceholderText(tr("例如:2026 年购买的正版问卷,授权书编号 …"));
    field(tr("来源与授权"), m_licence);
    column->addLayout(form);
    auto *buttons = new QDialogButtonBox(this);
    m_import = named(new ActionButton(tr("导入"), this), "importWordingNow", tr("确认导入题目文字"));
    m_import->setPrimary(true);
    m_import->setEnabled(false);
    auto *close = named(new ActionButton(tr("关闭"), this), "closeWordingImport", tr("关闭导入题目文字"));
    buttons->addButton(m_import, QDialogButtonBox::ActionRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(m_import, &QPushButton::clicked, this, &TextImportDialog::import);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
    pick->setFocus();
}

TextOrder TextImportDialog::order() const
{
    TextOrder order;
    order.scaleId = m_definition->id;
    order.title = m_title->text();
    order.instructions = m_instructions->text();
    order.licence = m_licence->text();
    order.skipFirst = m_skip->isChecked();
    return order;
}

void TextImportDialog::pickFile()
{
    const QString path = chooseOpenFile(this, tr("选择题目文字的文件"),
                                        tr("文字、表格或题本包 (*.txt *.xlsx *.xls *.csv *.json)"));
    if (!path.isEmpty())
        setFile(path);
}

void TextImportDialog::setFile(const QString &path)
{
    m_path = path;
    m_file->setText(QFileInfo(path).fileName());
    preview();
}

void TextImportDialog::preview()
{
    if (m_path.isEmpty())
        return;
    m_import->setEnabled(false);
    m_host.tasks().runLong(
        this, tr("读取题目文字"),
        [path = m_path, order = order(),
         definition = m_definition](Services &services, const Progress &progress) -> Result<Read> {
            auto bytes = bytesOf(path, largestFile);
            if (!bytes)
                return bytes.error();
            const QString suffix = QFileInfo(path).suffix().toLower();
            if (suffix == packSuffix)
                return readPack(*definition, *bytes);
            auto lines = services.scaleTexts.preview(order, *bytes, suffix, progress);
            if (!lines)
                return lines.error();
            return Read{*lines, {}};
        },
        [this](const Result<Read> &read) {
            if (read) {
                showPack(read->pack);
                show(read->lines);
                return;
            }
            m_model->setRows({});
            m_banner->say(Banner::Kind::Problem, text::sentence(read.error()));
        });
}

Result<TextImportDialog::Read> TextImportDialog::readPack(const scales::ScaleDefinition &definition,
                                                          const QByteArray &bytes)
{
    const scales::TextOutcome outcome = scales::readTextPack(bytes, definition);
    if (!outcome.pack || !outcome.problems.isEmpty())
        return fail(Errc::BadInput, "scales.text_bad",
                    {definition.id, outcome.problems.isEmpty() ? QString() : outcome.problems.first().path});
    Read read{{}, outcome.pack};
    int row = 0;
    for (const scales::Item &item : definition.items)
        read.lines.lines.append({++row, item.id, outcome.pack->items.value(item.id), {}});
    return read;
}

/// A pack carries its own title, instructions and source; lines have to be told them.
void TextImportDialog::showPack(const std::optional<scales::TextPack> &pack)
{
    for (QWidget *field : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_instructions),
                           static_cast<QWidget *>(m_licence), static_cast<QWidget *>(m_skip)})
        field->setEnabled(!pack);
    if (!pack)
        return;
    m_title->setText(pack->title);
    m_instructions->setText(pack->instructions);
    m_licence->setText(pack->source);
}

void TextImportDialog::show(const TextLines &lines)
{
    QList<QList<ValueCell>> rows;
    for (const TextLine &line : lines.lines)
        rows.append({{.text = QString::number(line.row), .sort = line.row, .figure = true},
                     {.text = line.item},
                     {.text = line.text},
                     {.chip = chipOf(line.problem)}});
    for (const QString &item : lines.missing)
        rows.append({{}, {.text = item}, {}, {.chip = chipOf(QStringLiteral("missing"))}});
    m_model->setRows(rows);
    m_import->setEnabled(lines.isGood());
    if (lines.isGood()) {
        m_banner->say(
            Banner::Kind::Info,
            tr("%1 题都对上了,还没有写入。请逐题核对顺序,写明来源与授权后按“导入”。").arg(rows.size()));
        m_licence->setFocus();
        return;
    }
    const auto wrong = std::count_if(lines.lines.begin(), lines.lines.end(),
                                     [](const TextLine &line) { return !line.problem.isEmpty(); });
    m_banner->say(Banner::Kind::Attention,
                  tr("量表有 %1 题,文件里有 %2 行:缺 %3 题,%4 行对不上。请改好文件再选一次。")
                      .arg(m_definition->items.size())
                      .arg(lines.lines.size())
                      .arg(lines.missing.size())
                      .arg(wrong));
}

void TextImportDialog::import()
{
    using Kept = std::pair<Result<ScaleText>, qint64>;
    m_host.tasks().run(
        this,
        [path = m_path, order = order()](Services &services) -> Kept {
            auto bytes = bytesOf(path, largestFile);
            if (!bytes)
                return {bytes.error(), 0};
            const QString suffix = QFileInfo(path).suffix().toLower();
            auto kept = suffix == packSuffix ? services.scaleTexts.importPack(order.scaleId, *bytes)
                                             : services.scaleTexts.import(order, *bytes, suffix);
            return {kept, services.workplace.lastChangeSet()};
        },
        [this](const Kept &kept) {
            if (!kept.first) {
                m_banner->say(Banner::Kind::Problem, text::sentence(kept.first.error()));
                if (kept.first.error().subject == QLatin1String("text.licence"))
                    m_licence->setFocus();
                return;
            }
            m_host.saved(tr("导入“%1”的题目文字").arg(kept.first->title), kept.second);
            Q_EMIT imported();
            accept();
        });
}

} // namespace tingyu::ui
