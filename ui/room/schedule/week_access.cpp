// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/week_access.h"

#include "ui/room/schedule/week_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

namespace tingyu::ui {
namespace {

constexpr int cellChild = 0; // the entries follow

/// The cell under the cursor, or an entry. It is known by its place, which may name another entry after the
/// next reading; what is gone is not valid.
class WeekChild : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    WeekChild(WeekView *view, int index) : m_view(view), m_index(index) {}

    bool isValid() const override
    {
        return m_view != nullptr && m_index <= static_cast<int>(m_view->pieces().size());
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override
    {
        return m_view != nullptr ? m_view->window()->windowHandle() : nullptr;
    }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::Button; }
    QString text(QAccessible::Text which) const override
    {
        if (which != QAccessible::Name || !isValid())
            return {};
        return isCell() ? m_view->spokenCell() : m_view->spokenPiece(m_index - 1);
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = isCell() ? m_view->cellBox() : m_view->pieceBox(m_index - 1);
        return {m_view->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        const bool here = isCell() ? m_view->currentPiece() < 0 : m_view->currentPiece() == m_index - 1;
        state.focused = here && m_view->hasFocus();
        state.selected = here;
        state.invisible = !m_view->isVisible();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid() || name != pressAction())
            return;
        // Later: whoever asks is not kept waiting for the dialog.
        QMetaObject::invokeMethod(
            m_view,
            [view = m_view, index = m_index] {
                if (index == cellChild)
                    view->openCell();
                else if (index <= view->pieces().size())
                    view->openPiece(index - 1);
            },
            Qt::QueuedConnection);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    bool isCell() const { return m_index == cellChild; }
    QPointer<WeekView> m_view;
    int m_index = 0;
};

class WeekAccess : public QAccessibleWidget
{
public:
    explicit WeekAccess(WeekView *view) : QAccessibleWidget(view, QAccessible::Grouping), m_view(view) {}
    ~WeekAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
    }
    WeekAccess(const WeekAccess &) = delete;
    WeekAccess &operator=(const WeekAccess &) = delete;

    int childCount() const override { return static_cast<int>(m_view->pieces().size()) + 1; }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_ids.size() <= index) {
            auto *made = new WeekChild(m_view, static_cast<int>(m_ids.size()));
            m_ids.append(QAccessible::registerAccessibleInterface(made));
        }
        return QAccessible::accessibleInterface(m_ids.at(index));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; i < m_ids.size(); ++i) {
            if (QAccessible::accessibleInterface(m_ids.at(i)) == child)
                return i;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 1; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->currentPiece() + 1) : nullptr;
    }

private:
    WeekView *m_view = nullptr;
    mutable QList<QAccessible::Id> m_ids; // made when first asked for
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *view = qobject_cast<WeekView *>(object);
    return view != nullptr ? new WeekAccess(view) : nullptr;
}

} // namespace

void installWeekAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(installed)
}

void tellWeekFocus(WeekView &view)
{
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(view.currentPiece() + 1);
    QAccessible::updateAccessibility(&event);
}

} // namespace tingyu::ui
