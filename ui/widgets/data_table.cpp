// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QAction>
#include <QClipboard>
#include <QCollator>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace tingyu::ui {
namespace {

constexpr int clipboardMs = 30'000;
constexpr int rowHeight = 38;
constexpr int unitLength = 100; // long enough to tell one text size from another

/// Sorts 汉字 by pinyin and figures by value; filters all visible columns, words are ANDed.
class ListProxy final : public QSortFilterProxyModel
{
public:
    explicit ListProxy(QObject *parent)
        : QSortFilterProxyModel(parent), m_collator(QLocale(QStringLiteral("zh_CN")))
    {
        m_collator.setNumericMode(true);
    }
    void setWords(const QString &text)
    {
        m_words = text.normalized(QString::NormalizationForm_KC).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_words.isEmpty())
            return true;
        QString all;
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
            all += sourceModel()->index(row, column, parent).data().toString() % QLatin1Char('\n');
        for (const QString &word : m_words) {
            if (!all.contains(word, Qt::CaseInsensitive))
                return false;
        }
        return true;
    }
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const QVariant a = left.data(DataTable::SortRole);
        const QVariant b = right.data(DataTable::SortRole);
        if (a.isValid() && b.isValid() && a.metaType() != QMetaType::fromType<QString>())
            return QVariant::compare(a, b) == QPartialOrdering::Less;
        return m_collator.compare(left.data().toString(), right.data().toString()) < 0;
    }

private:
    QStringList m_words;
    QCollator m_collator;
};

class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant chip = index.data(DataTable::ChipRole);
        QStyleOptionViewItem plain = option;
        plain.state &= ~QStyle::State_HasFocus; // the row is the unit: no frame around one cell
        if (!chip.isValid()) {
            QStyledItemDelegate::paint(painter, plain, index);
            return;
        }
        initStyleOption(&plain, index);
        plain.state &= ~QStyle::State_HasFocus;
        plain.text.clear(); // the chip says it
        const QWidget *widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, widget);
        const auto content = chip.value<ChipContent>();
        if (!content.text.isEmpty())
            Chip::draw(painter, QPoint(option.rect.left() + px(8), option.rect.center().y()), content);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant chip = index.data(DataTable::ChipRole);
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (chip.isValid())
            size.setWidth(Chip::sizeOf(chip.value<ChipContent>()).width() + px(18));
        return size;
    }
};

/// The column at the right end; -1 where none shows.
int lastShown(const QHeaderView &header)
{
    for (int at = header.count() - 1; at >= 0; --at) {
        if (const int logical = header.logicalIndex(at); !header.isSectionHidden(logical))
            return logical;
    }
    return -1;
}

/// The last column comes back as wide as it was in the window of then: it is stretched to this one.
bool restoreWidths(QHeaderView *header, const QByteArray &state)
{
    const bool isRestored = header->restoreState(state);
    header->setStretchLastSection(false);
    header->setStretchLastSection(true);
    return isRestored;
}

} // namespace

DataTable::DataTable(const char *listId, const QString &name, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_listId(QString::fromLatin1(listId))
    , m_settings(settings)
    , m_view(new QTableView(this))
    , m_filter(new QLineEdit(this))
    , m_tools(new WrapRow)
    , m_proxy(new ListProxy(this))
{
    m_view->setObjectName(m_listId % QStringLiteral("Table"));
    m_view->setAccessibleName(name);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setSortingEnabled(true);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(px(rowHeight));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, &DataTable::followTextSize);

    m_filter->setObjectName(m_listId % QStringLiteral("Filter"));
    m_filter->setAccessibleName(tr("筛选:%1").arg(name));
    m_filter->setPlaceholderText(tr("筛选这张表"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(px(260));
    m_filter->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        static_cast<ListProxy *>(m_proxy)->setWords(text);
        remember();
        showState();
    });

    auto *reset = new ActionButton({}, this);
    reset->setObjectName(m_listId % QStringLiteral("Restore"));
    reset->setIcon(icon(QStringLiteral("columns")));
    connect(reset, &QPushButton::clicked, this, [this] {
        m_filter->clear();
        restoreDefaultColumns();
    });
    m_stateChip = reset;
    m_stateChip->hide();

    m_tools->setSpacing(px(8));
    m_tools->addStretch();
    m_tools->addWidget(m_stateChip);
    m_tools->addWidget(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addLayout(m_tools);
    column->addWidget(m_view, 1);

    auto *header = m_view->horizontalHeader();
    connect(header, &QHeaderView::customContextMenuRequested, this, &DataTable::headerMenu);
    connect(header, &QHeaderView::sectionResized, this, [this, header](int logical) {
        if (logical != lastShown(*header)) // it stretches by itself
            remember();
    });
    connect(header, &QHeaderView::sectionMoved, this, &DataTable::remember);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &DataTable::remember);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &DataTable::fitFirstRows);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &DataTable::fitFirstRows);
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT activated(m_proxy->mapToSource(index).row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DataTable::selectionChanged);
}

void DataTable::setModel(QAbstractItemModel *model, const QList<int> &hiddenAtFirst)
{
    m_recalling = true;
    const QString words = m_filter->text();
    m_proxy->setSourceModel(model);
    static_cast<ListProxy *>(m_proxy)->setWords(words);
    m_hiddenAtFirst = hiddenAtFirst;
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    fitColumns();
    m_recalling = false;
    recall();
}

/// As wide as what stands in them; the default from then on.
void DataTable::fitColumns()
{
    m_fitted = m_proxy->rowCount() > 0;
    m_unit = px(unitLength);
    auto *header = m_view->horizontalHeader();
    m_view->ensurePolished(); // a list that was never shown does not know its letters and margins
    header->ensurePolished();
    header->setMinimumSectionSize(px(80));
    header->setStretchLastSection(false); // else the last one grows by the margin each time
    m_view->resizeColumnsToContents();
    for (int column = 0; column < header->count(); ++column) {
        header->resizeSection(
            column, qBound(header->minimumSectionSize(), header->sectionSize(column) + px(16), px(320)));
        header->setSectionHidden(column, m_hiddenAtFirst.contains(column));
    }
    header->setStretchLastSection(true);
    m_defaultHeader = header->saveState();
}

/// Rows and columns grow with the letters; a width that a person set keeps its share.
void DataTable::followTextSize()
{
    m_view->verticalHeader()->setDefaultSectionSize(px(rowHeight));
    if (m_wholeRows > 0)
        keepWhole(m_wholeRows);
    auto *header = m_view->horizontalHeader();
    const int before = std::exchange(m_unit, px(unitLength));
    if (before == 0 || before == m_unit || m_proxy->sourceModel() == nullptr)
        return;
    m_recalling = true;
    const QByteArray own = header->saveState();
    fitColumns();
    if (!m_settings.listState(m_listId).isEmpty()) {
        restoreWidths(header, own);
        for (int column = 0; column < header->count(); ++column) {
            if (!header->isSectionHidden(column))
                header->resizeSection(column, header->sectionSize(column) * m_unit / before);
        }
    }
    m_recalling = false;
    if (!m_settings.listState(m_listId).isEmpty())
        remember();
}

/// A list that was empty when it was set knows its widths with its first rows; what a person set stays.
void DataTable::fitFirstRows()
{
    if (m_fitted || m_proxy->rowCount() == 0)
        return;
    m_fitted = true;
    QTimer::singleShot(0, this, [this] { // rows come one by one
        m_recalling = true;
        fitColumns();
        m_recalling = false;
        recall();
    });
}

QList<int> DataTable::selectedRows() const
{
    QList<int> rows;
    const auto chosen = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : chosen)
        rows.append(m_proxy->mapToSource(index).row());
    return rows;
}

int DataTable::visibleRowCount() const
{
    return m_proxy->rowCount();
}

void DataTable::selectSourceRow(int row)
{
    const QModelIndex index = m_proxy->mapFromSource(m_proxy->sourceModel()->index(row, 0));
    if (index.isValid()) {
        m_view->selectRow(index.row());
        m_view->scrollTo(index);
    }
}

void DataTable::addTool(QWidget *widget)
{
    m_tools->addBeforeStretch(widget);
}

void DataTable::keepWhole(int rows)
{
    m_wholeRows = rows;
    m_filter->hide();
    m_view->ensurePolished();
    m_view->setMinimumHeight(m_view->horizontalHeader()->sizeHint().height() + rows * px(rowHeight) +
                             2 * m_view->frameWidth() + px(12));
}

void DataTable::setEmpty(EmptyState *empty)
{
    m_empty = empty;
    qobject_cast<QVBoxLayout *>(layout())->addWidget(empty, 1);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, change, this, &DataTable::showEmpty);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &DataTable::showEmpty);
    showEmpty();
}

QWidget *DataTable::firstFocus() const
{
    const bool none = m_empty != nullptr && m_empty->isVisibleTo(this);
    return none ? static_cast<QWidget *>(m_empty->findChild<QPushButton *>()) : m_view;
}

void DataTable::showEmpty()
{
    const QAbstractItemModel *source = m_proxy->sourceModel();
    const bool none = m_empty != nullptr && (source == nullptr || source->rowCount() == 0);
    if (m_empty != nullptr)
        m_empty->setVisible(none);
    m_view->setVisible(!none);
    m_filter->setVisible(!none && m_wholeRows == 0);
}

bool DataTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            copySelection();
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            m_view->currentIndex().isValid()) {
            Q_EMIT activated(m_proxy->mapToSource(m_view->currentIndex()).row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DataTable::headerMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *header = m_view->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        QAction *action = menu->addAction(m_proxy->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        const bool last = header->count() - header->hiddenSectionCount() == 1 && action->isChecked();
        action->setEnabled(!last); // a list without columns would look empty
        connect(action, &QAction::toggled, this, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            remember();
            showState();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("恢复默认列")), &QAction::triggered, this, &DataTable::restoreDefaultColumns);
    menu->popup(header->mapToGlobal(at));
}

void DataTable::restoreDefaultColumns()
{
    restoreWidths(m_view->horizontalHeader(), m_defaultHeader);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    remember();
    showState();
}

void DataTable::copySelection()
{
    QString text;
    auto *header = m_view->horizontalHeader();
    auto rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column))
                cells.append(row.siblingAtColumn(column).data().toString().simplified());
        }
        text += cells.join(QLatin1Char('\t')) % QLatin1Char('\n');
    }
    if (text.isEmpty())
        return;
    auto *mime = new QMimeData;
    mime->setText(text);
    mime->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    mime->setData(QStringLiteral(
                      "application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""),
                  QByteArrayLiteral("1"));
    QGuiApplication::clipboard()->setMimeData(mime);
    QTimer::singleShot(clipboardMs, QGuiApplication::clipboard(), [text] {
        if (QGuiApplication::clipboard()->text() == text)
            QGuiApplication::clipboard()->clear();
    });
}

void DataTable::remember()
{
    if (m_recalling || m_proxy->sourceModel() == nullptr)
        return;
    m_settings.setListState(m_listId, m_view->horizontalHeader()->saveState());
}

void DataTable::recall()
{
    m_recalling = true;
    const QByteArray state = m_settings.listState(m_listId);
    auto *header = m_view->horizontalHeader();
    // A state of another number of columns belongs to an older list.
    const int columns = header->count();
    if (!state.isEmpty() && (!restoreWidths(header, state) || header->count() != columns))
        restoreWidths(header, m_defaultHeader);
    if (header->isSortIndicatorShown() && header->sortIndicatorSection() >= 0)
        m_view->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
    m_recalling = false;
    showState();
}

void DataTable::showState()
{
    int hidden = 0;
    auto *header = m_view->horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        hidden += header->isSectionHidden(column) && !m_hiddenAtFirst.contains(column) ? 1 : 0;
    QStringList parts;
    if (!m_filter->text().trimmed().isEmpty())
        parts.append(
            tr("筛选中:%1 / %2 行").arg(m_proxy->rowCount()).arg(m_proxy->sourceModel()->rowCount()));
    if (hidden > 0)
        parts.append(tr("%n 列隐藏", nullptr, hidden));
    auto *button = static_cast<ActionButton *>(m_stateChip);
    button->setText(parts.join(tr(",")) % (parts.isEmpty() ? QString() : tr(" · 恢复默认")));
    button->setAccessibleName(tr("恢复默认列与筛选:%1").arg(m_view->accessibleName()));
    button->setVisible(!parts.isEmpty());
}

} // namespace tingyu::ui
