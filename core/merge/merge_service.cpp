// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/merge_service.h"

#include "core/exchange/outgoing_file.h"
#include "core/exchange/staged_file.h"
#include "core/exchange/unit_repository.h"
#include "core/keeping/erasure_service.h"
#include "core/merge/change_writer.h"
#include "core/merge/merge_operations.h"
#include "core/room/appointments/appointment_repository.h"
#include "core/vault/compaction.h"
#include "core/vault/facts.h"
#include "core/vault/output_place.h"
#include "core/vault/record_number.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tingyu::merge {
namespace {

const auto suffix = QStringLiteral(".tyc");
constexpr int packageIdBytes = 16;

QString fileNameOf(int pc)
{
    return QStringLiteral("tingyu-pc%1%2").arg(pc).arg(suffix);
}

QDateTime timeOf(const QString &utc)
{
    return fromUtcStamp(utc);
}

/// What a counsellor writes is read by him, and by the head on purpose.
bool isOfOneCounsellor(const StoredDifference &one)
{
    static const QStringList types{QStringLiteral("session_record"),
                                   QStringLiteral("session_attachment"),
                                   QStringLiteral("counselling_series"),
                                   QStringLiteral("first_hour_tick"),
                                   QStringLiteral("series_handover"),
                                   QStringLiteral("session_snippet"),
                                   QStringLiteral("secrecy_breach"),
                                   QStringLiteral("inspection_draw"),
                                   QStringLiteral("group_meeting"),
                                   QStringLiteral("phone_call"),
                                   QStringLiteral("counselling_group"),
                                   QStringLiteral("mailbox_letter"),
                                   QStringLiteral("advice")};
    return one.isNarrow || types.contains(one.rootType);
}

bool isOfTheRoom(const StoredDifference &one)
{
    static const QStringList types{
        QStringLiteral("school"),        QStringLiteral("school_unit"),    QStringLiteral("school_class"),
        QStringLiteral("staff"),         QStringLiteral("term"),           QStringLiteral("calendar_day"),
        QStringLiteral("student"),       QStringLiteral("client"),         QStringLiteral("counselling_room"),
        QStringLiteral("duty"),          QStringLiteral("duty_turn"),      QStringLiteral("duty_gap"),
        QStringLiteral("appointment"),   QStringLiteral("waitlist_entry"), QStringLiteral("teaching_period"),
        QStringLiteral("month_sheet"),   QStringLiteral("room_rule"),      QStringLiteral("room_use"),
        QStringLiteral("register_line"), QStringLiteral("help_place"),     QStringLiteral("outreach_visit"),
        QStringLiteral("staff_log"),     QStringLiteral("lesson"),         QStringLiteral("campaign")};
    return !one.isNarrow && types.contains(one.rootType);
}

bool canChoose(const StoredDifference &one)
{
    return one.kind == DifferenceKind::Removed || one.kind == DifferenceKind::Double ||
           (one.kind == DifferenceKind::Field && one.table != QLatin1String("sheet"));
}

/// Nothing of it is sealed to anybody but the room.
Result<void> writePackage(exchange::PackageWriter &package,
                          const std::function<Result<qint64>(const WritePiece &)> &tell, qint64 *rows)
{
    auto told = tell([&package](const QByteArray &piece) { return package.write(piece); });
    if (!told)
        return told.error();
    *rows = *told;
    return {};
}

} // namespace

QStringList changeFilesIn(const QString &folder)
{
    QStringList files;
    const QStringList names = QDir(folder).entryList({u'*' + suffix}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        files.append(QDir(folder).filePath(name));
    return files;
}

/// A district has its figures from packages; only a school's room has two PCs.
Result<void> MergeService::allowSchool()
{
    const auto kind = readFact(m_place.db(), QStringLiteral("kind"));
    if (!kind)
        return kind.error();
    return kind->value_or(QByteArray()) == "district" ? fail(Errc::BadInput, "merge.district")
                                                      : Result<void>();
}

Result<const QList<Table> *> MergeService::tables()
{
    if (m_tables.isEmpty()) {
        auto read = tablesOf(m_place.db());
        if (!read)
            return read.error();
        m_tables = *std::move(read);
    }
    return &std::as_const(m_tables);
}

Result<MergeService::State> MergeService::state()
{
    if (auto allowed = m_place.allow(op::mergeView); !allowed)
        return allowed.error();
    MergeRepository repository(m_place);
    const auto own = pcNumber(m_place.db());
    const auto peers = repository.peers();
    const auto open = repository.open();
    if (!own || !peers || !open)
        return !own ? own.error() : !peers ? peers.error() : open.error();
    State state;
    state.pcs.append({*own, true, {}});
    for (const MergeRepository::Peer &peer : *peers)
        state.pcs.append({peer.pc, false, timeOf(peer.heardUtc)});
    std::sort(state.pcs.begin(), state.pcs.end(),
              [](const Pc &a, const Pc &b) { return a.number < b.number; });
    state.differences = static_cast<int>(open->size());
    state.isReady = !peers->isEmpty();
    return state;
}

Result<void> MergeService::setNumber(int number)
{
    if (auto school = allowSchool(); !school)
        return school;
    if (number < 1 || number > mostPcs)
        return fail(Errc::BadInput, "merge.pc_number", {QString::number(mostPcs)});
    return m_place.change(op::mergeSetUp, [&](Change &change) -> Result<void> {
        const auto peers = MergeRepository(m_place).peers();
        if (!peers)
            return peers.error();
        const bool isTaken = std::any_of(peers->cbegin(), peers->cend(), [number](const auto &peer) {
            return peer.pc == number && !peer.origin.isEmpty();
        });
        if (isTaken)
            return fail(Errc::Conflict, "merge.pc_taken", {QString::number(number)});
        change.mention({QStringLiteral("vault"), {}}, QStringLiteral("pc:%1").arg(number));
        return setPcNumber(m_place.db(), number);
    });
}

Result<void> MergeService::forget(int pc)
{
    return m_place.change(op::mergeSetUp, [&](Change &change) -> Result<void> {
        change.mention({QStringLiteral("vault"), {}}, QStringLiteral("forgotten:%1").arg(pc));
        return MergeRepository(m_place).forgetPeer(pc);
    });
}

Result<Head> MergeService::head()
{
    MergeRepository repository(m_place);
    const auto vault = readFact(m_place.db(), QStringLiteral("vault_id"));
    const auto schema = m_place.db().value(QStringLiteral("PRAGMA user_version"));
    const auto pc = pcNumber(m_place.db());
    const auto known = repository.known();
    const auto origin = repository.origin();
    if (!origin)
        return origin.error();
    const auto peers = repository.peers();
    if (!vault || !schema || !pc)
        return !vault ? vault.error() : !schema ? schema.error() : pc.error();
    if (!known || !peers)
        return known ? peers.error() : known.error();
    if (peers->isEmpty())
        return fail(Errc::NotFound, "merge.no_other");
    Head head;
    head.vault = vault->value_or(QByteArray());
    head.schema = schema->toInt();
    head.pc = *pc;
    head.origin = *origin;
    head.madeUtc = utcStamp(m_place.clock().nowUtc());
    head.known = *known;
    // What the one knows least of them all knows.
    head.base = peers->constFirst().known;
    for (const MergeRepository::Peer &peer : *peers) {
        for (auto one = head.base.begin(); one != head.base.end(); ++one)
            *one = std::min(*one, peer.known.value(one.key(), 0));
    }
    return head;
}

Result<MergeService::Written> MergeService::write(const QString &path, const Progress &progress)
{
    if (auto allowed = m_place.allow(op::mergeWrite); !allowed)
        return allowed.error();
    if (auto school = allowSchool(); !school)
        return school.error();
    const auto begun = head();
    const auto known = tables();
    auto own = exchange::UnitRepository(m_place.db()).firstKeys();
    if (!begun || !known || !own)
        return !begun ? begun.error() : !known ? known.error() : own.error();
    Written written;
    written.file = QFileInfo(path).isDir() ? QDir(path).filePath(fileNameOf(begun->pc)) : path;
    if (auto place = checkOutputFile(written.file); !place)
        return place.error();
    if (auto noted = m_place.note(QLatin1String(op::mergeWrite.id)); !noted)
        return noted.error();
    ChangeWriter writer(m_place, **known);
    const exchange::Outgoing outgoing{
        container::Type::Changes,
        *own,
        {},
        crypto::randomBytes(packageIdBytes),
        [&](exchange::PackageWriter &package) {
            return writePackage(
                package, [&](const WritePiece &piece) { return writer.write(*begun, piece, progress); },
                &written.rows);
        }};
    auto file = exchange::OutgoingFile::write(written.file, outgoing);
    if (!file)
        return file.error();
    if (auto placed = (*file)->putInPlace(); !placed)
        return placed.error();
    return written;
}

Result<ChangeFile> MergeService::read(const QString &path, const Progress &progress)
{
    auto file = exchange::staged(path, QFileInfo(m_place.db().path()).path());
    auto own = exchange::UnitRepository(m_place.db()).firstKeys();
    if (!file || !own)
        return file ? own.error() : file.error();
    const auto header = container::readHeader(**file);
    if (!header)
        return header.error();
    if (header->type != container::Type::Changes)
        return fail(Errc::BadInput, "merge.kind");
    if (header->senderId != own->card.id())
        return fail(Errc::BadInput, "merge.foreign");
    const auto opened = container::verify(**file, own->card.signPublicKey, progress);
    if (!opened)
        return opened.error();
    auto package = exchange::PackageReader::begin(**file, *opened, *own);
    if (!package)
        return package.error();
    ChangeFileReader reader;
    for (;;) {
        const auto bytes = (*package)->next();
        if (!bytes)
            return bytes.error();
        if (bytes->isEmpty())
            return reader.finish();
        if (auto taken = reader.take(*bytes); !taken)
            return taken.error();
    }
}

Result<void> MergeService::fits(const ChangeFile &file, const Known &known)
{
    const auto vault = readFact(m_place.db(), QStringLiteral("vault_id"));
    const auto schema = m_place.db().value(QStringLiteral("PRAGMA user_version"));
    const auto pc = pcNumber(m_place.db());
    const auto own = MergeRepository(m_place).origin();
    if (!own)
        return own.error();
    if (!vault || !schema || !pc)
        return !vault ? vault.error() : !schema ? schema.error() : pc.error();
    const QString number = QString::number(file.head.pc);
    if (file.head.vault != vault->value_or(QByteArray()))
        return fail(Errc::BadInput, "merge.foreign");
    if (file.head.origin == *own)
        return fail(Errc::BadInput, "merge.own");
    if (file.head.schema != schema->toInt())
        return fail(Errc::BadInput, "merge.schema");
    if (file.head.pc == *pc)
        return fail(Errc::Conflict, "merge.same_pc", {number});
    // The other one knows more of this PC than this PC itself: its folder was put back by hand.
    if (file.head.known.value(*own, 0) > known.value(*own, 0))
        return fail(Errc::Conflict, "merge.put_back");
    return contains(known, file.head.base) ? Result<void>() : fail(Errc::Conflict, "merge.ahead", {number});
}

Result<MergeOutcome> MergeService::take(const QString &path, const Progress &progress)
{
    if (auto allowed = m_place.allow(op::mergeTake); !allowed)
        return allowed.error();
    if (auto school = allowSchool(); !school)
        return school.error();
    const auto file = read(path, progress);
    const auto wanted = tables();
    if (!file || !wanted)
        return file ? wanted.error() : file.error();
    MergeRepository repository(m_place);
    const auto known = repository.known();
    const auto peers = repository.peers();
    if (!known || !peers)
        return known ? peers.error() : known.error();
    if (auto fit = fits(*file, *known); !fit)
        return fit.error();
    const Head &head = file->head;
    MergeRepository::Peer peer{head.pc, head.origin, head.known, head.madeUtc,
                               utcStamp(m_place.clock().nowUtc())};
    for (const MergeRepository::Peer &before : *peers) {
        if (before.pc != head.pc || before.origin != head.origin)
            continue; // one that was restored knows what its backup knew
        for (auto one = before.known.cbegin(); one != before.known.cend(); ++one)
            peer.known[one.key()] = std::max(peer.known.value(one.key(), 0), *one);
    }
    auto taken = m_place.change(op::mergeTake, [&](Change &change) -> Result<MergeOutcome> {
        change.mention({QStringLiteral("vault"), {}}, QStringLiteral("pc:%1").arg(head.pc));
        Merging merging(m_place, change, **wanted, *file);
        auto outcome = merging.run(progress);
        if (!outcome)
            return outcome;
        if (auto kept = repository.setPeer(peer); !kept)
            return kept.error();
        const auto erased = keeping::ErasureService::carryOutHeard(m_place, change);
        if (!erased)
            return erased.error();
        outcome->erased = *erased;
        return outcome;
    });
    if (taken && taken->erased > 0)
        (void)compact(m_place.db()); // else the next unlocking does it
    return taken;
}

Result<MergeService::Met> MergeService::meet(const QString &folder, const Progress &progress)
{
    if (!QFileInfo(folder).isDir())
        return fail(Errc::NotFound, "merge.no_folder");
    const auto own = pcNumber(m_place.db());
    if (!own)
        return own.error();
    Met met;
    const QStringList files = changeFilesIn(folder);
    for (const QString &file : files) {
        const QString name = QFileInfo(file).fileName();
        if (name == fileNameOf(*own))
            continue;
        auto outcome = take(file, progress);
        if (outcome)
            met.taken.append({name, *outcome, {}});
        else if (outcome.error().code == Errc::Denied || outcome.error().code == Errc::Cancelled)
            return outcome.error();
        else
            met.taken.append({name, {}, outcome.error()});
    }
    auto written = write(folder, progress);
    if (written)
        met.written = *written;
    else if (written.error().subject != QLatin1String("merge.no_other"))
        return written.error();
    return met;
}

Result<QList<Difference>> MergeService::differences()
{
    if (auto allowed = m_place.allow(op::mergeView); !allowed)
        return allowed.error();
    const auto open = MergeRepository(m_place).open();
    if (!open)
        return open.error();
    QList<Difference> all;
    for (const StoredDifference &one : *open) {
        auto difference = shown(one);
        if (!difference)
            return difference.error();
        all.append(*std::move(difference));
    }
    return all;
}

Result<Difference> MergeService::shown(const StoredDifference &stored)
{
    MergeRepository repository(m_place);
    const auto known = tables();
    const auto root = repository.uidOf(stored.rootType, stored.rootId);
    const auto keptBy = repository.callName(QStringLiteral("user"), stored.keptBy);
    const auto otherBy = repository.callName(QStringLiteral("user"), stored.otherBy);
    if (!known || !root)
        return known ? root.error() : known.error();
    if (!keptBy || !otherBy)
        return keptBy ? otherBy.error() : keptBy.error();
    Difference one;
    one.uid = stored.uid;
    one.kind = stored.kind;
    one.pc = stored.pc;
    one.table = stored.table;
    one.rootType = stored.rootType;
    one.root = Uid::fromBytes(*root).value_or(Uid());
    one.keptBy = *keptBy;
    one.otherBy = *otherBy;
    one.otherUtc = timeOf(stored.otherUtc);
    one.canChoose = canChoose(stored);
    one.isClosed = !mayDecide(stored);
    if (one.isClosed)
        return one;
    const auto about = repository.callName(stored.rootType, stored.rootId);
    if (!about)
        return about.error();
    one.about = *about;
    const Table *table = tableNamed(**known, stored.table);
    for (const QString &field : stored.fields) {
        const Column *column = table == nullptr ? nullptr : table->column(field);
        const auto value = [&](const QCborMap &map) -> Result<QVariant> {
            const QVariant plain = variantOf(map.value(field));
            if (column == nullptr || column->target.isEmpty() || plain.isNull())
                return plain;
            const auto row = repository.rowOf(column->target, plain.toByteArray());
            if (!row || !*row)
                return row ? Result<QVariant>(QVariant()) : row.error();
            const auto name = repository.callName(column->target, **row);
            return name ? Result<QVariant>(*name) : name.error();
        };
        const auto kept = value(stored.kept);
        const auto other = value(stored.other);
        if (!kept || !other)
            return kept ? other.error() : kept.error();
        one.values.append({field, *kept, *other});
    }
    return one;
}

bool MergeService::mayDecide(const StoredDifference &stored) const
{
    const Session &session = m_place.session();
    if (isOfTheRoom(stored))
        return isAllowed(op::mergeDecide, session, {});
    if (!isOfOneCounsellor(stored))
        return isAllowed(op::mergeDecideCare, session, {});
    return isAllowed(op::mergeDecideNotes, session, {{}, UserId(stored.keptBy)}) ||
           isAllowed(op::mergeDecideNotes, session, {{}, UserId(stored.otherBy)});
}

Result<void> MergeService::decide(const Uid &difference, Choice choice)
{
    MergeRepository repository(m_place);
    const auto stored = repository.difference(difference);
    const auto known = tables();
    if (!stored || !known)
        return stored ? known.error() : stored.error();
    if (!*stored)
        return fail(Errc::NotFound, "merge.no_difference");
    const StoredDifference &one = **stored;
    const Operation &operation = isOfTheRoom(one)         ? op::mergeDecide
                                 : isOfOneCounsellor(one) ? op::mergeDecideNotes
                                                          : op::mergeDecideCare;
    const bool isByOther = m_place.session().userId == UserId(one.otherBy);
    const AccessScope scope{{}, UserId(isByOther ? one.otherBy : one.keptBy)};
    if (auto allowed = m_place.allow(operation, scope); !allowed)
        return allowed;
    if (choice == Choice::Other && !canChoose(one))
        return fail(Errc::BadInput, "merge.no_choice");
    const Table *table = tableNamed(**known, one.table);
    if (table == nullptr)
        return fail(Errc::Internal, "merge.row", {one.table});
    return m_place.change(
        operation,
        [&](Change &change) -> Result<void> {
            auto applied = apply(change, one, *table, choice);
            // What stands in a record that was signed since stands anyway.
            if (!applied && !(choice == Choice::Kept && applied.error().code == Errc::Conflict))
                return applied.error().code == Errc::Conflict ? fail(Errc::Conflict, "merge.taken") : applied;
            return MergeRepository::settle(
                change, one.id, choice == Choice::Kept ? QStringLiteral("kept") : QStringLiteral("other"));
        },
        scope);
}

/// The value is written down also where it stands already: so it takes its place on every PC.
Result<void> MergeService::apply(Change &change, const StoredDifference &one, const Table &table,
                                 Choice choice)
{
    if (one.kind == DifferenceKind::Double)
        return choice == Choice::Other ? swap(change, one, table) : Result<void>();
    if (one.kind == DifferenceKind::Signed || one.kind == DifferenceKind::Number)
        return {};
    MergeRepository repository(m_place);
    const auto now = repository.values(table.name, one.rowId, one.fields);
    if (!now)
        return now.error();
    if (!*now)
        return fail(Errc::NotFound, "merge.no_difference");
    QList<Adoption::Field> fields;
    for (qsizetype i = 0; i < one.fields.size(); ++i) {
        const QString &name = one.fields.at(i);
        QVariant value = (*now)->at(i);
        const Column *column = table.column(name);
        if (choice == Choice::Other) {
            value = variantOf(one.other.value(name));
            if (column != nullptr && !column->target.isEmpty() && !value.isNull()) {
                const auto row = repository.rowOf(column->target, value.toByteArray());
                if (!row)
                    return row.error();
                value = *row ? QVariant::fromValue(**row) : QVariant();
            }
        }
        fields.append({name, value, 0});
    }
    return Adoption(change).write(table.name, one.rowId, fields);
}

/// The one that was put away stands, and the one that stood is put away.
Result<void> MergeService::swap(Change &change, const StoredDifference &one, const Table &table)
{
    MergeRepository repository(m_place);
    const auto standing = repository.standingFor(table, one.rowId);
    if (!standing)
        return standing.error();
    if (*standing) {
        if (auto gone = change.remove(table.name, **standing); !gone)
            return gone;
    }
    return change.restore(table.name, one.rowId);
}

Result<QList<MergeService::BookedTwice>> MergeService::bookedTwice()
{
    if (auto allowed = m_place.allow(op::mergeView); !allowed)
        return allowed.error();
    const auto came = MergeRepository(m_place).appointmentsOfOthers(m_place.clock().today());
    if (!came)
        return came.error();
    AppointmentRepository book(m_place.db());
    QList<BookedTwice> found;
    for (const Uid &uid : *came) {
        const auto one = book.byUid(uid);
        if (!one)
            return one.error();
        if (!*one || !(*one)->isHeld())
            continue;
        const auto around = book.around(**one);
        if (!around)
            return around.error();
        for (const Appointment &other : *around) {
            const QList<ClashKind> kinds = clashesBetween(**one, other);
            const bool isTold = std::any_of(found.cbegin(), found.cend(), [&](const BookedTwice &known) {
                return known.one.uid == other.uid && known.other.uid == uid;
            });
            if (!kinds.isEmpty() && !isTold)
                found.append({**one, other, kinds});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const BookedTwice &a, const BookedTwice &b) { return a.one.at < b.one.at; });
    return found;
}

} // namespace tingyu::merge
