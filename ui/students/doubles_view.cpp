// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/doubles_view.h"

#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/page_write.h"
#include "ui/students/join_dialog.h"
#include "ui/students/student_words.h"
#include "ui/text/roll_text.h"
#include "ui/text/school_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

/// "林小雨 · 七年级1班 · 2013-05-04"
QString fileWords(const StudentHeader &one, QDate birth)
{
    QStringList words{one.name, one.classLabel, one.studentNo, dateText(birth)};
    if (one.status != RollStatus::OnRoll)
        words.append(text::rollStatusName(one.status));
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

} // namespace

DoublesView::DoublesView(PageHost &host, QWidget *parent)
    : RollView(host, parent)
    , m_part(named(new SegmentedChoice(this), "doubles.part", tr("可能重复的,还是已合并的")))
    , m_count(label({}, "second", this))
    , m_table(new DataTable("doubles", tr("可能是同一名学生的两份档案"), host.settings(), this))
    , m_model(new ValueTableModel({tr("档案一"), tr("档案二"), tr("为什么")}, this))
    , m_joined(new DataTable("joinedFiles", tr("已合并的档案"), host.settings(), this))
    , m_joinedModel(new ValueTableModel(
          {tr("现在的档案"), tr("并入的姓名"), tr("为什么"), tr("时间"), tr("谁合并的")}, this))
{
    m_part->add(QStringLiteral("open"), tr("可能重复"));
    m_part->add(QStringLiteral("joined"), tr("已合并"));
    m_part->setCurrentCode(QStringLiteral("open"));
    m_compare = named(new ActionButton(tr("比对、合并…"), this), "doubles.compare", tr("比对选中的两份档案"));
    m_compare->setPrimary(true);
    m_apart = named(new ActionButton(tr("是两名学生"), this), "doubles.apart", tr("选中的两份是两名学生"));
    m_takeBack = named(new ActionButton(tr("撤销合并…"), this), "doubles.takeBack", tr("撤销选中的合并"));
    auto *empty = new EmptyState(QStringLiteral("student"), tr("没有发现同一名学生的两份档案。"), m_table);
    named(empty->setAction(tr("回到学生名单"), [this] { Q_EMIT closed(); }), "doubles.empty",
          tr("没有重复档案:回到学生名单"));
    m_table->setEmpty(empty);
    auto *none = new EmptyState(QStringLiteral("student"), tr("还没有合并过档案。"), m_joined);
    named(none->setAction(tr("看可能重复的"),
                          [this] {
                              m_part->setCurrentCode(QStringLiteral("open"));
                              fill();
                          }),
          "doubles.joinedEmpty", tr("还没有合并过:看可能重复的"));
    m_joined->setEmpty(none);

    auto *head = new WrapRow;
    auto *first = new QWidget(this);
    auto *row = new QHBoxLayout(first);
    row->setContentsMargins(0, 0, 0, 0);
    addBack(row, "doubles.back");
    row->addWidget(m_part);
    head->addWidget(first);
    head->addWidget(m_count);
    head->addStretch();
    for (QWidget *one : QList<QWidget *>{m_apart, m_takeBack, m_compare})
        head->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(14), px(20), px(14));
    column->setSpacing(px(10));
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_joined, 1);
    connect(m_part, &SegmentedChoice::chosen, this, &DoublesView::fill);
    connect(m_compare, &QPushButton::clicked, this, &DoublesView::compare);
    connect(m_apart, &QPushButton::clicked, this, &DoublesView::sayApart);
    connect(m_takeBack, &QPushButton::clicked, this, &DoublesView::askTakeBack);
    connect(m_table, &DataTable::activated, this, &DoublesView::compare);
    connect(m_joined, &DataTable::activated, this, [this](int at) {
        if (at >= 0 && at < m_facts.joined.size())
            Q_EMIT studentChosen(m_facts.joined.at(at).kept.uid);
    });
    fill();
}

QString DoublesView::title() const
{
    return tr("重复档案");
}

bool DoublesView::showsJoined() const
{
    return m_part->currentCode() == QLatin1String("joined");
}

QWidget *DoublesView::firstFocus()
{
    return (showsJoined() ? m_joined : m_table)->firstFocus();
}

void DoublesView::refresh()
{
    host().tasks().run(
        this,
        [](Services &services) -> Result<Facts> {
            FileJoinService joins(services.workplace);
            auto candidates = joins.candidates();
            auto joined = joins.joined();
            if (!candidates || !joined)
                return candidates ? joined.error() : candidates.error();
            return Facts{*std::move(candidates), *std::move(joined)};
        },
        [this](const Result<Facts> &facts) {
            if (!facts) {
                host().showError(facts.error());
                return;
            }
            m_facts = *facts;
            fill();
            if (isVisible() && focusWidget() == nullptr)
                firstFocus()->setFocus();
        });
}

void DoublesView::fill()
{
    QList<QList<ValueCell>> rows;
    for (const JoinCandidate &one : std::as_const(m_facts.candidates))
        rows.append({ValueCell{fileWords(one.one, one.oneBirth)},
                     ValueCell{fileWords(one.other, one.otherBirth)},
                     ValueCell{text::doubleReasonNames(one.reasons), static_cast<int>(one.reasons.first())}});
    m_model->setRows(rows);
    QList<QList<ValueCell>> done;
    for (const JoinedFile &one : std::as_const(m_facts.joined)) {
        const QDateTime at = fromUtcStamp(one.atUtc).toLocalTime();
        done.append({ValueCell{fileWords(one.kept, {})}, ValueCell{one.otherName},
                     ValueCell{text::doubleReasonNames(one.reasons)},
                     ValueCell{at.toString(QStringLiteral("yyyy-MM-dd HH:mm"))}, ValueCell{one.by}});
    }
    m_joinedModel->setRows(done);
    const bool joined = showsJoined();
    if (!m_given) {
        m_table->setModel(m_model);
        m_given = true;
    }
    if (joined && !m_joinedGiven) {
        m_joined->setModel(m_joinedModel);
        m_joinedGiven = true;
    }
    if (!rows.isEmpty() && m_table->selectedRows().isEmpty())
        m_table->selectSourceRow(0);
    if (joined && !done.isEmpty() && m_joined->selectedRows().isEmpty())
        m_joined->selectSourceRow(0);
    m_table->setVisible(!joined);
    m_joined->setVisible(joined);
    m_compare->setVisible(!joined && !rows.isEmpty());
    m_apart->setVisible(!joined && !rows.isEmpty());
    m_takeBack->setVisible(joined && !done.isEmpty());
    const int count = static_cast<int>(joined ? done.size() : rows.size());
    m_count->setText(joined ? tr("合并过 %n 次", nullptr, count) : tr("%n 对", nullptr, count));
    Q_EMIT changed();
}

const JoinCandidate *DoublesView::chosen() const
{
    const QList<int> rows = m_given ? m_table->selectedRows() : QList<int>();
    return rows.isEmpty() || rows.constFirst() >= m_facts.candidates.size()
               ? nullptr
               : &m_facts.candidates.at(rows.constFirst());
}

void DoublesView::compare()
{
    if (const JoinCandidate *pair = chosen())
        askJoin(host(), this, pair->one.uid, pair->other.uid, [this] { refresh(); });
}

void DoublesView::sayApart()
{
    const JoinCandidate *pair = chosen();
    if (pair == nullptr)
        return;
    write(
        host(), this, tr("记下是两名学生"),
        [one = pair->one.uid, other = pair->other.uid](Services &services) {
            return FileJoinService(services.workplace).apart(one, other);
        },
        [this](const Result<void> &said) {
            if (!said)
                host().showError(said.error());
            refresh();
        });
}

void DoublesView::askTakeBack()
{
    const QList<int> rows = m_joinedGiven ? m_joined->selectedRows() : QList<int>();
    if (rows.isEmpty() || rows.constFirst() >= m_facts.joined.size())
        return;
    const JoinedFile one = m_facts.joined.at(rows.constFirst());
    auto *dialog = new FormDialog("joinTakeBack", tr("撤销合并"), this);
    dialog->addNote(tr("%1 和 %2 又成为两份档案,记录各回各的。").arg(one.kept.name, one.otherName));
    dialog->addNote(tr("合并之后改过,或写进过变更文件的,不能撤销。"));
    dialog->setSubmit(tr("撤销合并"), [this, dialog, join = one.join] {
        host().tasks().run(
            this, [join](Services &services) { return FileJoinService(services.workplace).takeBack(join); },
            [this, open = QPointer<FormDialog>(dialog)](const Result<void> &undone) {
                if (!undone) {
                    if (open != nullptr)
                        open->refuse(undone.error());
                    else
                        host().showError(undone.error());
                    return;
                }
                if (open != nullptr)
                    open->finish();
                host().saved();
                refresh();
            });
    });
    dialog->open();
}

} // namespace tingyu::ui
