// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/item_kinds.h"

#include <QCoreApplication>

namespace tingyu::ui {
namespace {

using Kind = FieldEdit::Kind;

struct ItemKindsWords
{
    Q_DECLARE_TR_FUNCTIONS(ItemKinds)
};

QString dayValue(QDate day)
{
    return dayText(day);
}
QString momentValue(const WallTime &time)
{
    return time.isValid() ? time.toString() : QString();
}
QDate dayFrom(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}
WallTime momentFrom(const QString &text)
{
    return WallTime::parse(text).value_or(WallTime{});
}
QString yesNo(bool yes)
{
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

// --- Values of each item in the order of its columns, and back.

QStringList values(const CaseEvent &one)
{
    return {momentValue(one.at), one.text, one.source};
}
void take(CaseEvent &one, const QStringList &v)
{
    one.at = momentFrom(v.value(0));
    one.text = v.value(1);
    one.source = v.value(2);
}
QStringList values(const CasePerson &one)
{
    return {one.kind, one.name};
}
void take(CasePerson &one, const QStringList &v)
{
    one.kind = v.value(0);
    one.name = v.value(1);
}
QStringList values(const CaseAssessment &one)
{
    return {one.scale,  one.edition,  one.informant, dayValue(one.on), one.score,
            one.cutoff, one.validity, one.missing,   one.critical,     one.change};
}
void take(CaseAssessment &one, const QStringList &v)
{
    one.scale = v.value(0);
    one.edition = v.value(1);
    one.informant = v.value(2);
    one.on = dayFrom(v.value(3));
    one.score = v.value(4);
    one.cutoff = v.value(5);
    one.validity = v.value(6);
    one.missing = v.value(7);
    one.critical = v.value(8);
    one.change = v.value(9);
}
QStringList values(const CaseMedication &one)
{
    return {one.name, one.dose, dayValue(one.since), one.adherence};
}
void take(CaseMedication &one, const QStringList &v)
{
    one.name = v.value(0);
    one.dose = v.value(1);
    one.since = dayFrom(v.value(2));
    one.adherence = v.value(3);
}
QStringList values(const CaseMeasure &one)
{
    return {one.kind, one.what, momentValue(one.at), one.who};
}
void take(CaseMeasure &one, const QStringList &v)
{
    one.kind = v.value(0);
    one.what = v.value(1);
    one.at = momentFrom(v.value(2));
    one.who = v.value(3);
}
QStringList values(const CaseContact &one)
{
    return {momentValue(one.at), one.way, one.with, one.content, one.reaction};
}
void take(CaseContact &one, const QStringList &v)
{
    one.at = momentFrom(v.value(0));
    one.way = v.value(1);
    one.with = v.value(2);
    one.content = v.value(3);
    one.reaction = v.value(4);
}
QStringList values(const CaseQuestion &one)
{
    return {QString::number(one.number), one.text};
}
void take(CaseQuestion &one, const QStringList &v)
{
    one.text = v.value(1); // the number is given by the vault
}
QStringList values(const CaseStep &one)
{
    return {one.step, one.who, dayValue(one.until)};
}
void take(CaseStep &one, const QStringList &v)
{
    one.step = v.value(0);
    one.who = v.value(1);
    one.until = dayFrom(v.value(2));
}
QStringList values(const CaseAttachment &one)
{
    return {one.name, QString::number(one.pages), yesNo(one.covered)};
}
void take(CaseAttachment &one, const QStringList &v)
{
    one.name = v.value(0);
    one.pages = v.value(1).toInt();
    one.covered = v.value(2) == QLatin1String("yes");
}

template<class Item>
void bind(ItemKind &kind, QList<Item> CaseContent::*list)
{
    kind.rows = [list](const CaseContent &content) {
        QList<ItemRow> rows;
        for (const Item &one : content.*list)
            rows.append({one.uid, values(one)});
        return rows;
    };
    kind.add = [](Services &services, const Uid &ofCase, const QStringList &typed) -> Result<void> {
        Item item;
        take(item, typed);
        auto added = services.cases.add(ofCase, item);
        return outcomeOf(added);
    };
    kind.edit = [list](Services &services, const CaseContent &shown, const Uid &uid,
                       const QStringList &typed) -> Result<void> {
        for (Item one : shown.*list) {
            if (one.uid != uid)
                continue;
            take(one, typed);
            return services.cases.edit(one);
        }
        return fail(Errc::NotFound, "record.not_found");
    };
    kind.remove = [](Services &services, const Uid &uid) { return services.cases.remove<Item>(uid); };
}

/// Columns of a table section of the form, labelled by it; `kinds` in the form's order.
QList<ItemColumn> formColumns(const report::FormWords &words, const QString &section,
                              const QList<std::pair<QString, Kind>> &kinds)
{
    QList<ItemColumn> columns;
    for (const auto &[id, kind] : kinds) {
        ItemColumn column{id, words.column(section, id), kind};
        if (const report::FormField *field = words.form().field(section % QLatin1Char('.') % id))
            column.width = field->width;
        columns.append(column);
    }
    return columns;
}

void offer(ItemColumn &column, const report::FormWords &words, const QString &set, const QString &usual)
{
    column.options = formOptions(words, set, optionCodes(set));
    column.usual = usual;
}

} // namespace

ItemKind itemKind(const QString &id, const report::FormWords &words, const WallTime &now)
{
    ItemKind kind;
    kind.id = id;
    kind.title = words.section(id);
    const auto columns = [&](const QList<std::pair<QString, Kind>> &kinds) {
        return formColumns(words, id, kinds);
    };
    const auto c = [](const char *name, Kind what) { return std::pair(QString::fromLatin1(name), what); };
    if (id == QLatin1String("timeline")) {
        kind.one = ItemKindsWords::tr("一件事");
        kind.empty = ItemKindsWords::tr("还没有记下经过。按日子写下发生了什么、从谁那里知道。");
        kind.columns = columns({c("day", Kind::Moment), c("event", Kind::Prose), c("source", Kind::Line)});
        kind.columns[0].usual = now.toString();
        bind(kind, &CaseContent::events);
    } else if (id == QLatin1String("people")) {
        kind.title = ItemKindsWords::tr("个案里提到的人");
        kind.one = ItemKindsWords::tr("一个人");
        kind.empty =
            ItemKindsWords::tr("本人、家人和班主任已自动在内。别的人写在这里,会诊版里就会换成代称。");
        kind.columns = {{QStringLiteral("kind"), ItemKindsWords::tr("身份"), Kind::Choice, personKinds(), 1,
                         QStringLiteral("student")},
                        {QStringLiteral("name"), ItemKindsWords::tr("姓名"), Kind::Line, {}, 3}};
        bind(kind, &CaseContent::people);
    } else if (id == QLatin1String("scales")) {
        kind.one = ItemKindsWords::tr("一份结果");
        kind.empty = ItemKindsWords::tr("还没有附上测评结果。可以从该生的答卷里挑选,也可以照纸质结果填写。");
        kind.columns = columns({c("name", Kind::Line), c("edition", Kind::Line), c("informant", Kind::Choice),
                                c("day", Kind::Day), c("score", Kind::Line), c("cutoff", Kind::Line),
                                c("validity", Kind::Choice), c("missing", Kind::Line),
                                c("critical", Kind::Line), c("change", Kind::Line)});
        offer(kind.columns[2], words, QStringLiteral("informant"), QStringLiteral("self"));
        offer(kind.columns[6], words, QStringLiteral("validity"), QStringLiteral("complete"));
        bind(kind, &CaseContent::assessments);
    } else if (id == QLatin1String("medication")) {
        kind.one = ItemKindsWords::tr("一种药");
        kind.empty = ItemKindsWords::tr("没有记下用药。");
        kind.columns = columns({c("name", Kind::Line), c("dose", Kind::Line), c("since", Kind::Day),
                                c("adherence", Kind::Line)});
        bind(kind, &CaseContent::medications);
    } else if (id == QLatin1String("measures")) {
        kind.one = ItemKindsWords::tr("一项措施");
        kind.empty = ItemKindsWords::tr("还没有记下措施:谁在陪护、危险物品怎么收好、安全计划。");
        kind.columns = columns(
            {c("kind", Kind::Choice), c("what", Kind::Prose), c("day", Kind::Moment), c("who", Kind::Line)});
        offer(kind.columns[0], words, QStringLiteral("measure"), QStringLiteral("accompany"));
        kind.columns[2].usual = now.toString();
        bind(kind, &CaseContent::measures);
    } else if (id == QLatin1String("parent_contacts")) {
        kind.one = ItemKindsWords::tr("一次沟通");
        kind.empty = ItemKindsWords::tr("还没有记下与家长的沟通。");
        kind.columns = columns({c("day", Kind::Moment), c("way", Kind::Choice), c("with", Kind::Line),
                                c("content", Kind::Prose), c("reaction", Kind::Prose)});
        kind.columns[0].usual = now.toString();
        offer(kind.columns[1], words, QStringLiteral("way"), QStringLiteral("phone"));
        bind(kind, &CaseContent::contacts);
    } else if (id == QLatin1String("questions")) {
        kind.one = ItemKindsWords::tr("一个问题");
        kind.empty = ItemKindsWords::tr("还没有问题。每个问题单独编号,专家按号作答。");
        kind.columns = {{QStringLiteral("number"), ItemKindsWords::tr("题号"), Kind::Figure, {}, 0.6},
                        {QStringLiteral("text"), ItemKindsWords::tr("问题"), Kind::Prose, {}, 8}};
        bind(kind, &CaseContent::questions);
    } else if (id == QLatin1String("next_steps")) {
        kind.one = ItemKindsWords::tr("下一步");
        kind.empty = ItemKindsWords::tr("还没有写下一步。写明谁、在哪天之前,到期会在今日页提醒。");
        kind.columns = columns({c("step", Kind::Prose), c("who", Kind::Line), c("until", Kind::Day)});
        bind(kind, &CaseContent::steps);
    } else {
        kind.one = ItemKindsWords::tr("一份附件");
        kind.empty = ItemKindsWords::tr("没有列出附件。随报告送出的材料要先遮盖姓名。");
        kind.columns = columns({c("name", Kind::Line), c("pages", Kind::Figure), c("covered", Kind::Tick)});
        kind.columns[1].usual = QStringLiteral("1");
        offer(kind.columns[2], words, QStringLiteral("yesno"), QStringLiteral("no"));
        bind(kind, &CaseContent::attachments);
    }
    return kind;
}

QString shownValue(const ItemColumn &column, const QString &value)
{
    if (!column.options.isEmpty()) {
        for (const CodeWord &one : column.options) {
            if (one.first == value)
                return one.second;
        }
    }
    if (column.kind == Kind::Moment) {
        const auto time = WallTime::parse(value);
        return time ? momentText(*time) : QString();
    }
    return value;
}

} // namespace tingyu::ui
