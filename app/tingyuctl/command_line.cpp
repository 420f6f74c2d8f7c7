// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_line.h"

#include <QCoreApplication>

namespace tingyu::ctl {
namespace {

const OptionSpec *findOption(const std::vector<OptionSpec> &options, const QString &name)
{
    for (const OptionSpec &option : options) {
        if (name == QLatin1String(option.name))
            return &option;
    }
    return nullptr;
}

template<class Named>
const Named *findNamed(const std::vector<Named> &list, const QString &name)
{
    for (const Named &item : list) {
        if (name == QLatin1String(item.name))
            return &item;
    }
    return nullptr;
}

/// Reads words one by one; options are recognised as soon as their table is known.
class Parser
{
public:
    Parser(const QStringList &words, const std::vector<Noun> &nouns, CommandLine &line)
        : m_words(words), m_nouns(nouns), m_line(line)
    {
    }

    Result<void> parse()
    {
        lookAhead();
        if (isOneAct(m_nouns)) {
            m_line.noun = &m_nouns.front();
            m_line.verb = &m_line.noun->verbs.front();
        }
        while (m_next < m_words.size()) {
            const QString word = m_words[m_next++];
            const bool isOption = !m_onlyPlaces && word.startsWith(QLatin1String("--"));
            if (isOption && word.size() == 2) {
                m_onlyPlaces = true;
                continue;
            }
            if (auto read = isOption ? readOption(word) : readPlace(word); !read)
                return read;
        }
        return m_line.help() ? Result<void>() : checkComplete();
    }

private:
    /// --json and --lang decide how a refusal is worded, wherever in the line they stand.
    void lookAhead()
    {
        for (qsizetype at = 0; at < m_words.size(); ++at) {
            const QString &word = m_words[at];
            if (word == QLatin1String("--"))
                return;
            if (word == QLatin1String("--json"))
                m_line.global.insert(QStringLiteral("json"), QString());
            if (word == QLatin1String("--lang") && at + 1 < m_words.size())
                m_wantedLanguage = m_words[at + 1];
            if (word.startsWith(QLatin1String("--lang=")))
                m_wantedLanguage = word.mid(7);
        }
        if (m_wantedLanguage == QLatin1String("zh") || m_wantedLanguage == QLatin1String("en"))
            m_line.global.insert(QStringLiteral("lang"), m_wantedLanguage);
    }

    Result<void> readOption(const QString &word)
    {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpec *option = findOption(globalOptions(), name);
        QHash<QString, QString> *into = &m_line.global;
        if (option == nullptr && m_line.verb != nullptr) {
            option = findOption(m_line.verb->options, name);
            into = &m_line.options;
        }
        // What follows "=" may be a secret: only the option's own name is repeated.
        if (option == nullptr)
            return fail(Errc::BadInput, "usage.unknown_option", {QStringLiteral("--") + name});
        QString value;
        if (option->value == nullptr) {
            if (equals >= 0)
                return fail(Errc::BadInput, "usage.no_value_wanted", {dashed(option->name)});
        } else if (equals >= 0) {
            value = word.mid(equals + 1);
        } else if (m_next < m_words.size()) {
            value = m_words[m_next++];
        } else {
            return fail(Errc::BadInput, "usage.value_missing", {dashed(option->name)});
        }
        if (m_seen.contains(name))
            return fail(Errc::BadInput, "usage.option_twice", {dashed(option->name)});
        m_seen.append(name);
        if (option->choices != nullptr) {
            const QString choices = QLatin1String(option->choices);
            if (!choices.split(QLatin1Char('|')).contains(value))
                return fail(Errc::BadInput, "usage.choice", {dashed(option->name), choices});
        }
        into->insert(name, value);
        return {};
    }

    Result<void> readPlace(const QString &word)
    {
        if (!m_onlyPlaces && word.size() > 1 && word.startsWith(QLatin1Char('-')))
            return fail(Errc::BadInput, "usage.unknown_option", {word.left(2)});
        if (m_line.noun == nullptr) {
            m_line.noun = findNamed(m_nouns, word);
            return m_line.noun != nullptr ? Result<void>() : fail(Errc::BadInput, "usage.unknown_noun");
        }
        if (m_line.verb == nullptr) {
            m_line.verb = findNamed(m_line.noun->verbs, word);
            if (m_line.verb != nullptr)
                return {};
            return fail(Errc::BadInput, "usage.unknown_verb", {QLatin1String(m_line.noun->name)});
        }
        if (m_place >= m_line.verb->arguments.size())
            return fail(Errc::BadInput, "usage.too_many", {callName(*m_line.noun, *m_line.verb)});
        const ArgumentSpec &argument = m_line.verb->arguments[m_place++];
        if (argument.choices != nullptr) {
            const QString choices = QLatin1String(argument.choices);
            if (!choices.split(QLatin1Char('|')).contains(word))
                return fail(Errc::BadInput, "usage.choice", {QLatin1String(argument.name), choices});
        }
        m_line.arguments.insert(QLatin1String(argument.name), word);
        return {};
    }

    Result<void> checkComplete()
    {
        if (m_line.noun == nullptr)
            return fail(Errc::BadInput, "usage.no_noun");
        if (m_line.verb == nullptr)
            return fail(Errc::BadInput, "usage.no_verb", {QLatin1String(m_line.noun->name)});
        if (m_place < m_line.verb->arguments.size() && !m_line.verb->arguments[m_place].optional) {
            return fail(
                Errc::BadInput, "usage.argument_missing",
                {QLatin1String(m_line.verb->arguments[m_place].name), callName(*m_line.noun, *m_line.verb)});
        }
        for (const OptionSpec &option : m_line.verb->options) {
            if (option.required && !m_line.options.contains(QLatin1String(option.name)))
                return fail(Errc::BadInput, "usage.option_missing",
                            {dashed(option.name), callName(*m_line.noun, *m_line.verb)});
        }
        return {};
    }

    const QStringList &m_words;
    const std::vector<Noun> &m_nouns;
    CommandLine &m_line;
    qsizetype m_next = 0;
    size_t m_place = 0;
    bool m_onlyPlaces = false;
    QStringList m_seen;
    QString m_wantedLanguage;
};

} // namespace

QString dashed(const char *name)
{
    return QStringLiteral("--") + QLatin1String(name);
}

bool isOneAct(const std::vector<Noun> &nouns)
{
    return nouns.size() == 1 && nouns.front().verbs.size() == 1 &&
           nouns.front().verbs.front().name == nullptr;
}

QString callName(const Noun &noun, const Verb &verb)
{
    if (verb.name == nullptr)
        return QLatin1String(noun.name);
    return QStringList{QStringLiteral("tingyuctl"), QLatin1String(noun.name), QLatin1String(verb.name)}.join(
        u' ');
}

const std::vector<OptionSpec> &globalOptions()
{
    static const std::vector<OptionSpec> options{
        {"vault", "DIR", QT_TRANSLATE_NOOP("Ctl", "数据夹所在的文件夹")},
        {"user", "NAME", QT_TRANSLATE_NOOP("Ctl", "以谁的身份进行;数据夹只有一位使用者时可以不写")},
        {"password-file", "FILE",
         QT_TRANSLATE_NOOP("Ctl", "密码所在的文件:整个文件,去掉末尾一个换行;不写则在终端询问")},
        {"purpose", "TEXT",
         QT_TRANSLATE_NOOP("Ctl", "负责人为什么要看或导出别人的辅导记录、个案、答卷或谈话;理由会留痕")},
        {"json", nullptr, QT_TRANSLATE_NOOP("Ctl", "在标准输出上只写一个 JSON 对象")},
        {"yes", nullptr, QT_TRANSLATE_NOOP("Ctl", "确认需要确认的步骤,并允许覆盖已有的输出文件")},
        {"lang", "zh|en", QT_TRANSLATE_NOOP("Ctl", "说明和提示的语言,默认 zh"), false, "zh|en"},
        {"now", "ISO", QT_TRANSLATE_NOOP("Ctl", "把此刻当作这个时间(2026-03-02T08:00),只用于演示数据夹")},
        {"help", nullptr, QT_TRANSLATE_NOOP("Ctl", "显示说明")},
    };
    return options;
}

Result<void> parseCommandLine(const QStringList &words, const std::vector<Noun> &nouns, CommandLine &line)
{
    return Parser(words, nouns, line).parse();
}

} // namespace tingyu::ctl
