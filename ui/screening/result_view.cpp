// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/result_view.h"

#include "core/follow_up_services.h"
#include "core/report/score_chart.h"
#include "core/screening/result_reading.h"
#include "core/screening/screening_operations.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/print/paper.h"
#include "ui/screening/chart_view.h"
#include "ui/screening/screening_text.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/campaign_text.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

/// Empty in the figures of a sheet: a dash.
QString shownFigure(const scales::Rational &value)
{
    return value.isNull() ? QStringLiteral("–") : tingyu::figureText(value);
}

QString signedFigure(double figure)
{
    const QString text = QString::number(figure, 'g', 4);
    return figure > 0 ? QString(QLatin1Char('+') + text) : text;
}

/// What others answered on the same student in the same campaign: parents and teachers beside the student's
/// own sheet, and the other way round. Each counts as opened.
Result<QList<std::pair<SheetView, scales::DefinitionPtr>>> answeredByOthers(Services &services,
                                                                            const SheetView &own)
{
    QList<std::pair<SheetView, scales::DefinitionPtr>> beside;
    auto mine = services.scales.find(own.sheet.scaleId);
    if (!mine || !own.sheet.campaign)
        return beside;
    auto sheets = services.sheets.ofStudent(own.sheet.student);
    if (!sheets)
        return sheets.error();
    for (const AnswerSheet &sheet : std::as_const(*sheets)) {
        auto definition = services.scales.find(sheet.scaleId);
        if (sheet.campaign != own.sheet.campaign || !definition ||
            (*definition)->informant == (*mine)->informant)
            continue;
        auto view = services.sheets.view(sheet.uid);
        if (!view)
            return view.error();
        beside.append({*view, *definition});
    }
    return beside;
}

} // namespace

ResultView::ResultView(PageHost &host, QWidget *parent) : QWidget(parent), m_host(host)
{
    build();
}

void ResultView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(16));
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    m_chartCard = new Card({}, this);
    m_chart = named(new ChartView(m_chartCard), "resultChart", tr("分数图"));
    m_chartCard->body()->addWidget(m_chart, 1);
    buildCourse();
    row->addWidget(m_chartCard, 3);
    m_itemCard = new Card(tr("这个分数怎么来的"), this);
    m_itemModel = new ValueTableModel({tr("题"), tr("作答"), tr("计分"), tr("计入")}, this);
    m_items = named(new DataTable("resultItems", tr("逐题计分"), m_host.settings(), m_itemCard),
                    "resultItems", tr("逐题计分"));
    m_items->setModel(m_itemModel);
    m_itemCard->body()->addWidget(m_items, 1);
    row->addWidget(m_itemCard, 2);
    column->addLayout(row, 3);
    m_scoreCard = new Card(tr("分数与提示"), this);
    m_scoreCard->setNote(tr("表格与图是同一份数据"));
    m_scoreModel =
        new ValueTableModel({tr("分数"), tr("得分"), tr("范围"), tr("提示"), tr("界值来源")}, this);
    m_scores = named(new DataTable("resultScores", tr("分数与提示"), m_host.settings(), m_scoreCard),
                     "resultScores", tr("分数与提示"));
    m_scores->setModel(m_scoreModel);
    m_scoreCard->body()->addWidget(m_scores, 1);
    m_foot = label({}, "caption", m_scoreCard);
    m_foot->setWordWrap(true);
    m_scoreCard->body()->addWidget(m_foot);
    column->addWidget(m_scoreCard, 2);
}

void ResultView::buildCourse()
{
    m_courseScore = named(new QComboBox(m_chartCard), "courseScore", tr("画哪个分数的变化"));
    connect(m_courseScore, &QComboBox::activated, this, &ResultView::drawCourse);
    m_courseTwin =
        named(new ActionButton(tr("表格"), m_chartCard), "courseTwin", tr("历次变化:图与表格互换"));
    m_courseTwin->setProperty("link", true);
    connect(m_courseTwin, &QPushButton::clicked, this, [this] { setTableShown(m_course->isHidden()); });
    m_coursePrint = named(new ActionButton(tr("打印…"), m_chartCard), "printCourse", tr("打印历次变化"));
    m_coursePrint->setProperty("link", true);
    connect(m_coursePrint, &QPushButton::clicked, this, &ResultView::printCourse);
    m_courseModel = new ValueTableModel(
        {tr("日期"), tr("分数"), tr("得分"), tr("常模提示"), tr("变化"), tr("可靠变化指数"), tr("怎么看")},
        this);
    m_course = named(new DataTable("resultCourse", tr("历次变化"), m_host.settings(), m_chartCard),
                     "resultCourse", tr("历次变化"));
    m_course->setModel(m_courseModel);
    m_chartCard->body()->addWidget(m_course, 1);
    m_course->hide();
    for (QWidget *one : std::initializer_list<QWidget *>{m_courseScore, m_courseTwin, m_coursePrint}) {
        m_chartCard->addToHeader(one);
        one->hide();
    }
}

QString ResultView::word(const scales::Words &words) const
{
    return text::spokenWords(words);
}

void ResultView::clear()
{
    m_chart->setChart({});
    m_itemModel->setRows({});
    m_scoreModel->setRows({});
    m_courseModel->setRows({});
    m_courseCharts.clear();
    setTableShown(false);
    for (QWidget *one : std::initializer_list<QWidget *>{m_courseScore, m_courseTwin, m_coursePrint})
        one->hide();
    m_foot->clear();
    m_banner->hide();
}

void ResultView::show(const Uid &sheet)
{
    m_host.tasks().run(
        this,
        [sheet](Services &services) -> Result<Loaded> {
            auto view = services.sheets.view(sheet);
            if (!view)
                return view.error();
            auto definition = services.scales.asStored(view->sheet.scaleId, view->latest.scaleHash);
            if (!definition)
                return definition.error();
            auto course = services.sheets.course(view->sheet.student, view->sheet.scaleId);
            if (!course)
                return course.error();
            auto header = services.students.headers({view->sheet.student});
            if (!header)
                return header.error();
            Loaded loaded{*view, header->isEmpty() ? Uid() : header->first().uid, *definition, *course, {},
                          {}};
            auto beside = answeredByOthers(services, *view);
            if (!beside)
                return beside.error();
            loaded.beside = *beside;
            loaded.wording = services.scales.textNamed(view->sheet.scaleId, view->sheet.textId);
            return loaded;
        },
        [this, sheet](const Result<Loaded> &loaded) {
            if (loaded) {
                fill(*loaded);
            } else {
                clear();
                if (loaded.error().code == Errc::Denied)
                    m_host.showError(loaded.error(), [this, sheet] { show(sheet); });
                else
                    m_banner->say(Banner::Kind::Problem, text::sentence(loaded.error()));
            }
        });
}

void ResultView::fill(const Loaded &loaded)
{
    const AnswerSheet &sheet = loaded.view.sheet;
    m_banner->hide();
    QStringList remarks;
    if (sheet.validity != SheetValidity::Ok)
        remarks.append(
            tr("%1,请结合谈话判断,不能当作没有问题。").arg(screening::validityName(sheet.validity)));
    for (const scales::FlagValue &flag : loaded.view.result.flags) {
        if (flag.value != scales::Truth::Yes || flag.kind != scales::FlagKind::Critical)
            continue;
        remarks.append(flag.published ? word(flag.label)
                       : flag.muted   ? tr("%1(本机构设置,提醒已停用)").arg(word(flag.label))
                                      : tr("%1(本机构设置)").arg(word(flag.label)));
    }
    if (loaded.view.result.nMissing > 0)
        remarks.append(tr("有 %1 题未答。").arg(loaded.view.result.nMissing));
    if (loaded.wording && loaded.wording->kind == scales::TextKind::ProjectTranslation)
        remarks.append(tr("非标准译本, 界值仅供参考"));
    if (loaded.view.definitionChanged)
        remarks.append(tr("量表定义在计分之后有过更新;保存的结果没有改变。"));
    if (!remarks.isEmpty())
        m_banner->say(sheet.validity == SheetValidity::Ok &&
                              !loaded.view.result.anyFlag(scales::FlagKind::Critical)
                          ? Banner::Kind::Info
                          : Banner::Kind::Attention,
                      remarks.join(QLatin1Char('\n')));
    showChart(loaded);
    showItems(loaded);
    showScores(loaded);
}

void ResultView::showChart(const Loaded &loaded)
{
    const scales::ScaleResult &result = loaded.view.result;
    const scales::Score *whole = summaryScore(*loaded.definition);
    const scales::ScoreValue *main = whole == nullptr ? nullptr : result.score(whole->id);
    report::Chart chart;
    chart.name = loaded.definition->abbr;
    showCourse(loaded);
    if (!m_courseCharts.isEmpty()) {
        chart = m_courseCharts.first();
        m_chartCard->setTitle(tr("%1 随时间").arg(loaded.definition->abbr));
    } else {
        chart.kind = report::Chart::Kind::Profile;
        for (const scales::ScoreValue &score : result.scores) {
            const bool skip = score.internal || !score.value ||
                              (main != nullptr && score.id == main->id && result.scores.size() > 1);
            if (skip)
                continue;
            chart.points.append({report::Value::of(word(score.name)), 0, *score.value, -1});
            chart.maximum = std::max(chart.maximum, score.hi.isNull() ? *score.value : score.hi.toDouble());
            chart.minimum = std::min(chart.minimum, score.lo.isNull() ? 0.0 : score.lo.toDouble());
        }
        m_chartCard->setTitle(tr("%1 各分数").arg(loaded.definition->abbr));
    }
    m_chartCard->setNote(loaded.view.sheet.answeredOn.toString(QStringLiteral("yyyy-MM-dd")));
    m_chart->setChart(chart);
}

QString ResultView::wordingNamed(const Loaded &loaded)
{
    if (!loaded.wording)
        return loaded.view.sheet.textId.isEmpty() ? tr("题目:学校的纸质题本")
                                                  : tr("题目:%1").arg(loaded.view.sheet.textId);
    return loaded.wording->sentBy.isEmpty()
               ? tr("题目:%1(%2)").arg(loaded.wording->title, loaded.wording->id)
               : tr("题目:%1(%2下发)").arg(loaded.wording->title, loaded.wording->sentBy);
}

void ResultView::showItems(const Loaded &loaded)
{
    QHash<QString, QString> names;
    for (const scales::ScoreValue &score : loaded.view.result.scores)
        names.insert(score.id, word(score.name));
    QList<QList<ValueCell>> rows;
    int place = 0;
    for (const scales::ItemTrace &item : loaded.view.result.items) {
        ++place;
        QString given = shownFigure(item.raw);
        if (item.state == scales::AnswerState::Missing)
            given = tr("未答");
        else if (item.state == scales::AnswerState::Skipped)
            given = tr("跳过");
        else if (item.state == scales::AnswerState::NotApplicable)
            given = tr("不适用");
        QStringList scores;
        for (const QString &id : item.scores)
            scores.append(names.value(id, id));
        rows.append({{.text = tr("第 %1 题").arg(item.item), .sort = place},
                     {.text = given, .figure = true},
                     {.text = shownFigure(item.keyed), .figure = true},
                     {.text = text::listed(scores)}});
    }
    m_itemModel->setRows(rows);
    m_itemCard->setNote(loaded.definition->abbr + QLatin1Char(' ') + loaded.view.sheet.scaleVersion);
}

/// Every day of every score, as the drawing has it and as it prints.
void ResultView::showCourse(const Loaded &loaded)
{
    const QList<ScoreCourse> courses = scoreCourses(*loaded.definition, loaded.course);
    QList<QList<ValueCell>> rows;
    for (const ScoreCourse &course : courses) {
        bool isFirst = true;
        for (const CourseStep &step : course.steps) {
            ValueCell band;
            if (!step.scheme.isEmpty())
                band.chip = screening::bandChip(word(step.band), step.attention);
            band.sort = step.attention;
            rows.append(
                {{.text = step.on.toString(Qt::ISODate), .sort = rows.size()},
                 {.text = word(course.name), .sort = rows.size()},
                 {.text = shownFigure(step.value), .sort = step.value.toDouble(), .figure = true},
                 band,
                 {.text = step.change ? signedFigure(step.change->difference) : QStringLiteral("–"),
                  .figure = true},
                 {.text = step.change && step.change->index ? QString::number(*step.change->index, 'f', 2)
                                                            : QStringLiteral("–"),
                  .figure = true},
                 {.text = screening::changeWords(step, isFirst)}});
            isFirst = false;
        }
    }
    m_courseModel->setRows(rows);
    m_courseCharts.clear();
    const QSignalBlocker quiet(m_courseScore);
    m_courseScore->clear();
    for (const ScoreCourse &course : drawnCourses(*loaded.definition, loaded.course)) {
        m_courseCharts.append(report::courseChart(*loaded.definition, course, print::paperLanguage()));
        m_courseScore->addItem(word(course.name));
    }
    const bool hasCourse = loaded.course.size() > 1;
    m_courseScore->setVisible(m_courseCharts.size() > 1);
    m_courseTwin->setVisible(hasCourse);
    m_coursePrint->setVisible(hasCourse &&
                              op::sheetPrint.everything.intersects(m_host.facts().session.roles));
    m_student = loaded.student;
    m_scaleId = loaded.definition->id;
    if (!hasCourse)
        setTableShown(false);
}

void ResultView::drawCourse()
{
    const int at = m_courseScore->currentIndex();
    if (at >= 0 && at < m_courseCharts.size())
        m_chart->setChart(m_courseCharts.at(at));
}

void ResultView::setTableShown(bool shown)
{
    const bool hadFocus = m_course->isAncestorOf(focusWidget()) || m_courseTwin->hasFocus();
    m_chart->setVisible(!shown);
    m_course->setVisible(shown);
    m_itemCard->setVisible(!shown); // seven columns want the width
    m_courseTwin->setText(shown ? tr("图") : tr("表格"));
    if (hadFocus && shown)
        m_course->firstFocus()->setFocus();
}

void ResultView::printCourse()
{
    auto *dialog = new PrintDialog(
        m_host, tr("打印历次变化"),
        [student = m_student, scale = m_scaleId](Services &services, const report::PrintOrder &order,
                                                 bool record) {
            return services.followUp().courses.make(
                student, scale, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
        },
        this);
    dialog->open();
}

void ResultView::showScores(const Loaded &loaded)
{
    QList<QList<ValueCell>> rows = scoreRows(loaded.view, {}, 0);
    for (const auto &[view, definition] : loaded.beside) {
        const QString who = definition->abbr + QStringLiteral(" · ") +
                            text::informant(definition->informant) + QStringLiteral(" · ");
        rows += scoreRows(view, who, static_cast<int>(rows.size()));
    }
    m_scoreModel->setRows(rows);
    QStringList foot{tr("量表 %1 %2 · 引擎 %3")
                         .arg(loaded.definition->id, loaded.view.latest.scaleVersion)
                         .arg(loaded.view.latest.engineVersion)};
    foot.append(wordingNamed(loaded));
    if (loaded.wording && loaded.wording->kind == scales::TextKind::ProjectTranslation)
        foot.append(tr("非标准译本, 界值仅供参考"));
    foot.append(tr("分数是线索,不是结论。"));
    m_foot->setText(foot.join(QStringLiteral(" · ")));
}

/// `who` stands before each name: of a sheet that somebody else filled in.
QList<QList<ValueCell>> ResultView::scoreRows(const SheetView &view, const QString &who, int place) const
{
    const scales::ScaleResult &result = view.result;
    const SheetValidity validity = view.sheet.validity;
    QList<QList<ValueCell>> rows;
    for (const scales::ScoreValue &score : result.scores) {
        if (score.internal)
            continue;
        ++place;
        ValueCell chip;
        QString source;
        if (const scales::BandValue *band = result.band(score.id); band != nullptr && !band->id.isEmpty()) {
            // What cannot be relied on never looks like nothing found.
            chip.chip =
                validity == SheetValidity::Ok || band->attention >= 2
                    ? screening::bandChip(word(band->label), band->attention)
                    : ChipContent{tr("%1 · %2").arg(word(band->label), screening::validityName(validity)),
                                  Tone::Amber, ChipShape::HalfDisc};
            chip.sort = band->attention;
            source = tr("%1 · %2").arg(band->scheme, band->source);
        }
        const QString range = score.lo.isNull() || score.hi.isNull()
                                  ? QString()
                                  : QStringLiteral("%1–%2").arg(shownFigure(score.lo), shownFigure(score.hi));
        rows.append({{.text = QString(who + word(score.name)), .sort = place},
                     {.text = shownFigure(score.exact), .sort = score.value.value_or(-1), .figure = true},
                     {.text = range, .figure = true},
                     chip,
                     {.text = source}});
    }
    return rows;
}

} // namespace tingyu::ui
