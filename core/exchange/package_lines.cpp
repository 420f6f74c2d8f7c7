// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/package_lines.h"

namespace tingyu::exchange {
namespace {

constexpr int sectionHashBytes = 32;
const auto inKey = QLatin1String("in");
const auto manifestKey = QLatin1String("manifest");
const auto footerKey = QLatin1String("footer");

} // namespace

void SectionTally::add(const QString &section, const QByteArray &line)
{
    Section &its = m_sections[section];
    if (!its.hash)
        its.hash = std::make_unique<crypto::Hasher>(sectionHashBytes);
    ++its.rows;
    its.hash->add(line.constData(), line.size());
}

QJsonObject SectionTally::footer()
{
    QJsonObject footer;
    for (auto &[name, section] : m_sections) {
        footer.insert(
            name, QJsonObject{{QStringLiteral("rows"), section.rows},
                              {QStringLiteral("hash"), QString::fromLatin1(section.hash->finish().toHex())}});
    }
    return footer;
}

Result<void> LineWriter::begin(const QJsonObject &manifest)
{
    return m_sink(lineOf({{manifestKey, manifest}}));
}

Result<void> LineWriter::row(const QString &section, QJsonObject row)
{
    if (++m_rows > maxRows)
        return fail(Errc::LimitExceeded, "package.too_many_rows");
    row.insert(inKey, section);
    const QByteArray line = lineOf(row);
    if (line.size() > maxLineBytes)
        return fail(Errc::LimitExceeded, "package.line_too_long");
    m_sections.add(section, line);
    return m_sink(line);
}

Result<void> LineWriter::finish()
{
    return m_sink(lineOf({{footerKey, m_sections.footer()}}));
}

Error LineReader::refused(const char *subject) const
{
    return fail(Errc::BadInput, subject, {QString::number(m_line)});
}

Result<void> LineReader::add(const QByteArray &bytes)
{
    m_rest.append(bytes);
    qsizetype from = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', from)) {
        if (auto taken = takeLine(m_rest.mid(from, end + 1 - from)); !taken)
            return taken;
        from = end + 1;
    }
    m_rest.remove(0, from);
    if (m_rest.size() > maxLineBytes) {
        ++m_line;
        return refused("package.line");
    }
    return {};
}

Result<void> LineReader::takeLine(const QByteArray &line)
{
    ++m_line;
    const auto object = m_hasFooter ? std::nullopt : readLine(line);
    if (!object)
        return refused("package.line");
    if (m_line == 1) {
        const QJsonValue manifest = object->value(manifestKey);
        if (object->size() != 1 || !manifest.isObject())
            return refused("package.manifest");
        return m_takeManifest(manifest.toObject());
    }
    if (object->contains(footerKey)) {
        m_hasFooter = true;
        if (object->size() != 1)
            return refused("package.footer");
        return checkFooter(object->value(footerKey).toObject());
    }
    QJsonObject row = *object;
    const QString name = row.take(inKey).toString();
    if (name.isEmpty())
        return refused("package.line");
    m_sections.add(name, line);
    if (++m_rows > maxRows || m_sections.sections() > maxSections)
        return refused("package.rows");
    if (!m_takeRow(name, row))
        return refused("package.row");
    return {};
}

Result<void> LineReader::checkFooter(const QJsonObject &footer)
{
    return m_sections.footer() == footer ? Result<void>() : Result<void>(refused("package.footer"));
}

Result<void> LineReader::finish()
{
    if (!m_rest.isEmpty() || !m_hasFooter) {
        ++m_line;
        return refused(m_rest.isEmpty() ? "package.footer" : "package.line");
    }
    return {};
}

} // namespace tingyu::exchange
