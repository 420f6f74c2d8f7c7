// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/pages_panel.h"

#include "core/base/given_file.h"
#include "ui/care/cover_editor.h"
#include "ui/print/picture_reencoder.h"
#include "ui/room/picture_view.h"
#include "ui/text/error_text.h"
#include "ui/text/size_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumbnail.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int thumbSide = 72;
constexpr int mostRows = 4; ///< in view at once

CasePageService pagesIn(Services &services)
{
    return CasePageService(services.workplace, print::pictures());
}

QString coverText(const CasePage &page)
{
    if (!page.cover)
        return PagesPanel::tr("还没有遮盖,不能送出");
    return page.cover->areas.isEmpty()
               ? PagesPanel::tr("没有写出任何人,%1 确认").arg(page.cover->by)
               : PagesPanel::tr("已遮盖 %n 处,%1 确认", nullptr, static_cast<int>(page.cover->areas.size()))
                     .arg(page.cover->by);
}

} // namespace

PagesPanel::PagesPanel(CaseDesk &desk, QWidget *parent)
    : Card(tr("附件的图片页"), parent)
    , m_desk(desk)
    , m_attachment(named(new QComboBox(this), "pages.attachment", tr("图片属于哪份附件")))
    , m_list(named(new QListWidget(this), "pages.list", tr("图片页,Enter 遮盖,Delete 移除")))
    , m_hint(label({}, "caption", this))
    , m_banner(new Banner(this))
    , m_adding(new QWidget(this))
{
    setObjectName(QStringLiteral("pages"));
    setAcceptDrops(true);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("pages.hint"));
    m_banner->setObjectName(QStringLiteral("pages.message"));
    m_list->setIconSize({px(thumbSide), px(thumbSide)});
    m_list->installEventFilter(this);
    const auto button = [this](const QString &words, const char *name, const QString &spoken, auto act) {
        auto *made = named(new ActionButton(words, this), name, spoken);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    auto *words = label(tr("属于哪份附件(&A)"), "second", m_adding);
    words->setBuddy(m_attachment);
    auto *adding = new QHBoxLayout(m_adding);
    adding->setContentsMargins(0, 0, 0, 0);
    adding->setSpacing(px(8));
    adding->addWidget(words);
    adding->addWidget(m_attachment, 1);
    adding->addWidget(
        button(tr("添加图片…"), "pages.add", tr("给这份附件添加图片页"), [this] { askFile(); }));
    m_cover = button(tr("遮盖…"), "pages.cover", tr("遮盖所选的一页"), [this] { cover(); });
    m_cover->setPrimary(true);
    m_view = button(tr("看原图"), "pages.view", tr("看所选一页的原图"), [this] { view(false); });
    m_viewCovered =
        button(tr("看送出的样子"), "pages.viewCovered", tr("看所选一页送出的样子"), [this] { view(true); });
    m_remove = button(tr("移除"), "pages.remove", tr("移除所选的一页"), [this] { remove(); });
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    for (QWidget *one : {static_cast<QWidget *>(m_cover), static_cast<QWidget *>(m_view),
                         static_cast<QWidget *>(m_viewCovered), static_cast<QWidget *>(m_remove)})
        row->addWidget(one);
    row->addStretch(1);
    body()->addWidget(m_hint);
    body()->addWidget(m_banner);
    body()->addWidget(m_adding);
    body()->addWidget(m_list);
    body()->addLayout(row);
    connect(m_list, &QListWidget::currentRowChanged, this, &PagesPanel::enable);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { view(false); });
    connect(&m_desk, &CaseDesk::loaded, this, &PagesPanel::refill);
    fill({});
}

void PagesPanel::refill()
{
    fillAttachments();
    m_desk.host().tasks().run(
        this,
        [uid = m_desk.uid(), side = px(thumbSide) * 2](Services &services) -> Result<QList<Shown>> {
            auto pages = pagesIn(services).of(uid);
            if (!pages)
                return pages.error();
            QList<Shown> shown;
            for (const CasePage &page : std::as_const(*pages)) {
                auto bytes =
                    page.cover ? pagesIn(services).covered(page.uid) : pagesIn(services).original(page.uid);
                if (!bytes)
                    return bytes.error();
                shown.append({page, print::smallPicture(*bytes, side)});
            }
            return shown;
        },
        [this, uid = m_desk.uid()](const Result<QList<Shown>> &shown) {
            if (uid != m_desk.uid())
                return;
            if (shown)
                fill(*shown);
            else
                refuse(shown.error());
        });
}

void PagesPanel::fillAttachments()
{
    const QString before = m_attachment->currentData().toString();
    m_attachment->clear();
    for (const CaseAttachment &one : m_desk.content().attachments)
        m_attachment->addItem(one.name, one.uid.toString());
    m_attachment->setCurrentIndex(std::max(0, m_attachment->findData(before)));
}

void PagesPanel::fill(const QList<Shown> &shown)
{
    const int row = m_list->currentRow();
    m_pages.clear();
    m_list->clear();
    for (const auto &[page, small] : shown) {
        m_pages.append(page);
        auto *item = new QListWidgetItem(thumbnail(small, px(thumbSide)),
                                         tr("第 %1 页 · %2 · %3")
                                                 .arg(page.number)
                                                 .arg(page.title, text::sizeText(page.bytes)) %
                                             u'\n' % coverText(page),
                                         m_list);
        item->setData(Qt::AccessibleTextRole, item->text());
    }
    const int count = m_list->count();
    m_list->setCurrentRow(std::clamp(row, count > 0 ? 0 : -1, count - 1));
    m_list->setFixedHeight(std::clamp(count, 1, mostRows) * px(thumbSide + 10) + px(10));
    m_list->setVisible(count > 0);
    const auto covered = std::count_if(m_pages.cbegin(), m_pages.cend(),
                                       [](const CasePage &page) { return page.cover.has_value(); });
    setNote(count > 0 ? tr("%1 页,可送出 %2 页").arg(count).arg(covered) : QString());
    if (m_desk.content().attachments.isEmpty())
        m_hint->setText(tr("先在上面添加一份附件,再放入它的图片页(画、来信、扫描件)。"));
    else
        m_hint->setText(tr("画、来信、扫描件的 JPEG 或 PNG 图片,也可以把文件拖到这里。") +
                        tr("原图加密存在本校;遮盖并确认过的,可以随具名会诊送出,最多 10 页。"));
    m_adding->setVisible(m_desk.mayWrite() && !m_desk.content().attachments.isEmpty());
    enable();
}

void PagesPanel::enable()
{
    const CasePage *page = chosen();
    for (ActionButton *one : {m_cover, m_view, m_viewCovered, m_remove})
        one->setVisible(page != nullptr);
    m_cover->setEnabled(m_desk.mayWrite());
    m_remove->setEnabled(m_desk.mayWrite());
    m_viewCovered->setEnabled(page != nullptr && page->cover.has_value());
}

const CasePage *PagesPanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_pages.size() ? &m_pages.at(row) : nullptr;
}

void PagesPanel::refuse(const Error &error)
{
    m_banner->say(Banner::Kind::Attention, text::sentence(error));
}

void PagesPanel::askFile()
{
    const QString path = chooseOpenFile(this, tr("添加图片页"), tr("图片 (*.png *.jpg *.jpeg)"));
    if (!path.isEmpty())
        addFile(path);
}

void PagesPanel::addFile(const QString &path)
{
    const auto attachment = Uid::fromString(m_attachment->currentData().toString());
    if (!attachment || !m_desk.mayWrite())
        return;
    QFile file(path);
    if (auto opened = openGiven(file, fail(Errc::Io, "tables.no_file")); !opened) {
        refuse(opened.error());
        return;
    }
    m_banner->clear();
    // One byte more than is taken is enough to refuse.
    m_desk.write(
        tr("添加图片页"),
        [attachment = *attachment, picture = NewPicture{path, file.read(largestPicture + 1)}](
            Services &services) { return outcomeOf(pagesIn(services).add(attachment, picture)); },
        [this](const Result<void> &added) {
            if (!added)
                refuse(added.error());
        });
}

void PagesPanel::cover()
{
    const CasePage *page = chosen();
    if (page == nullptr || !m_desk.mayWrite())
        return;
    m_banner->clear();
    m_desk.host().tasks().run(
        this,
        [uid = page->uid](Services &services) -> Result<QImage> {
            auto bytes = pagesIn(services).original(uid);
            if (!bytes)
                return bytes.error();
            QImage picture = print::smallPicture(*bytes, longestPageSide);
            return picture.isNull() ? Result<QImage>(fail(Errc::BadInput, "picture.unreadable"))
                                    : Result<QImage>(picture);
        },
        [this, page = *page](const Result<QImage> &picture) {
            if (!picture) {
                refuse(picture.error());
                return;
            }
            auto *editor = new CoverEditor(page, *picture, window());
            const QPointer<CoverEditor> open(editor);
            connect(editor, &CoverEditor::stated, this,
                    [this, open, uid = page.uid](CasePageService::Statement statement,
                                                 const QList<PictureArea> &areas) {
                        m_desk.write(
                            tr("遮盖图片页"),
                            [uid, statement, areas](Services &services) {
                                return pagesIn(services).cover(uid, statement, areas);
                            },
                            [this, open](const Result<void> &stored) {
                                if (open && stored)
                                    open->finish();
                                else if (open)
                                    open->refuse(stored.error());
                                else if (!stored)
                                    refuse(stored.error());
                            });
                    });
            editor->open();
        });
}

void PagesPanel::view(bool isCovered)
{
    const CasePage *page = chosen();
    if (page == nullptr || (isCovered && !page->cover))
        return;
    m_desk.host().tasks().run(
        this,
        [uid = page->uid, isCovered](Services &services) {
            return isCovered ? pagesIn(services).covered(uid) : pagesIn(services).original(uid);
        },
        [this,
         name = tr("第 %1 页 · %2").arg(page->number).arg(page->title)](const Result<QByteArray> &bytes) {
            if (!bytes)
                refuse(bytes.error());
            else if (!showPicture(this, name, *bytes))
                refuse(fail(Errc::BadInput, "picture.unreadable"));
        });
}

void PagesPanel::remove()
{
    const CasePage *page = chosen();
    if (page == nullptr || !m_desk.mayWrite())
        return;
    m_desk.write(tr("移除图片页"),
                 [uid = page->uid](Services &services) { return pagesIn(services).remove(uid); });
}

bool PagesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !key->modifiers().testFlag(Qt::ControlModifier)) {
            cover();
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            remove();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void PagesPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_adding->isVisibleTo(this) && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PagesPanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            addFile(url.toLocalFile());
    }
}

} // namespace tingyu::ui
