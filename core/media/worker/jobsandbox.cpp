// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/worker/jobsandbox.h"

namespace spirula::media
{

namespace
{

using process::PathRule;
using Access = process::PathRule::Access;

constexpr std::int64_t defaultFileSize = 256LL << 30;
constexpr std::int64_t openFiles = 1024;

void addSystem(std::vector<PathRule> &paths)
{
    for (const char *folder : {"/usr", "/lib", "/lib64", "/lib32"}) {
        paths.push_back({.path = folder, .access = Access::run, .optional = true});
    }
    for (const char *place : {"/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d",
                              "/etc/ld.so.preload", "/etc/fonts", "/etc/localtime", "/etc/alternatives",
                              "/dev/urandom", "/sys/devices/system/cpu", "/proc/cpuinfo", "/proc/meminfo"}) {
        paths.push_back({.path = place, .access = Access::read, .optional = true});
    }
    paths.push_back({.path = "/dev/null", .access = Access::device, .optional = true});
}

/// A tool outside of the system's folders (/opt, a bundle) has its libraries beside it: <prefix>/bin,
/// <prefix>/lib.
void addTools(std::vector<PathRule> &paths, const Tools &tools)
{
    for (const auto &[name, path] : tools) {
        paths.push_back({.path = path, .access = Access::run});
        paths.push_back(
            {.path = path.parent_path().parent_path() / "lib", .access = Access::run, .optional = true});
    }
}

void addHardware(std::vector<PathRule> &paths)
{
    for (const char *device : {"/dev/dri", "/dev/nvidia0", "/dev/nvidiactl", "/dev/nvidia-uvm",
                               "/dev/nvidia-uvm-tools", "/dev/nvidia-modeset"}) {
        paths.push_back({.path = device, .access = Access::device, .optional = true});
    }
    // Drivers look their device up here.
    for (const char *folder :
         {"/sys/dev/char", "/sys/class/drm", "/sys/devices", "/sys/bus/pci", "/proc/driver/nvidia",
          "/etc/OpenCL", "/etc/vulkan", "/etc/libva.conf", "/etc/drirc"}) {
        paths.push_back({.path = folder, .access = Access::read, .optional = true});
    }
}

}

process::SandboxRules rulesFor(const wire::WorkerJob &job, const Tools &tools)
{
    process::SandboxRules rules;
    rules.required = job.requireSandbox;
    rules.limits.fileSize = job.fileSizeLimit > 0 ? job.fileSizeLimit : defaultFileSize;
    rules.limits.openFiles = openFiles;
    rules.limits.niceness = job.niceness;
    rules.paths.push_back({.path = job.folder, .access = Access::write});
    for (const std::string &input : job.inputs) {
        rules.paths.push_back({.path = input, .access = Access::read});
    }
    addSystem(rules.paths);
    addTools(rules.paths, tools);
    if (job.hardware) {
        addHardware(rules.paths);
    }
    return rules;
}

}
