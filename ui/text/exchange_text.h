// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/figure_table.h"
#include "core/exchange/file_handover.h"
#include "core/exchange/receive_service.h"
#include "core/exchange/sent_down.h"
#include "ui/text/language.h"

namespace tingyu::scales {
class ScaleLibrary;
}

/// Words of the exchange: streams, periods, verdicts and figures.
namespace tingyu::text {

QString streamName(const QString &stream);
QString periodText(const QString &period); ///< 2026年11月, 2026-2027 学年第 1 学期
QString verdictName(exchange::Verdict verdict);
/// What came: the name of its stream, or 停用名单, 密钥卡 …; empty where it could not be read.
QString contentName(const exchange::FileVerdict &file);
QString unitKindName(exchange::UnitKind kind);
/// What a receiver says of a package: 已认可, 已退回; empty: nothing yet.
QString outcomeName(const QString &outcome);
QString handedKindName(exchange::HandedKind kind);        ///< 学生心理档案, 测评报告 …
QString handoverStateName(exchange::HandoverState state); ///< 已送出, 已签收 …
/// Of a field of exchange::HandedDifference: 姓名, 出生日期 …; its value as people read it.
QString handedFieldName(const QString &field);
QString handedFieldValue(const QString &field, const QString &value);
QString downKindName(exchange::DownKind kind); ///< 通知, 测评任务, 指名通报 …

/// Names of figures. Reads scales from the library and the words of the month sheet, each once.
class FigureWords
{
public:
    explicit FigureWords(scales::ScaleLibrary &library) : m_library(library) {}
    /// Of a column of a FigureTable; the code itself where nobody has a word for it.
    QString column(const QString &code);
    /// Of a line of the table: 七年级 for a grade, the month for a period, else the key itself.
    static QString line(exchange::FiguresBy by, const QString &key);

    struct Row
    {
        QString section;
        QString item;
        QString value;
        bool withheld = false;
        bool operator==(const Row &) const = default;
    };
    /// The rows of a package as a person reads them: one a figure.
    QList<Row> rows(const QList<exchange::StreamRow> &rows);

private:
    QString bandName(const QString &scale, const QString &score, const QString &band);
    QString monthWord(const QString &code);
    scales::ScaleLibrary &m_library;
    QHash<QString, QString> m_known;
};

} // namespace tingyu::text
