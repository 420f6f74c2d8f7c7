// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/print_dialog.h"

#include "core/school/export_log.h"
#include "core/services.h"
#include "ui/print/paper.h"
#include "ui/text/error_text.h"
#include "ui/widgets/preview_widget.h"
#include "ui/widgets/simple.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int previewAfterMs = 350;
constexpr int mostCopies = 99;

} // namespace

PrintDialog::PrintDialog(PageHost &host, const QString &heading, Make make, QWidget *parent)
    : QDialog(parent), m_host(host), m_make(std::move(make))
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "printDialog", tr("打印"));
    setWindowTitle(tr("听屿 心理辅导室"));
    resize(px(900), px(640));
    build(heading);
    m_wait.setSingleShot(true);
    m_wait.setInterval(previewAfterMs);
    connect(&m_wait, &QTimer::timeout, this, &PrintDialog::preview);
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
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("printMessage"));
    column->addWidget(m_banner);
    m_preview = new PreviewWidget(this);
    column->addWidget(m_preview, 1);
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
    connect(m_preview, &PreviewWidget::saved, this, [this](const QString &, int pages) {
        m_banner->say(Banner::Kind::Done, tr("已存为 PDF,%n 页。", nullptr, pages));
    });
    connect(m_preview, &PreviewWidget::failed, this,
            [this](const QString &sentence) { m_banner->say(Banner::Kind::Attention, sentence); });
    m_reason->setFocus();
}

report::PrintOrder PrintDialog::order() const
{
    return {m_reason->text().trimmed(), m_copies->value(), print::paperLanguage()};
}

void PrintDialog::preview()
{
    m_wait.stop();
    m_host.tasks().run(
        this, [make = m_make, wanted = order()](Services &services) { return make(services, wanted, false); },
        [this](const Result<report::Printed> &printed) {
            if (!printed) {
                m_preview->setIssue({});
                refuse(printed.error());
                return;
            }
            m_preview->setDocument(printed->document, print::paperLanguage());
            m_preview->fitWidth();
            m_preview->setIssue([this](const PreviewWidget::Deliver &deliver) { issue(deliver); });
        });
}

void PrintDialog::issue(const std::function<Result<void>(const QList<report::Document> &)> &deliver)
{
    m_host.tasks().run(
        this, [make = m_make, wanted = order()](Services &services) { return make(services, wanted, true); },
        [this, deliver](const Result<report::Printed> &printed) {
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
    if (error.subject != QLatin1String("reason.missing")) {
        m_banner->say(Banner::Kind::Attention, text::sentence(error));
        return;
    }
    m_banner->say(Banner::Kind::Info, tr("请先写明打印事由,它会印在页脚并留在打印记录里。"));
    m_reason->setFocus(Qt::OtherFocusReason);
}

} // namespace tingyu::ui
