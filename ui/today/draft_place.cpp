// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/draft_place.h"

#include "ui/care/case_desk.h"
#include "ui/room/counselling/counselling_tab.h"
#include "ui/room/counselling/note_reading.h"
#include "ui/room/counselling/secrecy_dialog.h"
#include "ui/room/counselling/series_dialogs.h"
#include "ui/room/schedule/booking_draft.h"
#include "ui/students/document_dialog.h"
#include "ui/students/plan_dialogs.h"
#include "ui/today/page_ids.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu::ui {
namespace {

struct DraftWords
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::DraftWords)
};

/// Half-filled dialogs of the appointment book.
std::optional<DraftPlace> inSchedule(const Draft &draft)
{
    const auto place = [](const QString &words, const char *key, const QVariant &value) {
        return DraftPlace{words,
                          roomId,
                          {{QStringLiteral("tab"), QStringLiteral("schedule")}, {QLatin1String(key), value}}};
    };
    if (draft.form == QLatin1String(bookingDraft))
        return place(DraftWords::tr("填到一半的预约"), "booking", draft.personKey);
    if (draft.form == QLatin1String(walkInDraft))
        return place(DraftWords::tr("填到一半的来访登记"), "walkIn", true);
    if (draft.form == QLatin1String(waitingDraft))
        return place(DraftWords::tr("填到一半的候补"), "waiting", true);
    return std::nullopt;
}

/// Entries of the room's logs: each form has its tab and its log there.
std::optional<DraftPlace> inLogs(const Draft &draft)
{
    constexpr struct
    {
        const char *form;
        const char *tab;
        const char *log;
        const char *words;
    } forms[] = {
        {"phone-call", "logs", "phone", QT_TRANSLATE_NOOP("tingyu::ui::DraftWords", "来电登记")},
        {"mailbox-letter", "logs", "letters", QT_TRANSLATE_NOOP("tingyu::ui::DraftWords", "来信登记")},
        {"advice", "logs", "advice", QT_TRANSLATE_NOOP("tingyu::ui::DraftWords", "给学校的建议")},
        {"staff-log", "work", "staff", QT_TRANSLATE_NOOP("tingyu::ui::DraftWords", "培训、督导、会议记录")}};
    for (const auto &one : forms) {
        if (draft.form == QLatin1String(one.form))
            return DraftPlace{DraftWords::tr(one.words),
                              roomId,
                              {{QStringLiteral("tab"), QLatin1String(one.tab)},
                               {QStringLiteral("log"), QLatin1String(one.log)},
                               {QStringLiteral("entry"), draft.personKey}}};
    }
    if (draft.form != QLatin1String("group-meeting"))
        return std::nullopt;
    DraftPlace place{
        DraftWords::tr("团体活动记录"), roomId, {{QStringLiteral("tab"), QStringLiteral("groups")}}};
    if (draft.personKey.startsWith(QLatin1String("group:"))) { // of one that is not stored yet
        place.target.insert(QStringLiteral("group"), draft.personKey.section(QLatin1Char(':'), 1));
        place.target.insert(QStringLiteral("meeting"), QString());
    }
    return place;
}

PageTarget inCase(const Draft &draft, const QString &key, const QString &value)
{
    return {{QStringLiteral("case"), draft.personKey}, {key, value}};
}

/// Drafts of the counselling tab; their keys are the tab's own.
std::optional<DraftPlace> inCounselling(const Draft &draft)
{
    const auto place = [](const QString &words, const char *key, const QString &value) {
        return DraftPlace{
            words,
            QStringLiteral("appointments"),
            {{QStringLiteral("tab"), QLatin1String(counsellingTab)}, {QLatin1String(key), value}}};
    };
    if (draft.form == sessionDraftForm)
        return place(DraftWords::tr("写到一半的辅导记录"), "note", draft.personKey);
    if (draft.form == QLatin1String(addendumDraft))
        return place(DraftWords::tr("辅导记录的补充"), "note", draft.personKey);
    if (draft.form == QLatin1String(opinionNoteDraft))
        return place(DraftWords::tr("督导意见"), "note", draft.personKey);
    if (draft.form == QLatin1String(secrecyDraft))
        return place(DraftWords::tr("突破保密的记录"), "secrecy", draft.personKey);
    if (draft.form == QLatin1String(handoverDraft))
        return place(DraftWords::tr("移交单"), "list", QStringLiteral("handovers"));
    for (const char *form : {closingDraft, shareDraft, goalsDraft, reopeningDraft}) {
        if (draft.form == QLatin1String(form))
            return place(DraftWords::tr("一个辅导的目标、共享或结案"), "series", draft.personKey);
    }
    return std::nullopt;
}

} // namespace

DraftPlace placeOfDraft(const Draft &draft)
{
    for (auto place : {inCounselling(draft), inSchedule(draft), inLogs(draft)}) {
        if (place)
            return *std::move(place);
    }
    const QString itemForm = QLatin1String(itemDraft) % QLatin1Char('.');
    if (draft.form == QLatin1String(fieldsDraft)) {
        const QStringList fields = QJsonDocument::fromJson(draft.content.toUtf8()).object().keys();
        return {DraftWords::tr("个案的文字"), careId,
                inCase(draft, QStringLiteral("place"), fields.value(0))};
    }
    if (draft.form.startsWith(itemForm))
        return {
            DraftWords::tr("个案的一条记录"), careId,
            inCase(draft, QStringLiteral("place"), draft.form.mid(itemForm.size()) % QStringLiteral("[1]"))};
    if (draft.form == QLatin1String(opinionDraft))
        return {DraftWords::tr("专家意见"), careId,
                inCase(draft, QStringLiteral("part"), QStringLiteral("opinion"))};
    if (draft.form.startsWith(QLatin1String("case.")))
        return {DraftWords::tr("个案"), careId, {{QStringLiteral("case"), draft.personKey}}};
    if (draft.form == QLatin1String("duty-entry"))
        return {DraftWords::tr("值班记录"), roomId, {{QStringLiteral("tab"), QStringLiteral("duty")}}};
    if (draft.form == QLatin1String("room-rule"))
        return {DraftWords::tr("制度"), roomId, {{QStringLiteral("tab"), QStringLiteral("papers")}}};
    if (draft.form == QLatin1String("review-talk"))
        return {DraftWords::tr("复核谈话"), screeningId, {{QStringLiteral("review"), draft.personKey}}};
    if (draft.form.startsWith(QLatin1String(planDraft)))
        return {
            DraftWords::tr("一生一策方案"),
            QStringLiteral("students"),
            {{QStringLiteral("student"), draft.personKey}, {QStringLiteral("tab"), QStringLiteral("plan")}}};
    if (draft.form.startsWith(QLatin1String(documentDraft)))
        return {DraftWords::tr("学生的材料"),
                QStringLiteral("students"),
                {{QStringLiteral("student"), draft.personKey},
                 {QStringLiteral("tab"), QStringLiteral("documents")}}};
    if (draft.form.startsWith(QLatin1String("keying/")))
        return {DraftWords::tr("录入到一半的答卷"),
                screeningId,
                {{QStringLiteral("campaign"), draft.form.section(u'/', 1, 1)}}};
    return {DraftWords::tr("成长记录"),
            QStringLiteral("students"),
            {{QStringLiteral("student"), draft.personKey}, {QStringLiteral("entry"), true}}};
}

} // namespace tingyu::ui
