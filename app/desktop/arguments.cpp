// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"

#include "base/datafolder.h"
#include "base/exitcode.h"

#include <QDir>
#include <QFileInfo>

#include <getopt.h>

#include <cstdio>

namespace spirula
{

namespace
{

constexpr const char *help = R"(Usage: spirula [options] [FILE or LINK...]

Opens the window of your site; a FILE is published there, a LINK (spirula:…, https://…) is opened.
If Spirula is open already, its window comes to the front and takes them.

  --data-dir DIR          where videos, database and keys live
  --public-listen ADDR    address and port of the site, for this start
  --demo                  a site with made-up videos in a temporary folder; closing removes it
  --hidden                no window until it is asked for
  --help, --version
)";

enum Option { dataDir = 1, publicListen, demo, hidden, showHelp, showVersion };

constexpr option options[] = {{"data-dir", required_argument, nullptr, dataDir},
                              {"public-listen", required_argument, nullptr, publicListen},
                              {"demo", no_argument, nullptr, demo},
                              {"hidden", no_argument, nullptr, hidden},
                              {"help", no_argument, nullptr, showHelp},
                              {"version", no_argument, nullptr, showVersion},
                              {nullptr, 0, nullptr, 0}};

void take(Arguments &arguments, int option)
{
    switch (option) {
    case dataDir:
        arguments.dataFolder = fs::absolute(optarg);
        break;
    case publicListen:
        arguments.nodeArguments += {QStringLiteral("--public-listen"), QString::fromLocal8Bit(optarg)};
        break;
    case demo:
        arguments.demo = true;
        break;
    case hidden:
        arguments.hidden = true;
        break;
    case showHelp:
        std::fputs(help, stdout);
        arguments.exitCode = exitcode::ok;
        break;
    case showVersion:
        std::printf("spirula %s\n", SPIRULA_VERSION);
        arguments.exitCode = exitcode::ok;
        break;
    default:
        std::fputs("Try spirula --help\n", stderr); // getopt has said what is wrong
        arguments.exitCode = exitcode::usage;
    }
}

/// A path by its whole name: another program may have another working folder.
QString wholeName(const QString &text)
{
    const QFileInfo file(text);
    return file.exists() ? QDir::cleanPath(file.absoluteFilePath()) : text;
}

}

Arguments parseArguments(int argc, char **argv)
{
    Arguments arguments;
    arguments.dataFolder = DataFolder::defaultRoot();
    for (int option = 0;
         !arguments.exitCode && (option = ::getopt_long(argc, argv, "", options, nullptr)) != -1;) {
        take(arguments, option);
    }
    for (int index = optind; !arguments.exitCode && index < argc; ++index) {
        const QString text = wholeName(QString::fromLocal8Bit(argv[index]));
        if (!QFileInfo::exists(text) && !text.contains(u':')) {
            std::fprintf(stderr, "spirula: there is no file “%s”\n", argv[index]);
            arguments.exitCode = exitcode::noInput;
        }
        arguments.texts.append(text);
    }
    return arguments;
}

}
