// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/case_desk.h"

#include "ui/care/care_words.h"
#include "ui/print/paper.h"

namespace tingyu::ui {
namespace {

Result<OpenCase> readCase(Services &services, const Uid &uid)
{
    OpenCase open;
    auto file = services.cases.show(uid);
    if (!file)
        return file.error();
    open.file = *std::move(file);
    auto student = services.students.header(open.file.head.studentUid);
    if (!student)
        return student.error();
    open.student = *std::move(student);
    auto stamps = CaseFollowService(services.workplace).fieldStamps(uid);
    if (!stamps)
        return stamps.error();
    open.stamps = *std::move(stamps);
    auto opinions = services.opinions.of(uid);
    if (!opinions)
        return opinions.error();
    open.opinions = *std::move(opinions);
    auto drafts = services.drafts.list();
    if (!drafts)
        return drafts.error();
    const QString key = uid.toString();
    for (const Draft &draft : std::as_const(*drafts)) {
        if (draft.personKey == key)
            open.drafts.insert(draft.form, draft.content);
    }
    return open;
}

std::optional<report::FormWords> wordsOf(const QString &form)
{
    auto words = report::loadWords(form, print::paperLanguage());
    Q_ASSERT(words); // compiled in
    return words ? std::optional(*std::move(words)) : std::nullopt;
}

} // namespace

CaseDesk::CaseDesk(PageHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_words(wordsOf(QStringLiteral("form12_crisis_report")))
    , m_opinionWords(wordsOf(QStringLiteral("form13_consultation_opinion")))
{
}

void CaseDesk::open(const Uid &one)
{
    m_uid = one;
    m_loaded = false;
    m_open = {};
    reload();
}

void CaseDesk::reload()
{
    if (m_uid.isNull())
        return;
    m_host.tasks().run(
        this, [uid = m_uid](Services &services) { return readCase(services, uid); },
        [this, uid = m_uid](Result<OpenCase> read) {
            if (uid != m_uid)
                return; // another case was opened meanwhile
            if (!read) {
                m_loaded = false;
                Q_EMIT failed(read.error());
                return;
            }
            m_open = *std::move(read);
            m_loaded = true;
            Q_EMIT loaded();
        });
}

void CaseDesk::write(const QString &label, WriteJob job, WriteDone done)
{
    ui::write(m_host, this, label, std::move(job),
              [this, done = std::move(done)](const Result<void> &outcome) {
                  if (done)
                      done(outcome);
                  else if (!outcome)
                      m_host.showError(outcome.error());
                  if (outcome)
                      reload();
              });
}

} // namespace tingyu::ui
