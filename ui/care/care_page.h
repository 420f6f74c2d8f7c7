// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QStackedWidget;

namespace tingyu::ui {

class CaseListView;
class CaseView;
class OpenCaseView;

/// Cases: the list, the opening of one, and one case.
class CarePage : public Page
{
    Q_OBJECT

public:
    explicit CarePage(PageHost &host);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    /// {"case": uid, "part", "field", "caret"} one case; {"openFor": student uid, "reason"} a new one, an
    /// empty uid to be chosen; {"list": open, closed or all}.
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    QString helpTask() const override;
    void flush() override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;

private:
    void showList();
    void showCase(const Uid &one, const PageTarget &place = {});
    void beginNew(const Uid &student = {}, const QString &reason = {});
    QStackedWidget *m_stack = nullptr;
    CaseListView *m_list = nullptr;
    OpenCaseView *m_new = nullptr;
    CaseView *m_case = nullptr;
};

void registerCare(PageRegistry &registry);

} // namespace tingyu::ui
