// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/consultation_desk_service.h"
#include "ui/shell/page_tab.h"

#include <QImage>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QStackedWidget;
class QVBoxLayout;

namespace tingyu::ui {

class Banner;
class DraftKeeper;
class ListCard;
class PreviewWidget;

/// The office's desk: cases that came, one of them beside the form of its answer. What is half written is
/// kept.
class ConsultationTab : public PageTab
{
    Q_OBJECT

public:
    ConsultationTab(PageHost &host, QWidget *parent);
    QString subtitle() const override;
    void refresh() override;
    /// {"case": uid}
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    void flush() override;
    QWidget *firstFocus() override;
    bool print() override;
    QString helpTask() const override;

private:
    struct Facts
    {
        QList<exchange::ReceivedCase> cases;
        QHash<EnrolledUnitId, QString> names;
    };
    using OpenCase = exchange::ConsultationDeskService::OpenCase;
    struct Shown
    {
        OpenCase open;
        QString draft;
        QList<QImage> small; ///< of its pages
    };
    QWidget *buildList();
    QWidget *buildCase();
    void fill();
    void showCase(const Uid &uid);
    void showList();
    void fillCase(const Shown &shown);
    void fillForm(const Shown &shown);
    void fillPages(const Shown &shown);
    void viewPage();
    void addField(const QString &code, const QString &words, int lines);
    QList<OpinionPart> typed() const;
    QString draft() const;
    void send();

    Facts m_facts;
    std::optional<OpenCase> m_open;
    QStackedWidget *m_stack = nullptr;
    ListCard *m_list = nullptr;
    QLabel *m_title = nullptr;
    Banner *m_banner = nullptr;
    PreviewWidget *m_preview = nullptr;
    QListWidget *m_pages = nullptr;
    QWidget *m_form = nullptr;
    QVBoxLayout *m_fields = nullptr;
    QLineEdit *m_expert = nullptr;
    QList<std::pair<QString, QPlainTextEdit *>> m_edits; ///< code of form 13 and its editor
    DraftKeeper *m_drafts = nullptr;
};

} // namespace tingyu::ui
