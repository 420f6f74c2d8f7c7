// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/own_scale_dialog.h"

#include "core/screening/result_reading.h"
#include "ui/screening/answer_form.h"
#include "ui/screening/dialog_size.h"
#include "ui/screening/scale_facts.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/text_area.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

const auto ownScaleForm = QStringLiteral("own-scale");
constexpr std::pair<scales::SchoolStage, const char *> stageCodes[] = {
    {scales::SchoolStage::Primary, "primary"},
    {scales::SchoolStage::Junior, "junior"},
    {scales::SchoolStage::Senior, "senior"}};

QString yes()
{
    return OwnScaleDialog::tr("是");
}

/// "从不=0 有时=1 经常=2": one list of options.
scales::ChoiceList choicesOf(const QString &line)
{
    static const QRegularExpression one(
        QStringLiteral("([^=\\x{ff1d}\\s,;\\x{ff0c}\\x{3001}\\x{ff1b}]+)\\s*[=\\x{ff1d}]\\s*(-?\\d{1,3})"));
    scales::ChoiceList list;
    auto matches = one.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        list.choices.append({match.captured(1), match.captured(2).toInt()});
    }
    return list;
}

QString lineOf(const scales::ChoiceList &list)
{
    QStringList parts;
    for (const scales::AnswerChoice &choice : list.choices)
        parts.append(choice.label + QLatin1Char('=') + QString::number(choice.value));
    return parts.join(QLatin1Char(' '));
}

/// "1-5, 8" as places from 0; what is not there is kept, so that the check can say so.
QList<int> itemsOf(const QString &text)
{
    static const QRegularExpression part(QStringLiteral("(\\d+)(?:\\s*[-~\\x{2013}\\x{ff5e}]\\s*(\\d+))?"));
    QList<int> items;
    auto matches = part.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int from = match.captured(1).toInt();
        const int to = match.captured(2).isEmpty() ? from : match.captured(2).toInt();
        for (int n = from; n <= std::min(to, from + scales::mostQuestions); ++n)
            items.append(n - 1);
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

QString spansOf(const QList<int> &items)
{
    QStringList parts;
    for (qsizetype n = 0; n < items.size();) {
        qsizetype end = n;
        while (end + 1 < items.size() && items[end + 1] == items[end] + 1)
            ++end;
        parts.append(end > n + 1 ? QStringLiteral("%1-%2").arg(items[n] + 1).arg(items[end] + 1)
                                 : QString::number(items[n] + 1));
        n = end > n + 1 ? end + 1 : n + 1;
    }
    return parts.join(QLatin1Char(','));
}

QString cell(const QTableWidget *table, int row, int column)
{
    const QTableWidgetItem *item = table->item(row, column);
    return item == nullptr ? QString() : item->text().trimmed();
}

bool isYes(const QString &text)
{
    return !text.isEmpty() && text != OwnScaleDialog::tr("否");
}

/// What one more row is proposed as: the last one's list and kind.
QTableWidget *tableOf(const char *name, const QString &spoken, const QStringList &headers, QWidget *parent)
{
    auto *table = named(new QTableWidget(0, static_cast<int>(headers.size()), parent), name, spoken);
    table->setHorizontalHeaderLabels(headers);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false); // Tab leaves the table; arrows move inside
    return table;
}

} // namespace

scales::OwnWords ownWords()
{
    return {OwnScaleDialog::tr("本校"), OwnScaleDialog::tr("本校自编问卷,题目由本校撰写。"),
            OwnScaleDialog::tr("本校自定"),
            OwnScaleDialog::tr("自编问卷没有常模;分档由本校自定,只供本校参考。")};
}

OwnScaleDialog::OwnScaleDialog(PageHost &host, const QString &scaleId, QWidget *parent)
    : QDialog(parent), m_host(host), m_scaleId(scaleId)
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "ownScaleDialog", tr("自编问卷"));
    setWindowTitle(tr("听屿 心理辅导室"));
    fitDialog(this, 860, 620);
    build();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(1000);
    connect(&m_draftTimer, &QTimer::timeout, this, &OwnScaleDialog::keepDraft);
    load();
}

void OwnScaleDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(8));
    m_steps = named(new SegmentedChoice(this), "ownSteps", tr("编制问卷的步骤"));
    m_steps->add(QStringLiteral("about"), tr("说明和选项"));
    m_steps->add(QStringLiteral("questions"), tr("题目"));
    m_steps->add(QStringLiteral("scores"), tr("计分和分档"));
    m_steps->add(QStringLiteral("trial"), tr("试填"));
    connect(m_steps, &SegmentedChoice::chosen, this, &OwnScaleDialog::goTo);
    column->addWidget(m_steps);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_stack = new QStackedWidget(this);
    for (QWidget *step : {buildAbout(), buildQuestions(), buildScores(), buildTrial()})
        m_stack->addWidget(step);
    column->addWidget(m_stack, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_release = named(new ActionButton(tr("发布这一版"), this), "releaseOwn", tr("发布这一版问卷"));
    m_release->setPrimary(true);
    m_release->setAutoDefault(false);
    m_release->setEnabled(false);
    connect(m_release, &QPushButton::clicked, this, &OwnScaleDialog::release);
    auto *close = named(new ActionButton(tr("先放着"), this), "leaveOwn", tr("先放着,编到一半的会留下"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, [this] {
        keepDraft();
        reject();
    });
    buttons->addWidget(m_release);
    buttons->addWidget(close);
    column->addLayout(buttons);
    m_steps->setCurrentCode(QStringLiteral("about"));
}

QWidget *OwnScaleDialog::buildAbout()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setSpacing(px(8));
    const auto row = [&](const QString &words, QWidget *field) {
        auto *caption = new QLabel(words, page);
        caption->setBuddy(field);
        form->addRow(caption, field);
    };
    const auto line = [&](const char *name, const QString &spoken, const QString &hint) {
        auto *made = named(new QLineEdit(page), name, spoken);
        made->setPlaceholderText(hint);
        connect(made, &QLineEdit::textEdited, this, [this] { m_draftTimer.start(); });
        return made;
    };
    m_title = line("ownTitle", tr("问卷的名称"), tr("例如:住校适应问卷"));
    row(tr("名称"), m_title);
    m_measures = line("ownMeasures", tr("问卷测什么"), tr("几个字说清楚"));
    row(tr("测什么"), m_measures);
    m_instructions = line("ownInstructions", tr("问卷的指导语"), tr("学生作答前先读到的话"));
    row(tr("指导语"), m_instructions);
    m_reader = named(new SegmentedChoice(page), "ownReader", tr("由谁填写这份问卷"));
    m_reader->add(QStringLiteral("self"), tr("学生"));
    m_reader->add(QStringLiteral("parent"), tr("家长"));
    m_reader->add(QStringLiteral("teacher"), tr("教师"));
    m_reader->setCurrentCode(QStringLiteral("self"));
    row(tr("填写"), m_reader);
    auto *stages = new QWidget(page);
    auto *stageRow = new QHBoxLayout(stages);
    stageRow->setContentsMargins(0, 0, 0, 0);
    const QStringList names{tr("小学"), tr("初中"), tr("高中")};
    for (size_t n = 0; n < std::size(stageCodes); ++n) {
        const QByteArray name = QByteArray("ownStage.") + stageCodes[n].second;
        auto *box = named(new QCheckBox(names.at(static_cast<qsizetype>(n)), stages), name.constData(),
                          tr("给%1用").arg(names.at(static_cast<qsizetype>(n))));
        connect(box, &QCheckBox::toggled, this, [this] { m_draftTimer.start(); });
        stageRow->addWidget(box);
        m_stages.append(box);
    }
    stageRow->addStretch(1);
    row(tr("学段"), stages);
    m_lists = named(new TextArea(page), "ownLists", tr("选项,一行一组"));
    m_lists->setTabChangesFocus(true);
    m_lists->setPlaceholderText(tr("一行一组,写“文字=分值”,例如:从不=0 有时=1 经常=2"));
    connect(m_lists, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_draftTimer.start();
    });
    row(tr("选项"), m_lists);
    return page;
}

QWidget *OwnScaleDialog::buildQuestions()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label(tr("一行一题。选项写第几组;反向的题写“是”,计分时自动倒过来。"), "second", page));
    m_questions = tableOf("ownQuestions", tr("问卷的题目"), {tr("题目"), tr("选项第几组"), tr("反向")}, page);
    column->addWidget(m_questions, 1);
    auto *row = new QHBoxLayout;
    auto *add = named(new ActionButton(tr("添加一题"), page), "addOwnQuestion", tr("添加一题"));
    connect(add, &QPushButton::clicked, this, [this] {
        addRow(m_questions, {QString(), QStringLiteral("1"), QString()});
    });
    auto *drop = named(new ActionButton(tr("删去所选"), page), "dropOwnQuestion", tr("删去所选的题"));
    connect(drop, &QPushButton::clicked, this, [this] { dropRow(m_questions); });
    for (ActionButton *button : {add, drop}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    return page;
}

QWidget *OwnScaleDialog::buildScores()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label(tr("一行一个分数:写哪些题(如 1-5,8),相加还是平均。"), "second", page));
    m_scores = tableOf("ownScores", tr("问卷的分数"),
                       {tr("名称"), tr("题"), tr("相加或平均"), tr("分高更好")}, page);
    column->addWidget(m_scores, 1);
    auto *note = label(tr("分档可以不写。每档写属于第几个分数、怎么说、从几分起;关注程度 0 到 "
                          "3;“进入复核”写“是”的,学生会进复核队列。"),
                       "second", page);
    note->setWordWrap(true);
    column->addWidget(note);
    m_bands = tableOf("ownBands", tr("分数的分档"),
                      {tr("怎么说"), tr("第几个分数"), tr("从几分起"), tr("关注程度"), tr("进入复核")}, page);
    column->addWidget(m_bands, 1);
    auto *row = new QHBoxLayout;
    const auto button = [&](const char *name, const QString &words, const std::function<void()> &act) {
        auto *made = named(new ActionButton(words, page), name, words);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, act);
        row->addWidget(made);
    };
    button("addOwnScore", tr("添加一个分数"), [this] {
        const int last = m_questions->rowCount();
        addRow(
            m_scores,
            {tr("总分"), last > 1 ? QStringLiteral("1-%1").arg(last) : QStringLiteral("1"), tr("相加"), {}});
    });
    button("dropOwnScore", tr("删去所选的分数"), [this] { dropRow(m_scores); });
    button("addOwnBand", tr("添加一档"), [this] {
        addRow(m_bands, {QString(), QStringLiteral("1"), QString(), QStringLiteral("0"), QString()});
    });
    button("dropOwnBand", tr("删去所选的档"), [this] { dropRow(m_bands); });
    row->addStretch(1);
    column->addLayout(row);
    return page;
}

QWidget *OwnScaleDialog::buildTrial()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_trial = named(new AnswerForm(page), "ownTrial", tr("试填这份问卷"));
    connect(m_trial, &AnswerForm::changed, this, &OwnScaleDialog::tryOut);
    column->addWidget(m_trial, 1);
    m_outcome = label({}, "strong", page);
    m_outcome->setObjectName(QStringLiteral("ownOutcome"));
    m_outcome->setWordWrap(true);
    column->addWidget(m_outcome);
    return page;
}

void OwnScaleDialog::addRow(QTableWidget *table, const QStringList &cells)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int n = 0; n < cells.size(); ++n)
        table->setItem(row, n, new QTableWidgetItem(cells.at(n)));
    if (m_filling)
        return;
    table->setCurrentCell(row, 0);
    table->setFocus();
    table->editItem(table->item(row, 0));
    m_draftTimer.start();
}

void OwnScaleDialog::dropRow(QTableWidget *table)
{
    if (table->currentRow() >= 0)
        table->removeRow(table->currentRow());
    m_draftTimer.start();
}

void OwnScaleDialog::load()
{
    using Start = std::pair<scales::OwnInstrument, bool>; // of a draft?
    m_host.tasks().run(
        this,
        [id = m_scaleId](Services &services) -> Result<Start> {
            auto draft = services.drafts.load(id.isEmpty() ? QStringLiteral("new") : id, ownScaleForm);
            if (!draft)
                return draft.error();
            if (*draft)
                return Start{scales::ownInstrumentFromDraft((*draft)->content), true};
            auto made = id.isEmpty() ? services.ownScales.blank() : services.ownScales.next(id);
            if (!made)
                return made.error();
            return Start{*made, false};
        },
        [this](const Result<Start> &start) {
            if (!start) {
                m_banner->say(Banner::Kind::Problem, text::sentence(start.error()));
                return;
            }
            show(start->first);
            if (start->second)
                m_banner->say(Banner::Kind::Info, tr("接着上次没有编完的继续。"));
            m_title->setFocus();
        });
}

void OwnScaleDialog::show(const scales::OwnInstrument &made)
{
    m_filling = true;
    m_id = made.scaleId;
    m_number = made.number;
    m_title->setText(made.title);
    m_measures->setText(made.measures);
    m_instructions->setText(made.instructions);
    m_reader->setCurrentCode(made.informant == scales::Informant::Parent    ? QStringLiteral("parent")
                             : made.informant == scales::Informant::Teacher ? QStringLiteral("teacher")
                                                                            : QStringLiteral("self"));
    for (qsizetype n = 0; n < m_stages.size(); ++n)
        m_stages[n]->setChecked(std::find(made.stages.begin(), made.stages.end(),
                                          stageCodes[static_cast<size_t>(n)].first) != made.stages.end());
    QStringList lists;
    for (const scales::ChoiceList &list : made.lists)
        lists.append(lineOf(list));
    m_lists->setPlainText(lists.join(QLatin1Char('\n')));
    for (QTableWidget *table : {m_questions, m_scores, m_bands})
        table->setRowCount(0);
    for (const scales::QuestionLine &one : made.questions)
        addRow(m_questions, {one.text, QString::number(one.list + 1), one.reverse ? yes() : QString()});
    for (qsizetype n = 0; n < made.scores.size(); ++n) {
        const scales::ScoreLine &one = made.scores.at(n);
        addRow(m_scores, {one.name, spansOf(one.items), one.mean ? tr("平均") : tr("相加"),
                          one.better ? yes() : QString()});
        for (const scales::BandLine &band : one.bands)
            addRow(m_bands, {band.label, QString::number(n + 1), band.from, QString::number(band.attention),
                             band.queued ? yes() : QString()});
    }
    for (QTableWidget *table : {m_questions, m_scores, m_bands})
        connect(table, &QTableWidget::cellChanged, this, [this] { m_draftTimer.start(); });
    m_filling = false;
}

scales::OwnInstrument OwnScaleDialog::read() const
{
    scales::OwnInstrument made;
    made.scaleId = m_id;
    made.number = m_number;
    made.title = m_title->text().trimmed();
    made.measures = m_measures->text().trimmed();
    made.instructions = m_instructions->text().trimmed();
    made.informant = m_reader->currentCode() == QLatin1String("parent")    ? scales::Informant::Parent
                     : m_reader->currentCode() == QLatin1String("teacher") ? scales::Informant::Teacher
                                                                           : scales::Informant::Self;
    for (qsizetype n = 0; n < m_stages.size(); ++n) {
        if (m_stages.at(n)->isChecked())
            made.stages.push_back(stageCodes[static_cast<size_t>(n)].first);
    }
    for (const QString &line : m_lists->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        made.lists.append(choicesOf(line));
    for (int row = 0; row < m_questions->rowCount(); ++row)
        made.questions.append({cell(m_questions, row, 0), cell(m_questions, row, 1).toInt() - 1,
                               isYes(cell(m_questions, row, 2))});
    for (int row = 0; row < m_scores->rowCount(); ++row)
        made.scores.append({cell(m_scores, row, 0),
                            cell(m_scores, row, 2).contains(tr("平均")),
                            isYes(cell(m_scores, row, 3)),
                            itemsOf(cell(m_scores, row, 1)),
                            {}});
    for (int row = 0; row < m_bands->rowCount(); ++row) {
        const int at = cell(m_bands, row, 1).toInt() - 1;
        if (at >= 0 && at < made.scores.size())
            made.scores[at].bands.append({cell(m_bands, row, 0), cell(m_bands, row, 2),
                                          std::clamp(cell(m_bands, row, 3).toInt(), 0, 3),
                                          isYes(cell(m_bands, row, 4))});
    }
    return made;
}

void OwnScaleDialog::goTo(const QString &step)
{
    m_stack->setCurrentIndex(step == QLatin1String("questions") ? Questions
                             : step == QLatin1String("scores")  ? Scores
                             : step == QLatin1String("trial")   ? Trial
                                                                : About);
    m_release->setEnabled(false);
    m_banner->clear();
    if (step == QLatin1String("trial"))
        startTrial();
}

void OwnScaleDialog::sayFault(const QString &code, int place)
{
    const QString where = QString::number(place);
    const QString words =
        code == QLatin1String("title")                ? tr("请写上问卷的名称。")
        : code == QLatin1String("measures")           ? tr("请写上这份问卷测什么。")
        : code == QLatin1String("instructions")       ? tr("请写上指导语。")
        : code == QLatin1String("stages")             ? tr("请勾选给哪个学段用。")
        : code == QLatin1String("no_questions")       ? tr("还没有题目。")
        : code == QLatin1String("too_many_questions") ? tr("最多 %1 题。").arg(scales::mostQuestions)
        : code == QLatin1String("question_text")      ? tr("第 %1 题没有文字。").arg(where)
        : code == QLatin1String("options")
            ? tr("第 %1 组选项不完整:至少两个选项,写“文字=分值”,分值不能重复;或第 %1 题写的组不存在。")
                  .arg(where)
        : code == QLatin1String("no_scores")       ? tr("还没有分数。")
        : code == QLatin1String("too_many_scores") ? tr("最多 %1 个分数。").arg(scales::mostOwnScores)
        : code == QLatin1String("score_name")      ? tr("第 %1 个分数没有名称。").arg(where)
        : code == QLatin1String("score_items")     ? tr("第 %1 个分数写的题不存在。").arg(where)
        : code == QLatin1String("mean_lists")
            ? tr("第 %1 个分数是平均,它的题要用分值范围相同的选项。").arg(where)
        : code == QLatin1String("band_label")
            ? tr("第 %1 个分数有一档没有写怎么说。").arg(where)
            : tr("第 %1 个分数的分档要从低到高,至少两档,起点在分数范围之内。").arg(where);
    m_banner->say(Banner::Kind::Attention, words);
}

void OwnScaleDialog::startTrial()
{
    const scales::OwnInstrument made = read();
    const QList<scales::OwnInstrumentFault> faults = faultsOf(made);
    m_trial->setVisible(faults.isEmpty());
    m_outcome->clear();
    if (!faults.isEmpty()) {
        sayFault(faults.first().code, faults.first().place);
        return;
    }
    const scales::DefinitionOutcome definition = scales::readDefinition(definitionJson(made, ownWords()));
    if (!definition.definition) {
        m_banner->say(Banner::Kind::Problem,
                      text::sentence(fail(Errc::BadInput, "own.faults", {definition.problems.first().path})));
        return;
    }
    m_trial->setScale(*definition.definition, wordingOf(made, *definition.definition, ownWords()));
    m_banner->say(Banner::Kind::Info,
                  tr("试填不会保存。看分数和分档是否如你所想,再发布;发布后这一版不再改动。"));
    m_release->setEnabled(true);
    m_trial->startAtFirst();
}

void OwnScaleDialog::tryOut()
{
    m_host.tasks().run(
        this,
        [made = read(), words = ownWords(), answers = m_trial->answers()](Services &services) {
            return services.ownScales.tryOut(made, words, answers);
        },
        [this](const Result<scales::ScaleResult> &result) {
            if (!result) {
                m_outcome->setText(text::sentence(result.error()));
                return;
            }
            QStringList lines;
            for (const scales::ScoreValue &score : result->scores) {
                const QString name = text::spokenWords(score.name);
                const scales::BandValue *band = result->band(score.id);
                const QString figure = figureText(score.exact);
                lines.append(figure.isEmpty() ? tr("%1:还有题没答").arg(name)
                             : band != nullptr && !band->id.isEmpty()
                                 ? tr("%1:%2 分,%3").arg(name, figure, text::spokenWords(band->label))
                                 : tr("%1:%2 分").arg(name, figure));
            }
            m_outcome->setText(lines.join(QLatin1Char('\n')));
        });
}

void OwnScaleDialog::keepDraft()
{
    m_draftTimer.stop();
    m_host.tasks().run(
        this,
        [key = m_scaleId.isEmpty() ? QStringLiteral("new") : m_scaleId, content = draftText(read())](
            Services &services) { return services.drafts.save(key, ownScaleForm, content); },
        [this](const Result<void> &kept) {
            if (kept)
                m_host.draftSaved();
        });
}

void OwnScaleDialog::release()
{
    m_draftTimer.stop();
    using Done = std::pair<Result<OwnScale>, qint64>;
    m_host.tasks().run(
        this,
        [made = read(), words = ownWords(),
         key = m_scaleId.isEmpty() ? QStringLiteral("new") : m_scaleId](Services &services) -> Done {
            auto released = services.ownScales.release(made, words);
            const qint64 set = services.workplace.lastChangeSet();
            if (released) {
                if (auto dropped = services.drafts.discard(key, ownScaleForm); !dropped)
                    return {dropped.error(), set};
            }
            return {released, set};
        },
        [this](const Done &done) {
            if (!done.first) {
                if (done.first.error().subject == QLatin1String("own.faults"))
                    sayFault(done.first.error().detail.value(0), done.first.error().detail.value(1).toInt());
                else
                    m_banner->say(Banner::Kind::Attention, text::sentence(done.first.error()));
                return;
            }
            m_host.saved(tr("发布自编问卷第 %1 版").arg(done.first->number), done.second);
            Q_EMIT released(done.first->scaleId);
            accept();
        });
}

} // namespace tingyu::ui
