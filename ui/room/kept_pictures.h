// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/kept_file.h"
#include "ui/room/picture_source.h"
#include "ui/shell/page.h"

#include <QWidget>

class QListWidget;
class QMimeData;
class QPushButton;

namespace tingyu::ui {

/// Pictures that are kept with a record, in its dialog. What is added or taken away here is so once the
/// record is stored with edits(); a picture is only ever shown out of memory, no file of it is made. Files
/// may be dropped on it, and a picture pasted.
class KeptPictures : public QWidget
{
    Q_OBJECT

public:
    using Read = std::function<Result<QByteArray>(Services &, const Uid &)>;

    /// `name` is the object name; the parts are "<name>.<part>". `what` names such a picture: 扫描件.
    KeptPictures(PageHost &host, const QString &name, const QString &what, Read read, QWidget *parent);
    void setPictures(const QList<KeptPicture> &pictures);
    const PictureEdits &edits() const { return m_edits; }
    /// Errc::Io "tables.no_file"; those of checkedPicture().
    Result<void> addFile(const QString &path);
    Result<void> add(const NewPicture &picture); ///< errors of checkedPicture()
    /// Those that can be taken; says of the others in refused().
    void addAll(const CarriedPictures &carried);
    int count() const; ///< with those that are added, without those taken away

Q_SIGNALS:
    void adding();                         ///< a person adds: what was refused before holds no more
    void refused(const QString &sentence); ///< one a line where there were several

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fill(int row);
    void askFile();
    void addFrom(const QMimeData &carried);
    void view();
    void remove();
    PageHost &m_host;
    QString m_what;
    Read m_read;
    QList<KeptPicture> m_pictures;
    PictureEdits m_edits; ///< what is added is listed behind those that are stored
    QListWidget *m_list = nullptr;
    QPushButton *m_view = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace tingyu::ui
