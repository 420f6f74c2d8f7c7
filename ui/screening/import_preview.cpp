// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/import_preview.h"

#include "core/base/text.h"
#include "ui/models/value_table_model.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int fewestLetters = 12;

QString codingText(AnswerCoding coding)
{
    switch (coding) {
    case AnswerCoding::Auto:
        return ImportPreview::tr("选项值,或整列都是选项文字");
    case AnswerCoding::Value:
        return ImportPreview::tr("选项值(卷面上印的数)");
    case AnswerCoding::Label:
        return ImportPreview::tr("选项文字");
    case AnswerCoding::Place:
        return ImportPreview::tr("第几个选项,从 1 数起");
    case AnswerCoding::PlaceZero:
        return ImportPreview::tr("第几个选项,从 0 数起");
    case AnswerCoding::Letter:
        return ImportPreview::tr("选项字母 A、B、C");
    case AnswerCoding::Score:
        return ImportPreview::tr("得分(已反向计分)");
    }
    return {};
}

QString fieldText(AnswerField field)
{
    switch (field) {
    case AnswerField::None:
        return ImportPreview::tr("不用这一列");
    case AnswerField::StudentNo:
        return ImportPreview::tr("学号");
    case AnswerField::RollNumber:
        return ImportPreview::tr("学籍号");
    case AnswerField::Name:
        return ImportPreview::tr("姓名");
    case AnswerField::Class:
        return ImportPreview::tr("班级");
    case AnswerField::Grade:
        return ImportPreview::tr("年级");
    case AnswerField::Date:
        return ImportPreview::tr("作答日期");
    case AnswerField::AllAnswers:
        return ImportPreview::tr("全部作答,一题一个字符");
    case AnswerField::Item:
        break;
    }
    return {};
}

} // namespace

ImportPreview::ImportPreview(Settings &settings, QWidget *parent) : QWidget(parent)
{
    build(settings);
}

void ImportPreview::build(Settings &settings)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(label(tr("格子里写的是"), "second", this));
    m_coding = named(new QComboBox(this), "answerCoding", tr("格子里写的是什么"));
    row->addWidget(m_coding, 4);
    row->addWidget(label(tr("答的是哪份题目"), "second", this));
    m_text = named(new QComboBox(this), "answerWording", tr("文件里的答卷答的是哪份题目"));
    row->addWidget(m_text, 3);
    column->addLayout(row);
    // What they say is often longer than its half of the row: the open list shows it whole.
    for (QComboBox *one : {m_coding, m_text}) {
        one->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        one->setMinimumContentsLength(fewestLetters);
    }
    connect(m_text, &QComboBox::activated, this, [this] {
        m_profile.textId = m_text->currentData().toString();
        m_remember->setChecked(true);
        Q_EMIT profileChanged();
    });
    m_note = label({}, "caption", this);
    m_note->setObjectName(QStringLiteral("codingNote"));
    m_note->setWordWrap(true);
    m_note->hide();
    column->addWidget(m_note);
    auto *parts = new QHBoxLayout;
    m_part = named(new SegmentedChoice(this), "previewPart", tr("看哪一部分"));
    m_part->add(QStringLiteral("students"), tr("五名学生"));
    m_part->add(QStringLiteral("columns"), tr("列的对应"));
    m_part->add(QStringLiteral("problems"), tr("需要留意的行"));
    m_remember = named(new QCheckBox(tr("记住,下次同样的表头照此读"), this), "rememberProfile",
                       tr("记住这种读法,下次同样的表头照此读"));
    parts->addWidget(m_part);
    parts->addStretch(1);
    parts->addWidget(m_remember);
    column->addLayout(parts);
    m_stack = new QStackedWidget(this);
    m_studentModel = new ValueTableModel({tr("题")}, this);
    m_students = named(new DataTable("previewStudents", tr("五名学生的作答"), settings, this),
                       "previewStudents", tr("五名学生的作答"));
    m_students->setModel(m_studentModel);
    m_problemModel = new ValueTableModel({tr("行"), tr("列"), tr("情况")}, this);
    m_problems = named(new DataTable("answerProblems", tr("需要留意的行"), settings, this), "answerProblems",
                       tr("需要留意的行"));
    m_problems->setModel(m_problemModel);
    m_stack->addWidget(m_students);
    m_stack->addWidget(columnPage(settings));
    m_stack->addWidget(m_problems);
    column->addWidget(m_stack, 1);
    connect(m_part, &SegmentedChoice::chosen, this, [this](const QString &code) {
        m_stack->setCurrentIndex(code == QLatin1String("students")  ? 0
                                 : code == QLatin1String("columns") ? 1
                                                                    : 2);
    });
    connect(m_coding, &QComboBox::activated, this, [this] {
        m_profile.coding =
            answerCodingFromCode(m_coding->currentData().toString()).value_or(AnswerCoding::Auto);
        m_remember->setChecked(true);
        Q_EMIT profileChanged();
    });
    m_part->setCurrentCode(QStringLiteral("students"));
}

QWidget *ImportPreview::columnPage(Settings &settings)
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_columnModel = new ValueTableModel({tr("列"), tr("例子"), tr("读作")}, this);
    m_columns = named(new DataTable("previewColumns", tr("文件的列"), settings, page), "previewColumns",
                      tr("文件的列"));
    m_columns->setModel(m_columnModel);
    connect(m_columns, &DataTable::selectionChanged, this, &ImportPreview::followColumn);
    column->addWidget(m_columns, 1);
    m_target = named(new QComboBox(page), "columnTarget", tr("所选的列读作什么"));
    connect(m_target, &QComboBox::activated, this, &ImportPreview::chooseTarget);
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents); // filled when a file is read
    m_columns->addTool(label(tr("所选的列读作"), "second", page));
    m_columns->addTool(m_target);
    return page;
}

void ImportPreview::clear()
{
    m_preview = {};
    m_profile = {};
    m_texts.clear();
    m_text->clear();
    m_coding->clear();
    m_note->clear();
    m_note->hide();
    m_remember->setChecked(false);
    m_studentModel->setRows({});
    m_columnModel->setRows({});
    m_problemModel->setRows({});
}

void ImportPreview::show(const AnswerFilePreview &preview)
{
    m_preview = preview;
    m_profile = preview.profile;
    showCodings();
    showTexts();
    showStudents();
    showColumns();
    if (preview.preview.problem) {
        m_part->setCurrentCode(QStringLiteral("columns"));
        m_stack->setCurrentIndex(1);
    }
}

void ImportPreview::showCodings()
{
    const QSignalBlocker quiet(m_coding);
    m_coding->clear();
    m_coding->addItem(codingText(AnswerCoding::Auto), answerCodingCode(AnswerCoding::Auto));
    for (const CodingFit &fit : m_preview.preview.fits) {
        const QString text = codingText(fit.coding);
        m_coding->addItem(fit.unread == 0 ? tr("%1 · 读得通").arg(text)
                                          : tr("%1 · 有 %2 种写法读不通").arg(text).arg(fit.unread),
                          answerCodingCode(fit.coding));
    }
    m_coding->setCurrentIndex(std::max(0, m_coding->findData(answerCodingCode(m_profile.coding))));
    QStringList notes;
    if (m_preview.remembered)
        notes.append(tr("照上次记住的读法。"));
    if (!m_preview.preview.itemsWithoutColumn.isEmpty() && !m_preview.preview.problem)
        notes.append(
            tr("这些题没有列,按未答:%1。").arg(m_preview.preview.itemsWithoutColumn.join(QChar(0x3001))));
    if (const QString twice = doubt(); !twice.isEmpty())
        notes.append(twice);
    m_note->setText(notes.join(QString()));
    m_note->setVisible(!notes.isEmpty());
}

void ImportPreview::showTexts()
{
    const QSignalBlocker quiet(m_text);
    m_text->clear();
    m_text->addItem(tr("学校的纸质题本,或不清楚"), QString());
    for (const ImportText &one : std::as_const(m_texts)) {
        const QString title = one.sentBy.isEmpty() ? one.title : tr("%1(%2下发)").arg(one.title, one.sentBy);
        m_text->addItem(one.cameOn.isValid()
                            ? tr("%1 · %2").arg(title, one.cameOn.toString(QStringLiteral("yyyy-MM-dd")))
                            : title,
                        one.id);
    }
    m_text->setCurrentIndex(std::max(0, m_text->findData(m_profile.textId)));
    m_text->setEnabled(!m_texts.isEmpty());
}

QString ImportPreview::doubt() const
{
    QStringList other;
    for (const CodingFit &fit : m_preview.preview.fits) {
        if (fit.unread == 0 && fit.differs)
            other.append(codingText(fit.coding));
    }
    if (other.isEmpty() || m_preview.remembered || m_profile.coding != AnswerCoding::Auto)
        return {};
    return tr("换一种读法也读得通,结果不同:%1。请对着一两份原卷核对下面五名学生。")
        .arg(other.join(QChar(0x3001)));
}

QString ImportPreview::readingText(const PreviewAnswer &answer) const
{
    const auto at =
        m_definition ? m_definition->itemIndex.constFind(answer.item) : QHash<QString, int>::const_iterator();
    QString read;
    switch (answer.reading.kind) {
    case CellReading::Kind::Blank:
        return tr("未答");
    case CellReading::Kind::Multi:
        return tr("%1 → 多选").arg(answer.cell);
    case CellReading::Kind::Unread:
        return tr("%1 → 读不出").arg(answer.cell);
    case CellReading::Kind::Ambiguous:
        return tr("%1 → 对应两个选项").arg(answer.cell);
    case CellReading::Kind::Value:
        read = QString::fromLatin1(answer.reading.value.toText());
        break;
    }
    if (m_definition && at != m_definition->itemIndex.cend()) {
        const scales::ResponseSet &set = m_definition->setOf(m_definition->items[static_cast<size_t>(*at)]);
        for (const scales::Option &option : set.options) {
            const QString words = text::spokenWords(option.label);
            if (option.value == answer.reading.value && !words.isEmpty() && words != read)
                read = tr("%1 %2").arg(read, words);
        }
    }
    return tr("%1 → %2").arg(answer.cell, read);
}

void ImportPreview::showStudents()
{
    const QList<PreviewStudent> &students = m_preview.preview.students;
    QStringList headers{tr("题")};
    for (const PreviewStudent &student : students)
        headers.append(student.who.isEmpty() ? tr("第 %1 行").arg(student.row) : student.who);
    m_studentModel->setHeaders(headers);
    QList<QList<ValueCell>> rows;
    const qsizetype answers = students.isEmpty() ? 0 : students.first().answers.size();
    for (qsizetype i = 0; i < answers; ++i) {
        QList<ValueCell> cells{{.text = students.first().answers.at(i).item, .sort = i}};
        for (const PreviewStudent &student : students)
            cells.append(
                {.text = i < student.answers.size() ? readingText(student.answers.at(i)) : QString()});
        rows.append(cells);
    }
    m_studentModel->setRows(rows);
}

QString ImportPreview::targetText(const AnswerColumn &column) const
{
    if (column.field != AnswerField::Item)
        return fieldText(column.field);
    return m_definition ? tr("第 %1 题").arg(m_definition->items[static_cast<size_t>(column.item)].id)
                        : QString();
}

void ImportPreview::showColumns()
{
    const int before = m_columns->selectedRows().value(0);
    const QList<AnswerColumn> &columns = m_preview.preview.columns.columns;
    QList<QList<ValueCell>> rows;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        QString heading = columns.at(i).heading;
        if (heading.isEmpty())
            heading = tr("第 %1 列").arg(i + 1);
        else if (heading == answerFieldCode(columns.at(i).field)) // lines of a sheet reader have no headings
            heading = fieldText(columns.at(i).field);
        rows.append({{.text = heading, .sort = i},
                     {.text = m_preview.preview.samples.value(i).join(QStringLiteral(" | "))},
                     {.text = targetText(columns.at(i))}});
    }
    m_columnModel->setRows(rows);
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    for (const AnswerField field :
         {AnswerField::None, AnswerField::StudentNo, AnswerField::RollNumber, AnswerField::Name,
          AnswerField::Class, AnswerField::Grade, AnswerField::Date, AnswerField::AllAnswers})
        m_target->addItem(fieldText(field),
                          field == AnswerField::None ? QStringLiteral("skip") : answerFieldCode(field));
    if (m_definition) {
        for (const scales::Item &item : m_definition->items)
            m_target->addItem(tr("第 %1 题").arg(item.id), QString(QStringLiteral("item:") + item.id));
    }
    if (!rows.isEmpty())
        m_columns->selectSourceRow(std::min<int>(before, static_cast<int>(rows.size()) - 1));
    followColumn();
}

void ImportPreview::followColumn()
{
    const int row = m_columns->selectedRows().value(0, -1);
    const QList<AnswerColumn> &columns = m_preview.preview.columns.columns;
    m_target->setEnabled(row >= 0 && row < columns.size());
    if (!m_target->isEnabled())
        return;
    const AnswerColumn &column = columns.at(row);
    QString code = column.field == AnswerField::None ? QStringLiteral("skip") : answerFieldCode(column.field);
    if (column.field == AnswerField::Item && m_definition)
        code = QStringLiteral("item:") + m_definition->items[static_cast<size_t>(column.item)].id;
    m_target->setCurrentIndex(std::max(0, m_target->findData(code)));
}

/// By its heading; by its place where the heading is empty or stands twice.
void ImportPreview::chooseTarget()
{
    const int row = m_columns->selectedRows().value(0, -1);
    const QList<AnswerColumn> &columns = m_preview.preview.columns.columns;
    if (row < 0 || row >= columns.size())
        return;
    const QString heading = text::squeezed(columns.at(row).heading);
    const auto same = std::count_if(columns.begin(), columns.end(), [&heading](const AnswerColumn &one) {
        return text::squeezed(one.heading) == heading;
    });
    const QString key = heading.isEmpty() || same > 1 ? QStringLiteral("@%1").arg(row + 1) : heading;
    m_profile.columns.insert(key, m_target->currentData().toString());
    m_remember->setChecked(true);
    Q_EMIT profileChanged();
}

bool ImportPreview::isToBeRemembered() const
{
    return m_remember->isChecked();
}

void ImportPreview::setProblems(const QList<AnswerProblem> &problems)
{
    QList<QList<ValueCell>> rows;
    for (const AnswerProblem &problem : problems) {
        const Error error{Errc::BadInput, QStringLiteral("answers.") + problem.code, {}};
        rows.append({{.text = QString::number(problem.row), .sort = problem.row, .figure = true},
                     {.text = problem.column},
                     {.text = text::sentence(error)}});
    }
    m_problemModel->setRows(rows);
}

} // namespace tingyu::ui
