// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/class_panel.h"

#include "ui/widgets/palette.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int countRole = Qt::UserRole + 1;

/// The name at the left, the figure at the right in second ink.
class CountDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString count = index.data(countRole).toString();
        if (count.isEmpty())
            return;
        painter->save();
        painter->setFont(Theme::instance().font(12));
        painter->setPen(palette().secondInk);
        painter->drawText(option.rect.adjusted(0, 0, -px(12), 0), Qt::AlignRight | Qt::AlignVCenter, count);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), px(32)};
    }
};

QListWidget *plainList(QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setItemDelegate(new CountDelegate(list));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    return list;
}

} // namespace

ClassPanel::ClassPanel(QWidget *parent)
    : QWidget(parent)
    , m_classes(named(plainList(this), "studentClasses", tr("班级")))
    , m_recentBox(new QWidget(this))
{
    m_recent = named(plainList(m_recentBox), "recentStudents", tr("最近打开的学生"));
    setFixedWidth(px(208));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(12));
    column->addWidget(m_classes, 3);
    auto *below = new QVBoxLayout(m_recentBox);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(px(6));
    auto *words = label(tr("最近"), "second", m_recentBox);
    words->setBuddy(m_recent);
    below->addWidget(words);
    below->addWidget(m_recent);
    column->addWidget(m_recentBox, 2);
    m_recentBox->hide();
    connect(&Theme::instance(), &Theme::changed, this, [this] { setFixedWidth(px(208)); });
    connect(m_classes, &QListWidget::currentRowChanged, this, &ClassPanel::classChosen);
    const auto openRecent = [this](const QListWidgetItem *item) {
        const int row = m_recent->row(item);
        if (row >= 0 && row < m_students.size())
            Q_EMIT studentChosen(m_students.at(row).uid);
    };
    connect(m_recent, &QListWidget::itemActivated, this, openRecent);
    connect(m_recent, &QListWidget::itemClicked, this, openRecent);
}

void ClassPanel::setClasses(const QList<ClassCount> &classes, bool figures)
{
    const QSignalBlocker quiet(m_classes);
    const SchoolClassId before = chosen();
    m_classes->clear();
    qint64 all = 0;
    for (const ClassCount &one : classes)
        all += one.onRoll + one.onLeave;
    const auto add = [&](const QString &name, qint64 count, SchoolClassId id) {
        auto *item = new QListWidgetItem(name, m_classes);
        item->setData(Qt::UserRole, id.value());
        if (figures)
            item->setData(countRole, QLocale().toString(count));
    };
    add(figures ? tr("全校") : tr("我的班级"), all, {});
    for (const ClassCount &one : classes) {
        if (one.classId.isValid())
            add(one.classLabel, one.onRoll + one.onLeave, one.classId);
    }
    choose(before);
}

SchoolClassId ClassPanel::chosen() const
{
    const QListWidgetItem *item = m_classes->currentItem();
    return item == nullptr ? SchoolClassId() : SchoolClassId(item->data(Qt::UserRole).toLongLong());
}

void ClassPanel::choose(SchoolClassId id)
{
    for (int row = 0; row < m_classes->count(); ++row) {
        if (m_classes->item(row)->data(Qt::UserRole).toLongLong() == id.value()) {
            m_classes->setCurrentRow(row);
            return;
        }
    }
    m_classes->setCurrentRow(0);
}

void ClassPanel::setRecent(const QList<StudentHeader> &students)
{
    m_students = students;
    m_recent->clear();
    for (const StudentHeader &one : students) {
        auto *item = new QListWidgetItem(one.name, m_recent);
        item->setData(countRole, one.classLabel);
    }
    m_recentBox->setVisible(!students.isEmpty());
}

} // namespace tingyu::ui
