// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyu/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace tingyu::app {
namespace {

struct Tingyu
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::app::Tingyu)
};

void prepare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Tingyu::tr("听屿 心理辅导室"));
    parser.addOptions({
        {QStringLiteral("vault"), Tingyu::tr("打开这个数据夹。"), QStringLiteral("DIR")},
        {QStringLiteral("demo"), Tingyu::tr("打开演示数据,退出时清除。")},
        {QStringLiteral("keep"), Tingyu::tr("与 --demo 一起用:退出后保留演示数据。")},
        {QStringLiteral("now"), Tingyu::tr("把现在当作这个时间(只用于演示数据)。"), QStringLiteral("ISO")},
        {QStringLiteral("no-lock"), Tingyu::tr("不自动锁定(只用于演示数据)。")},
        {QStringLiteral("print-to"), Tingyu::tr("打印到这个 PDF 文件(只用于演示数据)。"),
         QStringLiteral("FILE")},
        {{QStringLiteral("h"), QStringLiteral("help")}, Tingyu::tr("显示这些说明。")},
    });
    parser.addPositionalArgument(QStringLiteral("FILE"), Tingyu::tr("解锁之后打开的文件。"),
                                 QStringLiteral("[FILE]"));
}

} // namespace

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    prepare(parser);
    Options options;
    if (!parser.parse(arguments)) {
        options.problem = parser.errorText();
        return options;
    }
    options.help = parser.isSet(QStringLiteral("help"));
    options.vaultFolder = parser.value(QStringLiteral("vault"));
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.keep = parser.isSet(QStringLiteral("keep"));
    options.noLock = parser.isSet(QStringLiteral("no-lock"));
    options.printTo = parser.value(QStringLiteral("print-to"));
    if (parser.isSet(QStringLiteral("now"))) {
        options.now = WallTime::parse(parser.value(QStringLiteral("now")));
        if (!options.now)
            options.problem = Tingyu::tr("--now 要写成 2026-03-02T08:00 这样的时间。");
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        options.problem = Tingyu::tr("不认识的参数;可用 --help 查看说明。");
    else if (!files.isEmpty())
        options.file = QFileInfo(files.constFirst()).absoluteFilePath();
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    prepare(parser);
    return parser.helpText();
}

} // namespace tingyu::app
