// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tables/table_reader.h"

#include <QIODevice>
#include <QSet>
#include <QXmlStreamReader>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <memory>
#include <optional>

namespace tingyu {

/// Bytes as a device; what a damaged zip asks for beyond the end is refused without a word on standard error.
class BytesDevice final : public QIODevice
{
public:
    void setBytes(const QByteArray &bytes)
    {
        m_bytes = bytes;
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 position) override
    {
        return position >= 0 && position <= m_bytes.size() && QIODevice::seek(position);
    }

protected:
    qint64 readData(char *data, qint64 wanted) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

/// The zip around an .xlsx, with its limits. One part is open at a time.
class XlsxPackage
{
public:
    /// `bytes` must outlive the package. Errc::Damaged, Errc::LimitExceeded (entries).
    static Result<std::unique_ptr<XlsxPackage>> open(const QByteArray &bytes, const TableLimits &limits);
    bool has(const QString &part) const { return m_names.contains(part.toLower()); }

private:
    friend class XlsxPart;
    explicit XlsxPackage(const TableLimits &limits) : m_limits(limits) {}
    const TableLimits &m_limits;
    BytesDevice m_device;
    QuaZip m_zip;
    QSet<QString> m_names; ///< lower case
    qint64 m_unpacked = 0;
};

/// One XML part, unpacked and parsed piece by piece so that neither its text nor its size is taken on trust.
class XlsxPart
{
public:
    XlsxPart(XlsxPackage &package, const QString &name);
    /// The next start, end or text; false at the end, or on an error. A document type is refused, so that no
    /// entity can grow. The checksum has been right when false comes without an error.
    bool next();
    const QXmlStreamReader &xml() const { return m_xml; }
    bool isStart() const { return m_xml.tokenType() == QXmlStreamReader::StartElement; }
    bool isEnd() const { return m_xml.tokenType() == QXmlStreamReader::EndElement; }
    bool isText() const { return m_xml.tokenType() == QXmlStreamReader::Characters; }
    QString attribute(const char *name) const; ///< by local name, whatever the prefix
    const std::optional<Error> &error() const { return m_error; }
    qint64 position() const { return m_read; }
    qint64 size() const { return m_size; }

private:
    bool admit(qint64 size); ///< this many unpacked bytes are within the limits
    qint64 unpack();         ///< the next piece into m_chunk; 0 at the end, or on an error
    bool feed();
    bool finish();
    bool stop(const Error &error);

    XlsxPackage &m_package;
    QString m_name;
    QuaZipFile m_file;
    QXmlStreamReader m_xml;
    QByteArray m_chunk;
    qint64 m_read = 0;
    qint64 m_size = 0; ///< as the zip claims
    qint64 m_packed = 0;
    qint64 m_sinceToken = 0; ///< given to the parser since it last came to an end of something
    int m_depth = 0;
    std::optional<Error> m_error;
};

} // namespace tingyu
