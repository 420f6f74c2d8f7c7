// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/receive_service.h"

#include "core/care/case_repository.h"
#include "core/exchange/consultation_repository.h"
#include "core/exchange/down_repository.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/file_handover_repository.h"
#include "core/exchange/merged_rows.h"
#include "core/exchange/result_rows.h"
#include "core/exchange/staged_file.h"
#include "core/exchange/streams.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace tingyu::exchange {
namespace {

std::pair<QByteArray, Delivery> saidFrom(const QJsonObject &row)
{
    const auto day = [&row](const char *name) {
        return QDate::fromString(row.value(QLatin1String(name)).toString(), Qt::ISODate);
    };
    return {QByteArray::fromHex(row.value(QLatin1String("item")).toString().toLatin1()),
            {{}, day("came"), day("read"), day("acted")}};
}

Receipt receiptFrom(const QJsonObject &row)
{
    const auto bytes = [&row](const char *name) {
        return QByteArray::fromHex(row.value(QLatin1String(name)).toString().toLatin1());
    };
    const QString outcome = row.value(QLatin1String("outcome")).toString();
    return {bytes("package"), bytes("hash"), outcome == noOutcome ? QString() : outcome,
            row.value(QLatin1String("reason")).toString()};
}

void countRows(const QByteArray &before, const QByteArray &after, FileVerdict *verdict)
{
    QHash<QByteArray, int> old;
    const QList<QByteArray> oldLines = before.split('\n');
    for (const QByteArray &line : oldLines) {
        if (!line.isEmpty())
            ++old[line];
    }
    const bool wasEmpty = old.isEmpty();
    const QList<QByteArray> lines = after.split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        int &left = old[line];
        ++(left > 0 ? verdict->unchanged : wasEmpty ? verdict->added : verdict->replaced);
        left = std::max(left - 1, 0);
    }
}

} // namespace

struct ReceiveService::Read
{
    EnrolledUnit unit;
    Manifest manifest;
    QByteArray packageId;
    QByteArray hash;
    QByteArray lines;
    QList<Receipt> receipts;
    QList<std::pair<QByteArray, Delivery>> said; ///< of items that we sent down
    DownItem item;                               ///< that came down
    QList<TravellingCase> cases;                 ///< of a consultation
    qint64 pageBytes = 0;                        ///< of its pictures, as they are written in the package
    TravellingReply reply;                       ///< of an answer
    std::optional<TravellingFile> file;          ///< of a student who comes to us
    QSet<QString> scales;                        ///< that its figures are of
    std::optional<Consultation> asked;           ///< what it answers

    SeenPackage seen(Seen verdict) const
    {
        return {unit.id, hash, manifest.stream, manifest.period, {manifest.epoch, manifest.seq}, verdict,
                false,   {}};
    }
};

QString verdictCode(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
        return QStringLiteral("accepted");
    case Verdict::Duplicate:
        return QStringLiteral("duplicate");
    case Verdict::Older:
        return QStringLiteral("older");
    case Verdict::Quarantined:
        return QStringLiteral("quarantined");
    case Verdict::Waiting:
        return QStringLiteral("waiting");
    case Verdict::Rejected:
    case Verdict::Elsewhere:
        return QStringLiteral("rejected");
    }
    return {};
}

/// How far a number is from the latest one of its epoch.
qint64 ReceiveService::aheadOf(const std::optional<ReceivedPackage> &latest, const PackageNumber &number)
{
    return number.seq - (latest && latest->number.epoch == number.epoch ? latest->number.seq : 0);
}

/// Against what came before from this unit: known already, older, a fork, too far ahead, or the next one.
Result<void> ReceiveService::judge(const Read &read, FileVerdict *verdict)
{
    PackageRepository packages(m_place.db());
    const SeenPackage wanted = read.seen(Seen::Accepted);
    auto seen = packages.seen(read.hash);
    auto sameNumber = packages.seenNumber(wanted);
    auto latest = packages.received(read.unit.id, wanted.stream, wanted.period);
    if (!seen || !sameNumber || !latest)
        return !seen ? seen.error() : !sameNumber ? sameNumber.error() : latest.error();

    const auto say = [&](Verdict what, const Error &why) {
        verdict->verdict = what;
        verdict->reason = why;
    };
    // A file goes in a stream of its own: people know it by the number on its list.
    const QString seq = QString::number(read.file ? read.file->head.number : wanted.number.seq);
    const PackageNumber last = *latest ? (*latest)->number : PackageNumber{wanted.number.epoch, 0};
    const QString lastSeq = QString::number(last.seq);
    const bool isNext = last.epoch == wanted.number.epoch && wanted.number.seq == last.seq + 1;
    const qint64 ahead = aheadOf(*latest, wanted.number);
    if (*seen && (*seen)->verdict != Seen::Quarantined)
        say(Verdict::Duplicate, fail(Errc::Conflict, "verdict.duplicate", {seq}));
    else if (*sameNumber || (*latest && isNext && read.manifest.previousHash != (*latest)->hash))
        say(Verdict::Quarantined, fail(Errc::Conflict, "verdict.fork", {seq}));
    else if (wanted.number < last)
        say(Verdict::Older, fail(Errc::Conflict, "verdict.older", {seq, lastSeq}));
    else if (ahead > furthestJump && !(*seen && (*seen)->allowed))
        say(Verdict::Quarantined, fail(Errc::Conflict, "verdict.jump", {seq, lastSeq}));
    else if (ahead > 1)
        say(Verdict::Accepted, fail(Errc::Conflict, "verdict.gaps", {seq, QString::number(ahead - 1)}));
    else
        say(Verdict::Accepted, fail(Errc::Conflict, "verdict.accepted", {seq}));
    if (verdict->verdict == Verdict::Accepted && wanted.stream == replyStream && !read.asked)
        say(Verdict::Quarantined, fail(Errc::NotFound, "verdict.unknown_case", {seq}));
    if (verdict->verdict == Verdict::Accepted && read.file)
        verdict->reason = fail(Errc::Conflict, "verdict.handover", {seq});
    if (verdict->verdict == Verdict::Accepted)
        countRows(*latest ? (*latest)->lines : QByteArray(), read.lines, verdict);
    return {};
}

/// A picture that came is somebody else's bytes: what is kept is made of what it shows.
Result<void> ReceiveService::readPages(QList<TravellingCase> *cases)
{
    for (TravellingCase &one : *cases) {
        for (qsizetype i = 0; i < one.pages.size(); ++i) {
            const Error why = fail(Errc::BadInput, "consultation.page", {QString::number(i + 1)});
            if (m_pictures == nullptr)
                return why;
            auto fresh = m_pictures->fresh(one.pages.at(i).bytes, {}, PictureReencoder::Origin::Package);
            if (!fresh)
                return why;
            one.pages[i].bytes = std::move(fresh->bytes);
        }
    }
    return {};
}

/// What a consultation, an answer or something sent down says, read before anything is judged by it.
Result<void> ReceiveService::readPurpose(Read *read)
{
    if (read->manifest.stream == consultationStream) {
        auto cases = casesOf(rowsOf(read->lines));
        if (!cases)
            return cases.error();
        read->cases = *std::move(cases);
        if (auto fresh = readPages(&read->cases); !fresh)
            return fresh;
        const bool isNamed =
            std::any_of(read->cases.cbegin(), read->cases.cend(),
                        [](const TravellingCase &one) { return one.level == Level::Identified; });
        if (isNamed != (read->manifest.level == Level::Identified))
            return fail(Errc::BadInput, "consultation.rows");
    } else if (read->manifest.stream == unitsStream) {
        if (read->unit.card.kind != UnitKind::District) // a school has no units to tell of
            return fail(Errc::Denied, "stream.sender");
    } else if (read->manifest.stream == downStream || read->manifest.stream == alertStream) {
        if (read->unit.card.kind != UnitKind::District) // nothing goes sideways
            return fail(Errc::Denied, "down.sender");
        auto item = itemOf(rowsOf(read->lines), read->manifest.stream == alertStream);
        if (!item)
            return item.error();
        if (keyIdText(item->ref) != read->manifest.period)
            return fail(Errc::BadInput, "down.rows");
        read->item = *std::move(item);
        read->item.from = read->unit.id;
    } else if (read->manifest.stream == handoverStream) {
        return readHandover(read);
    } else if (read->manifest.stream == replyStream) {
        auto reply = replyOf(rowsOf(read->lines));
        if (!reply)
            return reply.error();
        read->reply = *std::move(reply);
        if (keyIdText(read->reply.ref) != read->manifest.period)
            return fail(Errc::BadInput, "consultation.rows");
        auto asked = ConsultationRepository(m_place.db()).byRef(read->unit.id, read->reply.ref);
        if (!asked)
            return asked.error();
        if (*asked) { // an answer to a version that we never sealed is to nothing of ours
            auto version = CaseRepository(m_place.db()).version((*asked)->caseId, read->reply.version);
            if (!version)
                return version.error();
            if (*version)
                read->asked = *asked;
        }
    }
    return {};
}

/// From school to school, once each: nobody else has a student's file to hand over.
Result<void> ReceiveService::readHandover(Read *read)
{
    auto own = UnitRepository(m_place.db()).ownCard();
    if (!own)
        return own.error();
    if (read->unit.card.kind != UnitKind::School || own->kind != UnitKind::School)
        return fail(Errc::Denied, "handover.sender");
    auto file = fileOf(rowsOf(read->lines));
    if (!file)
        return file.error();
    if (keyIdText(file->head.ref) != read->manifest.period)
        return fail(Errc::BadInput, "handover.rows");
    auto known = FileHandoverRepository(m_place.db()).cameByRef(read->unit.id, file->head.ref);
    if (!known)
        return known.error();
    if (*known && (*known)->hash != read->hash)
        return fail(Errc::Conflict, "handover.twice", {QString::number(file->head.number)});
    file->head.isOurs = false;
    file->head.unit = read->unit.id;
    file->head.packageId = read->packageId;
    file->head.hash = read->hash;
    read->file = *std::move(file);
    return {};
}

/// The answer joins those of its case and nothing else: beside the others, with its revision.
Result<void> ReceiveService::attachReply(Change &change, const Read &read)
{
    Opinion opinion;
    opinion.version = read.reply.version;
    opinion.receivedOn = m_place.clock().today();
    opinion.receivedWay = read.reply.expert % QStringLiteral(" #") % QString::number(read.manifest.seq);
    auto row = CaseRepository::addOpinion(change, read.asked->caseId, opinion, m_place.session().userId);
    if (!row)
        return row.error();
    for (const OpinionPart &part : read.reply.parts) {
        if (auto added = CaseRepository::addPart(change, read.asked->caseId, CaseItemId(row->id), part);
            !added)
            return added.error();
    }
    return ConsultationRepository::setReplied(change, read.asked->id, static_cast<int>(read.manifest.seq));
}

Result<void> ReceiveService::store(const Read &read, const FileVerdict &verdict)
{
    return m_place.change(op::exchangeReceive, [&](Change &change) -> Result<void> {
        PackageRepository packages(m_place.db());
        change.mention({QStringLiteral("exchange_unit"), read.unit.uid},
                       read.manifest.stream % u':' % read.manifest.period % u':' %
                           QString::number(read.manifest.seq));
        const Seen seen = verdict.verdict == Verdict::Accepted ? Seen::Accepted
                          : verdict.verdict == Verdict::Older  ? Seen::Older
                                                               : Seen::Quarantined;
        if (auto kept = packages.setSeen(change, read.seen(seen)); !kept)
            return kept;
        // Of an older package too: what it holds may be in no later one.
        if (!read.cases.isEmpty() && seen != Seen::Quarantined) {
            const CasesCame came{read.unit.id,
                                 read.manifest.period,
                                 {read.manifest.epoch, read.manifest.seq},
                                 read.manifest.purpose};
            if (auto kept = ConsultationRepository(m_place.db()).setCases(change, came, read.cases); !kept)
                return kept;
        }
        if (seen != Seen::Accepted)
            return {};
        for (auto [ref, said] : read.said) {
            said.unit = read.unit.id;
            if (auto kept = DownRepository(m_place.db()).setSaid(change, ref, said); !kept)
                return kept;
        }
        for (const Receipt &receipt : read.receipts) {
            if (auto marked = packages.markReceipted(change, read.unit.id, receipt); !marked)
                return marked.error();
        }
        if (!read.item.ref.isEmpty()) {
            if (auto kept = DownRepository(m_place.db()).setCame(change, read.item, read.manifest.seq); !kept)
                return kept;
        }
        if (read.file) {
            if (auto kept = FileHandoverRepository::addCame(change, *read.file); !kept)
                return kept.error();
        }
        if (read.manifest.stream == replyStream) {
            if (auto attached = attachReply(change, read); !attached)
                return attached;
        }
        ReceivedPackage received;
        received.unit = read.unit.id;
        received.stream = read.manifest.stream;
        received.period = read.manifest.period;
        received.level = read.manifest.level;
        received.number = {read.manifest.epoch, read.manifest.seq};
        received.packageId = read.packageId;
        received.hash = read.hash;
        received.madeUtc = read.manifest.madeUtc;
        // Cases, answers and what was sent down are kept in their own place only.
        const bool isKeptElsewhere = !read.cases.isEmpty() || !read.item.ref.isEmpty() ||
                                     read.manifest.stream == replyStream || read.file;
        if (!isKeptElsewhere)
            received.lines = read.lines;
        return packages.setReceived(change, received);
    });
}

/// What is sent down names scales too, and says itself what it is good for.
QStringList ReceiveService::unknownScales(const Read &read) const
{
    static const QStringList figures{QStringLiteral("screening"), resultStream, unitsStream};
    if (read.scales.isEmpty() || !figures.contains(read.manifest.stream))
        return {};
    const QStringList known = m_scales != nullptr ? m_scales->ids() : scales::ScaleLibrary().ids();
    QStringList unknown;
    for (const QString &scale : read.scales) {
        if (!known.contains(scale))
            unknown.append(scale);
    }
    unknown.sort();
    return unknown;
}

Result<FileVerdict> ReceiveService::takeOne(const QString &path, const Batch &batch)
{
    FileVerdict verdict;
    verdict.file = QFileInfo(path).fileName();
    const auto refused = [&verdict](const Error &why) -> Result<FileVerdict> {
        if (!isOfTheFile(why))
            return why;
        verdict.verdict =
            why.subject == QLatin1String("package.reader") ? Verdict::Waiting : Verdict::Rejected;
        verdict.reason = why;
        return verdict;
    };
    auto file = staged(path, QFileInfo(m_place.db().path()).path());
    if (!file)
        return refused(file.error());
    UnitRepository units(m_place.db());
    Result<std::optional<EnrolledUnit>> sender = std::optional<EnrolledUnit>();
    auto opened = checkPackage(**file, [&](const QByteArray &id) {
        sender = units.byKeyId(id);
        return sender && *sender ? (*sender)->card.signPublicKey : QByteArray();
    });
    if (!sender)
        return sender.error();
    if (!opened && opened.error().subject == QLatin1String("container.signature") && *sender) {
        if (auto aside = putAside(**file, (*sender)->card.id(), batch, &verdict); !aside)
            return refused(aside.error());
    }
    if (!opened)
        return refused(opened.error());
    auto own = units.ownFor(opened->header.recipients);
    if (!own)
        return own.error();
    Read read;
    read.unit = **sender;
    read.packageId = opened->header.packageId;
    read.hash = opened->hash;
    verdict.sender = read.unit.card.name;
    if (read.unit.isRevoked())
        return refused(fail(Errc::Denied, "unit.revoked_sender", {QString::number(read.unit.revokedNumber)}));
    if (const auto beside = batch.revoked.constFind(read.unit.card.id()); beside != batch.revoked.cend())
        return refused(fail(Errc::Denied, "unit.revoked_sender", {QString::number(*beside)}));
    const Stream *stream = nullptr;
    Takers takers;
    takers.manifest = [&stream](const Manifest &manifest) -> Result<void> {
        stream = streamOf(manifest.stream, manifest.level);
        if (stream == nullptr)
            return fail(Errc::BadInput, "stream.unknown", {manifest.stream, levelCode(manifest.level)});
        if (!isPeriod(stream->period, manifest.period))
            return fail(Errc::BadInput, "stream.period", {manifest.stream, manifest.period});
        return {};
    };
    takers.row = [&stream, &read](const QString &section, QJsonObject row) {
        if (!isAllowedRow(*stream, section, row))
            return false;
        // No more is held than could be taken; how it goes together is looked at when all of it is there.
        constexpr qint64 mostBase64 = mostPageBytes / 3 * 4 + maxLineBytes;
        if (section == QLatin1String("page_bytes"))
            read.pageBytes += row.value(QLatin1String("base64")).toString().size();
        if (read.pageBytes > mostBase64)
            return false;
        if (const QString scale = row.value(QLatin1String("scale")).toString(); !scale.isEmpty())
            read.scales.insert(scale);
        if (section == QLatin1String("items"))
            read.said.append(saidFrom(row));
        if (section == QLatin1String("receipts"))
            read.receipts.append(receiptFrom(row));
        row.insert(QStringLiteral("in"), section);
        read.lines += lineOf(row);
        return true;
    };
    auto manifest = readPackage(**file, *opened, *own, takers);
    if (!manifest)
        return refused(manifest.error());
    const bool isReceipt = opened->header.type == container::Type::Receipt;
    const bool isReply = opened->header.type == container::Type::Reply;
    if (isReceipt != (manifest->stream == receiptStream) || isReply != (manifest->stream == replyStream))
        return refused(fail(Errc::BadInput, "package.kind"));
    read.manifest = *manifest;
    if (auto whole = readPurpose(&read); !whole)
        return refused(whole.error());
    verdict.stream = manifest->stream;
    verdict.period = manifest->period;
    verdict.number = {manifest->epoch, manifest->seq};
    // Figures of a scale that is not known here could be added to nothing: the whole of it waits.
    if (const QStringList unknown = unknownScales(read); !unknown.isEmpty()) {
        verdict.verdict = Verdict::Waiting;
        verdict.reason = fail(Errc::TooNew, "verdict.unknown_scale", {unknown.join(u' ')});
        return verdict;
    }
    if (auto judged = judge(read, &verdict); !judged)
        return judged.error();
    if (!batch.dryRun && verdict.verdict != Verdict::Duplicate) {
        if (auto stored = store(read, verdict); !stored)
            return stored.error();
    }
    return verdict;
}

Result<QList<ReceiveService::UnitState>> ReceiveService::state()
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    auto units = UnitRepository(m_place.db()).list();
    if (!units)
        return units.error();
    PackageRepository packages(m_place.db());
    QList<UnitState> states;
    for (const EnrolledUnit &unit : std::as_const(*units)) {
        auto heads = packages.receivedHeads(unit.id);
        if (!heads)
            return heads.error();
        UnitState state{unit, {}};
        for (const ReceivedPackage &head : std::as_const(*heads)) {
            auto gaps = packages.gaps(head);
            if (!gaps)
                return gaps.error();
            state.streams.append({head, *gaps});
        }
        states.append(state);
    }
    return states;
}

} // namespace tingyu::exchange
