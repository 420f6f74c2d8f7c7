// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/manifest.h"
#include "core/exchange/strict_line.h"
#include "core/vault/crypto.h"

#include <functional>
#include <map>

/// What stands in a package: lines (strict_line.h). The first is {"manifest":{…}}; then rows, each with the
/// section it belongs to under "in"; the last is {"footer":{section:{"rows":n,"hash":BLAKE2b-256 in hex of
/// the section's lines in their order}}}, and nothing follows it.
namespace tingyu::exchange {

inline constexpr qint64 maxRows = 2'000'000;
inline constexpr int maxSections = 32;

/// Rows and hash of each section: what the footer says.
class SectionTally
{
public:
    void add(const QString &section, const QByteArray &line);
    int sections() const { return static_cast<int>(m_sections.size()); }
    QJsonObject footer(); ///< once, after the last line

private:
    struct Section
    {
        qint64 rows = 0;
        std::unique_ptr<crypto::Hasher> hash;
    };
    std::map<QString, Section> m_sections;
};

class LineWriter
{
public:
    using Sink = std::function<Result<void>(const QByteArray &)>;
    explicit LineWriter(Sink sink) : m_sink(std::move(sink)) {}
    Result<void> begin(const QJsonObject &manifest);
    /// `row` has no key "in". Errc::LimitExceeded "package.line_too_long", "package.too_many_rows".
    Result<void> row(const QString &section, QJsonObject row);
    Result<void> finish();
    qint64 rows() const { return m_rows; }

private:
    Sink m_sink;
    SectionTally m_sections;
    qint64 m_rows = 0;
};

/// Takes the bytes of a package in pieces of any size and hands on what stands in them. Every error is
/// Errc::BadInput with the number of the line, from 1: "package.line" (not a line as it must be),
/// "package.manifest", "package.rows" (too many), "package.footer" (another count or other bytes than it
/// says, or none at all), "package.row" (a row was refused by its taker).
class LineReader
{
public:
    /// Told once, first: an error refuses the rest and is handed on as it is.
    using TakeManifest = std::function<Result<void>(const QJsonObject &)>;
    /// False where a row of a section cannot be used.
    using TakeRow = std::function<bool(const QString &section, const QJsonObject &row)>;
    LineReader(TakeManifest takeManifest, TakeRow takeRow)
        : m_takeManifest(std::move(takeManifest)), m_takeRow(std::move(takeRow))
    {
    }
    Result<void> add(const QByteArray &bytes);
    Result<void> finish(); ///< after the last bytes
    qint64 rows() const { return m_rows; }

private:
    Result<void> takeLine(const QByteArray &line);
    Result<void> checkFooter(const QJsonObject &footer);
    Error refused(const char *subject) const;
    TakeManifest m_takeManifest;
    TakeRow m_takeRow;
    SectionTally m_sections;
    QByteArray m_rest;
    qint64 m_line = 0;
    qint64 m_rows = 0;
    bool m_hasFooter = false;
};

} // namespace tingyu::exchange
