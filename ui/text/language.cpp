// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QTranslator>
#include <QVariant>

namespace tingyu::text {
namespace {

const char *const languageProperty = "tingyu_language";

/// Translators belong to the application object, so that a second application in one process starts afresh.
void install(const QString &file)
{
    QCoreApplication *application = QCoreApplication::instance();
    auto *translator = new QTranslator(application);
    translator->setObjectName(QStringLiteral("tingyu_translator"));
    if (translator->load(QStringLiteral(":/i18n/") + file))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QString languageCode(Language language)
{
    switch (language) {
    case Language::Chinese:
        return QStringLiteral("zh");
    case Language::English:
        return QStringLiteral("en");
    }
    return {};
}

Language languageFromCode(const QString &code)
{
    return code == QLatin1String("en") ? Language::English : Language::Chinese;
}

void speak(Language language)
{
    QCoreApplication *application = QCoreApplication::instance();
    const auto old = application->findChildren<QTranslator *>(QStringLiteral("tingyu_translator"));
    for (QTranslator *translator : old) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    application->setProperty(languageProperty, languageCode(language));
    switch (language) {
    case Language::Chinese:
        install(QStringLiteral("qtbase_zh_CN.qm"));
        install(QStringLiteral("tingyu_zh_CN.qm"));
        break;
    case Language::English:
        install(QStringLiteral("tingyu_en.qm"));
        break;
    }
}

Language spoken()
{
    return languageFromCode(QCoreApplication::instance()->property(languageProperty).toString());
}

QString listed(const QStringList &words)
{
    return words.join(QCoreApplication::translate("ListText", "、"));
}

} // namespace tingyu::text
