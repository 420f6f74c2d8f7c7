// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/district_service.h"
#include "ui/shell/page_tab.h"

class QLabel;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Banner;
class ListCard;

/// Our own key card and the units whose cards were checked against paper; in a district, the list of those
/// that are to report and whose card is still missing.
class UnitsTab : public PageTab
{
    Q_OBJECT

public:
    UnitsTab(PageHost &host, QWidget *parent);
    QString subtitle() const override;
    void refresh() override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;
    QString helpTask() const override;

private:
    struct Facts
    {
        exchange::KeyCard own;
        QList<exchange::EnrolledUnit> units;
        QList<exchange::ExpectedUnit> expected;
    };
    void buildOwn();
    void buildUnits();
    void buildExpected();
    void fill();
    void writeCard();
    void rotate();
    void enrol();
    void revoke();
    void readExpected();
    bool may(const Operation &operation) const { return isAllowed(operation, host().facts().session, {}); }

    Facts m_facts;
    QVBoxLayout *m_column = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_fingerprint = nullptr;
    QLabel *m_about = nullptr;
    ListCard *m_units = nullptr;
    ListCard *m_expected = nullptr; ///< null at a school
    ActionButton *m_write = nullptr;
};

} // namespace tingyu::ui
