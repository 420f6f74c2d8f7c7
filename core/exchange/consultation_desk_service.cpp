// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/consultation_desk_service.h"

#include "core/base/text.h"
#include "core/care/case_fields.h"
#include "core/exchange/exchange_operations.h"
#include "core/report/case_report.h"
#include "core/report/document_json.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr qsizetype longestExpert = 200; // as FieldKind::Text allows

} // namespace

Result<QList<ReceivedCase>> ConsultationDeskService::cases()
{
    if (auto allowed = m_place.allow(op::consultationView); !allowed)
        return allowed.error();
    return ConsultationRepository(m_place.db()).cases();
}

Result<QHash<EnrolledUnitId, QString>> ConsultationDeskService::units()
{
    if (auto allowed = m_place.allow(op::consultationView); !allowed)
        return allowed.error();
    auto units = UnitRepository(m_place.db()).list();
    if (!units)
        return units.error();
    QHash<EnrolledUnitId, QString> names;
    for (const EnrolledUnit &unit : std::as_const(*units))
        names.insert(unit.id, unit.card.name);
    return names;
}

Result<ConsultationDeskService::OpenCase> ConsultationDeskService::open(const Uid &uid)
{
    const ObjectRef object{QStringLiteral("exchange_case"), uid};
    if (auto viewed = m_place.viewed(op::consultationView, object); !viewed)
        return viewed.error();
    ConsultationRepository repository(m_place.db());
    auto one = repository.caseByUid(uid);
    if (!one)
        return one.error();
    if (!*one)
        return fail(Errc::NotFound, "consultation.unknown");
    auto units = UnitRepository(m_place.db()).list();
    auto document = report::documentFromJson((*one)->document);
    auto last = repository.lastReply((*one)->id);
    if (!units || !document || !last)
        return !units ? units.error() : !document ? document.error() : last.error();
    auto pages = repository.pages((*one)->id);
    if (!pages)
        return pages.error();
    OpenCase open{**one, {}, *std::move(document), {}, *std::move(pages), {}};
    for (const EnrolledUnit &unit : std::as_const(*units)) {
        if (unit.id == open.head.unit)
            open.unit = unit.card.name;
    }
    for (const report::Block &block : std::as_const(open.document.blocks)) {
        if (const auto *questions = std::get_if<report::Questions>(&block))
            open.questions += questions->items;
    }
    if (!last->isEmpty()) {
        auto reply = replyOf(*last);
        if (!reply)
            return reply.error();
        open.last = *std::move(reply);
    }
    return open;
}

report::Document ConsultationDeskService::withPages(const OpenCase &open)
{
    report::Document document = open.document;
    QList<report::PagePicture> pictures;
    for (const TravellingPage &page : open.pages)
        pictures.append({report::pageCaption(static_cast<int>(pictures.size()) + 1, page.title), page.bytes});
    report::appendPictures(&document, pictures);
    return document;
}

Result<report::Printed> ConsultationDeskService::print(const Uid &uid, const report::PrintOrder &order,
                                                       bool record)
{
    auto opened = open(uid);
    if (!opened)
        return opened.error();
    report::Printed printed{report::copyOf(withPages(*opened), 1), 0};
    printed.document.frame.copies = order.copies;
    if (!record)
        return printed;
    auto serial = report::recordPrint(m_place, op::consultationView, consultationStream,
                                      {QStringLiteral("exchange_case"), uid}, order);
    if (!serial)
        return serial.error();
    printed.serial = *serial;
    return printed;
}

Result<SentFile> ConsultationDeskService::reply(const Uid &uid, const QString &expert,
                                                const QList<OpinionPart> &parts, const QByteArray &to,
                                                const QString &path, const Progress &progress)
{
    const ObjectRef object{QStringLiteral("exchange_case"), uid};
    if (auto allowed = m_place.allow(op::consultationReply, {}, object); !allowed)
        return allowed.error();
    auto opened = open(uid);
    if (!opened)
        return opened.error();
    TravellingReply reply{
        opened->head.ref, opened->head.version, text::tidy(expert), m_place.clock().today(), {}};
    if (reply.expert.isEmpty() || reply.expert.size() > longestExpert)
        return fail(Errc::BadInput, "reply.expert");
    for (OpinionPart part : parts) {
        part.text = text::prose(part.text);
        const bool isAsked = !part.code.startsWith(QLatin1String("question.")) ||
                             std::any_of(opened->questions.cbegin(), opened->questions.cend(),
                                         [&part](const report::Question &one) {
                                             return one.number == part.code.mid(9).toInt();
                                         });
        if (!isOpinionField(part.code) || !isAsked)
            return fail(Errc::BadInput, "reply.code", {part.code});
        if (!part.text.trimmed().isEmpty())
            reply.parts.append(part);
    }
    if (reply.parts.isEmpty())
        return fail(Errc::BadInput, "reply.empty");
    const QList<StreamRow> rows = rowsOfReply(reply);
    if (auto whole = replyOf(rows); !whole)
        return whole.error();
    auto units = UnitRepository(m_place.db()).list();
    if (!units)
        return units.error();
    const auto unit = std::find_if(units->cbegin(), units->cend(), [&opened](const EnrolledUnit &its) {
        return its.id == opened->head.unit;
    });
    if (unit == units->cend() || !unit->isReachable())
        return fail(Errc::Denied, "unit.not_reachable");
    if (!to.isEmpty() && to != unit->card.id())
        return fail(Errc::BadInput, "reply.to");
    const int number = opened->head.replyNumber + 1;
    const Parcel parcel{op::consultationReply,
                        container::Type::Reply,
                        {*unit},
                        replyStream,
                        keyIdText(reply.ref),
                        Level::Pseudonyms,
                        replyStream,
                        {rows, 0},
                        [&](Change &change) -> Result<void> {
                            return ConsultationRepository::addReply(change, opened->head.id, number, reply);
                        }};
    return PackageSender(m_place).write(parcel, path, progress);
}

} // namespace tingyu::exchange
