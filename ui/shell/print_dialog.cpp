// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/print_dialog.h"

#include "core/school/export_log.h"
#include "core/services.h"
#include "ui/print/paper.h"
#include "ui/text/error_text.h"
#include "ui/widgets/preview_widget.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/tab_order.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace tingyu::ui {
namespace {

constexpr int previewAfterMs = 350;
constexpr int mostCopies = 99;

PrintDialog::MakeLong withoutProgress(PrintDialog::Make make)
{
    return [make = std::move(make)](Services &services, const report::PrintOrder &order, bool record,
                                    const Progress &) { return make(services, order, record); };
}

} // namespace

PrintDialog::PrintDialog(PageHost &host, const QString &heading, Make make, QWidget *parent)
    : QDialog(parent), m_host(host), m_make(withoutProgress(std::move(make)))
{
    start(heading);
}

PrintDialog::PrintDialog(PageHost &host, const QString &heading, MakeLong make, QWidget *parent)
    : QDialog(parent), m_host(host), m_make(std::move(make)), m_isLong(true)
{
    start(heading);
}

void PrintDialog::start(const QString &heading)
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "printDialog", tr("打印"));
    setWindowTitle(tr("听屿 心理辅导室"));
    resize(px(900), px(640));
    build(heading);
    m_wait.setSingleShot(true);
    m_wait.setInterval(previewAfterMs);
    connect(&m_wait, &QTimer::timeout, this, &PrintDialog::preview);
    TaskRunner &tasks = m_host.tasks();
    connect(&tasks, &TaskRunner::longProgress, this, [this](qint64 done, qint64 total) {
        if (!m_isRunning || done >= total)
            return; // a short one does not flash
        if (m_progress->isHidden())
            m_progress->begin(tr("正在做成页面…"));
        m_progress->progress(done, total);
    });
    connect(m_progress, &ProgressLine::cancelAsked, &tasks, &TaskRunner::cancelLong);
    preview();
}

void PrintDialog::addChoices(QWidget *choices)
{
    m_choices->addWidget(choices);
    tabAsLaidOut(this); // made last, and not at the end
}

void PrintDialog::setMake(MakeLong make)
{
    m_make = std::move(make);
    preview();
}

void PrintDialog::build(const QString &heading)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(12));
    column->addWidget(label(heading, "strong", this));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_reason = named(new QLineEdit(this), "printReason", tr("打印事由"));
    m_reason->setPlaceholderText(tr("印在页脚,并留在打印记录里"));
    m_copies = named(new QSpinBox(this), "printCopies", tr("份数"));
    m_copies->setRange(1, mostCopies);
    const auto field = [&](const QString &title, QWidget *editor, int stretch) {
        auto *caption = new QLabel(title, this);
        caption->setBuddy(editor);
        row->addWidget(caption);
        row->addWidget(editor, stretch);
    };
    field(tr("打印事由"), m_reason, 1);
    field(tr("份数"), m_copies, 0);
    column->addLayout(row);
    m_choices = new QVBoxLayout;
    column->addLayout(m_choices);
    m_preview = new PreviewWidget(this);
    m_preview->setReady([this] { return hasReason(); });
    column->addWidget(m_preview, 1);
    // Below the pages, which give way: what comes and goes moves no button.
    m_progress = new ProgressLine("printProgress", tr("打印的进度"), this);
    column->addWidget(m_progress);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("printMessage"));
    column->addWidget(m_banner);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = named(new ActionButton(tr("关闭"), this), "closePrint", tr("关闭打印"));
    close->setAutoDefault(false);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { m_wait.start(); });
    connect(m_copies, &QSpinBox::valueChanged, this, [this] { m_wait.start(); });
    connect(m_preview, &PreviewWidget::printed, this,
            [this](int pages) { m_banner->say(Banner::Kind::Done, tr("已打印 %n 页。", nullptr, pages)); });
    connect(m_preview, &PreviewWidget::saved, m_banner, &Banner::clear);
    connect(m_preview, &PreviewWidget::failed, this,
            [this](const QString &sentence) { m_banner->say(Banner::Kind::Attention, sentence); });
    m_reason->setFocus();
}

report::PrintOrder PrintDialog::order() const
{
    return {m_reason->text().trimmed(), m_copies->value(), print::paperLanguage()};
}

void PrintDialog::run(bool record, const Made &then)
{
    if (!m_isLong) {
        m_host.tasks().run(
            this,
            [make = m_make, wanted = order(), record](Services &services) {
                return make(services, wanted, record, {});
            },
            then);
        return;
    }
    m_isRunning = true;
    m_isRecording = record;
    m_again = false;
    m_host.tasks().runLong(
        this, tr("打印"),
        [make = m_make, wanted = order(), record](Services &services, const Progress &progress) {
            return make(services, wanted, record, progress);
        },
        [this, record, then](const Result<report::Printed> &printed) {
            m_isRunning = false;
            m_progress->end();
            if (record || !m_again)
                then(printed); // what is on record is handed out whatever was chosen meanwhile
            if (m_again)
                preview();
        });
}

/// Before a file is chosen, not after; an empty form for handwriting needs none.
bool PrintDialog::hasReason()
{
    if (m_isBlank || !order().reason.isEmpty())
        return true;
    askReason();
    return false;
}

/// One at a time: a preview that is not wanted any more is stopped and made anew.
void PrintDialog::preview()
{
    m_wait.stop();
    if (m_isRunning) {
        m_again = true;
        if (!m_isRecording)
            m_host.tasks().cancelLong();
        return;
    }
    run(false, [this](const Result<report::Printed> &printed) {
        if (!printed) {
            m_preview->setIssue({});
            refuse(printed.error());
            return;
        }
        if (std::exchange(m_isRefused, false))
            m_banner->hide();
        m_isBlank = printed->document.frame.blank;
        m_preview->setDocument(printed->document, print::paperLanguage());
        m_preview->fitWidth();
        m_preview->setIssue([this](const PreviewWidget::Deliver &deliver) { issue(deliver); });
    });
}

void PrintDialog::issue(const std::function<Result<void>(const QList<report::Document> &)> &deliver)
{
    if (m_isRunning)
        return; // what is to be printed is just being made
    run(true, [this, deliver](const Result<report::Printed> &printed) {
        if (!printed) {
            refuse(printed.error());
            return;
        }
        m_host.saved();
        QList<report::Document> copies{printed->document};
        for (int copy = 2; copy <= printed->document.frame.copies; ++copy)
            copies.append(report::copyOf(printed->document, copy));
        if (const auto delivered = deliver(copies); !delivered)
            recordUnwritten(printed->serial, delivered.error());
    });
}

void PrintDialog::recordUnwritten(int serial, const Error &why)
{
    m_host.tasks().run(
        this,
        [serial, why](Services &services) {
            return Result<void>(unwritten(services.workplace, serial, why));
        },
        [this](const Result<void> &told) { refuse(told.error()); });
}

void PrintDialog::refuse(const Error &error)
{
    m_isRefused = true;
    if (error.code == Errc::Cancelled) {
        m_banner->say(Banner::Kind::Info, tr("已停下,没有打印,也没有记录。改一下选择或事由再来一次。"));
        return;
    }
    if (error.subject != QLatin1String("reason.missing")) {
        m_banner->say(Banner::Kind::Attention, text::sentence(error));
        return;
    }
    askReason();
}

void PrintDialog::askReason()
{
    m_banner->say(Banner::Kind::Info, tr("请先写明打印事由,它会印在页脚并留在打印记录里。"));
    m_reason->setFocus(Qt::OtherFocusReason);
}

} // namespace tingyu::ui
