// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"

#include <QWidget>

class QLineEdit;

namespace tingyu::ui {

class Banner;
class SegmentedChoice;

/// The risk check of form 3: five lines, each no, unclear or yes, with words. What is not answered is not
/// asked, and stays out of the record.
class RiskPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RiskPanel(QWidget *parent = nullptr);
    RiskCheck risk() const;
    void setRisk(const RiskCheck &risk); ///< no signal
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed();
    void finished(); ///< Ctrl+Enter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMeaning();
    struct Line
    {
        QString item;
        SegmentedChoice *answer = nullptr;
        QLineEdit *words = nullptr;
    };
    QList<Line> m_lines;
    Banner *m_banner = nullptr;
};

} // namespace tingyu::ui
