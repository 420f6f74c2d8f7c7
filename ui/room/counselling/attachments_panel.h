// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"
#include "ui/shell/page_write.h"
#include "ui/widgets/card.h"

class QListWidget;

namespace tingyu::ui {

class ActionButton;

/// Files kept with a record, inside the vault. To look at one is to export it, with a reason and on record:
/// nothing is put in clear anywhere else.
class AttachmentsPanel : public Card
{
    Q_OBJECT

public:
    explicit AttachmentsPanel(PageHost &host, QWidget *parent = nullptr);
    void show(const Uid &session, const QList<SessionAttachment> &attachments, bool mayWrite);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void remove();
    void askExport();
    void exportTo(const Uid &attachment, const QString &reason, const QString &path);
    std::optional<SessionAttachment> chosen() const;
    PageHost &m_host;
    Uid m_session;
    QList<SessionAttachment> m_attachments;
    bool m_mayWrite = false;
    QListWidget *m_list = nullptr;
    ActionButton *m_add = nullptr;
    ActionButton *m_export = nullptr;
    ActionButton *m_remove = nullptr;
};

} // namespace tingyu::ui
