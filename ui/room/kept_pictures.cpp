// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/kept_pictures.h"

#include "ui/room/picture_view.h"
#include "ui/text/error_text.h"
#include "ui/text/size_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QListWidget>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int mostRows = 3; ///< in view at once

/// More than its first bytes are those of a picture.
bool isReadable(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).size().isValid();
}

} // namespace

KeptPictures::KeptPictures(PageHost &host, const QString &name, const QString &what, Read read,
                           QWidget *parent)
    : QWidget(parent), m_host(host), m_what(what), m_read(std::move(read)), m_list(new QListWidget(this))
{
    setObjectName(name);
    m_list->setObjectName(name % QStringLiteral(".list"));
    m_list->setAccessibleName(tr("%1,Enter 看,Delete 移除").arg(what));
    m_list->installEventFilter(this);
    const auto button = [&](const char *part, const QString &words, const QString &spoken, auto slot) {
        auto *made = new ActionButton(words, this);
        made->setObjectName(name % QLatin1Char('.') % QLatin1String(part));
        made->setAccessibleName(spoken);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    auto *add = button("add", tr("添加图片…"), tr("添加图片:%1").arg(what), [this] { askFile(); });
    auto *paste = button("paste", tr("粘贴"), tr("粘贴图片:%1").arg(what),
                         [this] { addFrom(*QGuiApplication::clipboard()->mimeData()); });
    setAcceptDrops(true);
    m_view = button("view", tr("看"), tr("看所选的图片:%1").arg(what), [this] { view(); });
    m_remove = button("remove", tr("移除"), tr("移除所选的图片:%1").arg(what), [this] { remove(); });
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    for (QWidget *one : {static_cast<QWidget *>(add), static_cast<QWidget *>(paste),
                         static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_remove)})
        row->addWidget(one);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    column->addWidget(m_list);
    column->addLayout(row);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &KeptPictures::view);
    fill(0);
}

void KeptPictures::setPictures(const QList<KeptPicture> &pictures)
{
    m_pictures = pictures;
    fill(0);
}

void KeptPictures::fill(int row)
{
    m_list->clear();
    const auto line = [this](const QString &name, qint64 bytes) {
        m_list->addItem(tr("%1 · %2").arg(name, text::sizeText(bytes)));
    };
    for (const KeptPicture &one : std::as_const(m_pictures))
        line(one.name, one.bytes);
    for (const NewPicture &one : std::as_const(m_edits.added))
        line(one.name, one.bytes.size());
    const int count = m_list->count();
    m_list->setCurrentRow(std::min(row, count - 1));
    m_list->setFixedHeight(std::clamp(count, 1, mostRows) * std::max(m_list->sizeHintForRow(0), px(24)) +
                           px(16));
    for (QWidget *one :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_remove)})
        one->setVisible(count > 0);
}

Result<void> KeptPictures::addFile(const QString &path)
{
    const auto picture = pictureOfFile(path);
    if (!picture)
        return picture.error();
    return add(*picture);
}

int KeptPictures::count() const
{
    return static_cast<int>(m_pictures.size() + m_edits.added.size());
}

Result<void> KeptPictures::add(const NewPicture &given)
{
    auto picture = checkedPicture(given);
    if (!picture)
        return picture.error();
    if (!isReadable(picture->bytes))
        return fail(Errc::BadInput, "picture.unknown");
    m_edits.added.append(*std::move(picture));
    fill(m_list->count());
    return {};
}

void KeptPictures::askFile()
{
    const QString path = chooseOpenFile(this, tr("添加图片:%1").arg(m_what), tr("图片 (*.png *.jpg *.jpeg)"));
    if (path.isEmpty())
        return;
    Q_EMIT adding();
    if (const auto added = addFile(path); !added)
        Q_EMIT refused(text::sentence(added.error()));
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void KeptPictures::addFrom(const QMimeData &carried)
{
    Q_EMIT adding();
    const CarriedPictures pictures = picturesOf(carried);
    if (pictures.count() == 0) {
        Q_EMIT refused(text::sentence(fail(Errc::NotFound, "picture.none")));
        return;
    }
    const int before = count();
    addAll(pictures);
    if (count() > before)
        m_list->setFocus(Qt::OtherFocusReason);
}

void KeptPictures::addAll(const CarriedPictures &carried)
{
    QList<RefusedPicture> bad = carried.refused;
    for (const NewPicture &one : carried.pictures) {
        if (const auto added = add(one); !added)
            bad.append({QFileInfo(one.name).fileName(), added.error()});
    }
    if (!bad.isEmpty())
        Q_EMIT refused(refusedText(bad, carried.count()));
}

void KeptPictures::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsPictures(*event->mimeData()))
        event->acceptProposedAction();
}

void KeptPictures::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    addFrom(*event->mimeData());
}

void KeptPictures::view()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    if (row >= m_pictures.size()) {
        const NewPicture &one = m_edits.added.at(row - m_pictures.size());
        showPicture(this, one.name, one.bytes);
        return;
    }
    const KeptPicture &one = m_pictures.at(row);
    m_host.tasks().run(
        this, [read = m_read, uid = one.uid](Services &services) { return read(services, uid); },
        [this, name = one.name](const Result<QByteArray> &bytes) {
            if (!bytes)
                Q_EMIT refused(text::sentence(bytes.error()));
            else if (!showPicture(this, name, *bytes))
                Q_EMIT refused(text::sentence(fail(Errc::BadInput, "picture.unknown")));
        });
}

void KeptPictures::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    if (row >= m_pictures.size())
        m_edits.added.removeAt(row - m_pictures.size());
    else
        m_edits.dropped.append(m_pictures.takeAt(row).uid);
    fill(row);
}

bool KeptPictures::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool withControl = static_cast<QKeyEvent *>(event)->modifiers().testFlag(Qt::ControlModifier);
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !withControl) {
            view();
            return true;
        }
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
            addFrom(*QGuiApplication::clipboard()->mimeData());
            return true;
        }
        if (key == Qt::Key_Delete) {
            remove();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tingyu::ui
