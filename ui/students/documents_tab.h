// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_document.h"
#include "ui/room/picture_source.h"
#include "ui/students/file_tab.h"

#include <QImage>

class QLabel;
class QListWidget;
class QMimeData;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Banner;
class Card;
class EmptyState;

/// 材料: letters, scans, hospital papers, drawings of one student. Pictures are only ever shown out of
/// memory; files may be dropped here and a picture pasted.
class DocumentsTab : public FileTab
{
    Q_OBJECT

public:
    DocumentsTab(FileDesk &desk, QWidget *parent);
    void show(const StudentFile &file) override;
    QWidget *firstFocus() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildButtons();
    void read();
    void fill(const QList<StudentDocument> &documents);
    void readSmall(); ///< the next small picture that is missing; then the one after it
    void add(const CarriedPictures &pages = {});
    void addFrom(const QMimeData &carried);
    void view();
    void edit();
    void print();
    void remove();
    const StudentDocument *chosen() const;
    std::function<void()> again();

    Uid m_student;
    QList<StudentDocument> m_documents;
    QHash<Uid, QImage> m_small; ///< by the first page; null: it cannot be shown
    bool m_readingSmall = false;
    EmptyState *m_empty = nullptr;
    Card *m_card = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_hint = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace tingyu::ui
