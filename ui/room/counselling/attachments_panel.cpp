// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/attachments_panel.h"

#include "core/base/given_file.h"
#include "core/base/platform.h"
#include "core/room/room_services.h"
#include "core/school/export_log.h"
#include "core/services.h"
#include "ui/text/size_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

QString typeName(const QString &type)
{
    if (type == QLatin1String("pdf"))
        return QStringLiteral("PDF");
    if (type == QLatin1String("png") || type == QLatin1String("jpeg"))
        return AttachmentsPanel::tr("图片");
    return type == QLatin1String("text") ? AttachmentsPanel::tr("文本") : AttachmentsPanel::tr("文件");
}

Result<void> addFile(Services &services, const Uid &session, const QString &path)
{
    QFile file(path);
    if (auto opened = openGiven(file, fail(Errc::Io, "tables.no_file")); !opened)
        return opened.error();
    // One byte more than is taken is enough for the service to refuse.
    const QByteArray content = file.read(SessionAttachmentService::mostBytes + 1);
    return outcomeOf(services.room().attachments.add(session, QFileInfo(path).fileName(), content));
}

Result<void> exportFile(Services &services, const Uid &attachment, const QString &reason, const QString &path)
{
    auto exported = services.room().attachments.exported(attachment, reason);
    if (!exported)
        return exported.error();
    if (auto put = platform::replaceFile(path, exported->content); !put)
        return unwritten(services.workplace, exported->serial, put.error());
    return {};
}

} // namespace

AttachmentsPanel::AttachmentsPanel(PageHost &host, QWidget *parent)
    : Card(tr("附件"), parent)
    , m_host(host)
    , m_list(named(new QListWidget(this), "note.attachments", tr("附件,Enter 导出,Delete 移除")))
{
    m_add = named(new ActionButton(tr("添加文件"), this), "note.attachments.add", tr("添加附件文件"));
    m_export = named(new ActionButton(tr("导出"), this), "note.attachments.export", tr("导出所选附件"));
    m_remove = named(new ActionButton(tr("移除"), this), "note.attachments.remove", tr("移除所选附件"));
    m_remove->setProperty("danger", true);
    for (ActionButton *button : {m_add, m_export, m_remove})
        addToHeader(button);
    body()->addWidget(m_list);
    m_list->installEventFilter(this);
    connect(m_add, &QPushButton::clicked, this, &AttachmentsPanel::add);
    connect(m_export, &QPushButton::clicked, this, &AttachmentsPanel::askExport);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentsPanel::remove);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &AttachmentsPanel::askExport);
}

void AttachmentsPanel::show(const Uid &session, const QList<SessionAttachment> &attachments, bool mayWrite)
{
    m_session = session;
    m_attachments = attachments;
    m_mayWrite = mayWrite;
    m_list->clear();
    for (const SessionAttachment &one : attachments)
        m_list->addItem(
            tr("%1 · %2 · %3").arg(one.name, typeName(one.type), text::sizeText(one.bytes)));
    if (!attachments.isEmpty())
        m_list->setCurrentRow(0);
    m_list->setVisible(!attachments.isEmpty());
    m_list->setFixedHeight(
        qMax(1, static_cast<int>(attachments.size())) * qMax(m_list->sizeHintForRow(0), px(24)) + px(10));
    m_add->setVisible(mayWrite);
    m_export->setVisible(!attachments.isEmpty());
    m_remove->setVisible(mayWrite && !attachments.isEmpty());
    setVisible(mayWrite || !attachments.isEmpty());
}

std::optional<SessionAttachment> AttachmentsPanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_attachments.size() ? std::optional(m_attachments.at(row)) : std::nullopt;
}

void AttachmentsPanel::add()
{
    const QString path = chooseOpenFile(this, tr("添加附件"), tr("所有文件 (*)"));
    if (path.isEmpty())
        return;
    write(
        m_host, this, tr("添加附件"),
        [session = m_session, path](Services &services) { return addFile(services, session, path); },
        [this](const Result<void> &added) {
            if (added)
                Q_EMIT changed();
            else
                m_host.showError(added.error());
        });
}

void AttachmentsPanel::remove()
{
    const auto one = chosen();
    if (!one || !m_mayWrite)
        return;
    write(
        m_host, this, tr("移除附件"),
        [uid = one->uid](Services &services) { return services.room().attachments.remove(uid); },
        [this](const Result<void> &removed) {
            if (removed)
                Q_EMIT changed();
            else
                m_host.showError(removed.error());
        });
}

void AttachmentsPanel::askExport()
{
    const auto one = chosen();
    if (!one)
        return;
    auto *dialog = new FormDialog("attachmentExport", tr("导出附件"), window());
    dialog->addNote(tr("文件会以明文离开数据夹,写进导出记录。看完请删除。"));
    auto *reason = dialog->addLine("reason", tr("事由"));
    dialog->setSubmit(tr("导出"), [this, dialog, reason, one] {
        const QString why = reason->text().trimmed();
        if (why.isEmpty()) {
            dialog->refuse(tr("请写明为什么导出。"), reason);
            return;
        }
        dialog->finish();
        // A name of a file may say whom it is about: the one offered does not.
        const QString suffix = QFileInfo(one->name).suffix();
        const QString neutral =
            suffix.isEmpty() ? QStringLiteral("file") : QString(QStringLiteral("file.") % suffix);
        const QString path = chooseSaveFile(this, tr("导出附件"), neutral, tr("所有文件 (*)"));
        if (!path.isEmpty())
            exportTo(one->uid, why, path);
    });
    dialog->open();
}

void AttachmentsPanel::exportTo(const Uid &attachment, const QString &reason, const QString &path)
{
    write(
        m_host, this, {},
        [attachment, reason, path](Services &services) {
            return exportFile(services, attachment, reason, path);
        },
        [this](const Result<void> &exported) {
            if (exported)
                m_host.say(tr("附件已导出,导出记录里有这一次。"));
            else
                m_host.showError(exported.error());
        });
}

bool AttachmentsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            askExport();
            return true;
        }
        if (key == Qt::Key_Delete) {
            remove();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace tingyu::ui
