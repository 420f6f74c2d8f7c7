// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/print_panel.h"

#include "core/exchange/exchange_operations.h"
#include "core/report/document_walk.h"
#include "core/school/export_log.h"
#include "ui/care/care_words.h"
#include "ui/care/field_edit.h"
#include "ui/care/item_table.h"
#include "ui/exchange/consult_dialog.h"
#include "ui/print/paper.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/text/leak_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/preview_widget.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int previewAfterMs = 350;
constexpr qsizetype excerptAround = 9;
const QString form12 = QStringLiteral("form12_crisis_report");
const QString form13 = QStringLiteral("form13_consultation_opinion");

/// The text of a place of a document; the reason in the frame too.
QString textAt(const report::Document &document, const QString &place)
{
    QString found = document.frame.reason;
    report::Document copy = document;
    report::forEachValue(&copy, [&](const QString &where, const QString &, report::Value &value) {
        if (where == place)
            found = value.text;
    });
    return found;
}

QString excerptOf(const QString &text, const report::LeakFinding &finding)
{
    const qsizetype from = qMax<qsizetype>(0, finding.from - excerptAround);
    const qsizetype to = qMin(text.size(), finding.from + finding.length + excerptAround);
    if (finding.from + finding.length > text.size())
        return finding.word;
    QString words = text.mid(from, finding.from - from) % QLatin1Char('[') % finding.word % QLatin1Char(']') %
                    text.mid(finding.from + finding.length, to - finding.from - finding.length);
    if (from > 0)
        words.prepend(QStringLiteral("…"));
    if (to < text.size())
        words.append(QStringLiteral("…"));
    return words.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

FindingRow::FindingRow(int number, const report::LeakFinding &finding, const QString &place,
                       const QString &excerpt, QWidget *parent)
    : QWidget(parent), m_mayKeep(finding.mayKeep())
{
    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(new Chip({text::leakKindName(finding.kind), finding.subject ? Tone::Crimson : Tone::Amber,
                              finding.subject ? ChipShape::Triangle : ChipShape::HalfDisc},
                             this));
    head->addWidget(label(place, "caption", this));
    head->addStretch(1);
    auto *words = label(excerpt, nullptr, this);
    words->setWordWrap(true);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(px(8));
    const QString which = QString::number(number);
    auto *change = new ActionButton(tr("改写 R"), this);
    change->setObjectName(QStringLiteral("finding.rewrite.") % which);
    change->setAccessibleName(tr("第 %1 处:是人名,改写").arg(number));
    change->setToolTip(tr("是人名:回到这一栏改写(R)"));
    keys->addWidget(change);
    connect(change, &QPushButton::clicked, this, &FindingRow::rewrite);
    if (m_mayKeep) {
        auto *stay = new ActionButton(tr("不是人名,保留 K"), this);
        stay->setObjectName(QStringLiteral("finding.keep.") % which);
        stay->setAccessibleName(tr("第 %1 处:不是人名,保留").arg(number));
        keys->addWidget(stay);
        connect(stay, &QPushButton::clicked, this, &FindingRow::keep);
    }
    keys->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    column->addLayout(head);
    column->addWidget(words);
    column->addLayout(keys);
}

void FindingRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_R)
        Q_EMIT rewrite();
    else if (event->key() == Qt::Key_K && m_mayKeep)
        Q_EMIT keep();
    else
        QWidget::keyPressEvent(event);
}

PrintPanel::PrintPanel(CaseDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(px(376));
    connect(&Theme::instance(), &Theme::changed, area, [area] { area->setFixedWidth(px(376)); });
    auto *side = new QWidget(area);
    side->setProperty("ground", true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, px(10), px(16));
    column->setSpacing(px(16));
    buildOptions(column);
    buildFindings(column);
    buildLog(column);
    column->addStretch(1);
    area->setWidget(side);
    m_preview = new PreviewWidget(this);
    m_preview->setReady([this] { return hasReason(); });
    // The window's own keys: Ctrl+P comes through print(), Ctrl and + - 0 are the size of the text.
    for (const char *name : {"previewPrint", "previewSmaller", "previewLarger", "previewFit"}) {
        if (auto *action = m_preview->findChild<QAction *>(QLatin1String(name)))
            action->setShortcut({});
    }
    row->addWidget(area);
    row->addWidget(m_preview, 1);
    connect(m_preview, &PreviewWidget::printed, this, [this](int pages) {
        m_desk.host().say(tr("已打印 %n 页。", nullptr, pages));
        m_desk.reload();
    });
    connect(m_preview, &PreviewWidget::saved, this, [this] { m_desk.reload(); });
    connect(m_preview, &PreviewWidget::failed, this,
            [this](const QString &sentence) { m_banner->say(Banner::Kind::Attention, sentence); });
    m_wait.setSingleShot(true);
    m_wait.setInterval(previewAfterMs);
    connect(&m_wait, &QTimer::timeout, this, &PrintPanel::preview);
}

void PrintPanel::buildOptions(QVBoxLayout *column)
{
    auto *card = new Card(tr("打印什么"), this);
    m_variant = new SegmentedChoice(card);
    m_variant->setObjectName(QStringLiteral("print.variant"));
    m_variant->setAccessibleName(tr("打印"));
    m_variant->add(QStringLiteral("consultation"), tr("会诊版"));
    m_variant->add(QStringLiteral("closing"), tr("结案版"));
    m_variant->add(QStringLiteral("sheet"), tr("意见表"));
    m_variant->add(QStringLiteral("blank"), tr("空白表"));
    m_variant->setCurrentCode(QStringLiteral("consultation"));
    card->body()->addWidget(m_variant);
    m_deidentify = named(new QCheckBox(tr("去标识:不出现姓名、学校、班级和日期"), card), "print.deidentify",
                         tr("去标识"));
    m_deidentify->setChecked(true);
    card->body()->addWidget(m_deidentify);
    const QDate today = m_desk.today();
    m_reason = new FieldEdit(QStringLiteral("print.reason"), tr("打印事由"), tr("打印事由"),
                             {FieldEdit::Kind::Line}, today, card);
    m_recipient = new FieldEdit(QStringLiteral("print.recipient"), tr("交给谁"), tr("交给谁"),
                                {FieldEdit::Kind::Line}, today, card);
    m_copies = new FieldEdit(QStringLiteral("print.copies"), tr("份数"), tr("份数"),
                             {FieldEdit::Kind::Figure}, today, card);
    m_copies->setText(QStringLiteral("1"));
    card->body()->addWidget(m_reason);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    row->addWidget(m_recipient, 3);
    row->addWidget(m_copies, 1);
    card->body()->addLayout(row);
    m_withheld = label({}, "caption", card);
    m_withheld->setWordWrap(true);
    card->body()->addWidget(m_withheld);
    if (isAllowed(op::exchangeConsult, m_desk.host().facts().session, {})) {
        auto *consult = named(new ActionButton(tr("送专家会诊…"), card), "print.consult",
                              tr("把会诊版写成文件,送给上级的专家"));
        connect(consult, &QPushButton::clicked, this,
                [this] { askConsultation(m_desk.host(), this, m_desk.uid(), [this] { m_desk.reload(); }); });
        card->body()->addWidget(consult);
    }
    column->addWidget(card);
    // Below what is filled in: what comes and goes moves no field.
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("print.message"));
    column->addWidget(m_banner);
    connect(m_variant, &SegmentedChoice::chosen, this, [this](const QString &code) {
        // What goes out is without names; what stays in the school has them.
        m_deidentify->setChecked(code == QLatin1String("consultation") || code == QLatin1String("sheet"));
        m_deidentify->setEnabled(code != QLatin1String("blank"));
        preview();
    });
    connect(m_deidentify, &QCheckBox::clicked, this, &PrintPanel::preview);
    for (FieldEdit *edit : {m_reason, m_copies})
        connect(edit, &FieldEdit::typed, this, [this] { m_wait.start(); });
    for (FieldEdit *edit : {m_reason, m_recipient, m_copies})
        connect(edit, &FieldEdit::finished, this, &PrintPanel::print);
}

void PrintPanel::buildFindings(QVBoxLayout *column)
{
    m_findings = new Card(tr("先决定这几处"), this);
    m_findings->setAccent(Tone::Amber);
    m_findings->setObjectName(QStringLiteral("print.findings"));
    m_findingRows = new QVBoxLayout;
    m_findingRows->setSpacing(px(12));
    m_findings->body()->addLayout(m_findingRows);
    m_findings->hide();
    column->addWidget(m_findings);
}

void PrintPanel::buildLog(QVBoxLayout *column)
{
    m_logCard = new Card(tr("打印记录"), this);
    m_log = new QStandardItemModel(this);
    m_log->setHorizontalHeaderLabels({tr("编号"), tr("何时"), tr("给谁、事由")});
    m_logTable = named(new ItemTable(m_logCard), "print.log", tr("打印记录"));
    m_logTable->setModel(m_log);
    m_logTable->setWeights({3, 3, 4});
    m_logCard->body()->addWidget(m_logTable);
    column->addWidget(m_logCard);
}

void PrintPanel::show()
{
    if (m_shown != m_desk.uid()) {
        m_shown = m_desk.uid();
        m_banner->clear();
        m_preview->forgetSaved();
        m_reason->setText({});
        m_recipient->setText({});
        m_copies->setText(QStringLiteral("1"));
    }
    m_log->setRowCount(0);
    const auto &prints = m_desk.now().file.prints;
    for (auto it = prints.crbegin(); it != prints.crend(); ++it) {
        const QStringList why{it->recipient, it->reason};
        m_log->appendRow({new QStandardItem(tr("%1 第 %2 版").arg(serialText(it->serial)).arg(it->version)),
                          new QStandardItem(momentText(it->at) % QLatin1Char(' ') % it->userName),
                          new QStandardItem(QStringList(why)
                                                .filter(QRegularExpression(QStringLiteral(".")))
                                                .join(QStringLiteral(" · ")))});
    }
    m_logCard->setVisible(!prints.isEmpty());
    m_logTable->settle();
    if (isVisible())
        preview();
}

bool PrintPanel::isBlank() const
{
    return m_variant->currentCode() == QLatin1String("blank");
}

bool PrintPanel::isSheet() const
{
    return m_variant->currentCode() == QLatin1String("sheet");
}

report::CaseReportRequest PrintPanel::request() const
{
    report::CaseReportRequest wanted;
    wanted.caseUid = m_desk.uid();
    wanted.variant = isSheet() ? QStringLiteral("consultation") : m_variant->currentCode();
    wanted.deidentify = m_deidentify->isChecked();
    wanted.reason = m_reason->text().trimmed();
    wanted.recipient = m_recipient->text().trimmed();
    wanted.copies = qMax(1, m_copies->text().toInt());
    wanted.language = print::paperLanguage();
    wanted.withPages = !wanted.deidentify && wanted.variant == QLatin1String("consultation");
    return wanted;
}

void PrintPanel::preview()
{
    m_wait.stop();
    if (!m_desk.isLoaded())
        return;
    if (isBlank()) {
        auto blank = report::CaseReportService::blank(form12, QStringLiteral("consultation"));
        m_banner->clear();
        showFindings({});
        m_withheld->hide();
        if (!blank) {
            m_banner->say(Banner::Kind::Attention, text::sentence(blank.error()));
            return;
        }
        auto answer = report::CaseReportService::blank(form13, {});
        m_preview->setDocument(*blank, print::paperLanguage());
        // Nothing of a person stands in it: nothing is put on record.
        m_preview->setIssue([this, blank, answer](const PreviewWidget::Deliver &deliver) {
            QList<report::Document> forms{*blank};
            if (answer)
                forms.append(*answer);
            if (const auto delivered = deliver(forms); !delivered)
                m_banner->say(Banner::Kind::Attention, text::sentence(delivered.error()));
        });
        return;
    }
    m_desk.host().tasks().run(
        this,
        [wanted = request(), sheet = isSheet()](Services &services) {
            return sheet ? services.caseReports.previewOpinionSheet(wanted, {})
                         : services.caseReports.preview(wanted);
        },
        [this](const Result<report::CaseReport> &report) { showReport(report); });
}

void PrintPanel::showReport(const Result<report::CaseReport> &report)
{
    if (!report) {
        m_banner->say(Banner::Kind::Attention, text::sentence(report.error()));
        m_preview->setIssue({});
        return;
    }
    if (isBlank())
        return;
    m_banner->clear();
    m_preview->setDocument(report->document, print::paperLanguage());
    m_preview->fitWidth();
    QStringList rows;
    for (const QString &field : report->withheld)
        rows.append(isSheet() ? m_desk.opinionWords().label(field) : m_desk.words().label(field));
    m_withheld->setText(rows.isEmpty() ? QString() : tr("有内容但不外送:%1").arg(text::listed(rows)));
    m_withheld->setVisible(!rows.isEmpty());
    showFindings(*report);
    if (report->leaks.isEmpty())
        m_preview->setIssue([this](const PreviewWidget::Deliver &deliver) { issue(deliver); });
    else
        m_preview->setIssue({});
}

void PrintPanel::issue(const std::function<Result<void>(const QList<report::Document> &)> &deliver)
{
    m_desk.host().tasks().run(
        this,
        [wanted = request(), sheet = isSheet()](Services &services) {
            return sheet ? services.caseReports.issueOpinionSheet(wanted, {})
                         : services.caseReports.issue(wanted);
        },
        [this, deliver](const Result<report::CaseReport> &report) {
            if (!report) {
                m_banner->say(Banner::Kind::Attention, text::sentence(report.error()));
                return;
            }
            if (!report->mayLeave()) {
                showReport(report);
                return;
            }
            m_desk.host().saved();
            QList<report::Document> copies{report->document};
            for (int copy = 2; copy <= report->document.frame.copies; ++copy)
                copies.append(report::copyOf(report->document, copy));
            if (const auto delivered = deliver(copies); !delivered)
                recordUnwritten(report->serial, delivered.error());
        });
}

void PrintPanel::recordUnwritten(int serial, const Error &why)
{
    m_desk.host().tasks().run(
        this,
        [serial, why](Services &services) {
            return Result<void>(unwritten(services.workplace, serial, why));
        },
        [this](const Result<void> &told) {
            m_banner->say(Banner::Kind::Attention, text::sentence(told.error()));
        });
}

void PrintPanel::showFindings(const report::CaseReport &report)
{
    while (QLayoutItem *item = m_findingRows->takeAt(0)) {
        if (QWidget *row = item->widget())
            row->deleteLater();
        delete item;
    }
    int number = 0;
    for (const report::LeakFinding &one : report.leaks) {
        if (number > 0)
            m_findingRows->addWidget(Card::hairline(m_findings));
        auto *row = new FindingRow(++number, one, placeWords(one.place),
                                   excerptOf(textAt(report.document, one.place), one), m_findings);
        m_findingRows->addWidget(row);
        connect(row, &FindingRow::rewrite, this, [this, one] {
            if (one.place == QLatin1String("frame.reason"))
                m_reason->editor()->setFocus(Qt::TabFocusReason);
            else
                Q_EMIT rewriteAsked(one.place);
        });
        connect(row, &FindingRow::keep, this, [this, one] { keep(one); });
    }
    m_findings->setNote(tr("%n 处", nullptr, number));
    m_findings->setVisible(number > 0);
}

void PrintPanel::keep(const report::LeakFinding &finding)
{
    m_desk.write(tr("保留一个词"), [uid = m_desk.uid(), finding](Services &services) {
        return services.caseVersions.keepWord(uid, finding.place, finding.word);
    });
}

void PrintPanel::print()
{
    if (m_preview->pageCount() == 0)
        return;
    if (m_findings->isVisibleTo(this)) {
        m_banner->say(Banner::Kind::Attention, tr("还有几处可能认出人来,请先逐处决定,再打印。"));
        if (auto *first = m_findings->findChild<QWidget *>(QStringLiteral("finding.rewrite.1")))
            first->setFocus(Qt::TabFocusReason);
        return;
    }
    if (!hasReason())
        return;
    if (auto *action = m_preview->findChild<QAction *>(QStringLiteral("previewPrint")))
        action->trigger();
}

/// Before a file is chosen, not after; an empty form for handwriting needs none.
bool PrintPanel::hasReason()
{
    if (isBlank() || !m_reason->text().trimmed().isEmpty())
        return true;
    askReason();
    return false;
}

void PrintPanel::askReason()
{
    m_banner->say(Banner::Kind::Info, tr("请先写明打印事由,它会印在页脚并留在打印记录里。"));
    m_reason->editor()->setFocus(Qt::TabFocusReason);
}

QWidget *PrintPanel::firstFocus() const
{
    return m_reason->editor();
}

QString PrintPanel::placeWords(const QString &place) const
{
    static const QRegularExpression cell(QStringLiteral("^(\\w+)\\[(\\d+)\\](?:\\.(\\w+))?$"));
    const report::FormWords &words = isSheet() ? m_desk.opinionWords() : m_desk.words();
    const auto match = cell.match(place);
    if (!match.hasMatch())
        return place == QLatin1String("frame.reason") ? tr("打印事由") : words.label(place);
    if (match.captured(1) == QLatin1String("question"))
        return tr("问题 %1").arg(match.captured(2));
    const QString section = words.section(match.captured(1));
    return match.captured(3).isEmpty()
               ? section
               : tr("%1第 %2 行 · %3")
                     .arg(section, match.captured(2), words.column(match.captured(1), match.captured(3)));
}

} // namespace tingyu::ui
