// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/xlsx_package.h"

#include "core/tables/table_builder.h"

#include <algorithm>
#include <cstring>

namespace tingyu {
namespace {

constexpr qint64 chunkBytes = 64 * 1024;
// Real sheets pack up to about 100 : 1. More than this, from a size on where it could hurt, is a bomb.
constexpr qint64 ratioLimit = 400;
constexpr qint64 ratioFrom = 32LL << 20;
// One name, attribute or text is held whole by the parser, in twice its bytes. This is far more than the
// longest cell in its longest spelling.
constexpr qint64 tokenBytes = 1LL << 20;
// Nested elements are all remembered. No sheet goes deeper than a dozen.
constexpr int deepest = 256;

} // namespace

qint64 BytesDevice::readData(char *data, qint64 wanted)
{
    const qint64 count = std::min(wanted, m_bytes.size() - pos());
    if (count <= 0)
        return wanted > 0 ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + pos(), static_cast<size_t>(count));
    return count;
}

Result<std::unique_ptr<XlsxPackage>> XlsxPackage::open(const QByteArray &bytes, const TableLimits &limits)
{
    std::unique_ptr<XlsxPackage> package(new XlsxPackage(limits));
    package->m_device.setBytes(bytes);
    package->m_zip.setIoDevice(&package->m_device);
    if (!package->m_zip.open(QuaZip::mdUnzip))
        return damagedTable(QStringLiteral("zip"));
    if (package->m_zip.getEntriesCount() > limits.entries)
        return tooLarge("entries", limits.entries);
    int seen = 0;
    for (bool more = package->m_zip.goToFirstFile(); more && seen <= limits.entries;
         more = package->m_zip.goToNextFile(), ++seen)
        package->m_names.insert(package->m_zip.getCurrentFileName().toLower());
    if (package->m_names.isEmpty())
        return damagedTable(QStringLiteral("zip"));
    return package;
}

XlsxPart::XlsxPart(XlsxPackage &package, const QString &name) : m_package(package), m_name(name)
{
    QuaZipFileInfo64 info;
    if (!m_package.m_zip.setCurrentFile(name, QuaZip::csInsensitive) ||
        !m_package.m_zip.getCurrentFileInfo(&info)) {
        m_error = damagedTable(name);
        return;
    }
    m_size = static_cast<qint64>(info.uncompressedSize);
    m_packed = static_cast<qint64>(info.compressedSize);
    if (!admit(m_size)) // refused by its own word; what comes is counted all the same
        return;
    m_file.setZip(&m_package.m_zip);
    if (!m_file.open(QIODevice::ReadOnly))
        m_error = damagedTable(name);
    m_chunk.resize(chunkBytes);
}

bool XlsxPart::stop(const Error &error)
{
    m_error = error;
    return false;
}

bool XlsxPart::admit(qint64 size)
{
    if (size > m_package.m_limits.partBytes)
        return stop(tooLarge("part", m_package.m_limits.partBytes));
    if (size > ratioFrom && size / ratioLimit > std::max<qint64>(m_packed, 1))
        return stop(tooLarge("ratio", ratioLimit));
    return true;
}

qint64 XlsxPart::unpack()
{
    const qint64 got = m_file.read(m_chunk.data(), chunkBytes);
    if (got <= 0) // the checksum decides in finish() whether this is the end
        return 0;
    m_read += got;
    m_package.m_unpacked += got;
    if (m_package.m_unpacked > m_package.m_limits.unpackedBytes) {
        stop(tooLarge("unpacked", m_package.m_limits.unpackedBytes));
        return 0;
    }
    return admit(m_read) ? got : 0;
}

bool XlsxPart::feed()
{
    const qint64 got = unpack();
    if (got == 0)
        return false;
    m_sinceToken += got;
    if (m_sinceToken > tokenBytes + chunkBytes)
        return stop(tooLarge("cell", m_package.m_limits.cellCharacters));
    m_xml.addData(m_chunk.left(got));
    return true;
}

bool XlsxPart::finish()
{
    // What stands behind the root element still belongs to the checksum; nobody reads it.
    while (unpack() > 0) {
    }
    if (m_error)
        return false;
    m_file.close();
    if (m_file.getZipError() != UNZ_OK || m_read != m_size)
        return stop(damagedTable(m_name));
    return false;
}

bool XlsxPart::next()
{
    while (!m_error) {
        const auto token = m_xml.readNext();
        if (m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
            if (feed())
                continue;
            return m_error ? false : stop(damagedTable(m_name));
        }
        if (m_xml.hasError())
            return stop(damagedTable(m_name));
        m_sinceToken = 0;
        if (token == QXmlStreamReader::StartElement && ++m_depth > deepest)
            return stop(tooLarge("depth", deepest));
        if (token == QXmlStreamReader::EndElement)
            --m_depth;
        if (token == QXmlStreamReader::DTD)
            return stop(fail(Errc::Unsupported, "tables.doctype"));
        if (token == QXmlStreamReader::EndDocument)
            return finish();
        if (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement ||
            token == QXmlStreamReader::Characters)
            return true;
    }
    return false;
}

QString XlsxPart::attribute(const char *name) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &one : attributes) {
        if (one.name() == QLatin1String(name))
            return one.value().toString();
    }
    return {};
}

} // namespace tingyu
