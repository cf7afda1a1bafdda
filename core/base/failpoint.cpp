// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"

#ifdef SPIRULA_TEST_HOOKS

#include "base/text.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace spirula
{

namespace
{

enum class Action { kill, error, sleep };

struct Rule {
    std::string name;
    Action action = Action::error;
    long long sleepMs = 0;
    long long onPass = 0; ///< 0 = each time
};

/// What the environment asks for. A test with a misspelt plan would show nothing, so it ends the process.
class Plan
{
public:
    Plan()
    {
        if (const char *rules = std::getenv("SPIRULA_FAILPOINTS")) {
            for (const std::string_view rule : split(rules, ';')) {
                if (!rule.empty()) {
                    m_rules.push_back(parse(rule));
                }
            }
        }
        if (const char *file = std::getenv("SPIRULA_FAILPOINT_LOG")) {
            m_log = ::open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        }
    }

    bool pass(std::string_view name)
    {
        long long count = 0;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_log >= 0) {
                const std::string line = std::string(name) + '\n';
                [[maybe_unused]] const auto written = ::write(m_log, line.data(), line.size());
            }
            count = ++m_counts[std::string(name)];
        }
        for (const Rule &rule : m_rules) {
            if (rule.name == name && (rule.onPass == 0 || rule.onPass == count) && act(rule)) {
                return true;
            }
        }
        return false;
    }

private:
    static Rule parse(std::string_view text)
    {
        const auto equals = text.find('=');
        if (equals == std::string_view::npos) {
            refuse(text);
        }
        Rule rule{.name = std::string(text.substr(0, equals))};
        std::string_view action = text.substr(equals + 1);
        if (const auto at = action.find('@'); at != std::string_view::npos) {
            rule.onPass = parseInt(action.substr(at + 1)).value_or(0);
            if (rule.onPass < 1) {
                refuse(text);
            }
            action = action.substr(0, at);
        }
        if (action == "kill") {
            rule.action = Action::kill;
        } else if (action.starts_with("sleep:")) {
            rule.action = Action::sleep;
            rule.sleepMs = parseInt(action.substr(6)).value_or(-1);
        } else if (action != "error") {
            refuse(text);
        }
        if (rule.sleepMs < 0) {
            refuse(text);
        }
        return rule;
    }

    [[noreturn]] static void refuse(std::string_view text)
    {
        std::fprintf(stderr, "SPIRULA_FAILPOINTS: cannot read \"%s\"\n", std::string(text).c_str());
        std::_Exit(64);
    }

    static bool act(const Rule &rule)
    {
        switch (rule.action) {
        case Action::kill:
            ::kill(::getpid(), SIGKILL);
            std::this_thread::sleep_for(std::chrono::seconds(60)); // the signal is on its way
            std::abort();
        case Action::sleep:
            std::this_thread::sleep_for(std::chrono::milliseconds(rule.sleepMs));
            return false;
        case Action::error:
            return true;
        }
        return false;
    }

    std::vector<Rule> m_rules;
    int m_log = -1;
    std::mutex m_mutex;
    std::map<std::string, long long, std::less<>> m_counts;
};

} // namespace

bool failPoint(std::string_view name)
{
    // The one global of the house: the environment belongs to the process, and releases have neither.
    static Plan plan;
    return plan.pass(name);
}

} // namespace spirula

#endif
