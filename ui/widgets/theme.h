// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QWidget;

namespace tingyu::ui {

enum class ThemeChoice
{
    System,
    Light,
    Dark
};

struct Appearance
{
    ThemeChoice theme = ThemeChoice::System;
    double points = 10.5; ///< text size, 9 to 16 pt; everything else grows with it
    bool operator==(const Appearance &) const = default;
};

inline constexpr double smallestPoints = 9.0;
inline constexpr double defaultPoints = 10.5; // 五号
inline constexpr double largestPoints = 16.0;

/// The one look of the program: palette, font and stylesheet, made from an Appearance. One per application.
class Theme : public QObject
{
    Q_OBJECT

public:
    static Theme &instance();
    /// Sets style, palette, font and stylesheet of the application. Cheap when nothing differs.
    void apply(const Appearance &appearance);
    /// Gives a top-level window (and every dialog whose parent it is) the stylesheet, now and after each
    /// change. Not set on the application: there Qt keeps rules of widgets that were never shown past their
    /// deletion and reaches for them at the next change.
    void dress(QWidget *window);
    QString sheet() const; ///< the stylesheet filled in
    const Appearance &appearance() const { return m_appearance; }
    /// A length of the 4 px grid at the text size in force.
    int px(double atDefaultSize) const;
    /// A font size in points for a size given in px at the default text size (look.md: text 14 = 10.5 pt).
    double pt(double pxAtDefaultSize) const;
    QFont font(double pxAtDefaultSize, bool semiBold = false) const;
    /// How the desktop's own darkness is learned; tests give theirs. Asked at once.
    void setSystemProbe(std::function<bool()> isDark);
    /// The desktop may have changed its colours: follows them when that is what the person chose.
    void askSystem();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Theme(QObject *parent);
    void rebuild();
    std::function<bool()> m_isSystemDark;
    bool m_systemIsDark = false;
    bool m_asking = false;
    bool m_applied = false;
    bool m_styled = false;
    Appearance m_appearance;
    QList<QPointer<QWidget>> m_windows;
};

/// Short for Theme::instance().px().
int px(double atDefaultSize);

/// Sets the names every interactive widget needs: a stable one for code and tests, one for the screen reader.
template<class W>
W *named(W *widget, const char *objectName, const QString &accessibleName)
{
    widget->setObjectName(QString::fromLatin1(objectName));
    widget->setAccessibleName(accessibleName);
    return widget;
}

/// Gives a label or a button its role in the stylesheet ("cardTitle", "caption" …) and re-polishes it.
void setRole(QWidget *widget, const char *property, const QVariant &value);

} // namespace tingyu::ui
