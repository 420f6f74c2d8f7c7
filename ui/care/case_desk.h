// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_follow_service.h"
#include "core/care/opinion.h"
#include "core/report/form_words.h"
#include "ui/shell/page_write.h"

#include <QObject>

namespace tingyu::ui {

/// What is read when a case is opened.
struct OpenCase
{
    CaseFile file;
    StudentHeader student;
    QHash<QString, FieldStamp> stamps;
    QList<Opinion> opinions;
    QHash<QString, QString> drafts; ///< form -> text, of this case and user
};

/// One open case: what all its parts show, and the one way in which they write. A write is a job on the vault
/// thread; when it is done the "saved" time moves, its undo is offered, and the case is read anew.
class CaseDesk : public QObject
{
    Q_OBJECT

public:
    CaseDesk(PageHost &host, QObject *parent);
    PageHost &host() const { return m_host; }
    QDate today() const { return m_host.clock().today(); }
    /// Words of form 12 and form 13 in the language of the window.
    const report::FormWords &words() const { return *m_words; }
    const report::FormWords &opinionWords() const { return *m_opinionWords; }

    void open(const Uid &one); ///< loaded() or failed() follows; a null uid closes
    void reload();
    const Uid &uid() const { return m_uid; }
    bool isLoaded() const { return m_loaded; }
    bool mayWrite() const { return m_loaded && m_open.file.head.state == CaseState::Open; }
    const OpenCase &now() const { return m_open; }
    const CaseContent &content() const { return m_open.file.content; }
    /// Under which the drafts of this case are kept.
    QString draftKey() const { return m_uid.toString(); }

    /// `label` names the undo. `done` hears the outcome before the case is read anew; without one a refusal
    /// is said by the window.
    void write(const QString &label, WriteJob job, WriteDone done = {});

Q_SIGNALS:
    void loaded();
    void failed(const Error &error);

private:
    PageHost &m_host;
    std::optional<report::FormWords> m_words;
    std::optional<report::FormWords> m_opinionWords;
    Uid m_uid;
    bool m_loaded = false;
    OpenCase m_open;
};

/// Forms under which the drafts of a case are kept.
inline constexpr const char *fieldsDraft = "case.fields";
inline constexpr const char *itemDraft = "case.item";
inline constexpr const char *opinionDraft = "case.opinion";

} // namespace tingyu::ui
