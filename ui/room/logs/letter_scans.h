// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/logs/room_logs.h"
#include "ui/shell/page.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace tingyu::ui {

/// Pictures of a letter's paper, in its dialog. What is added or taken away here is so once the letter is
/// stored; a picture is only ever shown out of memory, no file of it is made.
class LetterScans : public QWidget
{
    Q_OBJECT

public:
    struct Fresh
    {
        QString name;
        QByteArray bytes;
    };

    /// `name` is the object name; the parts are "<name>.<part>".
    LetterScans(PageHost &host, const QString &name, QWidget *parent);
    void setScans(const QList<LetterScan> &scans);
    const QList<Fresh> &fresh() const { return m_fresh; }
    const QList<Uid> &dropped() const { return m_dropped; }
    /// Errc::Io "tables.no_file"; Errc::LimitExceeded "scan.too_large"; Errc::BadInput "scan.no_picture".
    Result<void> addFile(const QString &path);

Q_SIGNALS:
    void refused(const tingyu::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(int row);
    void askFile();
    void view();
    void remove();
    PageHost &m_host;
    QList<LetterScan> m_scans;
    QList<Fresh> m_fresh; ///< listed behind those that are stored
    QList<Uid> m_dropped;
    QListWidget *m_list = nullptr;
    QPushButton *m_view = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace tingyu::ui
