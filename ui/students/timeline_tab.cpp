// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/timeline_tab.h"

#include "ui/students/fact_dialogs.h"
#include "ui/students/fact_line.h"
#include "ui/students/student_words.h"
#include "ui/text/school_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"

namespace tingyu::ui {
namespace {

constexpr int linesAtOnce = 50;

} // namespace

TimelineTab::TimelineTab(FileDesk &desk, QWidget *parent)
    : FileTab(desk, parent), m_card(new Card(tr("时间线"), sheet())), m_lines(new QVBoxLayout)
{
    m_kind = named(new SegmentedChoice(m_card), "timelineKind", tr("时间线内容"));
    m_kind->add(QStringLiteral("all"), tr("全部"));
    m_kind->add(QStringLiteral("growth"), tr("成长与观察"));
    m_kind->add(QStringLiteral("file"), tr("档案、同意与材料"));
    m_kind->add(QStringLiteral("work"), tr("测评、辅导与方案"));
    m_kind->setCurrentCode(QStringLiteral("all"));
    connect(m_kind, &SegmentedChoice::chosen, this, [this] {
        m_most = linesAtOnce;
        fill();
    });
    m_card->addToHeader(m_kind);
    m_lines->setSpacing(0);
    m_card->body()->addLayout(m_lines);
    m_empty = new EmptyState(QStringLiteral("clock"), QString(), m_card);
    named(
        m_empty->setAction(tr("记一条"), [this] { askGrowth(this->desk(), this, GrowthKind::Observation); }),
        "timelineFirst", tr("在时间线上记一条"));
    m_card->body()->addWidget(m_empty);
    column()->addWidget(m_card);
    column()->addStretch(1);
}

void TimelineTab::show(const StudentFile &file)
{
    if (m_student != file.student.uid)
        m_most = linesAtOnce;
    m_student = file.student.uid;
    desk().host().tasks().run(
        this, [uid = m_student](Services &services) { return services.timeline.of(uid); },
        [this, uid = m_student](const Result<QList<TimelineEntry>> &read) {
            if (uid != m_student)
                return;
            if (!read) {
                desk().host().showError(read.error());
                return;
            }
            m_entries = *read;
            fill();
        });
}

bool TimelineTab::wanted(const TimelineEntry &entry) const
{
    const QString kind = m_kind->currentCode();
    if (kind == QLatin1String("all"))
        return true;
    const QString room = entry.kind.section(u'.', 0, 0);
    const bool growth = room == QLatin1String("growth") || room == QLatin1String("risk-factor") ||
                        room == QLatin1String("tag");
    const bool file = room == QLatin1String("file-class") || room == QLatin1String("consent") ||
                      room == QLatin1String("roll") || room == QLatin1String("document") ||
                      room == QLatin1String("handover");
    if (kind == QLatin1String("growth"))
        return growth;
    return kind == QLatin1String("file") ? file : !growth && !file;
}

void TimelineTab::fill()
{
    clearLines(m_lines);
    m_shown = 0;
    int fitting = 0;
    int year = 0;
    for (const TimelineEntry &entry : std::as_const(m_entries)) {
        if (!wanted(entry))
            continue;
        ++fitting;
        if (m_shown >= m_most)
            continue;
        ++m_shown;
        if (entry.date.year() != year) {
            year = entry.date.year();
            auto *head = label(tr("%1 年").arg(year), "second", m_card);
            head->setContentsMargins(0, px(m_shown == 1 ? 0 : 12), 0, px(2));
            m_lines->addWidget(head);
        }
        FactLine line;
        line.lead = entry.date.toString(QStringLiteral("MM-dd"));
        line.title = timelineWords(entry);
        // Reasons written by an import are codes of ours.
        line.text = entry.text == QLatin1String("roster")      ? tr("依据导入的名册")
                    : entry.text == QLatin1String("roll-over") ? tr("全校升级")
                                                               : entry.text;
        if (entry.time.isValid())
            line.note = entry.time.toString(QStringLiteral("HH:mm"));
        else if (entry.kind == QLatin1String("growth.observation") && !entry.codes.value(1).isEmpty())
            line.note = text::riskFactorName(entry.codes.value(1));
        m_lines->addWidget(factLine(line, m_card));
    }
    if (fitting > m_shown) {
        QPushButton *more = linkButton(tr("再显示 %n 条更早的", nullptr, fitting - m_shown),
                                       QStringLiteral("timelineMore"), tr("显示更早的记录"), m_card);
        connect(more, &QPushButton::clicked, this, [this] {
            m_most += linesAtOnce * 4;
            fill();
        });
        m_lines->addWidget(more);
    }
    m_empty->setSentence(m_entries.isEmpty() ? tr("这里还没有记录。成长、同意、学籍、测评、辅导、个案、方案和"
                                                  "材料会按日期列在这里,其余的在各自的分页里。")
                                             : tr("这一类还没有记录,「全部」里有 %n 条。", nullptr,
                                                  static_cast<int>(m_entries.size())));
    m_empty->setVisible(fitting == 0);
    m_card->setNote(fitting == 0 ? QString() : tr("共 %n 条", nullptr, fitting));
}

} // namespace tingyu::ui
