// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/palette.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace tingyu::ui {
namespace {

QPalette widgetPalette(const Palette &p)
{
    QPalette palette;
    palette.setColor(QPalette::Window, p.background);
    palette.setColor(QPalette::WindowText, p.ink);
    palette.setColor(QPalette::Base, p.surface);
    palette.setColor(QPalette::AlternateBase, p.background);
    palette.setColor(QPalette::Text, p.ink);
    palette.setColor(QPalette::Button, p.surface);
    palette.setColor(QPalette::ButtonText, p.ink);
    palette.setColor(QPalette::BrightText, p.crimson);
    palette.setColor(QPalette::ToolTipBase, p.surface);
    palette.setColor(QPalette::ToolTipText, p.ink);
    palette.setColor(QPalette::PlaceholderText, p.secondInk);
    palette.setColor(QPalette::Highlight, p.primary);
    palette.setColor(QPalette::HighlightedText, p.onPrimary);
    palette.setColor(QPalette::Link, p.primary);
    palette.setColor(QPalette::LinkVisited, p.primary);
    palette.setColor(QPalette::Mid, p.line);
    palette.setColor(QPalette::Light, p.surface);
    palette.setColor(QPalette::Dark, p.line);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, p.faintInk);
    return palette;
}

QString colourOf(const Palette &p, const QString &token)
{
    static const std::pair<const char *, QColor Palette::*> table[] = {
        {"background", &Palette::background},
        {"surface", &Palette::surface},
        {"ink", &Palette::ink},
        {"secondInk", &Palette::secondInk},
        {"faintInk", &Palette::faintInk},
        {"line", &Palette::line},
        {"primary", &Palette::primary},
        {"primarySoft", &Palette::primarySoft},
        {"primaryStrong", &Palette::primaryStrong},
        {"onPrimary", &Palette::onPrimary},
        {"blue", &Palette::blue},
        {"blueSoft", &Palette::blueSoft},
        {"amber", &Palette::amber},
        {"amberSoft", &Palette::amberSoft},
        {"orange", &Palette::orange},
        {"orangeSoft", &Palette::orangeSoft},
        {"crimson", &Palette::crimson},
        {"crimsonSoft", &Palette::crimsonSoft},
        {"rail", &Palette::rail},
        {"railInk", &Palette::railInk},
        {"focusOnPrimary", &Palette::ink},
    };
    for (const auto &[name, member] : table) {
        if (token == QLatin1String(name))
            return (p.*member).name();
    }
    const QString shade = p.dark ? QStringLiteral("dark") : QStringLiteral("light");
    if (token == QLatin1String("checkOnPrimary"))
        return QStringLiteral(":/icons/fixed-check-%1.svg").arg(shade);
    if (token == QLatin1String("arrowDown"))
        return QStringLiteral(":/icons/fixed-down-%1.svg").arg(shade);
    Q_ASSERT_X(false, "tingyu.qss", qPrintable(token));
    return {};
}

QString fillIn(const QString &sheet, const Palette &p, const Theme &theme)
{
    static const QRegularExpression token(QStringLiteral("@([A-Za-z]+)|#\\((\\d+)\\)|&\\((\\d+)\\)"));
    QString filled;
    filled.reserve(sheet.size());
    qsizetype at = 0;
    for (auto match = token.globalMatch(sheet); match.hasNext();) {
        const auto hit = match.next();
        filled += QStringView(sheet).mid(at, hit.capturedStart() - at);
        if (hit.hasCaptured(1))
            filled += colourOf(p, hit.captured(1));
        else if (hit.hasCaptured(2))
            filled += QString::number(theme.px(hit.captured(2).toInt()));
        else
            filled += QString::number(theme.pt(hit.captured(3).toInt()), 'f', 2);
        at = hit.capturedEnd();
    }
    return filled + QStringView(sheet).mid(at);
}

/// Our own palette hides the desktop's; taken off for a moment, it shows.
bool isDesktopDark()
{
    const QPalette own = QApplication::palette();
    QApplication::setPalette(QPalette());
    const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setPalette(own);
    return dark;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_isSystemDark(isDesktopDark)
    , m_systemIsDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    parent->installEventFilter(this);
}

void Theme::setSystemProbe(std::function<bool()> isDark)
{
    m_isSystemDark = isDark ? std::move(isDark) : isDesktopDark;
    askSystem();
}

void Theme::askSystem()
{
    if (m_asking || !m_applied)
        return;
    m_asking = true; // taking the palette off sends the events that lead here
    const bool dark = m_isSystemDark();
    m_asking = false;
    if (dark == m_systemIsDark)
        return;
    m_systemIsDark = dark;
    if (m_appearance.theme == ThemeChoice::System)
        rebuild();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Sent to each window when the desktop changes; one question for all of them.
    if (event->type() == QEvent::ThemeChange && !m_asking && watched->isWindowType())
        QMetaObject::invokeMethod(this, &Theme::askSystem, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

Theme &Theme::instance()
{
    static Theme *theme = new Theme(QCoreApplication::instance());
    return *theme;
}

void Theme::apply(const Appearance &appearance)
{
    Appearance wanted = appearance;
    wanted.points = std::clamp(wanted.points, smallestPoints, largestPoints);
    if (m_applied && wanted == m_appearance)
        return;
    m_appearance = wanted;
    m_applied = true;
    rebuild();
}

void Theme::rebuild()
{
    const bool dark = m_appearance.theme == ThemeChoice::Dark ||
                      (m_appearance.theme == ThemeChoice::System && m_systemIsDark);
    setPalette(dark ? Palette::darkOne() : Palette::light());
    if (!m_styled)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    m_styled = true;
    QApplication::setPalette(widgetPalette(palette()));
    QApplication::setFont(font(14));
    const QString filled = sheet();
    m_windows.removeAll(QPointer<QWidget>());
    for (const QPointer<QWidget> &window : std::as_const(m_windows))
        window->setStyleSheet(filled);
    Q_EMIT changed();
}

void Theme::dress(QWidget *window)
{
    m_windows.append(window);
    window->setStyleSheet(sheet());
}

QString Theme::sheet() const
{
    QFile file(QStringLiteral(":/styles/tingyu.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fillIn(QString::fromUtf8(file.readAll()), palette(), *this);
}

int Theme::px(double atDefaultSize) const
{
    return static_cast<int>(std::lround(atDefaultSize * m_appearance.points / defaultPoints));
}

double Theme::pt(double pxAtDefaultSize) const
{
    return pxAtDefaultSize * 0.75 * m_appearance.points / defaultPoints;
}

QFont Theme::font(double pxAtDefaultSize, bool semiBold) const
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("WenQuanYi Micro Hei"),
                      QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Droid Sans Fallback")});
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(pt(pxAtDefaultSize));
    font.setWeight(semiBold ? QFont::Bold : QFont::Normal);
    return font;
}

int px(double atDefaultSize)
{
    return Theme::instance().px(atDefaultSize);
}

void setRole(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace tingyu::ui
