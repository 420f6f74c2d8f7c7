// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_line.h"
#include "app/tingyuctl/terminal_text.h"

#include <algorithm>

namespace tingyu::ctl {
namespace {

using Pairs = QList<std::pair<QString, QString>>;

/// Two columns, the left one as wide as its widest word.
QString columns(const Pairs &pairs)
{
    int width = 0;
    for (const auto &[left, right] : pairs)
        width = std::max(width, displayWidth(left));
    QString text;
    for (const auto &[left, right] : pairs)
        text += QStringLiteral("  ") + padded(left, width) + QStringLiteral("  ") + right + QLatin1Char('\n');
    return text;
}

/// The help of one word, with the values it may take.
QString explained(const char *help, const char *choices)
{
    return choices == nullptr
               ? said(help)
               : QString(said(help) + QStringLiteral(" (") + QLatin1String(choices) + QLatin1Char(')'));
}

Pairs optionPairs(const std::vector<OptionSpec> &options)
{
    Pairs pairs;
    for (const OptionSpec &option : options) {
        QString left = dashed(option.name);
        if (option.value != nullptr)
            left += QLatin1Char(' ') + QLatin1String(option.value);
        pairs.append({left, explained(option.help, option.choices)});
    }
    return pairs;
}

QString bracketed(const QString &word, bool optional)
{
    return optional ? QString(QStringLiteral(" [") + word + QLatin1Char(']'))
                    : QString(QLatin1Char(' ') + word);
}

QString usageOf(const Noun &noun, const Verb &verb)
{
    QString usage = callName(noun, verb);
    for (const ArgumentSpec &argument : verb.arguments) {
        const QString name = QLatin1String(argument.name);
        usage += bracketed(name, argument.optional);
    }
    for (const OptionSpec &option : verb.options) {
        QString word = dashed(option.name);
        if (option.value != nullptr)
            word += QLatin1Char(' ') + QLatin1String(option.value);
        usage += bracketed(word, !option.required);
    }
    return usage;
}

QString heading(const char *source)
{
    return QLatin1Char('\n') + said(source) + QLatin1Char('\n');
}

QString exitCodes()
{
    return heading(QT_TRANSLATE_NOOP("Ctl", "退出码:")) +
           columns({
               {QStringLiteral("0"), said(QT_TRANSLATE_NOOP("Ctl", "完成"))},
               {QStringLiteral("1"), said(QT_TRANSLATE_NOOP("Ctl", "未能进行,没有改动任何内容"))},
               {QStringLiteral("2"), said(QT_TRANSLATE_NOOP("Ctl", "用法不对,或需要确认而没有 --yes"))},
               {QStringLiteral("3"), said(QT_TRANSLATE_NOOP("Ctl", "密码不对,或暂时锁定"))},
               {QStringLiteral("4"), said(QT_TRANSLATE_NOOP("Ctl", "角色不允许"))},
               {QStringLiteral("5"), said(QT_TRANSLATE_NOOP("Ctl", "数据已损坏"))},
           });
}

QString programHelp(const std::vector<Noun> &nouns)
{
    QString text = said(QT_TRANSLATE_NOOP("Ctl", "听屿的命令行,与窗口使用同一套功能。")) + QLatin1Char('\n');
    text += heading(QT_TRANSLATE_NOOP("Ctl", "用法:"));
    text += QStringLiteral(
        "  tingyuctl [--vault DIR] [--user NAME] [--password-file FILE] [--json] NOUN VERB ...\n");
    text += heading(QT_TRANSLATE_NOOP("Ctl", "命令(加 --help 看详细说明):"));
    Pairs pairs;
    for (const Noun &noun : nouns)
        pairs.append({QLatin1String(noun.name), said(noun.help)});
    text += columns(pairs);
    text += heading(QT_TRANSLATE_NOOP("Ctl", "每个命令都可以用的选项(写在命令之前或之后):"));
    text += columns(optionPairs(globalOptions()));
    return text + exitCodes();
}

QString nounHelp(const Noun &noun)
{
    QString text = said(noun.help) + QLatin1Char('\n');
    text += heading(QT_TRANSLATE_NOOP("Ctl", "用法:"));
    for (const Verb &verb : noun.verbs)
        text += QStringLiteral("  ") + usageOf(noun, verb) + QLatin1Char('\n');
    text += heading(QT_TRANSLATE_NOOP("Ctl", "动作:"));
    Pairs pairs;
    for (const Verb &verb : noun.verbs)
        pairs.append({QLatin1String(verb.name), said(verb.help)});
    return text + columns(pairs);
}

QString verbHelp(const Noun &noun, const Verb &verb)
{
    QString text = said(verb.help) + QLatin1Char('\n');
    if (verb.note != nullptr)
        text += said(verb.note) + QLatin1Char('\n');
    text += heading(QT_TRANSLATE_NOOP("Ctl", "用法:"));
    text += QStringLiteral("  ") + usageOf(noun, verb) + QLatin1Char('\n');
    if (!verb.arguments.empty()) {
        text += heading(QT_TRANSLATE_NOOP("Ctl", "参数:"));
        Pairs pairs;
        for (const ArgumentSpec &argument : verb.arguments)
            pairs.append({QLatin1String(argument.name), explained(argument.help, argument.choices)});
        text += columns(pairs);
    }
    if (!verb.options.empty()) {
        text += heading(QT_TRANSLATE_NOOP("Ctl", "选项:"));
        text += columns(optionPairs(verb.options));
    }
    text += heading(QT_TRANSLATE_NOOP("Ctl", "每个命令都可以用的选项(写在命令之前或之后):"));
    return text + columns(optionPairs(globalOptions()));
}

} // namespace

QString helpText(const CommandLine &line, const std::vector<Noun> &nouns)
{
    if (isOneAct(nouns))
        return verbHelp(*line.noun, *line.verb) + exitCodes();
    if (line.noun == nullptr)
        return programHelp(nouns);
    return line.verb == nullptr ? nounHelp(*line.noun) : verbHelp(*line.noun, *line.verb);
}

} // namespace tingyu::ctl
