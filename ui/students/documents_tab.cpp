// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/documents_tab.h"

#include "core/services.h"
#include "ui/print/picture_reencoder.h"
#include "ui/students/document_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/school_text.h"
#include "ui/text/size_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumbnail.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QMimeData>

#include <algorithm>
#include <numeric>

namespace tingyu::ui {
namespace {

constexpr int thumbSide = 72;

QString lineOf(const StudentDocument &one)
{
    const QString first = DocumentsTab::tr("%1 · %2 · %3")
                              .arg(one.title, text::documentKindName(one.kind), one.on.toString(Qt::ISODate));
    QStringList second{DocumentsTab::tr("%n 页", nullptr, static_cast<int>(one.pages.size())),
                       text::sizeText(one.bytes())};
    if (!one.source.isEmpty())
        second.append(DocumentsTab::tr("来源:%1").arg(one.source));
    if (!one.byName.isEmpty())
        second.append(DocumentsTab::tr("%1 存入").arg(one.byName));
    const QString shown = first % u'\n' % second.join(DocumentsTab::tr(" · "));
    return one.note.isEmpty() ? shown : QString(shown % u'\n' % one.note.simplified());
}

Uid firstPageOf(const StudentDocument &one)
{
    return one.pages.isEmpty() ? Uid() : one.pages.constFirst().uid;
}

} // namespace

DocumentsTab::DocumentsTab(FileDesk &desk, QWidget *parent)
    : FileTab(desk, parent)
    , m_empty(new EmptyState(
          QStringLiteral("note"),
          tr("还没有材料。来信、扫描件、医院材料、绘画作品可以拍照或扫描成图片,加密存在这里。"), sheet()))
    , m_card(new Card(tr("材料"), sheet()))
    , m_banner(new Banner(sheet()))
    , m_hint(label({}, "caption", sheet()))
    , m_list(named(new QListWidget(sheet()), "documents.list", tr("材料,Enter 查看,F2 修改,Delete 移除")))
{
    named(m_empty->setAction(tr("添加材料…"), [this] { add(); }), "documents.first", tr("添加第一份材料"));
    m_banner->setObjectName(QStringLiteral("documents.message"));
    m_hint->setObjectName(QStringLiteral("documents.hint"));
    m_hint->setWordWrap(true);
    m_hint->setText(
        tr("只存 JPEG 和 PNG 图片,每张不超过 %1 MB,每份最多 %2 页;PDF 请先把每一页另存为图片。"
           "可以把文件拖到这里,也可以按 Ctrl+V 粘贴。存入时重新生成图片,拍摄地点等隐藏信息不保留。")
            .arg(largestPictureMegabytes)
            .arg(mostDocumentPages));
    m_list->setIconSize({px(thumbSide), px(thumbSide)});
    m_list->setWordWrap(true);
    m_list->installEventFilter(this);
    m_card->body()->addWidget(m_list);
    buildButtons();
    column()->addWidget(m_banner);
    column()->addWidget(m_empty);
    column()->addWidget(m_card);
    column()->addWidget(m_hint);
    column()->addStretch(1);
    m_empty->hide();
    m_card->hide();
    setAcceptDrops(true);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &DocumentsTab::view);
}

void DocumentsTab::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    const auto button = [&](const QString &words, const char *name, const QString &spoken, auto slot) {
        auto *made = named(new ActionButton(words, m_card), name, spoken);
        connect(made, &QPushButton::clicked, this, slot);
        row->addWidget(made);
        return made;
    };
    button(tr("查看"), "documents.view", tr("查看所选的材料"), &DocumentsTab::view);
    button(tr("修改…"), "documents.edit", tr("修改所选的材料"), &DocumentsTab::edit);
    button(tr("打印…"), "documents.print", tr("打印所选的材料"), &DocumentsTab::print);
    button(tr("移除"), "documents.remove", tr("移除所选的材料"), &DocumentsTab::remove)
        ->setProperty("danger", true);
    row->addStretch(1);
    button(tr("粘贴"), "documents.paste", tr("粘贴一份材料"),
           [this] { addFrom(*QGuiApplication::clipboard()->mimeData()); });
    button(tr("添加材料…"), "documents.add", tr("添加一份材料"), [this] { add(); })->setPrimary(true);
    m_card->body()->addLayout(row);
}

void DocumentsTab::show(const StudentFile &file)
{
    if (m_student != file.student.uid) {
        m_student = file.student.uid;
        m_small.clear();
        m_empty->hide();
        m_card->hide();
    }
    m_banner->clear();
    read();
}

QWidget *DocumentsTab::firstFocus()
{
    return m_card->isHidden() ? nullptr : m_list;
}

std::function<void()> DocumentsTab::again()
{
    return [this] { read(); };
}

void DocumentsTab::read()
{
    desk().host().tasks().run(
        this, [uid = m_student](Services &services) { return documentsIn(services).of(uid); },
        [this, uid = m_student](const Result<QList<StudentDocument>> &documents) {
            if (uid != m_student)
                return;
            if (documents)
                fill(*documents);
            else
                desk().host().showError(documents.error(), again());
        });
}

void DocumentsTab::fill(const QList<StudentDocument> &documents)
{
    const Uid before = chosen() == nullptr ? Uid() : chosen()->uid;
    const int row = m_list->currentRow();
    m_documents = documents;
    m_list->clear();
    int shown = -1;
    int height = px(10);
    for (const StudentDocument &one : documents) {
        auto *item = new QListWidgetItem(thumbnail(m_small.value(firstPageOf(one)), px(thumbSide)),
                                         lineOf(one), m_list);
        item->setData(Qt::AccessibleTextRole, item->text());
        if (one.uid == before)
            shown = m_list->count() - 1;
        height += std::max(m_list->sizeHintForRow(m_list->count() - 1), px(thumbSide + 10));
    }
    const int count = m_list->count();
    m_list->setCurrentRow(shown >= 0 ? shown : std::clamp(row, count > 0 ? 0 : -1, count - 1));
    m_list->setFixedHeight(height);
    const qint64 bytes =
        std::accumulate(documents.cbegin(), documents.cend(), qint64{0},
                        [](qint64 sum, const StudentDocument &one) { return sum + one.bytes(); });
    m_card->setNote(tr("%n 份,共 %1;一名学生最多 %2 MB", nullptr, count)
                        .arg(text::sizeText(bytes))
                        .arg(mostStudentMegabytes));
    m_empty->setVisible(count == 0);
    m_card->setVisible(count > 0);
    readSmall();
}

void DocumentsTab::readSmall()
{
    const auto next =
        std::find_if(m_documents.cbegin(), m_documents.cend(), [this](const StudentDocument &one) {
            return !one.pages.isEmpty() && !m_small.contains(firstPageOf(one));
        });
    if (m_readingSmall || next == m_documents.cend())
        return;
    m_readingSmall = true;
    desk().host().tasks().run(
        this,
        [uid = next->uid, side = px(thumbSide) * 2](Services &services) -> QImage {
            const auto bytes = documentsIn(services).firstPage(uid);
            return bytes ? print::smallPicture(*bytes, side) : QImage();
        },
        [this, page = firstPageOf(*next)](const QImage &small) {
            m_readingSmall = false;
            m_small.insert(page, small);
            for (int row = 0; row < m_documents.size(); ++row) {
                if (firstPageOf(m_documents.at(row)) == page)
                    m_list->item(row)->setIcon(thumbnail(small, px(thumbSide)));
            }
            readSmall();
        });
}

const StudentDocument *DocumentsTab::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_documents.size() ? &m_documents.at(row) : nullptr;
}

void DocumentsTab::add(const CarriedPictures &pages)
{
    m_banner->clear();
    askDocument(desk(), this, {}, pages, again());
}

void DocumentsTab::addFrom(const QMimeData &carried)
{
    const CarriedPictures pictures = picturesOf(carried);
    if (!pictures.pictures.isEmpty())
        add(pictures);
    else
        m_banner->say(Banner::Kind::Attention, pictures.refused.isEmpty()
                                                   ? text::sentence(fail(Errc::NotFound, "picture.none"))
                                                   : refusedText(pictures.refused, pictures.count()));
}

void DocumentsTab::view()
{
    if (const StudentDocument *one = chosen())
        showDocument(desk().host(), this, *one);
}

void DocumentsTab::edit()
{
    if (const StudentDocument *one = chosen())
        askDocument(desk(), this, *one, {}, again());
}

void DocumentsTab::print()
{
    if (const StudentDocument *one = chosen())
        printDocument(desk().host(), this, one->uid);
}

void DocumentsTab::remove()
{
    const StudentDocument *one = chosen();
    if (one == nullptr)
        return;
    write(
        desk().host(), this, tr("移除材料"),
        [uid = one->uid](Services &services) { return documentsIn(services).remove(uid); },
        [this](const Result<void> &removed) {
            if (!removed)
                desk().host().showError(removed.error());
            read();
        });
}

bool DocumentsTab::eventFilter(QObject *watched, QEvent *event)
{
    // The kind first: what arrives while the tab is being built comes before there is a list.
    if (event->type() == QEvent::KeyPress && watched == m_list) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            view();
            return true;
        case Qt::Key_F2:
            edit();
            return true;
        case Qt::Key_Delete:
            remove();
            return true;
        default:
            break;
        }
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
            addFrom(*QGuiApplication::clipboard()->mimeData());
            return true;
        }
    }
    return FileTab::eventFilter(watched, event);
}

void DocumentsTab::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        addFrom(*QGuiApplication::clipboard()->mimeData());
    else
        FileTab::keyPressEvent(event);
}

void DocumentsTab::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsPictures(*event->mimeData()))
        event->acceptProposedAction();
}

void DocumentsTab::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    addFrom(*event->mimeData());
}

} // namespace tingyu::ui
