// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/viewers_tab.h"

#include "ui/students/fact_line.h"
#include "ui/text/operation_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"

#include <QDateTime>

namespace tingyu::ui {
namespace {

constexpr int mostLines = 100;

} // namespace

ViewersTab::ViewersTab(FileDesk &desk, QWidget *parent)
    : FileTab(desk, parent), m_card(new Card(tr("谁看过、改过这份档案"), sheet())), m_lines(new QVBoxLayout)
{
    m_lines->setSpacing(0);
    m_card->body()->addLayout(m_lines);
    column()->addWidget(m_card);
    column()->addStretch(1);
}

void ViewersTab::show(const StudentFile &file)
{
    m_student = file.student.uid;
    AuditFilter filter;
    filter.limit = mostLines;
    desk().host().tasks().run(
        this, [filter, uid = m_student](Services &services) { return services.audit.ofStudent(uid, filter); },
        [this, uid = m_student](const Result<QList<AuditEntry>> &read) {
            if (uid != m_student)
                return;
            if (!read) {
                desk().host().showError(read.error());
                return;
            }
            fill(*read);
        });
}

void ViewersTab::fill(const QList<AuditEntry> &entries)
{
    clearLines(m_lines);
    for (const AuditEntry &entry : entries) {
        const QDateTime at = fromUtcStamp(entry.atUtc).toLocalTime();
        FactLine line;
        line.lead = at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        line.title = tr("%1 %2").arg(entry.user.isEmpty() ? tr("(已停用的用户)") : entry.user,
                                     text::operationText(entry.action));
        if (!entry.purpose.isEmpty())
            line.text = tr("事由:%1").arg(entry.purpose);
        if (entry.outcome == Outcome::Denied)
            line.chip = ChipContent{tr("未获准"), Tone::Orange, ChipShape::Disc};
        m_lines->addWidget(factLine(line, m_card));
    }
    m_card->setNote(entries.size() < mostLines ? tr("共 %n 条", nullptr, static_cast<int>(entries.size()))
                                               : tr("最近 %n 条", nullptr, mostLines));
}

} // namespace tingyu::ui
