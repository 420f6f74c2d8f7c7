// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/export_shape.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tingyu {
namespace {

constexpr ExportOmission omissions[] = {
    {"vault_fact", nullptr, "keys and numbers of this one vault"},
    {"audit", nullptr, "the log proves this one vault; audit list shows it"},
    {"purpose", nullptr, "part of the log: why the head opened what counsellors keep"},
    {"export_log", nullptr, "part of the log: numbers of what left this vault"},
    {"draft", nullptr, "not finished, and its writer's alone"},
    {"erased_row", nullptr, "uids of what was erased in this vault, and nothing else"},
    {"erased_number", nullptr, "numbers of this vault that are not given again"},
    {"merge_known", nullptr, "what the PCs of this vault know of each other"},
    {"merge_peer", nullptr, "what the PCs of this vault know of each other"},
    {"merge_alias", nullptr, "what the PCs of this vault know of each other"},
    {"merge_difference", nullptr, "what two PCs of this vault wrote differently, until it is decided"},
    {"answering_key", nullptr, "keys do not travel"},
    {"answering_station", nullptr, "belongs to keys of this vault"},
    {"answering_slip", nullptr, "belongs to keys of this vault"},
    {"answering_box", nullptr, "which sealed file a sheet came in; the sheets are in sheet"},
    {"scale_text", "content", "wording under a licence that is this school's alone"},
    {"scale_text", "item_ref", "belongs to the exchange of this vault"},
    {"user", "box_pk", "keys do not travel"},
    {"user", "state", "nobody of the old vault can unlock the new one"},
    {"user", "must_change", "belongs to a password"},
    {"user", "class_ids", "a right in this vault; the head gives it again"},
};

const auto uidName = QStringLiteral("uid");

struct Field
{
    QString name;
    QString type;
    QString target; ///< empty: no reference
    bool isNeeded = false;
};

bool isLeftOut(const QString &table, const QString &field)
{
    static const QSet<QString> ofTheVault{QStringLiteral("id"), QStringLiteral("uid"),
                                          QStringLiteral("origin"), QStringLiteral("removed_utc")};
    return ofTheVault.contains(field) ||
           std::any_of(std::begin(omissions), std::end(omissions), [&](const ExportOmission &one) {
               return one.column != nullptr && table == QLatin1String(one.table) &&
                      field == QLatin1String(one.column);
           });
}

Result<QList<Field>> fieldsOf(Connection &db, const QString &table)
{
    QHash<QString, QString> targets{{QStringLiteral("created_by"), usersTable},
                                    {QStringLiteral("changed_by"), usersTable}};
    auto references =
        db.select(QStringLiteral("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)"), {table});
    if (!references)
        return references.error();
    while (references->next())
        targets.insert(references->text(0), references->text(1));
    if (auto ended = references->finished(); !ended)
        return ended.error();
    auto rows =
        db.select(QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info(?)"), {table});
    if (!rows)
        return rows.error();
    QList<Field> fields;
    while (rows->next())
        fields.append({rows->text(0), rows->text(1), targets.value(rows->text(0)), rows->boolean(2)});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return fields;
}

QString withoutEnd(const QString &name, QLatin1String end)
{
    return name.endsWith(end) ? name.chopped(end.size()) : name;
}

/// The column of the table that a declared one holds.
const Field *heldBy(const ExportColumn &declared, const QList<Field> &fields)
{
    const auto named = [&fields](const QString &name) -> const Field * {
        const auto found = std::find_if(fields.cbegin(), fields.cend(),
                                        [&name](const Field &one) { return one.name == name; });
        return found == fields.cend() ? nullptr : &*found;
    };
    const QString name = QString::fromLatin1(declared.name);
    if (const Field *same = named(name))
        return same;
    if (declared.kind == ExportKind::Uid && name.endsWith(QLatin1String("_uid"))) {
        const Field *reference = named(name.chopped(4) + QStringLiteral("_id"));
        return reference != nullptr && !reference->target.isEmpty() ? reference : nullptr;
    }
    const Field *user = named(withoutEnd(name, QLatin1String("_user")) + QStringLiteral("_id"));
    return user != nullptr && user->target == usersTable ? user : nullptr;
}

ExportKind kindOf(const Field &field)
{
    if (!field.target.isEmpty())
        return field.target == usersTable ? ExportKind::Text : ExportKind::Uid;
    if (field.type == QLatin1String("INTEGER"))
        return ExportKind::Integer;
    if (field.type == QLatin1String("REAL"))
        return ExportKind::Real;
    return field.type == QLatin1String("BLOB") ? ExportKind::Binary : ExportKind::Text;
}

QString nameOf(const Field &field)
{
    if (field.target.isEmpty() || !field.name.endsWith(QLatin1String("_id")))
        return field.name;
    return field.name.chopped(3) +
           (field.target == usersTable ? QStringLiteral("_name") : QStringLiteral("_uid"));
}

/// " FROM " of the statement itself, not of one inside it.
qsizetype fromOf(const QString &select)
{
    int depth = 0;
    for (qsizetype at = 0; at < select.size(); ++at) {
        if (select.at(at) == u'(')
            ++depth;
        else if (select.at(at) == u')')
            --depth;
        else if (depth == 0 && QStringView(select).mid(at).startsWith(QLatin1String(" FROM ")))
            return at;
    }
    return select.size();
}

/// Reads the value of a column of the row named `alias`.
QString readingOf(const QString &alias, const Field &field)
{
    const QString own = alias + u'.' + field.name;
    if (field.target.isEmpty())
        return own;
    if (field.target == usersTable)
        return QStringLiteral("(SELECT z.name FROM user z WHERE z.id = %1)").arg(own);
    return QStringLiteral("(SELECT z.uid FROM %1 z WHERE z.id = %2 AND z.removed_utc IS NULL)")
        .arg(field.target, own);
}

} // namespace

std::span<const ExportOmission> exportOmissions()
{
    return omissions;
}

Result<ExportShape> shapeOf(Connection &db, const ExportTable &table)
{
    ExportShape shape;
    shape.table = QString::fromLatin1(table.name);
    const auto fields = fieldsOf(db, shape.table);
    if (!fields)
        return fields.error();
    const QString declared = QString::fromUtf8(table.select);
    const QString alias = QString::fromUtf8(table.order).section(u'.', 0, 0);
    QStringList more; // columns that the declared SELECT has not
    int place = static_cast<int>(table.columns.size());
    QSet<QString> held;
    for (int at = 0; const ExportColumn &column : table.columns) {
        ShapeColumn one{QString::fromLatin1(column.name), column.kind, column.isClosed, {}, {}, ++at};
        if (const Field *field = heldBy(column, *fields)) {
            one.field = field->name;
            one.target = field->target;
            // A whole number told as a name: a user, also where the schema does not say so.
            if (field->type == QLatin1String("INTEGER") && column.kind == ExportKind::Text)
                one.target = usersTable;
            if (!one.target.isEmpty() && one.target != usersTable) {
                more.append(readingOf(alias, *field));
                one.place = ++place;
            }
            held.insert(field->name);
        }
        shape.columns.append(one);
    }
    QString needed;
    for (const Field &field : *fields) {
        shape.hasSignature =
            shape.hasSignature || (field.name == QLatin1String("signed_at") && !field.isNeeded);
        if (field.isNeeded && !field.target.isEmpty() && field.target != usersTable)
            needed += QStringLiteral(" AND EXISTS %1").arg(readingOf(alias, field));
        if (held.contains(field.name) || isLeftOut(shape.table, field.name))
            continue;
        more.append(readingOf(alias, field));
        const bool isStamp = field.name == QLatin1String("rev") ||
                             field.name.startsWith(QLatin1String("created_")) ||
                             field.name.startsWith(QLatin1String("changed_"));
        shape.columns.append({nameOf(field), kindOf(field), table.reads != nullptr && !isStamp, field.name,
                              field.target, ++place});
    }
    shape.hasUid = std::any_of(fields->cbegin(), fields->cend(),
                               [](const Field &field) { return field.name == uidName; });
    const qsizetype from = fromOf(declared);
    const qsizetype first = QLatin1String("SELECT ").size();
    shape.alias = alias;
    shape.reads = declared.mid(first, from - first);
    for (const QString &one : std::as_const(more))
        shape.reads += QLatin1String(", ") + one;
    shape.from = declared.mid(from) + needed;
    return shape;
}

} // namespace tingyu
