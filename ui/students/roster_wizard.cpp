// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/roster_wizard.h"

#include "core/school/roster_dictionary.h"
#include "core/tables/table_reader.h"
#include "core/tables/table_writer.h"
#include "ui/students/clipboard_table.h"
#include "ui/students/roster_columns_step.h"
#include "ui/students/roster_preview_step.h"
#include "ui/students/roster_result_step.h"
#include "ui/students/roster_words.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/simple.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

struct Loaded
{
    std::shared_ptr<const Workbook> workbook;
    RosterTable table;
    RosterProfile profile;
    QString headingKey;
    bool remembered = false;
};

/// Address, guardians' phones and ID number start unticked unless this school ticked them before.
Result<QSet<QString>> offered(const QSet<QString> &taken)
{
    auto dictionary = RosterDictionary::shipped();
    if (!dictionary)
        return dictionary.error();
    QSet<QString> fields;
    for (const QString &field : taken) {
        if (!dictionary->startsUnticked(field))
            fields.insert(field);
    }
    return fields;
}

using Source = std::function<Result<Workbook>(const Progress &)>;

Result<Loaded> load(Services &services, const Source &source, const Progress &progress)
{
    auto workbook = source(progress);
    if (!workbook)
        return workbook.error();
    Loaded loaded;
    loaded.workbook = std::make_shared<const Workbook>(std::move(*workbook));
    auto table = services.roster.read(*loaded.workbook, {}, {}, progress);
    if (!table)
        return table.error();
    loaded.headingKey = table->headingKey;
    auto kept = services.roster.remembered(loaded.headingKey);
    if (!kept)
        return kept.error();
    if (*kept) {
        loaded.profile = **kept;
        loaded.remembered = true;
    }
    if (!loaded.profile.takenFields) {
        auto fields = offered(table->takenFields);
        if (!fields)
            return fields.error();
        loaded.profile.takenFields = *fields;
        table = services.roster.read(*loaded.workbook, {}, loaded.profile, progress);
        if (!table)
            return table.error();
    }
    loaded.table = std::move(*table);
    return loaded;
}

} // namespace

RosterWizard::RosterWizard(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_stack(new QStackedWidget(this))
    , m_banner(new Banner(this))
    , m_columns(new RosterColumnsStep(this))
    , m_preview(new RosterPreviewStep(host.settings(), host.clock().today(), this))
    , m_result(new RosterResultStep(this))
    , m_back(named(new ActionButton(tr("上一步"), this), "roster.back", tr("上一步")))
    , m_next(named(new ActionButton(tr("下一步"), this), "roster.next", tr("下一步")))
    , m_close(named(new ActionButton(tr("不导入了"), this), "roster.close", tr("不导入了,回到名单")))
    , m_today(named(new ActionButton(tr("回到今日"), this), "roster.today", tr("回到今日,看接下来做什么")))
    , m_save(named(new ActionButton(tr("把未导入的行存为表格"), this), "roster.saveRejected",
                   tr("把未导入的行存为表格")))
{
    m_next->setPrimary(true);
    m_banner->setObjectName(QStringLiteral("roster.message"));
    auto *marks = new QHBoxLayout;
    marks->setContentsMargins(px(20), px(18), px(20), 0);
    marks->setSpacing(px(10));
    const QString names[] = {tr("1 文件"), tr("2 对应列"), tr("3 逐行预览"), tr("4 确认"), tr("5 结果")};
    for (const QString &name : names) {
        if (!m_marks.isEmpty())
            marks->addWidget(label(QStringLiteral("›"), "second", this));
        m_marks.append(label(name, "second", this));
        marks->addWidget(m_marks.constLast());
    }
    marks->addStretch(1);
    auto *bannerRow = new QHBoxLayout;
    bannerRow->setContentsMargins(px(20), 0, px(20), 0);
    bannerRow->addWidget(m_banner);
    for (QWidget *page : {fileStep(), static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_preview),
                          static_cast<QWidget *>(m_result)})
        m_stack->addWidget(page);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(px(20), 0, px(20), px(14));
    buttons->setSpacing(px(10));
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_today);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(12));
    column->addLayout(marks);
    column->addLayout(bannerRow);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    connect(m_columns, &RosterColumnsStep::profileChanged, this, &RosterWizard::readAgain);
    connect(m_preview, &RosterPreviewStep::saveProblemsAsked, this, &RosterWizard::askWhereToSave);
    connect(m_save, &QPushButton::clicked, this, &RosterWizard::askWhereToSave);
    connect(m_back, &QPushButton::clicked, this, &RosterWizard::back);
    connect(m_next, &QPushButton::clicked, this, &RosterWizard::next);
    connect(m_close, &QPushButton::clicked, this, &RosterWizard::closed);
    connect(m_today, &QPushButton::clicked, this, [this] {
        Q_EMIT closed();
        m_host.openPage(QStringLiteral("today"));
    });
    go(File);
}

QWidget *RosterWizard::fileStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(px(20), 0, px(20), 0);
    m_file = new EmptyState(QStringLiteral("import"), {}, page);
    m_file->setSentence(tr("把学籍名册(.xlsx、.xls 或 .csv)拖到这里,或选择文件;也可以在 Excel、WPS 里复制"
                           "整张表,直接粘贴到这里。先逐行核对,确认之后才写入。"));
    named(m_file->setAction(tr("选择文件…"), [this] { chooseFile(); }), "roster.choose", tr("选择名册文件"));
    m_paste = named(new ActionButton(tr("粘贴表格"), page), "roster.paste", tr("粘贴复制好的名册表格"));
    m_paste->setKey(QKeySequence::Paste);
    connect(m_paste, &QPushButton::clicked, this, &RosterWizard::paste);
    column->addStretch(1);
    column->addWidget(m_file);
    column->addWidget(m_paste, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return page;
}

void RosterWizard::start(const QString &path)
{
    ++m_reading;
    m_draft = {};
    m_banner->clear();
    setBusy(false);
    go(File);
    if (!path.isEmpty())
        readFile(path);
}

QString RosterWizard::subtitle() const
{
    return m_draft.fileName;
}

QWidget *RosterWizard::firstFocus() const
{
    switch (m_step) {
    case File:
        return m_file->findChild<QPushButton *>();
    case Columns:
    case Confirm:
    case Outcome:
        return m_next;
    case Preview:
        return m_preview->firstFocus();
    }
    return nullptr;
}

void RosterWizard::go(Step step)
{
    m_step = step;
    m_stack->setCurrentIndex(std::min(step, Confirm)); // the card that asks tells afterwards
    showSteps();
    if (QWidget *first = firstFocus(); first != nullptr && isVisible())
        first->setFocus();
    Q_EMIT stepChanged();
}

void RosterWizard::showSteps()
{
    for (int i = 0; i < m_marks.size(); ++i) {
        setRole(m_marks.at(i), "role", i == m_step ? QStringLiteral("cardTitle") : QStringLiteral("second"));
    }
    const RosterTotals totals = totalsOf(m_draft.plan, m_draft.decisions);
    const bool isWritten = m_step == Outcome;
    m_next->setVisible(m_step != File);
    m_next->setEnabled(!m_busy && (m_step != Confirm || !totals.isNothing()));
    m_next->setText(m_step == Confirm ? tr("确认写入") : isWritten ? tr("看学生名单") : tr("下一步"));
    m_next->setAccessibleName(m_next->text());
    m_back->setVisible(m_step != File && !isWritten);
    m_back->setEnabled(!m_busy);
    m_close->setVisible(!isWritten);
    m_today->setVisible(isWritten);
    m_save->setVisible(m_step >= Confirm && totals.rejected > 0);
}

void RosterWizard::setBusy(bool busy)
{
    m_busy = busy;
    showSteps();
}

void RosterWizard::refuse(const Error &error)
{
    setBusy(false);
    m_banner->say(Banner::Kind::Attention, text::sentence(error));
}

void RosterWizard::chooseFile()
{
    const QString path =
        chooseOpenFile(this, tr("选择名册文件"), tr("名册 (*.xlsx *.xls *.csv);;所有文件 (*)"));
    if (!path.isEmpty())
        readFile(path);
}

void RosterWizard::readFile(const QString &path)
{
    read(QFileInfo(path).fileName(),
         [path](const Progress &progress) { return readTable(path, {}, progress); });
}

void RosterWizard::paste()
{
    const QByteArray table = tableInClipboard(QGuiApplication::clipboard()->mimeData());
    if (table.isEmpty()) {
        m_banner->say(Banner::Kind::Attention,
                      tr("剪贴板里没有表格。请在 Excel 或 WPS 里选中名册(连同标题行),复制后再粘贴。"));
        return;
    }
    TableReadOptions options;
    options.separator = QLatin1Char('\t');
    read(tr("粘贴的表格"),
         [table, options](const Progress &progress) { return readTable(table, options, progress); });
}

void RosterWizard::read(const QString &name, Source source)
{
    m_banner->clear();
    setBusy(true);
    const int reading = ++m_reading;
    m_host.tasks().runLong(
        this, tr("读取名册"),
        [source = std::move(source)](Services &services, const Progress &progress) {
            return load(services, source, progress);
        },
        [this, reading, name](Result<Loaded> loaded) {
            if (reading != m_reading)
                return;
            if (!loaded) {
                refuse(loaded.error());
                return;
            }
            m_draft.fileName = name;
            m_draft.workbook = loaded->workbook;
            m_draft.table = std::move(loaded->table);
            m_draft.profile = loaded->profile;
            m_draft.headingKey = loaded->headingKey;
            m_draft.remembered = loaded->remembered;
            setBusy(false);
            m_columns->show(m_draft);
            go(Columns);
        });
}

void RosterWizard::readAgain(const RosterProfile &profile)
{
    m_banner->clear();
    const int reading = ++m_reading;
    m_draft.profile = profile;
    setBusy(true);
    m_host.tasks().run(
        this,
        [workbook = m_draft.workbook, profile](Services &services) {
            return services.roster.read(*workbook, {}, profile);
        },
        [this, reading](Result<RosterTable> table) {
            if (reading != m_reading)
                return;
            if (!table) {
                refuse(table.error());
                m_next->setEnabled(false); // until the mapping can be read again
                return;
            }
            m_draft.table = std::move(*table);
            setBusy(false);
            m_columns->update(m_draft);
        });
}

void RosterWizard::back()
{
    m_banner->clear();
    if (m_step == Columns)
        go(File);
    else if (m_step == Preview)
        go(Columns);
    else if (m_step == Confirm)
        go(Preview);
}

void RosterWizard::next()
{
    m_banner->clear();
    switch (m_step) {
    case File:
        return;
    case Columns:
        plan();
        return;
    case Preview:
        if (const QString missing = m_preview->whatIsMissing(); !missing.isEmpty()) {
            m_banner->say(Banner::Kind::Attention, missing);
            return;
        }
        m_draft.decisions = m_preview->decisions();
        m_result->ask(m_draft);
        go(Confirm);
        return;
    case Confirm:
        apply();
        return;
    case Outcome:
        Q_EMIT closed();
        return;
    }
}

void RosterWizard::plan()
{
    setBusy(true);
    m_host.tasks().run(
        this, [table = m_draft.table](Services &services) { return services.roster.plan(table); },
        [this, reading = m_reading](Result<RosterPlan> plan) {
            if (reading != m_reading)
                return;
            if (!plan) {
                refuse(plan.error());
                return;
            }
            m_draft.plan = std::move(*plan);
            m_draft.decisions = {};
            setBusy(false);
            m_preview->show(m_draft);
            go(Preview);
        });
}

void RosterWizard::apply()
{
    setBusy(true);
    m_host.tasks().runLong(
        this, tr("写入名册"),
        [draft = m_draft](Services &services, const Progress &progress) -> Result<RosterOutcome> {
            auto outcome = services.roster.apply(draft.table, draft.plan, draft.decisions, progress);
            if (!outcome)
                return outcome;
            // The rows are in; a mapping that cannot be kept is chosen again next time.
            (void)services.roster.remember(draft.headingKey, draft.profile);
            return outcome;
        },
        [this](const Result<RosterOutcome> &outcome) {
            if (!outcome) {
                refuse(outcome.error());
                return;
            }
            setBusy(false);
            m_result->tell(m_draft, *outcome);
            go(Outcome);
            m_host.saved(tr("导入名册 %1 人").arg(outcome->added + outcome->updated + outcome->left),
                         outcome->changeSet);
        });
}

void RosterWizard::askWhereToSave()
{
    const QString path =
        chooseSaveFile(this, tr("把要改的行存到哪里"), tr("名册待改行.xlsx"), tr("表格 (*.xlsx)"));
    if (!path.isEmpty())
        saveProblems(path);
}

void RosterWizard::saveProblems(const QString &path)
{
    const Workbook rows = rosterRowsToCorrect(*m_draft.workbook, m_draft.table, m_draft.plan,
                                              m_step == Preview, tr("原因"), rosterProblemText);
    m_host.tasks().runBare(
        this, [path, rows] { return writeXlsx(path, rows); },
        [this](const Result<void> &written) {
            if (written)
                m_host.say(tr("已存为表格;改好后从这里再导入一次。"));
            else
                refuse(written.error());
        });
}

} // namespace tingyu::ui
