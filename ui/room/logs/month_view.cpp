// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/logs/month_view.h"

#include "core/report/room_report_service.h"
#include "core/room/room_services.h"
#include "ui/print/paper.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/preview_widget.h"
#include "ui/widgets/quick_key.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <utility>

namespace tingyu::ui {
namespace {

using report::RoomReportService;

ChipContent stateChip(const MonthState &state)
{
    if (state.isSigned() && !state.isSettled())
        return {MonthView::tr("签名后数字有变"), Tone::Orange, ChipShape::Disc};
    if (state.isSigned())
        return {MonthView::tr("已签名"), Tone::Primary, ChipShape::Check};
    return state.isOver ? ChipContent{MonthView::tr("待签"), Tone::Amber, ChipShape::HalfDisc}
                        : ChipContent{MonthView::tr("本月未完"), Tone::Plain, ChipShape::None};
}

} // namespace

MonthView::MonthView(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_month(firstOfMonth(host.clock().today()))
    , m_banner(new Banner(this))
    , m_preview(new PreviewWidget(this))
{
    named(m_preview, "month.preview", tr("月报的样子"));
    // On paper it goes through the dialog, with its reason.
    for (const char *name : {"previewPrint", "previewSave"}) {
        if (auto *action = m_preview->findChild<QAction *>(QLatin1String(name)))
            action->setVisible(false);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    buildBar();
    column->addWidget(m_banner);
    column->addWidget(m_preview, 1);
}

void MonthView::buildBar()
{
    auto *before = named(new ActionButton(QStringLiteral("‹"), this), "month.before", tr("上一个月的月报"));
    m_after = named(new ActionButton(QStringLiteral("›"), this), "month.after", tr("下一个月的月报"));
    m_name = label(QString(), "cardTitle", this);
    m_chip = new Chip({}, this);
    m_sign = named(new ActionButton(tr("签名"), this), "month.sign", tr("为这个月的月报签名"));
    m_sign->setPrimary(true);
    setQuickKey(m_sign, Qt::CTRL | Qt::Key_Return);
    m_sign->hide();
    m_print = named(new ActionButton(tr("打印"), this), "month.print", tr("打印这个月的月报"));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(before);
    row->addWidget(m_name);
    row->addWidget(m_after);
    row->addWidget(m_chip);
    row->addStretch(1);
    row->addWidget(m_sign);
    row->addWidget(m_print);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(before, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_sign, &QPushButton::clicked, this, &MonthView::askSign);
    connect(m_print, &QPushButton::clicked, this, [this] { print(); });
}

void MonthView::open(const PageTarget &target)
{
    const QDate month =
        QDate::fromString(target.value(QStringLiteral("month")).toString() + QStringLiteral("-01"),
                          QStringLiteral("yyyy-MM-dd"));
    if (month.isValid() && month <= m_host.clock().today())
        m_month = month;
    m_wantsFocus = month.isValid();
}

PageTarget MonthView::place() const
{
    return {{QStringLiteral("month"), m_month.toString(QStringLiteral("yyyy-MM"))}};
}

void MonthView::refresh()
{
    m_host.tasks().run(
        this,
        [month = m_month](Services &services) -> Result<Read> {
            auto state = services.room().monthSheets.show(month);
            if (!state)
                return state.error();
            auto paper = RoomReportService(services.workplace)
                             .month(month, {{}, 1, print::paperLanguage()}, RoomReportService::Way::Preview);
            if (!paper)
                return paper.error();
            return Read{*std::move(state), *std::move(paper)};
        },
        [this](const Result<Read> &read) {
            if (!read)
                m_host.showError(read.error());
            else if (read->state.now.month == m_month) // else another month was asked for meanwhile
                show(*read);
        });
}

void MonthView::show(const Read &read)
{
    m_state = read.state;
    m_name->setText(tr("%1 年 %2 月").arg(m_month.year()).arg(m_month.month()));
    m_chip->setContent(stateChip(m_state));
    m_after->setEnabled(m_month.addMonths(1) <= m_host.clock().today());
    const bool isHead = m_host.facts().session.roles.has(Role::Head);
    m_sign->setVisible(isHead && m_state.isOver && !m_state.isSettled());
    m_preview->setDocument(read.paper.document, print::paperLanguage());
    if (isHead && !m_state.isOver)
        m_banner->say(Banner::Kind::Info, tr("这是到今天为止的数字。当月最后一天起可以签名。"));
    else if (isHead && m_state.isSigned() && !m_state.isSettled())
        m_banner->say(Banner::Kind::Attention,
                      tr("纸上是签名时的数字。之后登记簿又变了,再签一次会成为新的一版,原来的一版留着。"));
    else
        m_banner->clear();
    if (std::exchange(m_wantsFocus, false) && isVisible())
        firstFocus()->setFocus();
}

void MonthView::step(int months)
{
    m_month = m_month.addMonths(months);
    refresh();
}

void MonthView::askSign()
{
    auto *dialog = new FormDialog("monthSign", tr("为月报签名"), this);
    dialog->addNote(tr("%1 年 %2 月的月报,由%3签名。")
                        .arg(m_month.year())
                        .arg(m_month.month())
                        .arg(m_host.facts().session.userName));
    dialog->addNote(tr("签名以后这一版不能改,也不能撤销;数字再有变化,可以签新的一版。"));
    dialog->setSubmit(tr("签名"), [this, dialog] {
        // Signed for good: no undo.
        m_host.tasks().run(
            this,
            [month = m_month, seen = m_state.now.figures](Services &services) {
                return services.room().monthSheets.sign(month, seen);
            },
            [this, dialog = QPointer<FormDialog>(dialog)](const Result<MonthSheet> &signedOne) {
                if (!signedOne) {
                    if (dialog != nullptr)
                        dialog->refuse(signedOne.error());
                    refresh(); // what changed meanwhile is there to be seen
                    return;
                }
                if (dialog != nullptr)
                    dialog->finish();
                m_host.saved();
                m_host.say(tr("已签名。留痕 #%1 %2,请抄在纸质登记本上。")
                               .arg(signedOne->auditSeq)
                               .arg(signedOne->auditDigits));
                refresh();
            });
    });
    dialog->open();
}

bool MonthView::print()
{
    const auto make = [month = m_month](Services &services, const report::PrintOrder &order, bool record) {
        return RoomReportService(services.workplace)
            .month(month, order, record ? RoomReportService::Way::Issue : RoomReportService::Way::Preview);
    };
    auto *dialog = new PrintDialog(m_host, tr("打印月报"), make, this);
    dialog->open();
    return true;
}

QWidget *MonthView::firstFocus() const
{
    return m_sign->isVisibleTo(this) ? m_sign : m_print;
}

} // namespace tingyu::ui
