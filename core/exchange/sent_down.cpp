// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sent_down.h"

#include "core/exchange/key_card.h"
#include "core/exchange/streams.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr struct
{
    DownKind kind;
    const char *code;
} kinds[] = {{DownKind::Notice, "notice"},
             {DownKind::Campaign, "campaign"},
             {DownKind::TextPack, "text-pack"},
             {DownKind::PolicyPack, "policy-pack"},
             {DownKind::FormTemplate, "form-template"},
             {DownKind::Alert, "alert"}};

void addPieces(const char *section, const QString &text, QList<StreamRow> *rows)
{
    int piece = 0;
    for (qsizetype from = 0; from < text.size(); from += longestProse)
        rows->append(
            {QLatin1String(section),
             {{QStringLiteral("piece"), piece++}, {QStringLiteral("text"), text.mid(from, longestProse)}}});
}

} // namespace

QString downKindCode(DownKind kind)
{
    const auto its = std::find_if(std::begin(kinds), std::end(kinds),
                                  [kind](const auto &one) { return one.kind == kind; });
    return QLatin1String(its->code);
}

std::optional<DownKind> downKindFromCode(const QString &code)
{
    for (const auto &one : kinds) {
        if (code == QLatin1String(one.code))
            return one.kind;
    }
    return {};
}

bool isFile(DownKind kind)
{
    return kind == DownKind::TextPack || kind == DownKind::PolicyPack || kind == DownKind::FormTemplate;
}

QList<StreamRow> rowsOfItem(const DownItem &item)
{
    QJsonObject head{{QStringLiteral("item"), keyIdText(item.ref)},
                     {QStringLiteral("title"), item.title},
                     {QStringLiteral("on"), item.madeOn.toString(Qt::ISODate)}};
    if (item.kind == DownKind::Alert) {
        head.insert(QStringLiteral("name"), item.studentName);
        head.insert(QStringLiteral("class"), item.studentClass);
        head.insert(QStringLiteral("second"), secondCode(item.second));
    } else {
        head.insert(QStringLiteral("kind"), downKindCode(item.kind));
        head.insert(QStringLiteral("scale"), item.scale);
        head.insert(QStringLiteral("scale_version"), item.scaleVersion);
        head.insert(QStringLiteral("licence"), item.licence);
    }
    QList<StreamRow> rows{{QStringLiteral("item"), head}};
    addPieces("body", item.body, &rows);
    if (isFile(item.kind))
        addPieces("payload", QString::fromLatin1(item.payload.toBase64()), &rows);
    return rows;
}

Result<DownItem> itemOf(const QList<StreamRow> &rows, bool isAlert)
{
    const auto bad = fail(Errc::BadInput, "down.rows");
    DownItem item;
    QString payload;
    int bodyPieces = 0;
    int payloadPieces = 0;
    for (const StreamRow &row : rows) {
        const auto word = [&row](const char *name) {
            return row.fields.value(QLatin1String(name)).toString();
        };
        const int piece = row.fields.value(QLatin1String("piece")).toInt();
        if (row.section == QLatin1String("item")) {
            if (!item.ref.isEmpty())
                return bad;
            item.ref = QByteArray::fromHex(word("item").toLatin1());
            item.title = word("title");
            item.madeOn = QDate::fromString(word("on"), Qt::ISODate);
            const auto kind = isAlert ? DownKind::Alert : downKindFromCode(word("kind"));
            const auto second = isAlert ? secondFromCode(word("second")) : Second::None;
            if (!kind || !second || (!isAlert && *kind == DownKind::Alert))
                return bad;
            item.kind = *kind;
            item.second = *second;
            item.scale = word("scale");
            item.scaleVersion = word("scale_version");
            item.licence = word("licence");
            item.studentName = word("name");
            item.studentClass = word("class");
        } else if (row.section == QLatin1String("body")) {
            if (piece != bodyPieces++)
                return bad;
            item.body += word("text");
            if (item.body.toUtf8().size() > longestReply)
                return bad;
        } else {
            if (piece != payloadPieces++)
                return bad;
            payload += word("text");
            if (payload.size() > 2 * longestPayload) // four characters stand for three bytes
                return bad;
        }
    }
    const auto bytes =
        QByteArray::fromBase64Encoding(payload.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (bytes.decodingStatus != QByteArray::Base64DecodingStatus::Ok || bytes.decoded.size() > longestPayload)
        return bad;
    item.payload = bytes.decoded;
    const bool isWhole = !item.ref.isEmpty() && !item.title.isEmpty() &&
                         isFile(item.kind) == !item.payload.isEmpty() &&
                         (!isAlert || (!item.studentName.isEmpty() && item.second != Second::None)) &&
                         (item.kind != DownKind::TextPack ||
                          (!item.scale.isEmpty() && !item.scaleVersion.isEmpty() && !item.licence.isEmpty()));
    return isWhole ? Result<DownItem>(item) : bad;
}

} // namespace tingyu::exchange
