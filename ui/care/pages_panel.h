// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_page_service.h"
#include "ui/care/case_desk.h"
#include "ui/widgets/card.h"

#include <QImage>

class QComboBox;
class QLabel;
class QListWidget;

namespace tingyu::ui {

class ActionButton;
class Banner;

/// Pictures of the pages of a case's attachments: added from a file or dropped here, covered, looked at.
/// Pictures are only ever shown out of memory.
class PagesPanel : public Card
{
    Q_OBJECT

public:
    PagesPanel(CaseDesk &desk, QWidget *parent);
    void refill(); ///< what the case holds now
    void addFile(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Shown
    {
        CasePage page;
        QImage small;
    };
    void fill(const QList<Shown> &shown);
    void fillAttachments();
    void enable();
    void askFile();
    void cover();
    void view(bool isCovered);
    void remove();
    void refuse(const Error &error);
    const CasePage *chosen() const;

    CaseDesk &m_desk;
    QList<CasePage> m_pages;
    QComboBox *m_attachment = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_hint = nullptr;
    Banner *m_banner = nullptr;
    QWidget *m_adding = nullptr;
    ActionButton *m_cover = nullptr;
    ActionButton *m_view = nullptr;
    ActionButton *m_viewCovered = nullptr;
    ActionButton *m_remove = nullptr;
};

} // namespace tingyu::ui
