// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/logs/letter_scans.h"

#include "core/room/room_services.h"
#include "ui/room/scan_view.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int mostRows = 3; ///< in view at once

bool isPicture(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).canRead();
}

} // namespace

LetterScans::LetterScans(PageHost &host, const QString &name, QWidget *parent)
    : QWidget(parent), m_host(host), m_list(new QListWidget(this))
{
    setObjectName(name);
    m_list->setObjectName(name % QStringLiteral(".list"));
    m_list->setAccessibleName(tr("扫描件,Enter 看,Delete 移除"));
    m_list->installEventFilter(this);
    const auto button = [&](const char *part, const QString &words, const QString &spoken, auto slot) {
        auto *made = new ActionButton(words, this);
        made->setObjectName(name % QLatin1Char('.') % QLatin1String(part));
        made->setAccessibleName(spoken);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    auto *add = button("add", tr("添加图片…"), tr("添加信的扫描件"), [this] { askFile(); });
    m_view = button("view", tr("看"), tr("看所选的扫描件"), [this] { view(); });
    m_remove = button("remove", tr("移除"), tr("移除所选的扫描件"), [this] { remove(); });
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    for (QWidget *one :
         {static_cast<QWidget *>(add), static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_remove)})
        row->addWidget(one);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    column->addWidget(m_list);
    column->addLayout(row);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &LetterScans::view);
    fill(0);
}

void LetterScans::setScans(const QList<LetterScan> &scans)
{
    m_scans = scans;
    fill(0);
}

void LetterScans::fill(int row)
{
    m_list->clear();
    const auto line = [this](const QString &name, qint64 bytes) {
        m_list->addItem(tr("%1 · %2").arg(name, QLocale().formattedDataSize(bytes)));
    };
    for (const LetterScan &one : std::as_const(m_scans))
        line(one.name, one.bytes);
    for (const Fresh &one : std::as_const(m_fresh))
        line(one.name, one.bytes.size());
    const int count = m_list->count();
    m_list->setCurrentRow(std::min(row, count - 1));
    m_list->setFixedHeight(std::clamp(count, 1, mostRows) * std::max(m_list->sizeHintForRow(0), px(24)) +
                           px(10));
    for (QWidget *one :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_remove)})
        one->setVisible(count > 0);
}

Result<void> LetterScans::addFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, "tables.no_file");
    const QByteArray bytes = file.read(largestScan + 1);
    if (bytes.size() > largestScan)
        return fail(Errc::LimitExceeded, "scan.too_large", {QString::number(largestScan / (1024 * 1024))});
    if (!isPicture(bytes))
        return fail(Errc::BadInput, "scan.no_picture");
    m_fresh.append({QFileInfo(path).fileName(), bytes});
    fill(static_cast<int>(m_scans.size() + m_fresh.size()) - 1);
    return {};
}

void LetterScans::askFile()
{
    const QString path = chooseOpenFile(this, tr("添加信的扫描件"), tr("图片 (*.png *.jpg *.jpeg)"));
    if (path.isEmpty())
        return;
    if (const auto added = addFile(path); !added)
        Q_EMIT refused(added.error());
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void LetterScans::view()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    if (row >= m_scans.size()) {
        const Fresh &one = m_fresh.at(row - m_scans.size());
        showScan(this, one.name, one.bytes);
        return;
    }
    const LetterScan &one = m_scans.at(row);
    m_host.tasks().run(
        this, [uid = one.uid](Services &services) { return services.room().letters.scan(uid); },
        [this, name = one.name](const Result<QByteArray> &bytes) {
            if (!bytes)
                Q_EMIT refused(bytes.error());
            else if (!showScan(this, name, *bytes))
                Q_EMIT refused(fail(Errc::BadInput, "scan.no_picture"));
        });
}

void LetterScans::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    if (row >= m_scans.size())
        m_fresh.removeAt(row - m_scans.size());
    else
        m_dropped.append(m_scans.takeAt(row).uid);
    fill(row);
}

bool LetterScans::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool withControl = static_cast<QKeyEvent *>(event)->modifiers().testFlag(Qt::ControlModifier);
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !withControl) {
            view();
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
