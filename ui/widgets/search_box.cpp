// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_box.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int mostRows = 9;
enum
{
    DetailRole = Qt::UserRole + 1,
    KindRole,
    IconRole
};

class HitDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {px(200), px(38)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &p = ui::palette();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect;
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(QPen(p.primary, 1.5));
            painter->setBrush(p.primarySoft);
            painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), px(6), px(6));
        }
        const int side = px(18);
        const int left = box.left() + px(10);
        painter->drawPixmap(QPoint(left, box.center().y() - side / 2),
                            iconPixmap(index.data(IconRole).toString(), p.secondInk, side,
                                       painter->device()->devicePixelRatioF()));
        const QFont words = Theme::instance().font(14);
        const QFont small = Theme::instance().font(12);
        const QString kind = index.data(KindRole).toString();
        const int kindWidth = QFontMetrics(small).horizontalAdvance(kind);
        painter->setFont(small);
        painter->setPen(p.secondInk);
        painter->drawText(box.adjusted(0, 0, -px(12), 0), Qt::AlignRight | Qt::AlignVCenter, kind);
        int x = left + side + px(10);
        const QString title = index.data(Qt::DisplayRole).toString();
        painter->setFont(words);
        painter->setPen(p.ink);
        painter->drawText(QRect(x, box.top(), box.right() - x, box.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, title);
        x += QFontMetrics(words).horizontalAdvance(title) + px(10);
        painter->setFont(small);
        painter->setPen(p.secondInk);
        const int room = box.right() - px(20) - kindWidth - x;
        painter->drawText(
            QRect(x, box.top(), qMax(0, room), box.height()), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(small).elidedText(index.data(DetailRole).toString(), Qt::ElideRight, qMax(0, room)));
        painter->restore();
    }
};

} // namespace

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent), m_model(new QStandardItemModel(this))
{
    setProperty("search", true);
    setClearButtonEnabled(false);
    auto *debounce = new QTimer(this);
    debounce->setSingleShot(true);
    debounce->setInterval(30);
    connect(debounce, &QTimer::timeout, this, [this] { Q_EMIT queryChanged(text().trimmed()); });
    connect(this, &QLineEdit::textChanged, this, [this, debounce](const QString &now) {
        if (now.trimmed().isEmpty()) {
            debounce->stop();
            closePopup();
            Q_EMIT queryChanged(QString());
            return;
        }
        m_hits.clear(); // Enter must not act on the list of an older text
        debounce->start();
    });
}

void SearchBox::showHits(const QString &query, const QList<SearchHit> &hits)
{
    if (query != text().trimmed() || query.isEmpty() || !hasFocus())
        return;
    if (m_popup == nullptr) {
        m_popup = new QFrame(window());
        m_popup->setObjectName(QStringLiteral("searchPopup"));
        m_list = named(new QListView(m_popup), "searchResults", tr("搜索结果"));
        m_list->setModel(m_model);
        m_list->setItemDelegate(new HitDelegate(m_list));
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setMouseTracking(true);
        auto *column = new QVBoxLayout(m_popup);
        column->setContentsMargins(px(2), px(2), px(2), px(2));
        column->addWidget(m_list);
        connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    }
    m_hits = hits;
    m_model->clear();
    for (const SearchHit &hit : hits) {
        auto *item = new QStandardItem(hit.title);
        item->setData(hit.detail, DetailRole);
        item->setData(hit.kind, KindRole);
        item->setData(hit.iconName, IconRole);
        item->setData(QString(hit.title % QLatin1Char(' ') % hit.detail % QLatin1Char(' ') % hit.kind),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (hits.isEmpty()) {
        auto *none = new QStandardItem(tr("没有找到"));
        none->setData(QStringLiteral("search"), IconRole);
        none->setData(tr("换几个字,或只输入首字母"), DetailRole);
        none->setFlags(Qt::NoItemFlags);
        m_model->appendRow(none);
    }
    place();
    m_popup->show();
    m_popup->raise();
    if (!hits.isEmpty())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void SearchBox::place()
{
    const QPoint below = mapTo(window(), QPoint(0, height() + px(4)));
    const int rows = qBound(1, static_cast<int>(m_model->rowCount()), mostRows);
    const int wide = qMax(width(), px(380));
    const int left = qMin(below.x(), window()->width() - wide - px(8));
    m_popup->setGeometry(left, below.y(), wide, rows * px(38) + px(16));
}

void SearchBox::closePopup()
{
    m_hits.clear();
    m_model->clear();
    if (m_popup != nullptr)
        m_popup->hide();
}

bool SearchBox::isOpen() const
{
    return m_popup != nullptr && m_popup->isVisible();
}

int SearchBox::highlighted() const
{
    return isOpen() && !m_hits.isEmpty() ? m_list->currentIndex().row() : -1;
}

int SearchBox::hitCount() const
{
    return static_cast<int>(m_hits.size());
}

void SearchBox::choose(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const QVariant target = m_hits.at(row).target;
    clear();
    closePopup();
    Q_EMIT chosen(target);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        if (isOpen() && !m_hits.isEmpty()) {
            const int step = event->key() == Qt::Key_Down ? 1 : -1;
            const int count = hitCount();
            m_list->setCurrentIndex(m_model->index((highlighted() + step + count) % count, 0));
        }
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Enter acts on the highlight that is seen for the text as it stands, never on an older list.
        if (highlighted() >= 0)
            choose(highlighted());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        // What was chosen, and written here by the program, is not a search any more.
        if (isOpen() || (isModified() && !text().isEmpty()))
            clear();
        else
            Q_EMIT closed();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        closePopup();
}

void SearchBox::setKeyHint(const QKeySequence &key)
{
    m_keyHint = key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
    update();
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || m_keyHint.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = Theme::instance().font(11);
    const QFontMetrics metrics(small);
    const QSize cap(metrics.horizontalAdvance(m_keyHint) + px(12), metrics.height() + px(4));
    const int top = (height() - cap.height()) / 2;
    const QRectF box(width() - cap.width() - px(10) + 0.5, top + 0.5, cap.width(), cap.height());
    painter.setPen(QPen(ui::palette().line, 1));
    painter.setBrush(ui::palette().surface);
    painter.drawRoundedRect(box, px(4), px(4));
    painter.setPen(ui::palette().secondInk);
    painter.setFont(small);
    painter.drawText(box, Qt::AlignCenter, m_keyHint);
}

} // namespace tingyu::ui
