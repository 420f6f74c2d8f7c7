// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/pairing_dialog.h"

#include "core/paper_services.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/dialog_size.h"
#include "ui/text/error_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int mostFound = 12;

QString hintText(PairHint hint)
{
    switch (hint) {
    case PairHint::SameNumber:
        return PairingDialog::tr("号码相同,姓名不同");
    case PairHint::SameName:
        return PairingDialog::tr("姓名相同");
    case PairHint::SameSound:
        return PairingDialog::tr("姓名同音");
    case PairHint::NearName:
        return PairingDialog::tr("姓名差一个字");
    case PairHint::NearNumber:
        return PairingDialog::tr("号码差一位");
    }
    return {};
}

} // namespace

PairingSource answerRows(const Campaign &campaign)
{
    return {PairingDialog::tr("待配对名单 · %1").arg(campaign.name),
            [id = campaign.id](Services &services) {
                auto rows = services.answerImport.pairingList(id);
                if (rows) {
                    for (UnmatchedRow &row : *rows)
                        row.scaleId = services.scales.shortName(row.scaleId);
                }
                return rows;
            },
            [](Services &services, const Uid &row) { return services.answerImport.candidates(row); },
            [](Services &services, const Uid &row, StudentId student) -> Result<void> {
                auto stored = services.answerImport.pair(row, student);
                return stored ? Result<void>() : Result<void>(stored.error());
            },
            [](Services &services, const Uid &row, const QString &reason) {
                return services.answerImport.drop(row, reason);
            }};
}

PairingSource foreignRows()
{
    return {PairingDialog::tr("待配对名单 · 外部结果"),
            [](Services &services) { return services.paper().foreign.pairingList(); },
            [](Services &services, const Uid &row) { return services.paper().foreign.candidates(row); },
            [](Services &services, const Uid &row, StudentId student) -> Result<void> {
                auto kept = services.paper().foreign.pair(row, student);
                return kept ? Result<void>() : Result<void>(kept.error());
            },
            [](Services &services, const Uid &row, const QString &reason) {
                return services.paper().foreign.drop(row, reason);
            }};
}

PairingDialog::PairingDialog(PageHost &host, PairingSource source, QWidget *parent)
    : QDialog(parent), m_host(host), m_source(std::move(source))
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "pairingDialog", tr("待配对名单"));
    setWindowTitle(tr("听屿 心理辅导室"));
    fitDialog(this, 980, 600);
    build();
    refresh();
}

void PairingDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(12));
    column->addWidget(label(m_source.title, "strong", this));
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("pairingMessage"));
    column->addWidget(m_banner);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    row->addWidget(rowSide(), 1);
    row->addWidget(candidateSide(), 1);
    column->addLayout(row, 1);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = named(new ActionButton(tr("关闭"), this), "closePairing", tr("关闭待配对名单"));
    close->setAutoDefault(false);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
}

QWidget *PairingDialog::rowSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(label(tr("文件里写的"), "second", side));
    m_model = new ValueTableModel({tr("行"), tr("姓名"), tr("班级"), tr("号码"), tr("量表")}, this);
    m_list = named(new DataTable("unmatchedRows", tr("没有对应到学生的行"), m_host.settings(), side),
                   "unmatchedRows", tr("没有对应到学生的行"));
    m_list->setModel(m_model);
    connect(m_list, &DataTable::selectionChanged, this, &PairingDialog::showCandidates);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_reason = named(new QLineEdit(side), "dropReason", tr("不要这一行的原因"));
    m_reason->setPlaceholderText(tr("不要这一行的原因,例如:外校学生"));
    m_drop = named(new ActionButton(tr("不要这一行"), side), "dropRow", tr("不要所选的这一行"));
    m_drop->setAutoDefault(false);
    connect(m_drop, &QPushButton::clicked, this, &PairingDialog::drop);
    row->addWidget(m_reason, 1);
    row->addWidget(m_drop);
    column->addLayout(row);
    return side;
}

QWidget *PairingDialog::candidateSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(label(tr("可能是谁"), "second", side));
    m_candidateModel = new ValueTableModel({tr("姓名"), tr("班级"), tr("学号"), tr("为什么")}, this);
    m_candidateList = named(new DataTable("pairCandidates", tr("可能的学生"), m_host.settings(), side),
                            "pairCandidates", tr("可能的学生"));
    m_candidateList->setModel(m_candidateModel);
    connect(m_candidateList, &DataTable::activated, this, &PairingDialog::pair);
    connect(m_candidateList, &DataTable::selectionChanged, this,
            [this] { m_pair->setEnabled(!m_candidateList->selectedRows().isEmpty()); });
    column->addWidget(m_candidateList, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_search = named(new QLineEdit(side), "pairSearch", tr("在名册中找别的学生"));
    m_search->setPlaceholderText(tr("在名册中找别的学生:姓名、拼音、学号"));
    connect(m_search, &QLineEdit::textEdited, this, &PairingDialog::search);
    m_leave = named(new ActionButton(tr("先留着"), side), "leaveRow", tr("这一行先留着,看下一行"));
    m_leave->setAutoDefault(false);
    connect(m_leave, &QPushButton::clicked, this, &PairingDialog::leave);
    m_pair = named(new ActionButton(tr("配对"), side), "pairRow", tr("把这一行配给所选学生"));
    m_pair->setPrimary(true);
    m_pair->setAutoDefault(false);
    m_pair->setEnabled(false);
    connect(m_pair, &QPushButton::clicked, this, &PairingDialog::pair);
    row->addWidget(m_search, 1);
    row->addWidget(m_leave);
    row->addWidget(m_pair);
    column->addLayout(row);
    return side;
}

const UnmatchedRow *PairingDialog::current() const
{
    const QList<int> rows = m_list->selectedRows();
    return rows.isEmpty() || rows.first() >= m_rows.size() ? nullptr : &m_rows.at(rows.first());
}

void PairingDialog::refresh()
{
    m_host.tasks().run(
        this, [list = m_source.list](Services &services) { return list(services); },
        [this](const Result<QList<UnmatchedRow>> &rows) {
            if (rows)
                showRows(*rows);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(rows.error()));
        });
}

void PairingDialog::showRows(const QList<UnmatchedRow> &rows)
{
    const int before = m_list->selectedRows().value(0);
    m_rows = rows;
    QList<QList<ValueCell>> cells;
    for (const UnmatchedRow &row : rows)
        cells.append({{.text = QString::number(row.rowNumber), .sort = row.rowNumber, .figure = true},
                      {.text = row.name},
                      {.text = row.className},
                      {.text = row.number},
                      {.text = row.scaleId}});
    m_model->setRows(cells);
    m_drop->setEnabled(!rows.isEmpty());
    m_leave->setEnabled(rows.size() > 1);
    if (!rows.isEmpty())
        m_list->selectSourceRow(std::min<int>(before, static_cast<int>(rows.size()) - 1));
    else if (m_banner->text().isEmpty())
        m_banner->say(Banner::Kind::Done, tr("没有待配对的行。"));
    showCandidates();
}

void PairingDialog::showCandidates()
{
    m_search->clear();
    const UnmatchedRow *row = current();
    if (row == nullptr) {
        fillCandidates({}, false);
        return;
    }
    m_host.tasks().run(
        this,
        [uid = row->uid, candidates = m_source.candidates](Services &services) {
            return candidates(services, uid);
        },
        [this, uid = row->uid](const Result<QList<PairCandidate>> &candidates) {
            const UnmatchedRow *now = current();
            if (now != nullptr && now->uid == uid && candidates)
                fillCandidates(*candidates, false);
        });
}

void PairingDialog::search(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        showCandidates();
        return;
    }
    m_host.tasks().run(
        this, [text](Services &services) { return services.search.find(text, mostFound); },
        [this, text](const Result<QList<StudentHeader>> &found) {
            if (!found || m_search->text() != text)
                return;
            QList<PairCandidate> candidates;
            for (const StudentHeader &one : *found)
                candidates.append({one.id, one.name, one.classLabel, one.studentNo});
            fillCandidates(candidates, true);
        });
}

void PairingDialog::fillCandidates(const QList<PairCandidate> &candidates, bool searched)
{
    m_candidates = candidates;
    QList<QList<ValueCell>> cells;
    for (const PairCandidate &one : candidates) {
        QString why = searched ? tr("名册中找到") : hintText(one.hint);
        if (!searched && one.sameClass)
            why = tr("%1,同班").arg(why);
        cells.append({{.text = one.name, .sort = cells.size()},
                      {.text = one.className},
                      {.text = one.studentNo},
                      {.text = why}});
    }
    m_candidateModel->setRows(cells);
    // Nobody is proposed by being selected: the person chooses.
    m_candidateList->view()->clearSelection();
    m_pair->setEnabled(false);
}

void PairingDialog::pair()
{
    const UnmatchedRow *row = current();
    const QList<int> chosen = m_candidateList->selectedRows();
    if (row == nullptr || chosen.isEmpty() || chosen.first() >= m_candidates.size())
        return;
    const PairCandidate candidate = m_candidates.at(chosen.first());
    m_host.tasks().run(
        this,
        [uid = row->uid, student = candidate.id, pair = m_source.pair](Services &services) -> Result<qint64> {
            if (auto paired = pair(services, uid, student); !paired)
                return paired.error();
            return services.workplace.lastChangeSet();
        },
        [this, said = tr("第 %1 行已配给 %2。").arg(row->rowNumber).arg(candidate.name)](
            const Result<qint64> &set) { finish(set, said); });
}

void PairingDialog::leave()
{
    const int next = m_list->selectedRows().value(0) + 1;
    if (!m_rows.isEmpty())
        m_list->selectSourceRow(next % static_cast<int>(m_rows.size()));
}

void PairingDialog::drop()
{
    const UnmatchedRow *row = current();
    if (row == nullptr)
        return;
    if (m_reason->text().trimmed().isEmpty()) {
        m_banner->say(Banner::Kind::Info, tr("请先写明不要这一行的原因。"));
        m_reason->setFocus();
        return;
    }
    m_host.tasks().run(
        this,
        [uid = row->uid, reason = m_reason->text(),
         drop = m_source.drop](Services &services) -> Result<qint64> {
            if (auto dropped = drop(services, uid, reason); !dropped)
                return dropped.error();
            return services.workplace.lastChangeSet();
        },
        [this, said = tr("第 %1 行不再保留。").arg(row->rowNumber)](const Result<qint64> &set) {
            if (set)
                m_reason->clear();
            finish(set, said);
        });
}

void PairingDialog::finish(const Result<qint64> &changeSet, const QString &said)
{
    if (!changeSet) {
        m_banner->say(Banner::Kind::Attention, text::sentence(changeSet.error()));
        return;
    }
    m_banner->say(Banner::Kind::Done, said);
    named(m_banner->addAction(tr("撤销"), [this, set = *changeSet] { undo(set); }), "undoPairing",
          tr("撤销刚才的配对"));
    m_host.saved(said, *changeSet);
    m_host.tasks().run(
        this, [](Services &services) { return services.sheets.openFlagCount(); },
        [this](const Result<qint64> &count) {
            if (count)
                m_host.setSheetsToday(static_cast<int>(*count));
        });
    refresh();
    Q_EMIT changed();
}

void PairingDialog::undo(qint64 changeSet)
{
    m_host.tasks().run(
        this, [changeSet](Services &services) { return services.undo.undo(changeSet); },
        [this](const Result<UndoOutcome> &outcome) {
            m_banner->clear();
            if (outcome)
                m_banner->say(Banner::Kind::Info, tr("已撤销,这一行回到名单。"));
            else
                m_banner->say(Banner::Kind::Attention, text::sentence(outcome.error()));
            refresh();
            Q_EMIT changed();
        });
}

} // namespace tingyu::ui
