// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"

#include "base/datafolder.h"
#include "base/exitcode.h"
#include "base/programfolder.h"

#include <getopt.h>

#include <cstdio>
#include <cstdlib>

namespace spirula
{

namespace
{

constexpr const char *help = R"(Usage: spirula-node [options]

Runs your node: it prepares and publishes your videos and serves your site.

  --data-dir DIR          where videos, database and keys live
  --public-listen ADDR    address and port of the site (default: as the settings say, at first 127.0.0.1:9100)
  --public-url URL        how the world reaches the site (default: as the settings say)
  --owner NAME            handle of the account that a first start makes (default: owner)
  --allow-private-network let remote data lead to private addresses; for tests only
  --start-error FILE      write there why it did not start, as the home API writes errors
  --verbose               log more
  --help, --version
)";

enum Option {
    dataDir = 1,
    publicListen,
    publicUrl,
    owner,
    allowPrivate,
    startError,
    verbose,
    showHelp,
    showVersion
};

constexpr option options[] = {{"data-dir", required_argument, nullptr, dataDir},
                              {"public-listen", required_argument, nullptr, publicListen},
                              {"public-url", required_argument, nullptr, publicUrl},
                              {"owner", required_argument, nullptr, owner},
                              {"allow-private-network", no_argument, nullptr, allowPrivate},
                              {"start-error", required_argument, nullptr, startError},
                              {"verbose", no_argument, nullptr, verbose},
                              {"help", no_argument, nullptr, showHelp},
                              {"version", no_argument, nullptr, showVersion},
                              {nullptr, 0, nullptr, 0}};

void take(Arguments &arguments, int option)
{
    switch (option) {
    case dataDir:
        arguments.options.dataDir = fs::absolute(optarg);
        break;
    case publicListen:
        arguments.options.publicListen = optarg;
        break;
    case publicUrl:
        arguments.options.publicUrl = optarg;
        break;
    case owner:
        arguments.options.ownerName = optarg;
        break;
    case allowPrivate:
        arguments.options.allowPrivateNetwork = true;
        break;
    case startError:
        arguments.startError = fs::absolute(optarg);
        break;
    case verbose:
        arguments.verbose = true;
        break;
    case showHelp:
        std::fputs(help, stdout);
        arguments.exitCode = exitcode::ok;
        break;
    case showVersion:
        std::printf("spirula-node %s\n", SPIRULA_VERSION);
        arguments.exitCode = exitcode::ok;
        break;
    default:
        std::fputs("Try spirula-node --help\n", stderr); // getopt has said what is wrong
        arguments.exitCode = exitcode::usage;
    }
}

}

Arguments parseArguments(int argc, char **argv)
{
    Arguments arguments;
    arguments.options.dataDir = DataFolder::defaultRoot();
    arguments.options.mediaProgram = programFolder() / "spirula-media";
#ifdef SPIRULA_TEST_HOOKS
    if (const char *powerSupply = std::getenv("SPIRULA_TEST_POWER_SUPPLY")) {
        arguments.options.powerSupply = powerSupply;
    }
#endif
    for (int option = 0;
         !arguments.exitCode && (option = ::getopt_long(argc, argv, "", options, nullptr)) != -1;) {
        take(arguments, option);
    }
    if (!arguments.exitCode && optind < argc) {
        std::fprintf(stderr, "spirula-node: what is “%s”? Try spirula-node --help\n", argv[optind]);
        arguments.exitCode = exitcode::usage;
    }
    return arguments;
}

}
