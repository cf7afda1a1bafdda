// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/local/localnetwork.h"

#include "base/text.h"

#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>

#ifdef __linux__
#include <ifaddrs.h>
#include <linux/wireless.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace spirula::net
{

namespace
{

constexpr std::uint64_t longestTable = 1024 * 1024;
constexpr unsigned usesGateway = 2; // RTF_GATEWAY
constexpr std::string_view unknownHardware = "00:00:00:00:00:00";

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    while (!(line = trim(line)).empty()) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

std::optional<std::uint32_t> hexNumber(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// The table has addresses as the machine's number of their network bytes.
asio::ip::address addressOfNumber(std::uint32_t number)
{
    asio::ip::address_v4::bytes_type bytes;
    std::memcpy(bytes.data(), &number, bytes.size());
    return asio::ip::address_v4(bytes);
}

#ifdef __linux__

struct OwnAddress {
    std::string device;
    asio::ip::address address;
    unsigned prefix;
};

unsigned prefixOf(const sockaddr *mask)
{
    const auto bits = [](const unsigned char *bytes, std::size_t size) {
        unsigned count = 0;
        for (std::size_t i = 0; i < size; ++i) {
            count += static_cast<unsigned>(__builtin_popcount(bytes[i]));
        }
        return count;
    };
    if (mask->sa_family == AF_INET) {
        const auto &v4 = reinterpret_cast<const sockaddr_in *>(mask)->sin_addr;
        return bits(reinterpret_cast<const unsigned char *>(&v4), sizeof(v4));
    }
    return bits(reinterpret_cast<const sockaddr_in6 *>(mask)->sin6_addr.s6_addr, 16);
}

bool isForOthers(const asio::ip::address &address)
{
    return !address.is_loopback() && !(address.is_v6() && address.to_v6().is_link_local());
}

/// A global v6 address is known to the whole world; fc00::/7 (RFC 4193) and v4 behind a router are not.
bool isForNeighbours(const asio::ip::address &address)
{
    return address.is_v4() || (address.to_v6().to_bytes()[0] & 0xfe) == 0xfc;
}

std::string procText(const fs::path &path)
{
    const auto text = readFile(path, longestTable);
    return text ? *text : std::string();
}

std::vector<OwnAddress> ownAddresses()
{
    std::vector<OwnAddress> own;
    ifaddrs *all = nullptr;
    if (::getifaddrs(&all) != 0) {
        return own;
    }
    for (const ifaddrs *one = all; one; one = one->ifa_next) {
        if (!one->ifa_addr || !one->ifa_netmask || !(one->ifa_flags & IFF_UP)) {
            continue;
        }
        const auto size = one->ifa_addr->sa_family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
        const auto address = addressOf(one->ifa_addr, size);
        if (address && isForOthers(*address)) {
            own.push_back({one->ifa_name, *address, prefixOf(one->ifa_netmask)});
        }
    }
    ::freeifaddrs(all);
    return own;
}

/// Empty for a network with a cable.
std::string wirelessName(const std::string &device)
{
    const FileDescriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    char name[IW_ESSID_MAX_SIZE + 1] = "";
    iwreq request{};
    std::strncpy(request.ifr_name, device.c_str(), IFNAMSIZ - 1);
    request.u.essid.pointer = name;
    request.u.essid.length = IW_ESSID_MAX_SIZE;
    if (socket.get() < 0 || ::ioctl(socket.get(), SIOCGIWESSID, &request) != 0) {
        return {};
    }
    return isUtf8(name) ? std::string(name) : std::string();
}

std::string rangeText(const OwnAddress &own)
{
    const std::string prefix = "/" + std::to_string(own.prefix);
    if (own.address.is_v4()) {
        return asio::ip::network_v4(own.address.to_v4(), static_cast<unsigned short>(own.prefix))
                   .canonical()
                   .address()
                   .to_string()
            + prefix;
    }
    return asio::ip::network_v6(own.address.to_v6(), static_cast<unsigned short>(own.prefix))
               .canonical()
               .address()
               .to_string()
        + prefix;
}

#endif

}

std::optional<DefaultRoute> defaultRoute(std::string_view routes)
{
    std::optional<DefaultRoute> best;
    long long bestMetric = std::numeric_limits<long long>::max();
    for (const std::string_view line : split(routes, '\n')) {
        const auto words = wordsOf(line);
        if (words.size() < 8) {
            continue;
        }
        const auto target = hexNumber(words[1]);
        const auto gateway = hexNumber(words[2]);
        const auto flags = hexNumber(words[3]);
        const auto metric = parseInt(words[6]);
        const auto mask = hexNumber(words[7]);
        const bool toEverywhere = target && *target == 0 && mask && *mask == 0;
        if (toEverywhere && gateway && flags && (*flags & usesGateway) && metric && *metric < bestMetric) {
            best = DefaultRoute{std::string(words[0]), addressOfNumber(*gateway)};
            bestMetric = *metric;
        }
    }
    return best;
}

std::string hardwareAddress(std::string_view arp, const asio::ip::address &address)
{
    const std::string wanted = address.to_string();
    for (const std::string_view line : split(arp, '\n')) {
        const auto words = wordsOf(line);
        if (words.size() >= 4 && words[0] == wanted && words[3] != unknownHardware) {
            return toLower(words[3]);
        }
    }
    return {};
}

#ifdef __linux__

LocalNetwork lookAtNetwork(const fs::path &procNet)
{
    LocalNetwork network;
    const auto route = defaultRoute(procText(procNet / "route"));
    std::optional<OwnAddress> main;
    for (const OwnAddress &own : ownAddresses()) {
        if (route && own.device != route->device) {
            continue; // of virtual machines and containers, which nobody else reaches
        }
        network.neighbours.emplace_back(own.address, own.prefix);
        if (!isForNeighbours(own.address)) {
            continue;
        }
        network.addresses.push_back(own.address);
        if (!main || (own.address.is_v4() && !main->address.is_v4())) {
            main = own;
        }
    }
    if (!main) {
        return network;
    }
    const std::string range = rangeText(*main);
    const std::string wireless = wirelessName(main->device);
    network.name = wireless.empty() ? range : wireless;
    if (!route) {
        network.id = network.place = "- " + range;
        return network;
    }
    network.gateway = route->gateway;
    network.place = route->gateway.to_string() + ' ' + range;
    const std::string hardware = hardwareAddress(procText(procNet / "arp"), route->gateway);
    network.id = hardware.empty() ? std::string() : hardware + ' ' + range;
    return network;
}

void askForGateway(const asio::ip::address &gateway)
{
    const FileDescriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (socket.get() < 0 || !gateway.is_v4()) {
        return;
    }
    constexpr std::uint16_t discard = 9; // RFC 863: nobody answers, but the system must find the way there
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(discard);
    to.sin_addr.s_addr = htonl(gateway.to_v4().to_uint());
    ::sendto(socket.get(), "", 0, 0, reinterpret_cast<const sockaddr *>(&to), sizeof(to));
}

#else

LocalNetwork lookAtNetwork(const fs::path &) { return {}; }
void askForGateway(const asio::ip::address &) {}

#endif

}
