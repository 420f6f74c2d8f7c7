// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/care/case_desk.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Chip;
class FieldDesk;
class ItemsPanel;
class OpinionPanel;
class PagesPanel;
class PrintPanel;
class VersionsPanel;

/// One case: chips, an index of the parts of form 12 at the left, the part itself at the right. Parts are
/// made when they are shown first.
class CaseView : public QWidget
{
    Q_OBJECT

public:
    explicit CaseView(PageHost &host, QWidget *parent = nullptr);
    CaseDesk &desk() const { return *m_desk; }
    void open(const Uid &one);
    void openPart(const QString &part);
    QString part() const;
    /// {"case", "part", "field", "caret"}
    PageTarget place() const;
    void goTo(const PageTarget &place); ///< once the case is loaded
    void flush();
    bool print();
    bool addNew();
    QWidget *firstFocus() const;
    QString title() const;
    QString subtitle() const;

Q_SIGNALS:
    void loaded();
    void leaveAsked();

private:
    struct Part
    {
        QString id;
        QString iconName;
        QString title;
        QStringList sections; ///< of the form; empty for parts of our own
        QToolButton *button = nullptr;
        QWidget *page = nullptr; ///< null until shown once
        QList<ItemsPanel *> lists;
    };
    void buildHeader(QVBoxLayout *column);
    QWidget *buildIndex();
    void addPart(const char *id, const char *iconName, const QString &title, const QStringList &sections);
    QWidget *makePage(Part &part);
    void fillPage(Part &part, QVBoxLayout *column);
    void showPart(int index);
    void showAll();
    void goToPlace(const QString &place); ///< of the report
    int indexOfPart(const QString &id) const;
    int indexOfSection(const QString &section) const;
    CaseDesk *m_desk = nullptr;
    FieldDesk *m_fields = nullptr;
    QList<Part> m_parts;
    int m_current = 0;
    PageTarget m_wanted;
    QButtonGroup *m_buttons = nullptr;
    QStackedWidget *m_stack = nullptr;
    Chip *m_kind = nullptr;
    Chip *m_state = nullptr;
    QLabel *m_since = nullptr;
    ActionButton *m_print = nullptr;
    VersionsPanel *m_versions = nullptr;
    OpinionPanel *m_opinion = nullptr;
    PagesPanel *m_pages = nullptr;
    PrintPanel *m_paper = nullptr;
};

} // namespace tingyu::ui
